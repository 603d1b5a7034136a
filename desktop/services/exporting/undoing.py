"""Taking a batch back, and writing its files once more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db import paths
from desktop.db.exporting_tables import BatchState, ExportItemTable, ExportTable
from desktop.db.filestore import FileStore, sha256_of
from desktop.db.tables import DocumentTable
from desktop.domain.errors import UserError
from desktop.domain.statuses import Status
from desktop.export.atomic import claimed, write_files
from desktop.services import filing
from desktop.services.exporting import past
from desktop.services.exporting.facts import changes, unpacked
from desktop.services.exporting.values import Batch, UndoReport

_LONGEST_REASON = 300


def undo(session: Session, batch_id: int, who: str, reason: str) -> UndoReport:
    """Take a batch back; see :meth:`~desktop.services.exporting.service.Exporting.undo`."""
    said = " ".join(reason.split())[:_LONGEST_REASON]
    if not said:
        raise UserError("export.no_reason")
    row = past.get(session, batch_id)
    if row.state is not BatchState.COMPLETE:
        raise UserError("export.not_complete")
    item = ExportItemTable
    held = select(item.document_id).where(item.export_id == batch_id).order_by(item.document_id)
    ids = list(session.scalars(held))
    back = list(_going_back(session, batch_id))
    filing.take_back(session, back, who, name=past.name_of(row), reason=said)
    row.state = BatchState.UNDONE
    row.undone_at = datetime.now(UTC)
    row.undone_by = who
    row.reason = said
    gone_back = frozenset(back)
    return UndoReport(
        back=tuple(back),
        left=tuple(one for one in ids if one not in gone_back),
        files=tuple(_still_there(row)),
    )


def kept_files(batch: Batch, store: FileStore) -> dict[str, bytes]:
    """The kept files of a batch by name; raises ``export.nothing_kept`` or ``export.file_lost``."""
    if not batch.files:
        raise UserError("export.nothing_kept")
    found = {}
    for file in batch.files:
        if not store.is_intact(file.sha256):
            raise UserError("export.file_lost", file=file.name)
        found[file.name] = store.path(file.sha256).read_bytes()
    return found


def write_again(contents: Mapping[str, bytes], stem: str, names: Iterator[Path]) -> tuple[Path, ...]:
    """Write files that begin with ``stem`` under the first of ``names`` that is free instead of it."""
    endings = [name.removeprefix(stem) for name in contents]

    def named(target: Path) -> Sequence[Path]:
        return [target.with_name(target.name + ending) for ending in endings]

    with claimed(names, named) as target:
        write_files(dict(zip(named(target), contents.values(), strict=True)))
        return tuple(named(target))


def _going_back(session: Session, batch_id: int) -> Iterator[int]:
    """The documents that no other batch which counts holds as this one does, in order.

    What was reopened and changed after an earlier batch left with this one for the first time: taken back
    it waits again.  Where either batch is of an older version nobody knows, and the earlier one counts.
    """
    item, document = ExportItemTable, DocumentTable
    held = (
        select(item.document_id, item.facts)
        .join(document, document.id == item.document_id)
        .where(item.export_id == batch_id, item.counted, document.status == Status.EXPORTED)
        .order_by(item.document_id)
    )
    facts = dict(session.execute(held).all())
    elsewhere = past.left_before(session, list(facts), but=batch_id)
    for document_id, said in facts.items():
        other = elsewhere.get(document_id)
        if other is None or (other.batch_id < batch_id and _differ(other.facts, said)):
            yield document_id


def _differ(old: bytes | None, new: bytes | None) -> bool:
    return old is not None and new is not None and bool(changes(unpacked(old), unpacked(new)))


def _still_there(row: ExportTable) -> Iterator[Path]:
    folder = paths.from_text(row.path).parent
    for file in past.files_of(row):
        path = folder / file.name
        try:
            same = sha256_of(path) == file.sha256
        except OSError:
            continue
        if same:
            yield path
