"""What was paid of a document, as a line beside it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop.domain.statements.state import Payment
from desktop.ui.background import Background, Newest
from desktop.ui.dates_and_amounts import format_day
from desktop.ui.statements.words import with_currency

if TYPE_CHECKING:
    from desktop.services.office import Office

_MOST = 3


class PaidLine(QLabel):
    """Hidden unless a statement's line was paired with the document."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "paid")
        # What a bank's file says is never taken for markup.
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContentsMargins(16, 4, 16, 4)
        self._office = office
        self._asked = Newest(background)
        self.hide()

    def show_document(self, document_id: int | None) -> None:
        """Ask what was paid of this document."""
        if document_id is None:
            self.hide()
            return
        self._asked.run(partial(self._office.statements.payments, document_id), self._show)

    def _show(self, payments: Sequence[Payment]) -> None:
        self.setVisible(bool(payments))
        if not payments:
            return
        said = [self._told(one) for one in payments[:_MOST]]
        if len(payments) > _MOST:
            said.append(self.tr("i jeszcze {count}").format(count=len(payments) - _MOST))
        self.setText(self.tr("Zapłacono: {list}").replace("{list}", "; ".join(said)))

    def _told(self, one: Payment) -> str:
        amount = with_currency(one.amount, one.currency)
        if not one.by:
            return f"{format_day(one.paid_on)}, {amount}"
        return f"{format_day(one.paid_on)}, {amount}, {one.by[:60]}"
