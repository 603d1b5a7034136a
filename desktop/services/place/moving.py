"""Moving an office's data to another folder: copied, compared, and only then opened from there.

Until the very end the old folder is the office; killed at any instant, the program finds it there and the
copies are made anew.  Afterwards the old database has another name, so that nobody goes on working in it by
mistake, and the rest of it stays until a person removes it; only an office without a document leaves nothing.
"""

from __future__ import annotations

import logging
import os
import shutil
import sqlite3
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from desktop.db.filestore import sha256_of
from desktop.db.replacing import flush_folder
from desktop.db.replacing import replace as rename
from desktop.domain.errors import UserError
from desktop.domain.faults import place_of
from desktop.domain.places import Holds
from desktop.domain.upgrading import Tell, UpgradeStep, nobody
from desktop.services.place.copying import copied
from desktop.services.place.judging import judge
from desktop.services.place.keys import keyring_name
from desktop.services.place.layout import DATABASE, KEYRING_NAME, LOCK, NOT_MOVED, STAGING

_LOG = logging.getLogger(__name__)
_WAIT_SECONDS = 15.0
"""For whoever does the office's work to let go of it: this program may be ending just now."""
_COPYING, _COMPARING = (1, 2)


def move(source: Path, target: Path, remember: Callable[[], None], tell: Tell = nobody) -> Path | None:
    """Move the office in ``source`` to ``target``; ``remember`` is called when ``target`` is whole.

    Nothing of the office may be open.  Returns the old folder if something of it was left there for a
    person to remove, else ``None``.

    Raises what :func:`.judging.judge` and ``remember`` raise, :class:`UserError` ``place.in_use`` if another
    program works with the data, ``place.holds_office`` if ``target`` holds another office,
    ``place.no_room``, ``place.not_copied`` or ``place.bad_copy``.  The old folder is then as it was.
    """
    found = judge(target)
    if found.holds is Holds.OFFICE:
        raise UserError("place.holds_office", folder=target)
    target = found.folder
    if target == Path(os.path.realpath(source)) or source.resolve() in target.parents:
        raise UserError("place.inside", folder=target)
    lock = FileLock(source / LOCK, thread_local=False)
    try:
        lock.acquire(timeout=_WAIT_SECONDS)
    except Timeout as error:
        raise UserError("place.in_use") from error
    try:
        with _still(source / DATABASE):
            _move(source, target, found.free, remember, tell)
        return _leave(source)
    finally:
        lock.release()


def _move(source: Path, target: Path, free: int, remember: Callable[[], None], tell: Tell) -> None:
    size = sum(file.stat().st_size for file in _files(source))
    needed = size + (source / DATABASE).stat().st_size
    if needed > free:
        raise UserError("place.no_room", needed=f"{needed / 1024**3:.1f}".replace(".", ","))
    staging = target / STAGING
    settled: list[Path] = []
    try:
        shutil.rmtree(staging, ignore_errors=True)
        staging.mkdir(parents=True)
        _copy(source, staging, size, tell)
        _settle(staging, target, settled)
        (target / KEYRING_NAME).write_text(keyring_name(source), encoding="utf-8")
        flush_folder(target)
    except (OSError, sqlite3.Error) as error:
        raise UserError("place.not_copied", folder=target) from error
    try:
        remember()
    except UserError:
        # Two offices of which nobody knows which one counts would be worse than none at the new place.
        _take_back(settled)
        raise


@contextmanager
def _still(database: Path) -> Iterator[None]:
    """Nobody writes into the database meanwhile: what came after the copy would be lost.

    Raises :class:`UserError` ``place.in_use`` if somebody is writing.
    """
    uri = f"{database.absolute().as_uri()}?mode=rw"
    try:
        held = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=_WAIT_SECONDS)
    except sqlite3.Error as error:
        raise UserError("place.gone", folder=database.parent) from error
    with closing(held):
        try:
            held.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            raise UserError("place.in_use") from error
        yield


def _files(source: Path) -> Iterator[Path]:
    """All files that are moved, but the database."""
    for entry in sorted(source.iterdir()):
        if entry.name in NOT_MOVED or entry.name == DATABASE:
            continue
        if entry.is_dir():
            yield from (one for one in sorted(entry.rglob("*")) if one.is_file() and not one.is_symlink())
        elif entry.is_file():
            yield entry


def _copy(source: Path, staging: Path, size: int, tell: Tell) -> None:
    """Copy everything into ``staging`` and compare it; the database last, as SQLite copies it."""
    copies: list[tuple[Path, str]] = []
    done = 0
    tell(UpgradeStep("moving", _COPYING, _COMPARING, 0.0))
    for file in _files(source):
        copy = staging / file.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copies.append((copy, copied(file, copy)))
        done += file.stat().st_size
        tell(UpgradeStep("moving", _COPYING, _COMPARING, done / max(size, 1)))
    _copy_database(source / DATABASE, staging / DATABASE)
    for number, (copy, digest) in enumerate(copies, 1):
        if sha256_of(copy) != digest:
            raise UserError("place.bad_copy", file=copy.name)
        tell(UpgradeStep("comparing", _COMPARING, _COMPARING, number / len(copies)))


def _copy_database(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
        (verdict,) = new.execute("PRAGMA quick_check").fetchone()
    if verdict != "ok":
        raise UserError("place.bad_copy", file=target.name)


def _settle(staging: Path, target: Path, settled: list[Path]) -> None:
    """Put the copies in their places, the database last: with it the folder is an office.

    ``settled`` names what is in its place.
    """
    for folder in (staging, *(one for one in staging.rglob("*") if one.is_dir())):
        # The old place goes only when what is renamed at the new one outlives a power cut.
        flush_folder(folder)
    for entry in sorted(staging.iterdir(), key=lambda one: one.name == DATABASE):
        rename(entry, target / entry.name)
        settled.append(target / entry.name)
    staging.rmdir()


def _take_back(settled: list[Path]) -> None:
    """Remove the copies, the database first."""
    for entry in reversed(settled):
        if entry.is_dir():
            shutil.rmtree(entry, ignore_errors=True)
        else:
            with suppress(OSError):
                entry.unlink()


def _leave(source: Path) -> Path | None:
    """Make the old folder one that is no office any more; a fresh name for secrets, should it become one.

    The office is at its new place already: what cannot be removed here is left to a person.
    """
    try:
        documents = _close(source / DATABASE)
        if documents:
            today = datetime.now().astimezone().date().isoformat()
            (source / DATABASE).replace(source / f"przeniesiona-{today}-{uuid.uuid4().hex[:4]}.db")
        else:
            _empty(source)
        (source / KEYRING_NAME).write_text(uuid.uuid4().hex, encoding="utf-8")
    except (OSError, sqlite3.Error) as error:
        _LOG.warning("the old data folder could not be cleared: %s", place_of(error))
        return source
    return source if documents else None


def _close(database: Path) -> int:
    """Put all into the one file; how many documents are in it."""
    with closing(sqlite3.connect(database)) as opened:
        (documents,) = opened.execute("SELECT count(*) FROM document").fetchone()
        opened.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return int(documents)


def _empty(source: Path) -> None:
    for entry in source.iterdir():
        if entry.name == LOCK:
            continue
        if entry.is_dir():
            shutil.rmtree(entry, ignore_errors=True)
        else:
            entry.unlink(missing_ok=True)
