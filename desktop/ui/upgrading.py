"""The window before the window: the database is being brought up to date, or the data are being moved."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from threading import Thread

from PySide6.QtCore import QElapsedTimer, QEventLoop, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from desktop.domain.errors import UserError
from desktop.domain.faults import place_of
from desktop.domain.messages import Message
from desktop.domain.upgrading import Tell, UpgradeStep
from desktop.ui.application import application
from desktop.ui.texts import say
from desktop.ui.widgets.boxes import column, label, row, set_property
from desktop.ui.widgets.elements import button

_LOG = logging.getLogger(__name__)
_SECOND_MS = 1000
_WIDTH = 460

Upgrade = Callable[[Tell], None]
"""Does it, and tells of each step; raises what :func:`desktop.db.migrate.migrate` raises."""


@dataclass(frozen=True, slots=True)
class Words:
    """What the window says of a work: its own title, heading, a hint, and what a fault means."""

    title: str
    heading: str
    hint: str
    failed: Message


def show_upgrade(upgrade: Upgrade) -> bool:
    """Do it while a window shows how far it is; whether that went well.  What went wrong was shown."""
    return show_work(upgrade)


def show_work(work: Upgrade, words: Words | None = None) -> bool:
    """As :func:`show_upgrade`, of another work that nothing may be open during."""
    app = application()
    # Its closing is not the end: the window of the program comes after it.
    app.setQuitOnLastWindowClosed(False)
    window = UpgradeWindow(words)
    window.show()
    window.begin(work)
    window.wait()
    window.deleteLater()
    app.setQuitOnLastWindowClosed(True)
    return window.went_well


class UpgradeWindow(QWidget):
    """Which step is done, how many there are, and for how long this has been going on.

    Steps are of very different length, and most are one statement in the database: the bar says how far
    the backup is, and of the others only that they are at work.  The window does not close before the end.
    """

    finished = Signal()
    _told = Signal(object)
    _ended = Signal(object)

    def __init__(self, words: Words | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = words or self._of_upgrade()
        self._failed = words.failed
        self.went_well = False
        self._busy = False
        self._thread: Thread | None = None
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(words.title)
        self.setFixedWidth(_WIDTH)
        self.title = label(words.heading, "title")
        self.step = label(self.tr("Przygotowanie…"), wrap=True)
        self.step.setMinimumHeight(2 * self.step.fontMetrics().lineSpacing())
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.title.text())
        self.time = label("", "muted")
        self.hint = label(words.hint, "muted", wrap=True)
        self.close_button = button(self.tr("Zamknij"), self.close, look="primary")
        self.close_button.hide()
        layout = column(
            self.title, self.step, self.bar, self.time, self.hint, margins=(24, 20, 24, 20), gap=10
        )
        layout.addLayout(row(None, self.close_button))
        self.setLayout(layout)
        self._since = QElapsedTimer()
        self._clock = QTimer(self)
        self._clock.setInterval(_SECOND_MS)
        self._clock.timeout.connect(self._show_time)
        self._told.connect(self._show_step, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    def _of_upgrade(self) -> Words:
        return Words(
            self.tr("Bezdotyk – aktualizacja bazy danych"),
            self.tr("Aktualizacja bazy danych"),
            self.tr(
                "Nowa wersja programu zmienia budowę bazy. Przy dużym archiwum może to potrwać kilka minut."
                " Gdyby coś to przerwało, nic nie przepadnie: program dokończy przy następnym uruchomieniu."
            ),
            Message("database.not_upgraded"),
        )

    def begin(self, upgrade: Upgrade) -> None:
        """Do it in a thread of its own."""
        self._busy = True
        self._since.start()
        self._clock.start()
        self._show_time()

        def work() -> None:
            error: BaseException | None = None
            try:
                upgrade(self._told.emit)
            except BaseException as raised:  # noqa: BLE001 - shown, whatever it is
                error = raised
            self._ended.emit(error)

        self._thread = Thread(target=work, name="upgrade")
        self._thread.start()

    def wait(self) -> None:
        """Until it is done, or the person has read why it is not."""
        if self._busy or self.isVisible():
            loop = QEventLoop()
            self.finished.connect(loop.quit)
            loop.exec()
        if self._thread is not None:
            self._thread.join()

    def _show_step(self, step: UpgradeStep) -> None:
        text = self.tr("Krok {number} z {of}: {what}…")
        for name, value in (("number", str(step.number)), ("of", str(step.of)), ("what", say(step.name))):
            text = text.replace("{" + name + "}", value)
        self.step.setText(text)
        if step.share is None:
            self.bar.setRange(0, 0)
        else:
            self.bar.setRange(0, 100)
            self.bar.setValue(int(100 * step.share))

    def _show_time(self) -> None:
        seconds = self._since.elapsed() // 1000
        self.time.setText(self.tr("Trwa {time}").replace("{time}", f"{seconds // 60}:{seconds % 60:02}"))

    def _end(self, error: BaseException | None) -> None:
        self._busy = False
        self._clock.stop()
        if error is None:
            self.went_well = True
            self.close()
            return
        if isinstance(error, UserError):
            said = say(error.message)
        else:
            _LOG.error("the work before the window failed: %s", place_of(error))
            said = say(self._failed)
        self.step.setText(said)
        set_property(self.step, "look", "error")
        for part in (self.bar, self.time, self.hint):
            part.hide()
        self.close_button.show()
        self.close_button.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._busy:
            event.ignore()
            return
        super().closeEvent(event)
        self.finished.emit()
