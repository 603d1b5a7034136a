"""The store of original files: immutable, by SHA-256, written so that a power cut loses nothing."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import stat
import time
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from desktop.db.replacing import flush_folder, replace
from desktop.domain.errors import UserError

_BLOCK = 1024 * 1024
_RESERVE = 64 * 1024 * 1024
"""Bytes that must stay free on the disk, for the database to go on."""
_ABANDONED = 24 * 3600.0
"""Seconds since the last write after which nobody writes a part any longer."""
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that is safe in the store, and the modification time its source had (nanoseconds)."""

    sha256: str
    size: int
    mtime_ns: int


class FileStore:
    """A folder of originals: ``ab/cdef…`` by the hash's hexadecimal digits."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._incoming = root / "incoming"
        self._incoming.mkdir(parents=True, exist_ok=True)

    def path(self, sha256: str) -> Path:
        """Where the original with this hash lies."""
        return self._root / sha256[:2] / sha256[2:]

    def put(self, source: Path) -> StoredFile:
        """Copy ``source`` into the store, flush it to the disk and verify the copy.

        Raises :class:`UserError` ``file.changing`` if the source was written to meanwhile,
        ``file.vanished`` if it is not there, ``file.not_readable`` if it cannot be read or is no file,
        ``store.full`` without room on the disk, ``store.bad_copy`` if what was written does not read
        back the same and ``store.not_written`` if the disk refuses it otherwise.
        """
        before = _stat(source)
        with self._part(before.st_size) as part:
            digest = _copy(source, part)
            after = _stat(source)
            size = part.stat().st_size
            if _identity(before) != _identity(after) or size != after.st_size:
                raise UserError("file.changing")
            self._keep(part, digest)
        return StoredFile(digest, size, after.st_mtime_ns)

    def put_bytes(self, data: bytes) -> str:
        """Keep what the program made itself; returns its SHA-256.  Raises as :meth:`put` does of the disk."""
        digest = hashlib.sha256(data).hexdigest()
        with self._part(len(data)) as part:
            with part.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            self._keep(part, digest)
        return digest

    @contextmanager
    def _part(self, size: int) -> Iterator[Path]:
        """A name for ``size`` bytes on their way into the store; what the disk refuses is said."""
        part = self._incoming / uuid.uuid4().hex
        try:
            if shutil.disk_usage(self._root).free < size + _RESERVE:
                raise UserError("store.full", folder=self._root)
            yield part
        except OSError as error:
            # What the source had to say about itself is a UserError by now.
            full = error.errno in _NO_ROOM
            raise UserError("store.full" if full else "store.not_written", folder=self._root) from error
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)

    def _keep(self, part: Path, digest: str) -> None:
        # Read back from the file, not from memory: a bad disk or a full share shows here.
        if sha256_of(part) != digest:
            raise UserError("store.bad_copy", folder=self._root)
        target = self.path(digest)
        if self.is_intact(digest):
            return
        target.parent.mkdir(exist_ok=True)
        replace(part, target)
        flush_folder(target.parent)
        flush_folder(self._root)

    def is_intact(self, sha256: str) -> bool:
        """Whether the original is there and still has the content it had."""
        try:
            return sha256_of(self.path(sha256)) == sha256
        except OSError:
            return False

    def remove(self, sha256: str) -> None:
        """Delete an original for good; missing is fine."""
        self.path(sha256).unlink(missing_ok=True)

    def all(self) -> set[str]:
        """The hashes of everything in the store."""
        folders = (one for one in self._root.iterdir() if len(one.name) == 2 and one.is_dir())
        return {f"{folder.name}{file.name}" for folder in folders for file in folder.iterdir()}

    def sweep(self) -> None:
        """Remove what interrupted copies left behind; parts that another program writes are younger."""
        oldest = time.time() - _ABANDONED
        for part in self._incoming.iterdir():
            with suppress(FileNotFoundError):
                if part.stat().st_mtime < oldest:
                    part.unlink()


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's content, hexadecimal; raises :class:`OSError`."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _copy(source: Path, target: Path) -> str:
    """Copy and flush; raises :class:`UserError` for the source, :class:`OSError` for the target."""
    digest = hashlib.sha256()
    with ExitStack() as files:
        with _reading():
            reader = files.enter_context(source.open("rb"))
        writer = files.enter_context(target.open("xb"))
        while block := _read(reader):
            digest.update(block)
            writer.write(block)
        writer.flush()
        os.fsync(writer.fileno())
    return digest.hexdigest()


def _read(reader: BinaryIO) -> bytes:
    with _reading():
        return reader.read(_BLOCK)


def _stat(path: Path) -> os.stat_result:
    with _reading():
        status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        # Opening a pipe would wait for somebody who writes into it.
        raise UserError("file.not_readable")
    return status


@contextmanager
def _reading() -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise UserError("file.vanished") from error
    except OSError as error:
        raise UserError("file.not_readable") from error


def _identity(status: os.stat_result) -> tuple[int, int]:
    return status.st_size, status.st_mtime_ns
