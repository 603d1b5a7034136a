"""Where a document stands, and which way it may go from there."""

from __future__ import annotations

from enum import StrEnum

from desktop.domain.errors import UserError


class Status(StrEnum):
    """A document's place on its way through the office."""

    RECEIVED = "received"
    """Taken in, safe in the store; waits to be read, or for somebody to ask for it."""
    READING = "reading"
    """A worker is at it."""
    TO_REVIEW = "to_review"
    """Fields are there; a person has to look."""
    APPROVED = "approved"
    EXPORTED = "exported"
    FILED = "filed"
    """Letters, contracts and the like: kept, nothing to hand over."""
    UNREADABLE = "unreadable"
    """Cannot be opened or read; the reason stands with it."""
    DUPLICATE = "duplicate"
    """Looks like one that is already here; a person decides."""
    HELD = "held"
    """In quarantine: nobody vouches for its sender; a person lets it in or refuses it."""
    REJECTED = "rejected"
    BINNED = "binned"


_FROM_BIN = frozenset(set(Status) - {Status.READING, Status.BINNED, Status.EXPORTED})

TRANSITIONS: dict[Status, frozenset[Status]] = {
    Status.RECEIVED: frozenset(
        {
            Status.READING,
            Status.TO_REVIEW,
            Status.FILED,
            Status.UNREADABLE,
            Status.DUPLICATE,
            Status.HELD,
            Status.REJECTED,
            Status.BINNED,
        }
    ),
    Status.READING: frozenset(
        {
            Status.RECEIVED,
            Status.TO_REVIEW,
            Status.FILED,
            Status.UNREADABLE,
            Status.DUPLICATE,
            Status.HELD,
            Status.REJECTED,
            Status.BINNED,
        }
    ),
    Status.TO_REVIEW: frozenset(
        {
            Status.RECEIVED,
            Status.APPROVED,
            Status.FILED,
            Status.DUPLICATE,
            Status.REJECTED,
            Status.BINNED,
        }
    ),
    Status.APPROVED: frozenset({Status.EXPORTED, Status.TO_REVIEW, Status.BINNED}),
    # What the accounting program already has cannot be thrown away: it is reopened first.
    Status.EXPORTED: frozenset({Status.EXPORTED, Status.TO_REVIEW}),
    Status.FILED: frozenset({Status.RECEIVED, Status.TO_REVIEW, Status.REJECTED, Status.BINNED}),
    Status.UNREADABLE: frozenset(
        {Status.RECEIVED, Status.TO_REVIEW, Status.FILED, Status.REJECTED, Status.BINNED}
    ),
    Status.DUPLICATE: frozenset({Status.RECEIVED, Status.TO_REVIEW, Status.REJECTED, Status.BINNED}),
    Status.HELD: frozenset({Status.RECEIVED, Status.DUPLICATE, Status.REJECTED, Status.BINNED}),
    Status.REJECTED: frozenset({Status.RECEIVED, Status.TO_REVIEW, Status.BINNED}),
    Status.BINNED: _FROM_BIN,
}

WAITING = frozenset({Status.TO_REVIEW, Status.UNREADABLE, Status.DUPLICATE})
"""Statuses in which a document waits for a person: the numbers beside the companies' names."""


def is_allowed(old: Status, new: Status) -> bool:
    """Whether a document may go from ``old`` to ``new``."""
    return new in TRANSITIONS[old]


def ensure_allowed(old: Status, new: Status) -> None:
    """Raise :class:`UserError` ``status.not_allowed`` unless ``old`` may become ``new``."""
    if not is_allowed(old, new):
        raise UserError("status.not_allowed", old=old.value, new=new.value)
