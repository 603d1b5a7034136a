"""What a client sees of the documents sent: where each stands, its pages, and taking one back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError
from concurrent.futures import TimeoutError as TooLate
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from desktop.db.engine import Database
from desktop.db.filestore import FileStore
from desktop.db.month_tables import MonthLateTable
from desktop.db.panel_tables import PanelMessageTable, PanelUploadTable
from desktop.db.tables import AuditTable, DeliveryTable, DocumentTable
from desktop.domain.dates import Month
from desktop.domain.documents import Channel
from desktop.domain.errors import UserError
from desktop.domain.kinds import DocumentKind
from desktop.domain.messages import Message
from desktop.domain.panel import ClientStatus, Right
from desktop.domain.statuses import Status
from desktop.intake.mail.addresses import domain_of, normalised, normalised_domain
from desktop.intake.mail.routing import MailRules
from desktop.services import audit
from desktop.services.documents import put_into_bin
from desktop.services.events import DocumentsChanged, EventBus
from desktop.services.mailboxes.rules import rules as mail_rules
from desktop.services.months import closings
from desktop.services.pages import Pages
from desktop.services.panel.acts import Did, note
from desktop.services.panel.callers import Caller
from desktop.services.panel.refusals import Refused
from desktop.services.panel.traces import UPLOAD_REFERENCE
from desktop.services.workers import Priority

PAGE = 50
"""Documents on a page of the list."""

_CHANNELS = (Channel.PANEL, Channel.PHONE, Channel.MAIL)
_OF_THE_CLIENT = frozenset({Channel.PANEL, Channel.PHONE})
"""Where only the client's own people write notes, and for those who see the documents."""
_STANDS: dict[Status, ClientStatus] = {
    Status.RECEIVED: ClientStatus.RECEIVED,
    Status.DUPLICATE: ClientStatus.RECEIVED,
    Status.READING: ClientStatus.READING,
    Status.TO_REVIEW: ClientStatus.READING,
    Status.UNREADABLE: ClientStatus.READING,
    Status.APPROVED: ClientStatus.BOOKED,
    Status.EXPORTED: ClientStatus.BOOKED,
    Status.FILED: ClientStatus.BOOKED,
    Status.REJECTED: ClientStatus.REFUSED,
    Status.BINNED: ClientStatus.REFUSED,
    Status.HELD: ClientStatus.RECEIVED,
}
_CAN_COME_BACK = frozenset({Status.RECEIVED, Status.DUPLICATE, Status.UNREADABLE, Status.TO_REVIEW})
_PREVIEW_SECONDS = 30.0
_WIDEST = 1600


@dataclass(frozen=True, slots=True)
class SentDocument:
    """A document as its client sees it; amounts and numbers only for whom they are meant."""

    id: int
    name: str
    at: datetime
    """UTC."""
    status: ClientStatus
    month: Month | None
    """The one it is in, or the closed one that it came for."""
    kind: DocumentKind | None
    sender: str
    """Empty if somebody at the office handed it in."""
    note: str
    """What the client's own people wrote with it; nobody else's mail is shown to them."""
    pages: int
    messages: int
    """How many were exchanged about it."""
    question: str
    """The office's open question, if there is one."""
    refusal: str
    """Why the office refused it."""
    can_withdraw: bool
    number: str = ""
    contractor: str = ""
    issued: date | None = None
    gross: Decimal | None = None
    currency: str = ""
    is_late: bool = False
    """Its month was closed when it came: the office decides where it goes."""


