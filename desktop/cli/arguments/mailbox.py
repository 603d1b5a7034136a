"""Arguments of ``mailbox``: mailboxes documents come to."""

from __future__ import annotations

from datetime import date

from desktop.cli.arguments.shared import Commands, Shared, add_device_code
from desktop.cli.arguments.values import port, positive
from desktop.domain.mailboxes import AfterMail
from desktop.domain.mailservers import Login, Security


def declare(commands: Commands, shared: Shared) -> None:
    mailbox = commands.add_parser("mailbox", parents=shared.common, help="skrzynki pocztowe na dokumenty")
    actions = mailbox.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    add = actions.add_parser("add", parents=shared.listing, help="bierz pocztę ze skrzynki")
    add.add_argument("--host", required=True, help="serwer IMAP")
    add.add_argument("--port", type=port, help="zwykle: 993 dla TLS, 143 dla STARTTLS")
    add.add_argument("--user", required=True, help="nazwa użytkownika, zwykle adres")
    add.add_argument(
        "--security",
        type=Security,
        choices=list(Security),
        default=Security.TLS,
        help="szyfrowanie; none tylko dla serwera na tym komputerze",
    )
    add.add_argument(
        "--login",
        type=Login,
        choices=list(Login),
        default=Login.PASSWORD,
        help="google i microsoft: zgoda w przeglądarce na tym komputerze",
    )
    add.add_argument("--client-id", default="", metavar="ID", help="aplikacja biura u Google lub Microsoftu")
    add_device_code(add)
    add.add_argument("--folder", default="INBOX", help="folder skrzynki (zwykle: INBOX)")
    add.add_argument(
        "--password-stdin", action="store_true", help="hasło (albo tajny klucz aplikacji) z wejścia"
    )
    add.add_argument(
        "--after",
        type=AfterMail,
        choices=list(AfterMail),
        default=AfterMail.NOTHING,
        help="co zrobić z przyjętą pocztą (zwykle: nothing, bez zmian)",
    )
    add.add_argument("--after-name", default="", metavar="NAZWA", help="folder albo etykieta do --after")
    add.add_argument(
        "--since", type=date.fromisoformat, metavar="RRRR-MM-DD", help="nie bierz starszej poczty"
    )
    add.add_argument(
        "--authserv", default="", metavar="NAZWA", help="czyim wynikom SPF, DKIM i DMARC wierzyć"
    )
    actions.add_parser("list", parents=shared.listing, help="lista skrzynek")
    test = actions.add_parser("test", parents=shared.listing, help="sprawdź połączenie ze skrzynkami")
    test.add_argument("ids", nargs="*", type=positive, metavar="ID")
    remove = actions.add_parser("remove", parents=shared.common, help="nie bierz poczty ze skrzynki")
    remove.add_argument("id", type=positive, metavar="ID")
