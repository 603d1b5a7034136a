"""Papers with words that the reader does not know: labels made strange.

The documents at hand are those that the finders were made on, so nearly all of them are understood.
A paper whose labels mean nothing shows what happens on one that is not: the finders fall back on what
is left, now and then on the wrong value.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from desktop.domain.reading import Page
from desktop.extraction.fields.layout import lay_out
from desktop.extraction.fields.view import View

_SHARES = (0.1, 0.2, 0.4)
"""Share of the kinds of labels that are made strange, one drawn for each paper."""
_CONSONANTS = "bdghkmprvw"
_VOWELS = "aeou"


def estranged(pages: Sequence[Page], random: Random) -> tuple[Page, ...]:
    """``pages`` with some kinds of labels replaced by words of no language."""
    view = View(lay_out(pages))
    share = random.choice(_SHARES)
    kinds = sorted({hit.label for row in view.hits for hit in row})
    lost = {kind for kind in kinds if random.random() < share}
    changed: dict[int, str] = {}
    for line in view.lines:
        for hit in view.hits[line.number]:
            if hit.label in lost:
                first, last = line.word_range(hit.start, hit.end)
                for word, start in zip(line.words[first:last], line.starts[first:last], strict=True):
                    until = min(hit.end - start, len(word.text))
                    since = max(hit.start - start, 0)
                    text = word.text[:since] + _nonsense(word.text[since:until], random) + word.text[until:]
                    changed[id(word)] = text
    return tuple(
        replace(
            page,
            words=tuple(
                replace(word, text=changed[id(word)]) if id(word) in changed else word for word in page.words
            ),
        )
        for page in pages
    )


def _nonsense(text: str, random: Random) -> str:
    made = ""
    for place, char in enumerate(text):
        if not char.isalpha():
            made += char
            continue
        letter = random.choice(_VOWELS if place % 2 else _CONSONANTS)
        made += letter.upper() if char.isupper() else letter
    return made
