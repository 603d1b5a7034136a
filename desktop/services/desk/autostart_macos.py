"""Starting at log-in on macOS: a launch agent of the user's (launchd.plist(5)).

Written and read by Python's :mod:`plistlib`, which the tests do everywhere; that launchd takes it up at the
next log-in was not run.
"""

from __future__ import annotations

import plistlib
from collections.abc import Sequence
from pathlib import Path

from desktop.services.desk.files import replace_file

LABEL = "pl.bezdotyk.autostart"


class LaunchAgent:
    """``pl.bezdotyk.autostart.plist`` in ``folder`` (the user's own, unless given)."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder

    def is_on(self) -> bool:
        """Whether there is an agent that is run at log-in."""
        try:
            content = plistlib.loads(self._file.read_bytes())
        except (FileNotFoundError, plistlib.InvalidFileException, ValueError):
            return False
        return bool(content.get("RunAtLoad")) and not content.get("Disabled")

    def set_on(self, command: Sequence[str] | None) -> None:
        """Write the agent, or take it away; what runs now is left alone."""
        if command is None:
            self._file.unlink(missing_ok=True)
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        content = {
            "Label": LABEL,
            "ProgramArguments": list(command),
            "RunAtLoad": True,
            "KeepAlive": False,
            "ProcessType": "Interactive",
            "LimitLoadToSessionType": "Aqua",
        }
        replace_file(self._file, plistlib.dumps(content))

    @property
    def _file(self) -> Path:
        folder = self._folder or Path.home() / "Library" / "LaunchAgents"
        return folder / f"{LABEL}.plist"
