"""Arguments of ``shared``: the office's shared database."""

from __future__ import annotations

from pathlib import Path

from desktop.cli.arguments.shared import Commands, Shared
from desktop.cli.arguments.values import positive, yes_no
from desktop.domain.shared import PORT, Tls


def declare(commands: Commands, shared: Shared) -> None:
    own = commands.add_parser("shared", parents=shared.common, help="wspólna baza biura na serwerze")
    actions = own.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    for name, said in (
        ("check", "sprawdź, czy serwer odpowiada i co na nim jest; niczego nie zmienia"),
        ("join", "dołącz ten komputer do biura na serwerze albo załóż tam nowe"),
        ("move", "przenieś biuro z folderu danych do pustej wspólnej bazy"),
    ):
        action = actions.add_parser(name, parents=shared.listing, help=said)
        action.add_argument("server", metavar="SERWER", help="nazwa albo adres serwera")
        action.add_argument("name", metavar="BAZA", help="nazwa bazy na serwerze")
        action.add_argument(
            "folder", type=Path, metavar="FOLDER", help="folder oryginałów, wspólny dla biura"
        )
        action.add_argument("--db-user", required=True, metavar="UŻYTKOWNIK", help="użytkownik bazy")
        action.add_argument("--port", type=positive, default=PORT, help=f"port serwera (zwykle {PORT})")
        action.add_argument("--tls", type=Tls, choices=list(Tls), default=Tls.REQUIRE, help="szyfrowanie")
        action.add_argument(
            "--certificate", type=Path, metavar="PLIK", help="certyfikat serwera, jedyny przyjmowany"
        )
        action.add_argument("--gathers", type=yes_no, metavar="tak|nie", default=True, help=_GATHERS)
        action.add_argument("--db-password-stdin", action="store_true", help="hasło z wejścia")
    actions.add_parser(
        "leave", parents=shared.listing, help="przenieś biuro ze wspólnej bazy na ten komputer"
    )
    actions.add_parser(
        "status", parents=shared.listing, help="gdzie jest baza i kto obsługuje pocztę i foldery"
    )
    gathers = actions.add_parser("gathers", parents=shared.listing, help=_GATHERS)
    gathers.add_argument("may", type=yes_no, metavar="tak|nie")
    password = actions.add_parser("password", parents=shared.listing, help="podaj hasło bazy ponownie")
    password.add_argument("--db-password-stdin", action="store_true", help="hasło z wejścia")


_GATHERS = "czy ten komputer może obserwować foldery, odbierać pocztę i prowadzić panel"
