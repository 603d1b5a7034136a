"""What other programs change in the same data: a second window, the server in the corner, a command."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Row, Select, func, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from desktop.db.checking_tables import DocumentCheckTable
from desktop.db.contractor_tables import ContractorActTable
from desktop.db.engine import ChangeCounter, Database
from desktop.db.panel_tables import PanelActTable
from desktop.db.tables import (
    AuditTable,
    CompanyTable,
    DeliveryTable,
    MailboxTable,
    OutgoingTable,
    TroubleTable,
    WatchedFolderTable,
)
from desktop.db.user_tables import OfficeAuditTable
from desktop.services.events import (
    CompaniesChanged,
    ContractorsChanged,
    DeliveriesChanged,
    DocumentsChanged,
    EventBus,
    FindingsChanged,
    LettersChanged,
    PanelChanged,
    RegistersAnswered,
    TroublesChanged,
)
from desktop.services.panel.acts import Did
from desktop.services.registers.ledger import answered_since, newest_numbers

_LOG = logging.getLogger(__name__)

_INTERVAL = 1.0
"""Seconds between two looks at the database's counter of commits, which reads no table."""

_QUIET = (
    Did.UPLOADED,
    Did.UPLOAD_REFUSED,
    Did.WITHDRAWN,
    Did.SAW_ORIGINAL,
    Did.LOGGED_IN,
    Did.LOGIN_FAILED,
    Did.LOGGED_OUT,
)
"""Acts in the client panel that need not be told: documents and deliveries tell it, or nothing shows it."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """How things stood at the last look."""

    audit: int
    """The newest line of the trail; every change of a document has one."""
    companies: list[Row[tuple[object, ...]]]
    folders: list[Row[tuple[object, ...]]]
    mailboxes: list[Row[tuple[object, ...]]]
    delivery: int
    """The newest delivery; what becomes of its parts later is told with the documents."""
    troubles: tuple[int, int]
    """How many, and the newest."""
    contractors: int
    """The newest line of their trail."""
    letters: tuple[int | None, datetime | None]
    """The newest, and when one was changed last."""
    registers: tuple[int, int]
    """The newest answer of a public register, and the newest question."""
    checks: int
    """The newest change of what the rules find on documents."""
    panel: int
    """The newest line of the client panel's trail."""
    office: int
    """The newest line of the office's own trail; every change of a user has one."""


