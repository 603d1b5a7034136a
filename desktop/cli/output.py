"""What commands print: tables for people, JSON for scripts, sentences for what went wrong."""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from desktop.domain import money
from desktop.domain.dates import Month
from desktop.domain.messages import Message
from desktop.domain.sentences import polish


def print_json(value: object) -> None:
    """Print ``value`` (dataclasses, dates and amounts included) as JSON."""
    json.dump(plain(value), sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def plain(value: object) -> object:
    """``value`` in what JSON knows; amounts as decimal text, messages as their Polish sentences."""
    match value:
        case Message():
            return polish(value)
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


def print_table(headers: Sequence[str], rows: Iterable[Sequence[str]], *, right: Iterable[int] = ()) -> None:
    """Print a table; the columns numbered in ``right`` (from 0) are aligned to the right."""
    cells = [list(headers), *(list(row) for row in rows)]
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


def complain(message: Message | str) -> None:
    """Print a sentence where complaints go."""
    print(message if isinstance(message, str) else polish(message), file=sys.stderr)
