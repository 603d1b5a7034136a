"""Two documents that are thought to be one, side by side, and the decision of a person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSplitter, QStackedWidget, QWidget

from desktop.domain.duplicates import DuplicatePair, Verdict
from desktop.domain.statuses import Status
from desktop.domain.users import Right
from desktop.services.duplicates.service import Comparison
from desktop.ui import keys, texts
from desktop.ui.background import Background, message_of
from desktop.ui.dates_and_amounts import format_exact_moment
from desktop.ui.duplicates.fields_table import FieldsTable
from desktop.ui.duplicates.side import Side
from desktop.ui.keys import Command
from desktop.ui.review.images import PageImages
from desktop.ui.review.zoom import ZOOM_STEP, Fit
from desktop.ui.style.tokens import Tone
from desktop.ui.users.allowing import allow
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button, icon_button
from desktop.ui.widgets.empty import EmptyState
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office

HELP_PAGE = "duplicates"
_DECISIONS = (Command.KEEP_EARLIER, Command.KEEP_LATER, Command.CORRECTED_COPY, Command.TWO_DOCUMENTS)


class ComparingScreen(QWidget):
    """Takes the place of the list or the review until it is closed."""

    closed = Signal()
    help_wanted = Signal(str)
    review_wanted = Signal(object, int)
    """Ids and a place among them: a document is to be looked at by itself."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._office = office
        self._background = background
        self._pairs: Sequence[tuple[int, int]] = ()
        self._place = 0
        self._page = 0
        self._request = 0
        self._busy = False
        self._following = False
        self.comparison: Comparison | None = None
        """What is shown; ``None`` while a pair is being opened, or if there is none."""
        self._decided: list[tuple[int, int]] = []
        images = PageImages(office.pages, background, self)
        self.left, self.right = Side(images), Side(images)
        self.fields = FieldsTable()
        self._strip = Strip()
        self._reason = label(wrap=True)
        self._receipts = label(look="muted", wrap=True)
        self._title = label(look="heading")
        self._place_label = label(look="muted")
        self._page_label = label(look="muted")
        self._actions = self._make_actions()
        self.choices = self._make_choices()
        self._empty = EmptyState()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._make_body())
        self._stack.addWidget(self._empty)
        layout = column(self._make_bar(), self._strip, gap=0)
        layout.addWidget(self._stack, 1)
        self.setLayout(layout)
        for mine, theirs in ((self.left, self.right), (self.right, self.left)):
            mine.view.moved.connect(lambda mine=mine, theirs=theirs: self._follow(mine, theirs))
            mine.view.zoomed.connect(lambda mine=mine, theirs=theirs: self._follow(mine, theirs))

    # -- from outside ------------------------------------------------------------------------------

    def help_topic(self) -> str:
        """The page of the help about this screen."""
        return HELP_PAGE

    def open(self, document_ids: Sequence[int] = ()) -> None:
        """Show the pairs of these documents, or all that wait for a decision if none are named."""
        self._request += 1
        request = self._request
        self._pairs, self._place, self._decided = (), 0, []
        self._wait(self.tr("Szukam par…"))

        def ask() -> list[DuplicatePair]:
            if not document_ids:
                return self._office.duplicates.pairs()
            found = [pair for one in document_ids for pair in self._office.duplicates.of(one)]
            undecided = [pair for pair in found if pair.verdict is Verdict.OPEN]
            return undecided or found

        def done(found: list[DuplicatePair]) -> None:
            if request == self._request:
                # In the order in which they came: a copy is decided before a copy of the copy.
                self._pairs = sorted({(pair.suspect, pair.other) for pair in found})
                self._show_place(0)

        self._background.run(ask, done, lambda error: self._cannot(request, error))

    @property
    def settled(self) -> bool:
        """Whether nothing is under way."""
        return not self._busy

    @property
    def said(self) -> str:
        """The sentence of the strip, if there is one."""
        return self._strip.text()

    def documents_changed(self, ids: frozenset[int]) -> None:
        """Somebody, or the readers, changed these documents."""
        pair = self._pair
        if self.isVisible() and pair is not None and not self._busy and not ids.isdisjoint(pair):
            self._load()

    # -- commands ----------------------------------------------------------------------------------

    def decide(self, command: Command) -> None:
        """Say what the two are, and go on to the next pair."""
        found = self.comparison
        if found is None or self._busy or not self.choices[command].isEnabled():
            return
        suspect, other = found.suspect.row.id, found.other.row.id
        duplicates = self._office.duplicates
        calls: dict[Command, tuple[Callable[[], None], str]] = {
            Command.KEEP_EARLIER: (
                lambda: duplicates.same(other, suspect),
                self.tr("Zachowano dokument nr {kept}; nr {gone} odrzucono jako ten sam.").format(
                    kept=other, gone=suspect
                ),
            ),
            Command.KEEP_LATER: (
                lambda: duplicates.same(suspect, other),
                self.tr("Zachowano dokument nr {kept}; nr {gone} odrzucono jako ten sam.").format(
                    kept=suspect, gone=other
                ),
            ),
            Command.CORRECTED_COPY: (
                lambda: duplicates.corrected(suspect, other),
                self.tr("Dokument nr {kept} zastąpił nr {gone}.").format(kept=suspect, gone=other),
            ),
            Command.TWO_DOCUMENTS: (
                lambda: duplicates.different(suspect, other),
                self.tr("To dwa różne dokumenty: o nr {one} i {two} program już nie zapyta.").format(
                    one=suspect, two=other
                ),
            ),
        }
        call, sentence = calls[command]
        self._busy = True
        self._update_enabled()

        def done(_nothing: None) -> None:
            self._busy = False
            self._decided.append((suspect, other))
            self._strip.say(Tone.GOOD, sentence, self.tr("Cofnij"), self.undo)
            self._go_on()

        self._background.run(call, done, self._failed)

    def undo(self) -> None:
        """Take the last decision back and show its pair: of this visit, else that of the pair shown."""
        pair = self._decided[-1] if self._decided else self._pair
        if pair is None or self._busy:
            return
        self._busy = True
        self._update_enabled()

        def done(_nothing: None) -> None:
            self._busy = False
            if self._decided:
                self._decided.pop()
            self._strip.say(Tone.QUIET, self.tr("Cofnięto decyzję."))
            if pair in self._pairs:
                self._show_place(self._pairs.index(pair))

        self._background.run(lambda: self._office.duplicates.undo(*pair), done, self._failed)

    def go(self, step: int) -> None:
        """Show the pair so many places further."""
        if 0 <= self._place + step < len(self._pairs) and not self._busy:
            self._show_place(self._place + step)

    def go_page(self, step: int) -> None:
        """Show both documents' pages so many places further."""
        found = self.comparison
        if found is None:
            return
        pages = max(found.suspect.row.pages, found.other.row.pages)
        if 0 <= self._page + step < pages:
            self._page += step
            self._show_page()

    def zoom(self, factor: float) -> None:
        """Enlarge both pages by ``factor``."""
        self.left.view.zoom_by(factor)

    def changeEvent(self, event: QEvent) -> None:
        """The colours changed."""
        super().changeEvent(event)
        found = self.comparison
        if event.type() is QEvent.Type.PaletteChange and found is not None:
            self.fields.show_both(self._roles(), found.suspect, found.other)

    def fit(self, fit: Fit) -> None:
        """Let both pages follow the window."""
        for side in (self.left, self.right):
            side.view.fit_to(fit)

    # -- inside ------------------------------------------------------------------------------------

    @property
    def _pair(self) -> tuple[int, int] | None:
        return self._pairs[self._place] if self._place < len(self._pairs) else None

    def _wait(self, text: str) -> None:
        self.comparison, self._busy = None, True
        self._empty.show_state("working", text, "")
        self._stack.setCurrentWidget(self._empty)
        self._place_label.setText("")
        self._page_label.setText("")
        self._update_enabled()

    def _show_place(self, place: int) -> None:
        self._place, self._page = place, 0
        if self._pair is None:
            self._show_none()
        else:
            self._load()

    def _show_none(self) -> None:
        self.comparison, self._busy = None, False
        self._empty.show_state(
            "check",
            self.tr("Nie ma par do porównania"),
            self.tr("Gdy dokument będzie wyglądał na taki, który już jest, program zapyta tutaj."),
            (self.tr("Wróć"), self.closed.emit),
        )
        self._stack.setCurrentWidget(self._empty)
        self._place_label.setText("")
        self._update_enabled()

    def _load(self) -> None:
        pair = self._pair
        if pair is None:
            return
        self._request += 1
        request = self._request
        self._busy = True
        self._update_enabled()
        self._background.run(
            lambda: self._office.duplicates.compare(*pair),
            lambda found: self._show(found) if request == self._request else None,
            lambda error: self._cannot(request, error),
        )

    def _cannot(self, request: int, error: BaseException) -> None:
        if request != self._request:
            return
        self.comparison, self._busy = None, False
        self._empty.show_state(
            "warning",
            self.tr("Nie można pokazać tej pary"),
            texts.say(message_of(error)),
            (self.tr("Następna para"), lambda: self.go(1))
            if self._place + 1 < len(self._pairs)
            else (self.tr("Wróć"), self.closed.emit),
        )
        self._stack.setCurrentWidget(self._empty)
        self._update_enabled()

    def _show(self, found: Comparison) -> None:
        before, self.comparison, self._busy = self.comparison, found, False
        same = before is not None and before.pair.suspect == found.pair.suspect
        same = same and before is not None and before.pair.other == found.pair.other
        roles = self._roles()
        if not same:
            self._page = 0
        for side, role, detail in zip(
            (self.left, self.right), roles, (found.suspect, found.other), strict=True
        ):
            side.show_document(role, detail)
        self.fields.show_both(roles, found.suspect, found.other)
        self._reason.setText(self._sentence(found))
        self._receipts.setText(
            "\n".join(
                self.tr("Nr {id} przyszedł też: {channel} {label}, {when}").format(
                    id=found.other.row.id,
                    channel=texts.channel_name(one.channel),
                    label=" ".join(filter(None, (one.channel_label, one.sender))),
                    when=format_exact_moment(one.received_at),
                )
                for one in found.receipts
            )
        )
        self._receipts.setVisible(bool(found.receipts))
        place = self.tr("para {place} z {count}")
        self._place_label.setText(place.format(place=self._place + 1, count=len(self._pairs)))
        self._stack.setCurrentIndex(0)
        self._show_page()
        self._update_enabled()
        if not same:
            self.left.view.setFocus()

    def _roles(self) -> tuple[str, str]:
        return self.tr("Z lewej"), self.tr("Z prawej")

    def _sentence(self, found: Comparison) -> str:
        pair = found.pair
        if pair.verdict is Verdict.OPEN:
            return texts.say(pair.reason)
        verdict = {
            Verdict.SAME: self.tr("Uznano za ten sam dokument; zachowano nr {kept}."),
            Verdict.COPY: self.tr("Uznano nr {kept} za poprawioną wersję."),
            Verdict.DIFFERENT: self.tr("Uznano za dwa różne dokumenty."),
            Verdict.WITHDRAWN: self.tr("Podejrzenie znikło po poprawieniu pól."),
        }[pair.verdict].format(kept=pair.kept)
        if pair.decided_at is None:
            return verdict
        who = self.tr("{who}, {when}").format(who=pair.decided_by, when=format_exact_moment(pair.decided_at))
        return f"{verdict} ({who})"

    def _show_page(self) -> None:
        found = self.comparison
        if found is None:
            return
        likeness = found.pages[self._page] if self._page < len(found.pages) else None
        # Frames around every word of quite different pages say nothing.
        tells = likeness is not None and (likeness.words >= 0.3 or likeness.is_laid)
        for side, words in (
            (self.left, likeness.first if likeness is not None and tells else ()),
            (self.right, likeness.second if likeness is not None and tells else ()),
        ):
            side.go(self._page, [word.box for word in words])
        pages = max(found.suspect.row.pages, found.other.row.pages)
        text = (
            self.tr("strona {page} z {pages}").format(page=self._page + 1, pages=pages) if pages > 1 else ""
        )
        self._page_label.setText(text)

    def _go_on(self) -> None:
        """Show the next pair that waits: a decision may have answered for others too."""
        request = self._request
        self._busy = True

        def done(found: list[DuplicatePair]) -> None:
            if request != self._request:
                return
            self._busy = False
            waiting = {(pair.suspect, pair.other) for pair in found}
            places = [place for place, pair in enumerate(self._pairs) if pair in waiting]
            if places:
                self._show_place(next((place for place in places if place >= self._place), places[0]))
            else:
                self._show_none()

        self._background.run(self._office.duplicates.pairs, done, self._failed)

    def _failed(self, error: BaseException) -> None:
        self._busy = False
        self._strip.say(Tone.BAD, texts.say(message_of(error)))
        self._update_enabled()

    def _follow(self, mine: Side, theirs: Side) -> None:
        if self._following:
            return
        self._following = True
        try:
            if theirs.view.fit is not mine.view.fit and mine.view.fit is not None:
                theirs.view.fit_to(mine.view.fit)
            elif mine.view.fit is None and theirs.view.zoom != mine.view.zoom:
                theirs.view.zoom_by(mine.view.zoom / theirs.view.zoom)
            theirs.view.go_to(mine.view.place())
        finally:
            self._following = False

    def _update_enabled(self) -> None:
        found = self.comparison
        free = found is not None and not self._busy
        for command, choice in self.choices.items():
            choice.setEnabled(free)
            self._actions[command].setEnabled(free)
        if found is not None and free:
            # What the accounting program has is not thrown away as if it had not.
            for command, detail in (
                (Command.KEEP_EARLIER, found.suspect),
                (Command.KEEP_LATER, found.other),
            ):
                if detail.row.status is Status.EXPORTED:
                    self.choices[command].setEnabled(False)
                    self._actions[command].setEnabled(False)
        decided = found is not None and found.pair.verdict in {
            Verdict.SAME,
            Verdict.COPY,
            Verdict.DIFFERENT,
        }
        can_undo = not self._busy and (bool(self._decided) or decided)
        self._undo.setEnabled(can_undo)
        self._actions[Command.UNDO_DECISION].setEnabled(can_undo)
        self._previous.setEnabled(not self._busy and self._place > 0)
        self._next.setEnabled(not self._busy and self._place + 1 < len(self._pairs))

    # -- making ------------------------------------------------------------------------------------

    def _make_bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("look", "bar")
        self._title.setText(self.tr("Czy to ten sam dokument?"))
        self._undo = icon_button(
            "undo", self.tr("Cofnij ostatnią decyzję"), self.undo, command=Command.UNDO_DECISION
        )
        allow(self._office.seat, Right.EDIT, self._undo)
        self._previous = icon_button(
            "chevron-left", self.tr("Poprzednia para"), lambda: self.go(-1), command=Command.PREVIOUS_PAIR
        )
        self._next = icon_button(
            "chevron-right", self.tr("Następna para"), lambda: self.go(1), command=Command.NEXT_PAIR
        )
        bar.setLayout(
            row(
                button(
                    self.tr("Wróć"),
                    self.closed.emit,
                    icon_name="chevron-left",
                    command=Command.LEAVE_COMPARING,
                ),
                self._title,
                self._place_label,
                None,
                self._page_label,
                self._previous,
                self._next,
                self._undo,
                icon_button(
                    "help",
                    self.tr("Pomoc"),
                    lambda: self.help_wanted.emit(HELP_PAGE),
                    command=Command.MANUAL,
                    look="round",
                ),
                margins=(12, 8, 12, 8),
            )
        )
        return bar

    def _make_body(self) -> QWidget:
        pages = QSplitter(Qt.Orientation.Horizontal)
        for side in (self.left, self.right):
            pages.addWidget(side)
        pages.setSizes([500, 500])
        pages.setChildrenCollapsible(False)
        pages.setHandleWidth(1)
        both = QSplitter(Qt.Orientation.Vertical)
        both.addWidget(pages)
        both.addWidget(self.fields)
        both.setStretchFactor(0, 1)
        both.setSizes([600, 190])
        both.setHandleWidth(1)
        head = QFrame()
        head.setProperty("look", "strip")
        head.setProperty("tone", Tone.CHECK.value)
        head.setLayout(column(self._reason, self._receipts, margins=(16, 6, 16, 6), gap=2))
        foot = QFrame()
        foot.setProperty("look", "foot")
        foot.setLayout(row(*self.choices.values(), None, margins=(12, 8, 12, 8)))
        body = QWidget()
        layout = column(head, gap=0)
        layout.addWidget(both, 1)
        layout.addWidget(foot)
        body.setLayout(layout)
        return body

    def _make_choices(self) -> dict[Command, QPushButton]:
        words = {
            Command.KEEP_EARLIER: self.tr("1  Ten sam: zachowaj prawy"),
            Command.KEEP_LATER: self.tr("2  Ten sam: zachowaj lewy"),
            Command.CORRECTED_COPY: self.tr("3  Lewy to poprawiona wersja"),
            Command.TWO_DOCUMENTS: self.tr("4  To różne dokumenty"),
        }
        choices = {}
        for command, text in words.items():
            look = "primary" if command is Command.KEEP_EARLIER else ""
            choices[command] = button(text, partial(self.decide, command), look=look, command=command)
            allow(self._office.seat, Right.EDIT, choices[command])
        return choices

    def _make_actions(self) -> dict[Command, QAction]:
        calls: dict[Command, Callable[[], object]] = {
            **{command: partial(self.decide, command) for command in _DECISIONS},
            Command.UNDO_DECISION: self.undo,
            Command.NEXT_PAIR: lambda: self.go(1),
            Command.PREVIOUS_PAIR: lambda: self.go(-1),
            Command.NEXT_PAGE: lambda: self.go_page(1),
            Command.PREVIOUS_PAGE: lambda: self.go_page(-1),
            Command.ZOOM_IN: lambda: self.zoom(ZOOM_STEP),
            Command.ZOOM_OUT: lambda: self.zoom(1 / ZOOM_STEP),
            Command.FIT_WIDTH: lambda: self.fit(Fit.WIDTH),
            Command.FIT_PAGE: lambda: self.fit(Fit.PAGE),
            Command.LEAVE_COMPARING: self.closed.emit,
        }
        actions = {}
        for command, call in calls.items():
            action = QAction(keys.what(command), self)
            action.setShortcuts(keys.sequences(command))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _checked=False, call=call: call())
            self.addAction(action)
            actions[command] = action
        return actions

    def showEvent(self, event: QShowEvent) -> None:
        """The keys work at once."""
        super().showEvent(event)
        self.left.view.setFocus()