class Changes:
    """Publishes the events for changes that others have made; for own changes it repeats them.

    ``on_folders`` and ``on_mailboxes`` are called if the watched folders or mailboxes are others now,
    ``on_documents`` if there may be something new to read, ``on_letters`` if there may be something to
    send; all on a thread of this class, like the events.
    """

    def __init__(
        self,
        database: Database,
        events: EventBus,
        on_folders: Callable[[], None],
        on_documents: Callable[[], None],
        on_mailboxes: Callable[[], None] = lambda: None,
        on_letters: Callable[[], None] = lambda: None,
    ) -> None:
        self._database = database
        self._events = events
        self._on_folders = on_folders
        self._on_documents = on_documents
        self._on_mailboxes = on_mailboxes
        self._on_letters = on_letters
        self._on_questions: Callable[[], None] = lambda: None
        self._on_people: Callable[[], None] = lambda: None
        self._stopped = threading.Event()
        self._called = threading.Event()
        self._thread: threading.Thread | None = None

    def when_asked(self, call: Callable[[], None]) -> None:
        """What to call if there may be something new to ask public registers."""
        self._on_questions = call

    def when_people_change(self, call: Callable[[], None]) -> None:
        """What to call if people of the office may have other rights now, or sign in for the first time."""
        self._on_people = call

    def start(self) -> None:
        """Notice all that is changed from now on."""
        counter = self._database.change_counter()
        with self._database.read() as session:
            seen = _look(session)
        self._thread = threading.Thread(target=self._run, args=(counter, seen), name="changes", daemon=True)
        self._thread.start()

    def look(self) -> None:
        """Look now: somebody says that there is something."""
        self._called.set()

    def stop(self) -> None:
        """Notice nothing more."""
        self._stopped.set()
        self._called.set()
        if self._thread is not None:
            self._thread.join()

    def _run(self, counter: ChangeCounter, seen: _Seen) -> None:
        moved = False
        try:
            while True:
                self._called.wait(_INTERVAL)
                self._called.clear()
                if self._stopped.is_set():
                    return
                try:
                    moved = counter.moved() or moved
                    if moved:
                        seen = self._compare(seen)
                        moved = False
                except SQLAlchemyError as error:
                    # A disk that hesitates; what was missed is told by the next look that succeeds.
                    _LOG.warning("the database cannot be looked at: %s", type(error).__name__)
        finally:
            counter.close()

    def _compare(self, seen: _Seen) -> _Seen:
        with self._database.read() as session:
            now = _look(session)
            query = select(AuditTable.document_id).where(AuditTable.id > seen.audit).distinct()
            ids = frozenset(session.scalars(query))
            arrived = select(DeliveryTable.id).where(DeliveryTable.id > seen.delivery)
            deliveries = frozenset(session.scalars(arrived))
            numbers = answered_since(session, seen.registers[0])
            checked = select(DocumentCheckTable.document_id).where(DocumentCheckTable.seq > seen.checks)
            checks = frozenset(session.scalars(checked))
            acted = session.scalars(_acted(seen.panel))
            clients = frozenset(company for company in acted if company is not None)
        if now.office != seen.office:
            # First: what is told next is shown to whom it may be.
            self._on_people()
        if now.companies != seen.companies:
            self._events.publish(CompaniesChanged())
        if now.contractors != seen.contractors:
            self._events.publish(ContractorsChanged())
        if now.folders != seen.folders:
            self._on_folders()
        if now.mailboxes != seen.mailboxes:
            self._on_mailboxes()
        if ids:
            self._on_documents()
        of_some = (
            (DeliveriesChanged, deliveries),
            (DocumentsChanged, ids),
            (FindingsChanged, checks),
            (PanelChanged, clients),
        )
        for changed, which in of_some:
            if which:
                self._events.publish(changed(which))
        if now.letters != seen.letters:
            self._events.publish(LettersChanged())
            self._on_letters()
        self._tell_registers(seen, now, numbers)
        if now.troubles != seen.troubles:
            self._events.publish(TroublesChanged(now.troubles[0]))
        return now

    def _tell_registers(self, seen: _Seen, now: _Seen, numbers: frozenset[str]) -> None:
        if numbers:
            self._events.publish(RegistersAnswered(numbers))
        if now.registers[1] > seen.registers[1]:
            self._on_questions()


def _look(session: Session) -> _Seen:
    troubles = session.execute(select(func.count(), func.max(TroubleTable.id)).select_from(TroubleTable))
    count, newest = troubles.one()
    return _Seen(
        audit=session.scalar(select(func.max(AuditTable.id))) or 0,
        companies=list(session.execute(select(*CompanyTable.__table__.columns).order_by(CompanyTable.id))),
        folders=list(
            session.execute(select(*WatchedFolderTable.__table__.columns).order_by(WatchedFolderTable.id))
        ),
        mailboxes=list(session.execute(select(*MailboxTable.__table__.columns).order_by(MailboxTable.id))),
        delivery=session.scalar(select(func.max(DeliveryTable.id))) or 0,
        troubles=(count, newest or 0),
        contractors=session.scalar(select(func.max(ContractorActTable.id))) or 0,
        letters=(
            session.scalar(select(func.max(OutgoingTable.id))),
            session.scalar(select(func.max(OutgoingTable.changed_at))),
        ),
        registers=newest_numbers(session),
        checks=session.scalar(select(func.max(DocumentCheckTable.seq))) or 0,
        panel=session.scalar(select(func.max(PanelActTable.id))) or 0,
        office=session.scalar(select(func.max(OfficeAuditTable.id))) or 0,
    )


def _acted(since: int) -> Select[int | None]:
    """The companies in whose panel something was done that is to be seen."""
    query = select(PanelActTable.company_id).distinct()
    return query.where(PanelActTable.id > since, PanelActTable.what.not_in(_QUIET))
