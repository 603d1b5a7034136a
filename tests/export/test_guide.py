"""The page for a client: one page, all that he needs, codes that can be scanned."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pymupdf
import pytest
import zxingcpp

from desktop.assets import asset
from desktop.export.guide import GuideFacts, guide_page

FACTS = GuideFacts(
    office="Biuro Rachunkowe „Saldo”",
    office_phone="+48 22 123 45 67",
    office_email="biuro@saldo.example",
    company="Żółw Spółka z ograniczoną odpowiedzialnością",
    nip="5252248481",
    panel="https://panel.saldo.example",
    pairing_link="https://panel.saldo.example/p/ABCDEFGHJKLM",
    pairing_code="ABCD-EFGH-JKLM",
    pairing_day="09.12.2026",
    pairing_phones=3,
    mail_address="dok+zolw@saldo.example",
    pin="4821",
)
LANGUAGES = sorted(path.stem for path in asset("panel", "guide").glob("*.json"))


def text_of(data: bytes) -> str:
    with pymupdf.open(stream=data) as document:
        assert len(document) == 1
        text = document[0].get_text().replace("\u200b", "")
    return " ".join(text.split())


@pytest.mark.parametrize("language", ["pl", "en", "uk", "de"])
def test_everything_stands_on_one_page(language: str) -> None:
    text = text_of(guide_page(FACTS, language))
    for wanted in (FACTS.office, FACTS.office_phone, FACTS.pairing_code, "525-224-84-81", "(4821)"):
        assert wanted in text
    for address in (FACTS.mail_address, FACTS.panel):
        assert address in text
    assert "{" not in text
    assert "\ufffd" not in text


def test_all_languages_are_there() -> None:
    assert LANGUAGES == ["de", "en", "pl", "uk"]


def test_the_code_is_scanned_from_the_printed_page() -> None:
    with pymupdf.open(stream=guide_page(FACTS, "pl")) as document:
        pixmap = document[0].get_pixmap(dpi=150)
    pixels = np.frombuffer(pixmap.samples, np.uint8).reshape(pixmap.height, pixmap.width, pixmap.n)
    assert [code.text for code in zxingcpp.read_barcodes(pixels)] == [FACTS.pairing_link]


@pytest.mark.parametrize("language", ["pl", "uk"])
def test_every_letter_has_its_font(language: str) -> None:
    with pymupdf.open(stream=guide_page(FACTS, language)) as document:
        fonts = {font[3].partition("+")[2] for font in document[0].get_fonts()}
    assert fonts
    assert all("DejaVu" in font for font in fonts), fonts


def test_what_is_not_set_up_is_left_out() -> None:
    bare = replace(FACTS, mail_address="", pin="", office_phone="", office_email="", nip="")
    text = text_of(guide_page(bare, "pl"))
    assert "Pocztą" not in text
    assert "PIN" not in text
    assert "Zadzwoń" not in text
    assert bare.panel in text


def test_names_of_any_length_and_with_any_signs_stay_whole() -> None:
    name = "Przedsiębiorstwo Wielobranżowe <b>& „Ślimak”</b> " * 6
    text = text_of(guide_page(replace(FACTS, company=name), "pl"))
    assert " ".join(name.split()) in text
    with pymupdf.open(stream=guide_page(replace(FACTS, company=name), "pl")) as document:
        page = document[0]
        assert all(page.rect.contains(pymupdf.Rect(word[:4])) for word in page.get_text("words"))
