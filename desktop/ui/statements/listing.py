"""The list of statements: whose, of which days, and what is left to decide or does not agree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem, QWidget

from desktop.domain.dates import Month
from desktop.domain.identifiers import format_account
from desktop.domain.statements.state import StatementRow
from desktop.ui.contractors.tables import prepare
from desktop.ui.dates_and_amounts import format_amount, format_day, format_moment
from desktop.ui.statements.words import with_currency
from desktop.ui.style.icons import icon
from desktop.ui.style.textscale import scaled
from desktop.ui.style.tokens import Tone, current
from desktop.ui.widgets.boxes import column
from desktop.ui.widgets.tips import plain_tip

_DAYS, _ACCOUNT, _CLOSING, _LEFT = range(4)


class StatementsTable(QWidget):
    """The newest first; one of them is chosen."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[StatementRow] = ()
        self._names: Mapping[int, str] = {}
        self._preferred: int | None = None
        self.table = QTableWidget(0, 4)
        self.table.setAccessibleName(self.tr("Wyciągi"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Do dnia"), self.tr("Rachunek"), self.tr("Saldo końcowe"), self.tr("Czeka")]
        )
        prepare(self.table, _ACCOUNT, {_DAYS: 118, _CLOSING: 124, _LEFT: 66})
        self.table.itemSelectionChanged.connect(self._choose)
        self.setLayout(column(self.table, margins=(12, 12, 0, 0), gap=0))
        self.setMinimumWidth(scaled(406))

    def show_rows(self, found: Sequence[StatementRow], names: Mapping[int, str], month: Month | None) -> None:
        """Show these; with ``month`` the newest that reaches into it is chosen, else the one that was.

        ``names`` of companies where those of several are listed.
        """
        wanted = self._preferred if self._preferred is not None else self.current_id()
        self._preferred = None
        if month is not None:
            wanted = next((one.id for one in found if _reaches(one, month)), wanted)
        self.rows, self._names = found, names
        blocked = self.table.blockSignals(True)
        self.table.setRowCount(len(found))
        for place, one in enumerate(found):
            self._fill(place, one)
        place = next((at for at, one in enumerate(found) if one.id == wanted), 0)
        if found:
            self.table.selectRow(place)
        self.table.blockSignals(blocked)

    def current_id(self) -> int | None:
        """The statement that is chosen."""
        place = self.table.currentRow()
        return self.rows[place].id if 0 <= place < len(self.rows) else None

    def prefer(self, statement_id: int) -> None:
        """Choose this one when the list comes next."""
        self._preferred = statement_id

    def recolor(self) -> None:
        """The colours changed."""
        for place, one in enumerate(self.rows):
            self._fill(place, one)

    def _choose(self) -> None:
        one = self.current_id()
        if one is not None:
            self.chosen.emit(one)

    def _fill(self, place: int, one: StatementRow) -> None:
        account = format_account(one.account.account)
        short = f"…{account[-4:]} {one.account.currency}"
        company = self._names.get(one.company_id, "")
        texts = (
            format_day(one.last),
            f"{company} {short}".strip(),
            format_amount(one.closing),
            str(one.open_lines or ""),
        )
        tip = plain_tip(self._tip(one, account))
        for section, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setToolTip(tip)
            if section in {_CLOSING, _LEFT}:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.table.setItem(place, section, item)
        tone, shape = _mark(one)
        first = self.table.item(place, _DAYS)
        if first is not None:
            first.setIcon(icon(shape, tone.colors(current())[0]))

    def _tip(self, one: StatementRow, account: str) -> str:
        said = [
            self.tr("Rachunek {account}, wyciąg {number}").format(account=account, number=one.number or "—"),
            self.tr("od {first} do {last}, pozycji: {count}").format(
                first=format_day(one.first), last=format_day(one.last), count=one.lines
            ),
            f"{one.file_name} · {one.imported_by} · {format_moment(one.imported_at)}",
        ]
        if one.difference:
            amount = with_currency(one.difference, one.account.currency)
            said.append(self.tr("Pozycje nie dają salda końcowego: różnica {amount}").format(amount=amount))
        if one.gap:
            amount = with_currency(one.gap, one.account.currency)
            said.append(
                self.tr("Przed nim brakuje wyciągu: salda różnią się o {amount}").format(amount=amount)
            )
        return "\n".join(said)


def _mark(one: StatementRow) -> tuple[Tone, str]:
    if one.difference:
        return Tone.BAD, "cross"
    if one.gap:
        return Tone.CHECK, "warning"
    return (Tone.CHECK, "bang") if one.open_lines else (Tone.GOOD, "check")


def _reaches(one: StatementRow, month: Month) -> bool:
    return (
        one.first is not None and one.last is not None and Month.of(one.first) <= month <= Month.of(one.last)
    )
