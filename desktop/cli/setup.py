"""``company`` and ``folder``: what an office sets up once."""

from __future__ import annotations

import argparse
from dataclasses import replace

from desktop.app import DataFolder, open_office
from desktop.cli.companyimport import import_companies
from desktop.cli.output import print_json, print_table
from desktop.cli.typed import several
from desktop.domain.companies import Company, CompanySettings
from desktop.domain.errors import UserError
from desktop.domain.folders import WatchedFolder
from desktop.domain.identifiers import format_nip
from desktop.domain.splitting import SplitRule
from desktop.services.companies import Companies
from desktop.services.office import Office


def company(options: argparse.Namespace, data: DataFolder) -> int:
    """Add, change or list companies."""
    office = open_office(data)
    match options.action:
        case "add":
            companies = [
                office.companies.add(
                    short_name=options.name,
                    full_name=options.full_name or options.name,
                    nip=options.nip,
                    email=options.email or "",
                    address=options.seat or "",
                    settings=_settings(options, CompanySettings()),
                )
            ]
        case "edit":
            companies = [_edit(options, office.companies)]
        case "import":
            return import_companies(options, office)
        case _:
            companies = office.companies.all(inactive=True)
    if options.json:
        print_json(companies)
    else:
        _print_companies(companies)
    return 0


def _edit(options: argparse.Namespace, companies: Companies) -> Company:
    old = company_by_nip(companies, options.nip)
    return companies.change(
        replace(
            old,
            short_name=options.name or old.short_name,
            full_name=options.full_name or old.full_name,
            email=old.email if options.email is None else options.email,
            active=old.active if options.active is None else options.active,
            address=old.address if options.seat is None else options.seat,
            settings=_settings(options, old.settings),
        )
    )


def company_by_nip(companies: Companies, nip: str) -> Company:
    """The company with this NIP; raises :class:`UserError` ``company.gone``."""
    found = companies.by_nip(nip)
    if found is None:
        raise UserError("company.gone")
    return found


def _settings(options: argparse.Namespace, old: CompanySettings) -> CompanySettings:
    return replace(
        old,
        read_at_once=old.read_at_once if options.read_at_once is None else options.read_at_once,
        month_rule=options.month_rule or old.month_rule,
        addresses=old.addresses if options.address is None else several(options.address),
        trusted=old.trusted if options.trusted is None else several(options.trusted),
        pin=old.pin if options.pin is None else options.pin,
    )


def _print_companies(companies: list[Company]) -> None:
    print_table(
        ["NIP", "Nazwa", "E-mail", "Folder skanera", "Czynna"],
        [
            [format_nip(one.nip), one.short_name, one.email, one.folder, "tak" if one.active else "nie"]
            for one in companies
        ],
    )


def folder(options: argparse.Namespace, data: DataFolder) -> int:
    """Add, list or remove watched folders."""
    office = open_office(data)
    match options.action:
        case "add":
            folders = [office.folders.add(_new_folder(options, office))]
        case "remove":
            office.folders.remove(options.id)
            return 0
        case _:
            folders = office.folders.all()
    if options.json:
        print_json(folders)
        return 0
    names = {one.id: one.short_name for one in office.companies.all(inactive=True)}
    print_table(
        ["ID", "Folder", "Firma", "Cisza"],
        [
            [
                str(one.id),
                str(one.path),
                "podfoldery firm" if one.is_root else names.get(one.company_id or 0, "nierozpoznane"),
                f"{one.quiet_seconds:g} s",
            ]
            for one in folders
        ],
        right=[0],
    )
    return 0


def _new_folder(options: argparse.Namespace, office: Office) -> WatchedFolder:
    """The folder as typed; what was not said is as the office's settings have it."""
    settings = office.settings.load()
    owner = None if options.company is None else company_by_nip(office.companies, options.company)
    return WatchedFolder(
        id=0,
        path=options.path.absolute(),
        is_root=options.root,
        company_id=None if owner is None else owner.id,
        kind=options.kind,
        month_rule=options.month_rule,
        channel_label=options.label,
        observer=options.observer,
        quiet_seconds=settings.quiet_seconds if options.quiet is None else options.quiet,
        after=options.after or settings.keep_source,
        stage=options.stage,
        split=None if options.split is None else SplitRule(options.split, options.sides),
    )
