"""Questions to what is known of a contractor: what is usual, how often, and since when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass

from desktop.domain.fields import FieldName
from desktop.domain.kinds import PrintedKind
from desktop.domain.learning import Knowledge, Lesson, Place, Taught
from desktop.extraction.learning.patterns import general, merged

_PLACES = 5
_TELLING = 3
"""Anchors that tell one place from another."""


@dataclass(frozen=True, slots=True)
class Usual:
    """A value that a contractor's documents carry: on ``count`` of ``total`` of them."""

    value: str
    count: int
    total: int


def taught(knowledge: Knowledge, name: FieldName) -> Iterator[tuple[Lesson, Taught]]:
    """What every lesson says of a field, the newest first."""
    for lesson in knowledge.lessons:
        one = lesson.fields.get(name)
        if one is not None:
            yield lesson, one


def recent(knowledge: Knowledge, name: FieldName) -> list[tuple[Lesson, Taught]]:
    """The same since the last correction: what a person corrected makes older documents count no more."""
    found = []
    for lesson, one in taught(knowledge, name):
        found.append((lesson, one))
        if _tells(one):
            break
    return found


def _tells(one: Taught) -> bool:
    """A correction that says where or what the value is, not one of a misread character."""
    return one.corrected and (bool(one.places) or one.value is not None or one.absent)


def was_corrected(knowledge: Knowledge, name: FieldName) -> bool:
    """Whether a person ever had to tell the reader where, or what, the field is."""
    return any(_tells(one) for _, one in taught(knowledge, name))


def newest_is_absent(knowledge: Knowledge, name: FieldName) -> bool:
    """Whether a person said last that the contractor prints no such value."""
    return next((one.absent for _, one in taught(knowledge, name)), False)


def usual(knowledge: Knowledge, name: FieldName) -> Usual | None:
    """The value that is usual: the most frequent since the last correction, of equal ones the newest."""
    count: Counter[str] = Counter()
    for lesson, one in recent(knowledge, name):
        if one.value is not None:
            count[one.value] += lesson.weight
    if not count:
        return None
    value = max(count, key=lambda each: count[each])
    agreeing, total = how_often(knowledge, name, lambda one: one.value == value)
    return Usual(value, agreeing, total)


def how_often(knowledge: Knowledge, name: FieldName, holds: Callable[[Taught], bool]) -> tuple[int, int]:
    """On how many documents that say anything of a field something holds, and how many those are."""
    agreeing = total = 0
    for lesson, one in taught(knowledge, name):
        total += lesson.weight
        if holds(one):
            agreeing += lesson.weight
    return agreeing, total


def places(knowledge: Knowledge, name: FieldName) -> list[Place]:
    """Where the field was printed since the last correction, the newest first."""
    found: dict[Hashable, Place] = {}
    for _, one in recent(knowledge, name):
        for place in one.places:
            found.setdefault(kind_of_place(place), place)
    return list(found.values())[:_PLACES]


def kind_of_place(place: Place) -> Hashable:
    """The same for places that differ by less than anybody would see; documents of one layout have one."""
    if not place.anchors:
        return (place.page, round(place.left, 2), round(place.right, 2), round(place.top, 2))
    return tuple(
        (anchor.text, anchor.row, round(anchor.gap, 2) if anchor.row else round(anchor.down, 2))
        for anchor in place.anchors[:_TELLING]
    )


def patterns(knowledge: Knowledge, name: FieldName, kind: PrintedKind | None = None) -> list[str]:
    """How the field's values are built, of documents of ``kind`` first."""
    found = [(lesson, one.pattern) for lesson, one in taught(knowledge, name) if one.pattern]
    found.sort(key=lambda item: item[0].printed_kind is not kind)
    return general(pattern for _, pattern in found)


def usual_days(knowledge: Knowledge) -> Usual | None:
    """From issue to due date: the most frequent number of days, of equal ones the newest."""
    count: Counter[int] = Counter()
    for lesson in knowledge.lessons:
        if lesson.days is not None:
            count[lesson.days] += lesson.weight
    if not count:
        return None
    days = max(count, key=lambda each: count[each])
    return Usual(str(days), count[days], count.total())


def is_case(pattern: str, general_pattern: str) -> bool:
    """Whether a pattern is a case of a more general one."""
    return bool(pattern) and merged(general_pattern, pattern) == general_pattern
