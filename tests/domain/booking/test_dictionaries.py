"""A company's own items count before the office's."""

from __future__ import annotations

from datetime import date

from desktop.domain.booking.dictionaries import (
    Category,
    KpirColumn,
    VatRegister,
    code_key,
    for_company,
    printed_column,
)
from desktop.domain.booking.starting import starting_set


def test_a_companys_item_replaces_or_hides_the_offices() -> None:
    terms = [
        Category(code="PALIWO", name="Paliwo"),
        Category(code="Paliwo", name="Paliwo floty", company_id=2),
        Category(code="MEDIA", name="Media"),
        Category(code="media", company_id=2, active=False),
        Category(code="OBCE", company_id=3),
    ]
    assert [one.name for one in for_company(terms, 2).categories] == ["Paliwo floty"]
    assert [one.name for one in for_company(terms, 1).categories] == ["Paliwo", "Media"]
    assert [one.name for one in for_company(terms, None).categories] == ["Paliwo", "Media"]


def test_codes_are_the_same_whatever_their_case_but_not_without_their_signs() -> None:
    known = for_company([Category(code="Środki Trwałe"), VatRegister(code="401-1")], None)
    assert known.category("ŚRODKI TRWAŁE") is not None
    assert known.category("401-1") is None
    assert code_key("401-1") != code_key("4011")


def test_columns_of_the_book_in_print_moved_in_2026() -> None:
    assert printed_column(KpirColumn.OTHER_COSTS, date(2025, 12, 31)) == 13
    assert printed_column(KpirColumn.OTHER_COSTS, date(2026, 1, 1)) == 15


def test_the_starting_set_has_a_category_for_every_column_and_no_code_twice() -> None:
    known = for_company(starting_set(), None)
    columns = {one.column for one in known.categories}
    assert columns >= {KpirColumn.SALES, KpirColumn.OTHER_REVENUE, KpirColumn.GOODS, KpirColumn.SIDE_COSTS}
    assert columns >= {KpirColumn.WAGES, KpirColumn.OTHER_COSTS}
    keys = [(type(one), code_key(one.code)) for one in starting_set()]
    assert len(keys) == len(set(keys))
