"""Arguments of ``outgoing``: letters to clients."""

from __future__ import annotations

from desktop.cli.arguments.shared import Commands, Shared, add_device_code
from desktop.cli.arguments.values import positive, yes_no
from desktop.domain.mailservers import Login, Security


def declare(commands: Commands, shared: Shared) -> None:
    outgoing = commands.add_parser(
        "outgoing", parents=shared.common, help="wysyłanie listów do klientów (SMTP)"
    )
    actions = outgoing.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    account = actions.add_parser(
        "set", parents=shared.account, help="ustaw serwer i nadawcę; czego nie podasz, zostaje"
    )
    account.add_argument("--host", metavar="SERWER")
    account.add_argument("--port", type=int, metavar="PORT", help="zwykle 465 (tls) albo 587 (starttls)")
    account.add_argument("--security", type=Security, choices=list(Security), help="none: tylko ten komputer")
    account.add_argument("--user", metavar="NAZWA", help="pusta: serwer nie wymaga logowania")
    account.add_argument(
        "--login",
        type=Login,
        choices=list(Login),
        help="google i microsoft: zgoda w przeglądarce na tym komputerze",
    )
    account.add_argument("--client-id", metavar="ID", help="aplikacja biura u Google lub Microsoftu")
    add_device_code(account)
    account.add_argument(
        "--password-stdin",
        action="store_true",
        help="hasło (albo tajny klucz aplikacji) z wejścia do magazynu haseł",
    )
    account.add_argument("--sender", metavar="ADRES", help="z tego adresu idą listy")
    account.add_argument("--sender-name", metavar="NAZWA")
    account.add_argument("--reply-to", metavar="ADRES", help="dokąd mają iść odpowiedzi")
    account.add_argument("--phone", metavar="TELEFON", help="telefon biura, do podpisu i dla klientów")
    account.add_argument("--per-hour", type=int, metavar="N", help="listów w ciągu godziny")
    account.add_argument(
        "--per-recipient", type=int, metavar="N", help="listów do jednej osoby w ciągu godziny"
    )
    account.add_argument("--answers", type=yes_no, metavar="tak|nie", help="odpowiadaj nadawcom dokumentów")
    test = actions.add_parser("test", parents=shared.common, help="wyślij list na próbę")
    test.add_argument("--to", required=True, metavar="ADRES")
    letters = actions.add_parser("list", parents=shared.listing, help="listy: stan, czas, powód")
    letters.add_argument("--limit", type=positive, default=50, metavar="N")
    for name, said in (("retry", "wyślij list jeszcze raz"), ("cancel", "nie wysyłaj listu")):
        one = actions.add_parser(name, parents=shared.common, help=said)
        one.add_argument("id", type=positive, metavar="ID")
