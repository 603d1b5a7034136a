"""How a contractor builds the numbers of its documents: ``FV/{4}/{month}/{year}``.

A pattern is literal text with places in braces: ``{4}`` four digits, ``{2-5}`` two to five, ``{letters}``
letters that differ, ``{year}``, ``{yy}``, ``{month}`` and ``{day}`` of the document's date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

MAX_PATTERN = 120
_RUN = re.compile(r"\d+|[^\W\d_]+|[\W_]+")
_PART = re.compile(r"\{(year|yy|month|day|letters|\d{1,2}(?:-\d{1,2})?)\}|([^{}])")
_MAX_DIGITS = 20
_MORE_DIGITS = 3
"""By how many digits a running number may have grown since the pattern was learnt."""
_DIGIT = "[0-9OoQIl|]"
"""What recognisers take a digit of a number for."""
_AS_DIGITS = str.maketrans("OoQIl|", "000111")


@dataclass(frozen=True, slots=True)
class Fit:
    """A stretch of text that a pattern fits, as the number it is; ``repaired`` if letters were digits."""

    value: str
    start: int
    end: int
    repaired: bool
    dated: bool
    """Year and month in it are those of the document's date."""


def pattern_of(value: str, day: date | None) -> str:
    """The pattern of a number on a document of ``day``; empty if ``value`` has no digit.

    A year, and beside it a month or a day that are those of ``day``, become places of their own.
    """
    text = " ".join(value.split())
    runs = _RUN.findall(text)
    if not any(run[0].isdigit() for run in runs) or any(char in "{}" for char in text):
        return ""
    marked = _dated(runs, day)
    parts = [marked.get(index) or _part(run) for index, run in enumerate(runs)]
    pattern = "".join(parts)
    return pattern if len(pattern) <= MAX_PATTERN else ""


def _part(run: str) -> str:
    return f"{{{len(run)}}}" if run[0].isdigit() and len(run) <= _MAX_DIGITS else run


def _dated(runs: list[str], day: date | None) -> dict[int, str]:
    """Which runs are parts of the date: the year, then the nearest run that is the month, then the day."""
    if day is None:
        return {}
    digits = [index for index, run in enumerate(runs) if run.isdigit()]
    found: dict[int, str] = {}
    if len(digits) < 2:
        return {}
    years = [i for i in digits if runs[i] == f"{day.year:04d}"]
    short = [i for i in digits if runs[i] == f"{day.year % 100:02d}"]
    # A running number comes first more often than last, so of two equal runs the later is the date's.
    year = years[-1] if years else (short[-1] if short else None)
    if year is None:
        return found
    found[year] = "{year}" if years else "{yy}"
    for name, number in (("{month}", day.month), ("{day}", day.day)):
        free = [i for i in digits if i not in found and runs[i] in {f"{number:02d}", str(number)}]
        near = [i for i in free if any(abs(i - other) <= 2 for other in found)]
        if not near:
            break
        # At least one run stays the running number.
        if len(digits) - len(found) <= 1:
            break
        found[min(near, key=lambda i: (abs(i - year), -i))] = name
    return found


def merged(first: str, second: str) -> str | None:
    """The pattern that both patterns are cases of; ``None`` if they are built differently."""
    if first == second:
        return first
    ones, twos = list(_parts(first)), list(_parts(second))
    if len(ones) != len(twos):
        return None
    joined = []
    for one, two in zip(ones, twos, strict=True):
        part = one if one == two else _joined(one, two)
        if part is None:
            return None
        joined.append(part)
    return "".join(joined)


def _parts(pattern: str) -> Iterator[str]:
    """Places and runs of letters or signs."""
    literal = ""
    for match in _PART.finditer(pattern):
        if match[2] is not None:
            if literal and literal[-1].isalpha() != match[2].isalpha():
                yield literal
                literal = ""
            literal += match[2]
            continue
        if literal:
            yield literal
            literal = ""
        yield match[0]
    if literal:
        yield literal


def _joined(one: str, two: str) -> str | None:
    ranges = [_digits(part) for part in (one, two)]
    if ranges[0] and ranges[1]:
        low = min(ranges[0][0], ranges[1][0])
        high = max(ranges[0][1], ranges[1][1])
        return f"{{{low}}}" if low == high else f"{{{low}-{high}}}"
    if all(part == "{letters}" or part.isalpha() for part in (one, two)):
        return "{letters}"
    return None


