"""From what somebody typed to what it means.  Any text has a meaning: what no rule knows is words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from desktop.domain.collation import fold
from desktop.domain.search.amounts import amount, whole
from desktop.domain.search.explicit import key_of, meaning_of
from desktop.domain.search.identifiers import identifier
from desktop.domain.search.known import Known, Nobody
from desktop.domain.search.meanings import CompanyName, Contractor, Meaning, Part, Query, Words
from desktop.domain.search.periods import period, received
from desktop.domain.search.scanner import Found, Rule, Source, composed
from desktop.domain.search.vocabulary import GENERIC_NAMES, LONGEST_PHRASE, phrases

LONGEST = 300
"""Characters of a search; what is behind them is not looked for."""
MOST_PARTS = 24
"""Pieces of a search; more would only make it slow."""

_LONGEST_NAME = 5
"""Words of a contractor's name that are typed."""
_SHORTEST_NAME = 3
_QUOTED = re.compile(r'["„”“]([^"„”“]*)(?:["„”“]|$)')
_KEYED = re.compile(r'([^\W\d_]+):\s?(?:["„”“]([^"„”“]*)(?:["„”“]|$)|([^\s"„”“]+))')
_CHUNK = re.compile(r"[^\s\"„”“]+|.", re.DOTALL)
_SILENT = frozenset(
    [
        "w",
        "we",
        "z",
        "ze",
        "i",
        "a",
        "na",
        "o",
        "u",
        "za",
        "dla",
        "od",
        "do",
        "oraz",
        "lub",
        "albo",
        "the",
        "of",
        "in",
        "and",
        "or",
        "for",
        "from",
        "with",
        "by",
        "to",
        "zl",
        "nr",
    ]
)
"""Words that only join others: they are not looked for, unless in a name or between quotation marks.

So are single letters."""


def understand(text: str, today: date, known: Known | None = None, *, english: bool = False) -> Query:
    """What ``text`` means on the day ``today``, to an office that knows the names of ``known``.

    Never fails; of what is longer than :data:`LONGEST` only the beginning counts.
    """
    source = Source.of(composed(text, LONGEST), today, english, known or Nobody())
    parts: list[Part] = []
    for part in _parts(source):
        parts.append(part)
        if len(parts) == MOST_PARTS:
            break
    return Query(source.text, tuple(parts))


def _parts(source: Source) -> Iterator[Part]:
    at = 0
    while at < len(source.text):
        if source.text[at].isspace() or source.text[at] in ",;":
            at += 1
            continue
        excluded = _excludes(source.text, at)
        found = _found(source, at + excluded)
        if found is None:
            chunk = _CHUNK.match(source.text, at)
            at = at + 1 if chunk is None else chunk.end()
            continue
        yield Part(found.meaning, at, found.end, excluded, _distinct(found))
        at = found.end


def _excludes(text: str, at: int) -> bool:
    begins = at == 0 or text[at - 1].isspace()
    return (
        begins
        and text[at] == "-"
        and at + 1 < len(text)
        and (text[at + 1].isalnum() or text[at + 1] in '"„”“')
    )


def _distinct(found: Found) -> tuple[Meaning, ...]:
    return tuple(
        dict.fromkeys(
            one
            for one in found.others
            if one != found.meaning and not (isinstance(one, Words) and not fold(one.text))
        )
    )


def _found(source: Source, at: int) -> Found | None:
    for rule in _RULES:
        found = rule(source, at)
        if found is not None and found.end > at:
            return found
    return None


def _quoted(source: Source, at: int) -> Found | None:
    found = _QUOTED.match(source.text, at)
    if found is None or not fold(found[1]):
        return None
    return Found(found.end(), Words(found[1].strip(), exact=True), (Words(found[1].strip()),))


def _keyed(source: Source, at: int) -> Found | None:
    found = _KEYED.match(source.text, at)
    key = None if found is None else key_of(fold(found[1]))
    if found is None or key is None:
        return None
    value = " ".join((found[2] if found[2] is not None else found[3]).split())
    meaning = meaning_of(key, value, source.today)
    if meaning is None or not fold(value):
        return None
    others = () if isinstance(meaning, Words) else (Words(value),)
    return Found(found.end(), meaning, others)


def _long_name(source: Source, at: int) -> Found | None:
    """A name of two words or more; it stands before every other meaning of its words."""
    return _name(source, at, 2)


def _short_name(source: Source, at: int) -> Found | None:
    return _name(source, at, 1)


def _name(source: Source, at: int, least: int) -> Found | None:
    words = source.words(at, _LONGEST_NAME)
    for count in range(min(len(words), _LONGEST_NAME if least > 1 else 1), least - 1, -1):
        end = words[count - 1][1]
        said = " ".join(fold(word) for word, _ in words[:count])
        if not source.ends_at(end) or len(said) < _SHORTEST_NAME or said.replace(" ", "").isdigit():
            continue
        others = (Words(source.text[at:end]),)
        company = source.known.company(said)
        contractor = None if said in GENERIC_NAMES else source.known.contractor(said)
        if company is not None:
            also = () if contractor is None else (Contractor(contractor),)
            return Found(end, CompanyName(company), (*also, *others))
        if contractor is not None:
            return Found(end, Contractor(contractor), others)
    return None


def _phrase(source: Source, at: int) -> Found | None:
    words = source.words(at, LONGEST_PHRASE)
    table = phrases(source.english)
    for count in range(len(words), 0, -1):
        end = words[count - 1][1]
        meaning = table.get(tuple(word for word, _ in words[:count]))
        if meaning is not None and source.ends_at(end):
            return Found(end, meaning, (Words(source.text[at:end]), *_as_name(source, words[:count])))
    return None


def _as_name(source: Source, words: list[tuple[str, int]]) -> tuple[Meaning, ...]:
    """What a word with a meaning of its own stands for if it is a name."""
    contractor = source.known.contractor(" ".join(fold(word) for word, _ in words))
    return () if contractor is None else (Contractor(contractor),)


def _period(source: Source, at: int) -> Found | None:
    found = received(source, at) or period(source, at)
    if found is None:
        return None
    return Found(found.end, found.meaning, (*found.others, *_as_name(source, source.words(at, 1))))


def _words(source: Source, at: int) -> Found | None:
    chunk = _CHUNK.match(source.text, at)
    if chunk is None:
        return None
    said = fold(chunk[0])
    if not said or said in _SILENT or (len(said) == 1 and said.isalpha()):
        return None
    text = chunk[0].strip(",;")
    others: tuple[Meaning, ...] = ()
    if not said.isdigit():
        others = (Contractor(text), Words(text, exact=True))
    return Found(chunk.end(), Words(text), others)


_RULES: tuple[Rule, ...] = (
    _quoted,
    _keyed,
    _long_name,
    _period,
    identifier,
    amount,
    _phrase,
    whole,
    _short_name,
    _words,
)
"""The first that knows what stands there."""
