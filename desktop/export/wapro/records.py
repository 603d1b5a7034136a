"""A document as WAPRO takes it, element by element."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop.domain.booking.dictionaries import Side
from desktop.domain.dates import Month
from desktop.export.contractors import Contractor, account_number
from desktop.export.drafts import Weight
from desktop.export.elements import Values
from desktop.export.entries import Entry, PartRow
from desktop.export.fitting import Fitting, one_line
from desktop.export.ksefdays import LONGEST, assigned_on
from desktop.export.named import payment_of, register_of
from desktop.export.options import Settings, Sided
from desktop.export.paidby import PaidBy, paid_by
from desktop.export.periods import within
from desktop.export.remarks import Fact, facts
from desktop.export.taxing import say_cash, say_due, say_shares, say_split, say_whose
from desktop.export.wapro.amounts import (
    Currency,
    currency_of,
    head_values,
    position_values,
    rate_code,
    rates,
    split_tax,
)
from desktop.export.wapro.clarion import clarion_date

MAX_NUMBER = 30
MAX_MARK = 30
MAX_FORM = 50
REGISTERS = Sided("purchases", "sales")
"""The options that stand for the register of a document that has none."""
_MAX_REMARKS = 50
_MAX_POSITION = 250
_BETWEEN = "; "
_ACCOUNT_DIGITS = 26
_KEPT = 14
"""Characters kept at either end of a number that is too long: most of them differ at the end."""
_FORMS = {
    PaidBy.CASH: "1",
    PaidBy.CARD: "2",
    PaidBy.TRANSFER: "3",
    PaidBy.CHEQUE: "7",
    PaidBy.CREDIT: "8",
}
_CARRIED = frozenset(
    {Fact.KSEF, Fact.MPP, Fact.MARKS, Fact.SPLIT, Fact.DESCRIPTION, Fact.REGISTER, Fact.ACCOUNT, Fact.PERIOD}
)


@dataclass(frozen=True, slots=True)
class Record:
    """What is written of one document."""

    head: Values
    groups: dict[str, Values]
    positions: list[tuple[dict[str, str], Values]]
    """Each with its ``WARTOSCI_POZYCJI``."""
    rates: list[Values]


def record(
    entry: Entry, place: int, contractor: Contractor, sender: str, settings: Settings, fit: Fitting
) -> Record:
    """The record of ``entry``, the file's document number ``place``; ``sender`` is the company's NIP."""
    currency = currency_of(entry)
    if currency is None:
        fit.say(Weight.CHANGED, "wapro.rate", currency=entry.currency)
    say_whose(entry, fit)
    say_shares(entry, fit)
    say_cash(entry, fit)
    say_split(entry, fit)
    written = currency or Currency()
    tax_day = _tax_day(entry, fit)
    head = _head(entry, place, contractor, written, settings, fit)
    groups = {
        "KSEF": _ksef(entry, fit),
        "PODZIELONA_PLATNOSC": _split_payment(entry, head["NUMER"], sender),
        "DATY": _dates(entry, fit),
        "WARTOSCI_NAGLOWKA": head_values(entry, written),
    }
    positions = _positions(entry, contractor, written, tax_day, fit)
    carried = _carried(entry, has_currency=currency is not None, has_account="NUMER_RACHUNKU" in head)
    _remark(entry, carried, head, positions[0][0], fit)
    return Record(head, groups, positions, rates(entry, written, tax_day))


def _head(
    entry: Entry, place: int, contractor: Contractor, currency: Currency, settings: Settings, fit: Fitting
) -> dict[str, str]:
    values = {
        "RODZAJ_DOKUMENTU": "H",
        "NUMER": _number(entry.number, "Numer dokumentu", fit),
        "ID_DOKUMENTU_ORYG": str(place),
        "DOK_ZBIOR": "0",
        "ID_KONTRAHENTA": str(contractor.place),
        "ID_PLATNIKA": str(contractor.place),
        "ZAKUP_SPRZEDAZ": "Z" if entry.side is Side.PURCHASE else "S",
        "OBLICZANIE_WG_CEN": "Netto",
        "TYP_DOKUMENTU": _type(entry),
        "SYM_WAL": currency.code,
        "TYP_PLATNIKA": "K",
        "CZY_DOKUMENT_KOREKTY": _flag(entry.is_correction),
        # What schemes of posting tell documents apart by: here the VAT register.
        "WYROZNIK": fit.text(register_of(entry, settings, REGISTERS), MAX_MARK, "Wyróżnik", spill=True),
        "POZ_WAL_BAZOWE": _flag(not currency.foreign),
        "PODLEGA_PP": _flag(entry.document.split_payment),
        **_payment(entry, settings, fit),
    }
    account = account_number(entry.document.bank_account)
    if len(account) == _ACCOUNT_DIGITS and account.isdigit():
        values["NUMER_RACHUNKU"] = account
    if entry.document.corrected_number:
        values["NR_DOK_ORYG"] = _number(entry.document.corrected_number, "Numer dokumentu korygowanego", fit)
    if codes := " ".join(_codes(entry)):
        values["RODZAJ_TRANSAKCJI_HANDLOWEJ"] = fit.text(codes, 255, "Oznaczenia JPK", spill=True)
    return values


def _flag(what: bool) -> str:
    return "1" if what else "0"


def _type(entry: Entry) -> str:
    if entry.is_correction:
        return "KF"
    return "FZ" if entry.side is Side.PURCHASE else "FS"


def _number(number: str, label: str, fit: Fitting) -> str:
    """A number within the format's 30 characters, its middle left out if need be."""
    whole = one_line(number)
    if len(whole) <= MAX_NUMBER:
        return whole
    short = f"{whole[:_KEPT].rstrip()}..{whole[-_KEPT:].lstrip()}"
    fit.text(whole, MAX_NUMBER, label, spill=True)
    fit.say(Weight.CHANGED, "wapro.number", number=whole, written=short)
    return short


