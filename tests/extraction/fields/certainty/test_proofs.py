"""What proves a value where no label or table does, and what is never certain for want of a whole."""

from __future__ import annotations

from desktop.domain.fields import Field, FieldName
from desktop.extraction.fields import find_fields
from tests.extraction.fields.drawn import drawn

TELECOM = """
Faktura VAT nr 37/10/2025
Data wystawienia: 24.10.2025

Łącza Orle S.A.                             Handel Kowalski Sp. z o.o.
ul. Fabryczna 5, 50-555 Wrocław             ul. Polna 3, 30-001 Kraków
NIP 525-224-84-81, REGON 123456785          NIP: 9990001226

Podsumowanie VAT
stawka     netto       VAT      brutto
23%        100,00      23,00    123,00
Razem      100,00      23,00    123,00
Wartość faktury brutto   123,00 zł
Niedopłata z poprzednich okresów   27,00
Razem do zapłaty         150,00 zł

Łącza Orle S.A., Sąd Rejonowy we Wrocławiu, REGON 123456785, kapitał zakładowy 5 000 000,00 zł
"""

LABELLED = """
Faktura VAT FV/7/2026
Data wystawienia: 2026-06-08
Sprzedawca:
Hurtownia Stalmet Sp. z o.o.
ul. Fabryczna 5
50-555 Wrocław
NIP: 525-224-84-81
{heading}
Handel Kowalski Sp. z o.o.
ul. Polna 3
30-001 Kraków
NIP: 999-000-12-26
Suma netto               {net} zł
VAT:                     23,00 zł
Razem brutto:            123,00 zł
Do zapłaty:              123,00 zł
Zapłacono:               0,00 zł
"""


def fields(text: str) -> dict[FieldName, Field]:
    return find_fields([drawn(text)]).fields


def labelled(*, heading: str = "Nabywca:", net: str = "100,00") -> dict[FieldName, Field]:
    return fields(LABELLED.format(heading=heading, net=net))


def test_the_number_beside_the_register_is_the_sellers_and_the_other_one_the_buyers() -> None:
    found = fields(TELECOM)
    assert found[FieldName.SELLER_NIP].value == "5252248481"
    assert found[FieldName.SELLER_NIP].certain
    assert found[FieldName.BUYER_NIP].value == "9990001226"
    assert found[FieldName.BUYER_NIP].certain


def test_without_a_register_two_numbers_under_no_label_stay_open() -> None:
    found = fields(TELECOM.replace(", REGON 123456785", ""))
    assert not found[FieldName.SELLER_NIP].certain
    assert not found[FieldName.BUYER_NIP].certain


def test_a_third_number_leaves_two_under_no_label_open() -> None:
    found = fields(TELECOM + "NIP 1234563218\n")
    assert not found[FieldName.BUYER_NIP].certain


def test_a_name_under_no_label_is_certain_where_the_page_repeats_it() -> None:
    assert fields(TELECOM)[FieldName.SELLER_NAME].certain
    assert not fields(TELECOM.replace("Łącza Orle S.A., Sąd", "Sąd"))[FieldName.SELLER_NAME].certain


def test_the_payer_is_the_buyer_where_no_third_number_stands() -> None:
    assert labelled(heading="Płatnik")[FieldName.BUYER_NIP].certain


def test_three_labelled_totals_that_add_up_need_no_table() -> None:
    found = labelled()
    assert all(found[name].certain for name in (FieldName.NET, FieldName.VAT, FieldName.GROSS))


def test_labelled_totals_that_do_not_add_up_are_open() -> None:
    found = labelled(net="101,00")
    assert not any(found[name].certain for name in (FieldName.NET, FieldName.VAT, FieldName.GROSS))


def test_nothing_paid_is_never_certain() -> None:
    assert not labelled()[FieldName.PAID].certain


def test_zloty_alone_are_the_currency_of_a_polish_seller() -> None:
    assert labelled()[FieldName.CURRENCY].certain
