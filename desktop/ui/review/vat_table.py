"""The VAT table of the form: a row for each rate, totals that follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QToolButton,
    QWidget,
)

from desktop.domain import vat
from desktop.domain.fields import VatRow
from desktop.domain.vat import Column
from desktop.ui import keys
from desktop.ui.review.editors import SAVE_AFTER_MS, SPELLS
from desktop.ui.review.vat_cell import VatCell, amount_of, cell_text, parsed
from desktop.ui.style import tokens
from desktop.ui.style.icons import icon

_TOTALS_ROW = vat.MAX_ROWS + 2


class VatTable(QWidget):
    """The editable rows.  Rows change at once on the screen; ``changed`` hands them over for storing."""

    changed = Signal(tuple, int)
    """The new rows, and the spell of typing that they came from."""
    totals_followed = Signal(object)
    """The rows' sums after a change by hand: :class:`~desktop.domain.vat.Totals`."""
    entered = Signal()
    cells_made = Signal()
    """There are new cells, for whoever watches their keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[VatRow] = []
        self._cells: list[dict[Column, VatCell]] = []
        self._removers: list[QToolButton] = []
        self._at_entry: tuple[VatRow, ...] = ()
        self._handed = False
        self._spell = next(SPELLS)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(0)
        for column, stretch in zip(Column, (3, 4, 4, 4), strict=True):
            self._grid.setColumnStretch(column.value, stretch)
        self._grid.setColumnMinimumWidth(4, 26)
        self._titles = {
            Column.RATE: self.tr("Stawka"),
            Column.NET: self.tr("Netto"),
            Column.VAT: self.tr("VAT"),
            Column.GROSS: self.tr("Brutto"),
        }
        head = QWidget(self)
        head.setObjectName("vatHead")
        self._grid.addWidget(head, 0, 0, 1, len(Column) + 1)
        for column, title in self._titles.items():
            label = QLabel(title, self)
            label.setProperty("look", "vatHead")
            if column is not Column.RATE:
                label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(label, 0, column.value)
        self.adder = self._tool(
            "plus", keys.tooltip(self.tr("Dodaj wiersz tabeli VAT"), keys.Command.ADD_VAT_ROW)
        )
        self.adder.setAccessibleName(self.tr("Dodaj wiersz tabeli VAT"))
        self.adder.clicked.connect(self.add_row)
        self._grid.addWidget(self.adder, 0, len(Column))
        self._timer = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._timer.timeout.connect(self._hand_over)
        self.setAccessibleName(self.tr("Tabela VAT"))

    def set_totals(self, label: QWidget, cells: Sequence[QWidget]) -> None:
        """The widgets of the last row, under net, tax and gross."""
        line = QWidget(self)
        line.setObjectName("vatTotals")
        self._grid.addWidget(line, _TOTALS_ROW, 0, 1, len(Column) + 1)
        for column, widget in enumerate((label, *cells)):
            self._grid.addWidget(widget, _TOTALS_ROW, column)
        line.lower()

    @property
    def rows(self) -> tuple[VatRow, ...]:
        """The rows as they stand on the screen."""
        return tuple(self._rows)

    @property
    def cells(self) -> list[VatCell]:
        """All cells, row by row."""
        return [cell for row in self._cells for cell in row.values()]

    def show_rows(self, rows: Sequence[VatRow], *, again: bool = False) -> None:
        """Show the stored rows; a row being edited stays unless ``again``."""
        if not again and self._has_unstored():
            return
        self._timer.stop()
        self._rows = list(rows[: vat.MAX_ROWS])
        self._build(len(self._rows))
        self._fill()

    def _has_unstored(self) -> bool:
        """Whether the screen is ahead of the store: typing, or a new row that holds nothing yet."""
        cell = self._cell_in_use()
        empty = bool(self._rows) and self._rows[-1] == VatRow(self._rows[-1].rate)
        return self._timer.isActive() or (cell is not None and (cell.touched or empty))

    def commit(self) -> None:
        """Hand over what was typed, if anything."""
        cell = self._cell_in_use()
        if cell is not None:
            self._take(cell)
        if self._timer.isActive():
            self._hand_over()

    def revert(self) -> bool:
        """Put the table back as it was when the cell in use was entered; whether that changed anything."""
        cell = self._cell_in_use()
        if cell is None or not cell.touched:
            return False
        self._timer.stop()
        changed = self._rows != list(self._at_entry)
        self._rows = list(self._at_entry)
        self._fill()
        self._changed_by_hand()
        if changed and self._handed:
            self._hand_over()
        cell.selectAll()
        return True

    def add_row(self) -> None:
        """A new row behind the last, its rate the commonest that is not there yet; begin in its net."""
        self.commit()
        if len(self._rows) >= vat.MAX_ROWS:
            return
        self._rows.append(VatRow(vat.next_rate(self._rows)))
        self._build(len(self._rows))
        self._fill()
        self._cells[-1][Column.NET].setFocus(Qt.FocusReason.OtherFocusReason)

    def remove_row(self, row: int | None = None) -> None:
        """Take ``row`` away, by default the one in use."""
        cell = self._cell_in_use()
        row = row if row is not None else (cell.row if cell is not None else None)
        if row is None or not 0 <= row < len(self._rows):
            return
        column = cell.column if cell is not None else Column.NET
        del self._rows[row]
        self._build(len(self._rows))
        self._fill()
        if self._cells:
            self._cells[min(row, len(self._cells) - 1)][column].setFocus(Qt.FocusReason.OtherFocusReason)
        self._spell = next(SPELLS)
        self._changed_by_hand()
        self._hand_over()

    def begin(self, *, last: bool = False) -> bool:
        """Put the focus into the first cell (or the last row's); whether there is one."""
        if not self._cells:
            return False
        row = self._cells[-1 if last else 0]
        row[Column.NET].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def step(self, cell: VatCell, rows: int, columns: int) -> bool:
        """Go from ``cell`` to another; whether there is one.  Columns run on into the next row."""
        if columns:
            place = cell.row * len(Column) + cell.column.value + columns
            cells = self.cells
            if not 0 <= place < len(cells):
                return False
            cells[place].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if not 0 <= cell.row + rows < len(self._cells):
            return False
        self._cells[cell.row + rows][cell.column].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def take(self, text: str) -> bool:
        """Put words of the page into the cell in use; whether there is one that understands them."""
        cell = self._cell_in_use()
        if cell is None:
            return False
        cell.setText(text)
        if not parsed(cell)[0]:
            self.revert()
            return False
        self._take(cell)
        cell.selectAll()
        self._hand_over()
        return True

    def _cell_in_use(self) -> VatCell | None:
        return next((cell for cell in self.cells if cell.hasFocus()), None)

    def _build(self, count: int) -> None:
        """Have exactly ``count`` rows of cells."""
        made = False
        while len(self._cells) > count:
            for cell in self._cells.pop().values():
                cell.blockSignals(True)
                cell.hide()
                cell.deleteLater()
            remover = self._removers.pop()
            remover.hide()
            remover.deleteLater()
        while len(self._cells) < count:
            self._make_row(len(self._cells))
            made = True
        self.updateGeometry()
        if made:
            self.cells_made.emit()

    def _make_row(self, row: int) -> None:
        cells: dict[Column, VatCell] = {}
        for column in Column:
            cell = VatCell(row, column, self)
            cell.setAccessibleName(
                self.tr("{column}, wiersz {row}").format(column=self._titles[column], row=row + 1)
            )
            cell.textEdited.connect(self._typed)
            cell.finished.connect(self._finish)
            cell.entered.connect(self._enter)
            self._grid.addWidget(cell, row + 1, column.value)
            # Its layout would show it later, but the focus may be wanted at once.
            cell.show()
            cells[column] = cell
        text = self.tr("Usuń wiersz {row}").format(row=row + 1)
        remover = self._tool("close", keys.tooltip(text, keys.Command.REMOVE_VAT_ROW))
        remover.setAccessibleName(text)
        remover.clicked.connect(lambda: self.remove_row(row))
        self._grid.addWidget(remover, row + 1, len(Column))
        self._cells.append(cells)
        self._removers.append(remover)

    def _tool(self, shape: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("look", "vatTool")
        button.setIcon(icon(shape, tokens.current().faint))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setToolTip(tip)
        return button

    def _fill(self, but: VatCell | None = None) -> None:
        for row, cells in zip(self._rows, self._cells, strict=True):
            for column, cell in cells.items():
                if cell is not but:
                    cell.show_text(cell_text(row, column))

    def _enter(self) -> None:
        self._spell = next(SPELLS)
        self._at_entry = self.rows
        self._handed = False
        self.entered.emit()

    def _typed(self) -> None:
        """Follow while typing, but leave the cell's own text alone."""
        cell = self._cell_in_use()
        if cell is not None and self._apply(cell):
            self._fill(but=cell)
            self._changed_by_hand()
            if not self._timer.isActive():
                self._timer.start()

    def _take(self, cell: VatCell) -> None:
        """Put the cell's text into the table and write it as amounts are written."""
        if not cell.touched:
            return
        if not parsed(cell)[0]:
            cell.set_wrong(wrong=True)
            return
        if self._apply(cell):
            self._timer.start()
            self._changed_by_hand()
        self._fill()

    def _finish(self, cell: VatCell) -> None:
        if cell.row < len(self._rows):
            self._take(cell)
            if self._timer.isActive():
                self._hand_over()

    def _apply(self, cell: VatCell) -> bool:
        """Put the cell's text into its row, with what follows from it; whether that changed the row."""
        understood, value = parsed(cell)
        if not understood:
            return False
        row = self._rows[cell.row]
        match cell.column:
            case Column.RATE:
                changed = replace(row, rate=str(value))
            case Column.NET:
                changed = replace(row, net=amount_of(value))
            case Column.VAT:
                changed = replace(row, vat=amount_of(value))
            case Column.GROSS:
                changed = replace(row, gross=amount_of(value))
        if changed == row:
            return False
        self._rows[cell.row] = vat.follow(changed, cell.column)
        return True

    def _changed_by_hand(self) -> None:
        self.totals_followed.emit(vat.totals(self._rows))

    def _hand_over(self) -> None:
        self._timer.stop()
        self._handed = True
        self.changed.emit(self.rows, self._spell)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for button in self._removers:
                button.setIcon(icon("close", tokens.current().faint))
            self.adder.setIcon(icon("plus", tokens.current().faint))
