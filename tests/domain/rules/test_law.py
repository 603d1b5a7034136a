"""Both sides of every date on which a rule of law changes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from desktop.domain.fields import FieldName
from desktop.domain.kinds import DocumentKind
from desktop.domain.rules import law
from desktop.domain.rules.findings import Severity
from desktop.domain.rules.law import Dated, in_force
from tests.domain.rules.cases import codes, facts, line, rows

ALARM, WARNING, NOTE, GOOD = Severity.ALARM, Severity.WARNING, Severity.NOTE, Severity.GOOD
TABLES: dict[str, Sequence[Dated[Any]]] = {
    name: table
    for name, table in vars(law).items()
    if isinstance(table, tuple) and table and isinstance(table[0], Dated)
}


@pytest.mark.parametrize("name", TABLES)
def test_periods_follow_each_other_without_gap_or_overlap(name: str) -> None:
    table = TABLES[name]
    for before, after in pairwise(table):
        assert before.until is not None
        assert after.since == before.until + timedelta(days=1)
    for row in table:
        assert row.source
        assert in_force(table, row.since) is row
        assert row.until is None or in_force(table, row.until) is row
    assert in_force(table, table[0].since - timedelta(days=1)) is None


RECEIPT = DocumentKind.RECEIPT


@pytest.mark.parametrize(
    ("day", "gross", "currency", "code", "severity"),
    [
        ("2026-12-31", "450.00", "PLN", "receipt_is_invoice", GOOD),
        ("2026-12-31", "450.01", "PLN", "receipt_over_limit", WARNING),
        ("2026-12-31", "100.00", "EUR", "receipt_is_invoice", GOOD),
        ("2026-12-31", "100.01", "EUR", "receipt_over_limit", WARNING),
        ("2027-01-01", "450.00", "PLN", "receipt_no_longer", WARNING),
        ("2027-01-01", "1.00", "PLN", "receipt_no_longer", WARNING),
        ("2013-12-31", "1.00", "PLN", "receipt_not_yet", WARNING),
        ("2014-01-01", "1.00", "PLN", "receipt_is_invoice", GOOD),
    ],
)
def test_receipts_with_a_nip(day: str, gross: str, currency: str, code: str, severity: Severity) -> None:
    found = codes(
        facts({FieldName.CURRENCY: currency}, kind=RECEIPT, day=day, gross=gross, today=date(2027, 2, 1))
    )
    said = [one for one in found if one.startswith("receipt")]
    assert said == [code]
    assert found[code].severity is severity


@pytest.mark.parametrize(
    ("day", "gross", "known", "code", "severity"),
    [
        # Before the first stage nobody has to.
        ("2026-01-31", "500000.00", 0, None, None),
        # The large ones alone, and no invoice tells who is large.
        ("2026-02-01", "500000.00", 0, "ksef_expected_large", NOTE),
        ("2026-03-31", "500000.00", 0, "ksef_expected_large", NOTE),
        ("2026-03-31", "500.00", 2, "ksef_expected_known", WARNING),
        # Everybody, but for those with little a month.
        ("2026-04-01", "10000.01", 0, "ksef_expected_over", WARNING),
        ("2026-04-01", "10000.00", 0, "ksef_expected_small", NOTE),
        ("2026-04-01", "10.00", 1, "ksef_expected_known", WARNING),
        ("2026-12-31", "10000.00", 0, "ksef_expected_small", NOTE),
        ("2026-12-31", "10000.01", 0, "ksef_expected_over", WARNING),
        ("2027-01-01", "10.00", 0, "ksef_expected", WARNING),
        ("2027-01-01", "10000.01", 0, "ksef_expected", WARNING),
    ],
)
def test_who_has_to_issue_in_ksef(
    day: str, gross: str, known: int, code: str | None, severity: Severity | None
) -> None:
    found = codes(facts(day=day, gross=gross, seller_uses_ksef=known, today=date(2027, 2, 1)))
    said = [one for one in found if one.startswith("ksef")]
    assert said == ([] if code is None else [code])
    assert code is None or found[code].severity is severity


@pytest.mark.parametrize(
    ("day", "gross", "code", "severity"),
    [
        ("2026-01-31", "500.00", None, None),
        ("2026-02-01", "500.00", "ksef_sale_large", NOTE),
        ("2026-03-31", "500000.00", "ksef_sale_large", NOTE),
        ("2026-04-01", "10000.00", "ksef_sale_small", NOTE),
        ("2026-04-01", "10000.01", "ksef_sale", WARNING),
        ("2026-12-31", "10000.01", "ksef_sale", WARNING),
        ("2027-01-01", "1.00", "ksef_sale_penalty", WARNING),
    ],
)
def test_the_companys_own_sales_in_ksef(
    day: str, gross: str, code: str | None, severity: Severity | None
) -> None:
    values = {FieldName.SELLER_NIP: "5252248481", FieldName.BUYER_NIP: "5860104121"}
    found = codes(
        facts(values, kind=DocumentKind.SALES_INVOICE, day=day, gross=gross, today=date(2027, 2, 1))
    )
    said = [one for one in found if one.startswith("ksef")]
    assert said == ([] if code is None else [code])
    assert code is None or found[code].severity is severity


STEEL = (line("Pręt żebrowany 12 mm"),)
DESK = (line("Biurko dębowe"),)


@pytest.mark.parametrize(
    ("day", "gross", "printed", "items", "code", "severity"),
    [
        ("2019-10-31", "15000.01", False, STEEL, None, None),
        ("2019-11-01", "15000.01", False, STEEL, "split_missing", WARNING),
        ("2019-11-01", "15000.00", False, STEEL, None, None),
        ("2026-11-12", "15000.00", True, STEEL, "split_printed_only", NOTE),
        ("2026-11-12", "15000.01", True, STEEL, "split_required", GOOD),
        ("2026-11-12", "15000.01", True, DESK, "split_printed", NOTE),
        ("2026-11-12", "15000.01", False, DESK, None, None),
        ("2026-11-12", "100.00", True, (), "split_printed_only", NOTE),
    ],
)
def test_split_payment(
    day: str, gross: str, printed: bool, items: tuple[Any, ...], code: str | None, severity: Severity | None
) -> None:
    values = {FieldName.SPLIT_PAYMENT: "true" if printed else "false"}
    found = codes(facts(values, day=day, gross=gross, line_items=items))
    said = [one for one in found if one.startswith("split")]
    assert said == ([] if code is None else [code])
    assert code is None or found[code].severity is severity


@pytest.mark.parametrize(
    ("rate", "day", "known"),
    [
        ("22", "2010-12-31", True),
        ("22", "2011-01-01", False),
        ("23", "2010-12-31", False),
        ("23", "2011-01-01", True),
        ("7", "2010-12-31", True),
        ("7", "2011-01-01", True),
        ("3", "2010-12-31", True),
        ("3", "2011-01-01", False),
        ("8", "2026-11-12", True),
        ("5", "2026-11-12", True),
        ("0", "2026-11-12", True),
        ("zw", "2026-11-12", True),
        ("19", "2026-11-12", False),
    ],
)
def test_rates_of_vat(rate: str, day: str, known: bool) -> None:
    found = codes(facts(day=day, vat_rows=rows((rate, "1000", "0"))))
    assert ("vat_rate" in found) is not known


def test_a_corrections_rates_are_those_of_its_invoice() -> None:
    values = {FieldName.CORRECTED_DATE: "2010-12-30"}
    old = facts(values, kind=DocumentKind.CORRECTION, vat_rows=rows(("22", "-100", "-22")))
    assert "vat_rate" not in codes(old)


def test_a_foreign_sellers_rates_are_no_matter_of_polish_law() -> None:
    foreign = facts({FieldName.SELLER_NIP: "DE136695976"}, vat_rows=rows(("19", "100", "19")))
    assert "vat_rate" not in codes(foreign)


@pytest.mark.parametrize(
    ("day", "gross", "how", "said"),
    [
        ("2016-12-31", "15000.01", "gotówka", False),
        ("2017-01-01", "15000.01", "gotówka", True),
        ("2026-11-12", "15000.00", "gotówka", False),
        ("2026-11-12", "15000.01", "przelew", False),
    ],
)
def test_cash_between_companies(day: str, gross: str, how: str, said: bool) -> None:
    found = codes(facts({FieldName.PAYMENT_METHOD: how}, day=day, gross=gross))
    assert ("cash_over_limit" in found) is said
