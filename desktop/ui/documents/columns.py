"""The columns of the document list: headings, widths, which are shown until somebody chooses."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt

from desktop.domain.listing import Column
from desktop.domain.sentences import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class ColumnLook:
    """How a column is shown; ``width`` in pixels for text of 13, before anybody drags it."""

    title: str
    width: int
    right: bool = False
    shown: bool = True
    filter_hint: str = ""

    @property
    def alignment(self) -> Qt.AlignmentFlag:
        """Amounts and counts stand right, everything else left."""
        side = Qt.AlignmentFlag.AlignRight if self.right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


COLUMNS: dict[Column, ColumnLook] = {
    Column.STATUS: ColumnLook(QT_TRANSLATE_NOOP("column", "Stan"), 170),
    Column.KIND: ColumnLook(QT_TRANSLATE_NOOP("column", "Rodzaj"), 80),
    Column.NUMBER: ColumnLook(QT_TRANSLATE_NOOP("column", "Numer"), 136),
    Column.CONTRACTOR: ColumnLook(QT_TRANSLATE_NOOP("column", "Kontrahent"), 150),
    Column.CONTRACTOR_NIP: ColumnLook(QT_TRANSLATE_NOOP("column", "NIP"), 114),
    Column.ISSUE_DATE: ColumnLook(
        QT_TRANSLATE_NOOP("column", "Wystawiono"), 104, filter_hint=QT_TRANSLATE_NOOP("column", "2026-11")
    ),
    Column.GROSS: ColumnLook(
        QT_TRANSLATE_NOOP("column", "Brutto"),
        92,
        right=True,
        filter_hint=QT_TRANSLATE_NOOP("column", "100-300"),
    ),
    Column.CURRENCY: ColumnLook(QT_TRANSLATE_NOOP("column", "Wal."), 46),
    Column.CHANNEL: ColumnLook(QT_TRANSLATE_NOOP("column", "Kanał"), 74),
    Column.RECEIVED: ColumnLook(QT_TRANSLATE_NOOP("column", "Otrzymano"), 104),
    Column.READ: ColumnLook(QT_TRANSLATE_NOOP("column", "Odczytano"), 92, right=True),
    Column.PAGES: ColumnLook(QT_TRANSLATE_NOOP("column", "Stron"), 58, right=True),
    Column.COMPANY: ColumnLook(QT_TRANSLATE_NOOP("column", "Firma"), 150),
    Column.MONTH: ColumnLook(QT_TRANSLATE_NOOP("column", "Miesiąc"), 120, shown=False),
    Column.FILE: ColumnLook(QT_TRANSLATE_NOOP("column", "Plik"), 200, shown=False),
}

FILLER = Column.CONTRACTOR
"""The column that takes the width which the others leave."""

ORDER = tuple(COLUMNS)
"""The model's columns; the person may show them in another order."""


def title(column: Column) -> str:
    """The column's heading."""
    return QCoreApplication.translate("column", COLUMNS[column].title)


def filter_hint(column: Column) -> str:
    """What to type above the column, as an example."""
    hint = COLUMNS[column].filter_hint
    return QCoreApplication.translate("column", hint) if hint else ""
