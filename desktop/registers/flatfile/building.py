"""Making the index of a flat file: once a day, in bounded memory, there whole or not at all.

Whether the Ministry's lists are sorted is not trusted.  Hashes are spread evenly, so they are first thrown
into buckets by their leading bits, as they come, and each bucket is sorted by itself.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import BinaryIO

from desktop.domain.errors import UserError
from desktop.registers.flatfile.contents import ACTIVE, EXEMPT, Contents, read_into
from desktop.registers.flatfile.index import Head, Writer
from desktop.registers.flatfile.keys import HASH_BYTES

_BUCKETS = 64
_BUCKET_BITS = 6
_NAMES = (ACTIVE, EXEMPT)


def build_index(source: Path, target: Path) -> Head:
    """Make the index ``target`` of the flat file ``source``; returns what it is of.

    Raises :class:`UserError` ``registers.flat_damaged``, ``registers.flat_unknown``,
    ``registers.flat_no_room`` or ``registers.flat_unreadable``; nothing of ``target`` is there then.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".flat-") as folder:
            return _build(source, target, Path(folder))
    except OSError as error:
        free = shutil.disk_usage(target.parent).free
        if free < 64 * 1024 * 1024:
            raise UserError("registers.flat_no_room", gigabytes=4) from error
        raise UserError("registers.flat_unreadable", reason=error.strerror or "") from error


def _build(source: Path, target: Path, folder: Path) -> Head:
    buckets = _Buckets(folder)
    with buckets:
        contents = Contents(buckets.take)
        read_into(source, contents)
    head = Head(contents.day, contents.rounds, tuple(contents.masks))
    part = folder / "index"
    with part.open("wb") as stream:
        writer = Writer(stream)
        for name in _NAMES:
            for path in buckets.paths(name):
                if path.exists():
                    writer.add(_sorted(path.read_bytes()))
                    path.unlink()
            writer.end_list()
        whole = writer.finish(head)
        stream.flush()
        os.fsync(stream.fileno())
    part.replace(target)
    _flush_folder(target.parent)
    return whole


class _Buckets:
    """Files of hashes with the same leading bits, a set for each list.

    Only those of one list are open at a time: systems allow a program some hundred files.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._name = ""
        self._files: list[BinaryIO] = []
        self._open = ExitStack()

    def __enter__(self) -> _Buckets:
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    def _files_of(self, name: str) -> list[BinaryIO]:
        if name != self._name:
            self._open.close()
            self._files = [self._open.enter_context(path.open("ab")) for path in self.paths(name)]
            self._name = name
        return self._files

    def paths(self, name: str) -> list[Path]:
        """The files of a list, in the order of the hashes in them."""
        return [self._folder / f"{_NAMES.index(name)}-{number:03d}" for number in range(_BUCKETS)]

    def take(self, name: str, raw: bytes) -> None:
        """Throw hashes into their buckets."""
        import numpy as np

        hashes = np.frombuffer(raw, dtype=np.uint8).reshape(-1, HASH_BYTES)
        numbers = hashes[:, 0] >> (8 - _BUCKET_BITS)
        order = np.argsort(numbers, kind="stable")
        ends = np.cumsum(np.bincount(numbers, minlength=_BUCKETS))
        thrown = hashes[order].tobytes()
        begin = 0
        for file, end in zip(self._files_of(name), ends.tolist(), strict=True):
            if end > begin:
                file.write(thrown[begin * HASH_BYTES : end * HASH_BYTES])
            begin = end


def _sorted(raw: bytes) -> bytes:
    import numpy as np

    # Texts of fixed length compare byte by byte; that they may end in noughts makes no difference.
    return np.sort(np.frombuffer(raw, dtype=f"S{HASH_BYTES}")).tobytes()


def _flush_folder(folder: Path) -> None:
    """Make the new name survive a power cut.  Windows cannot open a folder; it needs no such step."""
    if os.name == "nt":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
