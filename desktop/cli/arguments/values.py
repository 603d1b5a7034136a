"""What is typed, turned into values: a ``type`` for argparse each.

``ValueError`` and ``ArgumentTypeError`` become the usage error, with exit code 2. For the first,
argparse words it with the name of the function.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable

from desktop.domain.dates import Month
from desktop.domain.panel import Right


def count(text: str) -> int:
    """How many of something small, 1 to 64."""
    number = int(text)
    if not 1 <= number <= 64:
        raise ValueError
    return number


def month(text: str) -> Month:
    """A month, ``YYYY-MM``."""
    try:
        return Month.parse(text)
    except ValueError:
        raise argparse.ArgumentTypeError("miesiąc jako RRRR-MM, na przykład 2026-11") from None


def port(text: str) -> int:
    """A TCP port."""
    number = int(text)
    if not 0 < number < 65536:
        raise ValueError
    return number


def positive(text: str) -> int:
    """A number of a row, or a limit: positive, and no greater than SQLite holds."""
    number = int(text)
    if not 0 < number < 2**63:
        raise ValueError
    return number


def rights(text: str) -> frozenset[Right]:
    """Rights in the panel, with commas."""
    return frozenset(Right(one.strip()) for one in text.split(","))


def seconds(text: str) -> float:
    """Seconds, more than none and no longer than an hour."""
    seconds = float(text)
    if not 0 < seconds <= 3600:
        raise argparse.ArgumentTypeError("liczba większa niż 0, najwyżej 3600")
    return seconds


def within(low: int, high: int) -> Callable[[str], int]:
    """Makes a type: a whole number from ``low`` to ``high``."""

    def number(text: str) -> int:
        try:
            found = int(text)
        except ValueError:
            found = low - 1
        if not low <= found <= high:
            raise argparse.ArgumentTypeError(f"liczba od {low} do {high}")
        return found

    return number


def yes_no(text: str) -> bool:
    """``tak`` or ``nie``, in English too."""
    try:
        return {"tak": True, "yes": True, "nie": False, "no": False}[text.casefold()]
    except KeyError:
        raise argparse.ArgumentTypeError("tak albo nie") from None