def _tax_day(entry: Entry, fit: Fitting) -> date:
    """``DATA_VAT``: a day of the document that lies in its VAT month, else the nearest in that month."""
    days = [entry.sold, entry.issued]
    if entry.side is Side.PURCHASE:
        days = [max(entry.sold, entry.received), entry.received, *days]
    for day in days:
        if Month(day.year, day.month) == entry.month:
            return day
    found = within(days[0], entry.month)
    fit.say(Weight.CHANGED, "wapro.tax_day", day=found.isoformat())
    return found


def _payment(entry: Entry, settings: Settings, fit: Fitting) -> dict[str, str]:
    form = paid_by(entry)
    name = payment_of(entry, settings) or form.value
    values = {"FORMA_PLATNOSCI": fit.text(name, MAX_FORM, "Forma płatności", spill=True)}
    if form in _FORMS:
        values["ID_FORMY_PLAT"] = _FORMS[form]
    return values


def _codes(entry: Entry) -> Iterator[str]:
    marks = entry.marks
    if marks.proof is not None:
        yield marks.proof.value
    yield from (one.value for one in (*marks.gtu, *marks.procedures))
    if marks.imported:
        yield "IMP"


def _ksef(entry: Entry, fit: Fitting) -> Values:
    number = entry.document.ksef_number
    if not number:
        return {}
    values = {"KSEF_ID": fit.text(number, LONGEST, "Numer KSeF", spill=True)}
    day = assigned_on(number)
    if day is not None:
        values["DATA_POTW_KSEF"] = clarion_date(day)
    return values


def _split_payment(entry: Entry, number: str, sender: str) -> Values:
    if not entry.document.split_payment:
        return {}
    values = {"PP": "1", "PP_NR_FAKTURY": number, "PP_KW_VAT_R": split_tax(entry)}
    if seller := entry.partner.bare_number if entry.side is Side.PURCHASE else sender:
        values["PP_NIP"] = seller
    return values


def _dates(entry: Entry, fit: Fitting) -> Values:
    say_due(entry, fit)
    return {
        "DATA_WYSTAWIENIA": clarion_date(entry.issued),
        "DATA_SPRZEDAZY": clarion_date(entry.sold),
        "DATA_WPLYWU": clarion_date(entry.received if entry.side is Side.PURCHASE else entry.issued),
        "TERMIN_PLATNOSCI": clarion_date(entry.due or entry.issued),
    }


def _carried(entry: Entry, *, has_currency: bool, has_account: bool) -> set[Fact]:
    carried = set(_CARRIED)
    if has_currency:
        carried.add(Fact.CURRENCY)
    if entry.document.corrected_date is None:
        carried.add(Fact.CORRECTED)
    if not has_account:
        carried.discard(Fact.ACCOUNT)
    return carried


def _remark(
    entry: Entry, carried: set[Fact], head: dict[str, str], position: dict[str, str], fit: Fitting
) -> None:
    """Put what has no field into ``OPIS``, which is short, and on into the first position's description."""
    left = list(facts(entry, carried))
    if left:
        fit.say(Weight.SAID, "export.in_remarks", facts=", ".join(fact.value for fact, _text in left))
    texts = (*(text for _fact, text in left), *(f"{label}: {text}" for label, text in fit.lost))
    described = position.get("OPIS_POZYCJI", "")
    room = max(_MAX_POSITION - len(described) - len(_BETWEEN), 0)
    first, rest = fit.lines(_BETWEEN.join(texts), (_MAX_REMARKS, room), "Opis i uwagi")
    if first:
        head["OPIS"] = first
    if rest:
        position["OPIS_POZYCJI"] = _BETWEEN.join(filter(None, (described, rest)))


def _positions(
    entry: Entry, contractor: Contractor, currency: Currency, tax_day: date, fit: Fitting
) -> list[tuple[dict[str, str], Values]]:
    """One for each rate and category, as registers have them; goods are not told."""
    found: dict[tuple[str, str], list[PartRow]] = {}
    for row in entry.parts:
        category = "" if row.part is None else row.part.category
        found.setdefault((rate_code(row.rate), category), []).append(row)
    bought = entry.side is Side.PURCHASE
    positions = []
    for (code, _category), rows in found.items():
        values = {
            "RODZAJ_POZYCJI": "R" if bought else "P",
            "KOD_VAT": code,
            "TYP_PLATNIKA": "K",
            "ID_PLATNIKA": str(contractor.place),
            "SYM_WAL": currency.code,
            "POZ_WAL_BAZOWE": _flag(not currency.foreign),
            "DATA_VAT": clarion_date(tax_day),
        }
        if described := _described(rows):
            values["OPIS_POZYCJI"] = fit.text(described, _MAX_POSITION, "Opis pozycji", spill=True)
        positions.append((values, position_values(rows, currency, bought=bought)))
    return positions


def _described(rows: list[PartRow]) -> str:
    """The category and the events it stands for."""
    parts = [row.part for row in rows if row.part is not None]
    if not parts:
        return ""
    return " – ".join(
        dict.fromkeys(filter(None, (parts[0].category_name, *(one.description for one in parts))))
    )
