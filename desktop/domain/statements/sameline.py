"""Lines that two statements have in common are one line."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.domain.collation import fold
from desktop.domain.statements.model import ReadLine, StatementFormat

_ALIKE = 0.5

Known = tuple[int, ReadLine, StatementFormat]
"""A line that is stored: its id, itself, and in which format it came."""


def matched(new: Sequence[ReadLine], format_: StatementFormat, known: Sequence[Known]) -> list[int | None]:
    """For each of ``new``, the id of the stored line that it is; ``None`` for a line that is new.

    Lines of one day and amount are told apart by the bank's number, the other side's account and the
    words.  A bank writes a line the same way each time in one format, so within a format everything must
    agree; another format may cut texts.  Each stored line is taken once: two equal lines of one file are
    two.
    """
    left: dict[tuple[object, ...], list[Known]] = {}
    for one in known:
        left.setdefault((one[1].booked_on, one[1].amount), []).append(one)
    found: list[int | None] = [None] * len(new)
    for strict in (True, False):
        for place, line in enumerate(new):
            if found[place] is not None:
                continue
            choices = left.get((line.booked_on, line.amount), [])
            fits = _is_same if strict else _may_be_same
            same = next((one for one in choices if fits(line, format_, one)), None)
            if same is not None:
                choices.remove(same)
                found[place] = same[0]
    return found


def _is_same(line: ReadLine, format_: StatementFormat, known: Known) -> bool:
    other = known[1]
    if line.reference and line.reference == other.reference:
        return True
    if format_ is known[2] and line.reference and other.reference:
        return False
    return _texts(line) == _texts(other) and line.account == other.account


def _may_be_same(line: ReadLine, format_: StatementFormat, known: Known) -> bool:
    """Across formats: nothing contradicts, and the words of the shorter text are mostly in the other."""
    other = known[1]
    if format_ is known[2]:
        return False
    if line.account and other.account and line.account != other.account:
        return False
    one, two = set(_texts(line).split()), set(_texts(other).split())
    fewer, more = sorted((one, two), key=len)
    return not fewer or sum(word in more for word in fewer) >= _ALIKE * len(fewer)


def _texts(line: ReadLine) -> str:
    return fold(f"{line.name} {line.title}")
