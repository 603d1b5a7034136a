"""A mail as the other layers know it: plain values that cross from the worker process that opened it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.domain.messages import Message
from desktop.domain.reading import MediaType

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class MailLimits:
    """What a mail may cost; what lies beyond is left out with a reason, never silently."""

    max_bytes: int = 150 * _MEGABYTE
    """Of the whole mail as it was sent (in base64 a third larger than what it holds)."""
    max_part_bytes: int = 100 * _MEGABYTE
    """Of one file, unpacked; as :class:`desktop.domain.reading.Limits` has it for documents."""
    max_total_bytes: int = 400 * _MEGABYTE
    """Of all files together, unpacked."""
    max_parts: int = 500
    max_depth: int = 8
    """How deep mails, archives and parts of parts may lie in one another."""
    max_ratio: int = 200
    """How many bytes one byte of an archive may become; documents are compressed already."""
    max_text: int = 200_000
    """Characters of the text that is kept."""
    max_html: int = _MEGABYTE
    """Characters of formatted texts that are looked at, of all mails in a mail together."""
    small_pixels: int = 250_000
    """Pictures in the text with fewer pixels are logos and signatures: a legible receipt has more."""


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What the receiving server found out about the sender: results of RFC 8601 in small letters.

    Empty: it said nothing, or nobody told which server to believe and none spoke against the sender.
    ``dmarc`` is ``fail`` also if it was asked for another sender's domain.  The domains are those that the
    results speak of; they may be others than the sender's.
    """

    spf: str = ""
    dkim: str = ""
    dmarc: str = ""
    spf_domain: str = ""
    dkim_domain: str = ""
    below_received: bool = False
    """They stood below a Received line, where a server that neither writes nor removes any lets them come
    in with the mail: good for showing, and against the sender, but no proof."""


@dataclass(frozen=True, slots=True)
class MailPart:
    """A file of a mail, in however many wrappings it lay.

    It is a document unless ``left_out`` says why not.  ``path`` is where it was unpacked to, also of what
    was left out, so that it can be called back; ``None`` if it could not be unpacked.
    """

    name: str
    """As the sender named it, for people only: never a path."""
    path: Path | None
    size: int
    """In bytes."""
    sha256: str
    media: MediaType | None
    """By content; ``None`` for what no reader knows."""
    left_out: Message | None = None
    is_small_picture: bool = False
    """A logo, a signature, an icon."""
    notice: Message | None = None
    """What is odd about a document that is taken nevertheless: a password on a PDF."""
    inside: tuple[str, ...] = ()
    """Names of the mails and archives that it lay in, the outermost first."""
    content_id: str = ""
    """By which the formatted text shows it."""


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail, opened."""

    message_id: str
    """With its angle brackets; empty if it has none."""
    sender: str
    """The address in From, small letters; if it has none, in Sender or Return-Path; empty without any."""
    sender_name: str
    recipients: tuple[str, ...]
    """All addresses it was sent to, small letters, the most trustworthy header first: Delivered-To,
    X-Original-To, Envelope-To, X-Envelope-To, Resent-To, To, Cc, Bcc."""
    delivered_to: tuple[str, ...]
    """Those of them that the receiving server wrote down (the first four headers)."""
    subject: str
    date: datetime | None
    """As the sender has it, UTC."""
    text: str
    """What was written, as plain text; of mails within it as well."""
    is_automatic: bool
    """A machine wrote it: it must not be answered."""
    verdicts: Verdicts
    parts: tuple[MailPart, ...]
    references: tuple[str, ...] = ()
    """Message-IDs of the mails that it answers, the oldest first."""
    is_sender_certain: bool = True
    """Whether its one From names exactly one sender: a mail with several, or none there, is not believed."""
    html: Path | None = None
    """The formatted text, made harmless, for :func:`desktop.intake.mail.body.body_as_pdf`."""

    @property
    def documents(self) -> tuple[MailPart, ...]:
        """The parts that are taken in."""
        return tuple(part for part in self.parts if part.left_out is None)
