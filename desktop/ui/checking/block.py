"""The block "Kontrola" of the review: what was found on the document, in sentences, with what can be done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QScrollArea, QWidget

from desktop.domain.dates import Month
from desktop.domain.kinds import DocumentKind
from desktop.domain.rules.exchange import Purpose
from desktop.domain.rules.findings import Action, ActionKind, Severity, Shown
from desktop.domain.statuses import Status
from desktop.services.events import Event, FindingsChanged
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.checking.asking import RateLine, ReasonLine
from desktop.ui.checking.row import FindingRow, Mark
from desktop.ui.keys import Command
from desktop.ui.style.tokens import Tone
from desktop.ui.texts import say
from desktop.ui.widgets.boxes import column, label, row, set_property
from desktop.ui.widgets.elements import button, icon_button, set_icon
from desktop.ui.widgets.flow import remove_widget

if TYPE_CHECKING:
    from desktop.services.checking.checking import Checked
    from desktop.services.office import Office

_MOST_HEIGHT = 190
_CONFIRM_MS = 700
"""Approving is asked about once; a second Enter counts only when the question could have been read."""
_SETTLED = frozenset({Status.APPROVED, Status.EXPORTED})


class CheckingBlock(QFrame):
    """Takes no room while nothing is open and nobody wants to see what was found.

    ``opener`` is the button that shows everything; the screen has a place for it.
    """

    company_wanted = Signal(int)
    month_wanted = Signal(object)
    open_month_wanted = Signal()
    kind_wanted = Signal(object)
    split_payment_wanted = Signal()
    field_wanted = Signal(object)
    left = Signal()
    """Back to the document."""
    rows_made = Signal()
    """There are other buttons than before, in ``buttons``."""
    trouble = Signal(str, object)
    """Something could not be done: a sentence and its :class:`Tone`."""
    _touched = Signal()

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checking")
        self._checking = office.checking
        self._background = background
        self._asked = Newest(background)
        self._document: int | None = None
        self._status: Status | None = None
        self._checked: Checked | None = None
        self._all = False
        self._question: Callable[[str], None] | None = None
        self._told: tuple[int, frozenset[str]] | None = None
        self._since_told = QElapsedTimer()
        self.buttons: list[QPushButton] = []
        self._mark = Mark(Severity.GOOD, self)
        self.summary = label(look="muted")
        self.more = button(self.tr("tylko otwarte"), self.toggle, look="link")
        self.more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.opener = icon_button(
            "check",
            self.tr("Co wykazała kontrola tego dokumentu"),
            self.toggle,
            command=Command.CHECKS,
            look="",
        )
        self.opener.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._head = row(self._mark, label(self.tr("Kontrola"), "strong"), self.summary, self.more)
        self._head.setStretch(2, 1)
        self._lines = column(gap=8, margins=(0, 0, 4, 4))
        inside = QWidget()
        inside.setProperty("look", "form")
        inside.setLayout(self._lines)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        self.reason = ReasonLine(self)
        self.rate = RateLine(self)
        body = column(gap=4, margins=(16, 6, 12, 6))
        body.addLayout(self._head)
        body.addWidget(self._scroll)
        body.addWidget(self.reason)
        body.addWidget(self.rate)
        self.setLayout(body)
        self.reason.given.connect(self._answered)
        self.reason.cancelled.connect(self._cancel)
        self.rate.cancelled.connect(self._cancel)
        self.rate.given.connect(self._rate_given)
        self.rate.cleared.connect(self._rate_cleared)
        self.rate.refused.connect(lambda text: self.trouble.emit(text, Tone.BAD))
        self._touched.connect(self._refresh)
        self._unsubscribe = office.events.subscribe(self._heard)
        self.hide()

    # -- from outside ------------------------------------------------------------------------------

    @property
    def loaded(self) -> bool:
        """Whether what was asked for is shown."""
        return not self._asked.busy

    @property
    def holds_focus(self) -> bool:
        """Whether the keyboard is in here."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def show_document(self, document_id: int | None, status: Status | None) -> None:
        """Another document is under review, or this one was changed."""
        if document_id != self._document:
            self._document, self._checked, self._all, self._told = document_id, None, False, None
            self._close_questions()
            self._show()
        self._status = status
        if document_id is None:
            return
        checking = self._checking

        def ask() -> Checked:
            checking.recheck([document_id])
            return checking.of(document_id)

        self._asked.run(ask, self._found, self._failed)

    def enter(self) -> None:
        """Put the focus on what can be done about the first finding; again: back to the document."""
        if self.holds_focus:
            self.leave()
            return
        if not self.buttons:
            self._all = True
            self._show()
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._scroll.ensureWidgetVisible(self.buttons[0])

    def leave(self) -> None:
        """Close what is asked; else back to the document."""
        if self.reason.isVisible() or self.rate.isVisible():
            self._cancel()
        else:
            self.left.emit()

    def step(self, step: int) -> bool:
        """Go to the next or the previous button; whether the focus is on one."""
        focus = QApplication.focusWidget()
        if not isinstance(focus, QPushButton) or focus not in self.buttons:
            return False
        place = (self.buttons.index(focus) + step) % len(self.buttons)
        self.buttons[place].setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(self.buttons[place])
        return True

    def ask_about_alarms(self) -> str:
        """Approving was refused for an alarm: say what a second time does; returns the sentence."""
        self._told = None if self._document is None else (self._document, self._alarms())
        self._since_told.start()
        return self.tr("Enter jeszcze raz zatwierdzi mimo to (zapiszemy kto), {key} przechodzi do uwag.")

    @property
    def told_of(self) -> frozenset[str]:
        """The alarms that the person has been asked about, and has had time to read of."""
        if self._told is None or self._told[0] != self._document or self._since_told.elapsed() < _CONFIRM_MS:
            return frozenset()
        return self._told[1]

    def stop(self) -> None:
        """Listen to nothing more."""
        self._unsubscribe()

    # -- what is shown -----------------------------------------------------------------------------

    def _heard(self, event: Event) -> None:
        if isinstance(event, FindingsChanged) and self._document in event.ids:
            self._touched.emit()

    def _refresh(self) -> None:
        document_id = self._document
        if document_id is not None:
            self._asked.run(partial(self._checking.of, document_id), self._found, self._failed)

    def _found(self, checked: Checked) -> None:
        if checked.document_id == self._document and checked != self._checked:
            self._checked = checked
            self._show()
        elif checked.document_id == self._document:
            self._show_head()

    def _alarms(self) -> frozenset[str]:
        return frozenset(
            one.finding.key
            for one in self._findings()
            if one.is_open and one.finding.severity is Severity.ALARM
        )

    def _findings(self) -> tuple[Shown, ...]:
        """All that is told here; sums and check digits stand beside their fields."""
        if self._checked is None:
            return ()
        return tuple(one for one in self._checked.findings if not one.finding.code.startswith("check."))

    def _show(self) -> None:
        focus = QApplication.focusWidget()
        had = isinstance(focus, QPushButton) and focus in self.buttons
        while (item := self._lines.takeAt(0)) is not None:
            remove_widget(item)
        self.buttons = []
        found = self._findings()
        shown = [one for one in found if self._all or _is_told(one)]
        shown.sort(key=lambda one: not one.is_open)
        for one in shown:
            line = FindingRow(one, settled=self._status in _SETTLED)
            line.wanted.connect(self._act)
            line.answer_wanted.connect(self._ask_why)
            line.take_back_wanted.connect(self._take_back)
            line.pointed.connect(self.field_wanted)
            self._lines.addWidget(line)
            self.buttons += line.buttons
        self._scroll.setVisible(bool(shown) and not self.reason.isVisible())
        self._show_head()
        self._fit()
        self.rows_made.emit()
        if had and self.isVisible():
            if self.buttons:
                self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.left.emit()

    def _show_head(self) -> None:
        found = self._findings()
        waiting = [one for one in found if one.is_open]
        self.opener.setVisible(bool(found))
        self.setVisible(bool(self._lines.count()))
        self._mark.show_severity(waiting[0].finding.severity if waiting else Severity.GOOD)
        alarms = sum(one.finding.severity is Severity.ALARM for one in waiting)
        warnings = len(waiting) - alarms
        parts = []
        if alarms:
            parts.append(self.tr("alarmy: {count}").format(count=alarms))
        if warnings:
            parts.append(self.tr("ostrzeżenia: {count}").format(count=warnings))
        text = " · ".join(parts) or self.tr("bez uwag")
        self.summary.setText(text)
        set_property(self.summary, "look", "error" if alarms else "amber" if warnings else "muted")
        self.setAccessibleName(f"{self.tr('Kontrola')}: {text}")
        self.opener.setAccessibleName(f"{self.tr('Kontrola')}: {text}")
        set_icon(self.opener, "warning" if waiting else "check")
        rest = sum(not _is_told(one) for one in found)
        self.more.setVisible(bool(rest))
        more = self.tr("pokaż wszystko (+{count})").format(count=rest)
        self.more.setText(self.tr("tylko otwarte") if self._all else more)
        self.more.setAccessibleName(self.more.text())

    def _fit(self) -> None:
        width = max(300, self._scroll.viewport().width() - 8)
        height = self._lines.totalHeightForWidth(width) if self._lines.hasHeightForWidth() else 0
        self._scroll.setFixedHeight(min(_MOST_HEIGHT, max(height, self._lines.sizeHint().height() // 2) + 4))

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def toggle(self) -> None:
        """Show all that was found, or only what is open."""
        self._all = not self._all
        self._show()

    # -- what the person does ----------------------------------------------------------------------

    def _act(self, action: Action) -> None:
        match action.kind:
            case ActionKind.MOVE:
                self.company_wanted.emit(int(action.argument))
            case ActionKind.MONTH:
                self.month_wanted.emit(Month.parse(action.argument))
            case ActionKind.OPEN_MONTH:
                self.open_month_wanted.emit()
            case ActionKind.KIND:
                self.kind_wanted.emit(DocumentKind(action.argument))
            case ActionKind.SPLIT_PAYMENT:
                self.split_payment_wanted.emit()
            case ActionKind.CONFIRM_ACCOUNT:
                self._ask(
                    self.tr("Skąd wiadomo, że to rachunek sprzedawcy?"),
                    lambda reason: self._confirm_account(action.argument, reason),
                )
            case ActionKind.ASK:
                self._do(self._asked_again)
            case ActionKind.RATE:
                self._close_questions()
                self.rate.open(*self._rate_facts())

    def _rate_facts(self) -> tuple[str, str]:
        for one in self._findings():
            details = one.finding.details
            if "before" in details and "currency" in details:
                return details["currency"], details["before"]
        return "", ""

    def _ask_why(self, key: str) -> None:
        found = next((one.finding for one in self._findings() if one.finding.key == key), None)
        if found is not None:
            self._ask(say(found.message), lambda reason: self._answer(key, reason))

    def _ask(self, title: str, then: Callable[[str], None]) -> None:
        self._close_questions()
        self._question = then
        self._scroll.hide()
        self.reason.open(title)

    def _answered(self, reason: str) -> None:
        question = self._question
        self._close_questions()
        if question is not None:
            question(reason)
        self.left.emit()

    def _answer(self, key: str, reason: str) -> None:
        self._do(lambda document: self._checking.answer(document, key, reason))

    def _confirm_account(self, account: str, reason: str) -> None:
        self._do(lambda document: self._checking.confirm_account(document, account, reason))

    def _take_back(self, key: str) -> None:
        self._do(lambda document: self._checking.take_back(document, key))

    def _asked_again(self, document: int) -> Checked:
        self._checking.ask_again(document)
        return self._checking.of(document)

    def _rate_given(self, purposes: tuple[Purpose, ...], rate: Decimal, table: str, day: date) -> None:
        def call(document: int) -> Checked:
            for purpose in purposes:
                self._checking.set_rate(document, purpose, rate, table, day)
            return self._checking.of(document)

        self._close_questions()
        self._do(call)
        self.left.emit()

    def _rate_cleared(self) -> None:
        def call(document: int) -> Checked:
            for purpose in Purpose:
                self._checking.clear_rate(document, purpose)
            return self._checking.of(document)

        self._close_questions()
        self._do(call)
        self.left.emit()

    def _do(self, call: Callable[[int], Checked]) -> None:
        document = self._document
        if document is not None:
            # Not as the newest request: what a person does must not be dropped for a look at the state.
            self._background.run(partial(call, document), self._found, self._failed)

    def _cancel(self) -> None:
        self._close_questions()
        self.left.emit()

    def _close_questions(self) -> None:
        self._question = None
        self.reason.hide()
        self.rate.hide()
        self._scroll.setVisible(bool(self._lines.count()))

    def _failed(self, error: BaseException) -> None:
        self.trouble.emit(say(message_of(error)), Tone.BAD)


def _is_told(one: Shown) -> bool:
    """Whether it is shown before somebody asks for all: what waits, and amounts in złoty."""
    return one.is_open or one.finding.code.startswith("rate_")
