"""The rules that values must keep."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.checks import row_tax, run_checks
from desktop.domain.fields import Field, FieldName, VatRow
from desktop.domain.sentences import SENTENCES, polish

N = FieldName
RIGHT = {
    N.SELLER_NIP: "5252248481",
    N.BUYER_NIP: "1234563218",
    N.NET: "200.00",
    N.VAT: "28.00",
    N.GROSS: "228.00",
    N.ISSUE_DATE: "2025-03-12",
    N.DUE_DATE: "2025-03-26",
    N.BANK_ACCOUNT: "PL61109010140000071219812874",
}
ROWS = (
    VatRow("23", Decimal("100.00"), Decimal("23.00"), Decimal("123.00")),
    VatRow("5", Decimal("100.00"), Decimal("5.00"), Decimal("105.00")),
)


def outcome(
    changes: dict[FieldName, str] | None = None, rows: tuple[VatRow, ...] = ROWS, company: str | None = None
) -> dict[str, bool]:
    fields = {name: Field(name, value) for name, value in {**RIGHT, **(changes or {})}.items()}
    checks = run_checks(fields, rows, company)
    for check in checks:
        assert polish(check.message)
        assert "{" not in polish(check.message)
        assert check.message.code.endswith(".ok") is check.passed
    return {check.message.code.rsplit(".", 1)[0]: check.passed for check in checks}


def test_all_right() -> None:
    assert set(outcome(company="1234563218").values()) == {True}


@pytest.mark.parametrize(
    ("name", "value", "rule"),
    [
        (N.SELLER_NIP, "5252248482", "check.seller_nip"),
        (N.BUYER_NIP, "1234563219", "check.buyer_nip"),
        (N.BUYER_NIP, "5252248481", "check.same_nip"),
        (N.BANK_ACCOUNT, "PL61109010140000071219812875", "check.account"),
        (N.KSEF_NUMBER, "5265877635-20250826-0100001AF629-AE", "check.ksef"),
        (N.KSEF_NUMBER, "5265877635-20250826-0100001AF629-AF", "check.ksef_seller"),
        (N.GROSS, "228.01", "check.sum"),
        (N.NET, "200.01", "check.rows_net"),
        (N.VAT, "28.01", "check.rows_vat"),
        (N.GROSS, "228.01", "check.rows_gross"),
        (N.DUE_DATE, "2025-03-11", "check.due_after_issue"),
    ],
)
def test_one_wrong_value_breaks_its_rule(name: FieldName, value: str, rule: str) -> None:
    assert outcome({name: value})[rule] is False


def test_rows_are_checked_one_by_one() -> None:
    wrong_tax = (VatRow("23", Decimal("100.00"), Decimal("32.00"), Decimal("132.00")),)
    assert outcome(rows=wrong_tax)["check.row_tax"] is False
    wrong_sum = (VatRow("23", Decimal("100.00"), Decimal("23.00"), Decimal("132.00")),)
    assert outcome(rows=wrong_sum)["check.row_sum"] is False
    rounded = (VatRow("23", Decimal("100.00"), Decimal("23.04"), Decimal("123.04")),)
    assert outcome(rows=rounded)["check.row_tax"] is True


def test_the_company_must_be_on_its_document() -> None:
    assert outcome(company="5252248481")["check.company"] is True
    assert outcome(company="7777777777")["check.company"] is False
    assert "check.company" not in outcome()


def test_foreign_numbers_have_no_check_digit_here() -> None:
    assert "check.seller_nip" not in outcome({N.SELLER_NIP: "DE123456789"})


def test_nothing_is_checked_where_nothing_is() -> None:
    assert run_checks({}, (), None) == ()
    assert (
        run_checks({N.NET: Field(N.NET, ""), N.SELLER_NIP: Field(N.SELLER_NIP, "")}, (), "5252248481") == ()
    )


@given(st.text(max_size=12), st.text(max_size=8))
def test_any_text_that_a_person_may_leave(value: str, rate: str) -> None:
    fields = {name: Field(name, value) for name in FieldName}
    for check in run_checks(fields, (VatRow(rate, Decimal(1), Decimal(0), None),), value):
        assert check.message.code in SENTENCES


def test_tax_of_a_row() -> None:
    assert row_tax(VatRow("23", Decimal("10.02"))) == Decimal("2.30")
    assert row_tax(VatRow("zw", Decimal(10))) == 0
    assert row_tax(VatRow("23")) is None
    assert row_tax(VatRow("NaN", Decimal(10))) is None
    assert row_tax(VatRow("coś", Decimal(10))) is None
