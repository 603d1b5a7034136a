"""Batches that have left: what they hold, and what became of their documents; in the caller's session."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, func, select, true
from sqlalchemy.orm import Session

from desktop.db import paths
from desktop.db.exporting_tables import BatchState, ExportItemTable, ExportTable
from desktop.db.filestore import FileStore
from desktop.db.tables import CompanyTable, DocumentTable
from desktop.domain import money
from desktop.domain.errors import UserError
from desktop.export.records import ExportDocument
from desktop.services.exporting import totals
from desktop.services.exporting.facts import changes, facts_of, unpacked
from desktop.services.exporting.gathering import gathered
from desktop.services.exporting.values import Batch, BatchDocument, BatchFile, ChangedDocument, LeftBefore

_AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class Departure:
    """The last time that a document left."""

    document_id: int
    batch_id: int
    at: datetime
    format: str
    facts: bytes | None


# -- documents that left -----------------------------------------------------------------------------


def left_before(session: Session, ids: Sequence[int], *, but: int | None = None) -> dict[int, Departure]:
    """When these documents left last; those that never did, or were taken back, are not among them.

    The batch ``but`` is not looked at.
    """
    batch, item = ExportTable, ExportItemTable
    found: dict[int, Departure] = {}
    for some in _parts(ids):
        last = (
            select(item.document_id, func.max(item.export_id).label("export_id"))
            .join(batch, batch.id == item.export_id)
            .where(item.document_id.in_(some), item.counted, batch.state == BatchState.COMPLETE)
            .where(item.export_id != but if but is not None else true())
            .group_by(item.document_id)
            .subquery()
        )
        query = (
            select(item.document_id, batch.id, batch.at, batch.format, item.facts)
            .join(last, (last.c.document_id == item.document_id) & (last.c.export_id == item.export_id))
            .join(batch, batch.id == item.export_id)
        )
        found.update({row.document_id: Departure(*row) for row in session.execute(query)})
    return found


def unsettled(session: Session, ids: Sequence[int]) -> dict[int, str]:
    """Those of these documents that an interrupted batch may hold, with the folder of its files."""
    batch, item = ExportTable, ExportItemTable
    query = (
        select(item.document_id, batch.path)
        .join(batch, batch.id == item.export_id)
        .where(batch.state == BatchState.PENDING)
        .order_by(batch.id)
    )
    wanted = frozenset(ids)
    return {
        one: paths.readable(str(paths.from_text(path).parent))
        for one, path in session.execute(query)
        if one in wanted
    }


def compared(last: Departure, document: ExportDocument) -> LeftBefore:
    """What is not on ``document`` as it was when it left ``last``."""
    found = None if last.facts is None else changes(unpacked(last.facts), facts_of(document))
    return LeftBefore(last.document_id, last.batch_id, last.at, last.format, found)


def changed_since(session: Session, originals: FileStore, batch_id: int) -> tuple[ChangedDocument, ...]:
    """The documents of a batch that are not as they left; those of older versions are not known.

    Raises :class:`UserError` ``export.no_batch``.
    """
    get(session, batch_id)
    item = ExportItemTable
    query = select(item.document_id, item.facts).where(item.export_id == batch_id, item.facts.is_not(None))
    kept = {row.document_id: row.facts for row in session.execute(query.order_by(item.document_id))}
    return tuple(_changed(session, originals, kept))


def _changed(session: Session, originals: FileStore, kept: Mapping[int, bytes]) -> Iterator[ChangedDocument]:
    for some in _parts(list(kept)):
        there = {one.id: one for one in gathered(session, some, frozenset(), originals)}
        for document_id in some:
            old = unpacked(kept[document_id])
            now = there.get(document_id)
            if now is None:
                yield ChangedDocument(document_id, old.get("number", ""), (), gone=True)
            elif found := changes(old, facts_of(now)):
                yield ChangedDocument(document_id, now.number, found)


# -- batches -----------------------------------------------------------------------------------------


def get(session: Session, batch_id: int) -> ExportTable:
    """A batch's row; raises :class:`UserError` ``export.no_batch``."""
    row = session.get(ExportTable, batch_id)
    if row is None:
        raise UserError("export.no_batch", batch=batch_id)
    return row


