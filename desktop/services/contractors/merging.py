"""Making one contractor of two, and two of one again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from desktop.db.contractor_tables import (
    ContractorAccountTable,
    ContractorActTable,
    ContractorDistinctTable,
    ContractorDocumentTable,
    ContractorKeyTable,
    ContractorSettingTable,
    ContractorTable,
)
from desktop.db.tables import Json
from desktop.domain.contractors import Address, ContractorAct, ContractorData, ContractorSettings, Origin
from desktop.domain.errors import UserError
from desktop.services.contractors import editing, finding, rows, trail

_AT_ONCE = 500


def merge(session: Session, kept: ContractorTable, gone: ContractorTable, who: str) -> None:
    """Make ``gone`` a part of ``kept``: its documents, accounts, settings, numbers and names go there.

    Where both say something, ``kept``'s word stands; what it does not say is taken from the other.  What
    was learnt of either is used for both, because it is looked up by the numbers (see
    :func:`desktop.services.lessons.knowledge`).  Raises :class:`UserError` ``contractor.same``.
    """
    if kept.id == gone.id:
        raise UserError("contractor.same")
    memory = _memory(session, kept, gone)
    _move_settings(session, kept, gone)
    for table in (ContractorAccountTable, ContractorDocumentTable, ContractorKeyTable):
        session.execute(update(table).where(table.contractor_id == gone.id).values(contractor_id=kept.id))
    names = [*kept.given_names, gone.name, gone.short_name, *gone.given_names]
    lines = [*kept.given_addresses, rows.data_of(gone).address.line, *gone.given_addresses]
    kept.given_names = [one for one in dict.fromkeys(names) if one]
    kept.given_addresses = [one for one in dict.fromkeys(lines) if one]
    rows.put_data(kept, _completed(rows.data_of(kept), rows.data_of(gone)))
    if kept.origin == Origin.DOCUMENTS.value:
        # A person chose it: the newest document, which may be the other's, names it no longer.
        kept.origin = Origin.PERSON.value
    name = gone.short_name or gone.name or gone.number
    session.flush()
    session.expire(gone)
    session.delete(gone)
    session.flush()
    rows.put_key(session, kept)
    rows.refresh(session, kept)
    trail.record(
        session,
        kept.id,
        who,
        ContractorAct.MERGED,
        {"other": name, "number": memory["gone"]["number"]},
        memory,
    )


def separate(session: Session, act_id: int, who: str) -> tuple[int, int]:
    """Take a merge back; the ids of the two.

    The other one comes back with its documents, accounts, settings and numbers, and with the documents
    that were approved since and have one of its numbers.  What both said before the merge is said again,
    unless a person changed it since.

    Raises :class:`UserError` ``contractor.not_merged`` if that was no merge, or was taken back already,
    and ``contractor.gone``.
    """
    act = session.get(ContractorActTable, act_id)
    if act is None or act.kept is None or trail.UNDONE in act.details:
        raise UserError("contractor.not_merged")
    kept = rows.get(session, act.contractor_id)
    memory: Json = act.kept
    back = _restored(session, memory["gone"])
    _move_back(session, kept, back, memory)
    before = _data(memory["before"])
    if rows.data_of(kept) == _data(memory["after"]):
        rows.put_data(kept, before)
        kept.origin = memory["origin"]
    kept.given_names = [one for one in kept.given_names if one not in memory["names"]]
    kept.given_addresses = [one for one in kept.given_addresses if one not in memory["addresses"]]
    session.flush()
    for row in (kept, back):
        rows.put_key(session, row)
        rows.refresh(session, row)
    act.details = {**act.details, trail.UNDONE: "1"}
    told = {"other": back.short_name or back.name or back.number, "number": back.number}
    trail.record(session, kept.id, who, ContractorAct.SEPARATED, told)
    trail.record(session, back.id, who, ContractorAct.SEPARATED, {"other": kept.short_name or kept.name})
    return kept.id, back.id


def distinct(session: Session, one: ContractorTable, other: ContractorTable, who: str) -> None:
    """Remember that two contractors are two, so that nobody is asked again."""
    first, second = sorted((one.id, other.id))
    if first == second:
        raise UserError("contractor.same")
    if session.get(ContractorDistinctTable, (first, second)) is None:
        session.add(ContractorDistinctTable(first=first, second=second))
        for row, name in ((one, other.short_name or other.name), (other, one.short_name or one.name)):
            trail.record(session, row.id, who, ContractorAct.DISTINCT, {"other": name})


# -- how ---------------------------------------------------------------------------------------------


def _memory(session: Session, kept: ContractorTable, gone: ContractorTable) -> Json:
    """All that is needed to make two of them again."""
    documents, accounts = ContractorDocumentTable, ContractorAccountTable
    given = select(accounts.account, accounts.day).where(
        accounts.contractor_id == gone.id, accounts.document_id.is_(None)
    )
    before, other = rows.data_of(kept), rows.data_of(gone)
    names = [one for one in (gone.name, gone.short_name, *gone.given_names) if one not in kept.given_names]
    lines = [one for one in (other.address.line, *gone.given_addresses) if one not in kept.given_addresses]
    return {
        "gone": {
            "id": gone.id,
            "number": gone.number,
            "data": editing.flat(other),
            "origin": gone.origin,
            "given_names": list(gone.given_names),
            "given_addresses": list(gone.given_addresses),
        },
        "origin": kept.origin,
        "before": editing.flat(before),
        "after": editing.flat(_completed(before, other)),
        "names": names,
        "addresses": lines,
        "keys": list(
            session.scalars(select(ContractorKeyTable.key).where(ContractorKeyTable.contractor_id == gone.id))
        ),
        "documents": list(
            session.scalars(select(documents.document_id).where(documents.contractor_id == gone.id))
        ),
        "accounts": [[account, day.isoformat()] for account, day in session.execute(given)],
        "settings": {
            str(row.company_id): _settings_json(finding.settings_in(row))
            for row in session.scalars(
                select(ContractorSettingTable).where(ContractorSettingTable.contractor_id == gone.id)
            )
        },
        "settings_before": {
            str(row.company_id): _settings_json(finding.settings_in(row))
            for row in session.scalars(
                select(ContractorSettingTable).where(ContractorSettingTable.contractor_id == kept.id)
            )
        },
    }


def _completed(data: ContractorData, other: ContractorData) -> ContractorData:
    return ContractorData(
        number=data.number or other.number,
        name=data.name or other.name,
        short_name=data.short_name or other.short_name,
        address=data.address if data.address.line else other.address,
        email=data.email or other.email,
        country=data.country or other.country,
        active=data.active or other.active,
    )


def _move_settings(session: Session, kept: ContractorTable, gone: ContractorTable) -> None:
    table = ContractorSettingTable
    for row in session.scalars(select(table).where(table.contractor_id == gone.id)):
        held = session.get(table, (kept.id, row.company_id))
        if held is None:
            held = table(contractor_id=kept.id, company_id=row.company_id)
            session.add(held)
        _put(held, _joined(finding.settings_in(held), finding.settings_in(row)))
    session.flush()


def _joined(first: ContractorSettings, second: ContractorSettings) -> ContractorSettings:
    return ContractorSettings(
        payment_days=second.payment_days if first.payment_days is None else first.payment_days,
        category=first.category or second.category,
        register=first.register or second.register,
        description=first.description or second.description,
        code=first.code or second.code,
    )


def _put(row: ContractorSettingTable, settings: ContractorSettings) -> None:
    row.payment_days, row.category, row.register = settings.payment_days, settings.category, settings.register
    row.description, row.code = settings.description, settings.code


def _restored(session: Session, gone: Json) -> ContractorTable:
    """The contractor as it was, under its old id if that is free."""
    row = ContractorTable(
        origin=gone["origin"],
        given_names=list(gone["given_names"]),
        given_addresses=list(gone["given_addresses"]),
        changed_at=datetime.now(UTC),
    )
    if session.get(ContractorTable, gone["id"]) is None:
        row.id = gone["id"]
    rows.put_data(row, _data(gone["data"]))
    session.add(row)
    session.flush()
    return row


def _move_back(session: Session, kept: ContractorTable, back: ContractorTable, memory: Json) -> None:
    documents, accounts, keys = ContractorDocumentTable, ContractorAccountTable, ContractorKeyTable
    session.execute(
        update(keys)
        .where(keys.contractor_id == kept.id, keys.key.in_(memory["keys"]))
        .values(contractor_id=back.id)
    )
    numbers = [key for key in memory["keys"] if not key.startswith(rows.LETTERHEAD)]
    since = select(documents.document_id).where(
        documents.contractor_id == kept.id, documents.number.in_(numbers)
    )
    ids = [*memory["documents"], *session.scalars(since)]
    for some in _parts(ids):
        for table in (documents, accounts):
            session.execute(
                update(table)
                .where(table.contractor_id == kept.id, table.document_id.in_(some))
                .values(contractor_id=back.id)
            )
    for account, _day in memory["accounts"]:
        mine = accounts.contractor_id == kept.id, accounts.account == account, accounts.document_id.is_(None)
        given = session.scalar(select(accounts).where(*mine).order_by(accounts.id.desc()).limit(1))
        if given is not None:
            given.contractor_id = back.id
    _settings_back(session, kept, back, memory)
    session.flush()


def _settings_back(session: Session, kept: ContractorTable, back: ContractorTable, memory: Json) -> None:
    """Each has its own again; what a person said of the merged one since stays with it."""
    table = ContractorSettingTable
    own: dict[str, Any] = memory["settings_before"]
    for company, said in memory["settings"].items():
        session.add(_put_new(table(contractor_id=back.id, company_id=int(company)), _settings(said)))
        held = session.get(table, (kept.id, int(company)))
        mine = _settings(own.get(company, {}))
        if held is None or finding.settings_in(held) != _joined(mine, _settings(said)):
            continue
        if mine.empty:
            session.delete(held)
        else:
            _put(held, mine)


def _put_new(row: ContractorSettingTable, settings: ContractorSettings) -> ContractorSettingTable:
    _put(row, settings)
    return row


def _settings_json(settings: ContractorSettings) -> Json:
    return {
        "payment_days": settings.payment_days,
        "category": settings.category,
        "register": settings.register,
        "description": settings.description,
        "code": settings.code,
    }


def _settings(data: Json) -> ContractorSettings:
    return ContractorSettings(**data)


def _data(said: dict[str, str]) -> ContractorData:
    return ContractorData(
        number=said["number"],
        name=said["name"],
        short_name=said["short_name"],
        address=Address(said["street"], said["post_code"], said["town"]),
        email=said["email"],
        country=said["country"],
        active=said["active"] == "tak",
    )


def _parts(ids: Sequence[int]) -> list[Sequence[int]]:
    return [ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE)]
