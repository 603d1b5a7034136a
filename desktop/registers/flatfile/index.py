"""The index of a flat file: sorted hashes in blocks, each with its checksum, and a directory at the end.

A look-up finds its block by the directory, which is small enough to be kept in memory, and reads that block
alone: 64 KB of half a gigabyte.  The block's checksum is verified every time, the directory's when the index
is opened; so damage anywhere is noticed just when it would matter.  Blocks are read, not mapped into memory:
a mapped file that a disk or share fails to deliver kills the program, a read only fails.
"""

from __future__ import annotations

import hashlib
import json
import struct
import threading
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import BinaryIO

from desktop.domain.errors import UserError
from desktop.domain.registers import AccountState
from desktop.registers.flatfile.keys import HASH_BYTES, Masks, is_mask, key_of

_MAGIC = b"BZDFLAT1"
_IN_BLOCK = 1024
_BLOCK = _IN_BLOCK * HASH_BYTES
_DIGEST = 16
_TRAILER = struct.Struct("<QQ32s8s")
"""Where the directory begins, its length, its checksum, the file's mark."""
_MOST_DIRECTORY = 256 * 1024 * 1024
_REMEMBERED = 4096
_FEW = 100
"""Masks that are tried within a millisecond."""


class _NotWhole(ValueError):  # noqa: N818 - said of the file
    """The file is shorter than it says."""


@dataclass(frozen=True, slots=True)
class Head:
    """What an index is of."""

    day: date
    rounds: int
    masks: tuple[str, ...] = ()
    active: int = 0
    """How many hashes of active payers."""
    exempt: int = 0

    @property
    def stamp(self) -> str:
        """The day as the Ministry writes it: ``20260205``."""
        return f"{self.day:%Y%m%d}"


@dataclass(frozen=True, slots=True)
class Found:
    """What the file says of a NIP and an account."""

    state: AccountState
    by_mask: bool = False


