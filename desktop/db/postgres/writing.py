"""Writers of the shared database, one after another, and how the others hear of what they wrote."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine
from sqlalchemy.orm import Session

from desktop.db.postgres.errors import ServerError

WRITERS = "bezdotyk:writers"
"""What writers hold; its number within a database is a hash of this name."""
_SCHEMA = "bezdotyk:schema"

PRESENT = "SET TRANSACTION ISOLATION LEVEL READ COMMITTED"
"""For a transaction that is to see what others have committed since it began."""
_EXPECTED = ", (SELECT version_num FROM alembic_version)"
_BEGIN = (
    # A computer that falls asleep in the middle of writing holds the others up for two minutes at most.
    f"{PRESENT}; SET LOCAL idle_in_transaction_session_timeout = '120s'; "
    f"SELECT pg_advisory_xact_lock(hashtext('{WRITERS}'))"
)
COUNTED = "SELECT number FROM bezdotyk_commit"
_COUNT = (
    "UPDATE bezdotyk_commit SET number = number + 1"
    # Of one that changed nothing there is nothing to be told.
    " WHERE pg_current_xact_id_if_assigned() IS NOT NULL"
)


def begin(session: Session, expected: str | None) -> None:
    """Wait until nobody else writes, on any computer.

    Raises :class:`~desktop.db.postgres.errors.ServerError` ``database.busy`` after half a minute, and
    ``database.newer`` if a newer program has changed the schema from ``expected`` since this one began.
    """
    # In one question: they are asked before each change.
    question = _BEGIN if expected is None else _BEGIN + _EXPECTED
    row = session.connection().exec_driver_sql(question).one()
    if expected is not None and row[1] != expected:
        raise ServerError("database.newer", version=row[1])


@contextmanager
def alone(engine: Engine) -> Iterator[None]:
    """Be the only program that looks after the schema; waits for one that does already, however long.

    Those that write meanwhile are waited for by the changes themselves.
    """
    with (
        engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection,
        without_haste(connection),
    ):
        connection.exec_driver_sql(f"SELECT pg_advisory_lock(hashtext('{_SCHEMA}'))")
        try:
            yield
        finally:
            connection.exec_driver_sql(f"SELECT pg_advisory_unlock(hashtext('{_SCHEMA}'))")


@contextmanager
def without_haste(connection: Connection) -> Iterator[None]:
    """No time limits on this connection: changing a large archive's tables takes minutes."""
    connection.exec_driver_sql("SET statement_timeout = 0; SET lock_timeout = 0")
    _settle(connection)
    try:
        yield
    finally:
        if not connection.invalidated:
            if connection.in_transaction():
                connection.rollback()
            connection.exec_driver_sql("RESET statement_timeout; RESET lock_timeout")
            _settle(connection)


def _settle(connection: Connection) -> None:
    if connection.in_transaction():
        connection.commit()


def count(session: Session) -> None:
    """Move the number on that tells the others of this commit, if it changes anything."""
    session.flush()
    session.connection().exec_driver_sql(_COUNT)
