"""What is put on paper, read back from the PDF."""

from __future__ import annotations

from concurrent.futures import Future
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication
from sqlalchemy import update

from desktop.db.engine import Database
from desktop.db.tables import DocumentTable
from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.documents import Hints
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName
from desktop.domain.listing import Column, DocumentFilter, Sort
from desktop.domain.statuses import Status
from desktop.services.office import Office
from desktop.services.tasks import PageImage
from desktop.ui.printing.documents import DocumentsPrintout, Leaf, load_documents
from desktop.ui.printing.jobs import Body
from desktop.ui.printing.listing import filter_lines, load_list, totals
from desktop.ui.printing.month import load_month
from desktop.ui.printing.text import TextPrintout
from tests.builders import INVOICE_VALUES, add_document, give_reading, make_invoice, make_reading
from tests.ui.printing.conftest import pages_of, pdf_of, sizes_of

EURO = {"currency": "EUR", "net": "100.00", "vat": "23.00", "gross": "123.00"}
COLUMNS = [Column.NUMBER, Column.GROSS, Column.CURRENCY, Column.STATUS]


def read(office: Office, database: Database, company: Company, folder: Path, **values: str) -> int:
    count = len(office.documents.ids(DocumentFilter(), Sort()))
    one = add_document(office, folder, name=f"{count}.pdf", company_id=company.id)
    given = {FieldName(name): value for name, value in values.items()}
    give_reading(database, one, make_reading({**INVOICE_VALUES, **given}))
    return one


@pytest.fixture
def invoices(office: Office, database: Database, company: Company, tmp_path: Path) -> list[int]:
    """One in złoty, approved; two in euro."""
    found = [
        read(office, database, company, tmp_path, number="FV/ZŁ/1"),
        read(
            office,
            database,
            company,
            tmp_path,
            number="FV/EU/1",
            currency="EUR",
            net="100.00",
            vat="23.00",
            gross="123.00",
        ),
        read(
            office,
            database,
            company,
            tmp_path,
            number="FV/EU/2",
            currency="EUR",
            net="100.00",
            vat="23.00",
            gross="123.00",
        ),
    ]
    office.documents.approve(found[:1])
    return found


def test_list_shows_its_columns_in_order_and_totals_by_currency(
    qapp: QApplication, office: Office, invoices: list[int]
) -> None:
    order = Sort(Column.NUMBER, descending=False)

    (page,) = pages_of(load_list(office, "Wszystkie dokumenty", DocumentFilter(), order, COLUMNS))

    assert "Wszystkie dokumenty" in page
    assert page.index("Numer") < page.index("Brutto") < page.index("Wal.") < page.index("Stan")
    assert page.index("FV/EU/1") < page.index("FV/EU/2") < page.index("FV/ZŁ/1")
    assert "246,00 EUR (dokumentów: 2)" in page
    assert "1 230,00 PLN (dokumentów: 1)" in page.replace("\u202f", " ").replace("\xa0", " ")
    assert "strona 1 z 1" in page


def test_filters_are_named(qapp: QApplication, office: Office, invoices: list[int]) -> None:
    query = office.archive.understand("fv/zł", english=False)
    wanted = DocumentFilter(
        statuses=frozenset({Status.APPROVED}), query=query, columns={Column.GROSS: "100-2000"}
    )

    (page,) = pages_of(load_list(office, "Żółw", wanted, Sort(), COLUMNS))

    assert "Stan: zatwierdzony" in page
    assert "Brutto: 100-2000" in page
    assert len(filter_lines(wanted)) == 2 + len(query.parts)
    assert "FV/EU/1" not in page


