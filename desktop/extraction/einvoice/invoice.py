"""What a structured invoice says, whatever its format."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from desktop.domain.fields import FieldName, LineItem, VatRow
from desktop.domain.identifiers import iban_compact
from desktop.domain.kinds import PrintedKind
from desktop.domain.money import CENT, MAX_AMOUNT, to_text

MAX_LINES = 10_000
"""As KSeF allows; more are left out."""
MAX_ROWS = 40
MAX_VALUE = 500
"""Characters of one value that are kept."""

_ADDED_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Said:
    """A value and the element that says it, as a path of the format's own names."""

    value: str
    element: str


@dataclass(slots=True)
class EInvoice:
    """A structured invoice.

    ``form`` names the format for people (``KSeF FA(3)``).  ``values`` are canonical (see
    :class:`~desktop.domain.fields.ValueType`).  ``complete`` is false for profiles that carry only the
    head of the invoice, so that the rest is to be read from the page.  ``notes`` are further pairs of
    a Polish caption and a text that a page of the invoice shows.
    """

    form: str
    kind: PrintedKind
    polish: bool = False
    complete: bool = True
    values: dict[FieldName, Said] = field(default_factory=dict)
    vat_rows: tuple[VatRow, ...] = ()
    lines: tuple[LineItem, ...] = ()
    states: tuple[LineItem, ...] = ()
    """Lines of a correction's state before and after, which only the page shows; their names say which."""
    notes: list[tuple[str, str]] = field(default_factory=list)

    def put(self, name: FieldName, value: str | None, element: str) -> None:
        """Keep a value, if there is one and none was put before."""
        if value and name not in self.values:
            self.values[name] = Said(value[:MAX_VALUE], element)

    def put_amount(self, name: FieldName, value: Decimal | None, element: str) -> None:
        """:meth:`put` of an amount."""
        if value is not None:
            self.put(name, to_text(value), element)

    def value(self, name: FieldName) -> str | None:
        """A value, ``None`` if the invoice has none."""
        said = self.values.get(name)
        return None if said is None else said.value

    def note(self, caption: str, text: str | None) -> None:
        """Keep a text that only the page shows."""
        if text and len(self.notes) < MAX_ROWS:
            self.notes.append((caption, text[:MAX_VALUE]))


def decimal(text: str | None) -> Decimal | None:
    """The number that XML's ``xsd:decimal`` writes; ``None`` for none, or one beyond all bounds."""
    if text is None or len(text) > 40:
        return None
    try:
        value = Decimal(text.strip())
    except InvalidOperation:
        return None
    if not value.is_finite() or abs(value) > MAX_AMOUNT:
        return None
    _, _, exponent = value.as_tuple()
    return value if isinstance(exponent, int) and exponent >= -_ADDED_DIGITS else None


def amount(text: str | None) -> Decimal | None:
    """:func:`decimal` as an amount, rounded to its two decimals."""
    value = decimal(text)
    return None if value is None else value.quantize(CENT, ROUND_HALF_UP)


def tax_id(text: str | None, country: str = "") -> str | None:
    """A canonical tax number: NIP digits, or a foreign VAT number with its country in front."""
    if not text:
        return None
    compact = re.sub(r"[\s\-.]", "", text).upper()
    if compact.startswith("PL") or (country in {"", "PL"} and compact.isdigit()):
        return compact.removeprefix("PL") or None
    if compact[:2].isalpha() or not country:
        return compact or None
    return country.upper() + compact


def account(text: str | None) -> str | None:
    """A canonical account number."""
    return iban_compact(text or "") or None


def total(parts: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of the amounts that are there; ``None`` if there are none."""
    known = [part for part in parts if part is not None]
    return sum(known, Decimal(0)) if known else None


def joined(parts: Iterable[str | None], by: str = ", ") -> str | None:
    """The texts that are there, joined; ``None`` if there are none."""
    return by.join(part for part in parts if part) or None
