"""The office's mailboxes: setting up, testing, watching, and what is done with the mails' parts."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from desktop.db import records
from desktop.db.engine import Database
from desktop.db.tables import MailboxTable
from desktop.domain.errors import UserError
from desktop.domain.mailboxes import AfterMail, Mailbox, MailboxState, MailboxStatus
from desktop.domain.mailservers import Login
from desktop.domain.messages import Message
from desktop.intake.mail.imap.client import Waker
from desktop.intake.mail.imap.connection import Connection
from desktop.intake.mail.imap.faults import NETWORK, explain
from desktop.services.events import EventBus, MailboxStates
from desktop.services.mailboxes import ledger
from desktop.services.mailboxes.keeping import KeptParts
from desktop.services.mailboxes.listening import Listener, Pace
from desktop.services.mailboxes.rules import MailSettingsStore
from desktop.services.mailboxes.taking import Answer, Taking
from desktop.services.mailboxes.trust import untrusted_senders
from desktop.services.secrets import Secrets
from desktop.services.signingin.proofs import Code, Identity, Proofs
from desktop.services.troubles import Troubles

_LOG = logging.getLogger(__name__)

_STOP_TIMEOUT = 5.0
"""Seconds that the listeners together get to end: none is needed unless a name server is silent."""


@dataclass(frozen=True, slots=True)
class TestResult:
    """What a connection test found."""

    mails: int
    """How many mails lie in the folder that would be taken."""
    idle: bool
    """Whether the server tells of new mail at once."""
    folders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OnceReport:
    """What taking all that was pending did."""

    taken: int
    failed: tuple[tuple[str, Message], ...]
    """Mailboxes that could not be asked, and why."""


class Mailboxes:
    """Keeps the mailboxes and watches them.  Passwords lie in ``secrets`` alone."""

    def __init__(
        self,
        database: Database,
        secrets: Secrets,
        taking: Taking,
        kept: KeptParts,
        troubles: Troubles,
        events: EventBus,
        pace: Pace | None = None,
    ) -> None:
        self.rules = MailSettingsStore(database)
        """The office's settings for all its mail."""
        self.kept = kept
        """The parts that were left out of mails."""
        self._database = database
        self._proofs = Proofs(secrets)
        self._taking = taking
        self._events = events
        self._pace = pace or Pace()
        self._lock = threading.Lock()
        self._listeners: dict[int, Listener] = {}
        self._leaving: list[Listener] = []
        self._states: dict[int, MailboxStatus] = {}
        self._watching = False
        self._wanted = True
        troubles.when_retried(self.try_again)

    def when_taken(self, call: Answer) -> None:
        """What to do besides, in the transaction that takes a mail in: answering its sender, for instance."""
        self._taking.when_taken(call)

    # -- which there are -----------------------------------------------------------------------------

    def all(self) -> list[Mailbox]:
        """All mailboxes."""
        with self._database.read() as session:
            rows = session.scalars(select(MailboxTable).order_by(MailboxTable.id))
            return [records.mailbox(row) for row in rows]

    def get(self, mailbox_id: int) -> Mailbox:
        """The mailbox with this id; raises :class:`UserError` ``mailbox.gone``."""
        with self._database.read() as session:
            return records.mailbox(_row(session, mailbox_id))

    def add(self, mailbox: Mailbox, secret: str | None) -> Mailbox:
        """Watch ``mailbox`` from now on (its ``id`` is given here); ``secret`` is its password.

        Raises :class:`UserError` ``mailbox.unsafe``, ``mailbox.incomplete``, ``mailbox.taken``, or what
        the keyring raises.
        """
        _check(mailbox)
        with self._database.write() as session:
            _refuse_taken(session, mailbox)
            row = MailboxTable()
            _fill(row, mailbox)
            session.add(row)
            session.flush()
            added = records.mailbox(row)
        if secret:
            try:
                self._proofs.keep(_secret_name(added.id), secret)
            except UserError:
                self.remove(added.id)  # without its password it would only be refused
                raise
        self._changed()
        return added

    def change(self, mailbox: Mailbox, secret: str | None) -> Mailbox:
        """Keep what ``mailbox`` says now, with its old password if ``secret`` is none.

        Raises what :meth:`add` raises, and ``mailbox.gone``.
        """
        _check(mailbox)
        with self._database.write() as session:
            row = _row(session, mailbox.id)
            _refuse_taken(session, mailbox)
            if (row.host, row.user) != (mailbox.host, mailbox.user) and not secret:
                # The old password must not be shown to another server.
                raise UserError("mailbox.password_again")
            _fill(row, mailbox)
            session.flush()
            changed = records.mailbox(row)
        if secret:
            self._proofs.keep(_secret_name(changed.id), secret)
        self._stop_listener(mailbox.id)
        self._changed()
        return changed

    def remove(self, mailbox_id: int) -> None:
        """Watch the mailbox no longer and forget its password; its mail stays where it is."""
        with self._database.write() as session:
            row = session.get(MailboxTable, mailbox_id)
            if row is not None:
                session.delete(row)
        self._changed()
        self._proofs.forget(_secret_name(mailbox_id))

    def test(self, mailbox: Mailbox, secret: str | None = None) -> TestResult:
        """Connect, log in and look into the folder; the mail is left alone.

        Without ``secret`` the kept one is used.  Raises :class:`UserError` ``mailbox.*``: which step
        failed, why, and what to do.
        """
        _check(mailbox)
        waker = Waker()
        try:
            with self._connect(mailbox, waker, secret) as connection:
                folders = tuple(connection.folders())
                if mailbox.after is AfterMail.MOVE and mailbox.after_name == mailbox.folder:
                    raise UserError("mailbox.same_folder", folder=mailbox.folder)
                return TestResult(connection.count(), connection.can_idle, folders)
        except NETWORK as error:
            raise explain(error, mailbox) from error
        finally:
            waker.close()

    def sign_in(
        self,
        mailbox: Mailbox,
        client_secret: str,
        open_browser: Callable[[str], object],
        stopped: Callable[[], bool] = lambda: False,
    ) -> str:
        """Sign in with Google or Microsoft in the browser; returns the secret for :meth:`add` and the like.

        Takes as long as the person does.  Raises :class:`UserError` ``mailbox.no_client_id`` or
        ``mailbox.signing_in_failed``.
        """
        return self._proofs.sign_in(_identity(mailbox), client_secret, open_browser, stopped)

    def sign_in_elsewhere(
        self,
        mailbox: Mailbox,
        client_secret: str,
        show: Callable[[Code], object],
        stopped: Callable[[], bool] = lambda: False,
    ) -> str:
        """As :meth:`sign_in`, by a code that a person types on another device; also ``mailbox.no_code``."""
        return self._proofs.sign_in_elsewhere(_identity(mailbox), client_secret, show, stopped)

    # -- watching ------------------------------------------------------------------------------------

    def states(self) -> tuple[MailboxStatus, ...]:
        """How each mailbox is doing."""
        with self._lock:
            states, watching = dict(self._states), self._watching
        found = []
        for mailbox in self.all():
            state = states.get(mailbox.id) if watching else None
            idle = MailboxState.CONNECTING if watching else MailboxState.STOPPED
            found.append(state or MailboxStatus(mailbox.id, mailbox.name, idle))
        return tuple(found)

    def only_when_asked(self) -> None:
        """Before :meth:`start`: watch nothing, mail is taken by :meth:`take_once`."""
        self._wanted = False

    def start(self) -> None:
        """Begin to watch."""
        self._taking.sweep()
        with self._lock:
            self._watching = self._wanted
        self.renew()

    def stop(self) -> None:
        """End watching at once; what was being taken is taken after the next start."""
        with self._lock:
            self._watching = False
            ending = [*self._listeners.values(), *self._leaving]
            self._listeners.clear()
            self._leaving.clear()
        for listener in ending:
            listener.stop()
        self._taking.give_up()
        for listener in ending:
            if not listener.join(_STOP_TIMEOUT / len(ending)):
                _LOG.warning("mailbox %s is still waiting for the network", listener.mailbox.id)

    def renew(self) -> None:
        """Watch the mailboxes that there are now."""
        wanted = {mailbox.id: mailbox for mailbox in self.all()}
        with self._lock:
            if not self._watching:
                return
            for mailbox_id, listener in list(self._listeners.items()):
                if wanted.get(mailbox_id) != listener.mailbox:
                    self._leave(mailbox_id)
            for mailbox_id, mailbox in wanted.items():
                if mailbox_id not in self._listeners:
                    listener = self._listener(mailbox)
                    self._listeners[mailbox_id] = listener
                    listener.start()
        self._publish()

    def look(self) -> None:
        """Look into every mailbox now."""
        with self._lock:
            listeners = list(self._listeners.values())
        for listener in listeners:
            listener.look()

    def reconnect(self) -> None:
        """Connect to every mailbox anew, now."""
        with self._lock:
            listeners = list(self._listeners.values())
        for listener in listeners:
            listener.reconnect()

    def try_again(self) -> None:
        """Try once more to take what was left alone."""
        with self._database.write() as session:
            ledger.forget_refusals(session)
        self.look()

    def take_once(self, stop: Callable[[], bool] = lambda: False) -> OnceReport:
        """Take all that is pending in every mailbox, and end."""
        taken, failed = 0, []
        for mailbox in self.all():
            if stop():
                break
            listener = self._listener(mailbox)
            with self._lock:
                # Where stop() finds it.
                self._leaving.append(listener)
            try:
                taken += listener.take_once()
            except UserError as error:
                taken += listener.taken
                failed.append((mailbox.name, error.message))
        return OnceReport(taken, tuple(failed))

    def senders_to_trust(self, ids: Iterable[int], company_id: int) -> tuple[str, ...]:
        """Who sent these documents, now this company's, and could be trusted from now on."""
        with self._database.read() as session:
            return untrusted_senders(session, ids, company_id)

    # -- inside ------------------------------------------------------------------------------------

    def _listener(self, mailbox: Mailbox) -> Listener:
        return Listener(mailbox, self._connect, self._database, self._taking, self._told, self._pace)

    def _connect(self, mailbox: Mailbox, waker: Waker, secret: str | None = None) -> Connection:
        return Connection(mailbox, self._proofs.proof(_identity(mailbox), secret), waker)

    def _stop_listener(self, mailbox_id: int) -> None:
        with self._lock:
            self._leave(mailbox_id)

    def _leave(self, mailbox_id: int) -> None:
        self._states.pop(mailbox_id, None)
        listener = self._listeners.pop(mailbox_id, None)
        if listener is not None:
            listener.stop()
            self._leaving = [one for one in self._leaving if not one.join(0)]
            self._leaving.append(listener)

    def _told(self, status: MailboxStatus) -> None:
        with self._lock:
            listener = self._listeners.get(status.mailbox_id)
            if listener is None:
                return
            before = self._states.get(status.mailbox_id)
            self._states[status.mailbox_id] = status
        if before is None or (before.state, before.message) != (status.state, status.message):
            self._publish()

    def _changed(self) -> None:
        self.renew()
        self._publish()

    def _publish(self) -> None:
        try:
            self._events.publish(MailboxStates(self.states()))
        except OperationalError:
            # Others hold the database: the next change is told with this one.
            _LOG.warning("the database is busy")


