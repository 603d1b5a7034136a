from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree

from desktop.domain.booking.dictionaries import Side
from desktop.domain.booking.entry import Amounts, divided, total
from desktop.domain.booking.marks import Gtu, Marks, Procedure, ProofMark
from desktop.domain.contractors import Address
from desktop.domain.fields import VatRow
from desktop.domain.kinds import DocumentKind
from desktop.domain.rules.exchange import Purpose, Rate, converted
from desktop.export.booked import BookedPart, BookedRecord
from desktop.export.codes import identity_of
from desktop.export.drafts import Draft, Weight
from desktop.export.entries import Entry, entry_of
from desktop.export.fitting import one_line
from desktop.export.optima.exporter import OptimaExporter
from desktop.export.optima.words import rate_and_status
from desktop.export.options import Translation
from desktop.export.records import ExportDocument, KnownContractor, Party
from desktop.intake.contractor_files import xml_files
from tests.export.optima.parser import Document, File, read, schema_faults
from tests.export.samples import COMPANY, job, sold, sound
from tests.export.strategies import batches

GOLDEN = Path(__file__).parents[1] / "golden" / "optima"
OPTIMA = OptimaExporter()


def drafted(*documents: ExportDocument, translation: Translation | None = None, **options: str) -> Draft:
    draft = OPTIMA.draft(job(OPTIMA, *documents, translation=translation, **options))
    for file in draft.files:
        assert schema_faults(file.data) == []
    return draft


def written(*documents: ExportDocument, translation: Translation | None = None, **options: str) -> File:
    return read(drafted(*documents, translation=translation, **options).files[0].data)


def one(*documents: ExportDocument, translation: Translation | None = None, **options: str) -> Document:
    (found,) = written(*documents, translation=translation, **options).documents
    return found


def codes(draft: Draft, weight: Weight) -> set[str]:
    return {notice.message.code for notice in draft.notices if notice.weight is weight}


def part(category: str, rate: str, net: str, vat: str, **changes: object) -> BookedPart:
    gross = Decimal(net) + Decimal(vat)
    return BookedPart(
        category, category, rate, Decimal(net), Decimal(vat), gross, Decimal(net), Decimal(vat), **changes
    )


def booked(*parts: BookedPart, marks: Marks | None = None, **changes: str) -> BookedRecord:
    return BookedRecord(parts=parts, marks=marks or Marks(), **changes)


def fuel(share: int) -> ExportDocument:
    rows = (VatRow("23", Decimal("100.01"), Decimal("23.01"), Decimal("123.02")),)
    described = part("PALIWO", "23", "100.01", "23.01", column="13", purchase="fuel", vat_share=share)
    return sound(
        vat_rows=rows, net=Decimal("100.01"), vat=Decimal("23.01"), gross=Decimal("123.02"),
        booked=booked(described),
    )  # fmt: skip


def foreign() -> ExportDocument:
    rows = (VatRow("23", Decimal("100.00"), Decimal("23.00"), Decimal("123.00")),)
    amounts = {"net": Decimal("100.00"), "vat": Decimal("23.00"), "gross": Decimal("123.00")}
    vat = Rate(Purpose.VAT, "EUR", Decimal("4.2512"), "218/A/NBP/2026", date(2026, 11, 9), date(2026, 11, 10))
    income = Rate(
        Purpose.INCOME, "EUR", Decimal("4.30"), "220/A/NBP/2026", date(2026, 11, 11), date(2026, 11, 12)
    )
    return sound(
        currency="EUR", vat_rows=rows, **amounts,
        for_vat=converted(vat, rows, **amounts), for_income=converted(income, rows, **amounts),
    )  # fmt: skip


def correction(**changes: object) -> ExportDocument:
    rows = (VatRow("23", Decimal("-50.00"), Decimal("-11.50"), Decimal("-61.50")),)
    return sound(
        **{
            "id": 8, "kind": DocumentKind.CORRECTION, "number": "KOR/1", "corrected_number": "1/11/2026",
            "corrected_date": date(2026, 11, 12), "correction_reason": "zwrot towaru", "vat_rows": rows,
            "net": Decimal("-50.00"), "vat": Decimal("-11.50"), "gross": Decimal("-61.50"),
            "amount_due": None, **changes,
        }
    )  # fmt: skip


