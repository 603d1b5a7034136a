from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.booking.entry import Amounts
from desktop.domain.booking.marks import Gtu, Marks, Procedure, ProofMark
from desktop.domain.dates import Month
from desktop.domain.rules.exchange import Purpose, Rate, converted
from desktop.export.booked import BookedPart, BookedRecord
from desktop.export.drafts import Draft, Weight
from desktop.export.entries import Entry, entry_of
from desktop.export.fitting import one_line
from desktop.export.options import Translation
from desktop.export.records import ExportDocument, KnownContractor, Party
from desktop.export.wapro.clarion import clarion_date, clarion_time
from desktop.export.wapro.exporter import WaproExporter
from desktop.intake.contractor_files import xml_files
from tests.export.optima.test_exporter import golden_documents
from tests.export.samples import job, sold, sound
from tests.export.strategies import batches
from tests.export.wapro.parser import Document, day, read, schema_faults

GOLDEN = Path(__file__).parents[1] / "golden" / "wapro"
WAPRO = WaproExporter()


def drafted(*documents: ExportDocument, translation: Translation | None = None, **options: str) -> Draft:
    draft = WAPRO.draft(job(WAPRO, *documents, translation=translation, **options))
    for file in draft.files:
        assert schema_faults(file.data) == []
    return draft


def one(*documents: ExportDocument, translation: Translation | None = None, **options: str) -> Document:
    (found,) = read(drafted(*documents, translation=translation, **options).files[0].data)
    return found


def codes(draft: Draft, weight: Weight) -> set[str]:
    return {notice.message.code for notice in draft.notices if notice.weight is weight}


def part(category: str, rate: str, net: str, vat: str, **changes: object) -> BookedPart:
    gross = Decimal(net) + Decimal(vat)
    name = f"Kategoria {category}"
    return BookedPart(
        category, name, rate, Decimal(net), Decimal(vat), gross, Decimal(net), Decimal(vat), **changes
    )


def in_currency(mid: str, per: int = 1) -> ExportDocument:
    source = sound(currency="HUF" if per > 1 else "EUR")
    rate = Rate(
        Purpose.VAT, source.currency, Decimal(mid), "1/A/NBP/2026", date(2026, 11, 9), date(2026, 11, 10), per
    )
    amounts = {"net": source.net, "vat": source.vat, "gross": source.gross}
    return replace(source, for_vat=converted(rate, source.vat_rows, **amounts))


def test_the_file_is_the_one_that_was_checked_by_hand() -> None:
    data = drafted(*golden_documents()).files[0].data

    assert data.decode() == (GOLDEN / "documents.xml").read_text(encoding="utf-8")


@settings(max_examples=60, deadline=None)
@given(batches())
def test_any_documents_are_read_back_as_they_were(documents: Sequence[ExportDocument]) -> None:
    draft = drafted(*documents)
    refused = {one.document for one in draft.notices if one.weight is Weight.REFUSED}
    assert {*draft.documents} | refused == {one.id for one in documents}
    found = [document for file in draft.files for document in read(file.data)]
    entries = [entry_of(one) for one in documents if one.id in draft.documents]
    for document, entry in zip(found, entries, strict=True):
        assert isinstance(entry, Entry)
        _same(document, entry)
        names = {
            one_line(other.partner.name) for other in entries if other.partner.number == entry.partner.number
        }
        assert document.contractor["NAZWA_PELNA"] in names


def _same(document: Document, entry: Entry) -> None:
    number = one_line(entry.number)
    assert document.values["NUMER"] == number if len(number) <= 30 else document.values["NUMER"] != number
    assert document.day("DATA_WYSTAWIENIA") == entry.issued
    assert document.day("DATA_SPRZEDAZY") == entry.sold
    assert Month.of(document.tax_day) == entry.month
    assert document.contractor["NIP"] == entry.partner.number
    assert document.values.get("KSEF_ID", "") == entry.document.ksef_number
    codes = {"zw": "ZW", "np": "NP", "oo": "NP"}
    wanted: dict[str, Amounts] = defaultdict(Amounts)
    for row in entry.rates:
        wanted[codes.get(row.rate, row.rate)] += row.zloty
    assert {code: (one.net, one.vat) for code, one in document.rates.items()} == {
        code: (one.net, one.vat) for code, one in wanted.items()
    }
    if document.values["SYM_WAL"] == entry.currency:
        assert Decimal(document.values["KW_ROZRACH_W"]) == entry.amounts.gross
    else:
        assert entry.rate is not None
        assert entry.currency in document.text


