"""Arguments of ``doctor``: the installation examined."""

from __future__ import annotations

from desktop.cli.arguments.shared import Commands, Shared


def declare(commands: Commands, shared: Shared) -> None:
    commands.add_parser("doctor", parents=shared.listing, help="sprawdź instalację i powiedz, co zrobić")
