"""Restored with age, tar and gunzip alone, as the documentation says."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest

from desktop.app import DataFolder
from desktop.domain.backup import FolderPlace
from desktop.services.backup.snapshot import DATABASE
from desktop.services.office import Office
from tests.services.backup.conftest import KEY
from tests.services.backup.state import files, rows
from tests.services.backup.test_whole import objects, root_of

pytestmark = pytest.mark.skipif(shutil.which("age") is None, reason="age is not installed")


def test_the_script_in_a_snapshot_restores_the_office(
    backed: Office, place: FolderPlace, data: DataFolder, tmp_path: Path
) -> None:
    made = backed.backup.run()
    work, key = tmp_path / "reczne", tmp_path / "key.txt"
    work.mkdir()
    key.write_text(KEY.as_file())
    root = root_of(place)
    command = f"age -d -i '{key}' '{root}/snapshots/{made.snapshot}' | tar xzf -"
    subprocess.run(["sh", "-ec", command], cwd=work, check=True)
    done = subprocess.run(
        ["sh", "restore.sh", str(root), str(key), "biuro"], cwd=work, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert files(work / "biuro") == files(data.root)
    assert rows(work / "biuro" / DATABASE) == rows(data.database)

    victim = next(path for path in objects(place) if path.stat().st_size < 1000)
    victim.write_bytes(b"podmienione")
    done = subprocess.run(
        ["sh", "restore.sh", str(root), str(key), "drugie"], cwd=work, capture_output=True, text=True
    )
    assert done.returncode == 1
    assert victim.name in done.stderr
    assert hashlib.sha256((work / "drugie" / DATABASE).read_bytes()).digest()
