"""What an exporter is given of a document: plain values, without evidence, boxes or history."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, tzinfo
from decimal import Decimal

from desktop.domain.contractors import Address
from desktop.domain.dates import Month
from desktop.domain.documents import Channel, DocumentDetail
from desktop.domain.fields import Field, FieldName, LineItem, VatRow
from desktop.domain.kinds import DocumentKind
from desktop.domain.rules.exchange import Conversion, Purpose
from desktop.export.booked import BookedRecord


@dataclass(frozen=True, slots=True)
class Party:
    """One side of a document, as printed; empty texts where nothing is known."""

    name: str = ""
    tax_id: str = ""
    """NIP digits, or a foreign VAT number with its country."""
    address: str = ""


@dataclass(frozen=True, slots=True)
class KnownContractor:
    """What the office's base says of the document's contractor."""

    name: str = ""
    address: Address = Address()  # noqa: RUF009 - frozen
    country: str = ""
    """ISO 3166, two letters; empty is Poland or unknown."""
    code: str = ""
    """What the client's accounting program calls it."""


@dataclass(frozen=True, slots=True)
class ExportDocument:
    """An approved document on its way out.

    Amounts are in ``currency``; those of a correction are differences.  ``received_on`` is the day at
    the office, not in UTC.
    """

    id: int
    company: str
    company_nip: str
    month: Month | None
    kind: DocumentKind | None
    number: str
    seller: Party
    buyer: Party
    received_on: date
    channel: Channel
    file_name: str
    issue_date: date | None = None
    sale_date: date | None = None
    due_date: date | None = None
    net: Decimal | None = None
    vat: Decimal | None = None
    gross: Decimal | None = None
    currency: str = ""
    amount_due: Decimal | None = None
    payment_method: str = ""
    bank_account: str = ""
    split_payment: bool = False
    split_missing: bool = False
    """The checks expect the words of split payment, and nobody gave a reason for their absence."""
    ksef_number: str = ""
    corrected_number: str = ""
    exported_before: bool = False
    """The document has left in an earlier export already: the accounting program may have it."""
    vat_rows: tuple[VatRow, ...] = ()
    line_items: tuple[LineItem, ...] = ()
    paid: Decimal | None = None
    order_number: str = ""
    corrected_date: date | None = None
    correction_reason: str = ""
    advance_numbers: str = ""
    recipient: Party = Party()
    second_account: str = ""
    exemption_basis: str = ""
    reverse_charge: bool = False
    cash_method: bool = False
    margin_scheme: str = ""
    discount: Decimal | None = None
    vehicle: str = ""
    odometer: str = ""
    booked: BookedRecord | None = None
    """How it is booked; ``None`` if nobody and nothing described it."""
    for_vat: Conversion | None = None
    """Of a foreign currency: the amounts in złoty by the rate for VAT."""
    for_income: Conversion | None = None
    """The same by the rate for PIT and CIT."""
    contractor_known: KnownContractor | None = None
    """``None`` if the base does not hold the contractor."""
    original: Callable[[], bytes] | None = field(default=None, compare=False)
    """Reads the file it came as, where that is XML; ``None`` for everything else."""

    @property
    def contractor(self) -> Party:
        """The other party: the buyer where the company itself issued the document, else the seller."""
        if self.kind is DocumentKind.SALES_INVOICE:
            return self.buyer
        if self.kind is DocumentKind.COST_INVOICE:
            return self.seller
        issued_by_company = bool(self.company_nip) and self.seller.tax_id == self.company_nip
        return self.buyer if issued_by_company else self.seller


