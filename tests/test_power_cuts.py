"""Kill the program at any instant: every file is in the list exactly once, and no source is lost."""

from __future__ import annotations

import hashlib
import os
import random
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop.app import DataFolder
from desktop.db.engine import Database
from desktop.db.filestore import FileStore
from desktop.db.tables import DocumentTable
from desktop.domain.folders import ACCEPTED_FOLDER, WatchedFolder
from desktop.services.office import Office

KILLS = int(os.environ.get("BEZDOTYK_KILLS", "50"))
WHOLE_KILLS = max(1, KILLS // 5)
"""Of the program with its lock, readers and worker processes, which take longer to begin."""
FILES_A_KILL = 6
_REPOSITORY = Path(__file__).parents[1]


def _scan_continually(folder: Path, files: dict[str, bytes], stop: threading.Event) -> None:
    """A scanner that drops file after file, never resting longer than a moment."""
    for name, content in files.items():
        part = folder / f"{name}.part"
        part.write_bytes(content)
        part.rename(folder / name)
        if stop.wait(0.02):
            return


def _run_and_kill(data: Path, after: float, options: Sequence[str]) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.tools.watch", str(data), *options],
        cwd=_REPOSITORY,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    if process.stdout.readline() != b"gotowy\n":
        _, errors = process.communicate()
        pytest.fail(errors.decode())
    # Not a wait for something to happen: the instant of the power cut is what is random here.
    threading.Event().wait(after)
    process.kill()
    process.communicate()


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.parametrize(
    ("kills", "options"), [(KILLS, ()), (WHOLE_KILLS, ("--whole",))], ids=["watching", "whole"]
)
def test_killed_at_random_instants_nothing_is_lost_and_nothing_doubled(
    make_office: Callable[[], Office],
    data: DataFolder,
    database: Database,
    tmp_path: Path,
    kills: int,
    options: Sequence[str],
) -> None:
    chance = random.Random(20261123)
    folder = tmp_path / "skaner"
    folder.mkdir()
    make_office().folders.add(WatchedFolder(id=0, path=folder, quiet_seconds=0.05))
    files = {
        f"skan{number:04d}.pdf": b"%%PDF-1.4 %d " % number + chance.randbytes(20_000) + b"\n%%EOF\n"
        for number in range(kills * FILES_A_KILL)
    }
    names = list(files)
    for kill in range(kills):
        some = {name: files[name] for name in names[kill * FILES_A_KILL : (kill + 1) * FILES_A_KILL]}
        stop = threading.Event()
        scanner = threading.Thread(target=_scan_continually, args=(folder, some, stop))
        scanner.start()
        _run_and_kill(data.root, chance.uniform(0.0, 0.6), options)
        scanner.join()
    office = make_office()
    report = office.folders.scan_once(120)
    assert report.waiting == ()

    expected = Counter(hashlib.sha256(content).hexdigest() for content in files.values())
    with database.read() as session:
        listed = Counter(session.scalars(select(DocumentTable.sha256)))
        listed_names = Counter(session.scalars(select(DocumentTable.file_name)))
    assert listed == expected
    assert listed_names == Counter(names)
    accepted = {path.name: path.read_bytes() for path in (folder / ACCEPTED_FOLDER).rglob("*.pdf")}
    assert accepted == files
    assert [path for path in folder.iterdir() if path.name != ACCEPTED_FOLDER] == []
    store = FileStore(data.store)
    assert all(store.is_intact(sha256) for sha256 in expected)