@settings(max_examples=30, deadline=None)
@given(batches())
def test_the_preview_is_the_file(documents: Sequence[ExportDocument]) -> None:
    draft = drafted(*documents)
    if not draft.files:
        return
    titles = [column.title for column in draft.sheets[0].columns]
    shown = [dict(zip(titles, row.cells, strict=True)) for row in draft.sheets[0].rows()]
    found = read(draft.files[0].data)
    assert [{name: text for name, text in cells.items() if text} for cells in shown] == [
        {name: text for name, text in one.values.items() if text} for one in found
    ]
    assert sum(1 for _row in draft.sheets[1].rows()) == sum(len(one.rates) for one in found)
    assert sum(1 for _row in draft.sheets[2].rows()) == sum(len(one.positions) for one in found)


@settings(max_examples=30, deadline=None)
@given(batches())
def test_the_programs_own_import_of_contractors_reads_the_cards(documents: Sequence[ExportDocument]) -> None:
    draft = drafted(*documents)
    if not draft.files:
        return
    _kind, records = xml_files.read(draft.files[0].data)
    accepted = [one for one in map(entry_of, documents) if isinstance(one, Entry)]
    assert {(one.data.number, one.data.name) for one in records} <= {
        (one.partner.number, one_line(one.partner.name)) for one in accepted
    }


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_days_are_clarions(when: date) -> None:
    assert day(clarion_date(when)) == when


def test_known_clarion_days_and_times() -> None:
    assert clarion_date(date(1900, 1, 1)) == "36163"
    assert clarion_time(time()) == "1"
    assert clarion_time(time(23, 59, 59, 999_999)) == str(24 * 60 * 60 * 100)


def test_a_file_has_at_most_999_documents() -> None:
    documents = [sound(id=number, number=f"F/{number}") for number in range(1, 2000)]
    draft = WAPRO.draft(job(WAPRO, *documents))

    assert [file.ending for file in draft.files] == ["-1.xml", "-2.xml", "-3.xml"]
    read_back = [read(file.data) for file in draft.files]
    assert [len(one) for one in read_back] == [999, 999, 1]
    assert read_back[2][0].values["NUMER"] == "F/1999"
    assert sum(1 for _row in draft.sheets[0].rows()) == 1999


def test_files_that_go_together_have_no_code_for_two_contractors() -> None:
    known = KnownContractor(code="KTR-1")
    second = sound(id=1000, seller=Party("Drugi sp. z o.o.", "7952488001"), contractor_known=known)
    again = sound(id=1001, contractor_known=known)
    draft = WAPRO.draft(
        job(WAPRO, *(sound(id=number, contractor_known=known) for number in range(1, 1000)), second, again)
    )

    found = [re.findall(r"<KOD_KONTRAHENTA>(.*)<", file.data.decode()) for file in draft.files]
    assert found == [["KTR-1"], ["7952488001", "KTR-1"]]


def test_what_the_file_says_of_its_making() -> None:
    # A second after midnight in Poland.
    made = replace(job(WAPRO, sound()), made_at=datetime(2026, 12, 2, 23, 0, 1, tzinfo=UTC))
    text = WAPRO.draft(made).files[0].data.decode()

    assert "<DATA_EKSPORTU>03-12-2026</DATA_EKSPORTU>" in text
    assert "<GODZINA_EKSPORTU>101</GODZINA_EKSPORTU>" in text


def test_a_rate_that_needs_more_decimals_is_not_rounded_but_left_out() -> None:
    forints = drafted(in_currency("1.0845", 100))
    found = read(forints.files[0].data)[0]

    assert one(in_currency("4.2512")).values["KURS_WALUTY"] == "4.2512"
    assert found.values["SYM_WAL"] == "PLN"
    assert "wapro.rate" in codes(forints, Weight.CHANGED)
    assert "2782.20 HUF" in found.text


def test_what_the_program_would_deduct_too_much_or_too_early_is_said() -> None:
    half = sound(booked=BookedRecord(parts=(part("A", "", "2264.70", "517.50", vat_share=50),)))

    assert codes(drafted(half), Weight.CHANGED) == {"export.deduction"}
    assert codes(drafted(sound(cash_method=True)), Weight.CHANGED) == {"export.cash"}
    assert codes(drafted(sound()), Weight.CHANGED) == set()


def test_a_long_number_keeps_both_ends() -> None:
    number = "FV/ODDZIAŁ-KRAKÓW-PODGÓRZE/2026/11/000123"
    draft = drafted(sound(number=number))
    found = read(draft.files[0].data)[0]

    assert found.values["NUMER"] == "FV/ODDZIAŁ-KRA..2026/11/000123"
    assert f"Numer dokumentu: {number}" in found.text
    assert "wapro.number" in codes(draft, Weight.CHANGED)


