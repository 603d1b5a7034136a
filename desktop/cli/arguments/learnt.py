"""Arguments of ``learnt``: what was learnt of contractors."""

from __future__ import annotations

from pathlib import Path

from desktop.cli.arguments.shared import Commands, Shared


def declare(commands: Commands, shared: Shared) -> None:
    learnt = commands.add_parser(
        "learnt", parents=shared.common, help="czego program nauczył się o kontrahentach"
    )
    actions = learnt.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    actions.add_parser("list", parents=shared.listing, help="kontrahenci, o których coś wiadomo")
    show = actions.add_parser("show", parents=shared.listing, help="co wiadomo o kontrahencie")
    show.add_argument("nip", metavar="NIP")
    export = actions.add_parser("export", parents=shared.common, help="zapisz wiedzę bez danych klientów")
    export.add_argument("file", type=Path, metavar="PLIK")
    take_in = actions.add_parser("import", parents=shared.common, help="wczytaj wiedzę z innego biura")
    take_in.add_argument("file", type=Path, metavar="PLIK")
    forget = actions.add_parser("forget", parents=shared.common, help="zapomnij, co wiadomo o kontrahencie")
    forget.add_argument("nip", metavar="NIP")
