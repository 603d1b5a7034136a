"""What is handed over and as what: format, company, month, and whether what has left comes along."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QProgressBar, QWidget

from desktop.domain.dates import Month
from desktop.ui.dates_and_amounts import format_month
from desktop.ui.handover.shown import Offers, Wanted
from desktop.ui.handover.words import word
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.flow import FlowLayout

_MONTHS = 24
"""Months back that are offered."""


class ChoicesBar(QFrame):
    """A line of choices, and below it whether a preview is being made."""

    format_chosen = Signal(str)
    company_chosen = Signal(object)
    """Its id, or ``None`` for all."""
    changed = Signal()
    """Anything else was chosen."""
    all_wanted = Signal()
    """All approved documents instead of those that were selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.format = SearchCombo(self.tr("Format"))
        self.format.setMinimumContentsLength(26)
        self.company = SearchCombo(self.tr("Firma"))
        self.month = SearchCombo(self.tr("Miesiąc"))
        self.again = QCheckBox(self.tr("także już przekazane"))
        self._company_by_itself = False
        """The company was chosen by the format, which takes documents of one only."""
        self._selected = label(look="muted")
        self._all = button(self.tr("pokaż wszystkie zatwierdzone"), self.all_wanted.emit, look="link")
        self._working = QProgressBar()
        self._working.setRange(0, 0)
        self._working.setTextVisible(False)
        policy = self._working.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._working.setSizePolicy(policy)
        whole = column(gap=0)
        flow = FlowLayout(gap=8)
        flow.setContentsMargins(12, 10, 12, 2)
        for each in (
            _named(self.tr("Format"), self.format),
            _named(self.tr("Firma"), self.company),
            _named(self.tr("Miesiąc"), self.month),
            self.again,
            self._selected,
            self._all,
        ):
            flow.addWidget(each)
        whole.addLayout(flow)
        whole.addWidget(self._working)
        self.setLayout(whole)
        self.format.currentIndexChanged.connect(lambda _index: self._format_changed())
        self.company.currentIndexChanged.connect(lambda _index: self._company_changed())
        self.month.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.again.toggled.connect(lambda _on: self.changed.emit())

    def show_offers(self, offers: Offers, wanted: Wanted, format_key: str) -> None:
        """Offer what there is, and choose what is wanted."""
        self.format.fill([(one.key, word(one.name)) for one in offers.formats])
        everyone: tuple[object, str] = (None, self.tr("wszystkie firmy"))
        self.company.fill([everyone, *((one.id, one.short_name) for one in offers.companies)])
        any_month: tuple[object, str] = (None, self.tr("wszystkie miesiące"))
        self.month.fill([any_month, *((one, format_month(one)) for one in _months(wanted.month))])
        self.choose_format(format_key)
        _quietly_choose(self.company, wanted.company_id)
        _quietly_choose(self.month, wanted.month)
        self.again.blockSignals(True)
        self.again.setChecked(wanted.again)
        self.again.blockSignals(False)

    def applied(self, wanted: Wanted) -> Wanted:
        """``wanted`` as it is chosen here; without a format while nothing is offered."""
        key, company, month = self.format.value(), self.company.value(), self.month.value()
        return replace(
            wanted,
            format=key if isinstance(key, str) else "",
            company_id=company if isinstance(company, int) else None,
            month=month if isinstance(month, Month) else None,
            again=self.again.isChecked(),
        )

    def choose_format(self, key: str) -> None:
        """Choose a format without a word to anybody."""
        _quietly_choose(self.format, key)

    def choose_company_of_format(self, company_id: int) -> None:
        """Choose the company that the format took; another format takes all again."""
        self._company_by_itself = True
        _quietly_choose(self.company, company_id)

    def forget(self) -> None:
        """What is chosen from now on was chosen by a person."""
        self._company_by_itself = False

    def show_state(self, ids: Sequence[int] | None, *, busy: bool) -> None:
        """Show how many documents were selected, and whether a preview is being made."""
        self._working.setVisible(busy)
        self._selected.setText(self.tr("Zaznaczone: %n", "", len(ids or ())))
        self._selected.setVisible(ids is not None)
        self._all.setVisible(ids is not None)
        self.again.setVisible(ids is None)

    def _format_changed(self) -> None:
        if self._company_by_itself:
            self._company_by_itself = False
            _quietly_choose(self.company, None)
        self.format_chosen.emit(str(self.format.value()))

    def _company_changed(self) -> None:
        self._company_by_itself = False
        self.company_chosen.emit(self.company.value())


def _quietly_choose(combo: SearchCombo, value: object) -> None:
    combo.blockSignals(True)
    combo.choose(value)
    combo.blockSignals(False)


def _months(chosen: Month | None) -> Sequence[Month]:
    """The months that are offered, the newest first."""
    month = Month.of(datetime.now().astimezone().date())
    found = {month}
    for _turn in range(_MONTHS):
        month = month.previous()
        found.add(month)
    return sorted(found | ({chosen} if chosen is not None else set()), reverse=True)


def _named(name: str, box: QWidget) -> QWidget:
    """The box behind its name; they stay together where the line is broken."""
    whole = QWidget()
    whole.setLayout(row(label(name), box))
    return whole