def test_heads_of_a_long_list_are_repeated_and_wide_ones_turned(
    qapp: QApplication, office: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    for number in range(90):
        read(office, database, company, tmp_path, number=f"FV/{number:03d}")

    printout = load_list(office, "Lista", DocumentFilter(), Sort(), list(Column))
    pages = pages_of(printout)

    assert len(pages) > 1
    assert all("Kontrahent" in page for page in pages if "FV/" in page)
    assert pages[-1].endswith(f"strona {len(pages)} z {len(pages)}")
    assert all(width > height for width, height in sizes_of(printout))
    assert sum(page.count("FV/") for page in pages) == 90


def test_nothing_is_no_printout(qapp: QApplication, office: Office) -> None:
    with pytest.raises(UserError) as caught:
        load_list(office, "Lista", DocumentFilter(), Sort(), COLUMNS)
    assert caught.value.code == "print.nothing"


def test_texts_are_not_taken_for_markup(
    qapp: QApplication, office: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    read(office, database, company, tmp_path, number="<b>FV</b>&amp;1")

    assert "<b>FV</b>&amp;1" in pages_of(load_list(office, "L", DocumentFilter(), Sort(), COLUMNS))[0]


def test_corrections_lower_the_total(
    qapp: QApplication, office: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    read(office, database, company, tmp_path)
    read(office, database, company, tmp_path, net="-1000.00", vat="-230.00", gross="-1230.00")
    rows = office.documents.rows(office.documents.ids(DocumentFilter(), Sort()))

    assert totals(rows) == {"PLN": (2, Decimal("0.00"))}


def test_month_tells_documents_totals_and_what_is_open(
    qapp: QApplication, office: Office, company: Company, invoices: list[int]
) -> None:
    month = office.documents.rows(invoices)[0].month
    assert month is not None

    pages = pages_of(load_month(office, company.id, month))

    text = " ".join(pages).replace("\u202f", " ").replace("\xa0", " ")
    assert len(pages) == 1
    assert company.full_name in text
    assert "Miesiąc nie jest zamknięty." in text
    for heading in (
        "Razem według rejestrów VAT",
        "Dokumenty (3)",
        "Czego brakuje",
        "Co jest jeszcze do zrobienia",
    ):
        assert heading in text
    assert "dokumenty do sprawdzenia: 2" in text
    assert "FV/EU/2" in text


def test_month_of_no_company(qapp: QApplication, office: Office) -> None:
    with pytest.raises(UserError) as caught:
        load_month(office, 99, Month(2026, 11))
    assert caught.value.code == "company.gone"


def test_pages_of_documents_bear_a_note_or_none(
    qapp: QApplication, office: Office, company: Company, database: Database, tmp_path: Path
) -> None:
    one = office.receiving.receive(make_invoice(tmp_path / "faktura.pdf"), Hints(company_id=company.id))
    give_reading(database, one)

    printout = load_documents(office, [one])
    (page,) = pages_of(printout)

    row = office.documents.rows([one])[0]
    assert page.startswith(f"{row.number} · {company.short_name} · otrzymano ")
    assert page.endswith(f"strona 1 z 1 · nr {one}")
    assert pages_of(printout, notes=False) == [""]
    with pymupdf.open(stream=pdf_of(printout), filetype="pdf") as document:
        (drawn,) = document[0].get_image_info()
    left, top, right, bottom = drawn["bbox"]
    assert right - left > 500
    assert bottom - top > 700


def test_a_wide_page_is_turned_on_the_paper(qapp: QApplication, tmp_path: Path) -> None:
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QImage

    picture = QImage(1600, 800, QImage.Format.Format_RGB32)
    picture.fill(0xFFFFFF)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    made: Future[PageImage] = Future()
    made.set_result(PageImage(1600, 800, bytes(buffer.data().data())))
    printout = DocumentsPrintout("x", [Leaf(lambda _width, _priority: made, "dopisek")] * 2)

    assert pages_of(printout) == ["dopisek", "dopisek"]
    with pymupdf.open(stream=pdf_of(printout), filetype="pdf") as document:
        (drawn,) = document[0].get_image_info()
    left, top, right, bottom = drawn["bbox"]
    assert (bottom - top) > 1.9 * (right - left)


def test_too_much_is_said(
    qapp: QApplication, office: Office, invoices: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.ui.printing.listing.MOST_ROWS", 2)
    monkeypatch.setattr("desktop.ui.printing.documents.MOST_PAGES", 2)

    with pytest.raises(UserError, match=r"print\.too_long"):
        load_list(office, "Lista", DocumentFilter(), Sort(), COLUMNS)
    with pytest.raises(UserError, match=r"print\.too_many"):
        load_documents(office, invoices)


def test_paper_is_printed_black_in_a_dark_window(
    qapp: QApplication, office: Office, invoices: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.ui.style import tokens

    before = qapp.palette()
    qapp.setPalette(tokens.palette(tokens.DARK))
    try:
        data = pdf_of(load_list(office, "Lista", DocumentFilter(), Sort(), COLUMNS))
    finally:
        qapp.setPalette(before)
    with pymupdf.open(stream=data, filetype="pdf") as document:
        spans = [
            span
            for block in document[0].get_text("dict")["blocks"]
            for line in block.get("lines", ())
            for span in line["spans"]
        ]
    assert {span["color"] for span in spans if "FV/" in span["text"]} == {0}


def test_moment_of_printing_is_on_the_page(qapp: QApplication, office: Office, invoices: list[int]) -> None:
    (page,) = pages_of(load_list(office, "Lista", DocumentFilter(), Sort(), COLUMNS))

    assert f"Lista · {datetime.now(UTC).astimezone():%Y-%m-%d}" in page


def test_row_higher_than_a_page_goes_on_and_nothing_of_it_is_lost(qapp: QApplication) -> None:
    printout = TextPrintout("L")
    words = " ".join(f"s{number}" for number in range(3000))
    printout.table(["Numer", "Treść"], [["FV/1", words], ["FV/2", "krótko"]])

    pages = pages_of(printout)

    assert len(pages) > 2
    assert all("Treść" in page for page in pages)
    text = " ".join(pages)
    assert all(f"s{number} " in text for number in range(3000))
    assert "FV/2" in pages[-1]


def test_heading_is_not_left_alone_at_the_foot_of_a_page(qapp: QApplication) -> None:
    for count in range(50, 70):
        printout = TextPrintout("L")
        for number in range(count):
            printout.line(f"wiersz {number}")
        printout.heading("Razem")
        printout.line("pod spodem")
        found = [page for page in pages_of(printout) if "Razem" in page]
        assert "pod spodem" in found[0]


def test_another_paper_is_laid_out_anew(qapp: QApplication) -> None:
    printout = TextPrintout("L")
    for number in range(80):
        printout.line(f"wiersz {number}")
    large = Body(QRectF(0, 0, 186, 273), 1.0)

    assert len(printout.sheets(large)) == 2
    assert len(printout.sheets(Body(QRectF(0, 0, 90, 120), 1.0))) > 2
    assert len(printout.sheets(large)) == 2


def test_documents_without_pages_are_named(
    qapp: QApplication, office: Office, company: Company, database: Database, tmp_path: Path
) -> None:
    one = office.receiving.receive(make_invoice(tmp_path / "faktura.pdf"), Hints(company_id=company.id))
    give_reading(database, one)
    other = add_document(office, tmp_path, name="zamknięte.pdf", company_id=company.id)
    with database.write() as session:
        session.execute(update(DocumentTable).where(DocumentTable.id == other).values(pages=0))

    printout = load_documents(office, [one, other])

    assert len(pages_of(printout)) == 1
    assert printout.left_out == ["zamknięte.pdf"]
