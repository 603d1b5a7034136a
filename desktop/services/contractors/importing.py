"""Importing contractors: a preview of what would be done, and doing exactly that."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.contractor_tables import (
    ContractorAccountTable,
    ContractorKeyTable,
    ContractorSettingTable,
    ContractorTable,
)
from desktop.db.tables import CompanyTable
from desktop.domain.collation import fold
from desktop.domain.contractor_files import (
    ContractorFile,
    FileRecord,
    ImportLine,
    ImportPreview,
    ImportResult,
    Outcome,
    Role,
)
from desktop.domain.contractors import (
    Address,
    ContractorAct,
    ContractorData,
    ContractorSettings,
    Origin,
    name_core,
    settings_fault,
)
from desktop.domain.errors import UserError
from desktop.domain.identifiers import format_account
from desktop.domain.messages import Message
from desktop.services.contractors import editing, finding, rows, trail


@dataclass(slots=True)
class _Known:
    """The base as an import sees it: what each contractor says, and how it is found."""

    data: dict[int, ContractorData] = field(default_factory=dict)
    by_number: dict[str, int] = field(default_factory=dict)
    by_name: dict[str, list[int]] = field(default_factory=dict)
    accounts: dict[int, set[str]] = field(default_factory=dict)
    settings: dict[int, ContractorSettings] = field(default_factory=dict)


def preview(
    session: Session, file: ContractorFile, *, company_id: int | None, overwrite: bool
) -> ImportPreview:
    """What importing ``file`` would do, line by line.

    A contractor is found by its number, else by name and town.  ``company_id``: the client whose program
    wrote the file; codes, terms and categories are kept for it, without one they are left out.
    ``overwrite``: what the file says replaces what the base says; else it only fills what is empty.
    What the file leaves empty is never emptied.

    Raises :class:`UserError` ``contractor.no_columns`` for a table in which neither name nor number is
    known, and ``company.gone``.
    """
    _refuse_unnamed(file)
    known = _look(session, company_id)
    seen: dict[str, FileRecord] = {}
    lines = tuple(
        _line(known, seen, record, company_id=company_id, overwrite=overwrite) for record in file.records
    )
    return ImportPreview(file, lines, company_id, overwrite)


def apply(session: Session, shown: ImportPreview, who: str) -> ImportResult:
    """Do what ``shown`` says.

    Raises :class:`UserError` ``contractor.import_changed`` if the base is not any longer what it was.
    """
    now = preview(session, shown.file, company_id=shown.company_id, overwrite=shown.overwrite)
    if now.lines != shown.lines:
        raise UserError("contractor.import_changed")
    about = {"file": shown.file.name[:120]}
    for line in shown.lines:
        if line.outcome is Outcome.NEW:
            row = rows.add(session, _tidy(line.record), Origin.IMPORT)
            _put_rest(session, row, line.record, shown, who)
            said = {**about, "name": row.name or row.number}
            trail.record(session, row.id, who, ContractorAct.IMPORTED, said)
        elif line.outcome is Outcome.CHANGED and line.contractor_id is not None:
            row = rows.get(session, line.contractor_id)
            data = _merged(rows.data_of(row), _tidy(line.record), overwrite=shown.overwrite)
            editing.change(session, row, data, Origin.IMPORT, who, ContractorAct.IMPORTED)
            _put_rest(session, row, line.record, shown, who)
            trail.record(session, row.id, who, ContractorAct.IMPORTED, about)
    return ImportResult(
        created=shown.count(Outcome.NEW),
        changed=shown.count(Outcome.CHANGED),
        same=shown.count(Outcome.SAME),
        refused=shown.count(Outcome.REFUSED),
    )


# -- previewing --------------------------------------------------------------------------------------


def _refuse_unnamed(file: ContractorFile) -> None:
    if file.shape is None:
        return
    columns = file.shape.options.columns or ()
    if Role.NUMBER not in columns and Role.NAME not in columns:
        raise UserError("contractor.no_columns")


def _look(session: Session, company_id: int | None) -> _Known:
    known = _Known()
    for row in session.scalars(select(ContractorTable)):
        known.data[row.id] = rows.data_of(row)
        known.by_name.setdefault(row.name_core, []).append(row.id)
    for key, contractor_id in session.execute(
        select(ContractorKeyTable.key, ContractorKeyTable.contractor_id)
    ):
        known.by_number[key] = contractor_id
    accounts = ContractorAccountTable
    for contractor_id, account in session.execute(
        select(accounts.contractor_id, accounts.account).distinct()
    ):
        known.accounts.setdefault(contractor_id, set()).add(account)
    if company_id is not None:
        _refuse_gone(session, company_id)
        table = ContractorSettingTable
        for held in session.scalars(select(table).where(table.company_id == company_id)):
            known.settings[held.contractor_id] = finding.settings_in(held)
    return known


def _refuse_gone(session: Session, company_id: int) -> None:
    if session.get(CompanyTable, company_id) is None:
        raise UserError("company.gone")


def _line(
    known: _Known,
    seen: dict[str, FileRecord],
    record: FileRecord,
    *,
    company_id: int | None,
    overwrite: bool,
) -> ImportLine:
    data = _tidy(record)
    reason = record.fault or editing.fault(data)
    if reason is None and company_id is not None:
        reason = settings_fault(record.settings)
    if reason is not None:
        return ImportLine(record, Outcome.REFUSED, reason=reason)
    key = data.number or f"{name_core(data.name)}|{fold(data.address.town)}"
    earlier = seen.setdefault(key, record)
    if earlier is not record:
        if _same_record(earlier, record):
            return ImportLine(record, Outcome.SAME)
        return ImportLine(
            record,
            Outcome.REFUSED,
            reason=Message("contractor.twice_in_file", {"row": str(earlier.row)}),
        )
    found = _found(known, data)
    if len(found) > 1:
        return ImportLine(record, Outcome.REFUSED, reason=Message("contractor.two_of_name"))
    if not found:
        return ImportLine(record, Outcome.NEW)
    (contractor_id,) = found
    changes = _changes(known, contractor_id, record, company_id, overwrite=overwrite)
    return ImportLine(record, Outcome.CHANGED if changes else Outcome.SAME, contractor_id, tuple(changes))


def _found(known: _Known, data: ContractorData) -> list[int]:
    if data.number:
        own = known.by_number.get(data.number)
        return [] if own is None else [own]
    town = fold(data.address.town)
    alike = known.by_name.get(name_core(data.name)[:300], [])
    here = [one for one in alike if fold(known.data[one].address.town) == town]
    return here or [one for one in alike if not town or not known.data[one].address.town]


def _changes(
    known: _Known, contractor_id: int, record: FileRecord, company_id: int | None, *, overwrite: bool
) -> list[tuple[str, str, str]]:
    before = known.data[contractor_id]
    old, new = editing.flat(before), editing.flat(_merged(before, _tidy(record), overwrite=overwrite))
    changes = [(name, old[name], new[name]) for name in new if old[name] != new[name]]
    fresh = [one for one in record.accounts if one not in known.accounts.get(contractor_id, ())]
    changes += [("account", "", format_account(one)) for one in fresh]
    if company_id is not None:
        kept = known.settings.get(contractor_id, ContractorSettings())
        wanted = _merged_settings(kept, record.settings, overwrite=overwrite)
        for one in fields(kept):
            was, will = getattr(kept, one.name), getattr(wanted, one.name)
            if was != will:
                changes.append((one.name, "" if was is None else str(was), str(will)))
    return changes


def _tidy(record: FileRecord) -> ContractorData:
    return editing.tidy(record.data)


def _same_record(one: FileRecord, other: FileRecord) -> bool:
    return replace(one, row=0) == replace(other, row=0)


def _merged(before: ContractorData, said: ContractorData, *, overwrite: bool) -> ContractorData:
    """The base's word and the file's; an empty one never replaces another."""

    def chosen(old: str, new: str) -> str:
        return (new or old) if overwrite else (old or new)

    own, its = before.address, said.address
    address = Address(
        chosen(own.street, its.street), chosen(own.post_code, its.post_code), chosen(own.town, its.town)
    )
    return ContractorData(
        # Found by another of its numbers: the base knows which is the main one.
        number=before.number or said.number,
        name=chosen(before.name, said.name),
        short_name=chosen(before.short_name, said.short_name),
        address=address if overwrite or not own.line else own,
        email=chosen(before.email, said.email),
        country=chosen(before.country, said.country),
        active=before.active and said.active if overwrite else before.active,
    )


def _merged_settings(
    before: ContractorSettings, said: ContractorSettings, *, overwrite: bool
) -> ContractorSettings:
    first, second = (said, before) if overwrite else (before, said)
    return ContractorSettings(
        payment_days=second.payment_days if first.payment_days is None else first.payment_days,
        category=first.category or second.category,
        register=first.register or second.register,
        description=first.description or second.description,
        code=first.code or second.code,
    )


# -- doing -------------------------------------------------------------------------------------------


def _put_rest(
    session: Session, row: ContractorTable, record: FileRecord, shown: ImportPreview, who: str
) -> None:
    held = {one.account for one in finding.accounts_of(session, row.id)} if record.accounts else set()
    for account in record.accounts:
        if account not in held:
            editing.give_account(session, row, account, who)
    if shown.company_id is not None and not record.settings.empty:
        before = finding.settings_of(session, row.id, shown.company_id)
        wanted = _merged_settings(before, record.settings, overwrite=shown.overwrite)
        editing.put_settings(session, row, shown.company_id, wanted, who)
