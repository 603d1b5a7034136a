"""What a company has to pay: a table to choose from, and what stands there when nothing is owed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QStackedWidget, QTableView, QWidget

from desktop.domain.payments.payable import Payable
from desktop.ui.contractors.tables import prepare
from desktop.ui.transfers.day_line import DayLine
from desktop.ui.transfers.model import (
    ACCOUNT,
    AMOUNT,
    CONTRACTOR,
    DUE,
    LEFT,
    LISTED,
    NUMBER,
    SPLIT,
    STATE,
    PayablesModel,
)
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import menu_button
from desktop.ui.widgets.empty import EmptyState
from desktop.ui.widgets.narrow import Keep

_WIDTHS = {DUE: 128, NUMBER: 136, LEFT: 92, AMOUNT: 92, ACCOUNT: 136, LISTED: 126, SPLIT: 48, STATE: 114}


class PayablesPane(QWidget):
    """Shows documents; what is chosen of them stands in the model."""

    row_chosen = Signal()
    """Another document has the cursor."""
    open_wanted = Signal()
    """The document with the cursor is to be shown."""
    filter_changed = Signal()
    """Other documents are asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.until = DayLine(self.tr("Z terminem do"), needed=False)
        self.until.setPlaceholderText(self.tr("każdy termin"))
        self.marked = QCheckBox(self.tr("także zapłacone poza programem"))
        self.model = PayablesModel(self)
        self.table = QTableView()
        self.table.setAccessibleName(self.tr("Dokumenty do zapłaty"))
        self.table.setModel(self.model)
        prepare(self.table, CONTRACTOR, _WIDTHS)
        Keep(self.table, CONTRACTOR, 190)
        self.table.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self._empty = EmptyState()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        choose, menu = menu_button(self.tr("Zaznacz"))
        menu.addAction(self.tr("Po terminie"), lambda: self.model.choose(self.model.overdue()))
        menu.addAction(self.tr("Wszystkie"), self._choose_all)
        menu.addAction(self.tr("Żadnego"), self._choose_none)
        inside = column(margins=(0, 0, 0, 0), gap=0)
        inside.addLayout(
            row(
                choose, label(self.tr("z terminem do"), "muted"), self.until, self.marked, None,
                margins=(12, 10, 12, 10),
            )
        )  # fmt: skip
        inside.addWidget(self._pages, 1)
        self.setLayout(inside)
        self.until.chosen.connect(self.filter_changed)
        self.marked.toggled.connect(lambda _on: self.filter_changed.emit())
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self.row_chosen.emit())
        self.table.activated.connect(self._activated)

    @property
    def row(self) -> int:
        """The row with the cursor, below nought without one."""
        return self.table.currentIndex().row()

    @property
    def current(self) -> Payable | None:
        """The document with the cursor."""
        return self.model.payable(self.row)

    def show_payables(self, payables: Sequence[Payable], today: date) -> None:
        """Show these; the cursor stays with its document."""
        before = self.current
        self.until.show_day(self.until.day, today)
        self.table.selectionModel().blockSignals(True)
        self.model.show(payables, today)
        line = max(0, -1 if before is None else self.model.row_of(before.document_id))
        if payables:
            self.table.setCurrentIndex(self.model.index(line, AMOUNT))
        self.table.selectionModel().blockSignals(False)
        if payables:
            self._pages.setCurrentWidget(self.table)

    def say_no_company(self) -> None:
        """The office has no companies."""
        self._pages.setCurrentWidget(self._empty)
        self._empty.show_state(
            "company",
            self.tr("Biuro nie ma jeszcze firm"),
            self.tr("Dodaj firmę w ustawieniach: tu pokażą się jej dokumenty do zapłaty."),
        )

    def say_nothing_owed(self, show_history: Callable[[], None]) -> None:
        """The company owes nothing."""
        self._pages.setCurrentWidget(self._empty)
        self._empty.show_state(
            "check",
            self.tr("Nie ma nic do zapłaty"),
            self.tr(
                "Pokazują się tu faktury kosztowe, zaliczki, korekty i noty, które same nie mówią, że są"
                " zapłacone, i których jeszcze nie zlecono."
            ),
            (self.tr("Historia przelewów"), show_history),
        )

    def edit_amount(self) -> None:
        """Let the person type what is paid of the document with the cursor."""
        if self.row >= 0:
            index = self.model.index(self.row, AMOUNT)
            self.table.setCurrentIndex(index)
            self.table.edit(index)

    def _choose_all(self) -> None:
        self.model.choose(one.document_id for one in self.model.rows if not one.marked)

    def _choose_none(self) -> None:
        self.model.choose([one.document_id for one in self.model.rows], on=False)

    def _activated(self, index: QModelIndex) -> None:
        if index.column() not in {AMOUNT, DUE, SPLIT}:
            self.open_wanted.emit()
