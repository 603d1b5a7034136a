"""What the office sends, in one hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sqlalchemy import event
from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.domain.deliveries import Delivery
from desktop.domain.errors import UserError
from desktop.domain.letters import Letter, LetterKind
from desktop.domain.messages import Message
from desktop.domain.sending import AnswerRules, LetterState, LoggedLetter, SendingAccount
from desktop.services.events import EventBus, LettersChanged
from desktop.services.outgoing.accounts import Accounts, checked_account
from desktop.services.outgoing.answers import Answers, MailFacts
from desktop.services.outgoing.compose import Envelope, compose, new_message_id
from desktop.services.outgoing.queue import Clock, Queue, now
from desktop.services.outgoing.sender import Opener, Sender
from desktop.services.outgoing.texts import Texts, signed
from desktop.services.outgoing.transport import SendingError, Transport
from desktop.services.secrets import Secrets
from desktop.services.signingin.proofs import Code
from desktop.services.troubles import Troubles


class Outgoing:
    """Letters of the office: queued here by everyone, sent by the one program that does the work.

    ``texts`` writes them, ``answers`` those that answer a mail with documents.
    """

    def __init__(
        self,
        database: Database,
        events: EventBus,
        secrets: Secrets,
        troubles: Troubles,
        *,
        clock: Clock = now,
        opener: Opener = Transport,
    ) -> None:
        self._database = database
        self._events = events
        self._troubles = troubles
        self._clock = clock
        self._opener = opener
        self._accounts = Accounts(database, secrets)
        self.texts = Texts(database)
        self.answers = Answers(database, self.texts, clock)
        self._queue = Queue(database, self.texts, clock)
        self._sender = Sender(self._queue, self._accounts, self._progressed, self._report, clock, opener)
        self._failures = 0
        troubles.when_retried(self._sender.begin_anew)

    # -- letters -----------------------------------------------------------------------------------

    def send(self, letter: Letter, session: Session | None = None) -> int:
        """Queue a letter, in the caller's transaction if ``session`` is given; returns its number.

        It waits there until an account is set.  Raises :class:`UserError` ``outgoing.bad_address``.
        """
        if session is not None:
            number = self._queue.put(session, letter)
            # Not before: it is nobody's letter until the caller's work is kept.
            event.listen(session, "after_commit", lambda _session: self._queued(), once=True)
            return number
        with self._database.write() as own:
            number = self._queue.put(own, letter)
        self._queued()
        return number

    def answer(self, delivery: Delivery, facts: MailFacts, session: Session | None = None) -> int | None:
        """Queue the answer to a mail if there is to be one; returns its number."""
        letter = self.answers.answer_to(delivery, facts, session)
        return None if letter is None else self.send(letter, session)

    def log(
        self,
        *,
        states: Sequence[LetterState] = (),
        company_id: int | None = None,
        before: int | None = None,
        limit: int = 200,
    ) -> list[LoggedLetter]:
        """The newest letters first, those older than the number ``before`` if given."""
        return self._queue.log(states=states, company_id=company_id, before=before, limit=limit)

    def get(self, letter_id: int) -> LoggedLetter:
        """One letter; raises :class:`UserError` ``outgoing.gone``."""
        return self._queue.get(letter_id)

    def text(self, letter_id: int) -> str:
        """What a letter says, empty once a secret link in it is forgotten; raises ``outgoing.gone``."""
        return self._queue.text(letter_id)

    def retry(self, letter_id: int) -> int:
        """Send a letter now, or once more; raises what :meth:`Queue.retry` raises."""
        number = self._queue.retry(letter_id)
        self._queued()
        self._count_failures()
        return number

    def cancel(self, letter_id: int) -> None:
        """Do not send a letter; raises :class:`UserError` ``outgoing.gone`` or ``outgoing.too_late``."""
        self._queue.cancel(letter_id)
        self._changed()
        self._count_failures()

    # -- account -----------------------------------------------------------------------------------

    def account(self) -> SendingAccount:
        """The account; see :attr:`SendingAccount.is_set`."""
        return self._accounts.load()

    def has_password(self) -> bool:
        """Whether a password or a grant is kept; raises :class:`UserError` ``keyring.unavailable``."""
        return self._accounts.has_password()

    def set_account(self, account: SendingAccount, password: str | None = None) -> SendingAccount:
        """Keep the account and, if given, its password; what waits is tried at once.

        Raises what :meth:`Accounts.save` raises.
        """
        kept = self._accounts.save(account, password)
        self._report(None)
        self._sender.begin_anew()
        self._changed()
        return kept

    def test(self, to: str, account: SendingAccount | None = None, password: str | None = None) -> int:
        """Send a letter to ``to`` now, with an account that need not be kept yet; returns its number.

        What the office has already is used where ``account`` or ``password`` is not given.  Raises
        :class:`UserError` with the reason if it does not go; the log has it either way.
        """
        used = checked_account(account) if account is not None else self._accounts.load()
        if not used.is_set:
            raise UserError("outgoing.not_set")
        secret = self._accounts.proof(used, password)
        letter = self.texts.write(LetterKind.TEST, to, {})
        with self._database.write() as session:
            number = self._queue.put(session, letter, LetterState.SENDING)
        try:
            self._send_now(letter, used, secret, self._queue.get(number).to)
        except SendingError as error:
            self._queue.failed(number, error.message, for_good=True)
            raise UserError(error.message.code, **error.message.details) from error
        else:
            self._queue.sent(number)
        finally:
            self._changed()
        return number

    def sign_in(
        self,
        account: SendingAccount,
        client_secret: str,
        open_browser: Callable[[str], object],
        stopped: Callable[[], bool] = lambda: False,
    ) -> str:
        """Sign in with Google or Microsoft in the browser; returns the password for :meth:`set_account`.

        Takes as long as the person does.  Raises :class:`UserError` ``mailbox.no_client_id`` or
        ``mailbox.signing_in_failed``.
        """
        return self._accounts.sign_in(account, client_secret, open_browser, stopped)

    def sign_in_elsewhere(
        self,
        account: SendingAccount,
        client_secret: str,
        show: Callable[[Code], object],
        stopped: Callable[[], bool] = lambda: False,
    ) -> str:
        """As :meth:`sign_in`, by a code that a person types on another device; also ``mailbox.no_code``."""
        return self._accounts.sign_in_elsewhere(account, client_secret, show, stopped)

    def answer_rules(self) -> AnswerRules:
        """Whether senders are answered."""
        return self._accounts.answers()

    def set_answer_rules(self, rules: AnswerRules) -> None:
        """Keep ``rules``; raises :class:`UserError` ``settings.bad_value``."""
        self._accounts.save_answers(rules)

    # -- work in the background --------------------------------------------------------------------

    def start(self) -> None:
        """Begin to send; for the one program that does the office's work."""
        self._failures = self._queue.failures()
        self._sender.start()

    def stop(self) -> None:
        """Send nothing more; what waits goes after the next start."""
        self._sender.stop()

    def wake(self) -> None:
        """Another program may have queued something."""
        self._sender.wake()

    def try_again(self) -> None:
        """Send now what waits after a failure: the computer slept, or the network is back."""
        self._sender.begin_anew()

    def settle(self, timeout: float) -> bool:
        """Wait until nothing is due now; ``False`` if that takes longer than ``timeout`` seconds."""
        return self._sender.settle(timeout)

    def waiting(self) -> int:
        """How many letters are on their way."""
        return self._queue.waiting()

    # -- inside ------------------------------------------------------------------------------------

    def _send_now(self, letter: Letter, account: SendingAccount, password: str | None, to: str) -> None:
        body = signed(letter.text, self.texts.signature(letter.language))
        envelope = Envelope(
            letter.kind,
            to,
            letter.subject,
            body,
            letter.language,
            new_message_id(account),
            "",
            self._clock(),
        )
        transport = self._opener(account, password)
        try:
            transport.send(account.sender, to, compose(envelope, account), lambda: True)
        finally:
            transport.close()

    def _queued(self) -> None:
        self._sender.wake()
        self._changed()

    def _changed(self) -> None:
        self._events.publish(LettersChanged())

    def _progressed(self) -> None:
        self._changed()
        self._count_failures()

    def _count_failures(self) -> None:
        """Tell of letters that were given up; what a person put off the list does not come back."""
        before, self._failures = self._failures, self._queue.failures()
        if self._failures > before:
            self._troubles.report(Message("letters.not_sent", {"count": str(self._failures)}))
        elif not self._failures:
            self._troubles.clear("letters.")

    def _report(self, message: Message | None) -> None:
        self._troubles.clear("outgoing.")
        if message is not None:
            self._troubles.report(message)
