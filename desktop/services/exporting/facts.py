"""What a document said when it left, so that a later hand-over can say what changed since.

Facts are texts by their keys, as people read them: comparing, keeping and showing them is one thing.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal

from desktop.domain import money
from desktop.domain.fields import LineItem, VatRow
from desktop.domain.names import KINDS
from desktop.domain.rules.exchange import Conversion
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.export.booked import BookedPart
from desktop.export.records import ExportDocument, Party
from desktop.services.exporting.values import Change

LABELS: dict[str, str] = {
    "company": QT_TRANSLATE_NOOP("export", "Firma"),
    "month": QT_TRANSLATE_NOOP("export", "Miesiąc"),
    "kind": QT_TRANSLATE_NOOP("export", "Rodzaj"),
    "number": QT_TRANSLATE_NOOP("export", "Numer"),
    "seller": QT_TRANSLATE_NOOP("export", "Sprzedawca"),
    "buyer": QT_TRANSLATE_NOOP("export", "Nabywca"),
    "recipient": QT_TRANSLATE_NOOP("export", "Odbiorca"),
    "contractor": QT_TRANSLATE_NOOP("export", "Kontrahent w bazie"),
    "received_on": QT_TRANSLATE_NOOP("export", "Wpłynął"),
    "issue_date": QT_TRANSLATE_NOOP("export", "Data wystawienia"),
    "sale_date": QT_TRANSLATE_NOOP("export", "Data sprzedaży"),
    "due_date": QT_TRANSLATE_NOOP("export", "Termin płatności"),
    "net": QT_TRANSLATE_NOOP("export", "Netto"),
    "vat": QT_TRANSLATE_NOOP("export", "VAT"),
    "gross": QT_TRANSLATE_NOOP("export", "Brutto"),
    "currency": QT_TRANSLATE_NOOP("export", "Waluta"),
    "for_vat": QT_TRANSLATE_NOOP("export", "Kwoty w złotych dla VAT"),
    "for_income": QT_TRANSLATE_NOOP("export", "Kwoty w złotych dla podatku dochodowego"),
    "vat_rows": QT_TRANSLATE_NOOP("export", "Tabela VAT"),
    "line_items": QT_TRANSLATE_NOOP("export", "Pozycje"),
    "amount_due": QT_TRANSLATE_NOOP("export", "Do zapłaty"),
    "paid": QT_TRANSLATE_NOOP("export", "Zapłacono"),
    "discount": QT_TRANSLATE_NOOP("export", "Rabat"),
    "payment_method": QT_TRANSLATE_NOOP("export", "Forma płatności"),
    "bank_account": QT_TRANSLATE_NOOP("export", "Rachunek"),
    "second_account": QT_TRANSLATE_NOOP("export", "Drugi rachunek"),
    "split_payment": QT_TRANSLATE_NOOP("export", "Podzielona płatność"),
    "ksef_number": QT_TRANSLATE_NOOP("export", "Numer KSeF"),
    "corrected_number": QT_TRANSLATE_NOOP("export", "Numer korygowany"),
    "corrected_date": QT_TRANSLATE_NOOP("export", "Data korygowanego"),
    "correction_reason": QT_TRANSLATE_NOOP("export", "Przyczyna korekty"),
    "advance_numbers": QT_TRANSLATE_NOOP("export", "Faktury zaliczkowe"),
    "order_number": QT_TRANSLATE_NOOP("export", "Zamówienie"),
    "exemption_basis": QT_TRANSLATE_NOOP("export", "Podstawa zwolnienia"),
    "reverse_charge": QT_TRANSLATE_NOOP("export", "Odwrotne obciążenie"),
    "cash_method": QT_TRANSLATE_NOOP("export", "Metoda kasowa"),
    "margin_scheme": QT_TRANSLATE_NOOP("export", "Procedura marży"),
    "vehicle": QT_TRANSLATE_NOOP("export", "Pojazd"),
    "odometer": QT_TRANSLATE_NOOP("export", "Licznik"),
    "register": QT_TRANSLATE_NOOP("export", "Rejestr VAT"),
    "payment": QT_TRANSLATE_NOOP("export", "Płatność w opisie"),
    "marks": QT_TRANSLATE_NOOP("export", "Oznaczenia JPK"),
    "parts": QT_TRANSLATE_NOOP("export", "Opis księgowy"),
}
"""The facts' names, Polish, of the context ``export``, in the order in which changes are said."""


def facts_of(document: ExportDocument) -> dict[str, str]:
    """All that ``document`` says, by the keys of :data:`LABELS`; empty where it says nothing.

    A contractor that the base does not hold is no fact: the base forgets those of reopened documents.
    """
    known = document.contractor_known is not None
    return {key: _FACTS[key](document) for key in LABELS if known or key != "contractor"}


def packed(facts: Mapping[str, str]) -> bytes:
    """``facts`` as they are kept.  Empty ones stay: a fact that is missing is one nobody asked for then."""
    return zlib.compress(json.dumps(facts, ensure_ascii=False, separators=(",", ":")).encode())


def unpacked(data: bytes) -> dict[str, str]:
    """The inverse of :func:`packed`."""
    return {str(key): str(value) for key, value in json.loads(zlib.decompress(data)).items()}


