"""What approved documents teach about describing, and what follows for a new one.

A document of the same contractor is described as its like before: line by line where lines of goods say
something, else as the contractor's documents usually are.  The newest count most, those in which a person
changed what had been suggested more, those of the same company before those of others.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from math import log1p, sqrt

from desktop.domain.collation import fold

DECAY = 0.85
"""How much less every older document counts."""
CORRECTED = 1.2
"""How much more a document counts in which a person changed the suggestion."""
RECENT = 2
"""So many newest documents that agree are how it is done now, whatever was before."""
ELSEWHERE = 0.25
"""What a document of another company counts while the company has few of its own …"""
ELSEWHERE_WITH_OWN = 0.02
"""… and once it has: how often the contractor is used must not drown the company's own habit."""
OTHER_SUPPLIER = 0.1
"""What the same words on other contractors' documents count."""
ALIKE = 0.45
"""A line that no known one is that much alike goes by the contractor's habit."""
CLOSE = 0.85
"""Lines that are that near to the closest one are its like."""
SHARPNESS = 4
"""How much closer lines count more."""
BEFORE_TURN = 0.03
"""What documents count from before the contractor was booked otherwise."""
MAX_BEFORE = 12
_SAME_GOODS = 0.75
_CLEARLY = 0.7
_FAINT = 0.25
"""Lines less alike than that have nothing to do with each other."""
MAX_LESSONS = 40
"""Documents of a contractor, and of a company with it, that are looked at."""
SURE_SHARE = 0.85
SURE_DOCUMENTS = 3
SURE_ALIKE = 0.6
_STEM = 6
_ROUNDED = 0.0015


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
    number: int = 0
    """Greater for what was approved later."""


@dataclass(frozen=True, slots=True)
class Weighted:
    """A lesson and what it counts for the document in question."""

    lesson: BookingLesson
    weight: float
    """With its age."""
    same_contractor: bool = True
    factor: float = 1.0
    """Without its age: of lines that stand on few documents, those count that are newer among them."""


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
    turned: bool = False
    """It was otherwise until lately."""
    closeness: float = 1.0
    """How alike the line is that decided."""

    @property
    def sure(self) -> bool:
        """Whether nobody needs to think about it."""
        enough = self.share >= SURE_SHARE and self.hits >= SURE_DOCUMENTS
        return enough and not self.elsewhere and not self.turned and self.closeness >= SURE_ALIKE


def weigh(
    lessons: Sequence[BookingLesson], others: Sequence[BookingLesson], company_id: int | None
) -> list[Weighted]:
    """Lessons of a contractor and of ``others`` with the same words, newest first, with their weights."""
    own = [lesson for lesson in lessons if lesson.company_id == company_id]
    foreign = [lesson for lesson in lessons if lesson.company_id != company_id]
    elsewhere = ELSEWHERE_WITH_OWN if len(own) >= RECENT else ELSEWHERE
    turn = max(_turn(own), _turn(sorted(lessons, key=lambda lesson: -lesson.number)))
    found = _aged(own, 1.0, turn) + _aged(foreign, elsewhere, turn)
    return found + _aged(others, OTHER_SUPPLIER, same_contractor=False)


def _aged(
    lessons: Sequence[BookingLesson], factor: float, turn: int = 0, *, same_contractor: bool = True
) -> list[Weighted]:
    found = []
    for age, lesson in enumerate(lessons[:MAX_LESSONS]):
        full = factor * (CORRECTED if lesson.corrected else 1.0)
        if same_contractor and lesson.number < turn:
            full *= BEFORE_TURN
        found.append(Weighted(lesson, full * DECAY**age, same_contractor, full))
    return found


def _turn(lessons: Sequence[BookingLesson]) -> int:
    """The number of the first lesson since the contractor is booked otherwise; 0 if it is not.

    It is if the newest documents, two or more, all go to one category, and lines that read like theirs
    went elsewhere before.
    """
    if not lessons:
        return 0
    category = lessons[0].lines[0].category
    run = 0
    while run < len(lessons) and {line.category for line in lessons[run].lines} == {category}:
        run += 1
    before = lessons[run : run + MAX_BEFORE]
    if run < RECENT or not before:
        return 0
    same = other = 0.0
    texts = {text for lesson in lessons[:run] for line in lesson.lines for text in line.texts}
    wanted = frozenset().union(*(grams(text) for text in texts))
    for lesson in before:
        for line in lesson.lines:
            # Without lines to compare the whole documents are.
            alike = max((_contained(grams(text), wanted) for text in line.texts), default=line.share)
            if alike >= _SAME_GOODS or not line.texts:
                same += line.category == category
                other += line.category != category
    return lessons[run - 1].number if other > _CLEARLY * (same + other) else 0


