"""ZIP archives, within limits: of size, of number, and of how much a byte may become."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterator

from desktop.domain.messages import Message
from desktop.intake.mail.headers import bare_name
from desktop.intake.mail.items import Allowance, Item

_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_ENTRY = b"PK\x01\x02"
_MANY = 20_000
"""Entries that an archive may list at all; listing more would take the memory away."""
_CHUNK = 1024 * 1024
_ENCRYPTED = 0x1
_UTF_8 = 0x800
_OFFICE_TYPES = (b"application/vnd.oasis.opendocument", b"application/epub", b"application/vnd.sun.xml")
_SYSTEM_NAMES = frozenset({".ds_store", "thumbs.db", "desktop.ini"})
_ERRORS = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, RuntimeError, OSError, EOFError,
    ValueError, KeyError, IndexError, OverflowError,
)  # fmt: skip
"""What the standard library raises on damaged archives and on methods that it does not know."""


def is_zip(data: bytes) -> bool:
    """Whether ``data`` begins as a ZIP archive does."""
    return data.startswith(_SIGNATURES)


def is_office_file(data: bytes) -> bool:
    """Whether a ZIP archive is a document of an office program (OOXML, OpenDocument) or a book."""
    if data.count(_ENTRY) > _MANY:
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "[Content_Types].xml" in names and any(name.endswith(".rels") for name in names):
                return True
            if "mimetype" not in names or archive.getinfo("mimetype").file_size > 200:
                return False
            return archive.read("mimetype").startswith(_OFFICE_TYPES)
    except _ERRORS:
        return False


def entries(data: bytes, allowance: Callable[[], Allowance]) -> Iterator[Item]:
    """The files of a ZIP archive, each when it is asked for.

    ``allowance`` is asked anew before each.  An archive that is no archive gives one nameless item with
    the problem.
    """
    if data.count(_ENTRY) > _MANY:
        yield Item("", problem=Message("part.too_many", {"limit": str(_MANY)}), size=len(data))
        return
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _ERRORS:
        yield Item("", problem=Message("part.damaged"), size=len(data))
        return
    given = 0
    with archive:
        for info in archive.infolist():
            if info.filename.endswith("/"):
                continue
            item = _entry(archive, info, allowance(), len(data), given)
            given += len(item.data)
            yield item


def _entry(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, allowed: Allowance, packed: int, given: int
) -> Item:
    name = _name(info)
    if name.lower() in _SYSTEM_NAMES or info.filename.startswith("__MACOSX/"):
        return Item(name, problem=Message("part.system_file"), size=info.file_size)
    problem = allowed.too_large(info.file_size)
    if problem is None and _is_too_dense(info.file_size, info.compress_size, allowed.ratio):
        problem = Message("part.too_dense", {"limit": str(allowed.ratio)})
    # Entries of a bomb share one packed stream, so each alone may look honest.
    if problem is None and _is_too_dense(given + info.file_size, packed, allowed.ratio):
        problem = Message("part.too_dense", {"limit": str(allowed.ratio)})
    if problem is None and info.flag_bits & _ENCRYPTED:
        problem = Message("part.encrypted_archive")
    if problem is not None:
        return Item(name, problem=problem, size=info.file_size)
    try:
        return Item(name, _read(archive, info))
    except MemoryError:
        return Item(name, problem=Message("file.too_heavy"), size=info.file_size)
    except _ERRORS:
        return Item(name, problem=Message("part.damaged"), size=info.file_size)


def _is_too_dense(size: int, packed: int, ratio: int) -> bool:
    return size > _CHUNK and size > ratio * max(packed, 1)


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """The entry's bytes, never more than it declares: what has more is damaged."""
    pieces = []
    left = info.file_size
    with archive.open(info) as file:
        while piece := file.read(min(_CHUNK, left + 1)):
            left -= len(piece)
            if left < 0:
                raise zipfile.BadZipFile
            pieces.append(piece)
    return b"".join(pieces)


def _name(info: zipfile.ZipInfo) -> str:
    """The entry's name: Windows writes Polish letters in code page 852 and does not say so."""
    text = info.filename
    if not info.flag_bits & _UTF_8 and not text.isascii():
        raw = text.encode("cp437", errors="replace")
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError:
            text = raw.decode("cp852", errors="replace")
    return bare_name(text)
