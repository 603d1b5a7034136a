"""Arguments of ``separators``: sheets laid between documents."""

from __future__ import annotations

from pathlib import Path

from desktop.cli.arguments.shared import Commands, Shared


def declare(commands: Commands, shared: Shared) -> None:
    sheets = commands.add_parser(
        "separators", parents=shared.common, help="kartki rozdzielające do wydruku (PDF)"
    )
    sheets.add_argument("--company", metavar="NIP", help="za kartkami leżą dokumenty tej firmy")
    sheets.add_argument("--to", type=Path, required=True, metavar="PLIK")
