"""The document list: what it shows, and what is done to the documents selected in it."""

from __future__ import annotations

import logging
from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db import listing, records
from desktop.db.engine import Database
from desktop.db.filestore import FileStore
from desktop.db.findings import Mark, marks
from desktop.db.tables import (
    CompanyTable,
    DocumentTable,
    OriginalTable,
    PageTable,
    Work,
)
from desktop.db.talking import talking
from desktop.domain.dates import Month
from desktop.domain.documents import DocumentDetail, DocumentRow
from desktop.domain.duplicates import OUT_OF_USE
from desktop.domain.errors import UserError
from desktop.domain.kinds import DocumentKind
from desktop.domain.listing import ActionResult, Column, Counts, DocumentFilter, FirstIds, Sort
from desktop.domain.messages import Message
from desktop.domain.statuses import Status
from desktop.services import approval, audit, filing, lessons, unused
from desktop.services.acting import Acting, ActingName
from desktop.services.audit import Act, AuditEntry
from desktop.services.batches import in_batches
from desktop.services.booking import approving
from desktop.services.checking.approving import answer_alarms, tidy_reason
from desktop.services.checking.rates import conversions_of
from desktop.services.duplicates.deciding import different_from_all
from desktop.services.duplicates.watching import adopt, all_partners, let_partners_go, look
from desktop.services.events import DocumentsChanged, EventBus
from desktop.services.months import closings
from desktop.services.samefile import same_file, same_file_reason

__all__ = ["ActionResult", "AuditEntry", "Column", "Counts", "DocumentFilter", "Documents", "Sort"]

_LOG = logging.getLogger(__name__)


