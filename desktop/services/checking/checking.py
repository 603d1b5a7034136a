"""The checking of documents: who is checked when, and what people answer.

Everything that changes a document is told on the event bus; a thread of this service then checks it anew,
some documents at a time, each some milliseconds.  What people do (answering, entering a rate) is checked at
once, and so is a document before it is approved.  Registers answer at once from what is known here; when they
know more they say so, and the documents that wait for it are checked again.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal

from sqlalchemy import exists, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from desktop.db.checking_tables import (
    ConfirmedAccountTable,
    DocumentCheckTable,
    DocumentRateTable,
    FindingAnswerTable,
)
from desktop.db.engine import Database
from desktop.db.tables import DocumentTable, SettingTable
from desktop.domain.errors import UserError
from desktop.domain.faults import place_of
from desktop.domain.fields import FieldName
from desktop.domain.rules.exchange import ZLOTY, Purpose, Rate, converted
from desktop.domain.rules.facts import Facts
from desktop.domain.rules.findings import Shown
from desktop.domain.statuses import Status
from desktop.services import audit
from desktop.services.acting import Acting, ActingName
from desktop.services.audit import Act
from desktop.services.checking import ledger
from desktop.services.checking.approving import SETTINGS_KEY, forbids_alarms, tidy_reason
from desktop.services.checking.asking import (
    IsClosed,
    Registers,
    answers,
    ask_again,
)
from desktop.services.checking.gathering import facts_of
from desktop.services.checking.ledger import KeptProof, Result
from desktop.services.checking.rates import put_rate
from desktop.services.events import (
    ContractorsChanged,
    DocumentsChanged,
    Event,
    EventBus,
    FindingsChanged,
    RegistersAnswered,
)
from desktop.services.resting import rest_after

_LOG = logging.getLogger(__name__)

_UNREAD = frozenset({Status.RECEIVED, Status.READING})
"""There is nothing to check yet; the reading that follows is told of."""
_TOGETHER = 25
"""Documents that are checked and written down in one go: others get their turn to write in between."""
_MAX_RATE = Decimal(1_000_000)


@dataclass(frozen=True, slots=True)
class Checked:
    """What is known of a document's rightness."""

    document_id: int
    findings: tuple[Shown, ...] = ()
    proofs: tuple[KeptProof, ...] = ()

    @property
    def open(self) -> tuple[Shown, ...]:
        """What waits for somebody, the gravest first."""
        return tuple(one for one in self.findings if one.is_open)


