"""Documents for the exporters' tests, with invented parties."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from desktop.domain.dates import Month
from desktop.domain.documents import Channel
from desktop.domain.fields import VatRow
from desktop.domain.kinds import DocumentKind
from desktop.export.drafts import Job, Sender
from desktop.export.options import Settings, Translation
from desktop.export.records import ExportDocument, Party
from desktop.export.registry import Exporter

COMPANY = Party("Zielarnia Żurawina sp. z o.o.", "7811234563", "ul. Łąkowa 5, 61-001 Poznań")
OTHER = Party("„Bór” Źródlana s.c.", "5860100005", "ul. Leśna 1, 80-001 Gdańsk")


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


def sound(**changes: Any) -> ExportDocument:
    """A cost invoice whose amounts and VAT table add up."""
    rows = (
        VatRow("23", Decimal("2250.00"), Decimal("517.50"), Decimal("2767.50")),
        VatRow("zw", Decimal("14.70"), Decimal("0.00"), Decimal("14.70")),
    )
    amounts = {"vat": Decimal("517.50"), "gross": Decimal("2782.20"), "amount_due": Decimal("2782.20")}
    return document(**({**amounts, "vat_rows": rows} | changes))


E_INVOICE = (
    b'<?xml version="1.0" encoding="UTF-8"?>\n'
    b'<Faktura xmlns="http://crd.gov.pl/wzor/2025/06/25/13775/"><Fa><P_2>1/11/2026</P_2></Fa></Faktura>\n'
)


def sold(**changes: Any) -> ExportDocument:
    """The same as a sale of the company, which came as an e-invoice."""
    own = {"id": 10, "kind": DocumentKind.SALES_INVOICE, "seller": COMPANY, "buyer": OTHER}
    return sound(**({**own, "original": lambda: E_INVOICE} | changes))


def broken(**changes: Any) -> ExportDocument:
    """An approved document without number, date and amounts."""
    empty = {"number": "", "issue_date": None, "net": None, "vat": None, "gross": None, "vat_rows": ()}
    return document(**({"id": 9, **empty} | changes))


def job(
    exporter: Exporter, *documents: ExportDocument, translation: Translation | None = None, **values: str
) -> Job:
    """A job of the company with these settings, begun at a fixed moment."""
    return Job(
        documents=documents,
        sender=Sender("Zielarnia Żurawina sp. z o.o.", COMPANY.tax_id, "Żurawina"),
        month=Month(2026, 11),
        made_at=datetime(2026, 12, 3, 9, 30, tzinfo=UTC),
        made_by="Anna Łącka",
        settings=Settings(exporter.options, {**usual(exporter), **values}, translation or {}),
    )


ENOVA_TEMPLATE = """<?xml version="1.0" encoding="utf-8"?>
<session xmlns="http://www.soneta.pl/schema/business">{{#dokument}}
<Dokument guid="{{guid}}"><Numer>{{numer}}</Numer><Uwagi>{{uwagi}}</Uwagi>
{{#stawka}}<Stawka nazwa="{{stawka}}"><Netto>{{netto}}</Netto><VAT>{{vat}}</VAT></Stawka>{{/stawka}}
</Dokument>{{/dokument}}
</session>
"""
"""As short as a template can be."""

_USUAL = {
    "office": "1471",
    "email": "biuro@zurawina.example",
    "voivodeship": "wielkopolskie",
    "county": "Poznań",
    "commune": "Poznań",
    "street": "Łąkowa",
    "house": "5",
    "town": "Poznań",
    "post_code": "61-001",
    "purchase_template": ENOVA_TEMPLATE,
    "sales_template": ENOVA_TEMPLATE,
}


def usual(exporter: Exporter) -> dict[str, str]:
    """What an office would set where the format needs something."""
    return {option.key: _USUAL[option.key] for option in exporter.options if option.key in _USUAL}


def write(exporter: Exporter, stem: Path, *documents: ExportDocument) -> list[Path]:
    """Write the draft of ``documents`` to files that begin with ``stem``; their paths in order."""
    paths = []
    for file in exporter.draft(job(exporter, *documents)).files:
        path = stem.with_name(stem.name + file.ending)
        path.write_bytes(file.data)
        paths.append(path)
    return paths
