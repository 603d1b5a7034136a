"""The lines of one statement: a table that can be narrowed, and what stands there without lines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStackedWidget, QTableView, QWidget

from desktop.domain.statements.state import LineView
from desktop.ui.contractors.tables import prepare
from desktop.ui.statements.model import AMOUNT, ANSWER, DAY, PAYEE, STATE, TITLE, LinesModel, Shown
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.empty import EmptyState


class LinesPane(QWidget):
    """Shows lines, and knows which are chosen and which comes next."""

    chosen = Signal()
    """Other lines are chosen, or the chosen ones are others now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = SearchCombo(self.tr("Które pozycje"))
        self.shown.fill(
            [
                (Shown.ALL, self.tr("wszystkie pozycje")),
                (Shown.UNDECIDED, self.tr("do decyzji")),
                (Shown.OPEN, self.tr("brak dokumentu")),
                (Shown.PROPOSED, self.tr("propozycje")),
            ]
        )
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Szukaj: nazwa, tytuł, kwota"))
        self.search.setAccessibleName(self.tr("Szukaj pozycji"))
        self.search.setClearButtonEnabled(True)
        self.model = LinesModel(self)
        self.table = QTableView()
        self.table.setAccessibleName(self.tr("Pozycje wyciągu"))
        self.table.setModel(self.model)
        prepare(self.table, TITLE, {STATE: 152, DAY: 112, PAYEE: 196, AMOUNT: 112, ANSWER: 190})
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._count = label(look="muted")
        self._empty = EmptyState()
        self._middle = QStackedWidget()
        self._middle.addWidget(self.table)
        self._middle.addWidget(self._empty)
        inside = column(gap=8, margins=(12, 12, 12, 0))
        tools = row(self.search, self.shown, self._count)
        tools.setStretch(0, 1)
        inside.addLayout(tools)
        inside.addWidget(self._middle, 1)
        self.setLayout(inside)
        self.shown.currentIndexChanged.connect(lambda _index: self._narrow())
        self.search.textChanged.connect(lambda _text: self._narrow())
        self.search.returnPressed.connect(self.table.setFocus)
        self.table.selectionModel().selectionChanged.connect(lambda _new, _old: self.chosen.emit())

    # -- what is shown -----------------------------------------------------------------------------

    def show_lines(self, lines: Sequence[LineView], wanted: int | None = None) -> None:
        """Show these lines; ``wanted`` is chosen, else the one that was, else the first undecided."""
        kept = self.current_id() if wanted is None else wanted
        self.model.show(lines)
        self._after_lines(kept)

    def focus_search(self) -> None:
        """Let the person type what is looked for."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _narrow(self) -> None:
        kept = self.current_id()
        shown = self.shown.value()
        self.model.narrow(shown if isinstance(shown, Shown) else Shown.ALL, self.search.text())
        self._after_lines(kept)

    def _after_lines(self, wanted: int | None) -> None:
        place = -1 if wanted is None else self.model.row_of(wanted)
        if place < 0 and self.model.rows:
            undecided = (at for at, one in enumerate(self.model.rows) if not one.is_settled)
            place = next(undecided, 0)
        if place >= 0:
            self.table.selectionModel().setCurrentIndex(
                self.model.index(place, 0),
                QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
            )
            self.table.scrollTo(self.model.index(place, 0))
        left = sum(not one.is_settled for one in self.model.all)
        self._count.setText(
            self.tr("%n do decyzji", "", left)
            if left
            else (self.tr("wszystko gotowe") if self.model.all else "")
        )
        self._middle.setCurrentWidget(self.table if self.model.rows else self._empty)
        if not self.model.rows:
            self._say_no_lines()
        self.chosen.emit()

    def _say_no_lines(self) -> None:
        if not self.model.all:
            self._empty.show_state(
                "file", self.tr("Na tym wyciągu nie ma operacji"), self.tr("Saldo się nie zmieniło.")
            )
        elif self.shown.value() is not Shown.ALL and not self.search.text():
            self._empty.show_state(
                "approve",
                self.tr("Nic tu nie czeka"),
                self.tr("Żadna pozycja tego wyciągu nie jest taka."),
                (self.tr("Pokaż wszystkie"), self._show_all),
            )
        else:
            self._empty.show_state(
                "search",
                self.tr("Nic nie znaleziono"),
                self.tr("Sprawdź pisownię albo poszukaj po samej kwocie."),
                (self.tr("Pokaż wszystkie"), self._show_all),
            )

    def _show_all(self) -> None:
        self.search.clear()
        self.shown.choose(Shown.ALL)
        self._narrow()

    # -- what is chosen ----------------------------------------------------------------------------

    def current(self) -> LineView | None:
        """The line with the cursor."""
        place = self.table.currentIndex().row()
        return self.model.rows[place] if 0 <= place < len(self.model.rows) else None

    def current_id(self) -> int | None:
        """Its id."""
        one = self.current()
        return None if one is None else one.id

    def selected(self) -> list[LineView]:
        """The selected lines, from above."""
        places = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        return [self.model.rows[place] for place in places if place < len(self.model.rows)]

    def following(self) -> int | None:
        """The line to go on with: the next one that waits, else the one that is chosen."""
        one = self.current()
        if one is None:
            return None
        place = self.model.row_of(one.id)
        chosen = {each.id for each in self.selected()}
        rest = [*self.model.rows[place + 1 :], *self.model.rows[:place]]
        return next((each.id for each in rest if not each.is_settled and each.id not in chosen), one.id)
