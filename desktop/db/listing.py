"""The document list's queries: all ids in order at once, rows page by page, and the tree's counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import exists, func, select
from sqlalchemy.orm import Session

from desktop.db import talking
from desktop.db.counting import numbers
from desktop.db.finding.pages import first, ids
from desktop.db.month_tables import MonthLateTable
from desktop.db.tables import CompanyTable, DocumentTable
from desktop.domain.dates import Month
from desktop.domain.listing import Counts, MonthCount
from desktop.domain.statuses import Status

__all__ = ["counts", "first", "ids", "table_rows"]

_D = DocumentTable


def table_rows(session: Session, wanted: Sequence[int]) -> list[tuple[DocumentTable, str | None]]:
    """The documents with these ids and their companies' names, in the given order."""
    query = (
        select(_D, CompanyTable.short_name)
        .outerjoin(CompanyTable, CompanyTable.id == _D.company_id)
        .where(_D.id.in_(wanted))
    )
    found = {document.id: (document, name) for document, name in session.execute(query)}
    return [found[key] for key in wanted if key in found]


def _late(session: Session) -> int:
    query = (
        select(func.count())
        .select_from(MonthLateTable)
        # From the few that are late to their documents: a join would be begun at a million documents.
        .where(
            exists().where(
                _D.id == MonthLateTable.document_id,
                _D.status.not_in((Status.BINNED, Status.REJECTED)),
            )
        )
    )
    return session.scalar(query) or 0


def counts(session: Session) -> Counts:
    """The tree's numbers, from those that are kept."""
    waiting: dict[int | None, int] = defaultdict(int)
    months: dict[int, list[MonthCount]] = defaultdict(list)
    known: dict[str, Month] = {}
    in_bin = total = unassigned = quarantined = 0
    for company, month, kept, waits, held, binned in numbers(session):
        in_bin += binned
        total += kept
        quarantined += held
        waiting[company or None] += waits
        if not company:
            unassigned += kept
        elif month and kept:
            text = str(month)
            if text not in known:
                known[text] = Month.parse(text)
            months[company].append(MonthCount(known[text], kept, waits))
    return Counts(
        waiting=dict(waiting),
        months={
            # They came in order, the newest last.
            company: tuple(reversed(found))
            for company, found in months.items()
        },
        to_review=sum(waiting.values()),
        unassigned=unassigned,
        held=quarantined,
        unseen=talking.unseen(session),
        late=_late(session),
        binned=in_bin,
        total=total,
    )
