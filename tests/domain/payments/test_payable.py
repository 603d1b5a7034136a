"""What is left to pay, split payment, setting off, addresses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.payments.addresses import PolishAddress, polish_address
from desktop.domain.payments.payable import (
    Paid,
    Payable,
    SplitDuty,
    open_amount,
    settled_by,
    split_duty,
)
from desktop.domain.payments.setoff import Share, contractor_key, set_off
from tests.domain.payments.cases import payable

AMOUNTS = st.decimals("-5000", "5000", places=2)


@pytest.mark.parametrize(
    ("gross", "due", "paid", "left"),
    [
        ("1230", None, None, "1230"),
        ("1230", "1230", None, "1230"),
        ("1230", "1000", "230", "1000"),
        ("1230", "1230", "230", "1000"),
        ("1230", None, "230", "1000"),
        ("1230", "0", "1230", "0"),
        ("1230", "1500", None, "1500"),
        ("-100", "1130", None, "-100"),
    ],
)
def test_what_was_paid_is_taken_off_once(gross: str, due: str | None, paid: str | None, left: str) -> None:
    assert open_amount(
        Decimal(gross), None if due is None else Decimal(due), None if paid is None else Decimal(paid)
    ) == Decimal(left)


@pytest.mark.parametrize(
    ("gross", "printed", "annexed", "duty"),
    [
        ("15000.00", True, True, SplitDuty.PRINTED),
        ("15000.01", True, False, SplitDuty.REQUIRED),
        ("15000.01", False, True, SplitDuty.REQUIRED),
        ("15000.01", False, False, SplitDuty.NONE),
        ("100.00", False, True, SplitDuty.NONE),
    ],
)
def test_split_payment_is_a_duty_above_the_limit(
    gross: str, printed: bool, annexed: bool, duty: SplitDuty
) -> None:
    found = split_duty(
        printed=printed, annexed=annexed, taxed=True, gross_pln=Decimal(gross), issue_date=date(2026, 11, 1)
    )
    assert found is duty


def test_an_invoice_without_tax_is_never_split() -> None:
    found = split_duty(
        printed=True, annexed=True, taxed=False, gross_pln=Decimal(20000), issue_date=date(2026, 11, 1)
    )
    assert found is SplitDuty.NONE


def test_a_part_carries_its_part_of_the_tax() -> None:
    assert payable(gross="1230", vat="230").vat_of(Decimal(615)) == Decimal("115.00")
    assert payable(gross="1230", vat="230").vat_of(Decimal("0.01")) == Decimal("0.00")


def test_a_correction_is_taken_off_what_the_same_contractor_is_owed() -> None:
    first, second, credit = payable(1, gross="100"), payable(2, gross="50"), payable(3, gross="-120")
    other = payable(4, gross="70", nip="7952488001")
    groups, left = set_off([Share(one, one.left) for one in (credit, first, other, second)])
    shown = [[(share.payable.document_id, share.amount) for share in group] for group in groups]
    assert shown == [
        [(1, Decimal(100)), (3, Decimal(-100))],
        [(4, Decimal(70))],
        [(2, Decimal(50)), (3, Decimal(-20))],
    ]
    assert left == []


def test_nothing_is_set_off_between_currencies() -> None:
    groups, left = set_off(
        [
            Share(payable(1, gross="100"), Decimal(100)),
            Share(replace(payable(2, gross="-10"), currency="EUR"), Decimal(-10)),
        ]
    )
    assert [len(group) for group in groups] == [1]
    assert [share.amount for share in left] == [Decimal(-10)]


@settings(deadline=None, max_examples=200)
@given(st.lists(st.tuples(AMOUNTS, st.sampled_from(["5860104121", "7952488001"])), max_size=8))
def test_setting_off_moves_no_money(rows: list[tuple[Decimal, str]]) -> None:
    shares = [
        Share(payable(number, gross=str(amount), nip=nip), amount)
        for number, (amount, nip) in enumerate(rows, 1)
    ]
    groups, left = set_off(shares)

    def total(of: str, some: list[Share]) -> Decimal:
        return sum((one.amount for one in some if one.payable.nip == of), Decimal(0))

    inside = [share for group in groups for share in group]
    for nip in ("5860104121", "7952488001"):
        assert total(nip, inside) + total(nip, left) == total(nip, shares)
    for group in groups:
        assert sum((share.amount for share in group), Decimal(0)) >= 0
        assert len({contractor_key(share.payable) for share in group}) == 1
    paid = {share.payable.document_id for group in groups for share in group[:1]}
    assert paid == {share.payable.document_id for share in shares if share.amount > 0}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ul. Polna 1, 00-001 Warszawa", PolishAddress("ul. Polna 1", "00-001", "Warszawa")),
        ("Długa 2/4 30-001 Kraków, Polska", PolishAddress("Długa 2/4", "30-001", "Kraków")),
        ("00-950 Warszawa", PolishAddress("", "00-950", "Warszawa")),
        ("ul. Polna 1\n43-300  Bielsko-Biała", PolishAddress("ul. Polna 1", "43-300", "Bielsko-Biała")),
        ("Hauptstr. 5, 10115 Berlin", None),
        ("ul. Polna 1, 00-001 Warszawa, tel. 22 123", None),
        ("", None),
    ],
)
def test_addresses_are_taken_apart(text: str, found: PolishAddress | None) -> None:
    assert polish_address(text) == found


def test_what_was_ordered_is_no_longer_left() -> None:
    one: Payable = replace(payable(gross="100"), orders=(_on(1, "40"),))
    assert one.left == Decimal(60)


def _on(day: int, amount: str) -> Paid:
    return Paid(date(2026, 11, day), Decimal(amount))


@pytest.mark.parametrize(
    ("open_", "orders", "lines", "settled"),
    [
        # The line of the order.
        ("1230", [(5, "1000")], [(6, "1000")], "1000"),
        # Something was paid by hand, then the rest was ordered: the bank has not told of that yet.
        ("1230", [(5, "730")], [(2, "500")], "1230"),
        # An order with its line, a payment by hand, another order.
        ("1230", [(1, "300"), (5, "530")], [(2, "300"), (3, "400")], "1230"),
        # The bank took another amount than was ordered: no second payment is assumed.
        ("1230", [(5, "1000")], [(6, "900")], "1000"),
        ("1230", [(5, "900")], [(6, "1000")], "1000"),
        # Twice the same amount, ordered once.
        ("1230", [(5, "500")], [(6, "500"), (9, "500")], "1000"),
        # More than there is.
        ("1230", [], [(6, "1240")], "1230"),
        ("1230", [(5, "1300")], [], "1300"),
        # A correction that was set off.
        ("-230", [(5, "-230")], [(6, "-230")], "-230"),
        ("-230", [], [(6, "-300")], "-230"),
        ("-230", [(5, "-130")], [(2, "-100")], "-230"),
    ],
)
def test_orders_and_lines_of_statements_are_told_apart(
    open_: str, orders: list[tuple[int, str]], lines: list[tuple[int, str]], settled: str
) -> None:
    found = settled_by(Decimal(open_), [_on(*one) for one in orders], [_on(*one) for one in lines])
    assert found == Decimal(settled)
