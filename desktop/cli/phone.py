"""``phone``: pairing codes for clients' phones, the page that they are given, and the phones paired."""

from __future__ import annotations

import argparse

from desktop.app import DataFolder, open_office
from desktop.cli.output import print_json, print_table, say
from desktop.cli.refusing import refusals_told
from desktop.cli.run import OK
from desktop.cli.setup import company_by_nip
from desktop.domain.devices import Device
from desktop.domain.identifiers import format_nip
from desktop.services.office import Office
from desktop.services.panel.guide import new_guide

_BY = "CLI"


def phone(options: argparse.Namespace, data: DataFolder) -> int:
    """Make a code or the page, list phones, or revoke one."""
    office = open_office(data)
    match options.action:
        case "pair":
            _pair(options, office)
        case "guide":
            return _guide(options, office)
        case "revoke":
            return _revoke(options, office)
        case _:
            _list(options, office)
    return OK


def _pair(options: argparse.Namespace, office: Office) -> None:
    company = company_by_nip(office.companies, options.nip)
    made = office.panel.devices.new_pairing(company.id, by=_BY, days=options.days, phones=options.phones)
    if options.json:
        print_json(made)
        return
    import segno

    # The code is drawn in characters: it can be scanned right from the terminal.
    segno.make(made.link, error="m", micro=False).terminal(compact=True)
    say(f"Link: {made.link}")
    say(f"Kod: {made.code}")
    until = made.pairing.expires_at.astimezone().strftime("%Y-%m-%d")
    say(f"Ważny do {until}; liczba telefonów: {made.pairing.left}.")


def _guide(options: argparse.Namespace, office: Office) -> int:
    company = company_by_nip(office.companies, options.nip)
    new_guide(
        options.to.absolute(),
        company,
        office.panel,
        by=_BY,
        language=options.language,
        days=options.days,
        phones=options.phones,
    )
    say(f"Zapisano kartkę dla klienta: {options.to}")
    return OK


def _list(options: argparse.Namespace, office: Office) -> None:
    companies = {one.id: one for one in office.companies.all(inactive=True)}
    only = None if options.company is None else company_by_nip(office.companies, options.company).id
    devices = office.panel.devices.all(only)
    if options.json:
        print_json(devices)
        return
    print_table(
        ["ID", "NIP", "Firma", "Telefon", "Połączono", "Ostatnio"],
        [
            [
                str(one.id),
                format_nip(companies[one.company_id].nip),
                companies[one.company_id].short_name,
                one.name,
                *_days(one),
            ]
            for one in devices
        ],
    )


def _days(device: Device) -> tuple[str, str]:
    paired, seen = device.paired_at.astimezone(), device.seen_at.astimezone()
    return paired.strftime("%Y-%m-%d"), seen.strftime("%Y-%m-%d %H:%M")


def _revoke(options: argparse.Namespace, office: Office) -> int:
    with refusals_told("Nie ma telefonu o tym numerze. Numery wypisuje polecenie: bezdotyk phone list."):
        device = office.panel.devices.revoke(options.id, by=_BY)
    say(f"Telefon {device.name} nie wyśle już niczego. To, co wysłał, zostaje.")
    return OK
