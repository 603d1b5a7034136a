"""What a second start tells the first: one bounded message, taken apart without trust."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

MOST_BYTES = 1_000_000
MOST_FILES = 2000
_LONGEST_PATH = 4096
_LONGEST_TOKEN = 512
LENGTH_BYTES = 4


@dataclass(frozen=True, slots=True)
class Call:
    """Show the window (unless ``quietly``), and offer ``files`` to be added.

    ``token`` is what a Wayland compositor gives to the program that a person started, so that it may pass
    the focus on.
    """

    files: tuple[Path, ...] = ()
    quietly: bool = False
    token: str = ""
    ends: bool = False
    """End the program, as from its menu."""


def packed(call: Call) -> bytes | None:
    """The message with its length before it; ``None`` if it is more than the other side takes."""
    if len(call.files) > MOST_FILES:
        return None
    content = {
        # Names that are not UTF-8 have lone surrogates, which JSON carries as escapes.
        "files": [str(path) for path in call.files],
        "quietly": call.quietly,
        "token": call.token[:_LONGEST_TOKEN],
        "ends": call.ends,
    }
    body = json.dumps(content).encode("ascii")
    return None if len(body) > MOST_BYTES else len(body).to_bytes(LENGTH_BYTES, "big") + body


def unpacked(body: bytes) -> Call | None:
    """The call in a message without its length; ``None`` for anything else."""
    try:
        content = json.loads(body)
    except (ValueError, RecursionError):
        return None
    if not isinstance(content, dict):
        return None
    files, quietly, token = content.get("files"), content.get("quietly"), content.get("token")
    # An older version does not know it.
    ends = content.get("ends", False)
    if not isinstance(files, list) or len(files) > MOST_FILES or not isinstance(quietly, bool):
        return None
    if not isinstance(ends, bool):
        return None
    if not isinstance(token, str) or len(token) > _LONGEST_TOKEN or not token.isprintable():
        return None
    paths = _paths(files)
    return None if paths is None else Call(paths, quietly, token, ends)


def _paths(files: Sequence[object]) -> tuple[Path, ...] | None:
    paths = []
    for one in files:
        if not isinstance(one, str) or not 0 < len(one) <= _LONGEST_PATH or "\0" in one:
            return None
        # The other program's current folder is not ours.
        if not os.path.isabs(one):  # noqa: PTH117 - before a Path is made of it
            return None
        paths.append(Path(one))
    return tuple(paths)
