"""Kept searches in the window: choosing, saving, renaming, removing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QPoint, Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QWidget

from desktop.domain.collation import fold
from desktop.domain.listing import DocumentFilter, Sort
from desktop.domain.search import Meaning
from desktop.domain.search.meanings import ByChannel, CompanyName, InStatus, Months, OfKind
from desktop.domain.search.views import SavedView
from desktop.ui.background import Background
from desktop.ui.documents.pane import DocumentsPane
from desktop.ui.search.completion import Completion
from desktop.ui.search.saving import NamePopup
from desktop.ui.texts import window_is_english
from desktop.ui.tree.nodes import CountedView
from desktop.ui.tree.scope import Scope

if TYPE_CHECKING:
    from desktop.services.office import Office


class SearchDesk(QObject):
    """Ties the search box to the list, its pieces and the kept searches."""

    changed = Signal()
    """A kept search is new, changed or gone."""

    def __init__(
        self, office: Office, background: Background, box: QLineEdit, pane: DocumentsPane, page: QWidget
    ) -> None:
        super().__init__(page)
        self._office = office
        self._background = background
        self._box = box
        self._pane = pane
        self._page = page
        self._chosen: SavedView | None = None
        self._own_look: tuple[QByteArray, Sort] | None = None
        """The person's columns and order, for the time when no kept search is shown."""
        self.completion = Completion(office.archive, background, box)
        pane.chips.text_wanted.connect(box.setText)
        pane.chips.save_wanted.connect(self._ask_name)

    def load(self) -> Sequence[CountedView]:
        """The kept searches with their counts; to be called in the background."""
        self._office.archive.prepare()
        return [(view, self._count(view) if view.counted else 0) for view in self._office.archive.views.all()]

    def scope_chosen(self, scope: Scope) -> None:
        """A place in the tree was chosen: a kept search brings its text, its order and its columns."""
        before, self._chosen = self._chosen, scope.view
        if before is None and scope.view is not None:
            self._own_look = (self._pane.view.save_columns(), self._pane.model.sorting)
        elif before is not None and scope.view is None and self._own_look is not None:
            columns, sort = self._own_look
            self._pane.view.restore_columns(columns)
            self._pane.view.sort_by(sort)
        if scope.view is not None:
            if scope.view.columns:
                self._pane.view.restore_columns(QByteArray(scope.view.columns))
            self._pane.view.sort_by(scope.view.sort)
            self._write(scope.view.query)
        elif before is not None and self._box.text().strip() == before.query:
            # The text came with the kept search, and goes with it.
            self._write("")

    def fill_menu(self, menu: QMenu, view: SavedView) -> None:
        """What can be done with a kept search."""
        menu.addAction(self.tr("Zmień nazwę…"), partial(self._ask_other_name, view))
        counted = menu.addAction(self.tr("Pokazuj liczbę dokumentów"))
        counted.setCheckable(True)
        counted.setChecked(view.counted)
        counted.toggled.connect(
            lambda on: self._do(partial(self._office.archive.views.set_counted, view.id, on))
        )
        menu.addSeparator()
        menu.addAction(
            self.tr("Usuń widok"), partial(self._do, partial(self._office.archive.views.remove, view.id))
        )

    def _write(self, text: str) -> None:
        self._box.setText(text)
        # The list is asked for at once, with the place: not again a moment later.
        self._pane.set_text(text)

    def _count(self, view: SavedView) -> int:
        query = self._office.archive.understand(view.query, english=window_is_english())
        found = self._office.documents.first(DocumentFilter(query=query), view.sort)
        return len(found.ids) if found.complete else 0

    def _ask_name(self, at: QPushButton) -> None:
        name = "" if self._chosen is None else self._chosen.name
        counted = self._chosen is not None and self._chosen.counted
        popup = NamePopup(self.tr("Zapisz to szukanie w drzewie"), name, counted, self._page)
        popup.named.connect(self._save)
        popup.open_at(at.mapToGlobal(QPoint(0, at.height())))

    def _ask_other_name(self, view: SavedView) -> None:
        popup = NamePopup(self.tr("Nowa nazwa widoku"), view.name, view.counted, self._page)
        popup.named.connect(partial(self._rename, view))
        popup.open_at(self._page.mapToGlobal(QPoint(60, 160)))

    def _save(self, name: str, counted: bool) -> None:
        columns = bytes(self._pane.view.save_columns().data())
        query = f"{self._box.text().strip()} {self._of_place()}".strip()
        view = SavedView(name, query, self._pane.model.sorting, columns, counted)
        self._do(partial(self._office.archive.views.save, view))

    def _of_place(self) -> str:
        """What place and menus add to the text in the box: a kept search has to say it itself."""
        wanted, scope = self._pane.model.filter, self._pane.scope
        meanings: list[Meaning] = []
        if scope.company:
            meanings.append(CompanyName(fold(scope.company)))
        if wanted.month is not None:
            meanings.append(Months(wanted.month, wanted.month))
        if wanted.statuses:
            meanings.append(InStatus(wanted.statuses))
        if wanted.kinds:
            meanings.append(OfKind(wanted.kinds))
        if wanted.channels:
            meanings.append(ByChannel(wanted.channels))
        return " ".join(one.canonical() for one in meanings)

    def _rename(self, view: SavedView, name: str, counted: bool) -> None:
        views = self._office.archive.views

        def both() -> None:
            views.rename(view.id, name)
            views.set_counted(view.id, counted)

        self._do(both)

    def _do(self, call: Callable[[], object]) -> None:
        self._background.run(call, lambda _done: self.changed.emit())
