"""What may stand in a column of a template: every column of the plain tables, by table and title."""

from __future__ import annotations

from desktop.export.tables import BOOKED, DOCUMENTS, LINE_ITEMS, VAT_RATES, Column, Table
from desktop.export.templates.template import RowFor

TABLES: dict[RowFor, Table] = {
    RowFor.DOCUMENT: DOCUMENTS,
    RowFor.RATE: VAT_RATES,
    RowFor.LINE: LINE_ITEMS,
    RowFor.PART: BOOKED,
}

SOURCES: dict[str, Column] = {
    f"{rows.value}.{column.title}": column for rows, table in TABLES.items() for column in table.columns
}
"""``stawki.Netto`` is the net at a rate, ``dokumenty.Netto`` the whole document's.

The titles are those of the CSV files, which offices rely on: they do not change.
"""


def sources_for(rows: RowFor) -> tuple[str, ...]:
    """What makes sense in a table with such rows: the document's own columns, and those of the row."""
    kinds = dict.fromkeys((RowFor.DOCUMENT, rows))
    return tuple(f"{kind.value}.{column.title}" for kind in kinds for column in TABLES[kind].columns)