def from_detail(
    detail: DocumentDetail,
    *,
    exported_before: bool,
    zone: tzinfo | None = None,
    booked: BookedRecord | None = None,
    contractor: KnownContractor | None = None,
    original: Callable[[], bytes] | None = None,
    split_missing: bool = False,
) -> ExportDocument:
    """The record of ``detail`` for an exporter.

    ``exported_before`` is the caller's to know (the status alone forgets it when a document was
    reopened).  ``zone`` says in which time zone the day of receipt is counted; ``None`` is the
    computer's own.
    """
    row = detail.row
    values = _Values(detail.fields)
    received = row.received_at if row.received_at.tzinfo else row.received_at.replace(tzinfo=UTC)
    return ExportDocument(
        id=row.id,
        company=row.company,
        company_nip=detail.company_nip,
        month=row.month,
        kind=row.kind,
        number=values.text(FieldName.NUMBER),
        seller=values.party(FieldName.SELLER_NAME, FieldName.SELLER_NIP, FieldName.SELLER_ADDRESS),
        buyer=values.party(FieldName.BUYER_NAME, FieldName.BUYER_NIP, FieldName.BUYER_ADDRESS),
        received_on=received.astimezone(zone).date(),
        channel=row.channel,
        file_name=row.file_name,
        issue_date=values.day(FieldName.ISSUE_DATE),
        sale_date=values.day(FieldName.SALE_DATE),
        due_date=values.day(FieldName.DUE_DATE),
        net=values.amount(FieldName.NET),
        vat=values.amount(FieldName.VAT),
        gross=values.amount(FieldName.GROSS),
        currency=values.text(FieldName.CURRENCY),
        amount_due=values.amount(FieldName.AMOUNT_DUE),
        payment_method=values.text(FieldName.PAYMENT_METHOD),
        bank_account=values.text(FieldName.BANK_ACCOUNT),
        split_payment=values.text(FieldName.SPLIT_PAYMENT) == "true",
        split_missing=split_missing,
        ksef_number=values.text(FieldName.KSEF_NUMBER),
        corrected_number=values.text(FieldName.CORRECTED_NUMBER),
        exported_before=exported_before,
        vat_rows=detail.vat_rows,
        line_items=detail.line_items,
        paid=values.amount(FieldName.PAID),
        order_number=values.text(FieldName.ORDER_NUMBER),
        corrected_date=values.day(FieldName.CORRECTED_DATE),
        correction_reason=values.text(FieldName.CORRECTION_REASON),
        advance_numbers=values.text(FieldName.ADVANCE_NUMBERS),
        recipient=Party(values.text(FieldName.RECIPIENT_NAME), values.text(FieldName.RECIPIENT_NIP)),
        second_account=values.text(FieldName.SECOND_ACCOUNT),
        exemption_basis=values.text(FieldName.EXEMPTION_BASIS),
        reverse_charge=values.text(FieldName.REVERSE_CHARGE) == "true",
        cash_method=values.text(FieldName.CASH_METHOD) == "true",
        margin_scheme=values.text(FieldName.MARGIN_SCHEME),
        discount=values.amount(FieldName.DISCOUNT),
        vehicle=values.text(FieldName.VEHICLE),
        odometer=values.text(FieldName.ODOMETER),
        booked=booked,
        for_vat=_conversion(detail, Purpose.VAT),
        for_income=_conversion(detail, Purpose.INCOME),
        contractor_known=contractor,
        original=original,
    )


def _conversion(detail: DocumentDetail, purpose: Purpose) -> Conversion | None:
    return next((one for one in detail.conversions if one.rate.purpose is purpose), None)


class _Values:
    """The fields' values by type; a field that is missing gives the type's "nothing"."""

    def __init__(self, fields: dict[FieldName, Field]) -> None:
        self._fields = fields

    def text(self, name: FieldName) -> str:
        field = self._fields.get(name)
        return (field.value if field is not None else None) or ""

    def day(self, name: FieldName) -> date | None:
        field = self._fields.get(name)
        return None if field is None else field.day

    def amount(self, name: FieldName) -> Decimal | None:
        field = self._fields.get(name)
        return None if field is None else field.amount

    def party(self, name: FieldName, tax_id: FieldName, address: FieldName) -> Party:
        return Party(self.text(name), self.text(tax_id), self.text(address))
