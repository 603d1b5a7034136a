"""What a company owes, for Qt: a row a document, with what is chosen, how much of it, and how it is paid."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont

from desktop.domain import money
from desktop.domain.identifiers import format_account
from desktop.domain.payments.payable import Payable, SplitDuty
from desktop.services.transfers.plan import Chosen, Plan, Planned
from desktop.ui.dates_and_amounts import format_amount, format_day
from desktop.ui.style.icons import icon
from desktop.ui.style.tokens import Tone, current
from desktop.ui.transfers import words
from desktop.ui.widgets.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
COLUMNS = 9
DUE, CONTRACTOR, NUMBER, LEFT, AMOUNT, STATE, SPLIT, LISTED, ACCOUNT = range(COLUMNS)
"""What matters most stands first: a small window shows it without scrolling."""
_FIGURES = {LEFT, AMOUNT}
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_Role = Qt.ItemDataRole


class PayablesModel(QAbstractTableModel):
    """Shows documents to pay; remembers what is chosen by document, whatever rows come and go."""

    changed = Signal()
    """What is chosen is other than before."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[Payable] = ()
        self.chosen_ids: set[int] = set()
        self._amounts: dict[int, Decimal] = {}
        self._splits: dict[int, bool] = {}
        self._titles: dict[int, str] = {}
        self._planned: dict[int, Planned] = {}
        self._today = date.min

    # -- from outside ------------------------------------------------------------------------------

    def show(self, rows: Sequence[Payable], today: date) -> None:
        """Show these documents; of what was chosen those stay that are still there."""
        self.beginResetModel()
        self.rows, self._today = rows, today
        here = {one.document_id for one in rows}
        self.chosen_ids &= here
        for kept in (self._amounts, self._splits, self._titles):
            for document_id in [one for one in kept if one not in here]:
                del kept[document_id]
        self._planned = {}
        self.endResetModel()

    def forget(self) -> None:
        """Choose nothing: it is another company's turn."""
        self.chosen_ids.clear()
        for kept in (self._amounts, self._splits, self._titles):
            kept.clear()

    def show_plan(self, plan: Plan | None) -> None:
        """Tell in the rows what is to be said of their transfers."""
        planned = () if plan is None else plan.planned
        self._planned = {share.payable.document_id: one for one in planned for share in one.shares}
        self._redraw()

    def chosen(self) -> tuple[Chosen, ...]:
        """What is chosen, in the order of the rows."""
        return tuple(
            Chosen(
                one.document_id,
                self._amounts.get(one.document_id),
                self._splits.get(one.document_id),
                self._titles.get(one.document_id, ""),
            )
            for one in self.rows
            if one.document_id in self.chosen_ids
        )

    def choose(self, ids: Iterable[int], *, on: bool = True) -> None:
        """Choose documents, or no longer."""
        wanted = set(ids)
        before = len(self.chosen_ids)
        self.chosen_ids = self.chosen_ids | wanted if on else self.chosen_ids - wanted
        if len(self.chosen_ids) != before:
            self._planned = {key: one for key, one in self._planned.items() if key in self.chosen_ids}
            self._redraw()
            self.changed.emit()

    def toggle(self, row: int) -> None:
        """Choose the document in a row, or no longer."""
        payable = self.payable(row)
        if payable is not None:
            self.choose([payable.document_id], on=payable.document_id not in self.chosen_ids)

    def toggle_split(self, row: int) -> None:
        """Pay the document in a row by split payment, or by an ordinary transfer."""
        payable = self.payable(row)
        if payable is not None and payable.open > 0:
            self._splits[payable.document_id] = not self._by_split(payable)
            self.choose([payable.document_id])
            self._redraw()
            self.changed.emit()

    def set_title(self, document_id: int, title: str) -> None:
        """Give the transfer a title of its own; empty: the usual one."""
        if self._titles.get(document_id, "") != title:
            self._titles[document_id] = title
            self.changed.emit()

    def title(self, document_id: int) -> str:
        """The transfer's own title, if it has one."""
        return self._titles.get(document_id, "")

    def payable(self, row: int) -> Payable | None:
        """The document in a row."""
        return self.rows[row] if 0 <= row < len(self.rows) else None

    def planned(self, row: int) -> Planned | None:
        """The transfer that pays the document in a row, if it is chosen and has been looked through."""
        payable = self.payable(row)
        return None if payable is None else self._planned.get(payable.document_id)

    def row_of(self, document_id: int) -> int:
        """Where a document is shown; -1 if it is not."""
        return next((row for row, one in enumerate(self.rows) if one.document_id == document_id), -1)

    def overdue(self) -> list[int]:
        """The documents that fell due before today."""
        return [one.document_id for one in self.rows if self._is_overdue(one)]

    # -- Qt's interface ----------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """One row a document."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """From the due date to the account."""
        return 0 if parent.isValid() else COLUMNS

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The amount can be typed, the first column and split payment ticked."""
        flags = super().flags(index)
        if index.column() == AMOUNT:
            flags |= Qt.ItemFlag.ItemIsEditable
        if index.column() in {DUE, SPLIT}:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = int(_Role.DisplayRole)) -> Any:
        """Texts and ticks; shapes and colours of what is to be said."""
        payable = self.payable(index.row()) if index.isValid() else None
        if payable is None:
            return None
        column = index.column()
        match role:
            case _Role.DisplayRole:
                return self._text(payable, column)
            case _Role.EditRole:
                return money.to_text(self._amount(payable)).replace(".", ",")
            case _Role.CheckStateRole:
                return self._tick(payable, column)
            case _Role.TextAlignmentRole:
                return _RIGHT if column in _FIGURES else None
            case _Role.ToolTipRole:
                return plain_tip(self._tip(payable, column))
            case _Role.ForegroundRole | _Role.DecorationRole:
                return self._mark(payable, column, role)
            case _Role.FontRole if column == AMOUNT and payable.document_id in self.chosen_ids:
                font = QFont()
                font.setBold(True)
                return font
        return None

    def setData(self, index: Index, value: Any, role: int = int(_Role.EditRole)) -> bool:
        """Take a tick or a typed amount; what is no amount is not taken."""
        payable = self.payable(index.row())
        if payable is None:
            return False
        if role == _Role.CheckStateRole:
            if index.column() == SPLIT:
                self.toggle_split(index.row())
            else:
                self.toggle(index.row())
            return True
        if role != _Role.EditRole or index.column() != AMOUNT:
            return False
        amount = money.parse_amount(str(value))
        if amount is None or not amount:
            return False
        # A correction is set off with or without its minus.
        amount = abs(amount) if payable.left > 0 else -abs(amount)
        self._amounts[payable.document_id] = amount
        self.chosen_ids.add(payable.document_id)
        self._redraw()
        self.changed.emit()
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(_Role.DisplayRole)
    ) -> Any:
        """The headings."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _Role.TextAlignmentRole and section in _FIGURES:
            return _RIGHT
        if role != _Role.DisplayRole:
            return None
        return {
            DUE: self.tr("Termin"),
            CONTRACTOR: self.tr("Kontrahent"),
            NUMBER: self.tr("Numer"),
            LEFT: self.tr("Zostało"),
            AMOUNT: self.tr("Przelew"),
            ACCOUNT: self.tr("Rachunek"),
            LISTED: self.tr("Biała lista"),
            SPLIT: self.tr("MPP"),
            STATE: self.tr("Stan"),
        }[section]

    # -- inside ------------------------------------------------------------------------------------

    def _text(self, payable: Payable, column: int) -> str:
        match column:
            case 0:
                return format_day(payable.due_date) or "—"
            case 1:
                return payable.contractor
            case 2:
                return payable.number
            case 3:
                return _with_currency(payable.left, payable.currency)
            case 4:
                return format_amount(self._amount(payable))
            case 8:
                return _shortened(payable.account)
        marked = self._marked(payable, column)
        return "" if marked is None else marked[1]

    def _marked(self, payable: Payable, column: int) -> tuple[Tone, str] | None:
        planned = self._planned.get(payable.document_id)
        if column == LISTED:
            return words.listed(planned) if planned is not None and payable.open > 0 else None
        if column == STATE:
            return words.standing(planned, unsure=payable.unsure, marked=bool(payable.marked))
        return None

    def _mark(self, payable: Payable, column: int, role: int) -> QColor | Any:
        tokens = current()
        if column == DUE and self._is_overdue(payable):
            return QColor(tokens.red) if role == _Role.ForegroundRole else None
        marked = self._marked(payable, column)
        if marked is None:
            return None
        color = marked[0].colors(tokens)[0]
        return QColor(color) if role == _Role.ForegroundRole else icon(words.SHAPES[marked[0]], color)

    def _tip(self, payable: Payable, column: int) -> str:
        if column == DUE and self._is_overdue(payable) and payable.due_date is not None:
            return self.tr("Po terminie, dni: %n", "", (self._today - payable.due_date).days)
        if column == LEFT and payable.ordered:
            template = self.tr("Do zapłaty {open}, już zlecono {ordered}")
            return template.format(open=format_amount(payable.open), ordered=format_amount(payable.ordered))
        if column == SPLIT and payable.split is SplitDuty.REQUIRED:
            return self.tr("Podzielona płatność jest obowiązkowa")
        if column == ACCOUNT:
            return format_account(payable.account)
        return self._text(payable, column)

    def _tick(self, payable: Payable, column: int) -> Qt.CheckState | None:
        if column == DUE:
            return _state(payable.document_id in self.chosen_ids)
        if column == SPLIT and payable.open > 0:
            return _state(self._by_split(payable))
        return None

    def _amount(self, payable: Payable) -> Decimal:
        return self._amounts.get(payable.document_id, payable.left)

    def _by_split(self, payable: Payable) -> bool:
        return self._splits.get(payable.document_id, payable.usually_split)

    def _is_overdue(self, payable: Payable) -> bool:
        return payable.due_date is not None and payable.due_date < self._today and payable.left > 0

    def _redraw(self) -> None:
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, COLUMNS - 1))


def _state(on: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked


def _shortened(account: str) -> str:
    """Bank and end of an account; the whole of it stands in the tooltip and beside the list."""
    shown = format_account(account)
    return f"{shown[:7]}…\u00a0{shown[-4:]}" if len(account) > 12 else shown


def _with_currency(amount: Decimal, currency: str) -> str:
    shown = format_amount(amount)
    return shown if currency == "PLN" else f"{shown}\u00a0{currency}"
