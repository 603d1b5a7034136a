"""What a format has no field for, as short Polish texts for its remarks: nothing of a document is lost."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from enum import Enum
from functools import partial

from desktop.domain.booking.entry import Amounts, total
from desktop.domain.booking.marks import KsefMark
from desktop.domain.rules.exchange import Rate
from desktop.export.booked import BookedPart
from desktop.export.entries import Entry
from desktop.export.paid import paid
from desktop.export.paidby import PaidBy, paid_by


class Fact(Enum):
    """Something that a document says; the value is its Polish name for notices."""

    KSEF = "numer KSeF"
    KSEF_MARK = "oznaczenie KSeF"
    CURRENCY = "waluta i kurs"
    RATE_TABLE = "tabela kursu"
    INCOME_RATE = "kurs dla PIT i CIT"
    HAND = "kurs wpisany ręcznie"
    PAID = "zapłacona kwota"
    MPP = "MPP"
    CASH = "metoda kasowa"
    CORRECTED = "dokument korygowany"
    REASON = "przyczyna korekty"
    MARGIN = "procedura marży"
    EXEMPTION = "podstawa zwolnienia"
    ORDER = "numer zamówienia"
    ADVANCES = "faktury zaliczkowe"
    RECIPIENT = "odbiorca"
    ACCOUNT = "rachunek bankowy"
    SECOND_ACCOUNT = "drugi rachunek bankowy"
    PERIOD = "miesiąc VAT"
    SPLIT = "podział na kategorie"
    SHARES = "udział w kosztach i odliczeniu VAT"
    VEHICLE = "pojazd"
    DIMENSIONS = "wymiary"
    DESCRIPTION = "opis zdarzenia"
    REGISTER = "rejestr VAT"
    MARKS = "oznaczenia JPK"


def facts(entry: Entry, carried: Collection[Fact]) -> Iterator[tuple[Fact, str]]:
    """All that ``entry`` says but for what its format has ``carried`` in fields of its own."""
    for fact, text in _TEXTS.items():
        if fact not in carried and (found := text(entry)):
            yield fact, found


def parts_by_category(entry: Entry) -> list[tuple[BookedPart, Amounts]]:
    """The description's parts with what their categories come to in złoty, the largest first."""
    found: dict[str, tuple[BookedPart, list[Amounts]]] = {}
    for row in entry.parts:
        if row.part is not None:
            found.setdefault(row.part.category, (row.part, []))[1].append(row.zloty)
    summed = [(part, total(amounts)) for part, amounts in found.values()]
    return sorted(summed, key=lambda one: -abs(one[1].gross))


def _distinct(entry: Entry, text: Callable[[BookedPart], str]) -> str:
    return ", ".join(dict.fromkeys(found for one in _described(entry) if (found := text(one))))


def _described(entry: Entry) -> tuple[BookedPart, ...]:
    booked = entry.document.booked
    return () if booked is None else booked.parts


def _rate(rate: Rate) -> str:
    per = "" if rate.per == 1 else f" za {rate.per}"
    return f"kurs {rate.mid}{per}"


def _table(rate: Rate) -> str:
    return f"{rate.table} z {rate.day.isoformat()}"


def _currency(entry: Entry) -> str:
    if entry.rate is None or not entry.foreign:
        return ""
    own = entry.amounts
    return f"{own.gross} {entry.currency} (VAT {own.vat}), {_rate(entry.rate)}"


def _rate_table(entry: Entry) -> str:
    return "" if entry.rate is None or not entry.foreign else _labelled("Tabela", _table(entry.rate))


def _other_rate(entry: Entry) -> Rate | None:
    """The rate for income tax, if it is another one."""
    found = entry.document.for_income
    if found is None or not entry.foreign or (entry.rate is not None and found.rate.mid == entry.rate.mid):
        return None
    return found.rate


def _income_rate(entry: Entry) -> str:
    rate = _other_rate(entry)
    return "" if rate is None else _labelled("PIT/CIT", f"{_rate(rate)}, {_table(rate)}")


def _hand(entry: Entry) -> str:
    """Who typed a rate: programs have a field for the rate, and none for that."""
    rates = (("Kurs", entry.rate if entry.foreign else None), ("Kurs PIT/CIT", _other_rate(entry)))
    return ", ".join(
        f"{label} wpisany ręcznie przez {rate.hand}"
        for label, rate in rates
        if rate is not None and rate.hand
    )


