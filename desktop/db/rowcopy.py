"""Copying a whole office from one database into another, row by row, and holding the two against each other.

Both databases have the newest schema; which kind each is does not matter.  What one of them derives by
itself is not copied: a database that needs it makes it anew.
"""

from __future__ import annotations

import hashlib
import importlib
import json
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    ColumnElement,
    Connection,
    Integer,
    MetaData,
    Table,
    Text,
    cast,
    delete,
    func,
    insert,
    inspect,
    select,
    text,
    tuple_,
    type_coerce,
)
from sqlalchemy.exc import DBAPIError
from sqlalchemy.types import TypeDecorator

import desktop.db
from desktop.db.tables import Base
from desktop.domain.errors import UserError

_AT_ONCE = 500
"""Rows read and written in one go; a page's words are some ten kilobytes."""
_DERIVED = frozenset({"document_count", "document_claim"})
"""Counts that the database keeps itself, and which programs are at work in it just now."""
_SPACE = 1 << 256
KEPT_HERE = "shared."
"""Settings whose keys begin so belong to the database, not to its office: they are never copied."""

OnShare = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class TableSum:
    """How many rows a table has, and the sum of their SHA-256 sums: equal for equal rows in any order.

    Databases do not agree on the order of texts, so an order cannot be part of it.
    """

    rows: int
    digest: str


class _RawJson(TypeDecorator[str]):
    """JSON as its text: ``NULL`` and the JSON value ``null`` stay what they are."""

    impl = Text
    cache_ok = True

    def bind_expression(self, bindvalue: Any) -> ColumnElement[Any]:
        return cast(bindvalue, JSON)


class _PlainJson(TypeDecorator[str]):
    """The same for a database that keeps it as a text."""

    impl = Text
    cache_ok = True


def tables() -> list[Table]:
    """Every table of an office, those before others that refer to them."""
    for module in pkgutil.iter_modules(desktop.db.__path__):
        if module.name.endswith("tables"):
            importlib.import_module(f"desktop.db.{module.name}")
    return [one for one in Base.metadata.sorted_tables if one.name not in _DERIVED]


def count_rows(connection: Connection) -> int:
    """All rows of all tables."""
    return sum(connection.scalar(select(func.count()).select_from(one)) or 0 for one in tables())


def copy_rows(source: Connection, target: Connection, on_share: OnShare) -> dict[str, TableSum]:
    """Put all rows of ``source`` in place of those of ``target``; returns what was written, table by table.

    Nothing is committed: that is for whoever began the transaction of ``target``, once
    :func:`sums` of it says the same.  ``source`` should be in a transaction of its own moment.
    Raises :class:`UserError` ``shared.row_refused`` if ``target`` does not take a row, and what the
    databases raise.
    """
    all_tables = tables()
    total, done = max(count_rows(source), 1), 0
    for table in reversed(all_tables):
        target.execute(_emptied(table))
    written = {}
    for table in all_tables:
        adder = _Adder()
        into = _insertable(table, target)
        for rows in _batches(source, table):
            kept = [{name: _clean(value, target) for name, value in row.items()} for row in rows]
            try:
                target.execute(insert(into), kept)
            except DBAPIError as error:
                if error.connection_invalidated:
                    raise
                raise UserError("shared.row_refused", table=table.name) from error
            for row in kept:
                adder.add(row)
            done += len(rows)
            on_share(done / total)
        written[table.name] = adder.sum()
    _go_on_numbering(source, target, all_tables)
    return written


def sums(connection: Connection, on_share: OnShare = lambda _share: None) -> dict[str, TableSum]:
    """What each table holds, read back from the database."""
    total, done = max(count_rows(connection), 1), 0
    found = {}
    for table in tables():
        adder = _Adder()
        for rows in _batches(connection, table):
            for row in rows:
                adder.add(row)
            done += len(rows)
            on_share(done / total)
        found[table.name] = adder.sum()
    return found


def differing(first: Mapping[str, TableSum], second: Mapping[str, TableSum]) -> list[str]:
    """The tables that are not the same in both."""
    return sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))


class _Adder:
    def __init__(self) -> None:
        self._rows, self._sum = 0, 0

    def add(self, row: Mapping[str, Any]) -> None:
        self._rows += 1
        line = "\x1f".join(f"{name}={_canonical(row[name])}" for name in sorted(row))
        self._sum += int.from_bytes(hashlib.sha256(line.encode()).digest())

    def sum(self) -> TableSum:
        return TableSum(self._rows, f"{self._sum % _SPACE:064x}")


class _Json(str):
    """The text of a JSON column."""

    __slots__ = ()


