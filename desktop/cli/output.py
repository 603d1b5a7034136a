"""What commands print: tables for people, JSON for scripts, sentences for what went wrong."""

from __future__ import annotations

import dataclasses
import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from desktop.domain import money
from desktop.domain.dates import Month
from desktop.domain.messages import Message
from desktop.domain.names import in_polish

_UNSAFE_IN_JSON = re.compile("[\x7f-\x9f\ud800-\udfff]")
"""What :mod:`json` leaves as it is although terminals obey it, or UTF-8 cannot hold it."""


def print_json(value: object) -> None:
    """Print ``value`` (dataclasses, dates and amounts included) as JSON."""
    print(json_text(plain(value), indent=2))


def json_text(value: object, *, indent: int) -> str:
    """JSON data as text that any file can hold and no terminal obeys."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _UNSAFE_IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def plain(value: object) -> object:
    """``value`` in what JSON knows; amounts as decimal text, messages as their Polish sentences."""
    match value:
        case Message():
            return in_polish(value)
        case Decimal():
            return money.to_text(value)
        case datetime() | date():
            return value.isoformat()
        case Month() | Path():
            return str(value)
        case Mapping():
            return {str(key): plain(item) for key, item in value.items()}
        case str() | int() | float() | None:
            return value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Iterable):
        return [plain(item) for item in value]
    raise TypeError(f"no JSON for {type(value).__name__}")


def printable(text: str) -> str:
    """``text`` without characters that a terminal obeys instead of showing: escapes, line breaks, turns.

    Names of contractors and files come from whoever sent the document.
    """
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or _is_space(char) else " " for char in text)


def _is_space(char: str) -> bool:
    return unicodedata.category(char) == "Zs"


def print_table(headers: Sequence[str], rows: Iterable[Sequence[str]], *, right: Iterable[int] = ()) -> None:
    """Print a table; the columns numbered in ``right`` (from 0) are aligned to the right."""
    cells = [[printable(cell) for cell in row] for row in (headers, *rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(headers))]
    to_right = set(right)
    for number, row in enumerate(cells):
        parts = (
            cell.rjust(width) if column in to_right else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        print("  ".join(parts).rstrip())
        if number == 0:
            print("  ".join("─" * width for width in widths))


def say(text: str) -> None:
    """Print a line for people."""
    print(printable(text), flush=True)


def complain(message: Message | str, about: object = None) -> None:
    """Print a sentence where complaints go, behind the name of what it is ``about``."""
    sentence = message if isinstance(message, str) else in_polish(message)
    print(printable(sentence if about is None else f"{about}: {sentence}"), file=sys.stderr)
