"""The screen on which a file is divided into documents; every change is kept at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QFrame, QMenu, QStackedWidget, QWidget

from desktop.domain.users import Right
from desktop.services.splitting.session import DivisionSession, DivisionState
from desktop.ui import keys, texts
from desktop.ui.background import Background, message_of
from desktop.ui.keys import Command
from desktop.ui.splitting.pictures import Pictures
from desktop.ui.splitting.strip import FilmStrip
from desktop.ui.style.tokens import Tone
from desktop.ui.users.allowing import allow
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button, icon_button
from desktop.ui.widgets.empty import EmptyState
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office

HELP_PAGE = "splitting"


class SplittingScreen(QWidget):
    """Takes the place of the list or the review until it is closed."""

    closed = Signal()
    help_wanted = Signal(str)

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._office = office
        self._background = background
        self._session: DivisionSession | None = None
        self._document_id = 0
        self._busy = False
        self._again = False
        self._strip = Strip()
        self.film = FilmStrip(Pictures(office.thumbnails, background, self))
        self._empty = EmptyState()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.film)
        self._stack.addWidget(self._empty)
        self._title = label(look="heading")
        self._summary = label(look="muted")
        self._actions = self._make_actions()
        self.accept_all = button(
            self.tr("Wykonaj propozycje"), self._cut_proposed, look="primary", command=Command.CUT_PROPOSED
        )
        self._undo = icon_button("undo", self.tr("Cofnij ostatnią zmianę"), self.undo, command=Command.UNDO)
        self._left = icon_button(
            "rotate-left", self.tr("Obróć w lewo"), partial(self.rotate, 270), command=Command.TURN_LEFT
        )
        self._right = icon_button(
            "rotate-right", self.tr("Obróć w prawo"), partial(self.rotate, 90), command=Command.TURN_RIGHT
        )
        self._bin = icon_button(
            "bin", self.tr("Usuń albo przywróć strony"), self.delete, command=Command.DELETE_PAGES
        )
        changing = (self.accept_all, self._undo, self._left, self._right, self._bin)
        allow(office.seat, Right.EDIT, *changing)
        bar = QFrame()
        bar.setProperty("look", "bar")
        back = button(
            self.tr("Wróć"), self.closed.emit, icon_name="chevron-left", command=Command.LEAVE_SPLITTING
        )
        help_button = icon_button(
            "help",
            self.tr("Pomoc"),
            lambda: self.help_wanted.emit(HELP_PAGE),
            command=Command.MANUAL,
            look="round",
        )
        bar.setLayout(
            row(
                back,
                self._title,
                self._summary,
                None,
                self._undo,
                self._left,
                self._right,
                self._bin,
                self.accept_all,
                help_button,
                margins=(12, 8, 12, 8),
            )
        )
        self._hint = label(look="muted", wrap=True)
        foot = QFrame()
        foot.setProperty("look", "bar")
        foot.setLayout(row(self._hint, margins=(12, 6, 12, 6)))
        layout = column(bar, self._strip, gap=0)
        layout.addWidget(self._stack, 1)
        layout.addWidget(foot)
        self.setLayout(layout)
        self.film.toggled.connect(self.toggle)
        self.film.moved.connect(self._move)
        self.film.selection_changed.connect(self._update_enabled)
        self.film.menu_wanted.connect(self._menu)

    def help_topic(self) -> str:
        """The page of the help about this screen."""
        return HELP_PAGE

    def open(self, document_id: int) -> None:
        """Show the file of this document."""
        self._session, self._document_id, self._busy = None, document_id, True
        self._strip.dismiss()
        self._title.setText(self.tr("Podział pliku"))
        self._summary.setText("")
        self._empty.show_state("working", self.tr("Otwieram…"), "")
        self._stack.setCurrentWidget(self._empty)
        self._update_enabled()
        self._background.run(lambda: self._office.division.open(document_id), self._opened, self._not_opened)

    @property
    def state(self) -> DivisionState | None:
        """What is shown; ``None`` while a file is being opened, or if it cannot be."""
        return None if self._session is None else self._session.state

    @property
    def said(self) -> str:
        """The sentence that is shown over the strip, if there is one."""
        return self._strip.text() if self._strip.isVisible() else ""

    @property
    def settled(self) -> bool:
        """Whether nothing is under way."""
        return not self._busy

    def documents_changed(self, ids: frozenset[int]) -> None:
        """Somebody, or the readers, changed these documents."""
        state = self.state
        if self.isVisible() and state is not None and not ids.isdisjoint(state.documents):
            if self._busy:
                self._again = True
            else:
                self._do(lambda session: session.reload())

    # -- commands --------------------------------------------------------------------------------------

    def toggle(self, page: int) -> None:
        """Cut before this page of the file, or join what is parted there."""
        self._do(lambda session: session.toggle(page))

    def toggle_current(self) -> None:
        """The same before the page that has the focus."""
        page = self.film.current_page
        if page is not None:
            self.toggle(page)

    def rotate(self, degrees: int) -> None:
        """Turn the selected pages clockwise."""
        pages = self.film.selected
        self._do(lambda session: session.rotate(pages, degrees))

    def delete(self) -> None:
        """Take the selected pages out of their documents; those that are out come back."""
        state, pages = self.state, self.film.selected
        if state is None:
            return
        loose = {sheet.page for sheet in state.sheets if sheet.document is None}
        if pages <= loose:
            self._do(lambda session: session.restore(pages))
        else:
            self._do(lambda session: session.delete(pages - loose))

    def undo(self) -> None:
        """Take the last change back."""
        self._do(lambda session: session.undo())

    def _cut_proposed(self) -> None:
        proposed = self._proposed()
        self._do(lambda session: session.cut(proposed))

    def _move(self, pages: frozenset[int], place: int) -> None:
        state = self.state
        if state is None:
            return
        ahead = [sheet for sheet in state.sheets[:place] if sheet.document is not None]
        behind = [sheet for sheet in state.sheets[place:] if sheet.document is not None]
        neighbour = behind[0] if behind and (not ahead or not state.begins_at(behind[0].page)) else None
        if neighbour is None and not ahead:
            return
        target = neighbour.document if neighbour is not None else ahead[-1].document
        if target is None:
            return
        own = [sheet.page for sheet in state.sheets if sheet.document == target]
        at = own.index(neighbour.page) if neighbour is not None else len(own)
        self._do(lambda session: session.move(pages, target, at))

    # -- inside ----------------------------------------------------------------------------------------

    def _do(self, change: Callable[[DivisionSession], DivisionState]) -> None:
        session = self._session
        if session is None or self._busy:
            return
        self._busy = True
        self._background.run(lambda: change(session), self._show, self._failed)

    def _opened(self, session: DivisionSession) -> None:
        if session.document_id != self._document_id:
            return
        self._session, self._busy = session, False
        self._stack.setCurrentWidget(self.film)
        self.film.show_state(session.state, session.document_id)
        self._show(session.state)
        self.film.setFocus()

    def _not_opened(self, error: BaseException) -> None:
        self._busy = False
        self._empty.show_state(
            "warning",
            self.tr("Nie można pokazać stron"),
            texts.say(message_of(error)),
            (self.tr("Spróbuj ponownie"), lambda: self.open(self._document_id)),
            (self.tr("Wróć"), self.closed.emit),
        )
        self._stack.setCurrentWidget(self._empty)
        self._update_enabled()

    def _show(self, state: DivisionState) -> None:
        self._busy = False
        self._strip.dismiss()
        self.film.show_state(state)
        self._title.setText(state.file_name)
        owned = {sheet.document for sheet in state.sheets if sheet.document is not None}
        pages = self.tr("stron: {pages} · dokumentów: {documents}")
        self._summary.setText(pages.format(pages=len(state.sheets), documents=len(owned)))
        self._update_enabled()
        if self._again:
            self._again = False
            self._do(lambda session: session.reload())

    def _failed(self, error: BaseException) -> None:
        self._busy = False
        self._strip.say(Tone.BAD, texts.say(message_of(error)))
        self._update_enabled()

    def _proposed(self) -> frozenset[int]:
        state = self.state
        if state is None:
            return frozenset()
        return frozenset(
            page
            for page, cut in state.cuts.items()
            if cut.proposed and not state.begins_at(page) and state.owner_of(page) is not None
        )

    def _update_enabled(self) -> None:
        state, proposed = self.state, self._proposed()
        any_selected = state is not None and bool(self.film.selected)
        for one in (self._left, self._right, self._bin):
            one.setEnabled(any_selected)
        for command in (Command.TURN_LEFT, Command.TURN_RIGHT, Command.DELETE_PAGES):
            self._actions[command].setEnabled(any_selected)
        self._undo.setEnabled(state is not None and state.can_undo)
        self.accept_all.setVisible(bool(proposed))
        self.accept_all.setText(self.tr("Wykonaj propozycje: {count}").format(count=len(proposed)))
        self._hint.setText(
            self.tr(
                "Kliknij między stronami, aby podzielić albo połączyć. Strony można przeciągać. "
                "Enter dzieli przed bieżącą stroną, R obraca, Delete usuwa, Ctrl+Z cofa."
            )
        )

    def _make_actions(self) -> dict[Command, QAction]:
        calls: dict[Command, tuple[str, Callable[[], None]]] = {
            Command.TOGGLE_CUT: (self.tr("Podziel albo połącz przed tą stroną"), self.toggle_current),
            Command.TURN_RIGHT: (self.tr("Obróć w prawo"), partial(self.rotate, 90)),
            Command.TURN_LEFT: (self.tr("Obróć w lewo"), partial(self.rotate, 270)),
            Command.DELETE_PAGES: (self.tr("Usuń albo przywróć strony"), self.delete),
            Command.CUT_PROPOSED: (self.tr("Wykonaj propozycje"), self._cut_proposed),
            Command.SELECT_ALL_PAGES: (self.tr("Zaznacz wszystkie strony"), self.film.select_all),
            Command.UNDO: (self.tr("Cofnij ostatnią zmianę"), self.undo),
            Command.LEAVE_SPLITTING: (self.tr("Wróć"), self.closed.emit),
        }
        actions = {}
        for command, (text, call) in calls.items():
            action = QAction(text, self)
            action.setShortcuts(keys.sequences(command))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _checked=False, call=call: call())
            self.addAction(action)
            actions[command] = action
        return actions

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for command in (
            Command.TOGGLE_CUT,
            Command.TURN_RIGHT,
            Command.TURN_LEFT,
            Command.DELETE_PAGES,
            Command.UNDO,
        ):
            menu.addAction(self._actions[command])
        menu.popup(at)

    def showEvent(self, event: QShowEvent) -> None:
        """The keys work at once."""
        super().showEvent(event)
        self.film.setFocus()