def _canonical(value: object) -> str:
    if isinstance(value, _Json):
        # A database may write the same value in another way than it was given.
        return json.dumps(json.loads(value), sort_keys=True)
    return repr(value)


def _clean(value: Any, target: Connection) -> Any:
    """PostgreSQL takes no character 0 in a text; nobody can have typed or read one."""
    if type(value) is str and target.dialect.name != "sqlite":
        return value.replace("\0", "")
    return value


def _is_json(column: Column[Any]) -> bool:
    return isinstance(column.type, JSON)


def _columns(table: Table, connection: Connection) -> list[ColumnElement[Any]]:
    sqlite = connection.dialect.name == "sqlite"
    return [
        (type_coerce(one, Text) if sqlite else cast(one, Text)).label(one.name) if _is_json(one) else one
        for one in table.columns
    ]


def _batches(connection: Connection, table: Table) -> Iterator[list[dict[str, Any]]]:
    """All rows that are copied, some at a time, in the order of their keys."""
    keys = list(table.primary_key)
    texts = {one.name for one in table.columns if _is_json(one)}
    query = select(*_columns(table, connection)).order_by(*keys).limit(_AT_ONCE)
    if table.name == "setting":
        query = query.where(~table.c.key.startswith(KEPT_HERE))
    last: tuple[Any, ...] | None = None
    while True:
        page = query
        if last is not None:
            page = query.where(keys[0] > last[0] if len(keys) == 1 else tuple_(*keys) > last)
        found = [dict(row._mapping) for row in connection.execute(page)]  # noqa: SLF001 - its public name
        if not found:
            return
        last = tuple(found[-1][key.name] for key in keys)
        for row in found:
            for name in texts:
                row[name] = None if row[name] is None else _Json(row[name])
        yield found
        if len(found) < _AT_ONCE:
            return


def _insertable(table: Table, target: Connection) -> Table:
    """``table`` with its JSON as text, and without defaults: every value is given."""
    kind = _PlainJson if target.dialect.name == "sqlite" else _RawJson
    columns = [
        Column(one.name, kind() if _is_json(one) else one.type, primary_key=one.primary_key)
        for one in table.columns
    ]
    return Table(table.name, MetaData(), *columns)


def _emptied(table: Table) -> Any:
    query = delete(table)
    return query.where(~table.c.key.startswith(KEPT_HERE)) if table.name == "setting" else query


def _go_on_numbering(source: Connection, target: Connection, all_tables: list[Table]) -> None:
    """A number that was given once is given to nothing else, not even after its row was deleted."""
    given = _given(source, all_tables)
    if target.dialect.name == "sqlite":
        for name in _numbered_by_sqlite(target) & given.keys():
            target.execute(text("DELETE FROM sqlite_sequence WHERE name = :name"), {"name": name})
            target.execute(
                text("INSERT INTO sqlite_sequence(name, seq) VALUES (:name, :seq)"),
                {"name": name, "seq": given[name]},
            )
        return
    for name, number in given.items():
        sequence = target.scalar(select(func.pg_get_serial_sequence(f'"{name}"', _number_of(name))))
        if sequence is not None:
            target.execute(select(func.setval(sequence, max(number, 1), number > 0)))


def _number_of(name: str) -> str:
    return next(iter(Base.metadata.tables[name].primary_key)).name


def _given(source: Connection, all_tables: list[Table]) -> dict[str, int]:
    """The greatest number that was ever given to a row, for each table that numbers its rows."""
    found = {}
    remembered = {}
    if source.dialect.name == "sqlite" and inspect(source).has_table("sqlite_sequence"):
        remembered = {row.name: row.seq for row in source.execute(text("SELECT * FROM sqlite_sequence"))}
    for table in all_tables:
        keys = list(table.primary_key)
        if len(keys) != 1 or not isinstance(keys[0].type, Integer) or keys[0].foreign_keys:
            continue
        number = source.scalar(select(func.max(keys[0]))) or 0
        if source.dialect.name != "sqlite":
            sequence = source.scalar(select(func.pg_get_serial_sequence(f'"{table.name}"', keys[0].name)))
            if sequence is not None:
                # nextval would lose one, and currval needs it.
                last, called = source.execute(
                    text(f"SELECT last_value, is_called FROM {sequence}")  # noqa: S608 - the server's name
                ).one()
                number = max(number, last if called else 0)
        found[table.name] = max(number, remembered.get(table.name, 0))
    return found


def _numbered_by_sqlite(target: Connection) -> set[str]:
    if not inspect(target).has_table("sqlite_sequence"):
        return set()
    return {one.name for one in tables() if one.dialect_options["sqlite"].get("autoincrement")}
