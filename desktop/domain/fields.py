"""The fields of a document: which there are, what kind of value each holds, and what is known of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from desktop.domain import dates, identifiers, money
from desktop.domain.messages import Message


class FieldName(StrEnum):
    """The fields that are read from a document; the values are the keys of exported JSON."""

    KIND = "kind"
    NUMBER = "number"
    ISSUE_DATE = "issue_date"
    SALE_DATE = "sale_date"
    DUE_DATE = "due_date"
    SELLER_NIP = "seller_nip"
    SELLER_NAME = "seller_name"
    SELLER_ADDRESS = "seller_address"
    BUYER_NIP = "buyer_nip"
    BUYER_NAME = "buyer_name"
    BUYER_ADDRESS = "buyer_address"
    CURRENCY = "currency"
    NET = "net"
    VAT = "vat"
    GROSS = "gross"
    AMOUNT_DUE = "amount_due"
    PAYMENT_METHOD = "payment_method"
    BANK_ACCOUNT = "bank_account"
    SPLIT_PAYMENT = "split_payment"
    KSEF_NUMBER = "ksef_number"
    CORRECTED_NUMBER = "corrected_number"
    CORRECTED_DATE = "corrected_date"
    """The day on which the corrected invoice was issued."""
    CORRECTION_REASON = "correction_reason"
    ORDER_NUMBER = "order_number"
    """The buyer's order, as the invoice names it."""
    ADVANCE_NUMBERS = "advance_numbers"
    """Advance invoices that a final invoice settles, parted by ``"; "``."""
    PAID = "paid"
    """What the document says has been paid already."""
    DISCOUNT = "discount"
    """The sum of discounts, as printed."""
    EXEMPTION_BASIS = "exemption_basis"
    """The provision under which a supply is exempt (art. 106e ust. 1 pkt 19 ustawy o VAT)."""
    REVERSE_CHARGE = "reverse_charge"
    """"Odwrotne obciążenie" (pkt 18)."""
    CASH_METHOD = "cash_method"
    """"Metoda kasowa" (pkt 16)."""
    MARGIN_SCHEME = "margin_scheme"
    """The wording of the margin scheme (ust. 2 and 3)."""
    RECIPIENT_NAME = "recipient_name"
    """Odbiorca: who receives the goods, where it is not the buyer."""
    RECIPIENT_NIP = "recipient_nip"
    SECOND_ACCOUNT = "second_account"
    SELLER_BDO = "seller_bdo"
    """Number in the waste register, nine digits."""
    SELLER_REGON = "seller_regon"
    SELLER_KRS = "seller_krs"
    VEHICLE = "vehicle"
    """Registration number of the vehicle that a fuel invoice names, without blanks."""
    ODOMETER = "odometer"
    """Kilometres, digits only."""


class ValueType(StrEnum):
    """How a field's value is written and compared."""

    TEXT = "text"
    DATE = "date"
    """``YYYY-MM-DD``."""
    AMOUNT = "amount"
    """Decimal text with a point and two places, in the document's currency."""
    TAX_ID = "tax_id"
    """NIP digits, or a foreign VAT number with its country."""
    ACCOUNT = "account"
    """IBAN with country, no spaces."""
    CURRENCY = "currency"
    """ISO 4217."""
    FLAG = "flag"
    """``true`` or ``false``."""
    KIND = "kind"
    """A :class:`~desktop.domain.kinds.PrintedKind`."""


VALUE_TYPES: dict[FieldName, ValueType] = {
    FieldName.KIND: ValueType.KIND,
    FieldName.NUMBER: ValueType.TEXT,
    FieldName.ISSUE_DATE: ValueType.DATE,
    FieldName.SALE_DATE: ValueType.DATE,
    FieldName.DUE_DATE: ValueType.DATE,
    FieldName.SELLER_NIP: ValueType.TAX_ID,
    FieldName.SELLER_NAME: ValueType.TEXT,
    FieldName.SELLER_ADDRESS: ValueType.TEXT,
    FieldName.BUYER_NIP: ValueType.TAX_ID,
    FieldName.BUYER_NAME: ValueType.TEXT,
    FieldName.BUYER_ADDRESS: ValueType.TEXT,
    FieldName.CURRENCY: ValueType.CURRENCY,
    FieldName.NET: ValueType.AMOUNT,
    FieldName.VAT: ValueType.AMOUNT,
    FieldName.GROSS: ValueType.AMOUNT,
    FieldName.AMOUNT_DUE: ValueType.AMOUNT,
    FieldName.PAYMENT_METHOD: ValueType.TEXT,
    FieldName.BANK_ACCOUNT: ValueType.ACCOUNT,
    FieldName.SPLIT_PAYMENT: ValueType.FLAG,
    FieldName.KSEF_NUMBER: ValueType.TEXT,
    FieldName.CORRECTED_NUMBER: ValueType.TEXT,
    FieldName.CORRECTED_DATE: ValueType.DATE,
    FieldName.CORRECTION_REASON: ValueType.TEXT,
    FieldName.ORDER_NUMBER: ValueType.TEXT,
    FieldName.ADVANCE_NUMBERS: ValueType.TEXT,
    FieldName.PAID: ValueType.AMOUNT,
    FieldName.DISCOUNT: ValueType.AMOUNT,
    FieldName.EXEMPTION_BASIS: ValueType.TEXT,
    FieldName.REVERSE_CHARGE: ValueType.FLAG,
    FieldName.CASH_METHOD: ValueType.FLAG,
    FieldName.MARGIN_SCHEME: ValueType.TEXT,
    FieldName.RECIPIENT_NAME: ValueType.TEXT,
    FieldName.RECIPIENT_NIP: ValueType.TAX_ID,
    FieldName.SECOND_ACCOUNT: ValueType.ACCOUNT,
    FieldName.SELLER_BDO: ValueType.TEXT,
    FieldName.SELLER_REGON: ValueType.TEXT,
    FieldName.SELLER_KRS: ValueType.TEXT,
    FieldName.VEHICLE: ValueType.TEXT,
    FieldName.ODOMETER: ValueType.TEXT,
}


