"""Arguments of ``deliveries``: what clients handed over, and what became of it."""

from __future__ import annotations

from desktop.cli.arguments.shared import Commands, Shared
from desktop.cli.arguments.values import positive
from desktop.domain.documents import Channel


def declare(commands: Commands, shared: Shared) -> None:
    deliveries = commands.add_parser(
        "deliveries", parents=shared.common, help="co przysłali klienci i co się z tym stało"
    )
    actions = deliveries.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    listed = actions.add_parser("list", parents=shared.listing, help="najnowsze, z każdą częścią")
    listed.add_argument("--company", metavar="NIP")
    listed.add_argument("--channel", type=Channel, choices=list(Channel), help="tylko tą drogą")
    listed.add_argument("--empty", action="store_true", help="tylko listy, z których nie ma dokumentu")
    listed.add_argument("--before", type=positive, metavar="ID", help="tylko starsze niż ta przesyłka")
    listed.add_argument("--limit", type=positive, default=50, metavar="N", help="najwyżej tyle (zwykle: 50)")
    call = actions.add_parser(
        "call-back", parents=shared.listing, help="zrób dokument z części, która została pominięta"
    )
    call.add_argument("id", type=positive, metavar="ID")
    call.add_argument("part", type=positive, metavar="CZĘŚĆ", help="numer części z listy")
