"""The middle of the window: filters, list or what stands in its place, preview."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QToolButton, QWidget

from desktop.domain.listing import Column
from desktop.domain.messages import Message
from desktop.domain.search import Query
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.documents.filter_bar import FilterBar
from desktop.ui.documents.model import DocumentModel
from desktop.ui.documents.preview import Preview
from desktop.ui.documents.view import DocumentView
from desktop.ui.search.chips import ChipsBar
from desktop.ui.style.textscale import scaled
from desktop.ui.tree.scope import Place, Scope
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.empty import EmptyState
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office
    from desktop.ui.firstrun.card import StartCard

_WAIT_MS = 250
_SETTINGS = "documents"
_ROOMY = 800
"""Pixels that list and preview need to stand side by side."""


class DocumentsPane(QWidget):
    """Shows the documents of one place in the tree."""

    shown = Signal()
    """The list shows the answer to what was asked."""
    review_wanted = Signal()
    add_wanted = Signal()
    folders_wanted = Signal()
    company_wanted = Signal()
    search_cleared = Signal()

    def __init__(self, office: Office, background: Background, settings: QSettings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = settings
        self._scope = Scope()
        self._text = ""
        self._archive = office.archive
        self._understanding = Newest(background)
        self._total = 0
        self._has_companies = True
        self._preview_wanted = True
        self._preview_asked = False
        """In this window: even where it is narrow."""
        self._error: Message | None = None
        self.model = DocumentModel(office.documents, background, self)
        self.view = DocumentView(self.model)
        self.bar = FilterBar()
        self.chips = ChipsBar()
        self.strip = Strip()
        self.preview = Preview(office, background)
        self._empty = EmptyState()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        self._start: StartCard | None = None
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.addWidget(self._stack)
        self._split.addWidget(self.preview)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 0)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(3)
        layout = column(self.strip, self.bar, self.chips, gap=0)
        layout.addWidget(self._split, 1)
        self.setLayout(layout)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._wait.timeout.connect(self._ask)
        self._preview_soon = QTimer(self)
        self._preview_soon.setSingleShot(True)
        self._preview_soon.timeout.connect(self._show_preview)
        self._connect()
        self._restore()

    # -- what is shown -----------------------------------------------------------------------------

    @property
    def scope(self) -> Scope:
        """The place shown."""
        return self._scope

    @property
    def loading(self) -> bool:
        """Whether list, rows or preview are still awaited."""
        return self._understanding.busy or self.model.loading or self.preview.loading

    def show_scope(self, scope: Scope) -> None:
        """Show the documents of another place; the filters stay."""
        self._scope = scope
        self.bar.set_scope(scope)
        self.view.hide_company(scope.company_id is not None)
        self._ask()

    def search(self, text: str) -> None:
        """Show only what ``text`` is understood to mean, a moment after the last key."""
        self._text = text.strip()
        self._wait.start()

    def set_text(self, text: str) -> None:
        """As :meth:`search`, for the list that is asked for next."""
        self._text = text.strip()
        self._wait.stop()

    def set_office(self, companies: int, total: int) -> None:
        """How many companies and documents there are in all: it tells a new office from an empty place."""
        if (total, companies > 0) != (self._total, self._has_companies):
            self._total, self._has_companies = total, companies > 0
            if not self.model.rowCount():
                self._show_state()

    def set_start(self, card: StartCard) -> None:
        """What stands in an office without a document as long as it is ``wanted``."""
        self._start = card
        self._stack.addWidget(card)
        card.changed.connect(self._show_state)

    def toggle_preview(self) -> None:
        """Show or hide the preview."""
        self._preview_wanted = self._preview_asked = self.preview.isHidden()
        self._show_state()
        self._preview_soon.start()

    def toggle_filters(self) -> None:
        """Show or hide the filters above the columns."""
        shown = not self.view.header.filters_shown
        self.view.header.show_filters(shown)
        self.bar.set_rows_shown(shown)
        if shown:
            self.view.header.focus_filter(Column.CONTRACTOR)

    def refresh(self) -> None:
        """Ask the database again."""
        self.model.refresh()

    def save(self) -> None:
        """Keep columns, widths and what is shown."""
        self._settings.setValue(f"{_SETTINGS}/columns", self.view.save_columns())
        self._settings.setValue(f"{_SETTINGS}/split", self._split.saveState())
        self._settings.setValue(f"{_SETTINGS}/preview", self._preview_wanted)
        self._settings.setValue(f"{_SETTINGS}/filters", self.view.header.filters_shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrow, the list needs the room more than a preview that nobody asked for."""
        super().resizeEvent(event)
        self._place_preview()

    # -- inside ------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.bar.changed.connect(self._ask)
        self.bar.filters_toggled.connect(self.toggle_filters)
        self.bar.columns_wanted.connect(self._columns_menu)
        self.view.header.filters_changed.connect(lambda _filters: self._ask())
        self.view.opened.connect(self.review_wanted)
        self.view.selection_changed.connect(self._preview_soon.start)
        self.preview.review_wanted.connect(self.review_wanted)
        self.preview.closed.connect(self.toggle_preview)
        self.model.listed.connect(self._listed)
        self.model.failed.connect(self._failed)
        self.model.dataChanged.connect(self._preview_soon.start)

    def _restore(self) -> None:
        columns = self._settings.value(f"{_SETTINGS}/columns")
        if isinstance(columns, QByteArray):
            self.view.restore_columns(columns)
        if self._settings.value(f"{_SETTINGS}/filters", False, type=bool):
            self.view.header.show_filters(True)
            self.bar.set_rows_shown(True)
        self._preview_wanted = bool(self._settings.value(f"{_SETTINGS}/preview", True, type=bool))
        split = self._settings.value(f"{_SETTINGS}/split")
        if not (isinstance(split, QByteArray) and self._split.restoreState(split)):
            self._split.setSizes([900, 284])

    def _ask(self) -> None:
        self._wait.stop()
        self._error = None
        understand = partial(self._archive.understand, self._text, english=texts.window_is_english())
        self._understanding.run(understand, self._understood, lambda error: self._failed(message_of(error)))

    def _understood(self, query: Query) -> None:
        self.chips.show_query(query)
        wanted = self.bar.narrow(self._scope.filter())
        self.model.show(replace(wanted, query=query, columns=self.view.header.filters()))

    def _listed(self, count: int) -> None:
        self._error = None
        self.bar.set_count(count, more=not self.model.complete)
        self._show_state()
        self._preview_soon.start()
        self.shown.emit()

    def _failed(self, message: Message) -> None:
        self._error = message
        self._show_state()
        self.shown.emit()

    def _show_preview(self) -> None:
        if self.preview.isHidden():
            return
        count = self.view.selected_count()
        position = self.view.currentIndex().row()
        alone = count == 1 and self.view.current_id() is not None
        self.preview.show_document(self.model.row(position) if alone else None, count)

    def _columns_menu(self, button: QToolButton) -> None:
        menu = self.view.columns_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    @property
    def _narrowed(self) -> bool:
        return bool(self._text or self.bar.active or self.view.header.filters())

    def _take_off_filters(self) -> None:
        self._text = ""
        self.search_cleared.emit()
        self.view.header.clear_filters()
        self.bar.clear()

    def _show_state(self) -> None:
        if self._error is not None:
            retry = (self.tr("Spróbuj ponownie"), self.model.requery)
            title = self.tr("Nie udało się pokazać listy")
            self._empty.show_state("warning", title, texts.say(self._error), retry)
        elif not self.model.rowCount():
            self._empty.show_state(*self._nothing())
        # Filters above the columns must stay within reach, so the header stays when they are in use.
        filtered = bool(self.view.header.filters()) and self._error is None
        nothing = self._error is not None or (not self.model.rowCount() and not filtered)
        begin = nothing and self._error is None and not self._narrowed and not self._total
        start = self._start if begin and self._start is not None and self._start.wanted else None
        self._stack.setCurrentWidget(start or (self._empty if nothing else self.view))
        self._place_preview()

    def _place_preview(self) -> None:
        roomy = self._preview_asked or self.width() >= scaled(_ROOMY)
        listed = self._stack.currentWidget() is self.view
        self.preview.setVisible(self._preview_wanted and roomy and listed)

    def _nothing(
        self,
    ) -> tuple[str, str, str, tuple[str, Callable[[], None]] | None, tuple[str, Callable[[], None]] | None]:
        """Icon, heading, sentence and buttons for an empty list."""
        add = (self.tr("+ Dodaj pliki"), self.add_wanted.emit)
        folders = (self.tr("Wskaż folder skanera…"), self.folders_wanted.emit)
        if self._narrowed:
            clear = (self.tr("Zdejmij filtry"), self._take_off_filters)
            text = self.tr("Żaden dokument nie pasuje do szukanego tekstu i filtrów.")
            return "search", self.tr("Nic nie znaleziono"), text, clear, None
        if not self._has_companies and not self._total:
            text = self.tr("Dokumenty trafiają do firm, które biuro obsługuje. Zacznij od pierwszej z nich.")
            return (
                "company",
                self.tr("Dodaj pierwszą firmę"),
                text,
                (self.tr("+ Dodaj firmę"), self.company_wanted.emit),
                None,
            )
        if not self._total:
            text = self.tr("Przeciągnij pliki tutaj albo wskaż folder skanera, a dokumenty pojawią się same.")
            return "inbox", self.tr("Brak dokumentów"), text, add, folders
        match self._scope.place:
            case Place.TO_REVIEW:
                text = self.tr("Nowe dokumenty pojawią się tutaj, gdy tylko zostaną odczytane.")
                return "approve", self.tr("Wszystko sprawdzone"), text, None, None
            case Place.UNASSIGNED:
                text = self.tr("Tu trafiają dokumenty, o których nie wiadomo, której są firmy.")
                return "approve", self.tr("Wszystkie dokumenty mają firmę"), text, None, None
            case Place.HELD:
                text = self.tr(
                    "Tu czeka poczta, za której nadawcę nikt nie ręczy, aż ją wpuścisz albo odrzucisz."
                )
                return "approve", self.tr("Kwarantanna jest pusta"), text, None, None
            case Place.LATE:
                text = self.tr(
                    "Tu czekają dokumenty, które przyszły do zamkniętego miesiąca, aż wybierzesz im inny"
                    " albo otworzysz tamten ponownie."
                )
                return "approve", self.tr("Nic nie przyszło po zamknięciu"), text, None, None
            case Place.TALKS:
                text = self.tr(
                    "Tu zobaczysz dokumenty, o które pytasz klientów, i te, o których klienci coś napisali."
                )
                return "talk", self.tr("Nie ma otwartych rozmów"), text, None, None
            case Place.BIN:
                text = self.tr("Usunięte dokumenty leżą tutaj, aż je przywrócisz albo opróżnisz kosz.")
                return "bin", self.tr("Kosz jest pusty"), text, None, None
        text = self.tr("Przeciągnij pliki tutaj albo zeskanuj je do folderu tej firmy.")
        return "inbox", self.tr("Brak dokumentów"), text, add, folders