def golden_documents() -> tuple[ExportDocument, ...]:
    split = (
        part("TOWARY", "23", "2000.00", "460.00", column="10", purchase="goods", description="Zioła"),
        part("BIUROWE", "23", "250.00", "57.50", column="13", description="Papier"),
        part("BIUROWE", "zw", "14.70", "0.00", column="13", description="Znaczki"),
    )
    sale = sold(
        ksef_number="7811234563-20261112-0123456789AB-C4",
        booked=booked(
            part("SPRZEDAŻ", "", "2264.70", "517.50", column="7"),
            marks=Marks(gtu=(Gtu.GTU_01,), procedures=(Procedure.TP,)),
            register="SPRZEDAŻ",
        ),
    )
    return (
        sound(
            split_payment=True,
            booked=booked(*split, register="ZAKUP", payment="przelew", payment_name="przelew"),
        ),
        correction(),
        sale,
        replace(fuel(50), id=11),
        replace(foreign(), id=12, seller=Party("Kräuter & Söhne GmbH", "DE136695976", "Hauptstr. 1, Berlin")),
    )


@pytest.mark.parametrize(
    ("street", "parts"),
    [
        ("ul. 3 Maja 5", ("ul. 3 Maja", "5", "")),
        ("os. Piastów 12/3", ("os. Piastów", "12", "3")),
        ("al. Jana Pawła II 12 m. 4", ("al. Jana Pawła II", "12", "4")),
        ("ul. Prosta 12A lok. 3", ("ul. Prosta", "12A", "3")),
        ("ul. 11 Listopada", ("ul. 11 Listopada", "", "")),
        ("1 Main St", ("1 Main St", "", "")),
    ],
)
def test_house_and_flat_are_told_from_the_street(street: str, parts: tuple[str, str, str]) -> None:
    known = KnownContractor(address=Address(street, "61-001", "Poznań"))
    (found,) = etree.fromstring(drafted(sound(contractor_known=known)).files[0].data).iter(
        "{*}REJESTR_ZAKUPU_VAT"
    )

    assert tuple(found.findtext(f"{{*}}{name}") for name in ("ULICA", "NR_DOMU", "NR_LOKALU")) == parts


def test_the_file_is_the_one_that_was_checked_by_hand() -> None:
    data = drafted(*golden_documents()).files[0].data

    assert data.decode() == (GOLDEN / "registers.xml").read_text(encoding="utf-8")


@settings(max_examples=60, deadline=None)
@given(batches())
def test_any_documents_are_read_back_as_they_were(documents: Sequence[ExportDocument]) -> None:
    draft = drafted(*documents)
    refused = {one.document for one in draft.notices if one.weight is Weight.REFUSED}
    assert {*draft.documents} | refused == {one.id for one in documents}
    if not draft.files:
        return
    found = read(draft.files[0].data)
    entries = [entry_of(one) for one in documents if one.id in draft.documents]
    by_side = sorted(
        (one for one in entries if isinstance(one, Entry)), key=lambda one: one.side is Side.SALES
    )
    assert len(found.documents) == len(by_side)
    for document, entry in zip(found.documents, by_side, strict=True):
        _same(document, entry)


def _same(document: Document, entry: Entry) -> None:
    values = document.values
    assert values["NUMER"] == one_line(entry.number)
    assert "".join(document.name.split()) == "".join(one_line(entry.partner.name).split())
    assert values["NIP_KRAJ"] + values["NIP"] == entry.partner.number
    assert values["DATA_WYSTAWIENIA"] == entry.issued.isoformat()
    assert values["WALUTA"] == (entry.currency if entry.foreign else "")
    assert values.get("NR_KSEF", "") == entry.document.ksef_number
    assert {"np" if row.rate in {"oo", "np"} else row.rate for row in entry.rates} == {
        one.rate for one in document.positions
    }
    rates: dict[str, Amounts] = defaultdict(Amounts)
    for row in entry.rates:
        rates["np" if row.rate == "oo" else row.rate] += row.zloty
    for rate, amounts in rates.items():
        mine = [one for one in document.positions if one.rate == rate]
        assert (sum(one.net_pln for one in mine), sum(one.vat_pln for one in mine)) == (
            amounts.net,
            amounts.vat,
        )
    if entry.side is Side.PURCHASE:
        deducted = sum(one.vat_pln for one in document.positions if one.values["ODLICZENIA_VAT"] == "tak")
        assert deducted == entry.deductible
    for fact in (
        entry.document.correction_reason,
        entry.document.order_number,
        entry.document.exemption_basis,
    ):
        assert one_line(fact) in document.remarks


