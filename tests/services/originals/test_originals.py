"""Giving originals away, from the office's documents to the files on the disk."""

from __future__ import annotations

import csv
import hashlib
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pymupdf
import pytest

from desktop.db.engine import Database
from desktop.db.filestore import FileStore
from desktop.db.tables import DocumentTable, PageTable
from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName
from desktop.domain.originals import USUAL_PATTERN, OriginalsFormat
from desktop.domain.reading import MediaType
from desktop.export.originals.conformance import violations
from desktop.services.office import Office
from tests.builders import INVOICE_VALUES, make_invoice, make_pdf
from tests.extraction.einvoice.samples import LINE, TOTALS, ksef
from tests.services.originals.samples import RECOGNISED, locked, photo, put, recognised_page, text_page

FOLDER, ZIP, PDF, PDFA = OriginalsFormat


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """Where documents come from."""
    folder = tmp_path / "przyszly"
    folder.mkdir()
    return folder


@pytest.fixture
def born(office: Office, database: Database, company: Company, files: Path) -> int:
    """A read invoice that was born as a PDF."""
    return put(
        office, database, make_invoice(files / "fv.pdf"), company_id=company.id, pages=[text_page("FAKTURA")]
    )


@pytest.fixture
def taken(office: Office, database: Database, company: Company, files: Path) -> int:
    """A read photo that lies on its side."""
    return put(
        office,
        database,
        photo(files / "zdjecie.jpg"),
        company_id=company.id,
        media_type=MediaType.JPEG,
        pages=[recognised_page(turned=90)],
        values={**INVOICE_VALUES, FieldName.NUMBER: "FV/2"},
    )


def listed(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(data.decode("utf-8-sig").splitlines(), delimiter=";"))


def read_words(path: Path) -> list[str]:
    with pymupdf.open(path) as document:
        return [word[4] for page in document for word in page.get_text("words")]


def test_a_folder_holds_the_files_as_they_came_and_a_list(
    office: Office, born: int, taken: int, files: Path, tmp_path: Path
) -> None:
    report = office.originals.export([taken, born, born], tmp_path / "wynik", FOLDER)
    assert (report.documents, report.files, report.missing, report.remarks) == (2, 2, 0, ())
    names = sorted(one.name for one in report.path.iterdir())
    assert names == [
        "2026-11-12_„Bór” S.A._FV-2.jpg",
        "2026-11-12_„Bór” S.A._FV-2026-11-0123.pdf",
        "spis.csv",
    ]
    for row in listed((report.path / "spis.csv").read_bytes()):
        data = (report.path / row["Plik"]).read_bytes()
        assert row["SHA-256"] == row["SHA-256 oryginału"] == hashlib.sha256(data).hexdigest()
        assert row["Rozmiar (bajty)"] == str(len(data))
    assert (report.path / names[0]).read_bytes() == (files / "zdjecie.jpg").read_bytes()


def test_the_same_documents_give_the_same_zip_in_any_order(
    office: Office, born: int, taken: int, tmp_path: Path
) -> None:
    office.originals.export([taken, born], tmp_path / "a.zip", ZIP, pattern="{firma}/{miesiac}/{numer}.pdf")
    office.originals.export([born, taken], tmp_path / "b.zip", ZIP, pattern="{firma}/{miesiac}/{numer}")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert {name.count("/") for name in archive.namelist()} == {2, 0}