def _digits(part: str) -> tuple[int, int] | None:
    """How many digits a place holds."""
    match part:
        case "{year}":
            return 4, 4
        case "{yy}" | "{month}" | "{day}":
            return 2, 2
    found = re.fullmatch(r"\{(\d{1,2})(?:-(\d{1,2}))?\}", part)
    return None if found is None else (int(found[1]), int(found[2] or found[1]))


def general(patterns: Iterable[str]) -> list[str]:
    """``patterns`` with those that are cases of one pattern joined, in their order."""
    found: list[str] = []
    for pattern in patterns:
        for index, held in enumerate(found):
            joined = merged(held, pattern)
            if joined is not None:
                found[index] = joined
                break
        else:
            found.append(pattern)
    return found


def is_pattern(text: str) -> bool:
    """Whether ``text`` is a pattern with at least one place for digits."""
    if not text or len(text) > MAX_PATTERN or "".join(m[0] for m in _PART.finditer(text)) != text:
        return False
    digits = [_digits(part) for part in _parts(text)]
    return any(digits) and all(one is None or 0 < one[0] <= one[1] <= _MAX_DIGITS for one in digits)


@lru_cache(maxsize=512)
def _regex(pattern: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
    parts = tuple(_parts(pattern))
    texts = []
    for part in parts:
        digits = _digits(part)
        if part == "{letters}":
            texts.append(r"([^\W\d_]{1,12})")
        elif digits is None:
            texts.append(f"({_literal(part)})")
        elif part in {"{month}", "{day}"}:
            texts.append(f"({_DIGIT}{{1,2}})")
        elif part.startswith("{y"):
            texts.append(f"({_DIGIT}{{{digits[0]}}})")
        else:
            low = max(1, digits[0] - _MORE_DIGITS)
            texts.append(f"({_DIGIT}{{{low},{min(digits[1] + _MORE_DIGITS, _MAX_DIGITS)}}})")
    body = " {0,2}".join(texts)
    return re.compile(rf"(?<![\w/-]){body}(?![\w]|[/-]\w)", re.IGNORECASE), parts


def _literal(text: str) -> str:
    if text.isalpha():
        return re.escape(text)
    return " {0,2}".join(re.escape(char) for char in text if not char.isspace())


def fits(pattern: str, text: str, day: date | None = None) -> list[Fit]:
    """The stretches of ``text`` that ``pattern`` fits, letters taken for digits included."""
    if not is_pattern(pattern):
        return []
    regex, parts = _regex(pattern)
    found = []
    for match in regex.finditer(text):
        value, dated, repaired = "", True, False
        for part, got in zip(parts, match.groups(), strict=True):
            if _digits(part) is None:
                value += got if part == "{letters}" else part
                continue
            digits = got.translate(_AS_DIGITS)
            repaired = repaired or digits != got
            value += digits
            dated = dated and _is_of(part, digits, day)
        found.append(Fit(value, match.start(), match.end(), repaired, dated))
    return found


def _is_of(part: str, digits: str, day: date | None) -> bool:
    if day is None:
        return True
    wanted = {"{year}": day.year, "{yy}": day.year % 100, "{month}": day.month, "{day}": day.day}
    return part not in wanted or int(digits) == wanted[part]


def matches(pattern: str, value: str) -> bool:
    """Whether ``value`` as a whole is built like ``pattern``, no letter taken for a digit."""
    text = " ".join(value.split())
    return any(not fit.repaired and fit.start == 0 and fit.end == len(text) for fit in fits(pattern, text))


def readable(pattern: str, year: str = "RRRR") -> str:
    """The pattern as a person reads it: ``FV/####/MM/RRRR``."""
    shown = {"{year}": year, "{yy}": year[:2], "{month}": "MM", "{day}": "DD", "{letters}": "…"}
    words = []
    for part in _parts(pattern):
        digits = _digits(part)
        words.append(shown.get(part) or ("#" * min(digits[1], 8) if digits else part))
    return "".join(words)


def literals(pattern: str) -> list[str]:
    """The runs of letters that a pattern holds literally."""
    return [part for part in _parts(pattern) if part.isalpha()]


def without_literals(pattern: str, unwanted: Iterable[str]) -> str:
    """``pattern`` with these runs of letters left open."""
    hidden = set(unwanted)
    return "".join("{letters}" if part in hidden else part for part in _parts(pattern))
