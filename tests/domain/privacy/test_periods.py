"""How long kinds are kept."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.errors import UserError
from desktop.domain.kinds import DocumentKind
from desktop.domain.privacy.periods import KeptKind, Periods, kept_kind


def test_an_invoice_is_kept_until_the_income_tax_of_its_year_is_time_barred() -> None:
    usual = Periods.usual()
    assert usual.until(KeptKind.ACCOUNTING, 2019) == date(2025, 12, 31)
    assert usual.last_free_year(KeptKind.ACCOUNTING, date(2025, 12, 31)) == 2018
    assert usual.last_free_year(KeptKind.ACCOUNTING, date(2026, 1, 1)) == 2019


@pytest.mark.parametrize("kind", list(KeptKind))
def test_the_last_free_year_is_the_one_whose_last_day_has_passed(kind: KeptKind) -> None:
    usual, today = Periods.usual(), date(2026, 11, 26)
    free = usual.last_free_year(kind, today)
    assert usual.until(kind, free) < today <= usual.until(kind, free + 1)


def test_nobody_goes_below_the_law() -> None:
    with pytest.raises(UserError) as refused:
        Periods({KeptKind.ACCOUNTING: 4}).checked()
    assert refused.value.code == "privacy.bad_period"
    assert Periods({KeptKind.PANEL: 1}).checked()


def test_what_may_be_an_invoice_is_kept_like_one() -> None:
    assert kept_kind(None) is KeptKind.ACCOUNTING
    assert kept_kind(DocumentKind.NOTE) is KeptKind.ACCOUNTING
    assert kept_kind(DocumentKind.LETTER) is KeptKind.PAPERS
