"""How one list of ids becomes another, in as few steps as a view can follow without losing its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

MAX_STEPS = 64
"""With more separate changes than this, showing the new list afresh is quicker."""


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
    """The steps from ``old`` to ``new``, both without repeats; ``None`` if there are too many.

    A row that moved counts as removed and inserted if it is the only one that moved.
    """
    kept_ids = set(old) & set(new)
    kept_old = [one for one in old if one in kept_ids]
    kept_new = [one for one in new if one in kept_ids]
    if kept_old != kept_new:
        moved = _moved(kept_old, kept_new)
        if moved is None:
            return None
        kept_ids.discard(moved)
    removed = _runs(old, kept_ids)
    inserted = _runs(new, kept_ids)
    if removed is None or inserted is None:
        return None
    return Changes(removed, inserted)


def _moved(old: list[int], new: list[int]) -> int | None:
    """The one id that stands elsewhere in ``new``, if all others kept their order."""
    at = next(i for i, (one, other) in enumerate(zip(old, new, strict=True)) if one != other)
    for moved in (old[at], new[at]):
        if [one for one in old if one != moved] == [one for one in new if one != moved]:
            return moved
    return None


def _runs(ids: Sequence[int], kept: set[int]) -> tuple[Run, ...] | None:
    runs: list[Run] = []
    first = None
    for row, one in enumerate(ids):
        if one in kept:
            if first is not None:
                runs.append(Run(first, row - first))
                first = None
                if len(runs) > MAX_STEPS:
                    return None
        elif first is None:
            first = row
    if first is not None:
        runs.append(Run(first, len(ids) - first))
    return tuple(runs)
