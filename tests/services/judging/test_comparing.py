"""Which differences count when a value is held against the truth."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.fields import FieldName
from desktop.domain.money import format_amount, to_text
from desktop.services.judging.comparing import agree, matched, same_line, same_rate_row, spelt


@pytest.mark.parametrize(
    ("name", "truth", "read"),
    [
        (FieldName.SELLER_NIP, "5252248481", "PL 525-224-84-81"),
        (FieldName.SELLER_NIP, "DE136695976", "136695976"),
        (FieldName.NUMBER, "FV/1/2026", "fv / 1/2026"),
        (FieldName.NUMBER, "A–7", "A-7"),
        (FieldName.SELLER_NAME, "Bór Spółka z ograniczoną odpowiedzialnością", "BÓR sp. z o.o."),
        (FieldName.SELLER_NAME, "Przetwórnia Jędrzejów S.A.", "Przetwórnia Jedrzejow SA"),
        (FieldName.BANK_ACCOUNT, "PL61109010140000071219812874", "61 1090 1014 0000 0712 1981 2874"),
        (FieldName.PAYMENT_METHOD, "przelew", "Przelew 14 dni"),
        (FieldName.GROSS, "1230.00", "1 230,00"),
        (FieldName.SPLIT_PAYMENT, "true", True),
        (FieldName.SPLIT_PAYMENT, None, False),
        (FieldName.KIND, "other", "note"),
        (FieldName.DUE_DATE, None, ""),
    ],
)
def test_the_form_of_a_value_does_not_count(name: FieldName, truth: object, read: object) -> None:
    assert agree(name, {name.value: truth}, read)


@pytest.mark.parametrize(
    ("name", "truth", "read"),
    [
        (FieldName.SELLER_NIP, "5252248481", "5252248482"),
        (FieldName.NUMBER, "FV/1/2026", "FV/11/2026"),
        (FieldName.SELLER_NAME, "Bór sp. z o.o.", "Las sp. z o.o."),
        (FieldName.GROSS, "1230.00", "1230.01"),
        (FieldName.GROSS, "1230.00", None),
        (FieldName.DUE_DATE, None, "2026-11-12"),
        (FieldName.ISSUE_DATE, "2026-11-12", "2026-12-11"),
        (FieldName.KIND, "proforma", "invoice"),
    ],
)
def test_what_is_something_else_is_wrong(name: FieldName, truth: object, read: object) -> None:
    assert not agree(name, {name.value: truth}, read)


def test_a_sale_on_the_day_of_issue_may_be_said_or_not() -> None:
    truth: dict[str, Any] = {"issue_date": "2026-11-12", "sale_date": None}
    assert agree(FieldName.SALE_DATE, truth, "2026-11-12")
    assert not agree(FieldName.SALE_DATE, truth, "2026-11-11")
    assert agree(FieldName.SALE_DATE, {**truth, "sale_date": "2026-11-12"}, None)


def test_further_right_answers_count() -> None:
    truth = {"number": "1/2026", "_alt": {"number": ["FV 1/2026"]}}
    assert agree(FieldName.NUMBER, truth, "FV1/2026")


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_amounts_agree_in_whatever_way_they_are_written(amount: Decimal) -> None:
    assert agree(FieldName.NET, {"net": to_text(amount)}, format_amount(amount))


def test_rows_find_a_partner_once_only() -> None:
    truth = [{"rate": "23", "net": "10.00", "vat": "2.30"}] * 2
    read = [{"rate": "23 %", "net": "10.00", "vat": "2.30"}, {"rate": "8", "net": "10.00", "vat": "0.80"}]
    assert matched(truth, read, same_rate_row) == 1


def test_a_rate_row_without_net_is_held_against_the_gross_amount() -> None:
    truth = {"rate": "marża", "net": None, "vat": None, "gross": "99.00"}
    assert same_rate_row(truth, {"rate": "marza", "gross": "99.00"})
    assert not same_rate_row(truth, {"rate": "marza", "gross": "98.00"})


def test_lines_are_told_by_name_and_amount() -> None:
    truth = {"name": "Krzesło obrotowe „Świerk”", "net": "14736.50", "qty": "25"}
    assert same_line(truth, {"name": "Krzeslo obrotowe Świerk", "net": "14736.50"})
    assert not same_line(truth, {"name": "Krzeslo obrotowe Świerk", "net": "14736.51"})
    assert not same_line(truth, {"name": "Stół", "net": "14736.50"})


@pytest.mark.parametrize(
    ("truth", "read", "right"),
    [
        ("Łąka i Syn sp. z o.o.", "ŁĄKA I SYN Spółka z ograniczoną odpowiedzialnością", True),
        ("Łąka i Syn sp. z o.o.", "Łaka i Syn sp. z o.o.", False),
        ("Wytwórnia „Żuraw”", 'Wytwórnia "Żuraw"', True),
        ("Wytwórnia „Żuraw”", "Wytwórnia „Źuraw”", False),
        ("Wytwórnia „Żuraw”", "Piekarnia", False),
    ],
)
def test_a_name_is_spelt_right_only_with_its_accents(truth: str, read: str, right: bool) -> None:
    assert spelt(FieldName.SELLER_NAME, {"seller_name": truth}, read) is right


def test_a_further_right_name_may_be_spelt_instead() -> None:
    truth = {"seller_name": "Żuraw sp. j.", "_alt": {"seller_name": ["Żuraw"]}}
    assert spelt(FieldName.SELLER_NAME, truth, "Żuraw")


def test_what_is_no_name_is_spelt_right_when_it_agrees() -> None:
    assert spelt(FieldName.GROSS, {"gross": "1230.00"}, "1 230,00")
