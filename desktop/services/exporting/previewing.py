"""Making a draft, and saying all that is to be said before it is written.  Nothing here writes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.db.contractor_tables import ContractorKeyTable, ContractorTable
from desktop.db.engine import Database
from desktop.db.filestore import FileStore
from desktop.db.tables import AuditTable, CompanyTable, DocumentTable
from desktop.domain.booking.dictionaries import Side
from desktop.domain.booking.sides import side_of
from desktop.domain.contractors import Address
from desktop.domain.dates import Month
from desktop.domain.messages import Message
from desktop.domain.statuses import Status
from desktop.export.drafts import Draft, Job, Notice, Sender, Weight
from desktop.export.options import Settings, checked
from desktop.export.periods import OfSales, OwnMonths, WholeMonths, near
from desktop.export.records import ExportDocument
from desktop.services.exporting import file_names, past, profiles, totals
from desktop.services.exporting.formats import info_of
from desktop.services.exporting.gathering import gathered
from desktop.services.exporting.values import Preview, Profile, Refusal

if TYPE_CHECKING:
    from desktop.export.registry import Exporter

HANDED_OVER = frozenset({Status.APPROVED, Status.EXPORTED})
"""Documents that may leave, for the first time or again."""
_AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody wants to hand over.

    ``ids`` are taken in their order, each once; ``None`` stands for all approved documents that have not
    left yet, of ``company_id`` and ``month`` where these are given.
    """

    ids: Sequence[int] | None
    company_id: int | None = None
    month: Month | None = None
    overrides: Mapping[str, str] | None = None
    """Options that hold for this time only."""
    again: bool = False
    """Without ``ids``: also those that have left already."""


@dataclass(frozen=True, slots=True)
class _Standing:
    """What decides whether a document may leave."""

    id: int
    company_id: int | None
    month: Month | None
    status: Status


@dataclass(frozen=True, slots=True)
class _Choice:
    ids: tuple[int, ...]
    refused: tuple[Refusal, ...]
    company_id: int | None
    """The one that all are of; else ``None``."""
    first_company: int | None
    month: Month | None


def preview(
    database: Database, originals: FileStore, exporter: Exporter, request: Request, user: str
) -> Preview:
    """The preview of ``request``; raises :class:`UserError` ``export.option`` for a bad override."""
    with database.read() as session:
        as_of = newest_trace(session)
        choice = _chosen(session, exporter, request)
        before = past.left_before(session, choice.ids)
        unsettled = past.unsettled(session, choice.ids)
        profile = profiles.profile(session, choice.company_id, exporter.key)
        settings = _settings(exporter, profile, request)
        documents = tuple(
            one
            for one in gathered(session, choice.ids, before.keys(), originals)
            if _is_wanted(exporter, one, settings, request)
        )
        job = _job(session, choice, documents, settings, user) if documents else None
        left_out = _left_out(session, originals, exporter, settings, request)
    draft = Draft((), ()) if job is None else exporter.draft(job)
    inside = frozenset(draft.documents)
    draft = replace(draft, notices=(*_said(left_out, unsettled, inside), *draft.notices))
    leaving = [one for one in documents if one.id in inside]
    return Preview(
        format=info_of(exporter),
        company_id=choice.company_id,
        job=job,
        draft=draft,
        refused=choice.refused,
        before=tuple(past.compared(before[one.id], one) for one in leaving if one.id in before),
        totals=totals.by_currency(leaving),
        registers=totals.by_register(leaving),
        stem=_stem(exporter, choice, profile, job),
        as_of=as_of,
    )


def _said(left_out: int, unsettled: Mapping[int, str], inside: Collection[int]) -> Iterator[Notice]:
    """What is to be known of documents that belong in the file, or may stand in another one already."""
    if left_out:
        yield Notice(None, Weight.CHANGED, Message("export.left_out", {"count": str(left_out)}))
    for document_id, folder in unsettled.items():
        if document_id in inside:
            yield Notice(document_id, Weight.CHANGED, Message("export.in_unsettled", {"folder": folder}))


def newest_trace(session: Session) -> int:
    """The number of the newest line of the audit trail."""
    return session.scalar(select(func.max(AuditTable.id))) or 0


# -- which documents ---------------------------------------------------------------------------------


def _chosen(session: Session, exporter: Exporter, request: Request) -> _Choice:
    wanted = (
        _all_approved(session, exporter, request) if request.ids is None else list(dict.fromkeys(request.ids))
    )
    standing = _standing(session, wanted)
    company_id = request.company_id
    chosen: list[_Standing] = []
    refused: list[Refusal] = []
    for one in wanted:
        found = standing.get(one)
        reason = _refusal(found, request, company_id, exporter)
        if reason is not None or found is None:
            refused.append((one, reason or Message("document.gone")))
            continue
        chosen.append(found)
        if not exporter.mixed:
            company_id = found.company_id
    companies = {one.company_id for one in chosen}
    months = {one.month for one in chosen}
    return _Choice(
        ids=tuple(one.id for one in chosen),
        refused=tuple(refused),
        company_id=companies.pop() if len(companies) == 1 else None,
        first_company=chosen[0].company_id if chosen else None,
        month=request.month or (months.pop() if len(months) == 1 else None),
    )


