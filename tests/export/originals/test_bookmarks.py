"""Many PDFs as one."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pymupdf

from desktop.export.originals.bookmarks import Bookmark, append, finish
from desktop.export.originals.sheets import Sheets
from tests.builders import make_pdf


def test_bookmarks_lead_to_the_first_page_of_each_document(tmp_path: Path) -> None:
    parts = [make_pdf(tmp_path / f"{n}.pdf", (f"Dokument {n}",), pages=n + 1) for n in range(3)]
    append(parts[:2], tmp_path / "all.pdf")
    append(parts[2:], tmp_path / "all.pdf")
    marks = [
        Bookmark(("Żółw", "2026-10", "FV/1"), 1),
        Bookmark(("Żółw", "2026-11", "FV/2"), 2),
        Bookmark(("Łąka", "2026-11", "FV/3"), 3),
    ]
    finish(tmp_path / "all.pdf", marks, "Żółw")
    with pymupdf.open(tmp_path / "all.pdf") as document:
        assert [tuple(one[:3]) for one in document.get_toc()] == [
            (1, "Żółw", 1),
            (2, "2026-10", 1),
            (3, "FV/1", 1),
            (2, "2026-11", 2),
            (3, "FV/2", 2),
            (1, "Łąka", 4),
            (2, "2026-11", 4),
            (3, "FV/3", 4),
        ]
        assert "Dokument 2" in document[3].get_text()
        assert document.metadata["title"] == "Żółw"
    with pikepdf.open(tmp_path / "all.pdf") as pdf:
        # Another reader finds nothing to mend.
        assert pdf.check_pdf_syntax() == []
        assert pdf.Root.PageMode == pikepdf.Name.UseOutlines


def test_the_same_parts_give_the_same_bytes(tmp_path: Path) -> None:
    parts = [make_pdf(tmp_path / f"{n}.pdf", (f"Dokument {n}",)) for n in range(4)]
    for name in ("a.pdf", "b.pdf"):
        append(parts[:2], tmp_path / name)
        append(parts[2:], tmp_path / name)
        finish(tmp_path / name, [Bookmark(("Żółw", "2026-10", "FV/1"), 4)], "x")
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_what_is_filled_into_a_form_stays_in_sight(tmp_path: Path) -> None:
    with pymupdf.open() as document:
        page = document.new_page(width=300, height=200)
        field = pymupdf.Widget()
        field.field_type, field.field_name = pymupdf.PDF_WIDGET_TYPE_TEXT, "kwota"
        field.rect, field.field_value = pymupdf.Rect(40, 40, 200, 70), "1230"
        page.add_widget(field)
        document.save(tmp_path / "form.pdf")
    with pikepdf.open(tmp_path / "form.pdf") as source:
        sheets = Sheets()
        sheets.add_copy(source, 0)
        sheets.save(tmp_path / "part.pdf")
    append([tmp_path / "part.pdf"], tmp_path / "all.pdf")
    finish(tmp_path / "all.pdf", [Bookmark(("Żółw", "2026-10", "FV/1"), 1)], "x")
    with pymupdf.open(tmp_path / "form.pdf") as before, pymupdf.open(tmp_path / "all.pdf") as after:
        assert not after.is_form_pdf
        drawn = before[0].get_pixmap(dpi=72).samples
        assert min(drawn) < 100
        assert after[0].get_pixmap(dpi=72).samples == drawn
