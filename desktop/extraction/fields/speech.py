"""Which languages a document is written in, beside those that are always looked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from desktop.domain.reading import Page
from desktop.extraction.fields.fold import compact
from desktop.extraction.fields.lexicon import BASE, language, languages

LEAST_WORDS = 4
"""Different words of a language that a document must print: goods and names bear a foreign word or two."""
_LEAST_LETTERS = 4
_MAX_WORDS = 3000
"""Words that are looked at: the language of a long document shows on its first pages."""


def languages_of(pages: Sequence[Page]) -> tuple[str, ...]:
    """The languages whose words count on the document of ``pages``, the foremost first.

    A language that is not in :data:`~desktop.extraction.fields.lexicon.BASE` is one of them if the document
    prints :data:`LEAST_WORDS` words of its file that the files of the base languages do not have, and no
    other such language has more on it.  It goes first if the document prints fewer words of every base
    language's own.
    """
    words = _words([word.text for page in pages for word in page.words][:_MAX_WORDS])
    found = {code: len(words & own) for code, own in _own_words().items() if code not in BASE}
    most = max(found.values(), default=0)
    if most < LEAST_WORDS:
        return BASE
    foreign = tuple(code for code, count in found.items() if count == most)
    if most > max(len(words & _own_words()[code]) for code in BASE):
        return (*foreign, *BASE)
    return (*BASE, *foreign)


@cache
def _own_words() -> dict[str, frozenset[str]]:
    """The words of each language's file: of a base language those of its own, of others those of no base."""
    all_words = {code: _words(_texts(code)) for code in languages()}
    return {
        code: words - frozenset().union(*(all_words[other] for other in BASE if other != code))
        for code, words in all_words.items()
    }


def _texts(code: str) -> Iterable[str]:
    for name, table in language(code).items():
        if name != "tax_numbers":
            for texts in table.values():
                yield from texts


def _words(texts: Iterable[str]) -> frozenset[str]:
    found = set()
    for text in texts:
        for word in text.split():
            letters, _ = compact(word)
            if len(letters) >= _LEAST_LETTERS and not any(char.isdigit() for char in word):
                found.add(letters)
    return frozenset(found)
