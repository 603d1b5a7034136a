"""Reviewing one document: every change is kept as it is made, and can be undone step by step."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import TypeVar

from sqlalchemy.orm import Session

from desktop.db import records
from desktop.db.engine import Database
from desktop.db.tables import CompanyTable, DocumentTable, PageTable
from desktop.domain import money, vat
from desktop.domain.booking.entry import BookingEntry
from desktop.domain.checks import run_checks
from desktop.domain.dates import Month
from desktop.domain.documents import DocumentDetail, mandatory_fields
from desktop.domain.errors import UserError
from desktop.domain.fields import (
    VALUE_TYPES,
    Box,
    Candidate,
    Field,
    FieldName,
    LineItem,
    Source,
    ValueType,
    VatRow,
    canonical,
)
from desktop.domain.kinds import DocumentKind
from desktop.domain.messages import Message
from desktop.domain.reading import Check, Word
from desktop.domain.statuses import Status
from desktop.services import approval, audit, filing, recording, undo
from desktop.services.acting import Acting, ActingName
from desktop.services.audit import Act
from desktop.services.booking import describing, store
from desktop.services.documents import detail
from desktop.services.duplicates.watching import look
from desktop.services.events import DocumentsChanged, EventBus

T = TypeVar("T")

REVIEW_ORDER: tuple[FieldName, ...] = (
    FieldName.NUMBER,
    FieldName.CORRECTED_NUMBER,
    FieldName.ISSUE_DATE,
    FieldName.SALE_DATE,
    FieldName.DUE_DATE,
    FieldName.SELLER_NIP,
    FieldName.SELLER_NAME,
    FieldName.SELLER_ADDRESS,
    FieldName.BUYER_NIP,
    FieldName.BUYER_NAME,
    FieldName.BUYER_ADDRESS,
    FieldName.CURRENCY,
    FieldName.NET,
    FieldName.VAT,
    FieldName.GROSS,
    FieldName.AMOUNT_DUE,
    FieldName.PAYMENT_METHOD,
    FieldName.BANK_ACCOUNT,
    FieldName.SPLIT_PAYMENT,
    FieldName.KSEF_NUMBER,
)
"""The order of the fields on the screen, and of the way from one doubtful field to the next."""


@dataclass(frozen=True, slots=True)
class ReviewState:
    """A document as the review shows it now; ``doubtful`` are the fields to look at, in order."""

    detail: DocumentDetail
    checks: tuple[Check, ...]
    doubtful: tuple[FieldName, ...]
    can_undo: bool
    booked: store.Kept | None = None
    """Its description for booking, once there is one."""


class Review:
    """Opens documents for review."""

    _user = ActingName()

    def __init__(self, database: Database, events: EventBus, user: Acting) -> None:
        self._database = database
        self._events = events
        self._user = user
        self.before_approval: Callable[[Sequence[int]], object] = lambda _ids: None
        """As :attr:`desktop.services.documents.Documents.before_approval`."""

    def open(self, document_id: int) -> ReviewSession:
        """A session on this document; raises :class:`UserError` ``document.gone``."""
        session = ReviewSession(self._database, self._events, self._user, document_id)
        session.before_approval = self.before_approval
        return session


class ReviewSession:
    """One document under review.

    Calls are made one after another (not from two threads at once).  Each keeps its change in the
    database before it returns the new state.
    """

    def __init__(self, database: Database, events: EventBus, user: str, document_id: int) -> None:
        self._database = database
        self._events = events
        self._user = user
        self.document_id = document_id
        self._steps: list[undo.Step] = []
        self.before_approval: Callable[[Sequence[int]], object] = lambda _ids: None
        self._state = self._load()

    @property
    def state(self) -> ReviewState:
        """The document as it is kept now."""
        return self._state

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._steps)

    def reload(self) -> ReviewState:
        """The state as the database has it: somebody else, or the reader, may have changed it."""
        self._state = self._load()
        return self._state

    def words(self, page: int) -> tuple[Word, ...]:
        """The words on a page (from 0), for lighting up and clicking."""
        with self._database.read() as session:
            row = session.get(PageTable, (self.document_id, page))
            return () if row is None else records.unpack_words(row.words, page)

    # -- changes -----------------------------------------------------------------------------------

    def change(self, name: FieldName, typed: str) -> ReviewState:
        """Give a field what a person typed; raises :class:`UserError` ``value.not_understood``."""
        value = canonical(name, typed, self._near())
        if value is None:
            raise UserError("value.not_understood", value=typed[:60])
        return self._put(name, value or None, typed, None)

    def choose(self, name: FieldName, candidate: int) -> ReviewState:
        """Take a field's candidate number ``candidate`` (from 0); one that is not there does nothing."""
        field = self._shown(name)
        if not 0 <= candidate < len(field.candidates):
            return self._state
        chosen = field.candidates[candidate]
        return self._put(name, chosen.value, chosen.raw, chosen.box)

    def take(self, name: FieldName, words: Sequence[Word]) -> ReviewState:
        """Give a field the words that were clicked or dragged over on the page.

        Raises :class:`UserError` ``value.not_understood`` if they cannot be such a value.
        """
        text = " ".join(word.text for word in words)
        value = canonical(name, _without_label(name, text), self._near())
        if not value or not words:
            raise UserError("value.not_understood", value=text[:60])
        return self._put(name, value, text, _around(words))

    def confirm(self, name: FieldName) -> ReviewState:
        """A person says that the value is right as it is."""
        field = self._shown(name)
        return self._put(name, field.value, field.raw, field.box)

    def change_vat(self, rows: Sequence[VatRow]) -> ReviewState:
        """Replace the VAT table; the totals follow."""
        totals = _totals(rows)

        def act(session: Session, document: DocumentTable) -> None:
            old = [records.vat_row(row) for row in document.vat_rows]
            recording.put_vat_rows(session, document, rows)
            document.vat_by = self._user
            audit.record(
                session, document.id, self._user, Act.VAT_TABLE, old=_vat_text(old), new=_vat_text(rows)
            )
            for name, value in totals.items():
                changed = self._by_person(undo.field_of(document, name), value, value or "", None)
                recording.change_field(session, document, changed, self._user)

        return self._step(act, fields=tuple(totals), vat=True)

    def change_items(self, items: Sequence[LineItem]) -> ReviewState:
        """Replace the lines of goods; a line that a person left as it was stays what it was."""

        def act(session: Session, document: DocumentTable) -> None:
            old = [records.line_item(row) for row in document.line_items]
            kept = [item if item in old else replace(item, certain=False) for item in items]
            recording.put_line_items(session, document, kept)
            document.items_by = self._user
            audit.record(
                session, document.id, self._user, Act.LINE_ITEMS, old=_items_text(old), new=_items_text(kept)
            )

        return self._step(act, items=True)

    def describe(self, entry: BookingEntry | None) -> ReviewState:
        """Keep how the document is booked; ``None``: all that is proposed."""

        def act(session: Session, document: DocumentTable) -> None:
            describing.describe(session, document, entry, self._user)

        return self._step(act, booking=True)

    def set_kind(self, kind: DocumentKind) -> ReviewState:
        """Say what the document is."""
        return self._step(lambda session, document: filing.set_kind(session, document, kind, self._user))

    def set_company(self, company_id: int) -> ReviewState:
        """Say whose document it is; raises :class:`UserError` ``company.gone``."""

        def act(session: Session, document: DocumentTable) -> None:
            company = session.get(CompanyTable, company_id)
            if company is None:
                raise UserError("company.gone")
            filing.assign(session, document, company, self._user)

        return self._step(act)

    def set_month(self, month: Month) -> ReviewState:
        """File the document in ``month``."""
        return self._step(lambda session, document: filing.set_month(session, document, month, self._user))

    def set_open_month(self) -> ReviewState:
        """File the document in the next open month, out of a closed one or from waiting for one.

        Raises :class:`UserError` ``month.still_open`` or ``month.none``.
        """
        return self._step(lambda session, document: filing.put_into_open_month(session, document, self._user))

    def rotate(self, page: int, degrees: int) -> ReviewState:
        """Turn a page (from 0) clockwise by 90, 180 or 270 degrees more; only the view, not the file."""

        def act(session: Session, document: DocumentTable) -> None:
            undo.turn(session, document, page, degrees, self._user)

        return self._step(act, page=page, closed_too=True)

    def undo(self) -> ReviewState:
        """Take the last step of this session back; nothing to undo is fine.

        Raises :class:`UserError` ``document.closed`` for what has been handed over, or approved
        elsewhere since that step.
        """
        if not self._steps:
            return self._state
        step = self._steps[-1]

        def act(session: Session, document: DocumentTable) -> None:
            moved_on = document.status is not step.left or document.status is Status.EXPORTED
            if moved_on:
                filing.refuse_closed(document)
            undo.put_back(session, document, step, self._user)

        self._write(act)
        self._steps.pop()
        return self.reload()

    def approve(self, *, despite: Collection[str] = ()) -> ReviewState:
        """Approve the document, ``despite`` the alarms with these keys, which were shown.

        Raises what :func:`desktop.services.approval.approve` raises.
        """
        self.before_approval([self.document_id])
        return self._step(
            lambda session, document: approval.approve(
                self._user, session, document, seen=True, despite=despite
            ),
            closed_too=True,
        )

    def reject(self, reason: str) -> ReviewState:
        """Refuse the document for a reason that people can read."""
        message = Message("document.rejected", {"reason": " ".join(reason.split())[:300]})

        def act(session: Session, document: DocumentTable) -> None:
            filing.set_status(session, document, Status.REJECTED, self._user, message)

        return self._step(act, closed_too=True)

    # -- how -----------------------------------------------------------------------------------------

    def _put(self, name: FieldName, value: str | None, raw: str, box: Box | None) -> ReviewState:
        if VALUE_TYPES[name] is ValueType.KIND:
            raise UserError("value.not_understood", value=raw)

        def act(session: Session, document: DocumentTable) -> None:
            # From the row, not from what is shown: a reader may have stored something newer meanwhile.
            changed = self._by_person(undo.field_of(document, name), value, raw, box)
            recording.change_field(session, document, changed, self._user)

        return self._step(act, fields=(name,))

    def _by_person(self, before: Field, value: str | None, raw: str, box: Box | None) -> Field:
        same = value == before.value
        return replace(
            before,
            value=value,
            raw=raw,
            box=box or (before.box if same else _box_of(before.candidates, value)),
            source=before.source if same and before.source else Source.PERSON,
            certain=before.certain and same,
            probability=before.probability if same else None,
            why=(Message("why.person"),),
            changed_by=self._user,
            changed_at=datetime.now(UTC),
        )

    def _step(
        self,
        act: Callable[[Session, DocumentTable], None],
        *,
        fields: Sequence[FieldName] = (),
        vat: bool = False,
        items: bool = False,
        page: int | None = None,
        booking: bool = False,
        closed_too: bool = False,
    ) -> ReviewState:
        """Do ``act`` and remember how ``fields``, the VAT table, the lines and a page were before."""

        def remember_and_act(session: Session, document: DocumentTable) -> undo.Step:
            if not closed_too:
                filing.refuse_closed(document)
            before = undo.remember(
                session, document, fields=fields, vat=vat, items=items, page=page, booking=booking
            )
            act(session, document)
            return replace(before, left=document.status)

        self._steps.append(self._write(remember_and_act))
        return self.reload()

    def _write(self, act: Callable[[Session, DocumentTable], T]) -> T:
        with self._database.write() as session:
            document = session.get(DocumentTable, self.document_id)
            if document is None:
                raise UserError("document.gone")
            done = act(session, document)
            others = look(session, document, pictures=False)
        self._events.publish(DocumentsChanged(others | {self.document_id}))
        return done

    def _shown(self, name: FieldName) -> Field:
        return self._state.detail.fields.get(name) or Field(name)

    def _near(self) -> date:
        issued = self._shown(FieldName.ISSUE_DATE).day
        month = self._state.detail.row.month
        return issued or (month.first_day() if month else datetime.now().astimezone().date())

    def _load(self) -> ReviewState:
        with self._database.read() as session:
            found = detail(session, self.document_id)
            booked = store.kept(session, self.document_id)
        checks = run_checks(found.fields, found.vat_rows, found.company_nip or None, found.line_items)
        return ReviewState(found, checks, doubtful(found, checks), bool(self._steps), booked)


