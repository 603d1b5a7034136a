"""Arguments of ``demo``: work shown on sample documents."""

from __future__ import annotations

from pathlib import Path

from desktop.cli.arguments.shared import Commands, Shared


def declare(commands: Commands, shared: Shared) -> None:
    demo = commands.add_parser("demo", parents=shared.common, help="pokaż pracę na przykładowych dokumentach")
    demo.add_argument("--screenshot", type=Path, metavar="PLIK", help="dokąd zapisać obraz okna (PNG)")
    demo.add_argument("--no-window", action="store_true", help="bez okna, choćby był ekran")