@settings(max_examples=40, deadline=None)
@given(batches())
def test_the_preview_is_the_file(documents: Sequence[ExportDocument]) -> None:
    draft = drafted(*documents)
    if not draft.files:
        return
    found = read(draft.files[0].data)
    titles = [column.title for column in draft.sheets[0].columns]
    shown = {row.document: dict(zip(titles, row.cells, strict=True)) for row in draft.sheets[0].rows()}
    wanted = {one.values["ID_ZRODLA"]: one.values for one in found.documents}
    assert len(shown) == len(wanted)
    for cells in shown.values():
        assert {name: text for name, text in cells.items() if text} == {
            name: text for name, text in wanted[cells["ID_ZRODLA"]].items() if text
        }
    assert sum(1 for _row in draft.sheets[1].rows()) == sum(len(one.positions) for one in found.documents)


@settings(max_examples=40, deadline=None)
@given(batches())
def test_the_programs_own_import_of_contractors_reads_the_cards(documents: Sequence[ExportDocument]) -> None:
    draft = drafted(*documents)
    if not draft.files:
        return
    _kind, records = xml_files.read(draft.files[0].data)
    partners = {
        identity_of(entry.partner): entry.partner
        for entry in map(entry_of, documents)
        if isinstance(entry, Entry) and entry.document.id in draft.documents
    }
    assert sorted(one.data.number for one in records) == sorted(one.number for one in partners.values())


def test_identifiers_stay_with_the_document_and_differ_between_companies() -> None:
    first, again = one(sound()), one(sound(number="poprawiony", net=Decimal("2264.70")))
    sender = replace(job(OPTIMA, sound()).sender, nip="5860100005")
    elsewhere = read(OPTIMA.draft(replace(job(OPTIMA, sound()), sender=sender)).files[0].data).documents[0]

    assert first.values["ID_ZRODLA"] == again.values["ID_ZRODLA"] != elsewhere.values["ID_ZRODLA"]
    assert first.payments[0]["ID_ZRODLA_PLAT"] == again.payments[0]["ID_ZRODLA_PLAT"]


def test_the_namespace_and_the_identifiers_of_the_bases_are_set() -> None:
    data = drafted(sound(), namespace="older", source="ABC", target="XYZ").files[0].data

    assert b'xmlns="http://www.cdn.com.pl/optima/offline"' in data
    assert b"<BAZA_ZRD_ID>ABC</BAZA_ZRD_ID>" in data
    assert b"<BAZA_DOC_ID>XYZ</BAZA_DOC_ID>" in data


def test_nothing_is_written_while_a_required_setting_is_empty() -> None:
    draft = drafted(sound(), source="")

    assert draft.files == ()
    assert codes(draft, Weight.REFUSED) == {"export.option_missing"}


def test_a_deduction_of_half_the_tax_makes_two_positions() -> None:
    deducted, rest = one(fuel(50)).positions

    assert (deducted.values["ODLICZENIA_VAT"], deducted.net, deducted.vat) == (
        "tak", Decimal("50.01"), Decimal("11.51")
    )  # fmt: skip
    assert (rest.values["ODLICZENIA_VAT"], rest.net, rest.vat) == ("nie", Decimal("50.00"), Decimal("11.50"))


@pytest.mark.parametrize(("share", "word"), [(100, "tak"), (0, "nie")])
def test_a_whole_deduction_or_none_is_one_position(share: int, word: str) -> None:
    (only,) = one(fuel(share)).positions

    assert (only.values["ODLICZENIA_VAT"], only.vat) == (word, Decimal("23.01"))


