"""Why a register gave no answer."""

from __future__ import annotations

from enum import StrEnum

from desktop.domain.errors import UserError


class Why(StrEnum):
    """What the asker makes of it."""

    OFFLINE = "offline"
    """No connection, or nothing usable behind it: asked again by itself, later each time."""
    LIMIT = "limit"
    """The register's daily number of questions is used up."""
    BUSY = "busy"
    """The register is there, and asks to come back soon."""
    REFUSED = "refused"
    """It will not answer this question however often it is asked."""
    KEY = "key"
    """It does not know the office's key."""


class Fault(UserError):  # noqa: N818 - said of the register
    """A register gave no answer; the message says what happened and what becomes of the question."""

    def __init__(self, why: Why, code: str, **details: object) -> None:
        super().__init__(code, **details)
        self.why = why
