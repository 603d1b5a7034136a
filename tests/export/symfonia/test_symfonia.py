"""Symfonia's text format: balanced decrees, registers that add up, and nothing lost on the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.booking.dictionaries import Side
from desktop.domain.booking.marks import Gtu, Marks
from desktop.domain.dates import Month
from desktop.domain.fields import VatRow
from desktop.domain.kinds import DocumentKind
from desktop.domain.rules.exchange import Purpose, Rate, converted
from desktop.export.booked import BookedPart, BookedRecord
from desktop.export.drafts import Draft, Weight
from desktop.export.entries import Entry, entry_of
from desktop.export.fitting import encodable, one_line
from desktop.export.options import Translation
from desktop.export.records import ExportDocument, KnownContractor, Party
from desktop.export.registry import FORMATS
from tests.export.samples import COMPANY, job, sold, sound
from tests.export.strategies import batches, documents, odd_texts
from tests.export.symfonia.parser import Node, parse

SYMFONIA = FORMATS["symfonia"]
GOLDEN = Path(__file__).parents[1] / "golden" / "symfonia"
SUPPLIER = "202-2-1-5860100005"


def draft(*found: ExportDocument, translation: Translation | None = None, **options: str) -> Draft:
    return SYMFONIA.draft(job(SYMFONIA, *found, translation=translation, **options))


def read(*found: ExportDocument, translation: Translation | None = None, **options: str) -> Node:
    (file,) = draft(*found, translation=translation, **options).files
    assert file.ending == ".txt"
    return parse(file.data)


def one(found: ExportDocument, translation: Translation | None = None, **options: str) -> Node:
    (document,) = read(found, translation=translation, **options).all("Dokument")
    return document


def codes(made: Draft, weight: Weight) -> set[str]:
    return {notice.message.code for notice in made.notices if notice.weight is weight}


def amounts(*pairs: tuple[str, str]) -> list[tuple[str, Decimal]]:
    return [(account, Decimal(amount)) for account, amount in pairs]


def part(name: str, net: str, vat: str, rate: str = "23", **changes: object) -> BookedPart:
    values = {"net": Decimal(net), "vat": Decimal(vat), "gross": Decimal(net) + Decimal(vat)}
    return BookedPart(name, name, rate, **values, cost=Decimal(net), deductible_vat=Decimal(vat), **changes)


def booked(*parts: BookedPart, **changes: object) -> BookedRecord:
    return BookedRecord(parts=parts, **changes)


def at(net: str, vat: str, rate: str = "23") -> dict[str, object]:
    """A document's amounts at one rate."""
    values = {"net": Decimal(net), "vat": Decimal(vat), "gross": Decimal(net) + Decimal(vat)}
    return {**values, "vat_rows": (VatRow(rate, *values.values()),)}


CAR = booked(part("Samochód", "100.01", "23.01", "", account="402-7", cost_share=75, vat_share=50))


# -- the same values ---------------------------------------------------------------------------------


@given(batches(documents(longest=70)), st.sampled_from(("red", "black")), st.sampled_from(("", "1")),
       st.sampled_from(("", "409")))  # fmt: skip
@settings(deadline=None)
def test_what_was_written_is_read_back(
    found: tuple[ExportDocument, ...], negative: str, half_base: str, not_cost: str
) -> None:
    made = draft(*found, negative=negative, half_base=half_base, account_not_cost=not_cost)
    refused = {notice.document for notice in made.notices if notice.weight is Weight.REFUSED}
    assert {*made.documents} == {document.id for document in found} - refused
    if not made.files:
        return
    taken = [document for document in found if document.id in made.documents]

    for source, document in zip(taken, parse(made.files[0].data).all("Dokument"), strict=True):
        entry = entry_of(source)
        assert isinstance(entry, Entry)
        _same(entry, document)


