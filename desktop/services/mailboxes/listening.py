"""One mailbox, watched by a thread of its own: take what is new, listen, and come back after every break."""

from __future__ import annotations

import logging
import random
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy.exc import OperationalError

from desktop.db.engine import Database
from desktop.db.tables import Fate
from desktop.domain.errors import UserError
from desktop.domain.faults import place_of
from desktop.domain.mailboxes import AfterMail, Mailbox, MailboxState, MailboxStatus
from desktop.domain.messages import Message
from desktop.intake.mail.imap.client import Oversized, Waker
from desktop.intake.mail.imap.connection import Connection, Head
from desktop.intake.mail.imap.faults import Refusal, explain, is_passing
from desktop.services.mailboxes import ledger
from desktop.services.mailboxes.ledger import Place
from desktop.services.mailboxes.taking import Taking

_LOG = logging.getLogger(__name__)

_FIRST_PAUSE = 2.0
_LONGEST_PAUSE = 300.0
_AFTER_REFUSAL = 900.0
"""Seconds after a refusal that a person has to deal with: servers lock out who asks too often."""
_ASKED_AT_HOME = frozenset(
    {
        "mailbox.no_password", "keyring.unavailable", "keyring.missing",
        "secrets.no_key", "secrets.bad_key", "secrets.wrong_key", "secrets.unwritable",
    }
)  # fmt: skip
"""Refusals that no server has a part in: the keyring may be unlocked, or given the password, any moment."""
_TOGETHER = 50
"""Mails of which the heads are asked for at once."""

_MEGABYTE = 1024 * 1024