def _row(session: Session, mailbox_id: int) -> MailboxTable:
    row = session.get(MailboxTable, mailbox_id)
    if row is None:
        raise UserError("mailbox.gone")
    return row


def _check(mailbox: Mailbox) -> None:
    if not mailbox.is_safe:
        raise UserError("mailbox.unsafe", host=mailbox.host)
    if mailbox.after in {AfterMail.MOVE, AfterMail.LABEL} and not mailbox.after_name.strip():
        raise UserError("mailbox.incomplete")
    if mailbox.after is AfterMail.MOVE and mailbox.after_name == mailbox.folder:
        raise UserError("mailbox.same_folder", folder=mailbox.folder)
    if mailbox.login is not Login.PASSWORD and not mailbox.client_id:
        raise UserError("mailbox.no_client_id")


def _refuse_taken(session: Session, mailbox: Mailbox) -> None:
    taken = session.scalar(
        select(MailboxTable.id).where(
            func.lower(MailboxTable.host) == mailbox.host.casefold(),
            func.lower(MailboxTable.user) == mailbox.user.casefold(),
            MailboxTable.folder == mailbox.folder,
            MailboxTable.id != mailbox.id,
        )
    )
    if taken is not None:
        raise UserError("mailbox.taken", name=mailbox.name)


def _fill(row: MailboxTable, mailbox: Mailbox) -> None:
    row.host, row.port, row.user = mailbox.host, mailbox.port, mailbox.user
    row.security, row.login, row.client_id = mailbox.security, mailbox.login, mailbox.client_id
    row.folder, row.after, row.after_name = mailbox.folder, mailbox.after, mailbox.after_name
    row.authserv, row.since = mailbox.authserv, mailbox.since


def _secret_name(mailbox_id: int) -> str:
    return f"mailbox:{mailbox_id}"


def _identity(mailbox: Mailbox) -> Identity:
    return Identity(_secret_name(mailbox.id), mailbox.user, mailbox.login, mailbox.client_id)
