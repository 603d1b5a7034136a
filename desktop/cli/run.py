"""Running what was typed: the right command, expected errors as sentences, exit codes for scripts."""

from __future__ import annotations

import argparse
import sqlite3
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from desktop.app import DataFolder, awaits_upgrade, upgrade
from desktop.cli.output import complain
from desktop.cli.person import is_apart, needs_person, signed_in
from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.domain.names import in_polish
from desktop.domain.upgrading import UpgradeStep

_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})

OK, FAILED, USAGE = 0, 1, 2

Command = Callable[[argparse.Namespace, DataFolder], int]


def run(arguments: Sequence[str]) -> int:
    """Run a command line; returns the exit code: 0 done, 1 something could not be done, 2 bad usage."""
    from desktop.cli.parser import parse

    _speak_utf8()
    options = parse(arguments)
    try:
        data = _data(options)
        if not _is_untold(options):
            _upgrade(data)
        if needs_person(options):
            data = signed_in(options, data)
        return _command(options.command)(options, data)
    except UserError as error:
        complain(error.message)
        return FAILED
    except DatabaseError as error:
        if not _is_damage(error):
            raise
        complain(Message("database.damaged", {"backup": str(data.backups)}))
        return FAILED
    except KeyboardInterrupt:
        return FAILED


_MODULES = {
    "company": "setup",
    "folder": "setup",
    "invite": "panel",
    "documents": "work",
    "quit": "leaving",
    "approve": "work",
    "exports": "export",
    "open": "window",
    "audit": "users",
}
"""The modules of commands that do not bear their names."""

_UNTOLD = frozenset({None, "open", "quit", "bench", "demo", "doctor", "read"})
"""Commands that open no office's database, or say themselves how they found it, as the window (``None``)."""


def _is_untold(options: argparse.Namespace) -> bool:
    return options.command in _UNTOLD or is_apart(options)


def _data(options: argparse.Namespace) -> DataFolder:
    """The folder that was typed, else the one that was chosen; raises :class:`UserError` ``place.gone``."""
    if hasattr(options, "data"):
        return DataFolder(Path(options.data).absolute())
    if _is_untold(options):
        # They open none, or say themselves that it is not there.
        return DataFolder.remembered()
    return DataFolder.chosen()


def _upgrade(data: DataFolder) -> None:
    """Bring the database of an earlier version up to date, a line a step."""
    if not awaits_upgrade(data):
        return
    said: set[int] = set()

    def tell(step: UpgradeStep) -> None:
        if step.number not in said:
            said.add(step.number)
            complain(f"Aktualizacja bazy danych, krok {step.number} z {step.of}: {in_polish(step.name)}…")

    upgrade(data, tell)
    complain("Baza danych jest aktualna.")


def _is_damage(error: DatabaseError) -> bool:
    """Whether SQLite says that the file is no database, or one with broken pages."""
    code = getattr(error.orig, "sqlite_errorcode", None)
    # The lowest byte is the kind of the error, those above only tell it more exactly.
    return isinstance(code, int) and code & 0xFF in _DAMAGED


def _command(name: str | None) -> Command:
    """The function behind a command; only what it needs is loaded."""
    called = name or "window"
    module = import_module(f"desktop.cli.{_MODULES.get(called, called)}")
    command: Command = getattr(module, called)
    return command


def _speak_utf8() -> None:
    # A Polish Windows console has a code page of its own; a pipe may have none.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
