"""What can be typed: the common options, and the parts the commands add."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from desktop import __version__
from desktop.cli.arguments import (
    access,
    backup,
    bench,
    booking,
    contractors,
    deliveries,
    demo,
    doctor,
    duplicates,
    enova,
    export,
    firewall,
    learnt,
    leaving,
    mailbox,
    months,
    open_files,
    originals,
    outgoing,
    panel,
    phone,
    privacy,
    read,
    registers,
    separators,
    serve,
    setup,
    shared_database,
    statements,
    transfers,
    users,
    work,
)
from desktop.cli.arguments.shared import Commands, Shared

_PARTS = (
    open_files.declare,
    leaving.declare,
    demo.declare,
    serve.declare,
    read.declare,
    bench.declare,
    setup.declare,
    mailbox.declare,
    learnt.declare,
    outgoing.declare,
    panel.declare,
    access.declare,
    firewall.declare,
    deliveries.declare,
    phone.declare,
    duplicates.declare,
    booking.declare,
    contractors.declare,
    registers.declare,
    months.declare,
    statements.declare,
    work.declare,
    originals.declare,
    transfers.declare,
    export.declare,
    enova.declare,
    backup.declare,
    separators.declare,
    privacy.declare,
    users.declare,
    shared_database.declare,
    doctor.declare,
)
"""In the order in which the help lists the commands."""


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """What was typed, taken apart; ends the program with a sentence where that cannot be done."""
    parser, commands = _made()
    return parser.parse_args(open_files.with_open(arguments, list(commands.choices)))


def make_parser() -> argparse.ArgumentParser:
    """The parser; ``command`` names what to run, ``None`` for the window."""
    return _made()[0]


def _made() -> tuple[argparse.ArgumentParser, Commands]:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--data",
        type=Path,
        metavar="FOLDER",
        default=argparse.SUPPRESS,
        help="folder z danymi biura (zwykle: folder danych użytkownika)",
    )
    person = argparse.ArgumentParser(add_help=False)
    person.add_argument(
        "--user",
        dest="person",
        metavar="LOGIN",
        default=argparse.SUPPRESS,
        help="kto wydaje polecenie, gdy biuro ma użytkowników (zwykle: konto tego komputera)",
    )
    person.add_argument(
        "--password-stdin",
        dest="person_stdin",
        action="store_true",
        default=argparse.SUPPRESS,
        help="hasło tej osoby w pierwszym wierszu wejścia; bez tego program o nie pyta",
    )
    listing = argparse.ArgumentParser(add_help=False)
    listing.add_argument("--json", action="store_true", help="wypisz w formacie JSON")
    parser = argparse.ArgumentParser(
        prog="bezdotyk",
        parents=[common, person],
        description="Dokumenty klientów biura rachunkowego: przyjęcie, odczyt, sprawdzenie, eksport.",
    )
    parser.add_argument("--version", action="version", version=f"bezdotyk {__version__}")
    parser.add_argument("--hidden", action="store_true", help="nie pokazuj okna: program pracuje obok zegara")
    commands = parser.add_subparsers(dest="command", metavar="POLECENIE")
    shared = Shared((common, person), (common, person, listing), (common, listing))
    for declare in _PARTS:
        declare(commands, shared)
    return parser, commands
