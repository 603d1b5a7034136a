"""What a person says of two documents that are thought to be one, and taking it back."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from desktop.db.duplicate_tables import DuplicatePairTable, DuplicateReceiptTable
from desktop.db.tables import CompanyTable, DocumentTable, Json, Work
from desktop.domain.duplicates import OUT_OF_USE, Verdict
from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.domain.statuses import Status
from desktop.services import filing, lessons
from desktop.services.audit import Act, record
from desktop.services.duplicates import watching

_ANSWERED_FOR = frozenset({Status.APPROVED, Status.EXPORTED})
_KEPT_OTHER = "już mamy ten dokument"
_REPLACED = "zastąpiony poprawioną wersją"
"""What a client reads as the reason, in the words that the office refuses by itself with: no number and no
name of another client."""


def same(session: Session, kept: DocumentTable, gone: DocumentTable, who: str) -> frozenset[int]:
    """Keep one of the two; the other is rejected, and how it came is kept with the first.

    Returns the ids of all documents that changed.  Raises :class:`UserError` ``duplicate.no_pair`` or
    ``duplicate.handed_over``.
    """
    pair = _pair(session, kept, gone)
    if gone.status is Status.EXPORTED:
        raise UserError("duplicate.handed_over", id=gone.id)
    reason = Message("duplicate.kept_other", {"id": str(kept.id), "reason": _KEPT_OTHER})
    return _keep_one(session, pair, kept, gone, Verdict.SAME, reason, who)


def corrected(session: Session, newer: DocumentTable, older: DocumentTable, who: str) -> frozenset[int]:
    """``newer`` is the corrected copy of ``older`` and replaces it, also one that was handed over.

    The rest as for :func:`same`.
    """
    pair = _pair(session, newer, older)
    reason = Message("duplicate.replaced", {"id": str(newer.id), "reason": _REPLACED})
    return _keep_one(session, pair, newer, older, Verdict.COPY, reason, who)


def different(session: Session, one: DocumentTable, two: DocumentTable, who: str) -> frozenset[int]:
    """They are two documents: nobody is asked about them again.  Raises ``duplicate.no_pair``."""
    pair = _pair(session, one, two)
    if pair.verdict in {Verdict.SAME, Verdict.COPY}:
        take_back(session, one, two, who)
    pair.before = _before(one, two)
    _decide(session, pair, Verdict.DIFFERENT, None, who)
    for document in (one, two):
        _free(session, document, who)
    _remember_left(pair, one, two)
    return frozenset({one.id, two.id})


def different_from_all(session: Session, document: DocumentTable, *, who: str) -> None:
    """The document is one with none of those it is thought to be one with.

    Raises :class:`UserError` ``status.not_allowed`` for one that does not wait as a duplicate.
    """
    if document.status is not Status.DUPLICATE:
        raise UserError("status.not_allowed", old=document.status.value, new=Status.RECEIVED.value)
    watching.adopt(session, document)
    decided = []
    for pair in watching.pairs_of(session, document.id):
        if pair.verdict is Verdict.OPEN and pair.suspect_id == document.id:
            other = session.get_one(DocumentTable, watching.partners([pair], document.id)[0])
            pair.before = _before(document, other)
            _decide(session, pair, Verdict.DIFFERENT, None, who)
            decided.append((pair, other))
    if document.status is Status.DUPLICATE:
        watching.let_go(session, document, who)
    for pair, other in decided:
        _remember_left(pair, document, other)


def take_back(session: Session, one: DocumentTable, two: DocumentTable, who: str) -> frozenset[int]:
    """Make both again what they were before the decision; the question is open again.

    Raises :class:`UserError` ``duplicate.no_decision``, or ``duplicate.moved_on`` if one of them was settled
    since.
    """
    pair = _pair(session, one, two)
    before = pair.before
    if before is None or pair.verdict not in {Verdict.SAME, Verdict.COPY, Verdict.DIFFERENT}:
        raise UserError("duplicate.no_decision")
    for document in (one, two):
        was, left = _states(before, document.id)
        if was is not left and document.status is not left and document.status in _ANSWERED_FOR:
            raise UserError("duplicate.moved_on", id=document.id)
    for document in (one, two):
        was, left = _states(before, document.id)
        if was is None or was is left or document.status is not left:
            continue
        saved = before[str(document.id)]
        reason = saved["reason"]
        filing.put_status(session, document, was, who, None if reason is None else Message.from_json(reason))
        document.duplicate_of = saved["duplicate_of"]
        document.work = Work(saved["work"])
        if was in _ANSWERED_FOR:
            lessons.learn(session, document)
    if pair.kept_id is not None:
        gone = two.id if pair.kept_id == one.id else one.id
        session.execute(
            delete(DuplicateReceiptTable).where(
                DuplicateReceiptTable.document_id == pair.kept_id, DuplicateReceiptTable.other_id == gone
            )
        )
    pair.verdict, pair.decided_by, pair.decided_at = Verdict.OPEN, "", None
    pair.kept_id, pair.before = None, None
    _tell(session, pair, who)
    session.flush()
    for document in (one, two):
        watching.settle(session, document)
    return frozenset({one.id, two.id})


# -- how ---------------------------------------------------------------------------------------------


def _pair(session: Session, one: DocumentTable, two: DocumentTable) -> DuplicatePairTable:
    for document in (one, two):
        watching.adopt(session, document)
    pair = watching.pair_of(session, one.id, two.id)
    if pair is None:
        raise UserError("duplicate.no_pair")
    return pair


def _keep_one(
    session: Session,
    pair: DuplicatePairTable,
    kept: DocumentTable,
    gone: DocumentTable,
    verdict: Verdict,
    reason: Message,
    who: str,
) -> frozenset[int]:
    if pair.verdict in {Verdict.SAME, Verdict.COPY}:
        take_back(session, kept, gone, who)
    if kept.status in OUT_OF_USE:
        # What a person keeps is in use: it was thrown away before the other was known to be the same.
        filing.put_status(session, kept, Status.TO_REVIEW, who, None)
        kept.before_bin = None
    pair.before = _before(kept, gone)
    if gone.status in _ANSWERED_FOR:
        filing.set_status(session, gone, Status.TO_REVIEW, who)
    filing.put_status(session, gone, Status.REJECTED, who, reason)
    gone.duplicate_of, gone.before_bin = kept.id, None
    _keep_receipts(session, kept, gone)
    _decide(session, pair, verdict, kept.id, who)
    changed = {kept.id, gone.id, *_pass_on(session, kept, gone)}
    _free(session, kept, who)
    _remember_left(pair, kept, gone)
    session.flush()
    return frozenset(changed)


def _pass_on(session: Session, kept: DocumentTable, gone: DocumentTable) -> set[int]:
    """Whatever is thought to be one with ``gone`` is thought to be one with ``kept``."""
    changed = set()
    for pair in watching.pairs_of(session, gone.id):
        other_id = watching.partners([pair], gone.id)[0]
        if pair.verdict is not Verdict.OPEN or other_id == kept.id:
            continue
        pair.verdict = Verdict.WITHDRAWN
        session.flush()
        other = session.get_one(DocumentTable, other_id)
        if other.status in OUT_OF_USE:
            continue
        if watching.pair_of(session, kept.id, other_id) is None:
            watching.reopen(session, other, kept, pair.level, Message.from_json(pair.reason))
        watching.settle(session, other)
        changed.add(other_id)
    return changed


def _free(session: Session, document: DocumentTable, who: str) -> None:
    """Let a document go on that waited, unless it may be one with yet another."""
    if document.status is not Status.DUPLICATE:
        return
    if watching.undecided(session, document.id):
        watching.settle(session, document)
    else:
        watching.let_go(session, document, who)


def _decide(session: Session, pair: DuplicatePairTable, verdict: Verdict, kept: int | None, who: str) -> None:
    pair.verdict, pair.kept_id = verdict, kept
    pair.decided_by, pair.decided_at = who[:100], datetime.now(UTC)
    _tell(session, pair, who)
    session.flush()


def _tell(session: Session, pair: DuplicatePairTable, who: str) -> None:
    for one, two in ((pair.low_id, pair.high_id), (pair.high_id, pair.low_id)):
        record(session, one, who, Act.DUPLICATE, field=pair.level.value, old=str(two), new=pair.verdict.value)


def _keep_receipts(session: Session, kept: DocumentTable, gone: DocumentTable) -> None:
    company = None if gone.company_id is None else session.get(CompanyTable, gone.company_id)
    session.add(
        DuplicateReceiptTable(
            document_id=kept.id,
            other_id=gone.id,
            received_at=gone.received_at,
            channel=gone.channel,
            channel_label=gone.channel_label,
            sender=gone.sender,
            file_name=gone.file_name,
            company="" if company is None else company.short_name,
            month="" if gone.month is None else str(gone.month),
        )
    )
    table = DuplicateReceiptTable
    for row in session.scalars(select(table).where(table.document_id == gone.id, table.other_id != kept.id)):
        known = select(table.id).where(table.document_id == kept.id, table.other_id == row.other_id)
        if session.scalar(known.limit(1)) is None:
            session.add(
                DuplicateReceiptTable(
                    document_id=kept.id,
                    other_id=row.other_id,
                    received_at=row.received_at,
                    channel=row.channel,
                    channel_label=row.channel_label,
                    sender=row.sender,
                    file_name=row.file_name,
                    company=row.company,
                    month=row.month,
                )
            )


def _before(one: DocumentTable, two: DocumentTable) -> Json:
    return {
        str(document.id): {
            "status": document.status.value,
            "reason": document.reason,
            "duplicate_of": document.duplicate_of,
            "work": document.work.value,
        }
        for document in (one, two)
    }


def _remember_left(pair: DuplicatePairTable, one: DocumentTable, two: DocumentTable) -> None:
    """Keep how the decision left both: what a person does afterwards is not taken back with it."""
    saved = pair.before or {}
    left = {str(document.id): document.status.value for document in (one, two)}
    # Made anew: the database does not notice what changes inside of it.
    pair.before = {number: {**of_one, "left": left[number]} for number, of_one in saved.items()}


def _states(before: Json, document_id: int) -> tuple[Status | None, Status | None]:
    """How a document was before the decision, and how the decision left it."""
    saved = before.get(str(document_id))
    if saved is None:
        return None, None
    left = saved.get("left")
    return Status(saved["status"]), None if left is None else Status(left)
