"""Opening connections to PostgreSQL: encrypted where the server can, never waiting for ever.

The driver is pg8000, in Python alone: the frozen program carries no library of another kind for it.
"""

from __future__ import annotations

import socket
import ssl
from typing import Any

from sqlalchemy import URL, Dialect, Engine, ExceptionContext, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import IntegrityError

from desktop.db.postgres.errors import BROKEN_RULE, ServerError, conceal, refusal, state_of

DRIVER = "postgresql+pg8000"

_CONNECT_SECONDS = 10.0
_STATEMENT_MS = 120_000
"""No question of a person or of the machine takes as long; one that does has gone astray."""
_LOCK_MS = 30_000
"""How long another writer is waited for, as on SQLite."""
_SILENT_SECONDS = 15
"""Of silence after which the other computer is asked whether it is still there."""
_ASKED_AGAIN_SECONDS = 5
_ASKED_TIMES = 3
_ENCRYPTION = {"disable", "prefer", "require", "verify-ca", "verify-full"}


def make_engine(url: str | URL) -> Engine:
    """The engine for a server; connects to nothing yet.

    Of the address's query ``sslmode`` is understood (``disable``; ``prefer``, the default: encrypted if
    the server can; ``require``; ``verify-ca``: and only with a certificate that is known; ``verify-full``:
    and only for its name) with
    ``sslrootcert``, the file of an authority of the office's own; beside them the driver's ``unix_sock``.
    Raises :class:`ValueError` for another ``sslmode``.
    """
    full = make_url(url).set(drivername=DRIVER)
    mode = str(full.query.get("sslmode", "prefer"))
    if mode not in _ENCRYPTION:
        raise ValueError(f"sslmode={mode}")
    authority = full.query.get("sslrootcert")
    context = _encryption(mode, None if authority is None else str(authority))
    plain = full.difference_update_query(("sslmode", "sslrootcert"))
    engine = create_engine(
        plain,
        pool_size=4,
        max_overflow=12,
        pool_pre_ping=True,
        pool_recycle=1800,
        # Values are clients' data: they must not reach a log by way of an error's text.
        hide_parameters=True,
    )
    # The driver asks the server twice for every row of many; so a thousand rows are one question.
    engine.dialect.use_insertmanyvalues_wo_returning = True

    @event.listens_for(engine, "do_connect")
    def connect(dialect: Dialect, _record: object, arguments: Any, options: Any) -> Any:
        return _connect(dialect, arguments, {**options, "ssl_context": context}, plain)

    @event.listens_for(engine, "handle_error")
    def translate(context: ExceptionContext) -> None:
        cause = context.original_exception
        said = refusal(cause, server_of(plain), plain.database or "")
        if said is not None:
            said.connection_invalidated = context.is_disconnect
            raise said from cause
        conceal(cause)
        if state_of(cause).startswith(BROKEN_RULE):
            # The driver calls only some of these by their name.
            raise IntegrityError(context.statement, None, cause, hide_parameters=True) from cause

    return engine


def server_of(url: URL) -> str:
    """How a server is called in a sentence."""
    if url.host is None:
        return str(url.query.get("unix_sock", "localhost"))
    return url.host if url.port in (None, 5432) else f"{url.host}:{url.port}"


def _connect(dialect: Dialect, arguments: Any, options: dict[str, Any], url: URL) -> Any:
    startup = {
        # A reader sees one moment, as on SQLite; a writer asks for the present (Database.write).
        "default_transaction_isolation": "repeatable read",
        "statement_timeout": str(_STATEMENT_MS),
        "lock_timeout": str(_LOCK_MS),
        "TimeZone": "UTC",
        "client_encoding": "UTF8",
        "standard_conforming_strings": "on",
    }
    options = {"application_name": "Bezdotyk", "startup_params": startup, **options}
    # Asked for a password where there is none, the driver stumbles instead of being refused.
    options["password"] = options.get("password") or ""
    opened: socket.socket | None = None
    try:
        if "unix_sock" not in options:
            opened = _socket(url.host or "localhost", url.port or 5432)
            options["sock"] = opened
        # Not ``connect()`` of the same module, which knows nothing of sockets.
        connection = dialect.loaded_dbapi.Connection(*arguments, **options)
        if opened is not None:
            connection._usock.settimeout(None)  # noqa: SLF001 - it may be wrapped by TLS meanwhile
    except Exception as error:
        if opened is not None:
            opened.close()
        said = _why_not(error, url)
        if said is None:
            raise
        raise said from error
    # PostgreSQL's texts cannot hold it, and it means nothing on a document.
    connection.register_out_adapter(str, lambda text: text.replace("\x00", ""))
    return connection


def _why_not(error: Exception, url: URL) -> ServerError | None:
    server = server_of(url)
    if isinstance(error, ssl.SSLError) or "SSL" in str(error.args[:1]):
        return ServerError("database.not_encrypted", error, server=server)
    if type(error).__module__.startswith("scramp"):
        # The server's half of the password's proof is wrong, or it asks for a proof that nobody knows.
        return ServerError("database.refused", error, server=server)
    return refusal(error, server, url.database or "")


def _socket(host: str, port: int) -> socket.socket:
    """A connection that notices the other computer's death; raises :class:`OSError`."""
    opened = socket.create_connection((host, port), _CONNECT_SECONDS)
    opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    opened.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    # Named differently, or not at all, by different systems.
    for name, value in (
        ("TCP_KEEPIDLE", _SILENT_SECONDS),
        ("TCP_KEEPALIVE", _SILENT_SECONDS),
        ("TCP_KEEPINTVL", _ASKED_AGAIN_SECONDS),
        ("TCP_KEEPCNT", _ASKED_TIMES),
        ("TCP_USER_TIMEOUT", 1000 * (_SILENT_SECONDS + _ASKED_TIMES * _ASKED_AGAIN_SECONDS)),
    ):
        option = getattr(socket, name, None)
        if option is not None:
            opened.setsockopt(socket.IPPROTO_TCP, option, value)
    return opened


def _encryption(mode: str, authority: str | None) -> ssl.SSLContext | bool | None:
    """As the driver wants it: a context, whether at all, or ``None`` for "if the server can"."""
    if mode in {"verify-ca", "verify-full"}:
        context = ssl.create_default_context(cafile=authority)
        context.check_hostname = mode == "verify-full"
        # The server's own certificate is as good as its authority's.
        context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN
        return context
    return {"disable": False, "prefer": None, "require": True}[mode]
