"""The office's client companies."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db import records
from desktop.db.engine import Database
from desktop.db.tables import CompanyTable
from desktop.domain.collation import sort_key
from desktop.domain.companies import Company, CompanySettings, folder_name
from desktop.domain.company_files import NewCompany
from desktop.domain.errors import UserError
from desktop.domain.identifiers import is_nip, nip_digits
from desktop.services.events import CompaniesChanged, EventBus

_ADDRESS = re.compile(r"[^\s@,;<>\"]+@[^\s@,;<>\"]+\.[^\s@,;<>\"]+")
_SENDER = re.compile(r"[^\s@,;<>\"]*@[^\s@,;<>\"]+\.[^\s@,;<>\"]+")
"""An address, or ``@`` and a domain."""
_LONGEST_ADDRESS = 250
_PIN = re.compile(r"[0-9A-Za-z]{4,12}")


class Companies:
    """Adding, changing and finding companies."""

    def __init__(self, database: Database, events: EventBus) -> None:
        self._database = database
        self._events = events

    def all(self, *, inactive: bool = False) -> list[Company]:
        """All companies by short name in Polish order; those no longer served only if asked for."""
        query = select(CompanyTable).order_by(CompanyTable.sort_name, CompanyTable.id)
        if not inactive:
            query = query.where(CompanyTable.active)
        with self._database.read() as session:
            return [records.company(row) for row in session.scalars(query)]

    def get(self, company_id: int) -> Company:
        """The company with this id; raises :class:`UserError` ``company.gone``."""
        with self._database.read() as session:
            return records.company(_row(session, company_id))

    def by_nip(self, nip: str) -> Company | None:
        """The company with this NIP, written with or without separators."""
        with self._database.read() as session:
            row = session.scalar(select(CompanyTable).where(CompanyTable.nip == nip_digits(nip)))
            return None if row is None else records.company(row)

    def add(
        self,
        *,
        short_name: str,
        full_name: str,
        nip: str,
        email: str = "",
        address: str = "",
        settings: CompanySettings | None = None,
    ) -> Company:
        """Add a company; its scanner folder's name is made from its short name.

        Raises :class:`UserError` ``company.no_name``, ``company.bad_nip``, ``company.nip_taken``,
        ``company.bad_address``, ``company.address_taken`` or ``company.bad_pin``.
        """
        digits = _checked_nip(nip)
        short = _checked_name(short_name)
        kept = _checked_mail(settings or CompanySettings())
        with self._database.write() as session:
            _refuse_taken(session, digits, None)
            _refuse_taken_addresses(session, kept, None)
            row = CompanyTable(
                short_name=short,
                sort_name=sort_key(short),
                full_name=" ".join(full_name.split()) or short,
                nip=digits,
                email=email.strip(),
                folder=_free_folder(session, short, digits),
                active=True,
                settings=records.company_settings(kept, _tidy_address(address)),
            )
            session.add(row)
            session.flush()
            company = records.company(row)
        self._events.publish(CompaniesChanged())
        return company

    def add_many(self, companies: Sequence[NewCompany]) -> frozenset[str]:
        """Add these in one transaction; returns the NIPs that the office has had before and that stay.

        Raises :class:`UserError` ``company.no_name`` or ``company.bad_nip``; then none is added.
        """
        with self._database.write() as session:
            known = set(session.scalars(select(CompanyTable.nip)))
            folders = {name.casefold() for name in session.scalars(select(CompanyTable.folder))}
            for company in companies:
                digits, short = _checked_nip(company.nip), _checked_name(company.short_name)
                if digits in known:
                    continue
                folder = _free_name(folder_name(short, digits), digits, folders)
                folders.add(folder.casefold())
                session.add(
                    CompanyTable(
                        short_name=short,
                        sort_name=sort_key(short),
                        full_name=" ".join(company.full_name.split()) or short,
                        nip=digits,
                        email=company.email.strip(),
                        folder=folder,
                        active=True,
                        settings=records.company_settings(CompanySettings(), _tidy_address(company.address)),
                    )
                )
        if companies:
            self._events.publish(CompaniesChanged())
        return frozenset(company.nip for company in companies) & known

    def change(self, company: Company) -> Company:
        """Keep what ``company`` says now; its folder's name stays as it is.

        Raises what :meth:`add` raises, and ``company.gone``.
        """
        digits = _checked_nip(company.nip)
        short = _checked_name(company.short_name)
        kept = _checked_mail(company.settings)
        with self._database.write() as session:
            row = _row(session, company.id)
            _refuse_taken(session, digits, company.id)
            _refuse_taken_addresses(session, kept, company.id)
            row.short_name, row.sort_name = short, sort_key(short)
            row.full_name = " ".join(company.full_name.split()) or short
            row.nip = digits
            row.email = company.email.strip()
            row.active = company.active
            row.settings = records.company_settings(kept, _tidy_address(company.address))
            changed = records.company(row)
        self._events.publish(CompaniesChanged())
        return changed

    def trust(self, company_id: int, senders: Iterable[str]) -> Company:
        """Believe these senders, whole addresses, for this company from now on; raises as :meth:`change`."""
        company = self.get(company_id)
        trusted = tuple(dict.fromkeys([*company.settings.trusted, *senders]))
        return self.change(replace(company, settings=replace(company.settings, trusted=trusted)))


def _row(session: Session, company_id: int) -> CompanyTable:
    row = session.get(CompanyTable, company_id)
    if row is None:
        raise UserError("company.gone")
    return row


def _checked_nip(nip: str) -> str:
    digits = nip_digits(nip)
    if not is_nip(digits):
        raise UserError("company.bad_nip", nip=nip)
    return digits


def _checked_mail(settings: CompanySettings) -> CompanySettings:
    """The settings with addresses in small letters, each once; raises :class:`UserError`."""
    pin = settings.pin.strip()
    if pin and not _PIN.fullmatch(pin):
        raise UserError("company.bad_pin")
    return replace(
        settings,
        addresses=_tidy(settings.addresses, _ADDRESS),
        trusted=_tidy(settings.trusted, _SENDER),
        pin=pin,
    )


def _tidy(typed: Iterable[str], shape: re.Pattern[str]) -> tuple[str, ...]:
    tidy = dict.fromkeys(text.strip().casefold() for text in typed if text.strip())
    for address in tidy:
        if not shape.fullmatch(address):
            raise UserError("company.bad_address", address=address)
    return tuple(tidy)


def _refuse_taken_addresses(session: Session, settings: CompanySettings, own_id: int | None) -> None:
    """An address of two companies would give one company's mail to the other."""
    if not settings.addresses:
        return
    for row in session.scalars(select(CompanyTable).where(CompanyTable.active)):
        if row.id == own_id:
            continue
        both = set(settings.addresses) & set(records.company(row).settings.addresses)
        for address in sorted(both):
            raise UserError("company.address_taken", address=address, name=row.short_name)


def _checked_name(name: str) -> str:
    tidy = " ".join(name.split())
    if not tidy:
        raise UserError("company.no_name")
    return tidy


def _refuse_taken(session: Session, nip: str, own_id: int | None) -> None:
    other = session.scalar(select(CompanyTable).where(CompanyTable.nip == nip))
    if other is not None and other.id != own_id:
        raise UserError("company.nip_taken", name=other.short_name)


def _free_folder(session: Session, short_name: str, nip: str) -> str:
    # Windows and macOS do not tell upper from lower case in names.
    taken = {name.casefold() for name in session.scalars(select(CompanyTable.folder))}
    return _free_name(folder_name(short_name, nip), nip, taken)


def _free_name(name: str, nip: str, taken: Container[str]) -> str:
    return name if name.casefold() not in taken else f"{name} {nip}"


def _tidy_address(address: str) -> str:
    return " ".join(address.split())[:_LONGEST_ADDRESS]
