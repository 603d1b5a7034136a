"""Fields from the words of a page and the codes on it."""

from __future__ import annotations

from pathlib import Path

import pymupdf
import pytest
from PIL import Image

from desktop.domain.fields import Field, FieldName, Source
from desktop.domain.reading import Engine, Limits, Reading
from desktop.extraction.einvoice.source import digest_of
from desktop.extraction.ocr.engine import OcrPage
from desktop.extraction.reader import read_with
from desktop.extraction.straight import Skew
from tests.extraction.codes.codes import code_picture, coded_pdf, ksef_url, zbp
from tests.extraction.einvoice import samples
from tests.extraction.einvoice.samples import ACCOUNT, BUYER_NIP, SELLER_NIP, TOTALS
from tests.extraction.einvoice.test_files import carrying
from tests.extraction.papers import scan_pdf, word

OTHER_NIP, OTHER_ACCOUNT = "5252248481", "PL05101010101010101010101010"
LINES = (
    "Faktura VAT nr 12/05/2026",
    "Data wystawienia: 2026-05-11",
    "Sprzedawca: Piekarnia Zorza sp. z o.o.",
    "ul. Lipowa 4, 30-702 Kraków",
    f"NIP: {SELLER_NIP}",
    "Nabywca: Hurtownia Przykład",
    f"NIP: {BUYER_NIP}",
    "Nr konta: 61 1090 1014 0000 0712 1981 2874",
    "Do zaplaty: 1 518,44 PLN",
)


def read(path: Path, engine: Engine = Engine.AUTO) -> Reading:
    batch = read_with(lambda: pytest.fail("no OCR was needed"), path, engine, Limits(), frozenset(), 40)
    return batch.readings[0]


def why(field: Field) -> set[str]:
    return {message.code for message in field.why}


def test_a_ksef_code_confirms_seller_and_date(tmp_path: Path) -> None:
    reading = read(coded_pdf(tmp_path / "a.pdf", ksef_url(SELLER_NIP, "11-05-2026"), LINES))
    seller, day = reading.fields[FieldName.SELLER_NIP], reading.fields[FieldName.ISSUE_DATE]
    assert (seller.value, seller.certain) == (SELLER_NIP, True)
    assert (day.value, day.certain) == ("2026-05-11", True)
    assert "why.qr_ksef_nip" in why(seller)
    assert "why.qr_ksef_date" in why(day)
    assert reading.pages[0].codes[0].text.startswith("https://qr.ksef")


def test_a_ksef_code_of_another_invoice_takes_certainty_away(tmp_path: Path) -> None:
    reading = read(coded_pdf(tmp_path / "a.pdf", ksef_url(OTHER_NIP, "12-05-2026"), LINES))
    seller, day = reading.fields[FieldName.SELLER_NIP], reading.fields[FieldName.ISSUE_DATE]
    assert (seller.certain, day.certain) == (False, False)
    assert "why.qr_ksef_other_date" in why(day)
    assert {"why.qr_ksef_other_nip", "why.page_differs"} & why(seller)


def test_a_ksef_code_fills_what_the_page_does_not_say(tmp_path: Path) -> None:
    reading = read(coded_pdf(tmp_path / "a.pdf", ksef_url(SELLER_NIP, "11-05-2026"), ("Faktura 7/2026",)))
    seller = reading.fields[FieldName.SELLER_NIP]
    assert (seller.value, seller.source, seller.certain) == (SELLER_NIP, Source.QR, True)
    assert seller.box is not None
    assert seller.box.y0 > 0.7


def test_a_ksef_code_with_a_wrong_number_makes_nothing_certain(tmp_path: Path) -> None:
    lines = tuple(line.replace(SELLER_NIP, "9999999999") for line in LINES)
    reading = read(
        coded_pdf(tmp_path / "a.pdf", ksef_url("9999999999", "11-05-2026"), lines[:5]), Engine.TEXT
    )
    assert not reading.fields[FieldName.SELLER_NIP].certain


def test_the_buyers_number_as_the_sellers_makes_neither_certain(tmp_path: Path) -> None:
    reading = read(coded_pdf(tmp_path / "a.pdf", ksef_url(BUYER_NIP, "11-05-2026"), LINES))
    assert not reading.fields[FieldName.SELLER_NIP].certain
    if reading.fields[FieldName.SELLER_NIP].value == BUYER_NIP:
        assert not reading.fields[FieldName.BUYER_NIP].certain


def test_ksefs_test_system_is_named(tmp_path: Path) -> None:
    url = ksef_url(SELLER_NIP, "11-05-2026", base="https://qr-test.ksef.mf.gov.pl")
    reading = read(coded_pdf(tmp_path / "a.pdf", url, LINES))
    assert "check.ksef_test.bad" in {check.message.code for check in reading.checks}


