"""Taking files from watched folders, so that a power cut at any instant neither loses nor doubles one.

A source file is moved away only when its copy is verified in the store and its document is committed.
The proof of that (a row of ``intake``) is committed with the document: a source that is found again is
recognised by path, size, time and content, and only the move is made up for.
"""

from __future__ import annotations

import logging
import os
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db import paths
from desktop.db.engine import Database
from desktop.db.filestore import StoredFile, sha256_of
from desktop.db.tables import IntakeTable
from desktop.domain.documents import Hints
from desktop.domain.errors import UserError
from desktop.domain.folders import ACCEPTED_FOLDER, AfterIntake, WatchedFolder
from desktop.services.receiving import Receiving
from desktop.services.troubles import Troubles

_LOG = logging.getLogger(__name__)


class ScannedFiles:
    """Takes single files of watched folders in, and away."""

    def __init__(self, database: Database, receiving: Receiving, troubles: Troubles) -> None:
        self._database = database
        self._receiving = receiving
        self._troubles = troubles

    def take(self, folder: WatchedFolder, path: Path, hints: Hints) -> bool:
        """Take ``path`` in and move it away; ``False`` if that has to be tried again later."""
        try:
            known = self._unfinished(path)
            if known is None:
                known = self._receive(folder, path, hints)
            self._finish(known, folder.after, path)
        except UserError as error:
            if error.code == "file.vanished":
                return True
            if error.code != "file.changing":
                self._troubles.report(error.message, folder_id=folder.id, path=path)
            return False
        self._troubles.solved(path)
        return True

    def _receive(self, folder: WatchedFolder, path: Path, hints: Hints) -> int:
        """Make the document and the proof; returns the proof's id."""
        proof = 0

        def prove(session: Session, document_id: int, stored: StoredFile) -> None:
            nonlocal proof
            row = IntakeTable(
                source_path=paths.to_text(path),
                size=stored.size,
                mtime_ns=stored.mtime_ns,
                sha256=stored.sha256,
                document_id=document_id,
                finished=False,
            )
            session.add(row)
            session.flush()
            proof = row.id

        self._receiving.receive(path, hints, month_rule=folder.month_rule, alongside=prove)
        return proof

    def _unfinished(self, path: Path) -> int | None:
        """The proof that this very file was taken in before, if it only was not moved away."""
        stat = _stat(path)
        query = (
            select(IntakeTable)
            .where(IntakeTable.source_path == paths.to_text(path), ~IntakeTable.finished)
            .where(IntakeTable.size == stat.st_size, IntakeTable.mtime_ns == stat.st_mtime_ns)
        )
        with self._database.read() as session:
            rows = list(session.scalars(query))
        if not rows:
            return None
        try:
            content = sha256_of(path)
        except OSError as error:
            raise UserError("file.not_readable") from error
        return next((row.id for row in rows if row.sha256 == content), None)

    def _finish(self, proof: int, after: AfterIntake, path: Path) -> None:
        with self._database.read() as session:
            row = session.get_one(IntakeTable, proof)
            taken = row.size, row.mtime_ns
        grown = _is_there(path, None) and not _is_there(path, taken)
        try:
            if grown:
                # The scanner has gone on writing behind our back: what lies there is another document.
                _LOG.info("a file has changed since it was taken and will be taken again")
            elif after is AfterIntake.DELETE:
                path.unlink(missing_ok=True)
            else:
                _move_away(path)
        except OSError as error:
            raise UserError("folder.cannot_move", name=paths.readable(path.name)) from error
        with self._database.write() as session:
            session.get_one(IntakeTable, proof).finished = True
        if grown:
            raise UserError("file.changing")

    def recover(self) -> None:
        """After a start: close the proofs whose source is gone; the watcher finds the others again."""
        with self._database.read() as session:
            open_rows = [
                (row.id, paths.from_text(row.source_path), (row.size, row.mtime_ns))
                for row in session.scalars(select(IntakeTable).where(~IntakeTable.finished))
            ]
        gone = [proof for proof, path, taken in open_rows if not _is_there(path, taken)]
        if not gone:
            return
        _LOG.info("%d files had been moved away before the program ended", len(gone))
        with self._database.write() as session:
            for proof in gone:
                row = session.get(IntakeTable, proof)
                if row is not None:
                    row.finished = True


def _stat(path: Path) -> os.stat_result:
    try:
        return path.stat()
    except FileNotFoundError as error:
        raise UserError("file.vanished") from error
    except OSError as error:
        raise UserError("file.not_readable") from error


def _is_there(path: Path, taken: tuple[int, int] | None) -> bool:
    """Whether a source lies in its folder still, with the size and time it had when it was ``taken``.

    A folder that is off-line may hold it still.
    """
    try:
        stat = path.stat()
    except FileNotFoundError:
        return not _is_folder(path.parent)
    except OSError:
        return True
    return taken is None or (stat.st_size, stat.st_mtime_ns) == taken


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False  # a share that has died between two questions


def _move_away(path: Path) -> None:
    """Move ``path`` to ``_przyjete/YYYY-MM-DD/`` beside it, under a free name; gone already is fine."""
    day = datetime.now().astimezone().date().isoformat()
    folder = path.parent / ACCEPTED_FOLDER / day
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / path.name
    number = 2
    while target.exists():
        target = folder / f"{path.stem} ({number}){path.suffix}"
        number += 1
    try:
        path.rename(target)
    except FileNotFoundError:
        if path.exists():
            raise
