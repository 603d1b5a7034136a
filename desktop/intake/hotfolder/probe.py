"""A look into one file: can it be opened, what does the system say of it, has it its end."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import BinaryIO

from desktop.intake.hotfolder.completeness import End, end_of
from desktop.intake.hotfolder.listing import Fingerprint

Opener = Callable[[str], BinaryIO]
"""Opens a path for reading; raises :class:`OSError`."""


class Obstacle(Enum):
    """Why a file cannot be looked into."""

    GONE = "gone"
    LOCKED = "locked"
    """In use by another program, or not readable for us (yet)."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a look into a file found."""

    mark: Fingerprint
    end: End


def open_for_reading(path: str) -> BinaryIO:
    """Open a regular file, never following a link nor waiting on a pipe.

    Raises :class:`OSError`; :class:`FileNotFoundError` also for what is no regular file.
    """
    flags = os.O_RDONLY
    for name in ("O_BINARY", "O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_NOINHERIT"):
        flags |= getattr(os, name, 0)
    descriptor = os.open(path, flags)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise FileNotFoundError(f"not a regular file: {path}")
    return os.fdopen(descriptor, "rb")


def probe(path: str, opener: Opener = open_for_reading) -> Content | Obstacle:
    """Look into the file.

    The size and time come from the open file: opening makes a share fetch them anew, while a
    listing may show what it remembers.  A sharing violation (Windows: ``EACCES``), ``EBUSY``,
    ``EAGAIN``, ``ETXTBSY`` and every other failure mean "not yet": nothing could be copied either.
    """
    try:
        with opener(path) as file:
            end = end_of(file, os.fstat(file.fileno()).st_size)
            status = os.fstat(file.fileno())  # once more: it may have grown under our eyes
    except (FileNotFoundError, NotADirectoryError):
        return Obstacle.GONE
    except OSError:
        return Obstacle.LOCKED
    return Content(Fingerprint.of(status), end)
