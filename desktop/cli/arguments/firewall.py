"""Arguments of ``firewall``: the client panel through Windows' firewall."""

from __future__ import annotations

from desktop.cli.arguments.shared import Commands, Shared


def declare(commands: Commands, shared: Shared) -> None:
    firewall = commands.add_parser(
        "firewall", parents=shared.common, help="panel klienta w zaporze systemu Windows"
    )
    firewall.add_argument("action", choices=("allow", "remove", "show"), help="zezwól, usuń regułę, sprawdź")
