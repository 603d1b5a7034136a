"""Who has a shared office open, and which of them gathers for it.

Each program that has it open holds one connection to the server, and locks of PostgreSQL on it (advisory
locks, chapter 13.3.5 of its manual): one that all share, so that nobody changes the schema or moves the
office away under them, and one that only a single program can have.  Who has that gathers: watches folders,
collects mail, asks public registers, serves the panel, backs up.

The server itself ends a session that was silent for :data:`SILENT_MS`, and with it its locks.  So a computer
that was switched off, sleeps or hangs is succeeded by another, and no clock of any computer is asked.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from filelock import Timeout
from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import SQLAlchemyError

from desktop.domain.errors import UserError
from desktop.domain.faults import place_of
from desktop.domain.shared import Gathering, GatheringState, SharedPlace
from desktop.services.place.shared.connecting import (
    PROGRAM,
    computer_name,
    computer_of,
    explained,
    lone_engine,
)
from desktop.services.place.shared.marks import LEFT

_LOG = logging.getLogger(__name__)

SILENT_MS = 180_000
"""Milliseconds of silence after which the server takes a program's locks from it."""
_BEAT = 10.0
"""Seconds between two signs of life, and between two attempts to begin."""
_FAMILY = 7_303_014
"""The first number of all our locks, so that nobody else's in the same database is met."""
_OPEN, _GATHERS, _BACKUP = 1, 2, 3


