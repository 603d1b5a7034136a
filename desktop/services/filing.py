"""Where a document belongs: its company, its month, and what it is in that company's books."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from desktop.db import records
from desktop.db.tables import CompanyTable, DocumentTable, FieldTable, Work
from desktop.domain.companies import MonthRule
from desktop.domain.dates import Month, parse_iso
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName
from desktop.domain.kinds import BOOKED, ONE_STEP, DocumentKind, PrintedKind, book_kind
from desktop.domain.messages import Message
from desktop.domain.statuses import Status, ensure_allowed
from desktop.services import lessons
from desktop.services.audit import MACHINE, Act, record, record_many
from desktop.services.booking import teaching
from desktop.services.columns import refresh_columns
from desktop.services.contractors import seen as contractor_seen
from desktop.services.months import closings

_SIDES = frozenset({DocumentKind.COST_INVOICE, DocumentKind.SALES_INVOICE})
_GIVEN_STAYS = ONE_STEP | {DocumentKind.RECEIPT, DocumentKind.PROFORMA}
"""Kinds that stay as the folder said, whatever the paper calls itself."""

_ANSWERED_FOR = frozenset({Status.APPROVED, Status.EXPORTED})
"""A person has approved it; whatever leads out of these takes the approval back."""

_AT_ONCE = 400
"""Documents a query: databases take only so many values."""

Values = Mapping[FieldName, str | None]


def set_status(
    session: Session,
    document: DocumentTable,
    new: Status,
    who: str,
    reason: Message | None = None,
    *,
    restoring: bool = False,
) -> None:
    """Move ``document`` on, if that is allowed, and say so in the trail.

    Out of the bin leads only restoring.  Wherever nobody waits for a reader any longer, what the readers
    still had to do is dropped, and so is a result that comes late.  Raises :class:`UserError`
    ``status.not_allowed`` or ``document.in_bin``.
    """
    if document.status is Status.BINNED and not restoring:
        raise UserError("document.in_bin")
    ensure_allowed(document.status, new)
    put_status(session, document, new, who, reason)


def put_status(
    session: Session, document: DocumentTable, new: Status, who: str, reason: Message | None
) -> None:
    """Set the status without asking whether the way is allowed: for undoing a step."""
    old = document.status
    document.status = new
    document.reason = None if reason is None else reason.as_json()
    if new not in {Status.RECEIVED, Status.READING, Status.DUPLICATE}:
        document.work = Work.NONE
    if old in _ANSWERED_FOR and new not in _ANSWERED_FOR:
        lessons.unlearn(session, document)
        teaching.unlearn(session, document)
        contractor_seen.forget(session, document.id)
    elif new in _ANSWERED_FOR and old not in _ANSWERED_FOR:
        contractor_seen.record(session, document)
    if old is not new:
        record(session, document.id, who, Act.STATUS, old=old.value, new=new.value)


def hand_over(session: Session, ids: Sequence[int], who: str, name: str) -> list[int]:
    """Mark those of ``ids`` that are approved as handed over in the file ``name``; returns them, in order.

    The same as moving one after the other, but at a stroke: a batch is marked whole or not at all, however
    many documents it holds.
    """
    held = _standing(session, ids, _ANSWERED_FOR)
    approved = [one for one, status in held.items() if status is Status.APPROVED]
    _move(session, approved, Status.APPROVED, Status.EXPORTED, who)
    record_many(session, list(held), who, Act.EXPORTED, new=name)
    return list(held)


def take_back(session: Session, ids: Sequence[int], who: str, *, name: str, reason: str) -> None:
    """Make those of ``ids`` that were handed over approved again: the file ``name`` does not count."""
    held = list(_standing(session, ids, frozenset({Status.EXPORTED})))
    _move(session, held, Status.EXPORTED, Status.APPROVED, who)
    record_many(session, held, who, Act.EXPORT_UNDONE, old=name, new=reason)


def _standing(session: Session, ids: Sequence[int], wanted: Collection[Status]) -> dict[int, Status]:
    """Those of ``ids`` that stand as ``wanted``, in their order."""
    found: dict[int, Status] = {}
    for some in _parts(ids):
        query = select(DocumentTable.id, DocumentTable.status)
        query = query.where(DocumentTable.id.in_(some), DocumentTable.status.in_(wanted))
        found.update(session.execute(query).all())
    return {one: found[one] for one in ids if one in found}


def _move(session: Session, ids: Sequence[int], old: Status, new: Status, who: str) -> None:
    """Between two statuses that a person answers for: nothing is learnt or unlearnt on the way."""
    for some in _parts(ids):
        moved = update(DocumentTable).where(DocumentTable.id.in_(some))
        session.execute(moved.values(status=new, reason=None, work=Work.NONE))
    record_many(session, ids, who, Act.STATUS, old=old.value, new=new.value)


def _parts(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))


def refuse_closed(document: DocumentTable) -> None:
    """Raise :class:`UserError` for what was approved or handed over, or lies in the bin."""
    if document.status in {Status.APPROVED, Status.EXPORTED}:
        raise UserError("document.closed")
    if document.status is Status.BINNED:
        raise UserError("document.in_bin")


# -- company -----------------------------------------------------------------------------------------


def assign(session: Session, document: DocumentTable, company: CompanyTable, who: str) -> None:
    """Make ``document`` one of ``company``'s: with its month rule, and a cost or a sale by its NIP."""
    old = "" if document.company_id is None else str(document.company_id)
    if document.company_id != company.id:
        # What another company's closed month kept out is nothing to this one.
        wanted = closings.wanted_month(session, document)
        closings.no_longer_waits(session, document)
        if wanted != document.month:
            record(session, document.id, who, Act.MONTH, old="", new=str(wanted))
            document.month = wanted
    document.company_id = company.id
    record(session, document.id, who, Act.ASSIGNED, old=old, new=str(company.id))
    if old != str(company.id):
        closings.keep_out(session, document)
    if document.reason and document.reason.get("code") == "document.unassigned":
        document.reason = None
    if document.delivery_id is not None and who != MACHINE:
        document.arrival = Message("arrival.by_person", {"who": who}).as_json()
    if document.month_rule is not None:
        document.month_rule = records.company(company).settings.month_rule
        file_by_rule(session, document)
    if document.kind in _SIDES and not _kind_is_a_persons(document):
        _put_kind(session, document, _book_kind(session, document, PrintedKind.INVOICE), MACHINE)
    refresh_columns(session, document)


