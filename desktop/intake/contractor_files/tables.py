"""Tables: what their columns hold, guessed from headings and cells, and the contractors in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from desktop.domain.collation import fold
from desktop.domain.contractor_files import FileRecord, Role, TableOptions, TableShape
from desktop.domain.contractors import (
    Address,
    ContractorData,
    ContractorSettings,
    number_fault,
    tidy_number,
)
from desktop.domain.identifiers import iban_compact, is_iban
from desktop.domain.messages import Message

_SAMPLE = 20
_LOOKED_AT = 200
_MOSTLY = 0.6
_SHORTEST_NAME = 3
"""Characters on the average; shorter ones are codes."""

Rows = Sequence[Sequence[str]]

_HEADINGS: dict[Role, tuple[str, ...]] = {
    Role.NUMBER: (
        "nip", "nr nip", "numer nip", "nip ue", "nip kontrahenta", "numer vat", "vat", "vat ue", "vat id",
        "numer", "numer podatkowy", "tax id", "tax number", "nip pl", "nip nr vat ue", "nip lub nr vat",
        "nip klienta", "nip podatnika", "nip firmy", "nip nabywcy", "nip sprzedawcy", "identyfikator nip",
        "vat number", "tin", "tax id number", "taxpayer id",
    ),
    Role.NAME: (
        "nazwa", "nazwa pelna", "pelna nazwa", "nazwa kontrahenta", "kontrahent", "nazwa firmy", "firma",
        "name", "full name", "company", "nazwa 1", "nazwa1", "nazwisko i imie", "imie i nazwisko",
        "klient", "nazwa klienta", "podatnik", "nazwa podatnika", "podmiot", "nazwa podmiotu", "nabywca",
        "company name", "client", "client name", "customer", "customer name", "business name", "legal name",
    ),
    Role.SHORT_NAME: (
        "nazwa skrocona", "skrot", "nazwa krotka", "krotka nazwa", "short name", "alias", "nazwa robocza",
    ),
    Role.CODE: (
        "kod", "symbol", "akronim", "kod kontrahenta", "symbol kontrahenta", "skrot kontrahenta",
        "code", "id",
    ),
    Role.STREET: ("ulica", "adres", "ulica i numer", "ulica numer", "ulica nr", "street", "address"),
    Role.HOUSE: ("nr domu", "numer domu", "dom", "nr budynku", "house"),
    Role.FLAT: ("nr lokalu", "numer lokalu", "lokal", "nr mieszkania", "flat"),
    Role.POST_CODE: ("kod pocztowy", "kod poczt", "post code", "zip", "postal code"),
    Role.TOWN: ("miejscowosc", "miasto", "town", "city"),
    Role.COUNTRY: ("kraj", "kod kraju", "country", "country code", "prefiks ue"),
    Role.EMAIL: ("e mail", "email", "mail", "adres e mail", "adres email", "poczta elektroniczna"),
    Role.ACCOUNT: (
        "konto", "rachunek", "nr konta", "numer konta", "nr rachunku", "numer rachunku", "konto bankowe",
        "rachunek bankowy", "iban", "account", "numer rachunku bankowego", "nr konta bankowego", "rachunki",
    ),
    Role.PAYMENT_DAYS: (
        "termin", "termin platnosci", "termin platnosci dni", "dni", "dni platnosci", "termin dni",
        "payment days",
    ),
    Role.CATEGORY: ("kategoria", "category", "konto kosztowe"),
    Role.REGISTER: ("rejestr", "rejestr vat", "register"),
    Role.DESCRIPTION: ("opis", "opis zdarzenia", "description", "opis ksiegowy"),
    Role.ACTIVE: ("aktywny", "active"),
}  # fmt: skip
_BY_HEADING = {heading: role for role, headings in _HEADINGS.items() for heading in headings}
_NO = frozenset({"nie", "n", "0", "false", "no", "f"})
_LOST_DIGITS = re.compile(r"[0-9][.,][0-9]+e\+?[0-9]+", re.IGNORECASE)
_MANY_ACCOUNTS = re.compile(r"[;,|]")


def unquoted(cell: str) -> str:
    """The text that a spreadsheet shows for ``="0012"`` or ``'=1+1``: forms that keep texts texts."""
    if cell.startswith('="') and cell.endswith('"') and len(cell) > 2:
        return cell[2:-1].replace('""', '"')
    return cell[1:] if len(cell) > 1 and cell[0] == "'" and cell[1] in "=+-@0123456789" else cell


