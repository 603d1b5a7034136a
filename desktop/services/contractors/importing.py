"""Importing contractors: a preview of what would be done, and doing exactly that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from desktop.db.contractor_tables import (
    ContractorAccountTable,
    ContractorKeyTable,
    ContractorSettingTable,
    ContractorTable,
)
from desktop.db.tables import Base, CompanyTable
from desktop.domain.collation import fold
from desktop.domain.contractor_files import (
    ContractorFile,
    FileRecord,
    ImportLine,
    ImportPreview,
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

_NEW_AT_ONCE = 1000
_CHANGED_AT_ONCE = 100
"""Contractors a transaction: adding them is many times as fast as changing them one by one."""


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


def check(session: Session, shown: ImportPreview) -> None:
    """Raise :class:`UserError` ``contractor.import_changed`` if importing would do otherwise now."""
    now = preview(session, shown.file, company_id=shown.company_id, overwrite=shown.overwrite)
    if now.lines != shown.lines:
        raise UserError("contractor.import_changed")


def parts(shown: ImportPreview) -> Iterator[Sequence[ImportLine]]:
    """What is to be done, in parts that are each one transaction; others write in between."""
    for outcome, size in ((Outcome.NEW, _NEW_AT_ONCE), (Outcome.CHANGED, _CHANGED_AT_ONCE)):
        lines = [line for line in shown.lines if line.outcome is outcome]
        for start in range(0, len(lines), size):
            yield lines[start : start + size]


def apply(session: Session, shown: ImportPreview, lines: Sequence[ImportLine], who: str) -> None:
    """Do what is said in ``lines``; one that somebody else has added meanwhile is changed."""
    fresh = [line for line in lines if line.outcome is Outcome.NEW]
    taken = _add_all(session, shown, fresh, who)
    for line in lines:
        contractor_id = line.contractor_id if line.outcome is Outcome.CHANGED else taken.get(id(line))
        row = None if contractor_id is None else session.get(ContractorTable, contractor_id)
        if row is not None:
            _change(session, shown, row, line.record, who)


# -- previewing --------------------------------------------------------------------------------------


def _refuse_unnamed(file: ContractorFile) -> None:
    if file.shape is None:
        return
    columns = file.shape.options.columns or ()
    if Role.NUMBER not in columns and Role.NAME not in columns:
        raise UserError("contractor.no_columns")


def _look(session: Session, company_id: int | None) -> _Known:
    known = _Known()
    for contractor_id, core, data in rows.all_data(session):
        known.data[contractor_id] = data
        known.by_name.setdefault(core, []).append(contractor_id)
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
    changes = _changes(known, contractor_id, record, data, company_id, overwrite=overwrite)
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
    known: _Known,
    contractor_id: int,
    record: FileRecord,
    data: ContractorData,
    company_id: int | None,
    *,
    overwrite: bool,
) -> list[tuple[str, str, str]]:
    before = known.data[contractor_id]
    after = _merged(before, data, overwrite=overwrite)
    changes = []
    if after != before:
        old, new = editing.flat(before), editing.flat(after)
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


def _add_all(session: Session, shown: ImportPreview, lines: Sequence[ImportLine], who: str) -> dict[int, int]:
    """Add contractors, many at a stroke; of those whose number is taken by now, who has it."""
    keys = {id(line): rows.key_of((data := _tidy(line.record)).number, data.name) for line in lines}
    table = ContractorKeyTable
    held = dict(
        session.execute(select(table.key, table.contractor_id).where(table.key.in_(keys.values()))).all()
    )
    taken = {id(line): held[key] for line in lines if (key := keys[id(line)]) in held and key[0] != "~"}
    made = [line for line in lines if id(line) not in taken]
    if not made:
        return taken
    columns = [rows.new_columns(_tidy(line.record), Origin.IMPORT) for line in made]
    statement = insert(ContractorTable).returning(ContractorTable.id, sort_by_parameter_order=True)
    ids = list(session.scalars(statement, columns))
    own: dict[str, int] = {}
    for line, contractor_id in zip(made, ids, strict=True):
        if keys[id(line)] and keys[id(line)] not in held:
            own.setdefault(keys[id(line)], contractor_id)
    _insert(session, table, [{"key": key, "contractor_id": one} for key, one in own.items()])
    today = datetime.now().astimezone().date()
    about = list(zip(made, ids, strict=True))
    _insert(
        session,
        ContractorAccountTable,
        [
            {"contractor_id": one, "account": account, "document_id": None, "day": today}
            for line, one in about
            for account in line.record.accounts
        ],
    )
    if shown.company_id is not None:
        _insert(
            session,
            ContractorSettingTable,
            [
                {"contractor_id": one, "company_id": shown.company_id, **asdict(line.record.settings)}
                for line, one in about
                if not line.record.settings.empty
            ],
        )
    trail.record_many(session, ids, who, ContractorAct.IMPORTED, _about(shown))
    return taken


def _insert(session: Session, table: type[Base], values: list[dict[str, Any]]) -> None:
    if values:
        session.execute(insert(table), values)


def _change(
    session: Session, shown: ImportPreview, row: ContractorTable, record: FileRecord, who: str
) -> None:
    data = _merged(rows.data_of(row), _tidy(record), overwrite=shown.overwrite)
    editing.change(session, row, data, Origin.IMPORT, who, ContractorAct.IMPORTED)
    held = {one.account for one in finding.accounts_of(session, row.id)} if record.accounts else set()
    for account in record.accounts:
        if account not in held:
            editing.give_account(session, row, account, who)
    if shown.company_id is not None and not record.settings.empty:
        before = finding.settings_of(session, row.id, shown.company_id)
        wanted = _merged_settings(before, record.settings, overwrite=shown.overwrite)
        editing.put_settings(session, row, shown.company_id, wanted, who)
    trail.record(session, row.id, who, ContractorAct.IMPORTED, _about(shown))


def _about(shown: ImportPreview) -> dict[str, str]:
    return {"file": shown.file.name[:120]}
