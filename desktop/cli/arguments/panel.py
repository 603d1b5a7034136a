"""Arguments of ``invite`` and ``panel``: clients asked into the panel, and how it is served."""

from __future__ import annotations

from desktop.cli.arguments.shared import Commands, Shared
from desktop.cli.arguments.values import rights, within, yes_no


def declare(commands: Commands, shared: Shared) -> None:
    invite = commands.add_parser("invite", parents=shared.listing, help="zaproś klienta do panelu")
    invite.add_argument("nip", metavar="NIP")
    invite.add_argument("--email", required=True, metavar="E-MAIL")
    invite.add_argument("--name", default="", metavar="NAZWISKO")
    invite.add_argument(
        "--rights",
        type=rights,
        metavar="add,list,amounts,answer,users",
        help="co wolno w panelu (zwykle: wszystko prócz users)",
    )
    invite.add_argument("--language", choices=["pl", "en", "uk", "de"], default="pl")
    invite.add_argument("--print-link", action="store_true", help="nie wysyłaj listu, wypisz link")

    panel = commands.add_parser("panel", parents=shared.common, help="ustawienia panelu klienta")
    actions = panel.add_subparsers(dest="action", metavar="CZYNNOŚĆ", required=True)
    actions.add_parser("show", parents=shared.listing, help="jak panel jest ustawiony")
    one = actions.add_parser(
        "set", parents=shared.listing, help='zmień ustawienia; czego nie podasz, zostaje, "" opróżnia'
    )
    one.add_argument("--on", type=yes_no, metavar="tak|nie", help="włączony, gdy program pracuje")
    one.add_argument("--listen", metavar="ADRES:PORT", help="adres i port w sieci (zwykle: 0.0.0.0:8443)")
    one.add_argument("--base-url", metavar="URL", help="adres dla klientów, https://…")
    one.add_argument("--names", metavar="NAZWY", help="odpowiada też na te nazwy, po przecinku")
    one.add_argument(
        "--tls",
        choices=["own", "files", "none"],
        help="certyfikat: programu, z plików, żaden (za pośrednikiem)",
    )
    one.add_argument("--certificate", metavar="PLIK", help="certyfikat biura (PEM)")
    one.add_argument("--key", metavar="PLIK", help="klucz do niego (PEM)")
    one.add_argument("--proxies", metavar="ADRESY", help="zaufane serwery pośredniczące, po przecinku")
    one.add_argument("--clamd", metavar="GNIAZDO", help="antywirus: ścieżka albo HOST:PORT")
    limit = "granica dla jednej osoby"
    one.add_argument("--max-file-mb", type=within(1, 2000), metavar="MB", help=f"największy plik; {limit}")
    one.add_argument(
        "--max-files-a-day", type=within(1, 100_000), metavar="N", help=f"plików dziennie; {limit}"
    )
    one.add_argument(
        "--max-mb-a-day", type=within(1, 1_000_000), metavar="MB", help=f"razem dziennie; {limit}"
    )
    one.add_argument(
        "--idle-minutes", type=within(5, 24 * 60), metavar="MIN", help="wylogowanie po bezczynności"
    )
    one.add_argument(
        "--session-hours", type=within(1, 24 * 30), metavar="GODZ", help="najdłuższe zalogowanie"
    )
