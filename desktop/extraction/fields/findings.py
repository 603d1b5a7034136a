"""What the stages of reading hand on to each other: the finds of one document before they are judged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.domain.fields import FieldName, VatRow
from desktop.domain.kinds import PrintedKind
from desktop.extraction.fields.amounts import Totals
from desktop.extraction.fields.guess import Guess
from desktop.extraction.fields.kind import Title
from desktop.extraction.fields.layout import Span
from desktop.extraction.fields.repair import Repair
from desktop.extraction.fields.view import View

Guesses = dict[FieldName, Sequence[Guess]]


@dataclass(slots=True)
class Findings:
    """The finds of one document; every stage takes them over and may change them."""

    view: View
    kind: PrintedKind
    title: Title | None
    guesses: Guesses = field(default_factory=dict)
    """By field; the strongest guess need not come first."""
    totals: Totals = field(default_factory=Totals)
    rows: tuple[VatRow, ...] = ()
    repairs: tuple[Repair, ...] = ()
    """What was read another way than the recogniser gave it, and what may be."""
    joint: frozenset[FieldName] = frozenset()
    """Fields whose value was chosen for fitting the others, against a guess that alone looked stronger."""

    def first(self, name: FieldName) -> Guess | None:
        """The strongest guess of a field."""
        return max(self.guesses.get(name, ()), key=lambda guess: guess.score, default=None)

    def repairs_of(self, guess: Guess) -> list[Repair]:
        """The repairs within the print of a guess."""
        spans = [guess.span, *guess.more] if guess.span is not None else []
        return [repair for repair in self.repairs if any(_meet(repair.span, span) for span in spans)]


def _meet(first: Span, second: Span) -> bool:
    return first.line == second.line and first.start < second.end and second.start < first.end
