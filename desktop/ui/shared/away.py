"""The window before the window: the office's server, or the folder of its originals, cannot be reached."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEventLoop, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain.errors import UserError
from desktop.ui.application import application
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.texts import say
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button

_WIDTH = 560
_AGAIN_MS = 5_000
_OF_PASSWORD = frozenset({"shared.password", "shared.no_password", "shared.no_key"})

Reach = Callable[[], None]
"""Raises :class:`UserError` ``shared.*`` while the office cannot be opened."""


def reach_office(reach: Reach, keep_password: Callable[[str], None]) -> bool:
    """Wait until the office can be opened; ``False``: the person gave up."""
    try:
        reach()
    except UserError as error:
        away = error
    else:
        return True
    app = application()
    # Its closing is not the end: the window of the program comes after it.
    app.setQuitOnLastWindowClosed(False)
    window = AwayWindow(away, reach, keep_password)
    window.show()
    window.wait()
    window.deleteLater()
    app.setQuitOnLastWindowClosed(True)
    return window.reached


class AwayWindow(QWidget):
    """Says what is missing, tries again every few seconds, and goes away by itself once it is there.

    An office is never shown empty in its place: that would look as if everything were lost.
    """

    finished = Signal()

    def __init__(
        self,
        away: UserError,
        reach: Reach,
        keep_password: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._reach, self._keep = reach, keep_password
        self.reached = False
        self._background = Background(self)
        self._trying = Newest(self._background)
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Bezdotyk – wspólna baza"))
        self.setFixedWidth(_WIDTH)
        self.says = label(wrap=True)
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName(self.tr("Hasło bazy"))
        self.password.setPlaceholderText(self.tr("Hasło bazy"))
        self.password.returnPressed.connect(self.try_again)
        self.waits = label(self.tr("Program próbuje ponownie co kilka sekund."), "muted", wrap=True)
        self.retry = button(self.tr("Spróbuj ponownie"), self.try_again, look="primary")
        leave = button(self.tr("Zakończ"), self.close)
        layout = column(
            label(self.tr("Nie można otworzyć biura"), "title"),
            self.says,
            self.password,
            self.waits,
            margins=(24, 20, 24, 20),
            gap=12,
        )
        layout.addLayout(row(self.retry, None, leave))
        self.setLayout(layout)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self._try)
        self._show(away)
        self.retry.setFocus()

    def try_again(self) -> None:
        """Look once more; with the password, if one was typed."""
        typed = self.password.text()
        if typed:
            self._trying.run(partial(self._with_password, typed), self._came, self._away)
        else:
            self._try()

    def wait(self) -> None:
        """Until the office is there, or nobody waits for it any more."""
        if self.isVisible():
            loop = QEventLoop()
            self.finished.connect(loop.quit)
            loop.exec()

    # -- inside ------------------------------------------------------------------------------------

    def _with_password(self, typed: str) -> None:
        self._keep(typed)
        self._reach()

    def _try(self) -> None:
        self._again.stop()
        self._trying.run(self._reach, self._came, self._away)

    def _came(self, _nothing: None) -> None:
        self.reached = True
        self.close()

    def _away(self, error: BaseException) -> None:
        self._show(error)

    def _show(self, error: BaseException) -> None:
        message = message_of(error)
        self.says.setText(say(message))
        asks = message.code in _OF_PASSWORD
        self.password.setVisible(asks)
        # Whoever types is not disturbed; a wrong password tried over and over locks some servers.
        self.waits.setVisible(not asks)
        if asks:
            self.password.setFocus()
        else:
            self._again.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._again.stop()
        self._background.close()
        super().closeEvent(event)
        self.finished.emit()
