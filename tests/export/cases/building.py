"""A short way to write down documents whose registers were computed by hand."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any

from desktop.domain.booking.entry import share_of
from desktop.domain.booking.marks import KsefMark, Marks
from desktop.domain.fields import VatRow
from desktop.domain.kinds import DocumentKind
from desktop.domain.rules.exchange import Purpose, Rate, converted
from desktop.export.booked import BookedPart, BookedRecord
from desktop.export.records import ExportDocument, Party
from tests.export.samples import COMPANY, OTHER, document

GERMAN = Party("Muster GmbH", "DE136695976", "Hauptstr. 1, 10115 Berlin")
GREEK = Party("Alfa AE", "EL094259216", "Odos 1, Athina")
BRITISH = Party("Acme Ltd", "GB999999973", "1 High St, London")
ULSTER = Party("Belfast Ltd", "XI999999973", "1 High St, Belfast")
EURO = "4.2512"


@dataclass(frozen=True)
class Case:
    """A document, and what each file must have of it.  ``None`` asks nothing of a file; a text is the code
    of the reason for which it leaves the document out.
    """

    name: str
    rule: str
    """Where the rule stands."""
    document: ExportDocument
    sales: dict[str, str] | str | None = None
    """The row of ``SprzedazWiersz`` but for who and when; ``{}``: no row."""
    purchase: dict[str, str] | str | None = None
    book: dict[str, str] | str | None = None
    """The amounts of ``PKPIRWiersz``."""
    invoice: dict[str, str] | str | None = None
    """Of ``Faktura`` only what is named; an empty text: not in it."""
    says: frozenset[str] = frozenset()
    """Codes of notices that some of the files must have."""
    silent: frozenset[str] = frozenset()
    """Codes that none may have."""
    settings: dict[str, str] = field(default_factory=dict)
    also: dict[str, str] = field(default_factory=dict)
    """Elements of the row of V7M or of the book that tell who and when."""


def rows(*texts: str) -> tuple[VatRow, ...]:
    """``"23 100.00 23.00"`` → a row of the VAT table."""
    found = []
    for text in texts:
        rate, net, *tax = text.split()
        vat = Decimal(tax[0]) if tax else Decimal("0.00")
        found.append(VatRow(rate, Decimal(net), vat, Decimal(net) + vat))
    return tuple(found)


def bought(*texts: str, **changes: Any) -> ExportDocument:
    """A purchase with this VAT table, described by one category of column 13."""
    return _made(
        rows(*texts), {"kind": DocumentKind.COST_INVOICE, "seller": OTHER, "buyer": COMPANY}, changes
    )


def sold(*texts: str, **changes: Any) -> ExportDocument:
    """A sale with this VAT table."""
    return _made(
        rows(*texts), {"kind": DocumentKind.SALES_INVOICE, "seller": COMPANY, "buyer": OTHER}, changes
    )


def bill(amount: str, **changes: Any) -> ExportDocument:
    """A purchase without VAT table."""
    own = {"kind": DocumentKind.COST_INVOICE, "seller": OTHER, "buyer": COMPANY}
    made = _made(rows(f"zw {amount}"), own, changes)
    return replace(made, vat_rows=())


def in_euro(source: ExportDocument, mid: str, before: date = date(2026, 11, 12)) -> ExportDocument:
    """The same in euro, by one rate for VAT and for income."""
    amounts = {"net": source.net, "vat": source.vat, "gross": source.gross}
    made = {
        purpose: converted(
            Rate(purpose, "EUR", Decimal(mid), "218/A/NBP/2026", before, before), source.vat_rows, **amounts
        )
        for purpose in Purpose
    }
    return replace(source, currency="EUR", for_vat=made[Purpose.VAT], for_income=made[Purpose.INCOME])


def part(net: str, vat: str, rate: str = "", **changes: Any) -> BookedPart:
    """A part of a split; ``column`` 13 unless told."""
    values: dict[str, Any] = {"column": "13", "category": "A", **changes}
    amounts = Decimal(net), Decimal(vat)
    deducted = share_of(amounts[1], values.get("vat_share", 100))
    return BookedPart(
        category_name=values["category"], rate=rate, net=amounts[0], vat=amounts[1], gross=sum(amounts),
        cost=amounts[0], deductible_vat=deducted, **values,
    )  # fmt: skip


_OF_PARTS = {"column", "purchase", "vat_share", "cost_share", "own_rate", "margin"}
_OF_MARKS = {"ksef", "gtu", "procedures", "proof", "imported"}


def _made(table: tuple[VatRow, ...], own: dict[str, Any], changes: dict[str, Any]) -> ExportDocument:
    net = sum((row.net for row in table if row.net is not None), Decimal("0.00"))
    vat = sum((row.vat for row in table if row.vat is not None), Decimal("0.00"))
    amounts = {"net": net, "vat": vat, "gross": net + vat, "amount_due": net + vat, "vat_rows": table}
    split = changes.pop("parts", None)
    of_part = {key: changes.pop(key) for key in _OF_PARTS & changes.keys()}
    of_part |= {"margin": Decimal(of_part["margin"])} if "margin" in of_part else {}
    if own["kind"] is DocumentKind.SALES_INVOICE:
        of_part.setdefault("column", "7")
    of_marks = {"ksef": KsefMark.BFK} | {key: changes.pop(key) for key in _OF_MARKS & changes.keys()}
    parts = split or (part(str(net), str(vat), **of_part),)
    booked = BookedRecord(marks=Marks(**of_marks), parts=parts)
    return document(**{**own, **amounts, "booked": booked, **changes})
