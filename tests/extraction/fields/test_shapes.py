"""Values known by their shape."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.money import format_amount, to_text
from desktop.extraction.fields import shapes

MONTHS = "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"
DAYS = st.dates(date(2000, 1, 1), date(2049, 12, 31))


def found(items: list[shapes.Shape]) -> list[str]:
    return [item.value for item in items]


@given(DAYS)
def test_a_date_reads_the_same_in_every_writing(day: date) -> None:
    named = f"{day.day} {MONTHS.split()[day.month - 1]} {day.year} r."
    for text in (
        day.isoformat(),
        day.strftime("%d.%m.%Y"),
        day.strftime("%d-%m-%Y"),
        day.strftime("%d/%m/%Y"),
        day.strftime("%Y.%m.%d"),
        day.strftime("%d.%m.%y") + " r.",
        named,
        named.replace(" ", "", 1),
        f"dnia {named}, Opole",
    ):
        assert found(shapes.dates(text)) == [day.isoformat()], text


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("March 5, 2025", "2025-03-05"),
        ("5 Mar 2025", "2025-03-05"),
        ("12. März 2026", "2026-03-12"),
        ("1 październik 2025", "2025-10-01"),
    ],
)
def test_dates_of_other_languages(text: str, day: str) -> None:
    assert found(shapes.dates(text)) == [day]


@pytest.mark.parametrize(
    "text",
    ["31.02.2025", "2025-13-01", "12/03/2025/7", "99-12-2025", "12.3456", "5 mocy 2025", "1.2.3.4.2025"],
)
def test_what_is_no_date(text: str) -> None:
    assert shapes.dates(text) == []


@given(st.decimals(-999_999_999, 999_999_999, places=2))
def test_an_amount_reads_the_same_in_every_writing(amount: Decimal) -> None:
    polish = format_amount(amount).replace("\u00a0", " ")
    english = f"{amount:,.2f}"
    for text in (
        polish,
        english,
        polish.replace(" ", "."),
        f"{amount:.2f}".replace(".", ","),
        polish + " zł",
    ):
        assert found(shapes.amounts(text)) == [to_text(amount)], text


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1 234,56\t7,00", ["1234.56", "7.00"]),
        ("12,34  5 678,90", ["12.34", "5678.90"]),
        ("(1 234,56)", ["-1234.56"]),
        ("1 234,56-", ["-1234.56"]),
        ("– 5,00", ["-5.00"]),
        ("20000 zł", ["20000.00"]),
        ("£240.00", ["240.00"]),
        ("23,00% VAT", []),
        ("art. 43 ust. 1", []),
        ("12.03.2025", []),
        ("1.234.567,89", ["1234567.89"]),
        ("4,408000", []),
        ("Zapłacono: 0", ["0.00"]),
        ("Pozycja: 0 szt.", []),
    ],
)
def test_amounts_among_other_things(text: str, values: list[str]) -> None:
    assert found(shapes.amounts(text)) == values


def test_an_amount_beyond_all_measure_is_none() -> None:
    assert shapes.amounts("9" * 5000 + ",00") == []


@pytest.mark.parametrize(
    "text",
    [
        "NIP 5252248481",
        "NIP:525-224-84-81",
        "PL 525 224 84 81",
        "PL5252248481",
        "525-22-48-481",
        "NIP: PL-5252248481",
    ],
)
def test_a_nip_in_any_grouping(text: str) -> None:
    assert found(shapes.tax_numbers(text)) == ["5252248481"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("USt-IdNr. DE 743 369 690", "DE743369690"),
        ("DIČ CZ12345678", "CZ12345678"),
        ("ATU12345678", "ATU12345678"),
        ("NL123456789B01 ", "NL123456789B01"),
    ],
)
def test_vat_numbers_of_other_countries(text: str, value: str) -> None:
    assert found(shapes.tax_numbers(text)) == [value]


def test_an_account_is_no_tax_number() -> None:
    text = "61 1090 1014 0000 0712 1981 2874"
    assert shapes.tax_numbers(text) == []
    assert found(shapes.accounts(text)) == ["PL61109010140000071219812874"]
    assert found(shapes.accounts("PL61109010140000071219812874")) == ["PL61109010140000071219812874"]
    assert shapes.accounts("DE00370400440532013000") == []


def test_a_ksef_number_with_a_misread_zero() -> None:
    text = "Numer KSeF:5265877635-20250826-O1OOOO1AF629-AF"
    assert found(shapes.ksef_numbers(text)) == ["5265877635-20250826-0100001AF629-AF"]


@given(st.text(max_size=300))
def test_no_text_is_too_strange(text: str) -> None:
    for finder in (
        shapes.dates,
        shapes.amounts,
        shapes.tax_numbers,
        shapes.accounts,
        shapes.ksef_numbers,
        shapes.percents,
        shapes.bare_rates,
    ):
        for shape in finder(text):
            assert 0 <= shape.start < shape.end <= len(text)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("13.01,2026", ["2026-01-13"]),
        ("13,01.2026", ["2026-01-13"]),
        ("13,01,2026", ["2026-01-13"]),
        ("113,01 2026", []),
        ("3,13,01,2026", []),
    ],
)
def test_a_full_stop_of_a_date_read_as_a_comma(text: str, days: list[str]) -> None:
    assert found(shapes.dates(text)) == days
