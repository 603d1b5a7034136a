"""The thread that hands letters over to the server, one connection for all that wait."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime

from sqlalchemy.exc import SQLAlchemyError

from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.domain.sending import SendingAccount
from desktop.services.outgoing.accounts import Accounts
from desktop.services.outgoing.compose import compose
from desktop.services.outgoing.queue import Clock, Queue, now
from desktop.services.outgoing.transport import Blame, SendingError, Transport
from desktop.services.outgoing.turns import DueLetter, back_off

_LOG = logging.getLogger(__name__)

_AT_ONCE = 50
"""Letters of one connection; servers count them, too."""
_LONGEST_WAIT = 60.0
"""Seconds after which the queue is looked at though nobody called: the clock may have been set."""
_GRACE = 5.0
"""Seconds that a letter which is being handed over may take when the program ends."""

Opener = Callable[[SendingAccount, str | None], Transport]


class Sender:
    """Sends what is due; ``changed`` is called after every change, ``trouble`` when no letter goes.

    ``trouble`` is called with ``None`` once letters go again.
    """

    def __init__(
        self,
        queue: Queue,
        accounts: Accounts,
        changed: Callable[[], None],
        trouble: Callable[[Message | None], None],
        clock: Clock = now,
        opener: Opener = Transport,
    ) -> None:
        self._queue = queue
        self._accounts = accounts
        self._changed = changed
        self._trouble = trouble
        self._clock = clock
        self._open = opener
        self._condition = threading.Condition()
        self._called = False
        self._stopped = False
        self._idle = False
        self._in_vain = 0
        self._in_doubt = True
        """Whether a trouble may stand on the list, of an earlier run as well."""
        self._transport: Transport | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin; what an earlier run left half done is put back first."""
        if self._queue.recover():
            self._changed()
        with self._condition:
            self._stopped, self._called, self._idle = False, True, False
        self._thread = threading.Thread(target=self._run, name="outgoing", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End promptly; a letter that is just being handed over is finished if the server is quick."""
        with self._condition:
            self._stopped = True
            self._condition.notify_all()
        thread = self._thread
        if thread is None:
            return
        thread.join(_GRACE)
        transport = self._transport
        if thread.is_alive() and transport is not None:
            transport.break_off()
            thread.join(_GRACE)

    def wake(self) -> None:
        """There may be something to send."""
        with self._condition:
            self._called, self._idle = True, False
            self._condition.notify_all()

    def settle(self, timeout: float) -> bool:
        """Wait until nothing is due now; ``False`` if that takes longer than ``timeout`` seconds."""
        with self._condition:
            return self._condition.wait_for(lambda: self._idle or self._stopped, timeout)

    def _run(self) -> None:
        while True:
            with self._condition:
                if self._stopped:
                    return
                self._called = False
            wait = _LONGEST_WAIT
            try:
                wait = self._round()
            except SQLAlchemyError as error:
                # A disk that hesitates or is full: letters stay as they are and are tried again.
                _LOG.warning("the queue of letters cannot be used: %s", type(error).__name__)
            except Exception:  # noqa: BLE001 - a bug must not end all sending without a word
                _LOG.exception("letters could not be sent")
            with self._condition:
                if not self._called and not self._stopped and wait > 0:
                    self._idle = True
                    self._condition.notify_all()
                    self._condition.wait_for(lambda: self._called or self._stopped, wait)
                    self._idle = False

    def _round(self) -> float:
        """Send what is due; returns for how many seconds nothing will be."""
        due, following = self._queue.due(_AT_ONCE)
        if not due:
            if following is None:
                return _LONGEST_WAIT
            return min(max((following - self._clock()).total_seconds(), 0.05), _LONGEST_WAIT)
        try:
            account = self._accounts.load()
            if not account.is_set:
                raise SendingError(Message("outgoing.not_set"), Blame.ACCOUNT)
            self._send_all(due, account)
        except SendingError as error:
            self._hold(error)
        self._changed()
        return 0

    def _send_all(self, due: list[DueLetter], account: SendingAccount) -> None:
        password = self._proof(account)
        transport = self._transport = self._open(account, password)
        try:
            for letter in due:
                if self._stopped or not self._send(transport, account, letter):
                    return
                self._changed()
        finally:
            transport.close()
            self._transport = None

    def _proof(self, account: SendingAccount) -> str | None:
        try:
            return self._accounts.proof(account)
        except UserError as error:
            locked = error.code == "keyring.unavailable"
            message = Message("outgoing.no_keyring") if locked else error.message
            raise SendingError(message, Blame.ACCOUNT) from error

    def _send(self, transport: Transport, account: SendingAccount, letter: DueLetter) -> bool:
        """Send one letter; ``False`` if the connection can be used no longer."""
        try:
            mail = compose(letter.envelope, account)
        except Exception as error:  # noqa: BLE001 - whatever one letter breaks, the others must go
            # Its text may hold an address, which is nothing for a log.
            _LOG.error("letter %d cannot be written: %s", letter.id, type(error).__name__)
            self._queue.failed(letter.id, Message("outgoing.not_written"), for_good=True)
            return True
        try:
            given = transport.send(
                account.sender, letter.envelope.to, mail, lambda: self._queue.hand_over(letter)
            )
        except SendingError as error:
            self._queue.failed(letter.id, error.message, for_good=error.blame is Blame.FOR_GOOD)
            if error.blame is Blame.ACCOUNT:
                raise
            return transport.forget_letter()
        if given:
            self._queue.sent(letter.id)
            self._mended()
        return True

    def _hold(self, error: SendingError) -> None:
        """No letter goes: all wait, longer each time, so that a wrong password locks nobody out."""
        self._in_vain += 1
        self._in_doubt = True
        until: datetime = self._clock() + back_off(self._in_vain)
        self._queue.hold(error.message, until)
        _LOG.warning("letters wait: %s", error.message.code)
        self._trouble(error.message)

    def _mended(self) -> None:
        self._in_vain = 0
        if self._in_doubt:
            self._in_doubt = False
            self._trouble(None)

    def begin_anew(self) -> None:
        """The account is another now: what waited for the old one is tried at once."""
        self._in_vain = 0
        self._queue.hurry()
        self.wake()
