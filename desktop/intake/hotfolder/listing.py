"""The listing of a watched folder: the truth about what lies in it, whatever events say."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from desktop.intake.hotfolder.names import is_plain_file, is_plain_folder, may_enter, may_take

MAX_DEPTH = 8
"""Levels of sub-folders that are looked into: company, kind, policy and some of the office's own."""


class Fingerprint(NamedTuple):
    """What tells one state of a file from another: size in bytes, time of change, identity.

    The time is only ever compared for equality: a scanner's or server's clock may be wrong,
    in the future, or go backwards.
    """

    size: int
    mtime_ns: int
    inode: int

    @classmethod
    def of(cls, status: os.stat_result) -> Fingerprint:
        """From what the system says about a file."""
        return cls(status.st_size, status.st_mtime_ns, status.st_ino)

    def differs(self, other: Fingerprint) -> bool:
        """Whether the file has changed between the two.

        Listings on Windows know no identity (0), so an unknown one says nothing.
        """
        if self.size != other.size or self.mtime_ns != other.mtime_ns:
            return True
        return self.inode != other.inode and self.inode != 0 and other.inode != 0


def walk(
    root: str, unreadable: list[str], skip: frozenset[str] = frozenset()
) -> Iterator[tuple[str, Fingerprint]]:
    """The files beneath ``root`` that may be documents.

    Links are not followed, special files, hidden and temporary names left out, folders in
    ``skip`` (:func:`folder_key`) not entered.  Sub-folders that cannot be listed are added to
    ``unreadable``; one that vanishes meanwhile is no matter.  Raises :class:`OSError` if ``root``
    itself cannot be listed.
    """
    waiting = [(root, 0)]
    while waiting:
        folder, depth = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    found = _judge(entry, depth, skip)
                    if isinstance(found, Fingerprint):
                        yield entry.path, found
                    elif found:
                        waiting.append((entry.path, depth + 1))
        except FileNotFoundError:
            if not depth:
                raise
        except OSError:
            if not depth:
                raise
            unreadable.append(folder)


def _judge(entry: os.DirEntry[str], depth: int, skip: frozenset[str]) -> Fingerprint | bool:
    """A document's fingerprint, or whether to enter a folder."""
    try:
        if entry.is_dir(follow_symlinks=False):
            return (
                depth < MAX_DEPTH
                and may_enter(entry.name)
                and folder_key(entry.path) not in skip
                and is_plain_folder(entry.stat(follow_symlinks=False))
            )
        if not may_take(entry.name):
            return False
        status = entry.stat(follow_symlinks=False)
    except OSError:
        return False  # gone between listing and asking; the next listing knows more
    return Fingerprint.of(status) if is_plain_file(status) else False


def look_at(path: str) -> Fingerprint | None:
    """The fingerprint of one file that may be a document, ``None`` if there is none (any more).

    Whether its folders may be entered is the caller's to know (:func:`lies_open`).
    """
    if not may_take(Path(path).name):
        return None
    try:
        status = os.lstat(path)
    except (OSError, ValueError):
        return None
    return Fingerprint.of(status) if is_plain_file(status) else None


def lies_open(root: str, path: str, skip: frozenset[str] = frozenset()) -> bool:
    """Whether :func:`walk` would come by ``path``, judging by the names of its folders."""
    prefix = root.rstrip(os.sep) + os.sep
    if not path.startswith(prefix):
        return False
    folders = Path(path[len(prefix) :]).parent.parts
    if len(folders) > MAX_DEPTH:
        return False
    place = Path(root)
    for name in folders:
        place /= name
        if not may_enter(name) or folder_key(place) in skip:
            return False
    return True


def folder_key(path: str | Path) -> str:
    """A form in which two spellings of one absolute path are equal."""
    return os.path.normcase(os.path.normpath(path))
