"""A repair as it is told and applied: which stretch of which line, from what to what, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop.domain.reading import Word
from desktop.extraction.fields.layout import Line, Sheet, Span


class RepairRule(StrEnum):
    """What proves a repair; the values are parts of the sentences' codes."""

    NIP = "nip"
    ACCOUNT = "account"
    KSEF = "ksef"
    SUMS = "sums"
    DATE = "date"
    ELSEWHERE = "elsewhere"
    """The same number stands in another place, or the office knows it."""


@dataclass(frozen=True, slots=True)
class Repair:
    """A stretch whose print fails its check, and what to make of it.

    ``taken`` is the reading that replaces ``printed``; ``None`` where several are as good, or where too
    little speaks for the one, which then stand in ``others``.  ``doubt`` is how likely the reading taken
    is wrong all the same; ``proved`` says that it may be certain.
    """

    span: Span
    printed: str
    taken: str | None
    rule: RepairRule
    doubt: float
    proved: bool = False
    others: tuple[str, ...] = ()

    @property
    def places(self) -> tuple[int, ...]:
        """The indexes in ``printed`` of the characters that the reading taken changes."""
        taken = self.taken or (self.others[0] if self.others else self.printed)
        return tuple(i for i, (a, b) in enumerate(zip(self.printed, taken, strict=True)) if a != b)


def applied(sheet: Sheet, repairs: Sequence[Repair]) -> Sheet:
    """``sheet`` with the readings that were taken; every character keeps its place."""
    lines = list(sheet.lines)
    for repair in repairs:
        if repair.taken is not None:
            lines[repair.span.line] = _changed(lines[repair.span.line], repair.span, repair.taken)
    return Sheet(tuple(lines))


def _changed(line: Line, span: Span, taken: str) -> Line:
    text = line.text[: span.start] + taken + line.text[span.end :]
    words = tuple(
        _word(word, text[start : start + len(word.text)])
        for word, start in zip(line.words, line.starts, strict=True)
    )
    return replace(line, text=text, words=words)


def _word(word: Word, text: str) -> Word:
    return word if word.text == text else replace(word, text=text)