def _same(entry: Entry, document: Node) -> None:
    values = document.values
    assert values["FK nazwa"] == _without_braces(encodable(entry.number, "cp1250"))
    assert document.money("kwota") == entry.zloty.gross
    deducted = entry.deductible if entry.side is Side.PURCHASE else entry.zloty.vat
    assert document.money("vat") == deducted
    issued = "dataWystawienia" if entry.side is Side.SALES else "dataWystawieniaObca"
    assert (document.day(issued), document.day("datasp")) == (entry.issued, entry.sold)
    assert Month.of(document.day("data")) == entry.month
    assert {row.day("okres") for row in document.all("Rejestr")} == {entry.month.first_day()}
    if entry.foreign:
        assert values["waluta"] == entry.currency
        assert document.money("walbrutto") == entry.amounts.gross
    (partner,) = document.all("Dane Nabywcy")
    assert partner.values.get("khnip", "") == entry.partner.number
    settlements = document.all("Transakcja")
    assert sum(abs(one.money("kwota")) for one in settlements) == abs(entry.zloty.gross)


def _without_braces(text: str) -> str:
    return one_line(one_line(text).replace("{", " ").replace("}", " "))


@given(odd_texts(400), odd_texts(400))
@settings(deadline=None)
def test_nothing_is_cut_unsaid(name: str, number: str) -> None:
    source = sound(
        seller=Party(name, "5860100005", f"{name}, 80-001 {name}"),
        number=number,
        booked=booked(part("Towary", "2264.70", "517.50", "", description=name)),
    )
    made = draft(source)
    (document,) = parse(made.files[0].data).all("Dokument")
    (partner,) = document.all("Dane Nabywcy")

    said = {notice.message.details.get("field") for notice in made.notices}
    for title, value, written in (
        ("Numer dokumentu", number, document.values["FK nazwa"]),
        ("Nazwa", name, partner.values["khnazwa"]),
    ):
        assert written == one_line(value) or title in said


# -- decrees -----------------------------------------------------------------------------------------


def test_a_purchase_has_cost_and_vat_against_the_supplier() -> None:
    document = one(sound(booked=booked(part("Materiały", "2264.70", "517.50", "", account="401-1"))))

    assert document.lines("WN") == amounts(("401-1", "2264.70"), ("221", "517.50"))
    assert document.lines("MA") == amounts((SUPPLIER, "2782.20"))
    (settlement,) = document.all("Transakcja")
    assert (settlement.money("kwota"), settlement.day("termin")) == (Decimal("2782.20"), date(2026, 11, 26))


def test_a_sale_has_the_customer_against_revenue_and_vat() -> None:
    document = one(sold(booked=booked(part("Usługi", "2264.70", "517.50", "", account="701"))))

    assert document.lines("WN") == amounts(("201-2-1-5860100005", "2782.20"))
    assert document.lines("MA") == amounts(("701", "2264.70"), ("222", "517.50"))
    assert (document.values["symbol FK"], document.values["rodzaj_dok"]) == ("FVS", "sprzedaży")


def test_a_split_goes_to_the_accounts_of_its_categories() -> None:
    parts = (part("A", "1250.00", "287.50", account="401"), part("B", "1000.00", "230.00", account="402"),
             part("B", "14.70", "0.00", "zw", account="402"))  # fmt: skip
    document = one(sound(booked=booked(*parts)), translation={"account": {"A": "403-5"}})

    assert document.lines("WN") == amounts(("403-5", "1250.00"), ("402", "1014.70"), ("221", "517.50"))


def test_vat_that_is_not_deducted_is_cost_and_the_register_has_what_is() -> None:
    document = one(sound(**at("100.01", "23.01"), booked=CAR))

    assert document.lines("WN") == amounts(("402-7", "111.51"), ("221", "11.51"))
    rows = [(row.values["stawka"], row.money("netto"), row.money("VAT")) for row in document.all("Rejestr")]
    assert rows == [
        ("23.00", Decimal("100.01"), Decimal("11.51")),
        ("np", Decimal("11.50"), Decimal("0.00")),
    ]
    assert (document.money("netto"), document.money("vat")) == (Decimal("111.51"), Decimal("11.51"))