def shape(rows: Rows, options: TableOptions) -> TableShape:
    """How the table is understood, with what a person chose."""
    header = _has_header(rows) if options.header is None else options.header
    columns = options.columns if options.columns is not None else tuple(_guessed(rows, header=header))
    sample = tuple(tuple(row) for row in rows[:_SAMPLE])
    return TableShape(replace(options, header=header, columns=columns), sample)


def records(rows: Rows, options: TableOptions) -> Iterator[FileRecord]:
    """The contractors of a table whose ``options`` leave nothing to guess; empty rows are left out."""
    columns = options.columns or ()
    for number, row in enumerate(rows, 1):
        if (number == 1 and options.header) or not any(row):
            continue
        yield _record(number, row, columns)


def _record(number: int, row: Sequence[str], columns: Sequence[Role | None]) -> FileRecord:
    cells: dict[Role, list[str]] = {}
    for role, cell in zip(columns, row, strict=False):
        if role is not None and cell:
            cells.setdefault(role, []).append(cell)

    def one(role: Role) -> str:
        return " ".join(cells.get(role, ()))

    accounts, fault = _accounts(cells.get(Role.ACCOUNT, ()))
    days, bad_days = _days(one(Role.PAYMENT_DAYS))
    return FileRecord(
        row=number,
        data=ContractorData(
            number=one(Role.NUMBER),
            name=one(Role.NAME),
            short_name=one(Role.SHORT_NAME),
            address=Address(
                with_house(one(Role.STREET), one(Role.HOUSE), one(Role.FLAT)),
                one(Role.POST_CODE),
                one(Role.TOWN),
            ),
            email=one(Role.EMAIL),
            country=country_code(one(Role.COUNTRY)),
            active=one(Role.ACTIVE).casefold() not in _NO,
        ),
        accounts=accounts,
        settings=ContractorSettings(
            payment_days=days,
            category=one(Role.CATEGORY) or None,
            register=one(Role.REGISTER) or None,
            description=one(Role.DESCRIPTION) or None,
            code=one(Role.CODE) or None,
        ),
        fault=fault or bad_days,
    )


def with_house(street: str, house: str, flat: str) -> str:
    """A street with the numbers of house and flat: ``"Długa 2/3"``."""
    number = f"{house}/{flat}" if house and flat else house or flat
    return " ".join(filter(None, (street, number)))


def country_code(text: str) -> str:
    """The ISO code of a country as files name it; what is not known is handed on, to be refused or not."""
    return _COUNTRIES.get(fold(text), text.strip().upper() if len(text.strip()) == 2 else "")


_COUNTRIES = {
    "polska": "PL", "poland": "PL", "niemcy": "DE", "germany": "DE", "czechy": "CZ", "slowacja": "SK",
    "litwa": "LT", "francja": "FR", "wlochy": "IT", "hiszpania": "ES", "austria": "AT", "holandia": "NL",
    "niderlandy": "NL", "belgia": "BE", "szwecja": "SE", "dania": "DK", "irlandia": "IE", "ukraina": "UA",
    "wielka brytania": "GB", "wegry": "HU", "rumunia": "RO", "bulgaria": "BG", "el": "GR", "grecja": "GR",
    "stany zjednoczone": "US", "usa": "US", "szwajcaria": "CH", "norwegia": "NO", "chiny": "CN",
    "lotwa": "LV", "estonia": "EE", "finlandia": "FI", "portugalia": "PT", "luksemburg": "LU",
}  # fmt: skip


