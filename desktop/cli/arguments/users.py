"""Arguments of ``users`` and ``audit``: people of the office, and what they did."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from desktop.cli.arguments.shared import Commands, Shared
from desktop.cli.arguments.values import positive, yes_no
from desktop.domain.users import Role


def declare(commands: Commands, shared: Shared) -> None:
    users = commands.add_parser(
        "users", parents=shared.common, help="osoby pracujące w biurze: role, hasła, przydzielone firmy"
    )
    actions = users.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    add = actions.add_parser("add", parents=shared.listing, help="dodaj osobę; pierwsza jest właścicielem")
    add.add_argument("login", metavar="LOGIN")
    _add_data(add, required=True)
    _add_password(add)
    actions.add_parser("list", parents=shared.listing, help="lista osób")
    edit = actions.add_parser("edit", parents=shared.listing, help="zmień; czego nie podasz, zostaje")
    edit.add_argument("login", metavar="LOGIN")
    edit.add_argument("--login", dest="new_login", metavar="NOWY")
    edit.add_argument("--active", type=yes_no, metavar="tak|nie", help="nie: ta osoba się nie zaloguje")
    _add_data(edit, required=False)
    remove = actions.add_parser(
        "remove", parents=shared.common, help="usuń; to, co zrobiła, zostaje w historii"
    )
    remove.add_argument("login", metavar="LOGIN")
    password = actions.add_parser("password", parents=shared.common, help="ustaw hasło")
    password.add_argument("login", metavar="LOGIN")
    password.add_argument(
        "--none", action="store_true", help="bez hasła: wystarcza zalogowanie do tego komputera"
    )
    _add_password(password)
    recover = actions.add_parser(
        "recover", parents=shared.common, help="ustaw hasło właściciela kodem odzyskiwania"
    )
    recover.add_argument("login", metavar="LOGIN")
    recover.add_argument("--code", metavar="KOD", help="bez tego program o niego pyta")
    _add_password(recover)
    code = actions.add_parser("code", parents=shared.common, help="nowy kod odzyskiwania właściciela")
    code.add_argument("login", metavar="LOGIN")
    audit = commands.add_parser("audit", parents=shared.listing, help="kto co zrobił")
    audit.add_argument("--from", dest="since", type=_day, metavar="RRRR-MM-DD")
    audit.add_argument("--to", dest="until", type=_day, metavar="RRRR-MM-DD", help="ten dzień też")
    audit.add_argument("--who", default="", metavar="NAZWISKO")
    audit.add_argument("--people", action="store_true", help="bez tego, co program zrobił sam")
    audit.add_argument("--company", metavar="NIP")
    audit.add_argument("--act", default="", metavar="KOD", help="tylko takie czynności, np. status")
    audit.add_argument("--limit", type=positive, default=50, metavar="N", help="zwykle 50; nie dotyczy --csv")
    audit.add_argument("--csv", type=Path, metavar="PLIK", help="zapisz wszystko do pliku")


def _add_data(parser: argparse.ArgumentParser, *, required: bool) -> None:
    parser.add_argument(
        "--name", required=required, metavar="NAZWISKO", help="tak podpisane jest, kto co zrobił"
    )
    parser.add_argument(
        "--role",
        type=Role,
        choices=list(Role),
        required=required,
        help="owner: wszystko, accountant: księgowość, assistant: asysta, reader: tylko ogląda",
    )
    parser.add_argument(
        "--company",
        action="append",
        metavar="NIP",
        help="tylko ta firma; podaj kilka razy, jeśli kilka; all: wszystkie",
    )
    parser.add_argument(
        "--account",
        metavar="KONTO",
        help='konto tego komputera, które loguje bez hasła (w Windows: KOMPUTER\\użytkownik); "" usuwa',
    )


def _add_password(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--new-password-stdin", action="store_true", help="hasło w następnym wierszu wejścia")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("dzień jako RRRR-MM-DD, na przykład 2026-11-05") from None
