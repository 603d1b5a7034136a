from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from desktop.domain.dates import Month
from desktop.domain.documents import Channel, DocumentDetail, DocumentRow
from desktop.domain.fields import Field, FieldName, VatRow
from desktop.domain.kinds import DocumentKind
from desktop.domain.statuses import Status
from desktop.export.records import from_detail
from tests.export.samples import COMPANY, OTHER, document


def detail(**fields: str) -> DocumentDetail:
    row = DocumentRow(
        id=3,
        company_id=1,
        company="Żurawina",
        month=Month(2026, 11),
        status=Status.APPROVED,
        kind=DocumentKind.COST_INVOICE,
        number="shown in the list",
        contractor="",
        contractor_nip="",
        issue_date=None,
        gross=None,
        currency="PLN",
        channel=Channel.MAIL,
        channel_label="",
        received_at=datetime(2026, 11, 30, 23, 30, tzinfo=UTC),
        pages=1,
        fields_certain=0,
        fields_total=0,
        file_name="a.pdf",
        reason=None,
    )
    known = {FieldName(name): Field(FieldName(name), value) for name, value in fields.items()}
    return DocumentDetail(row, COMPANY.tax_id, "0" * 64, "application/pdf", fields=known)


def test_fields_become_typed_values() -> None:
    record = from_detail(
        detail(
            number="FV 1/11/2026",
            issue_date="2026-11-12",
            net="100.00",
            vat="23.00",
            gross="123.00",
            seller_nip=OTHER.tax_id,
            seller_name=OTHER.name,
            split_payment="true",
            bank_account="PL61109010140000071219812874",
        ),
        exported_before=True,
    )

    assert record.number == "FV 1/11/2026"
    assert record.issue_date == date(2026, 11, 12)
    assert (record.net, record.vat, record.gross) == (Decimal("100.00"), Decimal("23.00"), Decimal("123.00"))
    assert record.seller.tax_id == OTHER.tax_id
    assert record.split_payment
    assert record.exported_before


def test_missing_fields_are_nothing_not_a_guess() -> None:
    record = from_detail(detail(), exported_before=False)

    assert record.number == ""
    assert record.gross is None
    assert record.due_date is None
    assert not record.split_payment
    assert record.vat_rows == ()


def test_day_of_receipt_is_the_offices_day() -> None:
    warsaw_in_winter = timezone(timedelta(hours=1))

    assert from_detail(detail(), exported_before=False, zone=warsaw_in_winter).received_on == date(
        2026, 12, 1
    )
    assert from_detail(detail(), exported_before=False, zone=UTC).received_on == date(2026, 11, 30)


@pytest.mark.parametrize(
    ("kind", "seller", "buyer", "expected"),
    [
        (DocumentKind.COST_INVOICE, OTHER, COMPANY, OTHER),
        (DocumentKind.SALES_INVOICE, COMPANY, OTHER, OTHER),
        (DocumentKind.CORRECTION, OTHER, COMPANY, OTHER),
        (DocumentKind.CORRECTION, COMPANY, OTHER, OTHER),
        (DocumentKind.ADVANCE, COMPANY, OTHER, OTHER),
        (None, OTHER, COMPANY, OTHER),
    ],
)
def test_contractor_is_the_other_party(kind, seller, buyer, expected) -> None:
    assert document(kind=kind, seller=seller, buyer=buyer).contractor == expected


def test_vat_rows_are_taken_over() -> None:
    rows = (VatRow("8", Decimal("1.00"), Decimal("0.08"), Decimal("1.08")),)
    source = detail()
    changed = DocumentDetail(source.row, source.company_nip, source.sha256, source.media_type, vat_rows=rows)

    assert from_detail(changed, exported_before=False).vat_rows == rows
