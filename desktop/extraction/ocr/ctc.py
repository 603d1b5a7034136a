"""What the recogniser's scores say: the likeliest characters, and what else they may be.

The recogniser cuts a line into steps and gives every step a score for each character and for "no character
here" (the blank of connectionist temporal classification): a character is a run of steps in which it has the
highest score, and two equal characters in a row have a blank between them.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]
"""Steps × characters, each step's scores adding up to 1; the first character is the blank."""

BLANK = 0
SURE = 0.98
"""Characters above this score with no rival above :data:`LEAST` have no doubt noted."""
LEAST = 0.01
"""Score of the least likely character that is noted as another possibility."""
MOST_OTHERS = 4
_LONG = 3
"""Steps that may hold a character twice, with a blank between."""

Others = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Char:
    """A character as read.

    ``place`` is its middle as a fraction of the line's width, ``confidence`` its score (0 to 1), ``others``
    what may stand in its place, the likeliest first, each with its score: another character, none (the
    empty text), or this one and an overlooked neighbour (two characters).
    """

    text: str
    place: float
    confidence: float
    others: Others = ()


@dataclass(frozen=True, slots=True)
class LineText:
    """A line as read, character by character."""

    chars: tuple[Char, ...] = ()

    @property
    def text(self) -> str:
        """The characters in a row."""
        return "".join(char.text for char in self.chars)

    @property
    def score(self) -> float:
        """The mean confidence of the characters, 0 for none."""
        return math.fsum(char.confidence for char in self.chars) / max(1, len(self.chars))


def line_text(scores: Scores, alphabet: Sequence[str], used: float = 1.0) -> LineText:
    """The line that ``scores`` tell of.

    Args:
        scores: what the recogniser gave.
        alphabet: the characters by number; the first stands for the blank.
        used: the share of the steps that the line fills; the rest is padding.
    """
    runs = list(_runs(scores))
    strays = _strays(scores, runs)
    width = max(1.0, len(scores) * used)
    chars = []
    for at, run in enumerate(runs):
        before = runs[at - 1] if at else _Run(BLANK, 0, 0)
        after = runs[at + 1] if at + 1 < len(runs) else _Run(BLANK, len(scores), len(scores))
        clear = (
            run.score >= SURE
            and strays[after.start] == strays[run.end if at else 0]
            and run.index not in (before.index, after.index)
            and run.end - run.start < _LONG
        )
        others = () if clear else _others(scores, alphabet, _Span(before, run, after))
        place = min(1.0, (run.start + run.end) / 2 / width)
        chars.append(Char(alphabet[run.index], place, round(run.score, 4), others))
    return LineText(tuple(chars))


@dataclass(frozen=True, slots=True)
class _Run:
    """The steps from ``start`` to before ``end``, in which the character number ``index`` scores highest.

    ``score`` is the highest that it reaches there.
    """

    index: int
    start: int
    end: int
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class _Span:
    """A character between its neighbours; at the ends of the line those are blanks of no length."""

    before: _Run
    run: _Run
    after: _Run


def _runs(scores: Scores) -> Iterator[_Run]:
    """Runs of the same best character, without those of blanks."""
    if not len(scores):
        return
    best = scores.argmax(axis=1)
    starts = np.concatenate(([0], np.flatnonzero(best[1:] != best[:-1]) + 1))
    peaks = np.maximum.reduceat(scores[np.arange(len(best)), best], starts)
    edges = pairwise([*starts.tolist(), len(best)])
    for (start, end), index, score in zip(edges, best[starts].tolist(), peaks.tolist(), strict=True):
        if index != BLANK:
            yield _Run(index, start, end, score)


def _strays(scores: Scores, runs: Sequence[_Run]) -> npt.NDArray[np.int64]:
    """How many of the first n steps hint at what is neither a blank nor the characters beside them."""
    hints = 1.0 - scores[:, BLANK]
    if runs:
        steps = np.arange(len(scores))
        numbers = np.array([run.index for run in runs])
        left = numbers[np.maximum(np.searchsorted([run.start for run in runs], steps, "right") - 1, 0)]
        right = numbers[np.minimum(np.searchsorted([run.end for run in runs], steps, "right"), len(runs) - 1)]
        hints -= scores[steps, left] + np.where(left == right, 0.0, scores[steps, right])
    return np.concatenate(([0], np.cumsum(hints >= LEAST)))


def _others(scores: Scores, alphabet: Sequence[str], span: _Span) -> Others:
    """What may stand in the place of a character."""
    own = alphabet[span.run.index]
    missing = _missing(scores, span)
    found = {"": missing}
    for number, score in _instead(scores, span, missing):
        found[alphabet[number]] = score
    for number, score in _overlooked(scores, span):
        found[own + alphabet[number]] = score
    if span.before.index == BLANK:
        for number, score in _peaks(scores[: span.run.start], {span.run.index}):
            found[alphabet[number] + own] = score
    likely = [(text, round(score, 4)) for text, score in found.items() if score >= LEAST and " " not in text]
    return tuple(sorted(likely, key=lambda other: -other[1])[:MOST_OTHERS])


def _missing(scores: Scores, span: _Span) -> float:
    """The score of no character being there."""
    run = span.run
    missing = float(scores[run.start : run.end, BLANK].prod())
    if span.before.index == run.index:
        # "11" is one "1" if the blank between them is none.
        missing = max(missing, float(scores[span.before.end : run.start, run.index].min()))
    return missing


def _instead(scores: Scores, span: _Span, missing: float) -> Iterator[tuple[int, float]]:
    """Other characters in its place: they have all its steps, or stand beside if it is not there itself."""
    run = span.run
    within = scores[run.start : run.end]
    peaks = np.minimum(within.max(axis=0), (within + within[:, BLANK, np.newaxis]).min(axis=0))
    if missing >= LEAST:
        # The scores of the neighbours spread to the steps beside them.
        beside = scores[span.before.end + 1 : max(span.before.end + 1, span.after.start - 1)]
        peaks = np.maximum(peaks, np.minimum(beside.max(axis=0, initial=0.0), missing))
    yield from _peaks(peaks[np.newaxis], {run.index})


def _overlooked(scores: Scores, span: _Span) -> Iterator[tuple[int, float]]:
    """Characters that may stand between it and the next one."""
    run, after = span.run, span.after
    yield from _peaks(scores[run.end : after.start], {run.index, after.index})
    # It may stand there twice: with a blank within its own steps, or beyond a blank.
    inner = scores[run.start + 1 : run.end - 1, BLANK].max(initial=0.0)
    outer = scores[run.end + 1 : after.start, run.index].max(initial=0.0)
    yield run.index, float(max(inner, outer))


def _peaks(scores: Scores, known: Collection[int]) -> Iterator[tuple[int, float]]:
    """The characters that reach :data:`LEAST` with their highest scores, without those ``known``."""
    peaks = scores.max(axis=0, initial=0.0)
    for number in np.flatnonzero(peaks >= LEAST).tolist():
        if number != BLANK and number not in known:
            yield number, float(peaks[number])
