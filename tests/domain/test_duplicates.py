"""Which numbers are one number, and which documents are one invoice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.duplicates import (
    InvoiceFacts,
    KindGroup,
    SameInvoice,
    are_numbered_apart,
    is_near,
    is_same_page,
    kind_group,
    number_key,
    same_invoice,
)
from desktop.domain.kinds import DocumentKind, PrintedKind
from desktop.domain.likeness import Likeness

ONE = InvoiceFacts(
    KindGroup.INVOICE, "5860104121", "12/2026", True, Decimal("123.00"), "PLN", date(2026, 11, 12)
)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("FV/001/05/2026", "fv 1-5-2026"),
        ("Faktura nr FV 12/2026", "12/2026"),
        ("FAKTURA VAT NR 7/A/2026", "7/a/2026"),
        ("FV12/2026", "FV 12/2026"),
        ("KFS 3/2026", "kfs/003/2026"),
    ],
)
def test_one_number_however_it_is_written(one: str, two: str) -> None:
    assert number_key(one) == number_key(two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("FV 1/2026", "FV 1/2025"),
        ("FV/1/01", "FV/1/10"),
        ("FV/1/1", "FV/11"),
        ("FS 1/2026", "FV 1/2026"),
        ("KFV 1/2026", "FV 1/2026"),
        ("FV 10/2026", "FV 1/2026"),
        ("FV 1/A/2026", "FV 1/B/2026"),
    ],
)
def test_numbers_that_are_two(one: str, two: str) -> None:
    assert number_key(one) != number_key(two)


@given(st.text(max_size=60))
def test_any_text_has_a_key_that_is_its_own(text: str) -> None:
    key = number_key(text)
    assert number_key(key) == key or key.split("/")[0] in {"faktura", "fv", "nr", "vat", "f", "no"}


def test_a_misread_character_makes_numbers_near() -> None:
    assert is_near("18/2026", "13/2026")
    assert is_near("o1/2026", "01/2026")
    assert not is_near("11/2026", "12/2026")
    assert not is_near("18/2026", "13/2025")
    assert not is_near("1/2026", "11/2026")
    assert not is_near("", "")


def test_seller_kind_and_number_make_an_invoice() -> None:
    assert same_invoice(ONE, replace(ONE, gross=Decimal("5.00"))) is SameInvoice.NUMBER
    assert same_invoice(ONE, replace(ONE, seller="5261040828")) is None
    assert same_invoice(ONE, replace(ONE, group=KindGroup.CORRECTION)) is None
    assert same_invoice(ONE, replace(ONE, number="13/2026")) is None


def test_a_number_without_a_year_comes_again() -> None:
    plain = replace(ONE, number="12")
    assert same_invoice(plain, replace(plain, issued=date(2027, 11, 12))) is None
    later = replace(plain, issued=date(2026, 12, 12), gross=Decimal("99.00"))
    assert same_invoice(plain, later) is None
    assert same_invoice(plain, replace(plain, gross=Decimal("99.00"))) is SameInvoice.NUMBER


def test_amount_and_day_speak_where_the_number_is_doubtful() -> None:
    missing = replace(ONE, number="", issued=date(2026, 11, 14))
    assert same_invoice(ONE, missing) is SameInvoice.AMOUNT
    assert same_invoice(ONE, replace(missing, issued=date(2026, 11, 17))) is None
    assert same_invoice(ONE, replace(missing, currency="EUR")) is None
    doubtful = replace(ONE, number="17/2026", is_number_sure=False)
    assert same_invoice(replace(ONE, number="11/2026"), doubtful) is SameInvoice.AMOUNT
    # Two tickets of one day, both read well.
    assert same_invoice(replace(ONE, number="11/2026"), replace(doubtful, is_number_sure=True)) is None


def test_a_subscription_is_a_document_a_month() -> None:
    later = replace(ONE, number="13/2026", issued=date(2026, 12, 12))
    assert same_invoice(ONE, later) is None


def test_a_seller_that_was_not_read() -> None:
    unknown = replace(ONE, seller="", number="412/2026")
    known = replace(ONE, number="412/2026")
    assert same_invoice(known, unknown) is SameInvoice.NUMBER_AND_AMOUNT
    assert same_invoice(known, replace(unknown, issued=date(2026, 11, 13))) is None
    assert same_invoice(known, replace(unknown, gross=None)) is None


def test_kinds_with_numbers_of_their_own() -> None:
    assert kind_group(PrintedKind.REMINDER, None, by_person=False) is None
    assert kind_group(PrintedKind.FINAL, None, by_person=False) is KindGroup.INVOICE
    said = kind_group(PrintedKind.INVOICE, DocumentKind.CORRECTION, by_person=True)
    assert said is KindGroup.CORRECTION
    assert kind_group(PrintedKind.PROFORMA, None, by_person=False) is KindGroup.PROFORMA


def test_a_page_of_other_numbers_is_another_page() -> None:
    alike = Likeness(0.97, 0.97, 0, 40, is_laid=True)
    assert is_same_page(alike, 0.9)
    assert not is_same_page(replace(alike, conflicts=4), 0.99)
    few = replace(alike, counted=1)
    assert is_same_page(few, 0.9)
    assert not is_same_page(few, 0.5)


def test_tickets_that_differ_in_their_numbers_alone() -> None:
    other = replace(ONE, number="13/2026")
    assert are_numbered_apart(ONE, replace(ONE, number="14/2026"))
    unsure = replace(ONE, number="14/2026", is_number_sure=False)
    assert not are_numbered_apart(ONE, unsure)
    assert are_numbered_apart(ONE, replace(unsure, issued=date(2026, 12, 12)))
    assert not are_numbered_apart(replace(ONE, number="18/2026"), other)
    assert not are_numbered_apart(ONE, ONE)


def test_numbers_whose_characters_are_beyond_doubt_are_believed_even_if_they_are_near() -> None:
    one, two = (replace(ONE, number=number, is_number_exact=True) for number in ("13/2026", "18/2026"))
    assert are_numbered_apart(one, two)
    assert not are_numbered_apart(one, replace(two, is_number_exact=False))
    assert same_invoice(replace(one, is_number_sure=False), replace(two, is_number_sure=False)) is None
