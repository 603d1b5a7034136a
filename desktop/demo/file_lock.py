"""Holding a file the way another program does, with what the operating system really has."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def held(path: Path) -> Iterator[bool]:
    """While this lasts, nobody can read ``path``; ``False`` if this system has no lock that binds others.

    Windows: the bytes are locked, so reading fails with a sharing violation.  Linux: a write lease
    (fcntl(2), "Leases") makes a non-blocking open fail with ``EAGAIN``, for the administrator too,
    until the lease is given back or the system's ``lease-break-time`` (45 s) is over.
    """
    if sys.platform == "win32":
        import msvcrt

        with path.open("r+b") as file:
            size = max(1, path.stat().st_size)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, size)
            try:
                yield True
            finally:
                file.seek(0)
                msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, size)
    elif sys.platform == "linux":
        import fcntl

        descriptor = os.open(path, os.O_RDWR | os.O_CLOEXEC)
        try:
            # The system announces every try to open the file by a signal; this one is ignored
            # by default, while the usual SIGIO would end the program.
            fcntl.fcntl(descriptor, fcntl.F_SETSIG, signal.SIGURG)
            yield _lease(descriptor)
        finally:
            os.close(descriptor)  # gives the lease back
    else:
        yield False


def _lease(descriptor: int) -> bool:
    if sys.platform != "linux":
        return False
    import fcntl

    try:
        fcntl.fcntl(descriptor, fcntl.F_SETLEASE, fcntl.F_WRLCK)
    except OSError:
        return False  # a file system without leases, or somebody else has the file open
    return True
