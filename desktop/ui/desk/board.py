"""Lines above everything: what the program as a whole has to say, without taking anybody's place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop.ui.style.icons import icon
from desktop.ui.style.tokens import Tone, current
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button, icon_button

_SHAPES = {
    Tone.GOOD: "check",
    Tone.CHECK: "bang",
    Tone.BAD: "cross",
    Tone.QUIET: "info",
    Tone.BUSY: "working",
}

Act = tuple[str, Callable[[], object]]
"""What a line offers to do; the line goes then."""


class NoticeBoard(QWidget):
    """One line for each thing to say; a thing said again takes its own line's place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: dict[str, _Line] = {}
        self._layout: QVBoxLayout = column(gap=0)
        self.setLayout(self._layout)
        self.hide()

    def say(self, about: str, tone: Tone, text: str, acts: Sequence[Act] = ()) -> None:
        """Show ``text`` with what can be done; ``about`` names the thing."""
        self.dismiss(about)
        line = _Line(tone, text, acts, lambda: self.dismiss(about))
        self._lines[about] = line
        self._layout.addWidget(line)
        self.show()

    def dismiss(self, about: str) -> None:
        """Take the line about a thing away; none is fine."""
        line = self._lines.pop(about, None)
        if line is not None:
            self._layout.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.setVisible(bool(self._lines))

    def text(self, about: str) -> str:
        """What the line about a thing says; empty if there is none."""
        line = self._lines.get(about)
        return "" if line is None else line.words.text()

    def recolor(self) -> None:
        """The colours changed."""
        for line in self._lines.values():
            line.recolor()


class _Line(QFrame):
    def __init__(self, tone: Tone, text: str, acts: Sequence[Act], close: Callable[[], None]) -> None:
        super().__init__()
        self.setProperty("look", "strip")
        self.setProperty("tone", tone.value)
        self._tone = tone
        self._close = close
        self._shape = QLabel()
        self.words = label(text, wrap=True)
        layout = row(self._shape, self.words, margins=(16, 6, 8, 6))
        layout.setStretch(1, 1)
        for name, act in acts:
            layout.addWidget(button(name, partial(self._do, act), look="link"))
        layout.addWidget(icon_button("close", self.tr("Zamknij"), close))
        self.setLayout(layout)
        self.recolor()

    def recolor(self) -> None:
        picture = icon(_SHAPES[self._tone], self._tone.colors(current())[0])
        self._shape.setPixmap(picture.pixmap(QSize(16, 16)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the line that has the focus."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def _do(self, act: Callable[[], object]) -> None:
        self._close()
        act()
