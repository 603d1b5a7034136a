"""From words to lines and columns."""

from __future__ import annotations

import math

from desktop.domain.fields import Box, Source
from desktop.domain.reading import Page, Word
from desktop.extraction.fields.layout import MAX_WORDS_PER_PAGE, Span, lay_out
from tests.extraction.fields.drawn import drawn


def word(text: str, x: float, y: float, width: float = 0.05, height: float = 0.01) -> Word:
    return Word(text, Box(0, x, y, x + width, y + height))


def page(*words: Word) -> Page:
    return Page(0, 600.0, 800.0, Source.TEXT, words)


def test_blanks_and_columns() -> None:
    sheet = lay_out([drawn("Sprzedawca:        Nabywca:\nAlfa Sp. z o.o.    Beta S.A.")])
    assert [line.text for line in sheet.lines] == ["Sprzedawca:\tNabywca:", "Alfa Sp. z o.o.\tBeta S.A."]


def test_words_in_any_order_and_slightly_turned() -> None:
    words = [
        word(text, 0.1 + 0.2 * i, 0.1 + 0.004 * i) for i, text in enumerate(["raz", "dwa", "trzy", "cztery"])
    ]
    below = [word(text, 0.1 + 0.2 * i, 0.115 + 0.004 * i) for i, text in enumerate(["a", "b", "c", "d"])]
    sheet = lay_out([page(*reversed(words), *below)])
    assert [line.text.split("\t") for line in sheet.lines] == [
        ["raz", "dwa", "trzy", "cztery"],
        ["a", "b", "c", "d"],
    ]


def test_a_span_leads_back_to_its_box() -> None:
    source = drawn("Faktura nr FV 1/2025")
    sheet = lay_out([source])
    box = sheet.box(Span(0, 11, 20))
    assert (box.x0, box.x1) == (source.words[2].box.x0, source.words[3].box.x1)


def test_limits() -> None:
    many = [word("x", 0.1, 0.1) for _ in range(100_000)]
    sheet = lay_out([page(*many)])
    assert sum(len(line.words) for line in sheet.lines) == MAX_WORDS_PER_PAGE


def test_boxes_that_are_none() -> None:
    broken = [
        Word("a", Box(0, 0.5, 0.5, 0.4, 0.6)),
        Word("b", Box(0, math.nan, math.nan, math.nan, math.nan)),
        Word(" ", Box(0, 0.1, 0.1, 0.2, 0.2)),
        Word("c" * 10_000, Box(0, 0.1, 0.1, 0.2, 0.2)),
        Word("d", Box(0, 0.1, -math.inf, 0.2, math.inf)),
    ]
    assert [line.text for line in lay_out([page(*broken, word("dobre", 0.1, 0.8))]).lines] == ["dobre"]


def test_a_quotation_whose_first_mark_a_scan_lost_is_no_column() -> None:
    sheet = lay_out([drawn('P.H.U.    Kos" S.A.\nLp.    3/4" wąż', source=Source.OCR)])
    assert [line.text for line in sheet.lines] == ['P.H.U. Kos" S.A.', 'Lp.\t3/4" wąż']


def test_upright_lines_of_characters_part_columns() -> None:
    row = "|1|18,99|379,80| 5%|\n"
    sheet = lay_out([drawn(row * 12)])
    assert {line.text for line in sheet.lines} == {"1\t18,99\t379,80\t5%"}
