"""The title of a split payment: grammar, limits, lines that part no tag."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.payments.titles import WIDTH, split_lines, split_title, without_tags

ALLOWED = st.text("ABCĄŻąż0129 -./:()'+,?", max_size=33).map(lambda text: " ".join(text.split()))
TAGGISH = st.lists(
    st.sampled_from(["/VAT/", "/IDC/", "/INV/", "/TXT/", "TXT", "/", "INV/", "A", "1 ", "-"]), max_size=8
).map(lambda parts: " ".join("".join(parts).split())[:33])
GRAMMAR = re.compile(
    r"/VAT/(?P<vat>[0-9]{1,10},[0-9]{2})/IDC/(?P<nip>[0-9A-Z]{1,14})/INV/(?P<inv>.{1,36}?)(?:/TXT/(?P<txt>.*))?"
)


def test_the_example_of_the_specification() -> None:
    assert split_title(Decimal(23), "7952488001", "FV/12/2026") == (
        "/VAT/23,00/IDC/7952488001/INV/FV/12/2026"
    )


@pytest.mark.parametrize(
    ("value", "harmless"),
    [
        ("FV/12/2026", "FV/12/2026"),
        ("A/INV/1", "A-INV/1"),
        ("TXT/1", "TXT-1"),
        ("A/TXT", "A-TXT"),
        ("INV", "-INV"),
        ("/VAT/1", "-VAT/1"),
    ],
)
def test_what_a_bank_would_take_for_a_tag_is_made_harmless(value: str, harmless: str) -> None:
    assert without_tags(value) == harmless


@settings(deadline=None, max_examples=300)
@given(
    st.one_of(ALLOWED, TAGGISH), st.one_of(ALLOWED, TAGGISH), st.decimals("0.01", "9999999999.99", places=2)
)
def test_a_title_is_read_back_from_its_lines(invoice: str, text: str, vat: Decimal) -> None:
    invoice, text = without_tags(invoice or "1"), without_tags(text)
    title = split_title(vat, "5860104121", invoice, text)
    lines = split_lines(title)

    assert "".join(lines) == title
    assert len(lines) <= 4
    assert all(0 < len(line) <= WIDTH for line in lines)
    found = GRAMMAR.fullmatch("".join(lines))
    assert found is not None
    assert (found["vat"], found["inv"], found["txt"] or "") == (f"{vat:.2f}".replace(".", ","), invoice, text)
    for tag in ("/VAT/", "/IDC/", "/INV/", *(["/TXT/"] if text else [])):
        assert sum(line.count(tag) for line in lines) == 1


def test_no_line_begins_or_ends_with_a_blank_where_that_can_be() -> None:
    title = split_title(Decimal("1.00"), "5860104121", "FV 1 2026 do umowy", "za listopad 2026 i dalej")
    assert all(line == line.strip() for line in split_lines(title))
