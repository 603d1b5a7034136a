"""How one list of ids becomes another, in as few steps as a view can follow without losing its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MAX_STEPS = 64
"""With more separate changes than this, showing the new list afresh is quicker."""
_MAX_LOOKS = 4 * MAX_STEPS
"""Neighbouring changes make one step, but each has to be looked for."""
_PIECE = 1024
"""So many ids are compared at once: the window never waits long for the interpreter."""


@dataclass(frozen=True, slots=True)
class Run:
    """``count`` neighbouring rows beginning at ``first``."""

    first: int
    count: int


@dataclass(frozen=True, slots=True)
class Changes:
    """First the rows of ``removed`` go (from the last run to the first, numbered in the old list),
    then those of ``inserted`` come (from the first to the last, numbered in the new list)."""

    removed: tuple[Run, ...] = ()
    inserted: tuple[Run, ...] = ()


def changes(old: Sequence[int], new: Sequence[int]) -> Changes | None:
    """The steps from ``old`` to ``new``; ``None`` if there are too many.

    Both are of one type and without repeats.
    A row that moved counts as removed and inserted if it is the only one that moved.
    """
    removed, inserted = _Runs(), _Runs()
    left, right = 0, 0
    for _ in range(_MAX_LOOKS):
        same = _same(old, left, new, right)
        left, right = left + same, right + same
        if left == len(old) or right == len(new):
            removed.add(left, len(old) - left)
            inserted.add(right, len(new) - right)
            return _checked(old, new, removed, inserted)
        came = _found(new, old[left], right)
        gone = _found(old, new[right], left)
        if came is not None and (gone is None or came - right <= gone - left):
            inserted.add(right, came - right)
            right = came
        elif gone is not None:
            removed.add(left, gone - left)
            left = gone
        else:
            removed.add(left, 1)
            inserted.add(right, 1)
            left, right = left + 1, right + 1
        if max(len(removed.runs), len(inserted.runs)) > MAX_STEPS:
            return None
    return None


class _Runs:
    """Runs from the first to the last; neighbours become one."""

    def __init__(self) -> None:
        self.runs: list[Run] = []

    def add(self, first: int, count: int) -> None:
        if not count:
            return
        if self.runs and self.runs[-1].first + self.runs[-1].count == first:
            before = self.runs.pop()
            first, count = before.first, before.count + count
        self.runs.append(Run(first, count))

    def ids(self, of: Sequence[int]) -> Iterable[int]:
        return (one for run in self.runs for one in of[run.first : run.first + run.count])


def _same(old: Sequence[int], left: int, new: Sequence[int], right: int) -> int:
    """How many ids are the same in both lists, from these places on."""
    start, most = left, min(len(old) - left, len(new) - right)
    while left - start < most:
        ours, theirs = old[left : left + _PIECE], new[right : right + _PIECE]
        if ours != theirs:
            for one, other in zip(ours, theirs, strict=False):
                if one != other:
                    return left - start
                left += 1
            return left - start
        left, right = left + len(ours), right + len(theirs)
    return left - start


def _found(ids: Sequence[int], wanted: int, start: int) -> int | None:
    """Where ``wanted`` stands, from ``start`` on."""
    try:
        return ids.index(wanted, start)
    except ValueError:
        return None


def _checked(old: Sequence[int], new: Sequence[int], removed: _Runs, inserted: _Runs) -> Changes | None:
    """The steps, unless a part of the list merely stands in another order."""
    if max(len(removed.runs), len(inserted.runs)) > MAX_STEPS:
        return None
    if removed.runs and inserted.runs:
        gone = set(removed.ids(old))
        moved = sum(1 for one in inserted.ids(new) if one in gone)
        if moved > 1:
            return None
    return Changes(tuple(removed.runs), tuple(inserted.runs))
