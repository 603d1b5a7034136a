"""The whole office in one file, for another computer: encrypted under a passphrase.

The file is a tar archive of three: how to open it, a key (age, under the passphrase), and a tar archive of
the data folder that is encrypted for that key.  ``age`` and ``tar`` alone open it.
"""

from __future__ import annotations

import hashlib
import os
import tarfile
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from desktop import __version__
from desktop.assets import asset
from desktop.domain.backup import Restored
from desktop.domain.errors import UserError
from desktop.services.backup.course import Course, Stage, StoppedError
from desktop.services.backup.disk import written
from desktop.services.backup.gathering import Gathered, gather
from desktop.services.backup.making import originals_of, revision_of
from desktop.services.backup.office import DatabaseCopy, Ground
from desktop.services.backup.restoring import (
    UNFINISHED_DATABASE,
    begun,
    end_restoring,
)
from desktop.services.backup.sealing import Digesting, Key, Metered, Reads, SpoiltError, flushed, seal, unseal
from desktop.services.backup.snapshot import DATABASE, PLAIN, FileLine, Snapshot, is_safe
from desktop.services.secrets import Secrets

README, KEY_FILE, OFFICE = "CZYTAJ-README.txt", "key.age", "office.tar.age"
_SNAPSHOT = "snapshot.tar.gz"
"""The last entry of the inner archive: what all the others must be."""
_BLOCK = 1024 * 1024
_NO_OBJECT = "0" * 64

Target = Callable[[str], Path | None]
"""Where a file of the archive goes; ``None`` if it is only to be held against its hash."""


def move_out(
    ground: Ground, secrets: Mapping[str, str], file: Path, passphrase: str, course: Course
) -> Snapshot:
    """Write the office into ``file`` and read it back; returns what is in it.

    The office goes on as it was.  Raises :class:`UserError` ``backup.weak_passphrase``,
    ``backup.file_exists``, ``backup.target_full``, ``backup.target_denied``, ``backup.file_spoilt``.
    """
    if file.exists():
        raise UserError("backup.file_exists", path=file)
    key = Key.new()
    sealed_key = key.under(passphrase)
    with ground.copied(course) as copy, written(file) as part:
        with part.open("wb") as out:
            _entry(out, README, asset("backup", "MOVE.txt").read_bytes())
            _entry(out, KEY_FILE, sealed_key)
            snapshot = _pack(ground, copy, secrets, key, out, course)
            flushed(out)
        with part.open("rb") as back:
            try:
                read = _unpack(_open_outer(back)[1], key, lambda _path: None, course)
            except SpoiltError as error:
                raise UserError("backup.file_spoilt", path=file) from error
        if read != snapshot:
            raise UserError("backup.file_spoilt", path=file)
    return snapshot


def restore_file(
    file: Path, passphrase: str, into: Path, secrets: Secrets, course: Course | None = None
) -> Restored:
    """Restore an office from a file of :func:`move_out` into the data folder ``into``.

    As :func:`~desktop.services.backup.restoring.restore`, but begun anew if it was broken off.  Raises
    :class:`UserError` ``backup.no_file``, ``backup.file_spoilt``, ``backup.wrong_passphrase``, and what that
    raises of ``into``.
    """
    course = course or Course()
    with _opened(file) as source:
        sealed_key, sealed = _open_outer(source)
        key = Key.from_under(sealed_key, passphrase)

        def target_of(path: str) -> Path | None:
            return into / (UNFINISHED_DATABASE if path == DATABASE else path)

        with begun(into, file.name):
            try:
                read = _unpack(sealed, key, target_of, course)
            except SpoiltError as error:
                raise UserError("backup.file_spoilt", path=file) from error
            return end_restoring(into, read, secrets, file.name, [])


def prove_file(file: Path, passphrase: str) -> None:
    """Open the key in a file of :func:`move_out`, and nothing more; takes some seconds, on purpose.

    Raises :class:`UserError` ``backup.no_file``, ``backup.not_ours``, ``backup.wrong_passphrase``.
    """
    with _opened(file) as source:
        sealed_key, _sealed = _open_outer(source)
    Key.from_under(sealed_key, passphrase)


# -- writing -----------------------------------------------------------------------------------------------


def _entry(out: BinaryIO, name: str, content: bytes) -> None:
    out.write(_header(name, len(content)) + content + _padding(len(content)))


