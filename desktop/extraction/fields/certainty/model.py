"""The calibrated estimate: plain numbers, made by ``python -m tests.tools.calibration``."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp

from desktop.assets import asset
from desktop.extraction.fields.certainty.features import Traits

NEVER = 2.0
"""A limit that no probability reaches."""


Steps = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Logistic:
    """A logistic score: one weight a feature, one offset a group of fields."""

    weights: tuple[float, ...]
    offsets: Mapping[str, float]

    def probability(self, group: str, features: Sequence[float]) -> float:
        """Between 0 and 1."""
        score = self.offsets.get(group, 0.0)
        score += sum(weight * feature for weight, feature in zip(self.weights, features, strict=True))
        return 1.0 / (1.0 + exp(-max(min(score, 40.0), -40.0)))


@dataclass(frozen=True, slots=True)
class Model:
    """The estimate: is the place right, is the print read right, and what both have been worth.

    ``steps`` maps the product of the two to the share that was right, by isotonic regression: pairs
    of the product and the share, by :attr:`Traits.source`.  ``limits`` are the probabilities from which
    the fields of a cell (:attr:`Traits.cell`) are certain.
    """

    place: Logistic
    printed: Logistic
    steps: Mapping[str, Steps]
    limits: Mapping[str, float]

    def raw(self, traits: Traits) -> float:
        """The product of both scores, before calibration."""
        place = self.place.probability(traits.group, traits.place)
        if traits.printed is None:
            return place
        return place * self.printed.probability(traits.group, traits.printed)

    def probability(self, traits: Traits) -> float:
        """How likely the value is right."""
        return self.calibrated(traits.source, self.raw(traits))

    def calibrated(self, source: str, raw: float) -> float:
        """The share of values from ``source`` with the product ``raw`` that were right."""
        steps = self.steps[source]
        at = bisect_right([low for low, _ in steps], raw) - 1
        if at < 0:
            return steps[0][1]
        low, share = steps[at]
        if at + 1 == len(steps):
            return share
        high, higher = steps[at + 1]
        return share + (higher - share) * (raw - low) / (high - low)

    def limit(self, traits: Traits) -> float:
        """The probability from which the field is certain.

        Fields that no truth was known of (addresses) are certain by rule alone, and never from OCR.
        """
        by_rule = traits.cell.endswith(".text.ruled")
        return self.limits.get(traits.cell, 0.0 if by_rule else NEVER)


def from_json(data: Mapping[str, object]) -> Model:
    """The model as its file holds it.

    Raises:
        KeyError, TypeError, ValueError: for a file of another form.
    """

    def logistic(part: object) -> Logistic:
        if not isinstance(part, Mapping):
            raise TypeError("a score is an object")
        offsets = {str(name): float(value) for name, value in part["offsets"].items()}
        return Logistic(tuple(float(weight) for weight in part["weights"]), offsets)

    steps, limits = data["steps"], data["limits"]
    if not isinstance(steps, Mapping) or not isinstance(limits, Mapping):
        raise TypeError("steps and limits are objects")
    return Model(
        logistic(data["place"]),
        logistic(data["print"]),
        {
            str(source): tuple((float(low), float(share)) for low, share in pairs)
            for source, pairs in steps.items()
        },
        {str(name): float(value) for name, value in limits.items()},
    )


@cache
def model() -> Model:
    """The model that ships with the program."""
    return from_json(json.loads(asset("certainty", "model.json").read_text("utf-8")))
