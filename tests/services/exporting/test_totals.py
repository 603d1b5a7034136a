"""What documents come to in złoty, by register and kind, as a program must show it after import."""

from __future__ import annotations

from decimal import Decimal

from desktop.domain.booking.dictionaries import Side
from desktop.domain.kinds import DocumentKind
from desktop.services.exporting.totals import as_json, by_currency, by_register, from_json, together
from desktop.services.exporting.values import RegisterTotal
from tests.export import samples


def test_registers_and_kinds_have_their_sums() -> None:
    minus = {"net": Decimal("-1000.00"), "vat": Decimal("-230.00"), "gross": Decimal("-1230.00")}
    documents = (
        samples.sound(id=1),
        samples.sound(id=2),
        samples.sound(id=3),
        samples.sound(id=4, kind=DocumentKind.CORRECTION, vat_rows=(), **minus),
    )
    rows = by_register(documents)
    assert [(one.side, one.kind, one.documents) for one in rows] == [
        (Side.PURCHASE, DocumentKind.CORRECTION, 1),
        (Side.PURCHASE, DocumentKind.COST_INVOICE, 3),
    ]
    (whole,) = together(rows)
    assert whole.documents == 4
    assert whole.gross == sum((one.gross for one in rows), Decimal(0))
    assert rows[0].gross < 0
    assert from_json(as_json(rows)) == rows


def test_what_has_no_amount_in_zloty_is_counted() -> None:
    rows = by_register([samples.document(currency="EUR", for_vat=None)])
    assert [(one.documents, one.unknown, one.gross) for one in rows] == [(1, 1, Decimal("0.00"))]


def test_nothing_comes_to_nothing() -> None:
    assert by_register(()) == by_currency(()) == together(()) == ()
    assert from_json(()) == ()


def test_a_side_is_one_row() -> None:
    amounts = (Decimal(100), Decimal(23), Decimal(123))
    row = RegisterTotal(Side.SALES, "Sprzedaż", DocumentKind.SALES_INVOICE, 1, *amounts)
    other = RegisterTotal(Side.SALES, "", None, 2, *amounts, unknown=1)
    assert together([row, other]) == (
        RegisterTotal(Side.SALES, "", None, 3, Decimal(200), Decimal(46), Decimal(246), 1),
    )
