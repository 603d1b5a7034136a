from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from desktop.domain.booking.marks import Gtu, KsefMark, Marks, Procedure, ProofMark
from desktop.domain.dates import Month
from desktop.domain.fields import VatRow
from desktop.domain.kinds import DocumentKind
from desktop.domain.rules.exchange import Purpose, Rate, converted
from desktop.export.booked import BookedPart, BookedRecord
from desktop.export.drafts import Draft, Weight
from desktop.export.jpk.schemas import faults
from desktop.export.jpk.v7m import V7mExporter
from desktop.export.records import ExportDocument, KnownContractor, Party
from tests.export.jpk import reader
from tests.export.samples import COMPANY, job, sold, sound
from tests.export.strategies import batches, documents

EXPORTER = V7mExporter()
GOLDEN = Path(__file__).parents[1] / "golden" / "jpk" / "v7m.xml"
KSEF = "5860100005-20261113-0100001AF629-1E"


def draft(*found: ExportDocument, **values: str) -> Draft:
    return EXPORTER.draft(job(EXPORTER, *found, **values))


def data(*found: ExportDocument, **values: str) -> bytes:
    made = draft(*found, **values)
    (file,) = made.files
    assert faults(file.data, "JPK_V7M_3") == ()
    return file.data


def purchase(*found: ExportDocument, **values: str) -> reader.Row:
    (row,) = reader.rows(data(*found, **values), "ZakupWiersz")
    return row


def sale(*found: ExportDocument) -> reader.Row:
    (row,) = reader.rows(data(*found), "SprzedazWiersz")
    return row


def refusals(*found: ExportDocument, **values: str) -> set[str]:
    return {one.message.code for one in draft(*found, **values).notices if one.weight is Weight.REFUSED}


def booked(**changes: object) -> BookedRecord:
    share = changes.get("vat_share", 100)
    part = BookedPart(
        category="A", category_name="A", rate="23", net=Decimal("2264.70"), vat=Decimal("517.50"),
        gross=Decimal("2782.20"), cost=Decimal("2264.70"),
        deductible_vat=Decimal("517.50") * Decimal(str(share)) / 100, **changes,
    )  # fmt: skip
    return BookedRecord(parts=(part,))


def abroad(number: str, **changes: object) -> ExportDocument:
    rows = (VatRow("np", Decimal("1000.00"), Decimal("0.00"), Decimal("1000.00")),)
    values = {
        "net": Decimal("1000.00"),
        "vat": Decimal("0.00"),
        "gross": Decimal("1000.00"),
        "vat_rows": rows,
    }
    return sound(seller=Party("Muster GmbH", number), **{**values, **changes})


def test_the_golden_file() -> None:
    made = data(
        sound(ksef_number=KSEF, booked=BookedRecord(marks=Marks(ksef=KsefMark.NUMBER))),
        sold(
            booked=BookedRecord(marks=Marks(ksef=KsefMark.BFK, gtu=(Gtu.GTU_12,), procedures=(Procedure.TP,)))
        ),
        abroad("DE136695976", id=11),
    )

    assert made.decode() == GOLDEN.read_text("utf-8")


def test_only_what_may_be_deducted_stands_among_purchases() -> None:
    row = purchase(sound())

    assert (row["K_42"], row["K_43"]) == ("2250.00", "517.50")
    assert refusals(sound(vat_rows=(), net=Decimal("5.00"), vat=None, gross=Decimal("5.00"))) == {
        "export.jpk_nothing"
    }


def test_a_car_used_privately_too() -> None:
    half = sound(booked=booked(vat_share=50))

    assert (purchase(half)["K_42"], purchase(half)["K_43"]) == ("2250.00", "258.75")
    assert purchase(half, half_base="1")["K_42"] == "1125.00"
    assert refusals(sound(booked=booked(vat_share=0))) == {"export.jpk_nothing"}


def test_fixed_assets_have_columns_of_their_own() -> None:
    row = purchase(sound(booked=booked(purchase="fixed_assets")))

    assert (row["K_40"], row["K_41"]) == ("2250.00", "517.50")
    assert "K_42" not in row


@pytest.mark.parametrize(
    ("number", "kind", "due"),
    [
        ("DE136695976", "services", ("K_29", "K_30")),
        ("DE136695976", "goods", ("K_23", "K_24")),
        ("GB999999973", "services", ("K_27", "K_28")),
    ],
)
def test_the_buyer_taxes_what_comes_from_abroad_in_two_rows(
    number: str, kind: str, due: tuple[str, str]
) -> None:
    part = BookedPart("A", "A", "", *map(Decimal, ("1000.00", "0.00", "1000.00", "1000.00", "0.00")),
                      purchase=kind)  # fmt: skip
    made = data(abroad(number, booked=BookedRecord(parts=(part,))))
    (bought,) = reader.rows(made, "ZakupWiersz")
    (owed,) = reader.rows(made, "SprzedazWiersz")

    assert (owed[due[0]], owed[due[1]]) == ("1000.00", "230.00")
    assert (bought["K_42"], bought["K_43"]) == ("1000.00", "230.00")
    assert bought["KodKrajuNadaniaTIN"] == number[:2]


