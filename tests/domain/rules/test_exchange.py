"""Złoty of foreign amounts: the day that counts, the rounding, and that everything adds up."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.fields import FieldName, VatRow
from desktop.domain.kinds import DocumentKind
from desktop.domain.registers import AskState
from desktop.domain.rules.currency import conversions, rate_questions
from desktop.domain.rules.exchange import Purpose, Rate, base_day, converted, to_zloty
from desktop.domain.rules.facts import Answers
from desktop.domain.rules.findings import ActionKind, Severity
from tests.domain.rules.cases import codes, facts, rate, rows

AMOUNTS = st.decimals(
    min_value=Decimal("-9999999.99"), max_value=Decimal("9999999.99"), places=2, allow_nan=False
)
RATES = st.decimals(min_value=Decimal("0.0001"), max_value=Decimal("99.9999"), places=4, allow_nan=False)
ISSUE, SALE = date(2026, 11, 12), date(2026, 11, 10)


def _rate(mid: Decimal, per: int = 1) -> Rate:
    return Rate(Purpose.VAT, "EUR", mid, "220/A/NBP/2026", date(2026, 11, 9), SALE, per)


@pytest.mark.parametrize(
    ("amount", "mid", "per", "zloty"),
    [
        ("1.00", "4.2550", 1, "4.26"),
        ("1.00", "4.2549", 1, "4.25"),
        ("-1.00", "4.2550", 1, "-4.26"),
        ("0.01", "0.5", 1, "0.01"),
        ("0.01", "0.49", 1, "0.00"),
        ("1000.00", "1.1234", 100, "11.23"),
        ("1000.00", "1.1250", 100, "11.25"),
    ],
)
def test_half_a_grosz_is_rounded_up(amount: str, mid: str, per: int, zloty: str) -> None:
    assert to_zloty(Decimal(amount), Decimal(mid), per) == Decimal(zloty)


@given(AMOUNTS, RATES, st.sampled_from([1, 100, 10000]))
def test_rounding_is_never_off_by_more_than_half_a_grosz(amount: Decimal, mid: Decimal, per: int) -> None:
    exact = amount * mid / per
    got = to_zloty(amount, mid, per)
    assert abs(got - exact) <= Decimal("0.005")
    assert got == got.quantize(Decimal("0.01"))
    assert to_zloty(-amount, mid, per) == -got


@given(st.lists(st.tuples(AMOUNTS, AMOUNTS), min_size=1, max_size=6), RATES)
def test_rows_and_totals_add_up_in_zloty(parts: list[tuple[Decimal, Decimal]], mid: Decimal) -> None:
    table = tuple(VatRow("23", net, vat, net + vat) for net, vat in parts)
    net, vat = sum((one[0] for one in parts), Decimal(0)), sum((one[1] for one in parts), Decimal(0))
    done = converted(_rate(mid), table, net=net, vat=vat, gross=net + vat)
    assert done.net is not None
    assert done.vat is not None
    assert done.gross == done.net + done.vat
    assert done.net == sum((row.net for row in done.rows if row.net is not None), Decimal(0))
    assert done.vat == sum((row.vat for row in done.rows if row.vat is not None), Decimal(0))
    assert all(
        row.net is not None and row.vat is not None and row.gross == row.net + row.vat for row in done.rows
    )
    assert abs(done.net - net * mid) <= Decimal("0.005") * len(parts)


@given(AMOUNTS, AMOUNTS, RATES)
def test_totals_alone_add_up_too(net: Decimal, vat: Decimal, mid: Decimal) -> None:
    done = converted(_rate(mid), (), net=net, vat=vat, gross=net + vat)
    assert done.net == to_zloty(net, mid)
    assert done.gross == to_zloty(net, mid) + to_zloty(vat, mid)


def test_a_gross_alone_is_converted_alone() -> None:
    done = converted(_rate(Decimal("4.25")), (), net=None, vat=None, gross=Decimal("100.00"))
    assert (done.net, done.vat, done.gross) == (None, None, Decimal("425.00"))


@pytest.mark.parametrize(
    ("purpose", "issue", "sale", "is_sale", "day"),
    [
        # Tax falls due with the delivery …
        (Purpose.VAT, ISSUE, SALE, False, SALE),
        (Purpose.VAT, ISSUE, SALE, True, SALE),
        # … or counts from the invoice, if that was issued before.
        (Purpose.VAT, SALE, ISSUE, False, SALE),
        (Purpose.VAT, ISSUE, None, False, ISSUE),
        (Purpose.INCOME, ISSUE, SALE, False, ISSUE),
        (Purpose.INCOME, ISSUE, SALE, True, SALE),
        (Purpose.INCOME, SALE, ISSUE, True, SALE),
        (Purpose.INCOME, None, SALE, False, SALE),
        (Purpose.VAT, None, None, False, None),
    ],
)
def test_the_day_that_counts(
    purpose: Purpose, issue: date | None, sale: date | None, is_sale: bool, day: date | None
) -> None:
    assert base_day(purpose, issue=issue, sale=sale, is_sale=is_sale) == day


def test_a_correction_has_the_rate_of_what_it_corrects() -> None:
    values = {FieldName.CURRENCY: "EUR", FieldName.CORRECTED_DATE: "2026-03-02"}
    questions = rate_questions(facts(values, kind=DocumentKind.CORRECTION))
    assert questions == {purpose: ("EUR", date(2026, 3, 2)) for purpose in Purpose}


def test_zloty_need_no_rate() -> None:
    assert rate_questions(facts()) == {}
    assert conversions(facts()) == ()


def test_amounts_by_both_rates() -> None:
    answers = Answers(
        rates={
            Purpose.VAT: rate("EUR", "4.2512", "218/A/NBP/2026", date(2026, 11, 9)),
            Purpose.INCOME: rate("EUR", "4.2601", "220/A/NBP/2026", date(2026, 11, 10)),
        }
    )
    values = {FieldName.CURRENCY: "EUR", FieldName.SALE_DATE: "2026-11-10"}
    some = facts(values, answers=answers)
    assert some.gross_pln == Decimal("5228.98")
    vat, income = conversions(some)
    assert (vat.net, vat.vat, vat.gross) == (Decimal("4251.20"), Decimal("977.78"), Decimal("5228.98"))
    assert income.net == Decimal("4260.10")
    found = codes(some)
    assert found["rate_vat"].details["table"] == "218/A/NBP/2026"
    assert found["rate_income"].severity is Severity.GOOD


@pytest.mark.parametrize(
    ("state", "code", "severity"),
    [
        (AskState.ASKING, "rate_asking", Severity.NOTE),
        (AskState.OFFLINE, "rate_offline", Severity.WARNING),
        (AskState.OFF, "rate_off", Severity.WARNING),
        (AskState.NONE, "rate_none", Severity.WARNING),
    ],
)
def test_a_missing_rate_can_be_entered(state: AskState, code: str, severity: Severity) -> None:
    answers = Answers(rates=dict.fromkeys(Purpose, state))
    found = codes(facts({FieldName.CURRENCY: "EUR"}, answers=answers))
    assert found[code].severity is severity
    assert found[code].actions[0].kind is ActionKind.RATE


def test_a_rate_that_a_person_entered_counts_until_the_currency_changes() -> None:
    typed = Rate(Purpose.VAT, "EUR", Decimal(5), "umowa", ISSUE, ISSUE, 1, "anna")
    euro = facts({FieldName.CURRENCY: "EUR"}, manual_rates={Purpose.VAT: typed})
    assert euro.gross_pln == Decimal("6150.00")
    assert "rate_vat_typed" in codes(euro)
    dollar = facts({FieldName.CURRENCY: "USD"}, manual_rates={Purpose.VAT: typed})
    assert dollar.gross_pln is None


def test_limits_in_zloty_hold_for_foreign_amounts() -> None:
    answers = Answers(rates={Purpose.VAT: rate("EUR", "4.00", "1/A/NBP/2026", ISSUE)})
    values = {FieldName.CURRENCY: "EUR", FieldName.SPLIT_PAYMENT: "true"}
    assert "split_printed_only" in codes(facts(values, gross="3750.00", answers=answers))
    assert "split_printed" in codes(facts(values, gross="3750.01", answers=answers))


def test_a_table_that_does_not_add_up_leaves_the_totals_their_own() -> None:
    done = converted(
        _rate(Decimal(4)), rows(("23", "10.00", "2.30")), net=Decimal(20), vat=Decimal(4), gross=Decimal(24)
    )
    assert (done.net, done.vat, done.gross) == (Decimal("80.00"), Decimal("16.00"), Decimal("96.00"))
