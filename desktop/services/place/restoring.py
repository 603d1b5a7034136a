"""Restoring an office from its backups where an empty one is, or into another folder."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from filelock import FileLock, Timeout

from desktop.domain.backup import Restored
from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.domain.upgrading import Tell, UpgradeStep
from desktop.services.backup import moving, restoring
from desktop.services.backup.course import Course
from desktop.services.backup.gathering import UNFINISHED
from desktop.services.backup.restoring import Source
from desktop.services.backup.sealing import Key
from desktop.services.place.layout import DATABASE, KEYRING_NAME, LOCK
from desktop.services.secrets import secrets_of

_WAIT_SECONDS = 15.0
_STAYS = frozenset({LOCK, "log"})

Restore = Callable[[Path, Tell], Restored]
"""Restores an office into a folder; raises :class:`UserError` ``backup.*``."""


def from_backups(source: Source, key: Key, snapshot: str | None) -> Restore:
    """Of what :func:`restoring.find` found."""

    def restore(into: Path, tell: Tell) -> Restored:
        return restoring.restore(source, key, into, secrets_of(into), snapshot, _course(tell))

    return restore


def from_file(file: Path, passphrase: str) -> Restore:
    """Of the one file that was made for moving to another computer."""

    def restore(into: Path, tell: Tell) -> Restored:
        return moving.restore_file(file, passphrase, into, secrets_of(into), _course(tell))

    return restore


def _course(tell: Tell) -> Course:
    return Course(lambda step: tell(UpgradeStep("restoring", 1, 1, step.done / max(step.of, 1))))


def outcome(restored: Restored, folder: Path) -> Message:
    """What to say of it: all is there, or what is not."""
    gone = [*restored.damaged, *restored.lost]
    if not gone:
        return Message("place.restored", {"folder": str(folder)})
    return Message("place.restored_partly", {"folder": str(folder), "count": str(len(gone)), "file": gone[0]})


def is_unfinished(root: Path) -> bool:
    """Whether restoring into ``root`` was begun and not ended."""
    return (root / UNFINISHED).exists()


def make_room(root: Path) -> None:
    """Remove the office in ``root``, which has neither a company nor a document, or an unfinished restore.

    Raises :class:`UserError` ``place.has_data`` for an office that holds anything, which is never touched,
    and ``place.in_use`` while a program works with it.
    """
    lock = FileLock(root / LOCK, thread_local=False)
    try:
        lock.acquire(timeout=_WAIT_SECONDS)
    except Timeout as error:
        raise UserError("place.in_use") from error
    try:
        if (root / DATABASE).exists() and not holds_nothing(root / DATABASE):
            raise UserError("place.has_data", folder=root)
        for entry in root.iterdir():
            if entry.name in _STAYS or entry.name == KEYRING_NAME:
                continue
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            else:
                entry.unlink()
    except OSError as error:
        raise UserError("place.not_removed", folder=root) from error
    finally:
        lock.release()


def holds_nothing(database: Path) -> bool:
    """Whether the office in the file ``database`` has neither a document nor a company."""
    with closing(sqlite3.connect(database)) as opened:
        for table in ("document", "company"):
            (count,) = opened.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608 - constants
            if count:
                return False
    return True
