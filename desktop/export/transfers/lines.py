"""Texts in the four lines of 35 characters that Polish banks have for names and titles."""

from __future__ import annotations

import re

WIDTH = 35
LINES = 4

_LEGAL_FORMS = (
    (r"spółka z ograniczoną odpowiedzialnością", "sp. z o.o."),
    (r"spółka komandytowo-akcyjna", "S.K.A."),
    (r"spółka komandytowa", "sp.k."),
    (r"spółka akcyjna", "S.A."),
    (r"spółka jawna", "sp.j."),
    (r"spółka cywilna", "s.c."),
    (r"spółka partnerska", "sp.p."),
    (r"przedsiębiorstwo handlowo-usługowe", "PHU"),
    (r"przedsiębiorstwo produkcyjno-handlowo-usługowe", "PPHU"),
    (r"przedsiębiorstwo wielobranżowe", "PW"),
)


def abbreviated(name: str) -> str:
    """``name`` with its legal form as usually abbreviated: shorter, and the same company."""
    for words, short in _LEGAL_FORMS:
        name = re.sub(words.replace(" ", r"\s+"), short, name, flags=re.IGNORECASE)
    return name


def wrap(text: str, lines: int) -> tuple[tuple[str, ...], bool]:
    """``text`` in at most so many lines, and whether all of it is in them.

    Broken between words where that fits, else at every 35 characters.
    """
    by_words = _by_words(text)
    if len(by_words) <= lines:
        return by_words, True
    by_width = tuple(text[start : start + WIDTH] for start in range(0, len(text), WIDTH))
    if len(by_width) <= lines:
        return tuple(line.strip() for line in by_width), True
    return tuple(line.strip() for line in by_width[:lines]), False


def _by_words(text: str) -> tuple[str, ...]:
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + 1 + len(word) <= WIDTH:
            lines[-1] += f" {word}"
            continue
        lines.extend(word[start : start + WIDTH] for start in range(0, len(word), WIDTH))
    return tuple(lines)
