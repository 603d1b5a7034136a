"""How what is being typed may go on: companies, contractors, months, words with a meaning."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from desktop.domain.collation import fold
from desktop.domain.dates import Month
from desktop.domain.search.meanings import CompanyName, Contractor, Meaning, Months
from desktop.domain.search.vocabulary import ENGLISH_MONTHS, MONTH_NAMES, phrases
from desktop.services.search.names import NameBook

_SHORTEST = 2
_OF_EACH = 5
_MOST = 10
_MONTHS_BACK = 2
_LAST_PIECE = re.compile(r"\S+$")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """``meaning`` instead of what stands from ``start`` to ``end``; ``text`` is what to write there."""

    meaning: Meaning
    text: str
    start: int
    end: int


def suggestions(names: NameBook, typed: str, cursor: int, today: date, *, english: bool) -> list[Suggestion]:
    """For the piece that the cursor stands behind; the likeliest first."""
    piece = _LAST_PIECE.search(typed[:cursor])
    if piece is None or ":" in piece[0] or '"' in piece[0]:
        return []
    said = fold(piece[0])
    if len(said) < _SHORTEST or piece[0].startswith("-"):
        return []
    found: dict[str, Meaning] = {}
    for meaning, text in _months(said, today, english):
        found.setdefault(text, meaning)
    for name in names.companies_with(said, _OF_EACH):
        found.setdefault(CompanyName(_plain(name)).canonical(), CompanyName(_plain(name)))
    for name in names.contractors_with(said, _OF_EACH):
        found.setdefault(Contractor(_plain(name)).canonical(), Contractor(_plain(name)))
    seen: set[Meaning] = set()
    for words, meaning in phrases(english).items():
        text = " ".join(words)
        if text.startswith(said) and meaning not in seen and len(seen) < _OF_EACH:
            seen.add(meaning)
            found.setdefault(meaning.canonical(), meaning)
    return [Suggestion(meaning, text, piece.start(), cursor) for text, meaning in list(found.items())[:_MOST]]


def _plain(name: str) -> str:
    """A name without what would end it in a search."""
    return " ".join(re.sub(r'["„”“]', " ", name).split())


def _months(said: str, today: date, english: bool) -> list[tuple[Meaning, str]]:
    names = {**MONTH_NAMES, **(ENGLISH_MONTHS if english else {})}
    numbers = dict.fromkeys(number for name, number in names.items() if name.startswith(said))
    found: list[tuple[Meaning, str]] = []
    for number in list(numbers)[:_OF_EACH]:
        year = today.year - (1 if number > today.month else 0)
        for back in range(_MONTHS_BACK):
            month = Month(year - back, number)
            found.append((Months(month, month), Months(month, month).canonical()))
    return found
