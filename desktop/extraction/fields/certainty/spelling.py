"""Whether the letters of a name are beyond doubt.

Names have no check digit, and recognisers lose accents: "Łaka" for "Łąka" looks like a name, too.  What tells
is the recogniser's own second thought, and whatever else on the page spells the same name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from desktop.domain.fields import FieldName, Source
from desktop.domain.reading import Doubt
from desktop.extraction.fields.certainty.evidence import Evidence
from desktop.extraction.fields.fold import compact, fold
from desktop.extraction.fields.layout import Line, Span
from desktop.extraction.fields.lexicon import firm_spellings, legal_forms

NAMES = (FieldName.SELLER_NAME, FieldName.BUYER_NAME, FieldName.RECIPIENT_NAME)

_FAMILIES = ("aą", "cć", "eę", "lł", "nń", "oó", "sś", "zźż")
_TWINS = {letter: frozenset(family) - {letter} for family in _FAMILIES for letter in family}
_LEAST_LETTERS = 6
"""Shorter names stand in other words by chance."""
_SHORTEST = 2
_LEAST_WORD = 4
_DOMAIN = re.compile(r"(?:@|www\.|https?://)\s?(?:www\.)?([a-z0-9][a-z0-9.-]{3,60})", re.IGNORECASE)
_ADDRESS = re.compile(
    r"\S{0,64}@\s?\S+|(?:https?://|www\.)\s?\S+|[\w-]{2,64}\.(?:com|eu|net|org|pl|de|cz|sk)\b", re.IGNORECASE
)
"""What has no accents by its nature: e-mail addresses and sites."""
_PARTS = re.compile(r"[^\W\d_]+")
_LETTER = re.compile(r"[^\W\d_]")
_FOREIGN = re.compile(r"(?![A-Za-zĄĆĘŁŃÓŚŹŻąćęłńóśźżÄÖÜäöüß])[^\W\d_]")
_UNFINISHED = re.compile(r"(?:(?<!\w)(?:sp|z|i|oraz|und|and)\.?|[&,/–-])$", re.IGNORECASE)


def twin_doubt(evidence: Evidence, name: FieldName) -> float:
    """How likely a letter of a name is its twin, with or without the accent: the worst letter's, 0 to 1.

    0 for a text layer.  Where the recogniser names no other letter, what it kept back from its choice counts.
    """
    found = (_doubt_of(letter, doubt) for letter, doubt in _doubted(evidence, name))
    return max(found, default=0.0)


def letter_doubts(evidence: Evidence, name: FieldName) -> list[float]:
    """How likely each doubted character of a name is another letter or figure, 0 to 1.

    Capitals for small letters, and one sign for another, make no other name.
    """
    found = []
    for char, doubt in _doubted(evidence, name):
        others = [
            score
            for other, score in doubt.others
            if other.casefold() != char.casefold() and (_LETTER.search(other) or char.isalnum())
        ]
        rest = 1.0 - doubt.confidence if not doubt.others and char.isalnum() else 0.0
        found.append(min(sum(others) + rest, 1.0))
    return found


def is_foreign(text: str) -> bool:
    """A letter that neither Polish nor German has: of a recogniser, mostly a misread accent."""
    return _FOREIGN.search(text) is not None


def is_misspelt(text: str) -> bool:
    """A common word of names has another letter than it should: "Uslugowa", "Przedsiebiorstwo"."""
    return any(
        len(word) >= _LEAST_LETTERS and _known(word) and word.casefold() not in _known(word)
        for word in _PARTS.findall(text)
    )


def _known(word: str) -> frozenset[str]:
    """How a common word that looks like ``word`` is spelt."""
    return firm_spellings().get(compact(word)[0], frozenset())


def is_unfinished(text: str) -> bool:
    """No whole name: it ends within the legal form ("sp. z"), on "i" or a comma, or is a form alone."""
    return _UNFINISHED.search(text.strip()) is not None or len(core(text)) < _SHORTEST


def _doubt_of(letter: str, doubt: Doubt) -> float:
    twins = _TWINS.get(letter.casefold(), frozenset())
    if not twins:
        return 0.0
    if not doubt.others:
        return 1.0 - doubt.confidence
    return sum(score for other, score in doubt.others if other.casefold() in twins)


def _doubted(evidence: Evidence, name: FieldName) -> Iterator[tuple[str, Doubt]]:
    """The letters of a name that the recogniser was not sure of; common words spelt right are sure."""
    for span in _spans(evidence, name):
        line = evidence.sheet.lines[span.line]
        if line.source is Source.TEXT:
            continue
        first, last = line.word_range(span.start, span.end)
        for word, start in zip(line.words[first:last], line.starts[first:last], strict=True):
            sure = _spelt_places(word.text)
            for doubt in word.doubts:
                inside = span.start <= start + doubt.place < span.end and doubt.place < len(word.text)
                if inside and doubt.place not in sure:
                    yield word.text[doubt.place], doubt


def _spelt_places(text: str) -> frozenset[int]:
    """The places of common words that are spelt as they should be: what else could they be?"""
    return frozenset(
        place
        for match in _PARTS.finditer(text)
        if len(match[0]) >= _LEAST_WORD and match[0].casefold() in _known(match[0])
        for place in range(match.start(), match.end())
    )


def _spans(evidence: Evidence, name: FieldName) -> Sequence[Span]:
    chosen = evidence.chosen(name)
    return () if chosen is None or chosen.span is None else (chosen.span, *chosen.more)


def printed_again(evidence: Evidence, name: FieldName) -> bool | None:
    """Whether the page spells the name in a second place: the same letters or other ones; ``None``: nowhere.

    The legal form, case, blanks and signs do not count.
    """
    wanted = core(evidence.value(name) or "")
    if len(wanted) < _LEAST_LETTERS:
        return None
    plain, own = fold(wanted), _spans(evidence, name)
    same = None
    for line in evidence.sheet.lines:
        letters, folded = _spelling(_without(line, own))
        at = folded.find(plain)
        while at >= 0:
            if letters[at : at + len(wanted)] != wanted:
                return False
            same = True
            at = folded.find(plain, at + 1)
    return same


def in_address(evidence: Evidence, name: FieldName) -> bool:
    """Whether a domain on the page (of an e-mail address or a site) holds a word of the name.

    Domains have no accents, so this says whose name it is, not how it is spelt.
    """
    words = [fold(word) for word in _PARTS.findall(_bare(evidence.value(name) or ""))]
    domains = [
        "".join(char for char in fold(match[1]) if char.isalnum())
        for line in evidence.sheet.lines
        for match in _DOMAIN.finditer(line.text)
    ]
    return any(len(word) >= _LEAST_WORD and word in domain for word in words for domain in domains)


def core(text: str) -> str:
    """The letters and figures of a name without its legal form, in small letters, accents kept."""
    return _letters(_bare(text))


def has_form(text: str) -> bool:
    """Whether a legal form stands in the name."""
    return bool(legal_forms().find(text))


def _bare(text: str) -> str:
    for match in reversed(legal_forms().find(text)):
        text = f"{text[: match.start]} {text[match.end :]}"
    return text


def _letters(text: str) -> str:
    """Character by character, so that folding keeps the places."""
    return "".join(char for char in unicodedata.normalize("NFC", text).lower() if char.isalnum())


@lru_cache(maxsize=4096)
def _spelling(text: str) -> tuple[str, str]:
    """The letters of a line that is no address, as printed and folded; kept, as every name asks for it."""
    letters = _letters(_ADDRESS.sub("\n", text))
    return letters, fold(letters)


def _without(line: Line, spans: Sequence[Span]) -> str:
    """The line's text with what is the name itself taken out."""
    text = line.text
    for span in spans:
        if span.line == line.number:
            text = text[: span.start] + "\n" * (span.end - span.start) + text[span.end :]
    return text
