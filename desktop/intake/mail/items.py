"""What a container gives: files, mails, or the reason why one cannot be had."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.messages import Message


@dataclass(frozen=True, slots=True)
class Item:
    """A file in a container; ``problem`` says why there is no ``data``."""

    name: str
    data: bytes = b""
    problem: Message | None = None
    size: int = 0
    """In bytes, as the container has it, where there is no data."""
    content_id: str = ""
    inside: tuple[str, ...] = ()
    """Names of mails in the container that it lies in."""


@dataclass(frozen=True, slots=True)
class Written:
    """What somebody wrote in a mail of a foreign form."""

    subject: str = ""
    sender: str = ""
    text: str = ""
    html: str = ""


@dataclass(frozen=True, slots=True)
class Allowance:
    """How many bytes an item may have, and the messages for what has more."""

    part_bytes: int
    total_bytes: int
    """What is left of the whole mail's."""
    ratio: int
    whole_bytes: int = 0
    """Of the whole mail."""

    def too_large(self, size: int) -> Message | None:
        """The reason why ``size`` bytes are too many; ``None`` if they are not."""
        for limit, told in ((self.part_bytes, self.part_bytes), (self.total_bytes, self.whole_bytes)):
            if size > limit:
                return Message("part.too_large", {"limit": str(told // (1024 * 1024))})
        return None
