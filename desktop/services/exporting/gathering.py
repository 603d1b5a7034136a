"""Documents for exporters, loaded by the thousand: a few queries for hundreds of documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db import findings, listing, records
from desktop.db.checking_tables import DocumentRateTable
from desktop.db.contractor_tables import (
    ContractorDocumentTable,
    ContractorKeyTable,
    ContractorSettingTable,
    ContractorTable,
)
from desktop.db.filestore import FileStore
from desktop.db.tables import (
    CompanyTable,
    DocumentTable,
    FieldTable,
    LineItemTable,
    OriginalTable,
    VatRowTable,
)
from desktop.domain.booking.dictionaries import Dictionaries
from desktop.domain.booking.rates import by_rate
from desktop.domain.contractors import Address, tidy_number
from desktop.domain.documents import DocumentDetail
from desktop.domain.fields import Field, FieldName, LineItem, VatRow
from desktop.domain.reading import MediaType
from desktop.domain.rules.exchange import ZLOTY, Rate
from desktop.export.booked import BookedRecord, record_of
from desktop.export.records import ExportDocument, KnownContractor, from_detail
from desktop.services.booking import store
from desktop.services.booking.store import Kept
from desktop.services.checking.rates import conversions, rate_of

_AT_ONCE = 250
"""Documents a query: few enough that what the rows take for a moment is little beside what stays."""


def gathered(
    session: Session, ids: Sequence[int], left_before: Set[int], originals: FileStore
) -> Iterator[ExportDocument]:
    """These documents in the given order, without those that are gone.

    ``left_before`` are those that an accounting program may have already; ``originals`` is asked for the
    electronic invoice of a document only when an exporter wants it.
    """
    shared = _Shared(originals)
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        page = _Page.load(session, some, shared)
        for row, name in listing.table_rows(session, some):
            yield _document(session, shared, page, row, name, exported_before=row.id in left_before)


@dataclass(slots=True)
class _Shared:
    """What documents have in common."""

    originals: FileStore
    nips: dict[int, str] = field(default_factory=dict)
    dictionaries: dict[int | None, Dictionaries] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    """Every text once: names and numbers of the same contractors come back all the time."""

    def text(self, value: str | None) -> str | None:
        return None if value is None else self.texts.setdefault(value, value)

    def nip(self, session: Session, company_id: int | None) -> str:
        if company_id is None:
            return ""
        if company_id not in self.nips:
            self.nips[company_id] = session.get_one(CompanyTable, company_id).nip
        return self.nips[company_id]

    def known(self, session: Session, company_id: int | None) -> Dictionaries:
        if company_id not in self.dictionaries:
            self.dictionaries[company_id] = store.dictionaries(session, company_id)
        return self.dictionaries[company_id]


@dataclass(frozen=True, slots=True)
class _Page:
    """What belongs to some documents, by document."""

    fields: Mapping[int, dict[FieldName, Field]]
    vat_rows: Mapping[int, list[VatRow]]
    line_items: Mapping[int, list[LineItem]]
    rates: Mapping[int, list[Rate]]
    kept: Mapping[int, Kept]
    contractors: Mapping[int, KnownContractor]
    xml: Mapping[int, str]
    """SHA-256 of the electronic invoice that a document is, or shows."""
    split_missing: Set[int]

    @classmethod
    def load(cls, session: Session, some: Sequence[int], shared: _Shared) -> _Page:
        return cls(
            fields=_fields(session, some, shared),
            vat_rows=_vat_rows(session, some),
            line_items=_line_items(session, some),
            rates=_rates(session, some),
            kept=store.kept_of(session, some),
            contractors=_contractors(session, some),
            xml=_xml(session, some),
            split_missing=findings.without_reason(session, "split_missing", some),
        )


def _document(
    session: Session,
    shared: _Shared,
    page: _Page,
    row: DocumentTable,
    company: str | None,
    *,
    exported_before: bool,
) -> ExportDocument:
    fields = page.fields.get(row.id, {})
    vat_rows = page.vat_rows.get(row.id, [])
    rates = page.rates.get(row.id, []) if row.currency not in {"", ZLOTY} else []
    detail = DocumentDetail(
        row=records.document_row(row, company),
        company_nip=shared.nip(session, row.company_id),
        sha256=row.sha256,
        media_type="",
        fields=fields,
        vat_rows=tuple(vat_rows),
        line_items=tuple(page.line_items.get(row.id, ())),
        conversions=conversions(row.currency, rates, fields, vat_rows),
    )
    return from_detail(
        detail,
        exported_before=exported_before,
        booked=_booked(session, shared, page, detail),
        contractor=page.contractors.get(row.id),
        original=_original(shared, page.xml.get(row.id)),
        split_missing=row.id in page.split_missing,
    )


def _original(shared: _Shared, sha256: str | None) -> Callable[[], bytes] | None:
    if sha256 is None:
        return None
    path = shared.originals.path(sha256)
    return path.read_bytes if path.is_file() else None


def _booked(session: Session, shared: _Shared, page: _Page, detail: DocumentDetail) -> BookedRecord | None:
    kept = page.kept.get(detail.row.id)
    if kept is None:
        return None
    crossed = by_rate(kept.entry.lines, detail.vat_rows, detail.line_items)
    return record_of(kept.entry, crossed, shared.known(session, detail.row.company_id))


def _fields(session: Session, some: Sequence[int], shared: _Shared) -> dict[int, dict[FieldName, Field]]:
    """Fields by their values alone: where they were found takes most of their room."""
    table = FieldTable
    query = select(table.document_id, table.name, table.value).where(table.document_id.in_(some))
    found: dict[int, dict[FieldName, Field]] = defaultdict(dict)
    for document_id, name, value in session.execute(query):
        found[document_id][name] = Field(name, shared.text(value))
    return found


def _vat_rows(session: Session, some: Sequence[int]) -> dict[int, list[VatRow]]:
    table = VatRowTable
    query = select(table).where(table.document_id.in_(some)).order_by(table.document_id, table.position)
    found: dict[int, list[VatRow]] = defaultdict(list)
    for row in session.scalars(query):
        found[row.document_id].append(records.vat_row(row))
    return found


def _line_items(session: Session, some: Sequence[int]) -> dict[int, list[LineItem]]:
    table = LineItemTable
    query = select(table).where(table.document_id.in_(some)).order_by(table.document_id, table.position)
    found: dict[int, list[LineItem]] = defaultdict(list)
    for row in session.scalars(query):
        found[row.document_id].append(records.line_item(row))
    return found


def _rates(session: Session, some: Sequence[int]) -> dict[int, list[Rate]]:
    table = DocumentRateTable
    query = select(table).where(table.document_id.in_(some)).order_by(table.document_id, table.purpose.desc())
    found: dict[int, list[Rate]] = defaultdict(list)
    for row in session.scalars(query):
        found[row.document_id].append(rate_of(row))
    return found


def _xml(session: Session, some: Sequence[int]) -> dict[int, str]:
    document, original = DocumentTable, OriginalTable
    query = (
        select(document.id, document.sha256, document.xml_sha256, original.media_type)
        .join(original, original.sha256 == document.sha256)
        .where(document.id.in_(some))
    )
    return {
        one: beside or own
        for one, own, beside, media_type in session.execute(query)
        if beside is not None or media_type == MediaType.XML
    }


def _contractors(session: Session, some: Sequence[int]) -> dict[int, KnownContractor]:
    """What the base says of these documents' contractors."""
    known_by = _contractor_ids(session, some)
    wanted = set(known_by.values())
    contractors = ContractorTable
    rows = {row.id: row for row in session.scalars(select(contractors).where(contractors.id.in_(wanted)))}
    settings = ContractorSettingTable
    coded = (
        select(DocumentTable.id, settings.contractor_id, settings.code)
        .join(settings, settings.company_id == DocumentTable.company_id)
        .where(DocumentTable.id.in_(some), settings.contractor_id.in_(wanted), settings.code.is_not(None))
    )
    codes = {(one, contractor): code for one, contractor, code in session.execute(coded)}
    return {
        one: _known(rows[contractor], codes.get((one, contractor)) or "")
        for one, contractor in known_by.items()
        if contractor in rows
    }


def _contractor_ids(session: Session, some: Sequence[int]) -> dict[int, int]:
    """The contractors of these documents, as their approval found them.

    Documents approved before there was a base are gone through in the background: until then theirs is
    the one with their number.
    """
    held = ContractorDocumentTable
    query = select(held.document_id, held.contractor_id).where(held.document_id.in_(some))
    found: dict[int, int] = dict(session.execute(query).all())
    printed = select(DocumentTable.id, DocumentTable.contractor_nip).where(
        DocumentTable.id.in_([one for one in some if one not in found]), DocumentTable.contractor_nip != ""
    )
    numbers = {one: tidy_number(number) for one, number in session.execute(printed)}
    keys = ContractorKeyTable
    by_key = select(keys.key, keys.contractor_id).where(keys.key.in_(set(numbers.values())))
    contractors = dict(session.execute(by_key).all())
    return found | {one: contractors[number] for one, number in numbers.items() if number in contractors}


def _known(row: ContractorTable, code: str) -> KnownContractor:
    return KnownContractor(
        name=row.name,
        address=Address(row.street, row.post_code, row.town),
        country=row.country,
        code=code,
    )
