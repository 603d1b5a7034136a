"""Killed at any instant, a backup leaves whole snapshots only, and a restore goes on to the same office."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any, Self

import pytest

from desktop.app import DataFolder, open_office
from desktop.domain.backup import FolderPlace
from desktop.domain.companies import Company
from desktop.domain.errors import UserError
from desktop.services.backup import restoring
from desktop.services.office import Office
from desktop.services.secretfile import VARIABLE
from desktop.services.secrets import secrets_of
from tests.builders import COMPANY_NIP, add_document
from tests.mailservers import Secrets
from tests.services.backup.conftest import KEY
from tests.services.backup.state import files, rows

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not hasattr(os, "fork"), reason="a program that is born of another"),
]

KILLS = int(os.environ.get("BEZDOTYK_KILLS", "3"))
_REPOSITORY = Path(__file__).parents[3]


class Runs:
    """A program that backs up or restores as often as it is told to."""

    def __init__(self, desk: Desk) -> None:
        command = [sys.executable, "-m", "tests.tools.back_up"]
        command += [str(path) for path in (desk.data.root, desk.chosen, desk.key, desk.into.root)]
        self._program = subprocess.Popen(
            command, cwd=_REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._program.communicate()

    def begin(self, what: str, die_at: int = 0) -> int:
        """Begin one run; returns its process."""
        assert self._program.stdin is not None
        self._program.stdin.write(f"{what} {die_at}\n")
        self._program.stdin.flush()
        return int(self._said())

    def was_killed(self) -> bool:
        """Whether the run was killed before its end; one that failed otherwise fails the test."""
        code = int(self._said())
        assert code in {0, -signal.SIGKILL}
        return code != 0

    def killed_somewhere(self, what: str, longest: float, chance: random.Random) -> bool:
        """Begin one run and kill it at a random instant; whether it had not ended by then."""
        run = self.begin(what)
        # Not a wait for something to happen: the instant of the power cut is what is random here.
        threading.Event().wait(chance.uniform(0.0, longest))
        with suppress(ProcessLookupError):
            os.kill(run, signal.SIGKILL)
        return self.was_killed()

    def _said(self) -> str:
        assert self._program.stdout is not None
        return self._program.stdout.readline()


class Desk:
    """An office, its backups, what they were before, and what must come of them."""

    def __init__(self, folder: Path, data: DataFolder) -> None:
        self.data = data
        self.chosen = folder / "dysk"
        self.key = folder / "key.txt"
        self.into = DataFolder(folder / "nowe")
        self._before = folder / "przedtem"
        self._known: list[tuple[dict[str, str], dict[str, list[Any]]]] = []

    def remember(self) -> None:
        """What the office is now may come of a backup."""
        self._known.append((files(self.data.root), rows(self.data.database)))

    def keep(self) -> None:
        """The backups as they are now are where each run begins."""
        shutil.copytree(self.chosen, self._before)

    def reset(self) -> None:
        """Let the backups be as they were kept."""
        shutil.rmtree(self.chosen)
        shutil.copytree(self._before, self.chosen)

    def clear(self) -> None:
        """Let there be no restored office."""
        shutil.rmtree(self.into.root, ignore_errors=True)

    def restored(self) -> int:
        """Which of the states the newest snapshot restores to."""
        self.clear()
        done = restoring.restore(
            restoring.find(FolderPlace(str(self.chosen))), KEY, self.into.root, Secrets()
        )
        assert (done.damaged, done.lost) == ((), ())
        return self.state()

    def is_whole(self) -> bool:
        """Whether the restore had come to its end."""
        return self.into.database.exists() and not (self.into.root / "restore.unfinished").exists()

    def state(self) -> int:
        """Which of the remembered states the restored office has."""
        return self._known.index((files(self.into.root), rows(self.into.database)))


@pytest.fixture
def desk(data: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """An office that was backed up, and has more to lose since."""
    (tmp_path / "tajny").write_text("x" * 40)
    (tmp_path / "tajny").chmod(0o600)
    monkeypatch.setenv(VARIABLE, str(tmp_path / "tajny"))
    desk = Desk(tmp_path, data)
    desk.chosen.mkdir()
    desk.key.write_text(KEY.as_file())
    office = open_office(data, workers=1, user="anna")
    try:
        company = office.companies.add(
            short_name="Żółw", full_name="Żółw sp. z o.o.", nip=COMPANY_NIP, email="biuro@zolw.example"
        )
        office.backup.set_up(FolderPlace(str(desk.chosen)), key=KEY, proof=KEY.text)
        _add(office, company, tmp_path, "a")
        office.secrets.put("mailbox:1", "tajne-hasło")
        desk.remember()
        office.backup.run()
        desk.keep()
        _add(office, company, tmp_path, "b")
        desk.remember()
    finally:
        office.stop()
    return desk


def _add(office: Office, company: Company, folder: Path, name: str) -> None:
    for number in range(3):
        add_document(office, folder / "in", name=f"{name}{number}.pdf", company_id=company.id)


@pytest.mark.timeout(1500)
def test_a_backup_killed_at_every_step_leaves_whole_snapshots_only(desk: Desk) -> None:
    outcomes = []
    with Runs(desk) as runs:
        for step in count(1):
            runs.begin("backup", step)
            if not runs.was_killed():
                break
            outcomes.append(desk.restored())
            desk.reset()
    # First it was the old one, from some step on the new one: never anything between.
    assert outcomes == sorted(outcomes)
    assert (outcomes[0], outcomes[-1], desk.restored()) == (0, 1, 1)


@pytest.mark.timeout(1500)
def test_backed_up_destroyed_and_restored_with_kills_at_random_instants(desk: Desk) -> None:
    chance = random.Random(20261126)
    with Runs(desk) as runs:
        longest = _longest(runs, "backup")
        desk.reset()
        killed = 0
        while killed < KILLS:
            killed += runs.killed_somewhere("backup", longest, chance)
            assert desk.restored() in {0, 1}
            if chance.random() < 0.3:
                desk.reset()
        # Whatever was left behind, the next one is whole.
        runs.begin("backup")
        assert not runs.was_killed()
        assert desk.restored() == 1
        shutil.rmtree(desk.data.root)

        desk.clear()
        longest = _longest(runs, "restore")
        killed = 0
        while killed < KILLS:
            desk.clear()
            while runs.killed_somewhere("restore", longest, chance):
                killed += 1
                _assert_unfinished_or_whole(desk, 1)
                if desk.is_whole():
                    break
            assert desk.state() == 1
            assert secrets_of(desk.into.root).get("mailbox:1") == "tajne-hasło"


def _longest(runs: Runs, what: str) -> float:
    began = time.perf_counter()
    runs.begin(what)
    assert not runs.was_killed()
    return time.perf_counter() - began


def _assert_unfinished_or_whole(desk: Desk, whole: int) -> None:
    """No program takes half an office for a whole one."""
    if not desk.into.root.exists():
        return
    if (desk.into.root / "restore.unfinished").exists():
        with pytest.raises(UserError, match=r"backup\.unfinished"):
            open_office(desk.into, workers=1)
        assert not _opened(desk.into)
    else:
        assert not desk.into.database.exists() or desk.state() == whole


def _opened(into: DataFolder) -> bool:
    return (into.root / "bezdotyk.db-wal").exists()


@pytest.mark.timeout(900)
def test_a_restore_killed_at_every_step_goes_on_to_the_same_office(desk: Desk) -> None:
    resumed = 0
    with Runs(desk) as runs:
        for step in count(1):
            desk.clear()
            runs.begin("restore", step)
            if not runs.was_killed():
                break
            _assert_unfinished_or_whole(desk, 0)
            if not desk.is_whole():
                resumed += (desk.into.root / "restore.unfinished").exists()
                runs.begin("restore")
                assert not runs.was_killed()
            assert desk.state() == 0
    assert step > 1
    assert resumed
    # The one that nobody killed.
    assert desk.state() == 0
