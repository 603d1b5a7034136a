"""Running the frozen program as on a computer that has nothing else of ours."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_PATIENCE = 240.0
"""Seconds that a computer with other work may need for anything that is asked for here."""


class Frozen:
    """The program in ``folder``; everything that it may write lies in ``root``."""

    def __init__(self, folder: Path, root: Path) -> None:
        self.folder = folder
        self.home, self.temp, self.data = root / "dom", root / "tmp", root / "dane"
        self.cwd, self.said = root / "tu", root / "said.txt"
        for path in (self.home, self.temp, self.cwd):
            path.mkdir()
        self.environment = {
            "PATH": "/usr/bin:/bin",
            "HOME": str(self.home),
            "TMPDIR": str(self.temp),
            "LANG": "C.UTF-8",
            "QT_QPA_PLATFORM": "offscreen",
        }

    def run(self, *arguments: str | Path, before: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
        """Run a command of the program's on its data folder."""
        return subprocess.run(
            [*before, str(self.folder / "bezdotyk"), *map(str, arguments)],
            cwd=self.cwd,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
        )

    def json(self, *arguments: str | Path) -> Any:
        """What a command prints as JSON."""
        done = self.run(*arguments)
        assert done.stdout, done.stderr
        return json.loads(done.stdout)

    @contextmanager
    def running(self, *arguments: str | Path) -> Iterator[Running]:
        """The program, started; it is asked to end afterwards, and has to."""
        words = [str(self.folder / "bezdotyk"), *map(str, arguments)]
        # A file: nobody reads a pipe while the test waits for something else.
        with self.said.open("wb") as said:
            process = subprocess.Popen(
                words, cwd=self.cwd, env=self.environment, stdout=said, stderr=subprocess.STDOUT
            )
        try:
            yield Running(process, self.said)
        finally:
            process.terminate()
            try:
                process.wait(_PATIENCE)
            finally:
                process.kill()

    def written(self) -> set[str]:
        """The folders and files directly in the program's possible places, with where they are."""
        places = {"dom": self.home, "tmp": self.temp, "tu": self.cwd}
        return {
            f"{name}/{path.relative_to(place).as_posix()}"
            for name, place in places.items()
            for path in place.rglob("*")
            if path.is_file()
        }


class Running:
    """A program that was started: what it has said so far is in the file ``said``."""

    def __init__(self, process: subprocess.Popen[bytes], said: Path) -> None:
        self.pid = process.pid
        self._process = process
        self._said = said

    def said(self) -> str:
        """All that it has printed."""
        return self._said.read_text("utf-8")

    def wait_until(self, happened: Callable[[], object], what: str) -> None:
        """Wait for what only looking tells; fails with ``what`` if it does not come, or the program ends."""
        end = time.monotonic() + _PATIENCE
        while not happened():
            assert self._process.poll() is None, f"{what}: it has ended\n{self.said()}"
            assert time.monotonic() < end, f"{what}\n{self.said()}"
            time.sleep(0.1)
