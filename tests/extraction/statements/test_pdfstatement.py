"""Printed statements: whatever the layout, what is read adds up; what does not is refused."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pymupdf
import pytest

from desktop.domain.errors import UserError
from desktop.domain.reading import Limits
from desktop.domain.statements.model import ReadLine, ReadStatement, StatementFormat
from desktop.extraction.statements.reader import read
from tests.builders import make_invoice, make_pdf
from tests.extraction.statements import writers
from tests.extraction.statements.made import iban

OWN = iban("102010420000880201112223")
OTHER = iban("109010140000071219812874")
AMOUNTS = (
    "-1230.00", "4920.00", "-12.50", "-1230.00", "0.01", "-99999.99", "150000.00", "-7.00", "-333.33",
    "1000.00", "-2500.10", "-18.45", "61.50",
)  # fmt: skip


def made(amounts: tuple[str, ...] = AMOUNTS) -> ReadStatement:
    """A statement of some pages."""
    lines = tuple(
        ReadLine(
            booked_on=date(2026, 11, 1) + timedelta(days=2 * number),
            amount=Decimal(amount),
            currency="PLN",
            value_on=date(2026, 11, 1) + timedelta(days=2 * number),
            title=f"Faktura FV/{number + 1}/11/2026 z dnia 1 {number} 234 {OTHER[2:]}",
            name="Odbiorca: Bor S.A.",
            kind="Przelew wychodzacy",
        )
        for number, amount in enumerate(amounts)
    )
    opening = Decimal("1000.00")
    closing = opening + sum((line.amount for line in lines), Decimal(0))
    return ReadStatement(
        StatementFormat.PDF,
        OWN,
        "PLN",
        lines,
        opening,
        closing,
        "11/2026",
        date(2026, 11, 1),
        date(2026, 11, 30),
    )


@pytest.mark.parametrize("name", writers.LAYOUTS)
def test_a_printed_statement_is_read(name: str, tmp_path: Path) -> None:
    statement = made()
    path = writers.pdf(tmp_path / "wyciag.pdf", statement, writers.LAYOUTS[name])
    (found,) = read(path, Limits())
    assert (found.opening, found.closing, found.difference) == (statement.opening, statement.closing, 0)
    assert (found.account, found.currency, found.number) == (OWN, "PLN", "11/2026")
    assert [(one.booked_on, one.amount) for one in found.lines] == [
        (one.booked_on, one.amount) for one in statement.lines
    ]
    for number, one in enumerate(found.lines):
        assert f"FV/{number + 1}/11/2026" in one.title
        assert f"FV/{number + 2}/11/2026" not in one.title
        assert one.account == OTHER


@pytest.mark.parametrize("name", writers.LAYOUTS)
def test_a_statement_that_does_not_add_up_is_refused(name: str, tmp_path: Path) -> None:
    path = writers.pdf(tmp_path / "wyciag.pdf", made(), writers.LAYOUTS[name], spoil=True)
    with pytest.raises(UserError) as caught:
        read(path, Limits())
    assert caught.value.code == "statement.bad.not_proven"


def test_without_movements_the_balances_are_the_same(tmp_path: Path) -> None:
    path = writers.pdf(tmp_path / "wyciag.pdf", made(()), writers.LAYOUTS["signed with balance"])
    (found,) = read(path, Limits())
    assert found.lines == ()
    assert found.closing == Decimal("1000.00")


def test_an_invoice_is_no_statement(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        read(make_invoice(tmp_path / "faktura.pdf"), Limits())
    assert caught.value.code == "statement.bad.no_balances"


def test_a_scan_is_refused_with_the_reason(tmp_path: Path) -> None:
    path = tmp_path / "skan.pdf"
    with pymupdf.open() as document:
        document.new_page()
        document.save(path)
    with pytest.raises(UserError) as caught:
        read(path, Limits())
    assert caught.value.code == "statement.bad.no_text"


def test_a_damaged_file_says_so(tmp_path: Path) -> None:
    path = make_pdf(tmp_path / "wyciag.pdf")
    path.write_bytes(path.read_bytes()[:300])
    with pytest.raises(UserError) as caught:
        read(path, Limits())
    assert caught.value.code.startswith("file.")