@dataclass(frozen=True, slots=True)
class _List:
    """One of the two lists: its first block in the file, how many hashes, and its part of the directory."""

    first: int
    count: int
    fences: bytes
    """The first hash of each block."""
    digests: bytes

    def block_of(self, wanted: bytes) -> int:
        """The block that ``wanted`` would stand in; -1 if it would stand before the first."""
        blocks = range(len(self.fences) // HASH_BYTES)
        return (
            bisect_right(blocks, wanted, key=lambda n: self.fences[n * HASH_BYTES : (n + 1) * HASH_BYTES]) - 1
        )


class Writer:
    """Writes an index: sorted hashes of a list, its end, those of the other, its end, and the directory."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._rest = b""
        self._at = 0
        self._lists: list[dict[str, int]] = []
        self._fences: list[bytes] = []
        self._digests: list[bytes] = []
        self._begun = (0, 0)
        """Offset and number of the first block of the list that is being written."""
        self._count = 0

    def add(self, raw: bytes) -> None:
        """More hashes of the list, behind those before."""
        data = self._rest + raw
        self._count += len(raw) // HASH_BYTES
        whole = len(data) - len(data) % _BLOCK
        for start in range(0, whole, _BLOCK):
            self._put(data[start : start + _BLOCK])
        self._rest = data[whole:]

    def end_list(self) -> None:
        """The list is complete."""
        if self._rest:
            self._put(self._rest)
        self._rest = b""
        offset, number = self._begun
        self._lists.append({"first": offset, "count": self._count, "blocks": len(self._fences) - number})
        self._begun, self._count = (self._at, len(self._fences)), 0

    def finish(self, head: Head) -> Head:
        """Write the directory; without it nobody takes the file for an index."""
        about = json.dumps(
            {
                "day": head.day.isoformat(),
                "rounds": head.rounds,
                "masks": head.masks,
                "lists": self._lists,
            }
        ).encode()
        directory = b"".join([struct.pack("<I", len(about)), about, *self._fences, *self._digests])
        self._stream.write(directory)
        checksum = hashlib.blake2b(directory, digest_size=32).digest()
        self._stream.write(_TRAILER.pack(self._at, len(directory), checksum, _MAGIC))
        return replace(head, active=self._lists[0]["count"], exempt=self._lists[1]["count"])

    def _put(self, block: bytes) -> None:
        self._stream.write(block)
        self._at += len(block)
        self._fences.append(block[:HASH_BYTES])
        self._digests.append(hashlib.blake2b(block, digest_size=_DIGEST).digest())


class Index:
    """An open index; for any thread.

    Raises :class:`UserError` ``registers.index_damaged`` where it is not what was written, and
    ``registers.index_unreadable`` where the system will not read it, when it is opened or later.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._known: OrderedDict[tuple[str, str], Found] = OrderedDict()
        try:
            self._stream = path.open("rb", buffering=0)
        except OSError as error:
            raise _unreadable(path) from error
        try:
            self.head, self._lists = _directory(self._stream)
        except OSError as error:
            self._stream.close()
            raise _unreadable(path) from error
        except (ValueError, KeyError, TypeError, struct.error) as error:
            self._stream.close()
            raise _damaged(path) from error
        self._masks = Masks(self.head.masks)

    def close(self) -> None:
        """Give the file back."""
        with self._lock:
            self._stream.close()

    def cost(self, nip: str, account: str) -> int:
        """How many keys :meth:`find` makes at the most, some ten milliseconds each; 0 if it is known."""
        if (nip, account) in self._known:
            return 0
        most = self._masks.most(account)
        return 1 + (len(self._masks.applied(account)) if most < _FEW else most)

    def find(self, nip: str, account: str) -> Found:
        """What the file says of ten digits of a NIP and 26 of an account."""
        pair = (nip, account)
        known = self._known.get(pair)
        if known is not None:
            return known
        found = self._looked_up(nip, account)
        with self._lock:
            self._known[pair] = found
            if len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
        return found

    # -- inside ------------------------------------------------------------------------------------

    def _looked_up(self, nip: str, account: str) -> Found:
        for number, text in enumerate((account, *self._masks.applied(account))):
            key = key_of(self.head.stamp, nip, text, self.head.rounds)
            for state, hashes in zip((AccountState.ACTIVE, AccountState.EXEMPT), self._lists, strict=True):
                if self._holds(hashes, key):
                    return Found(state, by_mask=number > 0)
        return Found(AccountState.NOT_LISTED)

    def _holds(self, hashes: _List, key: bytes) -> bool:
        number = hashes.block_of(key)
        if number < 0:
            return False
        block = self._block(hashes, number)
        places = range(len(block) // HASH_BYTES)
        place = bisect_left(places, key, key=lambda n: block[n * HASH_BYTES : (n + 1) * HASH_BYTES])
        return block[place * HASH_BYTES : (place + 1) * HASH_BYTES] == key

    def _block(self, hashes: _List, number: int) -> bytes:
        length = min(_IN_BLOCK, hashes.count - number * _IN_BLOCK) * HASH_BYTES
        try:
            with self._lock:
                self._stream.seek(hashes.first + number * _BLOCK)
                block = _exactly(self._stream, length)
        except _NotWhole as error:
            raise _damaged(self.path) from error
        except (OSError, ValueError) as error:
            # Closed meanwhile by another thread, or a disk that fails.
            raise _unreadable(self.path) from error
        if (
            hashlib.blake2b(block, digest_size=_DIGEST).digest()
            != hashes.digests[number * _DIGEST :][:_DIGEST]
        ):
            raise _damaged(self.path)
        return block


def read_head(path: Path) -> Head:
    """What the index at ``path`` is of; raises :class:`UserError` ``registers.index_damaged``."""
    index = Index(path)
    index.close()
    return index.head


def _directory(stream: BinaryIO) -> tuple[Head, tuple[_List, _List]]:
    """The directory; raises :class:`ValueError` and its kin where it is not what was written."""
    end = stream.seek(0, 2)
    stream.seek(max(end - _TRAILER.size, 0))
    offset, length, checksum, mark = _TRAILER.unpack(_exactly(stream, _TRAILER.size))
    if mark != _MAGIC or length > _MOST_DIRECTORY or offset + length + _TRAILER.size != end:
        raise ValueError("no index")
    stream.seek(offset)
    directory = _exactly(stream, length)
    if hashlib.blake2b(directory, digest_size=32).digest() != checksum:
        raise ValueError("a directory that was changed")
    (long,) = struct.unpack_from("<I", directory)
    about = json.loads(directory[4 : 4 + long])
    lists: list[_List] = []
    at = 4 + long
    blocks = [int(one["blocks"]) for one in about["lists"]]
    digests = at + sum(blocks) * HASH_BYTES
    for one, count in zip(about["lists"], blocks, strict=True):
        lists.append(
            _List(
                int(one["first"]),
                int(one["count"]),
                directory[at : at + count * HASH_BYTES],
                directory[digests : digests + count * _DIGEST],
            )
        )
        at += count * HASH_BYTES
        digests += count * _DIGEST
    masks = tuple(str(mask) for mask in about["masks"] if is_mask(str(mask)))
    active, exempt = lists
    head = Head(date.fromisoformat(about["day"]), int(about["rounds"]), masks, active.count, exempt.count)
    return head, (active, exempt)


def _exactly(stream: BinaryIO, length: int) -> bytes:
    parts: list[bytes] = []
    while length > 0:
        part = stream.read(length)
        if not part:
            raise _NotWhole
        parts.append(part)
        length -= len(part)
    return b"".join(parts)


def _damaged(path: Path) -> UserError:
    return UserError("registers.index_damaged", file=path.name)


def _unreadable(path: Path) -> UserError:
    return UserError("registers.index_unreadable", file=path.name)
