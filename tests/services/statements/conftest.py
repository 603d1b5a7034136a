"""An office with a company, documents and statement files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.domain.companies import Company
from desktop.domain.fields import FieldName
from desktop.domain.kinds import PrintedKind
from desktop.domain.statements.model import ReadLine, ReadStatement, StatementFormat
from desktop.services.office import Office
from tests.builders import ACCOUNT, COMPANY_NIP, INVOICE_VALUES, SELLER_NIP
from tests.extraction.statements import writers
from tests.extraction.statements.made import iban
from tests.services.statements.papers import read_document

OWN = iban("102010420000880201112223")
ZUS = iban("600000020260001122334455")


@pytest.fixture
def company(office: Office) -> Company:
    """The company whose statements come."""
    return office.companies.add(short_name="Żółw", full_name="Żółw sp. z o.o.", nip=COMPANY_NIP)


@pytest.fixture
def invoice(office: Office, company: Company, tmp_path: Path) -> int:
    """FV/2026/11/0123 of „Bór” S.A., 1230.00, to be paid to its account."""
    return read_document(office, company, tmp_path / "faktura.pdf", INVOICE_VALUES)


@pytest.fixture
def sale(office: Office, company: Company, tmp_path: Path) -> int:
    """A sale of 4920.00."""
    values = {
        **INVOICE_VALUES,
        FieldName.NUMBER: "FS/7/11/2026",
        FieldName.SELLER_NIP: COMPANY_NIP,
        FieldName.SELLER_NAME: "Żółw sp. z o.o.",
        FieldName.BUYER_NIP: SELLER_NIP,
        FieldName.BUYER_NAME: "„Bór” S.A.",
        FieldName.GROSS: "4920.00",
        FieldName.NET: "4000.00",
        FieldName.VAT: "920.00",
        FieldName.BANK_ACCOUNT: OWN,
    }
    return read_document(office, company, tmp_path / "sprzedaz.pdf", values, printed=PrintedKind.INVOICE)


def moved(amount: str, day: int = 20, **more: str) -> ReadLine:
    """A line of November 2026."""
    return ReadLine(
        date(2026, 11, day), Decimal(amount), more.pop("currency", "PLN"), date(2026, 11, day), **more
    )


PAID = moved("-1230.00", name="BOR S.A.", account=ACCOUNT, title="FV/2026/11/0123", kind="PRZELEW")
RECEIVED = moved("4920.00", 21, name="BOR S.A.", title="FS/7/11/2026")
CONTRIBUTIONS = moved("-1600.00", 22, name="ZUS", account=ZUS, title="składki")
LANDLORD = iban("249000050000460011112222")
RENT = moved("-800.00", 23, name="WYNAJEM SP. Z O.O.", account=LANDLORD, title="czynsz")


def statement(*lines: ReadLine, opening: str = "10000.00", **more: object) -> ReadStatement:
    """A statement of November whose balances agree."""
    start = Decimal(opening)
    values = {"account": OWN, "currency": "PLN", "number": "11", "last": date(2026, 11, 30), **more}
    closing = start + sum((line.amount for line in lines), Decimal(0))
    return ReadStatement(StatementFormat.MT940, lines=lines, opening=start, closing=closing, **values)  # type: ignore[arg-type]


Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a statement of MT940 into a file."""

    def to_file(one: ReadStatement, name: str = "wyciag.sta", dialect: str = "tilde") -> Path:
        path = tmp_path / name
        path.write_bytes(writers.mt940(one, writers.DIALECTS[dialect]))
        return path

    return to_file
