"""What is too old goes once a day by the wall clock, whatever the computer slept through."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from desktop.db.engine import Database
from desktop.services.events import EventBus
from desktop.services.retention import Retention
from desktop.services.settings import SettingsStore


class Counted(Retention):
    """Counts the sweeps instead of doing them."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        super().__init__(database, SettingsStore(database), EventBus(), lambda: None, clock)
        self.times = 0
        self._swept = threading.Condition()

    def sweep(self) -> None:
        with self._swept:
            self.times += 1
            self._swept.notify_all()

    def wait_for(self, times: int) -> bool:
        with self._swept:
            return self._swept.wait_for(lambda: self.times >= times, 30)


def test_a_day_that_was_slept_through_is_made_up_for(database: Database) -> None:
    now = datetime(2026, 11, 26, 9, tzinfo=UTC)
    retention = Counted(database, lambda: now)
    retention.start()
    assert retention.wait_for(1)
    now += timedelta(hours=25)
    retention.look()
    assert retention.wait_for(2)
    now -= timedelta(days=10)
    retention.look()
    assert retention.wait_for(3)
    retention.stop()


def test_shorter_sleep_changes_nothing(database: Database) -> None:
    now = datetime(2026, 11, 26, 9, tzinfo=UTC)
    retention = Counted(database, lambda: now)
    retention.start()
    assert retention.wait_for(1)
    now += timedelta(hours=23)
    retention.look()
    retention.stop()
    assert retention.times == 1