def test_one_pdf_has_bookmarks_and_a_page_for_what_cannot_be_shown(
    office: Office, database: Database, company: Company, born: int, taken: int, files: Path, tmp_path: Path
) -> None:
    secret = put(office, database, locked(files / "tajne.pdf"), company_id=company.id)
    damaged = put(office, database, make_pdf(files / "x.pdf"), company_id=company.id)
    with database.read() as session:
        stored = session.get_one(DocumentTable, damaged).sha256
    (tmp_path / "dane" / "originals" / stored[:2] / stored[2:]).write_bytes(b"%PDF-1.7 nothing")
    report = office.originals.export([born, taken, secret, damaged], tmp_path / "a.pdf", PDF)
    assert (report.documents, report.files, report.missing) == (4, 1, 2)
    assert {number for number, _ in report.remarks} == {secret, damaged}
    with pymupdf.open(report.path) as document:
        toc = document.get_toc()
        assert document.page_count == 4
        assert [one[1] for one in toc if one[0] == 1] == [company.short_name]
        assert [one[1] for one in toc if one[0] == 3][:2] == [
            "FV/2 · „Bór” S.A.",
            "FV/2026/11/0123 · „Bór” S.A.",
        ]
        upright = document[toc[2][2] - 1]
        assert upright.rect.width < upright.rect.height
        assert [word[4] for word in upright.get_text("words")] == list(RECOGNISED)
        assert "hasłem" in document[2].get_text() + document[3].get_text()
    assert violations(report.path)  # an ordinary PDF, and does not say otherwise
    assert "pdfaid" not in report.path.read_bytes().decode("latin-1")


def test_pdf_a_can_be_searched_and_keeps_the_rules(
    office: Office, born: int, taken: int, tmp_path: Path
) -> None:
    report = office.originals.export([born, taken], tmp_path / "wynik", PDFA, pattern="{numer}")
    assert sorted(one.name for one in report.path.iterdir()) == [
        "FV-2.pdf",
        "FV-2026-11-0123.pdf",
        "spis.csv",
    ]
    for name in ("FV-2.pdf", "FV-2026-11-0123.pdf"):
        assert violations(report.path / name) == []
    assert read_words(report.path / "FV-2.pdf") == list(RECOGNISED)
    assert "FAKTURA" in read_words(report.path / "FV-2026-11-0123.pdf")
    with pymupdf.open(report.path / "FV-2026-11-0123.pdf") as document:
        assert not document[0].get_images()
    rows = {row["Plik"]: row for row in listed((report.path / "spis.csv").read_bytes())}
    assert rows["FV-2.pdf"]["SHA-256"] != rows["FV-2.pdf"]["SHA-256 oryginału"]


def test_what_cannot_become_pdf_a_is_given_as_it_came(
    office: Office, database: Database, company: Company, born: int, files: Path, tmp_path: Path
) -> None:
    secret = put(office, database, locked(files / "tajne.pdf"), company_id=company.id)
    report = office.originals.export([born, secret], tmp_path / "wynik.zip", PDFA, pattern="{id}")
    assert (report.documents, report.files, report.missing) == (2, 2, 0)
    with zipfile.ZipFile(report.path) as archive:
        assert archive.read(f"{secret}.pdf") == (files / "tajne.pdf").read_bytes()
        (row,) = [row for row in listed(archive.read("spis.csv")) if row["Plik"] == f"{secret}.pdf"]
    assert "Nie zamieniono na PDF/A" in row["Uwagi"]
    assert "hasłem" in row["Uwagi"]


def test_a_signed_original_lies_beside_its_pdf_a(
    office: Office, database: Database, company: Company, files: Path, tmp_path: Path
) -> None:
    make_pdf(files / "plain.pdf", ("Faktura",))
    with pikepdf.open(files / "plain.pdf") as pdf:
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([]), SigFlags=3)
        pdf.save(files / "signed.pdf")
    signed = put(office, database, files / "signed.pdf", company_id=company.id, pages=[text_page("Faktura")])
    report = office.originals.export([signed], tmp_path / "wynik", PDFA, pattern="{id}")
    assert violations(report.path / f"{signed}.pdf") == []
    assert (report.path / f"{signed} (2).pdf").read_bytes() == (files / "signed.pdf").read_bytes()


def test_an_electronic_invoice_is_shown_and_kept(
    office: Office, database: Database, company: Company, files: Path, tmp_path: Path
) -> None:
    (files / "fa.xml").write_bytes(ksef(TOTALS, lines=LINE))
    invoice = put(office, database, files / "fa.xml", company_id=company.id, media_type=MediaType.XML)
    report = office.originals.export([invoice], tmp_path / "wynik", PDFA, pattern="{id}")
    assert violations(report.path / f"{invoice}.pdf") == []
    assert "1 280,00" in " ".join(read_words(report.path / f"{invoice}.pdf")).replace("\u00a0", " ")
    assert (report.path / f"{invoice}.xml").read_bytes() == (files / "fa.xml").read_bytes()
    whole = office.originals.export([invoice], tmp_path / "a.pdf", PDF)
    assert read_words(whole.path) == read_words(report.path / f"{invoice}.pdf")


