"""What has been kept long enough, and destroying it; in the caller's session."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import ColumnElement, delete, exists, extract, or_, select, update
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import InstrumentedAttribute

from desktop.db.contractor_tables import ContractorActTable, ContractorTable
from desktop.db.exporting_tables import BatchState, ExportItemTable, ExportTable
from desktop.db.panel_tables import PanelActTable, PanelMessageTable, PanelUploadTable
from desktop.db.statement_tables import BankLineTable, BankStatementLineTable, BankStatementTable
from desktop.db.tables import AuditTable, DeliveryTable, DocumentTable
from desktop.db.transfer_tables import PaymentBatchTable, PaymentFileTable, PaymentItemTable
from desktop.domain.privacy.periods import KeptKind, Periods, kept_kind
from desktop.domain.privacy.protocols import Due, ProtocolLine
from desktop.domain.statuses import Status
from desktop.services.privacy import paid, removing
from desktop.services.privacy.places.ground import parts
from desktop.services.privacy.years import year_of

_Key = tuple[int | None, KeptKind, int]
_OF_DOCUMENTS = frozenset({KeptKind.ACCOUNTING, KeptKind.CONTRACTS, KeptKind.PAPERS, KeptKind.STATEMENTS})


@dataclass
class Heap:
    """Rows of one company, kind and year, by the table they are in."""

    documents: list[int] = field(default_factory=list)
    statements: list[int] = field(default_factory=list)
    exports: list[int] = field(default_factory=list)
    payments: list[int] = field(default_factory=list)
    deliveries: list[int] = field(default_factory=list)
    uploads: list[str] = field(default_factory=list)
    messages: list[int] = field(default_factory=list)
    acts: list[int] = field(default_factory=list)
    audit: list[int] = field(default_factory=list)
    contractor_acts: list[int] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many things it has."""
        return sum(len(getattr(self, name)) for name in self.__dataclass_fields__)


Heaps = dict[_Key, Heap]


def due(heaps: Heaps, periods: Periods, companies: Mapping[int, str]) -> list[Due]:
    """The list for people: by company, kind and year."""
    found = [
        Due(
            company_id=company_id,
            company="" if company_id is None else companies.get(company_id, ""),
            kind=kind,
            year=year,
            count=heap.count,
            until=periods.until(kind, year),
        )
        for (company_id, kind, year), heap in heaps.items()
    ]
    order = list(KeptKind)
    return sorted(found, key=lambda one: (one.company.casefold(), order.index(one.kind), one.year))


def gather(session: Session, periods: Periods, today: date) -> Heaps:
    """Everything whose period is over on ``today``."""
    heaps: Heaps = {}
    for key, name, row_id in _rows(session, periods, today):
        getattr(heaps.setdefault(key, Heap()), name).append(row_id)
    return heaps


def _rows(session: Session, periods: Periods, today: date) -> Iterator[tuple[_Key, str, int | str]]:
    free = {kind: periods.last_free_year(kind, today) for kind in KeptKind}
    yield from _documents(session, free)
    yield from _statements(session, free[KeptKind.STATEMENTS])
    yield from _files(session, free[KeptKind.EXPORTS])
    yield from _traffic(session, free)


def _documents(session: Session, free: Mapping[KeptKind, int]) -> Iterator[tuple[_Key, str, int]]:
    table = DocumentTable
    newest = max(free[kind] for kind in _OF_DOCUMENTS)
    columns = (table.id, table.company_id, table.kind, table.month, table.issue_date, table.received_at)
    old = or_(
        table.month < f"{newest + 1:04d}-01",
        table.month.is_(None) & (extract("year", table.received_at) <= newest),
    )
    # One that a worker is at would be written to while it goes.
    query = select(*columns).where(old, table.status != Status.READING).order_by(table.id)
    for row in session.execute(query):
        kind, year = kept_kind(row.kind), year_of(row.month, row.issue_date, row.received_at)
        if year <= free[kind]:
            yield (row.company_id, kind, year), "documents", row.id


