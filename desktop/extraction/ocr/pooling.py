"""Two readings of the same print become one: where they agree they are surer than either, where not, less."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from desktop.extraction.ocr.ctc import LEAST, MOST_OTHERS, Char

_WEIGHT = 0.5
"""Of the quick reading against the careful one, whose weight is 1."""
_UNLISTED = 0.004
"""The score of what a reading does not name among the possibilities."""
_NOTHING = Char("", 0.0, 0.9)
"""A character that a reading does not have."""


def pooled(careful: Sequence[Char], quick: Sequence[Char]) -> Iterator[Char]:
    """The characters of the ``careful`` reading, weighed with those of the ``quick`` one (without spaces).

    The scores of each possibility are multiplied (those of the quick reading to the power of its weight)
    and made to add up to one again.
    """
    texts = "".join(char.text for char in careful), "".join(char.text for char in quick)
    matcher = SequenceMatcher(None, *texts, autojunk=False)
    for _, start, end, quick_start, quick_end in matcher.get_opcodes():
        others = list(quick[quick_start:quick_end])
        for number, char in enumerate(careful[start:end]):
            if char.text.isspace():
                yield char
            else:
                yield from _weighed(char, others[number] if number < len(others) else _NOTHING)


def _weighed(careful: Char, quick: Char) -> Iterator[Char]:
    """The likeliest reading: one character, or two where both readers hint at an overlooked neighbour."""
    first, second = _scores(careful), _scores(quick)
    scores = {
        text: first.get(text, _UNLISTED) * second.get(text, _UNLISTED) ** _WEIGHT
        for text in first.keys() | second.keys()
    }
    total = sum(scores.values())
    ranked = sorted(((text, score / total) for text, score in scores.items()), key=lambda other: -other[1])
    text, confidence = next((text, score) for text, score in ranked if text)
    others = [(other, round(score, 4)) for other, score in ranked if other != text and score >= LEAST]
    found = replace(careful, confidence=round(confidence, 4))
    if len(text) == 1:
        yield replace(found, text=text, others=tuple(others[:MOST_OTHERS]))
        return
    for sign in text:
        alone = scores.get(text.replace(sign, "", 1), 0.0) / total
        absent = (("", round(alone, 4)),) if alone >= LEAST else ()
        yield replace(found, text=sign, others=absent)


def _scores(char: Char) -> dict[str, float]:
    return {char.text: char.confidence, **dict(char.others)}
