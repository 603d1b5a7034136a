"""The bar below the list: the sum, from which account, in which format, on which day; and the file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from desktop.domain.identifiers import format_account
from desktop.domain.payments.accounts import OwnAccount
from desktop.domain.payments.remarks import Weight
from desktop.domain.payments.transfer import FileFormat
from desktop.domain.workdays import workday_from
from desktop.services.transfers.plan import Plan
from desktop.ui import texts
from desktop.ui.dates_and_amounts import format_amount
from desktop.ui.keys import Command
from desktop.ui.transfers.day_line import DayLine
from desktop.ui.transfers.words import FORMATS
from desktop.ui.widgets.boxes import column, label, row, set_property
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button


class TransferFoot(QFrame):
    """Says what the chosen documents come to, and what the whole list lacks."""

    changed = Signal()
    """Another account, format or day."""
    write_wanted = Signal()
    drop_held_wanted = Signal()
    """The documents of transfers that are held are to be chosen no longer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "foot")
        self._accounts: Sequence[OwnAccount] = ()
        self.sum = label(look="strong")
        self._held = label(look="amber")
        self._drop = button(self.tr("Odznacz wstrzymane"), self.drop_held_wanted.emit, look="link")
        self._remarks = label(look="muted", wrap=True)
        self.account = SearchCombo(self.tr("Z rachunku"))
        self.account.setMinimumContentsLength(30)
        self.format = SearchCombo(self.tr("Format pliku"))
        self.format.fill(FORMATS)
        self.day = DayLine(self.tr("Dzień przelewów"), needed=True)
        self.write = button(
            self.tr("Zapisz plik…"), self.write_wanted.emit, look="primary", icon_name="export",
            command=Command.WRITE_TRANSFERS, tip=self.tr("Zapisz plik przelewów dla banku"),
        )  # fmt: skip
        self.account.currentIndexChanged.connect(lambda _place: self._account_chosen())
        self.format.currentIndexChanged.connect(lambda _place: self.changed.emit())
        self.day.chosen.connect(self.changed)
        first = row(self.sum, self._held, self._drop, None, gap=12)
        second = row(
            label(self.tr("z rachunku"), "muted"), self.account, self.format,
            label(self.tr("dnia"), "muted"), self.day, None, self.write,
        )  # fmt: skip
        lines = column(margins=(16, 10, 16, 12), gap=8)
        lines.addLayout(first)
        lines.addWidget(self._remarks)
        lines.addLayout(second)
        self.setLayout(lines)
        self.show_plan(None, 0)

    @property
    def chosen_account(self) -> OwnAccount | None:
        """The account that is paid from; ``None`` while the company has none."""
        wanted = self.account.value()
        return next((one for one in self._accounts if one.id == wanted), None)

    @property
    def chosen_format(self) -> FileFormat:
        """The format of the file."""
        value = self.format.value()
        return value if isinstance(value, FileFormat) else FileFormat.ELIXIR

    def show_accounts(self, accounts: Sequence[OwnAccount]) -> None:
        """Offer these; the one that was chosen stays, if it is still there."""
        before = self.account.value()
        self._accounts = accounts
        shown = [(one.id, format_account(one.account)) for one in accounts]
        self.account.fill(shown or [(None, self.tr("firma nie ma rachunku"))])
        self.account.setEnabled(bool(accounts))
        self.account.blockSignals(True)
        self.account.choose(before)
        self.account.blockSignals(False)
        self._take_format()

    def show_today(self, today: date) -> None:
        """Propose the next working day, unless a later one is wanted."""
        if self.day.day is None or self.day.day < today:
            self.day.show_day(workday_from(today), today)

    def show_waiting(self, chosen: int) -> None:
        """What is chosen is being looked through: nothing is written meanwhile."""
        self.sum.setText(self.tr("%n dokument(y/ów)", "", chosen))
        self.write.setEnabled(False)

    def show_plan(self, plan: Plan | None, chosen: int) -> None:
        """Say what is chosen, and what keeps it from being written."""
        totals = {} if plan is None else plan.totals
        said = [f"{format_amount(amount)} {currency}" for currency, amount in totals.items()]
        count = self.tr("%n dokument(y/ów)", "", chosen)
        self.sum.setText(" · ".join((count, *said)))
        held = 0 if plan is None else len(plan.held)
        self._held.setText(self.tr("%n wstrzymany(ch) przelew(ów)", "", held))
        self._held.setVisible(held > 0)
        self._drop.setVisible(held > 0)
        remarks = () if plan is None else plan.remarks
        self._remarks.setText("\n".join(texts.say(one.message) for one in remarks))
        self._remarks.setVisible(bool(remarks))
        refused = any(one.weight is Weight.REFUSED for one in remarks)
        set_property(self._remarks, "look", "error" if refused else "muted")
        files = 0 if plan is None else plan.files
        self.write.setEnabled(plan is not None and files > 0 and not held and not refused)
        many = self.tr("Zapisz pliki (%n)…", "", files)
        self.write.setText(many if files > 1 else self.tr("Zapisz plik…"))

    def _account_chosen(self) -> None:
        self._take_format()
        self.changed.emit()

    def _take_format(self) -> None:
        account = self.chosen_account
        if account is not None:
            self.format.blockSignals(True)
            self.format.choose(account.format)
            self.format.blockSignals(False)
