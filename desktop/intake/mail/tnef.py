"""``winmail.dat``: what Outlook wraps attachments in ([MS-OXTNEF]).

Libraries for it copy the rest of the file for each attribute and believe any count, so a hostile one
keeps them busy for hours; here one pass over the bytes never goes back nor beyond them.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.domain.messages import Message
from desktop.intake.mail.charsets import decode
from desktop.intake.mail.headers import bare_name
from desktop.intake.mail.items import Item, Written
from desktop.intake.mail.rtf import plain_of_compressed

_SIGNATURE = b"\x78\x9f\x3e\x22"
_HEAD = 6
_SUBJECT, _BODY, _CODEPAGE, _PROPERTIES = 0x8004, 0x800C, 0x9007, 0x9003
_BEGINS, _DATA, _TITLE, _ATTACHMENT_PROPERTIES = 0x9002, 0x800F, 0x8010, 0x9005

_FIXED = {0x02: 4, 0x03: 4, 0x04: 4, 0x05: 8, 0x06: 8, 0x07: 8, 0x0A: 4, 0x0B: 4, 0x14: 8, 0x40: 8, 0x48: 16}
"""Bytes of property types, with their padding; by [MS-OXTNEF] 2.1.3.4."""
_STRING, _UNICODE, _OBJECT, _BINARY = 0x1E, 0x1F, 0x0D, 0x102
_VARIABLE = frozenset({_STRING, _UNICODE, _OBJECT, _BINARY})
_SEVERAL = 0x1000
_NAMED = 0x8000

_P_SUBJECT, _P_BODY, _P_HTML, _P_SENDER, _P_RTF = 0x0037, 0x1000, 0x1013, 0x5D01, 0x1009
_P_DATA, _P_LONG_NAME, _P_SHORT_NAME, _P_DISPLAY_NAME, _P_CONTENT_ID = 0x3701, 0x3707, 0x3704, 0x3001, 0x3712
_MESSAGE = bytes.fromhex("0703020000000000c000000000000046")
"""IID_IMessage: an attached mail follows as TNEF of its own."""


def is_tnef(data: bytes) -> bool:
    """Whether ``data`` begins as TNEF does."""
    return data.startswith(_SIGNATURE)


class _CutShortError(ValueError):
    pass


@dataclass(slots=True)
class _Attachment:
    title: str = ""
    data: bytes = b""
    properties: dict[int, str | bytes] = field(default_factory=dict)


@dataclass(slots=True)
class _Found:
    charset: str = ""
    subject: str = ""
    body: str = ""
    properties: dict[int, str | bytes] = field(default_factory=dict)
    attachments: list[_Attachment] = field(default_factory=list)
    is_whole: bool = True


def read_tnef(data: bytes) -> tuple[Written, list[Item]]:
    """What is written in it, and its files; mails among them are TNEF again.

    Of a damaged one everything before the damage, and an item that says so.
    """
    found = _Found()
    try:
        for name, content in _attributes(data):
            _take(found, name, content)
    except _CutShortError:
        found.is_whole = False
    items = [_item(one) for one in found.attachments]
    if not found.is_whole:
        items.append(Item("", problem=Message("part.damaged"), size=len(data)))
    html = _text(found.properties.get(_P_HTML))
    text = _text(found.properties.get(_P_BODY)) or found.body
    packed = found.properties.get(_P_RTF)
    if not text.strip() and not html and isinstance(packed, bytes):
        text = plain_of_compressed(packed)
    written = Written(
        _text(found.properties.get(_P_SUBJECT)) or found.subject,
        _text(found.properties.get(_P_SENDER)),
        text,
        html,
    )
    return written, items


def _attributes(data: bytes) -> Iterator[tuple[int, bytes]]:
    place = _HEAD
    while place + 11 <= len(data):
        name, _type, length = struct.unpack_from("<HHI", data, place + 1)
        end = place + 9 + length
        if end > len(data):
            # What is there of the last one may still be a file, and its reader says what is missing.
            yield name, data[place + 9 :]
            raise _CutShortError
        yield name, data[place + 9 : end]
        place = end + 2  # a checksum that says nothing to us


def _take(found: _Found, name: int, content: bytes) -> None:
    if name == _BEGINS:
        found.attachments.append(_Attachment())
    elif name == _CODEPAGE and len(content) >= 4:
        found.charset = f"cp{int.from_bytes(content[:4], 'little')}"
    elif name == _SUBJECT:
        found.subject = _string(content, found.charset)
    elif name == _BODY:
        found.body = _string(content, found.charset)
    elif name == _PROPERTIES:
        found.properties.update(_properties(content, found))
    elif found.attachments:
        attachment = found.attachments[-1]
        if name == _TITLE:
            attachment.title = _string(content, found.charset)
        elif name == _DATA:
            attachment.data = content
        elif name == _ATTACHMENT_PROPERTIES:
            attachment.properties.update(_properties(content, found))


def _item(attachment: _Attachment) -> Item:
    properties = attachment.properties
    names = (properties.get(number) for number in (_P_LONG_NAME, _P_SHORT_NAME, _P_DISPLAY_NAME))
    name = next((one for one in map(_text, names) if one), "") or attachment.title
    data = attachment.data
    whole = properties.get(_P_DATA)
    if isinstance(whole, bytes) and whole:
        data = whole[16:] if whole.startswith(_MESSAGE) else whole
    return Item(bare_name(name), data, content_id=_text(properties.get(_P_CONTENT_ID)).strip("<>"))


def _properties(data: bytes, found: _Found) -> dict[int, str | bytes]:
    """The properties that hold texts or bytes, as far as they can be read."""
    properties: dict[int, str | bytes] = {}
    try:
        count = _number(data, 0)
        place = 4
        for _ in range(count):
            place = _property(data, place, properties, found.charset)
    except _CutShortError:
        found.is_whole = False
    return properties


def _property(data: bytes, place: int, properties: dict[int, str | bytes], charset: str) -> int:
    """Read the property at ``place``; where the next one is."""
    kind, number = _number(data, place) & 0xFFFF, _number(data, place) >> 16
    place += 4
    if number >= _NAMED:
        place += 16
        if _number(data, place) == 0:
            place += 8
        else:
            place += 8 + _padded(_number(data, place + 4))
    several = bool(kind & _SEVERAL)
    kind &= ~_SEVERAL
    count = 1
    if several or kind in _VARIABLE:
        count = _number(data, place)
        place += 4
    if kind in _FIXED:
        return place + count * _FIXED[kind]
    if kind not in _VARIABLE:
        raise _CutShortError  # nobody knows how long it is
    for _ in range(count):
        length = _number(data, place)
        content = data[place + 4 : place + 4 + length]
        if len(content) < length:
            raise _CutShortError
        properties.setdefault(number, _value(kind, content, charset))
        place += 4 + _padded(length)
    return place


def _value(kind: int, content: bytes, charset: str) -> str | bytes:
    if kind == _UNICODE:
        return content.decode("utf-16-le", errors="replace").rstrip("\0")
    return _string(content, charset) if kind == _STRING else content


def _number(data: bytes, place: int) -> int:
    if place + 4 > len(data):
        raise _CutShortError
    return int.from_bytes(data[place : place + 4], "little")


def _padded(length: int) -> int:
    return length + -length % 4


def _string(content: bytes, charset: str) -> str:
    return decode(content.rstrip(b"\0"), charset)


def _text(value: str | bytes | None) -> str:
    if isinstance(value, bytes):
        return decode(value.rstrip(b"\0"))
    return value or ""
