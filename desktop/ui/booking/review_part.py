"""Ties the section "Opis księgowy" to the document under review."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.domain.booking.entry import BookingEntry
from desktop.services.booking.booking import BookingState
from desktop.services.office import Office
from desktop.ui.background import Background
from desktop.ui.booking.card import BookingCard


class BookingPart(QObject):
    """Fetches the description of the open document and passes on what a person makes of it.

    Changes go the way of all changes of the review, one after the other, so that approving comes after
    them and undo takes them back.
    """

    changed = Signal(object)
    """The :class:`BookingEntry` that a person made; ``None``: all that is proposed."""
    rule_wanted = Signal(object)
    """The :class:`BookingState` that a rule is to be made from."""

    def __init__(
        self, office: Office, background: Background, card: BookingCard, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._background = background
        self.card = card
        self._document_id: int | None = None
        self._asked = 0
        self._waiting = 0
        self.state: BookingState | None = None
        card.changed.connect(self._hand_over)
        card.accepted.connect(self.accept)
        card.cleared.connect(self._clear)
        card.begin_wanted.connect(self._begin)
        card.rule_wanted.connect(self._want_rule)

    def show_document(self, document_id: int | None) -> None:
        """Another document is open, or none."""
        self._document_id = document_id
        self._waiting = 0
        self.state = None
        self.card.show_state(None)
        self.refresh()

    def refresh(self) -> None:
        """The document has changed: its description may be another."""
        document_id = self._document_id
        if document_id is None:
            return
        self._asked += 1
        asked = self._asked

        def done(state: BookingState) -> None:
            # An answer that others have overtaken, or that a change still on its way will.
            if asked == self._asked and document_id == self._document_id and not self._waiting:
                self.state = state
                self.card.show_state(state)

        self._background.run(lambda: self._office.booking.shown(document_id), done, _ignore)

    def settled(self) -> None:
        """A change has reached the store."""
        self._waiting = max(0, self._waiting - 1)
        if not self._waiting:
            self.refresh()

    def accept(self) -> None:
        """Keep all that is proposed."""
        state = self.state
        if state is not None and state.kept_by is None and not state.closed and state.entry.described:
            self.card.commit()
            self._hand_over(None)

    def _hand_over(self, entry: BookingEntry | None) -> None:
        self._waiting += 1
        self.changed.emit(entry)

    def _clear(self) -> None:
        self._act(self._office.booking.clear)

    def _begin(self) -> None:
        self._act(lambda _document_id: self._office.booking.dictionaries.begin())

    def _act(self, call: Callable[[int], object]) -> None:
        document_id = self._document_id
        if document_id is not None:
            self._background.run(lambda: call(document_id), lambda _: self.refresh())

    def _want_rule(self) -> None:
        if self.state is not None:
            self.rule_wanted.emit(self.state)


def _ignore(_error: BaseException) -> None:
    """A document that is gone says so elsewhere."""
