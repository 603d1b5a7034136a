"""The readings that a stretch of print may have, likeliest first, and which of them pass a check."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

from desktop.domain.fields import Source
from desktop.domain.reading import Doubt
from desktop.extraction.fields.layout import Line
from desktop.extraction.fields.repair.confusions import FIGURES, LOOKALIKES, slip

Option = tuple[str, float]
"""A character and its cost: minus the logarithm of how likely it is beside the one that was read."""

MAX_EDITS = 3
MAX_READINGS = 400
"""Beyond so many no check proves anything."""
_MAX_COST = 16.0
CLEARLY = 3.0
"""A reading dearer by so much (in logarithms: twenty times less likely) is no rival."""
_LOOKALIKE_COST = 0.05
"""A letter among figures is a figure: reading it so costs next to nothing."""
_SECOND_SOURCE = 2.0
"""What the table of confusions costs where the recogniser itself names doubts elsewhere."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a stretch: the text, its cost, and how many characters differ from the print."""

    text: str
    cost: float
    edits: int


@dataclass(frozen=True, slots=True)
class Search:
    """What a search found: the readings that pass, likeliest first, and how many were tried.

    Tried are those that are as likely as the first that passes, or nearly so.
    """

    passing: tuple[Reading, ...]
    tried: int


def options(
    line: Line,
    start: int,
    end: int,
    table: Mapping[str, Sequence[str]] = FIGURES,
    alphabet: str = "0123456789",
) -> list[list[Option]]:
    """For each character of a stretch what it may be; the first is what was read, at no cost.

    Characters outside of ``alphabet`` are separators and stay, unless they look like a figure.
    """
    return [_options_at(line, place, table, alphabet) for place in range(start, end)]


def _options_at(line: Line, place: int, table: Mapping[str, Sequence[str]], alphabet: str) -> list[Option]:
    char = line.text[place]
    index = line.word_range(place, place + 1)[0]
    word = line.words[index]
    inside = place - line.starts[index]
    if not 0 <= inside < len(word.text) or line.source is Source.TEXT:
        return [(char, 0.0)]
    if char not in alphabet:
        alike = [other for other in LOOKALIKES.get(char, ()) if other in alphabet]
        return [(char, 0.0), *((other, _LOOKALIKE_COST + rank) for rank, other in enumerate(alike))]
    doubt = next((doubt for doubt in word.doubts if doubt.place == inside), None)
    found = dict(_doubted(doubt, alphabet)) if doubt is not None else {}
    unsure = slip(word.confidence if doubt is None else doubt.confidence)
    base = -log(unsure) + (_SECOND_SOURCE if word.doubts and doubt is None else 0.0)
    for rank, other in enumerate(table.get(char, ())):
        found.setdefault(other, base + 0.7 * (rank + 1))
    return [(char, 0.0), *sorted(found.items(), key=lambda item: item[1])]


def _doubted(doubt: Doubt, alphabet: str) -> Iterator[Option]:
    for other, confidence in doubt.others:
        figure = other if other in alphabet else next(iter(LOOKALIKES.get(other, ())), "")
        if len(figure) == 1 and figure in alphabet and confidence > 0:
            yield figure, max(log(max(doubt.confidence, 1e-6) / confidence), 0.01)


def readings(choices: Sequence[Sequence[Option]], most: int = MAX_READINGS) -> Iterator[Reading]:
    """The readings by cost, the print first; at most ``most``, with at most :data:`MAX_EDITS` changes.

    A changed look-alike letter is no edit: as a letter it could not stand there at all.
    """
    printed = [choice[0][0] for choice in choices]
    places = [place for place, choice in enumerate(choices) if len(choice) > 1]
    queue: list[tuple[float, tuple[tuple[int, int], ...]]] = [(0.0, ())]
    given = 0
    while queue and given < most:
        cost, changes = heapq.heappop(queue)
        chars = list(printed)
        for at, rank in changes:
            chars[places[at]] = choices[places[at]][rank][0]
        edits = sum(1 for at, _ in changes if printed[places[at]] not in LOOKALIKES)
        yield Reading("".join(chars), cost, edits)
        given += 1
        for at, rank, more in _next(choices, places, changes):
            grown = (*(change for change in changes if change[0] != at), (at, rank))
            if cost + more <= _MAX_COST and len(grown) <= MAX_EDITS + _letters(choices, places):
                heapq.heappush(queue, (cost + more, grown))


def _letters(choices: Sequence[Sequence[Option]], places: Sequence[int]) -> int:
    return sum(1 for place in places if choices[place][0][0] in LOOKALIKES)


def _next(
    choices: Sequence[Sequence[Option]], places: Sequence[int], changes: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, float]]:
    """Every set of changes is reached once: the last change goes on to its next option, or a later
    place gets its first."""
    last = changes[-1][0] if changes else -1
    if changes:
        rank = changes[-1][1]
        row = choices[places[last]]
        if rank + 1 < len(row):
            yield last, rank + 1, row[rank + 1][1] - row[rank][1]
    for at in range(last + 1, len(places)):
        yield at, 1, choices[places[at]][1][1]


def search(
    choices: Sequence[Sequence[Option]], passes: Callable[[str], bool], most: int = MAX_READINGS
) -> Search:
    """Try the readings of ``choices`` by cost until no more of them could rival the first that passes.

    A stretch that holds look-alike letters cannot stand as printed; its readings without letters
    are the ones that count as tried.
    """
    passing: list[Reading] = []
    tried = 0
    limit = _MAX_COST
    for reading in readings(choices, most):
        if reading.cost > limit:
            break
        if reading.cost and not any(char in LOOKALIKES for char in reading.text if char.isalpha()):
            tried += 1
        if passes(reading.text):
            passing.append(reading)
            limit = min(limit, passing[0].cost + CLEARLY)
    return Search(tuple(passing), max(tried, 1))
