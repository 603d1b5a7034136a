"""Mails written down line by line: the standard library would mend what is meant to be broken."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass

TO = "dok+zolw@biuro.example"
SENDER = "Jan Lis <jan@tartak.example>"
_LINE = b"\r\n"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a mail: its headers and its body as they are sent."""

    headers: tuple[str, ...]
    body: bytes


def bytes_of(text: str) -> bytes:
    """Headers are UTF-8 here unless surrogates say otherwise."""
    return text.encode("utf-8", errors="surrogateescape")


def base64_lines(data: bytes) -> bytes:
    """``data`` in lines of 76 characters."""
    raw = base64.b64encode(data)
    return _LINE.join(raw[place : place + 76] for place in range(0, len(raw), 76))


def quoted(text: str) -> str:
    """A value between quotation marks."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def text(content: str, kind: str = "plain", charset: str = "utf-8") -> Piece:
    """What is written, in 8 bits."""
    body = content.replace("\n", "\r\n").encode(charset)
    return Piece((f"Content-Type: text/{kind}; charset={charset}", "Content-Transfer-Encoding: 8bit"), body)


def file(
    data: bytes,
    name: str = "",
    kind: str = "application/pdf",
    disposition: str = "attachment",
    *,
    more: Sequence[str] = (),
) -> Piece:
    """A file in base64; ``name`` is written as it is, between quotation marks."""
    shown = f"; filename={quoted(name)}" if name else ""
    headers = [f"Content-Type: {kind}", "Content-Transfer-Encoding: base64"]
    if disposition:
        headers.append(f"Content-Disposition: {disposition}{shown}")
    return Piece((*headers, *more), base64_lines(data))


def raw_file(headers: Sequence[str], body: bytes) -> Piece:
    """A file with exactly these headers and this body."""
    return Piece(tuple(headers), body)


def multipart(
    kind: str, *pieces: Piece, parameters: str = "", preamble: bytes = b"", closed: bool = True
) -> Piece:
    """Parts in one; the boundary depends on what is in them."""
    boundary = _boundary(pieces)
    body = preamble
    for piece in pieces:
        body += b"--" + boundary + _LINE + entity(piece) + _LINE
    if closed:
        body += b"--" + boundary + b"--" + _LINE
    return Piece((f'Content-Type: multipart/{kind}; boundary="{boundary.decode()}"{parameters}',), body)


def _boundary(pieces: Sequence[Piece]) -> bytes:
    import hashlib

    inner = b"".join(piece.body for piece in pieces)
    return b"=_" + hashlib.sha256(inner).hexdigest()[:24].encode()


def entity(piece: Piece) -> bytes:
    """Headers, an empty line, the body."""
    return b"".join(bytes_of(header) + _LINE for header in piece.headers) + _LINE + piece.body


def attached(mail: bytes, name: str = "") -> Piece:
    """A mail as an attachment."""
    shown = f"; filename={quoted(name)}" if name else ""
    return Piece(("Content-Type: message/rfc822", f"Content-Disposition: attachment{shown}"), mail)


def letter(
    slug: str,
    piece: Piece,
    *,
    subject: str = "Faktury za listopad",
    sender: str = SENDER,
    to: str = TO,
    more: Sequence[str] = (),
    bare: bool = False,
) -> bytes:
    """A whole mail, known by ``slug``; ``bare``: without the headers that every mail should have."""
    usual = [
        "MIME-Version: 1.0",
        f"From: {sender}",
        f"To: {to}",
        f"Subject: {subject}",
        "Date: Thu, 12 Nov 2026 09:30:00 +0100",
        f"Message-ID: <{slug}@tartak.example>",
    ]
    headers = list(more) + ([] if bare else usual)
    return b"".join(bytes_of(header) + _LINE for header in headers) + entity(piece)
