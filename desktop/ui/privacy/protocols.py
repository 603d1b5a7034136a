"""The protocols that were kept, to be saved for paper or another program."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.domain.privacy.words import CONTEXT, PROTOCOLS
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.dates_and_amounts import format_moment
from desktop.ui.privacy import tables
from desktop.ui.privacy.tables import translate
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import label, row
from desktop.ui.widgets.cards import Card, card_column
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.domain.privacy.protocols import Protocol
    from desktop.services.office import Office


class ProtocolsCard(Card):
    """The newest first."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._background = background
        self._asked = Newest(background)
        self._protocols: list[Protocol] = []
        self._strip = Strip()
        self._empty = label(self.tr("Nie ma jeszcze żadnych protokołów."), "muted")
        self._table = tables.table(
            [self.tr("Nr"), self.tr("Kiedy"), self.tr("Rodzaj"), self.tr("Kto"), self.tr("Podstawa")],
            self.tr("Protokoły"),
        )
        self._table.itemSelectionChanged.connect(self._chosen)
        self._save = button(self.tr("Zapisz protokół…"), self._choose_file, icon_name="export")
        inside = card_column(label(self.tr("Protokoły"), "heading"), self._empty, self._table, self._strip)
        inside.addLayout(row(None, self._save))
        self.setLayout(inside)
        self._chosen()

    def refresh(self) -> None:
        """Ask for the protocols again."""
        self._asked.run(self._office.privacy.protocols, self._fill)

    def _fill(self, protocols: list[Protocol]) -> None:
        self._protocols = protocols
        rows = [
            (
                str(one.id),
                format_moment(one.at),
                translate(CONTEXT, PROTOCOLS[one.kind]),
                one.who,
                one.ground,
            )
            for one in protocols
        ]
        tables.fill(self._table, rows)
        self._empty.setVisible(not protocols)
        self._table.setVisible(bool(protocols))
        self._save.setVisible(bool(protocols))
        if protocols:
            self._table.selectRow(0)
        self._chosen()

    def _chosen(self) -> None:
        self._save.setEnabled(tables.selected(self._table) is not None)

    def _choose_file(self) -> None:
        place = tables.selected(self._table)
        if place is not None:
            number = self._protocols[place].id
            name = self.tr("protokol-{number}.pdf").format(number=number)
            tables.choose_file(
                self, self.tr("Zapisz protokół"), name, lambda path: self.save_to(number, path)
            )

    def save_to(self, number: int, path: Path) -> None:
        """Write a protocol."""
        self._background.run(
            partial(self._write, number, path), lambda _nothing: self._saved(path), self._fail
        )

    def _write(self, number: int, path: Path) -> None:
        from desktop.services.privacy.files import write_protocol

        write_protocol(self._office.privacy.protocol(number), path, translate)

    def _saved(self, path: Path) -> None:
        self._strip.say(Tone.GOOD, self.tr("Zapisano: {path}").format(path=path))

    def _fail(self, error: BaseException) -> None:
        self._strip.say(Tone.BAD, texts.say(message_of(error)))
