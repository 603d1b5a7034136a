"""Moving a whole office into the shared database, and back to this computer.

Until the very end the office is where it was; killed at any instant, the program finds it there.  The end is
that one small file in the data folder appears or goes (:mod:`.kept`).  What it was moved from is left as it
was, under a name by which nobody goes on working in it, until a person removes it.
"""

from __future__ import annotations

import logging
import shutil
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection

from desktop.db.copying import is_whole
from desktop.db.engine import Database
from desktop.db.migrate import migrate
from desktop.db.replacing import flush_folder
from desktop.db.replacing import replace as rename
from desktop.db.rowcopy import TableSum, copy_rows, differing, sums
from desktop.domain.errors import UserError
from desktop.domain.faults import place_of
from desktop.domain.shared import Holding, SharedPlace
from desktop.domain.upgrading import Tell, UpgradeStep, nobody
from desktop.services.backup.office import all_secrets
from desktop.services.place.layout import DATABASE, STAGING
from desktop.services.place.shared.connecting import computer_name
from desktop.services.place.shared.entering import end_marking, opened, working_alone
from desktop.services.place.shared.files import copy_files, files_of
from desktop.services.place.shared.kept import PASSWORD, forget_shared, keep_shared, shared_of
from desktop.services.place.shared.leaving import put_away
from desktop.services.place.shared.looking import look
from desktop.services.place.shared.marks import LEFT, OFFICE, UNFINISHED, check_folder, mark_folder, set_mark
from desktop.services.place.shared.presence import alone, set_read_only
from desktop.services.place.shared.secrets import SharedSecrets
from desktop.services.secrets import Secrets

_LOG = logging.getLogger(__name__)
_FILES, _ROWS, _COMPARING = (1, 2, 3)


@dataclass(frozen=True, slots=True)
class Moved:
    """What was moved, and what was left."""

    rows: int
    tables: int
    files: int
    left: Path | None
    """The database that was left, under its new name; ``None`` where that is a database on a server."""


def move_in(root: Path, place: SharedPlace, password: str, own: Secrets, tell: Tell = nobody) -> Moved:
    """Move the office in the data folder ``root`` into the shared database, whose office is empty or none.

    ``own`` are the secrets of the office in ``root``, and of this computer.  Nothing of it may be open.

    Raises :class:`UserError` ``shared.holds_office`` if there is another office with data,
    ``shared.others_work`` if another computer has it open, ``shared.left_there``, ``place.in_use``,
    ``place.bad_copy``, ``shared.rows_differ``, ``shared.row_refused``, ``shared.not_copied`` and what
    :func:`.looking.look` raises.  The office is then where it was.
    """
    with working_alone(root):
        if shared_of(root) is not None:
            raise UserError("shared.is_shared")
        found = look(place, password, own=root)
        if found.holding is Holding.LEFT:
            raise UserError("shared.left_there", name=place.name)
        if found.holding is Holding.OFFICE and not found.empty:
            raise UserError("shared.holds_office", name=place.name)
        there = replace(place, office=found.mark or uuid.uuid4().hex, desk=uuid.uuid4().hex)
        source = Database.at(root / DATABASE)
        try:
            migrate(source, root / "backups")
            _refuse_full(root, place.folder)
            with alone(place, password), opened(there, password) as target, _said(place.folder):
                files, rows = _fill(root, source, target, there, tell)
                _hand_over_secrets(target, own, password, there.office)
                own.put(PASSWORD, password)
                keep_shared(root, there)
                end_marking(target)
        finally:
            source.close()
        return Moved(sum(rows.values()), len(rows), files, put_away(root))


def move_out(root: Path, own: Secrets, password: str, tell: Tell = nobody) -> Moved:
    """Move the shared office that ``root`` points to into ``root`` itself; no other computer has it open.

    The shared database is left as it was, but for a mark by which no computer opens it any longer.
    Raises as :func:`move_in`, ``shared.not_shared`` if ``root`` holds an office itself.
    """
    with working_alone(root):
        place = shared_of(root)
        if place is None:
            raise UserError("shared.not_shared")
        check_folder(place.folder, place.office)
        staging = root / STAGING
        with alone(place, password), opened(place, password) as source, _said(root):
            put_away(root)
            _refuse_full(place.folder, root)
            tell(UpgradeStep("moving", _FILES, _COMPARING, 0.0))
            files = copy_files(place.folder, root, _on(tell, "moving", _FILES))
            shutil.rmtree(staging, ignore_errors=True)
            staging.mkdir(parents=True)
            rows = copy_to_file(source, staging / DATABASE, tell)
            for name, secret in all_secrets(SharedSecrets(source, own, password, place.office)).items():
                own.put(name, secret)
            with source.write() as session:
                set_mark(
                    session,
                    LEFT,
                    desk=place.desk,
                    computer=computer_name(),
                    at=datetime.now(UTC).isoformat(),
                )
            set_read_only(place, password, on=True)
            rename(staging / DATABASE, root / DATABASE)
            flush_folder(root)
            forget_shared(root)
            shutil.rmtree(staging, ignore_errors=True)
        own.remove(PASSWORD)
        return Moved(sum(rows.values()), len(rows), files, None)


