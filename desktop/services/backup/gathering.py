"""Which files of a data folder belong into a backup."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import UserError
from desktop.services.backup.snapshot import is_safe

UNFINISHED = "restore.unfinished"
"""Lies in a data folder that is being restored; while it does, nobody may work with it."""
SCRATCH = "backup"
"""The folder for what is on its way into a backup."""

_LEFT_OUT = frozenset({"backups", "log", "mail", "registers", SCRATCH, "incoming"})
"""Copies from before upgrades, logs, what is just being taken in, and what registers give anew."""
_FILES_LEFT_OUT = re.compile(
    rf"bezdotyk\.db.*|.*\.lock|secrets\.enc|secrets\.part|{re.escape(UNFINISHED)}|\..*|.*\.tmp"
)
"""The database is copied by itself, secrets go with the snapshot, locks are of programs that run."""
_STORES = frozenset({"originals", "exports"})
_HEX = re.compile(r"[0-9a-f]+")


@dataclass(frozen=True, slots=True)
class Gathered:
    """A file of the data folder."""

    path: Path
    inner: str
    """Its path within the data folder, ``/`` between names."""
    sha256: str | None
    """What its content must be, if its name says so."""


def gather(root: Path) -> Iterator[Gathered]:
    """The files of the data folder ``root`` besides its database, in the order of their paths.

    Raises :class:`UserError` ``backup.unreadable`` for a folder that cannot be listed.  One of originals is
    passed over: the database knows what must be in it, and the rest is to be saved from a disk that dies.
    """

    def refuse(error: OSError) -> None:
        inner = Path(error.filename).relative_to(root)
        if not isinstance(error, FileNotFoundError) and inner.parts[:1] != ("originals",):
            raise UserError("backup.unreadable", file=inner.as_posix()) from error

    for folder, folders, files in os.walk(root, onerror=refuse):
        folders[:] = sorted(name for name in folders if name not in _LEFT_OUT)
        for name in sorted(files):
            path = Path(folder) / name
            inner = path.relative_to(root).as_posix()
            outermost = "/" not in inner
            if (outermost and _FILES_LEFT_OUT.fullmatch(name)) or path.is_symlink() or not is_safe(inner):
                continue
            yield Gathered(path, inner, content_of(inner))


def content_of(inner: str) -> str | None:
    """The SHA-256 that the file ``inner`` of a data folder must have, if its name says so."""
    parts = inner.split("/")
    if len(parts) == 3 and parts[0] in _STORES and len(parts[1]) == 2 and len(parts[2]) == 62:
        digest = parts[1] + parts[2]
        return digest if _HEX.fullmatch(digest) else None
    return None


def original(sha256: str) -> str:
    """Where an original lies within the data folder."""
    return f"originals/{sha256[:2]}/{sha256[2:]}"
