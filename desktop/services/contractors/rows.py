"""A contractor's row: made, kept true to what its documents say, and taken for what it means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Select, exists, func, select
from sqlalchemy.orm import Session

from desktop.db.contractor_tables import (
    ContractorAccountTable,
    ContractorActTable,
    ContractorDocumentTable,
    ContractorKeyTable,
    ContractorSettingTable,
    ContractorTable,
)
from desktop.domain.collation import fold, sort_key
from desktop.domain.contractors import (
    MAX_NAME,
    Address,
    Contractor,
    ContractorAct,
    ContractorData,
    Origin,
    name_core,
    number_core,
    parse_address,
)
from desktop.domain.errors import UserError

LETTERHEAD = "~"
"""Begins the key of a contractor without a tax number, here as where lessons are kept."""
_MAX_KEY = 80
_AT_ONCE = 500


def name_key(name: str) -> str:
    """The key of a contractor that is known by its name only; ``""`` if the name has no letters.

    It is the key by which lessons know it, so that what was learnt is found by it.
    """
    from desktop.extraction.learning.supplier import name_letters

    letters = name_letters(name) or fold(name).replace(" ", "")
    return f"{LETTERHEAD}{letters}"[:_MAX_KEY] if letters else ""


def key_of(number: str, name: str) -> str:
    """What a contractor with this tidy number and name is known by."""
    return number or name_key(name)


def by_key(session: Session, key: str) -> ContractorTable | None:
    """The contractor that is known by ``key``, merged ones by the one they were merged into."""
    if not key:
        return None
    return session.scalar(
        select(ContractorTable).join(ContractorKeyTable).where(ContractorKeyTable.key == key)
    )


def id_by_key(session: Session, key: str) -> int | None:
    """As :func:`by_key`, for who needs to know no more than which it is."""
    return session.scalar(select(ContractorKeyTable.contractor_id).where(ContractorKeyTable.key == key))


def get(session: Session, contractor_id: int) -> ContractorTable:
    """The contractor's row; raises :class:`UserError` ``contractor.gone``."""
    row = session.get(ContractorTable, contractor_id)
    if row is None:
        raise UserError("contractor.gone")
    return row


def add(session: Session, data: ContractorData, origin: Origin) -> ContractorTable:
    """A new contractor; whoever adds it has seen that its number is free."""
    row = ContractorTable(
        number="", origin=origin.value, given_names=[], given_addresses=[], changed_at=datetime.now(UTC)
    )
    put_data(row, data)
    session.add(row)
    session.flush()
    put_key(session, row)
    row.search = _searched(session, row)
    return row


def put_key(session: Session, row: ContractorTable) -> None:
    """Make the contractor known by its number, else by its name; a key that another has stays that one's."""
    key = key_of(row.number, row.name)
    if key and session.get(ContractorKeyTable, key) is None:
        session.add(ContractorKeyTable(key=key, contractor_id=row.id))
        session.flush()


def put_data(row: ContractorTable, data: ContractorData) -> None:
    """Keep what ``data`` says."""
    for name, value in _columns(data).items():
        setattr(row, name, value)


def new_columns(data: ContractorData, origin: Origin) -> dict[str, Any]:
    """The row of a new contractor, for adding many at a stroke; its keys are the caller's business."""
    return {
        **_columns(data),
        "search": _all_words(_said(data)),
        "origin": origin.value,
        "given_names": [],
        "given_addresses": [],
        "changed_at": datetime.now(UTC),
    }


def _columns(data: ContractorData) -> dict[str, Any]:
    return {
        "number": data.number,
        "name": data.name[:MAX_NAME],
        "short_name": data.short_name,
        "sort_name": sort_key(data.short_name or data.name)[:300],
        "name_core": name_core(data.name)[:300],
        "street": data.address.street,
        "post_code": data.address.post_code,
        "town": data.address.town,
        "email": data.email,
        "country": data.country,
        "active": data.active,
    }


def all_data(session: Session) -> Iterator[tuple[int, str, ContractorData]]:
    """Id, name for comparing and data of every contractor."""
    table = ContractorTable
    query = select(
        table.id, table.name_core, table.number, table.name, table.short_name, table.street,
        table.post_code, table.town, table.email, table.country, table.active,
    )  # fmt: skip
    for one, core, number, name, short, street, code, town, email, country, active in session.execute(query):
        address = Address(street, code, town)
        yield one, core, ContractorData(number, name, short, address, email, country, active)


def data_of(row: ContractorTable) -> ContractorData:
    """What is kept of a contractor."""
    return ContractorData(
        number=row.number,
        name=row.name,
        short_name=row.short_name,
        address=Address(row.street, row.post_code, row.town),
        email=row.email,
        country=row.country,
        active=row.active,
    )


