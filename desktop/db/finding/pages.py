"""The first ids of a list at once, however many documents there are; all of them if there are few.

A list of a million documents cannot be put in order while somebody waits.  But either what is asked for is
narrow (few documents of that contractor, with that word, in that month), and then all of it is listed from
the index that says so; or it is not, and then the first documents in the wanted order are soon found by
walking along that order.  A walk that finds too little is given up after a moment: what it found is the
beginning of the list all the same.
"""

from __future__ import annotations

import json
import sqlite3
import time
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, false, func, literal, literal_column, not_, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import InstrumentedAttribute, Session

from desktop.db.finding import words
from desktop.db.finding.column_filters import SORTS
from desktop.db.finding.conditions import Conditions, conditions, loud, quiet
from desktop.db.tables import CompanyTable, DocumentTable
from desktop.domain.dates import Month
from desktop.domain.listing import Column, DocumentFilter, FirstIds, Sort

_D = DocumentTable
MOST = 3000
"""Ids that are given at once."""
_FEW = 20_000
"""Documents that are all looked at, if one condition leaves no more."""
_MANY = 3 * _FEW
"""Documents whose entries in an index are looked at, to see what the other conditions leave of them."""
_BUDGET = 0.1
"""Seconds after which looking is left off; counted from the question."""
_LEAST = 0.03
"""Seconds that a walk has in any case."""
_ENOUGH = 200
"""Ids that fill any screen."""
_PIECE = 400
"""Documents whose texts are looked at together."""
_MOST_MONTHS = 36
"""Months that a search is narrowed by; three years are no narrow search any more."""
_CHARACTERS = 100_000
"""Of a JSON text that are read at once."""
_STEPS = 1000
"""Of SQLite's machine, between two looks at the clock."""


def ids(session: Session, wanted: DocumentFilter, sort: Sort) -> array[int]:
    """The ids of all documents that fit, in order: machine numbers, a fifth of the memory of others."""
    finder = _Finder(session, conditions(session, wanted), sort)
    narrow = finder.narrow()
    return finder.all() if narrow is None or not narrow.complete else array("q", narrow.ids)


def first(session: Session, wanted: DocumentFilter, sort: Sort) -> FirstIds:
    """The first ids in order, and whether those are all."""
    finder = _Finder(session, conditions(session, wanted), sort)
    return finder.narrow() or finder.walk()


