"""Arguments of ``invite``: clients asked into the panel."""

from __future__ import annotations

from desktop.cli.arguments.shared import Commands, Shared
from desktop.domain.panel import Right


def declare(commands: Commands, shared: Shared) -> None:
    invite = commands.add_parser("invite", parents=shared.listing, help="zaproś klienta do panelu")
    invite.add_argument("nip", metavar="NIP")
    invite.add_argument("--email", required=True, metavar="E-MAIL")
    invite.add_argument("--name", default="", metavar="NAZWISKO")
    invite.add_argument(
        "--rights",
        type=_rights,
        metavar="add,list,amounts,answer,users",
        help="co wolno w panelu (zwykle: wszystko prócz users)",
    )
    invite.add_argument("--language", choices=["pl", "en", "uk", "de"], default="pl")
    invite.add_argument("--print-link", action="store_true", help="nie wysyłaj listu, wypisz link")


def _rights(text: str) -> frozenset[Right]:
    return frozenset(Right(one.strip()) for one in text.split(","))
