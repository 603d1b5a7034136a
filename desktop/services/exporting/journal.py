"""Batches that are whole or never were, whatever instant the program is killed at.

A batch is recorded as pending, with the names and sums of its files, before the first of them takes its
name; it becomes complete in the transaction that marks its documents.  What is still pending when the next
program comes to it was interrupted: if its files lie there whole, it is completed, else every trace of it
goes.  One writer at a time holds a lock of the data folder, which the system frees when its holder dies; so
whoever has the lock knows that nobody is at work on a pending batch.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from filelock import FileLock, Timeout
from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from desktop.db import paths
from desktop.db.engine import Database
from desktop.db.exporting_tables import BatchState, ExportItemTable, ExportTable
from desktop.db.filestore import FileStore, sha256_of
from desktop.db.tables import AuditTable, Json
from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.export.atomic import claim_of, claimed, write_files
from desktop.export.drafts import DraftFile, Job
from desktop.services import filing
from desktop.services.acting import Acting, ActingName
from desktop.services.exporting import past, totals
from desktop.services.exporting.facts import facts_of, packed
from desktop.services.exporting.values import BatchFile, Preview, Settled

_LOG = logging.getLogger(__name__)
_WAIT = 300.0
"""Seconds to wait for another hand-over of the same office."""
_AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class Written:
    """A batch that is whole: its number, its files in order, and the documents that it counts for."""

    batch_id: int
    paths: tuple[Path, ...]
    files: tuple[BatchFile, ...]
    counted: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is about to be written: bytes by their final names, and the hidden names they come by."""

    target: Path
    """The folder and the beginning of the files' names."""
    contents: Mapping[Path, bytes]
    parts: Mapping[Path, Path]
    files: tuple[BatchFile, ...]

    @classmethod
    def of(cls, target: Path, drafted: Sequence[DraftFile]) -> _Plan:
        named = _paths(target, drafted)
        token = uuid4().hex
        return cls(
            target=target,
            contents={path: file.data for path, file in zip(named, drafted, strict=True)},
            parts={
                path: path.with_name(f".bezdotyk-{token}-{number}.part") for number, path in enumerate(named)
            },
            files=tuple(
                BatchFile(path.name, hashlib.sha256(file.data).hexdigest(), len(file.data))
                for path, file in zip(named, drafted, strict=True)
            ),
        )

    def as_json(self) -> list[Json]:
        """For the batch's row: names, sums, and what an interrupted run leaves beside them."""
        return [
            {"name": file.name, "sha256": file.sha256, "size": file.size, "part": self.parts[path].name}
            for path, file in zip(self.contents, self.files, strict=True)
        ]


