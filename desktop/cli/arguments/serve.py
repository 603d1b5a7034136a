"""Arguments of ``serve``: work without a window."""

from __future__ import annotations

from desktop.cli.arguments.shared import Commands, Shared
from desktop.cli.arguments.values import count


def declare(commands: Commands, shared: Shared) -> None:
    serve = commands.add_parser("serve", parents=shared.common, help="pracuj bez okna, aż do zatrzymania")
    serve.add_argument("--once", action="store_true", help="przyjmij i odczytaj to, co czeka, i zakończ")
    serve.add_argument("--workers", type=count, metavar="N", help="liczba procesów odczytu")
    serve.add_argument("--panel", metavar="ADRES:PORT", help="udostępnij panel klienta pod tym adresem")
    serve.add_argument("--base-url", metavar="URL", help="adres, pod którym klienci widzą panel (https://…)")
    serve.add_argument(
        "--proxies", metavar="ADRESY", help="serwery pośredniczące, którym wierzyć (adresy, po przecinku)"
    )
    serve.add_argument(
        "--plain-http", action="store_true", help="bez HTTPS: tylko na 127.0.0.1, za serwerem pośredniczącym"
    )