def test_only_rows_by_reverse_charge_are_taxed_by_the_buyer() -> None:
    rows = (
        VatRow("23", Decimal("100.00"), Decimal("23.00"), Decimal("123.00")),
        VatRow("oo", Decimal("200.00"), Decimal("0.00"), Decimal("200.00")),
    )
    made = data(sound(vat_rows=rows, net=Decimal("300.00"), vat=Decimal("23.00"), gross=Decimal("323.00")))
    (bought,) = reader.rows(made, "ZakupWiersz")
    (owed,) = reader.rows(made, "SprzedazWiersz")

    assert (owed["K_31"], owed["K_32"]) == ("200.00", "46.00")
    assert (bought["K_42"], bought["K_43"]) == ("300.00", "69.00")


def test_the_tax_of_another_country_is_not_deducted() -> None:
    def charged(rate: str, vat: str) -> ExportDocument:
        gross = Decimal("100.00") + Decimal(vat)
        rows = (VatRow(rate, Decimal("100.00"), Decimal(vat), gross),)
        return abroad("DE136695976", vat_rows=rows, net=Decimal("100.00"), vat=Decimal(vat), gross=gross)

    changed = {
        one.message.code for one in draft(charged("7", "7.00")).notices if one.weight is Weight.CHANGED
    }

    assert refusals(charged("19", "19.00")) == {"export.foreign_rate"}
    assert "export.foreign_vat" in changed


def test_goods_from_outside_the_eu_are_customs_business() -> None:
    part = BookedPart("A", "A", "", *map(Decimal, ("1000.00", "0.00", "1000.00", "1000.00", "0.00")),
                      purchase="goods")  # fmt: skip

    assert refusals(abroad("GB999999973", booked=BookedRecord(parts=(part,)))) == {"export.jpk_goods_import"}


@pytest.mark.parametrize(
    ("buyer", "column"), [("5860100005", "K_13"), ("DE136695976", "K_21"), ("GB999999973", "K_22")]
)
def test_sales_at_nought_go_by_the_country(buyer: str, column: str) -> None:
    rows = (VatRow("0", Decimal("100.00"), Decimal("0.00"), Decimal("100.00")),)
    values = {"net": Decimal("100.00"), "vat": Decimal("0.00"), "gross": Decimal("100.00"), "vat_rows": rows}

    assert sale(sold(buyer=Party("A", buyer), **values))[column] == "100.00"


def test_a_sale_at_nought_within_the_eu_needs_the_buyer_s_number() -> None:
    rows = (VatRow("0", Decimal("100.00"), Decimal("0.00"), Decimal("100.00")),)
    values = {"net": Decimal("100.00"), "vat": Decimal("0.00"), "gross": Decimal("100.00"), "vat_rows": rows}
    german = sold(buyer=Party("A"), contractor_known=KnownContractor(country="DE"), **values)

    assert refusals(german) == {"export.jpk_no_eu_number"}


def test_marks_of_a_sale_and_an_invoice_to_a_receipt_outside_the_sum() -> None:
    marks = Marks(ksef=KsefMark.BFK, gtu=(Gtu.GTU_06,), procedures=(Procedure.TP,), proof=ProofMark.FP)
    made = data(sold(booked=BookedRecord(marks=marks)), sold(id=12))
    (control,) = reader.rows(made, "SprzedazCtrl")

    first = reader.rows(made, "SprzedazWiersz")[0]
    assert (first["BFK"], first["TypDokumentu"], first["GTU_06"], first["TP"]) == ("1", "FP", "1", "1")
    assert control == {"LiczbaWierszySprzedazy": "2", "PodatekNalezny": "517.50"}


def test_an_invoice_of_ksef_is_received_when_its_number_was_given() -> None:
    row = purchase(sound(ksef_number=KSEF))

    assert (row["NrKSeF"], row["DataWplywu"]) == (KSEF, "2026-11-13")


def test_without_mark_and_number_bfk_is_said() -> None:
    assert purchase(sound())["BFK"] == "1"
    assert "export.jpk_bfk" in {one.message.code for one in draft(sound()).notices}


