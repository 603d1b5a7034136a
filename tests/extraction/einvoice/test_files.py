"""Structured invoices as files, in PDFs, and the pages drawn for them."""

from __future__ import annotations

from pathlib import Path

import pymupdf
import pytest

from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName, Source
from desktop.domain.media import sniff
from desktop.domain.reading import Engine, Limits, MediaType, Reading
from desktop.extraction.einvoice.embedded import embedded_invoice
from desktop.extraction.einvoice.ksefname import ksef_number_in
from desktop.extraction.media import inspect, media_type_of
from desktop.extraction.reader import examine_batch, read_with
from desktop.extraction.rendering import render_page
from tests.extraction.einvoice import samples
from tests.extraction.einvoice.samples import LINE, SELLER_NIP, TOTALS

LIMITS = Limits()


def number_with_checksum() -> str:
    """A KSeF number of the sample's seller."""
    stem = f"{SELLER_NIP}-20260512-0100001AF629"
    return next(number for tail in range(256) if ksef_number_in(number := f"{stem}-{tail:02X}"))


def read(path: Path, engine: Engine = Engine.AUTO, name: str = "") -> Reading:
    batch = read_with(
        lambda: pytest.fail("no OCR was needed"), path, engine, LIMITS, frozenset(), 40, file_name=name
    )
    return batch.readings[0]


def xml_file(folder: Path, data: bytes, name: str = "a.xml") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("head", "media_type"),
    [
        (b'<?xml version="1.0"?><a/>', MediaType.XML),
        (b'\xef\xbb\xbf<?xml version="1.0"?><a/>', MediaType.XML),
        ('\ufeff<?xml version="1.0" encoding="utf-16"?><a/>'.encode("utf-16-le"), MediaType.XML),
        (b'\n <ns2:Faktura xmlns:ns2="x">', MediaType.XML),
        (b"<Invoice>", MediaType.XML),
        (b"<html><body>", None),
        (b"<!DOCTYPE html>", None),
        (b"text < more", None),
    ],
)
def test_xml_is_known_by_its_beginning(head: bytes, media_type: MediaType | None) -> None:
    assert sniff(head) is media_type


def test_an_invoice_in_xml_is_read_for_certain(tmp_path: Path) -> None:
    path = xml_file(tmp_path, samples.ksef(TOTALS, lines=LINE))
    inspection, batch = examine_batch(path)
    assert (inspection.media_type, inspection.pages) == (MediaType.XML, 1)
    assert batch is not None
    reading = batch.readings[0]
    gross = reading.fields[FieldName.GROSS]
    assert (gross.value, gross.source, gross.certain) == ("1280.00", Source.XML, True)
    assert gross.why[0].details["element"] == "Fa/P_15"
    assert all(field.certain for field in reading.fields.values() if field.value)
    assert [line.certain for line in reading.line_items] == [True, True]


@pytest.mark.parametrize("engine", list(Engine))
def test_its_page_shows_every_value_where_its_box_is(tmp_path: Path, engine: Engine) -> None:
    reading = read(xml_file(tmp_path, samples.ksef(TOTALS, lines=LINE)), engine)
    words = reading.pages[0].words
    for name, shown in (
        (FieldName.NUMBER, "FV 12/05/2026"),
        (FieldName.SELLER_NAME, "Piekarnia Zorza sp. z o.o."),
        (FieldName.SELLER_NIP, "NIP 526-104-08-28"),
        (FieldName.GROSS, "1 280,00 PLN"),
    ):
        box = reading.fields[name].box
        assert box is not None
        inside = [
            word.text
            for word in words
            if box.y0 <= (word.box.y0 + word.box.y1) / 2 <= box.y1
            and box.x0 <= (word.box.x0 + word.box.x1) / 2 <= box.x1
        ]
        assert "".join(inside) == shown.replace(" ", "").replace("\u00a0", "")


@pytest.mark.parametrize("data", [samples.RR, samples.cii(), samples.ubl(), samples.ZUGFERD_1])
def test_every_format_has_a_page(tmp_path: Path, data: bytes) -> None:
    path = xml_file(tmp_path, data)
    picture = render_page(path, 0, max_width_px=600)
    assert picture.width == 600
    assert min(picture.rgb) < 120, "there is ink"
    assert read(path).pages[0].words


