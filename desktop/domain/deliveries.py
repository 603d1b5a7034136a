"""Deliveries: what a client handed over at once, and what became of each part of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop.domain.documents import Channel
from desktop.domain.messages import Message


@dataclass(frozen=True, slots=True)
class DeliveredPart:
    """A file of a delivery: it became a document, or ``message`` says why not; both may be true."""

    name: str
    size: int = 0
    """In bytes."""
    sha256: str = ""
    document_id: int | None = None
    message: Message | None = None
    unkept: Message | None = None
    """Why its file was not even kept; whether it still is, the store of such parts knows."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """A mail, an upload in the panel, or what a phone sent at once."""

    id: int
    channel: Channel
    at: datetime
    """When it came in, UTC."""
    company_id: int | None
    sender: str
    subject: str = ""
    body: str = ""
    """What the client wrote, as plain text."""
    reference: str = ""
    """What its channel knows it by: the Message-ID of a mail, the number of an upload."""
    facts: dict[str, str] | None = None
    """What the channel found out about it, for instance what SPF, DKIM and DMARC said."""
    parts: tuple[DeliveredPart, ...] = ()
