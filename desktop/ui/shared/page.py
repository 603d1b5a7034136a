"""The settings' section of the shared database: where the office is, who gathers for it, taking it there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QWidget

from desktop.domain.firstrun import FirstRunState
from desktop.domain.places import Reopening, Wish
from desktop.domain.shared import Gathering, GatheringState
from desktop.services.place.shared.wishing import moving_out
from desktop.ui import texts
from desktop.ui.background import Background, message_of
from desktop.ui.shared.form import SharedForm
from desktop.ui.shared.words import gathering_text
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office

_WIDTH = 720


class SharedPage(QWidget):
    """Two cards, of which one is shown: the office is shared, or may become so."""

    reopening_wanted = Signal(object)
    help_wanted = Signal()

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._office = office
        self._background = background
        self._strip = Strip()
        self.form = SharedForm(office.place.root, background)
        self.form.reopening_wanted.connect(self.reopening_wanted)
        self.form.help_wanted.connect(self.help_wanted)
        self.where = label(wrap=True)
        self.gathering = label(wrap=True)
        self.may = QCheckBox(self.tr("Ten komputer może obsługiwać foldery, pocztę i panel"))
        self.may.clicked.connect(self._set_may)
        self.leave = button(self.tr("Przenieś biuro na ten komputer"), self._ask_leave)
        self.sure = button(self.tr("Tak, przenieś"), self._leave, look="primary")
        self.stay = button(self.tr("Anuluj"), self._ask_nothing)
        self._asks = label(
            self.tr(
                "Biuro będzie tylko na tym komputerze; inne przestaną je otwierać. Zamknij na nich program."
                " Wspólna baza zostanie nieruszona, dopóki ktoś jej nie usunie."
            ),
            wrap=True,
        )
        self._arrange()

    def refresh(self) -> None:
        """Show what is set now."""
        shared = self._office.place.shared
        self._new.setVisible(shared is None)
        self._own.setVisible(shared is not None)
        self._ask_nothing()
        if shared is None:
            self._background.run(self._office.first_run.state, self._knows_whether_empty, self._failed)
            return
        said = self.tr("Biuro jest we wspólnej bazie {place}, a oryginały w {folder}.")
        self.where.setText(said.format(place=shared.place.title, folder=shared.place.folder))
        self.may.setChecked(shared.place.gathers)
        self.show_gathering(shared.state)

    def show_gathering(self, state: GatheringState) -> None:
        """Who gathers is another now."""
        self.gathering.setText(gathering_text(state))
        self._may_says.setVisible(state.state is Gathering.NOBODY)

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        explained = self.tr(
            "Na kilku komputerach pracuje się razem, gdy baza leży na serwerze biura (PostgreSQL), a"
            " oryginały w folderze, do którego sięgają wszystkie. Dokumenty czyta każdy komputer, a foldery"
            " skanera, pocztę, panel klienta i kopie zapasowe obsługuje zawsze jeden z nich."
        )
        self._new = _card(label(explained, "muted", wrap=True), self.form)
        self._may_says = label(
            self.tr("Teraz nikt tego nie robi. Zostaw tę zgodę na co najmniej jednym włączonym komputerze."),
            "amber",
            wrap=True,
        )
        asking = QWidget()
        asking.setLayout(row(self.leave, self.sure, self.stay, None))
        ask = QWidget()
        ask.setLayout(
            row(button(self.tr("Pomoc o wspólnej bazie"), self.help_wanted.emit, look="link"), None)
        )
        self._own = _card(self.where, self.gathering, self.may, self._may_says, self._asks, asking, ask)
        cards = column(self._new, self._own, margins=(24, 24, 24, 24), gap=16)
        cards.addStretch(1)
        inner = QWidget()
        inner.setProperty("look", "form")
        inner.setLayout(cards)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        layout = column(self._strip, gap=0)
        layout.addWidget(scroll, 1)
        self.setLayout(layout)

    def _knows_whether_empty(self, state: FirstRunState) -> None:
        self.form.set_empty(empty=state.empty)

    def _set_may(self, may: bool) -> None:
        shared = self._office.place.shared
        if shared is not None:
            self._background.run(partial(shared.set_gathers, may=may), lambda _done: None, self._failed)

    def _ask_leave(self) -> None:
        for shown in (self._asks, self.sure, self.stay):
            shown.show()
        self.leave.hide()
        self.stay.setFocus()

    def _ask_nothing(self) -> None:
        for hidden in (self._asks, self.sure, self.stay):
            hidden.hide()
        self.leave.show()

    def _leave(self) -> None:
        self.reopening_wanted.emit(Reopening(Wish.SHARED, work=moving_out))

    def _failed(self, error: BaseException) -> None:
        self._strip.say(Tone.BAD, texts.say(message_of(error)))
        self.refresh()


def _card(*widgets: QWidget) -> QFrame:
    card = QFrame()
    card.setProperty("look", "card")
    card.setMaximumWidth(_WIDTH)
    card.setLayout(column(*widgets, margins=(24, 16, 24, 16), gap=12))
    return card
