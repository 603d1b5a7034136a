"""Letting other computers reach the client panel: a rule of Windows' firewall, made only when needed."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from desktop.domain.errors import UserError
from desktop.services.panel.settings import PanelSettings, is_loopback, split_listen

RULE = "Bezdotyk panel"
"""The rule's name; the uninstaller removes whatever bears it."""

_PROGRAMS = ("bezdotyk-worker.exe", "bezdotyk-cli.exe")
"""The panel beside a window is served by the first, that of ``serve`` by the second."""

Elevated = Callable[[Sequence[str]], bool]
"""Runs a command as administrator; whether that was allowed and went well."""


def allow_panel(settings: PanelSettings, program: Path, elevated: Elevated) -> int:
    """Let computers of the local network reach the panel; gives its port.

    ``program`` is the program that runs; the rule is for those beside it.  Raises :class:`UserError`
    ``firewall.panel_off`` unless the panel is on, ``firewall.only_here`` if it is served to this computer
    only, ``firewall.refused``.
    """
    if not settings.on:
        raise UserError("firewall.panel_off")
    host, port = split_listen(settings.listen)
    if is_loopback(host):
        raise UserError("firewall.only_here", address=settings.listen)
    for command in _allowing(port, program):
        if not elevated(command):
            raise UserError("firewall.refused")
    return port


def forbid_panel(elevated: Elevated) -> None:
    """Take the rule away again; raises :class:`UserError` ``firewall.refused``."""
    if not elevated(_netsh("delete", "rule", f"name={RULE}")):
        raise UserError("firewall.refused")


def is_allowed(run: Callable[[Sequence[str]], int]) -> bool:
    """Whether there is such a rule; ``run`` gives a command's exit code."""
    return run(_netsh("show", "rule", f"name={RULE}")) == 0


def exit_code_of(command: Sequence[str]) -> int:
    """Run a command of the system; a missing one counts as failed."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=30, check=False)  # noqa: S603 - our own words
    except (OSError, subprocess.TimeoutExpired):
        return 1
    return done.returncode


def _allowing(port: int, program: Path) -> Iterator[list[str]]:
    for name in _PROGRAMS:
        yield _netsh(
            "add",
            "rule",
            f"name={RULE}",
            "dir=in",
            "action=allow",
            "protocol=TCP",
            f"localport={port}",
            "profile=private,domain",
            f"program={program.with_name(name)}",
        )


def _netsh(*words: str) -> list[str]:
    return ["netsh.exe", "advfirewall", "firewall", *words]
