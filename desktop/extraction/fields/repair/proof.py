"""What a repair proves: how likely it is that a wrong reading passes its checks by accident."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from math import exp

from desktop.extraction.fields.repair.readings import Reading, Search

NIP_CHANCE = 1 / 11
"""A check digit modulo 11 lets one of eleven wrong numbers pass."""
IBAN_CHANCE = 1 / 97
CRC8_CHANCE = 1 / 256
SORT_CODE_CHANCE = 1 / 10
"""The check digit within the number of a Polish bank's branch."""

MISPRINT = 0.02
"""How often a number behind its label fails its check on the paper itself, or is none of its kind."""

_ODDS = 10.0
"""How much likelier a repair must be than a paper that fails its check and an accident."""
_PROVED = 0.001
_LEAST_STRENGTH = 0.02
"""A repair may be certain only if at most so many wrong readings would have passed: one check digit
modulo 11 never suffices, modulo 97 does for a single reading."""


class Verdict(Enum):
    """What a search comes to."""

    AS_PRINTED = "as_printed"
    TAKEN = "taken"
    AMBIGUOUS = "ambiguous"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Proof:
    """The verdict, the reading taken, and those that pass besides it.

    ``accident`` bounds the share of wrong readings that would have passed, ``doubt`` is how likely the
    reading taken is wrong all the same.
    """

    verdict: Verdict
    reading: Reading | None = None
    others: tuple[Reading, ...] = ()
    accident: float = 1.0
    doubt: float = 1.0

    @property
    def proved(self) -> bool:
        """The value may be certain."""
        return self.verdict is Verdict.TAKEN and self.doubt <= _PROVED and self.accident <= _LEAST_STRENGTH


def prove(found: Search, strength: float, unfit: float = MISPRINT) -> Proof:
    """Judge the readings that pass a check which lets the share ``strength`` of wrong values pass.

    The number of readings tried times that share bounds the chance that any wrong one of them passes
    (union bound).  Against the reading that passes stands the possibility ``unfit`` that the paper
    itself fails the check, and it passes by such an accident: the reading is taken if it alone passes
    and its own likelihood outweighs that by far.
    """
    if not found.passing:
        return Proof(Verdict.NONE)
    best, others = found.passing[0], found.passing[1:]
    if best.cost == 0.0:
        return Proof(Verdict.AS_PRINTED, best, (), 0.0, 0.0)
    accident = min(found.tried * strength, 1.0)
    likely = exp(-best.cost)
    doubt = unfit * accident / (likely + unfit * accident)
    if others or doubt > 1.0 / (1.0 + _ODDS):
        return Proof(Verdict.AMBIGUOUS, best, others, accident, doubt)
    return Proof(Verdict.TAKEN, best, (), accident, doubt)