class _Finder:
    def __init__(self, session: Session, found: Conditions, sort: Sort) -> None:
        self._session = session
        self._found = found
        self._sort = sort
        self._end = time.perf_counter() + _BUDGET
        self._sqlite = session.get_bind().dialect.name == "sqlite"
        self._quiet = quiet if self._sqlite else loud
        self._connection = session.connection()

    # -- the order ---------------------------------------------------------------------------------

    def _ordered(self, query: Select[Any]) -> Select[Any]:
        key: ColumnElement[Any] | InstrumentedAttribute[Any]
        if self._sort.column is Column.COMPANY:
            query = query.outerjoin(CompanyTable, CompanyTable.id == _D.company_id)
            key = CompanyTable.sort_name
        else:
            key = SORTS[self._sort.column]
        down = self._sort.descending
        order = key.desc() if down else key.asc()
        if not self._sqlite and (self._sort.column is Column.COMPANY or _may_be_empty(key)):
            # As SQLite has it: nothing comes before everything else.
            order = order.nulls_last() if down else order.nulls_first()
        return query.order_by(order, _D.id.desc() if down else _D.id.asc())

    # -- everything --------------------------------------------------------------------------------

    def all(self) -> array[int]:
        """All ids in order."""
        if self._found.impossible:
            return array("q")
        clauses = [*self._found.clauses(self._quiet), *self._found.text_clauses()]
        return self._fetched(self._ordered(select(_D.id).where(*clauses)))

    def _fetched(self, query: Select[int]) -> array[int]:
        """All ids of ``query`` in its order.

        Making a row object for each of a million numbers costs more than finding them: the database hands
        them over as one JSON text, in half the time, and without stopping the window a million times.
        """
        listed: ColumnElement[Any] = (
            select(func.json_group_array(query.subquery().c.id)).scalar_subquery()
            if self._sqlite
            # Of its ways to put many rows into one, that which keeps their order.
            else literal("[") + func.array_to_string(func.array(query.scalar_subquery()), ",") + "]"
        )
        text = self._session.scalar(select(listed)) or "[]"
        found = array("q")
        start = 1
        while start < len(text) - 1:
            # Piece by piece: a million numbers as Python has them would take five times the memory.
            end = text.find(",", start + _CHARACTERS)
            end = len(text) - 1 if end < 0 else end
            found.extend(json.loads(f"[{text[start:end]}]"))
            start = end + 1
        return found

    # -- what is narrow ----------------------------------------------------------------------------

    def narrow(self) -> FirstIds | None:
        """All ids in order, if one of the conditions leaves few documents; ``None`` if none does."""
        if self._found.impossible:
            return FirstIds((), complete=True)
        if not self._sqlite:
            return None
        if self._found.text:
            few = self._few_with_text()
            if few is not None:
                return few
        best = min(self._drivers(), key=lambda one: one[0], default=None)
        if best is None or best[0] > _MANY:
            return None
        clauses = [best[1], *self._found.clauses(self._quiet)]
        if best[0] > _FEW and self._size(select(_D.id).where(*clauses)) > _FEW:
            return None
        ordered = self._fetched(self._ordered(select(_D.id).where(*clauses)))
        return self._with_text(iter([ordered]))

    def _few_with_text(self) -> FirstIds | None:
        """All ids in order, if few documents have the words."""
        text = self._found.text
        # Words are counted in no time; phrases are not, and so they are looked for once, and not for long.
        most = MOST if text.has_phrase else _FEW // 2
        if not text.has_phrase and self._size(text.ids()) > most:
            return None
        hits = list(self._connection.scalars(text.ids().limit(most + 1)))
        if len(hits) > most:
            return None
        listed = select(func.json_each(json.dumps(hits)).table_valued("value").c.value)
        clauses = [_D.id.in_(listed), *self._found.clauses(self._quiet)]
        clauses.extend(_D.id.not_in(one.ids()) for one in self._found.not_text)
        return FirstIds(self._fetched(self._ordered(select(_D.id).where(*clauses))), complete=True)

    def _drivers(self) -> Iterator[tuple[int, ColumnElement[bool]]]:
        """How many documents a condition leaves, and the condition as an index understands it."""
        found = self._found
        if found.contractors is not None:
            yield self._sized(_D.contractor_sort.in_(found.contractors))
        if found.gross is not None:
            yield self._sized(_range(_D.gross, *found.gross))
        if found.issued is not None:
            yield self._sized(_range(_D.issue_date, *found.issued))
        if found.received is not None:
            first, behind = found.received
            parts = [] if first is None else [_D.received_at >= first]
            yield self._sized(and_(*parts, *([] if behind is None else [_D.received_at < behind])))
        if found.months is not None:
            yield self._sized(_D.month.between(*found.months))
        if found.company_ids is not None:
            yield self._sized(_D.company_id.in_(found.company_ids))
        if found.statuses:
            yield self._sized(_D.status.in_(found.statuses))

    def _sized(self, clause: ColumnElement[bool]) -> tuple[int, ColumnElement[bool]]:
        return self._size(select(_D.id).where(clause)), clause

    def _size(self, query: Select[int]) -> int:
        inner = query.limit(_MANY + 1).subquery()
        return self._session.scalar(select(func.count()).select_from(inner)) or 0

    def _with_text(self, pieces: Iterator[Sequence[int]]) -> FirstIds:
        """Of ids in order, those whose text fits, as far as there is time to look."""
        if not self._found.text and not self._found.not_text:
            return FirstIds([one for piece in pieces for one in piece], complete=True)
        fitting: list[int] = []
        fits = [self._found.text.in_text()] if self._found.text else []
        fits.extend(not_(one.in_text()) for one in self._found.not_text)
        if not all(one.can_look for one in (self._found.text, *self._found.not_text)):
            fits = self._found.text_clauses()
        for piece in pieces:
            for start in range(0, len(piece), _PIECE):
                some = piece[start : start + _PIECE]
                query = select(_D.id).where(_D.id.in_(some), *fits)
                kept = set(self._session.scalars(query))
                fitting.extend(one for one in some if one in kept)
                if time.perf_counter() > self._end and start + _PIECE < len(piece):
                    return FirstIds(fitting, complete=False)
        return FirstIds(fitting, complete=True)

    # -- what is not -------------------------------------------------------------------------------

    def walk(self) -> FirstIds:
        """The first ids in order, as many as are found in a moment."""
        if not self._sqlite:
            # Its planner counts what each way will cost, which SQLite's does not.
            clauses = [*self._found.clauses(loud), *self._found.text_clauses()]
            query = self._ordered(select(_D.id).where(*clauses))
            rows = list(self._session.scalars(query.limit(MOST + 1)))
            return FirstIds(rows[:MOST], complete=len(rows) <= MOST)
        if self._found.text and self._sort.column is Column.RECEIVED:
            return self._walk_text()
        clauses = self._found.clauses(self._quiet)
        query = self._ordered(select(_D.id).where(*self._loud_bounds(), *clauses))
        if not self._found.text and not self._found.not_text:
            rows, ended = self._stream(query, MOST)
            return FirstIds([row[0] for row in rows], complete=ended)
        rows, ended = self._stream(query, MOST)
        seen = self._with_text(iter([[row[0] for row in rows]]))
        return FirstIds(seen.ids, complete=seen.complete and ended)

    def _loud_bounds(self) -> list[ColumnElement[bool]]:
        """What the walk may go by: one month, one company or one status has an index in order of receipt."""
        found = self._found
        if self._sort.column is not Column.RECEIVED:
            return []
        if found.months is not None and found.months[0] == found.months[1]:
            return [_D.month == found.months[0]]
        if found.company_ids is not None and len(found.company_ids) == 1:
            return [_D.company_id == found.company_ids[0]]
        if len(found.statuses) == 1:
            return [_D.status == next(iter(found.statuses))]
        if found.months is not None:
            return self._received_of_months()
        return []

    def _received_of_months(self) -> list[ColumnElement[bool]]:
        """Between which moments the documents of several months came: years need not be walked through."""
        if self._found.months is None:
            return []
        first, last = self._found.months
        months = _months(first, last)
        if len(months) > _MOST_MONTHS:
            return []
        # Each the end of a stretch of the index: two looks a month.
        ends = [
            select(end(_D.received_at)).where(_D.month == month).scalar_subquery()
            for month in months
            for end in (func.min, func.max)
        ]
        found = [one for one in self._session.execute(select(*ends)).one() if one is not None]
        return [_D.received_at.between(min(found), max(found))] if found else [false()]

    def _walk_text(self) -> FirstIds:
        """Along the index of words, whose order is that of the ids: nearly that of receipt.

        What lies beyond the ids that were seen may have been received before some of these: only what is
        surely in its place is given.
        """
        down = self._sort.descending
        rowid = words.rowid()
        columns: tuple[Any, ...] = (rowid, _D.received_at)
        query = (
            select(*columns)
            .join_from(words.SEARCH, _D, _D.id == rowid)
            .where(self._found.text.condition(), *self._found.clauses(self._quiet))
            .where(*(_D.id.not_in(one.ids()) for one in self._found.not_text))
            .order_by(rowid.desc() if down else rowid.asc())
        )
        found, ended = self._stream(query, MOST)
        rows: list[tuple[int, datetime]] = [tuple(row) for row in found]
        rows.sort(key=lambda row: (row[1], row[0]), reverse=down)
        if not ended and rows:
            seen = [row[0] for row in rows]
            beyond: ColumnElement[int] = literal_column("+document.id")
            rest = select(_D.received_at).where(beyond < min(seen) if down else beyond > max(seen))
            limit = self._session.scalar(
                rest.order_by(_D.received_at.desc() if down else _D.received_at.asc()).limit(1)
            )
            if limit is not None:
                rows = [row for row in rows if (row[1] > limit if down else row[1] < limit)]
        return FirstIds([row[0] for row in rows], complete=ended)

    def _stream(self, query: Select[Any], most: int) -> tuple[list[Row[Any]], bool]:
        """Rows as they are found, until there are ``most`` or time is up; whether those are all."""
        rows: list[Row[Any]] = []
        end = max(self._end, time.perf_counter() + _LEAST)
        with _deadline(self._session, end, lambda: len(rows) >= _ENOUGH):
            try:
                # Not by the session, which would not hand over a row before it has them all.
                result = self._connection.execute(query.limit(most + 1))
                while (row := result.fetchone()) is not None:
                    rows.append(row)
            except OperationalError as error:
                if not isinstance(error.orig, sqlite3.OperationalError) or "interrupted" not in str(
                    error.orig
                ):
                    raise
                return rows, False
        return rows[:most], len(rows) <= most


@contextmanager
def _deadline(session: Session, end: float, enough: Callable[[], bool]) -> Iterator[None]:
    """Has SQLite stop when it is ``end``: sooner if there is enough to show already."""
    middle = (time.perf_counter() + end) / 2

    def late() -> int:
        now = time.perf_counter()
        return int(now > end or (now > middle and enough()))

    raw = session.connection().connection.driver_connection
    if raw is None:
        yield
        return
    raw.set_progress_handler(late, _STEPS)
    try:
        yield
    finally:
        raw.set_progress_handler(None, 0)


def _may_be_empty(key: ColumnElement[Any] | InstrumentedAttribute[Any]) -> bool:
    return bool(getattr(key, "nullable", True))


def _range(column: InstrumentedAttribute[Any], low: Any, high: Any) -> ColumnElement[bool]:
    parts: list[ColumnElement[bool]] = [] if low is None else [column >= low]
    return and_(*parts, *([] if high is None else [column <= high]))


def _months(first: Month, last: Month) -> list[Month]:
    """The months from ``first`` to ``last``; of too many only the first ones."""
    found = [first]
    while found[-1] < last and len(found) <= _MOST_MONTHS:
        found.append(found[-1].following())
    return found
