"""How well the office's own documents were read, judged by what its people approved.

A field was right at first reading if the approved value is the one that the machine had read.  Nobody can
say what was approved unseen and wrong; the figures are as good as the checking was.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import Select, and_, case, func, or_, select

from desktop.db.engine import Database
from desktop.db.tables import DocumentTable, FieldTable
from desktop.domain.fields import FieldName
from desktop.domain.statuses import Status

_Query = Select[*tuple[Any, ...]]

_APPROVED = (Status.APPROVED, Status.EXPORTED)


@dataclass(slots=True)
class Count:
    """What became of the fields that were read, or that a person had to add."""

    documents: int = 0
    untouched: int = 0
    """Documents without a single correction."""
    fields: int = 0
    right: int = 0
    certain: int = 0
    silent: int = 0
    """Called certain, and corrected by a person."""

    @property
    def right_share(self) -> float | None:
        """Share of fields that were right at first reading, 0 to 1."""
        return self.right / self.fields if self.fields else None

    @property
    def certain_share(self) -> float | None:
        """Share of fields that needed no look."""
        return self.certain / self.fields if self.fields else None

    @property
    def untouched_share(self) -> float | None:
        """Share of documents that needed no correction."""
        return self.untouched / self.documents if self.documents else None

    def add(self, other: Count) -> None:
        """Count the others as well."""
        self.documents += other.documents
        self.untouched += other.untouched
        self.fields += other.fields
        self.right += other.right
        self.certain += other.certain
        self.silent += other.silent


@dataclass(frozen=True, slots=True)
class Supplier:
    """The documents of one contractor."""

    nip: str
    name: str
    count: Count


@dataclass(frozen=True, slots=True)
class Quality:
    """The verdict on a stretch of time.

    ``weeks`` are named by their Monday in the office's zone, oldest first, weeks without documents left
    out; ``suppliers`` those with most documents first; ``fields`` those with most corrections first.
    """

    total: Count = field(default_factory=Count)
    weeks: Sequence[tuple[date, Count]] = ()
    suppliers: Sequence[Supplier] = ()
    fields: Sequence[tuple[FieldName, Count]] = ()


class OfficeQuality:
    """Judges the reading of approved documents."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def since(self, days: int) -> Quality:
        """The verdict on the documents that came in during the last ``days`` days and were approved."""
        start = datetime.now(UTC) - timedelta(days=days)
        with self._database.read() as session:
            documents = session.execute(_per_document(start)).all()
            names = session.execute(_per_field(start)).all()
        total = Count()
        weeks: dict[date, Count] = defaultdict(Count)
        suppliers: dict[tuple[str, str], Count] = defaultdict(Count)
        titles: dict[tuple[str, str], str] = {}
        for nip, name, received_at, vat_by, *sums in documents:
            one = _count(1, sums)
            one.untouched = int(one.right == one.fields and vat_by is None)
            key = (nip, "" if nip else name)
            titles[key] = name
            for count in (total, weeks[_monday(received_at)], suppliers[key]):
                count.add(one)
        return Quality(
            total,
            sorted(weeks.items()),
            sorted(
                (Supplier(key[0], titles[key], count) for key, count in suppliers.items()),
                key=lambda one: (-one.count.documents, one.name),
            ),
            sorted(
                ((name, _count(0, sums)) for name, *sums in names),
                key=lambda item: (item[1].right - item[1].fields, item[0]),
            ),
        )


def _count(documents: int, sums: Iterable[int]) -> Count:
    fields, right, certain, silent = sums
    return Count(documents, 0, fields, right, certain, silent)


def _monday(moment: datetime) -> date:
    day = moment.astimezone().date()
    return day - timedelta(days=day.weekday())


_READ = func.coalesce(FieldTable.read_value, "")
_APPROVED_VALUE = func.coalesce(FieldTable.value, "")
_RIGHT = _READ == _APPROVED_VALUE
_SURE = FieldTable.read_certain.is_(True)


def _sums(query: _Query, start: datetime) -> _Query:
    """Fields, right ones, certain ones and certain wrong ones of the approved documents since ``start``."""
    return (
        query.add_columns(
            func.count(),
            func.sum(case((_RIGHT, 1), else_=0)),
            func.sum(case((_SURE, 1), else_=0)),
            func.sum(case((and_(_SURE, ~_RIGHT), 1), else_=0)),
        )
        .select_from(FieldTable)
        .join(DocumentTable, DocumentTable.id == FieldTable.document_id)
        .where(
            DocumentTable.status.in_(_APPROVED),
            DocumentTable.received_at >= start,
            FieldTable.read_certain.is_not(None),
            # What is neither printed nor added says nothing.
            or_(_READ != "", _APPROVED_VALUE != ""),
        )
    )


def _per_document(start: datetime) -> _Query:
    query: _Query = select(
        DocumentTable.contractor_nip,
        DocumentTable.contractor,
        DocumentTable.received_at,
        DocumentTable.vat_by,
    )
    return _sums(query, start).group_by(DocumentTable.id).order_by(DocumentTable.id)


def _per_field(start: datetime) -> _Query:
    query: _Query = select(FieldTable.name)
    return _sums(query, start).group_by(FieldTable.name)
