"""Connecting to the office's database server, and what it means when that does not succeed."""

from __future__ import annotations

import platform
import socket
import ssl
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import ip_address

from sqlalchemy import URL, Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from desktop.db.engine import Database
from desktop.db.postgres.connecting import DRIVER, make_engine
from desktop.db.postgres.errors import state_of
from desktop.domain.errors import UserError
from desktop.domain.shared import SharedPlace, Tls

PROGRAM = "bezdotyk"
"""How the names of all our programs begin on the server."""
_NAME_BYTES = 63
"""Of a name in PostgreSQL (NAMEDATALEN); longer ones it cuts."""

_BY_STATE = {
    "28P01": "shared.password",
    "28000": "shared.not_let_in",
    "3D000": "shared.no_database",
    "42501": "shared.no_rights",
    "53300": "shared.full",
    "57P01": "shared.starting",
    "57P02": "shared.starting",
    "57P03": "shared.starting",
    "53100": "shared.server_disk",
}
"""PostgreSQL's error codes (appendix A of its manual) that a person can do something about."""


def shared_database(place: SharedPlace, password: str) -> Database:
    """The database at ``place``, not connected to yet.

    Raises :class:`UserError` ``shared.tls_needed``, ``shared.certificate``.
    """
    return Database(_url(place, password))


def lone_engine(place: SharedPlace, password: str) -> Engine:
    """For a connection of its own, outside of transactions; raises as :func:`shared_database`."""
    return make_engine(_url(place, password)).execution_options(isolation_level="AUTOCOMMIT")


@contextmanager
def explained(place: SharedPlace) -> Iterator[None]:
    """Turns what the driver raises into a :class:`UserError` ``shared.*`` that says what to do."""
    try:
        yield
    except SQLAlchemyError as error:
        raise explain(error, place) from error


def explain(error: BaseException, place: SharedPlace) -> UserError:
    """What ``error`` of a connection to ``place`` means."""
    details = {"server": place.server, "port": place.port, "name": place.name, "user": place.user}
    return UserError(_code(error), **details)


def _code(error: BaseException) -> str:
    for one in _causes(error):
        if isinstance(one, ssl.SSLCertVerificationError):
            return "shared.other_certificate"
        if isinstance(one, ssl.SSLError):
            return "shared.no_tls"
        if isinstance(one, socket.gaierror):
            return "shared.unknown_server"
        if isinstance(one, ConnectionRefusedError):
            return "shared.refused"
        if state_of(one):
            return _of_server(one)
        if "refuses SSL" in str(one):
            return "shared.no_tls"
        if type(one).__module__.startswith("scramp"):
            return "shared.password"
    return "shared.no_answer"


def _of_server(error: BaseException) -> str:
    said = error.args[0]
    if state_of(error) == "28000" and "no encryption" in said.get("M", ""):
        return "shared.tls_wanted"
    # What is left are bugs and a server's own faults.
    return _BY_STATE.get(state_of(error), "shared.server_fault")


def _causes(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        one = waiting.pop(0)
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        waiting += [getattr(one, "orig", None), one.__cause__]


def _url(place: SharedPlace, password: str) -> URL:
    query = {"application_name": program_name(), **_encryption(place)}
    return URL.create(DRIVER, place.user, password, place.server, place.port, place.name, query)


def _encryption(place: SharedPlace) -> dict[str, str]:
    if place.tls is Tls.OFF:
        if not is_here(place.server):
            raise UserError("shared.tls_needed", server=place.server)
        return {"sslmode": "disable"}
    if place.certificate is None:
        return {"sslmode": "require"}
    try:
        ssl.create_default_context(cafile=str(place.certificate))
    except (OSError, ssl.SSLError) as error:
        raise UserError("shared.certificate", file=place.certificate) from error
    # The office's server has the name that a router gave it: its certificate is known, not its name.
    return {"sslmode": "verify-ca", "sslrootcert": str(place.certificate)}


def computer_name() -> str:
    """This computer among the office's; letters that PostgreSQL would replace are written without marks."""
    plain = unicodedata.normalize("NFKD", platform.node()).encode("ascii", "ignore").decode()
    return plain or "komputer"


def program_name() -> str:
    """As the server shows this program to the others."""
    return f"{PROGRAM} {computer_name()}"[:_NAME_BYTES]


def computer_of(application: str) -> str:
    """The computer in a :func:`program_name`."""
    return application.removeprefix(f"{PROGRAM} ")


def is_here(server: str) -> bool:
    """Whether ``server`` is this very computer, so that nothing goes through a network."""
    if server.casefold() == "localhost":
        return True
    try:
        return ip_address(server).is_loopback
    except ValueError:
        return False


def is_encrypted(connection: Connection) -> bool:
    """Whether what goes through ``connection`` is encrypted."""
    query = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
    return connection.exec_driver_sql(query).scalar() is True
