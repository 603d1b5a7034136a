"""Amounts in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop.domain.fields import FieldName
from desktop.extraction.fields import find_fields
from desktop.extraction.fields.inwords import parse_words
from tests.extraction.fields.drawn import drawn


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("sto dwadzieścia sześć złotych 05/100", "126.05"),
        ("jeden tysiąc dwieście trzydzieści cztery zł 56/100", "1234.56"),
        ("tysiąc sto siedemdziesiąt osiem złotych 4 grosze", "1178.04"),
        ("dwa miliony trzysta tysięcy pięć PLN 0/100", "2300005.00"),
        ("two hundred forty one euro 10/100", "241.10"),
    ],
)
def test_amounts(text: str, amount: str) -> None:
    assert parse_words(text) == Decimal(amount)


@pytest.mark.parametrize("text", ["", "05/100", "sto dwadzieścia złotych", "niewiele 5/100"])
def test_what_is_not_understood(text: str) -> None:
    assert parse_words(text) is None


def test_words_confirm_the_only_total_or_contradict_it() -> None:
    text = "Faktura nr 1/2025\nRazem: {} zł\nSłownie: sto złotych\n50/100"
    agreeing = find_fields([drawn(text.format("100,50"))])
    assert agreeing.fields[FieldName.GROSS].certain
    opposed = find_fields([drawn(text.format("100,60"))])
    assert not opposed.fields[FieldName.GROSS].certain
    assert "check.words.bad" in [check.message.code for check in opposed.checks]
