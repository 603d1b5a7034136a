"""Pages laid over each other: the same paper, a stamp, and the invoice of the next month."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.fields import Box
from desktop.domain.likeness import compared
from desktop.domain.reading import Word

LINES = (
    "Faktura VAT nr FV/118/2026",
    "Data wystawienia 2026-05-11 Data sprzedaży 2026-05-10",
    "Sprzedawca Piekarnia Zorza ulica Wiosenna 4 Przykładów NIP 5261040828",
    "Nabywca Skład Budowlany Kielnia NIP 5252248481",
    "Abonament miesięczny maj 1 szt. 199,00 23% 45,77 244,77",
    "Razem do zapłaty 244,77 PLN termin 2026-05-25",
    "Konto 61109010140000071219812874",
)


def page(lines: Sequence[str] = LINES) -> tuple[Word, ...]:
    words = []
    for number, line in enumerate(lines):
        left = 0.08
        for text in line.split():
            wide = 0.011 * len(text)
            box = Box(0, left, 0.1 + 0.05 * number, left + wide, 0.12 + 0.05 * number)
            words.append(Word(text, box))
            left += wide + 0.01
    return tuple(words)


def moved(words: Sequence[Word], *, scale: float = 0.93, degrees: float = 1.0) -> tuple[Word, ...]:
    """The page a little smaller, moved and askew, as another scan has it."""
    sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))

    def place(word: Word) -> Word:
        x, y = (word.box.x0 + word.box.x1) / 2 - 0.5, (word.box.y0 + word.box.y1) / 2 - 0.5
        across = 0.5 + scale * (x * cosine - y * sine) + 0.02
        down = 0.5 + scale * (x * sine + y * cosine) - 0.01
        wide, high = scale * (word.box.x1 - word.box.x0) / 2, scale * (word.box.y1 - word.box.y0) / 2
        return replace(word, box=Box(0, across - wide, down - high, across + wide, down + high))

    return tuple(place(word) for word in words)


def test_the_same_paper_lies_over_itself_however_it_lay_on_the_glass() -> None:
    found = compared(page(), moved(page()))
    assert found.is_laid
    assert (found.numbers, found.words, found.conflicts) == (1.0, 1.0, 0)
    assert (found.first, found.second) == ((), ())


def test_words_that_are_cut_otherwise_are_the_same() -> None:
    words = list(page())
    whole = next(word for word in words if word.text == "199,00")
    middle = (whole.box.x0 + whole.box.x1) / 2
    parts = [
        replace(whole, text="199,", box=replace(whole.box, x1=middle)),
        replace(whole, text="00", box=replace(whole.box, x0=middle)),
    ]
    place = words.index(whole)
    found = compared(page(), (*words[:place], *parts, *words[place + 1 :]))
    assert (found.conflicts, found.first) == (0, ())


def test_a_stamp_says_nothing_against_it() -> None:
    stamp = [
        Word(text, Box(0, 0.7, 0.8 + 0.03 * number, 0.9, 0.82 + 0.03 * number))
        for number, text in enumerate(("WPŁYNĘŁO", "17.05.2026"))
    ]
    found = compared(page(), (*moved(page()), *stamp))
    assert (found.numbers, found.conflicts, found.first) == (1.0, 0, ())
    assert [word.text for word in found.second] == ["WPŁYNĘŁO", "17.05.2026"]


def test_the_next_invoice_of_a_subscription_has_other_numbers_in_the_same_places() -> None:
    later = [line.replace("118", "119").replace("2026-05", "2026-07").replace("maj", "lip") for line in LINES]
    found = compared(page(), page(later))
    assert found.conflicts == 4
    assert "FV/118/2026" in {word.text for word in found.first}
    assert "FV/119/2026" in {word.text for word in found.second}


def test_a_month_in_words_is_a_number() -> None:
    november, december = (
        page((*LINES[:1], f"Katowice, 7 {month} r.", *LINES[2:])) for month in ("listopada", "grudnia")
    )
    assert compared(november, december).conflicts == 1


def test_a_number_that_was_read_unsurely_is_no_conflict() -> None:
    doubtful = tuple(
        replace(word, text="FV/113/2026", confidence=0.6) if word.text == "FV/118/2026" else word
        for word in page()
    )
    found = compared(page(), doubtful)
    assert found.conflicts == 0
    assert [word.text for word in found.second] == ["FV/113/2026"]


def test_pages_that_have_nothing_in_common() -> None:
    other = compared(page(), page(("Umowa najmu lokalu", "strony ustalają czynsz")))
    assert (other.numbers, other.conflicts, other.is_laid) == (0.0, 0, False)
    empty = compared(page(), ())
    assert (empty.words, empty.counted) == (0.0, 0)
    assert len(empty.first) == len(page())


def test_many_words_at_one_place_end() -> None:
    pile = tuple(Word(str(number), Box(0, 0.1, 0.1, 0.1, 0.1)) for number in range(3000))
    assert compared(pile, pile).words == 1.0
