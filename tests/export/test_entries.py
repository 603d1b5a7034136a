from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.booking.dictionaries import Side
from desktop.domain.booking.entry import Amounts, divided, total
from desktop.domain.contractors import Address
from desktop.domain.fields import VatRow
from desktop.domain.kinds import DocumentKind
from desktop.domain.rules.exchange import Purpose, Rate, converted
from desktop.export.booked import BookedPart, BookedRecord
from desktop.export.entries import Entry, Refused, entry_of
from desktop.export.records import ExportDocument, KnownContractor, Party
from tests.export.samples import COMPANY, broken, document, sold, sound


def entry(source: ExportDocument) -> Entry:
    found = entry_of(source)
    assert isinstance(found, Entry), found
    return found


def reasons(source: ExportDocument) -> set[str]:
    found = entry_of(source)
    assert isinstance(found, Refused)
    return {one.code for one in found.reasons}


def part(category: str, rate: str, net: str, vat: str, **changes: object) -> BookedPart:
    amounts = {"net": Decimal(net), "vat": Decimal(vat), "gross": Decimal(net) + Decimal(vat)}
    values = {"cost": Decimal(net), "deductible_vat": Decimal(vat)}
    return BookedPart(category=category, category_name=category, rate=rate, **amounts, **values, **changes)


def test_a_purchase_and_a_sale() -> None:
    bought, mine = entry(sound()), entry(sold())

    assert (bought.side, bought.partner.number) == (Side.PURCHASE, "5860100005")
    assert bought.partner.address == Address("ul. Leśna 1", "80-001", "Gdańsk")
    assert (
        bought.amounts == bought.zloty == Amounts(Decimal("2264.70"), Decimal("517.50"), Decimal("2782.20"))
    )
    assert (mine.side, mine.partner.number) == (Side.SALES, "5860100005")
    assert mine.sold == mine.issued


def test_all_that_is_missing_is_said_at_once() -> None:
    assert reasons(broken(seller=Party())) == {
        "export.no_number", "export.no_issue_date", "export.no_amounts", "export.no_contractor"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"kind": DocumentKind.LETTER}, "export.no_side"),
        ({"kind": None}, "export.no_side"),
        ({"gross": Decimal("1.00")}, "export.amounts_differ"),
        (
            {"vat_rows": (VatRow("23", Decimal("1.00"), Decimal("0.23"), Decimal("1.23")),)},
            "export.rates_differ",
        ),
        ({"vat_rows": (VatRow("23"),)}, "export.rates_differ"),
        ({"currency": "EUR"}, "export.no_exchange_rate"),
        ({"vat_rows": ()}, "export.no_rates"),
    ],
)
def test_what_programs_would_book_wrongly_is_refused(changes: dict[str, object], reason: str) -> None:
    assert reason in reasons(sound(**changes))


def test_a_bill_without_vat_is_exempt_and_a_plain_one_has_its_rate() -> None:
    bill = document(vat_rows=(), net=Decimal("100.00"), vat=None, gross=Decimal("100.00"))
    plain = document(vat_rows=(), net=Decimal("100.00"), vat=Decimal("8.00"), gross=Decimal("108.00"))

    assert [row.rate for row in entry(bill).rates] == ["zw"]
    margin = replace(bill, margin_scheme="procedura marży – towary używane")
    assert [row.rate for row in entry(margin).rates] == ["marża"]
    assert [row.rate for row in entry(plain).rates] == ["8"]


def test_a_bill_from_abroad_without_vat_is_taxed_by_the_buyer() -> None:
    bill = document(
        vat_rows=(),
        net=Decimal("100.00"),
        vat=None,
        gross=Decimal("100.00"),
        seller=Party("Alfa", "EL094259216"),
    )

    assert [row.rate for row in entry(bill).rates] == ["np"]


def test_a_split_that_no_rate_fits_is_refused() -> None:
    parts = (part("A", "", "1000.00", "200.00"), part("B", "", "1264.70", "317.50"))

    assert reasons(sound(booked=BookedRecord(parts=parts))) == {"export.split_differs"}