def _header(name: str, size: int) -> bytes:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode, entry.mtime = size, 0o600, int(datetime.now(UTC).timestamp())
    return entry.tobuf(tarfile.GNU_FORMAT)


def _padding(size: int) -> bytes:
    return bytes(-size % tarfile.BLOCKSIZE)


def _pack(
    ground: Ground, copy: DatabaseCopy, secrets: Mapping[str, str], key: Key, out: BinaryIO, course: Course
) -> Snapshot:
    """Write the last outer entry, whose length is known only afterwards: its header is written again then."""
    at = out.tell()
    out.write(_header(OFFICE, 0))
    snapshot = Snapshot(
        made_at=datetime.now(UTC),
        program=__version__,
        revision=revision_of(copy.path),
        files=(),
        tables=copy.tables,
        secrets=secrets,
    )
    stream = _Inner(ground, copy, snapshot, course)
    seal(Metered(stream, course.meanwhile), out, key.recipient)
    size = out.tell() - at - tarfile.BLOCKSIZE
    out.write(_padding(size) + bytes(2 * tarfile.BLOCKSIZE))
    out.seek(at)
    out.write(_header(OFFICE, size))
    return stream.snapshot


class _Inner:
    """The inner archive, made while it is read."""

    def __init__(self, ground: Ground, copy: DatabaseCopy, snapshot: Snapshot, course: Course) -> None:
        self.snapshot = snapshot
        self._blocks = self._archive(ground, copy, course)
        self._left = b""

    def read(self, size: int = -1, /) -> bytes:
        """See :class:`~desktop.services.backup.sealing.Reads`."""
        while size < 0 or len(self._left) < size:
            block = next(self._blocks, None)
            if block is None:
                break
            self._left += block
        if size < 0:
            size = len(self._left)
        data, self._left = self._left[:size], self._left[size:]
        return data

    def _archive(self, ground: Ground, copy: DatabaseCopy, course: Course) -> Iterator[bytes]:
        lines: list[FileLine] = []
        lost = set(originals_of(copy.path))
        files = [Gathered(copy.path, DATABASE, None), *gather(ground.files)]
        for number, one in enumerate(files, 1):
            course.at(Stage.PACKING, number, len(files))
            try:
                file = one.path.open("rb")
            except FileNotFoundError:
                continue
            except OSError as error:
                self._refuse(one, error)
                continue
            with file:
                size = os.fstat(file.fileno()).st_size
                digest = hashlib.sha256()
                yield _header(one.inner, size)
                for block in self._blocks_of(one, file, size):
                    digest.update(block)
                    yield block
                yield _padding(size)
            if one.sha256 == digest.hexdigest():
                lost.discard(one.sha256)
            elif one.sha256 is not None:
                lost.add(one.sha256)
            lines.append(FileLine(_NO_OBJECT, digest.hexdigest(), size, PLAIN, one.inner))
        self.snapshot = replace(self.snapshot, files=tuple(lines), missing=tuple(sorted(lost)))
        packed = self.snapshot.pack()
        yield _header(_SNAPSHOT, len(packed)) + packed + _padding(len(packed))
        yield bytes(2 * tarfile.BLOCKSIZE)

    def _blocks_of(self, one: Gathered, file: BinaryIO, size: int) -> Iterator[bytes]:
        """``size`` bytes: those that cannot be read of a kept file are noughts, as its hash will tell."""
        left = size
        while left:
            try:
                block = file.read(min(_BLOCK, left))
            except OSError as error:
                self._refuse(one, error)
                block = b""
            if not block and one.sha256 is None:
                raise UserError("backup.unreadable", file=one.inner)
            block = block or bytes(min(_BLOCK, left))
            left -= len(block)
            yield block

    def _refuse(self, one: Gathered, error: OSError) -> None:
        """A disk that dies must not keep an office on it: kept files that are lost are named instead."""
        if one.sha256 is None:
            raise UserError("backup.unreadable", file=one.inner) from error


# -- reading -----------------------------------------------------------------------------------------------


def _opened(file: Path) -> BinaryIO:
    try:
        return file.open("rb")
    except OSError as error:
        raise UserError("backup.no_file", path=file, reason=error.strerror or "?") from error