def _statements(session: Session, newest: int) -> Iterator[tuple[_Key, str, int]]:
    table = BankStatementTable
    for row in session.execute(
        select(table.id, table.company_id, table.last_day, table.imported_at).order_by(table.id)
    ):
        year = (row.last_day or row.imported_at).year
        if year <= newest:
            yield (row.company_id, KeptKind.STATEMENTS, year), "statements", row.id


def _files(session: Session, newest: int) -> Iterator[tuple[_Key, str, int]]:
    item = ExportItemTable
    told = exists().where(item.export_id == ExportTable.id, item.facts.is_not(None))
    query = select(ExportTable, told.label("told")).where(ExportTable.state != BatchState.PENDING)
    for row, tells in session.execute(query.order_by(ExportTable.id)):
        year = max(row.at.year, 0 if row.month is None else row.month.year)
        if year <= newest and (row.files or tells):
            yield (row.company_id, KeptKind.EXPORTS, year), "exports", row.id
    for payment in session.scalars(select(PaymentBatchTable).order_by(PaymentBatchTable.id)):
        year = max(payment.day.year, payment.at.year)
        if year <= newest:
            yield (payment.company_id, KeptKind.EXPORTS, year), "payments", payment.id


def _traffic(session: Session, free: Mapping[KeptKind, int]) -> Iterator[tuple[_Key, str, int | str]]:
    newest = free[KeptKind.DELIVERIES]
    with_document = exists().where(DocumentTable.delivery_id == DeliveryTable.id)
    yield from _by_year(
        session, KeptKind.DELIVERIES, "deliveries", DeliveryTable.id, DeliveryTable.company_id,
        DeliveryTable.at, newest, ~with_document,
    )  # fmt: skip
    upload = PanelUploadTable
    yield from _by_year(
        session, KeptKind.DELIVERIES, "uploads", upload.id, upload.company_id, upload.begun_at, newest,
        upload.done_at.is_not(None), _is_gone(upload.document_id),
    )  # fmt: skip
    newest = free[KeptKind.PANEL]
    said, act = PanelMessageTable, PanelActTable
    yield from _by_year(
        session, KeptKind.PANEL, "messages", said.id, said.company_id, said.at, newest,
        _is_gone(said.document_id),
    )  # fmt: skip
    yield from _by_year(session, KeptKind.PANEL, "acts", act.id, act.company_id, act.at, newest)
    newest = free[KeptKind.TRAIL]
    yield from _by_year(
        session, KeptKind.TRAIL, "audit", AuditTable.id, None, AuditTable.at, newest,
        _is_gone(AuditTable.document_id),
    )  # fmt: skip
    trace = ContractorActTable
    yield from _by_year(
        session, KeptKind.TRAIL, "contractor_acts", trace.id, None, trace.at, newest,
        ~exists().where(ContractorTable.id == trace.contractor_id),
    )  # fmt: skip


def _is_gone(
    document_id: InstrumentedAttribute[int] | InstrumentedAttribute[int | None],
) -> ColumnElement[bool]:
    return ~exists().where(DocumentTable.id == document_id)


def _by_year(
    session: Session,
    kind: KeptKind,
    name: str,
    row_id: InstrumentedAttribute[int] | InstrumentedAttribute[str],
    company: InstrumentedAttribute[int] | InstrumentedAttribute[int | None] | None,
    at: ColumnElement[object] | InstrumentedAttribute[object],
    newest: int,
    *conditions: ColumnElement[bool],
) -> Iterator[tuple[_Key, str, int | str]]:
    year = extract("year", at)
    columns = (row_id.label("id"), year.label("year"))
    query = select(*columns) if company is None else select(*columns, company.label("company"))
    for row in session.execute(query.where(year <= newest, *conditions).order_by(row_id)):
        yield (None if company is None else row.company, kind, int(row.year)), name, row.id


# -- destroying --------------------------------------------------------------------------------------