def test_a_position_for_each_rate_and_category() -> None:
    parts = (
        part("TOWARY", "23", "2000.00", "460.00", column="10", purchase="goods", description="Zioła"),
        part("TOWARY", "23", "250.00", "57.50", column="10", purchase="goods", description="Oleje"),
        part("ŚT", "zw", "14.70", "0.00", purchase="fixed_assets"),
    )
    goods, assets = one(sound(booked=booked(*parts))).positions

    assert (goods.category, goods.net, goods.values["OPIS_POZ"]) == (
        "TOWARY",
        Decimal("2250.00"),
        "Zioła; Oleje",
    )
    assert (goods.values["RODZAJ_ZAKUPU"], goods.values["KOLUMNA_KPR"]) == ("towary", "Zakup towarów")
    assert (assets.values["RODZAJ_ZAKUPU"], assets.values["KOLUMNA_KPR"]) == (
        "środki trwałe",
        "Nie księgować",
    )


def test_names_of_the_program_are_set_by_code() -> None:
    described = booked(
        part("SPR", "", "2264.70", "517.50", column="7"),
        register="S", register_name="Sprzedaż", payment="BLIK", payment_name="Blik",
    )  # fmt: skip
    names = {
        "register": {"S": "SPRZEDAŻ KRAJ"}, "category": {"SPR": "USŁUGI"}, "column": {"SPR": "Inna"},
        "kind": {"SPR": "usługi"}, "flat_rate": {"SPR": "8.50"}, "payment": {"BLIK": "karta"},
    }  # fmt: skip
    found = one(sold(booked=described), translation=names)
    values = found.positions[0].values

    assert (found.values["REJESTR"], found.values["FORMA_PLATNOSCI"]) == ("SPRZEDAŻ KRAJ", "karta")
    assert (values["KATEGORIA_POS"], values["KOLUMNA_KPR"]) == ("USŁUGI", "Inna")
    assert (values["RODZAJ_SPRZEDAZY"], values["KOLUMNA_RYCZALT"]) == ("usługi", "8.50")


@pytest.mark.parametrize(
    ("printed", "form"),
    [("przelew 14 dni", "przelew"), ("Karta płatnicza", "karta"), ("gotówką", "gotówka"), ("", "przelew")],
)
def test_a_form_that_nobody_described_is_named_as_optima_names_it(printed: str, form: str) -> None:
    assert one(sound(payment_method=printed)).values["FORMA_PLATNOSCI"] == form


def test_a_correction_turns_the_money_round() -> None:
    found = one(correction())

    assert (found.values["KOREKTA"], found.values["KOREKTA_NUMER"]) == ("Tak", "1/11/2026")
    assert found.positions[0].net == Decimal("-50.00")
    assert (found.payments[0]["KIERUNEK"], found.payments[0]["KWOTA_PLAT"]) == ("przychód", "61.50")
    assert "Przyczyna korekty: zwrot towaru" in found.remarks


def test_foreign_currency_has_its_rates_for_vat_and_for_income_tax() -> None:
    found = one(foreign())
    position = found.positions[0]

    assert (found.values["WALUTA"], found.values["NOTOWANIE_WALUTY_ILE"]) == ("EUR", "4.2512")
    assert (found.values["KURS_DO_KSIEGOWANIA"], found.values["NOTOWANIE_WALUTY_ILE_2"]) == ("Tak", "4.30")
    assert (position.net, position.net_pln, position.net_income) == (
        Decimal("100.00"), Decimal("425.12"), Decimal("430.00")
    )  # fmt: skip
    assert (found.payments[0]["KWOTA_PLAT"], found.payments[0]["KWOTA_PLN_PLAT"]) == ("123.00", "522.90")


def test_split_payment_says_tax_seller_and_number() -> None:
    bought, mine = one(sound(split_payment=True)), one(sold(split_payment=True))

    assert bought.values["MPP"] == "Tak"
    assert bought.payments[0]["PLAT_SPLIT_KWOTA_VAT"] == "517.50"
    assert bought.payments[0]["PLAT_SPLIT_NIP"] == "5860100005"
    assert mine.payments[0]["PLAT_SPLIT_NIP"] == COMPANY.tax_id