def _accounts(cells: Sequence[str]) -> tuple[tuple[str, ...], Message | None]:
    found: list[str] = []
    for cell in cells:
        if _LOST_DIGITS.fullmatch(cell.strip()):
            return (), Message("contractor.account_as_number")
        for part in _MANY_ACCOUNTS.split(cell):
            account = iban_compact(part)
            if not account:
                continue
            if not is_iban(account):
                return (), Message("contractor.bad_account", {"account": part.strip()[:60]})
            found.append(account)
    return tuple(dict.fromkeys(found)), None


def _days(text: str) -> tuple[int | None, Message | None]:
    digits = re.fullmatch(r"([0-9]{1,4})(?:[.,]0+)?(?: *dni)?", text.strip().casefold())
    if digits is not None:
        return int(digits[1]), None
    return None, Message("contractor.days", {"limit": "365"}) if text.strip() else None


# -- guessing ----------------------------------------------------------------------------------------


def _has_header(rows: Rows) -> bool:
    if not rows:
        return False
    named = sum(1 for role in _by_headings(rows[0]) if role is not None)
    return named > 0 and not any(_is_number(cell) or is_iban(iban_compact(cell)) for cell in rows[0])


def _guessed(rows: Rows, *, header: bool) -> list[Role | None]:
    roles = _by_headings(rows[0]) if header and rows else _by_cells(rows)
    if Role.NUMBER in roles or Role.NAME in roles:
        return roles
    # Headings of another language, say: the cells may tell more.
    told = _by_cells(rows[1:] if header else rows)
    return told if Role.NUMBER in told or Role.NAME in told else roles


def _by_headings(row: Sequence[str]) -> list[Role | None]:
    roles: list[Role | None] = [_BY_HEADING.get(fold(cell)) for cell in row]
    for position, role in enumerate(roles):
        # A second number or name is another one: of a payer, of a branch.
        if role in {Role.NUMBER, Role.NAME} and role in roles[:position]:
            roles[position] = None
    if Role.NAME not in roles and Role.SHORT_NAME in roles:
        roles[roles.index(Role.SHORT_NAME)] = Role.NAME
    return roles


def _by_cells(rows: Rows) -> list[Role | None]:
    looked = rows[:_LOOKED_AT]
    width = max((len(row) for row in looked), default=0)
    columns = [[row[at] for row in looked if at < len(row) and row[at]] for at in range(width)]
    roles: list[Role | None] = [None] * width
    tests: tuple[tuple[Role, Callable[[str], bool]], ...] = (
        (Role.NUMBER, _is_number),
        (Role.ACCOUNT, lambda cell: is_iban(iban_compact(cell))),
        (Role.POST_CODE, lambda cell: re.fullmatch(r"[0-9]{2}-[0-9]{3}", cell) is not None),
        (Role.EMAIL, lambda cell: re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", cell) is not None),
    )
    for role, test in tests:
        shares = [sum(map(test, cells)) / len(cells) if cells else 0.0 for cells in columns]
        best = max(range(width), key=lambda at: shares[at], default=None)
        if best is not None and shares[best] >= _MOSTLY and roles[best] is None:
            roles[best] = role
    lengths = [
        sum(map(len, cells)) / len(cells) if cells and roles[at] is None and _is_text(cells) else 0.0
        for at, cells in enumerate(columns)
    ]
    longest = max(range(width), key=lambda at: lengths[at], default=None)
    if longest is not None and lengths[longest] >= _SHORTEST_NAME:
        roles[longest] = Role.NAME
    return roles


def _is_number(cell: str) -> bool:
    number = tidy_number(cell)
    return bool(number) and any(map(str.isdigit, number)) and number_fault(number) is None


def _is_text(cells: Sequence[str]) -> bool:
    return sum(any(map(str.isalpha, cell)) for cell in cells) >= _MOSTLY * len(cells)
