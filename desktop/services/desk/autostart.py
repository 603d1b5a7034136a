"""Starting with the system, the window hidden: one entry of the user's own, asked for and set here."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from desktop.domain.errors import UserError

HIDDEN = "--hidden"
"""What the program is started with at log-in."""


class Entry(Protocol):
    """The system's list of what is started when this user logs in; both raise :class:`OSError`."""

    def is_on(self) -> bool:
        """Whether the program will be started."""

    def set_on(self, command: Sequence[str] | None) -> None:
        """Have ``command`` started from now on, or with ``None`` nothing."""


class Autostart:
    """Whether the program starts with the system, and changing that.

    The truth is what the system has: an installer or the person may have changed it outside.
    """

    def __init__(self, entry: Entry, command: Sequence[str]) -> None:
        self._entry = entry
        self._command = tuple(command)

    def is_on(self) -> bool:
        """Whether the system will start the program; what cannot be asked counts as not."""
        try:
            return self._entry.is_on()
        except OSError:
            return False

    def set_on(self, on: bool) -> None:
        """Start with the system from now on, or no longer; raises :class:`UserError` ``desk.autostart``."""
        try:
            self._entry.set_on(self._command if on else None)
        except OSError as error:
            raise UserError("desk.autostart", reason=error.strerror or type(error).__name__) from error


def autostart_of(data: Path | None) -> Autostart:
    """This system's; ``data`` is the folder to be named in the command, ``None`` for the usual one."""
    return Autostart(_entry(), command_for(data))


def command_for(data: Path | None) -> list[str]:
    """How the program is started with its window hidden."""
    return [*own_command(), *([] if data is None else ["--data", str(data)]), HIDDEN]


def own_command(frozen: bool | None = None, executable: str | None = None) -> list[str]:
    """How this very program is started: the installed one by its file, else Python with the package.

    On Windows without the console that ``python.exe`` would open.
    """
    is_frozen = bool(getattr(sys, "frozen", False)) if frozen is None else frozen
    program = Path(executable or sys.executable)
    if is_frozen:
        return [str(program)]
    silent = program.with_name("pythonw.exe")
    if program.name.casefold() == "python.exe" and silent.exists():
        program = silent
    return [str(program), "-m", "desktop"]


def windows_command_line(command: Sequence[str]) -> str:
    """``command`` as one line that Windows takes apart again; the program is always in quotes."""
    program, *rest = command
    line = f'"{program}"'
    return f"{line} {subprocess.list2cmdline(rest)}" if rest else line


def _entry() -> Entry:
    if sys.platform == "win32":
        from desktop.services.desk.autostart_windows import RunValue, winreg_registry

        return RunValue(winreg_registry())
    if sys.platform == "darwin":
        from desktop.services.desk.autostart_macos import LaunchAgent

        return LaunchAgent()
    from desktop.services.desk.autostart_linux import DesktopEntry

    return DesktopEntry()
