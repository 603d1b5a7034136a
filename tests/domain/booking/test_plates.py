"""Registration numbers in text."""

from __future__ import annotations

import pytest

from desktop.domain.booking.plates import compact, is_plate, known_in, plates_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nr rej. WX 1234A, paliwo", ("WX1234A",)),
        ("pojazd: PO5K321", ("PO5K321",)),
        ("samochód DW-9876C", ("DW9876C",)),
        ("Pojazd W0 ABCDE", ("W0ABCDE",)),
        ("FV 12345 z dnia 12.11", ()),
        ("Faktura nr rej. sprzedaży NR 12345", ()),
        ("samochód osobowy klasy średniej", ()),
    ],
)
def test_plates_behind_words_that_speak_of_vehicles(text: str, found: tuple[str, ...]) -> None:
    assert plates_in(text) == found


def test_known_plates_are_found_without_any_word() -> None:
    assert known_in("tankowanie wx12 34a ON 40 l", ["WX1234A", "PO5K321"]) == ("WX1234A",)
    assert known_in("nrWX1234A5", ["WX1234A"]) == ()
    assert known_in("PO 5K321 i WX-1234A", ["WX1234A", "PO5K321"]) == ("PO5K321", "WX1234A")


def test_plates_are_kept_without_blanks() -> None:
    assert compact("wx 1234-a") == "WX1234A"
    assert is_plate("WX 1234A")
    assert not is_plate("1234567")
    assert not is_plate("PALIWO")
