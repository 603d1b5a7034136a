"""Notifications of the system: what came while nobody looked, told rarely and together."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from desktop.services.desk.news import Came, Marks
from desktop.ui.background import Newest
from desktop.ui.desk.notifying import Announcer, Gathered, Kind, Notice, gathered
from desktop.ui.desk.preferences import Preferences, PreferencesStore
from desktop.ui.desk.tray import Tray
from desktop.ui.desk.words import NoticeWords
from desktop.ui.platform.locked import is_locked

if TYPE_CHECKING:
    from desktop.services.office import Office
    from desktop.ui.main_window import MainWindow

_SETTLE_MS = 3_000
"""After the first thing of a burst: a scanner writes many files."""
_LONGEST_MS = 3_600_000


class Notifications(QObject):
    """Hears what changes in the office and tells it by the tray's icon."""

    clicked = Signal(object)
    """A :class:`Kind`: what the notification that was clicked was about."""
    told = Signal(object)
    """A :class:`Notice` that was shown."""

    def __init__(
        self, window: MainWindow, office: Office, tray: Tray, store: PreferencesStore, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._seat = office.seat
        self._news = office.news
        self._tray = tray
        self._store = store
        self._preferences = store.load()
        self._announcer: Announcer | None = None
        self._last = Kind.DOCUMENT
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.look)
        tray.message_clicked.connect(lambda: self.clicked.emit(self._last))
        window.furnished.connect(self._join)
        self._join()

    def _join(self) -> None:
        """Hear what whoever works here now may hear; what came before is theirs to see in the list."""
        self._announcer = None
        self._asking = Newest(self._window.background)
        bridge = self._window.bridge
        bridge.documents_changed.connect(lambda _ids: self._something())
        bridge.panel_changed.connect(lambda _ids: self._something())
        bridge.troubles_changed.connect(lambda _count: self._something())
        if self._seat.person is not None:
            self._asking.run(self._news.marks, self._begin)

    def changed(self) -> None:
        """The preferences are others now."""
        self._preferences = self._store.load()
        if self._announcer is not None:
            self._announcer.apart = self._preferences.apart_minutes * 60.0
        if self._preferences.quiet:
            self.look()

    def look(self) -> None:
        """Look for news now; where somebody looks at the window, or wants none, they are no news any more."""
        announcer = self._announcer
        if announcer is None or self._seat.person is None:
            return
        wanted = self._wanted()
        if not wanted or (self._window.isActiveWindow() and self._window.desk.is_open):
            self._asking.run(self._news.marks, announcer.seen)
            return
        may_name = self._preferences.tell_names

        def ask() -> tuple[Gathered, bool]:
            # The system may take its time to tell whether the screen is locked.
            return gathered(announcer, self._news.since, wanted), may_name and not is_locked()

        self._asking.run(ask, self._gathered)

    def try_out(self) -> None:
        """Show one notification, to see what they look like here; it is of no company."""
        self._show(Notice(documents=Came(1)), names=False)

    def stop(self) -> None:
        """Tell nothing more."""
        self.timer.stop()
        self._announcer = None

    def _begin(self, marks: Marks) -> None:
        apart = self._preferences.apart_minutes * 60.0
        self._announcer = Announcer(marks, time.monotonic, apart)

    def _something(self) -> None:
        if not self.timer.isActive() or self.timer.remainingTime() > _SETTLE_MS:
            self.timer.start(_SETTLE_MS)

    def _gathered(self, answer: tuple[Gathered, bool]) -> None:
        found, names = answer
        announcer = self._announcer
        if announcer is None:
            return
        kinds = found.kinds()
        now = found.only(kind for kind in kinds if announcer.may_tell(kind))
        if now.news:
            announcer.told(now.news)
            self._show(now.notice(), names=names)
        waiting = kinds - now.news.keys()
        wait = announcer.wait(waiting)
        if wait is not None:
            self.timer.start(min(_LONGEST_MS, max(_SETTLE_MS, round(wait * 1000))))

    def _show(self, notice: Notice, *, names: bool) -> None:
        # What is not for everybody to read on the screen of a locked program is not for a notification.
        title, text = NoticeWords().told(notice, names=names and self._window.desk.is_open)
        self._last = notice.kind
        if Tray.can_tell():
            self._tray.tell(title, text)
        else:
            QApplication.alert(self._window)
        self.told.emit(notice)

    def _wanted(self) -> frozenset[Kind]:
        kept: Preferences = self._preferences
        if kept.quiet:
            return frozenset()
        wanted = {
            Kind.DOCUMENT: kept.tell_documents,
            Kind.QUESTION: kept.tell_questions,
            Kind.TROUBLE: kept.tell_troubles,
        }
        return frozenset(kind for kind, told in wanted.items() if told)
