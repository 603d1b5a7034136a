"""The queue of letters in the database, which is their log as well."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, cast

from sqlalchemy import ColumnElement, CursorResult, func, select, update
from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.tables import OutgoingTable
from desktop.domain.errors import UserError
from desktop.domain.letters import Letter, LetterKind
from desktop.domain.messages import Message
from desktop.domain.sending import LetterState, LoggedLetter
from desktop.services.outgoing.accounts import load_account
from desktop.services.outgoing.addresses import checked_address, message_id, one_line, plain_text
from desktop.services.outgoing.compose import new_message_id
from desktop.services.outgoing.texts import Texts
from desktop.services.outgoing.turns import DueLetter, back_off, choose

_LONGEST_TEST = timedelta(minutes=10)
_T = OutgoingTable

Clock = Callable[[], datetime]


def now() -> datetime:
    """The present moment."""
    return datetime.now(UTC)


class Queue:
    """Letters in their states; every change is one transaction."""

    def __init__(self, database: Database, texts: Texts, clock: Clock = now) -> None:
        self._database = database
        self._texts = texts
        self._clock = clock

    # -- putting in and looking --------------------------------------------------------------------

    def put(self, session: Session, letter: Letter, state: LetterState = LetterState.QUEUED) -> int:
        """Put a letter in; raises :class:`UserError` ``outgoing.bad_address``."""
        to = checked_address(letter.to)
        at = self._clock()
        row = _T(
            kind=letter.kind,
            state=state,
            company_id=letter.company_id,
            recipient=to,
            subject=one_line(letter.subject),
            body=plain_text(letter.text),
            language=letter.language,
            message_id=new_message_id(load_account(session)),
            in_reply_to=message_id(letter.in_reply_to),
            queued_at=at,
            since=at,
            due_at=at,
            changed_at=at,
            message=None,
        )
        session.add(row)
        session.flush()
        return row.id

    def log(
        self,
        *,
        states: Sequence[LetterState] = (),
        company_id: int | None = None,
        before: int | None = None,
        limit: int = 200,
    ) -> list[LoggedLetter]:
        """The newest first, those older than the number ``before`` if given."""
        query = select(_T).order_by(_T.id.desc()).limit(limit)
        if states:
            query = query.where(_T.state.in_(states))
        if company_id is not None:
            query = query.where(_T.company_id == company_id)
        if before is not None:
            query = query.where(_T.id < before)
        with self._database.read() as session:
            return [_logged(row) for row in session.scalars(query)]

    def get(self, letter_id: int) -> LoggedLetter:
        """One letter; raises :class:`UserError` ``outgoing.gone``."""
        with self._database.read() as session:
            return _logged(_row(session, letter_id))

    def text(self, letter_id: int) -> str:
        """What it says; raises :class:`UserError` ``outgoing.gone``."""
        with self._database.read() as session:
            return _row(session, letter_id).body

    # -- a person decides --------------------------------------------------------------------------

    def retry(self, letter_id: int) -> int:
        """Send it now, in its queue or not; one that is sent already is sent once more, as a new letter.

        Returns the number of the letter that is queued.  Raises :class:`UserError` ``outgoing.gone``,
        ``outgoing.being_sent`` or ``outgoing.wiped``.
        """
        at = self._clock()
        with self._database.write() as session:
            row = _row(session, letter_id)
            if row.state is LetterState.SENDING:
                raise UserError("outgoing.being_sent")
            if not row.body:
                raise UserError("outgoing.wiped")
            if row.state is LetterState.SENT:
                row = _copied(session, row)
            row.state = LetterState.QUEUED
            row.since = row.due_at = row.changed_at = at
            row.attempts = 0
            row.message = None
            session.flush()
            return row.id

    def cancel(self, letter_id: int) -> None:
        """Do not send it; raises :class:`UserError` ``outgoing.gone`` or ``outgoing.too_late``."""
        with self._database.write() as session:
            row = _row(session, letter_id)
            if row.state is LetterState.CANCELLED:
                return
            if row.state not in {LetterState.QUEUED, LetterState.FAILED}:
                raise UserError("outgoing.too_late")
            row.state = LetterState.CANCELLED
            row.changed_at = self._clock()
            _wipe(row)

    # -- the machine's part ------------------------------------------------------------------------

    def recover(self) -> int:
        """Put back what was being handed over when the program ended; returns how many.

        Nobody knows whether the server took it.  It is sent again under its old Message-ID, so that
        mail programs and servers can tell that it is the same.
        """
        again = Message("outgoing.maybe_twice").as_json()
        at = self._clock()
        with self._database.write() as session:
            # A test is sent by whoever asked for it, perhaps right now, and by nobody else.
            self._change(
                session,
                (_T.state == LetterState.SENDING)
                & (_T.kind == LetterKind.TEST)
                & (_T.changed_at < at - _LONGEST_TEST),
                state=LetterState.FAILED,
                changed_at=at,
                message=Message("outgoing.broken_off").as_json(),
            )
            return self._change(
                session,
                (_T.state == LetterState.SENDING) & (_T.kind != LetterKind.TEST),
                state=LetterState.QUEUED,
                due_at=at,
                changed_at=at,
                message=again,
            )

    def due(self, limit: int) -> tuple[list[DueLetter], datetime | None]:
        """Letters to be sent now, oldest first, and when the next one is due if there are none.

        What the limits of an hour hold up is put off; what has waited too long is given up.
        """
        at = self._clock()
        with self._database.read() as session:
            query = select(_T.id).where(_T.state == LetterState.QUEUED, _T.due_at <= at)
            waits = session.scalar(query.limit(1)) is not None
        if waits:
            with self._database.write() as session:
                found = choose(session, self._texts, at, limit)
            if found:
                return found, None
        with self._database.read() as session:
            first = session.scalar(select(func.min(_T.due_at)).where(_T.state == LetterState.QUEUED))
            return [], first

    def hand_over(self, letter: DueLetter) -> bool:
        """Note that the letter is given to the server from now on; ``False`` if it was cancelled."""
        with self._database.write() as session:
            changed = self._change(
                session,
                (_T.id == letter.id) & (_T.state == LetterState.QUEUED),
                state=LetterState.SENDING,
                body=letter.envelope.body,
                is_signed=True,
                sent_at=None,
                changed_at=self._clock(),
                attempts=_T.attempts + 1,
            )
            return changed == 1

    def sent(self, letter_id: int) -> None:
        """The server has it."""
        at = self._clock()
        with self._database.write() as session:
            row = _row(session, letter_id)
            row.state = LetterState.SENT
            row.sent_at = row.changed_at = at
            row.message = None
            _wipe(row)

    def failed(self, letter_id: int, message: Message, *, for_good: bool) -> None:
        """It could not be sent: not now, or never; a cancelled one stays so."""
        at = self._clock()
        with self._database.write() as session:
            row = _row(session, letter_id)
            if row.state not in {LetterState.QUEUED, LetterState.SENDING}:
                return
            if row.state is LetterState.QUEUED:
                row.attempts += 1
            row.state = LetterState.FAILED if for_good else LetterState.QUEUED
            row.message = message.as_json()
            row.due_at = at + back_off(row.attempts)
            row.changed_at = at

    def hold(self, message: Message, until: datetime) -> None:
        """No letter can be sent before ``until``, for this reason."""
        at = self._clock()
        with self._database.write() as session:
            self._change(
                session,
                (_T.state == LetterState.QUEUED) & (_T.due_at <= until),
                due_at=until,
                changed_at=at,
                message=message.as_json(),
            )

    def hurry(self) -> None:
        """What waits is due now: what held it up may be mended."""
        at = self._clock()
        with self._database.write() as session:
            self._change(
                session, (_T.state == LetterState.QUEUED) & (_T.due_at > at), due_at=at, changed_at=at
            )

    def waiting(self) -> int:
        """How many are on their way."""
        open_ones = (LetterState.QUEUED, LetterState.SENDING)
        with self._database.read() as session:
            query = select(func.count()).select_from(_T).where(_T.state.in_(open_ones))
            return session.scalar(query) or 0

    def failures(self) -> int:
        """How many were given up and wait for a person; a test was seen by whoever made it."""
        with self._database.read() as session:
            query = select(func.count()).select_from(_T)
            query = query.where(_T.state == LetterState.FAILED, _T.kind != LetterKind.TEST)
            return session.scalar(query) or 0

    # -- inside ------------------------------------------------------------------------------------

    def _change(self, session: Session, which: ColumnElement[bool], **values: Any) -> int:
        done = session.execute(update(_T).where(which).values(**values))
        return cast("CursorResult[Any]", done).rowcount


def _copied(session: Session, row: OutgoingTable) -> OutgoingTable:
    """The same letter once more, under a Message-ID of its own: this one is meant to come twice."""
    again = _T(
        kind=row.kind,
        company_id=row.company_id,
        recipient=row.recipient,
        subject=row.subject,
        body=row.body,
        is_signed=row.is_signed,
        language=row.language,
        message_id=new_message_id(load_account(session)),
        in_reply_to=row.in_reply_to,
        queued_at=row.queued_at,
    )
    session.add(again)
    return again


def _wipe(row: OutgoingTable) -> None:
    """Forget a link that lets its reader in: nobody needs it here any longer."""
    if row.kind is LetterKind.INVITATION:
        row.body = ""


def _row(session: Session, letter_id: int) -> OutgoingTable:
    row = session.get(_T, letter_id)
    if row is None:
        raise UserError("outgoing.gone")
    return row


def _logged(row: OutgoingTable) -> LoggedLetter:
    return LoggedLetter(
        id=row.id,
        kind=row.kind,
        state=row.state,
        to=row.recipient,
        subject=row.subject,
        company_id=row.company_id,
        queued_at=row.queued_at,
        due_at=row.due_at,
        sent_at=row.sent_at,
        attempts=row.attempts,
        message=None if row.message is None else Message.from_json(row.message),
        message_id=row.message_id,
    )
