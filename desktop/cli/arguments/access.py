"""Arguments of ``access``: people who may come into the panel."""

from __future__ import annotations

from desktop.cli.arguments.shared import Commands, Shared
from desktop.cli.arguments.values import positive, rights

_SAID = {
    "lock": "zablokuj dostęp, aż do odblokowania",
    "unlock": "odblokuj dostęp",
    "withdraw": "odbierz dostęp na dobre",
    "factor-off": "wyłącz drugi składnik logowania, gdy ktoś stracił telefon i kody",
}


def declare(commands: Commands, shared: Shared) -> None:
    access = commands.add_parser("access", parents=shared.common, help="dostęp klientów do panelu")
    actions = access.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    listed = actions.add_parser("list", parents=shared.listing, help="kto ma dostęp i co mu wolno")
    listed.add_argument("--company", metavar="NIP")
    resend = actions.add_parser("resend", parents=shared.listing, help="nowy link w miejsce poprzedniego")
    resend.add_argument("id", type=positive, metavar="ID")
    resend.add_argument("--print-link", action="store_true", help="nie wysyłaj listu, wypisz link")
    change = actions.add_parser("rights", parents=shared.common, help="zmień, co wolno w panelu")
    change.add_argument("id", type=positive, metavar="ID")
    change.add_argument("rights", type=rights, metavar="add,list,amounts,answer,users")
    for name, said in _SAID.items():
        one = actions.add_parser(name, parents=shared.common, help=said)
        one.add_argument("id", type=positive, metavar="ID")
