"""From one list of ids to another."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.documents.changes import MAX_STEPS, Changes, Run, changes

lists = st.lists(st.integers(0, 60), unique=True, max_size=50)


def apply(old: list[int], new: list[int], steps: Changes) -> list[int]:
    """What a model does with the steps."""
    ids = list(old)
    for run in reversed(steps.removed):
        del ids[run.first : run.first + run.count]
    for run in steps.inserted:
        ids[run.first : run.first] = new[run.first : run.first + run.count]
    return ids


@given(lists, lists)
def test_the_steps_lead_to_the_new_list(old: list[int], new: list[int]) -> None:
    steps = changes(old, new)
    assert steps is None or apply(old, new, steps) == new


@given(lists, st.sets(st.integers(0, 60)))
def test_what_only_came_or_went_never_needs_a_fresh_start(old: list[int], gone: set[int]) -> None:
    new = [one for one in old if one not in gone]
    assert changes(old, new) is not None
    assert changes(new, old) is not None


def test_one_document_that_moved_is_two_steps() -> None:
    assert changes([1, 2, 3, 4, 5], [4, 1, 2, 3, 5]) == Changes((Run(3, 1),), (Run(0, 1),))


def test_many_scattered_changes_are_not_followed() -> None:
    assert changes(list(range(1000)), list(range(0, 1000, 2))) is None
    assert len(range(0, 1000, 2)) > MAX_STEPS


def test_a_few_changes_in_a_long_list_are_followed() -> None:
    old = array("q", range(200_000))
    new = array("q", [-2, -1, *(one for one in old if one % 50_000)])
    steps = changes(old, new)
    assert steps is not None
    assert apply(list(old), list(new), steps) == list(new)
    assert len(steps.removed) == 4


def test_another_order_is_not_followed() -> None:
    assert changes([1, 2, 3, 4], [4, 3, 2, 1]) is None
    assert changes(array("q", range(100_000)), array("q", range(99_999, -1, -1))) is None
