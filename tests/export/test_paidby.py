from __future__ import annotations

import pytest

from desktop.export.entries import Entry, entry_of
from desktop.export.paidby import PaidBy, paid_by
from tests.export.samples import sound


@pytest.mark.parametrize(
    ("printed", "form"),
    [
        ("przelew 14 dni", PaidBy.TRANSFER),
        ("Przelewem na konto", PaidBy.TRANSFER),
        ("gotówka", PaidBy.CASH),
        ("za pobraniem", PaidBy.CASH),
        ("Karta płatnicza", PaidBy.CARD),
        ("BLIK", PaidBy.CARD),
        ("kompensata", PaidBy.OFFSET),
        ("czekiem", PaidBy.CHEQUE),
        ("kredyt kupiecki", PaidBy.CREDIT),
        ("", PaidBy.TRANSFER),
        ("zapłacono", PaidBy.CASH),
    ],
)
def test_words_come_to_a_form(printed: str, form: PaidBy) -> None:
    entry = entry_of(sound(payment_method=printed))
    assert isinstance(entry, Entry)

    assert paid_by(entry) is form
