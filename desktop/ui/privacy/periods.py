"""How long each kind is kept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSpinBox, QWidget

from desktop.domain.privacy.periods import LEAST, LONGEST, KeptKind, Periods
from desktop.domain.privacy.words import CONTEXT, KEPT_KINDS, RULES
from desktop.domain.users import Right
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.privacy.tables import translate
from desktop.ui.style.tokens import Tone
from desktop.ui.users.allowing import allow
from desktop.ui.widgets.boxes import label, row
from desktop.ui.widgets.cards import Card, card_column
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.numberbox import NumberBox
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office


class PeriodsCard(Card):
    """A number of years a kind, with where it comes from."""

    saved = Signal()

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._background = background
        self._asked = Newest(background)
        self._strip = Strip()
        self._years: dict[KeptKind, QSpinBox] = {}
        self._save = button(self.tr("Zapisz okresy"), self._store, look="primary")
        self._save.setEnabled(False)
        allow(office.seat, Right.SETTINGS, self._save)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        for place, kind in enumerate(KeptKind):
            name = translate(CONTEXT, KEPT_KINDS[kind])
            box = NumberBox()
            box.setRange(LEAST[kind], LONGEST)
            box.setAccessibleName(self.tr("{kind}: ile lat").format(kind=name))
            title = label(name)
            title.setBuddy(box)
            self._years[kind] = box
            grid.addWidget(title, place, 0)
            grid.addWidget(box, place, 1)
            grid.addWidget(label(translate(CONTEXT, RULES[kind]), "muted", wrap=True), place, 2)
        inside = card_column(
            label(self.tr("Okresy przechowywania"), "heading"),
            label(
                self.tr(
                    "Po tym czasie program niczego sam nie niszczy: pokazuje tylko, co wolno zniszczyć. Spór,"
                    " kontrola albo inny rok obrotowy mogą wymagać dłuższego okresu."
                ),
                "muted",
                wrap=True,
            ),
        )
        inside.addLayout(grid)
        inside.addWidget(self._strip)
        inside.addLayout(row(None, self._save))
        self.setLayout(inside)

    def refresh(self) -> None:
        """Ask for the periods again."""
        self._asked.run(self._office.privacy.periods, self._fill)

    def _fill(self, periods: Periods) -> None:
        for kind, box in self._years.items():
            box.setValue(periods.of(kind))
        self._save.setEnabled(True)

    def _store(self) -> None:
        new = Periods({kind: box.value() for kind, box in self._years.items()})
        self._background.run(partial(self._office.privacy.set_periods, new), self._stored, self._fail)

    def _stored(self, _nothing: object) -> None:
        self._strip.say(Tone.GOOD, self.tr("Zapisano okresy."))
        self.saved.emit()

    def _fail(self, error: BaseException) -> None:
        self._strip.say(Tone.BAD, texts.say(message_of(error)))
