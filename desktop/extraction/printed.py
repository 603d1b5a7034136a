"""Where a known value is printed on a document's pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop.domain.fields import VALUE_TYPES, Box, FieldName, ValueType
from desktop.domain.money import parse_amount, to_text
from desktop.domain.reading import Page
from desktop.extraction.fields import shapes
from desktop.extraction.fields.fold import fold_char
from desktop.extraction.fields.layout import Line, Sheet, lay_out, union
from desktop.extraction.fields.shapes import Shape

_ENOUGH_WORDS = 0.8
"""The share of a long text's words that one page must show: it may be broken into lines of other texts."""
_SHORTEST_TEXT = 3


class Print:
    """The pages of a document, to look for values on them."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self._sheet: Sheet = lay_out(pages)
        self._compact: list[tuple[str, list[int]]] | None = None

    def find(self, name: FieldName, value: str) -> Box | None:
        """Where ``value`` of the field ``name`` is printed first; ``None`` if it is not.

        Amounts count without their sign, which a correction may print or not.
        """
        match VALUE_TYPES[name]:
            case ValueType.AMOUNT:
                return self._shape(shapes.amounts, lambda found: _size(found) == _size(value))
            case ValueType.DATE:
                return self._shape(shapes.dates, lambda found: found == value)
            case ValueType.CURRENCY | ValueType.FLAG | ValueType.KIND:
                return None
            case ValueType.ACCOUNT:
                return self._text(value.removeprefix("PL"), whole=False)
            case ValueType.TAX_ID:
                return self._text(value, whole=value.isdigit())
            case _:
                return self._text(value, whole=True) or self._words(value)

    def _shape(self, shape: Callable[[str], list[Shape]], same: Callable[[str], bool]) -> Box | None:
        for line in self._sheet.lines:
            for found in shape(line.text):
                if same(found.value):
                    return line.box(found.start, found.end)
        return None

    def _lines(self) -> list[tuple[str, list[int]]]:
        if self._compact is None:
            self._compact = [_letters(line.text) for line in self._sheet.lines]
        return self._compact

    def _text(self, value: str, *, whole: bool) -> Box | None:
        """A text within one line; ``whole`` if no letter or digit may touch it."""
        wanted, _ = _letters(value)
        if len(wanted) < _SHORTEST_TEXT:
            return None
        for line, (letters, places) in zip(self._sheet.lines, self._lines(), strict=True):
            at = letters.find(wanted)
            while at >= 0:
                start, end = places[at], places[at + len(wanted) - 1] + 1
                if not whole or _stands_alone(line, start, end):
                    return line.box(start, end)
                at = letters.find(wanted, at + 1)
        return None

    def _words(self, value: str) -> Box | None:
        """A text that is broken into lines: nearly all of its words stand close to each other."""
        wanted = [letters for word in value.split() if (letters := _letters(word)[0])]
        if len(wanted) < 2:
            return None
        for line, (letters, _) in zip(self._sheet.lines, self._lines(), strict=True):
            if wanted[0] not in letters:
                continue
            near = [
                other for other in self._sheet.lines[line.number : line.number + 6] if other.page == line.page
            ]
            text = " ".join(_letters(other.text)[0] for other in near)
            if sum(word in text for word in wanted) >= _ENOUGH_WORDS * len(wanted):
                return union([line.box(0, len(line.text))])
        return None


def _letters(text: str) -> tuple[str, list[int]]:
    """Letters and digits, folded, and each one's place in ``text``."""
    places = [index for index, char in enumerate(text) if char.isalnum()]
    return "".join(fold_char(text[index]) for index in places), places


def _stands_alone(line: Line, start: int, end: int) -> bool:
    """No letter or digit touches the text; a number may have its country in front (``PL525…``)."""
    before, behind = line.text[start - 1 : start] if start else "", line.text[end : end + 1]
    if line.text[start:end].replace("-", "").replace(" ", "").isdigit():
        return not before.isdigit() and not behind.isdigit()
    return not before.isalnum() and not behind.isalnum()


def _size(amount: str) -> str | None:
    value = parse_amount(amount)
    return None if value is None else to_text(abs(value))
