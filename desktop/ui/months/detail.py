"""The drawer of one month: what is open, what is missing, closing and reopening."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.dates import Month
from desktop.domain.listing import ActionResult
from desktop.domain.months.state import MonthDetail
from desktop.domain.users import Right
from desktop.ui.background import Background, Newest
from desktop.ui.dates_and_amounts import format_month
from desktop.ui.months.letter import LetterCard
from desktop.ui.months.words import act_text, gap_text, open_line, payment_text, supplier_text
from desktop.ui.panel.words import told
from desktop.ui.style.icons import icon
from desktop.ui.style.tokens import Tone, current
from desktop.ui.users.allowing import allow
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button, icon_button
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office

_WIDTH = 420
_MOST = 40
"""Lines of one section; a misread series may miss hundreds of numbers."""


class MonthDrawer(QFrame):
    """Stands beside the board until it is closed."""

    closed = Signal()
    changed = Signal()
    """The month is another now."""
    statements_wanted = Signal(object, object)
    """The bank statements of this company and :class:`Month` are to be shown."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "aside")
        self._months = office.months
        self._background = background
        self._asked = Newest(background)
        self.detail: MonthDetail | None = None
        self._title = label(look="heading", wrap=True)
        self._state = label(look="muted", wrap=True)
        self.strip = Strip()
        self._open = column(gap=4)
        self._missing = column(gap=4)
        self._acts = column(gap=4)
        self._history = label(self.tr("Historia"), "strong")
        self.write = button(self.tr("Napisz do klienta…"), self._write, icon_name="mail")
        self.statements = button(self.tr("Wyciągi…"), self._show_statements)
        self.letter = LetterCard(office, background)
        self._late = label(look="amber", wrap=True)
        self.put_off = button("", self._put_off)
        self.reason = QLineEdit()
        self.reason.setMaxLength(500)
        self.reason.setPlaceholderText(self.tr("Dlaczego otwierasz ten miesiąc ponownie?"))
        self.reason.setAccessibleName(self.tr("Powód ponownego otwarcia"))
        self.reason.returnPressed.connect(self._reopen)
        self.reopen = button(self.tr("Otwórz ponownie"), self._reopen)
        self.reason.textChanged.connect(lambda text: self.reopen.setEnabled(bool(text.strip())))
        self.shut = button("", self._shut, look="primary")
        allow(office.seat, Right.TALK, self.write)
        allow(office.seat, Right.EDIT, self.put_off)
        allow(office.seat, Right.CLOSE_MONTHS, self.reopen, self.shut)
        self.letter.sent.connect(self._letter_sent)
        # Queued: its place is known once it has been laid out.
        self.letter.ready.connect(self._show_letter, Qt.ConnectionType.QueuedConnection)
        self._arrange()
        self.hide()

    @property
    def loading(self) -> bool:
        """Whether an answer is awaited."""
        return self._asked.busy

    def open(self, company_id: int, company: str, month: Month) -> None:
        """Show a month."""
        self._title.setText(f"{company} · {format_month(month)}")
        self.strip.dismiss()
        self.letter.hide()
        self.reason.clear()
        self.show()
        self._ask(company_id, month)

    def refresh(self) -> None:
        """Ask again, if it is open."""
        if self.detail is not None and not self.isHidden():
            self._ask(self.detail.company_id, self.detail.month)

    def close_drawer(self) -> None:
        """Close."""
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_drawer()
        else:
            super().keyPressEvent(event)

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        close = icon_button("close", self.tr("Zamknij panel"), self.close_drawer)
        head = row(self._title, close, margins=(16, 8, 8, 0))
        head.setStretch(0, 1)
        inside = column(margins=(16, 4, 12, 8), gap=8)
        inside.addWidget(self._state)
        inside.addLayout(row(self._late, self.put_off))
        inside.addWidget(label(self.tr("Co jest jeszcze otwarte"), "strong"))
        inside.addLayout(self._open)
        inside.addWidget(label(self.tr("Czego brakuje"), "strong"))
        inside.addLayout(self._missing)
        inside.addLayout(row(self.write, self.statements, None))
        inside.addWidget(self.letter)
        inside.addWidget(self._history)
        inside.addLayout(self._acts)
        inside.addStretch(1)
        body = QWidget()
        body.setProperty("look", "form")
        body.setLayout(inside)
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        whole = column(gap=0)
        whole.addLayout(head)
        whole.addWidget(self.strip)
        whole.addWidget(scroll, 1)
        foot = row(self.reason, self.reopen, self.shut, margins=(16, 8, 16, 12))
        foot.setStretch(0, 1)
        # Without the line for the reason the button stands at the right, as wide as its text.
        foot.insertStretch(0, 0)
        for each in (self.reopen, self.shut):
            each.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        whole.addLayout(foot)
        self.setLayout(whole)
        self.setMinimumWidth(_WIDTH)

    def _ask(self, company_id: int, month: Month) -> None:
        for each in (self.shut, self.reopen, self.write):
            each.setEnabled(False)
        self._state.setText(self.tr("Sprawdzam miesiąc…"))
        self._asked.run(partial(self._months.detail, company_id, month), self._show, self._failed)

    def _show(self, detail: MonthDetail) -> None:
        self.detail = detail
        is_closed = detail.closed_at is not None
        self._state.setText(self._state_text(detail))
        self._late.setVisible(bool(detail.late))
        self._late.setText(self.tr("Po zamknięciu przyszło dokumentów: {count}").format(count=detail.late))
        self.put_off.setVisible(bool(detail.late))
        if detail.offered is not None:
            self.put_off.setText(self.tr("Przełóż: {month}").format(month=format_month(detail.offered)))
        opened = [(Tone.CHECK, open_line(what, count)) for what, count in detail.still_open]
        _fill(self._open, opened or [(Tone.GOOD, self.tr("Nic: wszystko jest zrobione."))])
        lines = [
            (Tone.CHECK if one.is_due else Tone.QUIET, supplier_text(one, detail.month))
            for one in detail.missing.suppliers
        ]
        lines += [(Tone.CHECK, gap_text(gap)) for gap in detail.missing.numbers]
        lines += [(Tone.CHECK, payment_text(one)) for one in detail.missing.payments]
        if len(lines) > _MOST:
            more = self.tr("… i jeszcze {count}").format(count=len(lines) - _MOST)
            lines = [*lines[:_MOST], (Tone.QUIET, more)]
        _fill(self._missing, lines or [(Tone.GOOD, self.tr("Niczego, co można by przewidzieć."))])
        self.write.setVisible(any(detail.missing.to_ask_for))
        self.write.setEnabled(True)
        _fill(self._acts, [(Tone.QUIET, act_text(act)) for act in detail.acts])
        self._history.setVisible(bool(detail.acts))
        self.reason.setVisible(is_closed)
        self.reopen.setVisible(is_closed)
        self.reopen.setEnabled(bool(self.reason.text().strip()))
        self.shut.setVisible(not is_closed)
        self.shut.setEnabled(detail.is_over)
        self.shut.setText(self.tr("Zamknij mimo to") if detail.still_open else self.tr("Zamknij miesiąc"))
        self.shut.setToolTip(
            self.tr("Zamknięty miesiąc nie przyjmuje nowych dokumentów")
            if detail.is_over
            else self.tr("Ten miesiąc jeszcze się nie skończył")
        )
        first = self.reason if is_closed else self.shut
        (first if first.isEnabled() else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _state_text(self, detail: MonthDetail) -> str:
        if detail.closed_at is not None:
            return self.tr(
                "Miesiąc jest zamknięty. Nowe dokumenty nie wejdą do niego, tylko poczekają w miejscu"
                " „Po zamknięciu”."
            )
        if not detail.is_over:
            return self.tr("Miesiąc trwa; zamknąć go można, gdy się skończy.")
        return self.tr("Miesiąc jest otwarty.")

    def _shut(self) -> None:
        detail = self.detail
        if detail is not None and self.shut.isEnabled():
            self._act(partial(self._months.close, detail.company_id, detail.month), self._was_shut)

    def _was_shut(self, detail: MonthDetail) -> None:
        self.strip.say(Tone.GOOD, self.tr("Zamknięto miesiąc."))
        self._show(detail)
        self.changed.emit()

    def _reopen(self) -> None:
        detail, reason = self.detail, self.reason.text()
        if detail is not None and reason.strip():
            self._act(partial(self._months.reopen, detail.company_id, detail.month, reason), self._was_opened)

    def _was_opened(self, moved: Sequence[int]) -> None:
        self.reason.clear()
        said = self.tr("Otwarto miesiąc ponownie.")
        if moved:
            text = self.tr("Weszły do niego dokumenty, które czekały: {count}.")
            said = f"{said} {text.format(count=len(moved))}"
        self.strip.say(Tone.GOOD, said)
        self.refresh()
        self.changed.emit()

    def _put_off(self) -> None:
        detail, months = self.detail, self._months
        if detail is None:
            return

        def call() -> ActionResult:
            return months.move_late(months.late(detail.company_id, detail.month))

        self._act(call, self._was_moved)

    def _was_moved(self, result: ActionResult) -> None:
        self.strip.say(Tone.GOOD, self.tr("Przełożono dokumenty: {count}.").format(count=len(result.changed)))
        self.refresh()
        self.changed.emit()

    def _write(self) -> None:
        if self.detail is not None:
            self.letter.open(self.detail.company_id, self.detail.month)

    def _show_statements(self) -> None:
        detail = self.detail
        if detail is not None:
            missing = detail.month if detail.missing.payments else None
            self.statements_wanted.emit(detail.company_id, missing)

    def _show_letter(self) -> None:
        self._scroll.ensureWidgetVisible(self.letter, 0, 24)

    def _letter_sent(self, count: int) -> None:
        self.strip.say(Tone.GOOD, self.tr("Wysyłam list do klienta: {count}.").format(count=count))
        self.changed.emit()

    def _act(self, call: Callable[[], object], done: Callable[..., None]) -> None:
        for each in (self.shut, self.reopen, self.put_off):
            each.setEnabled(False)
        self._background.run(call, done, self._not_done)

    def _not_done(self, error: BaseException) -> None:
        self.strip.say(Tone.BAD, told(error))
        self.put_off.setEnabled(True)
        self.refresh()

    def _failed(self, error: BaseException) -> None:
        self._state.setText("")
        self.strip.say(Tone.BAD, told(error), self.tr("Spróbuj ponownie"), self.refresh)


def _fill(layout: QVBoxLayout, lines: Sequence[tuple[Tone, str]]) -> None:
    """Put lines with their marks into ``layout`` in place of those that are there."""
    while layout.count():
        item = layout.takeAt(0)
        widget = None if item is None else item.widget()
        if widget is not None:
            widget.deleteLater()
    shapes = {Tone.GOOD: "check", Tone.CHECK: "bang", Tone.QUIET: "dot"}
    for tone, text in lines:
        shape = QLabel()
        shape.setPixmap(icon(shapes[tone], tone.colors(current())[0]).pixmap(QSize(14, 14)))
        line = QWidget()
        inside = row(shape, label(text, wrap=True), margins=(0, 0, 0, 0), gap=8)
        inside.setStretch(1, 1)
        line.setLayout(inside)
        layout.addWidget(line)