class Documents:
    """Finding documents and acting on many of them at once."""

    _user = ActingName()

    def __init__(
        self,
        database: Database,
        store: FileStore,
        events: EventBus,
        user: Acting,
        on_released: Callable[[], None],
    ) -> None:
        self._on_released = on_released
        self._database = database
        self._store = store
        self._events = events
        self._user = user
        self.before_approval: Callable[[Sequence[int]], object] = lambda _ids: None
        """Called before documents are approved, outside any transaction: see them checked."""

    # -- the list ----------------------------------------------------------------------------------

    def ids(self, wanted: DocumentFilter, sort: Sort) -> Sequence[int]:
        """The ids of all documents that fit, in order: one light query, rows come page by page."""
        return self.all_ids(wanted, sort).tolist()

    def all_ids(self, wanted: DocumentFilter, sort: Sort) -> array[int]:
        """As :meth:`ids`, in little memory: for lists of a million."""
        with self._database.read() as session:
            return listing.ids(session, wanted, sort)

    def first(self, wanted: DocumentFilter, sort: Sort) -> FirstIds:
        """The first ids in order, at once however many documents there are."""
        with self._database.read() as session:
            return listing.first(session, wanted, sort)

    def rows(self, ids: Sequence[int]) -> list[DocumentRow]:
        """These documents in the given order; those that are gone are left out."""
        with self._database.read() as session:
            said, late = talking(session, ids), closings.waiting_for(session, ids)
            marked = marks(session, ids)
            found = [records.document_row(row, name) for row, name in listing.table_rows(session, ids)]
        found = [
            replace(row, talking=said.get(row.id, ""), late_for=late.get(row.id))
            if row.id in said or row.id in late
            else row
            for row in found
        ]
        return [_with_mark(row, marked[row.id]) if row.id in marked else row for row in found]

    def counts(self) -> Counts:
        """The numbers of the tree."""
        with self._database.read() as session:
            return listing.counts(session)

    def detail(self, document_id: int) -> DocumentDetail:
        """A document with its fields; raises :class:`UserError` ``document.gone``."""
        with self._database.read() as session:
            return detail(session, document_id)

    def details(self, ids: Iterable[int]) -> list[DocumentDetail]:
        """These documents with their fields, in the given order."""
        with self._database.read() as session:
            return [detail(session, one) for one in ids]

    def history(self, document_id: int) -> list[AuditEntry]:
        """All that was done to a document, oldest first."""
        with self._database.read() as session:
            return audit.history(session, document_id)

    # -- actions on many ---------------------------------------------------------------------------

    def assign(self, ids: Iterable[int], company_id: int) -> ActionResult:
        """Make the documents this company's."""
        with self._database.read() as session:
            if session.get(CompanyTable, company_id) is None:
                raise UserError("company.gone")
        return self._each(ids, partial(_assign, company_id, self._user))

    def set_month(self, ids: Iterable[int], month: Month) -> ActionResult:
        """File the documents in ``month``."""
        return self._each(ids, partial(_set_month, month, self._user))

    def set_kind(self, ids: Iterable[int], kind: DocumentKind) -> ActionResult:
        """Say what the documents are."""
        return self._each(ids, partial(_set_kind, kind, self._user))

    def reject(self, ids: Iterable[int], reason: str) -> ActionResult:
        """Refuse the documents, for a reason that people can read."""
        message = Message("document.rejected", {"reason": " ".join(reason.split())[:300]})
        return self._each(ids, partial(_reject, self._user, message))

    def bin(self, ids: Iterable[int]) -> ActionResult:
        """Put the documents into the bin; they can be restored."""
        return self._each(ids, partial(_to_bin, self._user))

    def restore(self, ids: Iterable[int]) -> ActionResult:
        """Take the documents out of the bin, to where they stood."""
        return self._each(ids, partial(_from_bin, self._user))

    def approve(self, ids: Iterable[int], *, reason: str | None = None) -> ActionResult:
        """Approve the documents; letters and the like are filed.

        Those with an open alarm are refused, unless there is a ``reason`` why their alarms are all right:
        it is kept as the answer to each.  Raises :class:`UserError` ``checking.no_reason``.
        """
        said = None if reason is None else tidy_reason(reason)
        ids = list(ids)
        self.before_approval(ids)

        def act(session: Session, document: DocumentTable) -> None:
            if said is not None:
                answer_alarms(session, document.id, self._user, said)
            approval.approve(self._user, session, document)

        return self._each(ids, act)

    def reopen(self, ids: Iterable[int]) -> ActionResult:
        """Take back an approval, a rejection or a filing: the documents are to be reviewed again."""
        return self._each(ids, partial(_reopen, self._user))

    def not_duplicate(self, ids: Iterable[int]) -> ActionResult:
        """Say that these only look like others: they go the usual way, and are not asked about again."""
        return self._each(ids, partial(different_from_all, who=self._user))

    def release(self, ids: Iterable[int]) -> ActionResult:
        """Let the documents out of quarantine: they go the usual way."""
        result = self._each(ids, partial(_release, self._user))
        if result.changed:
            self._on_released()
        return result

    def file_away(self, ids: Iterable[int]) -> ActionResult:
        """File the documents as they are, with nothing to hand over."""
        return self._each(ids, partial(_to_status, Status.FILED, self._user, None))

    def empty_bin(self) -> int:
        """Delete what lies in the bin for good, originals that nothing else uses included.

        Returns how many documents went.  The audit trail stays.
        """
        binned = select(DocumentTable.id).where(DocumentTable.status == Status.BINNED)
        with self._database.read() as session:
            ids = list(session.scalars(binned))

        def delete_one(session: Session, document: DocumentTable) -> None:
            if document.status is Status.BINNED:
                gone = " ".join(filter(None, (document.sha256, document.xml_sha256)))
                audit.record(session, document.id, self._user, Act.DELETED, old=gone)
                session.delete(document)

        result = self._each(ids, delete_one)
        self.remove_unused()
        return len(result.changed)

    def remove_unused(self) -> None:
        """Remove the originals that nothing refers to, also those that a power cut left behind."""
        unused.remove(self._database, self._store)

    def _each(self, ids: Iterable[int], action: approval.Action) -> ActionResult:
        result = in_batches(self._database, ids, action)
        if result.changed:
            with self._database.read() as session:
                others = all_partners(session, result.changed)
            self._events.publish(DocumentsChanged(others | frozenset(result.changed)))
        return result


def _with_mark(row: DocumentRow, mark: Mark) -> DocumentRow:
    return replace(row, concern=mark[0], concerns=mark[1])