def refresh(session: Session, row: ContractorTable) -> None:
    """Bring what follows from the documents up to date: name and address, and what it is found by."""
    if row.origin == Origin.DOCUMENTS.value:
        newest = session.scalar(_newest_first(row.id).limit(1))
        if newest is not None:
            before = data_of(row)
            put_data(
                row,
                ContractorData(
                    number=row.number,
                    name=newest.name or before.name,
                    short_name=before.short_name,
                    address=parse_address(newest.address) if newest.address else before.address,
                    email=before.email,
                    country=before.country,
                    active=before.active,
                ),
            )
            put_key(session, row)
    row.search = _searched(session, row)
    row.changed_at = datetime.now(UTC)


def drop_if_empty(session: Session, contractor_id: int) -> None:
    """Drop a contractor that only documents told of, when none does any longer and nobody said anything."""
    row = session.get(ContractorTable, contractor_id)
    if row is None or row.origin != Origin.DOCUMENTS.value:
        return
    for held in (ContractorDocumentTable, ContractorAccountTable, ContractorSettingTable):
        if session.scalar(select(exists().where(held.contractor_id == row.id))):
            return
    merged = ContractorActTable.contractor_id == row.id, ContractorActTable.what == ContractorAct.MERGED.value
    if not session.scalar(select(exists().where(*merged))):
        session.delete(row)
        session.flush()


def contractors(session: Session, rows: Sequence[ContractorTable]) -> list[Contractor]:
    """The rows as plain values, with what their documents say, in the given order."""
    ids = [row.id for row in rows]
    counts: dict[int, tuple[int, date | None]] = {}
    names: defaultdict[int, list[str]] = defaultdict(list)
    addresses: defaultdict[int, list[str]] = defaultdict(list)
    keys: defaultdict[int, list[str]] = defaultdict(list)
    documents = ContractorDocumentTable
    for some in _parts(ids):
        of_these = documents.contractor_id.in_(some)
        counted = select(documents.contractor_id, func.count(), func.max(documents.day))
        for one, count, last in session.execute(counted.where(of_these).group_by(documents.contractor_id)):
            counts[one] = (count, last)
        for one, name in session.execute(
            select(documents.contractor_id, documents.name).where(of_these).distinct()
        ):
            names[one].append(name)
        for one, key in session.execute(
            select(ContractorKeyTable.contractor_id, ContractorKeyTable.key).where(
                ContractorKeyTable.contractor_id.in_(some)
            )
        ):
            keys[one].append(key)
    if len(rows) == 1:
        query = select(documents.address).where(documents.contractor_id == rows[0].id).distinct()
        addresses[rows[0].id] += session.scalars(query)
    return [
        Contractor(
            id=row.id,
            data=data_of(row),
            origin=Origin(row.origin),
            other_numbers=tuple(
                sorted(key for key in keys[row.id] if key != row.number and not key.startswith(LETTERHEAD))
            ),
            other_names=_others([*row.given_names, *names[row.id]], (row.name, row.short_name)),
            other_addresses=_others([*row.given_addresses, *addresses[row.id]], (data_of(row).address.line,)),
            documents=counts.get(row.id, (0, None))[0],
            last=counts.get(row.id, (0, None))[1],
        )
        for row in rows
    ]


def one(session: Session, row: ContractorTable) -> Contractor:
    """A row as a plain value."""
    return contractors(session, [row])[0]


def _newest_first(contractor_id: int) -> Select[ContractorDocumentTable]:
    table = ContractorDocumentTable
    return (
        select(table)
        .where(table.contractor_id == contractor_id)
        .order_by(table.day.desc(), table.document_id.desc())
    )


def _others(said: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    """What was said otherwise than is known, each once."""
    seen = {fold(one) for one in known}
    found = []
    for text in said:
        folded = fold(text)
        if folded and folded not in seen:
            seen.add(folded)
            found.append(text)
    return tuple(found)


def _searched(session: Session, row: ContractorTable) -> str:
    """All that the contractor is found by, folded; numbers also by their digits alone."""
    documents = ContractorDocumentTable
    names = session.scalars(select(documents.name).where(documents.contractor_id == row.id).distinct())
    keys = session.scalars(select(ContractorKeyTable.key).where(ContractorKeyTable.contractor_id == row.id))
    numbers = [key for key in keys if not key.startswith(LETTERHEAD)]
    said = _said(data_of(row))
    said += [*row.given_names, *names, *numbers, *(number_core(one) for one in numbers)]
    return _all_words(said)


def _said(data: ContractorData) -> list[str]:
    address = data.address
    own = [data.name, data.short_name, address.street, address.post_code, address.town, data.email]
    return [*own, data.number, number_core(data.number)]


def _all_words(said: Iterable[str]) -> str:
    return " ".join(dict.fromkeys(fold(text) for text in said if text))[:8000]


def _parts(ids: Sequence[int]) -> Iterable[Sequence[int]]:
    return (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))
