"""Arguments of ``bench``: reading measured against the truth."""

from __future__ import annotations

from pathlib import Path

from desktop.cli.arguments.shared import Commands, Shared
from desktop.cli.arguments.values import count
from desktop.domain.reading import Engine


def declare(commands: Commands, shared: Shared) -> None:
    bench = commands.add_parser("bench", parents=shared.common, help="oceń odczyt dokumentów o znanej treści")
    bench.add_argument("folder", type=Path, metavar="FOLDER", help="dokumenty i pliki prawdy (folder truth)")
    bench.add_argument("--json", type=Path, metavar="PLIK", help="dokąd zapisać cały wynik")
    bench.add_argument("--out", type=Path, metavar="FOLDER", help="dokąd zapisać odczyty")
    bench.add_argument("--failures", type=int, default=20, metavar="N", help="ile błędów wypisać")
    bench.add_argument("--engine", type=Engine, choices=list(Engine), default=Engine.AUTO)
    bench.add_argument("--workers", type=count, metavar="N", help="liczba procesów odczytu")
