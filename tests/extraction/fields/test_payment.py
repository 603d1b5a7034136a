"""How and where to pay."""

from __future__ import annotations

import pytest

from desktop.domain.fields import FieldName
from desktop.extraction.fields import find_fields
from tests.extraction.fields.drawn import drawn

OWN = "61 1090 1014 0000 0712 1981 2874"
OTHER = "DE89 3704 0044 0532 0130 00"


def value(text: str, name: FieldName) -> str | None:
    return find_fields([drawn("Faktura nr 1/2025\n" + text)]).fields[name].value


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("Sposób zapłaty: PRZELEW BANKOWY", "przelew"),
        ("Forma płatności: gotówką", "gotówka"),
        ("Metoda płatności    Termin\nkarta płatnicza     dziś", "karta"),
        ("Payment method: bank transfer", "przelew"),
        ("Zahlungsart: Überweisung.", "przelew"),
        ("Płatność: za pobraniem", "za pobraniem"),
        ("Płatność: jakoś", None),
        # A service that is sold, not a way of paying.
        ("Pobranie    2    12,00    24,00", None),
    ],
)
def test_methods(text: str, method: str | None) -> None:
    assert value(text, FieldName.PAYMENT_METHOD) == method


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Waluta: EUR\nkurs 1 EUR = 4,2333 PLN", "EUR"),
        ("Do zapłaty: 10,00 zł", "PLN"),
        ("Do zapłaty: 239.76 EUR\nKwota VAT w PLN: 48.34 PLN\nkurs PLN PLN PLN", "EUR"),
        ("Amount due £240.00", "GBP"),
        ("Celkem k úhradě: 1 210,00 Kč", "CZK"),
        ("Total 1'234.50 CHF", "CHF"),
        ("До сплати: 400,80 грн", "UAH"),
        ("Amount due 99.00 TRY", "TRY"),
    ],
)
def test_currencies(text: str, currency: str) -> None:
    assert value(text, FieldName.CURRENCY) == currency


def test_the_account_in_the_invoices_currency() -> None:
    text = f"Konto: {OWN}\nKonto EUR: {OTHER}\nDo zapłaty: 10,00 {{}}"
    assert value(text.format("PLN"), FieldName.BANK_ACCOUNT) == "PL" + OWN.replace(" ", "")
    euros = find_fields([drawn("Faktura nr 1\n" + text.format("EUR"))]).fields[FieldName.BANK_ACCOUNT]
    assert euros.value == OTHER.replace(" ", "")


def test_an_account_with_a_misread_digit_is_kept_as_a_candidate_only() -> None:
    text = f"Konto: {OWN[:-1]}5\nRachunek: {OWN}"
    field = find_fields([drawn("Faktura nr 1\n" + text)]).fields[FieldName.BANK_ACCOUNT]
    assert field.value == "PL" + OWN.replace(" ", "")
    assert not field.certain


@pytest.mark.parametrize(
    ("line", "paid"),
    [
        ("Karta płatnicza   123,00 PLN", "123.00"),
        ("BLIK   123,00", "123.00"),
        # Cash is handed over with change given back; another sum is none of this receipt's.
        ("Gotówka   123,00 PLN", None),
        ("Karta płatnicza   100,00 PLN", None),
    ],
)
def test_what_a_receipt_takes_off_a_card(line: str, paid: str | None) -> None:
    text = f"PARAGON FISKALNY\nSPRZEDAŻ OPODATKOWANA A   123,00\nPTU A 23%   23,00\nSUMA PLN   123,00\n{line}"
    assert find_fields([drawn(text)]).fields[FieldName.PAID].value == paid


@pytest.mark.parametrize(
    ("text", "account"),
    [
        ("Prosimy o przelew na rachunek 61 1090 1014 0000\n0712 1981 2874.", "PL61109010140000071219812874"),
        ("Bankverbindung, IBAN: DE89 3704 0044 0532\n0130 00", "DE89370400440532013000"),
    ],
)
def test_accounts_that_run_on_in_the_next_line(text: str, account: str) -> None:
    assert value(text, FieldName.BANK_ACCOUNT) == account


@pytest.mark.parametrize(
    "text",
    [
        f"przelew: {OWN}",
        "Zapłacono: 12,00 zł (Przelewy online)",
        f"Bitte überweisen Sie den Betrag auf unser Konto\nIBAN {OTHER}",
    ],
)
def test_methods_in_sentences(text: str) -> None:
    assert value(text, FieldName.PAYMENT_METHOD) == "przelew"


def test_split_payment_broken_into_two_lines() -> None:
    text = "Forma płatności: przelew – mechanizm podzielonej\npłatności.\nDo zapłaty: 10,00 zł"
    assert value(text, FieldName.SPLIT_PAYMENT) == "true"
