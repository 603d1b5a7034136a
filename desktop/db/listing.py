"""The document list's queries: all ids in order at once, rows page by page, and the tree's counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db import talking
from desktop.db.counting import counted
from desktop.db.finding.pages import first, ids
from desktop.db.tables import CompanyTable, DocumentTable
from desktop.domain.dates import Month
from desktop.domain.listing import Counts, MonthCount
from desktop.domain.statuses import WAITING, Status

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


def counts(session: Session) -> Counts:
    """The tree's numbers, from those that are kept."""
    waiting: dict[int | None, int] = defaultdict(int)
    months: dict[int, dict[Month, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    in_bin = total = unassigned = quarantined = 0
    for company, month, status, number in counted(session):
        if status is Status.BINNED:
            in_bin += number
            continue
        waits = number if status in WAITING else 0
        total += number
        quarantined += number if status is Status.HELD else 0
        waiting[company] += waits
        if company is None:
            unassigned += number
        elif month is not None:
            both = months[company][month]
            both[0] += number
            both[1] += waits
    return Counts(
        waiting=dict(waiting),
        months={
            company: tuple(MonthCount(month, *found[month]) for month in sorted(found, reverse=True))
            for company, found in months.items()
        },
        to_review=sum(waiting.values()),
        unassigned=unassigned,
        held=quarantined,
        unseen=talking.unseen(session),
        binned=in_bin,
        total=total,
    )
