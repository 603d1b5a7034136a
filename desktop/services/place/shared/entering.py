"""Beginning a new office in a shared database, and joining one that is there."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from filelock import FileLock, Timeout

from desktop.db.engine import Database
from desktop.db.migrate import migrate
from desktop.domain.errors import UserError
from desktop.domain.shared import Holding, SharedFound, SharedPlace
from desktop.services.place.layout import DATABASE, LOCK
from desktop.services.place.restoring import holds_nothing
from desktop.services.place.shared.connecting import explained, shared_database
from desktop.services.place.shared.kept import PASSWORD, keep_shared, shared_of
from desktop.services.place.shared.leaving import put_away
from desktop.services.place.shared.looking import look
from desktop.services.place.shared.marks import OFFICE, UNFINISHED, mark_folder, set_mark
from desktop.services.place.shared.presence import alone
from desktop.services.place.shared.secrets import SharedSecrets
from desktop.services.secrets import Secrets

_WAIT_SECONDS = 15.0


def enter(root: Path, place: SharedPlace, password: str, own: Secrets) -> SharedFound:
    """Have the data folder ``root`` open the office at ``place`` from now on; a new one if there is none.

    ``own`` are this computer's secrets.  Nothing of the office in ``root`` may be open, and it must hold
    neither a company nor a document.  Returns what was found.

    Raises :class:`UserError` ``shared.local_has_data`` if there is an office with data in ``root``,
    ``shared.unfinished_there``, ``shared.left_there`` for what is no office that can be joined,
    ``place.in_use``, and what :func:`.looking.look` raises.
    """
    with working_alone(root):
        if (root / DATABASE).exists() and shared_of(root) is None and not holds_nothing(root / DATABASE):
            raise UserError("shared.local_has_data", folder=root)
        found = look(place, password, own=root)
        refuse_unfit(found)
        mark = found.mark
        if found.holding is not Holding.OFFICE:
            mark = begin_office(place, password, mark)
        joined = replace(place, office=mark, desk=uuid.uuid4().hex)
        _take_secrets(joined, password, own)
        own.put(PASSWORD, password)
        keep_shared(root, joined)
        put_away(root)
        return found


def refuse_unfit(found: SharedFound) -> None:
    """Raise ``shared.unfinished_there`` or ``shared.left_there`` for what is no office to be opened."""
    if found.holding is Holding.UNFINISHED and not found.empty:
        raise UserError("shared.unfinished_there", name=found.place.name)
    if found.holding is Holding.LEFT:
        raise UserError("shared.left_there", name=found.place.name)


def begin_office(place: SharedPlace, password: str, mark: str = "") -> str:
    """Make the tables of a new office, and mark its folder; returns its mark.

    ``mark`` is that of an attempt which was broken off.
    """
    mark = mark or uuid.uuid4().hex
    with alone(place, password), opened(place, password) as database:
        migrate(database)
        begin_marking(database, mark)
        mark_folder(place.folder, mark)
        end_marking(database)
    return mark


def begin_marking(database: Database, mark: str) -> None:
    """Give the database its office's mark, and say that it is not one yet."""
    with database.write() as session:
        set_mark(session, OFFICE, id=mark)
        set_mark(session, UNFINISHED, office=mark)


def end_marking(database: Database) -> None:
    """Now it is one."""
    with database.write() as session:
        set_mark(session, UNFINISHED)


def _take_secrets(place: SharedPlace, password: str, own: Secrets) -> None:
    """Have the key of the office's secrets on this computer, so that the password may change later."""
    with opened(place, password) as database:
        SharedSecrets(database, own, password, place.office).settle()


@contextmanager
def opened(place: SharedPlace, password: str) -> Iterator[Database]:
    """The database, for a while; what goes wrong with the server is said as ``shared.*``."""
    database = shared_database(place, password)
    try:
        with explained(place):
            yield database
    finally:
        database.close()


@contextmanager
def working_alone(root: Path) -> Iterator[None]:
    """No other program works with ``root``; raises :class:`UserError` ``place.in_use``."""
    root.mkdir(parents=True, exist_ok=True)
    lock = FileLock(root / LOCK, thread_local=False)
    try:
        lock.acquire(timeout=_WAIT_SECONDS)
    except Timeout as error:
        raise UserError("place.in_use") from error
    try:
        yield
    finally:
        lock.release()
