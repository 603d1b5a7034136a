"""The standard library's parser, kept from what it cannot bear, and mended where mails are often broken."""

from __future__ import annotations

import re
from copy import copy
from email import policy
from email.message import Message as Part
from email.parser import BytesParser

from desktop.domain.errors import UserError
from desktop.domain.media import HEAD_BYTES, sniff
from desktop.intake.mail.headers import first

_BOUNDARY_LINE = re.compile(rb"^--", re.MULTILINE)
_BOUNDARY = re.compile(rb"boundary\s{0,20}=", re.IGNORECASE)
_STRUCTURED = re.compile(rb"^content-(?:type|disposition):.*(?:\n[ \t].*)*", re.IGNORECASE | re.MULTILINE)
_FIRST_BOUNDARY = re.compile(r"(?:\A|\n)--([^\s\"]{1,200})[ \t]*\r?\n")
_MANY_LINES = 50_000
_MANY_BOUNDARIES = 500
_LONG_HEADER = 16 * 1024
_PACKED = frozenset({"base64", "x-uuencode", "uuencode", "uue", "x-uue"})
_NOT_BASE64 = ("%PDF-", "<?xml")


def parse(raw: bytes) -> Part:
    """The parts of a mail.

    Raises:
        UserError: ``mail.too_deep`` for what is made to keep the parser busy: thousands of parts, parts
            in parts in parts, parameters without end.
    """
    if (
        len(_BOUNDARY_LINE.findall(raw)) > _MANY_LINES
        or len(_BOUNDARY.findall(raw)) > _MANY_BOUNDARIES
        or any(len(match[0]) > _LONG_HEADER for match in _STRUCTURED.finditer(raw))
    ):
        raise UserError("mail.too_deep")
    try:
        return BytesParser(policy=policy.compat32).parsebytes(raw)
    except RecursionError as error:
        raise UserError("mail.too_deep") from error


def content_type(part: Part) -> str:
    """The declared type in small letters, ``text/plain`` if it says none that can be understood."""
    try:
        return part.get_content_type()
    except Exception:  # noqa: BLE001 - on broken headers it raises whatever it stumbles over
        return "text/plain"


def disposition(part: Part) -> str:
    """``attachment``, ``inline`` or another word; empty if it says none."""
    return first(part, "content-disposition").partition(";")[0].strip().lower()


def payload_of(part: Part) -> object:
    """What the parser found in a part: the parts within, or text that is still packed."""
    try:
        return part.get_payload()
    except Exception:  # noqa: BLE001 - a charset with a NUL in its name makes it fail, and who knows what else
        bare = copy(part)
        del bare["content-type"]
        return bare.get_payload()


def children(part: Part) -> list[Part] | None:
    """The parts within; ``None`` if it is a file itself.

    A multipart that forgot to name its boundary gets the one that its body begins with.
    """
    payload = payload_of(part)
    if isinstance(payload, list):
        return [child for child in payload if isinstance(child, Part)]
    if not content_type(part).startswith("multipart/") or not isinstance(payload, str):
        return None
    found = _FIRST_BOUNDARY.search(payload[: 64 * 1024])
    if found is None:
        return None
    body = content(part)
    head = f'Content-Type: multipart/mixed; boundary="{found[1]}"\r\n\r\n'.encode("ascii", errors="replace")
    mended = parse(head + body)
    inner = payload_of(mended)
    return [child for child in inner if isinstance(child, Part)] if isinstance(inner, list) else None


def content(part: Part) -> bytes:
    """The bytes of a part that is a file, whatever they are packed in."""
    payload = payload_of(part)
    if not isinstance(payload, str):
        return b""
    # Some programs declare base64 and do not do it.
    if payload.startswith(_NOT_BASE64) or not payload[:64].isascii():
        raw = _unpacked(_without_encoding(part))
        if sniff(raw[:HEAD_BYTES]) is not None and _encoding(part) in _PACKED:
            return raw
    return _unpacked(part)


def _unpacked(part: Part) -> bytes:
    try:
        decoded = part.get_payload(decode=True)
    except Exception:  # noqa: BLE001 - what is packed wrongly is kept as it came
        decoded = _without_encoding(part).get_payload(decode=True)
    return decoded if isinstance(decoded, bytes) else b""


def _without_encoding(part: Part) -> Part:
    bare = copy(part)
    del bare["content-transfer-encoding"]
    return bare


def _encoding(part: Part) -> str:
    return first(part, "content-transfer-encoding").strip().lower()


def charset(part: Part) -> str:
    """What the part says that its letters are written in."""
    try:
        return str(part.get_content_charset("") or "")
    except Exception:  # noqa: BLE001 - as above
        return ""


def attached_mail(part: Part) -> Part | None:
    """The mail in a ``message/rfc822`` part; also one packed in base64, which is forbidden but happens."""
    inner = payload_of(part)
    mail = inner[0] if isinstance(inner, list) and inner and isinstance(inner[0], Part) else None
    if mail is None:
        return None
    encoding = _encoding(part)
    text = payload_of(mail)
    if encoding not in {"base64", "quoted-printable"} or mail.keys() or not isinstance(text, str):
        return mail
    packed = Part()
    packed["Content-Transfer-Encoding"] = encoding
    packed.set_payload(text)
    return parse(content(packed))
