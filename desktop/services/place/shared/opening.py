"""Opening the shared office that a data folder points to: is it that one, may it be opened, is it current."""

from __future__ import annotations

from pathlib import Path

from desktop.db.engine import Database
from desktop.db.migrate import NEWEST, migrate, revision_of
from desktop.domain.errors import UserError
from desktop.domain.shared import SharedPlace
from desktop.domain.upgrading import Tell, nobody
from desktop.services.place.shared.connecting import explained, shared_database
from desktop.services.place.shared.kept import PASSWORD, shared_of
from desktop.services.place.shared.leaving import put_away
from desktop.services.place.shared.looking import check_revision
from desktop.services.place.shared.marks import (
    LEFT,
    OFFICE,
    UNFINISHED,
    check_folder,
    mark_folder,
    read_mark,
    set_mark,
)
from desktop.services.place.shared.presence import alone, set_read_only
from desktop.services.place.shared.secrets import SharedSecrets
from desktop.services.secrets import Secrets


def password_of(own: Secrets) -> str:
    """The password of the shared database; raises :class:`UserError` ``shared.no_password``."""
    password = own.get(PASSWORD)
    if password is None:
        raise UserError("shared.no_password")
    return password


def open_shared(root: Path, place: SharedPlace, password: str, tell: Tell = nobody) -> Database:
    """The database of the office that ``root`` points to, brought up to date if nobody else works with it.

    Raises :class:`UserError` ``shared.other_office`` if another one is there now, ``shared.left_for`` if it
    was moved away, ``shared.newer``, ``shared.others_work``, ``shared.folder_*`` if its originals cannot be
    reached, and what connecting raises.
    """
    database = shared_database(place, password)
    try:
        with explained(place):
            check_office(database, place)
            _bring_up_to_date(database, place, password, tell)
            _end_what_was_begun(database, place, password)
        check_folder(place.folder, place.office)
        put_away(root)
    except BaseException:
        database.close()
        raise
    return database


def reach(root: Path, own: Secrets) -> None:
    """Whether the office that ``root`` points to can be opened now.

    Raises what :func:`open_shared` raises besides what an upgrade does, and ``shared.no_password``.
    """
    place = shared_of(root)
    if place is None:
        return
    password = password_of(own)
    database = shared_database(place, password)
    try:
        with explained(place):
            check_office(database, place)
            check_revision(revision_of(database) or "", place)
            SharedSecrets(database, own, password, place.office).settle()
    finally:
        database.close()
    check_folder(place.folder, place.office)


def awaits_upgrade(place: SharedPlace, password: str) -> bool:
    """Whether an earlier version of the program made it; a server that does not answer is found out later."""
    try:
        with explained(place):
            database = shared_database(place, password)
            try:
                revision = revision_of(database)
            finally:
                database.close()
    except UserError:
        return False
    return revision is not None and revision < NEWEST


def _bring_up_to_date(database: Database, place: SharedPlace, password: str, tell: Tell) -> None:
    revision = revision_of(database)
    if revision is None:
        raise UserError("shared.other_office", name=place.name)
    check_revision(revision, place)
    if revision != NEWEST:
        with alone(place, password):
            migrate(database, None, tell)
    # Whether it was brought up now or is current: a later version may change it while this computer sleeps.
    database.expects = NEWEST


def check_office(database: Database, place: SharedPlace) -> None:
    """Whether the office in ``database`` is the one that this computer joined, and is there still.

    Raises :class:`UserError` ``shared.other_office``, ``shared.left_for``, ``shared.unfinished_there``.
    """
    if revision_of(database) is None:
        raise UserError("shared.other_office", name=place.name)
    with database.read() as session:
        mark = read_mark(session, OFFICE).get("id")
        left = read_mark(session, LEFT)
        unfinished = read_mark(session, UNFINISHED)
    if mark != place.office:
        raise UserError("shared.other_office", name=place.name)
    if left and left.get("desk") != place.desk:
        raise UserError("shared.left_for", computer=left.get("computer", "?"))
    if unfinished and unfinished.get("desk") not in {None, place.desk}:
        raise UserError("shared.unfinished_there", name=place.name)


def _end_what_was_begun(database: Database, place: SharedPlace, password: str) -> None:
    """This computer was killed between the two last steps of moving here, or of moving away."""
    with database.read() as session:
        begun = [key for key in (LEFT, UNFINISHED) if read_mark(session, key)]
    if not begun:
        return
    if LEFT in begun:
        set_read_only(place, password, on=False)
        database.engine.dispose()
    if UNFINISHED in begun:
        mark_folder(place.folder, place.office)
    with database.write() as session:
        for key in begun:
            set_mark(session, key)
