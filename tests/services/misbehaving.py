"""Tasks for worker processes that behave as hostile documents make parsers behave."""

from __future__ import annotations

import os
import threading
from pathlib import Path

from desktop.domain.errors import UserError


def double(number: int) -> int:
    """Does what it should."""
    return 2 * number


def die(*_: object) -> None:
    """Takes the whole process with it, as a native parser does."""
    os._exit(11)


def hang(*_: object) -> None:
    """Never ends."""
    threading.Event().wait()


def refuse(*_: object) -> None:
    """Fails as expected."""
    raise UserError("file.damaged")


def stumble(*_: object) -> None:
    """Fails as nobody expected."""
    raise ZeroDivisionError("błąd")


def take(count: int) -> int:
    """Takes ``count`` bytes of memory, and gives them back."""
    return len(bytearray(count))


def leave_mark_and_hang(mark: Path) -> None:
    """Says that it began, then never ends."""
    mark.touch()
    threading.Event().wait()


def append(path: Path, text: str) -> None:
    """Writes down in which order tasks ran."""
    with path.open("a") as file:
        file.write(text)
