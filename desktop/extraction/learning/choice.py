"""Choosing a field's value among those on the page by what was learnt of its place and pattern."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.fields import Candidate, Field, FieldName, Source
from desktop.domain.kinds import PrintedKind
from desktop.domain.learning import Knowledge, Place, Taught
from desktop.domain.messages import Message
from desktop.extraction.fields.certainty import SURE_PRINT
from desktop.extraction.fields.guess import MAX_CANDIDATES
from desktop.extraction.fields.layout import Span
from desktop.extraction.learning import memory
from desktop.extraction.learning.patterns import matches
from desktop.extraction.learning.places import GOOD, best_likeness, likeness
from desktop.extraction.learning.text import Text
from desktop.extraction.learning.values import Printed, printed

_CLEARER = 0.08
"""By how much the best place must beat that of another value."""
_UNDATED = 0.15
"""What a number loses whose year and month are not the document's."""
_MAX_PRINTED = 400


@dataclass(frozen=True, slots=True)
class Option:
    """A value on the page, how well its place is the learnt one (0 to 1), and whether it fits the pattern."""

    printed: Printed
    score: float

    @property
    def value(self) -> str:
        """The canonical value."""
        return self.printed.value


def options(
    text: Text, knowledge: Knowledge, name: FieldName, kind: PrintedKind, day: date | None
) -> list[Option]:
    """The values of a field on the page, best first; one for each value."""
    places = memory.places(knowledge, name)
    if not places:
        return []
    best: dict[str, Option] = {}
    found = printed(text, name, memory.patterns(knowledge, name, kind), day)
    for number, one in enumerate(found):
        if number >= _MAX_PRINTED:
            break
        score = best_likeness(text, one.spot, places) - (0.0 if one.dated else _UNDATED)
        held = best.get(one.value)
        if held is None or score > held.score:
            best[one.value] = Option(one, score)
    return sorted(best.values(), key=lambda option: -option.score)


def clear(order: Sequence[Option]) -> Option | None:
    """The first option if it stands at the learnt place and no other value does nearly as well."""
    if not order or order[0].score < GOOD:
        return None
    if len(order) > 1 and order[0].score - order[1].score < _CLEARER:
        return None
    return order[0]


def agreement(text: Text, knowledge: Knowledge, name: FieldName, option: Option) -> tuple[int, int]:
    """On how many of the contractor's documents the field was printed where ``option`` is."""

    there: dict[Hashable, bool] = {}

    def is_there(place: Place) -> bool:
        kind = memory.kind_of_place(place)
        if kind not in there:
            there[kind] = likeness(text, option.printed.spot, place) >= GOOD
        return there[kind]

    def holds(one: Taught) -> bool:
        return any(map(is_there, one.places))

    return memory.how_often(knowledge, name, holds)


def because(agreeing: int, total: int) -> Message:
    """ "Tak było na 14 z 15 faktur tego kontrahenta." """
    if total <= 1:
        return Message("why.learnt_once")
    return Message("why.learnt", {"count": str(agreeing), "total": str(total)})


def judged(field: Field, why: tuple[Message, ...], *, certain: bool) -> Field:
    """``field``, certain or not; the reader's own estimate does not speak for what was learnt."""
    estimate = field.probability if certain is field.certain else None
    return replace(field, certain=certain, why=why, probability=estimate)


def legible(text: Text, span: Span) -> bool:
    """The text layer's, or read by OCR with high confidence."""
    line = text.lines[span.line]
    return line.source is Source.TEXT or line.confidence(span.start, span.end) >= SURE_PRINT


def fits_pattern(knowledge: Knowledge, name: FieldName, value: str) -> bool:
    """Whether ``value`` is built like the contractor's other values of this field."""
    return any(matches(pattern, value) for pattern in memory.patterns(knowledge, name))


def learnt_field(text: Text, before: Field, option: Option, why: tuple[Message, ...]) -> Field:
    """``before`` with the option's value; what the reader had taken stays as a candidate."""
    span = option.printed.spot.span
    candidate = Candidate(option.value, text.sheet.text(span), text.box(span))
    return with_candidate(before, candidate, why)


def with_candidate(before: Field, candidate: Candidate, why: tuple[Message, ...]) -> Field:
    """``before`` with another value that was learnt, first among its candidates."""
    others = tuple(one for one in before.candidates if one.value != candidate.value)
    return Field(
        name=before.name,
        value=candidate.value,
        raw=candidate.raw,
        box=candidate.box,
        source=Source.LEARNT,
        why=why,
        candidates=(candidate, *others)[:MAX_CANDIDATES],
    )
