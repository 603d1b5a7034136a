"""Taking a mail apart: its files come onto a shelf, its texts are gathered, nothing goes unmentioned."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Collection
from dataclasses import dataclass, field
from email.message import Message as Part

from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.domain.reading import MediaType
from desktop.intake.mail import archives, headers, mime, pictures, tnef
from desktop.intake.mail.addresses import parse_list
from desktop.intake.mail.charsets import decode
from desktop.intake.mail.contents import PICTURES, Content, Form, judge
from desktop.intake.mail.items import Item, Written
from desktop.intake.mail.locks import is_locked
from desktop.intake.mail.markup import read_markup
from desktop.intake.mail.model import MailLimits, MailPart
from desktop.intake.mail.outlook import OutlookFile
from desktop.intake.mail.shelf import Shelf

_LEVELS = 60
"""How deep multiparts may lie in one another within one mail."""
_NAME_LENGTH = 200
_BODY_TYPES = frozenset({"text/plain", "text/html"})
_DATA_PICTURE = re.compile(r"data:image/[a-z0-9.+-]{1,20};base64,([A-Za-z0-9+/=%\s]+)", re.IGNORECASE)
_ENTITY = re.compile(rb"\s{0,10}(?:content-[a-z-]{1,40}|mime-version):", re.IGNORECASE)
_ENDINGS = {
    MediaType.PDF: ".pdf",
    MediaType.JPEG: ".jpg",
    MediaType.PNG: ".png",
    MediaType.TIFF: ".tif",
    MediaType.WEBP: ".webp",
    MediaType.BMP: ".bmp",
    MediaType.HEIC: ".heic",
    MediaType.XML: ".xml",
}
_REASONS = {
    Form.SIGNATURE: "part.signature",
    Form.ENCRYPTED: "part.encrypted_mail",
    Form.OFFICE: "part.office_file",
    Form.ARCHIVE: "part.other_archive",
    Form.CALENDAR: "part.calendar",
    Form.CONTACT: "part.contact",
    Form.TEXT: "part.text",
    Form.UNKNOWN: "part.unknown_type",
    Form.PICTURE: "part.unknown_type",
}
_WRAPPINGS = frozenset({Form.MAIL, Form.ZIP, Form.TNEF, Form.OUTLOOK, Form.SIGNED})


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
    content_id: str = ""
    in_text: bool = False
    """It is a picture that the text shows, or lies where such pictures lie."""


@dataclass(frozen=True, slots=True)
class Section:
    """What is written in one mail, the outermost or one that lies in it."""

    heading: str
    text: str
    html: str
    """As it came; empty if there is only plain text."""


@dataclass(slots=True)
class _Walk:
    """What a walk through one mail's parts found."""

    leaves: list[_Leaf] = field(default_factory=list)
    plain: list[str] = field(default_factory=list)
    """Text for reading: plain parts, and formatted ones that have no plain twin."""
    html: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Leaf:
    part: Part
    related: bool = False
    problem: str = ""