def _paid(entry: Entry) -> str:
    """What was paid before; forms of payment that pay at once say it themselves."""
    amount = paid(entry)
    if not amount or (entry.settled and paid_by(entry) in {PaidBy.CASH, PaidBy.CARD}):
        return ""
    return _labelled("Zapłacono", f"{amount} {entry.currency}")


def _corrected(entry: Entry) -> str:
    document = entry.document
    day = "" if document.corrected_date is None else f" z {document.corrected_date.isoformat()}"
    return f"Koryguje: {document.corrected_number}{day}" if document.corrected_number else ""


def _recipient(entry: Entry) -> str:
    found = entry.document.recipient
    return _labelled("Odbiorca", " ".join(filter(None, (found.name, found.tax_id))))


def _split(entry: Entry) -> str:
    parts = parts_by_category(entry)
    if len(parts) < 2:
        return ""
    return _labelled("Podział netto", ", ".join(f"{_name(part)} {amounts.net}" for part, amounts in parts))


def _name(part: BookedPart) -> str:
    return part.category_name or "bez kategorii"


def _shares(entry: Entry) -> str:
    return _distinct(
        entry, lambda one: "" if _whole(one) else f"koszt {one.cost_share}%, VAT {one.vat_share}%"
    )


def _whole(part: BookedPart) -> bool:
    return part.cost_share == part.vat_share == 100


def _vehicle(entry: Entry) -> str:
    document = entry.document
    plates = _distinct(entry, lambda one: one.vehicle) or document.vehicle
    odometer = f"{document.odometer} km" if document.odometer else ""
    return _labelled("Pojazd", ", ".join(filter(None, (plates, odometer))))


def _dimensions(entry: Entry) -> str:
    return _distinct(entry, lambda one: ", ".join(f"{name}: {value}" for name, value in one.dimensions))


def _register(entry: Entry) -> str:
    booked = entry.document.booked
    return "" if booked is None else _labelled("Rejestr", booked.register_name)


def _ksef_mark(entry: Entry) -> str:
    mark = entry.marks.ksef
    return "" if mark is None or mark is KsefMark.NUMBER else f"Oznaczenie {mark.value}"


def _marks(entry: Entry) -> str:
    marks = entry.marks
    proof = () if marks.proof is None else (marks.proof.value,)
    imported = ("IMP",) if marks.imported else ()
    return ", ".join((*proof, *(one.value for one in marks.gtu), *(one.value for one in marks.procedures),
                      *imported))  # fmt: skip


def _labelled(label: str, text: str) -> str:
    return f"{label}: {text}" if text else ""


def _of_document(entry: Entry, field: str, label: str) -> str:
    text: str = getattr(entry.document, field)
    return _labelled(label, text)


_TEXTS: dict[Fact, Callable[[Entry], str]] = {
    Fact.KSEF: partial(_of_document, field="ksef_number", label="KSeF"),
    Fact.KSEF_MARK: _ksef_mark,
    Fact.CURRENCY: _currency,
    Fact.RATE_TABLE: _rate_table,
    Fact.INCOME_RATE: _income_rate,
    Fact.HAND: _hand,
    Fact.CORRECTED: _corrected,
    Fact.REASON: partial(_of_document, field="correction_reason", label="Przyczyna korekty"),
    Fact.PAID: _paid,
    Fact.MPP: lambda entry: "MPP" if entry.document.split_payment else "",
    Fact.CASH: lambda entry: "Metoda kasowa" if entry.document.cash_method else "",
    Fact.PERIOD: lambda entry: f"VAT {entry.month}",
    Fact.REGISTER: _register,
    Fact.MARKS: _marks,
    Fact.SPLIT: _split,
    Fact.SHARES: _shares,
    Fact.VEHICLE: _vehicle,
    Fact.DESCRIPTION: lambda entry: _distinct(entry, lambda one: one.description),
    Fact.DIMENSIONS: _dimensions,
    Fact.MARGIN: partial(_of_document, field="margin_scheme", label="Marża"),
    Fact.EXEMPTION: partial(_of_document, field="exemption_basis", label="Zwolnienie"),
    Fact.ADVANCES: partial(_of_document, field="advance_numbers", label="Zaliczki"),
    Fact.ORDER: partial(_of_document, field="order_number", label="Zamówienie"),
    Fact.RECIPIENT: _recipient,
    Fact.ACCOUNT: partial(_of_document, field="bank_account", label="Rachunek"),
    Fact.SECOND_ACCOUNT: partial(_of_document, field="second_account", label="Drugi rachunek"),
}
"""In the order of importance: what does not fit in the remarks any more is at the end."""