def test_many_lines_go_over_pages_and_hostile_ones_end(tmp_path: Path) -> None:
    line = LINE.split("</tns:FaWiersz>")[0] + "</tns:FaWiersz>"
    path = xml_file(tmp_path, samples.ksef(TOTALS, lines=line * 100))
    assert 2 < inspect(path, LIMITS).pages < 10
    wide = line.replace("Chleb żytni", "W" * 400)
    path = xml_file(tmp_path, samples.ksef(TOTALS, lines=wide * 3000))
    assert inspect(path, LIMITS).pages <= 100


def test_a_wrong_check_digit_is_read_but_not_certain(tmp_path: Path) -> None:
    data = samples.ksef(TOTALS).replace(SELLER_NIP.encode(), b"9999999999")
    field = read(xml_file(tmp_path, data)).fields[FieldName.SELLER_NIP]
    assert (field.value, field.certain) == ("9999999999", False)


def test_sums_that_do_not_come_out_are_not_certain(tmp_path: Path) -> None:
    data = samples.ksef(TOTALS.replace("1280.00", "1281.00"))
    fields = read(xml_file(tmp_path, data)).fields
    assert not fields[FieldName.GROSS].certain
    assert any(message.code == "check.sum.bad" for message in fields[FieldName.GROSS].why)


def test_the_file_name_may_carry_the_ksef_number(tmp_path: Path) -> None:
    number = number_with_checksum()
    field = read(xml_file(tmp_path, samples.ksef(TOTALS), f"{number}.xml")).fields[FieldName.KSEF_NUMBER]
    assert (field.value, field.certain) == (number, True)
    assert field.box is not None


def test_the_page_stays_where_it_was_when_the_ksef_number_is_known(tmp_path: Path) -> None:
    path = xml_file(tmp_path, samples.ksef(TOTALS))
    without, named = (read(path, name=name) for name in ("", f"{number_with_checksum()}.xml"))
    assert named.fields[FieldName.KSEF_NUMBER].value
    assert without.fields[FieldName.GROSS].box == named.fields[FieldName.GROSS].box


@pytest.mark.parametrize(
    "name", ["5252248481-20260512-0100001AF629-AF.xml", "5261040828-20260512-0100001AF629-00.xml", "a.xml"]
)
def test_another_number_in_the_name_says_nothing(tmp_path: Path, name: str) -> None:
    assert read(xml_file(tmp_path, samples.ksef(TOTALS), name)).fields[FieldName.KSEF_NUMBER].value is None


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'<?xml version="1.0"?><svg/>', "file.unknown_xml"),
        (b'<?xml version="1.0"?><a>', "file.bad_xml"),
        (b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "file.bad_xml"),
    ],
)
def test_other_xml_is_refused_with_a_reason(tmp_path: Path, data: bytes, code: str) -> None:
    with pytest.raises(UserError) as refusal:
        examine_batch(xml_file(tmp_path, data))
    assert refusal.value.code == code


def carrying(path: Path, files: dict[str, bytes], lines: tuple[str, ...] = ()) -> Path:
    """A PDF with embedded files and a text page."""
    with pymupdf.open() as document:
        page = document.new_page()
        for number, line in enumerate(lines):
            page.insert_text((60, 80 + 20 * number), line, fontsize=10)
        for name, data in files.items():
            document.embfile_add(name, data, filename=name, ufilename=name)
        document.save(path)
    return path


@pytest.mark.parametrize("name", ["factur-x.xml", "ZUGFeRD-invoice.xml", "xrechnung.xml", "faktura.xml"])
def test_an_embedded_invoice_is_found(tmp_path: Path, name: str) -> None:
    path = carrying(tmp_path / "a.pdf", {"readme.txt": b"x", name: samples.cii()})
    with pymupdf.open(path) as document:
        found = embedded_invoice(document)
    assert found is not None
    assert found.embedded
    assert found.invoice.value(FieldName.NUMBER) == "RE-2026-77"


