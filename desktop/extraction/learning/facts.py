"""What is known of a contractor, fact by fact, for a person to read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from desktop.domain.fields import VALUE_TYPES, FieldName, ValueType
from desktop.domain.learning import BUYER, CONSTANT, PATTERNED, PLACED, Anchor, Knowledge, Taught
from desktop.domain.messages import Message
from desktop.extraction.learning import memory
from desktop.extraction.learning.patterns import readable


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is known: of which field, in a sentence, on ``count`` of ``total`` documents."""

    field: FieldName
    message: Message
    count: int
    total: int


def facts(knowledge: Knowledge) -> tuple[Fact, ...]:
    """All that is known, in the order of the fields; names of the office's clients are not among it."""
    return tuple(fact for name in FieldName for fact in _of_field(knowledge, name))


def _of_field(knowledge: Knowledge, name: FieldName) -> Iterator[Fact]:
    if name is FieldName.KIND:
        yield from _kinds(knowledge)
        return
    if memory.newest_is_absent(knowledge, name):
        count, total = memory.how_often(knowledge, name, lambda one: one.absent)
        yield Fact(name, Message("learnt.absent"), count, total)
        return
    if name in CONSTANT and name not in BUYER:
        yield from _values(knowledge, name)
    if name in PATTERNED:
        yield from _patterns(knowledge, name)
    if name in PLACED:
        yield from _places(knowledge, name)
    if name is FieldName.DUE_DATE and (days := memory.usual_days(knowledge)) is not None:
        yield Fact(name, Message("learnt.days", {"days": days.value}), days.count, days.total)


def _kinds(knowledge: Knowledge) -> Iterator[Fact]:
    kinds = [(lesson.kind, lesson.weight) for lesson in knowledge.lessons if lesson.kind is not None]
    if kinds:
        count = sum(weight for kind, weight in kinds if kind is kinds[0][0])
        message = Message("learnt.kind", {"kind": kinds[0][0].value})
        yield Fact(FieldName.KIND, message, count, knowledge.documents)


def _values(knowledge: Knowledge, name: FieldName) -> Iterator[Fact]:
    count: Counter[str] = Counter()
    total = 0
    for lesson, one in memory.taught(knowledge, name):
        total += lesson.weight
        if one.value is not None:
            count[one.value] += lesson.weight
    for value, number in count.most_common(4):
        yield Fact(
            name,
            Message(_VALUE_CODES.get(VALUE_TYPES[name], "learnt.value"), {"value": value}),
            number,
            total,
        )


_VALUE_CODES = {ValueType.ACCOUNT: "learnt.account", ValueType.TAX_ID: "learnt.nip"}


def _patterns(knowledge: Knowledge, name: FieldName) -> Iterator[Fact]:
    total = memory.how_often(knowledge, name, lambda one: bool(one.pattern))[0]
    for pattern in memory.patterns(knowledge, name)[:4]:
        cases = partial(_is_case, pattern)
        count = memory.how_often(knowledge, name, cases)[0]
        yield Fact(name, Message("learnt.pattern", {"pattern": readable(pattern)}), count, total)


def _is_case(pattern: str, one: Taught) -> bool:
    return memory.is_case(one.pattern, pattern)


def _places(knowledge: Knowledge, name: FieldName) -> Iterator[Fact]:
    places = memory.places(knowledge, name)
    if not places:
        return
    count, total = memory.how_often(knowledge, name, lambda one: bool(one.places))
    anchors = [anchor for place in places for anchor in place.anchors]
    yield Fact(name, _beside(anchors[0]) if anchors else Message("learnt.place_on_sheet"), count, total)


def _beside(anchor: Anchor) -> Message:
    """Where a value stands, seen from the words that tell its place best."""
    words = {"words": anchor.text.rstrip(" :.")}
    if anchor.row:
        return Message("learnt.right_of", words) if anchor.left > 0 else Message("learnt.left_of", words)
    return Message("learnt.below", words) if anchor.down > 0 else Message("learnt.above", words)
