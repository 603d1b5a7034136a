"""Asks once a day for a newer version, where somebody switched that on, and says so in one line."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from desktop.domain.errors import UserError
from desktop.services.desk import updates
from desktop.services.desk.updates import Update
from desktop.ui.desk.preferences import PreferencesStore
from desktop.ui.desk.words import update_told
from desktop.ui.style.tokens import Tone

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow

_LOG = logging.getLogger(__name__)
_FIRST_MS = 30_000
"""The office's own work comes first."""
_AGAIN_MS = 3_600_000
"""Between two looks at the clock: a computer that is never switched off asks every day, too."""


class Updating(QObject):
    """Looks at the clock now and then; the line it shows takes nobody's place and forces nothing."""

    def __init__(self, window: MainWindow, store: PreferencesStore, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._store = store
        self._timer = QTimer(self)
        self._timer.setInterval(_AGAIN_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.timeout.connect(self.look)
        self._first.start(_FIRST_MS)

    def look(self) -> None:
        """Ask if that is wanted and a day has passed."""
        kept, now = self._store.load(), datetime.now(UTC)
        if not (kept.ask_updates and kept.update_address):
            return
        if updates.is_due(self._store.update_asked_at, now):
            # Before the answer: a server that is never there is asked once a day, too.
            self._store.update_was_asked(now)
            ask = partial(updates.ask, kept.update_address)
            self._window.background.run_long(ask, self._answered, self._not_answered)

    def changed(self) -> None:
        """The preferences are others now."""
        if not self._store.load().ask_updates:
            self._window.notices.dismiss("update")

    def stop(self) -> None:
        """Ask no more."""
        self._timer.stop()
        self._first.stop()

    def _answered(self, update: Update | None) -> None:
        if update is None or update.version == self._store.load().skipped_version:
            return
        self._window.notices.say(
            "update",
            Tone.QUIET,
            update_told(update),
            (
                (self.tr("Otwórz stronę"), partial(QDesktopServices.openUrl, QUrl(update.link))),
                (self.tr("Pomiń tę wersję"), partial(self._skip, update.version)),
            ),
        )

    def _not_answered(self, error: BaseException) -> None:
        if not isinstance(error, UserError):
            raise error
        # Nobody asked for it just now, so nobody is bothered.
        _LOG.info("no answer about a newer version: %s", error.code)

    def _skip(self, version: str) -> None:
        self._store.save(replace(self._store.load(), skipped_version=version))
        self._window.show_preferences()
