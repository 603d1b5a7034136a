"""Hearing of what other connections commit, without reading a table."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from desktop.db.postgres.writing import CHANNEL


class Listener:
    """As :class:`~desktop.db.engine.ChangeCounter`, for a server: it says itself what was committed.

    Every writer notifies the channel with its commit (``NOTIFY`` in PostgreSQL's documentation); a look
    takes what has come, in one question to the server that touches nothing.  While the server is away it
    raises what the engine raises; what may have been missed then counts as a change.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: Connection | None = self._listen()

    def moved(self) -> bool:
        """Whether anything may have been committed since the last call."""
        if self._connection is None:
            self._connection = self._listen()
            return True
        try:
            self._connection.exec_driver_sql("SELECT 1")
        except SQLAlchemyError:
            self.close()
            raise
        raw: Any = self._connection.connection.driver_connection
        heard = bool(raw.notifications)
        raw.notifications.clear()
        return heard

    def close(self) -> None:
        """Give the connection up."""
        connection, self._connection = self._connection, None
        if connection is not None:
            # Not back to the pool: it would go on listening there.
            connection.invalidate()
            connection.close()

    def _listen(self) -> Connection:
        connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        try:
            connection.exec_driver_sql(f"LISTEN {CHANNEL}")
        except SQLAlchemyError:
            connection.close()
            raise
        return connection
