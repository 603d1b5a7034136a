"""The list on paper: the columns that are shown, in their order, the filters named, totals below."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPageLayout

from desktop.domain.documents import DocumentRow
from desktop.domain.errors import UserError
from desktop.domain.listing import Column, DocumentFilter, Sort, Talking
from desktop.domain.rules.findings import Severity
from desktop.services.office import Office
from desktop.ui import texts
from desktop.ui.checking.words import severity_name
from desktop.ui.dates_and_amounts import format_amount, format_exact_moment
from desktop.ui.documents import cells
from desktop.ui.documents.columns import COLUMNS, title
from desktop.ui.panel.words import talking_name
from desktop.ui.printing.text import TextPrintout
from desktop.ui.search.words import heading, value

translate = QCoreApplication.translate

MOST_ROWS = 5000
"""More is no list that anybody reads on paper: 100 pages."""
_AT_ONCE = 500
_MOST_UPRIGHT = 7


def load_list(
    office: Office, name: str, wanted: DocumentFilter, sort: Sort, columns: Sequence[Column]
) -> TextPrintout:
    """Fetch all rows that fit and lay them out.

    Raises :class:`UserError` ``print.too_long`` or ``print.nothing``.
    """
    ids = list(office.documents.all_ids(wanted, sort))
    if len(ids) > MOST_ROWS:
        raise UserError("print.too_long", count=len(ids), most=MOST_ROWS)
    if not ids:
        raise UserError("print.nothing")
    rows = [
        row
        for start in range(0, len(ids), _AT_ONCE)
        for row in office.documents.rows(ids[start : start + _AT_ONCE])
    ]
    return list_printout(name, filter_lines(wanted), rows, columns)


def list_printout(
    name: str, filters: Sequence[str], rows: Sequence[DocumentRow], columns: Sequence[Column]
) -> TextPrintout:
    """Lay these rows out."""
    wide = len(columns) > _MOST_UPRIGHT
    orientation = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    printout = TextPrintout(name, orientation)
    printout.heading(name, 1)
    for line in filters:
        printout.line(line)
    count = translate("printing", "dokumentów: {count}").replace("{count}", str(len(rows)))
    printout.line(count)
    right = [place for place, column in enumerate(columns) if COLUMNS[column].right]
    printout.table(
        [title(column) for column in columns],
        [[cell(row, column) for column in columns] for row in rows],
        right,
    )
    sums = totals(rows)
    if sums:
        printout.heading(translate("printing", "Razem brutto"))
        for currency, (documents, amount) in sums.items():
            of = translate("printing", "dokumentów: {count}").replace("{count}", str(documents))
            printout.line(f"{format_amount(amount)} {currency} ({of})", strong=True)
    return printout


def cell(row: DocumentRow, column: Column) -> str:
    """As the list has it; but paper is read on another day, so that "today" says nothing there."""
    return format_exact_moment(row.received_at) if column is Column.RECEIVED else cells.text(row, column)


def totals(rows: Sequence[DocumentRow]) -> dict[str, tuple[int, Decimal]]:
    """By currency: how many documents bear an amount, and what these come to."""
    sums: dict[str, tuple[int, Decimal]] = {}
    for row in rows:
        if row.gross is not None:
            count, amount = sums.get(row.currency, (0, Decimal(0)))
            sums[row.currency] = (count + 1, amount + row.gross)
    return dict(sorted(sums.items()))


def filter_lines(wanted: DocumentFilter) -> list[str]:
    """What the list is narrowed to, a line each."""
    found: list[tuple[str, str]] = []
    if wanted.statuses:
        found.append((title(Column.STATUS), _joined(texts.status_name(one) for one in wanted.statuses)))
    if wanted.kinds:
        found.append((title(Column.KIND), _joined(texts.kind_name(one) for one in wanted.kinds)))
    if wanted.channels:
        found.append((title(Column.CHANNEL), _joined(texts.channel_name(one) for one in wanted.channels)))
    if wanted.talking:
        name = translate("printing", "Rozmowa")
        found.append((name, _joined(talking_name(Talking(one)) for one in wanted.talking)))
    if wanted.concerns:
        name = translate("printing", "Uwagi")
        found.append((name, _joined(severity_name(Severity(one)) for one in wanted.concerns)))
    for part in wanted.query.parts if wanted.query is not None else ():
        said = value(part.meaning)
        if part.excluded:
            said = translate("printing", "bez: {what}").replace("{what}", said)
        found.append((heading(part.meaning), said))
    found += [(title(column), text) for column, text in wanted.columns.items()]
    return [f"{name}: {said}" for name, said in found if said]


def _joined(names: object) -> str:
    return ", ".join(sorted(names))  # type: ignore[call-overload]