def test_the_base_may_be_halved_with_the_vat() -> None:
    document = one(sound(**at("100.01", "23.01"), booked=CAR), half_base="1")

    rows = [(row.money("netto"), row.money("VAT")) for row in document.all("Rejestr")]
    assert rows == [(Decimal("50.01"), Decimal("11.51")), (Decimal("61.50"), Decimal("0.00"))]


def test_what_is_no_cost_has_an_account_of_its_own_where_one_is_set() -> None:
    source = sound(**at("100.01", "23.01"), booked=CAR)

    assert one(source, account_not_cost="409").lines("WN") == amounts(
        ("409", "27.88"), ("402-7", "83.63"), ("221", "11.51")
    )
    assert "symfonia.all_cost" in codes(draft(source), Weight.CHANGED)
    assert "symfonia.all_cost" not in codes(draft(source, account_not_cost="409"), Weight.CHANGED)


def test_a_category_without_account_takes_that_of_the_settings_and_says_so() -> None:
    made = draft(sound(booked=booked(part("Nowa", "2264.70", "517.50", ""))), account_cost="490")

    assert parse(made.files[0].data).all("Dokument")[0].lines("WN")[0][0] == "490"
    assert "symfonia.no_account" in codes(made, Weight.CHANGED)


@pytest.mark.parametrize(
    ("negative", "debit", "credit"),
    [
        ("red", [("402", "-100.00"), ("221", "-23.00")], [(SUPPLIER, "-123.00")]),
        ("black", [(SUPPLIER, "123.00")], [("402", "100.00"), ("221", "23.00")]),
    ],
)
def test_a_correction_has_its_sign_or_changes_sides(
    negative: str, debit: list[tuple[str, str]], credit: list[tuple[str, str]]
) -> None:
    source = sound(
        **at("-100.00", "-23.00"),
        kind=DocumentKind.CORRECTION,
        corrected_number="9/10/2026",
        corrected_date=date(2026, 10, 3),
        correction_reason="Zwrot towaru",
    )
    document = one(source, negative=negative)

    assert (document.lines("WN"), document.lines("MA")) == (amounts(*debit), amounts(*credit))
    assert (document.values["symbol FK"], document.values["NazwaKor"]) == ("FKZ", "9/10/2026")
    assert "Zwrot towaru" in document.values["opis FK"]
    assert document.money("kwota") == Decimal("-123.00")


def test_a_note_stands_in_no_register() -> None:
    note = sound(kind=DocumentKind.NOTE, net=None, vat=None, gross=Decimal("50.00"), vat_rows=())
    document = one(note)

    assert document.all("Rejestr") == []
    assert (document.values["symbol FK"], document.values["obsluguj jak"]) == ("PK", "DP")
    assert document.lines("WN") == amounts(("402", "50.00"))


def test_another_currency_is_booked_in_zloty_and_keeps_its_amounts() -> None:
    source = sound(**at("100.00", "23.00"), currency="HUF")
    day = date(2026, 11, 10)
    rate = Rate(Purpose.VAT, "HUF", Decimal("1.0742"), "218/A/NBP/2026", day, date(2026, 11, 12), 100)
    source = replace(
        source,
        for_vat=converted(rate, source.vat_rows, net=source.net, vat=source.vat, gross=source.gross),
    )
    document = one(source)

    assert document.lines("MA") == amounts((SUPPLIER, "1.32"))
    assert (document.values["waluta"], document.values["kurs"]) == ("HUF", "0.010742")
    assert (document.money("walnetto"), document.money("walbrutto")) == (Decimal("100.00"), Decimal("123.00"))


def test_symbols_of_the_program_fill_the_settlement_account() -> None:
    known = KnownContractor(code="117")

    assert one(sound(contractor_known=known)).lines("MA")[0][0] == "202-2-1-117"
    assert (
        one(sound(contractor_known=known), account_supplier="202-{nip}").lines("MA")[0][0] == "202-5860100005"
    )


