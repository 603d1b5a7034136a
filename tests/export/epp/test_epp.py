"""EDI++ as a program of InsERT reads it: written, parsed by an independent reader, the same values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.booking.dictionaries import Side
from desktop.domain.booking.marks import Gtu, Marks, Procedure, ProofMark
from desktop.domain.contractors import Address
from desktop.domain.dates import Month
from desktop.domain.fields import VatRow
from desktop.domain.kinds import DocumentKind
from desktop.domain.rules.exchange import Purpose, Rate, converted
from desktop.export.booked import BookedPart, BookedRecord
from desktop.export.drafts import Draft, Weight
from desktop.export.entries import Entry, entry_of
from desktop.export.fitting import encodable, one_line
from desktop.export.records import ExportDocument, KnownContractor, Party
from desktop.export.registry import FORMATS
from tests.export.epp.parser import Document, File, parse
from tests.export.samples import COMPANY, job, sold, sound
from tests.export.strategies import batches, documents, odd_texts

EPP = FORMATS["epp"]
GOLDEN = Path(__file__).parents[1] / "golden" / "epp"


def draft(*found: ExportDocument, **options: str) -> Draft:
    return EPP.draft(job(EPP, *found, **options))


def read(*found: ExportDocument, **options: str) -> File:
    (file,) = draft(*found, **options).files
    assert file.ending == ".epp"
    return parse(file.data)


def one(found: ExportDocument, **options: str) -> Document:
    (document,) = read(found, **options).documents
    return document


def codes(made: Draft, weight: Weight) -> set[str]:
    return {notice.message.code for notice in made.notices if notice.weight is weight}


def exchanged(currency: str = "EUR", mid: str = "4.2512", per: int = 1, **changes: object) -> ExportDocument:
    source = sound(currency=currency, **changes)
    day = date(2026, 11, 11)
    rate = Rate(Purpose.VAT, currency, Decimal(mid), "218/A/NBP/2026", day, date(2026, 11, 12), per)
    amounts = {"net": source.net, "vat": source.vat, "gross": source.gross}
    return replace(source, for_vat=converted(rate, source.vat_rows, **amounts))


def part(name: str, net: str, vat: str, rate: str = "23", **changes: object) -> BookedPart:
    amounts = {"net": Decimal(net), "vat": Decimal(vat), "gross": Decimal(net) + Decimal(vat)}
    return BookedPart(name, name, rate, **amounts, cost=Decimal(net), deductible_vat=Decimal(vat), **changes)


# -- the same values ---------------------------------------------------------------------------------


@given(
    batches(documents(longest=70)), st.sampled_from(("1.11", "1.05.3")), st.sampled_from(("own", "document"))
)
@settings(deadline=None)
def test_what_was_written_is_read_back(
    found: tuple[ExportDocument, ...], version: str, numbering: str
) -> None:
    made = draft(*found, version=version, numbering=numbering)
    assert made.documents == tuple(document.id for document in found)
    back = parse(made.files[0].data)

    assert back.info[0] == version
    for source, document in zip(found, back.documents, strict=True):
        entry = entry_of(source)
        assert isinstance(entry, Entry)
        _same(entry, document)
        _number_is_not_lost(entry, document)
    if version == "1.11":
        _same_marks(found, back)


def test_a_file_that_is_made_at_night_bears_the_day_that_it_is_in_poland() -> None:
    at_night = replace(job(EPP, sound()), made_at=datetime(2026, 12, 2, 23, 30, tzinfo=UTC))

    assert parse(EPP.draft(at_night).files[0].data).info[19] == date(2026, 12, 3)


def _same(entry: Entry, document: Document) -> None:
    header = document.header
    assert (header[28], header[29], header[30]) == (entry.zloty.net, entry.zloty.vat, entry.zloty.gross)
    assert (header[22], header[23], header[35]) == (entry.issued, entry.sold, entry.due)
    assert (header[47], header[48]) == ("PLN", Decimal(1))
    assert header[18] == entry.partner.number
    assert header[60]
    assert header[62] == entry.partner.in_other_eu_country
    assert header[14] == encodable(one_line(entry.partner.name), "cp1250")
    rates = [(row.rate, row.zloty.net, row.zloty.vat) for row in entry.rates]
    symbols = {"npo": "np"}
    assert [(symbols.get(str(row[0]), row[0]), row[2], row[3]) for row in document.rows] == rates
    received = header[24]
    assert isinstance(received, date)
    if entry.side is Side.PURCHASE:
        assert Month.of(received) == entry.month


@given(batches(documents(rates=("23", "zw"))))
@settings(deadline=None)
def test_a_currency_is_either_exact_or_turned_into_zloty(found: tuple[ExportDocument, ...]) -> None:
    for source, document in zip(found, read(*found, currency="foreign").documents, strict=True):
        entry = entry_of(source)
        assert isinstance(entry, Entry)
        currency, rate = document.header[47], document.header[48]
        kept = currency == entry.currency and entry.foreign
        assert document.header[30] == (entry.amounts.gross if kept else entry.zloty.gross)
        assert currency == (entry.currency if kept else "PLN")
        assert entry.rate is None or not kept or rate == entry.rate.mid / entry.rate.per


def _number_is_not_lost(entry: Entry, document: Document) -> None:
    header = document.header
    number = encodable(one_line(entry.number), "cp1250")
    places = (str(header[5]), str(header[7]).partition(" ")[2], f"{header[49]}{header[51]}".replace(" ", ""))
    assert number in places[:2] or number.replace(" ", "") in places[2]


def _same_marks(found: Sequence[ExportDocument], back: File) -> None:
    split = {record[0] for record in back.supplements.get("WYMAGALNOSCMPP", [])}
    marked = {record[0]: record for record in back.supplements.get("DOKUMENTYZNACZNIKIJPKVAT", [])}
    for source, document in zip(found, back.documents, strict=True):
        number = document.header[7]
        assert (number in split) == source.split_payment
        marks = Marks() if source.booked is None else source.booked.marks
        record = marked.get(number)
        assert (record is not None) == bool(
            source.split_payment or marks.gtu or marks.procedures or marks.proof or marks.imported
        )
        if record is not None:
            assert [Gtu(f"GTU_{place:02}") for place in range(1, 14) if record[14 + place]] == [*marks.gtu]
            assert record[3] == (Procedure.TP in marks.procedures)
            assert record[29] == (Procedure.WSTO_EE in marks.procedures)
            assert (record[13], record[14]) == (source.split_payment, marks.imported)


@given(odd_texts(400), odd_texts(400), st.sampled_from(("1.11", "1.05.3")))
@settings(deadline=None)
def test_nothing_is_cut_unsaid(name: str, number: str, version: str) -> None:
    source = sound(
        seller=Party(name, "5860100005", f"{name}, 80-001 {name}"),
        number=number,
        order_number=number,
        payment_method=name,
        booked=BookedRecord(parts=(part(name, "2264.70", "517.50", "", description=name),)),
        contractor_known=KnownContractor(name, Address(name, number, name), "", number),
    )
    made = draft(source, version=version)
    (document,) = parse(made.files[0].data).documents
    header = document.header

    said = {notice.message.details.get("field") for notice in made.notices}
    for place, title, value in (
        (14, "Nazwa", name),
        (5, "Numer dostawcy", number),
        (10, "Numer zamówienia", number),
    ):
        assert header[place] == one_line(value) or title in said


@given(
    st.lists(
        st.tuples(odd_texts(25), st.sampled_from(("5860100005", "DE136695976", ""))), min_size=1, max_size=6
    )
)
@settings(deadline=None)
def test_two_contractors_never_share_a_symbol(people: list[tuple[str, str]]) -> None:
    found = tuple(
        sound(id=place, seller=Party(name, number), contractor_known=KnownContractor(name, code="KTR"))
        for place, (name, number) in enumerate(people, 1)
    )
    back = read(*found)

    numbers: dict[object, object] = {}
    for document in back.documents:
        code, number = document.header[12], document.header[18]
        assert numbers.setdefault(code, number) == number
        assert back.cards[str(code)][7] == number


# -- rules of the format -----------------------------------------------------------------------------


def test_two_suppliers_may_use_one_number() -> None:
    back = read(sound(id=71), sound(id=72, seller=Party("Inny", "7811234563")), numbering="document")

    assert [document.header[5] for document in back.documents] == ["1/11/2026", "1/11/2026"]
    assert [document.header[7] for document in back.documents] == ["FZ 71/11/2026", "FZ 72/11/2026"]


def test_a_number_of_ones_own_gives_way_to_one_that_looks_like_it() -> None:
    back = read(sold(id=5, number="X" * 40), sold(id=6, number="5/11/2026"))

    assert [document.header[7] for document in back.documents] == ["FS 5-2/11/2026", "FS 5/11/2026"]
    assert "X" * 40 in str(back.documents[0].header[49])


def test_the_own_number_stays_when_a_document_is_handed_over_again() -> None:
    alone, among = read(sound(id=5)), read(sound(id=4), sound(id=5))

    assert alone.documents[0].header[7] == among.documents[1].header[7] == "FZ 5/11/2026"


@pytest.mark.parametrize(
    ("changes", "symbol", "special", "transaction"),
    [
        ({}, "FZ", 0, 0),
        ({"cash_method": True}, "FZ", 100, 0),
        ({"kind": DocumentKind.CORRECTION}, "KFZ", 0, 0),
        ({"kind": DocumentKind.SALES_INVOICE, "seller": COMPANY}, "FS", 0, 0),
        ({"kind": DocumentKind.CORRECTION, "seller": COMPANY}, "KFS", 0, 0),
        ({"kind": DocumentKind.ADVANCE, "seller": COMPANY, "cash_method": True}, "FS", 137, 0),
        ({"kind": DocumentKind.RECEIPT, "seller": COMPANY}, "FS", 73, 0),
        ({"kind": DocumentKind.RECEIPT, "seller": COMPANY, "buyer": Party("Detal")}, "PA", 0, 0),
        ({"booked": BookedRecord(marks=Marks(proof=ProofMark.VAT_RR))}, "FR", 0, 0),
        ({"booked": BookedRecord(marks=Marks(proof=ProofMark.WEW))}, "FWO", 0, 0),
    ],
)
def test_types(changes: dict[str, object], symbol: str, special: int, transaction: int) -> None:
    values = {"buyer": Party("Nabywca", "5860100005"), **changes} if "seller" in changes else changes
    header = one(sound(**values)).header

    assert (header[1], header[41], header[55]) == (symbol, special, transaction)
    assert str(header[7]).startswith(f"{symbol} ")


ROWS = {
    rate: (VatRow(rate, Decimal("100.00"), Decimal("0.00"), Decimal("100.00")),)
    for rate in ("0", "np", "oo", "marża")
}
UNTAXED = {"net": Decimal("100.00"), "vat": Decimal("0.00"), "gross": Decimal("100.00")}
GERMAN = Party("Muster GmbH", "DE136695976")
GOODS = BookedRecord(parts=(part("Towary", "100.00", "0.00", "", purchase="goods"),))


@pytest.mark.parametrize(
    ("changes", "transaction"),
    [
        ({"seller": GERMAN, "vat_rows": ROWS["oo"]}, 4),
        ({"seller": GERMAN, "vat_rows": ROWS["0"], "booked": GOODS}, 2),
        ({"seller": Party("Acme", "US123456789"), "vat_rows": ROWS["np"], "booked": GOODS}, 1),
        ({"vat_rows": ROWS["oo"]}, 6),
        ({"kind": DocumentKind.SALES_INVOICE, "seller": COMPANY, "buyer": GERMAN, "vat_rows": ROWS["0"]}, 2),
        ({"kind": DocumentKind.SALES_INVOICE, "seller": COMPANY, "buyer": GERMAN, "vat_rows": ROWS["np"]}, 4),
        ({"kind": DocumentKind.SALES_INVOICE, "seller": COMPANY, "vat_rows": ROWS["0"],
          "buyer": Party("Acme", "US123456789")}, 1),
    ],
)  # fmt: skip
def test_kinds_of_transactions_are_found_and_said(changes: dict[str, object], transaction: int) -> None:
    made = draft(sound(**UNTAXED, **changes))

    assert parse(made.files[0].data).documents[0].header[55] == transaction
    assert "epp.transaction" in codes(made, Weight.SAID)


def test_rates_that_are_words() -> None:
    assert one(sound(**UNTAXED, vat_rows=ROWS["np"])).rows[0][:2] == ["npo", Decimal(-4)]
    assert one(sound(**UNTAXED, vat_rows=ROWS["np"]), untaxed="np").rows[0][:2] == ["np", Decimal(-4)]
    assert one(sound(**UNTAXED, vat_rows=ROWS["oo"])).rows[0][:2] == ["oo", Decimal(-5)]
    assert one(sound(**UNTAXED, vat_rows=ROWS["marża"])).rows[0][:2] == ["npo", Decimal(-4)]


def test_a_sale_by_margin_is_refused_for_nobody_knows_its_tax() -> None:
    made = draft(sold(**UNTAXED, vat_rows=ROWS["marża"]), sound(id=5))

    assert made.documents == (5,)
    assert codes(made, Weight.REFUSED) == {"export.margin_unknown"}


def test_reverse_charge_of_a_part_is_said_to_stand_for_the_whole_document() -> None:
    rows = (VatRow("23", Decimal("100.00"), Decimal("23.00"), Decimal("123.00")),
            VatRow("oo", Decimal("100.00"), Decimal("0.00"), Decimal("100.00")))  # fmt: skip
    amounts = {"net": Decimal("200.00"), "vat": Decimal("23.00"), "gross": Decimal("223.00")}
    made = draft(sound(**amounts, vat_rows=rows))

    assert parse(made.files[0].data).documents[0].header[55] == 6
    assert "epp.mixed" in codes(made, Weight.CHANGED)
    assert "epp.mixed" not in codes(draft(sound(**UNTAXED, vat_rows=ROWS["oo"])), Weight.CHANGED)


def test_tax_of_another_country_is_refused_with_what_to_do() -> None:
    rows = (VatRow("19", Decimal("100.00"), Decimal("19.00"), Decimal("119.00")),)
    made = draft(sound(net=Decimal("100.00"), vat=Decimal("19.00"), gross=Decimal("119.00"), vat_rows=rows))

    assert codes(made, Weight.REFUSED) == {"export.foreign_rate"}
    assert (made.files, made.documents) == ((), ())


def test_tax_that_may_be_of_another_country_is_asked_about() -> None:
    assert "export.foreign_vat" in codes(draft(sound(seller=GERMAN)), Weight.CHANGED)
    assert "export.foreign_vat" not in codes(draft(sound()), Weight.CHANGED)


def test_amounts_of_another_currency_are_in_zloty_and_their_own_in_the_remarks() -> None:
    header = one(exchanged()).header

    assert header[28] == Decimal("9565.20") + Decimal("62.49")
    assert (header[47], header[48]) == ("PLN", Decimal(1))
    assert "2782.20 EUR (VAT 517.50), kurs 4.2512; Tabela: 218/A/NBP/2026 z 2026-11-11" in str(header[49])


def test_amounts_may_stay_in_their_currency() -> None:
    header = one(exchanged(), currency="foreign").header

    assert (header[28], header[47], header[48]) == (Decimal("2264.70"), "EUR", Decimal("4.2512"))
    assert "EUR" not in str(header[49])


def test_a_rate_too_fine_for_the_field_keeps_zloty() -> None:
    made = draft(exchanged("HUF", "1.0742", 100), currency="foreign")

    assert parse(made.files[0].data).documents[0].header[47] == "PLN"
    assert "epp.rate" in codes(made, Weight.CHANGED)


def test_one_category_is_carried_and_the_split_is_not_lost() -> None:
    parts = (part("Paliwo", "1250.00", "287.50", vehicle="PO7ŻB12", cost_share=75, vat_share=50),
             part("Materiały", "1000.00", "230.00"), part("Materiały", "14.70", "0.00", "zw"))  # fmt: skip
    made = draft(sound(booked=BookedRecord(register_name="Zakupy", parts=parts)))
    header = parse(made.files[0].data).documents[0].header

    assert header[19] == "Paliwo"
    assert "Podział netto: Paliwo 1250.00, Materiały 1014.70" in str(header[49])
    assert "koszt 75%, VAT 50%" in str(header[49])
    assert "Rejestr: Zakupy" in str(header[49])
    assert "epp.split" in codes(made, Weight.CHANGED)


def test_names_of_the_program_replace_those_of_the_office() -> None:
    record = BookedRecord(
        payment="PRZ", payment_name="Przelew", parts=(part("MAT", "2264.70", "517.50", ""),)
    )
    translation = {"category": {"MAT": "Zakup materiałów"}, "payment": {"PRZ": "przelew 14"}}
    (file,) = EPP.draft(job(EPP, sound(booked=record), translation=translation)).files
    header = parse(file.data).documents[0].header

    assert (header[19], header[34]) == ("Zakup materiałów", "przelew 14")


def test_a_document_of_a_past_month_is_received_on_its_last_day() -> None:
    late = sound(received_on=date(2026, 12, 4))

    assert one(late).header[24] == date(2026, 11, 30)
    assert one(late, received="real").header[24] == date(2026, 12, 4)
    assert "VAT 2026-11" in str(one(late, received="real").header[49])
    assert "epp.received" in codes(draft(late), Weight.SAID)


def corrected(**changes: object) -> ExportDocument:
    values = {
        "kind": DocumentKind.CORRECTION,
        "corrected_number": "9/10/2026",
        "corrected_date": date(2026, 10, 3),
        "correction_reason": "Zwrot towaru",
    }
    return sound(**(values | changes))


def test_a_correction_is_a_difference_with_its_reason_and_day() -> None:
    minus = {name: -getattr(sound(), name) for name in ("net", "vat", "gross")}
    rows = tuple(
        VatRow(row.rate, -(row.net or 0), Decimal("-0.00") if not row.vat else -row.vat, -(row.gross or 0))
        for row in sound().vat_rows
    )
    back = read(corrected(**minus, vat_rows=rows))
    header = back.documents[0].header

    assert (header[1], header[8], header[9]) == ("KFZ", "9/10/2026", date(2026, 10, 3))
    assert header[30] == Decimal("-2782.20")
    assert back.supplements["PRZYCZYNYKOREKT"] == [[header[7], 1, "Zwrot towaru"]]
    assert back.supplements["DATYUJECIAKOREKT"] == [[header[7], 2, date(2026, 11, 12)]]


def test_a_correction_counts_in_the_month_of_what_it_corrects_or_another() -> None:
    first, other = read(corrected(month=Month(2026, 10))), read(corrected(month=Month(2026, 12)))

    assert first.supplements["DATYUJECIAKOREKT"][0][1:] == [1, date(2026, 10, 3)]
    assert other.supplements["DATYUJECIAKOREKT"][0][1:] == [3, date(2026, 12, 1)]


def test_the_older_format_says_in_the_remarks_what_it_has_no_sections_for() -> None:
    back = read(
        corrected(split_payment=True, cash_method=True, sale_date=date(2026, 11, 10)), version="1.05.3"
    )
    header = back.documents[0].header

    assert header[41] == 0
    assert back.supplements == {"DATYZAKONCZENIA": [[header[7], date(2026, 11, 10)]]}
    assert all(text in str(header[49]) for text in ("Zwrot towaru", "MPP", "Metoda kasowa"))


def test_a_long_name_does_not_push_the_ksef_number_out_of_the_remarks() -> None:
    source = sound(
        seller=Party("Przedsiębiorstwo " * 20, "5860100005"), ksef_number="KS-1", order_number="Z" * 40
    )

    assert str(one(source).header[49]).startswith("KSeF: KS-1; ")


def test_without_cards_only_known_symbols_are_named() -> None:
    known = KnownContractor(code="KTR-1")
    back = read(sound(id=1), sound(id=2, contractor_known=known), cards="")

    assert back.cards == {}
    assert [document.header[12] for document in back.documents] == ["", "KTR-1"]


# -- golden file -------------------------------------------------------------------------------------


def collection() -> tuple[ExportDocument, ...]:
    """A bit of everything."""
    ksef = "7811234563-20261112-0123456789AB-"
    return (
        sound(id=1, ksef_number=f"{ksef}00", split_payment=True, sale_date=date(2026, 11, 10)),
        sold(id=2, number='FV "12"/11/2026', booked=BookedRecord(
            marks=Marks(gtu=(Gtu.GTU_06,), procedures=(Procedure.TP,)))),
        corrected(id=3),
        replace(exchanged(), id=4, seller=GERMAN, number="RE-2026-000000000000001234"),
        sound(id=5, **UNTAXED, vat_rows=ROWS["np"], seller=Party("ТОВ Україна", "")),
        sound(id=6, **UNTAXED, vat_rows=ROWS["marża"], margin_scheme="procedura marży – towary używane"),
    )  # fmt: skip


@pytest.mark.parametrize("version", ["1.11", "1.05.3"])
def test_bytes_are_the_kept_ones(version: str) -> None:
    (file,) = draft(*collection(), version=version).files

    parse(file.data)
    assert file.data == (GOLDEN / f"{version}.epp").read_bytes()
