"""Telling addresses from names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.extraction.fields.address import address_start, is_address


@pytest.mark.parametrize(
    "text",
    [
        "ul. Fabryczna 5",
        "al. Jerozolimskie 160 lok. 3",
        "50-555 Wrocław",
        "Rynek 5",
        "Wola Duża 17",
        "10999 Berlin",
        "Blümchenstraße 1",
        "ul. 3 Maja 63, 70-784 Szczecin",
    ],
)
def test_addresses(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "Alfa Sp. z o.o.",
        "Szkoła Podstawowa nr 12",
        "Jan Kowalski",
        "Studio 54 S.A.",
        "Gmina Gąbin",
        "ALFA S.C. 3",
    ],
)
def test_names(text: str) -> None:
    assert address_start(text) is None


def test_a_line_with_both() -> None:
    text = "Jan Nowak, ul. Kwiatowa 3, 61-001 Poznań"
    start = address_start(text)
    assert start is not None
    assert text[start:].startswith("ul. Kwiatowa")


@given(st.text(max_size=80))
def test_any_text(text: str) -> None:
    start = address_start(text)
    assert start is None or 0 <= start <= len(text)
