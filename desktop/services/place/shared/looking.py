"""Looking at a database server before anything is changed: can it be reached, and what is there."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import Connection, func, select
from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.migrate import NEWEST, revision_of
from desktop.db.tables import CompanyTable, DocumentTable
from desktop.domain.errors import UserError
from desktop.domain.shared import Holding, SharedFound, SharedPlace
from desktop.services.place.shared.connecting import explained, is_encrypted, shared_database
from desktop.services.place.shared.marks import (
    LEFT,
    OFFICE,
    UNFINISHED,
    check_folder,
    check_free,
    check_writable,
    read_mark,
)
from desktop.services.settings import load_settings

OLDEST_SERVER = 140_000
"""PostgreSQL 14: the first that ends a session which was silent for too long."""


def look(place: SharedPlace, password: str, *, own: Path | None = None) -> SharedFound:
    """What is at ``place``; changes nothing but for a file that it makes and removes in the folder.

    ``own`` is the data folder of this computer, which must not be the office's folder.
    Raises :class:`UserError` ``shared.*`` that says what is wrong and what to do, ``place.not_absolute``.
    """
    with explained(place):
        database = shared_database(place, password)
        try:
            found = _looked(database, place)
        finally:
            database.close()
    _check_folder(found, own)
    return found


def _looked(database: Database, place: SharedPlace) -> SharedFound:
    with database.read() as session:
        connection = session.connection()
        _check_server(connection, place)
        _check_owner(connection, place)
        version = str(connection.exec_driver_sql("SHOW server_version").scalar_one())
        encrypted = is_encrypted(connection)
    revision = revision_of(database)
    if revision is None:
        with database.read() as session:
            _check_empty(session.connection(), place)
        return SharedFound(place, Holding.NOTHING, version, encrypted, empty=True)
    check_revision(revision, place)
    with database.read() as session:
        _check_rights(session.connection(), place)
        return _office(session, place, version, encrypted)


def _office(session: Session, place: SharedPlace, version: str, encrypted: bool) -> SharedFound:
    companies = session.scalar(select(func.count()).select_from(CompanyTable)) or 0
    documents = session.scalar(select(func.count()).select_from(DocumentTable)) or 0
    mark = str(read_mark(session, OFFICE).get("id", ""))
    holding = Holding.OFFICE if mark else Holding.NOTHING
    if read_mark(session, LEFT):
        holding = Holding.LEFT
    if read_mark(session, UNFINISHED):
        holding = Holding.UNFINISHED
    if holding is Holding.NOTHING and (companies or documents):
        raise UserError("shared.no_mark", name=place.name)
    return SharedFound(
        place,
        holding,
        version,
        encrypted,
        mark,
        load_settings(session).office_name,
        companies,
        documents,
        empty=not (companies or documents),
    )


def check_revision(revision: str, place: SharedPlace) -> None:
    """Whether this program may work with it; an earlier one's is brought up to date when it is opened.

    Revisions are numbered in the order in which they were made.  Raises ``shared.newer``.
    """
    if revision > NEWEST:
        raise UserError("shared.newer", name=place.name)


def _check_server(connection: Connection, place: SharedPlace) -> None:
    number = int(str(connection.exec_driver_sql("SHOW server_version_num").scalar_one()))
    if number < OLDEST_SERVER:
        version = connection.exec_driver_sql("SHOW server_version").scalar_one()
        raise UserError("shared.server_old", version=version)
    if connection.exec_driver_sql("SHOW server_encoding").scalar_one() != "UTF8":
        raise UserError("shared.encoding", name=place.name)


def _check_owner(connection: Connection, place: SharedPlace) -> None:
    """Closing a database that was moved away is for its owner."""
    query = (
        "SELECT pg_catalog.pg_has_role(datdba, 'MEMBER') FROM pg_catalog.pg_database"
        " WHERE datname = current_database()"
    )
    if connection.exec_driver_sql(query).scalar() is not True:
        raise UserError("shared.no_rights", name=place.name, user=place.user)


def _check_empty(connection: Connection, place: SharedPlace) -> None:
    schema = connection.exec_driver_sql("SELECT current_schema()").scalar()
    if schema is None or not connection.scalar(select(func.has_schema_privilege(schema, "CREATE"))):
        raise UserError("shared.no_rights", name=place.name, user=place.user)
    query = "SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = current_schema()"
    if connection.exec_driver_sql(query).scalar():
        raise UserError("shared.other_tables", name=place.name)


def _check_rights(connection: Connection, place: SharedPlace) -> None:
    """Reading, writing, and changing the schema at an upgrade: the last has the owner only."""
    query = (
        "SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = current_schema()"
        " AND NOT pg_catalog.pg_has_role(tableowner, 'MEMBER')"
    )
    if connection.exec_driver_sql(query).scalar():
        raise UserError("shared.no_rights", name=place.name, user=place.user)


def _check_folder(found: SharedFound, own: Path | None) -> None:
    folder = found.place.folder
    check_writable(folder)
    if own is not None:
        mine, theirs = Path(os.path.realpath(own)), Path(os.path.realpath(folder))
        if mine == theirs or mine in theirs.parents or theirs in mine.parents:
            raise UserError("shared.folder_own", folder=folder)
    if found.holding is Holding.OFFICE:
        check_folder(folder, found.mark)
    elif found.holding is not Holding.LEFT:
        check_free(folder, found.mark)
