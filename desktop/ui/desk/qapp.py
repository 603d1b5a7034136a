"""The one QApplication, with ears for what the system asks of the program as a whole."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Tells of files that macOS hands over, and of a wish to end the whole program."""

    file_opened = Signal(object)
    """A :class:`Path`: on macOS "open with" is an event, not an argument."""
    quit_wanted = Signal()
    """The Dock, the menu of macOS or the end of the session: windows are closed next, and must not stay."""

    def event(self, event: QEvent) -> bool:
        """Hear what is meant for the program."""
        if event.type() is QEvent.Type.Quit:
            self.quit_wanted.emit()
        elif isinstance(event, QFileOpenEvent) and event.file():
            self.file_opened.emit(Path(event.file()))
            return True
        return super().event(event)


def the_application() -> Application:
    """The one that runs; raises :class:`TypeError` where there is none."""
    app = QApplication.instance()
    if not isinstance(app, Application):
        raise TypeError("no application")
    return app
