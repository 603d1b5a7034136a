"""The screen of the first run: the steps at the left, one of them in the middle, on and back below."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from desktop.domain.firstrun import FirstRunState, Step
from desktop.domain.places import Afterwards
from desktop.ui import keys, texts
from desktop.ui.background import Background, Newest
from desktop.ui.firstrun.company_step import CompanyStep
from desktop.ui.firstrun.end_page import EndPage
from desktop.ui.firstrun.office_step import OfficeStep
from desktop.ui.firstrun.page import StepPage
from desktop.ui.firstrun.place_step import PlaceStep
from desktop.ui.firstrun.samples_step import SamplesStep
from desktop.ui.firstrun.scanner_step import ScannerStep
from desktop.ui.firstrun.words import MARKS, state_name, step_name
from desktop.ui.keys import Command
from desktop.ui.style.icons import icon
from desktop.ui.style.tokens import Tone, current
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button, icon_button
from desktop.ui.widgets.enter import press_by_enter
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office

_STEPS = tuple(Step)
_END = len(_STEPS)


class FirstRunScreen(QWidget):
    """Takes the place of the list until it is closed; nothing in it must be done, or done in order."""

    closed = Signal()
    office_saved = Signal(object)
    reopening_wanted = Signal(object)
    settings_wanted = Signal(str)
    import_wanted = Signal()
    help_wanted = Signal(str)

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._office = office
        self._background = background
        self._states = Newest(background)
        self._state: FirstRunState | None = None
        self._skipping = False
        self.office_step = OfficeStep(office, background)
        self.place_step = PlaceStep(office, background)
        self.company_step = CompanyStep(office, background)
        self.scanner_step = ScannerStep(office, background)
        self.samples_step = SamplesStep(office, background)
        self.end = EndPage()
        self.pages: tuple[StepPage, ...] = (
            self.office_step,
            self.place_step,
            self.company_step,
            self.scanner_step,
            self.samples_step,
        )
        self.strip = Strip()
        self.list = QListWidget()
        self.list.setProperty("look", "plain")
        self.list.setAccessibleName(self.tr("Kroki"))
        self.list.currentRowChanged.connect(self._chosen)
        self.list.itemClicked.connect(lambda _item: self._take_keyboard())
        self.back = button(self.tr("Wstecz"), self.go_back, command=Command.PREVIOUS_STEP)
        self.skip = button(self.tr("Pomiń na razie"), self.skip_step, command=Command.SKIP_STEP)
        self.next = button("", self.go_on, look="primary", command=Command.NEXT_STEP, tip=self.tr("Dalej"))
        self._stack = QStackedWidget()
        self._arrange()
        self._connect()

    # -- from outside ------------------------------------------------------------------------------

    def help_topic(self) -> str:
        """The page of the help about this screen."""
        return "first-run"

    def open(self, step: Step | None = None, says: Afterwards | None = None) -> None:
        """Show ``step``, or the first that is to be done; ``says``: what was just done."""
        self.strip.dismiss()
        if says is not None:
            self.strip.say(Tone.GOOD if says.well else Tone.BAD, texts.say(says.message))
        self._states.run(self._office.first_run.state, partial(self._opened, step))

    def documents_changed(self, _ids: object = None) -> None:
        """A document is new, or was read."""
        self.scanner_step.documents_changed()

    def registers_answered(self) -> None:
        """A register has said something new."""
        self.company_step.registers_answered()

    def come_back(self) -> None:
        """What was opened from here is closed: something may be done by now."""
        self._states.run(self._office.first_run.state, self._show_marks)
        if self.step is not None:
            self._page().refresh()

    def recolor(self) -> None:
        """The colours changed."""
        if self._state is not None:
            self._show_marks(self._state)

    @property
    def step(self) -> Step | None:
        """The step that is shown; ``None`` at the end."""
        position = self._stack.currentIndex()
        return _STEPS[position] if position < _END else None

    # -- on and back -------------------------------------------------------------------------------

    def go_on(self) -> None:
        """Keep what was asked and show the next step; at the end, begin to work."""
        if self.step is None:
            self._leave()
        elif self._page().ready() and not self._page().keeping:
            self._page().store()

    def go_back(self) -> None:
        """Show the step before."""
        self._show(max(0, self._stack.currentIndex() - 1))

    def skip_step(self) -> None:
        """Leave this step for later."""
        step = self.step
        if step is None or self._skipping:
            return
        page = self._page()

        def skipped(_state: FirstRunState) -> None:
            self._skipping = False
            self._advance(page)

        def failed(error: BaseException) -> None:
            self._skipping = False
            page.fail(error)

        self._skipping = True
        self._background.run(partial(self._office.first_run.skip, step), skipped, failed)

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        for page in (*self.pages, self.end):
            inside = QWidget()
            inside.setProperty("look", "form")
            inside.setLayout(row(page, None, margins=(32, 28, 32, 28)))
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidget(inside)
            self._stack.addWidget(area)
        for _position in range(_END + 1):
            self.list.addItem(QListWidgetItem())
        self.list.setIconSize(QSize(16, 16))
        bar = QFrame()
        bar.setProperty("look", "bar")
        leave = button(self.tr("Wróć do dokumentów"), self._leave, icon_name="chevron-left")
        ask = icon_button(
            "help",
            self.tr("Pomoc"),
            lambda: self.help_wanted.emit(self.help_topic()),
            command=Command.MANUAL,
            look="round",
        )
        bar.setLayout(
            row(leave, label(self.tr("Pierwsze kroki"), "heading"), None, ask, margins=(12, 8, 12, 8))
        )
        side = QFrame()
        side.setProperty("look", "side")
        side.setLayout(column(self.list, margins=(0, 8, 0, 0)))
        side.setFixedWidth(260)
        foot = QFrame()
        foot.setProperty("look", "foot")
        foot.setLayout(row(self.back, None, self.skip, self.next, margins=(16, 8, 16, 8)))
        middle = column(self._stack, foot, gap=0)
        middle.setStretch(0, 1)
        body = row(side, gap=0)
        body.addLayout(middle, 1)
        whole = column(bar, self.strip, gap=0)
        whole.addLayout(body, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        for page in self.pages:
            page.stored.connect(partial(self._advance, page))
            page.changed.connect(self._show_foot)
            page.come_up.connect(self._bring_into_view)
        self.office_step.named.connect(self.office_saved)
        self.place_step.reopening_wanted.connect(self.reopening_wanted)
        self.place_step.help_wanted.connect(self.help_wanted)
        self.samples_step.reopening_wanted.connect(self.reopening_wanted)
        self.company_step.import_wanted.connect(self.import_wanted)
        self.scanner_step.help_wanted.connect(self.help_wanted)
        self.end.settings_wanted.connect(self.settings_wanted)
        self.end.import_wanted.connect(self.import_wanted)
        self.end.help_wanted.connect(self.help_wanted)
        for command, call in (
            (Command.NEXT_STEP, self.go_on),
            (Command.PREVIOUS_STEP, self.go_back),
            (Command.SKIP_STEP, self.skip_step),
        ):
            action = QAction(self)
            # Enter is for the line that has the keyboard; see keyPressEvent.
            action.setShortcuts([one for one in keys.sequences(command) if one.toString() != "Enter"])
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(lambda _checked=False, call=call: call())
            self.addAction(action)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on where it means nothing else, Esc goes back to the documents."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self._enter_pressed()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Go on with what is done only while somebody looks."""
        super().showEvent(event)
        if not event.spontaneous() and self.step is not None:
            self._page().enter()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop what is done only while somebody looks."""
        super().hideEvent(event)
        if not event.spontaneous() and self.step is not None:
            self._page().leave()

    def _enter_pressed(self) -> None:
        focus = self.focusWidget()
        if focus is not None and press_by_enter(focus):
            return
        if focus is self.list:
            self._take_keyboard()
        elif focus is None or self.step is None or not self._page().takes_enter(focus):
            self.go_on()

    def _bring_into_view(self, part: QWidget) -> None:
        # Once it has its place: what has just been shown lies nowhere yet.
        QTimer.singleShot(0, part, partial(self._scroll_to, part))

    def _scroll_to(self, part: QWidget) -> None:
        area = self._stack.currentWidget()
        if isinstance(area, QScrollArea) and area.isAncestorOf(part):
            area.ensureWidgetVisible(part)

    def _take_keyboard(self) -> None:
        if self.step is None:
            self.next.setFocus()
        else:
            self._page().take_keyboard()

    def _page(self) -> StepPage:
        return self.pages[self._stack.currentIndex()]

    def _opened(self, step: Step | None, state: FirstRunState) -> None:
        self._show_marks(state)
        wanted = step or state.next
        self._show(_END if wanted is None else _STEPS.index(wanted))

    def _advance(self, page: StepPage) -> None:
        """``page`` is done or skipped; whoever has gone elsewhere meanwhile stays there."""
        self._states.run(self._office.first_run.state, self._show_marks)
        if self.step is not None and page is self._page() and not self.isHidden():
            self.strip.dismiss()
            self._show(self._stack.currentIndex() + 1)

    def _chosen(self, position: int) -> None:
        """Show a step while the arrows walk through the list, which keeps the keyboard."""
        if position >= 0 and position != self._stack.currentIndex():
            self._show(position, keyboard=False)

    def _show(self, position: int, *, keyboard: bool = True) -> None:
        if self.step is not None:
            self._page().leave()
        self._stack.setCurrentIndex(position)
        blocked = self.list.blockSignals(True)
        self.list.setCurrentRow(position)
        self.list.blockSignals(blocked)
        if position < _END:
            self._page().refresh()
            self._page().enter()
        elif self._state is not None:
            self.end.show_state(self._state)
        if keyboard:
            self._take_keyboard()
        self._show_foot()

    def _show_foot(self) -> None:
        at_end = self.step is None
        self.back.setEnabled(self._stack.currentIndex() > 0)
        self.skip.setVisible(not at_end)
        self.next.setText(self.tr("Zacznij pracę") if at_end else self._page().action())
        # Not switched off while something is kept: Qt would give the keyboard to the next button, and
        # a second Enter would press that.  It is only not heard; see go_on.
        self.next.setEnabled(at_end or self._page().ready())

    def _show_marks(self, state: FirstRunState) -> None:
        self._state = state
        for position, step in enumerate(_STEPS):
            tone, shape = MARKS[state.steps[step]]
            item = self.list.item(position)
            item.setText(f"{position + 1}. {step_name(step)}")
            item.setIcon(icon(shape, tone.colors(current())[0]))
            item.setToolTip(state_name(state.steps[step]))
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, f"{step_name(step)}: {state_name(state.steps[step])}"
            )
        last = self.list.item(_END)
        last.setText(self.tr("Co dalej"))
        last.setIcon(icon("play", current().faint))
        if self.step is None:
            self.end.show_state(state)

    def _leave(self) -> None:
        self.closed.emit()
