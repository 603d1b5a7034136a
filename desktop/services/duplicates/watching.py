"""Keeping it known which documents are thought to be one, and letting the one in doubt wait.

Runs in the transaction that changed a document, so that no copy is ever free to go on before a person has
said what it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desktop.db.duplicate_tables import DuplicatePairTable
from desktop.db.tables import DocumentTable, Work
from desktop.domain.duplicates import DECIDED, OUT_OF_USE, SETTLED, Level, Verdict
from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.domain.statuses import Status
from desktop.services import filing
from desktop.services.audit import MACHINE, Act, record
from desktop.services.duplicates import keys
from desktop.services.duplicates.finding import Suspicion, reason_of, suspicions

_MOST_AT_ONCE = 400
"""Ids in one query."""
_SAME_INVOICE = "document.same_invoice"
"""Said where an electronic invoice met its picture: by its KSeF number too, which is no key here."""


def look(
    session: Session, document: DocumentTable, *, fresh: bool = False, pictures: bool = True
) -> frozenset[int]:
    """Look for documents that may be one with ``document``, and forget what is none any longer.

    Args:
        session: of the transaction that changed the document.
        document: with its fields and pages as they are now.
        fresh: it came just now, from the reader or out of the bin: it waits, even if it was let through.
        pictures: whether pages may be others than before; a person who types changes none.

    Returns the ids of the other documents that this changed.
    """
    facts = keys.refresh(session, document)
    if document.status in OUT_OF_USE:
        return let_partners_go(session, document)
    adopt(session, document)
    found = {one.other: one for one in suspicions(session, document, facts, pictures=pictures)}
    pairs = {_partner(pair, document.id): pair for pair in pairs_of(session, document.id)}
    for other, suspicion in found.items():
        _open(session, document, suspicion, pairs.get(other), fresh=fresh)
    for other, pair in pairs.items():
        if pair.verdict is Verdict.OPEN and other not in found and _is_over(pair, pictures=pictures):
            _withdraw(session, pair)
    settle(session, document, fresh=fresh)
    return _settled(session, found.keys() | pairs.keys())


def let_partners_go(session: Session, document: DocumentTable) -> frozenset[int]:
    """Let those go on that waited for a document which is out of use; returns their ids."""
    waiting = [pair for pair in pairs_of(session, document.id) if pair.verdict is Verdict.OPEN]
    return _settled(session, partners(waiting, document.id))


def _settled(session: Session, ids: Iterable[int]) -> frozenset[int]:
    """Settle these documents; returns those that this changed."""
    changed = set()
    for one in ids:
        document = session.get_one(DocumentTable, one)
        before = document.status
        settle(session, document)
        if document.status is not before:
            changed.add(one)
    return frozenset(changed)


def adopt(session: Session, document: DocumentTable) -> None:
    """Make a pair of a document that was marked as a duplicate without one: at intake, or beside its XML."""
    other_id = document.duplicate_of
    if document.status is not Status.DUPLICATE or other_id is None or document.reason is None:
        return
    other = session.get(DocumentTable, other_id)
    if other is None or pair_of(session, document.id, other_id) is not None:
        return
    code = str(document.reason.get("code"))
    if code == _SAME_INVOICE:
        reason, level = Message.from_json(document.reason), Level.INVOICE
    else:
        level = Level.FILE
        reason = reason_of(session, document, Suspicion(other_id, level))
        document.reason = reason.as_json()
    _add(session, document.id, other_id, level, reason)


def settle(session: Session, document: DocumentTable, *, fresh: bool = False) -> None:
    """Let a document wait while it is in doubt, and go on when it is not any longer."""
    waiting = next(iter(undecided(session, document.id)), None)
    if waiting is None:
        if document.status is Status.DUPLICATE and pairs_of(session, document.id):
            let_go(session, document, MACHINE)
        return
    document.duplicate_of = _partner(waiting, document.id)
    reason = Message.from_json(waiting.reason)
    if document.status is Status.DUPLICATE:
        document.reason = reason.as_json()
    elif fresh and document.status in {Status.FILED, Status.APPROVED}:
        # Nobody has looked at it since it came (back): it is in use for a moment only.
        filing.put_status(session, document, Status.DUPLICATE, MACHINE, reason)
    elif document.status is Status.TO_REVIEW or (
        document.status is Status.RECEIVED and document.work is Work.NONE
    ):
        filing.set_status(session, document, Status.DUPLICATE, MACHINE, reason)


def let_go(session: Session, document: DocumentTable, who: str) -> None:
    """A document that waited as a duplicate goes the usual way."""
    has_fields = bool(document.fields)
    reason = Message("document.unassigned") if has_fields and document.company_id is None else None
    filing.set_status(session, document, Status.TO_REVIEW if has_fields else Status.RECEIVED, who, reason)
    document.duplicate_of = None
    if not has_fields:
        document.work = Work.EXAMINE


def refuse_undecided(session: Session, document: DocumentTable) -> None:
    """Raise :class:`UserError` ``duplicate.undecided`` for a document of which a person has yet to say."""
    waiting = next(iter(undecided(session, document.id)), None)
    if waiting is not None:
        raise UserError("duplicate.undecided", id=_partner(waiting, document.id))


# -- pairs -------------------------------------------------------------------------------------------


def pairs_of(session: Session, document_id: int) -> list[DuplicatePairTable]:
    """All pairs that a document is of, the oldest partner first."""
    table = DuplicatePairTable
    query = select(table).where(or_(table.low_id == document_id, table.high_id == document_id))
    return list(session.scalars(query.order_by(table.low_id, table.high_id)))


def pair_of(session: Session, one: int, two: int) -> DuplicatePairTable | None:
    """What is known of these two."""
    return session.get(DuplicatePairTable, (min(one, two), max(one, two)))


def undecided(session: Session, document_id: int) -> list[DuplicatePairTable]:
    """The open pairs in which this document is the one in doubt, and the other in use; the surest first."""
    waiting = [
        pair
        for pair in pairs_of(session, document_id)
        if pair.verdict is Verdict.OPEN and pair.suspect_id == document_id
    ]
    partners = {_partner(pair, document_id) for pair in waiting}
    query = select(DocumentTable.id).where(
        DocumentTable.id.in_(partners), DocumentTable.status.not_in(OUT_OF_USE)
    )
    in_use = set(session.scalars(query)) if partners else set()
    levels = list(Level)
    return sorted(
        (pair for pair in waiting if _partner(pair, document_id) in in_use),
        key=lambda pair: (levels.index(pair.level), _partner(pair, document_id)),
    )


def move(session: Session, gone: int, stays: int) -> None:
    """``gone`` became part of ``stays``: what was said of it is said of that one now."""
    for pair in pairs_of(session, gone):
        other = _partner(pair, gone)
        if other != stays and pair_of(session, stays, other) is None:
            suspect = stays if pair.suspect_id == gone else other
            fresh = _add(session, suspect, other if suspect == stays else stays, pair.level, _reason(pair))
            if pair.verdict is Verdict.DIFFERENT:
                fresh.verdict, fresh.decided_by, fresh.decided_at = (
                    pair.verdict,
                    pair.decided_by,
                    pair.decided_at,
                )
        session.delete(pair)
    session.flush()


def reopen(session: Session, one: DocumentTable, two: DocumentTable, level: Level, reason: Message) -> None:
    """Open a pair of two documents for a reason that speaks of a third one, which was one with them."""
    suspect, other = _in_doubt(one, two, fresh=False)
    code = reason.code.removesuffix("_elsewhere")
    _add(session, suspect.id, other.id, level, Message(code, {"id": str(other.id)}))


def _open(
    session: Session,
    document: DocumentTable,
    suspicion: Suspicion,
    pair: DuplicatePairTable | None,
    *,
    fresh: bool,
) -> None:
    """Open a pair, or bring an open one up to date."""
    other = session.get_one(DocumentTable, suspicion.other)
    if pair is not None and pair.verdict is Verdict.DIFFERENT:
        return
    suspect, partner = _in_doubt(document, other, fresh=fresh)
    if pair is not None and pair.verdict is Verdict.OPEN:
        if pair.suspect_id != suspect.id and partner.status not in SETTLED:
            # Whoever waits goes on waiting: only what is settled meanwhile need not.
            suspect, partner = partner, suspect
        if pair.suspect_id == suspect.id and pair.level is suspicion.level:
            return
    reason = reason_of(session, suspect, Suspicion(partner.id, suspicion.level, suspicion.by))
    if pair is None:
        _add(session, suspect.id, partner.id, suspicion.level, reason)
    else:
        # It was decided, and both are in use again; or it was misread, mended, and is so again.
        reopened = pair.verdict in DECIDED or pair.verdict is Verdict.WITHDRAWN
        pair.verdict, pair.suspect_id, pair.level = Verdict.OPEN, suspect.id, suspicion.level
        pair.reason, pair.decided_at, pair.kept_id, pair.decided_by = reason.as_json(), None, None, ""
        pair.before = None
        if reopened:
            record(
                session, suspect.id, MACHINE, Act.DUPLICATE, field=suspicion.level.value,
                old=str(partner.id), new=Verdict.OPEN.value,
            )  # fmt: skip
    session.flush()


def _add(session: Session, suspect: int, other: int, level: Level, reason: Message) -> DuplicatePairTable:
    pair = DuplicatePairTable(
        low_id=min(suspect, other),
        high_id=max(suspect, other),
        suspect_id=suspect,
        level=level,
        verdict=Verdict.OPEN,
        reason=reason.as_json(),
        found_at=datetime.now(UTC),
    )
    session.add(pair)
    session.flush()
    record(
        session, suspect, MACHINE, Act.DUPLICATE, field=level.value, old=str(other), new=Verdict.OPEN.value
    )
    return pair


def _in_doubt(
    document: DocumentTable, other: DocumentTable, *, fresh: bool
) -> tuple[DocumentTable, DocumentTable]:
    """The one that waits and the one that need not: what is settled stays, else what came first."""
    settled = [one.status in SETTLED and not (fresh and one is document) for one in (document, other)]
    if settled[0] == settled[1]:
        return (document, other) if document.id > other.id else (other, document)
    return (other, document) if settled[0] else (document, other)


def _is_over(pair: DuplicatePairTable, *, pictures: bool) -> bool:
    """Whether an open pair that was not found again is none; pictures are not looked for always."""
    if str(pair.reason.get("code")) == _SAME_INVOICE or pair.level is Level.FILE:
        return False
    return pair.level is Level.INVOICE or pictures


def _withdraw(session: Session, pair: DuplicatePairTable) -> None:
    pair.verdict = Verdict.WITHDRAWN
    other = pair.high_id if pair.suspect_id == pair.low_id else pair.low_id
    record(
        session, pair.suspect_id, MACHINE, Act.DUPLICATE, field=pair.level.value, old=str(other),
        new=Verdict.WITHDRAWN.value,
    )  # fmt: skip
    session.flush()


def _partner(pair: DuplicatePairTable, document_id: int) -> int:
    return pair.high_id if pair.low_id == document_id else pair.low_id


def partners(pairs: Iterable[DuplicatePairTable], document_id: int) -> list[int]:
    """The other documents of these pairs."""
    return [_partner(pair, document_id) for pair in pairs]


def all_partners(session: Session, ids: Sequence[int]) -> frozenset[int]:
    """The documents that are in an open pair with one of these: what is done to these may change them."""
    table = DuplicatePairTable
    found: set[int] = set()
    for first in range(0, len(ids), _MOST_AT_ONCE):
        some = ids[first : first + _MOST_AT_ONCE]
        query = select(table.low_id, table.high_id).where(
            or_(table.low_id.in_(some), table.high_id.in_(some)), table.verdict == Verdict.OPEN
        )
        found.update(number for pair in session.execute(query) for number in pair)
    return frozenset(found)


def _reason(pair: DuplicatePairTable) -> Message:
    return Message.from_json(pair.reason)
