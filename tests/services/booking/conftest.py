"""An office with the starting set, and documents with lines of goods."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from itertools import count
from pathlib import Path

import pytest

from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.fields import FieldName, LineItem, VatRow
from desktop.services.office import Office
from tests.builders import INVOICE_VALUES, add_document, give_reading, make_reading

AddInvoice = Callable[..., int]


@pytest.fixture
def described(office: Office) -> Office:
    """An office that has begun with the starting set."""
    office.booking.dictionaries.begin()
    return office


@pytest.fixture
def add_invoice(office: Office, database: Database, company: Company, tmp_path: Path) -> AddInvoice:
    """Adds a read invoice with these lines (name, net), all at 23 %."""
    numbers = count(1)

    def add(*lines: tuple[str, str], seller: str = "„Bór” S.A.", **values: str) -> int:
        items = tuple(LineItem(name=name, net=Decimal(net), rate="23") for name, net in lines)
        net = sum((item.net or Decimal(0) for item in items), Decimal("0.00")) or Decimal("1000.00")
        vat = (net * 23 / 100).quantize(Decimal("0.01"))
        number = next(numbers)
        known = {
            **INVOICE_VALUES,
            FieldName.NUMBER: f"FV/{number}",
            FieldName.SELLER_NAME: seller,
            FieldName.NET: str(net),
            FieldName.VAT: str(vat),
            FieldName.GROSS: str(net + vat),
            **{FieldName(name): value for name, value in values.items()},
        }
        text = " ".join(name for name, _net in lines) or "faktura"
        reading = make_reading(known, vat_rows=(VatRow("23", net, vat, net + vat),), text=text)
        document = add_document(office, tmp_path / "in", name=f"{number}.pdf", company_id=company.id)
        give_reading(database, document, replace(reading, line_items=items))
        return document

    return add