def lines_of(session: Session, one: Due, heap: Heap) -> list[ProtocolLine]:
    """The lines of a protocol: documents and statements by name, the rest by number."""
    lines = []
    for some in parts(heap.documents):
        for row in session.scalars(
            select(DocumentTable).where(DocumentTable.id.in_(some)).order_by(DocumentTable.issue_date)
        ):
            kind = one.kind.value if row.kind is None else row.kind.value
            number = row.number or row.file_name
            lines.append(ProtocolLine(kind, number[:200], row.issue_date, one.company, row.contractor[:300]))
    for some in parts(heap.statements):
        for statement in session.scalars(select(BankStatementTable).where(BankStatementTable.id.in_(some))):
            number = statement.number or statement.file_name
            lines.append(ProtocolLine(one.kind.value, number[:200], statement.last_day, one.company, ""))
    named = len(lines)
    if heap.count > named:
        lines.append(ProtocolLine(one.kind.value, str(one.year), None, one.company, "", heap.count - named))
    return lines


def destroy(session: Session, heaps: Sequence[Heap], who: str) -> None:
    """Remove the rows; files that nothing refers to then go after the transaction."""
    for heap in heaps:
        removing.documents(session, heap.documents, who)
    for heap in heaps:
        _destroy_statements(session, heap.statements, who)
        _destroy_exports(session, heap.exports)
        _destroy_payments(session, heap.payments, who)
        _destroy_traffic(session, heap)


def _destroy_traffic(session: Session, heap: Heap) -> None:
    for table, ids in (
        (DeliveryTable, heap.deliveries),
        (PanelMessageTable, heap.messages),
        (PanelActTable, heap.acts),
        (AuditTable, heap.audit),
        (ContractorActTable, heap.contractor_acts),
    ):
        for some in parts(ids):
            session.execute(delete(table).where(table.id.in_(some)))
    for start in range(0, len(heap.uploads), 400):
        session.execute(
            delete(PanelUploadTable).where(PanelUploadTable.id.in_(heap.uploads[start : start + 400]))
        )


def _destroy_statements(session: Session, ids: Sequence[int], who: str) -> None:
    line, link = BankLineTable, BankStatementLineTable
    for some in parts(ids):
        theirs = list(session.scalars(select(link.line_id).where(link.statement_id.in_(some)).distinct()))
        session.execute(delete(BankStatementTable).where(BankStatementTable.id.in_(some)))
        for lines in parts(theirs):
            # Overlapping statements share their movements: those of one that stays, stay.
            shared = exists().where(link.line_id == line.id)
            going = list(session.scalars(select(line.id).where(line.id.in_(lines), ~shared)))
            paid.remember(session, paid.by_lines(session, going), who)
            session.execute(delete(line).where(line.id.in_(going)))


def _destroy_exports(session: Session, ids: Sequence[int]) -> None:
    """The files and what they said go; that something was handed over is known as long as its documents."""
    for some in parts(ids):
        item = ExportItemTable
        session.execute(update(item).where(item.export_id.in_(some)).values(facts=None))
        there = exists().where(item.export_id == ExportTable.id, item.document_id == DocumentTable.id)
        for row in session.scalars(select(ExportTable).where(ExportTable.id.in_(some), there)):
            row.files = []
        session.flush()
        session.execute(delete(ExportTable).where(ExportTable.id.in_(some), ~there))


def _destroy_payments(session: Session, ids: Sequence[int], who: str) -> None:
    paid.remember(session, paid.by_batches(session, ids), who)
    for some in parts(ids):
        for table in (PaymentFileTable, PaymentItemTable):
            session.execute(delete(table).where(table.batch_id.in_(some)))
        session.execute(delete(PaymentBatchTable).where(PaymentBatchTable.id.in_(some)))


def counted(chosen: Sequence[Due]) -> Counter[str]:
    """How many of each kind."""
    counts: Counter[str] = Counter()
    for one in chosen:
        counts[one.kind.value] += one.count
    return counts
