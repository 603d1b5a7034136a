"""Totals in złoty beside a preview and a batch."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from desktop.domain.booking.dictionaries import Side
from desktop.domain.kinds import DocumentKind
from desktop.services.exporting.values import RegisterTotal
from desktop.ui.handover.sums import SumsTable


def row(register: str, kind: DocumentKind | None, count: int, gross: str, unknown: int = 0) -> RegisterTotal:
    amount = Decimal(gross)
    return RegisterTotal(Side.PURCHASE, register, kind, count, amount, Decimal(0), amount, unknown)


def texts(table: QTableWidget) -> list[list[str]]:
    return [
        [table.item(line, section).text().replace("\xa0", " ") for section in range(table.columnCount())]  # type: ignore[union-attr]
        for line in range(table.rowCount())
    ]


def test_registers_of_a_side_add_up(qtbot: QtBot) -> None:
    table = SumsTable()
    qtbot.addWidget(table)
    table.show_rows(
        [
            row("Zakupy 23", DocumentKind.COST_INVOICE, 3, "1230.00"),
            row("", DocumentKind.CORRECTION, 1, "-230.00", unknown=1),
        ]
    )
    shown = texts(table)
    assert [line[1] for line in shown] == ["Zakupy 23", "bez rejestru", "razem"]
    assert shown[-1][-1] == "1 000,00"
    assert "1" in shown[1][3]
    assert "bez kwoty" in shown[1][3]


def test_one_row_needs_no_whole(qtbot: QtBot) -> None:
    table = SumsTable()
    qtbot.addWidget(table)
    table.show_rows([row("A", None, 1, "1.00")])
    assert table.rowCount() == 1
    table.show_rows(())
    assert table.rowCount() == 0
