"""Libraries that nobody asks for any more, once plugins and modules were left out (Linux)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path, PurePath

Entry = tuple[str, str, str]
"""PyInstaller's: the place in the folder, the file, its kind."""

_LIBRARY = re.compile(r"lib.*\.so(\.[0-9.]+)?$")
_KEPT = ("libpython",)
"""What the starting program itself opens."""


def without_orphans(entries: Iterable[Entry]) -> list[Entry]:
    """``entries`` without shared libraries that no extension, plugin or kept library links to."""
    from PyInstaller.depend.bindepend import get_imports

    kept = list(entries)
    libraries = {
        Path(file).name: (place, file, kind)
        for place, file, kind in kept
        if _is_library(place) and kind != "SYMLINK"
    }
    asked = [file for place, file, kind in kept if not _is_library(place) and kind in {"BINARY", "EXTENSION"}]
    needed: set[str] = {name for name in libraries if name.startswith(_KEPT)}
    asked.extend(libraries[name][1] for name in needed)
    while asked:
        for name, _ in get_imports(asked.pop()):
            if name in libraries and name not in needed:
                needed.add(name)
                asked.append(libraries[name][1])
    return [
        entry
        for entry in kept
        if entry[2] == "SYMLINK" or not _is_library(entry[0]) or Path(entry[1]).name in needed
    ]


def _is_library(place: str) -> bool:
    """Whether this is a library that others link to, by where it lies: plugins have their folders."""
    path = PurePath(place)
    folder = path.parent.as_posix()
    beside = folder == "." or folder.endswith(".libs") or folder == "PySide6/Qt/lib"
    return beside and _LIBRARY.fullmatch(path.name) is not None
