"""Starting at log-in on Windows: the value ``Bezdotyk`` of the user's ``Run`` key.

The installer writes the same value.  What the task manager's list of start-up programs switches off stands
in a key of its own beside it.  The tests run this on a recorded registry; :mod:`winreg` itself was not run.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any, Protocol

from desktop.services.desk.autostart import windows_command_line

RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
NAME = "Bezdotyk"


class Registry(Protocol):
    """Values of keys below ``HKEY_CURRENT_USER``; all raise :class:`OSError`."""

    def read(self, key: str, name: str) -> object:
        """The value, ``None`` if there is none."""

    def write(self, key: str, name: str, value: str) -> None:
        """Set the value, making the key."""

    def remove(self, key: str, name: str) -> None:
        """Take the value away; none is fine."""


class RunValue:
    """The value in ``registry``."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry

    def is_on(self) -> bool:
        """Whether there is a value that the task manager has not switched off."""
        if not self._registry.read(RUN, NAME):
            return False
        approved = self._registry.read(APPROVED, NAME)
        # An odd first byte is "off"; the rest tells since when.
        return not (isinstance(approved, bytes) and approved[:1] and approved[0] % 2 == 1)

    def set_on(self, command: Sequence[str] | None) -> None:
        """Write the value, or take it away; the task manager's verdict goes with it."""
        self._registry.remove(APPROVED, NAME)
        if command is None:
            self._registry.remove(RUN, NAME)
        else:
            self._registry.write(RUN, NAME, windows_command_line(command))


def winreg_registry() -> Registry:
    """This computer's."""
    return _Winreg(import_module("winreg"))


class _Winreg:
    def __init__(self, winreg: Any) -> None:
        self._winreg = winreg

    def read(self, key: str, name: str) -> object:
        try:
            with self._winreg.OpenKey(self._winreg.HKEY_CURRENT_USER, key) as opened:
                value: object = self._winreg.QueryValueEx(opened, name)[0]
                return value
        except FileNotFoundError:
            return None

    def write(self, key: str, name: str, value: str) -> None:
        with self._winreg.CreateKey(self._winreg.HKEY_CURRENT_USER, key) as opened:
            self._winreg.SetValueEx(opened, name, 0, self._winreg.REG_SZ, value)

    def remove(self, key: str, name: str) -> None:
        try:
            access = self._winreg.KEY_SET_VALUE
            with self._winreg.OpenKey(self._winreg.HKEY_CURRENT_USER, key, 0, access) as opened:
                self._winreg.DeleteValue(opened, name)
        except FileNotFoundError:
            return
