"""A folder or a ZIP of files that is there whole or not at all."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import zipfile
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from filelock import FileLock, Timeout

from desktop.domain.errors import UserError

_BLOCK = 1024 * 1024
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_MOMENT = (1980, 1, 1, 0, 0, 0)
"""Of every entry of a ZIP, the earliest it can hold: the same documents give the same bytes."""
_CAN_FLUSH_ALL = hasattr(os, "sync")
_PACKED = frozenset({".xml", ".csv", ".bmp", ".tif", ".tiff"})
"""Endings of what becomes smaller; the others are packed already."""


@dataclass(frozen=True, slots=True)
class Added:
    """What was put into a bundle."""

    sha256: str
    size: int


class Bundle(ABC):
    """Takes files one after the other; only one is open at a time."""

    def add_bytes(self, path: PurePosixPath, data: bytes) -> Added:
        """Write ``data`` to ``path`` in the bundle."""
        with self._opened(path) as writer:
            writer.write(data)
        return Added(hashlib.sha256(data).hexdigest(), len(data))

    def add(self, path: PurePosixPath, reader: IO[bytes]) -> Added:
        """Copy what ``reader`` gives to ``path`` in the bundle."""
        digest, size = hashlib.sha256(), 0
        with self._opened(path) as writer:
            while block := reader.read(_BLOCK):
                digest.update(block)
                size += len(block)
                writer.write(block)
        return Added(digest.hexdigest(), size)

    @abstractmethod
    @contextmanager
    def _opened(self, path: PurePosixPath) -> Iterator[IO[bytes]]:
        """A new file of the bundle, to be written from its beginning to its end."""


class _Folder(Bundle):
    def __init__(self, root: Path) -> None:
        self._root = root

    @contextmanager
    def _opened(self, path: PurePosixPath) -> Iterator[IO[bytes]]:
        target = self._root.joinpath(*path.parts)
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as file:
            yield file
            if not _CAN_FLUSH_ALL:
                file.flush()
                os.fsync(file.fileno())


class _Zip(Bundle):
    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    @contextmanager
    def _opened(self, path: PurePosixPath) -> Iterator[IO[bytes]]:
        entry = zipfile.ZipInfo(str(path), _MOMENT)
        entry.compress_type = zipfile.ZIP_DEFLATED if path.suffix.lower() in _PACKED else zipfile.ZIP_STORED
        entry.external_attr = 0o644 << 16
        with self._archive.open(entry, "w", force_zip64=True) as file:
            yield file


@contextmanager
def folder_bundle(target: Path) -> Iterator[Bundle]:
    """A folder ``target`` that appears when the block ends well; it must not be there, or be empty.

    Raises:
        UserError: as :func:`placed`, and ``originals.exists``.
    """
    if os.path.lexists(target) and not _is_empty_folder(target):
        raise UserError("originals.exists", path=target)
    with placed(target) as part:
        part.mkdir()
        yield _Folder(part)
        if _CAN_FLUSH_ALL:
            # Once for all files: ten thousand of them take a minute one by one.
            os.sync()
        with suppress(FileNotFoundError):
            # Windows renames a folder onto none, not even an empty one.
            target.rmdir()


@contextmanager
def zip_bundle(target: Path, *, replace: bool = False) -> Iterator[Bundle]:
    """A ZIP file ``target`` that appears when the block ends well.

    Raises:
        UserError: as :func:`placed`, and ``originals.exists`` unless ``replace``.
    """
    refuse_present(target, replace)
    with placed(target) as part, part.open("xb") as file:
        with zipfile.ZipFile(file, "w", allowZip64=True) as archive:
            yield _Zip(archive)
        file.flush()
        os.fsync(file.fileno())


def refuse_present(target: Path, replace: bool) -> None:
    """Raise :class:`UserError` ``originals.exists`` for a file that is there and is to stay."""
    if target.is_dir() or (os.path.lexists(target) and not replace):
        raise UserError("originals.exists", path=target)


@contextmanager
def placed(target: Path) -> Iterator[Path]:
    """A path beside ``target`` to write to, which takes its name when the block ends well.

    Whatever ends the block otherwise, nothing is left behind; what a power cut left behind, the next
    writer of the same ``target`` removes.

    Raises:
        UserError: ``originals.no_folder`` if the folder that ``target`` shall stand in is not there,
            ``originals.busy`` if another program writes to ``target`` now, ``originals.no_room`` for a disk
            that is full and ``originals.not_written`` for whatever else the system refuses.
    """
    if not target.parent.is_dir():
        raise UserError("originals.no_folder", path=target.parent)
    part = unfinished(target)
    lock = FileLock(target.with_name(f"{part.name}.lock"))
    with said(target):
        try:
            lock.acquire(timeout=0)
        except Timeout as error:
            raise UserError("originals.busy", path=target) from error
        try:
            _remove(part)
            yield part
            part.replace(target)
            _flush_folder(target.parent)
        finally:
            _remove(part)
            lock.release()
            with suppress(OSError):
                Path(lock.lock_file).unlink()


def unfinished(target: Path) -> Path:
    """What is to become ``target`` is called until it is whole."""
    return target.with_name(f".{target.name[:80]}.part")


@contextmanager
def said(target: Path) -> Iterator[None]:
    """Turn the system's refusals into sentences about ``target``."""
    try:
        yield
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise UserError("originals.no_room", path=target) from error
        reason = error.strerror or type(error).__name__
        raise UserError("originals.not_written", path=target, reason=reason) from error


def check_room(target: Path, needed: int, free: Callable[[Path], int] | None = None) -> None:
    """Raise :class:`UserError` ``originals.no_room`` if the disk has less than ``needed`` bytes left."""
    folder = target.parent
    if not folder.is_dir():
        raise UserError("originals.no_folder", path=folder)
    with said(target):
        left = shutil.disk_usage(folder).free if free is None else free(folder)
    if left < needed:
        raise UserError("originals.no_room", path=target)


def _is_empty_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink() and next(path.iterdir(), None) is None


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()


def _flush_folder(folder: Path) -> None:
    """Make the new name survive a power cut; Windows cannot open a folder and needs no such step."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