def copy_to_file(
    source: Database, file: Path, tell: Tell = nobody, meanwhile: Callable[[float], None] = lambda _s: None
) -> dict[str, int]:
    """Copy all of ``source``, as it is at one moment, into the new SQLite database ``file``.

    Returns the rows of each table.  Raises :class:`UserError` ``shared.rows_differ``.
    """
    target = Database.at(file)
    try:
        migrate(target)
        with _moment(source) as old, target.engine.connect() as new:

            def on_rows(share: float) -> None:
                tell(UpgradeStep("moving", _ROWS, _COMPARING, share))
                meanwhile(share)

            tell(UpgradeStep("moving", _ROWS, _COMPARING, 0.0))
            written = copy_rows(old, new, on_rows)
            _compare(written, new, tell, meanwhile)
            new.commit()
        with target.engine.connect() as new:
            new.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            new.rollback()
            raw = new.connection.cursor()
            # One file, which can be moved as a whole.
            raw.execute("PRAGMA journal_mode=DELETE")
            raw.close()
    finally:
        target.close()
    if not is_whole(file):
        raise UserError("shared.rows_differ", table=file.name)
    return {name: table.rows for name, table in written.items()}


@contextmanager
def _moment(source: Database) -> Iterator[Connection]:
    """A connection that sees one moment of the database throughout."""
    with source.engine.connect() as connection:
        if source.is_sqlite:
            yield connection
        else:
            yield connection.execution_options(isolation_level="REPEATABLE READ")
        connection.rollback()


def _fill(
    root: Path, source: Database, target: Database, place: SharedPlace, tell: Tell
) -> tuple[int, dict[str, int]]:
    """Files first, then all rows in one transaction, which is committed if they read back the same."""
    migrate(target)
    with target.write() as session:
        set_mark(session, OFFICE, id=place.office)
        set_mark(session, UNFINISHED, office=place.office, desk=place.desk)
    # From now on files in it are known to be this office's, if the rest has to be done once more.
    mark_folder(place.folder, place.office)
    tell(UpgradeStep("moving", _FILES, _COMPARING, 0.0))
    files = copy_files(root, place.folder, _on(tell, "moving", _FILES))
    tell(UpgradeStep("moving", _ROWS, _COMPARING, 0.0))
    with _moment(source) as old, target.engine.connect() as new:
        written = copy_rows(old, new, _on(tell, "moving", _ROWS))
        _compare(written, new, tell, lambda _share: None)
        new.commit()
    tell(UpgradeStep("comparing", _COMPARING, _COMPARING, 1.0))
    return files, {name: table.rows for name, table in written.items()}


def _compare(
    written: dict[str, TableSum], new: Connection, tell: Tell, meanwhile: Callable[[float], None]
) -> None:
    def on_share(share: float) -> None:
        tell(UpgradeStep("comparing", _COMPARING, _COMPARING, share))
        meanwhile(share)

    unlike = differing(written, sums(new, on_share))
    if unlike:
        raise UserError("shared.rows_differ", table=unlike[0])


def _hand_over_secrets(target: Database, own: Secrets, password: str, office: str) -> None:
    """Copies: those in the keyring of this computer stay with the office that is left here."""
    shared = SharedSecrets(target, own, password, office)
    for name, secret in all_secrets(own).items():
        if not name.startswith("shared:"):
            shared.put(name, secret)
    shared.settle()


def _refuse_full(source: Path, target: Path) -> None:
    size = sum((source / one).stat().st_size for one in files_of(source))
    there = sum((target / one).stat().st_size for one in files_of(target))
    if size - there > shutil.disk_usage(target).free:
        raise UserError("place.no_room", needed=f"{size / 1024**3:.1f}".replace(".", ","))


def _on(tell: Tell, what: str, number: int) -> Callable[[float], None]:
    return lambda share: tell(UpgradeStep(what, number, _COMPARING, share))


@contextmanager
def _said(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        _LOG.error("the office could not be moved: %s", place_of(error))
        raise UserError("shared.not_copied", folder=folder) from error
