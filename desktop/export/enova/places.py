"""The places of a template: what ``{{numer}}`` and its like stand for.

Texts are as enova writes them: a decimal point, days as ``YYYY-MM-DD``, ``True`` and ``False``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop.domain.booking.dictionaries import Side
from desktop.domain.booking.entry import Amounts, total
from desktop.domain.money import to_text
from desktop.export.contractors import Contractor, account_number, identifier
from desktop.export.countries import country_name
from desktop.export.entries import Entry, PartRow, share_of_vat
from desktop.export.fitting import one_line
from desktop.export.ksefdays import assigned_on
from desktop.export.named import payment_term
from desktop.export.options import Settings
from desktop.export.paid import paid
from desktop.export.polishrates import UNTAXED, percent
from desktop.export.taxing import follows_payment

GUID = "guid"
"""``{{guid}}``, ``{{guid 2}}``: identifiers that stay with the document, a number for each that it needs."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A document on its way into a template."""

    entry: Entry
    place: int
    """Which of the file's documents it is, from 1."""
    contractor: Contractor
    sender: str
    """The company's NIP."""
    company: str
    settings: Settings
    remarks: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """What one repetition of a block is for: a rate, or a rate and a category."""

    place: int
    parts: tuple[PartRow, ...]

    @property
    def amounts(self) -> Amounts:
        """In the document's currency."""
        return total(one.amounts for one in self.parts)

    @property
    def zloty(self) -> Amounts:
        """The same in złoty."""
        return total(one.zloty for one in self.parts)


def rate_rows(entry: Entry) -> tuple[Row, ...]:
    """The document by rate."""
    return _rows(entry, lambda row: (row.rate, ""))


def part_rows(entry: Entry) -> tuple[Row, ...]:
    """The document by rate, category and shares."""
    return _rows(entry, lambda row: (row.rate, "" if row.part is None else _category_key(row)))


def _rows(entry: Entry, key: Callable[[PartRow], tuple[str, str]]) -> tuple[Row, ...]:
    found: dict[tuple[str, str], list[PartRow]] = {}
    for row in entry.parts:
        found.setdefault(key(row), []).append(row)
    return tuple(Row(place, tuple(rows)) for place, rows in enumerate(found.values(), 1))


def _category_key(row: PartRow) -> str:
    part = row.part
    return "" if part is None else f"{part.category}\n{part.cost_share}\n{part.vat_share}\n{part.vehicle}"


def document_values(subject: Subject) -> dict[str, str]:
    """The texts of all places that a document has."""
    entry = subject.entry
    document = entry.document
    return {
        "lp": str(subject.place),
        "rodzaj": "Zakup" if entry.side is Side.PURCHASE else "Sprzedaż",
        "numer": one_line(entry.number),
        "numer_ksef": document.ksef_number,
        "data_ksef": _day(assigned_on(document.ksef_number)),
        "data_wystawienia": entry.issued.isoformat(),
        "data_sprzedazy": entry.sold.isoformat(),
        "data_wplywu": entry.received.isoformat(),
        "termin": (entry.due or entry.issued).isoformat(),
        "miesiac": str(entry.month),
        "korekta": str(entry.is_correction),
        "korygowany": one_line(document.corrected_number),
        "data_korygowanego": _day(document.corrected_date),
        "przyczyna_korekty": one_line(document.correction_reason),
        "rejestr": _register(subject),
        "forma_platnosci": one_line(payment_term(entry, subject.settings)),
        "rachunek": account_number(document.bank_account),
        "mpp": str(document.split_payment),
        "metoda_kasowa": str(follows_payment(entry)),
        "oznaczenia": " ".join(one for one in entry.marks.texts() if one not in _KSEF_MARKS),
        "oznaczenie_ksef": "" if entry.marks.ksef is None else entry.marks.ksef.value,
        "zamowienie": one_line(document.order_number),
        "opis": "; ".join(_descriptions(entry.parts)),
        "uwagi": subject.remarks,
        "firma": one_line(subject.company),
        "firma_nip": subject.sender,
        **_contractor(subject),
        **_amounts(entry.amounts, entry.zloty),
        **_currency(entry),
        "zaplacono": to_text(paid(entry)),
        "do_zaplaty": to_text(entry.amounts.gross - paid(entry)),
    }


_KSEF_MARKS = frozenset({"NrKSeF", "OFF", "BFK", "DI"})


def _contractor(subject: Subject) -> dict[str, str]:
    partner = subject.entry.partner
    return {
        "nazwa": one_line(partner.name or partner.number),
        "nip": partner.number,
        "nip_kraj": partner.prefix,
        "nip_bez_kraju": partner.bare_number,
        "kod_kontrahenta": subject.contractor.code,
        "guid_kontrahenta": subject.contractor.id,
        "ulica": one_line(partner.address.street),
        "kod_pocztowy": one_line(partner.address.post_code),
        "miasto": one_line(partner.address.town),
        "kraj": country_name(partner.country),
        "kraj_kod": partner.country,
    }


