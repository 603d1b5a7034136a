"""A person's description of a document, within the caller's transaction."""

from __future__ import annotations

from sqlalchemy.orm import Session

from desktop.db.tables import DocumentTable
from desktop.domain.booking.entry import BookingEntry, fitted
from desktop.services import audit
from desktop.services.audit import MACHINE, Act
from desktop.services.booking import store
from desktop.services.booking.approving import summary
from desktop.services.booking.proposing import Proposer


def describe(session: Session, document: DocumentTable, entry: BookingEntry | None, who: str) -> None:
    """Keep ``entry``, or with ``None`` all that is proposed, as what ``who`` said; the trail says so.

    Whether it differs from what is proposed is remembered: corrections teach more.
    """
    before = store.kept(session, document.id)
    proposed = Proposer(session).propose(document)
    if entry is None:
        entry = proposed.proposal.entry
    if proposed.facts.amounts is not None:
        entry = fitted(entry, proposed.facts.amounts)
    if before is not None and before.entry == entry and before.who != MACHINE:
        return
    store.put(session, document.id, entry, who, corrected=_differs(entry, proposed.proposal.entry))
    old = "" if before is None else summary(before.entry)
    audit.record(session, document.id, who, Act.BOOKED, old=old, new=summary(entry))


def forget(session: Session, document: DocumentTable, who: str) -> None:
    """Drop the description, so that the document is proposed one again."""
    put_back(session, document, None, who)


def put_back(session: Session, document: DocumentTable, kept: store.Kept | None, who: str) -> None:
    """Make the description what it was before."""
    now = store.kept(session, document.id)
    if now == kept:
        return
    store.put_kept(session, document.id, kept)
    old, new = ("" if one is None else summary(one.entry) for one in (now, kept))
    audit.record(session, document.id, who, Act.BOOKED, old=old, new=new)


def _differs(entry: BookingEntry, proposed: BookingEntry) -> bool:
    """Whether a person changed where the money goes; other words for it are no correction."""
    said = [(line.category, line.amounts) for line in entry.lines]
    return said != [(line.category, line.amounts) for line in proposed.lines]
