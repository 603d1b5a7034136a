"""What is to be said of a transfer before it is written, and whether it may be written then."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.messages import Message


class Weight(StrEnum):
    """What follows from a remark."""

    REFUSED = "refused"
    """The transfer is not written: the bank would refuse it, or the money would go astray."""
    ASKS = "asks"
    """It is written once a person has accepted just this."""
    TOLD = "told"
    """Good to know."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence about a transfer, and its weight.

    ``subject`` is the value that it stands on: accepting it holds for that value alone.
    """

    message: Message
    weight: Weight
    subject: str = ""

    @property
    def key(self) -> str:
        """What a person accepts."""
        return f"{self.message.code}:{self.subject}"


def refused(code: str, **details: str) -> Remark:
    """A remark that forbids the transfer."""
    return Remark(Message(code, details), Weight.REFUSED)


def asks(code: str, subject: str = "", **details: str) -> Remark:
    """A remark that waits for a person."""
    return Remark(Message(code, details), Weight.ASKS, subject)


def told(code: str, **details: str) -> Remark:
    """A remark that only tells."""
    return Remark(Message(code, details), Weight.TOLD)
