"""The mark of each status: its tone and its shape, so that colour is never the only sign."""

from __future__ import annotations

from desktop.domain.statuses import Status
from desktop.ui.style.tokens import Tone

STATUS_MARKS: dict[Status, tuple[Tone, str]] = {
    Status.RECEIVED: (Tone.QUIET, "dot"),
    Status.READING: (Tone.BUSY, "working"),
    Status.TO_REVIEW: (Tone.CHECK, "bang"),
    Status.APPROVED: (Tone.GOOD, "check"),
    Status.EXPORTED: (Tone.GOOD, "export"),
    Status.FILED: (Tone.QUIET, "filed"),
    Status.UNREADABLE: (Tone.BAD, "cross"),
    Status.DUPLICATE: (Tone.CHECK, "bang"),
    Status.HELD: (Tone.CHECK, "quarantine"),
    Status.REJECTED: (Tone.BAD, "reject"),
    Status.BINNED: (Tone.QUIET, "bin"),
}
"""Tone, and the name of the icon that is the shape."""