class Source(StrEnum):
    """How a value was found."""

    XML = "xml"
    QR = "qr"
    TEXT = "text"
    """The PDF's own text layer."""
    OCR = "ocr"
    DERIVED = "derived"
    """Computed from other fields."""
    LEARNT = "learnt"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page: ``page`` from 0, corners as fractions of the page's width and height.

    The origin is the upper left corner of the page as it is shown; the form fits any zoom and dpi.
    """

    page: int
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value that a field might have: canonical ``value``, as printed (``raw``), and where."""

    value: str
    raw: str = ""
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """What is known of one field.

    ``value`` is canonical text (see :class:`ValueType`) or ``None`` if nothing was found.
    ``certain`` is set only when a check supports the value; ``why`` says which, or what is doubtful.
    ``candidates`` holds at most five, the chosen one first.  ``changed_by`` and ``changed_at`` (UTC)
    are set once a person has changed or confirmed the value; reading never overwrites it then.
    """

    name: FieldName
    value: str | None = None
    raw: str = ""
    box: Box | None = None
    source: Source | None = None
    certain: bool = False
    why: tuple[Message, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    changed_by: str | None = None
    changed_at: datetime | None = None
    probability: float | None = None
    """How likely the value is right, 0 to 1, calibrated on documents with known truth; ``certain`` is
    set above a limit that depends on the field.  ``None`` where a person or no estimate gave it."""

    @property
    def settled(self) -> bool:
        """Whether nobody needs to look at it: a check proves it, or a person has said so."""
        return self.certain or self.changed_by is not None

    @property
    def amount(self) -> Decimal | None:
        """The value of an amount field."""
        return None if self.value is None else money.parse_amount(self.value)

    @property
    def day(self) -> date | None:
        """The value of a date field."""
        return dates.parse_iso(self.value)


@dataclass(frozen=True, slots=True)
class VatRow:
    """One row of the VAT table; amounts in the document's currency.

    ``rate`` is ``23``, ``8``, ``5``, ``0``, another number, or ``zw``, ``np``, ``oo``, ``marża``.
    """

    rate: str
    net: Decimal | None = None
    vat: Decimal | None = None
    gross: Decimal | None = None


@dataclass(frozen=True, slots=True)
class LineItem:
    """A line of goods or services; what is not printed is ``None``.

    ``quantity`` and the unit prices keep the decimals that are printed, amounts are in the document's
    currency.  ``discount`` is as printed (``"10%"`` or an amount).  ``rate`` is as in :class:`VatRow`.
    Lines of a correction's state before and after, and of an advance's order, are no line items.
    """

    name: str
    quantity: Decimal | None = None
    unit: str | None = None
    unit_net: Decimal | None = None
    unit_gross: Decimal | None = None
    discount: str | None = None
    rate: str | None = None
    net: Decimal | None = None
    vat: Decimal | None = None
    gross: Decimal | None = None
    box: Box | None = None
    certain: bool = False
    """Quantity, price and amounts agree with each other, and all lines with the totals."""


def canonical(name: FieldName, typed: str, near: date) -> str | None:
    """The canonical form of what a person typed, or clicked on the page, for the field ``name``.

    ``None`` when ``typed`` cannot be such a value; empty text is the canonical "nothing" ``""``.
    ``near`` completes dates typed without month or year.
    """
    text = " ".join(typed.split())
    if not text:
        return ""
    match VALUE_TYPES[name]:
        case ValueType.DATE:
            day = dates.parse_typed_date(text, near)
            return None if day is None else day.isoformat()
        case ValueType.AMOUNT:
            amount = money.parse_amount(text)
            return None if amount is None else money.to_text(amount)
        case ValueType.TAX_ID:
            return identifiers.nip_digits(text)
        case ValueType.ACCOUNT:
            return identifiers.iban_compact(text)
        case ValueType.CURRENCY:
            code = {"ZŁ": "PLN", "ZL": "PLN", "€": "EUR", "$": "USD"}.get(text.upper(), text.upper())
            return code if len(code) == 3 and code.isalpha() and code.isascii() else None
        case ValueType.FLAG:
            return _flag(text)
        case ValueType.TEXT | ValueType.KIND:
            return text


def _flag(text: str) -> str | None:
    folded = text.casefold()
    if folded in {"true", "tak", "yes", "1"}:
        return "true"
    return "false" if folded in {"false", "nie", "no", "0"} else None
