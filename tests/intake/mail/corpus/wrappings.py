"""What Outlook, Exchange and S/MIME wrap files in, written down byte by byte."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

_IID_MESSAGE = bytes.fromhex("0703020000000000c000000000000046")


def tnef(
    subject: str, text: str, files: Sequence[tuple[str, bytes]], mails: Sequence[tuple[str, bytes]] = ()
) -> bytes:
    """``winmail.dat`` ([MS-OXTNEF]) with ``files``, and ``mails`` that are TNEF themselves."""
    result = struct.pack("<IH", 0x223E9F78, 1)
    result += _attribute(1, 0x00089006, struct.pack("<I", 0x10000))
    result += _attribute(1, 0x00069007, struct.pack("<II", 1250, 0))
    result += _attribute(1, 0x00018004, subject.encode("cp1250") + b"\0")
    result += _attribute(1, 0x0002800C, text.encode("cp1250") + b"\0")
    for name, data in files:
        result += _attribute(2, 0x00069002, struct.pack("<HIHHI", 1, 0, 32, 32, 0))
        result += _attribute(2, 0x00018010, _short(name) + b"\0")
        result += _attribute(2, 0x0006800F, data)
        result += _attribute(2, 0x00069005, _properties([(0x001F, 0x3707, _wide(name))]))
    for name, data in mails:
        result += _attribute(2, 0x00069002, struct.pack("<HIHHI", 2, 0, 32, 32, 0))
        properties = [(0x001F, 0x3001, _wide(name)), (0x000D, 0x3701, _IID_MESSAGE + data)]
        result += _attribute(2, 0x00069005, _properties(properties))
    return result


def _attribute(level: int, name: int, data: bytes) -> bytes:
    return struct.pack("<BII", level, name, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)


def _properties(found: Sequence[tuple[int, int, bytes]]) -> bytes:
    # A number and a truth first: readers have to step over what they do not want.
    result = struct.pack("<I", len(found) + 2) + struct.pack("<HHI", 0x0003, 0x3705, 1)
    result += struct.pack("<HHI", 0x000B, 0x7FFE, 1)
    for kind, number, data in found:
        result += struct.pack("<HHII", kind, number, 1, len(data)) + data + bytes(-len(data) % 4)
    return result


def _wide(text: str) -> bytes:
    return text.encode("utf-16-le") + b"\0\0"


def _short(name: str) -> bytes:
    return name.encode("ascii", errors="replace")[:12]


def msg(
    subject: str, text: str, files: Sequence[tuple[str, bytes]], mails: Sequence[dict[str, object]] = ()
) -> bytes:
    """A mail as Outlook saves it (``.msg``); ``mails`` are the arguments of mails attached to it."""
    from extract_msg.ole_writer import OleWriter

    writer = OleWriter()
    _add_msg(writer, [], subject, text, files, mails)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "mail.msg"
        writer.write(str(path))
        return path.read_bytes()


def _add_msg(
    writer: object,
    within: list[str],
    subject: str,
    text: str,
    files: Sequence[tuple[str, bytes]],
    mails: Sequence[dict[str, object]],
) -> None:
    def add(path: list[str], data: bytes) -> None:
        writer.addEntry(within + path, data)  # type: ignore[attr-defined]

    head = 32 if not within else 24
    add(["__properties_version1.0"], bytes(head))
    if not within:
        for name in ("00020102", "00030102", "00040102"):
            add(["__nameid_version1.0", f"__substg1.0_{name}"], b"")
    add(["__substg1.0_001A001F"], "IPM.Note".encode("utf-16-le"))
    add(["__substg1.0_0037001F"], subject.encode("utf-16-le"))
    add(["__substg1.0_1000001F"], text.encode("utf-16-le"))
    add(["__substg1.0_5D01001F"], "jan@tartak.example".encode("utf-16-le"))
    number = 0
    for name, data in files:
        place = f"__attach_version1.0_#{number:08X}"
        number += 1
        add([place, "__properties_version1.0"], _attach_properties(1))
        add([place, "__substg1.0_3707001F"], name.encode("utf-16-le"))
        add([place, "__substg1.0_37010102"], data)
    for mail in mails:
        place = f"__attach_version1.0_#{number:08X}"
        number += 1
        add([place, "__properties_version1.0"], _attach_properties(5))
        add([place, "__substg1.0_3001001F"], str(mail["subject"]).encode("utf-16-le"))
        _add_msg(writer, [*within, place, "__substg1.0_3701000D"], **mail)  # type: ignore[arg-type]


def _attach_properties(method: int) -> bytes:
    """Eight reserved bytes and PR_ATTACH_METHOD: 1 for a file, 5 for a mail."""
    return bytes(8) + struct.pack("<HHIII", 0x0003, 0x3705, 6, method, 0)


_DATA, _SIGNED, _ENVELOPED = "2a864886f70d010701", "2a864886f70d010702", "2a864886f70d010703"


def signed(content: bytes, *, in_pieces: bool = False) -> bytes:
    """A signed message of S/MIME without a signer, which is enough to wrap; ``in_pieces`` as streams are."""
    if in_pieces:
        cut = [content[place : place + 1000] for place in range(0, len(content), 1000)]
        octets = b"\x24\x80" + b"".join(_der(0x04, one) for one in cut) + b"\0\0"
        encapsulated = b"\x30\x80" + _oid(_DATA) + b"\xa0\x80" + octets + b"\0\0" + b"\0\0"
        data = b"\x30\x80" + _der(0x02, b"\x01") + _der(0x31, b"") + encapsulated + _der(0x31, b"") + b"\0\0"
        return b"\x30\x80" + _oid(_SIGNED) + b"\xa0\x80" + data + b"\0\0" + b"\0\0"
    encapsulated = _der(0x30, _oid(_DATA) + _der(0xA0, _der(0x04, content)))
    return _content_info(_SIGNED, _der(0x02, b"\x01") + _der(0x31, b"") + encapsulated + _der(0x31, b""))


def signature() -> bytes:
    """A signature apart from what it signs."""
    return _content_info(
        _SIGNED, _der(0x02, b"\x01") + _der(0x31, b"") + _der(0x30, _oid(_DATA)) + _der(0x31, b"")
    )


def enveloped() -> bytes:
    """An encrypted message of S/MIME."""
    return _content_info(_ENVELOPED, _der(0x02, b"\x00") + _der(0x31, b"") + _der(0x30, _oid(_DATA)))


def _content_info(kind: str, content: bytes) -> bytes:
    return _der(0x30, _oid(kind) + _der(0xA0, _der(0x30, content)))


def _oid(digits: str) -> bytes:
    return _der(0x06, bytes.fromhex(digits))


def _der(tag: int, content: bytes) -> bytes:
    length = len(content)
    if length < 0x80:
        return bytes([tag, length]) + content
    size = (length.bit_length() + 7) // 8
    return bytes([tag, 0x80 | size]) + length.to_bytes(size) + content
