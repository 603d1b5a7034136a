"""Arguments of ``duplicates``: documents that came twice."""

from __future__ import annotations

from desktop.cli.arguments.shared import Commands, Shared
from desktop.cli.arguments.values import positive


def declare(commands: Commands, shared: Shared) -> None:
    duplicates = commands.add_parser(
        "duplicates", parents=shared.listing, help="dokumenty, które przyszły dwa razy"
    )
    actions = duplicates.add_subparsers(dest="action", metavar="CZYNNOŚĆ")
    shown = actions.add_parser("list", parents=shared.listing, help="pary, które czekają na decyzję")
    shown.add_argument("--all", action="store_true", help="także te, o których już postanowiono")
    same = actions.add_parser("same", parents=shared.common, help="to ten sam dokument: jeden zostaje")
    same.add_argument("kept", type=positive, metavar="ZOSTAJE")
    same.add_argument("gone", type=positive, metavar="ODRZUCONY")
    corrected = actions.add_parser("corrected", parents=shared.common, help="nowszy jest poprawioną wersją")
    corrected.add_argument("newer", type=positive, metavar="NOWSZY")
    corrected.add_argument("older", type=positive, metavar="STARSZY")
    for name, what in (("different", "to dwa różne dokumenty"), ("undo", "cofnij decyzję o tej parze")):
        action = actions.add_parser(name, parents=shared.common, help=what)
        action.add_argument("one", type=positive, metavar="ID")
        action.add_argument("two", type=positive, metavar="ID")
