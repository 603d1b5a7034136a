"""Arguments of ``transfers``: a payment file for the bank."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from desktop.cli.arguments.shared import Commands, Shared
from desktop.cli.arguments.values import positive
from desktop.domain.payments.transfer import FileFormat


def declare(commands: Commands, shared: Shared) -> None:
    paying = commands.add_parser(
        "transfers", parents=shared.listing, help="plik przelewów dla banku z tego, co firma ma zapłacić"
    )
    paying.add_argument("--company", required=True, metavar="NIP")
    paying.add_argument(
        "--until", type=date.fromisoformat, metavar="RRRR-MM-DD", help="z terminem do tego dnia włącznie"
    )
    paying.add_argument(
        "--format", type=_bank_format, default=FileFormat.ELIXIR, metavar="elixir|pain001[.03|.09]"
    )
    paying.add_argument("--to", type=Path, default=Path(), metavar="FOLDER", help="zwykle: bieżący")
    paying.add_argument("--account", metavar="RACHUNEK", help="z którego rachunku firmy, jeśli ma kilka")
    paying.add_argument(
        "--day",
        type=date.fromisoformat,
        metavar="RRRR-MM-DD",
        help="dzień przelewów; zwykle: najbliższy roboczy",
    )
    paying.add_argument("--dry-run", action="store_true", help="pokaż, nie zapisuj")
    paying.add_argument("--new-account", metavar="RACHUNEK", help="dodaj firmie rachunek, nic nie płać")
    paying.add_argument("--address", default="", metavar="TEKST", help="adres firmy przy nowym rachunku")
    paying.add_argument("ids", nargs="*", type=positive, metavar="ID", help="tylko te dokumenty")


def _bank_format(text: str) -> FileFormat:
    """``pain001`` alone is the newer version."""
    try:
        return FileFormat("pain001.09" if text == "pain001" else text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"nieznany format: {text}") from error
