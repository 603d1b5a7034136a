"""Copying an office's files between a data folder and the shared one; each copy is held against it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from desktop.db.filestore import sha256_of
from desktop.db.replacing import replace
from desktop.domain.errors import UserError
from desktop.services.backup.gathering import content_of
from desktop.services.place.copying import copied
from desktop.services.place.shared.marks import STORES

_PART = ".part"


def files_of(folder: Path) -> list[Path]:
    """The office's files in ``folder``, by their paths within it; what is on its way is none."""
    return sorted(_files(folder))


def _files(folder: Path) -> Iterator[Path]:
    for store in STORES:
        for path in (folder / store).rglob("*"):
            inner = path.relative_to(folder)
            if path.is_file() and not path.is_symlink() and inner.parts[1] != "incoming":
                yield inner


def copy_files(source: Path, target: Path, on_share: Callable[[float], None]) -> int:
    """Copy the office's files; returns how many.  Those that are there with the same content stay.

    Raises :class:`UserError` ``place.bad_copy`` if a copy is not what was read, :class:`OSError` for disks.
    """
    wanted = files_of(source)
    for number, inner in enumerate(wanted, 1):
        _copy(source / inner, target / inner, content_of(inner.as_posix()))
        on_share(number / len(wanted))
    return len(wanted)


def _copy(source: Path, target: Path, known: str | None) -> None:
    if target.is_file() and target.stat().st_size == source.stat().st_size:
        there = sha256_of(target)
        if there == (known or sha256_of(source)):
            return
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}{_PART}")
    read = copied(source, part)
    # Read back from the other disk, not from memory.
    if sha256_of(part) != read:
        part.unlink(missing_ok=True)
        raise UserError("place.bad_copy", file=source.name)
    replace(part, target)
