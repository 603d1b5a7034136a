"""Invoices without tax that print no VAT table."""

from __future__ import annotations

from decimal import Decimal

from desktop.extraction.fields.layout import lay_out
from desktop.extraction.fields.untaxed import untaxed_table
from desktop.extraction.fields.view import View
from tests.extraction.fields.drawn import drawn

ROWS = """
Lp   Nazwa        Cena      VAT   Wartość
1    Terapia      100,00    zw    1 200,00
2    Porada       50,00     zw    50,00
"""


def view(text: str) -> View:
    return View(lay_out([drawn(text)]))


def test_rows_that_add_up_to_an_announced_total_are_the_table() -> None:
    table = untaxed_table(view(ROWS), {Decimal("1250.00")})

    assert table is not None
    assert [(row.rate, row.amounts.gross) for row in table.rows] == [
        ("zw", Decimal("1200.00")),
        ("zw", Decimal("50.00")),
    ]
    assert table.sums.vat == 0


def test_another_total_refutes_them() -> None:
    assert untaxed_table(view(ROWS), {Decimal("1200.00")}) is None


def test_so_does_a_rate_with_tax_or_a_second_mark() -> None:
    total = {Decimal("1350.00"), Decimal("1250.00")}

    assert untaxed_table(view(ROWS + "3    Mapa     100,00    23%   100,00"), total) is None
    assert untaxed_table(view(ROWS + "3    Mapa     100,00    np    100,00"), total) is None
