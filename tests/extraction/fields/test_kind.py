"""What documents call themselves, and what is never taken for an invoice."""

from __future__ import annotations

import pytest

from desktop.domain.fields import FieldName
from desktop.domain.kinds import PrintedKind
from desktop.extraction.fields.find import find_fields
from tests.extraction.fields.drawn import drawn

PARTIES = """
    Sprzedawca                       Nabywca
    Kasztanex sp. z o.o.             Pliszkotech S.A.
    ul. Lipowa 3                     ul. Cicha 8
    00-950 Warszawa                  50-102 Wrocław
    NIP: 5261040828                  NIP: 5260250995
"""
SUMS = """
    Stawka     Netto      VAT      Brutto
    23%        100,00     23,00    123,00
    Razem      100,00     23,00    123,00
    Do zapłaty: 123,00 zł
"""


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Faktura nr 7/2026", PrintedKind.INVOICE),
        ("Faktura pro forma 7/2026", PrintedKind.PROFORMA),
        ("Nota obciążeniowa nr 7/2026", PrintedKind.NOTE),
        ("NOTA ODSETKOWA 7/2026", PrintedKind.NOTE),
        ("Nota korygująca nr 7/2026", PrintedKind.NOTE),
        ("OFERTA HANDLOWA 7/2026", PrintedKind.LETTER),
        ("ZAMÓWIENIE nr 7/2026", PrintedKind.LETTER),
        ("POTWIERDZENIE TRANSAKCJI nr 7/2026", PrintedKind.LETTER),
        ("Wezwanie do zapłaty nr 7/2026", PrintedKind.REMINDER),
        ("Polisa nr 7/2026", PrintedKind.OTHER),
        ("Potwierdzenie wykonania przelewu", PrintedKind.OTHER),
        ("Raport kasowy nr 7/2026", PrintedKind.OTHER),
    ],
)
def test_the_title_decides_though_parties_and_sums_are_those_of_an_invoice(
    title: str, kind: PrintedKind
) -> None:
    page = drawn(f"    {title}\n{PARTIES}{SUMS}", big=title)

    assert find_fields([page]).printed_kind is kind


@pytest.mark.parametrize("denial", ["Dokument nie jest fakturą.", "This is not an invoice."])
def test_what_says_that_it_is_no_invoice_is_none(denial: str) -> None:
    page = drawn(f"    FAKTURA 7/2026\n{PARTIES}{SUMS}\n    {denial}\n")

    assert find_fields([page]).printed_kind is PrintedKind.LETTER


def test_a_pro_forma_may_say_that_it_is_no_invoice() -> None:
    page = drawn(f"    PRO FORMA 7/2026\n{PARTIES}{SUMS}\n    Dokument nie jest fakturą VAT.\n")

    assert find_fields([page]).printed_kind is PrintedKind.PROFORMA


def test_a_transfer_that_pays_an_invoice_is_none() -> None:
    page = drawn(
        """
        Potwierdzenie wykonania przelewu

        Nadawca     Kasztanex sp. z o.o.
        Odbiorca    Pliszkotech S.A.
        Kwota       123,00 PLN
        Tytuł       Faktura FV/12/2026
        """
    )

    assert find_fields([page]).printed_kind is PrintedKind.OTHER


def test_a_note_has_number_sum_and_due_date() -> None:
    page = drawn(
        """
        NOTA OBCIĄŻENIOWA nr NO/15/2026

        Wystawca:                        Obciążony:
        Kasztanex sp. z o.o.             Pliszkotech S.A.
        ul. Lipowa 3                     ul. Cicha 8
        00-950 Warszawa                  50-102 Wrocław
        NIP: 5261040828                  NIP: 5260250995

        Obciążamy Państwa kwotą: 82,09 zł
        Prosimy o zapłatę w terminie do 03.12.2026
        """
    )

    fields = find_fields([page]).fields

    assert fields[FieldName.NUMBER].value == "NO/15/2026"
    assert fields[FieldName.GROSS].value == "82.09"
    assert fields[FieldName.DUE_DATE].value == "2026-12-03"
    assert fields[FieldName.BUYER_NAME].value == "Pliszkotech S.A."