def batches(
    session: Session,
    names: Mapping[str, str],
    *,
    company_id: int | None,
    limit: int,
    before: int | None,
) -> tuple[Batch, ...]:
    """The newest batches, of one company if it is given, those numbered below ``before``.

    A batch of several companies is found for each of them.
    """
    query = select(ExportTable)
    if before is not None:
        query = query.where(ExportTable.id < before)
    if company_id is not None:
        of_several = ExportTable.company_id.is_(None) & ExportTable.id.in_(_holding(company_id))
        query = query.where((ExportTable.company_id == company_id) | of_several)
    rows = session.scalars(query.order_by(ExportTable.id.desc()).limit(limit)).all()
    return shown(session, rows, names)


def shown(session: Session, rows: Sequence[ExportTable], names: Mapping[str, str]) -> tuple[Batch, ...]:
    """Batches for people."""
    item = ExportItemTable
    ids = [row.id for row in rows]
    counting = select(item.export_id, func.count()).where(item.export_id.in_(ids)).group_by(item.export_id)
    counts = dict(session.execute(counting).all())
    companies = {row.company_id for row in rows}
    named = select(CompanyTable.id, CompanyTable.short_name).where(CompanyTable.id.in_(companies))
    company_names = dict(session.execute(named).all())
    return tuple(
        Batch(
            id=row.id,
            at=row.at,
            who=row.who,
            format=row.format,
            format_name=names.get(row.format, row.format),
            company_id=row.company_id,
            company=company_names.get(row.company_id or 0, ""),
            month=row.month,
            name=name_of(row),
            folder=paths.from_text(row.path).parent,
            files=files_of(row),
            documents=counts.get(row.id, 0),
            state=row.state,
            undone_at=row.undone_at,
            undone_by=row.undone_by,
            reason=row.reason,
            registers=totals.from_json(row.totals),
        )
        for row in rows
    )


def files_of(row: ExportTable) -> tuple[BatchFile, ...]:
    """The files of a batch; none of one that an older version of the program made."""
    return tuple(BatchFile(str(one["name"]), str(one["sha256"]), int(one["size"])) for one in row.files)


def name_of(row: ExportTable) -> str:
    """What a batch is called in the trail: its first file, else what the files' names begin with."""
    files = files_of(row)
    return files[0].name if files else stem_of(row)


def stem_of(row: ExportTable) -> str:
    """What the names of a batch's files begin with."""
    return paths.from_text(row.path).name


def documents_of(session: Session, batch_id: int) -> tuple[BatchDocument, ...]:
    """The documents of a batch as they are now; raises :class:`UserError` ``export.no_batch``."""
    get(session, batch_id)
    document, item = DocumentTable, ExportItemTable
    query = (
        select(
            item.document_id, item.counted, document.number, document.contractor, document.gross,
            document.currency, document.status,
        )
        .outerjoin(document, document.id == item.document_id)
        .where(item.export_id == batch_id)
        .order_by(item.document_id)
    )  # fmt: skip
    return tuple(
        BatchDocument(
            document_id=row.document_id,
            number=row.number or "",
            contractor=row.contractor or "",
            gross=None if row.gross is None else money.from_grosze(row.gross),
            currency=row.currency or "",
            status=row.status,
            counted=row.counted,
        )
        for row in session.execute(query)
    )


def _holding(company_id: int) -> Select[int]:
    """The batches that hold documents of a company."""
    item = ExportItemTable
    return (
        select(item.export_id)
        .join(DocumentTable, DocumentTable.id == item.document_id)
        .where(DocumentTable.company_id == company_id)
    )


def _parts(ids: Sequence[int]) -> Iterable[Sequence[int]]:
    return (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))
