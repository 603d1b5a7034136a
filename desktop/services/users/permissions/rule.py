"""What a use case takes of whoever calls it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop.domain.users import OfficeAct, Right
from desktop.services.users.permissions.subjects import Subject

Arguments = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Note:
    """A line in the office's own trail, once the use case has done what it is for.

    ``subject`` says of what, from the arguments.  ``kept`` names a method of the service that gives what is
    kept, and ``given`` the argument that takes its place: the trail says what is otherwise.
    """

    act: OfficeAct
    subject: Callable[[Arguments], object] = lambda _arguments: ""
    kept: str = ""
    given: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """Who may call a method, and what they see through it."""

    right: Right | None
    """``None``: whoever it is, even while nobody sits here."""
    subjects: Mapping[str, Subject] = field(default_factory=dict)
    """By argument: whose what it stands for is; all of these companies have to be in reach."""
    limited: bool = False
    """Whether it sees only what belongs to companies in reach."""
    everything: bool = False
    """Whether it takes somebody who works for all companies."""
    quiet: bool = False
    """Whether it does nothing, instead of refusing."""
    note: Note | None = None
    makes_call: bool = False
    """Whether it gives a call that is to be gone about in the same way, with the arguments of its own."""


Rules = Mapping[str, Rule]

FREE = Rule(None)
"""What the program itself does, what clients do by the panel, and what tells nothing of documents."""
MARK = Rule(Right.EDIT, everything=True, quiet=True)
"""That somebody has seen something, for all at once: what those who only look do not change."""


def look(**subjects: Subject) -> Rule:
    """Sees what is in reach."""
    return Rule(Right.VIEW, subjects, limited=True)


def examine(**subjects: Subject) -> Rule:
    """Sees one thing in reach, and whatever has to be known of others to judge it."""
    return Rule(Right.VIEW, subjects)


def act(right: Right, note: Note | None = None, **subjects: Subject) -> Rule:
    """Changes what is in reach."""
    return Rule(right, subjects, note=note)


def act_for_all(right: Right, note: Note | None = None) -> Rule:
    """Changes what is the whole office's."""
    return Rule(right, everything=True, note=note)
