"""Arguments of ``privacy``: data of people, and what was kept long enough."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop.cli.arguments.shared import Commands, Shared
from desktop.cli.arguments.values import positive


def declare(commands: Commands, shared: Shared) -> None:
    privacy = commands.add_parser("privacy", parents=shared.common, help="RODO i przechowywanie")
    actions = privacy.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    report = actions.add_parser(
        "report", parents=shared.listing, help="co program ma o osobie (art. 15 RODO)"
    )
    erase = actions.add_parser("erase", parents=shared.listing, help="usuń dane osoby (art. 17 RODO)")
    for one in (report, erase):
        _person(one)
    report.add_argument("--to", type=Path, metavar="PLIK", help=".pdf, .html albo .json")
    erase.add_argument(
        "--also", action="append", default=[], metavar="WPIS", help="wpis „do decyzji” z raportu, można kilka"
    )
    erase.add_argument(
        "--spare", action="append", default=[], metavar="WPIS", help="wpis, który ma zostać, można kilka"
    )
    due = actions.add_parser("list", parents=shared.listing, help="co wolno już zniszczyć")
    destroy = actions.add_parser("destroy", parents=shared.listing, help="zniszcz pozycje z tej listy")
    destroy.add_argument("keys", nargs="+", metavar="POZYCJA", help="jak na liście, albo: all")
    for one in (erase, destroy):
        one.add_argument("--ground", default="", metavar="TEKST", help="podstawa do protokołu")
        one.add_argument("--yes", action="store_true", help="wykonaj; bez tego tylko podgląd")
    due.add_argument("--company", metavar="NIP")
    protocols = actions.add_parser("protocols", parents=shared.listing, help="protokoły")
    protocols.add_argument("number", type=positive, nargs="?", metavar="NUMER", help="jeden, cały")
    protocols.add_argument("--to", type=Path, metavar="PLIK", help=".pdf, .html albo .json")


def _person(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--name", default="", metavar="TEKST", help="imię i nazwisko albo nazwa")
    parser.add_argument("--email", default="", metavar="ADRES")
    parser.add_argument("--number", default="", metavar="NUMER", help="NIP, PESEL albo numer VAT")
    parser.add_argument("--phone", default="", metavar="TELEFON")
    parser.add_argument("--panel-user", type=positive, metavar="NUMER", help="konto w panelu klienta")
    parser.add_argument("--trail-name", default="", metavar="NAZWA", help="osoba z biura, jak w historii")
