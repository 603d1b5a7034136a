"""Lines of goods as a person would write them down from the page."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop.domain.fields import LineItem, Source
from desktop.extraction.fields import find_fields
from tests.extraction.fields.drawn import drawn
from tests.extraction.fields.items.tables import ALL, Expected


def items(*pages: str, source: Source = Source.TEXT) -> tuple[LineItem, ...]:
    return find_fields([drawn(text, index=n, source=source) for n, text in enumerate(pages)]).line_items


def amount(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def told(found: tuple[LineItem, ...]) -> list[tuple[str, Decimal | None, Decimal | None, Decimal | None]]:
    return [(item.name, item.quantity, item.net, item.gross) for item in found]


def expected(rows: list[Expected]) -> list[tuple[str, Decimal | None, Decimal | None, Decimal | None]]:
    return [(name, amount(quantity), amount(net), amount(gross)) for name, quantity, net, gross in rows]


@pytest.mark.parametrize("source", [Source.TEXT, Source.OCR])
@pytest.mark.parametrize("name", ALL)
def test_every_line_is_read(name: str, source: Source) -> None:
    page, rows = ALL[name]

    assert told(items(page, source=source)) == expected(rows)


def test_a_column_of_names_with_codes_keeps_the_whole_of_the_names() -> None:
    page = """
Faktura nr 17/2026
Data wystawienia: 2026-03-12
Sprzedawca: Alfa Sp. z o.o. NIP: 5252248481     Nabywca: Beta Jan Kowalski NIP: 9990001226
Lp   Nazwa towaru, kod                Ilość   Jm    Cena netto   Wartość netto   VAT   Wartość brutto
1    Cement CEM II/B-V 32,5R 25 kg    2       szt   16,90        33,80           23%   41,57
2    Zaprawa murarska MZ-15           3       szt   10,00        30,00           23%   36,90
     Razem                                                       63,80                 78,47
Do zapłaty: 78,47 PLN
"""

    assert [item.name for item in items(page)] == ["Cement CEM II/B-V 32,5R 25 kg", "Zaprawa murarska MZ-15"]


def test_the_unique_number_of_a_ksef_line_is_no_part_of_the_name() -> None:
    page = """
Faktura nr FV/8/2026
Data wystawienia: 2026-03-12
Sprzedawca: Alfa Sp. z o.o. NIP: 5252248481     Nabywca: Beta Jan Kowalski NIP: 9990001226
Lp.   Unikalny numer wiersza   Nazwa towaru lub usługi   Cena jedn. netto   Ilość   Stawka   Wartość netto
1     aaaa111133339990         lodówka Zimowit           1626,01            1       23%      1626,01
2     aaaa111133339991         wniesienie sprzętu        40,65              1       23%      40,65
      Razem                                                                                  1666,66
Kwota należności ogółem: 2049,99 PLN
"""

    assert [item.name for item in items(page)] == ["lodówka Zimowit", "wniesienie sprzętu"]


FIRST_PAGE = """
Faktura nr 17/2026
Data wystawienia: 2026-03-12
Sprzedawca: Alfa Sp. z o.o. NIP: 5252248481     Nabywca: Beta Jan Kowalski NIP: 9990001226
Lp   Nazwa             Ilość   Jm    Cena netto   Wartość netto   VAT   Wartość brutto
1    Deska sosnowa     10      szt   20,00        200,00          23%   246,00
2    Listwa 2,5 m      4       szt   10,00        40,00           23%   49,20
     Do przeniesienia                             240,00                295,20
"""
SECOND_PAGE = """
Faktura nr 17/2026          strona 2/2
Lp   Nazwa             Ilość   Jm    Cena netto   Wartość netto   VAT   Wartość brutto
     Z przeniesienia                              240,00                295,20
3    Klej montażowy    2       szt   30,00        60,00           23%   73,80
     Razem                                        300,00                369,00