def _currency(entry: Entry) -> dict[str, str]:
    rate = entry.rate if entry.foreign else None
    return {
        "waluta": entry.currency,
        "kurs": "1" if rate is None else f"{rate.mid:f}",
        "kurs_za": "1" if rate is None else str(rate.per),
        "kurs_data": _day(None if rate is None else rate.day),
        "kurs_tabela": "" if rate is None else rate.table,
    }


def _amounts(amounts: Amounts, zloty: Amounts) -> dict[str, str]:
    return {
        "netto": to_text(amounts.net),
        "vat": to_text(amounts.vat),
        "brutto": to_text(amounts.gross),
        "netto_pln": to_text(zloty.net),
        "vat_pln": to_text(zloty.vat),
        "brutto_pln": to_text(zloty.gross),
    }


def row_values(row: Row, settings: Settings) -> dict[str, str]:
    """The texts of the places that a repeated block has of its own; they hide the document's."""
    part = row.parts[0].part
    rate = row.parts[0].rate
    costs = [one.part.cost for one in row.parts if one.part is not None]
    return {
        "lp_wiersza": str(row.place),
        "stawka": rate if rate in UNTAXED else _bare_rate(rate),
        "stawka_procent": rate if rate in UNTAXED else f"{_bare_rate(rate)}%",
        "kategoria": "" if part is None else settings.mapped("category", part.category) or part.category,
        "nazwa_kategorii": "" if part is None else one_line(part.category_name),
        "kolumna": "" if part is None else part.column,
        "konto": "" if part is None else one_line(part.account),
        "opis": "; ".join(_descriptions(row.parts)),
        "pojazd": "" if part is None else part.vehicle,
        "koszt_procent": "100" if part is None else str(part.cost_share),
        "vat_procent": "100" if part is None else str(part.vat_share),
        "vat_do_odliczenia": to_text(sum((share_of_vat(one) for one in row.parts), Decimal(0))),
        "koszt": to_text(sum(costs, Decimal(0))),
        "wymiary": "; ".join(_dimensions(row.parts)),
        **_amounts(row.amounts, row.zloty),
    }


def guid(subject: Subject, number: str, row: Row | None) -> str:
    """The document's identifier number ``number``, another one for each repetition of a block."""
    place = "" if row is None else row.place
    return identifier(subject.sender, "enova", subject.entry.document.id, number, place)


def _bare_rate(rate: str) -> str:
    return f"{(percent(rate) or Decimal(0)).normalize():f}"


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _register(subject: Subject) -> str:
    entry = subject.entry
    booked = entry.document.booked
    name = "" if booked is None else booked.register_name
    return subject.settings.mapped("register", entry.register) or one_line(name)


def _descriptions(rows: tuple[PartRow, ...]) -> Iterator[str]:
    texts = (one_line(one.part.description) for one in rows if one.part is not None)
    yield from dict.fromkeys(filter(None, texts))


def _dimensions(rows: tuple[PartRow, ...]) -> Iterator[str]:
    pairs = (pair for one in rows if one.part is not None for pair in one.part.dimensions)
    yield from dict.fromkeys(f"{one_line(name)}: {one_line(value)}" for name, value in pairs)


DOCUMENT_PLACES = (
    "lp", "rodzaj", "numer", "numer_ksef", "data_ksef", "data_wystawienia", "data_sprzedazy", "data_wplywu",
    "termin", "miesiac", "korekta", "korygowany", "data_korygowanego", "przyczyna_korekty", "rejestr",
    "forma_platnosci", "rachunek", "mpp", "metoda_kasowa", "oznaczenia", "oznaczenie_ksef", "zamowienie",
    "opis", "uwagi", "firma", "firma_nip", "nazwa", "nip", "nip_kraj", "nip_bez_kraju", "kod_kontrahenta",
    "guid_kontrahenta", "ulica", "kod_pocztowy", "miasto", "kraj", "kraj_kod", "netto", "vat", "brutto",
    "netto_pln", "vat_pln", "brutto_pln", "waluta", "kurs", "kurs_za", "kurs_data", "kurs_tabela",
    "zaplacono", "do_zaplaty",
)  # fmt: skip
"""The names that :func:`document_values` gives."""

ROW_PLACES = (
    "lp_wiersza", "stawka", "stawka_procent", "kategoria", "nazwa_kategorii", "kolumna", "konto", "opis",
    "pojazd", "koszt_procent", "vat_procent", "vat_do_odliczenia", "koszt", "wymiary", "netto", "vat",
    "brutto", "netto_pln", "vat_pln", "brutto_pln",
)  # fmt: skip
"""Those of :func:`row_values`."""