class Journal:
    """Writes batches and settles those that were interrupted.

    ``folder`` is the data folder's place for kept files; ``report`` tells a person of what was interrupted.
    """

    _user = ActingName()

    def __init__(
        self, database: Database, folder: Path, user: Acting, report: Callable[[Message], None]
    ) -> None:
        self._database = database
        self._folder = folder
        self._user = user
        self._report = report
        self.store = FileStore(folder)

    def write(self, preview: Preview, job: Job, names: Iterator[Path]) -> Written:
        """Write the preview's files under the first of ``names`` that is free, and count its documents.

        Raises :class:`UserError` ``export.outdated`` if a document was changed since the preview,
        ``export.busy`` if another hand-over does not end, and what writing files raises; nothing has
        happened then.
        """
        drafted = preview.draft.files
        with self._alone(_WAIT):
            self._settle_all()
            with claimed(names, lambda stem: _paths(stem, drafted)) as target:
                plan = _Plan.of(target, drafted)
                batch_id = self._begin(preview, job, plan)
                try:
                    for data in plan.contents.values():
                        self.store.put_bytes(data)
                    write_files(plan.contents, plan.parts)
                except BaseException:
                    self._drop(batch_id)
                    raise
                counted = self._complete(batch_id)
        return Written(batch_id, tuple(plan.contents), plan.files, counted)

    def settle(self) -> Settled:
        """Decide what became of batches that were interrupted; nothing while another program writes one."""
        self.store.sweep()
        with self._database.read() as session:
            if not _pending(session):
                return Settled()
        try:
            with self._alone(0):
                return self._settle_all()
        except UserError:
            # Whoever holds the lock has settled them, or is writing the only one there is.
            return Settled()

    def remove_unused(self) -> None:
        """Remove kept files that no batch has any longer; later, if another program writes a batch now."""
        try:
            with self._alone(0):
                with self._database.read() as session:
                    files = session.scalars(select(ExportTable.files))
                    used = {str(one["sha256"]) for some in files for one in some}
                for sha256 in self.store.all() - used:
                    with suppress(OSError):
                        self.store.remove(sha256)
        except UserError:
            _LOG.info("kept files of batches that are no more are left for the next start")

    # -- the way of a batch ------------------------------------------------------------------------

    def _begin(self, preview: Preview, job: Job, plan: _Plan) -> int:
        inside = frozenset(preview.draft.documents)
        kept = [(one.id, packed(facts_of(one))) for one in job.documents if one.id in inside]
        with self._database.write() as session:
            _refuse_outdated(session, preview.as_of, inside)
            row = ExportTable(
                at=datetime.now(UTC),
                who=self._user,
                format=preview.format.key,
                path=paths.to_text(plan.target),
                company_id=preview.company_id,
                month=job.month,
                state=BatchState.PENDING,
                files=plan.as_json(),
                totals=totals.as_json(preview.registers),
                settings={
                    "values": dict(job.settings.values),
                    "translation": {key: dict(names) for key, names in job.settings.translation.items()},
                    "made_at": job.made_at.isoformat(),
                },
            )
            session.add(row)
            session.flush()
            session.execute(
                insert(ExportItemTable),
                [
                    {"export_id": row.id, "document_id": one, "counted": True, "facts": facts}
                    for one, facts in kept
                ],
            )
            return row.id

    def _complete(self, batch_id: int) -> tuple[int, ...]:
        """Count the batch and mark its documents, at one stroke; returns those that are still approved."""
        item = ExportItemTable
        with self._database.write() as session:
            row = session.get_one(ExportTable, batch_id)
            query = select(item.document_id).where(item.export_id == batch_id).order_by(item.document_id)
            ids = list(session.scalars(query))
            counted = filing.hand_over(session, ids, row.who, past.name_of(row))
            for some in _parts(sorted(frozenset(ids) - frozenset(counted))):
                here = (item.export_id == batch_id) & item.document_id.in_(some)
                session.execute(update(item).where(here).values(counted=False))
            row.state = BatchState.COMPLETE
            # The hidden names have served.
            row.files = [{key: one[key] for key in ("name", "sha256", "size")} for one in row.files]
        return tuple(counted)

    def _drop(self, batch_id: int) -> None:
        """Make a batch that came to nothing one that never was."""
        with self._database.write() as session:
            row = session.get_one(ExportTable, batch_id)
            # Before the row, which tells where they are.
            _remove_traces(row, keep=False)
            sums = {str(one["sha256"]) for one in row.files}
            session.execute(delete(ExportItemTable).where(ExportItemTable.export_id == batch_id))
            session.delete(row)
            session.flush()
            used = {
                str(one["sha256"]) for files in session.scalars(select(ExportTable.files)) for one in files
            }
        for sha256 in sums - used:
            with suppress(OSError):
                self.store.remove(sha256)

    # -- what was interrupted ----------------------------------------------------------------------

    def _settle_all(self) -> Settled:
        completed, dropped = [], []
        with self._database.read() as session:
            pending = _pending(session)
        for row in pending:
            if not paths.from_text(row.path).parent.is_dir():
                # A stick or a share: nobody knows before it is back.
                self._say("export.unsettled", row)
            elif _is_whole(row):
                _remove_traces(row, keep=True)
                self._complete(row.id)
                completed.append(row.id)
            else:
                self._drop(row.id)
                self._say("export.interrupted", row)
                dropped.append(row.id)
        if pending:
            _LOG.info("interrupted batches: %d completed, %d dropped", len(completed), len(dropped))
        return Settled(tuple(completed), tuple(dropped))

    def _say(self, code: str, row: ExportTable) -> None:
        folder = paths.from_text(row.path).parent
        self._report(Message(code, {"folder": paths.readable(str(folder)), "file": past.name_of(row)}))

    @contextmanager
    def _alone(self, wait: float) -> Iterator[None]:
        """One writer of this office at a time; raises :class:`UserError` ``export.busy``."""
        # An object of its own for each holder: threads of one program exclude each other as well.
        lock = FileLock(self._folder / "writing.lock")
        try:
            lock.acquire(timeout=wait)
        except Timeout:
            raise UserError("export.busy") from None
        try:
            yield
        finally:
            lock.release()


def _pending(session: Session) -> Sequence[ExportTable]:
    query = select(ExportTable).where(ExportTable.state == BatchState.PENDING).order_by(ExportTable.id)
    return session.scalars(query).all()


def _refuse_outdated(session: Session, as_of: int, documents: frozenset[int]) -> None:
    """Raise ``export.outdated`` if anything was done to ``documents`` since that line of the trail."""
    since = select(AuditTable.document_id).where(AuditTable.id > as_of).distinct()
    changed = documents.intersection(session.scalars(since))
    if changed:
        raise UserError("export.outdated", count=len(changed))


def _paths(stem: Path, drafted: Sequence[DraftFile]) -> tuple[Path, ...]:
    return tuple(stem.with_name(stem.name + file.ending) for file in drafted)


def _is_whole(row: ExportTable) -> bool:
    """Whether every file lies where it was to be, as it was to be."""
    folder = paths.from_text(row.path).parent
    return all(_is(folder / one["name"], one["sha256"]) for one in row.files)


def _is(path: Path, sha256: str) -> bool:
    try:
        return sha256_of(path) == sha256
    except OSError:
        return False


def _remove_traces(row: ExportTable, *, keep: bool) -> None:
    """Remove what an interrupted run left beside its files, and those themselves unless they are to stay.

    A file that has been changed, or is somebody else's of the same name, is not touched.
    """
    target = paths.from_text(row.path)
    folder = target.parent
    stale = [folder / one["part"] for one in row.files if "part" in one]
    if not keep:
        stale += [folder / one["name"] for one in row.files if _is(folder / one["name"], one["sha256"])]
    for path in (*stale, claim_of(target)):
        with suppress(OSError):
            path.unlink()


def _parts(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))