class Unpacker:
    """Takes one mail apart.  All it finds is on the shelf and in ``sections`` in the end."""

    def __init__(self, shelf: Shelf, limits: MailLimits, seen: Collection[str]) -> None:
        self._shelf = shelf
        self._limits = limits
        self._seen = frozenset(seen)
        self.sections: list[Section] = []

    def mail(self, root: Part, place: Place, heading: str = "") -> None:
        """Take apart the mail, or the part of one, ``root``.

        Raises:
            UserError: ``store.*``.
        """
        walk = _Walk()
        self._walk(root, walk, 0)
        html, pasted = self._pasted(walk.html)
        shown = read_markup(html[: self._limits.max_html]).pictures if html else frozenset()
        self.sections.append(Section(heading, "\n\n".join(walk.plain), html))
        for leaf in walk.leaves:
            if self._shelf.is_full:
                return
            self._leaf(leaf, shown, place)
        for content_id, data in pasted:
            self.take(data, Source(content_id=content_id, in_text=True), place)

    def take(self, data: bytes, source: Source, place: Place) -> None:
        """Take a file: open it if it is a wrapping, else put it on the shelf."""
        if self._shelf.is_full:
            return
        if not data:
            self._shelf.tell(self._part(source, place, Message("part.empty")))
            return
        content = judge(data, source.declared, source.name)
        if content.form not in _WRAPPINGS:
            self._file(content, source, place)
        elif place.depth >= self._limits.max_depth:
            self._shelf.put(self._part(source, place, self._too_deep()), data)
        else:
            self._open(content, data, source, place)

    def _walk(
        self, part: Part, walk: _Walk, level: int, *, related: bool = False, twin: bool = False
    ) -> None:
        """Gather the leaves and texts below ``part``; ``twin``: formatted text has a plain twin beside it."""
        kind = mime.content_type(part)
        if level > _LEVELS:
            walk.leaves.append(_Leaf(part, problem="part.too_deep"))
            return
        inner = None if kind.startswith("message/") else mime.children(part)
        if inner is None:
            self._walk_leaf(part, kind, walk, related=related, twin=twin)
            return
        if kind == "multipart/encrypted":
            hidden = [one for one in inner if mime.content_type(one) != "application/pgp-encrypted"]
            walk.leaves += [_Leaf(one, problem="part.encrypted_mail") for one in hidden]
            return
        related = related or kind == "multipart/related"
        twin = twin or (kind == "multipart/alternative" and any(map(_is_plain_text, inner)))
        for child in inner:
            self._walk(child, walk, level + 1, related=related, twin=twin)

    def _walk_leaf(self, part: Part, kind: str, walk: _Walk, *, related: bool, twin: bool) -> None:
        if kind not in _BODY_TYPES or not _is_body(part):
            walk.leaves.append(_Leaf(part, related))
            return
        data = mime.content(part)
        if judge(data, kind).form not in {Form.TEXT, Form.UNKNOWN, Form.MAIL, Form.CONTACT}:
            walk.leaves.append(_Leaf(part, related))
            return
        text = decode(data, mime.charset(part))
        if kind == "text/html":
            walk.html.append(text)
            if not twin:
                walk.plain.append(read_markup(_DATA_PICTURE.sub("", text)[: self._limits.max_html]).text)
        else:
            walk.plain.append(text[: self._limits.max_text])

    def _pasted(self, texts: list[str]) -> tuple[str, list[tuple[str, bytes]]]:
        """The formatted texts as one, pictures written into them taken out and shown by Content-ID."""
        pasted: list[tuple[str, bytes]] = []

        def take_out(match: re.Match[str]) -> str:
            try:
                data = base64.b64decode(match[1].replace("%2B", "+").replace("%2F", "/").replace("%3D", "="))
            except (binascii.Error, ValueError):
                return ""
            pasted.append((f"pasted-{len(self.sections)}-{len(pasted)}", data))
            return f"cid:{pasted[-1][0]}"

        return _DATA_PICTURE.sub(take_out, "<hr>".join(texts)), pasted

    def _leaf(self, leaf: _Leaf, shown: frozenset[str], place: Place) -> None:
        part = leaf.part
        kind = mime.content_type(part)
        content_id = headers.text(part, "content-id", _NAME_LENGTH).strip("<>")
        in_text = leaf.related or content_id in shown or mime.disposition(part) == "inline"
        source = Source(headers.file_name(part), kind, content_id, in_text)
        if leaf.problem:
            message = self._too_deep() if leaf.problem == "part.too_deep" else Message(leaf.problem)
            self._shelf.put(self._part(source, place, message), mime.content(part))
        elif kind in {"message/rfc822", "message/global", "message/news"}:
            self._attached(part, source, place)
        elif kind in {"message/external-body", "message/partial"}:
            self._shelf.tell(self._part(source, place, Message("part.elsewhere")))
        elif kind.startswith("message/") or kind == "text/rfc822-headers":
            self._shelf.tell(self._part(source, place, Message("part.report")))
        else:
            self.take(mime.content(part), source, place)

    def _attached(self, part: Part, source: Source, place: Place) -> None:
        """A mail attached as such: the parser has taken it apart already."""
        try:
            mail = mime.attached_mail(part)
        except UserError as error:
            self._shelf.tell(self._part(source, place, error.message))
            return
        if mail is None:
            self._shelf.tell(self._part(source, place, Message("part.damaged")))
        elif place.depth >= self._limits.max_depth:
            self._shelf.tell(self._part(source, place, self._too_deep()))
        else:
            self._inner_mail(mail, source.name, place)

    def _inner_mail(self, mail: Part, name: str, place: Place) -> None:
        subject = headers.text(mail, "subject", _NAME_LENGTH)
        senders = parse_list(headers.first(mail, "from"))
        sender = f" ({senders[0][1]})" if senders else ""
        self.mail(mail, place.within(name or subject), heading=f"{subject}{sender}".strip())

    def _open(self, content: Content, data: bytes, source: Source, place: Place) -> None:
        within = place.within(source.name)
        match content.form:
            case Form.ZIP:
                self._zip(data, source, place)
            case Form.TNEF:
                written, items = tnef.read_tnef(data)
                self._section(written)
                self._items(items, data, source, within)
            case Form.OUTLOOK:
                self._outlook(data, source, within)
            case Form.SIGNED if _ENTITY.match(content.data) is None:
                name = re.sub(r"(?i)\.(p7m|p7s|sig)$", "", source.name)
                self.take(content.data, Source(name, "", source.content_id, source.in_text), within)
            case _:
                try:
                    mail = mime.parse(content.data)
                except UserError as error:
                    self._shelf.put(self._part(source, place, error.message), data)
                    return
                if content.form is Form.SIGNED:
                    self.mail(mail, within)
                else:
                    self._inner_mail(mail, source.name, place)

    def _zip(self, data: bytes, source: Source, place: Place) -> None:
        within = place.within(source.name)
        listed = locked = False
        for item in archives.entries(data, self._shelf.allowance):
            if self._shelf.is_full:
                return
            listed = True
            if item.problem is not None and item.problem.code == "part.encrypted_archive":
                locked = True
            else:
                self._items([item], data, source, within)
        if locked or not listed:
            problem = Message("part.encrypted_archive" if locked else "part.empty")
            self._shelf.put(self._part(source, place, problem), data)

    def _outlook(self, data: bytes, source: Source, within: Place) -> None:
        try:
            file = OutlookFile(data)
        except ValueError:
            self._shelf.put(self._part(source, within, Message("part.damaged")), data)
            return
        self._section(file.written())
        for item in file.items(self._shelf.allowance, self._limits.max_depth - within.depth):
            if self._shelf.is_full:
                return
            if isinstance(item, Written):
                self._section(item)
            else:
                self._items([item], data, source, within)

    def _items(self, items: list[Item], data: bytes, source: Source, within: Place) -> None:
        """The items of a wrapping; one without a name is the wrapping itself, with what is wrong with it."""
        for item in items:
            place = Place(within.inside + item.inside)
            named = Source(item.name, content_id=item.content_id, in_text=bool(item.content_id))
            if item.problem is None:
                self.take(item.data, named, place)
            elif item.name or item.problem.code == "part.too_deep":
                deep = item.problem.code == "part.too_deep"
                problem = self._too_deep() if deep else item.problem
                part = self._part(named, place, problem)
                self._shelf.tell(MailPart(part.name, None, item.size, "", None, problem, inside=place.inside))
            else:
                self._shelf.put(self._part(source, Place(within.inside[:-1]), item.problem), data)

    def _section(self, written: Written) -> None:
        text = written.text or (
            read_markup(written.html[: self._limits.max_html]).text if written.html else ""
        )
        sender = f" ({written.sender})" if written.sender else ""
        if text or written.html or written.subject:
            self.sections.append(Section(f"{written.subject}{sender}".strip(), text, written.html))

    def _file(self, content: Content, source: Source, place: Place) -> None:
        """Put a file on the shelf: as a document, or left out with the reason."""
        code = _REASONS.get(content.form)
        small = False
        if content.media in PICTURES or content.form is Form.PICTURE:
            small = self._is_small(content.data, source)
            if small:
                code = "part.small_picture"
        part = self._part(source, place, None if code is None else Message(code), content.media, small=small)
        if code is None and content.media in PICTURES and self._was_seen(content.data):
            part = self._part(source, place, Message("part.seen_picture"), content.media)
        put = self._shelf.put(part, content.data)
        if put is not None and content.media is MediaType.PDF and put.path is not None:
            self._notice_lock(put, content.data)

    def _notice_lock(self, part: MailPart, data: bytes) -> None:
        if part.path is not None and is_locked(part.path, data):
            self._shelf.mark(part, Message("file.encrypted"))

    def _is_small(self, data: bytes, source: Source) -> bool:
        size = pictures.size_of(data)
        return size is not None and pictures.is_small(
            size, source.name, in_text=source.in_text, small_pixels=self._limits.small_pixels
        )

    def _was_seen(self, data: bytes) -> bool:
        import hashlib

        return bool(self._seen) and hashlib.sha256(data).hexdigest() in self._seen

    def _part(
        self,
        source: Source,
        place: Place,
        left_out: Message | None,
        media: MediaType | None = None,
        *,
        small: bool = False,
    ) -> MailPart:
        name = source.name or self._nameless(media)
        return MailPart(
            name, None, 0, "", media, left_out, small, inside=place.inside, content_id=source.content_id
        )

    def _nameless(self, media: MediaType | None) -> str:
        ending = "" if media is None else _ENDINGS[media]
        return f"załącznik {len(self._shelf.parts) + 1}{ending}"

    def _too_deep(self) -> Message:
        return Message("part.too_deep", {"limit": str(self._limits.max_depth)})


def _is_plain_text(part: Part) -> bool:
    payload = part.get_payload()
    return mime.content_type(part) == "text/plain" and isinstance(payload, str) and bool(payload.strip())


def _is_body(part: Part) -> bool:
    """Whether a text is what was written, no file that was attached."""
    return mime.disposition(part) != "attachment" and not headers.file_name(part)
