"""Reports and protocols as pages: all is in them, and nothing in them is taken for markup."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pymupdf

from desktop.domain.messages import Message
from desktop.domain.privacy.findings import Fate, Found, Place, Report
from desktop.domain.privacy.person import Person
from desktop.domain.privacy.protocols import Protocol, ProtocolKind, ProtocolLine
from desktop.export.privacy.pages import as_pdf, protocol_page, report_page

AT = datetime(2026, 11, 26, 9, tzinfo=UTC)


def as_is(_context: str, text: str) -> str:
    return text


def text_of(pdf: bytes) -> str:
    with pymupdf.open("pdf", pdf) as document:
        found = " ".join(page.get_text() for page in document)
    return " ".join(found.replace("\u200b", "").split())


def test_a_report_holds_everything_and_no_markup_of_others() -> None:
    found = Found(
        Place.DOCUMENT,
        7,
        Fate.STAYS,
        (("number", "FV/1 <script>alert(1)</script>"), ("file", "x" * 200)),
        "Żółw",
        date(2026, 11, 12),
        Message("privacy.by_law"),
        date(2032, 12, 31),
    )
    html = report_page(Report(Person(name="Łucja Żak"), AT, "Biuro & Syn", (found,)), as_is)
    assert "<script>" not in html
    told = text_of(as_pdf(html))
    for part in (
        "Biuro & Syn",
        "Łucja Żak",
        "art. 15 RODO",
        "Dokumenty (1)",
        "12.11.2026 · Żółw · zostaje",
        "FV/1 <script>alert(1)</script>",
        "Zostaje co najmniej do 31.12.2032.",
    ):
        # Long words may be broken anywhere.
        assert part.replace(" ", "") in told.replace(" ", "")
    assert "x" * 200 in told.replace(" ", "")


def test_a_protocol_lists_every_document_over_its_pages() -> None:
    lines = tuple(
        ProtocolLine("cost_invoice", f"FV/{number}", date(2017, 3, 1), "Żółw", "„Bór” S.A.")
        for number in range(1, 201)
    )
    protocol = Protocol(
        3,
        ProtocolKind.DESTRUCTION,
        AT,
        "anna",
        "Biuro",
        "upłynął okres",
        {"accounting": 200, "panel": 4},
        {},
        (*lines, ProtocolLine("panel", "2017", None, "Żółw", "", 4)),
    )
    pdf = as_pdf(protocol_page(protocol, as_is))
    told = text_of(pdf)
    for part in (
        "Protokół nr 3",
        "wykonał(a): anna",
        "FV/200",
        "2017, sztuk: 4",
        "Dowody księgowe 200",
        "podpis",
    ):
        assert part in told
    with pymupdf.open("pdf", pdf) as document:
        assert document.page_count > 3
        assert document[0].get_text().strip().endswith(f"1/{document.page_count}")
