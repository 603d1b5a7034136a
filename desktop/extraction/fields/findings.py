"""What the stages of reading hand on to each other: the finds of one document before they are judged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.domain.fields import FieldName, VatRow
from desktop.domain.kinds import PrintedKind
from desktop.extraction.fields.amounts import Totals
from desktop.extraction.fields.guess import Guess
from desktop.extraction.fields.kind import Title
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

    def first(self, name: FieldName) -> Guess | None:
        """The strongest guess of a field."""
        return max(self.guesses.get(name, ()), key=lambda guess: guess.score, default=None)
