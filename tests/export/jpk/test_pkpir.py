from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from desktop.domain.dates import Month
from desktop.domain.fields import VatRow
from desktop.export.booked import BookedPart, BookedRecord
from desktop.export.drafts import Draft, Weight
from desktop.export.jpk.pkpir import PkpirExporter
from desktop.export.jpk.schemas import faults
from desktop.export.records import ExportDocument, Party
from tests.export.jpk import reader
from tests.export.samples import job, sold, sound
from tests.export.strategies import batches, documents

EXPORTER = PkpirExporter()
GOLDEN = Path(__file__).parents[1] / "golden" / "jpk" / "pkpir.xml"


def draft(
    *found: ExportDocument, translation: dict[str, dict[str, str]] | None = None, **values: str
) -> Draft:
    return EXPORTER.draft(job(EXPORTER, *found, translation=translation, **values))


def data(*found: ExportDocument, **values: str) -> bytes:
    (file,) = draft(*found, **values).files
    assert faults(file.data, "JPK_PKPIR_3") == ()
    return file.data


def bought(column: str = "13", **changes: object) -> ExportDocument:
    share = {"cost_share": 75, "vat_share": 50}
    part = BookedPart(
        "PAL", "Paliwo", "", Decimal("2264.70"), Decimal("517.50"), Decimal("2782.20"), Decimal("1892.59"),
        Decimal("258.75"), description="tankowanie", column=column, **share,
    )  # fmt: skip
    return sound(booked=BookedRecord(parts=(part,)), **changes)


def test_the_golden_file() -> None:
    assert data(bought(), sold()).decode() == GOLDEN.read_text("utf-8")


def test_a_cost_holds_the_vat_that_is_not_deducted() -> None:
    (row,) = reader.rows(data(bought()), "PKPIRWiersz")

    # 75 % of (2250.00 + 258.75) and of 14.70
    assert (row["K_13"], row["K_14"], row["K_6"]) == ("1892.59", "1892.59", "tankowanie")


def test_sales_are_revenue_without_a_category() -> None:
    (row,) = reader.rows(data(sold()), "PKPIRWiersz")

    assert (row["K_7"], row["K_9"]) == ("2264.70", "2264.70")


def test_income_of_the_rows() -> None:
    (info,) = reader.rows(data(bought("10"), sold(), stock_start="100,00", stock_end="40,00"), "PKPIRInfo")

    assert info == {"P_1": "100.00", "P_2": "40.00", "P_3": "1952.59", "P_4": "312.11"}


def test_a_category_needs_a_column_and_the_company_may_give_one() -> None:
    nothing = draft(bought(""))
    given_one = draft(bought(""), translation={"column": {"PAL": "12"}})

    assert [one.message.code for one in nothing.notices] == ["export.pkpir_no_column"]
    assert given_one.documents == (7,)


def test_the_tax_of_another_country_is_a_cost() -> None:
    rows = (VatRow("19", Decimal("100.00"), Decimal("19.00"), Decimal("119.00")),)
    amounts = {"net": Decimal("100.00"), "vat": Decimal("19.00"), "gross": Decimal("119.00")}
    part = BookedPart("HOT", "Hotel", "", **amounts, cost=Decimal("100.00"), deductible_vat=Decimal("19.00"),
                      column="13")  # fmt: skip
    hotel = sound(
        seller=Party("Hotel GmbH", "DE136695976"),
        vat_rows=rows,
        booked=BookedRecord(parts=(part,)),
        **amounts,
    )
    (row,) = reader.rows(data(hotel), "PKPIRWiersz")

    assert row["K_13"] == "119.00"


def test_what_the_book_may_have_wrongly_is_said() -> None:
    def said(*found: ExportDocument) -> set[str]:
        return {one.message.code for one in draft(*found).notices}

    assert said(sold()) == set()
    assert said(bought(issue_date=date(2026, 10, 30))) == {"export.pkpir_other_month"}
    assert said(bought(seller=Party("Hotel GmbH", "DE136695976", "Hauptstr. 1, Berlin"))) == {
        "export.foreign_vat"
    }


def test_who_has_no_address() -> None:
    (row,) = reader.rows(data(bought(seller=Party("Kowal"))), "PKPIRWiersz")

    assert row["K_5B"] == "BRAK"
    assert "K_4B" not in row


@given(batches(documents(longest=300), most=2))
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_any_documents_make_a_sound_file(found: tuple[ExportDocument, ...]) -> None:
    ours = tuple(replace(one, month=Month(2026, 11)) for one in found)
    made = draft(*ours, translation={"column": {"MAT": "13", "SAM": "13", "ŚT": "13"}})

    refused = {one.document for one in made.notices if one.weight is Weight.REFUSED}
    assert refused | {*made.documents} == {one.id for one in ours}
    for file in made.files:
        assert faults(file.data, "JPK_PKPIR_3") == ()
        rows = reader.rows(file.data, "PKPIRWiersz")
        (control,), (info,) = reader.rows(file.data, "PKPIRCtrl"), reader.rows(file.data, "PKPIRInfo")
        assert len(rows) == len(made.documents) == int(control["LiczbaWierszy"])
        assert Decimal(control["SumaPrzychodow"]) == reader.sums(rows, "K_7", "K_8")
        costs = reader.sums(rows, "K_10", "K_11", "K_12", "K_13")
        assert Decimal(info["P_4"]) == reader.sums(rows, "K_9") - costs
