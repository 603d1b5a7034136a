"""What all steps have in common: a heading, a few plain sentences, what is asked, and a line of news."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFormLayout, QWidget

from desktop.ui import texts
from desktop.ui.background import Background, Failed, message_of
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import column, label
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office

T = TypeVar("T")

FORM_WIDTH = 620


class StepPage(QWidget):
    """One step of the first run.

    :meth:`store` keeps what is asked and emits ``stored``; what stops it is said in the page's own line.
    """

    stored = Signal()
    """The step is done as far as it can be: go on."""
    changed = Signal()
    """Whether one can go on, or with what words, may be otherwise now."""
    come_up = Signal(object)
    """A part of the page was shown, or has news: it should be seen, also in a low window."""

    def __init__(self, office: Office, background: Background, title: str, text: str) -> None:
        super().__init__()
        self._office = office
        self._background = background
        self._keeping = False
        self.strip = Strip()
        self._inside = column(label(title, "title"), label(text, "muted", wrap=True), gap=12)
        self._inside.addWidget(self.strip)
        self.setLayout(self._inside)
        self.setFixedWidth(FORM_WIDTH)

    @property
    def body(self) -> QBoxLayout:
        """Where a step puts what it asks."""
        return self._inside

    def refresh(self) -> None:
        """The step is shown: ask for what is known."""

    def enter(self) -> None:
        """Somebody looks at the step: go on with what is done only then."""

    def leave(self) -> None:
        """Nobody looks at the step any more: stop what is done only then."""

    def take_keyboard(self) -> None:
        """Give the keyboard to the first thing that is asked."""

    def takes_enter(self, widget: QWidget) -> bool:
        """Whether Enter in ``widget`` means something of the step's own, so that it does not go on."""
        del widget
        return False

    def ready(self) -> bool:
        """Whether one can go on from here without skipping."""
        return True

    @property
    def keeping(self) -> bool:
        """Whether something of the step is being kept just now."""
        return self._keeping

    def keep(self, call: Callable[[], T], kept: Callable[[T], None], failed: Failed | None = None) -> None:
        """Run ``call`` in the background and ``kept`` after it; what is asked for meanwhile is not done.

        ``failed`` in place of :meth:`fail`.
        """
        if self._keeping:
            return

        def done(result: T) -> None:
            self._settle()
            kept(result)

        def broken(error: BaseException) -> None:
            self._settle()
            (failed or self.fail)(error)

        self._keeping = True
        self.changed.emit()
        self._background.run(call, done, broken)

    def action(self) -> str:
        """What going on is called."""
        return self.tr("Dalej")

    def store(self) -> None:
        """Keep what was asked, and emit ``stored``."""
        self.stored.emit()

    def fail(self, error: BaseException) -> None:
        """Say what went wrong; a bug is raised on."""
        self.strip.say(Tone.BAD, texts.say(message_of(error)))

    def _settle(self) -> None:
        self._keeping = False
        self.changed.emit()


def form() -> QFormLayout:
    """A form as the settings have it."""
    layout = QFormLayout()
    layout.setHorizontalSpacing(16)
    layout.setVerticalSpacing(8)
    return layout
