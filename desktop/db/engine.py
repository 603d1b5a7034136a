"""Opening the database: one engine, short sessions, writers one after another."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session
from sqlalchemy.pool import QueuePool

_WRITES = "bezdotyk_writes"


class Database:
    """The office's database.

    ``read()`` and ``write()`` give a session for one use case.  Writers of this process queue on a lock;
    on SQLite a writer takes the file's lock when it begins (``BEGIN IMMEDIATE``), so a transaction that
    read first can never fail for having been overtaken by another process.
    """

    def __init__(self, url: str | URL) -> None:
        self.url = url
        self.engine = _make_engine(url)
        self._writing = threading.RLock()
        self._writers = self.engine.execution_options(**{_WRITES: True})

    @classmethod
    def at(cls, path: Path) -> Database:
        """The SQLite database in the file ``path``."""
        # Not as one text: a folder may be called "Faktury? 50%".
        return cls(URL.create("sqlite", database=str(path)))

    @property
    def is_sqlite(self) -> bool:
        """Whether this is SQLite; only the full-text index and the engine itself may ask."""
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that reads; nothing it changes is kept."""
        with Session(self.engine) as session:
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A session whose changes are committed at the end, or none of them if an error is raised."""
        with self._writing, Session(self._writers, expire_on_commit=False) as session, session.begin():
            yield session

    def change_counter(self) -> ChangeCounter:
        """What tells cheaply whether anything was committed."""
        return ChangeCounter(self.engine if self.is_sqlite else None)

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


class ChangeCounter:
    """Notices commits of other connections, whichever program they belong to; for one thread.

    It keeps a connection of its own, on which SQLite counts what the others have committed (``PRAGMA
    data_version``); no table is read for that.  Without an engine it takes every look for a change.
    """

    def __init__(self, engine: Engine | None) -> None:
        self._connection = None if engine is None else engine.connect()
        self._last = self._now()

    def moved(self) -> bool:
        """Whether anything may have been committed since the last call."""
        last, self._last = self._last, self._now()
        return last is None or last != self._last

    def close(self) -> None:
        """Give the connection back."""
        if self._connection is not None:
            self._connection.close()

    def _now(self) -> int | None:
        if self._connection is None:
            return None
        version: int = self._connection.exec_driver_sql("PRAGMA data_version").scalar_one()
        self._connection.rollback()
        return version


def _make_engine(url: str | URL) -> Engine:
    if make_url(url).get_backend_name() != "sqlite":
        return create_engine(url, pool_pre_ping=True, hide_parameters=True)
    engine = create_engine(
        url,
        poolclass=QueuePool,
        pool_size=8,
        max_overflow=24,
        # Values are clients' data: they must not reach a log by way of an error's text.
        hide_parameters=True,
        connect_args={"timeout": 30, "check_same_thread": False},
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
        "busy_timeout=30000",
        "cache_size=-4000",
        "mmap_size=16777216",
        "temp_store=MEMORY",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    immediate = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")
