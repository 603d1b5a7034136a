"""Contractors that may be one: pair by pair, with what they share and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTableWidget, QWidget

from desktop.domain import contractor_names
from desktop.domain.contractors import Contractor, Double, DoubleReason
from desktop.domain.identifiers import format_account, format_nip
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.contractors.tables import fill, prepare
from desktop.ui.contractors.words import word
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office


class DoublesPanel(QWidget):
    """A table of pairs; every decision takes its pair away."""

    closed = Signal()
    changed = Signal()
    contractor_wanted = Signal(int)

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._background = background
        self._requests = Newest(background)
        self._doubles: Sequence[Double] = ()
        self.strip = Strip()
        self.table = QTableWidget(0, 3)
        self.table.setAccessibleName(self.tr("Pary, które mogą być jednym kontrahentem"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Pierwszy"), self.tr("Drugi"), self.tr("Co mają wspólnego")]
        )
        prepare(self.table, 2, {0: 360, 1: 360})
        self.table.currentCellChanged.connect(lambda *_cell: self._enable())
        self._first = button(self.tr("Scal, zostaje pierwszy"), partial(self._merge, 0), look="primary")
        self._second = button(self.tr("Scal, zostaje drugi"), partial(self._merge, 1))
        self._distinct = button(self.tr("To dwaj różni"), self._tell_apart)
        self._show_first = button(self.tr("Karta pierwszego"), partial(self._open, 0))
        self._show_second = button(self.tr("Karta drugiego"), partial(self._open, 1))
        self._said = label(look="muted", wrap=True)
        back = button(self.tr("Wróć do kontrahentów"), self.closed.emit, icon_name="chevron-left")
        layout = column(self.strip, margins=(0, 0, 0, 0), gap=0)
        inside = column(margins=(20, 16, 20, 16), gap=12)
        inside.addLayout(row(back, label(self.tr("Możliwe dublety"), "heading"), None))
        inside.addWidget(self._said)
        inside.addWidget(self.table, 1)
        buttons = (self._first, self._second, self._distinct, None, self._show_first, self._show_second)
        inside.addLayout(row(*buttons))
        layout.addLayout(inside, 1)
        self.setLayout(layout)
        self._enable()

    @property
    def loading(self) -> bool:
        """Whether the pairs are still being looked for."""
        return self._requests.busy

    def open(self) -> None:
        """Look for pairs anew."""
        self.strip.dismiss()
        self._said.setText(self.tr("Szukam…"))
        self._ask()
        self.table.setFocus()

    def _ask(self) -> None:
        self._requests.run(self._office.contractors.doubles, self._show)

    def _show(self, doubles: Sequence[Double]) -> None:
        self._doubles = doubles
        line = self.table.currentRow()
        fill(
            self.table,
            [(_said(one.first), _said(one.second), self._reasons(one)) for one in doubles],
        )
        self._said.setText(
            self.tr("Niczego nie scalono samo. O parze „to dwaj różni” program już nie zapyta.")
            if doubles
            else self.tr("Nie ma par, które wyglądają na jednego kontrahenta.")
        )
        if doubles:
            self.table.setCurrentCell(min(max(line, 0), len(doubles) - 1), 0)
        self._enable()

    def _reasons(self, double: Double) -> str:
        said = ", ".join(word(contractor_names.REASONS[one]) for one in double.reasons)
        about = double.about
        if double.reasons[0] is DoubleReason.ACCOUNT:
            about = format_account(about)
        return f"{said}: {about}" if about else said

    def _enable(self) -> None:
        chosen = self._current() is not None
        for each in (self._first, self._second, self._distinct, self._show_first, self._show_second):
            each.setEnabled(chosen)

    def _current(self) -> Double | None:
        line = self.table.currentRow()
        return self._doubles[line] if 0 <= line < len(self._doubles) else None

    def _merge(self, kept: int) -> None:
        double = self._current()
        if double is not None:
            both = (double.first.id, double.second.id)
            act = partial(self._office.contractors.merge, both[kept], both[1 - kept])
            self._do(act, self.tr("Scalono. Można to cofnąć w Historii kontrahenta."))

    def _tell_apart(self) -> None:
        double = self._current()
        if double is not None:
            act = partial(self._office.contractors.distinct, double.first.id, double.second.id)
            self._do(act, self.tr("Zapamiętano, że to dwaj różni."))

    def _open(self, which: int) -> None:
        double = self._current()
        if double is not None:
            self.contractor_wanted.emit((double.first, double.second)[which].id)

    def _do(self, act: Callable[[], object], said: str) -> None:
        def done(_result: object) -> None:
            self.strip.say(Tone.GOOD, said)
            self._ask()
            self.changed.emit()

        failed = lambda error: self.strip.say(Tone.BAD, texts.say(message_of(error)))  # noqa: E731
        self._background.run(act, done, failed)


def _said(contractor: Contractor) -> str:
    data = contractor.data
    parts = (contractor.shown_name, format_nip(data.number), data.address.town)
    return " · ".join(filter(None, parts))
