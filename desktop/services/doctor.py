"""Checking an installation: models, database, store, folders, keyring, fonts; each with what to do."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select, text
from sqlalchemy.exc import SQLAlchemyError

from desktop.db import records
from desktop.db.engine import Database
from desktop.db.filestore import FileStore
from desktop.db.migrate import migrate
from desktop.db.tables import OriginalTable, WatchedFolderTable
from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.domain.shared import SharedPlace
from desktop.services.folders import check_usable
from desktop.services.place.shared.connecting import is_here
from desktop.services.place.shared.examining import examined
from desktop.services.place.shared.kept import shared_of
from desktop.services.secretfile import FileSecrets
from desktop.services.secrets import secrets_of

_LITTLE_SPACE = 2 * 1024**3


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found; the message says what to do where it is not well."""

    well: bool
    message: Message
    minor: bool = False
    """The work goes on, but somebody should look; only where it is not well."""


def examine(
    root: Path, database: Path, backups: Path, stopped: Callable[[], bool] = lambda: False
) -> Iterator[Finding]:
    """Run every check, none of which stops the others; each finding as soon as it is known.

    ``root`` is the data folder, ``database`` the file that is in it where the office is not a shared one.

    ``stopped`` is asked in between, of every original: hashing a large store takes minutes.
    """
    checks: tuple[Callable[[], Iterable[Finding]], ...] = (
        _models,
        lambda: _office(root, database, backups, stopped),
        lambda: [_space(root)],
        lambda: [_keyring(root)],
        lambda: [_fonts()],
    )
    for check in checks:
        if stopped():
            return
        yield from check()


def _folder(path: Path) -> Finding:
    try:
        check_usable(path)
    except UserError as error:
        return Finding(False, error.message)
    return Finding(True, Message("doctor.folder", {"path": str(path)}))


def _models() -> Iterator[Finding]:
    from desktop.extraction.ocr import models

    problems = models.verify()
    yield from (Finding(False, problem) for problem in problems)
    if not problems:
        yield Finding(True, Message("doctor.models"))


def _office(root: Path, path: Path, backups: Path, stopped: Callable[[], bool]) -> Iterator[Finding]:
    try:
        place = shared_of(root)
    except UserError as error:
        yield Finding(False, error.message)
        return
    if place is None:
        yield from _database(path, root / "originals", backups, stopped)
    else:
        yield from _shared(root, place, stopped)


def _shared(root: Path, place: SharedPlace, stopped: Callable[[], bool]) -> Iterator[Finding]:
    try:
        found, state = examined(root, place)
    except UserError as error:
        yield Finding(False, error.message)
        return
    details = {"place": place.title, "version": found.server_version}
    yield Finding(True, Message("doctor.shared", details))
    if not found.encrypted and not is_here(place.server):
        yield Finding(False, Message("shared.no_tls", {"server": place.server}), minor=True)
    yield Finding(
        state.checksums,
        Message("doctor.shared_sums" if state.checksums else "doctor.shared_no_sums"),
        minor=not state.checksums,
    )
    who = "doctor.gathers" if state.gathers else "doctor.nobody_gathers"
    yield Finding(bool(state.gathers), Message(who, {"computer": state.gathers}), minor=True)
    yield from (_folder(folder) for folder in state.folders)
    checked = _store(FileStore(place.folder / "originals"), state.originals, stopped)
    if checked is not None:
        yield checked


def _database(path: Path, store: Path, backups: Path, stopped: Callable[[], bool]) -> Iterator[Finding]:
    path.parent.mkdir(parents=True, exist_ok=True)
    database = Database.at(path)
    try:
        migrate(database, backups)
        with database.read() as session:
            answer = session.scalar(text("PRAGMA quick_check")) if database.is_sqlite else "ok"
            if answer != "ok":
                yield Finding(False, Message("database.damaged", {"backup": str(backups)}))
                return
            folders = [records.folder(row) for row in session.scalars(select(WatchedFolderTable))]
            originals = list(session.scalars(select(OriginalTable.sha256)))
    except UserError as error:
        yield Finding(False, error.message)
        return
    except SQLAlchemyError:
        yield Finding(False, Message("database.damaged", {"backup": str(backups)}))
        return
    finally:
        database.close()
    yield Finding(True, Message("doctor.database", {"path": str(path)}))
    for folder in folders:
        yield _folder(folder.path)
    found = _store(FileStore(store), originals, stopped)
    if found is not None:
        yield found


def _store(store: FileStore, originals: list[str], stopped: Callable[[], bool]) -> Finding | None:
    broken = []
    for sha256 in originals:
        if stopped():
            return None
        if not store.is_intact(sha256):
            broken.append(sha256)
    if broken:
        return Finding(False, Message("doctor.originals_broken", {"count": str(len(broken))}))
    return Finding(True, Message("doctor.originals", {"count": str(len(originals))}))


def _space(folder: Path) -> Finding:
    free = shutil.disk_usage(folder).free
    details = {"gb": f"{free / 1024**3:.0f}", "folder": str(folder)}
    if free < _LITTLE_SPACE:
        return Finding(False, Message("doctor.little_space", details), minor=True)
    return Finding(True, Message("doctor.space", details))


def _keyring(folder: Path) -> Finding:
    """Whether what keeps the secrets, the system's keyring or a file, keeps what it is given."""
    import keyring
    from keyring.backends.fail import Keyring as NoKeyring

    keys = secrets_of(folder)
    in_file = isinstance(keys, FileSecrets)
    backend = keyring.get_keyring()
    if not in_file and isinstance(backend, NoKeyring):
        return Finding(False, Message("keyring.missing"))
    try:
        keys.put("proba", "proba")
        kept = keys.get("proba") == "proba"
        keys.remove("proba")
    except UserError as error:
        return Finding(False, error.message)
    if not kept:
        return Finding(False, Message("keyring.unavailable"))
    if in_file:
        return Finding(True, Message("doctor.secret_file", {"path": str(folder)}))
    return Finding(True, Message("doctor.keyring", {"name": type(backend).__module__}))


def _fonts() -> Finding:
    """Whether the window will find a font: on Linux the distribution may have none at all."""
    import sys

    if sys.platform != "linux":
        return Finding(True, Message("doctor.fonts"))
    places = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts")
    for place in places:
        if any(place.rglob("*.ttf")) or any(place.rglob("*.otf")):
            return Finding(True, Message("doctor.fonts"))
    return Finding(False, Message("doctor.no_fonts"), minor=True)
