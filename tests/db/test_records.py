"""Domain values come back from the tables as they went in."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from desktop.db import records
from desktop.db.tables import FieldTable
from desktop.domain.fields import Box, Candidate, Field, FieldName, Source, VatRow
from desktop.domain.messages import Message
from desktop.domain.reading import Word

corners = st.integers(0, 10_000).map(lambda number: number / 10_000)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(st.lists(st.tuples(texts, corners, corners, corners, corners, st.integers(0, 1000)), max_size=30))
def test_words_of_a_page(rows: list[tuple[str, float, float, float, float, int]]) -> None:
    words = tuple(
        Word(text, Box(3, x0, y0, x1, y1), confidence / 1000) for text, x0, y0, x1, y1, confidence in rows
    )
    assert records.unpack_words(records.pack_words(words), 3) == words


def test_a_page_without_words() -> None:
    assert records.unpack_words(b"", 0) == ()


def test_a_field() -> None:
    box = Box(1, 0.1, 0.2, 0.3, 0.4)
    field = Field(
        FieldName.GROSS,
        "12.00",
        "12,00 zł",
        box,
        Source.OCR,
        True,
        (Message("why.person"),),
        (Candidate("12.00", "12,00", box), Candidate("13.00")),
        probability=0.9987,
    )
    row = FieldTable(name=FieldName.GROSS)
    records.put_field(row, field)
    assert records.field(row) == field


@given(st.lists(st.none() | st.decimals(-(10**9), 10**9, places=2), min_size=3, max_size=3))
def test_a_vat_row(amounts: list[Decimal | None]) -> None:
    row = VatRow("23", *amounts)
    (kept,) = records.vat_table([row])
    assert records.vat_row(kept) == row
