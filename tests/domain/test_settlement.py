"""What a document says about being paid."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop.domain.settlement import is_settled


@pytest.mark.parametrize(
    ("gross", "due", "paid", "method", "expected"),
    [
        (None, None, None, "gotówka", None),
        ("100", None, None, "", False),
        ("100", None, None, "przelew 14 dni", False),
        ("100", None, None, "Gotówka", True),
        ("100", None, None, "płatność kartą", True),
        ("100", None, None, "karta płatnicza", True),
        ("100", None, None, "BLIK", True),
        ("100", None, None, "zapłacono", True),
        ("100", None, None, "niezapłacone", False),
        ("100", None, None, "nie zapłacono", False),
        ("100", "100", None, "przelew", False),
        ("100", "0", None, "przelew", True),
        ("100", None, "100", "przelew", True),
        ("100", None, "40", "gotówka", False),
        ("-100", "-100", None, "przelew", False),
    ],
)
def test_what_a_document_says(
    gross: str | None, due: str | None, paid: str | None, method: str, expected: bool | None
) -> None:
    amounts = [None if one is None else Decimal(one) for one in (gross, due, paid)]
    assert is_settled(*amounts, method) is expected