def changes(old: Mapping[str, str], new: Mapping[str, str]) -> tuple[Change, ...]:
    """What is not as it was, of the facts that both know."""
    return tuple(
        Change(key, label, old[key], new[key])
        for key, label in LABELS.items()
        if key in old and key in new and old[key] != new[key]
    )


def _amount(value: Decimal | None) -> str:
    return "" if value is None else money.to_text(value)


def _number(value: Decimal | None) -> str:
    return "" if value is None else f"{value:f}"


def _day(value: date | None) -> str:
    return "" if value is None else value.isoformat()


def _flag(value: bool) -> str:
    return "✓" if value else ""


def _party(party: Party) -> str:
    return ", ".join(filter(None, (party.name, party.tax_id, party.address)))


def _known(document: ExportDocument) -> str:
    known = document.contractor_known
    if known is None:
        return ""
    return ", ".join(filter(None, (known.name, known.address.line, known.country, known.code)))


def _amounts(rate: str | None, *amounts: Decimal | None) -> str:
    return f"{rate or '–'}: {' / '.join(_amount(one) or '–' for one in amounts)}"


def _rows(rows: Iterable[VatRow]) -> str:
    return "\n".join(_amounts(row.rate, row.net, row.vat, row.gross) for row in rows)


def _item(item: LineItem) -> str:
    quantity = " ".join(filter(None, (_number(item.quantity), item.unit)))
    price = _number(item.unit_net if item.unit_net is not None else item.unit_gross)
    amounts = _amounts(item.rate, item.net, item.vat, item.gross)
    return "; ".join(filter(None, (item.name, quantity, price, item.discount, amounts)))


def _conversion(found: Conversion | None) -> str:
    if found is None:
        return ""
    rate = found.rate
    said = f"{rate.mid:f} ({' '.join(filter(None, (rate.table, rate.day.isoformat())))})"
    return f"{said}: {' / '.join(_amount(one) or '–' for one in (found.net, found.vat, found.gross))}"


def _part(part: BookedPart) -> str:
    shares = f"{part.cost_share}%/{part.vat_share}%"
    dimensions = ", ".join(f"{name}: {value}" for name, value in part.dimensions)
    amounts = _amounts(part.rate, part.net, part.vat, part.gross)
    own_rate = "" if part.own_rate is None else f"{part.own_rate}%"
    facts = (
        part.category_name, part.column, part.account, part.purchase, amounts, shares, part.vehicle,
        part.description, dimensions, own_rate, _amount(part.margin),
    )  # fmt: skip
    return "; ".join(filter(None, facts))


_FACTS: dict[str, Callable[[ExportDocument], str]] = {
    "company": lambda one: one.company,
    "month": lambda one: str(one.month or ""),
    "kind": lambda one: "" if one.kind is None else KINDS[one.kind],
    "number": lambda one: one.number,
    "seller": lambda one: _party(one.seller),
    "buyer": lambda one: _party(one.buyer),
    "recipient": lambda one: _party(one.recipient),
    "contractor": _known,
    "received_on": lambda one: one.received_on.isoformat(),
    "issue_date": lambda one: _day(one.issue_date),
    "sale_date": lambda one: _day(one.sale_date),
    "due_date": lambda one: _day(one.due_date),
    "net": lambda one: _amount(one.net),
    "vat": lambda one: _amount(one.vat),
    "gross": lambda one: _amount(one.gross),
    "currency": lambda one: one.currency,
    "for_vat": lambda one: _conversion(one.for_vat),
    "for_income": lambda one: _conversion(one.for_income),
    "vat_rows": lambda one: _rows(one.vat_rows),
    "line_items": lambda one: "\n".join(map(_item, one.line_items)),
    "amount_due": lambda one: _amount(one.amount_due),
    "paid": lambda one: _amount(one.paid),
    "discount": lambda one: _amount(one.discount),
    "payment_method": lambda one: one.payment_method,
    "bank_account": lambda one: one.bank_account,
    "second_account": lambda one: one.second_account,
    "split_payment": lambda one: _flag(one.split_payment),
    "ksef_number": lambda one: one.ksef_number,
    "corrected_number": lambda one: one.corrected_number,
    "corrected_date": lambda one: _day(one.corrected_date),
    "correction_reason": lambda one: one.correction_reason,
    "advance_numbers": lambda one: one.advance_numbers,
    "order_number": lambda one: one.order_number,
    "exemption_basis": lambda one: one.exemption_basis,
    "reverse_charge": lambda one: _flag(one.reverse_charge),
    "cash_method": lambda one: _flag(one.cash_method),
    "margin_scheme": lambda one: one.margin_scheme,
    "vehicle": lambda one: one.vehicle,
    "odometer": lambda one: one.odometer,
    "register": lambda one: "" if one.booked is None else one.booked.register_name,
    "payment": lambda one: "" if one.booked is None else one.booked.payment_name,
    "marks": lambda one: "" if one.booked is None else ", ".join(one.booked.marks.texts()),
    "parts": lambda one: "" if one.booked is None else "\n".join(map(_part, one.booked.parts)),
}
