"""Opening the database: one engine, short sessions, writers one after another."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from sqlalchemy.orm import Session
from sqlalchemy.pool import QueuePool

from desktop.db import reach
from desktop.db.postgres import writing
from desktop.db.postgres.connecting import make_engine

_WRITES = "bezdotyk_writes"

_PATIENCE_MS = 30_000
"""How long another process is waited for that writes."""
_LOOKS_FOR_MS = 3
"""How long SQLite itself looks each time, after 1 and after 2 milliseconds."""


class _Session(Session):
    """A session in which people see no more than they may."""


event.listen(_Session, "do_orm_execute", reach.limit)


class Database:
    """The office's database: a SQLite file for one computer, a PostgreSQL server for several.

    ``read()`` and ``write()`` give a session for one use case.  Readers see one moment.  Writers queue,
    those of this process on a lock, those of others on the database: on SQLite on the file's lock
    (``BEGIN IMMEDIATE``), on PostgreSQL on a lock of the office's own.  What a writer reads first is
    therefore still true when it writes, whatever number of programs and computers there is.

    Where the server cannot be worked with, both raise
    :class:`~desktop.db.postgres.errors.ServerError` ``database.*``; the next session tries anew.
    """

    def __init__(self, url: str | URL) -> None:
        self.url = url
        self.engine = _make_engine(url)
        self.expects: str | None = None
        """The revision of the schema that this program works with, once it has seen to it."""
        self._writing = threading.RLock()
        self._writers = self.engine.execution_options(**{_WRITES: True})

    @classmethod
    def at(cls, path: Path) -> Database:
        """The SQLite database in the file ``path``."""
        # Not as one text: a folder may be called "Faktury? 50%".
        return cls(URL.create("sqlite", database=str(path)))

    @property
    def is_sqlite(self) -> bool:
        """Whether this is SQLite, which belongs to one computer, and not a server that several work with."""
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that reads; nothing it changes is kept."""
        with _Session(self.engine) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A session whose changes are committed at the end, or none of them if an error is raised."""
        with self._writing, _Session(self._writers, expire_on_commit=False) as session, session.begin():
            if self.is_sqlite:
                yield session
                return
            writing.begin(session, self.expects)
            yield session
            writing.count(session)

    @contextmanager
    def claim(self) -> Iterator[Session]:
        """As :meth:`write`, for claiming work of others' queues: on PostgreSQL it waits for no writer.

        What is claimed has to be guarded by the statements themselves.
        """
        if self.is_sqlite:
            with self.write() as session:
                yield session
            return
        with _Session(self._writers, expire_on_commit=False) as session, session.begin():
            session.execute(text(writing.PRESENT))
            yield session

    def change_counter(self) -> ChangeCounter:
        """What tells cheaply whether anything was committed."""
        return ChangeCounter(self.engine)

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


class ChangeCounter:
    """Notices commits of other connections, whichever program they belong to; for one thread.

    It keeps a connection of its own, on which SQLite counts what the others have committed (``PRAGMA
    data_version``), without reading a table; on a server it reads the one number that every writer moves
    on with its commit.  While the server is away it raises what the engine raises, and what was committed
    meanwhile is noticed afterwards.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._question = "PRAGMA data_version" if engine.dialect.name == "sqlite" else writing.COUNTED
        self._connection: Connection | None = None
        self._last = self._now()

    def moved(self) -> bool:
        """Whether anything may have been committed since the last call."""
        last, self._last = self._last, self._now()
        return last != self._last

    def close(self) -> None:
        """Give the connection back."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _now(self) -> int:
        if self._connection is None:
            self._connection = self._engine.connect()
        try:
            version: int = self._connection.exec_driver_sql(self._question).scalar_one()
            self._connection.rollback()
        except SQLAlchemyError:
            self.close()
            raise
        return version


def _make_engine(url: str | URL) -> Engine:
    if make_url(url).get_backend_name() == "postgresql":
        return make_engine(url)
    engine = create_engine(
        url,
        poolclass=QueuePool,
        pool_size=8,
        max_overflow=24,
        # Values are clients' data: they must not reach a log by way of an error's text.
        hide_parameters=True,
        connect_args={"timeout": _PATIENCE_MS / 1000, "check_same_thread": False},
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # The driver's own implicit transactions are off: BEGIN is sent in _begin_sqlite.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        # A source file is moved away once its row is committed: the row must survive a power cut.
        "synchronous=FULL",
        "foreign_keys=ON",
        f"busy_timeout={_PATIENCE_MS}",
        "cache_size=-4000",
        "mmap_size=16777216",
        "temp_store=MEMORY",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    if not connection.get_execution_options().get(_WRITES):
        connection.exec_driver_sql("BEGIN")
        return
    # Left to itself SQLite looks whether another process has finished writing ten times a second at the
    # most, and one that writes again and again is never found to have finished.
    connection.exec_driver_sql(f"PRAGMA busy_timeout={_LOOKS_FOR_MS}")
    deadline = time.monotonic() + _PATIENCE_MS / 1000
    try:
        while True:
            try:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            except OperationalError as error:
                if not _is_busy(error) or time.monotonic() > deadline:
                    raise
            else:
                return
    finally:
        connection.exec_driver_sql(f"PRAGMA busy_timeout={_PATIENCE_MS}")


def _is_busy(error: OperationalError) -> bool:
    """Whether somebody else is writing."""
    code = getattr(error.orig, "sqlite_errorcode", None)
    return isinstance(code, int) and code & 0xFF == sqlite3.SQLITE_BUSY