def test_a_foreign_invoice_stands_in_zloty() -> None:
    rows = (VatRow("23", Decimal("100.00"), Decimal("23.00"), Decimal("123.00")),)
    rate = Rate(Purpose.VAT, "EUR", Decimal("4.2512"), "1/A/NBP/2026", date(2026, 11, 11), date(2026, 11, 12))
    amounts = {"net": Decimal("100.00"), "vat": Decimal("23.00"), "gross": Decimal("123.00")}
    row = purchase(sound(currency="EUR", vat_rows=rows, for_vat=converted(rate, rows, **amounts), **amounts))

    assert (row["K_42"], row["K_43"]) == ("425.12", "97.78")


def test_a_correction_is_a_difference() -> None:
    rows = (VatRow("23", Decimal("-100.00"), Decimal("-23.00"), Decimal("-123.00")),)
    row = purchase(
        sound(
            kind=DocumentKind.CORRECTION, net=Decimal("-100.00"), vat=Decimal("-23.00"),
            gross=Decimal("-123.00"), vat_rows=rows,
        )
    )  # fmt: skip

    assert (row["K_42"], row["K_43"]) == ("-100.00", "-23.00")


def test_a_supplier_without_number_is_brak_and_a_double_is_said() -> None:
    assert purchase(sound(seller=Party("Kowal")))["NrDostawcy"] == "BRAK"
    notices = draft(sound(), sound(id=8)).notices
    assert [one.document for one in notices if one.message.code == "export.jpk_double"] == [8]


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"office": ""}, "export.option_missing"),
        ({"office": "14"}, "export.jpk_office"),
        ({"email": "biuro"}, "export.jpk_email"),
        ({"person": "1", "first_name": "Jan", "surname": "Bór", "born": "1.2.1980"}, "export.jpk_born"),
    ],
)
def test_what_is_not_set_refuses_the_file(values: dict[str, str], code: str) -> None:
    made = draft(sound(), **values)

    assert made.files == ()
    assert [one.message.code for one in made.notices] == [code], "each fault is told once"


def test_an_office_that_does_not_exist_is_the_schema_s_word() -> None:
    assert refusals(sound(), office="9999") == {"export.jpk_schema"}


def test_a_name_that_does_not_fit_is_told_before_anything_is_cut() -> None:
    asked = job(EXPORTER, sound())
    long = replace(asked, sender=replace(asked.sender, name="Ż" * 241))

    assert [one.message.code for one in EXPORTER.draft(long).notices] == ["export.jpk_name"]


def test_a_person() -> None:
    person = {"person": "1", "first_name": "Żaneta", "surname": "Bór", "born": "1980-02-01"}

    assert b"<etd:ImiePierwsze>\xc5\xbbaneta<" in data(sound(), **person)


def test_other_months_and_old_structures() -> None:
    asked = job(EXPORTER, sound())

    assert refusals(sound(month=Month(2026, 10))) == {"export.jpk_other_month"}
    for month, code in ((None, "export.jpk_month"), (Month(2026, 1), "export.jpk_old_month")):
        made = EXPORTER.draft(replace(asked, month=month))
        assert {one.message.code for one in made.notices} == {code}


@given(batches(documents(longest=300), most=2))
@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow])
def test_any_documents_make_a_sound_file(found: tuple[ExportDocument, ...]) -> None:
    ours = tuple(replace(one, month=Month(2026, 11)) for one in found)
    made = draft(*ours)

    refused = {one.document for one in made.notices if one.weight is Weight.REFUSED}
    assert refused | {*made.documents} == {one.id for one in ours}
    for file in made.files:
        assert faults(file.data, "JPK_V7M_3") == ()
        sales, purchases = (reader.rows(file.data, name) for name in ("SprzedazWiersz", "ZakupWiersz"))
        (out,), (into,) = (reader.rows(file.data, name) for name in ("SprzedazCtrl", "ZakupCtrl"))
        due = ("K_16", "K_18", "K_20", "K_24", "K_26", "K_28", "K_30", "K_32", "K_33", "K_34")
        counted = [row for row in sales if row.get("TypDokumentu") != "FP"]
        assert Decimal(out["PodatekNalezny"]) == reader.sums(counted, *due)
        assert Decimal(into["PodatekNaliczony"]) == reader.sums(purchases, "K_41", "K_43")
        assert [row["LpZakupu"] for row in purchases] == [str(one + 1) for one in range(len(purchases))]
        assert len(purchases) + len(sales) >= len(made.documents)


def test_what_the_schema_refuses_leaves_only_its_document_out() -> None:
    made = draft(sound(), sound(id=8, issue_date=date(1999, 1, 1)))

    assert made.documents == (7,)
    assert {one.document for one in made.notices if one.weight is Weight.REFUSED} == {8}


def test_company_is_the_taxpayer() -> None:
    assert COMPANY.tax_id.encode() in data(sound())
