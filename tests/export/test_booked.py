from __future__ import annotations

from decimal import Decimal

import pytest

from desktop.domain.booking.dictionaries import Category, PurchaseKind, for_company
from desktop.domain.booking.entry import Amounts, BookingEntry, BookingLine
from desktop.domain.booking.rates import RateLine
from desktop.export.booked import BookedPart, record_of

_KNOWN = for_company(
    [
        Category(code="WYCIECZKI", purchase=PurchaseKind.MARGIN),
        Category(code="KSIĄŻKI", purchase=PurchaseKind.GOODS, own_rate=5),
    ],
    None,
)
_AMOUNTS = Amounts(Decimal("100.00"), Decimal("23.00"), Decimal("123.00"))


def part(line: BookingLine) -> BookedPart:
    (found,) = record_of(BookingEntry(lines=(line,)), [RateLine("23", line)], _KNOWN).parts
    return found


def test_nothing_is_deducted_of_what_is_sold_by_margin() -> None:
    found = part(BookingLine("WYCIECZKI", amounts=_AMOUNTS))

    assert (found.vat_share, found.deductible_vat, found.cost) == (0, Decimal("0.00"), Decimal("123.00"))


@pytest.mark.parametrize(("said", "rate"), [(None, 5), (0, 0), (23, 23)])
def test_a_part_s_own_rate_comes_before_its_category_s(said: int | None, rate: int) -> None:
    assert part(BookingLine("KSIĄŻKI", amounts=_AMOUNTS, own_rate=said)).own_rate == rate