def doubtful(document: DocumentDetail, checks: Sequence[Check]) -> tuple[FieldName, ...]:
    """The fields that a person has to look at: expected but missing, not certain, or against a check."""
    against = {name for check in checks if not check.passed for name in check.fields}
    expected = mandatory_fields(document.row.kind)

    def is_doubtful(name: FieldName) -> bool:
        field = document.fields.get(name)
        if field is not None and field.changed_by is not None:
            return False
        if field is None or not field.value:
            return name in expected
        return not field.certain or name in against

    return tuple(name for name in REVIEW_ORDER if is_doubtful(name))


def _totals(rows: Sequence[VatRow]) -> dict[FieldName, str | None]:
    sums = vat.totals(rows)
    by_name = {FieldName.NET: sums.net, FieldName.VAT: sums.vat, FieldName.GROSS: sums.gross}
    return {name: None if amount is None else money.to_text(amount) for name, amount in by_name.items()}


def _vat_text(rows: Sequence[VatRow]) -> str:
    return "; ".join(f"{row.rate}: {row.net} + {row.vat} = {row.gross}" for row in rows)


def _items_text(items: Sequence[LineItem]) -> str:
    return "; ".join(f"{item.name}: {item.quantity} × {item.net or item.gross}" for item in items)[:4000]


def _box_of(candidates: Sequence[Candidate], value: str | None) -> Box | None:
    return next((one.box for one in candidates if one.value == value), None)


def _around(words: Sequence[Word]) -> Box:
    """The rectangle around words of one page."""
    boxes = [word.box for word in words if word.box.page == words[0].box.page]
    return Box(
        boxes[0].page,
        min(box.x0 for box in boxes),
        min(box.y0 for box in boxes),
        max(box.x1 for box in boxes),
        max(box.y1 for box in boxes),
    )


def _without_label(name: FieldName, text: str) -> str:
    """Clicked text without the label that is printed in one word with it (``NIP:5252248481``)."""
    if VALUE_TYPES[name] in {ValueType.TAX_ID, ValueType.ACCOUNT, ValueType.AMOUNT, ValueType.DATE}:
        return text.rpartition(":")[2]
    return text
