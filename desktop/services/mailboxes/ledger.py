"""What was taken from mailboxes: each mail once, whatever is cut, restarted or numbered anew.

The proof that a mail is on the list is committed with its documents.  It is found again by its number on
the server (mailbox, UIDVALIDITY, UID); if the server numbers anew, by Message-ID, sender, subject, date
and size, before anything is fetched; and at last by all that it says and holds.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from desktop.db.tables import Fate, TakenMailTable
from desktop.domain.mailboxes import Mailbox
from desktop.intake.mail.imap.connection import Head
from desktop.intake.mail.model import Mail

TRIES = 2
"""How often a mail may bring down the worker that opens it before it is left alone."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mail lies on a server."""

    mailbox: str
    uidvalidity: int
    uid: int


class AlreadyTaken(Exception):  # noqa: N818 - nothing is wrong: somebody else was quicker
    """The mail is on the list since a moment ago; the transaction must be given up."""

    def __init__(self, delivery_id: int | None) -> None:
        super().__init__()
        self.delivery_id = delivery_id


@dataclass(frozen=True, slots=True)
class Likeness:
    """What a mail is recognised by, wherever it lies."""

    content: str
    addressed: str
    company_id: int | None


def name_of(mailbox: Mailbox) -> str:
    """What the ledger calls a mailbox: the same if it is removed and set up again."""
    return f"{mailbox.user.casefold()}@{mailbox.host.casefold()}/{mailbox.folder}"


def likeness(mail: Mail, company_id: int | None) -> Likeness:
    """What ``mail``, given to this company, is recognised by.

    Some programs give every mail the same Message-ID, so that alone says nothing.
    """
    parts = sorted(part.sha256 or part.name for part in mail.parts)
    said = (
        mail.message_id,
        mail.sender,
        mail.subject,
        "" if mail.date is None else mail.date.isoformat(),
        mail.text,
        *parts,
    )
    return Likeness(_digest(said), _digest(mail.recipients), company_id)


def settled(session: Session, mailbox: str, uidvalidity: int) -> set[int]:
    """The numbers of the mails that need not be looked at any longer."""
    query = select(TakenMailTable.uid).where(
        TakenMailTable.place == mailbox,
        TakenMailTable.uidvalidity == uidvalidity,
        TakenMailTable.fate != Fate.TRIED,
    )
    return set(session.scalars(query))


def unfinished(session: Session, mailbox: str, uidvalidity: int) -> list[int]:
    """The numbers of those that are safe, but not yet marked or moved on the server."""
    query = select(TakenMailTable.uid).where(
        TakenMailTable.place == mailbox,
        TakenMailTable.uidvalidity == uidvalidity,
        TakenMailTable.fate.in_((Fate.TAKEN, Fate.KNOWN)),
        ~TakenMailTable.finished,
    )
    return sorted(session.scalars(query))


def digest_of_head(head: Head) -> str:
    """What a mail is recognised by before it is fetched; empty if it says too little of itself."""
    lines = b" ".join(head.lines.split())
    return hashlib.sha256(lines).hexdigest() if b"message-id:" in lines.lower() else ""


def renumbered(session: Session, place: Place, head: Head) -> TakenMailTable | None:
    """The proof of the same mail under a number that the server no longer uses."""
    digest = digest_of_head(head)
    if not digest:
        return None
    query = (
        select(TakenMailTable)
        .where(TakenMailTable.head == digest, TakenMailTable.size == head.size)
        .where(TakenMailTable.place == place.mailbox, TakenMailTable.uidvalidity != place.uidvalidity)
        .where(TakenMailTable.fate != Fate.TRIED)
        .limit(1)
    )
    return session.scalar(query)


def same_mail(session: Session, like: Likeness) -> TakenMailTable | None:
    """The proof of the same mail taken before: sent to the same addresses, or given to the same company.

    A server that keeps a copy for each address that a mail was sent to keeps one for each company.
    """
    query = select(TakenMailTable).where(
        TakenMailTable.content == like.content, TakenMailTable.fate == Fate.TAKEN
    )
    for row in session.scalars(query):
        if row.addressed == like.addressed or row.company_id == like.company_id:
            return row
    return None


def put(
    session: Session,
    place: Place,
    fate: Fate,
    head: Head,
    *,
    message_id: str = "",
    like: Likeness | None = None,
    delivery_id: int | None = None,
    finished: bool = False,
) -> TakenMailTable:
    """Write down what became of the mail in ``place``; raises :class:`AlreadyTaken`.

    ``finished`` is whether nothing is left to do with it on the server.
    """
    row = _row(session, place)
    if row is not None and row.fate is not Fate.TRIED:
        raise AlreadyTaken(row.delivery_id)
    if row is None:
        row = TakenMailTable(place=place.mailbox, uidvalidity=place.uidvalidity, uid=place.uid, tries=0)
        session.add(row)
    row.fate, row.delivery_id, row.finished = fate, delivery_id, finished
    row.message_id, row.size, row.head = message_id[:998], head.size, digest_of_head(head)
    if like is not None:
        row.content, row.addressed, row.company_id = like.content, like.addressed, like.company_id
    session.flush()
    return row


def failed(session: Session, place: Place, head: Head) -> bool:
    """Count a failure to open the mail; whether it may be tried again."""
    row = _row(session, place)
    if row is None:
        row = put(session, place, Fate.TRIED, head)
    row.tries += 1
    return row.tries < TRIES


def finish(session: Session, mailbox: str, uidvalidity: int, uids: Iterable[int]) -> None:
    """These were marked or moved on the server."""
    session.execute(
        update(TakenMailTable)
        .where(TakenMailTable.place == mailbox, TakenMailTable.uidvalidity == uidvalidity)
        .where(TakenMailTable.uid.in_(list(uids)))
        .values(finished=True)
    )


def forget_refusals(session: Session) -> bool:
    """Have every mail that was left alone tried again; whether there was any."""
    found = session.execute(
        delete(TakenMailTable)
        .where(TakenMailTable.fate.in_((Fate.REFUSED, Fate.TRIED)))
        .returning(TakenMailTable.id)
    )
    return bool(found.all())


def _row(session: Session, place: Place) -> TakenMailTable | None:
    return session.scalar(
        select(TakenMailTable).where(
            TakenMailTable.place == place.mailbox,
            TakenMailTable.uidvalidity == place.uidvalidity,
            TakenMailTable.uid == place.uid,
        )
    )


def _digest(texts: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for text in texts:
        data = text.encode("utf-8", "surrogatepass")
        # With its length, or two texts could say together what two others say.
        digest.update(b"%d:" % len(data) + data)
    return digest.hexdigest()