def test_the_xml_that_a_pdf_shows_lies_beside_it(
    office: Office, database: Database, born: int, files: Path, tmp_path: Path
) -> None:
    (files / "fa.xml").write_bytes(ksef(TOTALS, lines=LINE))
    other = put(office, database, files / "fa.xml", media_type=MediaType.XML)
    with database.write() as session:
        document = session.get_one(DocumentTable, born)
        document.xml_sha256 = session.get_one(DocumentTable, other).sha256
    report = office.originals.export([born], tmp_path / "wynik", FOLDER, pattern="{id}")
    assert sorted(one.name for one in report.path.iterdir()) == [f"{born}.pdf", f"{born}.xml", "spis.csv"]


def test_a_page_that_cannot_be_kept_becomes_a_picture_with_its_text(
    office: Office, database: Database, company: Company, files: Path, tmp_path: Path
) -> None:
    with pymupdf.open() as document:
        page = document.new_page(width=595, height=842)
        page.insert_text((60, 100), "Faktura w czterech farbach", fontsize=20)
        page.draw_rect((60, 120, 200, 160), fill=(0.1, 0.9, 0.8, 0.0), color=None)
        document.save(files / "farby.pdf")
    inks = put(
        office, database, files / "farby.pdf", company_id=company.id, pages=[text_page("Faktura", "farbach")]
    )
    report = office.originals.export([inks], tmp_path / "wynik", PDFA, pattern="{id}")
    assert violations(report.path / f"{inks}.pdf") == []
    assert read_words(report.path / f"{inks}.pdf") == ["Faktura", "farbach"]
    (row,) = listed((report.path / "spis.csv").read_bytes())
    assert row["Uwagi"].startswith("Stron zamienionych na obraz")


def test_pages_that_nobody_read_are_read_for_pdf_a(
    office: Office, database: Database, company: Company, files: Path, tmp_path: Path
) -> None:
    with pymupdf.open() as document:
        page = document.new_page(width=420, height=300)
        page.insert_text((40, 100), "FAKTURA 2026", fontsize=40)
        page.get_pixmap(dpi=200).save(files / "pismo.png")
    letter = put(office, database, files / "pismo.png", company_id=company.id, pages=())
    report = office.originals.export([letter], tmp_path / "wynik", PDFA, pattern="{id}")
    assert violations(report.path / f"{letter}.pdf") == []
    assert "FAKTURA" in " ".join(read_words(report.path / f"{letter}.pdf"))
    with database.read() as session:
        # What was read for the file is not the office's reading.
        assert session.get(PageTable, (letter, 0)) is None


def test_of_a_batch_each_document_gets_its_own_pages(
    office: Office, database: Database, company: Company, files: Path, tmp_path: Path
) -> None:
    scan = make_pdf(files / "skan.pdf", ("Strona",), pages=3)
    first = put(
        office, database, scan, company_id=company.id, pages=[text_page("a"), text_page("b", index=1)]
    )
    second = put(
        office, database, make_pdf(files / "inny.pdf"), company_id=company.id, pages=[text_page("c")]
    )
    with database.write() as session:
        one, other = (session.get_one(DocumentTable, each) for each in (first, second))
        other.sha256 = one.sha256
        one.bundle_id = other.bundle_id = 1
        session.get_one(PageTable, (second, 0)).file_page = 2
    report = office.originals.export([first, second], tmp_path / "wynik", FOLDER, pattern="{id}")
    assert read_words(report.path / f"{first}.pdf") == ["Strona", "1/3", "Strona", "2/3"]
    assert read_words(report.path / f"{second}.pdf") == ["Strona", "3/3"]
    rows = {row["Plik"]: row for row in listed((report.path / "spis.csv").read_bytes())}
    assert rows[f"{second}.pdf"]["Uwagi"] == "Strony 3 pliku, w którym są też inne dokumenty."


