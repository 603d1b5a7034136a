"""Killed at any instant, a hand-over leaves whole files and their batch, or neither."""

from __future__ import annotations

import hashlib
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Self

import pytest

from desktop.app import DataFolder
from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.statuses import Status
from desktop.services.exporting.values import Batch, BatchState
from desktop.services.office import Office
from tests.builders import add_document, give_reading

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="a program that is born of another"),
]

KILLS = int(os.environ.get("BEZDOTYK_KILLS", "50"))
DOCUMENTS = 60
_REPOSITORY = Path(__file__).parents[3]


@pytest.fixture
def many(office: Office, database: Database, company: Company, tmp_path: Path) -> list[int]:
    """Enough approved invoices for a hand-over to take its time."""
    ids = [
        add_document(office, tmp_path / "in", name=f"{number}.pdf", company_id=company.id)
        for number in range(DOCUMENTS)
    ]
    for document_id in ids:
        give_reading(database, document_id)
    assert office.documents.approve(ids).changed == tuple(ids)
    return ids


class Runs:
    """A program that hands over as often as it is told to."""

    def __init__(self, data: DataFolder, target: Path, kind: str) -> None:
        command = [sys.executable, "-m", "tests.tools.hand_over", str(data.root), str(target), kind]
        self._program = subprocess.Popen(
            command, cwd=_REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._program.communicate()

    def begin(self, die_at: int = 0) -> int:
        """Begin one run; returns its process."""
        assert self._program.stdin is not None
        self._program.stdin.write(f"{die_at}\n")
        self._program.stdin.flush()
        return int(self._said())

    def was_killed(self) -> bool:
        """Whether the run was killed before its end; one that failed otherwise fails the test."""
        code = int(self._said())
        assert code in {0, -signal.SIGKILL}
        return code != 0

    def _said(self) -> str:
        assert self._program.stdout is not None
        return self._program.stdout.readline()


class Desk:
    """Looks at what a killed program left, and makes everything as it was before."""

    def __init__(self, office: Office, data: DataFolder, target: Path, ids: list[int]) -> None:
        self._office = office
        self._data = data
        self._target = target
        self._ids = ids
        self._undone: set[int] = set()

    def settled(self) -> Batch | None:
        """The batch that the program left, once the next one has started; all else is as before it."""
        self._office.exporting.settle()
        new = [one for one in self._office.exporting.batches() if one.id not in self._undone]
        assert len(new) <= 1
        statuses = {row.status for row in self._office.documents.rows(self._ids)}
        there = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in self.visible()}
        # A program killed while it took a name may leave the empty hidden file that kept it.
        assert all(path.name.endswith(".claim") for path in set(self._target.iterdir()) - set(self.visible()))
        if not new:
            assert there == {}
            assert statuses == {Status.APPROVED}
            self._check_kept()
            return None
        (batch,) = new
        assert batch.state is BatchState.COMPLETE
        assert there == {file.name: file.sha256 for file in batch.files}
        assert statuses == {Status.EXPORTED}
        assert batch.documents == len(self._ids)
        kept = self._office.exporting.batch_files(batch.id)
        assert {name: hashlib.sha256(content).hexdigest() for name, content in kept.items()} == there
        self._check_kept()
        return batch

    def take_back(self, batch: Batch | None) -> None:
        """Let everything be as before."""
        for path in self._target.iterdir():
            path.unlink()
        if batch is not None:
            assert self._office.exporting.undo(batch.id, "próba").back == tuple(self._ids)
            self._undone.add(batch.id)

    def visible(self) -> list[Path]:
        """The files that people see in the folder."""
        return [path for path in self._target.iterdir() if not path.name.startswith(".")]

    def _check_kept(self) -> None:
        """The store of kept files holds those of batches, and nothing of what came to nothing."""
        batches = self._office.exporting.batches(limit=10_000)
        wanted = {file.sha256 for batch in batches for file in batch.files}
        kept = {
            path.parent.name + path.name
            for path in self._data.exports.glob("??/*")
            if path.parent.name != "incoming"
        }
        assert kept == wanted


@pytest.fixture
def desk(office: Office, data: DataFolder, target: Path, many: list[int]) -> Desk:
    """What looks after each kill."""
    return Desk(office, data, target, many)


@pytest.mark.timeout(900)
@pytest.mark.parametrize(("kind", "files"), [("csv", 4), ("xlsx", 1)])
def test_killed_at_every_step(desk: Desk, data: DataFolder, target: Path, kind: str, files: int) -> None:
    outcomes = []
    with Runs(data, target, kind) as runs:
        for step in count(1):
            runs.begin(step)
            if not runs.was_killed():
                break
            batch = desk.settled()
            outcomes.append(batch is not None)
            desk.take_back(batch)
    # First nothing had happened, from some step on everything had: never anything between.
    assert outcomes == sorted(outcomes)
    assert outcomes[0] is False
    assert outcomes[-1] is True
    batch = desk.settled()
    assert batch is not None
    assert len(batch.files) == files


@pytest.mark.timeout(900)
def test_killed_at_random_instants(desk: Desk, data: DataFolder, target: Path) -> None:
    chance = random.Random(20261126)
    killed = 0
    with Runs(data, target, "csv") as runs:
        runs.begin()
        began = time.perf_counter()
        assert not runs.was_killed()
        longest = time.perf_counter() - began
        desk.take_back(desk.settled())
        while killed < KILLS:
            run = runs.begin()
            # Not a wait for something to happen: the instant of the power cut is what is random here.
            threading.Event().wait(chance.uniform(0.0, longest))
            with suppress(ProcessLookupError):
                os.kill(run, signal.SIGKILL)
            killed += runs.was_killed()
            desk.take_back(desk.settled())


def test_the_next_start_settles_it_and_says_so(
    desk: Desk, data: DataFolder, target: Path, make_office: Callable[[], Office], many: list[int]
) -> None:
    with Runs(data, target, "csv") as runs:
        for step in count(1):
            runs.begin(step)
            assert runs.was_killed()
            if len(desk.visible()) == 2:
                break
            desk.take_back(desk.settled())
    office = make_office()
    assert office.start()
    assert list(target.iterdir()) == []
    assert {row.status for row in office.documents.rows(many)} == {Status.APPROVED}
    assert "export.interrupted" in [one.message.code for one in office.troubles.all()]
    assert office.exporting.export(None, target, "csv").documents == len(many)
