"""The board of months, in the place of the list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QGridLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QSplitter,
    QStackedWidget,
    QTableView,
    QWidget,
)

from desktop.domain.dates import Month
from desktop.domain.months.state import Missing
from desktop.domain.users import Right
from desktop.services.panel.board import (
    BEHIND,
    LAST_DUE_DAY,
    USUAL_DUE_DAY,
    Board,
    BoardRow,
    MonthCell,
    Standing,
)
from desktop.ui import keys
from desktop.ui.background import Background, Newest
from desktop.ui.dates_and_amounts import format_month
from desktop.ui.keys import Command
from desktop.ui.months.delegate import MonthDelegate
from desktop.ui.months.detail import MonthDrawer
from desktop.ui.months.model import BoardModel
from desktop.ui.months.reminding import RemindDrawer
from desktop.ui.panel.words import STANDING_MARKS, standing_name, told
from desktop.ui.style.icons import icon
from desktop.ui.style.tokens import Tone, current
from desktop.ui.users.allowing import allow
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.empty import EmptyState
from desktop.ui.widgets.numberbox import NumberBox
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office

_NAMES_WIDTH = 180
_MONTH_WIDTH = 128
_ROW = 32
_TOLD = (
    Standing.CLOSED,
    Standing.EXPORTED,
    Standing.REVIEWED,
    Standing.COMPLETE,
    Standing.UNCONFIRMED,
    Standing.LATE,
    Standing.RUNNING,
)


class MonthsBoard(QWidget):
    """Companies by months; keys do everything that the mouse does."""

    month_wanted = Signal(int, str, object)
    """The documents of a company (number and name) in this :class:`Month` are to be shown."""
    share_wanted = Signal(int)
    company_wanted = Signal()
    shown = Signal()
    """The board shows the answer to what was asked."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._boards = office.panel.boards
        self._months = office.months
        self.load: Callable[[], Board] = office.panel.boards.load
        self._background = background
        self._asked = Newest(background)
        self._loaded = False
        self.model = BoardModel(self)
        self.view = QTableView()
        self.strip = Strip()
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Szukaj firmy…"))
        self.search.setAccessibleName(self.tr("Szukaj firmy"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(220)
        self.search.textChanged.connect(lambda _text: self._narrow())
        self.behind = QCheckBox(self.tr("Tylko spóźnione"))
        self.behind.toggled.connect(lambda _on: self._narrow())
        self.due = NumberBox()
        self.due.setRange(1, LAST_DUE_DAY)
        self.due.setValue(USUAL_DUE_DAY)
        self.due.setSuffix(self.tr(". dnia"))
        self.due.setAccessibleName(self.tr("Termin: dzień następnego miesiąca"))
        self.due.editingFinished.connect(self._store_due)
        self.remind = button(
            self.tr("Przypomnij…"),
            self.open_reminders,
            icon_name="mail",
            command=Command.REMIND,
            tip=self.tr("Przypomnij spóźnionym z wybranego miesiąca"),
        )
        allow(office.seat, Right.TALK, self.remind)
        self.reminding = RemindDrawer(office, background)
        self.month = MonthDrawer(office, background)
        self.detail = button(
            self.tr("Miesiąc firmy…"),
            self.open_month,
            icon_name="lock",
            command=Command.MONTH_DETAIL,
            tip=self.tr("Czego brakuje, co jest otwarte, zamknięcie miesiąca"),
        )
        self.look = button(
            self.tr("Sprawdź braki"),
            self.look_for_missing,
            icon_name="search",
            command=Command.FIND_MISSING,
            tip=self.tr("Sprawdź u wszystkich firm, czego brakuje w wybranym miesiącu"),
        )
        self._empty = EmptyState()
        self._legend: list[tuple[QLabel, Standing]] = []
        self._arrange()
        self._make_keys()
        self.model.modelReset.connect(self._after_reset)
        self.view.doubleClicked.connect(self._open)
        self.view.customContextMenuRequested.connect(self._menu)
        for drawer in (self.reminding, self.month):
            drawer.closed.connect(self.view.setFocus)
        self.month.changed.connect(self.refresh)

    # -- from outside ------------------------------------------------------------------------------

    @property
    def loading(self) -> bool:
        """Whether an answer is awaited."""
        return self._asked.busy

    def refresh(self) -> None:
        """Ask again."""
        self._asked.run(self.load, self._show, self._failed)

    def enter(self) -> None:
        """Give the keyboard to the board."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_reminders(self) -> None:
        """Offer to remind those who are behind in the month that is chosen, else in the newest such."""
        month = self._month_to_remind()
        if month is None:
            self.strip.say(Tone.GOOD, self.tr("Nikt się nie spóźnia: nie ma komu przypominać."))
            return
        rows = self._behind_in(month)
        if not rows:
            self.strip.say(Tone.GOOD, self.tr("W tym miesiącu nikt się nie spóźnia."))
            return
        self.strip.dismiss()
        self.month.hide()
        self.reminding.open(month, rows)

    def look_for_missing(self) -> None:
        """Tell of every company how much is missing in the month that is chosen, else in the last one."""
        months = self.model.board.months
        month = self.model.month(self.view.currentIndex().column()) or (
            months[1] if len(months) > 1 else None
        )
        if month is None:
            return
        self.look.setEnabled(False)
        name = format_month(month)
        self.strip.progress(self.tr("Sprawdzam, czego brakuje: {month}…").format(month=name), 0, 0)

        def found(missing: Mapping[int, Missing]) -> None:
            self.look.setEnabled(True)
            counts = {company: one.count for company, one in missing.items() if one.count}
            self.model.show_missing(month, counts)
            said = self.tr("{month}: czegoś brakuje w firmach: {count}.")
            self.strip.dismiss()
            self.strip.say(Tone.CHECK if counts else Tone.GOOD, said.format(month=name, count=len(counts)))

        def failed(error: BaseException) -> None:
            self.look.setEnabled(True)
            self.strip.dismiss()
            self._act_failed(error)

        self._background.run_long(partial(self._months.missing_of_all, month), found, failed)

    def open_month(self) -> None:
        """Show what is open and missing in the month that is chosen."""
        index = self.view.currentIndex()
        cell = self.model.cell(index)
        if cell is None or not 0 <= index.row() < len(self.model.rows):
            self.strip.say(Tone.QUIET, self.tr("Wybierz miesiąc firmy na tablicy."))
            return
        one = self.model.rows[index.row()]
        self.strip.dismiss()
        self.reminding.hide()
        self.month.open(one.company_id, one.company, cell.month)

    def chosen_month(self) -> tuple[int, str, Month] | None:
        """The company (number and short name) and month of the cell that the cursor is in."""
        index = self.view.currentIndex()
        cell = self.model.cell(index)
        if cell is None or not 0 <= index.row() < len(self.model.rows):
            return None
        one = self.model.rows[index.row()]
        return one.company_id, one.company, cell.month

    def recolor(self) -> None:
        """The colours changed."""
        for shape, standing in self._legend:
            tone, name = STANDING_MARKS[standing]
            shape.setPixmap(icon(name, tone.colors(current())[0]).pixmap(QSize(14, 14)))
        self.view.viewport().update()

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        head = row(
            label(self.tr("Tablica miesięcy"), "heading"),
            None,
            label(self.tr("Termin: do"), "muted"),
            self.due,
            label(self.tr("następnego miesiąca"), "muted"),
            margins=(16, 8, 12, 0),
        )
        tools = row(
            self.search, self.behind, None, self.look, self.detail, self.remind, margins=(16, 8, 12, 8)
        )
        view = self.view
        view.setModel(self.model)
        view.setItemDelegate(MonthDelegate(view))
        view.setShowGrid(False)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setTabKeyNavigation(False)
        view.setAccessibleName(self.tr("Tablica miesięcy"))
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(max(_ROW, view.fontMetrics().height() + 14))
        header = view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(80)
        header.setMinimumHeight(_ROW)
        header.setDefaultSectionSize(_MONTH_WIDTH)
        legend = QGridLayout()
        legend.setContentsMargins(16, 6, 16, 8)
        legend.setHorizontalSpacing(16)
        legend.setVerticalSpacing(2)
        for place, standing in enumerate(_TOLD):
            shape = QLabel()
            self._legend.append((shape, standing))
            # Two rows: beside a drawer there is no room for all in one.
            told = row(shape, label(standing_name(standing), "muted"), None, gap=4)
            legend.addLayout(told, place % 2, place // 2)
        legend.setColumnStretch(len(_TOLD), 1)
        board = QWidget()
        inside = column(view, gap=0)
        inside.addLayout(legend)
        board.setLayout(inside)
        self._stack = QStackedWidget()
        self._stack.addWidget(board)
        self._stack.addWidget(self._empty)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self._stack)
        split.addWidget(self.reminding)
        split.addWidget(self.month)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 0)
        split.setStretchFactor(2, 0)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        whole = column(self.strip, gap=0)
        whole.addLayout(head)
        whole.addLayout(tools)
        whole.addWidget(split, 1)
        self.setLayout(whole)
        self.recolor()

    def _make_keys(self) -> None:
        for command, call, widget in (
            (Command.OPEN_MONTH, lambda: self._open(self.view.currentIndex()), self.view),
            (Command.TICK_MONTH, self._tick, self.view),
            (Command.REMIND, self.open_reminders, self),
            (Command.MONTH_DETAIL, self.open_month, self),
            (Command.FIND_MISSING, self.look_for_missing, self),
        ):
            action = QAction(widget)
            action.setShortcuts(keys.sequences(command))
            alone = widget is self.view
            action.setShortcutContext(
                Qt.ShortcutContext.WidgetShortcut if alone else Qt.ShortcutContext.WidgetWithChildrenShortcut
            )
            action.triggered.connect(lambda _checked=False, call=call: call())
            widget.addAction(action)

    def _show(self, board: Board) -> None:
        self._loaded = True
        self.model.show(board)
        self.due.blockSignals(True)
        self.due.setValue(board.due_day)
        self.due.blockSignals(False)
        self._show_state()
        self.shown.emit()

    def _failed(self, error: BaseException) -> None:
        retry = (self.tr("Spróbuj ponownie"), self.refresh)
        self._empty.show_state("warning", self.tr("Nie udało się pokazać tablicy"), told(error), retry)
        self._stack.setCurrentIndex(1)
        self.shown.emit()

    def _show_state(self) -> None:
        if self._loaded and not self.model.board.rows:
            add = (self.tr("+ Dodaj firmę"), self.company_wanted.emit)
            text = self.tr("Gdy dodasz firmy, zobaczysz tu, kto dosłał dokumenty za który miesiąc.")
            self._empty.show_state("calendar", self.tr("Nie ma jeszcze firm"), text, add)
        elif self._loaded and not self.model.rows:
            clear = (self.tr("Pokaż wszystkie firmy"), self._take_off_filters)
            if self.behind.isChecked() and not self.search.text():
                text = self.tr("Wszystkie firmy dosłały dokumenty w terminie.")
                self._empty.show_state("approve", self.tr("Nikt się nie spóźnia"), text, clear)
            else:
                text = self.tr("Żadna firma nie pasuje do szukanego tekstu.")
                self._empty.show_state("search", self.tr("Nic nie znaleziono"), text, clear)
        else:
            self._stack.setCurrentIndex(0)
            return
        self._stack.setCurrentIndex(1)

    def _take_off_filters(self) -> None:
        self.search.clear()
        self.behind.setChecked(False)

    def _narrow(self) -> None:
        self.model.narrow(self.search.text(), only_behind=self.behind.isChecked())
        self._show_state()

    def _after_reset(self) -> None:
        header = self.view.horizontalHeader()
        for section in range(self.model.columnCount()):
            header.setSectionResizeMode(
                section, QHeaderView.ResizeMode.Stretch if section else QHeaderView.ResizeMode.Interactive
            )
        if self.model.columnCount():
            header.resizeSection(0, _NAMES_WIDTH)
        if self.model.rowCount() and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0, min(2, self.model.columnCount() - 1)))

    def _store_due(self) -> None:
        day = self.due.value()
        if self._loaded and day != self.model.board.due_day:
            self._background.run(
                partial(self._boards.set_due_day, day), lambda _nothing: self.refresh(), self._act_failed
            )

    # -- what is chosen ----------------------------------------------------------------------------

    def _month_to_remind(self) -> Month | None:
        chosen = self.model.month(self.view.currentIndex().column())
        if chosen is not None and self._behind_in(chosen):
            return chosen
        late = [month for month in self.model.board.months if self._behind_in(month)]
        return late[0] if late else None

    def _behind_in(self, month: Month) -> list[BoardRow]:
        return [
            row
            for row in self.model.rows
            if any(cell.month == month and cell.standing in BEHIND for cell in row.cells)
        ]

    def _open(self, index: QModelIndex) -> None:
        cell = self.model.cell(index)
        if 0 <= index.row() < len(self.model.rows):
            one = self.model.rows[index.row()]
            month = cell.month if cell is not None and cell.documents else None
            self.month_wanted.emit(one.company_id, one.company, month)

    def _chosen_cells(self) -> list[tuple[int, MonthCell]]:
        found = []
        for index in self.view.selectionModel().selectedIndexes():
            cell = self.model.cell(index)
            if cell is not None:
                found.append((self.model.rows[index.row()].company_id, cell))
        return found

    def _tick(self) -> None:
        cells = self._chosen_cells()
        if not cells:
            return
        complete = any(cell.complete_at is None for _company, cell in cells)
        call = partial(
            self._boards.set_complete, [(company, cell.month) for company, cell in cells], complete
        )
        self._background.run(call, lambda _nothing: self.refresh(), self._act_failed)

    def _act_failed(self, error: BaseException) -> None:
        self.strip.say(Tone.BAD, told(error))

    def _menu(self, at: QPoint) -> None:
        index = self.view.indexAt(at)
        if not index.isValid():
            return
        one = self.model.rows[index.row()]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def add(text: str, command: Command, call: object) -> None:
            action = menu.addAction(f"{text}\t{keys.shown(command)}")
            action.triggered.connect(call)

        add(self.tr("Pokaż dokumenty"), Command.OPEN_MONTH, lambda: self._open(index))
        cell = self.model.cell(index)
        if cell is not None:
            done = cell.complete_at is not None
            tick = self.tr("Cofnij komplet") if done else self.tr("Zaznacz komplet")
            add(tick, Command.TICK_MONTH, self._tick)
            add(self.tr("Przypomnij spóźnionym…"), Command.REMIND, self.open_reminders)
            closed = cell.closed_at is not None
            detail = self.tr("Otwórz ponownie…") if closed else self.tr("Braki i zamknięcie miesiąca…")
            add(detail, Command.MONTH_DETAIL, self.open_month)
        add(self.tr("Udostępnij panel…"), Command.SHARE_PANEL, lambda: self.share_wanted.emit(one.company_id))
        menu.popup(self.view.viewport().mapToGlobal(at))