def test_remarks_go_on_in_the_first_position() -> None:
    described = part("A", "", "2264.70", "517.50", description="Zioła", vehicle="PO7ŻB12", cost_share=75)
    found = one(
        sound(order_number="ZAM/2026/11/0001", exemption_basis="art. 43 ust. 1 pkt 1", cash_method=True,
              booked=BookedRecord(parts=(described,)))
    )  # fmt: skip

    assert found.values["OPIS"].startswith("Metoda kasowa; koszt 75%, VAT 100%")
    assert found.positions[0]["OPIS_POZYCJI"].startswith("Kategoria A – Zioła; ")
    for text in ("PO7ŻB12", "art. 43 ust. 1 pkt 1", "ZAM/2026/11/0001"):
        assert text in found.text


def test_nothing_is_cut_without_a_word() -> None:
    draft = drafted(sound(seller=Party("Zakład " * 40, "5860100005", f"{'Długa ' * 12}5, 30-001 Kraków"),
                          correction_reason="bardzo " * 60))  # fmt: skip
    fields = {one.message.details.get("field") for one in draft.notices if one.message.code == "export.cut"}

    assert fields == {"Nazwa kontrahenta", "Adres kontrahenta", "Opis i uwagi"}


def test_a_position_for_each_rate_and_category() -> None:
    parts = (
        part("TOWARY", "23", "2000.00", "460.00", description="Zioła"),
        part("TOWARY", "23", "200.00", "46.00", description="Oleje"),
        part("INNE", "23", "50.00", "11.50"),
        part("INNE", "zw", "14.70", "0.00"),
    )
    found = one(sound(booked=BookedRecord(parts=parts)))

    assert [
        (one["KOD_VAT"], one["WARTOSC_ZAKUPU_NETTO"], one["OPIS_POZYCJI"]) for one in found.positions
    ] == [
        ("23", "2200.00", "Kategoria TOWARY – Zioła – Oleje"),
        ("23", "50.00", "Kategoria INNE"),
        ("ZW", "14.70", "Kategoria INNE"),
    ]


def test_marks_split_payment_and_the_ksef_number_have_fields() -> None:
    marks = Marks(gtu=(Gtu.GTU_06,), procedures=(Procedure.TP,), proof=ProofMark.FP)
    found = one(
        sold(
            split_payment=True,
            ksef_number="7811234563-20261112-0123456789AB-C4",
            booked=BookedRecord(parts=(part("S", "", "2264.70", "517.50"),), marks=marks),
        )
    )

    assert found.values["RODZAJ_TRANSAKCJI_HANDLOWEJ"] == "FP GTU_06 TP"
    assert (found.values["PP_KW_VAT_R"], found.values["PP_NIP"]) == ("517.50", "7811234563")
    assert day(found.values["DATA_POTW_KSEF"]) == date(2026, 11, 12)


def test_the_tax_day_lies_in_the_vat_month() -> None:
    assert one(sound()).tax_day == date(2026, 11, 20)
    later = drafted(sound(month=Month(2027, 1)))
    assert read(later.files[0].data)[0].tax_day == date(2027, 1, 1)
    assert "wapro.tax_day" in codes(later, Weight.CHANGED)


def test_registers_and_forms_are_named_as_in_the_program() -> None:
    described = BookedRecord("ZAK", "Rejestr", "BLIK", "Blik", parts=(part("A", "", "2264.70", "517.50"),))
    named = one(
        sound(booked=described), translation={"register": {"ZAK": "KOSZTY"}, "payment": {"BLIK": "Karta 2"}}
    )
    plain = one(sound(booked=described))

    assert (named.values["WYROZNIK"], named.values["FORMA_PLATNOSCI"]) == ("KOSZTY", "Karta 2")
    assert (plain.values["WYROZNIK"], plain.values["FORMA_PLATNOSCI"], plain.values["ID_FORMY_PLAT"]) == (
        "ZAK", "Blik", "2"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("printed", "number"),
    [("przelew", "3"), ("gotówka", "1"), ("karta", "2"), ("czek", "7"), ("kompensata", "")],
)
def test_forms_of_payment_have_numbers(printed: str, number: str) -> None:
    assert one(sound(payment_method=printed)).values.get("ID_FORMY_PLAT", "") == number


def test_contractors_are_told_apart_and_say_what_they_are() -> None:
    found = read(
        drafted(
            sound(id=1, contractor_known=KnownContractor(code="BÓR")),
            sold(id=2),
            sound(id=3, seller=Party("Kania", "DE136695976")),
        )
        .files[0]
        .data
    )

    first, second, third = (one.contractor for one in found)
    assert first == second
    assert (first["KOD_KONTRAHENTA"], first["ODBIORCA"], first["DOSTAWCA"]) == ("BÓR", "1", "1")
    assert (third["CZY_KONTRAHENT_UE"], third["SYMBOL_KRAJU_KONTRAHENTA"]) == ("1", "DE")
