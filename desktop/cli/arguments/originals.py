"""Arguments of ``originals``: the files of documents, as they came or as PDF."""

from __future__ import annotations

from pathlib import Path

from desktop.cli.arguments.shared import Commands, Shared
from desktop.cli.arguments.values import month, positive
from desktop.domain.originals import USUAL_PATTERN, OriginalsFormat


def declare(commands: Commands, shared: Shared) -> None:
    originals = commands.add_parser(
        "originals",
        parents=shared.listing,
        help="zapisz oryginały dokumentów: osobno, w jednym PDF albo jako PDF/A",
    )
    originals.add_argument(
        "--all", action="store_true", help="całe biuro: folder na firmę, w nim folder na miesiąc"
    )
    originals.add_argument("--company", metavar="NIP", help="dokumenty tej firmy")
    originals.add_argument("--month", type=month, metavar="RRRR-MM", help="tylko ten miesiąc")
    originals.add_argument("--find", default="", metavar="PYTANIE", help="szukaj jak w oknie")
    originals.add_argument(
        "--format",
        type=OriginalsFormat,
        choices=list(OriginalsFormat),
        default=OriginalsFormat.FOLDER,
        metavar="folder|zip|pdf|pdfa",
        help="folder i zip: pliki tak, jak przyszły; pdf: jeden z zakładkami; pdfa: po jednym PDF/A",
    )
    originals.add_argument(
        "--to", type=Path, required=True, metavar="ŚCIEŻKA", help="nowy folder albo plik; PDF/A także *.zip"
    )
    originals.add_argument(
        "--pattern",
        metavar="WZÓR",
        help=f'nazwy plików, np. "{{firma}}/{{miesiac}}/{USUAL_PATTERN}"; zwykle: wzór biura',
    )
    originals.add_argument("--keep-pattern", action="store_true", help="zapamiętaj ten wzór jako wzór biura")
    originals.add_argument("--replace", action="store_true", help="zastąp plik, który już jest")
    originals.add_argument("ids", nargs="*", type=positive, metavar="ID", help="tylko te dokumenty")