def test_a_symbol_that_two_contractors_have_settles_neither_on_the_others_account() -> None:
    known = KnownContractor(code="117")
    second = sound(id=8, seller=Party("Drugi sp. z o.o.", "7952488001"), contractor_known=known)
    documents = read(sound(contractor_known=known), second).all("Dokument")

    assert [one.lines("MA")[0][0] for one in documents] == ["202-2-1-117", "202-2-1-7952488001"]


def test_a_contractor_without_symbol_and_number_is_refused_where_the_account_wants_one() -> None:
    nameless = sound(seller=Party("Jan Wiśniewski"))

    assert codes(draft(nameless), Weight.REFUSED) == {"symfonia.no_partner_account"}
    assert one(nameless, account_supplier="249").lines("MA")[0][0] == "249"


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (sold(**at("100.00", "0.00", "marża")), "export.margin_unknown"),
        (sound(**at("100.00", "19.00", "19")), "export.foreign_rate"),
        (sold(**at("100.00", "19.00", "19")), "export.foreign_rate_sold"),
        (sound(number="{}"), "export.no_number"),
    ],
)
def test_what_would_be_booked_wrongly_is_refused(source: ExportDocument, reason: str) -> None:
    made = draft(source)

    assert codes(made, Weight.REFUSED) == {reason}
    assert (made.files, made.documents) == ((), ())


def test_the_buyers_own_tax_is_said_to_be_missing() -> None:
    made = draft(sound(**at("100.00", "0.00", "oo"), seller=Party("Muster GmbH", "DE136695976")))

    assert "symfonia.own_tax" in codes(made, Weight.CHANGED)


def test_registers_and_their_accounts() -> None:
    record = booked(part("A", "2264.70", "517.50", ""), register="ZAK-ST")
    plain = one(sound(booked=record))
    mapped = one(
        sound(booked=record), translation={"register": {"ZAK-ST": "rZST"}, "account_vat": {"ZAK-ST": "221-5"}}
    )

    assert plain.all("Rejestr")[0].values["Skrot"] == "ZAK-ST"
    assert mapped.all("Rejestr")[0].values["Skrot"] == mapped.values["nazwa_rejestru_vat"] == "rZST"
    assert mapped.lines("WN")[1][0] == "221-5"
    assert one(sound()).all("Rejestr")[0].values["Skrot"] == "rZPV"


def test_an_empty_account_refuses_the_file() -> None:
    made = draft(sound(), account_cost="")

    assert (made.files, made.documents) == ((), ())
    assert [(notice.document, notice.message.code) for notice in made.notices] == [
        (None, "export.option_missing")
    ]


def test_what_has_no_field_is_in_the_description() -> None:
    marks = Marks(gtu=(Gtu.GTU_06,))
    values = one(sold(split_payment=True, ksef_number="KS-1", booked=BookedRecord(marks=marks))).values

    assert all(text in values["opis FK"] for text in ("KSeF: KS-1", "MPP", "GTU_06"))
    assert (values["mppFlags"], values["JPK_V7"]) == ("1", "GTU_06")


# -- golden file -------------------------------------------------------------------------------------


def collection() -> tuple[ExportDocument, ...]:
    """A bit of everything."""
    return (
        sound(id=1, **at("100.01", "23.01"), booked=CAR, split_payment=True),
        sold(id=2, number="FV {12}/11/2026"),
        sound(id=3, **at("-100.00", "-8.00", "8"), kind=DocumentKind.CORRECTION,
              corrected_number="9/10/2026"),
        sound(id=4, **at("100.00", "0.00", "np"), seller=Party("ТОВ Україна", "", COMPANY.address),
              contractor_known=KnownContractor(country="UA", code="UA-1")),
    )  # fmt: skip


def test_bytes_are_the_kept_ones() -> None:
    (file,) = draft(*collection(), account_not_cost="409").files

    parse(file.data)
    assert file.data == (GOLDEN / "documents.txt").read_bytes()
