"""What approved documents teach about describing, and what follows for a new one.

A document of the same contractor is described as its like before: line by line where lines of goods say
something, else as the contractor's documents usually are.  The newest count most, those in which a person
changed what had been suggested more, those of the same company before those of others.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from math import sqrt

from desktop.domain.collation import fold

DECAY = 0.7
"""How much less every older document counts: two new ones outweigh all that went before."""
CORRECTED = 1.5
"""How much more a document counts in which a person changed the suggestion."""
ELSEWHERE = 0.25
"""What a document of another company counts while the company has none of its own …"""
ELSEWHERE_WITH_OWN = 0.02
"""… and once it has: how often the contractor is used must not drown the company's own habit."""
OTHER_SUPPLIER = 0.5
"""What the same words on other contractors' documents count."""
PRIOR = 0.12
"""What the contractor's habit weighs beside a line that reads the same."""
_ALIKE = 0.3
"""Lines less alike than that have nothing to do with each other."""
MAX_LESSONS = 40
"""Documents of a contractor, and of a company with it, that are looked at."""
SURE_SHARE = 0.8
SURE_DOCUMENTS = 2
_STEM = 6
_DIGITS = 0.4


@dataclass(frozen=True, slots=True)
class TaughtLine:
    """A part of a document as it was booked; ``texts`` are the names of its lines of goods."""

    category: str
    description: str = ""
    texts: tuple[str, ...] = ()
    share: float = 1.0
    """Of the document's net."""
    dimensions: Mapping[str, str] = field(default_factory=dict)
    vehicle: str = ""
    cost_share: int = 100
    vat_share: int = 100


@dataclass(frozen=True, slots=True)
class BookingLesson:
    """What one approved document teaches."""

    key: str
    """Whose document: :func:`~desktop.domain.booking.facts.contractor_key`."""
    company_id: int | None
    lines: tuple[TaughtLine, ...]
    register: str = ""
    payment: str = ""
    marks: tuple[str, ...] = ()
    """Without the KSeF one, which every document has its own reason for."""
    corrected: bool = False
    by_items: bool = False
    """Its split follows the lines of goods."""


@dataclass(frozen=True, slots=True)
class Weighted:
    """A lesson and what it counts for the document in question."""

    lesson: BookingLesson
    weight: float
    same_contractor: bool = True


@dataclass(frozen=True, slots=True)
class Vote:
    """What the lessons say: the value, its share of all that spoke, and how many of how many said it."""

    value: str
    share: float
    hits: int
    of: int
    by_text: bool = False
    """Lines that read alike decided, not the contractor's habit."""
    elsewhere: bool = False
    """Only other contractors' documents say so."""

    @property
    def sure(self) -> bool:
        """Whether nobody needs to think about it."""
        return self.share >= SURE_SHARE and self.hits >= SURE_DOCUMENTS and not self.elsewhere


def weigh(
    lessons: Sequence[BookingLesson], others: Sequence[BookingLesson], company_id: int | None
) -> list[Weighted]:
    """Lessons of a contractor and of ``others`` with the same words, newest first, with their weights."""
    own = [lesson for lesson in lessons if lesson.company_id == company_id]
    foreign = [lesson for lesson in lessons if lesson.company_id != company_id]
    elsewhere = ELSEWHERE_WITH_OWN if len(own) >= SURE_DOCUMENTS else ELSEWHERE
    found = [Weighted(lesson, weight) for lesson, weight in _aged(own, 1.0)]
    found += [Weighted(lesson, weight) for lesson, weight in _aged(foreign, elsewhere)]
    found += [
        Weighted(lesson, weight, same_contractor=False) for lesson, weight in _aged(others, OTHER_SUPPLIER)
    ]
    return found


def _aged(lessons: Sequence[BookingLesson], factor: float) -> Iterable[tuple[BookingLesson, float]]:
    for age, lesson in enumerate(lessons[:MAX_LESSONS]):
        yield lesson, factor * DECAY**age * (CORRECTED if lesson.corrected else 1.0)


# -- lines -------------------------------------------------------------------------------------------


@lru_cache(maxsize=20_000)
def tokens(text: str) -> frozenset[str]:
    """What a line is known again by: beginnings of its words (inflection), without bare numbers."""
    return frozenset(word[:_STEM] for word in fold(text).split() if len(word) > 1 and not word.isdigit())


def text_key(text: str) -> str:
    """What the same line on another contractor's document is found by."""
    return " ".join(sorted(tokens(text)))[:120]


