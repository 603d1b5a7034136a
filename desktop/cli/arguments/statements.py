"""Arguments of ``statements``: bank statements."""

from __future__ import annotations

from pathlib import Path

from desktop.cli.arguments.shared import Commands, Shared
from desktop.cli.arguments.values import positive


def declare(commands: Commands, shared: Shared) -> None:
    statements = commands.add_parser("statements", parents=shared.common, help="wyciągi bankowe")
    actions = statements.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    taken = actions.add_parser("import", parents=shared.listing, help="wczytaj wyciągi z plików")
    taken.add_argument("files", nargs="+", type=Path, metavar="PLIK", help="MT940, CAMT.053 albo PDF")
    taken.add_argument("--company", metavar="NIP", help="czyj jest rachunek; potem program to pamięta")
    listed = actions.add_parser("list", parents=shared.listing, help="wczytane wyciągi")
    listed.add_argument("--company", metavar="NIP")
    lines = actions.add_parser("lines", parents=shared.listing, help="pozycje wyciągu z dokumentami")
    lines.add_argument("id", type=positive, metavar="ID")
    lines.add_argument("--open", action="store_true", help="tylko te, do których brak dokumentu")
    confirm = actions.add_parser("confirm", parents=shared.listing, help="potwierdź pewne propozycje wyciągu")
    confirm.add_argument("id", type=positive, metavar="ID")
    file = actions.add_parser("file", parents=shared.common, help="zapisz plik, w którym wyciąg przyszedł")
    file.add_argument("id", type=positive, metavar="ID")
    file.add_argument("--to", type=Path, required=True, metavar="FOLDER", help="dokąd")
