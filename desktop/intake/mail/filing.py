"""Putting a mail's files on the shelf: as documents, or left out with the reason."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from dataclasses import dataclass

from desktop.domain.messages import Message
from desktop.domain.reading import MediaType
from desktop.intake.mail import pictures
from desktop.intake.mail.contents import PICTURES, Content, Form
from desktop.intake.mail.locks import is_locked
from desktop.intake.mail.model import MailLimits, MailPart
from desktop.intake.mail.shelf import Shelf

_ENDINGS = {
    MediaType.PDF: ".pdf",
    MediaType.JPEG: ".jpg",
    MediaType.PNG: ".png",
    MediaType.TIFF: ".tif",
    MediaType.WEBP: ".webp",
    MediaType.BMP: ".bmp",
    MediaType.HEIC: ".heic",
    MediaType.GIF: ".gif",
    MediaType.XML: ".xml",
    MediaType.MT940: ".sta",
}
_REASONS = {
    Form.SIGNATURE: "part.signature",
    Form.ENCRYPTED: "part.encrypted_mail",
    Form.OFFICE: "part.office_file",
    Form.ARCHIVE: "part.other_archive",
    Form.SYSTEM: "part.system_file",
    Form.CALENDAR: "part.calendar",
    Form.CONTACT: "part.contact",
    Form.TEXT: "part.text",
    Form.UNKNOWN: "part.unknown_type",
    Form.PICTURE: "part.unknown_type",
}
_BESIDE = frozenset(
    {
        "part.small_picture",
        "part.seen_picture",
        "part.twice",
        "part.calendar",
        "part.contact",
        "part.signature",
        "part.system_file",
    }
)
"""Reasons of what is no document wherever it comes: nobody sends a mail for its sake."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a file lies: the names of what it is wrapped in, the outermost first."""

    inside: tuple[str, ...] = ()

    @property
    def depth(self) -> int:
        """How many wrappings there are."""
        return len(self.inside)

    def within(self, name: str) -> Place:
        """A place one wrapping deeper."""
        return Place((*self.inside, name or "…"))


@dataclass(frozen=True, slots=True)
class Source:
    """What is known of a file beside its bytes."""

    name: str = ""
    declared: str = ""
    """Its content type, small letters."""
    content_id: str = ""
    in_text: bool = False
    """It is a picture that the text shows, or lies where such pictures lie."""


class Filer:
    """Decides which files are documents; ``seen`` are SHA-256 of pictures that are none."""

    def __init__(self, shelf: Shelf, limits: MailLimits, seen: Collection[str]) -> None:
        self._shelf = shelf
        self._limits = limits
        self._seen = frozenset(seen)

    def file(self, content: Content, source: Source, place: Place) -> None:
        """Put a file on the shelf that is no wrapping of others."""
        reason, small = self._reason(content, source)
        part = self._part(source, place, reason, content.media, small=small)
        put = self._shelf.put(part, content.data)
        if put is None or put.path is None or content.media is not MediaType.PDF:
            return
        if is_locked(put.path, content.data):
            self._shelf.mark(put, Message("file.encrypted"))

    def leave_out(
        self, source: Source, place: Place, reason: Message, data: bytes = b"", *, size: int = 0
    ) -> None:
        """Name a part that is no document; with ``data`` it is kept, so that it can be called back."""
        part = self._part(source, place, reason, size=size)
        if data:
            self._shelf.put(part, data)
        else:
            self._shelf.tell(part)

    def take_lone_pictures(self) -> None:
        """Make documents of small pictures after all, if the mail has nothing else that it was sent for."""
        parts = self._shelf.parts
        if any(part.left_out is None or part.left_out.code not in _BESIDE for part in parts):
            return
        for part in list(parts):
            if not part.is_small_picture or part.path is None or part.sha256 in self._seen:
                continue
            size = pictures.size_of(part.path.read_bytes())
            if part.media is not None and size is not None and pictures.may_be_read(size):
                self._shelf.take_after_all(part, Message("part.lone_picture"))

    @property
    def too_deep(self) -> Message:
        """The reason for what lies in too many wrappings."""
        return Message("part.too_deep", {"limit": str(self._limits.max_depth)})

    def _reason(self, content: Content, source: Source) -> tuple[Message | None, bool]:
        """Why a file is no document, and whether it is a small picture."""
        if content.media in PICTURES or content.form is Form.PICTURE:
            size = pictures.size_of(content.data)
            if size is not None and pictures.is_small(
                size, source.name, in_text=source.in_text, small_pixels=self._limits.small_pixels
            ):
                return Message("part.small_picture"), True
            if self._seen and hashlib.sha256(content.data).hexdigest() in self._seen:
                return Message("part.seen_picture"), False
        code = _REASONS.get(content.form)
        return (None if code is None else Message(code)), False

    def _part(
        self,
        source: Source,
        place: Place,
        left_out: Message | None,
        media: MediaType | None = None,
        *,
        small: bool = False,
        size: int = 0,
    ) -> MailPart:
        ending = "" if media is None else _ENDINGS[media]
        name = source.name or f"załącznik {len(self._shelf.parts) + 1}{ending}"
        return MailPart(
            name, None, size, "", media, left_out, small, inside=place.inside, content_id=source.content_id
        )
