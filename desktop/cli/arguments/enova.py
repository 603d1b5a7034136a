"""Arguments of ``enova``: a template of one exported document."""

from __future__ import annotations

from pathlib import Path

from desktop.cli.arguments.shared import Commands, Shared
from desktop.cli.arguments.values import positive


def declare(commands: Commands, shared: Shared) -> None:
    enova = commands.add_parser(
        "enova", parents=shared.listing, help="zrób szablon z dokumentu wyeksportowanego z enova"
    )
    enova.add_argument("file", type=Path, metavar="PLIK", help="dokument wyeksportowany z enova (XML)")
    enova.add_argument("--id", type=positive, required=True, metavar="ID", help="ten dokument w Bezdotyku")
    enova.add_argument("--to", type=Path, metavar="PLIK", help="zapisz szablon do pliku")
    enova.add_argument("--save", action="store_true", help="zapisz szablon w ustawieniach")
    enova.add_argument(
        "--company", metavar="NIP", help="w ustawieniach tej firmy (zwykle: wszystkich bez własnych)"
    )
