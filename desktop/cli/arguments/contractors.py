"""Arguments of ``contractors``: the office's contractors."""

from __future__ import annotations

from pathlib import Path

from desktop.cli.arguments.shared import Commands, Shared
from desktop.domain.contractor_files import ENCODINGS


def declare(commands: Commands, shared: Shared) -> None:
    contractors = commands.add_parser("contractors", parents=shared.common, help="baza kontrahentów biura")
    actions = contractors.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    listed = actions.add_parser("list", parents=shared.listing, help="kontrahenci")
    listed.add_argument("--search", default="", metavar="TEKST", help="numer, nazwa, miejscowość, e-mail")
    listed.add_argument("--company", metavar="NIP", help="tylko kontrahenci tej firmy")
    listed.add_argument("--inactive", action="store_true", help="także nieaktywni")
    take_in = actions.add_parser(
        "import", parents=shared.listing, help="wczytaj z CSV, XLSX, EPP, Optimy, Symfonii albo WAPRO"
    )
    take_in.add_argument("file", type=Path, metavar="PLIK")
    take_in.add_argument("--company", metavar="NIP", help="plik jest z programu tej firmy: kody i terminy")
    take_in.add_argument("--dry-run", action="store_true", help="tylko pokaż, co by się stało")
    take_in.add_argument("--fill-only", action="store_true", help="uzupełnij tylko to, co puste")
    take_in.add_argument("--encoding", choices=ENCODINGS, help="kodowanie pliku CSV (zwykle: zgadywane)")
    take_in.add_argument("--separator", metavar="ZNAK", help="znak między kolumnami CSV (zwykle: zgadywany)")
    export = actions.add_parser("export", parents=shared.common, help="zapisz bazę jako CSV albo XLSX")
    export.add_argument("file", type=Path, metavar="PLIK")
    export.add_argument("--company", metavar="NIP", help="tylko kontrahenci tej firmy, z ich ustaleniami")
    merge = actions.add_parser("merge", parents=shared.common, help="zrób z dwóch jednego")
    merge.add_argument("kept", metavar="A", help="numer albo nazwa tego, który zostaje")
    merge.add_argument("gone", metavar="B", help="numer albo nazwa tego, który ma się stać jego częścią")
