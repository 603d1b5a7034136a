"""Choosing by hand the documents that a payment pays."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QTableWidget, QWidget

from desktop.domain.statements.state import LineView, PairedDocument
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.contractors.tables import fill, prepare
from desktop.ui.dates_and_amounts import format_day
from desktop.ui.statements.words import with_currency
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button

if TYPE_CHECKING:
    from desktop.services.office import Office

_NUMBER, _CONTRACTOR, _DAY, _LEFT = range(4)


class PairPanel(QWidget):
    """Takes the place of the line's detail until documents are chosen, or not."""

    chosen = Signal(int, object)
    """The line, and the ids of the documents in their order."""
    left = Signal()

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._asked = Newest(background)
        self._line: LineView | None = None
        self._choices: Sequence[PairedDocument] = ()
        self._title = label(look="strong", wrap=True)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Szukaj: numer, kontrahent, NIP"))
        self.search.setAccessibleName(self.tr("Szukaj dokumentu"))
        self.search.setClearButtonEnabled(True)
        self.table = QTableWidget(0, 4)
        self.table.setAccessibleName(self.tr("Dokumenty do zapłaty"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Numer"), self.tr("Kontrahent"), self.tr("Wystawiono"), self.tr("Do zapłaty")]
        )
        self._sum = label(look="muted", wrap=True)
        self.take = button(self.tr("Połącz"), self._take, look="primary", tip=self.tr("Połącz (Enter)"))
        self._arrange()

    @property
    def loading(self) -> bool:
        """Whether an answer is awaited."""
        return self._asked.busy

    def open(self, one: LineView) -> None:
        """Choose for this line."""
        self._line = one
        amount = with_currency(one.line.amount, one.line.currency)
        said = self.tr("Który dokument zapłacono? {amount}, {payee}")
        self._title.setText(said.replace("{amount}", amount).replace("{payee}", one.payee[:80]))
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self._ask()
        self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes, also from the search line, whose arrows lead into the list."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._take()
                return True
            if watched is self.search and event.key() == Qt.Key.Key_Down:
                self.table.setFocus()
                return True
        return super().eventFilter(watched, event)

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        prepare(self.table, _CONTRACTOR, {_NUMBER: 150, _DAY: 104, _LEFT: 130})
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.itemSelectionChanged.connect(self._show_sum)
        self.table.doubleClicked.connect(lambda _index: self._take())
        self.search.textChanged.connect(lambda _text: self._ask())
        for each in (self.search, self.table):
            each.installEventFilter(self)
        give_up = button(self.tr("Anuluj"), self.left.emit, tip=self.tr("Anuluj (Esc)"))
        whole = column(gap=8, margins=(16, 12, 16, 12))
        whole.addWidget(self._title)
        whole.addWidget(self.search)
        whole.addWidget(self.table, 1)
        whole.addWidget(self._sum)
        whole.addLayout(row(self.take, give_up, None))
        self.setLayout(whole)

    def _ask(self) -> None:
        if self._line is None:
            return
        self._sum.setText(self.tr("Szukam dokumentów…"))
        ask = partial(self._office.statements.choices, self._line.id, self.search.text())
        self._asked.run(ask, self._fill, self._failed)

    def _failed(self, error: BaseException) -> None:
        self._sum.setText(texts.say(message_of(error)))

    def _fill(self, choices: Sequence[PairedDocument]) -> None:
        self._choices = choices
        rows = [
            (
                one.number or "—",
                one.contractor,
                format_day(one.issued),
                with_currency(one.amount, one.currency),
            )
            for one in choices
        ]
        fill(self.table, rows, right=(_LEFT,))
        if choices:
            self.table.selectRow(0)
        self._show_sum()

    def _selected(self) -> list[PairedDocument]:
        lines = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        return [self._choices[line] for line in lines if line < len(self._choices)]

    def _show_sum(self) -> None:
        chosen = self._selected()
        self.take.setEnabled(bool(chosen))
        if self._line is None:
            return
        if not self._choices:
            self._sum.setText(
                self.tr("Nie ma takiego dokumentu do zapłaty. Zapłaconych już w całości tu nie widać.")
            )
            return
        line = self._line.line
        same = [one.amount for one in chosen if one.currency == line.currency]
        total = with_currency(sum(same, Decimal(0)), line.currency)
        said = self.tr("Zaznaczono {total} z {amount}. Kilka dokumentów zaznaczysz z klawiszem Ctrl.")
        self._sum.setText(said.format(total=total, amount=with_currency(line.amount, line.currency)))

    def _take(self) -> None:
        chosen = self._selected()
        if self._line is not None and chosen:
            self.chosen.emit(self._line.id, [one.id for one in chosen])
