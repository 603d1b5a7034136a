"""What a server, or the way to it, refuses: errors that a person can do something about."""

from __future__ import annotations

from typing import Any

from sqlalchemy.exc import OperationalError

from desktop.domain.errors import UserError
from desktop.domain.messages import Message

_WRONG_PASSWORD = ("28000", "28P01")
_NO_DATABASE = "3D000"
_FULL = ("53100", "53200")
_CONNECTIONS = "53300"
_NO_RIGHT = "42501"
_READ_ONLY = "25006"
_TIMES = ("57014", "55P03", "40P01", "40001", "25P03")
"""A statement or a lock was waited for too long, or two programs got in each other's way."""
BROKEN_RULE = "23"
"""The class of what a row must not be: twice the same, without what it belongs to."""
_NOT_PERSONAL = frozenset("SVCPFLRstcdn")
"""Of what the server says: where, and which rule; neither the sentence nor its details, which tell values."""
_ENDED = ("57P", "08")
"""The server shuts down, starts up, or has ended the connection."""


class ServerError(UserError, OperationalError):  # type: ignore[misc, override]  # both have a ``code``
    """The server cannot be worked with now: a sentence for a person, and what SQLAlchemy would raise.

    Whoever puts work off because the database is busy (``OperationalError``) puts it off for this too; a
    window shows it as any other :class:`UserError`.
    """

    def __init__(self, code: str, cause: BaseException | None = None, **details: object) -> None:
        # Neither base's own: each takes what comes behind it in the order of bases for ``Exception``.
        Exception.__init__(self, code, details)
        self.message = Message(code, {name: str(value) for name, value in details.items()})
        self.orig = cause if isinstance(cause, Exception) else None
        self.statement = self.params = None
        self.hide_parameters = True
        self.ismulti = None
        self.connection_invalidated = False
        self.detail = []

    def __reduce__(self) -> tuple[object, tuple[str, dict[str, str]]]:
        return _rebuild, (self.code, dict(self.message.details))

    def __str__(self) -> str:
        return UserError.__str__(self)


def _rebuild(code: str, details: dict[str, str]) -> ServerError:
    return ServerError(code, None, **details)


def state_of(error: BaseException | None) -> str:
    """PostgreSQL's five characters for what happened; empty if it is not the server that says so."""
    said: Any = error.args[0] if error is not None and error.args else None
    return str(said.get("C", "")) if isinstance(said, dict) else ""


def conceal(error: BaseException) -> None:
    """Keep of an error what is nobody's data: its text may reach a log."""
    said: Any = error.args[0] if error.args else None
    if isinstance(said, dict):
        kept = _NOT_PERSONAL if state_of(error)[:2] in ("22", BROKEN_RULE) else _NOT_PERSONAL | {"M"}
        error.args = ({key: text for key, text in said.items() if key in kept},)


def refusal(error: BaseException, server: str, database: str) -> ServerError | None:
    """What to raise for ``error`` of the driver; ``None`` if it is the program's own fault, or a row's."""
    state = state_of(error)
    if state in _WRONG_PASSWORD or (not state and _is_of_the_password(error)):
        return ServerError("database.refused", error, server=server)
    if state == _NO_DATABASE:
        return ServerError("database.missing", error, server=server, database=database)
    if state == _CONNECTIONS:
        return ServerError("database.crowded", error, server=server)
    if state in _FULL:
        return ServerError("database.full", error, server=server)
    if state in (_NO_RIGHT, _READ_ONLY):
        return ServerError("database.no_right", error, server=server, database=database)
    if state in _TIMES:
        return ServerError("database.busy", error)
    if state.startswith(_ENDED) or (not state and _is_of_the_way(error)):
        return ServerError("database.unreachable", error, server=server)
    return None


def _is_of_the_password(error: BaseException) -> bool:
    """Whether the driver has no password, or knows none of the server's ways of asking for one."""
    return any(said in str(error) for said in ("requesting", "uthentication method"))


def _is_of_the_way(error: BaseException) -> bool:
    """Whether the network, or the driver's own view of the connection, is what failed."""
    return isinstance(error, OSError) or any(
        said in str(error) for said in ("network error", "communication error", "connection is closed")
    )
