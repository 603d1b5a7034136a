"""The assignment of guesses to fields that fits together best."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import product

from desktop.domain.fields import FieldName
from desktop.extraction.fields.findings import Findings
from desktop.extraction.fields.guess import Guess, ranked

MAX_OPTIONS = 4
"""Guesses of one field that are weighed; three fields make at most 64 assignments."""
MARGIN = 0.3
"""How much better than the strongest guesses another assignment must fit to be taken."""
_CLEAR = 1.0
_AHEAD = 0.01

Assignment = Mapping[FieldName, Guess]
Fit = Callable[[Assignment], float | None]
"""What an assignment gains or loses by the rules; ``None`` if it cannot be."""


def better(options: Mapping[FieldName, Sequence[Guess]], fit: Fit) -> dict[FieldName, Guess]:
    """The assignment that fits clearly better than the strongest guess of each field, else nothing.

    ``options`` are ranked.  A clear guess, alone beside its label, weighs more than any other.
    """
    kept = {name: _weighed(guesses) for name, guesses in options.items() if guesses}
    if not any(len(guesses) > 1 for guesses in kept.values()):
        return {}
    first, best = float("-inf"), float("-inf")
    chosen: dict[FieldName, Guess] = {}
    for place, combination in enumerate(product(*kept.values())):
        assignment = dict(zip(kept, combination, strict=True))
        gain = fit(assignment)
        if gain is None:
            continue
        total = gain + sum(guess.score + _CLEAR * guess.clear for guess in combination)
        if place == 0:
            first = total
        if total > best:
            best, chosen = total, assignment
    if best <= first + MARGIN:
        return {}
    return {name: guess for name, guess in chosen.items() if guess.value != kept[name][0].value}


def _weighed(guesses: Sequence[Guess]) -> list[Guess]:
    """The strongest and its rivals; what was only computed from others never displaces print."""
    return [guesses[0], *(guess for guess in guesses[1:] if guess.span is not None)][:MAX_OPTIONS]


def prefer(findings: Findings, name: FieldName, guess: Guess) -> None:
    """Put ``guess`` before the others of its field; it is no longer clear, for its rival looked stronger."""
    others = [other for other in findings.guesses.get(name, ()) if other.value != guess.value]
    score = max([guess.score, *(other.score + _AHEAD for other in others)])
    findings.guesses[name] = ranked([replace(guess, score=score, clear=False), *others])
