from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from desktop.domain.booking.dictionaries import Side
from desktop.domain.fields import LineItem, VatRow
from desktop.domain.kinds import DocumentKind
from desktop.export.drafts import Draft, Weight
from desktop.export.jpk.fa import FaExporter
from desktop.export.jpk.schemas import faults
from desktop.export.records import ExportDocument, Party
from tests.export.jpk import reader
from tests.export.samples import job, sold, sound
from tests.export.strategies import batches, documents

EXPORTER = FaExporter()
GOLDEN = Path(__file__).parents[1] / "golden" / "jpk" / "fa.xml"


def draft(*found: ExportDocument, **values: str) -> Draft:
    return EXPORTER.draft(job(EXPORTER, *found, **values))


def data(*found: ExportDocument) -> bytes:
    (file,) = draft(*found).files
    assert faults(file.data, "JPK_FA_4") == ()
    return file.data


def refusals(*found: ExportDocument, **values: str) -> set[str]:
    return {one.message.code for one in draft(*found, **values).notices if one.weight is Weight.REFUSED}


ITEM = LineItem(
    "Miód lipowy", Decimal("2.000"), "szt.", Decimal("10.00"), rate="23", net=Decimal("20.00"),
    vat=Decimal("4.60"), gross=Decimal("24.60"),
)  # fmt: skip


def test_the_golden_file() -> None:
    foreign = sold(id=12, number="2/11", buyer=Party("Muster GmbH", "DE136695976"), line_items=(ITEM,))

    assert data(sold(), foreign).decode() == GOLDEN.read_text("utf-8")


def test_purchases_are_not_for_it() -> None:
    assert refusals(sound()) == {"export.jpk_not_sale"}


def test_bases_by_group_and_lines_of_goods() -> None:
    made = data(sold(line_items=(ITEM,)))
    (invoice,), (line,) = reader.rows(made, "Faktura"), reader.rows(made, "FakturaWiersz")

    assert (invoice["P_13_1"], invoice["P_14_1"], invoice["P_13_7"]) == ("2250.00", "517.50", "14.70")
    assert invoice["P_19"] == "true"
    assert line == {
        "P_2B": "1/11/2026", "P_7": "Miód lipowy", "P_8A": "szt.", "P_8B": "2.000", "P_9A": "10.00",
        "P_11": "20.00", "P_12": "23",
    }  # fmt: skip


def test_a_correction_needs_what_it_corrects() -> None:
    corrected = sold(kind=DocumentKind.CORRECTION, corrected_number="1/10/2026", correction_reason="rabat")
    (invoice,) = reader.rows(data(corrected), "Faktura")

    assert (invoice["RodzajFaktury"], invoice["NrFaKorygowanej"]) == ("KOREKTA", "1/10/2026")
    assert refusals(sold(kind=DocumentKind.CORRECTION)) == {"export.jpk_no_corrected"}


def test_a_rate_that_the_structure_does_not_know() -> None:
    rows = (VatRow("19", Decimal("100.00"), Decimal("19.00"), Decimal("119.00")),)
    values = {"net": Decimal("100.00"), "vat": Decimal("19.00"), "gross": Decimal("119.00"), "vat_rows": rows}

    assert refusals(sold(**values)) == {"export.jpk_fa_rate"}


def test_an_address_is_needed() -> None:
    assert refusals(sold(), commune="") == {"export.option_missing"}


@given(batches(documents(side=Side.SALES, longest=300), most=2))
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_any_sales_make_a_sound_file(found: tuple[ExportDocument, ...]) -> None:
    made = draft(*found)

    refused = {one.document for one in made.notices if one.weight is Weight.REFUSED}
    assert refused | {*made.documents} == {one.id for one in found}
    for file in made.files:
        assert faults(file.data, "JPK_FA_4") == ()
        invoices, lines = reader.rows(file.data, "Faktura"), reader.rows(file.data, "FakturaWiersz")
        (control,) = reader.rows(file.data, "FakturaCtrl")
        (of_lines,) = reader.rows(file.data, "FakturaWierszCtrl")
        assert Decimal(control["WartoscFaktur"]) == reader.sums(invoices, "P_15")
        assert Decimal(of_lines["WartoscWierszyFaktur"]) == reader.sums(lines, "P_11", "P_11A")
        assert int(of_lines["LiczbaWierszyFaktur"]) == len(lines)
        gross = {one.id: one.gross for one in found}
        assert [Decimal(row["P_15"]) for row in invoices] == [gross[number] for number in made.documents]


def test_the_same_number_twice_keeps_both() -> None:
    assert len(reader.rows(data(sold(), replace(sold(), id=13)), "Faktura")) == 2