def test_marks_are_codes() -> None:
    marks = Marks(gtu=(Gtu.GTU_06,), procedures=(Procedure.TP,), proof=ProofMark.FP)

    assert one(sold(booked=booked(part("S", "", "2264.70", "517.50"), marks=marks))).codes == [
        "FP",
        "GTU_06",
        "TP",
    ]


def test_the_ksef_number_has_its_field_or_is_a_remark() -> None:
    number = "7811234563-20261112-0123456789AB-C4"
    with_field, without = one(sound(ksef_number=number)), one(sound(ksef_number=number), ksef="")

    assert (with_field.values["NR_KSEF"], with_field.values["KSEF_DATA_PRZYJECIA"]) == (number, "2026-11-12")
    assert number not in with_field.remarks
    assert "NR_KSEF" not in without.values
    assert f"KSeF: {number}" in without.remarks


def test_the_month_of_an_unpaid_cash_document_stays_open() -> None:
    unpaid = drafted(sound(cash_method=True))
    paid = one(sound(cash_method=True, payment_method="gotówka"))

    assert read(unpaid.files[0].data).documents[0].values["DEKLARACJA_VAT7"] == "Nie"
    assert "optima.cash" in codes(unpaid, Weight.SAID)
    assert paid.values["DEKLARACJA_VAT7"] == "2026-11"


@pytest.mark.parametrize(
    ("number", "rate", "kind"),
    [
        ("DE136695976", "np", "wewnątrzunijny"),
        ("US123456789", "np", "pozaunijny"),
        ("5860100005", "oo", "podatnikiem jest nabywca"),
        ("5860100005", "23", "krajowy"),
        ("DE136695976", "23", "krajowy"),
    ],
)
def test_who_owes_the_tax(number: str, rate: str, kind: str) -> None:
    vat = Decimal("23.00") if rate == "23" else Decimal("0.00")
    rows = (VatRow(rate, Decimal("100.00"), vat, Decimal("100.00") + vat),)
    draft = drafted(
        sound(
            seller=Party("Alfa", number), vat_rows=rows, net=Decimal("100.00"), vat=vat, gross=rows[0].gross
        )
    )

    assert read(draft.files[0].data).documents[0].values["EKSPORT"] == kind
    assert ("export.buyers_tax" in codes(draft, Weight.SAID)) == (kind != "krajowy")
    is_doubtful = (number, rate) == ("DE136695976", "23")
    assert ("export.foreign_vat" in codes(draft, Weight.CHANGED)) == is_doubtful


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        (correction(corrected_number=""), "export.no_corrected_number"),
        (
            sound(
                vat_rows=(VatRow("19", Decimal("100.00"), Decimal("19.00"), Decimal("119.00")),),
                net=Decimal("100.00"), vat=Decimal("19.00"), gross=Decimal("119.00"),
            ),
            "export.foreign_rate",
        ),
        (
            sold(
                vat_rows=(VatRow("marża", Decimal("119.00"), Decimal("0.00"), Decimal("119.00")),),
                net=Decimal("119.00"), vat=Decimal("0.00"), gross=Decimal("119.00"),
            ),
            "export.margin_unknown",
        ),
    ],
)  # fmt: skip
def test_what_would_be_booked_wrongly_is_refused(document: ExportDocument, reason: str) -> None:
    draft = drafted(document, replace(sound(), id=1))

    assert draft.documents == (1,)
    assert codes(draft, Weight.REFUSED) == {reason}


@pytest.mark.parametrize(
    ("rate", "written"),
    [
        ("23", ("23.00", "opodatkowana")),
        ("6,5", ("6.50", "opodatkowana")),
        ("0", ("0.00", "opodatkowana")),
        ("zw", ("0.00", "zwolniona")),
        ("np", ("0.00", "nie podlega")),
        ("oo", ("0.00", "nie podlega")),
        ("marża", ("0.00", "nie podlega")),
    ],
)
def test_rates_are_a_number_and_a_status(rate: str, written: tuple[str, str]) -> None:
    assert rate_and_status(rate) == written


