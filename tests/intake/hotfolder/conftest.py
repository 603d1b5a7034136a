"""A watcher on a folder, with the times of real life divided by 20."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.demo.scanner import Scanner
from desktop.domain.folders import WatchedFolder
from desktop.intake.hotfolder.watcher import Watcher
from tests.intake.hotfolder.office import FAST, QUIET, SPEED, Office


@pytest.fixture
def office() -> Office:
    return Office()


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "skany"
    folder.mkdir()
    return folder


@pytest.fixture
def scanner(inbox: Path) -> Iterator[Scanner]:
    device = Scanner(inbox, speed=SPEED)
    yield device
    device.stop()


@pytest.fixture
def watcher(inbox: Path, office: Office) -> Iterator[Watcher]:
    """A watcher of ``inbox``, not started."""
    made = Watcher(office.take, office.on_state, timing=FAST)
    made.set_folders([WatchedFolder(1, inbox, quiet_seconds=QUIET)], {})
    yield made
    made.stop()