class Shelf:
    """The documents of the caller's company that the caller may see; all others do not exist."""

    def __init__(
        self,
        database: Database,
        store: FileStore,
        pages: Pages,
        events: EventBus,
        clock: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._store = store
        self._pages = pages
        self._events = events
        self._clock = clock

    def documents(
        self, caller: Caller, month: Month | None = None, before: int | None = None
    ) -> tuple[list[SentDocument], int | None]:
        """The newest first, a page of them, and the number to ask for the next page with."""
        query = _visible(caller).order_by(DocumentTable.id.desc()).limit(PAGE + 1)
        if month is not None:
            late = select(MonthLateTable.document_id).where(
                MonthLateTable.company_id == caller.company_id, MonthLateTable.month == month
            )
            query = query.where(or_(DocumentTable.month == month, DocumentTable.id.in_(late)))
        if before is not None:
            query = query.where(DocumentTable.id < before)
        with self._database.read() as session:
            rows = list(session.scalars(query))
            found = _as_seen(session, caller, rows[:PAGE])
        return found, found[-1].id if len(rows) > PAGE else None

    def months(self, caller: Caller) -> list[Month]:
        """The months in which there is something, the newest first."""
        query = _visible(caller).with_only_columns(DocumentTable.month).distinct()
        with self._database.read() as session:
            return sorted((one for one in session.scalars(query) if one is not None), key=str, reverse=True)

    def questions(self, caller: Caller) -> list[SentDocument]:
        """The documents that the office has an open question about."""
        query = _open_to(caller).where(_asked()).order_by(DocumentTable.id.desc()).limit(PAGE)
        with self._database.read() as session:
            return _as_seen(session, caller, list(session.scalars(query)))

    def get(self, caller: Caller, document_id: int) -> SentDocument:
        """One of them; raises :class:`Refused` ``not_found``."""
        with self._database.read() as session:
            return _as_seen(session, caller, [find(session, caller, document_id)])[0]

    def preview(self, caller: Caller, document_id: int, page: int, width: int) -> bytes:
        """A picture (PNG) of a page, from 0, drawn by a worker process; never the file itself.

        Raises :class:`Refused` ``not_found`` or ``no_preview``.
        """
        with self._database.read() as session:
            document = find(session, caller, document_id)
            document_id, pages = document.id, document.pages
        if not 0 <= page < max(pages, 1):
            raise Refused("not_found")
        wide = min(max(width, 100), _WIDEST)
        made = self._pages.image(document_id, page, wide, priority=Priority.PREFETCHED)
        try:
            return made.result(timeout=_PREVIEW_SECONDS).png
        except (UserError, TooLate, CancelledError) as error:
            raise Refused("no_preview") from error

    def original(self, caller: Caller, document_id: int) -> tuple[Path, str]:
        """Where the file lies and how it was called; raises :class:`Refused` ``not_found``."""
        with self._database.write() as session:
            document = find(session, caller, document_id)
            path = self._store.path(document.sha256)
            if not path.is_file():
                raise Refused("not_found")
            note(
                session,
                Did.SAW_ORIGINAL,
                self._clock(),
                who=caller.name,
                company_id=caller.company_id,
                about=str(document.id),
                address=caller.address,
            )
            return path, document.file_name

    def withdraw(self, caller: Caller, document_id: int) -> None:
        """Take a document back that nobody at the office has touched: it lies in the bin then.

        Raises :class:`Refused` ``not_found``, ``not_allowed`` or ``cannot_withdraw``.
        """
        caller.need(Right.ADD)
        with self._database.write() as session:
            document = find(session, caller, document_id)
            document_id = document.id
            if not _may_come_back(document, _touched(session, [document_id])):
                raise Refused("cannot_withdraw")
            put_into_bin(
                session, document, caller.name[:100], Message("panel.withdrawn", {"who": caller.name})
            )
            note(
                session,
                Did.WITHDRAWN,
                self._clock(),
                who=caller.name,
                company_id=caller.company_id,
                about=str(document_id),
                address=caller.address,
            )
        self._events.publish(DocumentsChanged(frozenset({document_id})))


def find(session: Session, caller: Caller, document_id: int) -> DocumentTable:
    """The caller's document with this number; raises :class:`Refused` ``not_found`` for all others.

    A number that the client was once given leads to the document that its file went into.  Every use case
    that is given a number from outside comes through here.
    """
    number = _heir(session, document_id)
    found = session.scalar(_open_to(caller).where(DocumentTable.id == number))
    if found is None:
        raise Refused("not_found")
    return found


def _heir(session: Session, document_id: int) -> int:
    """The document itself, or the one that it was joined with, as the trail has it."""
    passed: set[int] = set()
    while document_id not in passed and session.get(DocumentTable, document_id) is None:
        passed.add(document_id)
        joined = (
            select(AuditTable.new)
            .where(AuditTable.document_id == document_id, AuditTable.what == audit.Act.JOINED.value)
            .order_by(AuditTable.id.desc())
            .limit(1)
        )
        heir = session.scalar(joined)
        if not heir:
            break
        document_id = int(heir)
    return document_id


def _visible(caller: Caller) -> Select[DocumentTable]:
    """What the caller's list shows."""
    query = _of_company(caller)
    if caller.may(Right.LIST):
        return query
    return query.where(sent_with(PanelUploadTable.owner == caller.owner))


def _open_to(caller: Caller) -> Select[DocumentTable]:
    """What the caller may open: the list, and whatever he is asked about or was."""
    query = _of_company(caller)
    if caller.may(Right.LIST):
        return query
    own = sent_with(PanelUploadTable.owner == caller.owner)
    return query.where(or_(own, _questioned()) if caller.may(Right.ANSWER) else own)


def _of_company(caller: Caller) -> Select[DocumentTable]:
    return select(DocumentTable).where(
        DocumentTable.company_id == caller.company_id,
        or_(
            DocumentTable.channel.in_(_CHANNELS),
            _written_about(),
            sent_with(PanelUploadTable.company_id == DocumentTable.company_id),
        ),
        DocumentTable.status != Status.HELD,
    )


def sent_with(by: ColumnElement[bool]) -> ColumnElement[bool]:
    """It came with such an upload: as its document, or as another part of the file that was divided."""
    part = aliased(DocumentTable)
    upload = func.substr(DeliveryTable.reference, len(UPLOAD_REFERENCE) + 1)
    return or_(
        exists().where(PanelUploadTable.document_id == DocumentTable.id, by),
        exists().where(
            part.bundle_id == DocumentTable.bundle_id, PanelUploadTable.document_id == part.id, by
        ),
        # The part that the receipt names may have been thrown away.
        exists().where(
            DeliveryTable.id == DocumentTable.delivery_id,
            DeliveryTable.channel.in_((Channel.PANEL, Channel.PHONE)),
            DeliveryTable.reference.startswith(UPLOAD_REFERENCE),
            PanelUploadTable.id == upload,
            by,
        ),
    )


def _written_about() -> ColumnElement[bool]:
    """The office wrote to the client about it: whoever is asked about a scan has to see it."""
    return exists().where(
        PanelMessageTable.document_id == DocumentTable.id,
        PanelMessageTable.company_id == DocumentTable.company_id,
        PanelMessageTable.from_office,
    )


def _asked() -> ColumnElement[bool]:
    return _questioned(PanelMessageTable.answered_at.is_(None))


def _questioned(*further: ColumnElement[bool]) -> ColumnElement[bool]:
    """The office has asked the client something about it, answered since or not."""
    return exists().where(
        and_(
            PanelMessageTable.document_id == DocumentTable.id,
            PanelMessageTable.company_id == DocumentTable.company_id,
            PanelMessageTable.is_question,
            *further,
        )
    )


def _as_seen(session: Session, caller: Caller, rows: Sequence[DocumentTable]) -> list[SentDocument]:
    ids = [row.id for row in rows]
    of_these = and_(PanelMessageTable.document_id.in_(ids), PanelMessageTable.company_id == caller.company_id)
    counted = select(PanelMessageTable.document_id, func.count()).where(of_these)
    counts = dict(session.execute(counted.group_by(PanelMessageTable.document_id)).all())
    asked = (
        select(PanelMessageTable.document_id, PanelMessageTable.text)
        .where(of_these, PanelMessageTable.is_question, PanelMessageTable.answered_at.is_(None))
        .order_by(PanelMessageTable.id)
    )
    questions = dict(session.execute(asked).all())
    touched = _touched(session, ids)
    late = closings.waiting_for(session, ids)
    office = mail_rules(session)
    found = [
        replace(
            _one(caller, row, counts, questions, touched),
            sender=_sender(caller, row, office),
            note=row.note if row.channel in _OF_THE_CLIENT or _is_own(caller, row) else "",
        )
        for row in rows
    ]
    return [replace(one, month=late[one.id], is_late=True) if one.id in late else one for one in found]


def _one(
    caller: Caller,
    row: DocumentTable,
    counts: dict[int | None, int],
    questions: dict[int | None, str],
    touched: set[int],
) -> SentDocument:
    reason = None if row.reason is None else Message.from_json(row.reason)
    status = _STANDS[row.status]
    if row.status is Status.BINNED and reason is not None and reason.code == "panel.withdrawn":
        status = ClientStatus.WITHDRAWN
    elif row.id in questions:
        status = ClientStatus.QUESTION
    amounts = caller.may(Right.AMOUNTS)
    return SentDocument(
        id=row.id,
        name=row.file_name,
        at=row.received_at,
        status=status,
        month=row.month,
        kind=row.kind,
        sender="",
        note="",
        pages=row.pages,
        messages=counts.get(row.id, 0),
        question=questions.get(row.id, ""),
        refusal=reason.details.get("reason", "") if row.status is Status.REJECTED and reason else "",
        can_withdraw=caller.may(Right.ADD) and _may_come_back(row, touched),
        number=row.number if amounts else "",
        contractor=row.contractor if amounts else "",
        issued=row.issue_date if amounts else None,
        gross=Decimal(row.gross) / 100 if amounts and row.gross is not None else None,
        currency=row.currency if amounts else "",
    )


def _is_own(caller: Caller, row: DocumentTable) -> bool:
    """Whether the caller's own mail brought it."""
    return bool(caller.email) and normalised(row.sender) == normalised(caller.email)


def _sender(caller: Caller, row: DocumentTable, office: MailRules) -> str:
    """Who handed it in, unless it is somebody at the office: whom a client deals with, the office says."""
    if row.channel in _OF_THE_CLIENT or _is_own(caller, row):
        return row.sender
    sender = normalised(row.sender)
    domains = set(map(normalised_domain, (*office.own_domains, *office.catch_all_domains)))
    is_office = domain_of(sender) in domains or sender in map(normalised, office.own_addresses)
    return "" if is_office else row.sender


def _may_come_back(row: DocumentTable, touched: set[int]) -> bool:
    # What the office added and a client's file joined is the office's own.
    return row.channel in _CHANNELS and row.status in _CAN_COME_BACK and row.id not in touched


def _touched(session: Session, ids: Sequence[int]) -> set[int]:
    """Of these documents those that a person has worked on or asked about, beyond taking in and reading."""
    harmless = (audit.Act.RECEIVED.value, audit.Act.READ.value)
    query = (
        select(AuditTable.document_id)
        .where(AuditTable.document_id.in_(ids), AuditTable.who != audit.MACHINE)
        .where(AuditTable.what.not_in(harmless))
        .distinct()
    )
    asked = (
        select(PanelMessageTable.document_id)
        .where(PanelMessageTable.document_id.in_(ids), PanelMessageTable.from_office)
        .distinct()
    )
    about = {number for number in session.scalars(asked) if number is not None}
    return {*session.scalars(query), *about}
