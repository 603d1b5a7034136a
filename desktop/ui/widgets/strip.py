"""A line above the list instead of dialogs: what happened, how far a work is, a short question."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QProgressBar, QPushButton, QWidget

from desktop.ui.style.icons import icon
from desktop.ui.style.tokens import Tone, current
from desktop.ui.widgets.boxes import label, row, set_property
from desktop.ui.widgets.elements import button, icon_button

_SHAPES = {
    Tone.GOOD: "check",
    Tone.CHECK: "bang",
    Tone.BAD: "cross",
    Tone.QUIET: "info",
    Tone.BUSY: "working",
}


class Strip(QFrame):
    """One message at a time; a new one takes the place of the old.

    A work in progress can be stopped, a question answered with Enter or left with Esc.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "strip")
        self._shape = QLabel()
        self._text = label(wrap=True)
        self._bar = QProgressBar()
        self._bar.setFixedWidth(160)
        self._bar.setTextVisible(False)
        self._line = QLineEdit()
        self._line.setMinimumWidth(280)
        self._line.returnPressed.connect(self._answer)
        self._act: QPushButton = button("", self.act, look="link")
        self._cancel = icon_button("close", self.tr("Zamknij"), self.dismiss)
        self._on_act: Callable[[], None] | None = None
        self._on_answer: Callable[[str], None] | None = None
        self._confirming = False
        layout = row(
            self._shape, self._text, self._bar, self._line, self._act, self._cancel, margins=(16, 6, 8, 6)
        )
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.hide()

    def say(self, tone: Tone, text: str, act: str = "", on_act: Callable[[], None] | None = None) -> None:
        """Show a sentence, with something that can be done about it."""
        self._show(tone, text)
        self._offer(act, on_act)

    def confirm(self, text: str, act: str, confirmed: Callable[[], None]) -> None:
        """Ask whether to do what cannot be undone; :meth:`withdraw` takes the question back."""
        self._show(Tone.CHECK, text)
        self._offer(act, confirmed)
        self._confirming = True

    def withdraw(self) -> None:
        """Take back a question of :meth:`confirm`: it was about something else; other messages stay."""
        if self._confirming:
            self.dismiss()

    def progress(self, text: str, done: int, total: int, stop: Callable[[], None] | None = None) -> None:
        """Show how far a work is; ``total`` 0 means that nobody knows."""
        if self._bar.isHidden() or self.text() != text:
            # Only once: showing and hiding makes the window lay out and paint the whole list again.
            self._show(Tone.BUSY, text)
            self._bar.show()
            self._cancel.setVisible(stop is None)
            self._offer(self.tr("Zatrzymaj") if stop is not None else "", stop)
        self._on_act = stop
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def ask(self, text: str, hint: str, act: str, answered: Callable[[str], None]) -> None:
        """Ask for a short text; ``answered`` is called with it once it is not empty."""
        self._show(Tone.QUIET, text)
        self._on_answer = answered
        self._line.clear()
        self._line.setPlaceholderText(hint)
        self._line.setAccessibleName(text)
        self._line.show()
        self._line.setFocus()
        self._offer(act, self._answer)

    def dismiss(self) -> None:
        """Close the line."""
        asking = not self._line.isHidden()
        self._on_answer = self._on_act = None
        self._confirming = False
        self.hide()
        if asking:
            self.closed.emit()

    def act(self) -> None:
        """Do what the line offers to do."""
        if self._on_act is not None:
            self._on_act()

    def text(self) -> str:
        """The sentence that is shown."""
        return "" if self.isHidden() else self._text.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _show(self, tone: Tone, text: str) -> None:
        self._confirming = False
        set_property(self, "tone", tone.value)
        self._shape.setPixmap(icon(_SHAPES[tone], tone.colors(current())[0]).pixmap(QSize(16, 16)))
        self._text.setText(text)
        self._bar.hide()
        self._line.hide()
        self._cancel.show()
        self.show()

    def _offer(self, act: str, on_act: Callable[[], None] | None) -> None:
        self._on_act = on_act
        self._act.setVisible(bool(act) and on_act is not None)
        self._act.setText(act)
        self._act.setToolTip("")

    def _answer(self) -> None:
        answered, text = self._on_answer, self._line.text().strip()
        if answered is None or not text:
            return
        self.dismiss()
        answered(text)
