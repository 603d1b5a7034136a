"""Arguments of ``export``, ``exports`` and ``templates``: handing over, and what was handed over."""

from __future__ import annotations

from pathlib import Path

from desktop.cli.arguments.shared import Commands, Shared
from desktop.cli.arguments.values import month, positive


def declare(commands: Commands, shared: Shared) -> None:
    export = commands.add_parser("export", parents=shared.listing, help="eksportuj zatwierdzone dokumenty")
    export.add_argument(
        "--format",
        default="csv",
        metavar="FORMAT",
        help="csv, xlsx, epp, optima, … albo template:NAZWA (zwykle: csv)",
    )
    export.add_argument("--to", type=Path, metavar="FOLDER", help="dokąd zapisać pliki")
    export.add_argument("--company", metavar="NIP", help="tylko dokumenty tej firmy")
    export.add_argument("--month", type=month, metavar="RRRR-MM", help="tylko dokumenty tego miesiąca")
    export.add_argument(
        "--ids", nargs="+", type=positive, default=[], metavar="ID", help="tylko te dokumenty, też ponownie"
    )
    export.add_argument("--again", action="store_true", help="także te, które już wyszły")
    export.add_argument("--name", metavar="NAZWA", help="początek nazw plików (zwykle: z ustawień formatu)")
    export.add_argument("--dry-run", action="store_true", help="sprawdź i powiedz, niczego nie zapisuj")
    export.add_argument("more_ids", nargs="*", type=positive, metavar="ID", help="jak --ids")

    exports = commands.add_parser("exports", parents=shared.common, help="paczki, które już wyszły")
    actions = exports.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    listed = actions.add_parser("list", parents=shared.listing, help="paczki od najnowszej")
    listed.add_argument("--company", metavar="NIP")
    listed.add_argument("--limit", type=positive, default=20, metavar="N", help="najwyżej tyle (zwykle: 20)")
    show = actions.add_parser("show", parents=shared.listing, help="dokumenty paczki i ich późniejsze zmiany")
    undo = actions.add_parser("undo", parents=shared.listing, help="cofnij: dokumenty znów zatwierdzone")
    rewrite = actions.add_parser("rewrite", parents=shared.listing, help="zapisz te same pliki jeszcze raz")
    for one in (show, undo, rewrite):
        one.add_argument("batch", type=positive, metavar="PACZKA")
    undo.add_argument("--reason", required=True, metavar="TEKST", help="powód, który zostaje w historii")
    rewrite.add_argument("--to", type=Path, required=True, metavar="FOLDER")

    templates = commands.add_parser("templates", parents=shared.common, help="własne tabele biura")
    actions = templates.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    actions.add_parser("list", parents=shared.listing, help="szablony biura")
    given = actions.add_parser("export", parents=shared.common, help="zapisz szablon dla innego biura")
    given.add_argument("name", metavar="NAZWA")
    taken = actions.add_parser("import", parents=shared.common, help="przyjmij szablon z innego biura")
    for one in (given, taken):
        one.add_argument("file", type=Path, metavar="PLIK")
    removed = actions.add_parser("remove", parents=shared.common, help="usuń szablon")
    removed.add_argument("name", metavar="NAZWA")
