"""Arguments of ``phone``: clients' telephones."""

from __future__ import annotations

from pathlib import Path

from desktop.cli.arguments.shared import Commands, Shared
from desktop.cli.arguments.values import positive
from desktop.domain.devices import MOST_DAYS, MOST_PHONES, USUAL_DAYS, USUAL_PHONES
from desktop.services.panel.texts import LANGUAGES


def declare(commands: Commands, shared: Shared) -> None:
    phone = commands.add_parser("phone", parents=shared.common, help="telefony klientów")
    actions = phone.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    pair = actions.add_parser("pair", parents=shared.listing, help="kod do połączenia telefonu")
    guide = actions.add_parser("guide", parents=shared.common, help="kartka dla klienta do wydruku (PDF)")
    for one in (pair, guide):
        one.add_argument("nip", metavar="NIP")
        one.add_argument(
            "--days",
            type=int,
            choices=range(1, MOST_DAYS + 1),
            default=USUAL_DAYS,
            metavar="N",
            help="ważność",
        )
        one.add_argument(
            "--phones",
            type=int,
            choices=range(1, MOST_PHONES + 1),
            default=USUAL_PHONES,
            metavar="N",
            help="ile telefonów wpuści kod",
        )
    guide.add_argument("--to", type=Path, required=True, metavar="PLIK")
    guide.add_argument("--language", choices=list(LANGUAGES), default="pl", help="język kartki")
    listed = actions.add_parser("list", parents=shared.listing, help="połączone telefony")
    listed.add_argument("--company", metavar="NIP")
    revoke = actions.add_parser("revoke", parents=shared.common, help="odłącz telefon")
    revoke.add_argument("id", type=positive, metavar="ID")