def _open_outer(source: BinaryIO) -> tuple[bytes, _Part]:
    """Read up to the encrypted archive; returns the key under the passphrase, and that archive.

    Raises :class:`UserError` ``backup.not_ours`` if the file is another's.
    """
    found: dict[str, bytes] = {}
    for name in (README, KEY_FILE):
        size = _entry_size(source, name)
        if size > _BLOCK:
            raise UserError("backup.not_ours")
        found[name] = source.read(size)
        source.read(-size % tarfile.BLOCKSIZE)
    return found[KEY_FILE], _Part(source, _entry_size(source, OFFICE))


def _entry_size(source: BinaryIO, name: str) -> int:
    try:
        entry = tarfile.TarInfo.frombuf(source.read(tarfile.BLOCKSIZE), "utf-8", "strict")
    except (tarfile.HeaderError, ValueError) as error:
        raise UserError("backup.not_ours") from error
    if entry.name != name or entry.size < 0:
        raise UserError("backup.not_ours")
    return entry.size


class _Part:
    """The next ``size`` bytes of a file."""

    def __init__(self, source: BinaryIO, size: int) -> None:
        self._source = source
        self._left = size

    @property
    def left(self) -> int:
        """Bytes that are not read yet."""
        return self._left

    def read(self, size: int = -1, /) -> bytes:
        """See :class:`~desktop.services.backup.sealing.Reads`."""
        data = self._source.read(self._left if size < 0 else min(size, self._left))
        self._left -= len(data)
        return data


def _unpack(sealed: _Part, key: Key, target_of: Target, course: Course) -> Snapshot:
    """Decrypt and unpack the inner archive; each file is held against what the snapshot at its end says.

    Raises :class:`SpoiltError`, and what writing raises.
    """
    read_end, write_end = os.pipe()
    unsealing = _Unsealing(sealed, write_end, key, course)
    unsealing.start()
    try:
        with os.fdopen(read_end, "rb") as stream:
            seen: dict[str, tuple[str, int]] = {}
            snapshot = None
            with tarfile.open(fileobj=stream, mode="r|") as archive:
                for entry in archive:
                    file = archive.extractfile(entry)
                    if not entry.isreg() or file is None or snapshot is not None:
                        raise SpoiltError
                    if entry.name == _SNAPSHOT:
                        snapshot = Snapshot.unpack(file.read())
                        continue
                    if not is_safe(entry.name):
                        raise SpoiltError
                    course.at(Stage.RESTORING, unsealing.hundredths(), 100)
                    seen[entry.name] = _keep(file, target_of(entry.name))
            while stream.read(_BLOCK):
                course.meanwhile()
    except (tarfile.TarError, EOFError) as error:
        unsealing.join()
        if isinstance(unsealing.failure, StoppedError):
            raise unsealing.failure from None
        raise SpoiltError from error
    finally:
        unsealing.join()
    if isinstance(unsealing.failure, StoppedError):
        raise unsealing.failure
    if unsealing.failure is not None:
        raise SpoiltError from unsealing.failure
    if snapshot is None or {line.path: (line.sha256, line.size) for line in snapshot.files} != seen:
        raise SpoiltError
    return snapshot


def _keep(file: Reads, target: Path | None) -> tuple[str, int]:
    if target is None:
        digest = Digesting()
        _pass_on(file, digest)
        return digest.sha256, digest.size
    with written(target) as part, part.open("wb") as out:
        digest = Digesting(out)
        _pass_on(file, digest)
        flushed(out)
    return digest.sha256, digest.size


def _pass_on(file: Reads, target: Digesting) -> None:
    while block := file.read(_BLOCK):
        target.write(block)


class _Unsealing(threading.Thread):
    """Decrypts into a pipe, as the library wants to push and the archive wants to pull."""

    def __init__(self, sealed: _Part, write_end: int, key: Key, course: Course) -> None:
        super().__init__(name="unsealing", daemon=True)
        self._source = Metered(sealed, course.meanwhile)
        self._all = max(sealed.left, 1)
        self._write_end = write_end
        self._key = key
        self.failure: Exception | None = None

    def hundredths(self) -> int:
        """How much of it is read."""
        return min(99, self._source.size * 100 // self._all)

    def run(self) -> None:
        """Decrypt to the end."""
        try:
            with os.fdopen(self._write_end, "wb") as pipe:
                unseal(self._source, Digesting(pipe), self._key)
        except (SpoiltError, OSError, StoppedError) as error:
            self.failure = error
