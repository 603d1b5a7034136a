"""Numbers that pages of one paper share, so that an index finds one among a million.

MinHash (Broder 1997) over the long numbers of a page, which tell the invoices of one supplier apart; pages
with few numbers are found by their words, pages with few words by their look.  Whatever is found so is only
compared then.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b

from desktop.domain import pageprints
from desktop.domain.collation import fold
from desktop.domain.reading import Word

_PRIME = (1 << 61) - 1
_ROWS = {"numbers": (10, 3), "words": (6, 4)}
"""Bands, and hashes that must all agree for one.  Of pages that share 70 % of their numbers, 98 of 100 share
a band; of such that share 15 %, three."""
_MOST = 40
_SEEDS = random.Random(20261126)
_SPREAD = [(_SEEDS.randrange(1, _PRIME), _SEEDS.randrange(_PRIME)) for _ in range(_MOST)]
"""A hash each; they stand in every database, so they never change."""

_LONG_NUMBER = 4
_LONG_WORD = 4
FEW_NUMBERS = 16
"""Long numbers, below which a page is found by its words too."""
FEW_WORDS = 20
"""Words, below which a page is found by its look too."""
_SEEK = 1.5
"""Readers find now more, now fewer: a page is sought so although it has a few more."""
_MOST_WORDS = 4000


def kept_bands(words: Sequence[Word], mark: bytes) -> frozenset[int]:
    """The bands under which a page is kept."""
    return frozenset(_bands(words, mark, 1.0))


def sought_bands(words: Sequence[Word], mark: bytes) -> frozenset[int]:
    """The bands under which pages of the same paper may be kept."""
    return frozenset(_bands(words, mark, _SEEK))


def _bands(words: Sequence[Word], mark: bytes, share: float) -> Iterator[int]:
    texts = {fold(word.text[:200]).replace(" ", "") for word in words[:_MOST_WORDS]} - {""}
    numbers = {digits for text in texts if len(digits := "".join(filter(str.isdigit, text))) >= _LONG_NUMBER}
    yield from _sketch("numbers", numbers)
    if len(numbers) < share * FEW_NUMBERS:
        yield from _sketch("words", {text for text in texts if len(text) >= _LONG_WORD})
    if len(words) < share * FEW_WORDS:
        for place, band in enumerate(pageprints.bands(mark)):
            yield _number(f"look/{place}/{band}")


def _sketch(what: str, items: Iterable[str]) -> Iterator[int]:
    hashes = [_number(item) for item in items]
    if not hashes:
        return
    bands, rows = _ROWS[what]
    least = [min((a * one + b) % _PRIME for one in hashes) for a, b in _SPREAD[: bands * rows]]
    for band in range(bands):
        part = least[band * rows : (band + 1) * rows]
        yield _number(f"{what}/{band}/{part}")


def _number(text: str) -> int:
    """62 bits: what every database holds as an integer."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big") >> 2
