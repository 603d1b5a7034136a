"""Which document is under review, and every change to it: the review screen without its widgets."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QObject, Signal

from desktop.domain.booking.entry import BookingEntry
from desktop.domain.dates import Month
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName, LineItem, VatRow
from desktop.domain.kinds import DocumentKind
from desktop.domain.messages import Message
from desktop.domain.reading import Word
from desktop.domain.statuses import Status
from desktop.services.documents import ActionResult
from desktop.services.events import DocumentsChanged, Event
from desktop.services.office import Office
from desktop.services.review import ReviewSession, ReviewState
from desktop.ui.background import Background
from desktop.ui.review.opened import ChangeRefusedError, Opened, begin_approving, first_page, settle, step
from desktop.ui.review.serial import SerialCalls

_log = logging.getLogger(__name__)

SETTLED = frozenset({Status.APPROVED, Status.EXPORTED, Status.FILED})
"""Statuses in which approving has nothing left to do."""
_UNREAD = frozenset({Status.RECEIVED, Status.READING})
SAVE_SECONDS = 10.0
"""How long closing waits for the last changes to reach the disk."""


class ReviewController(QObject):
    """Opens documents one after the other and stores what a person does to them.

    Every call to a service runs away from the window's thread.  Answers for a document that is no
    longer open change nothing on the screen.
    """

    opened = Signal(object)
    """A document is here: :class:`Opened`."""
    not_opened = Signal(int, object)
    """A document cannot be opened: its id and the :class:`Message` why."""
    changed = Signal(object)
    """The open document's new :class:`ReviewState`."""
    undone = Signal(object)
    """A step was taken back: the :class:`ReviewState` before; ``changed`` came first."""
    words_known = Signal(int)
    """The words of a page of the open document are here."""
    stored = Signal(object, str)
    """The text typed into a field is in the store: :class:`FieldName` and the text."""
    refused = Signal(object, str, object)
    """A field's text was not stored: :class:`FieldName`, the text, the :class:`Message` why."""
    trouble = Signal(object)
    """Something else could not be done: :class:`Message`."""
    not_ready = Signal(object)
    """Approving was refused: :class:`Message`."""
    approved = Signal(int)
    prefetched = Signal(object)
    """The next document is at hand: :class:`Opened`."""
    finished = Signal()
    """There is no further document."""

    _touched = Signal(object)

    def __init__(self, office: Office, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._background = background
        self._calls = SerialCalls(background)
        self._ids: Sequence[int] = ()
        self._index = 0
        self._request = 0
        self._leaving = False
        self._reloading = False
        self.current: Opened | None = None
        self._ahead: Opened | None = None
        self._touched.connect(self._others_changed)
        self._unsubscribe = office.events.subscribe(self._event)

    @property
    def position(self) -> tuple[int, int]:
        """The open document's place and how many there are, from 1."""
        return self._index + 1, len(self._ids)

    @property
    def document_id(self) -> int | None:
        """The document that is open or being opened."""
        return self._ids[self._index] if self._index < len(self._ids) else None

    def open(self, ids: Sequence[int], index: int) -> None:
        """Begin with ``ids[index]``."""
        self._ids = ids
        self._ahead = None
        self._go_to(index)

    def go(self, step: int) -> bool:
        """Open the document ``step`` places further; whether there is one."""
        if not 0 <= self._index + step < len(self._ids):
            return False
        self._go_to(self._index + step)
        return True

    def _go_to(self, index: int) -> None:
        self._index = index
        self._leaving = False
        self._request += 1
        document_id = self._ids[index]
        ahead, self._ahead = self._ahead, None
        if ahead is not None and ahead.document_id == document_id:
            self._show(ahead)
            return
        self.current = None
        request = self._request
        self._calls.run(
            lambda: self._load(document_id),
            lambda found: self._show(found) if request == self._request else None,
            lambda error: self._cannot_open(request, document_id, error),
        )

    def _load(self, document_id: int) -> Opened:
        session = self._office.review.open(document_id)
        found = Opened(document_id, session, session.state)
        if session.state.detail.row.pages > 0:
            page = first_page(session.state)
            found.words[page] = session.words(page)
        return found

    def _show(self, found: Opened) -> None:
        self.current = found
        self._office.reading.prefer(found.document_id)
        self.opened.emit(found)
        self._look_ahead()

    def _cannot_open(self, request: int, document_id: int, error: BaseException) -> None:
        if request == self._request:
            self.not_opened.emit(document_id, _message(error))
            self._look_ahead()

    def _look_ahead(self) -> None:
        """Get the next document ready while the person reads this one."""
        if self._index + 1 >= len(self._ids):
            return
        document_id, request = self._ids[self._index + 1], self._request

        def keep(found: Opened) -> None:
            if request == self._request:
                self._ahead = found
                self.prefetched.emit(found)

        # What cannot be opened says so when its turn comes.
        self._background.run(lambda: self._load(document_id), keep, _ignore)

    def _event(self, event: Event) -> None:
        """Called on any thread, up to hundreds of times a second: pass on only what matters here."""
        if isinstance(event, DocumentsChanged):
            near = {self.document_id, self._ahead.document_id if self._ahead else None}
            if not near.isdisjoint(event.ids):
                self._touched.emit(event.ids)

    def _others_changed(self, ids: frozenset[int]) -> None:
        if self._ahead is not None and self._ahead.document_id in ids:
            self._ahead = None
            self._look_ahead()
        current = self.current
        if current is None or current.document_id not in ids:
            return
        if current.state.detail.row.status in _UNREAD and not current.unsaved:
            document_id, request = current.document_id, self._request

            def renew(found: Opened) -> None:
                if request == self._request and found.state != current.state:
                    self.current = found
                    self.opened.emit(found)

            self._calls.run(lambda: self._load(document_id), renew, _ignore)
        elif not self._reloading and not self._leaving:
            self._reload(current)

    def _reload(self, current: Opened) -> None:
        """Take over what somebody else, or an action on the list, changed meanwhile."""
        self._reloading = True

        def done(state: ReviewState) -> None:
            self._reloading = False
            if current is self.current and state != current.state and not current.unsaved:
                self._accept(current, state)

        def failed(_error: BaseException) -> None:
            self._reloading = False

        self._calls.run(current.session.reload, done, failed)

    def need_words(self, page: int) -> None:
        """Get the words of ``page``; ``words_known`` says when they are here."""
        current = self.current
        if current is None or page in current.words:
            return

        def keep(words: tuple[Word, ...]) -> None:
            current.words[page] = words
            if current is self.current:
                self.words_known.emit(page)

        self._calls.run(lambda: current.session.words(page), keep, self._failed)

    def change(self, name: FieldName, text: str, spell: int, *, final: bool) -> None:
        """Store what was typed.

        Changes of one ``spell`` of typing are undone together.  Text that is not understood is no
        trouble until it is ``final``: nobody has finished typing before.
        """
        current = self.current
        if current is None:
            return
        current.unsaved[name] += 1

        def done(state: ReviewState) -> None:
            settle(current, name)
            if current is self.current:
                self.stored.emit(name, text)
            self._accept(current, state)

        def failed(error: BaseException) -> None:
            settle(current, name)
            if final or not isinstance(error, UserError):
                self._refuse(current, name, text, error)

        def call() -> ReviewState:
            try:
                return step(current, spell, lambda: current.session.change(name, text))
            except UserError:
                current.refused = True
                raise

        self._calls.run(call, done, failed)

    def _refuse(self, current: Opened, name: FieldName, text: str, error: BaseException) -> None:
        message = _message(error)
        if current is self.current:
            self.refused.emit(name, text, message)
        else:
            number = current.state.detail.row.number or current.state.detail.row.file_name
            self.trouble.emit(
                Message("review.lost", {"field": name.value, "value": text, "document": number})
            )

    def choose(self, name: FieldName, candidate: int, spell: int) -> None:
        """Take the field's candidate with this number, from 0."""
        self._edit(lambda session: session.choose(name, candidate), spell=spell)

    def take(self, name: FieldName, words: Sequence[Word]) -> None:
        """Take words of the page into the field."""
        self._edit(lambda session: session.take(name, words))

    def confirm(self, name: FieldName) -> None:
        """Say that the field's value is right."""
        self._edit(lambda session: session.confirm(name))

    def change_vat(self, rows: Sequence[VatRow], spell: int) -> None:
        """Store the VAT table."""
        self._edit(lambda session: session.change_vat(rows), spell=spell)

    def change_items(self, items: Sequence[LineItem], spell: int) -> None:
        """Store the lines of goods."""
        self._edit(lambda session: session.change_items(items), spell=spell)

    def describe(self, entry: BookingEntry | None, spell: int, settled: Callable[[], None]) -> None:
        """Store how the document is booked (``None``: as proposed); ``settled`` is called afterwards."""
        self._edit(lambda session: session.describe(entry), spell=spell, settled=settled)

    def set_kind(self, kind: DocumentKind) -> None:
        """Store the document's kind."""
        self._edit(lambda session: session.set_kind(kind))

    def set_company(self, company_id: int) -> None:
        """Store whose document it is."""
        self._edit(lambda session: session.set_company(company_id))

    def set_month(self, month: Month) -> None:
        """Store the month that the document is filed in."""
        self._edit(lambda session: session.set_month(month))

    def set_open_month(self) -> None:
        """Store that the document goes to the next open month."""
        self._edit(lambda session: session.set_open_month())

    def rotate(self, page: int, degrees: int) -> None:
        """Store that the page is to be turned clockwise by ``degrees`` more."""
        self._edit(lambda session: session.rotate(page, degrees))

    def undo(self) -> None:
        """Take back the last step."""

        def back(session: ReviewSession, opened: Opened) -> ReviewState:
            _spell, count = opened.steps.pop() if opened.steps else (0, 1)
            for _ in range(count):
                if session.can_undo:
                    session.undo()
            return session.state

        current = self.current
        if current is not None:
            before = current.state

            def done(state: ReviewState) -> None:
                self._accept(current, state)
                if current is self.current:
                    self.undone.emit(before)

            self._calls.run(lambda: back(current.session, current), done, self._failed)

    def _edit(
        self,
        call: Callable[[ReviewSession], ReviewState],
        *,
        spell: int = 0,
        settled: Callable[[], None] | None = None,
    ) -> None:
        current = self.current
        if current is None:
            return

        def done(state: ReviewState) -> None:
            self._accept(current, state)
            if settled is not None and current is self.current:
                settled()

        def failed(error: BaseException) -> None:
            if current is self.current:
                self.trouble.emit(_message(error))
                if settled is not None:
                    settled()

        self._calls.run(lambda: step(current, spell, lambda: call(current.session)), done, failed)

    def approve(self, commit: Callable[[], None], *, despite: Collection[str] = ()) -> None:
        """Approve the open document, ``despite`` the alarms that were told, and open the next.

        ``commit`` hands over what is still being typed; if that is refused, nothing is approved.  A
        settled document is left as it is.
        """
        current = self.current
        if current is None or self._leaving:
            return
        self._leaving = True
        self._calls.run(lambda: begin_approving(current), lambda _: None, self._failed)
        commit()

        def call() -> Status:
            if current.refused:
                raise ChangeRefusedError
            status = current.session.state.detail.row.status
            return status if status in SETTLED else current.session.approve(despite=despite).detail.row.status

        self._leave(current, call)

    def reject(self, reason: str) -> None:
        """Reject the open document and open the next."""
        current = self.current
        if current is None or self._leaving:
            return
        self._leaving = True
        self._leave(current, lambda: current.session.reject(reason).detail.row.status)

    def reopen(self) -> None:
        """Make a settled document one to review again, so that it can be changed."""
        self._act(self._office.documents.reopen)

    def not_duplicate(self) -> None:
        """Say that the document only looks like another one."""
        self._act(self._office.documents.not_duplicate)

    def release(self) -> None:
        """Let the document out of quarantine."""
        self._act(self._office.documents.release)

    def _act(self, action: Callable[[Sequence[int]], ActionResult]) -> None:
        current = self.current
        if current is None:
            return

        def call() -> ReviewState:
            refused = action([current.document_id]).refused
            if refused:
                raise UserError(refused[0][1].code, **refused[0][1].details)
            return current.session.reload()

        self._calls.run(call, lambda state: self._accept(current, state), self._failed)

    def _leave(self, current: Opened, call: Callable[[], Status]) -> None:
        def done(status: Status) -> None:
            if status is Status.APPROVED:
                self.approved.emit(current.document_id)
            if current is self.current and not self.go(1):
                self.finished.emit()

        def failed(error: BaseException) -> None:
            self._leaving = False
            if current is self.current and not isinstance(error, ChangeRefusedError):
                self.not_ready.emit(_message(error))

        self._calls.run(call, done, failed)

    def wait_saved(self) -> bool:
        """Wait until every change given so far is stored; whether it is."""
        return self._calls.wait(SAVE_SECONDS)

    def stop(self) -> None:
        """Store what was given and end."""
        self._unsubscribe()
        self._request += 1
        self.current = self._ahead = None
        self._calls.stop()

    def _accept(self, opened: Opened, state: ReviewState) -> None:
        opened.state = state
        if opened is self.current:
            self.changed.emit(state)

    def _failed(self, error: BaseException) -> None:
        self.trouble.emit(_message(error))


def _ignore(_error: BaseException) -> None:
    """What fails here says so elsewhere."""


def _message(error: BaseException) -> Message:
    """What to tell a person; what is no expected problem goes to the log with all it knows."""
    if isinstance(error, UserError):
        return error.message
    _log.error("review call failed", exc_info=error)
    return Message("review.failed")
