"""Arguments of ``backup``: backups of the office, restoring them, moving to another computer."""

from __future__ import annotations

import argparse
from datetime import time
from pathlib import Path

from desktop.cli.arguments.shared import Commands, Shared


def declare(commands: Commands, shared: Shared) -> None:
    backup = commands.add_parser(
        "backup", parents=shared.common, help="kopie zapasowe, odtwarzanie, przenosiny"
    )
    actions = backup.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    _declare_set(actions.add_parser("set", parents=shared.common, help="gdzie, kiedy i jak długo"))
    actions.add_parser("status", parents=shared.listing, help="jak się mają kopie")
    actions.add_parser("now", parents=shared.listing, help="zrób kopię teraz i sprawdź ją")
    actions.add_parser("list", parents=shared.listing, help="kopie, które są na miejscu")
    verify = actions.add_parser("verify", parents=shared.listing, help="odczytaj całą kopię i porównaj")
    verify.add_argument("snapshot", nargs="?", metavar="KOPIA", help="nazwa z listy; zwykle: ostatnia")
    check = actions.add_parser(
        "check", parents=shared.listing, help="sprawdź bazę i oryginały na tym komputerze"
    )
    check.add_argument("--mend", action="store_true", help="uszkodzone i brakujące weź z kopii")
    restore = actions.add_parser(
        "restore", parents=shared.listing, help="odtwórz biuro do pustego folderu danych (--data)"
    )
    _add_place(restore, "folder z kopiami albo plik z przenoszonym biurem")
    restore.add_argument("--snapshot", metavar="KOPIA", help="nazwa z listy; zwykle: ostatnia")
    restore.add_argument("--key-file", type=Path, metavar="PLIK", help="klucz odzyskiwania z pliku")
    restore.add_argument("--list", action="store_true", help="tylko pokaż, jakie są kopie")
    _add_stdin(restore)
    move = actions.add_parser(
        "move-out", parents=shared.listing, help="całe biuro w jednym pliku, na nowy komputer"
    )
    move.add_argument("file", type=Path, metavar="PLIK")
    _add_stdin(move)
    key = actions.add_parser("key", parents=shared.common, help="klucz odzyskiwania: pokaż, zapisz, podaj")
    way = key.add_mutually_exclusive_group()
    way.add_argument("--save", type=Path, metavar="PLIK", help="zapisz klucz do pliku")
    way.add_argument("--load", type=Path, metavar="PLIK", help="podaj programowi klucz z pliku")


def _declare_set(parser: argparse.ArgumentParser) -> None:
    _add_place(parser, "folder na innym dysku albo udziale")
    way = parser.add_mutually_exclusive_group()
    way.add_argument(
        "--new-key", type=Path, metavar="PLIK", help="nowy klucz odzyskiwania; zapisz go do tego pliku"
    )
    way.add_argument("--key-file", type=Path, metavar="PLIK", help="klucz kopii, które tam już są")
    way.add_argument(
        "--passphrase", action="store_true", help="zamiast klucza: hasło, o które program zapyta"
    )
    _add_stdin(parser)
    parser.add_argument("--at", type=_time, metavar="GG:MM", help="o której codziennie")
    parser.add_argument("--daily", type=int, metavar="N", help="z ilu dni przechowywać kopie")
    parser.add_argument("--weekly", type=int, metavar="N", help="z ilu tygodni")
    parser.add_argument("--monthly", type=int, metavar="N", help="z ilu miesięcy")
    switch = parser.add_mutually_exclusive_group()
    switch.add_argument("--on", action="store_true", help="rób kopię codziennie")
    switch.add_argument("--off", action="store_true", help="tylko na polecenie")


def _add_place(parser: argparse.ArgumentParser, said: str) -> None:
    parser.add_argument("place", nargs="?", type=Path, metavar="MIEJSCE", help=said)
    parser.add_argument("--s3", metavar="ZASOBNIK", help="zamiast folderu: zasobnik magazynu S3")
    parser.add_argument("--endpoint", default="", metavar="ADRES", help="adres magazynu; zwykle: Amazon")
    parser.add_argument("--region", default="", help="region magazynu")
    parser.add_argument("--prefix", default="", metavar="TEKST", help="początek nazw w zasobniku")
    parser.add_argument(
        "--access-key", default="", metavar="KLUCZ", help="klucz dostępu; o tajny program pyta"
    )


def _add_stdin(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--stdin",
        action="store_true",
        help="sekrety z wejścia, po jednym w wierszu: tajny klucz S3, potem klucz odzyskiwania albo hasło",
    )


def _time(text: str) -> time:
    return time.fromisoformat(text)
