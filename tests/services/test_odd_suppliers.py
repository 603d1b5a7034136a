"""One correction is enough: the second document of a supplier with an odd layout needs none."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.documents import DocumentDetail
from desktop.domain.kinds import DocumentKind
from desktop.domain.reading import Engine, Reading
from desktop.domain.statuses import Status
from desktop.extraction.reader import read_document, read_text_only
from desktop.services.office import Office
from desktop.services.review import ReviewSession
from tests.builders import COMPANY_NIP, add_document, give_reading
from tests.extraction.learning.odd import LAYOUTS, Layout
from tests.tools.samples.scanning import grey_pdf

NIPS = frozenset({COMPANY_NIP})


def read(layout: Layout, which: int, folder: Path, *, scanned: bool = False) -> Reading:
    path = folder / f"{layout.name}-{which}.pdf"
    sheet = layout.sheet(which)
    path.write_bytes(grey_pdf(sheet, seed=which, dpi=300, quality=70) if scanned else sheet.pdf())
    if scanned:
        return read_document(path, Engine.OCR, company_nips=NIPS)
    reading = read_text_only(path, company_nips=NIPS)
    assert reading is not None
    return reading


def wrong(layout: Layout, which: int, detail: DocumentDetail) -> dict[str, tuple[object, object]]:
    """What a person would have to correct: the truth and what is there instead."""
    found: dict[str, tuple[object, object]] = {}
    for name, value in layout.truth(which).items():
        there = detail.fields[name].value if name in detail.fields else None
        if (there or None) != value:
            found[name.value] = (value, there)
    if detail.row.kind is not DocumentKind.COST_INVOICE:
        found["kind"] = (DocumentKind.COST_INVOICE, detail.row.kind)
    if detail.vat_rows != layout.invoice(which).rows:
        found["vat_rows"] = (layout.invoice(which).rows, detail.vat_rows)
    return found


def correct(session: ReviewSession, layout: Layout, which: int) -> int:
    """Do what a person does: type what is wrong.  Returns how many values were."""
    mistakes = wrong(layout, which, session.state.detail)
    if "vat_rows" in mistakes:
        session.change_vat(layout.invoice(which).rows)
    if "kind" in mistakes:
        session.set_kind(DocumentKind.COST_INVOICE)
    for name, value in layout.truth(which).items():
        if name.value in mistakes:
            session.change(name, value or "")
    assert wrong(layout, which, session.state.detail) == {}
    return len(mistakes)


def take_in(
    office: Office, database: Database, company: Company, folder: Path, name: str, reading: Reading
) -> int:
    document_id = add_document(office, folder, name=name, company_id=company.id)
    give_reading(database, document_id, reading)
    return document_id


def approve_first(office: Office, database: Database, company: Company, folder: Path, layout: Layout) -> int:
    """The first document, corrected and approved; returns how many corrections it needed."""
    document_id = take_in(office, database, company, folder, "1.pdf", read(layout, 0, folder))
    session = office.review.open(document_id)
    corrections = correct(session, layout, 0)
    assert session.approve().detail.row.status is Status.APPROVED
    return corrections


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_the_second_document_needs_no_correction(
    layout: Layout, office: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    assert approve_first(office, database, company, tmp_path, layout) >= 1
    second = take_in(office, database, company, tmp_path, "2.pdf", read(layout, 1, tmp_path))
    assert wrong(layout, 1, office.documents.detail(second)) == {}


@pytest.mark.slow
@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_nor_does_a_scan_of_it(
    layout: Layout, office: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    approve_first(office, database, company, tmp_path, layout)
    second = take_in(office, database, company, tmp_path, "2.pdf", read(layout, 1, tmp_path, scanned=True))
    assert wrong(layout, 1, office.documents.detail(second)) == {}
