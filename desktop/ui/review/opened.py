"""A document under review: its session, its state, and the steps that undo takes back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from desktop.domain.fields import FieldName
from desktop.domain.reading import Word
from desktop.services.review import ReviewSession, ReviewState


@dataclass(eq=False, slots=True)
class Opened:
    """A document under review.  ``steps`` is touched only by the calls, which run one at a time."""

    document_id: int
    session: ReviewSession
    state: ReviewState
    words: dict[int, tuple[Word, ...]] = field(default_factory=dict)
    steps: list[tuple[int, int]] = field(default_factory=list)
    """What "undo" takes back at once: (spell of typing, number of stored changes)."""
    unsaved: Counter[FieldName] = field(default_factory=Counter)
    """Fields with a change on its way to the store."""
    refused: bool = False
    """Whether a change was refused since approving began; touched only by the calls."""


class ChangeRefusedError(Exception):
    """Approving stops: a change made just before it was refused, and has been reported."""


def first_page(state: ReviewState) -> int:
    """The page that a document opens at: where its first doubtful field stands, else the first."""
    for name in state.doubtful:
        found = state.detail.fields.get(name)
        if found is not None and found.box is not None:
            return found.box.page
        return 0
    return 0


def step(opened: Opened, spell: int, call: Callable[[], ReviewState]) -> ReviewState:
    """Make a change and remember it as a step of undo, together with its spell's changes before."""
    before = opened.session.state
    state = call()
    if (state.detail, state.booked) == (before.detail, before.booked):
        return state
    if spell and opened.steps and opened.steps[-1][0] == spell:
        opened.steps[-1] = (spell, opened.steps[-1][1] + 1)
    else:
        opened.steps.append((spell, 1))
    return state


def begin_approving(opened: Opened) -> None:
    opened.refused = False


def settle(opened: Opened, name: FieldName) -> None:
    opened.unsaved[name] -= 1
    if opened.unsaved[name] <= 0:
        del opened.unsaved[name]
