"""A Windows made by Wine: running programs on it, and looking at what is there afterwards."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path

_PATIENCE = 60.0


class Windows:
    """A Windows in the folder ``prefix``; paths below are those of this system."""

    def __init__(self, prefix: Path) -> None:
        self.prefix = prefix
        self.drive = prefix / "drive_c"
        self._environment = os.environ | {
            "WINEPREFIX": str(prefix),
            "WINEDEBUG": "-all",
            # Neither .NET nor a browser is asked for.
            "WINEDLLOVERRIDES": "mscoree,mshtml=",
            "LC_ALL": "C.UTF-8",
        }
        self._environment.pop("DISPLAY", None)

    def make(self) -> None:
        """Set it up, as Windows 10."""
        self._run("wineboot", "-i")
        # Keys that every Windows has.
        for key in ("Run", "Uninstall"):
            self._run("wine", "reg", "add", rf"HKCU\Software\Microsoft\Windows\CurrentVersion\{key}", "/f")
        self._run("wine", "reg", "add", r"HKCU\Software\Classes", "/f")
        self.be("win10")

    def be(self, version: str) -> None:
        """Say that it is another Windows ("win7", "win10")."""
        self._run("wine", "reg", "add", r"HKCU\Software\Wine", "/v", "Version", "/d", version, "/f")
        self.settle()

    def close(self) -> None:
        """End all that runs on it."""
        self._run("wineserver", "-k")

    def run(self, program: Path | str, *arguments: str) -> int:
        """Run a program until it and all that it started has ended; gives its exit code."""
        code = self.start(program, *arguments).wait(_PATIENCE)
        self.settle()
        return code

    def start(self, program: Path | str, *arguments: str) -> subprocess.Popen[bytes]:
        """Start a program."""
        return subprocess.Popen(
            ["wine", str(program), *arguments],
            env=self._environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def settle(self) -> None:
        """Wait until nothing runs: an uninstaller goes on as a copy of itself."""
        self._run("wineserver", "-w")

    def registry(self) -> set[str]:
        """All keys and values of programs, the user's and the machine's, as Wine stores them at rest."""
        found = set()
        for name in ("user.reg", "system.reg"):
            at = ""
            for line in (self.prefix / name).read_text("utf-8", "replace").splitlines():
                if line.startswith("["):
                    at = f"{name} {line.rpartition(']')[0]}]"
                    found.add(at)
                elif line.startswith(('"', "@")):
                    found.add(f"{at} | {line}")
        # Wine's own notes of what it did, and Explorer's.
        ours = {line for line in found if line.partition(" ")[2].startswith("[Software")}
        return {line for line in ours if r"\\Wine" not in line and r"\\Explorer" not in line}

    def value(self, key: str, name: str) -> str | None:
        """A value of the registry."""
        done = self._run("wine", "reg", "query", key, "/v", name)
        lines = [line.split(None, 2) for line in done.stdout.splitlines() if line.startswith("    ")]
        return lines[0][2] if lines and len(lines[0]) == 3 else None

    def files(self) -> set[str]:
        """All files and folders on its disk but those of the system, and what is there for a while only."""
        return {
            path.relative_to(self.drive).as_posix()
            for path in self.drive.rglob("*")
            if not path.is_relative_to(self.drive / "windows") and not path.is_relative_to(self.temp)
        }

    @property
    def profile(self) -> Path:
        """The user's own folder, which is called as whoever runs the tests."""
        (found,) = (path for path in (self.drive / "users").iterdir() if path.name != "Public")
        return found

    @property
    def temp(self) -> Path:
        """The user's folder for what is there for a while; where, depends on Wine's version."""
        places = (self.profile / "AppData" / "Local" / "Temp", self.profile / "Temp")
        return next(path for path in places if path.is_dir())

    def wait_for(self, file: Path) -> None:
        """Wait until ``file`` is there."""
        end = time.monotonic() + _PATIENCE
        while not file.exists():
            assert time.monotonic() < end, f"{file.name} did not come"
            time.sleep(0.05)

    def _run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            env=self._environment,
            capture_output=True,
            # What Wine's console speaks into a pipe.
            encoding="cp437",
            errors="replace",
            timeout=_PATIENCE * 3,
        )
