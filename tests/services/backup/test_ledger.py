"""The journal of backups, after years and after weeks of failures."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from desktop.db.engine import Database
from desktop.domain.backup import RunState, SnapshotName
from desktop.services.backup import ledger as module
from desktop.services.backup.ledger import Ledger
from desktop.services.backup.making import Made

BEGAN = datetime(2026, 1, 1, 2, 0, tzinfo=UTC)


@pytest.fixture
def ledger(database: Database, monkeypatch: pytest.MonkeyPatch) -> Ledger:
    monkeypatch.setattr(module, "_KEPT", 5)
    return Ledger(database)


def good(ledger: Ledger, day: int) -> SnapshotName:
    at = BEGAN + timedelta(days=day)
    name = SnapshotName.of(at, f"{day:08x}")
    ledger.good(ledger.begin(at, "dysk"), at, Made(name, 1, 1, 1, 1, 1, (), (), (), 0, True, 1), None)
    return name


def test_the_turn_to_be_read_again_goes_on_when_the_journal_is_full(ledger: Ledger) -> None:
    numbers = []
    for day in range(12):
        numbers.append(ledger.number())
        good(ledger, day)
    assert numbers == list(range(12))


def test_weeks_of_failures_do_not_make_it_forget_the_good_ones(ledger: Ledger) -> None:
    name = good(ledger, 0)
    for day in range(1, 20):
        at = BEGAN + timedelta(days=day)
        ledger.ended(ledger.begin(at, "dysk"), at, RunState.FAILED)
    assert ledger.verified() == {name}
    last = ledger.last(RunState.GOOD)
    assert last is not None
    assert last.snapshot == name
    assert len(ledger.recent()) <= 7
