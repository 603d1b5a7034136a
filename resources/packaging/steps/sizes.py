"""How large the frozen program is, and by what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

MOST_MEGABYTES = 450
"""What the folder may have."""

_SHOWN = 14


def size_of(folder: Path) -> int:
    """Bytes of all files; a link counts nothing."""
    return sum(size for _, size in _files(folder))


def by_part(folder: Path) -> Counter[str]:
    """Bytes by library, the largest first when asked so."""
    parts: Counter[str] = Counter()
    for file, size in _files(folder):
        place = file.relative_to(folder).parts
        inside = place[1:] if place[0] in {"_internal", "Contents"} else place
        name = inside[0] if len(inside) > 1 else "libraries" if place[0] == "_internal" else inside[0]
        parts[name.removesuffix(".libs")] += size
    return parts


def report(folder: Path) -> str:
    """The sizes as lines of text."""
    parts = by_part(folder).most_common()
    rest = sum(size for _, size in parts[_SHOWN:])
    lines = [
        (size_of(folder), str(folder)),
        *((size, name) for name, size in parts[:_SHOWN]),
        (rest, "the rest"),
    ]
    return "\n".join(f"{size / 1e6:8.1f} MB  {name}" for size, name in lines)


def _files(folder: Path) -> Iterator[tuple[Path, int]]:
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink():
            yield file, file.stat().st_size
