"""What the panel needs of whoever sends the office's mail."""

from __future__ import annotations

from typing import Protocol

from sqlalchemy.orm import Session

from desktop.domain.letters import Letter


class Outgoing(Protocol):
    """A queue of letters."""

    def send(self, letter: Letter, session: Session | None = None) -> int:
        """Queue ``letter``, in the caller's transaction if one is given; returns its number."""
