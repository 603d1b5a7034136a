"""What readings are worth, counted against the truth."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from desktop.domain.fields import FieldName
from desktop.domain.kinds import PrintedKind
from desktop.services.judging.comparing import Record, agree, matched, normal, same_line, same_rate_row, spelt

MANDATORY = (
    FieldName.KIND,
    FieldName.NUMBER,
    FieldName.ISSUE_DATE,
    FieldName.SELLER_NIP,
    FieldName.BUYER_NIP,
    FieldName.NET,
    FieldName.VAT,
    FieldName.GROSS,
    FieldName.CURRENCY,
)
"""A document is right when all of these are."""

TABLES: Mapping[str, Callable[[Record, Record], bool]] = {
    "vat_rates": same_rate_row,
    "line_items": same_line,
}


@dataclass(slots=True)
class FieldCount:
    """One field over all documents."""

    documents: int = 0
    exact: int = 0
    """Read and truth agree, "nothing" included."""
    missing: int = 0
    wrong: int = 0
    """Something else was read, or something where there is nothing."""
    printed: int = 0
    certain: int = 0
    """Of those that are printed."""
    called_certain: int = 0
    silent: int = 0
    """Called certain, and wrong."""
    misspelt: int = 0
    """Called certain and right, but for letters of a name (a lost accent)."""


@dataclass(slots=True)
class TableCount:
    """The VAT table or the lines of goods over all documents that have them."""

    documents: int = 0
    whole: int = 0
    """Documents whose every row was read, and no other."""
    rows: int = 0
    hits: int = 0
    surplus: int = 0


@dataclass(frozen=True, slots=True)
class Fault:
    """A field of a document that was read wrongly."""

    document: str
    field: str
    truth: Any
    read: Any
    certain: bool


@dataclass(slots=True)
class Score:
    """Counts of a set of documents."""

    documents: int = 0
    unread: int = 0
    right: int = 0
    """Documents with every mandatory field right."""
    fields: dict[str, FieldCount] = field(default_factory=dict)
    tables: dict[str, TableCount] = field(default_factory=lambda: {name: TableCount() for name in TABLES})
    faults: list[Fault] = field(default_factory=list)

    def add(self, name: str, truth: Record, read: Record | None) -> None:
        """Count a document, called ``name`` in the list of faults; ``None`` for one that was not read."""
        self.documents += 1
        self.unread += read is None
        found = read or {}
        ignored = frozenset(truth.get("_ignore") or ())
        certain = frozenset(found.get("_certain") or ())
        scored = [one for one in FieldName if one.value in truth and one.value not in ignored]
        wrong = {one for one in scored if not self._add_field(one, name, truth, found, certain)}
        self.right += not wrong.intersection(MANDATORY)
        for table, same in TABLES.items():
            if table not in ignored:
                self._add_table(table, same, name, truth, found, certain)

    def _add_field(
        self, one: FieldName, name: str, truth: Record, found: Record, certain: frozenset[str]
    ) -> bool:
        count = self.fields.setdefault(one.value, FieldCount())
        read, sure = found.get(one.value), one.value in certain
        right = agree(one, truth, read)
        count.documents += 1
        count.exact += right
        if not right:
            nothing = normal(one, read) is None
            count.missing += nothing
            count.wrong += not nothing
            self.faults.append(Fault(name, one.value, truth.get(one.value), read, sure))
        if _is_printed(one, truth):
            count.printed += 1
            count.certain += sure
        count.called_certain += sure
        count.silent += sure and not right
        count.misspelt += sure and right and not spelt(one, truth, read)
        return right

    def _add_table(
        self,
        table: str,
        same: Callable[[Record, Record], bool],
        name: str,
        truth: Record,
        found: Record,
        certain: frozenset[str],
    ) -> None:
        expected, read = _rows(truth, table), _rows(found, table)
        if not expected and not read:
            return
        hits = matched(expected, read, same)
        whole = hits == len(expected) == len(read)
        count = self.tables[table]
        count.documents += 1
        count.whole += whole
        count.rows += len(expected)
        count.hits += hits
        count.surplus += len(read) - hits
        if not whole:
            said = f"{hits} z {len(expected)}, odczytano {len(read)}"
            self.faults.append(Fault(name, table, None, said, table in certain))

    @property
    def exact(self) -> float | None:
        """Share of scalar fields that are exact."""
        return self._share("exact", "documents")

    @property
    def coverage(self) -> float | None:
        """Share of the printed fields that are called certain."""
        return self._share("certain", "printed")

    @property
    def silent(self) -> float | None:
        """Share of the fields called certain that are wrong."""
        return self._share("silent", "called_certain")

    @property
    def silent_by_letter(self) -> float | None:
        """The same if a lost accent in a name counts as wrong, too."""
        total = sum(count.called_certain for count in self.fields.values())
        wrong = sum(count.silent + count.misspelt for count in self.fields.values())
        return wrong / total if total else None

    def _share(self, part: str, whole: str) -> float | None:
        total = sum(getattr(count, whole) for count in self.fields.values())
        return sum(getattr(count, part) for count in self.fields.values()) / total if total else None


def _is_printed(one: FieldName, truth: Record) -> bool:
    if one is FieldName.KIND:
        return truth.get(one.value) not in {PrintedKind.BLANK.value, PrintedKind.SEPARATOR.value}
    if normal(one, truth.get(one.value)) is None:
        return False
    printed = truth.get("printed")
    return not isinstance(printed, Mapping) or printed.get(one.value) is not None


def _rows(record: Record, table: str) -> Sequence[Record]:
    rows = record.get(table)
    return [row for row in rows if isinstance(row, Mapping)] if isinstance(rows, list) else []
