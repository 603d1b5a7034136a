"""What a writer had to change of a text: nothing is shortened or written otherwise without a word."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.messages import Message

_QUOTED = 200


class Place(StrEnum):
    """The text that was changed."""

    PAYER = "payer"
    RECIPIENT = "recipient"
    ADDRESS = "address"
    TITLE = "title"
    INVOICE = "invoice"
    """The invoice's number in a title of split payment."""


class Change(StrEnum):
    """What was done to it."""

    SHORTENED = "shortened"
    REPLACED = "replaced"
    """Letters or signs that the file cannot hold are written by others."""
    DROPPED = "dropped"
    """It is left out as a whole."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A text that stands otherwise in the file; ``position`` is the transfer's, ``None`` for the payer's."""

    position: int | None
    place: Place
    change: Change
    before: str
    after: str


def message_of(notice: Notice) -> Message:
    """The notice as a sentence; it quotes no more of a long text than a person reads."""
    code = f"transfers.{notice.change.value}_{notice.place.value}"
    return Message(code, {"before": _quoted(notice.before), "after": _quoted(notice.after)})


def _quoted(text: str) -> str:
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"
