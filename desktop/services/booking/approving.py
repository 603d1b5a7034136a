"""What approving a document does to its description: it is checked, kept, written in the trail, and taught.

Called within the transaction of the approval.
"""

from __future__ import annotations

import logging

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from desktop.db.tables import DocumentTable
from desktop.domain.booking.entry import BookingEntry
from desktop.domain.booking.facts import Facts
from desktop.domain.errors import UserError
from desktop.domain.faults import place_of
from desktop.domain.kinds import BOOKED
from desktop.services import audit
from desktop.services.audit import MACHINE, Act
from desktop.services.booking import store, teaching
from desktop.services.booking.proposing import Proposer, as_of_now, problems

_LOG = logging.getLogger(__name__)

_BLOCKING = frozenset({"booking.sums", "booking.marks_of_other_side"})
"""What no accounting program would take, and nobody can have meant."""


def approved(session: Session, document: DocumentTable, *, seen: bool) -> None:
    """Keep and teach the description of a document that has just been approved.

    A person's own description teaches.  Without one the proposal is taken over if it is no guess; it
    teaches only if the document was ``seen``, so that nothing confirms itself.  Raises :class:`UserError`
    ``booking.sums`` or ``booking.marks_of_other_side`` for a person's description that cannot be right.
    """
    if document.kind not in BOOKED:
        return
    kept = store.kept(session, document.id)
    if kept is None or kept.who == MACHINE:
        _take_over(session, document, seen=seen)
        return
    proposer = Proposer(session)
    facts = proposer.facts(document)
    entry = as_of_now(kept.entry, facts)
    for problem in problems(entry, facts, proposer.dictionaries(document.company_id)):
        if problem.code in _BLOCKING:
            raise UserError(problem.code, **problem.details)
    if entry != kept.entry:
        store.put(session, document.id, entry, kept.who, corrected=kept.corrected)
    audit.record(session, document.id, kept.who, Act.BOOKED, new=summary(entry))
    _teach(session, document, entry, facts, corrected=kept.corrected)


def restored(session: Session, document: DocumentTable) -> None:
    """Teach again what an approved document taught before it lay in the bin."""
    kept = store.kept(session, document.id)
    if document.kind in BOOKED and kept is not None and kept.who != MACHINE:
        facts = Proposer(session).facts(document)
        _teach(session, document, kept.entry, facts, corrected=kept.corrected)


def _take_over(session: Session, document: DocumentTable, *, seen: bool) -> None:
    try:
        with session.begin_nested():
            # What an earlier approval took over may be no longer what would be proposed now.
            store.put_kept(session, document.id, None)
            proposer = Proposer(session)
            if not proposer.settings.take_at_approval:
                return
            proposed = proposer.propose(document)
            entry = proposed.proposal.entry
            known = proposed.dictionaries
            if not proposed.proposal.sure or problems(entry, proposed.facts, known):
                return
            store.put(session, document.id, entry, MACHINE, corrected=False)
            audit.record(session, document.id, MACHINE, Act.BOOKED, new=summary(entry))
            if seen:
                _teach(session, document, entry, proposed.facts, corrected=False)
    except SQLAlchemyError:
        raise
    except Exception as error:  # noqa: BLE001 - a hostile document must not stop an approval
        _LOG.error("document %s could not be described: %s", document.id, place_of(error))


def _teach(
    session: Session, document: DocumentTable, entry: BookingEntry, facts: Facts, *, corrected: bool
) -> None:
    teaching.learn(session, document, teaching.lesson_of(entry, facts, corrected=corrected))


def summary(entry: BookingEntry) -> str:
    """A description in one line, for the trail."""
    parts = [
        f"{line.category or '?'}: {line.amounts.net} + {line.amounts.vat} = {line.amounts.gross}"
        + (f" ({line.vehicle} {line.cost_share}/{line.vat_share} %)" if line.vehicle else "")
        + (f" „{line.description}”" if line.description else "")
        for line in entry.lines
    ]
    marks = " ".join(entry.marks.texts())
    return "; ".join(part for part in (entry.register, *parts, entry.payment, marks) if part)[:4000]
