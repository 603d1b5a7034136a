"""Writing to this computer's disk or to a stick in it: what the disk says is told, nothing half stays."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.db.replacing import replace
from desktop.domain.errors import UserError


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Raise :class:`UserError` ``backup.target_full``, ``backup.target_small`` or ``backup.target_denied``
    for what the system says meanwhile; ``path`` is what is being written."""
    try:
        yield
    except OSError as error:
        raise UserError(_code(error), path=path, reason=error.strerror or "?") from error


@contextmanager
def written(target: Path) -> Iterator[Path]:
    """A name beside ``target``, which takes its name if nothing is raised."""
    with writing(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f"{target.name[:100]}.part")
        try:
            yield part
            replace(part, target)
        finally:
            part.unlink(missing_ok=True)


def flushed_text(file: Path, text: str) -> None:
    """Write a small file whole; it is on the disk when this returns."""
    with written(file) as part, part.open("w", encoding="utf-8") as writer:
        writer.write(text)
        writer.flush()
        os.fsync(writer.fileno())


def _code(error: OSError) -> str:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return "backup.target_full"
    # A stick that is formatted as FAT32 takes no file of 4 GB.
    return "backup.target_small" if error.errno == errno.EFBIG else "backup.target_denied"
