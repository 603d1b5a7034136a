"""The card of an office that is new: how far its setting up is, and one way on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from desktop.domain.firstrun import FirstRunState, Step, StepState
from desktop.ui.background import Background, Newest
from desktop.ui.firstrun.words import MARKS, state_name, step_name
from desktop.ui.style.icons import icon
from desktop.ui.style.tokens import current
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button

if TYPE_CHECKING:
    from desktop.services.office import Office

_WIDTH = 460


class StartCard(QWidget):
    """Stands where the list would be until all steps are done, or nobody wants to be reminded."""

    step_wanted = Signal(object)
    """A :class:`Step`, or ``None`` for the next one."""
    changed = Signal()
    """Whether the card is wanted may be otherwise now."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._background = background
        self._requests = Newest(background)
        self._state: FirstRunState | None = None
        self.title = label(self.tr("Zacznij"), "title")
        self.says = label(look="muted", wrap=True)
        self.marks: dict[Step, QLabel] = {}
        self.buttons: dict[Step, QPushButton] = {}
        inside = column(self.title, self.says, margins=(24, 20, 24, 20), gap=10)
        for step in Step:
            mark, act = QLabel(), button("", partial(self.step_wanted.emit, step))
            self.marks[step], self.buttons[step] = mark, act
            inside.addLayout(row(mark, label(step_name(step)), None, act))
        self.go_on = button(self.tr("Ustaw po kolei"), partial(self.step_wanted.emit, None), look="primary")
        self.hide_button = button(self.tr("Nie przypominaj"), self._hide, look="link")
        inside.addSpacing(4)
        inside.addLayout(row(self.go_on, None, self.hide_button))
        card = QFrame()
        card.setProperty("look", "card")
        card.setLayout(inside)
        card.setFixedWidth(_WIDTH)
        around = column()
        around.addStretch(2)
        around.addLayout(row(None, card, None))
        around.addStretch(3)
        self.setLayout(around)

    @property
    def wanted(self) -> bool:
        """Whether there is anything to remind of."""
        state = self._state
        return state is not None and not (state.hidden or state.done or self._office.place.is_sample)

    @property
    def loading(self) -> bool:
        """Whether the state is still awaited."""
        return self._requests.busy

    def refresh(self) -> None:
        """Ask how far it is."""
        self._requests.run(self._office.first_run.state, self._show)

    def recolor(self) -> None:
        """The colours changed."""
        if self._state is not None:
            self._show(self._state)

    def _show(self, state: FirstRunState) -> None:
        was = self.wanted, self._state is None
        self._state = state
        self.says.setText(
            self.tr("Zrobione: {done} z {of}. Każdy krok można pominąć i wrócić do niego później.").format(
                done=state.count, of=len(Step)
            )
        )
        for step, how in state.steps.items():
            tone, shape = MARKS[how]
            self.marks[step].setPixmap(icon(shape, tone.colors(current())[0]).pixmap(QSize(16, 16)))
            self.marks[step].setAccessibleName(state_name(how))
            self.marks[step].setToolTip(state_name(how))
            act = self.buttons[step]
            act.setText(self.tr("Zmień") if how is StepState.DONE else self.tr("Ustaw"))
            act.setAccessibleName(f"{step_name(step)}: {act.text()}")
            act.setToolTip(act.accessibleName())
        self.go_on.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if (self.wanted, self._state is None) != was:
            self.changed.emit()

    def _hide(self) -> None:
        self._background.run(self._office.first_run.hide, self._show)
