"""The panel beside the list: one transfer as the bank will see it, and what is to be said of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QWidget

from desktop.domain.identifiers import format_account
from desktop.domain.payments.payable import Payable
from desktop.export.transfers.notices import message_of
from desktop.services.transfers.plan import Plan, Planned
from desktop.ui import texts
from desktop.ui.dates_and_amounts import format_amount, format_day
from desktop.ui.keys import Command
from desktop.ui.style.textscale import scaled
from desktop.ui.transfers.remarks import RemarkList
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button

_LONGEST_TITLE = 140


class TransferSide(QFrame):
    """Shows the document of the current row, and its transfer once it is chosen."""

    document_wanted = Signal(int)
    code_wanted = Signal(int)
    mark_wanted = Signal(int, bool)
    """A document; whether it is paid elsewhere, or no longer."""
    accepted = Signal(int, str, bool)
    title_typed = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "aside")
        self.setMinimumWidth(scaled(320))
        self._payable: Payable | None = None
        self._planned: Planned | None = None
        self._name = label(look="heading", wrap=True)
        self._about = label(look="muted", wrap=True)
        self._set_off = label(look="muted", wrap=True)
        self._file = QFrame()
        self._file.setProperty("look", "card")
        self._recipient = label()
        self.title_lines = label()
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        for each in (self._recipient, self.title_lines):
            each.setFont(fixed)
            each.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._file.setLayout(
            column(
                label(self.tr("Odbiorca w pliku"), "faint"), self._recipient,
                label(self.tr("Tytuł w pliku"), "faint"), self.title_lines,
                margins=(12, 10, 12, 10), gap=4,
            )
        )  # fmt: skip
        self.title = QLineEdit()
        self.title.setMaxLength(_LONGEST_TITLE)
        self.title.setPlaceholderText(self.tr("Własny tytuł zamiast numeru"))
        self.title.setAccessibleName(self.tr("Własny tytuł przelewu"))
        self.title.editingFinished.connect(self._take_title)
        self.remarks = RemarkList()
        self.remarks.accepted.connect(self._accept)
        self._open = button(self.tr("Dokument"), self._open_document, command=Command.OPEN_PAYMENT)
        self._code = button(self.tr("Kod QR"), self._show_code, command=Command.TRANSFER_CODE)
        self._mark = button("", self.toggle_mark, command=Command.MARK_PAID)
        inside = QWidget()
        inside.setProperty("look", "form")
        lines = column(self._name, self._about, self._set_off, margins=(16, 16, 16, 16), gap=10)
        for widget in (self._file, self.title, self.remarks):
            lines.addWidget(widget)
        lines.addStretch(1)
        inside.setLayout(lines)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        whole = column(gap=0)
        whole.addWidget(area, 1)
        whole.addLayout(row(self._open, self._code, None, margins=(16, 8, 16, 0)))
        whole.addLayout(row(self._mark, None, margins=(16, 8, 16, 12)))
        self.setLayout(whole)
        self.show_nothing()

    # -- from outside ------------------------------------------------------------------------------

    def show_nothing(self) -> None:
        """There is no document."""
        self._payable = self._planned = None
        self._name.setText("")
        self._about.setText(self.tr("Wybierz dokument z listy: tu będzie widać, co dostanie bank."))
        for widget in (self._name, self._set_off, self._file, self.title):
            widget.hide()
        self.remarks.show_remarks((), frozenset(), ())
        for each in (self._open, self._code, self._mark):
            each.hide()

    def show_transfer(self, payable: Payable, planned: Planned | None, plan: Plan | None, title: str) -> None:
        """Show a document and, where it is chosen, its transfer."""
        self._payable, self._planned = payable, planned
        self._name.show()
        self._name.setText(payable.contractor or self.tr("(bez nazwy)"))
        due = format_day(payable.due_date) or self.tr("bez terminu")
        lines = [
            self.tr("{number}, termin {due}").format(number=payable.number or "—", due=due),
            format_account(payable.account) or self.tr("bez rachunku"),
        ]
        if payable.ordered:
            lines.append(self.tr("już zlecono {amount}").format(amount=format_amount(payable.ordered)))
        if payable.by_statement:
            lines.append(
                self.tr("zapłacono według wyciągu {amount}").format(
                    amount=format_amount(payable.by_statement)
                )
            )
        self._about.setText("\n".join(lines))
        for each in (self._open, self._code, self._mark):
            each.show()
        self._code.setEnabled(payable.left > 0)
        self._mark.setText(
            self.tr("Jednak do zapłaty") if payable.marked else self.tr("Zapłacone poza programem")
        )
        self._show_file(planned)
        self.title.setVisible(planned is not None and planned.transfer.split is None)
        if not self.title.hasFocus():
            self.title.setText(title)
        if planned is None:
            hint = self.tr("Zaznacz dokument (spacja), aby go zapłacić.")
            self.remarks.show_remarks(payable.alarms, frozenset(), (hint,))
            self._set_off.hide()
            return
        said = [texts.say(message_of(one)) for one in planned.notices]
        said += [texts.say(message_of(one)) for one in (plan.payer_notices if plan is not None else ())]
        self.remarks.show_remarks(planned.remarks, planned.accepted, said)
        set_off = [share for share in planned.shares if share.amount < 0]
        self._set_off.setVisible(bool(set_off))
        self._set_off.setText(
            "\n".join(
                self.tr("potrącono korektę {number}: {amount}").format(
                    number=share.payable.number, amount=format_amount(share.amount)
                )
                for share in set_off
            )
        )

    def accept_next(self) -> None:
        """Accept the first of what waits."""
        if self.remarks.buttons:
            self.remarks.buttons[0].click()

    def toggle_mark(self) -> None:
        """Say that the document is paid elsewhere, or take that back."""
        if self._payable is not None:
            self.mark_wanted.emit(self._payable.document_id, not self._payable.marked)

    # -- inside ------------------------------------------------------------------------------------

    def _show_file(self, planned: Planned | None) -> None:
        shown = None if planned is None else planned.shown
        self._file.setVisible(shown is not None)
        if shown is not None:
            self._recipient.setText("\n".join(shown.recipient))
            self.title_lines.setText("\n".join(_in_lines(shown.title)))

    def _accept(self, key: str, on: bool) -> None:
        if self._planned is not None:
            for share in self._planned.shares:
                self.accepted.emit(share.payable.document_id, key, on)

    def _open_document(self) -> None:
        if self._payable is not None:
            self.document_wanted.emit(self._payable.document_id)

    def _show_code(self) -> None:
        if self._payable is not None:
            self.code_wanted.emit(self._payable.document_id)

    def _take_title(self) -> None:
        if self._payable is not None:
            self.title_typed.emit(self._payable.document_id, " ".join(self.title.text().split()))


def _in_lines(title: tuple[str, ...], width: int = 35) -> list[str]:
    """A title as wide as the panel: pain.001 has it on one line."""
    return [line[start : start + width] for line in title for start in range(0, len(line), width)]