def test_a_transfer_code_confirms_account_amount_and_number(tmp_path: Path) -> None:
    code = zbp(SELLER_NIP, ACCOUNT, 151844, "FV 12/05/2026")
    fields = read(coded_pdf(tmp_path / "a.pdf", code, LINES)).fields
    assert (fields[FieldName.BANK_ACCOUNT].value, fields[FieldName.BANK_ACCOUNT].certain) == (ACCOUNT, True)
    due = fields[FieldName.AMOUNT_DUE]
    assert (due.value, due.certain) == ("1518.44", True)
    assert "why.qr_amount" in why(due)
    assert "why.qr_title" in why(fields[FieldName.NUMBER])


def test_a_transfer_of_a_part_does_not_touch_the_gross_amount(tmp_path: Path) -> None:
    with_code = read(coded_pdf(tmp_path / "a.pdf", zbp(SELLER_NIP, ACCOUNT, 50000, "x"), LINES)).fields
    plain = read(coded_pdf(tmp_path / "b.pdf", ksef_url(SELLER_NIP, "11-05-2026"), LINES)).fields
    assert with_code[FieldName.GROSS] == plain[FieldName.GROSS]
    assert not with_code[FieldName.AMOUNT_DUE].certain
    assert "why.qr_other_amount" in why(with_code[FieldName.AMOUNT_DUE])


def test_a_transfer_to_another_account_takes_certainty_away(tmp_path: Path) -> None:
    fields = read(coded_pdf(tmp_path / "a.pdf", zbp("", OTHER_ACCOUNT, 151844, "x"), LINES)).fields
    assert not fields[FieldName.BANK_ACCOUNT].certain


def test_codes_of_scans_are_read_from_the_picture(tmp_path: Path) -> None:
    class Blind:
        name = "blind"

        def read(self, picture: Image.Image, page: int) -> OcrPage:
            return OcrPage((word("Faktura", 0.1, 0.1, 0.2, 0.12, page),), 0, Skew(*picture.size, 0.0))

    sheet = Image.new("RGB", (1240, 1754), "white")
    sheet.paste(code_picture(ksef_url(SELLER_NIP, "11-05-2026"), scale=4), (700, 1200))
    path = scan_pdf(tmp_path / "a.pdf", sheet)
    reading = read_with(Blind, path, Engine.AUTO, Limits(), frozenset(), 40).readings[0]
    assert reading.fields[FieldName.SELLER_NIP].value == SELLER_NIP
    assert reading.fields[FieldName.SELLER_NIP].source is Source.QR


@pytest.mark.parametrize("own", [True, False])
def test_the_hash_of_a_ksef_code_tells_whether_the_xml_belongs_to_the_page(tmp_path: Path, own: bool) -> None:
    data = samples.ksef(TOTALS)
    digest = digest_of(data if own else data + b" ")
    assert len(digest) == 43
    coded = coded_pdf(tmp_path / "a.pdf", ksef_url(SELLER_NIP, "11-05-2026", digest), LINES)
    reading = read(carrying_on(coded, data))
    checks = {check.message.code for check in reading.checks}
    assert ("check.ksef_hash.ok" in checks, "check.ksef_hash.bad" in checks) == (own, not own)
    if not own:
        assert not reading.fields[FieldName.SELLER_NIP].certain


def carrying_on(path: Path, data: bytes) -> Path:
    with pymupdf.open(path) as document:
        document.embfile_add("ksef.xml", data, filename="ksef.xml", ufilename="ksef.xml")
        document.saveIncr()
    return path


def test_a_page_without_codes_is_read_as_before(tmp_path: Path) -> None:
    reading = read(carrying(tmp_path / "a.pdf", {}, LINES))
    assert reading.pages[0].codes == ()
    assert reading.fields[FieldName.SELLER_NIP].certain


@pytest.mark.parametrize(
    ("lines", "believed"), [(LINES, True), (("Faktura 99/2026", f"NIP {OTHER_NIP}"), False)]
)
def test_xml_beside_a_pdf_counts_only_if_the_page_shows_it(
    tmp_path: Path, lines: tuple[str, ...], believed: bool
) -> None:
    (tmp_path / "a.xml").write_bytes(samples.ksef(TOTALS))
    page = tuple(line.replace("VAT nr 12", "FV 12") for line in lines)
    reading = read(carrying(tmp_path / "a.pdf", {}, page))
    assert (reading.fields[FieldName.GROSS].source is Source.XML) is believed


@pytest.mark.parametrize("own", [True, False])
def test_xml_beside_a_pdf_counts_by_the_hash_of_the_code(tmp_path: Path, own: bool) -> None:
    data = samples.ksef(TOTALS)
    (tmp_path / "a.xml").write_bytes(data)
    digest = digest_of(data if own else data + b" ")
    path = coded_pdf(tmp_path / "a.pdf", ksef_url(SELLER_NIP, "11-05-2026", digest), LINES)
    assert (read(path).fields[FieldName.GROSS].source is Source.XML) is own
