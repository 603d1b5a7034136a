"""Arguments of ``documents`` and ``approve``: the daily work on documents."""

from __future__ import annotations

import argparse

from desktop.cli.arguments.shared import Commands, Shared
from desktop.cli.arguments.values import positive
from desktop.domain.statuses import Status


def declare(commands: Commands, shared: Shared) -> None:
    documents = commands.add_parser("documents", parents=shared.listing, help="lista dokumentów")
    documents.add_argument("--company", metavar="NIP")
    documents.add_argument("--status", type=Status, choices=list(Status), metavar="STAN")
    documents.add_argument("--search", default="", metavar="TEKST", help="szukaj słów w treści dokumentów")
    documents.add_argument(
        "--find", default="", metavar="PYTANIE", help='szukaj jak w oknie, np. "orlen maj 300-400 zł"'
    )
    documents.add_argument("--limit", type=positive, metavar="N", help="wypisz najwyżej tyle")
    documents.add_argument("--concerns", action="store_true", help="tylko z otwartymi uwagami kontroli")
    documents.add_argument(
        "--findings", action="store_true", help="przy --json także wyniki kontroli, dowody i kwoty w złotych"
    )

    actions = documents.add_subparsers(dest="action", metavar="CZYNNOŚĆ")
    release = actions.add_parser("release", parents=shared.common, help="wpuść dokumenty z kwarantanny")
    release.add_argument("ids", nargs="+", type=positive, metavar="ID")
    # A default of its own would undo the same option where it was given before the action.
    release.add_argument(
        "--json", action="store_true", default=argparse.SUPPRESS, help="wypisz w formacie JSON"
    )

    approve = commands.add_parser("approve", parents=shared.listing, help="zatwierdź dokumenty")
    approve.add_argument("ids", nargs="+", type=positive, metavar="ID")
    approve.add_argument(
        "--despite",
        metavar="POWÓD",
        help="zatwierdź mimo alarmów: dlaczego są w porządku; powód zostaje w historii dokumentu",
    )
