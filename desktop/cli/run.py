"""Running what was typed: the right command, expected errors as sentences, exit codes for scripts."""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop.app import DataFolder, start_log
from desktop.cli.output import complain
from desktop.domain.errors import UserError

_LOG = logging.getLogger(__name__)

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
    except KeyboardInterrupt:
        return FAILED


def _command(name: str | None) -> Command:
    """The function behind a command; only what it needs is loaded."""
    match name:
        case None:
            return _window
        case "demo":
            from desktop.cli.demo import demo

            return demo
        case "serve":
            from desktop.cli.serve import serve

            return serve
        case "read":
            from desktop.cli.read import read

            return read
        case "company" | "folder":
            from desktop.cli import setup

            return setup.company if name == "company" else setup.folder
        case "doctor":
            from desktop.cli.doctor import doctor

            return doctor
    from desktop.cli import work

    return {"documents": work.documents, "approve": work.approve, "export": work.export}[name]


def _window(options: argparse.Namespace, data: DataFolder) -> int:
    del options
    from desktop.app import open_office
    from desktop.ui.application import run as run_window

    start_log(data)
    return run_window(open_office(data))


def _speak_utf8() -> None:
    # A Polish Windows console has a code page of its own; a pipe may have none.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
