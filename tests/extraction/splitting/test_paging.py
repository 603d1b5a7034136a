"""The count that pages carry."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.extraction.fields.layout import lay_out
from desktop.extraction.splitting.paging import PageCount, page_count
from tests.extraction.fields.drawn import drawn

_BODY = "\n".join(f"Pozycja {number}   100,00" for number in range(12))


def count(text: str) -> PageCount | None:
    return page_count(lay_out([drawn(text)]).lines)


@given(
    st.integers(1, 60), st.integers(0, 40), st.sampled_from(["Strona {} z {}", "str. {}/{}", "Page {} of {}"])
)
def test_a_count_is_found_wherever_it_stands(page: int, more: int, words: str) -> None:
    text = words.format(page, page + more)
    expected = PageCount(page, page + more)
    assert (
        count(f"{_BODY}\n{text}")
        == count(f"{text}\n{_BODY}")
        == count(f"{_BODY}\n{text}\n{_BODY}")
        == expected
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 / 2", PageCount(1, 2)),
        ("3 z 4", PageCount(3, 4)),
        ("- 2/5 -", PageCount(2, 5)),
        ("Strona: 7", PageCount(7)),
        ("Strona l z 2", PageCount(1, 2)),
        ("Słownie: sto złotych   54/100", None),
        ("3/2", None),
        ("Faktura 1/2026", None),
        ("ul. Polna 3/4, 30-001 Kraków", None),
        ("Strona internetowa", None),
    ],
)
def test_what_is_a_count_at_the_edge_of_a_page(text: str, expected: PageCount | None) -> None:
    assert count(f"{text}\n{_BODY}") == expected


def test_a_bare_count_in_the_middle_is_something_else() -> None:
    assert count(f"{_BODY}\n1/2\n{_BODY}") is None


def test_order_of_counts() -> None:
    assert PageCount(1, 2).is_followed_by(PageCount(2, 2))
    assert not PageCount(1, 2).is_followed_by(PageCount(2, 3))
    assert PageCount(2, 2).is_last
    assert not PageCount(2).is_last
