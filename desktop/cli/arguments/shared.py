"""What commands have in common."""

from __future__ import annotations

import argparse
from typing import NamedTuple, TypeAlias

from desktop.domain.splitting import Sides, SplitPolicy

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - has no other name
"""What commands are added to."""


class Shared(NamedTuple):
    """The ``parents`` of the commands' parsers."""

    common: tuple[argparse.ArgumentParser, ...]
    """What every command takes: the folder of the office's data, and who gives the command."""
    listing: tuple[argparse.ArgumentParser, ...]
    """That, and what every command that prints an answer for scripts takes: JSON."""
    account: tuple[argparse.ArgumentParser, ...]
    """As ``listing`` for those that take an account's ``--user`` themselves: who gives the command stands
    ahead of them."""


def add_split(parser: argparse.ArgumentParser, usual: SplitPolicy | None) -> None:
    """``--split`` and ``--sides``; where nothing is typed, the first is ``usual``."""
    parser.add_argument(
        "--split",
        type=SplitPolicy,
        choices=list(SplitPolicy),
        default=usual,
        help="jak dzielić plik z wieloma dokumentami (zwykle: auto)",
    )
    parser.add_argument(
        "--sides",
        type=Sides,
        choices=list(Sides),
        default=Sides.ANY,
        help="czy skaner skanuje też odwrotne strony kartek (zwykle: program poznaje sam)",
    )


def add_device_code(account: argparse.ArgumentParser) -> None:
    """``--device-code``: consent given on another device than this."""
    account.add_argument(
        "--device-code",
        action="store_true",
        help="microsoft: bez przeglądarki tutaj, kod wpisuje się na innym urządzeniu",
    )