def detail(session: Session, document_id: int) -> DocumentDetail:
    """A document with its fields; raises :class:`UserError` ``document.gone``."""
    found = listing.table_rows(session, [document_id])
    if not found:
        raise UserError("document.gone")
    row, name = found[0]
    company = None if row.company_id is None else session.get(CompanyTable, row.company_id)
    of_document = PageTable.document_id == document_id
    turned = select(PageTable.number, PageTable.rotation).where(of_document, PageTable.rotation != 0)
    laid = select(PageTable.number, PageTable.corners).where(of_document, PageTable.corners.is_not(None))
    return DocumentDetail(
        row=replace(
            records.document_row(row, name),
            late_for=closings.waiting_for(session, [document_id]).get(document_id),
        ),
        company_nip="" if company is None else company.nip,
        sha256=row.sha256,
        media_type=session.get_one(OriginalTable, row.sha256).media_type,
        duplicate_of=row.duplicate_of,
        note=row.note,
        arrival=None if row.arrival is None else Message.from_json(row.arrival),
        delivery_id=row.delivery_id,
        fields={one.name: records.field(one) for one in row.fields},
        vat_rows=tuple(records.vat_row(one) for one in row.vat_rows),
        line_items=tuple(records.line_item(one) for one in row.line_items),
        rotations={row.number: row.rotation for row in session.execute(turned)},
        corners={
            row.number: corners
            for row in session.execute(laid)
            if (corners := records.corners(row.corners)) is not None
        },
        conversions=conversions_of(session, row),
    )


def _to_status(
    status: Status, who: str, reason: Message | None, session: Session, document: DocumentTable
) -> None:
    filing.set_status(session, document, status, who, reason)


def _reject(who: str, message: Message, session: Session, document: DocumentTable) -> None:
    filing.set_status(session, document, Status.REJECTED, who, message)
    let_partners_go(session, document)


def _reopen(who: str, session: Session, document: DocumentTable) -> None:
    was_in_use = document.status not in OUT_OF_USE
    filing.set_status(session, document, Status.TO_REVIEW, who)
    look(session, document, pictures=not was_in_use)


def _assign(company_id: int, who: str, session: Session, document: DocumentTable) -> None:
    filing.refuse_closed(document)
    filing.assign(session, document, session.get_one(CompanyTable, company_id), who)


def _set_month(month: Month, who: str, session: Session, document: DocumentTable) -> None:
    filing.refuse_closed(document)
    filing.set_month(session, document, month, who)


def _set_kind(kind: DocumentKind, who: str, session: Session, document: DocumentTable) -> None:
    filing.refuse_closed(document)
    filing.set_kind(session, document, kind, who)


def put_into_bin(session: Session, document: DocumentTable, who: str, reason: Message | None = None) -> None:
    """Put a document into the bin, for ``reason`` if there is one; raises what changing a status raises."""
    before = Status.RECEIVED if document.status is Status.READING else document.status
    filing.set_status(session, document, Status.BINNED, who, reason or _reason(document))
    document.before_bin = before
    let_partners_go(session, document)


def _to_bin(who: str, session: Session, document: DocumentTable) -> None:
    put_into_bin(session, document, who)


def _from_bin(who: str, session: Session, document: DocumentTable) -> None:
    if document.status is not Status.BINNED:
        raise UserError("status.not_allowed", old=document.status.value, new=Status.RECEIVED.value)
    before = document.before_bin or Status.TO_REVIEW
    filing.set_status(session, document, before, who, _reason(document), restoring=True)
    document.before_bin = None
    closings.keep_out(session, document)
    if before is Status.APPROVED:
        lessons.learn(session, document)
        approving.restored(session, document)
    if before in {Status.RECEIVED, Status.DUPLICATE} and not document.fields:
        document.work = Work.EXAMINE
    else:
        # Another copy may have come while it lay there.
        look(session, document, fresh=True)


def _reason(document: DocumentTable) -> Message | None:
    return None if document.reason is None else Message.from_json(document.reason)


def _release(who: str, session: Session, document: DocumentTable) -> None:
    if document.status is not Status.HELD:
        raise UserError("status.not_allowed", old=document.status.value, new=Status.RECEIVED.value)
    same = same_file(session, document.sha256, but=document)
    if same is None:
        filing.set_status(session, document, Status.RECEIVED, who)
    else:
        filing.set_status(session, document, Status.DUPLICATE, who, same_file_reason(same))
        document.duplicate_of = same
        adopt(session, document)
    document.work = Work.EXAMINE
    closings.keep_out(session, document)
    audit.record(session, document.id, who, Act.RELEASED)
