"""A walk through the parts of one mail: which are files, and what was written."""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass, field
from email.message import Message as Part

from desktop.intake.mail import headers, mime, rtf
from desktop.intake.mail.charsets import decode
from desktop.intake.mail.contents import Form, judge
from desktop.intake.mail.markup import read_markup
from desktop.intake.mail.uuencode import Encoded, take_out

_LEVELS = 60
"""How deep multiparts may lie in one another within one mail."""
_BODY_TYPES = frozenset({"text/plain", "text/html"})
_RTF_TYPES = frozenset({"text/rtf", "application/rtf", "text/richtext"})
_BODY_FORMS = frozenset({Form.TEXT, Form.UNKNOWN, Form.MAIL, Form.CONTACT})
_DATA_PICTURE = re.compile(r"data:image/[a-z0-9.+-]{1,20};base64,([A-Za-z0-9+/=%\s]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Leaf:
    """A part that is a file, or a mail."""

    part: Part
    related: bool = False
    """It lies where pictures lie that a text shows."""
    problem: str = ""
    """The code of the sentence that says why it cannot be opened."""


@dataclass(slots=True)
class Walk:
    """What a walk through one mail's parts found; ``left`` characters of formatted text may be read."""

    left: int
    leaves: list[Leaf] = field(default_factory=list)
    plain: list[str] = field(default_factory=list)
    """Text for reading: plain parts, and formatted ones that have no plain twin."""
    html: list[str] = field(default_factory=list)
    encoded: list[Encoded] = field(default_factory=list)
    """Files that stood in the text itself."""

    def readable(self, html: str) -> str:
        """A formatted text as plain text, as far as may still be read."""
        source = _DATA_PICTURE.sub("", html)[: self.left]
        self.left -= len(source)
        return read_markup(source).text


def walk_through(root: Part, left: int) -> Walk:
    """The files and texts of the mail ``root``; mails in it are leaves."""
    walk = Walk(left)
    _walk(root, walk, 0, related=False, twin=False)
    return walk


def pasted_pictures(texts: list[str], prefix: str) -> tuple[str, list[tuple[str, bytes]]]:
    """Formatted texts as one, pictures written into them taken out and shown by Content-ID ``prefix…``."""
    pasted: list[tuple[str, bytes]] = []

    def take_out(match: re.Match[str]) -> str:
        try:
            data = base64.b64decode(match[1].replace("%2B", "+").replace("%2F", "/").replace("%3D", "="))
        except (binascii.Error, ValueError):
            return ""
        pasted.append((f"{prefix}{len(pasted)}", data))
        return f"cid:{pasted[-1][0]}"

    return _DATA_PICTURE.sub(take_out, "<hr>".join(texts)), pasted


def _walk(part: Part, walk: Walk, level: int, *, related: bool, twin: bool) -> None:
    """Gather what lies below ``part``; ``twin``: formatted text has a plain twin beside it."""
    kind = mime.content_type(part)
    if level > _LEVELS:
        walk.leaves.append(Leaf(part, problem="part.too_deep"))
        return
    inner = None if kind.startswith("message/") else mime.children(part)
    if inner is None:
        _take_leaf(part, kind, walk, related=related, twin=twin)
        return
    if kind == "multipart/encrypted":
        hidden = [one for one in inner if mime.content_type(one) != "application/pgp-encrypted"]
        walk.leaves += [Leaf(one, problem="part.encrypted_mail") for one in hidden]
        return
    related = related or kind == "multipart/related"
    twin = twin or (kind == "multipart/alternative" and any(map(_is_plain_text, inner)))
    for child in inner:
        _walk(child, walk, level + 1, related=related, twin=twin)


def _take_leaf(part: Part, kind: str, walk: Walk, *, related: bool, twin: bool) -> None:
    if kind in _RTF_TYPES and _is_body(part):
        written = rtf.plain(mime.content(part))
        if written and not walk.plain:
            walk.plain.append(written)
            return
    if kind not in _BODY_TYPES or not _is_body(part):
        walk.leaves.append(Leaf(part, related))
        return
    data = mime.content(part)
    if kind == "text/plain":
        data, encoded = take_out(data)
        walk.encoded += encoded
    if judge(data, kind).form not in _BODY_FORMS:
        walk.leaves.append(Leaf(part, related))
        return
    text = decode(data, mime.charset(part))
    if kind == "text/html":
        walk.html.append(text)
        if not twin:
            walk.plain.append(walk.readable(text))
    else:
        walk.plain.append(text)


def _is_plain_text(part: Part) -> bool:
    payload = mime.payload_of(part)
    return mime.content_type(part) == "text/plain" and isinstance(payload, str) and bool(payload.strip())


def _is_body(part: Part) -> bool:
    """Whether a text is what was written, no file that was attached."""
    return mime.disposition(part) != "attachment" and not headers.file_name(part)
