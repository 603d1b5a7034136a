"""What was kept long enough: chosen, confirmed, destroyed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from desktop.domain.errors import UserError
from desktop.domain.privacy.words import CONTEXT, KEPT_KINDS
from desktop.domain.users import Right
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.dates_and_amounts import format_day
from desktop.ui.privacy import tables
from desktop.ui.privacy.tables import translate
from desktop.ui.style.tokens import Tone
from desktop.ui.users.allowing import allow
from desktop.ui.widgets.boxes import form_row, label, row
from desktop.ui.widgets.cards import Card, card_column
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.domain.privacy.protocols import Due, Protocol
    from desktop.services.office import Office

_STALE = frozenset({"privacy.changed", "privacy.not_due"})
"""The list that was shown is not how things are."""


class DueCard(Card):
    """The list, by company, kind and year; nothing is ticked to begin with."""

    destroyed = Signal()

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._background = background
        self._asked = Newest(background)
        self._due: list[Due] = []
        self._working = False
        self._strip = Strip()
        self._empty = label(self.tr("Nie ma niczego, co wolno już zniszczyć."), "muted")
        self._table = tables.table(
            [
                self.tr("Firma"),
                self.tr("Rodzaj"),
                self.tr("Rok"),
                self.tr("Sztuk"),
                self.tr("Trzeba było trzymać do"),
            ],
            self.tr("Do zniszczenia"),
        )
        self._table.itemChanged.connect(lambda _item: self._ticked())
        self._ground = QLineEdit(self.tr("upłynął okres przechowywania"))
        self._ground.setMaxLength(300)
        self._destroy = button(self.tr("Zniszcz zaznaczone…"), self._ask_destroy, icon_name="bin")
        allow(office.seat, Right.ERASE, self._destroy)
        self._why = QWidget()
        ground = QFormLayout()
        ground.setContentsMargins(0, 0, 0, 0)
        form_row(ground, self.tr("Podstawa zniszczenia"), self._ground)
        self._why.setLayout(ground)
        inside = card_column(
            label(self.tr("Do zniszczenia"), "heading"), self._empty, self._table, self._strip, self._why
        )
        inside.addLayout(row(None, self._destroy))
        self.setLayout(inside)

    def refresh(self) -> None:
        """Ask for the list again."""
        self._asked.run(self._office.privacy.due, self._fill, self._fail)

    def _fill(self, due: list[Due]) -> None:
        self._strip.withdraw()
        self._due = due
        tables.fill(self._table, [self._cells(one) for one in due])
        tables.give_boxes(self._table, [False] * len(due))
        self._empty.setVisible(not due)
        for widget in (self._table, self._why, self._destroy):
            widget.setVisible(bool(due))
        self._count()

    def _cells(self, one: Due) -> tuple[str, ...]:
        return (
            one.company or self.tr("bez firmy"),
            translate(CONTEXT, KEPT_KINDS[one.kind]),
            str(one.year),
            str(one.count),
            format_day(one.until),
        )

    def _ticked(self) -> None:
        self._strip.withdraw()
        self._count()

    def _count(self) -> None:
        self._destroy.setEnabled(bool(tables.ticked(self._table)) and not self._working)

    def _ask_destroy(self) -> None:
        text = self.tr(
            "Zniknie na zawsze, sztuk: {count}. Protokół ze spisem zostanie. Sprawdź wcześniej, czy nie trwa"
            " kontrola ani spór. Starsze kopie zapasowe mają te dokumenty, dopóki nie minie okres ich"
            " przechowywania."
        )
        chosen = [self._due[place] for place in tables.ticked(self._table)]
        count = sum(one.count for one in chosen)
        # What was asked about is bound here: the table may be another one when the answer comes.
        self._strip.confirm(text.format(count=count), self.tr("Zniszcz"), partial(self._do_destroy, chosen))

    def _do_destroy(self, chosen: list[Due]) -> None:
        self._working = True
        self._count()
        self._strip.progress(self.tr("Niszczenie…"), 0, 0)
        act = partial(self._office.privacy.destroy, chosen, self._ground.text())
        self._background.run_long(act, self._done, self._not_done)

    def _done(self, protocol: Protocol) -> None:
        self._working = False
        text = self.tr("Zniszczono. Protokół ma numer {number} i jest na liście niżej.")
        self._strip.say(Tone.GOOD, text.format(number=protocol.id))
        self.refresh()
        self.destroyed.emit()

    def _not_done(self, error: BaseException) -> None:
        self._working = False
        self._count()
        self._fail(error)
        if isinstance(error, UserError) and error.code in _STALE:
            self.refresh()

    def _fail(self, error: BaseException) -> None:
        self._strip.say(Tone.BAD, texts.say(message_of(error)))
