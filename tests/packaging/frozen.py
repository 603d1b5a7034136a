"""Running the frozen program as on a computer that has nothing else of ours."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any


class Frozen:
    """The program in ``folder``; everything that it may write lies in ``root``."""

    def __init__(self, folder: Path, root: Path) -> None:
        self.folder = folder
        self.home, self.temp, self.data = root / "dom", root / "tmp", root / "dane"
        self.cwd = root / "tu"
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
            timeout=240,
        )

    def json(self, *arguments: str | Path) -> Any:
        """What a command prints as JSON."""
        done = self.run(*arguments)
        assert done.stdout, done.stderr
        return json.loads(done.stdout)

    def start(self, *arguments: str | Path, more: Mapping[str, str] = os.environ) -> subprocess.Popen[str]:
        """Start the program."""
        del more
        return subprocess.Popen(
            [str(self.folder / "bezdotyk"), *map(str, arguments)],
            cwd=self.cwd,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def written(self) -> set[str]:
        """The folders and files directly in the program's possible places, with where they are."""
        places = {"dom": self.home, "tmp": self.temp, "tu": self.cwd}
        return {
            f"{name}/{path.relative_to(place).as_posix()}"
            for name, place in places.items()
            for path in place.rglob("*")
            if path.is_file()
        }
