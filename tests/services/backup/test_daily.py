"""Every day, made up after the computer was off, said if it fails or grows old."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta, timezone
from pathlib import Path

import pytest

from desktop.app import DataFolder
from desktop.db.engine import Database
from desktop.domain.backup import FolderPlace, RunState
from desktop.services.backup.office import Ground
from desktop.services.backup.service import Backup
from desktop.services.events import BackupChanged, BackupProgress, TroublesChanged
from desktop.services.office import Office
from desktop.services.troubles import Troubles
from tests.mailservers import Secrets
from tests.services.backup.conftest import KEY
from tests.services.backup.test_whole import codes

WARSAW = timezone(timedelta(hours=1))


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 26, 9, 0, tzinfo=WARSAW)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def backup(
    full: Office, database: Database, data: DataFolder, secrets: Secrets, place: FolderPlace, clock: Clock
) -> Backup:
    """Backups of an office whose clock the test sets; set up, none made yet."""
    backup = Backup(database, Ground(data.root), secrets, full.events, Troubles(database, full.events), clock)
    backup.set_up(place, key=KEY, proof=KEY.text)
    return backup


@pytest.fixture
def look(backup: Backup) -> Callable[[], None]:
    """One look at the clock."""

    def look() -> None:
        backup._daily.look()
        backup._daily.look_whether_stale()

    return look


def good(backup: Backup) -> int:
    return len([run for run in backup.ledger.recent() if run.state is RunState.GOOD])


def test_once_a_day_and_made_up_after_days_off(
    backup: Backup, look: Callable[[], None], clock: Clock
) -> None:
    look()
    look()
    assert good(backup) == 1
    clock.now = clock.now.replace(hour=23)
    look()
    assert good(backup) == 1
    clock.now += timedelta(hours=4)
    look()
    assert good(backup) == 2
    clock.now += timedelta(days=9)
    look()
    look()
    assert good(backup) == 3


def test_at_the_time_the_office_chose(backup: Backup, look: Callable[[], None], clock: Clock) -> None:
    look()
    settings = backup.settings.load()
    backup.save_settings(replace(settings, at=time(18, 30)))
    clock.now = clock.now.replace(hour=18, minute=29)
    look()
    assert good(backup) == 1
    clock.now = clock.now.replace(minute=30)
    look()
    assert good(backup) == 2
    backup.save_settings(replace(settings, on=False))
    clock.now += timedelta(days=2)
    look()
    assert good(backup) == 2


def test_a_failure_is_a_trouble_and_tried_again_in_an_hour(
    backup: Backup, look: Callable[[], None], clock: Clock, place: FolderPlace, full: Office, tmp_path: Path
) -> None:
    away = tmp_path / "wypiety"
    Path(place.path).rename(away)
    look()
    assert codes(full) == ["backup.place_gone"]
    clock.now += timedelta(minutes=30)
    look()
    assert len(backup.ledger.recent()) == 1
    away.rename(place.path)
    look()
    assert good(backup) == 0
    clock.now += timedelta(minutes=31)
    look()
    assert good(backup) == 1
    assert codes(full) == []


def test_tried_again_at_once_if_somebody_says_so(
    backup: Backup, look: Callable[[], None], full: Office, place: FolderPlace, tmp_path: Path
) -> None:
    away = tmp_path / "wypiety"
    Path(place.path).rename(away)
    look()
    away.rename(place.path)
    look()
    assert good(backup) == 0
    backup._daily.try_again()
    look()
    assert good(backup) == 1
    assert codes(full) == []


def test_backups_that_grow_old_are_a_trouble(
    backup: Backup, look: Callable[[], None], clock: Clock, full: Office
) -> None:
    look()
    assert not backup.status().is_stale
    backup.save_settings(replace(backup.settings.load(), on=False))
    clock.now += timedelta(days=4)
    look()
    assert backup.status().is_stale
    (trouble,) = full.troubles.all()
    assert (trouble.message.code, trouble.message.details) == ("backup.stale", {"days": "4"})
    # Once a day: whoever dismisses it is not told again within the minute.
    full.troubles.dismiss(trouble.id)
    look()
    assert codes(full) == []
    clock.now += timedelta(days=1)
    look()
    assert codes(full) == ["backup.stale"]
    backup.run()
    assert codes(full) == []
    assert not backup.status().is_stale


def test_a_part_of_the_files_is_checked_each_day_and_all_in_a_month(
    backup: Backup, look: Callable[[], None], clock: Clock, data: DataFolder, full: Office
) -> None:
    victim = next(path for path in sorted(data.store.rglob("??/*")))
    victim.write_bytes(b"zgnilo")
    assert backup.soundness.standing().through_at is None
    for _day in range(30):
        look()
        clock.now += timedelta(days=1)
    standing = backup.soundness.standing()
    assert [one.path for one in standing.faults] == [victim.relative_to(data.root).as_posix()]
    assert standing.through_at is not None
    assert "soundness.files" in codes(full)


def test_without_backups_files_are_checked_all_the_same(
    full: Office, database: Database, data: DataFolder, secrets: Secrets, clock: Clock
) -> None:
    backup = Backup(database, Ground(data.root), secrets, full.events, Troubles(database, full.events), clock)
    backup._daily.look()
    assert backup.ledger.recent() == []
    assert backup.soundness.standing().day == "2026-11-26"
    assert codes(full) == []


def test_what_shows_it_is_told(backup: Backup, full: Office) -> None:
    heard: list[object] = []
    full.events.subscribe(heard.append)
    backup.run()
    stages = [one.stage for one in heard if isinstance(one, BackupProgress)]
    assert list(dict.fromkeys(stages)) == ["copying", "sending", "verifying", ""]
    assert any(isinstance(one, BackupChanged) for one in heard)


def test_a_program_that_starts_makes_up_for_it_and_ends_promptly(
    backup: Backup, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.services.backup.daily._AFTER_START", 0.0)
    made = []
    there = threading.Event()
    real = backup.run

    def run(**options: object) -> object:
        try:
            made.append(real())
            return made[-1]
        finally:
            there.set()

    monkeypatch.setattr(backup, "run", run)
    backup.start()
    try:
        assert there.wait(60)
    finally:
        backup.stop()
    assert len(made) == 1


def test_a_clock_that_was_ahead_for_a_while_does_not_stop_the_backups(
    backup: Backup, look: Callable[[], None], clock: Clock
) -> None:
    right = clock.now
    clock.now = right.replace(year=2036)
    look()
    assert good(backup) == 1
    clock.now = right
    assert backup.status().is_stale
    look()
    look()
    assert good(backup) == 2
    assert not backup.status().is_stale


def test_a_failure_noted_ahead_of_time_does_not_keep_from_trying_again(
    backup: Backup, look: Callable[[], None], clock: Clock, place: FolderPlace, tmp_path: Path
) -> None:
    right, away = clock.now, tmp_path / "wypiety"
    Path(place.path).rename(away)
    clock.now = right + timedelta(days=400)
    look()
    away.rename(place.path)
    clock.now = right
    look()
    assert good(backup) == 1


def test_backups_of_which_none_comes_to_its_end_are_a_trouble(
    backup: Backup, look: Callable[[], None], clock: Clock, full: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ended(**_options: object) -> None:
        backup.ledger.ended(backup.ledger.begin(clock.now, "dysk"), clock.now, RunState.STOPPED)

    monkeypatch.setattr(backup, "run", ended)
    look()
    assert codes(full) == []
    clock.now += timedelta(days=1)
    look()
    assert codes(full) == ["backup.none_good"]


def test_a_share_that_hangs_does_not_keep_anybody_from_being_told(
    backup: Backup, look: Callable[[], None], clock: Clock, full: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    look()
    clock.now += timedelta(days=4)
    told, let_go = threading.Event(), threading.Event()
    monkeypatch.setattr("desktop.services.backup.daily._AFTER_START", 0.0)
    monkeypatch.setattr(backup, "run", lambda **_options: let_go.wait(60))
    # What a status shows of the place waits for the share too.
    monkeypatch.setattr(backup, "on_same_disk", lambda _place: pytest.fail("asked the share"))
    full.events.subscribe(lambda event: told.set() if isinstance(event, TroublesChanged) else None)
    backup.start()
    try:
        assert told.wait(60)
        assert codes(full) == ["backup.stale"]
    finally:
        let_go.set()
        backup.stop()


def test_what_nobody_foresaw_does_not_end_the_daily_backups(
    backup: Backup, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.services.backup.daily._AFTER_START", 0.0)
    monkeypatch.setattr("desktop.services.backup.daily._LOOK_EVERY", 0.0)
    looks: list[int] = []
    again = threading.Event()

    def load() -> object:
        looks.append(1)
        if len(looks) > 8:
            again.set()
        raise ZeroDivisionError

    monkeypatch.setattr(backup.settings, "load", load)
    backup.start()
    try:
        assert again.wait(60)
    finally:
        backup.stop()
