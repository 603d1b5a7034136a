"""Notices that nobody has touched the keyboard or the mouse for a while, in any window of the program."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_LOOK_MS = 5000
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class Idle(QObject):
    """Tells once when ``minutes`` have passed without a touch; 0: never.

    What comes from keyboard and mouse is seen where the system hands it to a window: a filter of the whole
    application would see each painting of each cell.  The clock of the wall is asked too, for the other
    one may stand still while the computer sleeps.
    """

    long = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        clocks: tuple[Callable[[], float], ...] = (time.monotonic, time.time),
    ) -> None:
        super().__init__(parent)
        self._clocks = clocks
        self._minutes = 0
        self._told = False
        self._last = self._now()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)
        for window in QGuiApplication.allWindows():
            self._watch(window)

    def set_minutes(self, minutes: int) -> None:
        """After so many; 0: never."""
        self._minutes = minutes
        self.touch()
        if minutes:
            self._timer.start()
        else:
            self._timer.stop()

    def touch(self) -> None:
        """Somebody is there."""
        self._last = self._now()
        self._told = False

    def look(self) -> None:
        """Tell if it has been long enough."""
        if not self._minutes or self._told:
            return
        passed = max(now - last for now, last in zip(self._now(), self._last, strict=True))
        if passed >= self._minutes * 60:
            self._told = True
            self.long.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice touches; let everything through."""
        del watched
        if event.type() in _TOUCHES:
            self.touch()
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            # Once, however often it gets the focus.
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def _now(self) -> tuple[float, ...]:
        return tuple(clock() for clock in self._clocks)
