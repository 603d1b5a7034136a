"""The rarer fields, as different programs print them."""

from __future__ import annotations

import pytest

from desktop.domain.fields import FieldName
from desktop.extraction.fields import FoundFields, find_fields
from tests.extraction.fields.drawn import drawn

N = FieldName
PAGE = """
{title}
Data wystawienia: 2026-03-12
{above}
Sprzedawca:                               Nabywca:
Alfa Sp. z o.o.                           Beta Jan Kowalski
ul. Nowa 2                                ul. Polna 3
00-950 Warszawa                           30-001 Kraków
NIP: 5252248481                           NIP: 9990001226
Stawka   Netto      VAT      Brutto
23%      1 000,00   230,00   1 230,00
Razem    1 000,00   230,00   1 230,00
Do zapłaty: 1 230,00 PLN
{below}
"""


def read(*, title: str = "Faktura nr 5/2026", above: str = "", below: str = "") -> FoundFields:
    return find_fields([drawn(PAGE.format(title=title, above=above, below=below))])


def value(found: FoundFields, name: FieldName) -> str | None:
    return found.fields[name].value


@pytest.mark.parametrize(
    ("line", "name", "expected"),
    [
        ("Zamówienie nr: ZAM/39/2026 z dnia 2026-03-01", N.ORDER_NUMBER, "ZAM/39/2026"),
        ("Nr zamówienia   4500123987", N.ORDER_NUMBER, "4500123987"),
        ("Purchase order: PO-77812", N.ORDER_NUMBER, "PO-77812"),
        ("Ihre Bestellnummer: B 4711/26", N.ORDER_NUMBER, "B 4711/26"),
        ("Nr rej. pojazdu: DW 71530  stan licznika: 227 029 km", N.VEHICLE, "DW71530"),
        ("Nr rej. pojazdu: DW 71530  stan licznika: 227 029 km", N.ODOMETER, "227029"),
        ("Metoda kasowa", N.CASH_METHOD, "true"),
        ("Odwrotne obciążenie", N.REVERSE_CHARGE, "true"),
        ("Steuerschuldnerschaft des Leistungsempfängers", N.REVERSE_CHARGE, "true"),
        (
            "Podstawa zwolnienia: art. 43 ust. 1 pkt 29 ustawy o VAT",
            N.EXEMPTION_BASIS,
            "art. 43 ust. 1 pkt 29 ustawy o VAT",
        ),
        ("Suma rabatów: 120,50 zł", N.DISCOUNT, "120.50"),
        ("Zapłacono: 230,00 zł", N.PAID, "230.00"),
        ("KRS 0000321662, REGON 354393583, BDO 000478323", N.SELLER_REGON, "354393583"),
        ("KRS 0000321662, REGON 354393583, BDO 000478323", N.SELLER_KRS, "0000321662"),
        ("KRS 0000321662, REGON 354393583, BDO 000478323", N.SELLER_BDO, "000478323"),
    ],
)
def test_a_labelled_value(line: str, name: FieldName, expected: str) -> None:
    assert value(read(below=line), name) == expected


def test_none_of_them_is_made_up() -> None:
    found = read()
    rare = [
        name
        for name in FieldName
        if name.value in {"paid", "discount", "vehicle", "odometer", "order_number"}
    ]

    assert [value(found, name) for name in rare] == [None] * len(rare)


@pytest.mark.parametrize("line", ["Metoda kasowa: NIE", "Odwrotne obciążenie: nie"])
def test_a_notice_that_is_denied_does_not_count(line: str) -> None:
    found = read(below=line)

    assert value(found, N.CASH_METHOD) is value(found, N.REVERSE_CHARGE) is None


def test_a_register_number_in_the_buyers_block_is_not_the_sellers() -> None:
    text = PAGE.format(title="Faktura nr 5/2026", above="", below="").replace(
        "NIP: 9990001226\n", "NIP: 9990001226\n                                          REGON: 354393583\n"
    )

    assert value(find_fields([drawn(text)]), N.SELLER_REGON) is None


def test_a_meter_without_kilometres_or_vehicle_is_no_odometer() -> None:
    assert value(read(below="Stan licznika: 22702"), N.ODOMETER) is None


def test_a_correction_tells_which_day_it_corrects_and_why() -> None:
    found = read(
        title="Faktura korygująca nr 3/2026",
        above="do faktury nr 17/2026 z dnia 02.02.2026\nPrzyczyna korekty: zwrot towaru",
    )

    assert value(found, N.CORRECTED_DATE) == "2026-02-02"
    assert value(found, N.CORRECTION_REASON) == "zwrot towaru"


def test_a_final_invoice_names_its_advances() -> None:
    below = """Rozliczone faktury zaliczkowe
Numer          Data         Brutto
ZAL/1/2026     2026-01-10   100,00
ZAL/2/2026     2026-02-10   200,00"""
    found = read(title="Faktura końcowa nr 8/2026", below=below)

    assert value(found, N.ADVANCE_NUMBERS) == "ZAL/1/2026; ZAL/2/2026"


def test_the_recipient_is_told_apart_from_the_buyer() -> None:
    found = read(above="Odbiorca: Szkoła Podstawowa nr 12\nul. Szkolna 23, 02-590 Wiśniowa, NIP: 5842751979")

    assert value(found, N.BUYER_NIP) == "9990001226"
    assert value(found, N.RECIPIENT_NAME) == "Szkoła Podstawowa nr 12"


def test_a_recipient_who_is_the_buyer_is_no_other() -> None:
    assert value(read(above="Odbiorca: Beta Jan Kowalski"), N.RECIPIENT_NAME) is None


def test_paid_is_certain_where_it_leaves_what_is_due() -> None:
    found = read(below="Zapłacono: 1 230,00 zł")
    odd = read(below="Zapłacono: 17,00 zł")

    assert found.fields[N.PAID].certain
    assert not odd.fields[N.PAID].certain
