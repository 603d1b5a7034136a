"""What a part of a mail is, judged by its bytes; what it calls itself only breaks ties among texts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from desktop.domain.media import HEAD_BYTES, sniff
from desktop.domain.reading import MediaType
from desktop.intake.mail import archives, outlook, tnef
from desktop.intake.mail.cms import Wrapping, read_cms

PICTURES = frozenset(MediaType) - {MediaType.PDF, MediaType.XML, MediaType.MT940}

_MAIL_HEAD = 16 * 1024
_HEADER = re.compile(rb"([!-9;-~]{1,76}):")
_MAIL_HEADERS = frozenset(
    b"from to cc subject date message-id received return-path delivered-to mime-version content-type"
    b" reply-to sender".split()
)
_ARCHIVES = (
    b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\0", b"MSCF", b"\x60\xea",
    b"\x1f\x9d", b"LZIP", b"\x28\xb5\x2f\xfd",
)  # fmt: skip
_TAR = (257, b"ustar")
_APPLE_DOUBLE = b"\x00\x05\x16\x07"
_PGP = re.compile(rb"\s{0,20}-----BEGIN PGP (MESSAGE|SIGNATURE|PUBLIC KEY BLOCK|SIGNED MESSAGE)")
_MARKUP = re.compile(
    rb"(?is)\s*(?:<\?xml[^>]{0,500}>\s*)?(?:<!--.{0,500}?-->\s*)?(?:<!doctype\s+)?<?\s*(svg|html)\b"
)
_BASE64 = re.compile(rb"[A-Za-z0-9+/=\s]{64,}")
_SIGNATURE_TYPES = frozenset(
    {
        "application/pgp-signature",
        "application/pgp-keys",
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
        "application/pkix-cert",
    }
)
_ENCRYPTED_NAMES = (".gpg", ".pgp")
_CONTACT = (b"BEGIN:VCARD",)
_CALENDAR = (b"BEGIN:VCALENDAR",)
_TEXT_NAMES = (".txt", ".htm", ".html", ".csv", ".log", ".md", ".css")


class Form(Enum):
    """The forms that are dealt with differently."""

    DOCUMENT = "document"
    PICTURE = "picture"
    """A picture of a kind that is not taken in."""
    MAIL = "mail"
    ZIP = "zip"
    TNEF = "tnef"
    OUTLOOK = "outlook"
    SIGNED = "signed"
    SIGNATURE = "signature"
    ENCRYPTED = "encrypted"
    OFFICE = "office"
    ARCHIVE = "archive"
    SYSTEM = "system"
    """What macOS keeps beside a file (AppleDouble)."""
    CALENDAR = "calendar"
    CONTACT = "contact"
    TEXT = "text"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Content:
    """What a part is; ``data`` is its own or, of a signed one, what was signed."""

    form: Form
    data: bytes
    media: MediaType | None = None


def judge(data: bytes, declared: str = "", name: str = "") -> Content:
    """What ``data`` is.  ``declared`` is its content type, small letters."""
    head = data[:HEAD_BYTES]
    container = _container(data, head)
    if container is not None:
        return container
    media = sniff(head)
    markup = _MARKUP.match(head)
    if media is MediaType.XML and markup is not None:
        media = None
    # Formats that begin at the first byte; a PDF further back may be a mail that holds one.
    if media is not None and (media is not MediaType.PDF or head.startswith(b"%PDF-")):
        return Content(Form.DOCUMENT, data, media)
    if looks_like_mail(data, certain=declared == "message/rfc822" or name.lower().endswith(".eml")):
        return Content(Form.MAIL, data)
    if media is not None:
        return Content(Form.DOCUMENT, data, media)
    form = _plain_form(head, declared, name, markup)
    if form in {Form.UNKNOWN, Form.TEXT} and declared not in {"text/plain", "text/html"}:
        hidden = _hidden_document(data)
        if hidden is not None:
            return hidden
    return Content(form, data)


def _container(data: bytes, head: bytes) -> Content | None:
    if archives.is_zip(head):
        return Content(Form.OFFICE if archives.is_office_file(data) else Form.ZIP, data)
    if tnef.is_tnef(head):
        return Content(Form.TNEF, data)
    if outlook.is_compound(head):
        return Content(_compound(data), data)
    if head.startswith(_ARCHIVES) or head[_TAR[0] :].startswith(_TAR[1]):
        return Content(Form.ARCHIVE, data)
    if head[:1] == b"\x30" or head.lstrip().startswith(b"-----BEGIN "):
        wrapped = read_cms(data)
        if wrapped is not None:
            return {
                Wrapping.SIGNED: Content(Form.SIGNED, wrapped.content),
                Wrapping.SIGNATURE: Content(Form.SIGNATURE, data),
                Wrapping.ENCRYPTED: Content(Form.ENCRYPTED, data),
            }[wrapped.wrapping]
    return None


def _compound(data: bytes) -> Form:
    try:
        return Form.OUTLOOK if outlook.OutlookFile(data).is_mail else Form.OFFICE
    except ValueError:
        return Form.OFFICE


def _plain_form(head: bytes, declared: str, name: str, markup: re.Match[bytes] | None) -> Form:
    pgp = _PGP.match(head)
    if pgp is not None:
        return {b"MESSAGE": Form.ENCRYPTED, b"SIGNED MESSAGE": Form.TEXT}.get(pgp[1], Form.SIGNATURE)
    if declared in _SIGNATURE_TYPES:
        return Form.SIGNATURE
    if name.lower().endswith(_ENCRYPTED_NAMES) and head[:1] >= b"\x80":
        return Form.ENCRYPTED
    if head.lstrip().startswith(_CALENDAR) or declared == "text/calendar":
        return Form.CALENDAR
    if head.lstrip().startswith(_CONTACT) or declared in {"text/vcard", "text/x-vcard"}:
        return Form.CONTACT
    if head.startswith(_APPLE_DOUBLE):
        return Form.SYSTEM
    if head.startswith(b"{\\rtf"):
        return Form.OFFICE
    if markup is not None and markup[1].lower() == b"svg":
        return Form.PICTURE
    if markup is not None or declared.startswith("text/") or name.lower().endswith(_TEXT_NAMES):
        return Form.TEXT
    return Form.UNKNOWN


def _hidden_document(data: bytes) -> Content | None:
    """A document in base64 that the mail does not say is in base64."""
    import base64
    import binascii

    if _BASE64.fullmatch(data) is None:
        return None
    try:
        decoded = base64.b64decode(data)
    except (binascii.Error, ValueError):
        return None
    media = sniff(decoded[:HEAD_BYTES])
    return None if media is None else Content(Form.DOCUMENT, decoded, media)


def looks_like_mail(data: bytes, *, certain: bool = False) -> bool:
    """Whether ``data`` begins with the headers of a mail: three that mails have, or one if it is ``certain``.

    A first line ``From …`` of a mailbox file may come before them.
    """
    head = data[:_MAIL_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    lines = head.split(b"\n")
    if lines and lines[0].startswith((b"From ", b">From ")):
        lines = lines[1:]
    found: set[bytes] = set()
    for line in lines:
        if not line.strip():
            break
        if line[:1] in {b" ", b"\t"}:
            if not found:
                return False
            continue
        match = _HEADER.match(line)
        if match is None:
            break
        name = match[1].lower()
        if name in _MAIL_HEADERS:
            found.add(name)
        elif not found and not name.startswith((b"x-", b"arc-", b"dkim-", b"authentication-")):
            return False
    return len(found) >= (1 if certain else 3)
