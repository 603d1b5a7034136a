"""The window before the window: an office whose restoring was broken off."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.backup import Restored
from desktop.domain.errors import UserError
from desktop.services.place.restoring import Restore, is_unfinished, make_room
from desktop.ui.application import application
from desktop.ui.background import Background
from desktop.ui.firstrun.moving import show_restore
from desktop.ui.firstrun.restore_form import RestoreForm
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.enter import press_by_enter

_WIDTH = 620


def finish_restoring(root: Path, hear: Callable[[Restored], None]) -> bool:
    """Go on with it, or begin an empty office instead; ``False``: neither.

    ``hear`` is told what is there again.
    """
    app = application()
    while is_unfinished(root):
        # Its closing is not the end: the window of the program comes after it.
        app.setQuitOnLastWindowClosed(False)
        window = UnfinishedWindow(root)
        window.show()
        window.wait()
        window.deleteLater()
        app.setQuitOnLastWindowClosed(True)
        if window.restore is not None:
            restored = show_restore(partial(window.restore, root), root)
            if restored is not None:
                hear(restored)
        elif not window.anew:
            return False
    return True


class UnfinishedWindow(QWidget):
    """The same backups go on where they were broken off; others begin anew."""

    finished = Signal()

    def __init__(self, root: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._root = root
        self.restore: Restore | None = None
        self.anew = False
        self._removing = False
        self._background = Background(self)
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Bezdotyk – przywracanie biura"))
        self.setFixedWidth(_WIDTH)
        said = self.tr(
            "Przywracanie biura do folderu {folder} nie zostało dokończone. Wskaż tę samą kopię, a program"
            " dokończy: to, co już jest, nie będzie kopiowane drugi raz."
        )
        self.form = RestoreForm(self._background)
        self.form.restore_wanted.connect(self._chosen)
        self.begin_anew = button(self.tr("Zacznij z pustym biurem"), self._begin_anew)
        leave = button(self.tr("Zakończ"), self.close)
        layout = column(
            label(self.tr("Przywracanie przerwano"), "title"),
            label(said.format(folder=root), "muted", wrap=True),
            self.form,
            margins=(24, 20, 24, 20),
            gap=12,
        )
        layout.addLayout(row(None, self.begin_anew, leave))
        self.setLayout(layout)

    def wait(self) -> None:
        """Until it was decided."""
        if self.isVisible():
            loop = QEventLoop()
            self.finished.connect(loop.quit)
            loop.exec()

    def _chosen(self, restore: Restore) -> None:
        if self._removing:
            return
        self.restore = restore
        self.close()

    def _begin_anew(self) -> None:
        if self._removing:
            return
        self._removing = True
        self.form.strip.progress(self.tr("Usuwam to, co zdążyło się przywrócić…"), 0, 0)
        self._background.run_long(partial(make_room, self._root), self._begun, self._not_begun)

    def _begun(self, _nothing: None) -> None:
        self.anew = True
        self.close()

    def _not_begun(self, error: BaseException) -> None:
        self._removing = False
        if not isinstance(error, UserError):
            raise error
        self.form.say(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard."""
        focus = self.focusWidget()
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if not enter or event.isAutoRepeat() or focus is None or not press_by_enter(focus):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._background.close()
        super().closeEvent(event)
        self.finished.emit()