Connect = Callable[[Mailbox, Waker], Connection]


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds between attempts to connect; tests are in a hurry."""

    first: float = _FIRST_PAUSE
    longest: float = _LONGEST_PAUSE
    after_refusal: float = _AFTER_REFUSAL

    def pause(self, failures: int) -> float:
        """How long to wait after so many failures in a row: growing, and never at the same beat as others."""
        grown = min(self.longest, self.first * 2.0 ** min(failures - 1, 30))
        return grown * random.uniform(0.7, 1.3)


class Listener:
    """Watches ``mailbox``; ``told`` hears how it is doing, on the listener's thread."""

    def __init__(
        self,
        mailbox: Mailbox,
        connect: Connect,
        database: Database,
        taking: Taking,
        told: Callable[[MailboxStatus], None],
        pace: Pace,
    ) -> None:
        self.mailbox = mailbox
        self._connect = connect
        self._database = database
        self._taking = taking
        self._told = told
        self._pace = pace
        self._name = ledger.name_of(mailbox)
        self._waker = Waker()
        self._stopped = threading.Event()
        self._looking = threading.Event()
        """Set to look at everything anew at the next turn."""
        self._connection: Connection | None = None
        self._thread: threading.Thread | None = None
        self._low = 1
        self._known: set[int] = set()
        self.taken = 0

    # -- from any thread ---------------------------------------------------------------------------

    def start(self) -> None:
        """Begin to watch."""
        self._thread = threading.Thread(target=self._run, name=f"mail-{self.mailbox.id}", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Tell it to end; what was being taken is either on the list by then or taken the next time."""
        self._stopped.set()
        self._waker.wake()
        connection = self._connection
        if connection is not None:
            connection.abort()

    def join(self, timeout: float) -> bool:
        """Wait for the end; whether it came within ``timeout`` seconds."""
        if self._thread is not None:
            self._thread.join(timeout)
            return not self._thread.is_alive()
        return True

    def look(self) -> None:
        """Look now: connect anew if the connection is lost, try again what was left alone."""
        self._looking.set()
        self._waker.wake()

    def reconnect(self) -> None:
        """Connect anew now: the computer slept, and the server has long given this connection up."""
        self._looking.set()
        connection = self._connection
        if connection is not None:
            connection.abort()
        self._waker.wake()

    def take_once(self) -> int:
        """Take what is pending, on the caller's thread; how many mails.  Raises :class:`UserError`."""
        try:
            with self._connect(self.mailbox, self._waker) as connection:
                self._connection = connection
                self._begin(connection)
                self._take_new(connection)
        except Exception as error:
            raise self._explained(error) from error
        finally:
            self._connection = None
            self._waker.close()
        return self.taken

    # -- the listener's own thread -----------------------------------------------------------------

    def _run(self) -> None:
        failures = 0
        while not self._stopped.is_set():
            begun = time.monotonic()
            try:
                self._tell(MailboxState.CONNECTING)
                self._watch()
            except Exception as error:  # noqa: BLE001 - put into words below, or logged as a bug
                if self._stopped.is_set():
                    break
                # A connection that held for a while was a good one: what broke it is another matter.
                failures = 1 if time.monotonic() - begun > self._pace.longest else failures + 1
                self._waker.wait(self._failed(error, failures))
                if self._looking.is_set():
                    failures = 0
        self._waker.close()

    def _failed(self, error: Exception, failures: int) -> float:
        """Say what is wrong; returns for how many seconds to leave it alone."""
        said = self._explained(error)
        passing = is_passing(said)
        _LOG.info("mailbox %s: %s", self.mailbox.id, said.code)
        self._tell(MailboxState.OFFLINE if passing else MailboxState.REFUSED, said.message)
        soon = passing or said.code in _ASKED_AT_HOME
        return self._pace.pause(failures) if soon else self._pace.after_refusal

    def _explained(self, error: Exception) -> UserError:
        if isinstance(error, OperationalError):
            return UserError("mailbox.database_busy")
        try:
            return explain(error, self.mailbox)
        except Exception as bug:  # noqa: BLE001 - the watch must outlive whatever it stumbles over
            _LOG.error("mailbox %s stumbled: %s", self.mailbox.id, place_of(bug))
            return UserError("mailbox.broken", host=self.mailbox.host, port=self.mailbox.port)

    def _watch(self) -> None:
        with self._connect(self.mailbox, self._waker) as connection:
            self._connection = connection
            try:
                # Whoever stops it from here on cuts the connection.
                while not self._stopped.is_set():
                    self._looking.clear()
                    self._begin(connection)
                    while not (self._stopped.is_set() or self._looking.is_set()):
                        self._take_new(connection)
                        if self._stopped.is_set():
                            return
                        self._tell(MailboxState.LISTENING if connection.can_idle else MailboxState.POLLING)
                        connection.wait()
            finally:
                self._connection = None

    def _begin(self, connection: Connection) -> None:
        """Learn what was taken before, and make up for what a cut kept from being finished."""
        with self._database.read() as session:
            self._known = ledger.settled(session, self._name, connection.uidvalidity)
            open_ones = ledger.unfinished(session, self._name, connection.uidvalidity)
        self._low = 1
        if self.mailbox.after is not AfterMail.NOTHING:
            there = set(connection.uids(1)) if open_ones else set()
            for uid in open_ones:
                self._finish(connection, uid, there=uid in there)

    def _take_new(self, connection: Connection) -> None:
        """Take all that is new; what cannot be taken now is looked at again the next time."""
        uids = connection.uids(self._low)
        new = [uid for uid in uids if uid not in self._known]
        for some in _batches(new):
            heads = {head.uid: head for head in connection.heads(some)}
            for uid in some:
                if self._stopped.is_set():
                    return
                head = heads.get(uid) or self._head(connection, uid)
                if head is not None:
                    self._take(connection, head)
                self._known.add(uid)
        if uids:
            self._low = uids[-1] + 1

    def _head(self, connection: Connection, uid: int) -> Head | None:
        """The head of a mail that was not among the others; ``None`` if it is gone, or refused for good."""
        try:
            return connection.head(uid)
        except Refusal as refusal:
            unseen = Head(uid, 0, b"")
            self._give_up(Place(self._name, connection.uidvalidity, uid), unseen, refusal)
            return None

    def _give_up(self, place: Place, head: Head, refusal: Refusal) -> None:
        """Refuse a mail that the server does not give, the second time; the first time it is raised."""
        if self._taking.failed(place, head):
            raise refusal
        # One broken mail on the server must not keep those behind it waiting for ever.
        self._taking.refuse(self.mailbox, place, head, self._explained(refusal).message, None)

    def _take(self, connection: Connection, head: Head) -> None:
        place = Place(self._name, connection.uidvalidity, head.uid)
        fate = self._taking.recognised(self.mailbox, place, head)
        if fate is None:
            fate = self._fetched(connection, place, head)
        if fate is Fate.TAKEN:
            self.taken += 1
        if fate in {Fate.TAKEN, Fate.KNOWN} and self.mailbox.after is not AfterMail.NOTHING:
            self._finish(connection, head.uid, there=True)

    def _fetched(self, connection: Connection, place: Place, head: Head) -> Fate | None:
        limit = self._taking.limits().max_bytes
        details = {"size": str(-(-head.size // _MEGABYTE)), "limit": str(limit // _MEGABYTE)}
        too_large = Message("mail.too_large", details)
        if head.size > limit:
            self._taking.refuse(self.mailbox, place, head, too_large, None)
            return Fate.REFUSED
        try:
            raw = connection.raw(head, limit)
        except Oversized:
            # The server had said less; without this it would be the first one again after each connect.
            self._taking.refuse(self.mailbox, place, head, too_large, None)
            raise
        except Refusal as refusal:
            self._give_up(place, head, refusal)
            return Fate.REFUSED
        if raw is None:
            return None  # somebody has deleted it meanwhile
        while (fate := self._taking.take(self.mailbox, place, head, raw)) is Fate.TRIED:
            _LOG.info("mailbox %s: a mail is opened once more", self.mailbox.id)
        return fate

    def _finish(self, connection: Connection, uid: int, *, there: bool) -> None:
        """Mark or move a mail that is safe; what the server refuses is tried again after the next connect."""
        if there:
            try:
                connection.finish(uid)
            except Refusal as refusal:
                self._taking.complain(self.mailbox, self._explained(refusal).message)
                return
        with self._database.write() as session:
            ledger.finish(session, self._name, connection.uidvalidity, [uid])

    def _tell(self, state: MailboxState, message: Message | None = None) -> None:
        seen = datetime.now(UTC) if state in {MailboxState.LISTENING, MailboxState.POLLING} else None
        self._told(MailboxStatus(self.mailbox.id, self.mailbox.name, state, message, seen))


def _batches(uids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(uids), _TOGETHER):
        yield uids[start : start + _TOGETHER]
