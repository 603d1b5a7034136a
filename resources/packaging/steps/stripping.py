"""Leaving out of native libraries what only debuggers read (Linux)."""

from __future__ import annotations

import shutil
import struct
import subprocess
from pathlib import Path

_LOAD = 1


def strip_libraries(folder: Path) -> int:
    """Strip every library under ``folder`` that bears it; returns the bytes that were saved.

    Tools that bundle libraries into wheels move their tables about; what ``strip`` makes of some of those
    cannot be loaded any more, and stays as it was.
    """
    strip = shutil.which("strip")
    if strip is None:
        return 0
    return sum(
        _stripped(strip, file) for file in folder.rglob("*.so*") if file.is_file() and not file.is_symlink()
    )


def _stripped(strip: str, file: Path) -> int:
    slim = file.with_name(f"{file.name}.slim")
    try:
        done = subprocess.run([strip, "--strip-unneeded", "-o", slim, file], check=False, capture_output=True)
        saved = file.stat().st_size - slim.stat().st_size if done.returncode == 0 else 0
        if saved <= 0 or not is_loadable(slim):
            return 0
        slim.replace(file)
        return saved
    finally:
        slim.unlink(missing_ok=True)


def is_loadable(file: Path) -> bool:
    """Whether the segments of an ELF file of 64 bits can be mapped: addresses and places agree by page."""
    data = file.read_bytes()
    (start,) = struct.unpack_from("<Q", data, 32)
    size, count = struct.unpack_from("<HH", data, 54)
    for place in range(start, start + size * count, size):
        kind, _, offset, address, _, _, _, page = struct.unpack_from("<IIQQQQQQ", data, place)
        if kind == _LOAD and page > 1 and (offset - address) % page:
            return False
    return True
