"""Polish words that differ by their endings only: "faktura", "fakturze" and "faktur" have a stem in common.

Own light rules instead of a dictionary: the words of invoices are names, brands and reading errors as much
as Polish, the rules need no data, and they work on folded text (no diacritics), which is what is searched.
A word is given *every* stem that one of the endings leaves, itself included; two words belong together if
they share one.  So "system", which seems to end in "-em", still meets "systemu", and it need not be known
which ending is the true one.  What changes within words ("stół", "stołu": the same once folded; "mróz",
"mrozie") is undone where folding or a rule can do it, and lost where only a dictionary could.
"""

from __future__ import annotations

from functools import lru_cache

SHORTEST = 4
LONGEST = 24
"""Letters of a word that is inflected; shorter and longer ones only match themselves."""

_SHORTEST_STEM = 3
_ENDINGS = (
    # nouns, hard and soft
    "a", "e", "i", "o", "u", "y", "ow", "om", "em", "ie", "ia", "iu", "ii", "io", "owi", "ami", "ach", "iem",
    "iom", "iow", "iami", "iach",
    # adjectives
    "ej", "ym", "im", "ych", "ich", "ego", "emu", "ymi", "imi", "iej", "iego", "iemu",
)  # fmt: skip
_SOFTENED = (
    # The locative and the dative soften the stem's end: usłudze, fakturze, koszcie, samochodzie; kurierzy.
    ("rze", "r"),
    ("rzy", "r"),
    ("dze", "g"),
    ("cze", "k"),
    ("dzie", "d"),
    ("scie", "st"),
    ("cie", "t"),
    ("sle", "sl"),
    # And the "e" of najem, which goes when an ending comes.
    ("jem", "jm"),
)
_FLEETING = (("iek", "k"), ("ek", "k"), ("ien", "n"), ("iec", "c"))
"""The "e" of rachunek, okien, kupiec, which goes when an ending comes."""
_OF_NOUNS = frozenset({"ami", "ach", "owi"})
"""Endings of three letters that may follow three; other long ones need a longer stem."""
_VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=100_000)
def stems(word: str) -> frozenset[str]:
    """The stems that ``word`` (folded) may have, itself among them.

    Words with digits, very short and very long ones have only themselves.
    """
    found = {word}
    if SHORTEST <= len(word) <= LONGEST and word.isascii() and word.isalpha():
        for ending in _ENDINGS:
            if word.endswith(ending):
                _take(found, word[: -len(ending)], len(ending) <= 2 or ending in _OF_NOUNS)
        for soft, hard in _SOFTENED:
            if word.endswith(soft):
                _take(found, word[: -len(soft)] + hard, True)
        for full, bare in _FLEETING:
            before = word[: -len(full)]
            if word.endswith(full) and len(before) >= 2 and before[-1] not in _VOWELS:
                _take(found, before + bare, True)
    return frozenset(found)


def _take(found: set[str], stem: str, may_be_short: bool) -> None:
    enough = _SHORTEST_STEM if may_be_short else _SHORTEST_STEM + 1
    if len(stem) >= enough and not _VOWELS.isdisjoint(stem):
        found.add(stem)


def akin(one: str, other: str) -> bool:
    """Whether two folded words may be forms of one."""
    return not stems(one).isdisjoint(stems(other))
