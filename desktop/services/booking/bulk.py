"""Describing many documents at once: looked at before, done, and taken back as one step."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.tables import DocumentTable
from desktop.domain.booking.dictionaries import Category, Dictionaries, Side
from desktop.domain.booking.entry import BookingEntry, BookingLine
from desktop.domain.booking.facts import Facts
from desktop.domain.booking.marks import Marks, parse_marks
from desktop.domain.errors import UserError
from desktop.domain.kinds import BOOKED
from desktop.domain.listing import ActionResult
from desktop.domain.messages import Message
from desktop.services import audit, filing
from desktop.services.acting import Acting, ActingName
from desktop.services.audit import MACHINE, Act
from desktop.services.batches import in_batches
from desktop.services.booking import store
from desktop.services.booking.approving import summary
from desktop.services.booking.facts import facts_of
from desktop.services.booking.proposing import Proposer, as_of_now
from desktop.services.events import DocumentsChanged, EventBus

_STEPS = 10
"""How many bulk steps can be taken back."""


@dataclass(frozen=True, slots=True)
class BulkChange:
    """What is to be said of every document; ``None`` leaves it.

    ``take_over`` first keeps what is proposed for each document that has no description yet.
    """

    register: str | None = None
    category: str | None = None
    """All lines of a split get it and become one."""
    description: str | None = None
    payment: str | None = None
    add_marks: tuple[str, ...] = ()
    remove_marks: tuple[str, ...] = ()
    take_over: bool = False

    @property
    def empty(self) -> bool:
        """Whether it changes nothing."""
        return self == BulkChange()


@dataclass(frozen=True, slots=True)
class BulkPreview:
    """What a change would do: how many documents it changes, how many are so already, which it cannot."""

    changes: int
    same: int
    refused: tuple[tuple[int, Message], ...]
    splits_lost: int
    """Of those it changes, how many are split now and would not be afterwards."""


@dataclass(slots=True, eq=False)
class _Step:
    who: str
    before: dict[int, store.Kept | None] = field(default_factory=dict)
    after: dict[int, BookingEntry] = field(default_factory=dict)


class Bulk:
    """The use case of the list's "describe the selected ones"."""

    _user = ActingName()

    def __init__(self, database: Database, events: EventBus, user: Acting) -> None:
        self._database = database
        self._events = events
        self._user = user
        self._lock = threading.Lock()
        self._steps: list[_Step] = []

    def preview(self, ids: Sequence[int], change: BulkChange) -> BulkPreview:
        """What ``change`` would do to these documents, without doing it."""
        changes = same = lost = 0
        refused: list[tuple[int, Message]] = []
        with self._database.read() as session:
            proposer = Proposer(session)
            for document_id in dict.fromkeys(ids):
                document = session.get(DocumentTable, document_id)
                if document is None:
                    refused.append((document_id, Message("document.gone")))
                    continue
                try:
                    before, after = _changed(session, proposer, document, change)
                except UserError as error:
                    refused.append((document_id, error.message))
                    continue
                kept = None if before is None else before.entry
                if kept == after:
                    same += 1
                else:
                    changes += 1
                    lost += kept is not None and len(kept.lines) > 1 and len(after.lines) == 1
        return BulkPreview(changes, same, tuple(refused), lost)

    def apply(self, ids: Sequence[int], change: BulkChange) -> ActionResult:
        """Do it, document by document; those it cannot be done to are left and say why."""
        return self.action(change)(ids)

    def action(self, change: BulkChange) -> Callable[[Sequence[int]], ActionResult]:
        """What does ``change`` to documents piece by piece; undo takes all pieces back as one step."""
        step = _Step(self._user)

        def act(session: Session, document: DocumentTable) -> None:
            before, after = _changed(session, Proposer(session), document, change)
            old = None if before is None else before.entry
            if old == after:
                return
            step.before[document.id], step.after[document.id] = before, after
            store.put(session, document.id, after, self._user, corrected=True)
            old_text = "" if old is None else summary(old)
            audit.record(session, document.id, self._user, Act.BOOKED, old=old_text, new=summary(after))

        def run(ids: Sequence[int]) -> ActionResult:
            result = in_batches(self._database, dict.fromkeys(ids), act)
            refused = {one for one, _why in result.refused}
            for one in refused:
                step.before.pop(one, None)
            if step.before:
                with self._lock:
                    if step not in self._steps:
                        self._steps = [*self._steps, step][-_STEPS:]
            if result.changed:
                self._events.publish(DocumentsChanged(frozenset(result.changed)))
            return result

        return run

    def undo(self) -> ActionResult:
        """Take one's own last step back; a document that was changed or approved since then stays as it is.

        Nothing changed and nothing refused: there is no such step.
        """
        user = self._user
        with self._lock:
            step = next((one for one in reversed(self._steps) if one.who == user), None)
            if step is None:
                return ActionResult((), ())
            self._steps.remove(step)

        def act(session: Session, document: DocumentTable) -> None:
            filing.refuse_closed(document)
            now = store.kept(session, document.id)
            if now is None or now.entry != step.after[document.id]:
                raise UserError("booking.changed_since")
            before = step.before[document.id]
            store.put_kept(session, document.id, before)
            text = "" if before is None else summary(before.entry)
            audit.record(session, document.id, self._user, Act.BOOKED, old=summary(now.entry), new=text)

        result = in_batches(self._database, step.before, act)
        if result.changed:
            self._events.publish(DocumentsChanged(frozenset(result.changed)))
        return result


