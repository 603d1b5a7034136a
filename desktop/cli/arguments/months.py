"""Arguments of ``months``: months of companies."""

from __future__ import annotations

from desktop.cli.arguments.shared import Commands, Shared
from desktop.cli.arguments.values import count, month


def declare(commands: Commands, shared: Shared) -> None:
    months = commands.add_parser("months", parents=shared.common, help="miesiące firm")
    actions = months.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    listed = actions.add_parser("list", parents=shared.listing, help="gdzie stoi każdy miesiąc")
    listed.add_argument("--company", metavar="NIP")
    listed.add_argument("--months", type=count, default=6, metavar="N", help="ile ostatnich miesięcy")
    missing = actions.add_parser("missing", parents=shared.listing, help="czego brakuje w miesiącu")
    missing.add_argument("month", type=month, nargs="?", metavar="RRRR-MM", help="zwykle: poprzedni")
    missing.add_argument("--company", metavar="NIP")
    missing.add_argument("--send", action="store_true", help="wyślij klientowi list z tym, czego brakuje")
    close = actions.add_parser("close", parents=shared.listing, help="zamknij miesiąc")
    close.add_argument("--anyway", action="store_true", help="choć coś jest jeszcze otwarte")
    reopen = actions.add_parser("reopen", parents=shared.listing, help="otwórz miesiąc ponownie")
    reopen.add_argument("--reason", required=True, metavar="TEKST", help="powód, który zostaje w historii")
    for one in (close, reopen):
        one.add_argument("nip", metavar="NIP")
        one.add_argument("month", type=month, metavar="RRRR-MM")
