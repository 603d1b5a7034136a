from __future__ import annotations

from datetime import date

import pytest

from desktop.export.ksefdays import assigned_on


@pytest.mark.parametrize(
    ("number", "day"),
    [
        ("7811234563-20261112-0123456789AB-C4", date(2026, 11, 12)),
        ("M123456789-20261112-012345-6789AB-C4", date(2026, 11, 12)),
        ("7811234563-20261312-0123456789AB-C4", None),
        ("7811234563-2026-11-12", None),
        ("20261112", None),
        ("", None),
    ],
)
def test_the_day_in_a_number(number: str, day: date | None) -> None:
    assert assigned_on(number) == day
