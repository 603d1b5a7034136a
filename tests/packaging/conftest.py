"""A frozen program for all tests of a session, and a Windows for those of the installer."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from filelock import FileLock

from tests.packaging import BUILD
from tests.packaging.frozen import Frozen
from tests.packaging.windows import Windows

GIVEN = "BEZDOTYK_FROZEN"
"""Names a folder that is built already; else one is made, which takes minutes."""


@pytest.fixture(scope="session")
def frozen_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The frozen program as the build left it."""
    if sys.platform != "linux":
        pytest.skip("the frozen program is tried out on Linux")
    if GIVEN in os.environ:
        given = Path(os.environ[GIVEN])
        assert (given / "bezdotyk").is_file(), f"{GIVEN}: no frozen program in {given}"
        return given
    if find_spec("PyInstaller") is None:
        pytest.skip("PyInstaller is not installed: pip install '.[packaging]'")
    # One for all processes of pytest-xdist, whose folders lie side by side.
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "frozen"
    with FileLock(f"{shared}.lock"):
        folder = shared / "dist" / "Bezdotyk"
        if not (shared / "done").exists():
            command = [sys.executable, str(BUILD / "build.py"), "--folder-only"]
            done = subprocess.run(
                [*command, "--out", str(shared / "dist"), "--work", str(shared / "work")],
                capture_output=True,
                text=True,
            )
            assert done.returncode == 0, done.stdout + done.stderr
            (shared / "done").write_text(done.stdout)
    return folder


@pytest.fixture(scope="session")
def frozen_copy(frozen_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program where nothing else is; its name has a space and Polish letters."""
    target = tmp_path_factory.mktemp("gdzie indziej") / "Biuro Żółw"
    shutil.copytree(frozen_folder, target, symlinks=True)
    return target


@pytest.fixture
def frozen(frozen_copy: Path, tmp_path: Path) -> Frozen:
    """The program with a home of its own."""
    return Frozen(frozen_copy, tmp_path)


@pytest.fixture(scope="session")
def makensis() -> str:
    """NSIS' compiler."""
    found = shutil.which("makensis")
    if found is None:
        pytest.skip("NSIS is not installed: apt-get install nsis")
    return found


@pytest.fixture(scope="session")
def windows(makensis: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Windows]:
    """A fresh Windows 10."""
    if sys.platform != "linux" or shutil.which("wine") is None:
        pytest.skip("Wine is not installed: apt-get install wine wine64")
    made = Windows(tmp_path_factory.mktemp("wine") / "prefix")
    try:
        made.make()
        yield made
    finally:
        made.close()
