"""The parts of files on the disk while they come in: how long each is, and who writes it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from desktop.domain.media import HEAD_BYTES, sniff
from desktop.services.panel.refusals import Refused


class Parts:
    """A folder of parts, each in one pair of hands at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = threading.Lock()
        self._busy: set[str] = set()

    def path(self, upload_id: str) -> Path:
        """Where the part of an upload lies."""
        return self.folder / f"{upload_id}.part"

    def offset(self, upload_id: str) -> int:
        """How many bytes of it are here."""
        try:
            return self.path(upload_id).stat().st_size
        except FileNotFoundError:
            return 0

    def remove(self, upload_id: str) -> None:
        """Delete a part; missing is fine."""
        self.path(upload_id).unlink(missing_ok=True)

    def open(self, upload_id: str, offset: int, size: int) -> Writing:
        """Go on writing at ``offset``; raises :class:`Refused` ``other_offset`` or ``busy``."""
        self._seize(upload_id)
        try:
            if offset != self.offset(upload_id):
                raise Refused("other_offset")
            self.folder.mkdir(parents=True, exist_ok=True)
            file = self.path(upload_id).open("ab")
            return Writing(lambda: self._free(upload_id), file, offset, size)
        except BaseException:
            self._free(upload_id)
            raise

    @contextmanager
    def alone(self, upload_id: str) -> Iterator[None]:
        """Nobody else writes the part meanwhile; raises :class:`Refused` ``busy``."""
        self._seize(upload_id)
        try:
            yield
        finally:
            self._free(upload_id)

    def idle(self) -> list[str]:
        """The uploads that have a part which nobody writes now."""
        if not self.folder.is_dir():
            return []
        return [part.stem for part in self.folder.glob("*.part") if part.stem not in self._busy]

    def _seize(self, upload_id: str) -> None:
        with self._lock:
            if upload_id in self._busy:
                raise Refused("busy")
            self._busy.add(upload_id)

    def _free(self, upload_id: str) -> None:
        with self._lock:
            self._busy.discard(upload_id)


class Writing:
    """A part being written by one request; not for two threads at once."""

    def __init__(self, free: Callable[[], None], file: BinaryIO, offset: int, size: int) -> None:
        self._free = free
        self._file = file
        self.offset = offset
        self.size = size
        self._head = b""
        self._closed = False

    def write(self, data: bytes) -> None:
        """Append; raises :class:`Refused` ``more_than_said``, ``bad_type`` or ``disk_full``.

        Files of no known kind are noticed with their first kilobyte, not after the last.
        """
        if self.offset + len(data) > self.size:
            raise Refused("more_than_said")
        if self.offset < HEAD_BYTES and self.offset == len(self._head):
            self._head += data[: HEAD_BYTES - len(self._head)]
            whole = len(self._head) == min(HEAD_BYTES, self.size)
            if whole and sniff(self._head) is None:
                raise Refused("bad_type")
        try:
            self._file.write(data)
            self._file.flush()
        except OSError as error:
            raise Refused("disk_full") from error
        self.offset += len(data)

    def close(self) -> None:
        """Let others go on; closing it again does nothing, for by then another may be writing."""
        if self._closed:
            return
        self._closed = True
        with suppress(OSError):
            self._file.close()
        self._free()