class Checking:
    """Checks documents, and keeps what was found and answered."""

    _user = ActingName()

    def __init__(
        self,
        database: Database,
        events: EventBus,
        user: Acting,
        registers: Registers,
        is_closed: IsClosed,
        today: Callable[[], date] = lambda: datetime.now().astimezone().date(),
    ) -> None:
        self._database = database
        self._events = events
        self._user = user
        self.registers = registers
        self.is_closed = is_closed
        self._today = today
        self._one_at_a_time = threading.RLock()
        self._queue: dict[int, bool] = {}
        """Ids to check, in order; whether settled ones are checked too."""
        self._changed = threading.Condition()
        self._busy = False
        self._stopping = False
        self._thread: threading.Thread | None = None
        self._unsubscribe: Callable[[], None] = lambda: None

    # -- in the background -------------------------------------------------------------------------

    def start(self) -> None:
        """Check from now on whatever changes."""
        self._unsubscribe = self._events.subscribe(self._heard)
        self._thread = threading.Thread(target=self._run, name="checking", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Check nothing more; what waits is checked after the next start."""
        self._unsubscribe()
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join(timeout=10)

    def check_waiting(self) -> None:
        """Have all documents that wait for review checked: a day has passed, or the program was not there."""
        query = select(DocumentTable.id).where(DocumentTable.status == Status.TO_REVIEW)
        with self._database.read() as session:
            ids = list(session.scalars(query.order_by(DocumentTable.id.desc())))
        self._put(ids, settled_too=False)

    def wait_until_idle(self, timeout: float | None = None) -> bool:
        """Wait until nothing is left to check; whether that came within ``timeout`` seconds."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._queue and not self._busy, timeout)

    def _heard(self, event: Event) -> None:
        match event:
            case DocumentsChanged(ids):
                self._put(ids, settled_too=False)
            case ContractorsChanged(ids) if ids:
                # An account may be the contractor's by now: given on its card, or of one merged into it.
                with self._database.read() as session:
                    doubtful = ledger.doubtful_of_account(session)
                self._put(doubtful, settled_too=False)
            case RegistersAnswered(numbers, everything):
                with self._database.read() as session:
                    waiting = ledger.waiting_for(session, () if everything else numbers)
                self._put(waiting, settled_too=True)
                if everything:
                    self.check_waiting()

    def _put(self, ids: Iterable[int], *, settled_too: bool) -> None:
        with self._changed:
            for document_id in ids:
                self._queue[document_id] = self._queue.get(document_id, False) or settled_too
            self._changed.notify_all()

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._queue or self._stopping)
                if self._stopping:
                    return
                self._busy = True
            begun = time.monotonic()
            try:
                self._check_some()
            except SQLAlchemyError as error:
                # A database that is busy for long: the documents come up again when they change.
                _LOG.warning("documents could not be checked: %s", type(error).__name__)
            except Exception as error:  # noqa: BLE001 - one document must not end the checking of all
                _LOG.error("the checking stumbled: %s", place_of(error))
            finally:
                with self._changed:
                    self._busy = False
                    self._changed.notify_all()
                    if len(self._queue) > _TOGETHER:
                        self._changed.wait_for(lambda: self._stopping, rest_after(begun))

    def _check_some(self) -> None:
        with self._one_at_a_time:
            with self._changed:
                some = dict(list(self._queue.items())[:_TOGETHER])
                for document_id in some:
                    del self._queue[document_id]
            self._check(some)

    # -- at once -----------------------------------------------------------------------------------

    def recheck(self, ids: Iterable[int], *, settled_too: bool = False) -> None:
        """Check these documents now.

        Of what was approved only ``settled_too`` checks more than whether it still is: it keeps the findings
        that were in sight when somebody answered for it.
        """
        wanted = list(dict.fromkeys(ids))
        for start in range(0, len(wanted), _TOGETHER):
            with self._one_at_a_time:
                self._check(dict.fromkeys(wanted[start : start + _TOGETHER], settled_too))

    def ensure(self, ids: Sequence[int]) -> None:
        """Check those of the documents that have changed since they were, or never have been."""
        with self._one_at_a_time:
            with self._changed:
                queued = set(self._queue)
            with self._database.read() as session:
                never = set(ids)
                for start in range(0, len(ids), 500):
                    some = ids[start : start + 500]
                    query = select(DocumentCheckTable.document_id)
                    never -= set(session.scalars(query.where(DocumentCheckTable.document_id.in_(some))))
            # Without its thread nothing tells this program what was changed by it.
            idle = self._thread is None
            self.recheck([one for one in ids if idle or one in queued or one in never])

    def ask_again(self, document_id: int) -> None:
        """Ask the registers once more, on a person's wish.

        Raises :class:`UserError` if none of them may be asked.
        """
        with self._database.read() as session:
            facts = facts_of(session, _document(session, document_id), self._today(), self.is_closed)
        ask_again(self.registers, facts)
        self.recheck([document_id], settled_too=True)

    def _check(self, wanted: dict[int, bool]) -> None:
        """Check documents; ids and whether those that are settled are checked too."""
        today = self._today()
        gathered: list[tuple[int, Facts | None]] = []
        with self._database.read() as session:
            for document_id, settled_too in wanted.items():
                document = session.get(DocumentTable, document_id)
                if document is None or document.status in _UNREAD:
                    continue
                whole = settled_too or document.status not in ledger.SETTLED
                was = exists().where(DocumentCheckTable.document_id == document_id)
                if whole or not session.scalar(select(was)):
                    gathered.append((document_id, facts_of(session, document, today, self.is_closed)))
                else:
                    gathered.append((document_id, None))
        results = [(document_id, self._result(facts)) for document_id, facts in gathered]
        changed = self._keep(results)
        if changed:
            self._events.publish(FindingsChanged(frozenset(changed)))

    def _result(self, facts: Facts | None) -> Result | None:
        return None if facts is None else ledger.result_of(facts.asking(answers(self.registers, facts)))

    def _keep(self, results: list[tuple[int, Result | None]]) -> set[int]:
        """Write the results down; returns the ids of the documents of which something is other."""
        changed: set[int] = set()
        with self._database.write() as session:
            for document_id, result in results:
                document = session.get(DocumentTable, document_id)
                if document is None:
                    continue
                if result is None:
                    is_other = ledger.put_level(session, document)
                else:
                    kept = Result() if document.status in ledger.OUT_OF_USE else result
                    is_other = ledger.put_result(session, document, kept)
                if is_other:
                    changed.add(document_id)
        return changed

    # -- what is known -----------------------------------------------------------------------------

    def of(self, document_id: int) -> Checked:
        """What was found on a document; one that is gone has nothing."""
        with self._database.read() as session:
            document = session.get(DocumentTable, document_id)
            if document is None:
                return Checked(document_id)
            found = ledger.shown(session, document_id, document.status)
            return Checked(document_id, found, ledger.proofs_of(session, document_id))

    def forbids_alarms(self) -> bool:
        """Whether the office lets nobody approve a document that has an open alarm."""
        with self._database.read() as session:
            return forbids_alarms(session)

    def forbid_alarms(self, *, forbid: bool) -> None:
        """Let nobody, or everybody who was told, approve a document that has an open alarm."""
        with self._database.write() as session:
            session.merge(SettingTable(key=SETTINGS_KEY, value={"forbid": forbid}))

    # -- what people do ----------------------------------------------------------------------------

    def answer(self, document_id: int, key: str, reason: str) -> Checked:
        """Say of a finding that it is all right: it is not spoken of again unless its facts change.

        Raises :class:`UserError` ``checking.no_reason`` or ``checking.gone``.
        """
        said = tidy_reason(reason)
        with self._database.write() as session:
            document = _document(session, document_id)
            finding = next(
                (one.finding for one in self._shown(session, document) if one.finding.key == key), None
            )
            if finding is None:
                raise UserError("checking.gone")
            ledger.put_answer(session, document_id, finding, self._user, said)
            ledger.put_level(session, document, again=True)
        return self._told(document_id)

    def take_back(self, document_id: int, key: str) -> Checked:
        """Take an answer back: the finding is open again."""
        with self._database.write() as session:
            document = _document(session, document_id)
            for one in self._shown(session, document):
                if one.finding.key != key or one.answer is None:
                    continue
                place = (document_id, key, ledger.digest(one.finding))
                row = session.get(FindingAnswerTable, place)
                if row is not None:
                    session.delete(row)
                    session.flush()
                    audit.record(
                        session, document_id, self._user, Act.ANSWERED, field=one.finding.code, old=row.reason
                    )
            ledger.put_level(session, document, again=True)
        return self._told(document_id)

    def confirm_account(self, document_id: int, account: str, reason: str) -> Checked:
        """Say that an account is the seller's: no document of the office alarms about it any longer.

        Raises :class:`UserError` ``checking.no_reason`` or ``checking.gone``.
        """
        said = tidy_reason(reason)
        with self._database.write() as session:
            document = _document(session, document_id)
            values = {row.name: row.value for row in document.fields}
            number = values.get(FieldName.SELLER_NIP)
            if not number or account not in {
                values.get(FieldName.BANK_ACCOUNT),
                values.get(FieldName.SECOND_ACCOUNT),
            }:
                raise UserError("checking.gone")
            now = datetime.now(UTC)
            session.merge(
                ConfirmedAccountTable(
                    number=number[:30], account=account[:34], who=self._user, at=now, reason=said
                )
            )
            audit.record(session, document_id, self._user, Act.ACCOUNT_CONFIRMED, old=said, new=account)
            others = ledger.documents_with_account(session, number, account)
        self.recheck([document_id, *others])
        return self.of(document_id)

    def set_rate(
        self, document_id: int, purpose: Purpose, mid: Decimal, table: str, day: date, per: int = 1
    ) -> Checked:
        """Enter a rate of exchange by hand: złoty for ``per`` units of the document's currency.

        Raises :class:`UserError` ``checking.bad_rate`` or ``checking.no_currency``.
        """
        if not mid.is_finite() or not 0 < mid <= _MAX_RATE or per < 1:
            raise UserError("checking.bad_rate")
        with self._database.write() as session:
            document = _document(session, document_id)
            currency = document.currency or ZLOTY
            if currency == ZLOTY:
                raise UserError("checking.no_currency")
            before = facts_of(session, document, self._today(), self.is_closed).base(purpose) or day
            rate = Rate(purpose, currency, mid, " ".join(table.split())[:40], day, before, per, self._user)
            put_rate(session, document_id, converted(rate, (), net=None, vat=None, gross=None))
            said = f"{mid:f}/{per} {currency} {rate.table} {day.isoformat()}"
            audit.record(session, document_id, self._user, Act.RATE, field=purpose.value, new=said)
        self.recheck([document_id])
        return self.of(document_id)

    def clear_rate(self, document_id: int, purpose: Purpose) -> Checked:
        """Take back a rate that was entered by hand: the National Bank's counts again."""
        with self._database.write() as session:
            row = session.get(DocumentRateTable, (document_id, purpose.value))
            if row is not None and row.who:
                session.delete(row)
                audit.record(session, document_id, self._user, Act.RATE, field=purpose.value, old=row.mid)
        self.recheck([document_id])
        return self.of(document_id)

    def _shown(self, session: Session, document: DocumentTable) -> tuple[Shown, ...]:
        return ledger.shown(session, document.id, document.status)

    def _told(self, document_id: int) -> Checked:
        self._events.publish(FindingsChanged(frozenset({document_id})))
        return self.of(document_id)


def _document(session: Session, document_id: int) -> DocumentTable:
    document = session.get(DocumentTable, document_id)
    if document is None:
        raise UserError("document.gone")
    return document
