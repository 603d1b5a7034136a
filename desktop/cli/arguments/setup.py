"""Arguments of ``company`` and ``folder``: who sends documents, and where scanners put them."""

from __future__ import annotations

from pathlib import Path

from desktop.cli.arguments.shared import Commands, Shared, add_split
from desktop.cli.arguments.values import positive, seconds, yes_no
from desktop.domain.companies import MonthRule
from desktop.domain.contractor_files import ENCODINGS
from desktop.domain.documents import Stage
from desktop.domain.folders import AfterIntake, ObserverKind
from desktop.domain.kinds import DocumentKind


def declare(commands: Commands, shared: Shared) -> None:
    _company(commands, shared)
    _folder(commands, shared)


def _company(commands: Commands, shared: Shared) -> None:
    company = commands.add_parser("company", parents=shared.common, help="firmy: klienci biura")
    actions = company.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    add = actions.add_parser("add", parents=shared.listing, help="dodaj firmę")
    add.add_argument("nip", metavar="NIP")
    add.add_argument("--name", required=True, help="krótka nazwa")
    edit = actions.add_parser("edit", parents=shared.listing, help="zmień firmę")
    edit.add_argument("nip", metavar="NIP")
    edit.add_argument("--name", help="krótka nazwa")
    edit.add_argument("--active", type=yes_no, metavar="tak|nie")
    for one in (add, edit):
        one.add_argument("--full-name", help="pełna nazwa")
        one.add_argument("--seat", metavar="ADRES", help="adres siedziby")
        one.add_argument("--email")
        one.add_argument("--read-at-once", type=yes_no, metavar="tak|nie", help="odczyt zaczyna się sam")
        one.add_argument("--month-rule", type=MonthRule, choices=list(MonthRule))
        one.add_argument(
            "--address", action="append", metavar="ADRES", help="adres firmy na dokumenty; także kilka razy"
        )
        one.add_argument(
            "--trusted",
            action="append",
            metavar="NADAWCA",
            help="zaufany nadawca: adres albo @domena; także kilka razy",
        )
        one.add_argument("--pin", help="PIN w temacie poczty od innych nadawców; pusty: bez PIN-u")
    actions.add_parser("list", parents=shared.listing, help="lista firm")
    take_in = actions.add_parser(
        "import", parents=shared.listing, help="dodaj firmy z CSV, XLSX albo pliku programu księgowego"
    )
    take_in.add_argument("file", type=Path, metavar="PLIK")
    take_in.add_argument("--dry-run", action="store_true", help="tylko pokaż, co by się stało")
    take_in.add_argument("--doubtful", action="store_true", help="dodaj także wątpliwe wiersze")
    take_in.add_argument("--encoding", choices=ENCODINGS, help="kodowanie pliku CSV (zwykle: zgadywane)")
    take_in.add_argument("--separator", metavar="ZNAK", help="znak między kolumnami CSV (zwykle: zgadywany)")


def _folder(commands: Commands, shared: Shared) -> None:
    folder = commands.add_parser("folder", parents=shared.common, help="foldery skanera")
    actions = folder.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    add = actions.add_parser("add", parents=shared.listing, help="obserwuj folder")
    add.add_argument("path", type=Path, metavar="FOLDER")
    add.add_argument("--root", action="store_true", help="folder główny: podfolder dla każdej firmy")
    add.add_argument("--company", metavar="NIP", help="wszystko w folderze należy do tej firmy")
    add.add_argument("--kind", type=DocumentKind, choices=list(DocumentKind))
    add.add_argument("--month-rule", type=MonthRule, choices=list(MonthRule))
    add.add_argument("--label", default="", help="nazwa skanera, widoczna na liście")
    add.add_argument("--observer", type=ObserverKind, choices=list(ObserverKind), default=ObserverKind.AUTO)
    add.add_argument("--quiet", type=seconds, metavar="SEKUNDY", help="jak długo plik ma się nie zmieniać")
    add.add_argument(
        "--after", type=AfterIntake, choices=list(AfterIntake), help="co zrobić z przyjętym plikiem"
    )
    add.add_argument("--stage", type=Stage, choices=list(Stage), default=Stage.AUTO)
    add_split(add, None)
    actions.add_parser("list", parents=shared.listing, help="lista folderów")
    remove = actions.add_parser("remove", parents=shared.common, help="nie obserwuj folderu")
    remove.add_argument("id", type=positive, metavar="ID")
