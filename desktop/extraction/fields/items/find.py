"""The lines of goods of a document: which of its tables they are, and what proves them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.fields import LineItem
from desktop.domain.kinds import PrintedKind
from desktop.extraction.fields.items.body import Body, read_body
from desktop.extraction.fields.items.heads import Head, heads
from desktop.extraction.fields.items.slips import slip_items
from desktop.extraction.fields.items.table import ReadRow, Sums, adds_up, read_table
from desktop.extraction.fields.view import View

_SLIPS = {PrintedKind.RECEIPT, PrintedKind.SIMPLIFIED_INVOICE}
_NONE = {
    PrintedKind.BLANK,
    PrintedKind.SEPARATOR,
    PrintedKind.LETTER,
    PrintedKind.CONTRACT,
    PrintedKind.BANK_STATEMENT,
    PrintedKind.REMINDER,
    PrintedKind.NOTE,
    PrintedKind.OTHER,
}
MAX_HEADS = 60


def find_items(view: View, kind: PrintedKind, sums: Sums) -> tuple[LineItem, ...]:
    """The lines of goods of a document, ``certain`` where arithmetic proves every one of them.

    A correction has lines only if it prints the differences: those before and after are none.
    """
    if kind in _NONE:
        return ()
    found = [rows for rows in _tables(view, sums) if rows]
    if kind in _SLIPS:
        slip = slip_items(view)
        found = [*found, slip] if slip else found
    chosen = max(found, key=lambda rows: _claim(rows, sums), default=[])
    if kind is PrintedKind.CORRECTION and not adds_up(chosen, sums):
        return ()
    chosen = _without_strangers(chosen, sums)
    proved = bool(chosen) and adds_up(chosen, sums) and _alike(chosen) and all(map(_proved, chosen))
    return tuple(replace(row.item, certain=proved) for row in chosen)


def _tables(view: View, sums: Sums) -> list[list[ReadRow]]:
    """The rows of every table of goods; a table that a page break cuts is one."""
    found: list[list[ReadRow]] = []
    all_heads = [head for head, _ in zip(heads(view), range(MAX_HEADS), strict=False)]
    before: Body | None = None
    for number, head in enumerate(all_heads):
        until = all_heads[number + 1].first if number + 1 < len(all_heads) else len(view.lines)
        body = read_body(view, head, until)
        rows = read_table(body, sums)
        if before is not None and _goes_on(view, before, head):
            found[-1].extend(rows)
        else:
            found.append(rows)
        before = body
    return found


def _goes_on(view: View, before: Body, head: Head) -> bool:
    """The same columns again on the next page."""
    if view.lines[head.first].page != view.lines[before.last].page + 1:
        return False
    return [c.role for c in before.head.columns] == [c.role for c in head.columns]


def _claim(rows: Sequence[ReadRow], sums: Sums) -> tuple[bool, float, int]:
    """How good a claim a table has to be the document's lines of goods."""
    held = sum(row.agreement.score for row in rows) / len(rows)
    return adds_up(rows, sums), min(held, 1.0), len(rows)


def _proved(row: ReadRow) -> bool:
    return row.legible and row.agreement.exact + row.agreement.near >= 1 and not row.agreement.broken


def _alike(rows: Sequence[ReadRow]) -> bool:
    """Every row has the same amounts: one that lacks what the others have was not wholly read."""
    return len({(r.item.net is None, r.item.gross is None, r.item.quantity is None) for r in rows}) == 1


def _without_strangers(rows: list[ReadRow], sums: Sums) -> list[ReadRow]:
    """Without the rows that no arithmetic supports, where the others add up to the total alone."""
    if adds_up(rows, sums):
        return rows
    firm = [row for row in rows if row.agreement.exact + row.agreement.near]
    return firm if firm and len(firm) < len(rows) and adds_up(firm, sums) else rows
