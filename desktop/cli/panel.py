"""``invite`` and ``panel``: access to the client panel and how it is served, without a window."""

from __future__ import annotations

import argparse
from dataclasses import fields, replace
from pathlib import Path

from desktop.app import DataFolder, open_office
from desktop.cli.output import print_json, say
from desktop.cli.refusing import refusals_told
from desktop.cli.run import OK
from desktop.cli.setup import company_by_nip
from desktop.domain.panel import USUAL_RIGHTS
from desktop.server.certificate import check_pair
from desktop.services.office import Office
from desktop.services.panel.fingerprint import fingerprint_of
from desktop.services.panel.settings import PanelSettings, Tls

_TLS = {
    Tls.OWN: "utworzony przez program",
    Tls.FILES: "własny, z plików",
    Tls.NONE: "żaden: HTTPS zapewnia serwer pośredniczący",
}
_FILES = ("certificate", "key")


def invite(options: argparse.Namespace, data: DataFolder) -> int:
    """Send somebody a link to the panel, or print it."""
    office = open_office(data)
    company = company_by_nip(office.companies, options.nip)
    with refusals_told():
        made = office.panel.accounts.invite(
            company.id,
            options.email,
            options.rights or USUAL_RIGHTS,
            by=office.user,
            name=options.name,
            language=options.language,
            send=not options.print_link,
        )
    if options.json:
        print_json({"access": made.access, "link": made.link if options.print_link else None})
    elif options.print_link:
        say(made.link)
    else:
        say(f"Wysłano zaproszenie na adres {made.access.email}. Link działa 72 godziny.")
    return OK


def panel(options: argparse.Namespace, data: DataFolder) -> int:
    """Show how the panel is served, or change it."""
    office = open_office(data)
    if options.action == "set":
        office.panel.settings.save(_changed(office.panel.settings.load(), options))
    _show(office, as_json=options.json)
    if options.action == "set" and not options.json:
        say("Zapisano. Program, który już działa, weźmie to pod uwagę po ponownym uruchomieniu.")
    return OK


def _changed(old: PanelSettings, options: argparse.Namespace) -> PanelSettings:
    """What was given in place of the old; files that cannot serve HTTPS raise ``panel.bad_certificate``."""
    given = {one.name: getattr(options, one.name, None) for one in fields(PanelSettings)}
    changes = {name: value for name, value in given.items() if value is not None}
    for name, value in changes.items():
        if isinstance(value, str):
            changes[name] = value.strip()
    for name in _FILES:
        if changes.get(name):
            # The program that serves may run in another folder.
            changes[name] = str(Path(changes[name]).absolute())
    if "tls" in changes:
        changes["tls"] = Tls(changes["tls"])
    elif any(changes.get(name) for name in _FILES):
        changes["tls"] = Tls.FILES
    new = replace(old, **changes)
    if new.tls is Tls.FILES:
        check_pair(Path(new.certificate), Path(new.key))
    return new


def _show(office: Office, *, as_json: bool) -> None:
    settings = office.panel.settings.load()
    address, fingerprint = office.panel.base_url(), _fingerprint(office, settings)
    if as_json:
        print_json({"settings": settings, "address": address, "fingerprint": fingerprint})
        return
    lines = [
        ("Panel", "włączony" if settings.on else "wyłączony"),
        ("Adres i port w sieci", settings.listen),
        ("Adres dla klientów", address),
        ("Odpowiada też na nazwy", settings.names or "tego komputera"),
        ("Certyfikat", _TLS[settings.tls]),
        *((name, text) for name, text in _files(settings) if text),
        ("Odcisk SHA-256", fingerprint or "jeszcze nieznany"),
        ("Zaufane serwery pośredniczące", settings.proxies or "żadne"),
        ("Największy plik", f"{settings.max_file_mb} MB"),
        ("Plików dziennie", str(settings.max_files_a_day)),
        ("Razem dziennie", f"{settings.max_mb_a_day} MB"),
        ("Wylogowanie po bezczynności", f"{settings.idle_minutes} min"),
        ("Najdłuższe zalogowanie", f"{settings.session_hours} godz."),
        ("Antywirus (clamd)", settings.clamd or "jeśli działa na tym komputerze"),
    ]
    for name, text in lines:
        say(f"{name}: {text}")


def _files(settings: PanelSettings) -> tuple[tuple[str, str], ...]:
    return ("Plik certyfikatu", settings.certificate), ("Plik klucza", settings.key)


def _fingerprint(office: Office, settings: PanelSettings) -> str:
    match settings.tls:
        case Tls.OWN:
            return fingerprint_of(office.panel.folder / "tls" / "certificate.pem")
        case Tls.FILES:
            return fingerprint_of(Path(settings.certificate))
        case Tls.NONE:
            return ""
