"""The window before the window: the data are not where they were left."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.errors import UserError
from desktop.ui.application import application
from desktop.ui.background import Background, message_of
from desktop.ui.texts import say
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.enter import press_by_enter

_WIDTH = 520

Find = Callable[[], Path]
"""Where the data lie; raises :class:`UserError` ``place.gone``."""
OpenElsewhere = Callable[[Path], Path]
"""Take another folder for theirs from now on; raises :class:`UserError` if it is not."""


def find_data(find: Find, open_elsewhere: OpenElsewhere) -> Path | None:
    """The folder of the data; asks as long as they are not there.  ``None``: the person gave up."""
    try:
        return find()
    except UserError as error:
        gone = error
    app = application()
    # Its closing is not the end: the window of the program comes after it.
    app.setQuitOnLastWindowClosed(False)
    window = MissingWindow(gone, find, open_elsewhere)
    window.show()
    window.wait()
    window.deleteLater()
    app.setQuitOnLastWindowClosed(True)
    return window.found


class MissingWindow(QWidget):
    """Says which folder is missing; tries again, or is shown where it is now.

    An empty office is never made in its place: that would look as if everything were lost.
    """

    finished = Signal()

    def __init__(
        self, gone: UserError, find: Find, open_elsewhere: OpenElsewhere, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._find, self._open_elsewhere = find, open_elsewhere
        self._background = Background(self)
        self._looking = False
        self.found: Path | None = None
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Bezdotyk – nie ma danych"))
        self.setFixedWidth(_WIDTH)
        self.says = label(say(gone.message), wrap=True)
        self.retry = button(self.tr("Spróbuj ponownie"), self.try_again, look="primary")
        self.choose = button(self.tr("Wskaż folder…"), self._choose, icon_name="folder")
        leave = button(self.tr("Zakończ"), self.close)
        layout = column(
            label(self.tr("Nie ma folderu z danymi"), "title"), self.says, margins=(24, 20, 24, 20), gap=12
        )
        layout.addLayout(row(self.retry, self.choose, None, leave))
        self.setLayout(layout)
        self.retry.setFocus()

    def try_again(self) -> None:
        """Look once more: the disk may be there now."""
        self._look(self._find)

    def take(self, folder: Path) -> None:
        """The data are in ``folder`` now."""
        self._look(partial(self._open_elsewhere, folder))

    def wait(self) -> None:
        """Until the data are found, or nobody looks for them any more."""
        if self.isVisible():
            loop = QEventLoop()
            self.finished.connect(loop.quit)
            loop.exec()

    def _look(self, look: Find) -> None:
        """Off the window's thread: a disk that wakes up, or one of the network, takes its time."""
        if self._looking:
            return
        self._looking = True
        self.says.setText(self.tr("Szukam danych…"))
        self._background.run_long(look, self._seen, self._not_seen)

    def _seen(self, found: Path) -> None:
        self.found = found
        self.close()

    def _not_seen(self, error: BaseException) -> None:
        self._looking = False
        self.says.setText(say(message_of(error)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard."""
        focus = self.focusWidget()
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if not enter or event.isAutoRepeat() or focus is None or not press_by_enter(focus):
            super().keyPressEvent(event)

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Wskaż folder z danymi biura"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.open()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._background.close()
        super().closeEvent(event)
        self.finished.emit()
