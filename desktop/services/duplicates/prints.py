"""What pages are found by: kept with what was read, sought when something like it comes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from desktop.db.duplicate_tables import PageBandTable, PagePrintTable
from desktop.db.tables import DocumentTable, PageTable
from desktop.domain.reading import Page
from desktop.domain.sketches import kept_bands, sought_bands

_MOST_PRINTS = 60
"""Pages that are compared for one; the likest come first."""
_MOST_DOCUMENTS = 20
"""Documents that have one file."""


def keep(session: Session, sha256: str, pages: Iterable[tuple[int, Page]]) -> None:
    """Keep what pages of a file, by their places in it, are found by: as they were read last."""
    read = dict(pages)
    query = select(PagePrintTable).where(
        PagePrintTable.sha256 == sha256, PagePrintTable.file_page.in_(list(read))
    )
    rows = {row.file_page: row for row in session.scalars(query)}
    if rows:
        known = [row.id for row in rows.values()]
        session.execute(delete(PageBandTable).where(PageBandTable.print_id.in_(known)))
    for place, page in read.items():
        if place not in rows:
            rows[place] = PagePrintTable(sha256=sha256, file_page=place, mark=b"")
            session.add(rows[place])
        # Fields may be found again in words that are kept: nobody has drawn the page then.
        rows[place].mark = page.mark or rows[place].mark
    session.flush()
    bands = [
        {"band": band, "print_id": rows[place].id}
        for place, page in read.items()
        for band in kept_bands(page.words, rows[place].mark)
    ]
    if bands:
        session.execute(insert(PageBandTable), bands)


def mark_of(session: Session, sha256: str, file_page: int) -> bytes:
    """What a page looks like; empty if nobody knows."""
    query = select(PagePrintTable.mark).where(
        PagePrintTable.sha256 == sha256, PagePrintTable.file_page == file_page
    )
    return session.scalar(query) or b""


def alike(session: Session, document: DocumentTable, pages: Sequence[Page]) -> list[int]:
    """The documents with a page that may be one of ``pages``, the likeliest first, without ``document``."""
    found: dict[int, None] = {}
    for page in pages:
        places = _places(session, sought_bands(page.words, page.mark))
        if not places:
            continue
        query = (
            select(DocumentTable.id, DocumentTable.sha256, PageTable.file_page)
            .join(PageTable, PageTable.document_id == DocumentTable.id)
            .where(DocumentTable.sha256.in_({sha256 for sha256, _ in places}))
            .where(PageTable.file_page.in_({place for _, place in places}))
            .where(DocumentTable.id != document.id)
        )
        rank = {where: number for number, where in enumerate(places)}
        likely = sorted(
            (rank[sha256, place], one)
            for one, sha256, place in session.execute(query)
            if (sha256, place) in rank
        )
        found.update(dict.fromkeys(one for _, one in likely[: _MOST_PRINTS + _MOST_DOCUMENTS]))
    return list(found)


def _places(session: Session, bands: frozenset[int]) -> list[tuple[str, int]]:
    """Files and pages in them that are kept under most of these bands, the likeliest first.

    A query of its own: joined to the documents, statistics of an odd office would lead past their index.
    """
    if not bands:
        return []
    shared = (
        select(PageBandTable.print_id, func.count().label("shared"))
        .where(PageBandTable.band.in_(bands))
        .group_by(PageBandTable.print_id)
        .order_by(func.count().desc(), PageBandTable.print_id.desc())
        .limit(_MOST_PRINTS)
        .subquery()
    )
    query = (
        select(PagePrintTable.sha256, PagePrintTable.file_page)
        .join(shared, shared.c.print_id == PagePrintTable.id)
        .order_by(shared.c.shared.desc(), PagePrintTable.id)
    )
    return [(sha256, place) for sha256, place in session.execute(query)]
