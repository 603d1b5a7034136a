"""The readers' queue: what waits to be read, in which order, and what comes of it.

What waits stands in the database (``document.work``), so a power cut forgets nothing; this service only
feeds it to the worker processes and writes down what they give.  A first look is cheap and comes first:
it finds what cannot be opened and reads what has a text layer, so that exact files never wait behind
scans.

On a server several computers read at once: each claims what it reads (:mod:`desktop.db.claiming`), and what
it gives for a document that another has taken over meanwhile is dropped.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from functools import partial
from queue import Empty, SimpleQueue
from typing import Any

from sqlalchemy import case, func, select, update
from sqlalchemy.exc import OperationalError, SQLAlchemyError
from sqlalchemy.orm import Session

from desktop.db.claiming import Claims
from desktop.db.engine import Database
from desktop.db.filestore import FileStore
from desktop.db.tables import DocumentTable, OriginalTable, Work
from desktop.domain.faults import place_of
from desktop.domain.known import Known
from desktop.domain.listing import ActionResult
from desktop.domain.messages import Message
from desktop.domain.reading import Engine, XmlBeside
from desktop.domain.statuses import Status, is_allowed
from desktop.services import filing, outcomes, recording, tasks
from desktop.services.acquaintance import known_contractors
from desktop.services.acting import Acting, ActingName
from desktop.services.audit import MACHINE, Act, record
from desktop.services.batches import in_batches
from desktop.services.events import DocumentsChanged, EventBus, ReadingProgress
from desktop.services.outcomes import Applied, Outcome
from desktop.services.settings import OfficeSettings, SettingsStore
from desktop.services.splitting.automatic import KEPT_WORDS, division_of, kept_pages
from desktop.services.workers import Priority, WorkerPool

_LOG = logging.getLogger(__name__)

_LOOK_AGAIN = 2.0
"""Seconds after which the database is asked again: another desk may have put something there."""
_TURN = 0.1
"""Seconds between two turns: files that come by the hundred are handed out and written down together."""
_EXAMINE_TIMEOUT = 180.0
"""Seconds for a first look into a small file."""
_MORE_TIME_A_BYTE = 20e-6
_EXAMINE_MOST = 600.0
"""Seconds for a first look into the largest: one at 500 pages reads them all, on a busy computer too."""
_MORE_TIME_A_PAGE = 20.0
_AHEAD = {Work.EXAMINE: 8, Work.READ: 1, Work.FIELDS: 8}
"""Tasks that wait in a pool beyond those that run: enough for a turn, few enough to let others go first."""
_PROLONGED_AFTER = 20.0
"""Seconds after which what is being read here is claimed anew."""
_TOGETHER = 50
"""Outcomes that are written down in one transaction, at most."""


class ReadingQueue:
    """Feeds the worker pools from the database and writes down the results, in a thread of its own.

    ``light`` looks into files and reads text layers; ``heavy`` reads with OCR.  Without ``claims`` nobody
    else reads for this database.
    """

    _user = ActingName()

    def __init__(
        self,
        database: Database,
        store: FileStore,
        events: EventBus,
        settings: SettingsStore,
        pools: tuple[WorkerPool, WorkerPool],
        user: Acting,
        claims: Claims | None = None,
    ) -> None:
        self._database = database
        self._store = store
        self._events = events
        self._settings = settings
        self._pools = {Work.EXAMINE: pools[0], Work.READ: pools[1], Work.FIELDS: pools[0]}
        self._user = user
        self._claims = claims
        self._prolonged = time.monotonic()
        self._results: SimpleQueue[Outcome | None] = SimpleQueue()
        self._unstored: list[Outcome] = []
        self._owed: list[Outcome] = []
        """What is known of the documents of a large batch, and goes through the queue by itself."""
        self._flying: dict[int, tuple[Work, Future[Any]]] = {}
        self._flying_lock = threading.Lock()
        self._preferred: tuple[int, ...] = ()
        self._paused = False
        self._stopping = False
        self._pace = threading.Event()
        """Set to end the pause between two turns: only by :meth:`stop`."""
        self._thread: threading.Thread | None = None
        self._idle = threading.Condition()
        self._is_idle = False
        self._done = 0
        self._published = ReadingProgress()

    # -- from any thread ---------------------------------------------------------------------------

    def start(self) -> None:
        """Begin; what was being read when the program ended begins anew."""
        with self._database.write() as session:
            begun = update(DocumentTable).where(DocumentTable.status == Status.READING)
            if self._claims is not None:
                begun = begun.where(DocumentTable.id.not_in(self._claims.of_others(session)))
            session.execute(begun.values(status=Status.RECEIVED))
        self.wake()
        self._thread = threading.Thread(target=self._run, name="reading", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Stop at once, before the pools are: what is being read is read again after the next start."""
        self._stopping = True
        self._pace.set()
        self.wake()
        if self._thread is not None:
            self._thread.join(timeout=10)
            self._give_back()

    def _give_back(self) -> None:
        """Let other computers read at once what was begun here."""
        if self._claims is None:
            return
        try:
            self._claims.end()
        except SQLAlchemyError as error:
            # They wait until the claims run out.
            _LOG.warning("what was being read cannot be given back: %s", type(error).__name__)

    def wake(self) -> None:
        """There is something new to do."""
        with self._idle:
            self._is_idle = False
            self._results.put(None)

    def prefer(self, document_id: int) -> None:
        """Read this document before all others: somebody looks at it."""
        self._preferred = (document_id, *(one for one in self._preferred if one != document_id))[:50]
        self.wake()

    @property
    def paused(self) -> bool:
        """Whether nothing new is begun."""
        return self._paused

    def pause(self) -> None:
        """Begin nothing new; what is being read is finished."""
        self._paused = True
        self.wake()

    def resume(self) -> None:
        """Go on."""
        self._paused = False
        self.wake()

    @property
    def progress(self) -> ReadingProgress:
        """The progress published last."""
        return self._published

    def wait_until_idle(self, timeout: float | None = None) -> bool:
        """Wait until nothing waits or is being read; whether that came within ``timeout`` seconds."""
        with self._idle:
            return self._idle.wait_for(lambda: self._is_idle, timeout)

    def request(self, ids: Iterable[int]) -> ActionResult:
        """Have these documents read (again).  What a person changed on them stays."""
        result = in_batches(self._database, ids, self._request_one)
        self._events.publish(DocumentsChanged(frozenset(result.changed)))
        self.wake()
        return result

    def _request_one(self, session: Session, document: DocumentTable) -> None:
        filing.refuse_closed(document)
        if document.status is not Status.RECEIVED:
            filing.set_status(session, document, Status.RECEIVED, self._user)
        record(session, document.id, self._user, Act.ASKED_TO_READ)
        recording.ask_for_reading(document)

    def cancel(self, ids: Iterable[int] | None = None) -> ActionResult:
        """Give these documents (all, if none are named) up: they stay in the list, unread."""
        wanted = self._waiting_ids() if ids is None else list(ids)
        with self._flying_lock:
            flying = {one: self._flying[one] for one in wanted if one in self._flying}
        for work, future in flying.values():
            self._pools[work].cancel(future)
        result = in_batches(self._database, [one for one in wanted if one not in flying], outcomes.give_up)
        self._events.publish(DocumentsChanged(frozenset(result.changed)))
        self.wake()
        return ActionResult((*result.changed, *flying), result.refused)

    def _waiting_ids(self) -> list[int]:
        with self._database.read() as session:
            return list(session.scalars(select(DocumentTable.id).where(DocumentTable.work != Work.NONE)))

    # -- the queue's own thread --------------------------------------------------------------------

    def _run(self) -> None:
        turn = time.monotonic()
        while not self._stopping:
            self._pace.wait(max(0.0, turn + _TURN - time.monotonic()))
            self._gather()
            turn = time.monotonic()
            try:
                self._store_outcomes()
                self._tell(self._begin_more())
            except OperationalError:
                # Another program holds the database; what was read is kept for the next turn.
                _LOG.warning("the database is busy, %d results wait", len(self._unstored))
            except Exception as error:  # noqa: BLE001 - the queue must outlive whatever it stumbles over
                _LOG.error("the reading queue stumbled: %s", place_of(error))

    def _gather(self) -> None:
        """Wait for something to do, and take the outcomes that are there."""
        with suppress(Empty):
            timeout = _LOOK_AGAIN
            while len(self._unstored) < _TOGETHER:
                outcome = self._results.get(timeout=timeout)
                timeout = 0.0
                if outcome is not None:
                    self._unstored.append(outcome)

    def _begin_more(self) -> int:
        """Hand out what there is room for; returns how many documents wait or are being read."""
        settings = self._settings.load()
        self._prolong()
        with self._database.read() as session:
            waiting = session.scalar(
                select(func.count()).select_from(DocumentTable).where(DocumentTable.work != Work.NONE)
            )
        if waiting and not self._paused and not self._stopping:
            for work in (Work.FIELDS, Work.EXAMINE, Work.READ):
                self._hand_out(work, settings)
        return waiting or 0

    def _prolong(self) -> None:
        """Keep what is being read here for another while."""
        if self._claims is None or time.monotonic() < self._prolonged + _PROLONGED_AFTER:
            return
        with self._flying_lock:
            flying = set(self._flying)
        self._claims.prolong(flying)
        self._prolonged = time.monotonic()

    def _hand_out(self, work: Work, settings: OfficeSettings) -> None:
        pool = self._pools[work]
        with self._flying_lock:
            flying = set(self._flying)
            room = pool.workers + _AHEAD[work] - sum(1 for one, _ in self._flying.values() if one is work)
        if room <= 0:
            return
        first = case((DocumentTable.id.in_(self._preferred), 0), else_=1)
        query = (
            select(DocumentTable.id)
            .where(DocumentTable.work == work, DocumentTable.id.not_in(flying))
            .order_by(first, DocumentTable.id)
        )
        claimed = None if self._claims is None else self._claims.take(query, room)
        with self._database.read() as session:
            ids = list(session.scalars(query.limit(room))) if claimed is None else claimed
            if not ids:
                # While others read what is left, nobody is to wait for a writer that has nothing to write.
                return
            documents = [one for one in _in_order(session, ids) if one.work is work]
            # Asked once for all of a turn: files come by the hundred.
            known = known_contractors(session)
            chosen = [(one.id, self._task(session, one, settings, known)) for one in documents]
        if work is Work.READ:
            self._mark_reading([one[0] for one in chosen])
        for document_id, (function, arguments, timeout) in chosen:
            priority = Priority.PREFETCHED if document_id in self._preferred else Priority.NORMAL
            future: Future[Any] = pool.submit(function, *arguments, timeout=timeout, priority=priority)
            with self._flying_lock:
                self._flying[document_id] = (work, future)
            future.add_done_callback(partial(self._landed, document_id, work))

    def _task(
        self, session: Session, document: DocumentTable, settings: OfficeSettings, known: Known
    ) -> tuple[Callable[..., Any], tuple[object, ...], float]:
        """What a worker is to do for a document: the function, its arguments, and the seconds it may take."""
        nips = recording.company_nips(session, document)
        xml = (
            None
            if document.xml_sha256 is None
            else XmlBeside(self._store.path(document.xml_sha256), document.xml_name)
        )
        if document.work is Work.FIELDS:
            pages = kept_pages(session, document)
            return tasks.read_again, (pages, KEPT_WORDS, nips, known, xml), _EXAMINE_TIMEOUT
        path = self._store.path(document.sha256)
        division = division_of(session, document)
        if document.work is Work.EXAMINE:
            return (
                tasks.examine,
                (path, settings.limits(), nips, *division, document.file_name, known, xml),
                min(_EXAMINE_MOST, _EXAMINE_TIMEOUT + _MORE_TIME_A_BYTE * _size(session, document)),
            )
        timeout = settings.document_timeout + _MORE_TIME_A_PAGE * document.pages
        about = (nips, *division, document.file_name, known, xml)
        return tasks.read, (path, settings.engine, settings.limits(), *about), timeout

    def _mark_reading(self, ids: Sequence[int]) -> None:
        with self._database.write() as session:
            for document_id in ids:
                document = session.get_one(DocumentTable, document_id)
                if is_allowed(document.status, Status.READING):
                    filing.set_status(session, document, Status.READING, MACHINE)
        if ids:
            self._events.publish(DocumentsChanged(frozenset(ids)))

    def _landed(self, document_id: int, work: Work, future: Future[Any]) -> None:
        self._results.put(Outcome(document_id, work, future))

    def _store_outcomes(self) -> None:
        """Write the outcomes down: all in one transaction, or one by one to find the culprit."""
        if not self._unstored or self._stopping:
            return
        done = list(self._unstored)
        changed = {outcome.document_id for outcome in done}
        if not self._stored(done, changed):
            for outcome in done:
                if not self._stored([outcome], changed):
                    self._give_up(outcome)
        self._unstored.clear()
        with self._flying_lock:
            for outcome in done:
                self._flying.pop(outcome.document_id, None)
            for owed in self._owed:
                # As if a worker had it: nobody else is to find again what is known.
                self._flying[owed.document_id] = (owed.work, owed.future)
                self._results.put(owed)
            self._owed.clear()
        self._done += len(done)
        self._events.publish(DocumentsChanged(frozenset(changed)))

    def _stored(self, some: Sequence[Outcome], changed: set[int]) -> bool:
        """Write ``some`` down; other documents that are not what they were are added to ``changed``.

        Raises :class:`OperationalError` if only the database is in the way.
        """
        engine = self._settings.load().engine
        try:
            with self._database.write() as session:
                applied = self._apply(session, some, engine)
        except OperationalError:
            raise
        except Exception as error:  # noqa: BLE001 - a hostile document's result must not stop the queue
            ids = [outcome.document_id for outcome in some]
            _LOG.error("results of documents %s could not be kept: %s", ids, place_of(error))
            return False
        for one in applied:
            changed |= one.changed
            self._owed.extend(one.owed)
        return True

    def _give_up(self, outcome: Outcome) -> None:
        with self._database.write() as session:
            document = session.get(DocumentTable, outcome.document_id)
            mine = self._claims is None or bool(self._claims.held(session, [outcome.document_id]))
            if document is not None and document.work is outcome.work and mine:
                outcomes.refuse(session, document, Message("file.reader_failed"))
            if self._claims is not None:
                self._claims.release(session, [outcome.document_id])

    def _apply(self, session: Session, some: Sequence[Outcome], engine: Engine) -> list[Applied]:
        if self._claims is None:
            return [outcomes.apply(session, outcome, engine) for outcome in some]
        mine = self._claims.held(session, {outcome.document_id for outcome in some})
        applied = [outcomes.apply(session, one, engine) for one in some if one.document_id in mine]
        session.flush()
        self._claims.release(session, mine)
        self._claims.hold(session, {owed.document_id for one in applied for owed in one.owed})
        return applied

    def _tell(self, waiting: int) -> None:
        with self._flying_lock:
            running = sum(1 for work, _ in self._flying.values() if work is Work.READ)
            flying = len(self._flying)
        idle = waiting == 0 and flying == 0
        progress = ReadingProgress(self._done, self._done + waiting, running, self._paused)
        if progress != self._published:
            self._published = progress
            self._events.publish(progress)
        if idle:
            self._done = 0
        with self._idle:
            self._is_idle = idle and self._results.empty() and not self._unstored
            if self._is_idle:
                self._idle.notify_all()


def _in_order(session: Session, ids: Sequence[int]) -> list[DocumentTable]:
    """The documents with these numbers, in this order."""
    found = {one.id: one for one in session.scalars(select(DocumentTable).where(DocumentTable.id.in_(ids)))}
    return [found[one] for one in ids if one in found]


def _size(session: Session, document: DocumentTable) -> int:
    """Bytes of the document's original."""
    return session.get_one(OriginalTable, document.sha256).size