class Presence:
    """This program's place at a shared office.

    ``begin`` and ``end`` begin and end gathering, mostly on a thread of this class; ``told`` hears of every
    change of who gathers.  What ``begin`` raises is logged, and it is tried again with the next beat.
    """

    def __init__(self, place: SharedPlace, password: str, *, beat: float = _BEAT) -> None:
        self._place = place
        self._engine = lone_engine(place, password)
        self._connection: Connection | None = None
        self._beat = beat
        self._looking = threading.Lock()
        """Held while it is found out how things stand, and while gathering begins or ends."""
        self._woken = threading.Event()
        self._left = False
        self._thread: threading.Thread | None = None
        self._begin: Callable[[], None] = lambda: None
        self._end: Callable[[], None] = lambda: None
        self._told: Callable[[GatheringState], None] = lambda _state: None
        self._revision: str | None = None
        self._ready = False
        self._may = place.gathers
        self._gathers = False
        self._state = GatheringState(Gathering.NOBODY)

    def enter(self) -> None:
        """Have the office open, and give signs of life from now on.

        Raises :class:`UserError` ``shared.others_change`` while somebody moves or upgrades it, and
        ``shared.*`` if the server cannot be reached.
        """
        with explained(self._place):
            self._connect()
        self._thread = threading.Thread(target=self._run, name="presence", daemon=True)
        self._thread.start()

    def start(
        self,
        begin: Callable[[], None],
        end: Callable[[], None],
        told: Callable[[GatheringState], None],
    ) -> None:
        """Gather as soon as nobody else does, if this computer may: at once, if it can be."""
        with self._looking:
            self._begin, self._end, self._told = begin, end, told
            self._ready = True
            self._once()

    def set_may(self, *, may: bool) -> None:
        """Whether this computer may gather from now on; one that must not any longer ends it at once."""
        self._may = may
        self._woken.set()

    def look(self) -> None:
        """The computer slept, or the network is back: see now how things stand."""
        self._woken.set()

    @property
    def state(self) -> GatheringState:
        """Who gathers, as it was known with the last beat."""
        return self._state

    def stop(self) -> None:
        """Gather no longer; the office is still open here until :meth:`leave`."""
        with self._looking:
            self._ready = False
            self._cease()

    def leave(self) -> None:
        """Have it open no longer: another computer may gather."""
        self._left = True
        self._woken.set()
        if self._thread is not None:
            self._thread.join()
        self._drop()
        self._engine.dispose()

    # -- inside ------------------------------------------------------------------------------------

    def _run(self) -> None:
        while True:
            self._woken.wait(self._beat)
            # Before looking: whoever leaves just now must not have to wait for another beat.
            self._woken.clear()
            if self._left:
                return
            with self._looking:
                self._once()

    def _once(self) -> None:
        try:
            self._look()
        except SQLAlchemyError as error:
            _LOG.warning("the office's server does not answer: %s", place_of(error))
            self._drop()
            self._tell(GatheringState(Gathering.AWAY))
        except UserError as error:
            _LOG.warning("the shared office cannot be opened again: %s", error.code)
            self._drop()
            self._cease()
            changed = error.code == "shared.changed"
            self._tell(GatheringState(Gathering.CHANGED if changed else Gathering.AWAY))

    def _look(self) -> None:
        connection = self._connection
        if connection is None:
            connection = self._connect()
            if self._gathers and not _take(connection, _GATHERS):
                _LOG.warning("another computer has begun to gather meanwhile")
                self._cease()
        connection.execute(text("SELECT 1"))
        if self._gathers and not self._may:
            self._cease()
            _free(connection, _GATHERS)
        if self._ready and not self._gathers and self._may and _take(connection, _GATHERS):
            self._start_gathering(connection)
        self._tell(self._seen(connection))

    def _start_gathering(self, connection: Connection) -> None:
        try:
            self._begin()
        except Exception as error:  # noqa: BLE001 - whatever it was: another computer may succeed
            _LOG.error("gathering did not begin: %s", place_of(error))
            with suppress(Exception):
                self._end()
            _free(connection, _GATHERS)
        else:
            _LOG.info("this computer gathers for the office now")
            self._gathers = True

    def _cease(self) -> None:
        if self._gathers:
            self._gathers = False
            self._end()

    def _seen(self, connection: Connection) -> GatheringState:
        if self._gathers:
            return GatheringState(Gathering.HERE, computer_name())
        holder = gathering_computer(connection)
        if not holder:
            return GatheringState(Gathering.NOBODY)
        return GatheringState(Gathering.ELSEWHERE, holder)

    def _tell(self, state: GatheringState) -> None:
        changed, self._state = state != self._state, state
        if changed:
            self._told(state)

    def _connect(self) -> Connection:
        connection = self._engine.connect()
        try:
            connection.execute(text(f"SET idle_session_timeout = {SILENT_MS}"))
            if not connection.scalar(
                text("SELECT pg_try_advisory_lock_shared(:family, :lock)"), {"family": _FAMILY, "lock": _OPEN}
            ):
                raise UserError("shared.others_change")
            self._check_same(connection)
        except BaseException:
            _end(connection)
            raise
        self._connection = connection
        return connection

    def _check_same(self, connection: Connection) -> None:
        """While this program was away, another may have moved the office, or a later version upgraded it."""
        now = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
        left = connection.scalar(text("SELECT count(*) FROM setting WHERE key = :key"), {"key": LEFT})
        if left or self._revision not in {None, now}:
            raise UserError("shared.changed")
        self._revision = str(now)

    def _drop(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            _end(connection)


@contextmanager
def alone(place: SharedPlace, password: str) -> Iterator[None]:
    """Nobody else has the office open, or opens it, meanwhile.

    Raises :class:`UserError` ``shared.others_work`` if somebody has; the message names the computers.
    """
    with _held(place, password, _OPEN) as computers:
        if computers is not None:
            raise UserError("shared.others_work", computers=", ".join(computers) or "?")
        _end_sleepers(place, password)
        yield


def _end_sleepers(place: SharedPlace, password: str) -> None:
    """End connections of programs that sleep: awake again, they have to see how things stand first."""
    engine = lone_engine(place, password)
    query = text(
        "SELECT pg_terminate_backend(a.pid) FROM pg_stat_activity AS a WHERE a.datname = current_database()"
        " AND a.usename = current_user AND a.pid <> pg_backend_pid() AND a.application_name LIKE :ours"
        " AND NOT EXISTS (SELECT 1 FROM pg_locks AS l WHERE l.pid = a.pid AND l.locktype = 'advisory'"
        " AND l.classid = :family)"
    )
    with explained(place):
        connection = engine.connect()
        connection.execute(query, {"ours": f"{PROGRAM} %", "family": _FAMILY})
        _end(connection)
    engine.dispose()


def set_read_only(place: SharedPlace, password: str, *, on: bool) -> None:
    """Have the server refuse all changes of the database from new connections, or no more."""
    engine = lone_engine(place, password)
    name = engine.dialect.identifier_preparer.quote_identifier(place.name)
    what = "SET default_transaction_read_only = on" if on else "RESET default_transaction_read_only"
    with explained(place):
        connection = engine.connect()
        # What holds for new connections holds for this one too.
        connection.exec_driver_sql("SET default_transaction_read_only = off")
        connection.exec_driver_sql(f"ALTER DATABASE {name} {what}")
        _end(connection)
    engine.dispose()


class BackupLock:
    """Held by the one program of the whole office that backs up; used like a :class:`filelock.FileLock`."""

    def __init__(self, place: SharedPlace, password: str) -> None:
        self._place = place
        self._password = password
        self._engine: Engine | None = None
        self._connection: Connection | None = None

    def acquire(self, timeout: float | None = None) -> None:
        """Take it now; raises :class:`filelock.Timeout` if another has it, ``shared.*`` of the server."""
        del timeout
        engine = lone_engine(self._place, self._password)
        with explained(self._place):
            connection = engine.connect()
            if not _take(connection, _BACKUP):
                _end(connection)
                engine.dispose()
                raise Timeout("backup")
        self._engine, self._connection = engine, connection

    def release(self) -> None:
        """Let it go."""
        connection, self._connection = self._connection, None
        if connection is not None:
            _end(connection)
        if self._engine is not None:
            self._engine.dispose()
            self._engine = None


@contextmanager
def _held(place: SharedPlace, password: str, lock: int) -> Iterator[list[str] | None]:
    """Hold ``lock`` for oneself; gives ``None``, or the computers that have it if some do."""
    engine = lone_engine(place, password)
    with explained(place):
        connection = engine.connect()
    try:
        with explained(place):
            taken = _take(connection, lock)
            others = None if taken else _holders(connection, lock)
        yield others
    finally:
        _end(connection)
        engine.dispose()


def _end(connection: Connection) -> None:
    """Really: a connection that only went back to its pool would keep its locks."""
    with suppress(SQLAlchemyError):
        connection.invalidate()
    with suppress(SQLAlchemyError):
        connection.close()


def _take(connection: Connection, lock: int) -> bool:
    query = text("SELECT pg_try_advisory_lock(:family, :lock)")
    return connection.scalar(query, {"family": _FAMILY, "lock": lock}) is True


def _free(connection: Connection, lock: int) -> None:
    query = text("SELECT pg_advisory_unlock(:family, :lock)")
    connection.execute(query, {"family": _FAMILY, "lock": lock})


def gathering_computer(connection: Connection) -> str:
    """The computer that gathers for the office in this database; empty if none does."""
    return next(iter(_holders(connection, _GATHERS)), "")


def _holders(connection: Connection, lock: int) -> list[str]:
    """The computers whose programs hold ``lock`` in this database."""
    query = text(
        "SELECT DISTINCT a.application_name FROM pg_locks AS l JOIN pg_stat_activity AS a ON a.pid = l.pid"
        " WHERE l.locktype = 'advisory' AND l.granted AND l.classid = :family AND l.objid = :lock"
        " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
        " ORDER BY 1"
    )
    found = connection.scalars(query, {"family": _FAMILY, "lock": lock})
    return [computer_of(name or "") for name in found]
