"""How a document was before a step of its review, and bringing that back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from desktop.db import records
from desktop.db.tables import DocumentTable, PageTable, Work
from desktop.domain.companies import MonthRule
from desktop.domain.dates import Month
from desktop.domain.fields import Field, FieldName, LineItem, VatRow
from desktop.domain.kinds import DocumentKind
from desktop.domain.messages import Message
from desktop.domain.statuses import Status
from desktop.services import audit, filing, recording
from desktop.services.audit import Act
from desktop.services.booking import describing, store
from desktop.services.columns import refresh_columns
from desktop.services.months import closings


@dataclass(frozen=True, slots=True)
class Step:
    """What a step may have changed, as it was before: the document's own columns, and single fields."""

    status: Status
    left: Status
    """The status that the step left the document in."""
    reason: Message | None
    work: Work
    company_id: int | None
    month: Month | None
    month_rule: MonthRule | None
    late: Month | None
    """The closed month that it waited for."""
    stayed: bool
    """It was in its month although that was closed."""
    kind: DocumentKind | None
    kind_by: str | None
    vat_by: str | None
    items_by: str | None
    fields: tuple[Field, ...]
    vat_rows: tuple[VatRow, ...] | None
    line_items: tuple[LineItem, ...] | None
    turned: tuple[int, int] | None
    """A page's number and rotation."""
    booking: tuple[store.Kept | None] | None = None
    """Its description for booking, if the step is about that."""


def remember(
    session: Session,
    document: DocumentTable,
    *,
    fields: Sequence[FieldName],
    vat: bool,
    items: bool,
    page: int | None,
    booking: bool = False,
) -> Step:
    """How ``document`` is now: its columns, these fields, its VAT table and lines, a page's rotation."""
    return Step(
        status=document.status,
        left=document.status,
        reason=None if document.reason is None else Message.from_json(document.reason),
        work=document.work,
        company_id=document.company_id,
        month=document.month,
        month_rule=document.month_rule,
        late=closings.wanted_month(session, document) if document.month is None else None,
        stayed=closings.is_closed(session, document.company_id, document.month),
        kind=document.kind,
        kind_by=document.kind_by,
        vat_by=document.vat_by,
        items_by=document.items_by,
        fields=tuple(field_of(document, name) for name in fields),
        vat_rows=tuple(records.vat_row(row) for row in document.vat_rows) if vat else None,
        line_items=tuple(records.line_item(row) for row in document.line_items) if items else None,
        turned=None if page is None else (page, _rotation(session, document, page)),
        booking=(store.kept(session, document.id),) if booking else None,
    )


def put_back(session: Session, document: DocumentTable, step: Step, who: str) -> None:
    """Make ``document`` again what it was, each change in the trail like any other."""
    for field in step.fields:
        recording.change_field(session, document, field, who)
    if step.booking is not None:
        describing.put_back(session, document, step.booking[0], who)
    if step.vat_rows is not None:
        recording.put_vat_rows(session, document, step.vat_rows)
    if step.line_items is not None:
        recording.put_line_items(session, document, step.line_items)
    if step.turned is not None:
        page, rotation = step.turned
        turn(session, document, page, rotation - _rotation(session, document, page), who)
    for what, old, new in (
        (Act.ASSIGNED, document.company_id, step.company_id),
        (Act.MONTH, document.month, step.month),
        (Act.KIND, document.kind, step.kind),
    ):
        if old != new:
            audit.record(session, document.id, who, what, old=str(old or ""), new=str(new or ""))
    here = (document.company_id, document.month) == (step.company_id, step.month)
    document.company_id = step.company_id
    document.month, document.month_rule = step.month, step.month_rule
    closings.put_back(session, document, step.late, stayed=here or step.stayed)
    document.kind, document.kind_by = step.kind, step.kind_by
    document.vat_by = step.vat_by
    document.items_by = step.items_by
    if document.status is not step.status:
        filing.put_status(session, document, step.status, who, step.reason)
        document.work = step.work
    refresh_columns(session, document)


def field_of(document: DocumentTable, name: FieldName) -> Field:
    """What the database knows of a field now."""
    row = next((row for row in document.fields if row.name is name), None)
    return Field(name) if row is None else records.field(row)


def turn(session: Session, document: DocumentTable, page: int, degrees: int, who: str) -> None:
    """Turn a page (from 0) clockwise by ``degrees`` more."""
    row = session.get(PageTable, (document.id, page))
    if row is None:
        row = PageTable(document_id=document.id, number=page, file_page=page, rotation=0)
        session.add(row)
    old, row.rotation = row.rotation, (row.rotation + degrees) % 360
    audit.record(
        session, document.id, who, Act.ROTATED, field=str(page + 1), old=str(old), new=str(row.rotation)
    )


def _rotation(session: Session, document: DocumentTable, page: int) -> int:
    row = session.get(PageTable, (document.id, page))
    return 0 if row is None else row.rotation