def _is_wanted(exporter: Exporter, document: ExportDocument, settings: Settings, request: Request) -> bool:
    """Whether ``document`` is of the month that is asked for, by the months of the format itself.

    Named documents are: the format says why one of them is not for its file.
    """
    if request.ids is not None:
        return True
    if isinstance(exporter, OfSales) and not _is_sale(document):
        return False
    if request.month is None or not isinstance(exporter, OwnMonths):
        return True
    return exporter.month_of(document, settings) in {request.month, None}


def _is_sale(document: ExportDocument) -> bool:
    """Whether it may be one: what nobody can tell is refused with its reason."""
    side = side_of(document.kind, document.seller.tax_id, document.company_nip)
    return side is not Side.PURCHASE


def _all_approved(session: Session, exporter: Exporter, request: Request) -> list[int]:
    return _all(session, exporter, request, HANDED_OVER if request.again else {Status.APPROVED})


def _all(session: Session, exporter: Exporter, request: Request, statuses: Collection[Status]) -> list[int]:
    query = select(DocumentTable.id).where(DocumentTable.status.in_(statuses))
    if request.company_id is not None:
        query = query.where(DocumentTable.company_id == request.company_id)
    if request.month is not None:
        months = near(request.month) if isinstance(exporter, OwnMonths) else (request.month,)
        query = query.where(DocumentTable.month.in_(months))
    return list(session.scalars(query.order_by(DocumentTable.company_id, DocumentTable.id)))


def _left_out(
    session: Session, originals: FileStore, exporter: Exporter, settings: Settings, request: Request
) -> int:
    """How many documents belong in a file of a whole month, but left for another program before.

    Without a company there is no month to be whole: the file is of whichever company comes first.
    """
    asked_for_all = request.ids is None and not request.again
    if (
        not asked_for_all
        or None in {request.company_id, request.month}
        or not isinstance(exporter, WholeMonths)
    ):
        return 0
    gone = _all(session, exporter, request, {Status.EXPORTED})
    found = gathered(session, gone, frozenset(gone), originals)
    return sum(1 for one in found if _is_wanted(exporter, one, settings, request))


def _standing(session: Session, ids: Sequence[int]) -> dict[int, _Standing]:
    table = DocumentTable
    found: dict[int, _Standing] = {}
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        query = select(table.id, table.company_id, table.month, table.status).where(table.id.in_(some))
        found.update({row.id: _Standing(*row) for row in session.execute(query)})
    return found


def _refusal(
    found: _Standing | None, request: Request, company_id: int | None, exporter: Exporter
) -> Message | None:
    """Why a document cannot be handed over; ``company_id`` is whose file it is, where that matters."""
    if found is None:
        return Message("document.gone")
    if found.status is Status.BINNED:
        return Message("document.in_bin")
    if found.status not in HANDED_OVER:
        return Message("export.not_approved")
    if not exporter.mixed and found.company_id is None:
        return Message("export.no_company")
    if company_id is not None and found.company_id != company_id:
        return Message("export.other_company")
    if request.month not in {None, found.month} and not isinstance(exporter, OwnMonths):
        return Message("export.other_month", {"month": str(request.month)})
    return None


# -- the job -----------------------------------------------------------------------------------------


def _settings(exporter: Exporter, profile: Profile, request: Request) -> Settings:
    overrides = checked(exporter.options, request.overrides or {})
    return Settings(exporter.options, {**profile.values, **overrides}, profile.translation)


def _job(
    session: Session,
    choice: _Choice,
    documents: tuple[ExportDocument, ...],
    settings: Settings,
    user: str,
) -> Job:
    return Job(
        documents=documents,
        sender=_sender(session, choice.first_company),
        month=choice.month,
        made_at=datetime.now(UTC),
        made_by=user,
        settings=settings,
    )


def _sender(session: Session, company_id: int | None) -> Sender:
    company = None if company_id is None else session.get(CompanyTable, company_id)
    if company is None:
        return Sender("", "")
    return Sender(
        name=company.full_name,
        nip=company.nip,
        short_name=company.short_name,
        address=_address(session, company.nip),
        email=company.email,
    )


def _address(session: Session, nip: str) -> Address:
    """Where a company is, if the base of contractors knows it: as a contractor of another client."""
    query = (
        select(ContractorTable)
        .join(ContractorKeyTable, ContractorKeyTable.contractor_id == ContractorTable.id)
        .where(ContractorKeyTable.key == nip)
    )
    row = session.scalar(query)
    return Address() if row is None else Address(row.street, row.post_code, row.town)


def _stem(exporter: Exporter, choice: _Choice, profile: Profile, job: Job | None) -> str:
    """What the files are called, by what is set."""
    alone = job is not None and choice.company_id is not None
    sender = job.sender if job is not None and alone else Sender("", "")
    named = file_names.Named(
        company=sender.short_name,
        nip=sender.nip,
        month=choice.month,
        format=exporter.key.rpartition(":")[2],
        at=datetime.now(UTC) if job is None else job.made_at,
    )
    return file_names.stem(profile.values.get(file_names.FILE_NAME.key, ""), named)
