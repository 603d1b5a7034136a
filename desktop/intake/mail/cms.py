"""Signed wrappings of S/MIME (RFC 5652): what lies in them, without asking whether the signature is good.

A reader of BER that goes only where the content is; certificates and signatures are passed over.
"""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import dataclass
from enum import Enum

_OIDS = {
    bytes.fromhex("2a864886f70d010702"): "signed",
    bytes.fromhex("2a864886f70d010703"): "encrypted",
    bytes.fromhex("2a864886f70d010706"): "encrypted",  # encryptedData
    bytes.fromhex("2a864886f70d0109100117"): "encrypted",  # authEnvelopedData
}
_PEM = re.compile(rb"\s*-----BEGIN (?:PKCS7|CMS|PKCS #7 SIGNED DATA)-----\s+([A-Za-z0-9+/=\s]+)")
_SEQUENCE, _OID, _CONTEXT_0, _OCTETS, _OCTETS_IN_PIECES, _END = 0x30, 0x06, 0xA0, 0x04, 0x24, 0x00
_DEEP = 16
"""How deep elements may lie in one another: strings in pieces need three levels."""


class Wrapping(Enum):
    """What a file in the form of CMS is."""

    SIGNED = "signed"
    SIGNATURE = "signature"
    """A signature, or certificates, without what was signed."""
    ENCRYPTED = "encrypted"


@dataclass(frozen=True, slots=True)
class Wrapped:
    """A file in the form of CMS, and its content if it is a signed one."""

    wrapping: Wrapping
    content: bytes = b""


class _BadBerError(ValueError):
    pass


@dataclass(frozen=True, slots=True)
class _Element:
    tag: int
    start: int
    """Where the content begins."""
    end: int
    """Where it ends, or ``-1``: with an end mark."""


def read_cms(data: bytes) -> Wrapped | None:
    """What ``data`` (DER, BER or PEM) wraps; ``None`` if it is no CMS."""
    pem = _PEM.match(data)
    if pem is not None:
        try:
            data = base64.b64decode(pem[1])
        except (binascii.Error, ValueError):
            return None
    try:
        return _read(data)
    except _BadBerError:
        return None


def _read(data: bytes) -> Wrapped | None:
    outer = _element(data, 0)
    if outer.tag != _SEQUENCE:
        return None
    kind = _element(data, outer.start)
    if kind.tag != _OID or kind.end < 0:
        return None
    name = _OIDS.get(data[kind.start : kind.end])
    if name is None:
        return None
    if name == "encrypted":
        return Wrapped(Wrapping.ENCRYPTED)
    place = _element(data, _element(data, kind.end).start).start  # [0] and the SignedData in it
    for _ in range(2):  # version, digestAlgorithms
        place = _behind(data, place)
    encapsulated = _element(data, place)
    content_type = _element(data, encapsulated.start)
    place = content_type.end
    if encapsulated.end == place or place >= len(data) or data[place] != _CONTEXT_0:
        return Wrapped(Wrapping.SIGNATURE)
    pieces: list[bytes] = []
    _gather(data, _element(data, place).start, pieces, 0)
    content = b"".join(pieces)
    return Wrapped(Wrapping.SIGNED, content) if content else Wrapped(Wrapping.SIGNATURE)


def _gather(data: bytes, place: int, pieces: list[bytes], depth: int) -> int:
    """The octets of the string at ``place``, which may come in pieces; where it ends."""
    if depth > _DEEP:
        raise _BadBerError
    element = _element(data, place)
    if element.tag == _OCTETS and element.end >= 0:
        pieces.append(data[element.start : element.end])
        return element.end
    if element.tag != _OCTETS_IN_PIECES:
        raise _BadBerError
    place = element.start
    while not _is_over(data, element, place):
        place = _gather(data, place, pieces, depth + 1)
    return place if element.end >= 0 else place + 2


def _behind(data: bytes, place: int, depth: int = 0) -> int:
    """Where the element at ``place`` ends."""
    if depth > _DEEP:
        raise _BadBerError
    element = _element(data, place)
    if element.end >= 0:
        return element.end
    place = element.start
    while not _is_over(data, element, place):
        place = _behind(data, place, depth + 1)
    return place + 2


def _is_over(data: bytes, element: _Element, place: int) -> bool:
    if element.end >= 0:
        return place >= element.end
    if place + 2 > len(data):
        raise _BadBerError
    return data[place] == _END and data[place + 1] == 0


def _element(data: bytes, place: int) -> _Element:
    if place + 2 > len(data) or data[place] & 0x1F == 0x1F:
        raise _BadBerError
    length = data[place + 1]
    start = place + 2
    if length == 0x80:
        return _Element(data[place], start, -1)
    if length > 0x80:
        count = length & 0x7F
        if count > 8:
            raise _BadBerError
        length = int.from_bytes(data[start : start + count])
        start += count
    if start + length > len(data):
        raise _BadBerError
    return _Element(data[place], start, start + length)
