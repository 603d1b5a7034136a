"""Issue, sale and due dates."""

from __future__ import annotations

import pytest

from desktop.domain.fields import FieldName
from desktop.extraction.fields import find_fields
from tests.extraction.fields.drawn import drawn

HEAD = "Faktura nr 1/2025\nData wystawienia: 2025-03-12\n"


def day(text: str, name: FieldName) -> str | None:
    return find_fields([drawn(text)]).fields[name].value


@pytest.mark.parametrize(
    "text",
    [
        "Faktura nr 1/2025\nData wystawienia: 12 marca 2025 r.",
        "Faktura nr 1/2025\nWystawiono dnia 12.03.2025 w Opolu",
        "Faktura nr 1/2025\nData wystawienia / Issue date: 2025-03-12",
        "Faktura nr 1/2025\nData wystawienia    Data sprzedaży\n12.03.2025          10.03.2025",
        "Faktura nr 1/2025 z dnia 12.03.2025",
        "Opole, dnia 12.03.2025 r.\nFaktura nr 1/2025",
        "Faktura nr 1/2025\nMiejsce i data wystawienia: Opole, 12-03-2025",
        "Rechnung 17\nRechnungsdatum: 12. März 2025",
        "Faktura nr 1/2025\nTermin płatności: 1.04.2025\nData wystawienia: 2025-\n03-12",
    ],
)
def test_the_issue_date_in_many_places(text: str) -> None:
    assert day(text, FieldName.ISSUE_DATE) == "2025-03-12"


def test_the_date_of_the_corrected_invoice_is_another() -> None:
    text = (
        "Faktura korygująca nr 2/2025\n"
        "Data wystawienia faktury korygowanej: 01.02.2025\n"
        "Data wystawienia: 12.03.2025"
    )
    assert day(text, FieldName.ISSUE_DATE) == "2025-03-12"


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Termin płatności: 26.03.2025", "2025-03-26"),
        ("Forma i termin zapłaty: przelew do 26-03-2025", "2025-03-26"),
        ("Sposób zapłaty: przelew 14 dni", "2025-03-26"),
        ("Termin płatności: 14 dni od daty wystawienia", "2025-03-26"),
        ("Termin płatności: 500 dni", None),
        ("Termin dostawy: jutro", None),
    ],
)
def test_due_dates(text: str, due: str | None) -> None:
    assert day(HEAD + text, FieldName.DUE_DATE) == due


def test_dates_out_of_order_are_not_certain() -> None:
    found = find_fields([drawn(HEAD + "Termin płatności: 2025-03-11")])
    assert not found.fields[FieldName.ISSUE_DATE].certain
    assert not found.fields[FieldName.DUE_DATE].certain
    assert "check.due_after_issue.bad" in [check.message.code for check in found.checks]


def test_periods_are_no_sale_date() -> None:
    assert day(HEAD + "Okres rozliczeniowy: 01.02.2025 - 28.02.2025", FieldName.SALE_DATE) is None
    assert day(HEAD + "Data dostawy: 10.03.2025", FieldName.SALE_DATE) == "2025-03-10"


@pytest.mark.parametrize(
    "text",
    [
        "Faktura nr 1/2025\nWystawiono    16 sierpnia\n              2025",
        "Faktura nr 1/2025\nUwagi: brak. Data wystawienia faktury: 16 sierpnia\n2025 Płatność przelew",
        "Faktura nr 1/2025\nUwagi: brak. Data wystawienia:\n2025-08-16",
    ],
)
def test_a_date_that_the_end_of_a_line_breaks(text: str) -> None:
    assert day(text, FieldName.ISSUE_DATE) == "2025-08-16"


def test_what_begins_the_next_line_under_a_label_of_its_own_is_another_date() -> None:
    text = HEAD + "Uwagi: brak. Termin płatności:\nData sprzedaży: 2025-08-16"
    assert day(text, FieldName.DUE_DATE) is None
