"""Copying a file of an office to another place."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

_BLOCK = 1024 * 1024


def copied(file: Path, copy: Path) -> str:
    """Copy one file, flush it, and return the SHA-256 of what was read; raises :class:`OSError`."""
    digest = hashlib.sha256()
    with file.open("rb") as reader, copy.open("wb") as writer:
        while block := reader.read(_BLOCK):
            digest.update(block)
            writer.write(block)
        writer.flush()
        os.fsync(writer.fileno())
    shutil.copystat(file, copy)
    return digest.hexdigest()
