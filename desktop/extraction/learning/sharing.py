"""Lessons made fit to leave the office: what tells of the supplier stays, what may tell of a client goes.

Words around a value leave only if they stand in this program's own lists of labels, or on documents of at
least two clients; literal letters of numbers likewise, but for the short ones that everybody uses; accounts
only if at least two clients were to pay there, since some suppliers give every customer an account of its
own.  Nothing that names a buyer, no amounts, no dates and no text of a document is in a lesson at all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from desktop.domain.fields import FieldName
from desktop.domain.learning import BUYER, CONSTANT, Anchor, Lesson, Place, Taught
from desktop.extraction.fields.fold import alike, compact, fold
from desktop.extraction.fields.lexicon import label_words
from desktop.extraction.learning.patterns import literals, without_literals

MAX_SHARED = 5
"""Lessons of one supplier that leave: the newest of each sort."""
_SHORT = 3
_ACCOUNTS = {FieldName.BANK_ACCOUNT, FieldName.SECOND_ACCOUNT}
_KEPT_VALUES = frozenset(CONSTANT) - _ACCOUNTS
_WORD = re.compile(r"[^\W\d_]+")


def shareable(lessons: Sequence[Lesson], clients: Iterable[str]) -> list[Lesson]:
    """The lessons of one supplier, the newest first, without what may tell of a client.

    ``clients`` are names, addresses and numbers of the office's clients; a supplier that is one of them
    gives nothing.
    """
    texts = list(clients)
    private = frozenset(
        word for text in texts for word in map(fold, _WORD.findall(text)) if len(word) >= _SHORT
    )
    numbers = {re.sub(r"\D", "", text) for text in texts} - {""}
    if not lessons or lessons[0].supplier in numbers or _is_named(lessons[0].supplier, texts):
        return []
    common = _seen_twice(lessons)
    found: list[Lesson] = []
    for lesson in lessons:
        stripped = _stripped(lesson, common, private - label_words())
        for index, held in enumerate(found):
            if _same(held, stripped):
                found[index] = _joined(held, stripped)
                break
        else:
            found.append(stripped)
    return found[:MAX_SHARED]


def _is_named(supplier: str, clients: Iterable[str]) -> bool:
    """A letterhead that is a client's own."""
    letters = supplier.removeprefix("~")
    return supplier.startswith("~") and any(
        letters in compact(text)[0] or compact(text)[0] in letters for text in clients if compact(text)[0]
    )


def _seen_twice(lessons: Sequence[Lesson]) -> frozenset[str]:
    """Anchors, literals and accounts that documents of two clients at least carry."""
    seen: dict[str, set[int]] = defaultdict(set)
    for lesson in lessons:
        if lesson.company_id is None:
            continue
        for taught in lesson.fields.values():
            for place in taught.places:
                for anchor in place.anchors:
                    seen[_letters(anchor)].add(lesson.company_id)
            for literal in literals(taught.pattern):
                seen[literal].add(lesson.company_id)
        for name in _ACCOUNTS:
            account = lesson.fields.get(name)
            if account is not None and account.value:
                seen[account.value].add(lesson.company_id)
    return frozenset(text for text, companies in seen.items() if len(companies) > 1)


def _stripped(lesson: Lesson, common: frozenset[str], private: frozenset[str]) -> Lesson:
    # A lesson that was imported has gone through this in another office.
    foreign = lesson.company_id is None
    fields = {
        name: _without(name, taught, common, private, foreign=foreign)
        for name, taught in lesson.fields.items()
        if name not in BUYER or taught.places
    }
    accounts = {one.value for name in _ACCOUNTS if (one := fields.get(name)) is not None and one.value}
    marks = tuple(
        mark
        for mark in lesson.marks
        if not mark.startswith("account:") or mark.removeprefix("account:") in accounts
    )
    return replace(lesson, fields=fields, marks=marks, company_id=None)


def _without(
    name: FieldName, taught: Taught, common: frozenset[str], private: frozenset[str], *, foreign: bool
) -> Taught:
    keeps = name in _KEPT_VALUES or (name in _ACCOUNTS and (foreign or taught.value in common))
    hidden = {
        literal
        for literal in literals(taught.pattern)
        if not foreign and _is_private(literal, common, private)
    }
    return replace(
        taught,
        value=taught.value if keeps else None,
        read=None,
        places=tuple(_place(place, common, private, foreign=foreign) for place in taught.places),
        pattern=without_literals(taught.pattern, hidden),
    )


def _is_private(literal: str, common: frozenset[str], private: frozenset[str]) -> bool:
    """A run of letters in a number that may stand for a client."""
    folded = fold(literal)
    if any(folded.startswith(word[:_SHORT]) or word.startswith(folded) for word in private):
        return True
    return len(literal) > _SHORT and literal not in common


def _place(place: Place, common: frozenset[str], private: frozenset[str], *, foreign: bool) -> Place:
    anchors = tuple(
        anchor
        for anchor in place.anchors
        if foreign or _is_label(anchor) or (_letters(anchor) in common and not _names(anchor, private))
    )
    return replace(place, anchors=anchors)


def _is_label(anchor: Anchor) -> bool:
    """The anchor is put together of words that the program's own label files hold."""
    return _made_of(_letters(anchor), _labels())


def _letters(anchor: Anchor) -> str:
    return compact(anchor.text)[0]


def _names(anchor: Anchor, private: frozenset[str]) -> bool:
    return any(alike(word) in _letters(anchor) for word in private if len(word) > _SHORT)


@cache
def _labels() -> frozenset[str]:
    """The label words as anchors write them: without accents, letters that look alike as one."""
    return frozenset(alike(word) for word in label_words())


def _made_of(text: str, words: frozenset[str]) -> bool:
    """Whether ``text`` is a row of ``words`` without blanks."""
    reached = {0}
    for end in range(1, len(text) + 1):
        if any(start in reached and text[start:end] in words for start in range(max(0, end - 24), end)):
            reached.add(end)
    return len(text) in reached


def _joined(newer: Lesson, older: Lesson) -> Lesson:
    """One lesson for both: the newer one's, and where a person had to correct the reader even once."""
    fields = {
        name: replace(taught, corrected=taught.corrected or older.fields[name].corrected)
        for name, taught in newer.fields.items()
    }
    return replace(newer, fields=fields, weight=newer.weight + older.weight)


def _same(one: Lesson, two: Lesson) -> bool:
    """Two lessons that teach the same but for small differences of place."""

    def said(lesson: Lesson) -> tuple[object, ...]:
        fields = {
            name: (taught.value, taught.absent, taught.pattern) for name, taught in lesson.fields.items()
        }
        return (lesson.printed_kind, lesson.kind, lesson.days, fields)

    return said(one) == said(two)