def test_a_rate_that_is_printed_twice_is_one_row() -> None:
    rows = (
        VatRow("23", Decimal("100.00"), Decimal("23.00"), Decimal("123.00")),
        VatRow("23", Decimal("50.00"), Decimal("11.50"), Decimal("61.50")),
    )
    parts = (part("A", "23", "120.00", "27.60"), part("B", "23", "30.00", "6.90"))
    amounts = {"net": Decimal("150.00"), "vat": Decimal("34.50"), "gross": Decimal("184.50")}
    found = entry(sound(vat_rows=rows, booked=BookedRecord(parts=parts), **amounts))

    assert [(row.rate, row.amounts.net) for row in found.rates] == [("23", Decimal("150.00"))]
    assert [row.amounts.net for row in found.parts] == [Decimal("120.00"), Decimal("30.00")]


def test_one_category_takes_every_rate() -> None:
    found = entry(sound(booked=BookedRecord(parts=(part("A", "", "2264.70", "517.50", vat_share=50),))))

    assert [(row.rate, row.part.category) for row in found.parts if row.part] == [("23", "A"), ("zw", "A")]
    assert found.deductible == Decimal("258.75")


@given(
    st.lists(st.integers(1, 10_000_000), min_size=1, max_size=4),
    st.lists(st.integers(1, 100), min_size=1, max_size=3),
    st.decimals("0.01", "20", places=4),
)
def test_parts_come_to_the_document_in_both_currencies(
    nets: list[int], weights: list[int], mid: Decimal
) -> None:
    rates = ["23", "8", "5", "zw"][: len(nets)]
    table = [_taxed(Decimal(net).scaleb(-2), rate) for net, rate in zip(nets, rates, strict=True)]
    whole = total(table)
    rows = tuple(VatRow(rate, *_three(one)) for rate, one in zip(rates, table, strict=True))
    parts = tuple(
        BookedPart(f"K{place}", "", rate, *_three(one), one.net, one.vat)
        for rate, row in zip(rates, table, strict=True)
        for place, one in enumerate(divided(row, [Decimal(weight) for weight in weights]))
    )
    rate = Rate(Purpose.VAT, "EUR", mid, "1/A/NBP/2026", document().received_on, document().received_on)
    found = entry(
        sound(
            currency="EUR", net=whole.net, vat=whole.vat, gross=whole.gross, vat_rows=rows,
            booked=BookedRecord(parts=parts),
            for_vat=converted(rate, rows, net=whole.net, vat=whole.vat, gross=whole.gross),
        )
    )  # fmt: skip

    assert total(row.amounts for row in found.parts) == found.amounts == whole
    assert total(row.zloty for row in found.parts) == found.zloty
    assert all(row.zloty.consistent for row in found.parts)


def test_parts_of_other_signs_are_converted_each_by_the_rate() -> None:
    rows = (VatRow("23", Decimal("80.00"), Decimal("18.40"), Decimal("98.40")),)
    amounts = {"net": Decimal("80.00"), "vat": Decimal("18.40"), "gross": Decimal("98.40")}
    parts = (part("A", "23", "100.00", "23.00"), part("B", "23", "-20.00", "-4.60"))
    day = document().received_on
    rate = Rate(Purpose.VAT, "EUR", Decimal("4.2500"), "1/A/NBP/2026", day, day)
    found = entry(
        sound(
            currency="EUR", vat_rows=rows, for_vat=converted(rate, rows, **amounts), **amounts,
            booked=BookedRecord(parts=parts),
        )
    )  # fmt: skip

    assert [(row.zloty.net, row.zloty.vat) for row in found.parts] == [
        (Decimal("425.00"), Decimal("97.75")),
        (Decimal("-85.00"), Decimal("-19.55")),
    ]


def test_numbers_of_other_countries() -> None:
    german = entry(sound(seller=Party("Muster GmbH", "DE136695976"))).partner
    greek = entry(sound(seller=Party("Alfa", "EL094259216"))).partner
    american = entry(
        sound(seller=Party("Acme Inc", "12-3456789"), contractor_known=KnownContractor(country="US"))
    ).partner

    assert (german.country, german.prefix, german.bare_number) == ("DE", "DE", "136695976")
    assert german.in_other_eu_country
    assert (greek.country, greek.prefix) == ("GR", "EL")
    assert (american.country, american.prefix, american.in_other_eu_country) == ("US", "", False)
    assert entry(sold(seller=COMPANY)).partner.country == "PL"


def _taxed(net: Decimal, rate: str) -> Amounts:
    vat = (net * (int(rate) if rate.isdigit() else 0) / 100).quantize(Decimal("0.01"))
    return Amounts(net, vat, net + vat)


def _three(amounts: Amounts) -> tuple[Decimal, Decimal, Decimal]:
    return amounts.net, amounts.vat, amounts.gross