def test_of_two_embedded_invoices_only_one_of_standard_name_is_taken(tmp_path: Path) -> None:
    two = {"a.xml": samples.cii(), "b.xml": samples.ubl()}
    with pymupdf.open(carrying(tmp_path / "a.pdf", two)) as document:
        assert embedded_invoice(document) is None
    with pymupdf.open(carrying(tmp_path / "b.pdf", {**two, "factur-x.xml": samples.ubl()})) as document:
        found = embedded_invoice(document)
    assert found is not None
    assert found.invoice.value(FieldName.NUMBER) == "PEF/1/2026"


def test_an_associated_file_counts_too(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    with pymupdf.open() as document:
        document.new_page()
        stream, spec = document.get_new_xref(), document.get_new_xref()
        document.update_object(stream, "<</Type/EmbeddedFile>>")
        document.update_stream(stream, samples.cii(), new=True)
        document.update_object(spec, f"<</Type/Filespec/UF(factur-x.xml)/EF<</F {stream} 0 R>>>>")
        document.xref_set_key(document.pdf_catalog(), "AF", f"[{spec} 0 R]")
        document.save(path)
    with pymupdf.open(path) as document:
        assert embedded_invoice(document) is not None


@pytest.mark.parametrize("data", [b"", b"<a/>", b"\x00" * 100, b"<!DOCTYPE a><a/>"])
def test_other_embedded_files_are_no_invoice(tmp_path: Path, data: bytes) -> None:
    with pymupdf.open(carrying(tmp_path / "a.pdf", {"factur-x.xml": data})) as document:
        assert embedded_invoice(document) is None
    assert read(tmp_path / "a.pdf").fields[FieldName.NUMBER].value is None


def test_an_embedded_file_that_unpacks_to_too_much_is_left_alone(tmp_path: Path) -> None:
    bomb = b"<a>" + b" " * (17 * 1024 * 1024) + b"</a>"
    with pymupdf.open(carrying(tmp_path / "a.pdf", {"factur-x.xml": bomb})) as document:
        assert embedded_invoice(document) is None


PAGE = (
    "Rechnung Nr. RE-2026-77 vom 11.05.2026",
    "Muster GmbH, Hauptstr. 1, 10115 Berlin, USt-IdNr. DE136695976",
    "Kunde: Hurtownia Przykład, PL7792433125",
    "Nettobetrag 200,00 EUR, MwSt 19% 38,00 EUR, Gesamtbetrag 238,00 EUR",
)


def test_xml_and_page_confirm_each_other(tmp_path: Path) -> None:
    reading = read(carrying(tmp_path / "a.pdf", {"factur-x.xml": samples.cii()}, PAGE))
    for name in (FieldName.NUMBER, FieldName.GROSS, FieldName.SELLER_NIP, FieldName.ISSUE_DATE):
        field = reading.fields[name]
        assert (field.source, field.certain) == (Source.XML, True), name
        assert field.box is not None, name
        assert "why.page_agrees" in {message.code for message in field.why}, name
    assert reading.line_items[0].name == "Beratung"


def test_a_page_that_shows_another_amount_takes_certainty_away(tmp_path: Path) -> None:
    lines = (*PAGE[:3], "Nettobetrag 300,00 EUR, MwSt 19% 57,00 EUR", "Gesamtbetrag 357,00 EUR")
    reading = read(carrying(tmp_path / "a.pdf", {"factur-x.xml": samples.cii()}, lines))
    gross = reading.fields[FieldName.GROSS]
    assert not gross.certain
    assert gross.value == "238.00"
    assert any(message.code == "why.page_shows" for message in gross.why)


def test_a_profile_without_lines_is_completed_from_the_page(tmp_path: Path) -> None:
    head = samples.cii(profile="urn:factur-x.eu:1p0:minimum", lines=False)
    reading = read(carrying(tmp_path / "a.pdf", {"factur-x.xml": head}, PAGE))
    assert reading.fields[FieldName.GROSS].source is Source.XML
    assert reading.line_items == ()


def test_an_xml_file_has_its_media_type(tmp_path: Path) -> None:
    assert media_type_of(xml_file(tmp_path, samples.ubl())) is MediaType.XML
