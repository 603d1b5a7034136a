"""Arguments of ``mailbox``: mailboxes documents come to, and the rules for all their mail."""

from __future__ import annotations

import argparse
from datetime import date

from desktop.cli.arguments.shared import Commands, Shared, add_device_code
from desktop.cli.arguments.values import port, positive, yes_no
from desktop.domain.mailboxes import AfterMail
from desktop.domain.mailservers import Login, Security

_USUAL = {
    "port": None,
    "security": Security.TLS,
    "login": Login.PASSWORD,
    "client_id": "",
    "folder": "INBOX",
    "after": AfterMail.NOTHING,
    "after_name": "",
    "since": None,
    "authserv": "",
}


def declare(commands: Commands, shared: Shared) -> None:
    mailbox = commands.add_parser("mailbox", parents=shared.common, help="skrzynki pocztowe na dokumenty")
    actions = mailbox.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    add = actions.add_parser("add", parents=shared.account, help="bierz pocztę ze skrzynki")
    _add_account(add, required=True)
    add.set_defaults(**_USUAL)
    edit = actions.add_parser(
        "edit", parents=shared.account, help="zmień skrzynkę; czego nie podasz, zostaje"
    )
    edit.add_argument("id", type=positive, metavar="ID")
    _add_account(edit, required=False)
    actions.add_parser("list", parents=shared.listing, help="lista skrzynek")
    test = actions.add_parser("test", parents=shared.listing, help="sprawdź połączenie ze skrzynkami")
    test.add_argument("ids", nargs="*", type=positive, metavar="ID")
    remove = actions.add_parser("remove", parents=shared.common, help="nie bierz poczty ze skrzynki")
    remove.add_argument("id", type=positive, metavar="ID")
    rules = actions.add_parser(
        "rules", parents=shared.listing, help="zasady dla całej poczty; bez opcji tylko je wypisuje"
    )
    rules.add_argument(
        "--catch-all",
        action="append",
        metavar="DOMENA",
        help='domena na dokumenty, cała jej poczta trafia do biura; kilka po przecinku, "" usuwa wszystkie',
    )
    rules.add_argument(
        "--own",
        action="append",
        metavar="DOMENA",
        help='domena pracowników, zaufanych dla każdej firmy; kilka po przecinku, "" usuwa wszystkie',
    )
    rules.add_argument(
        "--verdicts",
        type=yes_no,
        metavar="tak|nie",
        help="zaufany nadawca musi mieć potwierdzenie SPF, DKIM lub DMARC",
    )


def _add_account(parser: argparse.ArgumentParser, *, required: bool) -> None:
    parser.add_argument("--host", required=required, help="serwer IMAP")
    parser.add_argument("--port", type=port, help="zwykle: 993 dla TLS, 143 dla STARTTLS")
    parser.add_argument("--user", required=required, help="nazwa użytkownika, zwykle adres")
    parser.add_argument(
        "--security",
        type=Security,
        choices=list(Security),
        help="szyfrowanie (zwykle: tls); none tylko dla serwera na tym komputerze",
    )
    parser.add_argument(
        "--login",
        type=Login,
        choices=list(Login),
        help="google i microsoft: zgoda w przeglądarce na tym komputerze",
    )
    parser.add_argument("--client-id", metavar="ID", help="aplikacja biura u Google lub Microsoftu")
    add_device_code(parser)
    parser.add_argument("--folder", help="folder skrzynki (zwykle: INBOX)")
    parser.add_argument(
        "--password-stdin", action="store_true", help="hasło (albo tajny klucz aplikacji) z wejścia"
    )
    parser.add_argument(
        "--after",
        type=AfterMail,
        choices=list(AfterMail),
        help="co zrobić z przyjętą pocztą (zwykle: nothing, bez zmian)",
    )
    parser.add_argument("--after-name", metavar="NAZWA", help="folder albo etykieta do --after")
    parser.add_argument(
        "--since",
        type=date.fromisoformat if required else _day,
        metavar="RRRR-MM-DD",
        help="nie bierz starszej poczty" + ("" if required else '; "" bierze całą'),
    )
    parser.add_argument("--authserv", metavar="NAZWA", help="czyim wynikom SPF, DKIM i DMARC wierzyć")


def _day(text: str) -> date | str:
    """A day, or an empty text for none."""
    try:
        return date.fromisoformat(text) if text else ""
    except ValueError:
        raise argparse.ArgumentTypeError("dzień jako RRRR-MM-DD") from None
