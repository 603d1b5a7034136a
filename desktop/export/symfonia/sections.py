"""The text of "format 3.0": named sections in braces, one attribute a line.

An attribute without value is left out: the program finds fields by name.  A value runs to the end of its
line and holds no braces.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

CODE_PAGE = "cp1250"
FORBIDDEN = "{}"
NEWLINE = "\r\n"
_INDENT = "    "

Value = str | int | Decimal | date | None


@dataclass(slots=True)
class Section:
    """A section with its attributes and the sections in it, in the order of writing."""

    name: str
    values: dict[str, Value]
    parts: list[Section] = field(default_factory=list)

    def lines(self, depth: int = 0) -> Iterator[str]:
        """The section's lines; texts must fit."""
        indent = _INDENT * depth
        yield f"{indent}{self.name}{{"
        for key, value in self.values.items():
            if (text := shown(value)) != "":
                yield f"{indent}{_INDENT}{key} ={text}"
        for part in self.parts:
            yield from part.lines(depth + 1)
        yield f"{indent}}}"


def shown(value: Value) -> str:
    """A value as the file has it, amounts to the grosz; empty for none."""
    match value:
        case None:
            return ""
        case date():
            return value.isoformat()
        case Decimal():
            # Adding nought takes the sign from it.
            return f"{value + 0:.2f}"
        case _:
            return str(value)
