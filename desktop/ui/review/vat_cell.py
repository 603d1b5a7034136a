"""A cell of the VAT table: a rate or an amount as text."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from desktop.domain import vat
from desktop.domain.fields import VatRow
from desktop.domain.money import parse_amount
from desktop.domain.vat import Column
from desktop.ui.dates_and_amounts import format_amount


class VatCell(QLineEdit):
    """A cell: a rate to choose or type, or an amount."""

    finished = Signal(object)
    """The person is done with it: the cell."""
    entered = Signal()

    def __init__(self, row: int, column: Column, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = row
        self.column = column
        self._saved = ""
        self.setProperty("look", "vatCell")
        self.setMaxLength(24)
        if column is Column.RATE:
            completer = QCompleter([vat.shown_rate(rate) for rate in vat.RATES], self)
            completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
            self.setCompleter(completer)
        else:
            self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    @property
    def touched(self) -> bool:
        """Whether its text differs from what the table holds."""
        return self.text() != self._saved

    def show_text(self, text: str) -> None:
        """Show what the table holds."""
        self._saved = text
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)
        self.set_wrong(wrong=False)

    def set_wrong(self, *, wrong: bool) -> None:
        """Mark text that is no rate or amount."""
        state = "error" if wrong else ""
        if (self.property("state") or "") != state:
            self.setProperty("state", state)
            self.style().unpolish(self)
            self.style().polish(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.deselect()
        self.finished.emit(self)


def parsed(cell: VatCell) -> tuple[bool, object]:
    """Whether the cell's text makes sense, and its value: a rate, an amount, ``None`` for nothing."""
    text = cell.text().strip()
    if cell.column is Column.RATE:
        rate = vat.parse_rate(text)
        return rate is not None, rate
    if not text:
        return True, None
    amount = parse_amount(text)
    return amount is not None, amount


def amount_of(value: object) -> Decimal | None:
    return value if isinstance(value, Decimal) else None


def cell_text(row: VatRow, column: Column) -> str:
    match column:
        case Column.RATE:
            return vat.shown_rate(row.rate)
        case Column.NET:
            return format_amount(row.net)
        case Column.VAT:
            return format_amount(row.vat)
        case Column.GROSS:
            return format_amount(row.gross)