Do zapłaty: 369,00 PLN
"""
THREE = [
    ("Deska sosnowa", Decimal(10), Decimal("200.00"), Decimal("246.00")),
    ("Listwa 2,5 m", Decimal(4), Decimal("40.00"), Decimal("49.20")),
    ("Klej montażowy", Decimal(2), Decimal("60.00"), Decimal("73.80")),
]


def test_a_table_goes_on_over_a_page_break_without_the_sums_carried_over() -> None:
    assert told(items(FIRST_PAGE, SECOND_PAGE)) == THREE


def test_a_table_goes_on_where_the_next_page_does_not_repeat_its_head() -> None:
    bare = "\n".join(line for line in SECOND_PAGE.split("\n") if "Cena netto" not in line)

    assert told(items(FIRST_PAGE, bare)) == THREE


def test_lines_that_agree_with_themselves_and_add_up_to_the_totals_are_certain() -> None:
    assert all(item.certain for item in items(FIRST_PAGE, SECOND_PAGE))


@pytest.mark.parametrize(
    ("printed", "misread"), [("60,00           23%", "68,00           23%"), ("2       szt", "7       szt")]
)
def test_no_line_is_certain_where_a_figure_breaks_the_sums(printed: str, misread: str) -> None:
    found = items(FIRST_PAGE, SECOND_PAGE.replace(printed, misread))

    assert len(found) == 3
    assert not any(item.certain for item in found)


def test_an_amount_that_cannot_be_read_follows_from_quantity_and_price() -> None:
    found = items(FIRST_PAGE.replace("40,00           23%", "##              23%"), SECOND_PAGE)

    assert told(found) == THREE


CORRECTION = """
Faktura korygująca nr 3/2026
Data wystawienia: 2026-04-02
do faktury nr 17/2026
Sprzedawca: Alfa Sp. z o.o. NIP: 5252248481     Nabywca: Beta Jan Kowalski NIP: 9990001226
PRZED KOREKTĄ
Lp   Nazwa             Ilość   Jm    Cena netto   Wartość netto   VAT   Wartość brutto
1    Deska sosnowa     10      szt   20,00        200,00          23%   246,00
PO KOREKCIE
Lp   Nazwa             Ilość   Jm    Cena netto   Wartość netto   VAT   Wartość brutto
1    Deska sosnowa     8       szt   20,00        160,00          23%   196,80
RÓŻNICA
Stawka   Netto    VAT     Brutto
23%      -40,00   -9,20   -49,20
Razem    -40,00   -9,20   -49,20
"""


def test_what_a_correction_prints_before_and_after_are_no_lines() -> None:
    assert items(CORRECTION) == ()


SLIP = """
        SKLEP ZIELONY
        NIP: 525-224-84-81
        PARAGON FISKALNY
{lines}
Sprzedaż opodatkowana A        {sales}
Kwota A 23,00%                 {tax}
Podatek PTU                    {tax}
SUMA PLN                       {sales}
"""


@pytest.mark.parametrize(
    "lines",
    [
        "Mydło w płynie     2 x 6,15    12,30 A\nGąbka 3 szt.       1 x 2,46    2,46 A",
        "Mydło w płynie\n       2 szt. * 6,15   12,30A\nGąbka 3 szt.\n       1 szt. * 2,46   2,46A",
        "Mydło w płynie            12,30 A\n  2 x 6,15\nGąbka 3 szt.               2,46 A\n  1 x 2,46",
    ],
)
def test_the_lines_of_a_receipt(lines: str) -> None:
    found = items(SLIP.format(lines=lines, sales="14,76", tax="2,76"))

    assert [(i.name, i.quantity, i.unit_gross, i.gross, i.rate) for i in found] == [
        ("Mydło w płynie", Decimal(2), Decimal("6.15"), Decimal("12.30"), "23"),
        ("Gąbka 3 szt.", Decimal(1), Decimal("2.46"), Decimal("2.46"), "23"),
    ]
    assert all(item.certain for item in found)


def test_a_discount_below_a_line_of_a_receipt_is_taken_off_it() -> None:
    lines = "Mydło w płynie     2 x 6,15    12,30 A\nRabat                      -2,30 A"

    found = items(SLIP.format(lines=lines, sales="10,00", tax="1,87"))

    assert [(item.name, item.gross, item.discount) for item in found] == [
        ("Mydło w płynie", Decimal("10.00"), "2.30")
    ]


def test_a_table_whose_lines_are_drawn_of_characters() -> None:
    page = """
Faktura nr 17/2026
Data wystawienia: 2026-03-12
|Lp|Nazwa towaru / usługi      |J.m. |Ilość|Cena net.|War. netto|VAT|War. brutto|
| 1|Przyprawa ziołowa 600 g    |szt. |    2|    18,99|     37,98| 8%|      41,02|
| 2|Sok jabłkowy 5 l           |szt. |    4|    24,30|     97,20| 8%|     104,98|
| 3|Cukier kryształ 1 kg       |   kg| 19,2|     3,79|     72,77| 8%|      78,59|
"""

    assert told(items(page)) == [
        ("Przyprawa ziołowa 600 g", Decimal(2), Decimal("37.98"), Decimal("41.02")),
        ("Sok jabłkowy 5 l", Decimal(4), Decimal("97.20"), Decimal("104.98")),
        ("Cukier kryształ 1 kg", Decimal("19.2"), Decimal("72.77"), Decimal("78.59")),
    ]


def test_a_phrase_that_reaches_under_the_next_head_stays_whole() -> None:
    page = """
Faktura nr 17/2026
Data wystawienia: 2026-03-12
Lp   Nazwa                 J.m.             Ilość   Cena netto   Wartość netto   VAT
1    Hosting i utrzymanie serwisu   mies.        4       199,00       796,00          23%
2    Obsługa prawna wg umowy        mies.        2       100,00       200,00          23%
"""

    assert [item.name for item in items(page)] == ["Hosting i utrzymanie serwisu", "Obsługa prawna wg umowy"]
