"""Backups in a folder: of another disk, or of a share."""

from __future__ import annotations

import errno
import os
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from desktop.db.replacing import flush_folder, replace
from desktop.domain.errors import UserError
from desktop.services.backup.places.place import Listed, NotThereError
from desktop.services.backup.sealing import SpoiltError

OWN_FOLDER = "bezdotyk-kopie"
"""Made in the folder that the office chose, which may hold other things besides."""

_INCOMING = "incoming"
_BLOCK = 1024 * 1024
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_DENIED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_BAD_SECTOR = frozenset({23, 27, 1117})
"""Windows' own errors of a disk that cannot read a part of itself (``ERROR_CRC``,
``ERROR_SECTOR_NOT_FOUND``, ``ERROR_IO_DEVICE``): in Python's list they are a denied access or nothing."""


class Folder:
    """A place in the folder ``root``.

    Only :meth:`prepare` makes that folder: a share that vanishes midway must not be taken for an empty
    folder of the system's disk.
    """

    def __init__(self, root: Path) -> None:
        self._root = root

    def prepare(self) -> None:
        """See :class:`Place`."""
        with self._asking():
            self._root.mkdir(exist_ok=True)

    def listed(self, prefix: str) -> Iterator[Listed]:
        """See :class:`Place`."""
        with self._asking():
            if not self._root.parent.is_dir():
                raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(self._root.parent))
            yield from self._walk(self._path(prefix.rstrip("/")))

    def _walk(self, folder: Path) -> Iterator[Listed]:
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except FileNotFoundError:
            return
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from self._walk(Path(entry.path))
            elif entry.is_file(follow_symlinks=False):
                try:
                    status = entry.stat()
                except FileNotFoundError:
                    continue
                name = Path(entry.path).relative_to(self._root).as_posix()
                yield Listed(name, status.st_size, datetime.fromtimestamp(status.st_mtime, UTC))

    @contextmanager
    def read(self, name: str) -> Iterator[BinaryIO]:
        """See :class:`Place`."""
        with self._asking():
            try:
                file = self._path(name).open("rb")
            except FileNotFoundError as error:
                # A share that went leaves an empty folder behind: what was in it is not gone.
                if not self._root.parent.is_dir() or ("/" in name and not self._root.is_dir()):
                    raise
                raise NotThereError(name) from error
            except OSError as error:
                self.refuse_bad_sector(error)
                raise
        with file:
            _from_the_disk(file)
            yield _Reader(file, self)  # type: ignore[misc]

    def write(self, name: str, source: Path) -> None:
        """See :class:`Place`."""
        target = self._path(name)
        with self._asking():
            part = self._root / _INCOMING / uuid.uuid4().hex
            part.parent.mkdir(exist_ok=True)
            try:
                with source.open("rb") as reader, part.open("xb") as writer:
                    shutil.copyfileobj(reader, writer, _BLOCK)
                    writer.flush()
                    os.fsync(writer.fileno())
                target.parent.mkdir(parents=True, exist_ok=True)
                replace(part, target)
                with suppress(OSError):
                    # A share may know no such call.
                    flush_folder(target.parent)
            finally:
                with suppress(OSError):
                    part.unlink(missing_ok=True)

    def remove(self, name: str) -> None:
        """See :class:`Place`."""
        with self._asking():
            self._path(name).unlink(missing_ok=True)

    def free(self) -> int | None:
        """See :class:`Place`."""
        with self._asking():
            there = self._root if self._root.is_dir() else self._root.parent
            return shutil.disk_usage(there).free

    def sweep(self, before: datetime) -> None:
        """Remove what copies that were interrupted before that moment left behind."""
        with self._asking():
            for one in list(self._walk(self._root / _INCOMING)):
                if one.at < before:
                    self._path(one.name).unlink(missing_ok=True)

    def refuse_bad_sector(self, error: OSError) -> None:
        """Raise :class:`SpoiltError` if the disk is there and only what was read of it is broken."""
        broken = error.errno == errno.EIO or getattr(error, "winerror", None) in _BAD_SECTOR
        if broken and self._root.is_dir():
            raise SpoiltError from error

    def trouble(self, error: OSError) -> UserError:
        """What to tell of ``error``, met at this place."""
        if error.errno in _FULL:
            return UserError("backup.place_full", place=self._root)
        if error.errno in _DENIED:
            return UserError("backup.place_denied", place=self._root)
        return UserError("backup.place_gone", place=self._root, reason=error.strerror or "?")

    def _path(self, name: str) -> Path:
        parts = PurePosixPath(name).parts
        if not parts or PurePosixPath(name).is_absolute() or ".." in parts:
            raise NotThereError(name)
        return self._root.joinpath(*parts)

    @contextmanager
    def _asking(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise self.trouble(error) from error


class _Reader:
    """Reads a file of the place and says of the place what the system says of the file."""

    def __init__(self, file: BinaryIO, folder: Folder) -> None:
        self._file = file
        self._folder = folder

    def read(self, size: int = -1) -> bytes:
        try:
            return self._file.read(size)
        except OSError as error:
            self._folder.refuse_bad_sector(error)
            raise self._folder.trouble(error) from error


def _from_the_disk(file: BinaryIO) -> None:
    """Have what is read come from the disk, not from what the system remembers of writing it.

    Only Linux has a call for it; elsewhere it may be the memory that is compared.
    """
    if hasattr(os, "posix_fadvise"):
        with suppress(OSError):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
