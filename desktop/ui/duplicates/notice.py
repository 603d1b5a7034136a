"""A line of the review: that the document may be one with another, or came more than once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.domain.duplicates import DuplicatePair, Receipt, Verdict
from desktop.domain.statuses import Status
from desktop.ui.background import Background
from desktop.ui.dates_and_amounts import format_exact_moment
from desktop.ui.keys import Command
from desktop.ui.style.tokens import Tone
from desktop.ui.texts import channel_name, say
from desktop.ui.widgets.boxes import set_property
from desktop.ui.widgets.elements import button

if TYPE_CHECKING:
    from desktop.services.office import Office


class DuplicateNotice(QFrame):
    """Asks for what is known whenever a document is shown, away from the window's thread."""

    compare_wanted = Signal(int)
    """The number of the document whose pairs are to be shown."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "strip")
        self._office = office
        self._background = background
        self._document_id: int | None = None
        self._can_compare = False
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._compare = button(self.tr("Porównaj"), self.compare, command=Command.COMPARE)
        self._compare.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._compare)
        self.hide()

    @property
    def text(self) -> str:
        """What is being said; empty if nothing is."""
        return "" if self.isHidden() else self._text.text()

    def show_document(self, document_id: int, status: Status) -> None:
        """Say what is known of this document."""
        if document_id != self._document_id:
            self.hide()
            self._can_compare = False
        self._document_id = document_id

        def ask() -> tuple[list[DuplicatePair], list[Receipt]]:
            return self._office.duplicates.of(document_id), self._office.duplicates.receipts(document_id)

        def done(found: tuple[list[DuplicatePair], list[Receipt]]) -> None:
            if document_id == self._document_id:
                self._show(status, *found)

        self._background.run(ask, done)

    def compare(self) -> bool:
        """Show both documents side by side, if there is another; whether there is."""
        if self._document_id is None or not self._can_compare:
            return False
        self.compare_wanted.emit(self._document_id)
        return True

    def _show(self, status: Status, pairs: Sequence[DuplicatePair], receipts: Sequence[Receipt]) -> None:
        waiting = [pair for pair in pairs if pair.verdict is Verdict.OPEN]
        self._can_compare = bool(pairs)
        parts = []
        for pair in waiting:
            if pair.suspect != self._document_id:
                text = self.tr("Dokument nr {id} wygląda na ten sam i czeka na decyzję.")
                parts.append(text.format(id=pair.suspect))
            elif status is not Status.DUPLICATE:
                parts.append(say(pair.reason))
        if waiting and not parts:
            # The banner above says why; the button stands here.
            parts.append(self.tr("Porównaj oba dokumenty i powiedz, czy to ten sam."))
        parts.extend(
            self.tr("Przyszedł też: {channel} {label}, {when} (nr {id}).").format(
                channel=channel_name(one.channel),
                label=" ".join(filter(None, (one.channel_label, one.sender, one.company))),
                when=format_exact_moment(one.received_at),
                id=one.document_id,
            )
            for one in receipts
        )
        self._text.setText(" ".join(parts))
        set_property(self, "tone", (Tone.CHECK if waiting else Tone.QUIET).value)
        self._compare.setVisible(self._can_compare)
        self.setVisible(bool(parts))
