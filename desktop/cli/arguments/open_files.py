"""Arguments of ``open``: files for the window, given by name or by the system's "open with"."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop.cli.arguments.shared import Commands, Shared

_WITH_VALUE = frozenset({"--data", "--user"})
"""Options before a command that are followed by a word of their own."""


def declare(commands: Commands, shared: Shared) -> None:
    parser = commands.add_parser(
        "open", parents=shared.common, help="otwórz okno i dodaj w nim pliki (także: bezdotyk PLIK…)"
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="PLIK", help="dokumenty do dodania")


def with_open(arguments: Sequence[str], commands: Sequence[str]) -> list[str]:
    """``arguments`` with "open" put in where files are named without it, as a desktop's "open with" does.

    A word that is a command stays one, whatever lies in the folder.
    """
    skip = False
    for place, word in enumerate(arguments):
        if skip:
            skip = False
        elif word in _WITH_VALUE:
            skip = True
        elif not word.startswith("-"):
            if word in commands or not Path(word).is_file():
                break
            return [*arguments[:place], "open", *arguments[place:]]
    return list(arguments)