def _changed(
    session: Session, proposer: Proposer, document: DocumentTable, change: BulkChange
) -> tuple[store.Kept | None, BookingEntry]:
    """The description before and after; raises :class:`UserError` where it must not be changed."""
    filing.refuse_closed(document)
    if document.kind not in BOOKED:
        raise UserError("booking.not_booked")
    kept = store.kept(session, document.id)
    if kept is not None and kept.who == MACHINE:
        kept = None
    facts, entry = _start(session, proposer, document, kept, change)
    if facts.amounts is None:
        raise UserError("booking.no_amounts")
    known = proposer.dictionaries(document.company_id)
    if change.register is not None:
        entry = replace(entry, register=_register(change.register, known, facts.side))
    if change.payment is not None:
        entry = replace(entry, payment=change.payment)
    if change.category is not None:
        entry = replace(entry, lines=(_in_category(entry, _category(change.category, known, facts.side)),))
    if change.description is not None:
        lines = entry.lines or (BookingLine(),)
        entry = replace(entry, lines=tuple(replace(line, description=change.description) for line in lines))
    entry = replace(entry, marks=_marks(entry.marks, change))
    wrong = entry.marks.wrong_for(facts.side)
    if wrong:
        raise UserError("booking.marks_of_other_side", marks=", ".join(wrong))
    return kept, as_of_now(entry, facts)


def _start(
    session: Session,
    proposer: Proposer,
    document: DocumentTable,
    kept: store.Kept | None,
    change: BulkChange,
) -> tuple[Facts, BookingEntry]:
    """What the change is made to: the kept description, the proposed one, or one that says nothing."""
    if kept is not None:
        facts = facts_of(session, document, proposer.settings.breakdowns)
        return facts, as_of_now(kept.entry, facts)
    proposed = proposer.propose(document)
    entry = proposed.proposal.entry
    if not change.take_over:
        # Marks follow from the document itself, whatever a person says of the rest.
        entry = BookingEntry(lines=_one_line(entry), marks=entry.marks)
    return proposed.facts, entry


def _register(code: str, known: Dictionaries, side: Side | None) -> str:
    register = known.register(code)
    if register is None:
        raise UserError("booking.unknown_register", what=code)
    if side is not None and register.side is not side:
        raise UserError("booking.register_of_other_side", what=register.label)
    return register.code


def _category(code: str, known: Dictionaries, side: Side | None) -> Category:
    category = known.category(code)
    if category is None:
        raise UserError("booking.unknown_category", what=code)
    if category.side is not None and side is not None and category.side is not side:
        raise UserError("booking.category_of_other_side", what=category.label)
    return category


def _one_line(entry: BookingEntry) -> tuple[BookingLine, ...]:
    return (BookingLine(amounts=entry.amounts),) if entry.lines else ()


def _in_category(entry: BookingEntry, category: Category) -> BookingLine:
    first = entry.lines[0] if entry.lines else BookingLine()
    same = len(entry.lines) == 1 and first.category == category.code
    if same:
        return first
    vehicle = first.vehicle if len(entry.lines) == 1 else ""
    shares = (first.cost_share, first.vat_share) if vehicle else (category.cost_share, category.vat_share)
    return BookingLine(
        category.code,
        first.description if len(entry.lines) == 1 else "",
        entry.amounts,
        first.dimensions if len(entry.lines) == 1 else {},
        vehicle,
        *shares,
    )


def _marks(marks: Marks, change: BulkChange) -> Marks:
    texts = [text for text in marks.texts() if text not in change.remove_marks]
    added = parse_marks([*change.add_marks])
    if added.ksef is not None:
        texts = [text for text in texts if text not in {"NrKSeF", "OFF", "BFK", "DI"}]
    if added.proof is not None and marks.proof is not None:
        texts = [text for text in texts if text != marks.proof.value]
    return parse_marks([*texts, *change.add_marks])
