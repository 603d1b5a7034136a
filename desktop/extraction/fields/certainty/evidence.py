"""What is known of a document's values when they are judged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from desktop.domain.fields import Field, FieldName, Source
from desktop.domain.kinds import PrintedKind
from desktop.domain.known import NOTHING_KNOWN, Known
from desktop.domain.reading import Check
from desktop.extraction.fields.amounts import Totals
from desktop.extraction.fields.findings import Findings
from desktop.extraction.fields.guess import Guess
from desktop.extraction.fields.layout import Sheet, Span
from desktop.extraction.fields.repair import Repair

SURE_PRINT = 0.96
"""Confidence of the recogniser from which characters without any check digit are trusted."""
RIVAL = 0.15
"""Guesses whose scores differ by less are rivals."""
_DOUBTFUL = 0.9


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that the rules and the estimate look at."""

    findings: Findings
    fields: Mapping[FieldName, Field]
    checks: Sequence[Check]
    known: Known = NOTHING_KNOWN

    @property
    def sheet(self) -> Sheet:
        """The page as laid out and mended."""
        return self.findings.view.sheet

    @property
    def kind(self) -> PrintedKind:
        """What the document calls itself."""
        return self.findings.kind

    @property
    def totals(self) -> Totals:
        """The document's amounts."""
        return self.findings.totals

    @property
    def guesses(self) -> Mapping[FieldName, Sequence[Guess]]:
        """The guesses, strongest first."""
        return self.findings.guesses

    def chosen(self, name: FieldName) -> Guess | None:
        """The guess that the field took."""
        order = self.guesses.get(name, ())
        return order[0] if order else None

    def repairs(self, name: FieldName) -> list[Repair]:
        """What was repaired, or is ambiguous, in the print of the value."""
        chosen = self.chosen(name)
        return [] if chosen is None else self.findings.repairs_of(chosen)

    def value(self, name: FieldName) -> str | None:
        """The field's value."""
        return self.fields[name].value

    def amount(self, name: FieldName) -> Decimal | None:
        """The field's value as an amount."""
        return self.fields[name].amount

    def clear(self, name: FieldName) -> bool:
        """The value stands where its label says and no other value has nearly as good a claim."""
        order = self.guesses.get(name, ())
        if not order or not order[0].clear:
            return False
        return all(order[0].score - other.score >= RIVAL for other in order[1:])

    def legible(self, name: FieldName) -> bool:
        """Text from a text layer, or read by OCR with high confidence."""
        order = self.guesses.get(name, ())
        if not order or order[0].span is None:
            return False
        spans = (order[0].span, *order[0].more)
        return all(
            self.sheet.lines[span.line].source is Source.TEXT or self.sheet.confidence(span) >= SURE_PRINT
            for span in spans
        )

    def repeated(self, name: FieldName) -> bool:
        """The value is printed in several places alike."""
        order = self.guesses.get(name, ())
        return bool(order) and order[0].places > 1

    def page_confidence(self, span: Span) -> float:
        """The mean confidence of the words on the line's page."""
        page = self.sheet.lines[span.line].page
        return self.sheet.page_confidence(page)

    def print_of(self, name: FieldName) -> Print:
        """How well the characters of the value were read."""
        chosen = self.chosen(name)
        if chosen is None or chosen.span is None:
            return Print(1.0, 0)
        worst, doubts = 1.0, 0
        for span in (chosen.span, *chosen.more):
            line = self.sheet.lines[span.line]
            if line.source is Source.TEXT:
                continue
            for char in line.confidences(span.start, span.end):
                worst = min(worst, char)
                doubts += char < _DOUBTFUL
        return Print(worst, doubts)


@dataclass(frozen=True, slots=True)
class Print:
    """The confidence of the least sure character of a value, and how many are doubtful."""

    worst: float
    doubts: int
