"""The store of original files: immutable, by SHA-256, written so that a power cut loses nothing."""

from __future__ import annotations

import hashlib
import os
import shutil
import uuid
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import UserError

_BLOCK = 1024 * 1024
_RESERVE = 64 * 1024 * 1024
"""Bytes that must stay free on the disk, for the database to go on."""


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
        ``file.not_readable`` if it cannot be read, ``store.full`` without room on the disk and
        ``store.bad_copy`` if what was written does not read back the same.
        """
        before = _stat(source)
        if shutil.disk_usage(self._root).free < before.st_size + _RESERVE:
            raise UserError("store.full", folder=self._root)
        part = self._incoming / uuid.uuid4().hex
        try:
            digest = _copy(source, part)
            after = _stat(source)
            size = part.stat().st_size
            if _identity(before) != _identity(after) or size != after.st_size:
                raise UserError("file.changing")
            # Read back from the file, not from memory: a bad disk or a full share shows here.
            if sha256_of(part) != digest:
                raise UserError("store.bad_copy", folder=self._root)
            self._keep(part, digest)
        finally:
            part.unlink(missing_ok=True)
        return StoredFile(digest, size, after.st_mtime_ns)

    def _keep(self, part: Path, digest: str) -> None:
        target = self.path(digest)
        if target.exists() and sha256_of(target) == digest:
            return
        target.parent.mkdir(exist_ok=True)
        part.replace(target)
        _flush_folder(target.parent)
        _flush_folder(self._root)

    def is_intact(self, sha256: str) -> bool:
        """Whether the original is there and still has the content it had."""
        try:
            return sha256_of(self.path(sha256)) == sha256
        except OSError:
            return False

    def remove(self, sha256: str) -> None:
        """Delete an original for good; missing is fine."""
        self.path(sha256).unlink(missing_ok=True)

    def sweep(self) -> None:
        """Remove what an interrupted copy left behind; only while nothing else writes to the store."""
        for part in self._incoming.iterdir():
            part.unlink(missing_ok=True)


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file's content, hexadecimal; raises :class:`OSError`."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _copy(source: Path, target: Path) -> str:
    digest = hashlib.sha256()
    try:
        with source.open("rb") as reader, target.open("xb") as writer:
            while block := reader.read(_BLOCK):
                digest.update(block)
                writer.write(block)
            writer.flush()
            os.fsync(writer.fileno())
    except PermissionError as error:
        raise UserError("file.not_readable") from error
    except FileNotFoundError as error:
        raise UserError("file.vanished") from error
    return digest.hexdigest()


def _stat(path: Path) -> os.stat_result:
    try:
        return path.stat()
    except FileNotFoundError as error:
        raise UserError("file.vanished") from error


def _identity(stat: os.stat_result) -> tuple[int, int]:
    return stat.st_size, stat.st_mtime_ns


def _flush_folder(folder: Path) -> None:
    """Make a rename durable; Windows has no such call and needs none (NTFS journals it)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
