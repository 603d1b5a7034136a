"""Arguments of ``registers``: public registers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

from desktop.cli.arguments.shared import Commands, Shared
from desktop.domain.registers import Register


def declare(commands: Commands, shared: Shared) -> None:
    registers = commands.add_parser("registers", parents=shared.common, help="rejestry publiczne")
    actions = registers.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    actions.add_parser("status", parents=shared.listing, help="jak się mają rejestry")
    actions.add_parser("update", parents=shared.listing, help="zapytaj teraz o to, co czeka")
    load = actions.add_parser("load", parents=shared.common, help="wczytaj plik płaski (.7z albo .json)")
    load.add_argument("file", type=Path, metavar="PLIK")
    check = actions.add_parser("check", parents=shared.listing, help="czy rachunek jest w wykazie")
    check.add_argument("nip", metavar="NIP")
    check.add_argument("account", metavar="RACHUNEK")
    check.add_argument("--date", type=date.fromisoformat, metavar="RRRR-MM-DD", help="zwykle: dziś")
    rate = actions.add_parser("rate", parents=shared.listing, help="kurs NBP z tabeli przed dniem")
    rate.add_argument("currency", metavar="WALUTA")
    rate.add_argument("date", type=date.fromisoformat, metavar="RRRR-MM-DD")
    rate.add_argument("--type", type=_rate, metavar="KURS", help="zapisz kurs tabeli z tego dnia")
    rate.add_argument("--table", default="", metavar="NUMER", help="numer tabeli do --type")
    rate.add_argument("--per", type=int, default=1, metavar="N", help="za ile jednostek waluty (zwykle 1)")
    key = actions.add_parser("key", parents=shared.common, help="klucz do rejestru")
    key.add_argument("register", choices=["gus"])
    one = key.add_mutually_exclusive_group(required=True)
    one.add_argument("--stdin", action="store_true", help="klucz z wejścia do magazynu haseł")
    one.add_argument("--forget", action="store_true", help="zapomnij klucz")
    for name, said in (("on", "pozwól pytać rejestry"), ("off", "nie pytaj rejestrów")):
        switch = actions.add_parser(name, parents=shared.listing, help=said)
        switch.add_argument(
            "which", nargs="*", type=Register, metavar="|".join(Register), help="zwykle: wszystkie"
        )


def _rate(text: str) -> Decimal:
    try:
        return Decimal(text.replace(",", "."))
    except ArithmeticError:
        raise ValueError from None