def assign_by_nip(session: Session, document: DocumentTable, values: Values) -> None:
    """Give a document without a company to the one whose NIP stands on it as buyer, else as seller."""
    if document.company_id is not None:
        return
    for name in (FieldName.BUYER_NIP, FieldName.SELLER_NIP):
        nip = values.get(name)
        query = select(CompanyTable).where(CompanyTable.nip == nip, CompanyTable.active)
        company = session.scalar(query) if nip else None
        if company is not None:
            assign(session, document, company, MACHINE)
            if document.delivery_id is not None:
                document.arrival = Message("arrival.by_nip", {"nip": company.nip}).as_json()
            return


# -- month -------------------------------------------------------------------------------------------


def set_month(session: Session, document: DocumentTable, month: Month, who: str) -> None:
    """File ``document`` in ``month``, because a person says so: no rule moves it any longer.

    Raises :class:`UserError` ``month.closed``, with the month that is offered instead.
    """
    closings.refuse_closed_month(session, document, month)
    _put_month(session, document, month, who)
    document.month_rule = None


def put_into_open_month(session: Session, document: DocumentTable, who: str) -> None:
    """File ``document``, which is in a closed month or waits for one, in the next month that is open.

    Raises :class:`UserError` ``month.still_open`` or ``month.none``.
    """
    wanted = closings.wanted_month(session, document)
    if wanted is None or document.company_id is None:
        raise UserError("month.none")
    if not closings.is_closed(session, document.company_id, wanted):
        raise UserError("month.still_open", month=str(wanted))
    set_month(session, document, closings.next_open(session, document.company_id, wanted), who)


def put_into_month(session: Session, document: DocumentTable, month: Month, who: str) -> None:
    """File ``document`` in ``month``, which is open again; its rule still holds when it is read anew."""
    _put_month(session, document, month, who)


def file_by_rule(session: Session, document: DocumentTable) -> None:
    """File ``document`` by its month rule; one whose month a person chose stays where it is."""
    received = Month.of(document.received_at.astimezone().date())
    match document.month_rule:
        case MonthRule.RECEIVED:
            _put_month(session, document, received, MACHINE)
        case MonthRule.PREVIOUS:
            _put_month(session, document, received.previous(), MACHINE)
        case MonthRule.ISSUED:
            issued = parse_iso(_value(document, FieldName.ISSUE_DATE))
            _put_month(session, document, received if issued is None else Month.of(issued), MACHINE)


def _put_month(session: Session, document: DocumentTable, month: Month, who: str) -> None:
    if document.month != month and closings.is_closed(session, document.company_id, month):
        closings.let_wait(session, document, month)
        return
    closings.no_longer_waits(session, document)
    if document.month != month:
        record(session, document.id, who, Act.MONTH, old=str(document.month or ""), new=str(month))
        document.month = month


# -- kind --------------------------------------------------------------------------------------------


def set_kind(session: Session, document: DocumentTable, kind: DocumentKind, who: str) -> None:
    """Say what ``document`` is, because a person says so: reading again does not change it."""
    _put_kind(session, document, kind, who)
    document.kind_by = who
    if document.status is Status.FILED and kind not in ONE_STEP:
        set_status(session, document, Status.TO_REVIEW, who)
    refresh_columns(session, document)


def decide_kind(session: Session, document: DocumentTable, printed: PrintedKind) -> None:
    """Decide the kind from what the paper calls itself, unless a person or the folder knows better.

    A folder for invoices is believed against a paper that looks like a letter: a letter is filed
    unseen, and a misread invoice must not be.
    """
    given = document.kind
    if _kind_is_a_persons(document) or given in _GIVEN_STAYS:
        return
    read = _book_kind(session, document, printed)
    if given is None or (given in _SIDES and read in BOOKED - _SIDES | {DocumentKind.PROFORMA}):
        _put_kind(session, document, read, MACHINE)


def _kind_is_a_persons(document: DocumentTable) -> bool:
    return document.kind_by is not None


def _put_kind(session: Session, document: DocumentTable, kind: DocumentKind, who: str) -> None:
    old = document.kind
    if old is not kind:
        record(session, document.id, who, Act.KIND, old="" if old is None else old.value, new=kind.value)
        document.kind = kind


def _book_kind(session: Session, document: DocumentTable, printed: PrintedKind) -> DocumentKind:
    company = None if document.company_id is None else session.get(CompanyTable, document.company_id)
    return book_kind(
        printed,
        seller_nip=_value(document, FieldName.SELLER_NIP),
        company_nip=None if company is None else company.nip,
    )


def _value(document: DocumentTable, name: FieldName) -> str | None:
    row: FieldTable | None = next((row for row in document.fields if row.name is name), None)
    return None if row is None else row.value
