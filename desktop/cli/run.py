"""Running what was typed: the right command, expected errors as sentences, exit codes for scripts."""

from __future__ import annotations

import argparse
import sqlite3
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from desktop.app import DataFolder, start_log
from desktop.cli.output import complain
from desktop.domain.errors import UserError
from desktop.domain.messages import Message

_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})

OK, FAILED, USAGE = 0, 1, 2

Command = Callable[[argparse.Namespace, DataFolder], int]


def run(arguments: Sequence[str]) -> int:
    """Run a command line; returns the exit code: 0 done, 1 something could not be done, 2 bad usage."""
    from desktop.cli.parser import make_parser

    _speak_utf8()
    parser = make_parser()
    options = parser.parse_args(arguments)
    data = DataFolder(Path(options.data).absolute()) if hasattr(options, "data") else DataFolder.standard()
    try:
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
    "approve": "work",
    "export": "work",
}
"""The modules of commands that do not bear their names."""


def _is_damage(error: DatabaseError) -> bool:
    """Whether SQLite says that the file is no database, or one with broken pages."""
    code = getattr(error.orig, "sqlite_errorcode", None)
    # The lowest byte is the kind of the error, those above only tell it more exactly.
    return isinstance(code, int) and code & 0xFF in _DAMAGED


def _command(name: str | None) -> Command:
    """The function behind a command; only what it needs is loaded."""
    if name is None:
        return _window
    module = import_module(f"desktop.cli.{_MODULES.get(name, name)}")
    command: Command = getattr(module, name)
    return command


def _window(options: argparse.Namespace, data: DataFolder) -> int:
    del options
    from desktop.app import open_office
    from desktop.ui.application import run as run_window

    start_log(data)
    return run_window(open_office(data, panel_apart=True))


def _speak_utf8() -> None:
    # A Polish Windows console has a code page of its own; a pipe may have none.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
