"""Polish order and finding without diacritics."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.collation import fold, sort_key


def test_polish_alphabet() -> None:
    names = ["Żabka", "Źrebak", "Zzz", "Łódź", "Lzy", "Mak", "„Ala”", "Ąbc", "Azz", "ćma", "Cz"]
    assert sorted(names, key=sort_key) == [
        "„Ala”",
        "Azz",
        "Ąbc",
        "Cz",
        "ćma",
        "Lzy",
        "Łódź",
        "Mak",
        "Zzz",
        "Źrebak",
        "Żabka",
    ]


def test_folding() -> None:
    assert fold("Żółw sp. z o.o. – ŁÓDŹ") == "zolw sp z o o lodz"


@given(st.text())
def test_folding_is_done_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert sort_key(text) == sort_key(text)
