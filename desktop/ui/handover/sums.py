"""What documents come to in złoty, by register and kind: to be compared with the program after import."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidget, QWidget

from desktop.domain.booking.dictionaries import Side
from desktop.services.exporting.totals import together
from desktop.services.exporting.values import RegisterTotal
from desktop.ui import texts
from desktop.ui.contractors.tables import fill, prepare
from desktop.ui.dates_and_amounts import format_amount

_FIGURES = (3, 4, 5, 6)
_WIDTHS = {0: 120, 2: 190, 3: 110, 4: 140, 5: 140, 6: 140}


class SumsTable(QTableWidget):
    """A row for each register and kind, and one for each side's whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 7, parent)
        self.setAccessibleName(self.tr("Sumy w złotych"))
        prepare(self, 1, _WIDTHS)
        self.setHorizontalHeaderLabels(
            [
                self.tr("Strona"), self.tr("Rejestr VAT"), self.tr("Rodzaj"), self.tr("Dokumenty"),
                self.tr("Netto zł"), self.tr("VAT zł"), self.tr("Brutto zł"),
            ]
        )  # fmt: skip
        for section in _FIGURES:
            heading = self.horizontalHeaderItem(section)
            if heading is not None:
                heading.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def show_rows(self, rows: Sequence[RegisterTotal]) -> None:
        """Show these; the whole of a side stands below its registers, where these are several."""
        cells: list[list[str]] = []
        wholes: list[int] = []
        for whole in together(rows):
            of_side = [one for one in rows if one.side is whole.side]
            cells += [self._cells(one) for one in of_side]
            if len(of_side) > 1:
                wholes.append(len(cells))
                cells.append([*self._cells(whole)[:1], self.tr("razem"), "", *self._cells(whole)[3:]])
        fill(self, cells, right=_FIGURES)
        for line in wholes:
            self._strengthen(line)

    def _cells(self, one: RegisterTotal) -> list[str]:
        names = {
            Side.PURCHASE: self.tr("zakupy"),
            Side.SALES: self.tr("sprzedaż"),
            None: self.tr("inne"),
        }
        count = str(one.documents)
        if one.unknown:
            count = self.tr("{count}, bez kwoty w zł: {unknown}").format(count=count, unknown=one.unknown)
        return [
            names[one.side],
            one.register or self.tr("bez rejestru"),
            "" if one.kind is None else texts.kind_name(one.kind),
            count,
            *(format_amount(amount) for amount in (one.net, one.vat, one.gross)),
        ]

    def _strengthen(self, line: int) -> None:
        for section in range(self.columnCount()):
            item = self.item(line, section)
            if item is not None:
                font = item.font()
                font.setBold(True)
                item.setFont(font)
