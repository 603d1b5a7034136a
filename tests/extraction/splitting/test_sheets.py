"""Separator sheets of every make, and blank pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.domain.fields import Box, Source
from desktop.domain.reading import Code, Page, Symbology
from desktop.domain.separators import Separator, SeparatorKind
from desktop.extraction.splitting.sheets import is_blank, separator_on
from tests.extraction.fields.drawn import drawn
from tests.extraction.fields.samples import WAREHOUSE

NEXT = Separator(SeparatorKind.NEXT)


def coded(page: Page, text: str, symbology: Symbology = Symbology.CODE128) -> Page:
    return replace(page, codes=(Code(text, symbology, Box(page.index, 0.3, 0.3, 0.7, 0.4)),))


@pytest.mark.parametrize(
    "text",
    ["STRONA ROZDZIELAJĄCA", "SEP-5590\nSTRONA ROZDZIELAJĄCA", "Document Separator", "Trennblatt", "PATCH T"],
)
def test_foreign_sheets_are_known_by_what_they_say(text: str) -> None:
    assert separator_on(drawn(text)) == NEXT
    assert separator_on(drawn(text, source=Source.OCR, confidence=0.8)) == NEXT


def test_our_sheet_is_known_without_its_code() -> None:
    attachment = (
        "ZAŁĄCZNIK DO POPRZEDNIEGO DOKUMENTU\n\nKartka rozdzielająca\nPiekarnia Zorza  NIP 5252248481"
    )
    assert separator_on(drawn(attachment)) == Separator(SeparatorKind.ATTACHMENT)
    assert separator_on(drawn("NASTĘPNY DOKUMENT\n\nKartka rozdzielająca")) == NEXT


def test_our_code_says_more() -> None:
    sheet = Separator(SeparatorKind.ATTACHMENT, "5252248481")
    assert separator_on(coded(drawn("byle co"), sheet.code(), Symbology.QR)) == sheet


def test_a_sheet_that_says_only_its_code() -> None:
    assert separator_on(coded(Page(0, 595, 842, Source.OCR), "DOC-0001")) == NEXT
    assert separator_on(coded(drawn("DOC-0001"), "DOC-0001")) == NEXT


def test_documents_with_codes_are_no_sheets() -> None:
    assert separator_on(coded(drawn(WAREHOUSE), "590123412345")) is None
    ksef = "https://qr.ksef.mf.gov.pl/invoice/5252248481/01-02-2026/abc"
    assert separator_on(coded(Page(0, 595, 842, Source.OCR), ksef, Symbology.QR)) is None
    transfer = "5252248481|PL|61109010140000071219812874|022800|Hurtownia Stalmet|FS 123/2025|||"
    assert separator_on(coded(Page(0, 595, 842, Source.OCR), transfer, Symbology.QR)) is None
    assert (
        separator_on(
            drawn("Oferta\nSeparator powietrza 2 szt.  1200,00\nSeparator wody  1 szt.  800,00\n" * 3)
        )
        is None
    )


def test_blank_pages() -> None:
    assert is_blank(Page(0, 595, 842, Source.OCR))
    assert is_blank(drawn("i", source=Source.OCR, confidence=0.95))
    assert is_blank(drawn("AWNŁ iłsop   wl ,,x", source=Source.OCR, confidence=0.3))
    assert not is_blank(drawn("3 z 3"))
    assert not is_blank(drawn("Wytworzona w: program do faktur"))
    assert not is_blank(coded(Page(0, 595, 842, Source.OCR), "X"))
