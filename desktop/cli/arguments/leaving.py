"""Arguments of ``quit``: ends the program that has its window open."""

from __future__ import annotations

from desktop.cli.arguments.shared import Commands, Shared


def declare(commands: Commands, shared: Shared) -> None:
    commands.add_parser("quit", parents=shared.common, help="zakończ program, który ma otwarte okno")