def _contained(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / len(one) if one else 0.0


# -- lines -------------------------------------------------------------------------------------------


@lru_cache(maxsize=50_000)
def grams(text: str) -> frozenset[str]:
    """What a line is known again by: threes of letters of its words, without bare numbers.

    They bear inflection, words run together, and letters that were misread.
    """
    found: set[str] = set()
    for word in _words(text):
        padded = f" {word} "
        found.update(padded[place : place + 3] for place in range(len(padded) - 2))
    return frozenset(found)


def stems(text: str) -> frozenset[str]:
    """What lines on other contractors' documents are found by: beginnings of words, without figures."""
    return frozenset(word[:_STEM] for word in _words(text) if word.isalpha())


def _words(text: str) -> list[str]:
    return [
        word for word in fold(text).split() if len(word) > 1 and sum(map(str.isdigit, word)) * 2 <= len(word)
    ]


@dataclass(frozen=True, slots=True)
class _Said:
    """What one lesson says of a line: a category for each of its own lines, and how alike that one is."""

    weight: float
    factor: float
    own: bool
    alike: tuple[tuple[str, float], ...]
    """The lesson's lines that read alike, by category; empty if none does."""
    habit: tuple[tuple[str, float], ...]
    """Its categories and their shares."""

    @property
    def main(self) -> str:
        """The category of its largest part."""
        return max(self.habit, key=lambda one: one[1])[0]


class LineJudge:
    """Decides the category of single lines by what is known."""

    def __init__(self, weighted: Sequence[Weighted]) -> None:
        self._weighted = weighted
        counts: Counter[str] = Counter()
        texts = {text for one in weighted for line in one.lesson.lines for text in line.texts}
        for text in texts:
            counts.update(grams(text))
        # Words that stand on every line say little; of many lines a gram is known to be common.
        self._worth = {gram: 1.0 / (1.0 + log1p(count)) for gram, count in counts.items()}
        self._norms = {text: self._norm(grams(text)) for text in texts}
        self._judged: dict[str, Vote | None] = {}

    def judge(self, text: str) -> Vote | None:
        """The category of a line with this name; an empty one goes by the contractor's habit alone."""
        if text not in self._judged:
            self._judged[text] = self._judge(text)
        return self._judged[text]

    def _judge(self, text: str) -> Vote | None:
        said = self._all_said(text)
        by_text = self._by_text(said)
        if by_text is not None:
            return by_text
        own = [one for one in said if one.own]
        if not own:
            return None
        scores: defaultdict[str, float] = defaultdict(float)
        for one in own:
            for category, share in one.habit:
                scores[category] += one.weight * share
        newest = [one.main for one in own[:RECENT]]
        value = _decided(scores, newest)
        hits = sum(one.main == value for one in own)
        return Vote(value, _share(scores, value), hits, len(own), turned=_turned(scores, newest))

    def _by_text(self, said: Sequence[_Said]) -> Vote | None:
        """What lines that read alike say, if they say it clearly enough."""
        alike = [one for one in said if one.alike]
        best = max((alike_by for one in alike for _category, alike_by in one.alike), default=0.0)
        if best < ALIKE:
            return None
        scores: defaultdict[str, float] = defaultdict(float)
        newest: list[str] = []
        rank = 0
        for one in alike:
            closest = max(one.alike, key=lambda pair: pair[1])
            for category, how in one.alike:
                scores[category] += one.factor * DECAY**rank * how**SHARPNESS
            rank += closest[1] >= best * CLOSE
            if one.own and closest[1] >= best * CLOSE and len(newest) < RECENT:
                newest.append(closest[0])
        value = _decided(scores, newest)
        # All that read nearly as much alike as the best one were asked; they are what a person would look up.
        asked = [one for one in alike if max(how for _category, how in one.alike) >= best * CLOSE]
        hits = sum(any(category == value for category, _how in one.alike) for one in asked)
        own = any(one.own and any(category == value for category, _how in one.alike) for one in asked)
        return Vote(
            value,
            _share(scores, value),
            hits,
            len(asked),
            by_text=True,
            elsewhere=not own,
            turned=_turned(scores, newest),
            closeness=best,
        )

    def _all_said(self, text: str) -> list[_Said]:
        wanted = grams(text)
        norm = self._norm(wanted)
        known: dict[str, float] = {}
        found = []
        for one in self._weighted:
            alike: dict[str, float] = {}
            habit: defaultdict[str, float] = defaultdict(float)
            for line in one.lesson.lines:
                habit[line.category] += abs(line.share)
                for other in line.texts:
                    if other not in known:
                        known[other] = self._alike(wanted, norm, other)
                    if known[other] >= _FAINT:
                        alike[line.category] = max(alike.get(line.category, 0.0), known[other])
            found.append(
                _Said(one.weight, one.factor, one.same_contractor, tuple(alike.items()), tuple(habit.items()))
            )
        return found

    def _alike(self, wanted: frozenset[str], norm: float, text: str) -> float:
        """How alike two lines are, 0 to 1."""
        other = grams(text)
        whole = norm * self._norms[text]
        if not whole:
            return 0.0
        common = sum(self._worth.get(gram, 1.0) for gram in wanted & other)
        return common / sqrt(whole)

    def _norm(self, found: frozenset[str]) -> float:
        return sum(self._worth.get(gram, 1.0) for gram in found)


def _decided(scores: Mapping[str, float], newest: Sequence[str]) -> str:
    """The value with the highest score, unless the newest documents all say the same other one.

    One odd document changes nothing; two alike in a row are how it is done now.
    """
    if len(newest) >= RECENT and len(set(newest)) == 1:
        return newest[0]
    return max(scores, key=lambda key: (scores[key], key))


def _turned(scores: Mapping[str, float], newest: Sequence[str]) -> bool:
    value = max(scores, key=lambda key: (scores[key], key))
    return _decided(scores, newest) != value


def _share(scores: Mapping[str, float], value: str) -> float:
    whole = sum(scores.values())
    return scores[value] / whole if whole else 0.0


# -- the rest ----------------------------------------------------------------------------------------


def most(
    weighted: Iterable[Weighted], values: Mapping[int, str] | None = None, *, what: str = ""
) -> Vote | None:
    """What most lessons say of ``what`` (an attribute), or of ``values`` by the lesson's place."""
    scores: defaultdict[str, float] = defaultdict(float)
    counts: Counter[str] = Counter()
    newest: list[str] = []
    for place, one in enumerate(weighted):
        if not one.same_contractor:
            continue
        value = str(getattr(one.lesson, what)) if values is None else values.get(place, "")
        scores[value] += one.weight
        counts[value] += 1
        if len(newest) < RECENT:
            newest.append(value)
    if not scores:
        return None
    value = _decided(scores, newest)
    turned = _turned(scores, newest)
    return Vote(value, _share(scores, value), counts[value], sum(counts.values()), turned=turned)


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
    splits: defaultdict[str, list[tuple[TaughtLine, ...]]] = defaultdict(list)
    for place, one in enumerate(weighted):
        if not one.same_contractor:
            continue
        split = one.lesson.lines
        by_hand = len(split) > 1 and not one.lesson.by_items
        pattern = "|".join(f"{line.category}={line.share:.2f}" for line in split) if by_hand else ""
        patterns[place] = pattern
        if by_hand:
            splits[pattern].append(split)
    vote = most(weighted, patterns)
    if vote is None or not vote.value:
        return None
    found = splits[vote.value]
    shares = [_percent([split[place].share for split in found]) for place in range(len(found[0]))]
    return tuple(replace(line, share=share) for line, share in zip(found[0], shares, strict=True)), vote


def _percent(shares: Sequence[float]) -> float:
    """The share that these are: amounts were rounded to grosze, people think in whole per cent."""
    mean = sum(shares) / len(shares)
    whole = round(mean, 2)
    return whole if abs(mean - whole) < _ROUNDED else mean
