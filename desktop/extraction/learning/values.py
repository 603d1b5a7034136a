"""The values of one field that the words of a document hold, each with its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.fields import VALUE_TYPES, FieldName, Source, ValueType
from desktop.extraction.fields import shapes
from desktop.extraction.fields.layout import Span
from desktop.extraction.learning import patterns
from desktop.extraction.learning.text import Finder, Spot, Text

_FINDERS: dict[ValueType, Finder] = {
    ValueType.DATE: shapes.dates,
    ValueType.AMOUNT: shapes.amounts,
    ValueType.TAX_ID: shapes.tax_numbers,
    ValueType.ACCOUNT: shapes.accounts,
}


@dataclass(frozen=True, slots=True)
class Printed:
    """A value on the page; ``repaired`` if letters in it were taken for digits, ``dated`` if the date in
    it is that of the document."""

    value: str
    spot: Spot
    repaired: bool = False
    dated: bool = True


def printed(
    text: Text, name: FieldName, learnt_patterns: Sequence[str], day: date | None
) -> Iterable[Printed]:
    """All that the field could be, by its shape or by what is known of its pattern."""
    finder = shapes.ksef_numbers if name is FieldName.KSEF_NUMBER else _FINDERS.get(VALUE_TYPES[name])
    if finder is not None:
        for spot, value in text.shapes(finder):
            yield Printed(value, spot)
        return
    for pattern in learnt_patterns:
        for line in text.lines:
            for fit in patterns.fits(pattern, line.text, day):
                if fit.repaired and line.source is Source.TEXT:
                    continue
                spot = text.spot(Span(line.number, fit.start, fit.end))
                yield Printed(fit.value, spot, fit.repaired, fit.dated)


def places_of_value(text: Text, name: FieldName, value: str) -> list[Span]:
    """Where the page prints ``value``."""
    finder = shapes.ksef_numbers if name is FieldName.KSEF_NUMBER else _FINDERS.get(VALUE_TYPES[name])
    if finder is not None:
        return [spot.span for spot, found in text.shapes(finder) if found == value]
    wanted = _letters(value)
    found = []
    for line in text.lines:
        letters, places = _with_places(line.text)
        start = letters.find(wanted) if wanted else -1
        while start >= 0:
            end = start + len(wanted)
            if not _goes_on(line.text, places[start], places[end - 1]):
                found.append(Span(line.number, places[start], places[end - 1] + 1))
            start = letters.find(wanted, start + 1)
    return found


def _letters(value: str) -> str:
    return "".join(char.casefold()[:1] for char in value if not char.isspace())


def _with_places(text: str) -> tuple[str, list[int]]:
    places = [index for index, char in enumerate(text) if not char.isspace()]
    return "".join(text[index].casefold()[:1] for index in places), places


def _goes_on(text: str, first: int, last: int) -> bool:
    """The value is only a part of a longer one ("1/2026" in "11/2026")."""
    before, after = text[first - 1 : first], text[last + 1 : last + 2]
    return before.isalnum() or after.isalnum()
