"""Rules of the lines of goods, against sums that were worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.fields import Field, FieldName, LineItem
from desktop.domain.linechecks import keeps_product, line_checks

D = Decimal
NAILS = LineItem("Gwoździe", D("2.5"), "kg", D("8.40"), net=D("21.00"), gross=D("25.83"))
BOARD = LineItem("Deska", D(3), "szt.", D("13.00"), net=D("39.00"), gross=D("47.97"))


def rules(net: str, *items: LineItem, kind: str = "invoice", gross: str | None = None) -> list[str]:
    fields = {
        FieldName.KIND: Field(FieldName.KIND, kind),
        FieldName.NET: Field(FieldName.NET, net or None),
        FieldName.GROSS: Field(FieldName.GROSS, gross),
    }
    return [check.message.code for check in line_checks(fields, items)]


def test_lines_that_add_up() -> None:
    assert rules("60.00", NAILS, BOARD) == ["check.lines_net.ok"]


def test_lines_that_do_not_add_up() -> None:
    assert rules("61.00", NAILS, BOARD) == ["check.lines_net.bad"]


def test_gross_counts_where_there_is_no_net() -> None:
    slip = [replace(item, net=None, unit_net=None) for item in (NAILS, BOARD)]
    assert rules("", *slip, gross="73.80") == ["check.lines_gross.ok"]


def test_the_lines_of_a_final_invoice_are_those_of_the_order() -> None:
    assert rules("10.00", NAILS, BOARD, kind="final") == []


def test_a_line_whose_price_does_not_make_its_amount() -> None:
    wrong = replace(BOARD, quantity=D(4))
    assert rules("60.00", NAILS, wrong) == ["check.lines_net.ok", "check.line_product.bad"]


@pytest.mark.parametrize("discount", ["10%", "10 %", "3,90", "1.30"])
def test_a_discount_may_be_a_share_an_amount_or_off_the_price(discount: str) -> None:
    assert keeps_product(replace(BOARD, net=D("35.10"), discount=discount))


@given(
    quantity=st.decimals(D("0.001"), D(9999), places=3),
    price=st.decimals(D("0.01"), D(99999), places=2),
)
def test_rounding_never_breaks_a_line(quantity: Decimal, price: Decimal) -> None:
    net = (quantity * price).quantize(D("0.01"))
    assert keeps_product(LineItem("x", quantity, None, price, net=net))