def test_nothing_is_cut_without_a_word() -> None:
    name = "Zakład Usług Remontowo-Budowlanych " * 6
    draft = drafted(
        sound(
            number="N" * 300,
            seller=Party(name, "5860100005", f"{'Długa ' * 12}5/7, 30-001 {'Nowa Wieś ' * 8}"),
        )
    )
    found = read(draft.files[0].data).documents[0]
    fields = {one.message.details.get("field") for one in draft.notices if one.message.code == "export.cut"}

    assert fields == {"Numer dokumentu", "Nazwa kontrahenta", "Ulica", "Miasto"}
    assert f"Numer dokumentu: {'N' * 300}" in found.remarks
    assert f"Ulica: {one_line('Długa ' * 12)}" in found.remarks


def test_names_break_between_words() -> None:
    name = (
        "Przedsiębiorstwo Produkcyjno-Handlowo-Usługowe „Kwiat Paproci” "
        "spółka z ograniczoną odpowiedzialnością"
    )
    values = one(sound(seller=Party(name, "5860100005"))).values

    assert (values["NAZWA1"], values["NAZWA2"], values["NAZWA3"]) == (
        "Przedsiębiorstwo Produkcyjno-Handlowo-Usługowe", "„Kwiat Paproci” spółka z ograniczoną",
        "odpowiedzialnością",
    )  # fmt: skip


def test_acronyms_are_the_clients_codes_else_numbers_else_names() -> None:
    long = "Jan Wielgomłyński Usługi"
    found = written(
        sound(id=1, contractor_known=KnownContractor(code="BÓR")),
        sound(id=2, seller=Party("Kania", "DE136695976")),
        sound(id=3, seller=Party("Jan Kos", "")),
        sound(id=4, seller=Party(long, "")),
        sound(id=5, seller=Party(f"{long} i synowie", "")),
        sound(id=6, seller=Party("Inny Bór", "7811234563"), contractor_known=KnownContractor(code="bór")),
    )
    acronyms = [one.values["PODMIOT"] for one in found.documents]

    assert acronyms[:2] == ["BÓR", "DE136695976"]
    assert acronyms[2].startswith("JANKOS-")
    assert acronyms[3] != acronyms[4]
    assert all(one.startswith("JANWIELGOM") for one in acronyms[3:5])
    assert acronyms[5] == "7811234563"


def test_a_consumer_is_final() -> None:
    assert one(sold(buyer=Party("Jan Kos", ""))).values["FINALNY"] == "Tak"


def test_cards_bear_the_accounts_that_invoices_name() -> None:
    other = "DE75512108001245126199"
    found = written(sound(id=1), sound(id=2, bank_account=other), sound(id=3))

    assert found.accounts == {"5860100005": ["61109010140000071219812874", other]}
    assert written(sound(), contractors="").contractors == []


def test_parts_of_a_foreign_document_come_to_its_amounts() -> None:
    source = foreign()
    weights = [Decimal(1), Decimal(2)]
    pieces = divided(Amounts(Decimal("100.00"), Decimal("23.00"), Decimal("123.00")), weights)
    parts = [
        part(f"K{place}", "23", str(one.net), str(one.vat), vat_share=50) for place, one in enumerate(pieces)
    ]
    found = one(replace(source, booked=booked(*parts)))

    assert total(Amounts(one.net_income, one.vat_income) for one in found.positions) == Amounts(
        Decimal("430.00"), Decimal("98.90")
    )


def test_a_rate_without_tax_gets_none_by_the_rate_for_income_tax() -> None:
    rows = (
        VatRow("23", Decimal("100.00"), Decimal("23.00"), Decimal("123.00")),
        VatRow("zw", Decimal("50.00"), Decimal("0.00"), Decimal("50.00")),
    )
    amounts = {"net": Decimal("150.00"), "vat": Decimal("23.00"), "gross": Decimal("173.00")}
    source = foreign()
    assert source.for_vat is not None
    assert source.for_income is not None
    found = one(
        replace(
            source, vat_rows=rows, amount_due=amounts["gross"], **amounts,
            for_vat=converted(source.for_vat.rate, rows, **amounts),
            for_income=converted(source.for_income.rate, rows, **amounts),
        )
    )  # fmt: skip

    assert [(position.net_income, position.vat_income) for position in found.positions] == [
        (Decimal("430.00"), Decimal("98.90")),
        (Decimal("215.00"), Decimal("0.00")),
    ]
