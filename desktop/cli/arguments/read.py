"""Arguments of ``read``: files to JSON."""

from __future__ import annotations

from pathlib import Path

from desktop.cli.arguments.shared import Commands, Shared, add_split
from desktop.cli.arguments.values import count
from desktop.domain.reading import Engine
from desktop.domain.splitting import SplitPolicy


def declare(commands: Commands, shared: Shared) -> None:
    read = commands.add_parser(
        "read", parents=shared.common, help="odczytaj pliki; po jednym JSON na dokument"
    )
    read.add_argument("files", nargs="+", type=Path, metavar="PLIK")
    read.add_argument("--out", type=Path, metavar="FOLDER", help="dokąd zapisać pliki JSON")
    read.add_argument("--engine", type=Engine, choices=list(Engine), default=Engine.AUTO)
    read.add_argument("--workers", type=count, metavar="N", help="liczba procesów odczytu")
    add_split(read, SplitPolicy.AUTO)