class LineJudge:
    """Decides the category of single lines by what is known."""

    def __init__(self, weighted: Sequence[Weighted]) -> None:
        self._weighted = weighted
        counts: Counter[str] = Counter()
        for one in weighted:
            for line in one.lesson.lines:
                for text in line.texts:
                    counts.update(tokens(text))
        self._counts = counts

    def judge(self, text: str) -> Vote | None:
        """The category of a line with this name; an empty one goes by the contractor's habit alone."""
        wanted = tokens(text)
        by_text: defaultdict[str, float] = defaultdict(float)
        by_habit: defaultdict[str, float] = defaultdict(float)
        for one in self._weighted:
            for line in one.lesson.lines:
                alike = max((self._alike(wanted, tokens(known)) for known in line.texts), default=0.0)
                if alike >= _ALIKE:
                    by_text[line.category] += one.weight * alike**3
                if one.same_contractor:
                    by_habit[line.category] += one.weight * line.share * PRIOR
        scores = {one: by_text[one] + by_habit[one] for one in {*by_text, *by_habit}}
        if not scores:
            return None
        value = max(scores, key=lambda category: (scores[category], category))
        text_won = by_text[value] > by_habit[value]
        return self._vote(value, scores, wanted if text_won else None)

    def _vote(self, value: str, scores: Mapping[str, float], wanted: frozenset[str] | None) -> Vote:
        """With how many documents said it, of all that had anything to say."""
        hits, of, own = 0, 0, 0
        for one in self._weighted:
            said = self._said(one, wanted)
            if not said:
                continue
            of += 1
            hits += value in said
            own += value in said and one.same_contractor
        return Vote(
            value,
            scores[value] / sum(scores.values()),
            hits,
            of,
            by_text=wanted is not None,
            elsewhere=not own,
        )

    def _said(self, one: Weighted, wanted: frozenset[str] | None) -> set[str]:
        if wanted is None:
            return {_main(one.lesson)} if one.same_contractor else set()
        return {
            line.category
            for line in one.lesson.lines
            if any(self._alike(wanted, tokens(text)) >= _ALIKE for text in line.texts)
        }

    def _alike(self, one: frozenset[str], other: frozenset[str]) -> float:
        """How alike two lines are, 0 to 1; words that stand on every line of a contractor say little."""
        if not one or not other:
            return 0.0
        common = sum(self._worth(word) for word in one & other)
        return common / sum(self._worth(word) for word in one | other)

    def _worth(self, word: str) -> float:
        worth = 1.0 / sqrt(1.0 + self._counts[word])
        # Sizes, types and dates tell lines apart less than what they name.
        return worth * _DIGITS if any(char.isdigit() for char in word) else worth


def _main(lesson: BookingLesson) -> str:
    return max(lesson.lines, key=lambda line: abs(line.share)).category


# -- the rest ----------------------------------------------------------------------------------------


def most(
    weighted: Iterable[Weighted], values: Mapping[int, str] | None = None, *, what: str = ""
) -> Vote | None:
    """What most lessons say of ``what`` (an attribute), or of ``values`` by the lesson's place."""
    scores: defaultdict[str, float] = defaultdict(float)
    counts: Counter[str] = Counter()
    for place, one in enumerate(weighted):
        if not one.same_contractor:
            continue
        value = str(getattr(one.lesson, what)) if values is None else values.get(place, "")
        scores[value] += one.weight
        counts[value] += 1
    if not scores:
        return None
    value = max(scores, key=lambda key: (scores[key], key))
    return Vote(value, scores[value] / sum(scores.values()), counts[value], sum(counts.values()))


def for_category(weighted: Sequence[Weighted], category: str) -> TaughtLine | None:
    """How parts of this category were described: the line that counts most."""
    scores: defaultdict[tuple[str, tuple[tuple[str, str], ...]], float] = defaultdict(float)
    lines: dict[tuple[str, tuple[tuple[str, str], ...]], TaughtLine] = {}
    for one in weighted:
        for line in one.lesson.lines:
            if line.category == category:
                key = (line.description, tuple(sorted(line.dimensions.items())))
                scores[key] += one.weight if one.same_contractor else one.weight * ELSEWHERE
                lines.setdefault(key, line)
    if not scores:
        return None
    return lines[max(scores, key=lambda key: (scores[key], key))]


def habitual_split(weighted: Sequence[Weighted]) -> tuple[tuple[TaughtLine, ...], Vote] | None:
    """A split by shares that the contractor's documents usually have, where it follows no lines of goods."""
    patterns: dict[int, str] = {}
    lines: dict[str, tuple[TaughtLine, ...]] = {}
    for place, one in enumerate(weighted):
        if not one.same_contractor:
            continue
        split = one.lesson.lines
        by_hand = len(split) > 1 and not one.lesson.by_items
        pattern = "|".join(f"{line.category}={line.share:.2f}" for line in split) if by_hand else ""
        patterns[place] = pattern
        if by_hand:
            lines.setdefault(pattern, split)
    vote = most(weighted, patterns)
    if vote is None or not vote.value:
        return None
    return lines[vote.value], vote
