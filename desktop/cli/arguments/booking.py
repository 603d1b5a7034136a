"""Arguments of ``booking``: dictionaries, rules, descriptions."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop.cli.arguments.shared import Commands, Shared
from desktop.cli.arguments.values import positive


def declare(commands: Commands, shared: Shared) -> None:
    booking = commands.add_parser(
        "booking", parents=shared.common, help="opis księgowy: słowniki, reguły, opisy"
    )
    actions = booking.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    whose = argparse.ArgumentParser(add_help=False)
    whose.add_argument(
        "--company", metavar="NIP", default="", help="tylko dla tej firmy (zwykle: całe biuro)"
    )
    take_in = actions.add_parser("import", parents=[*shared.common, whose], help="wczytaj słowniki z plików")
    take_in.add_argument(
        "files", nargs="+", type=Path, metavar="PLIK", help="EPP, XML Optimy, Symfonia, CSV, XLSX"
    )
    take_in.add_argument("--dry-run", action="store_true", help="tylko pokaż, co by się zmieniło")
    actions.add_parser("begin", parents=[*shared.common, whose], help="dodaj gotowy zestaw dla KPiR")
    actions.add_parser("list", parents=[*shared.listing, whose], help="rejestry, kategorie i inne listy")
    show = actions.add_parser("show", parents=shared.listing, help="opis dokumentów, z powodami")
    show.add_argument("ids", nargs="+", type=positive, metavar="ID")
    accept = actions.add_parser("accept", parents=shared.common, help="przyjmij podpowiadany opis dokumentów")
    accept.add_argument("ids", nargs="+", type=positive, metavar="ID")
    rules = actions.add_parser("rules", parents=shared.common, help="reguły biura")
    steps = rules.add_subparsers(dest="rule_action", metavar="CZYNNOŚĆ", required=True)
    steps.add_parser("list", parents=shared.listing, help="reguły w ich kolejności")
    add = steps.add_parser("add", parents=[*shared.common, whose], help="dodaj regułę")
    add.add_argument("name", metavar="NAZWA")
    add.add_argument("--contractor", action="append", default=[], metavar="NIP|NAZWA")
    add.add_argument("--words", action="append", default=[], metavar="SŁOWA")
    add.add_argument("--low", metavar="KWOTA", help="brutto co najmniej")
    add.add_argument("--high", metavar="KWOTA", help="brutto najwyżej")
    add.add_argument("--category", default="", metavar="KOD")
    add.add_argument("--register", default="", metavar="KOD")
    add.add_argument("--description", default="", metavar="TEKST")
    add.add_argument("--vehicle", default="", metavar="NUMER")
    add.add_argument("--mark", action="append", default=[], metavar="OZNACZENIE")
    add.add_argument("--dry-run", action="store_true", help="tylko sprawdź, do ilu dokumentów pasuje")
    remove = steps.add_parser("remove", parents=shared.common, help="usuń regułę")
    remove.add_argument("id", type=positive, metavar="NR")