def test_pages_of_a_document_that_is_no_more_are_given_to_nobody(
    office: Office, database: Database, company: Company, files: Path, tmp_path: Path
) -> None:
    scan = make_pdf(files / "skan.pdf", ("Strona",), pages=3)
    erased = put(
        office, database, scan, company_id=company.id, pages=[text_page("a"), text_page("b", index=1)]
    )
    stays = put(office, database, make_pdf(files / "inny.pdf"), company_id=company.id, pages=[text_page("c")])
    with database.write() as session:
        one, other = (session.get_one(DocumentTable, each) for each in (erased, stays))
        other.sha256 = one.sha256
        one.bundle_id = other.bundle_id = 1
        session.get_one(PageTable, (stays, 0)).file_page = 2
    office.documents.bin([erased])
    assert office.documents.empty_bin() == 1

    report = office.originals.export([stays], tmp_path / "wynik", FOLDER, pattern="{id}")

    assert read_words(report.path / f"{stays}.pdf") == ["Strona", "3/3"]


def test_an_original_that_is_gone_or_changed_is_told(
    office: Office, database: Database, born: int, taken: int, tmp_path: Path
) -> None:
    store = FileStore(tmp_path / "dane" / "originals")
    with database.read() as session:
        gone, changed = (session.get_one(DocumentTable, one).sha256 for one in (born, taken))
    store.remove(gone)
    store.path(changed).write_bytes(store.path(changed).read_bytes() + b"x")
    report = office.originals.export([born, taken], tmp_path / "wynik", FOLDER, pattern="{id}")
    assert report.missing == 1
    assert {number: message.code for number, message in report.remarks} == {
        born: "originals.gone",
        taken: "originals.changed",
    }
    rows = listed((report.path / "spis.csv").read_bytes())
    assert [row["Plik"] for row in rows if row["ID dokumentu"] == str(born)] == [""]


@pytest.mark.parametrize("format_", list(OriginalsFormat))
def test_stopping_leaves_nothing(
    office: Office, born: int, taken: int, tmp_path: Path, format_: OriginalsFormat
) -> None:
    before = sorted(tmp_path.iterdir())
    with pytest.raises(UserError) as caught:
        office.originals.export(
            [born, taken], tmp_path / "wynik", format_, progress=lambda done, _total: done < 1
        )
    assert caught.value.code == "work.cancelled"
    assert sorted(tmp_path.iterdir()) == before


def test_progress_counts_documents(office: Office, born: int, taken: int, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    office.originals.export(
        [born, taken], tmp_path / "a.zip", ZIP, progress=lambda *counts: seen.append(counts) is None
    )
    assert seen == [(1, 2), (2, 2)]


def test_nothing_to_give_is_said(office: Office, tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        office.originals.export([12345], tmp_path / "wynik", FOLDER)
    assert caught.value.code == "originals.nothing"


def test_the_offices_pattern_is_kept(make_office: Callable[[], Office], born: int, tmp_path: Path) -> None:
    office = make_office()
    assert office.originals.pattern() == USUAL_PATTERN
    office.originals.keep_pattern("{firma}/{id}")
    assert make_office().originals.pattern() == "{firma}/{id}"
    with pytest.raises(UserError):
        office.originals.keep_pattern("{nic}")
    assert office.originals.example("{firma}/{id}", born).endswith(f"/{born}")
    assert office.originals.example(USUAL_PATTERN) == "2026-11-12_„Bór” S.A._FV-2026-11-0123"


def test_a_companys_month_leaves_out_what_was_thrown_away(
    office: Office, company: Company, born: int, taken: int
) -> None:
    month = office.documents.rows([born])[0].month
    assert month is not None
    assert set(office.originals.of_company(company.id, month)) == {born, taken}
    office.documents.bin([taken])
    assert office.originals.of_company(company.id) == [born]
    assert office.originals.of_company(company.id, Month(2019, 1)) == []
