"""Documents for the exporters' tests, with invented parties."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from desktop.domain.dates import Month
from desktop.domain.documents import Channel
from desktop.domain.fields import VatRow
from desktop.domain.kinds import DocumentKind
from desktop.export.records import ExportDocument, Party

COMPANY = Party("Zielarnia Żurawina sp. z o.o.", "7811234561", "ul. Łąkowa 5, 61-001 Poznań")
OTHER = Party("„Bór” Źródlana s.c.", "5860100004", "ul. Leśna 1, 80-001 Gdańsk")


def document(**changes: Any) -> ExportDocument:
    """A cost invoice with two rates, changed by ``changes``."""
    values: dict[str, Any] = {
        "id": 7,
        "company": "Żurawina",
        "company_nip": COMPANY.tax_id,
        "month": Month(2026, 11),
        "kind": DocumentKind.COST_INVOICE,
        "number": "1/11/2026",
        "seller": OTHER,
        "buyer": COMPANY,
        "received_on": date(2026, 11, 20),
        "channel": Channel.SCANNER,
        "file_name": "Skan_0001.pdf",
        "issue_date": date(2026, 11, 12),
        "due_date": date(2026, 11, 26),
        "net": Decimal("2264.70"),
        "vat": Decimal("524.99"),
        "gross": Decimal("2789.69"),
        "currency": "PLN",
        "amount_due": Decimal("2789.69"),
        "payment_method": "przelew",
        "bank_account": "PL61109010140000071219812874",
        "vat_rows": (
            VatRow("23", Decimal("2250.00"), Decimal("517.50"), Decimal("2767.50")),
            VatRow("zw", Decimal("14.70"), Decimal("7.49"), None),
        ),
    }
    return ExportDocument(**(values | changes))
