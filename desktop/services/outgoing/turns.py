"""Whose turn it is: the letters to send now, within the limits of an hour, and those to give up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.tables import OutgoingTable
from desktop.domain.messages import Message
from desktop.domain.sending import LetterState, SendingAccount
from desktop.services.outgoing.accounts import load_account
from desktop.services.outgoing.compose import Envelope
from desktop.services.outgoing.texts import Texts, signed

GIVEN_UP_AFTER = timedelta(days=3)
_BACK_OFF = (1, 2, 5, 10, 20, 40, 60, 120, 240)
"""Minutes until the next attempt; the last counts for all that follow."""
_HOUR = timedelta(hours=1)
_T = OutgoingTable


@dataclass(frozen=True, slots=True)
class DueLetter:
    """A letter whose turn it is."""

    id: int
    envelope: Envelope


def back_off(attempts: int) -> timedelta:
    """How long to wait after so many attempts."""
    return timedelta(minutes=_BACK_OFF[min(max(attempts, 1), len(_BACK_OFF)) - 1])


def choose(session: Session, texts: Texts, at: datetime, limit: int) -> list[DueLetter]:
    """The letters to send at ``at``; what the limits hold up is put off, what waited too long given up."""
    account = load_account(session)
    sent = session.execute(
        select(_T.recipient, _T.sent_at)
        .where(_T.sent_at > at - _HOUR, _T.state == LetterState.SENT)
        .order_by(_T.sent_at)
    )
    recent = [(recipient, when) for recipient, when in sent]
    query = select(_T).where(_T.state == LetterState.QUEUED, _T.due_at <= at).order_by(_T.due_at, _T.id)
    chosen: list[DueLetter] = []
    to: list[str] = [recipient for recipient, _sent in recent]
    for row in session.scalars(query.limit(limit * 4)):
        if at - row.since > GIVEN_UP_AFTER:
            _give_up(row, at)
            continue
        if len(chosen) >= limit:
            break
        free = _free_at(account, row.recipient, to, recent, at)
        if free is not None:
            row.due_at, row.changed_at = free, at
            row.message = Message("outgoing.limited").as_json()
            continue
        to.append(row.recipient)
        chosen.append(_due_letter(session, texts, row))
    return chosen


def _due_letter(session: Session, texts: Texts, row: OutgoingTable) -> DueLetter:
    # What was given to the server once is given again as it was.
    body = row.body
    if not row.is_signed:
        body = signed(body, texts.signature(row.language, session))
    envelope = Envelope(
        row.kind,
        row.recipient,
        row.subject,
        body,
        row.language,
        row.message_id,
        row.in_reply_to,
        row.queued_at,
    )
    return DueLetter(row.id, envelope)


def _free_at(
    account: SendingAccount,
    recipient: str,
    to: list[str],
    recent: list[tuple[str, datetime | None]],
    at: datetime,
) -> datetime | None:
    """When the limits of an hour let a letter through; ``None``: now."""
    same = [sent for one, sent in recent if one == recipient]
    for count, limit, times in (
        (len(to), account.per_hour, [sent for _one, sent in recent]),
        (to.count(recipient), account.per_recipient, same),
    ):
        if count >= limit:
            oldest = times[max(len(times) - limit, 0)] if times else None
            # Without one that was sent, those chosen a moment ago stand in the way.
            return (oldest or at) + _HOUR if oldest else at + timedelta(minutes=1)
    return None


def _give_up(row: OutgoingTable, at: datetime) -> None:
    row.state = LetterState.FAILED
    row.changed_at = at
    last = Message.from_json(row.message) if row.message else None
    # The last reason says more than that three days are over.
    row.message = (last or Message("outgoing.given_up")).as_json()
