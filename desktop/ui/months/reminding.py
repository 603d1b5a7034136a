"""The drawer for reminders: to whom, with what text, and how it will look."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from desktop.domain.dates import Month
from desktop.services.panel.board import BoardRow
from desktop.services.panel.reminders import LONGEST_SUBJECT, PLACES, ReminderText
from desktop.services.panel.texts import LANGUAGES
from desktop.ui.background import Background, Newest
from desktop.ui.dates_and_amounts import format_month
from desktop.ui.panel.words import language_name, told
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import column, label, row, set_property
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button, icon_button
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office

_WIDTH = 420
_COMPANY = int(Qt.ItemDataRole.UserRole)


class RemindDrawer(QFrame):
    """Stands beside the board until it is closed."""

    closed = Signal()

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "aside")
        self._panel = office.panel
        self._reminders = office.panel.reminders
        self._can_send = False
        self._documents: dict[int, int] = {}
        self._background = background
        self._asked = Newest(background)
        self._previewed = Newest(background)
        self._month: Month | None = None
        self._kept = ReminderText("", "")
        self._title = label(look="heading", wrap=True)
        self.strip = Strip()
        self.companies = QListWidget()
        self.companies.setProperty("look", "files")
        self.companies.setAccessibleName(self.tr("Firmy, którym przypomnieć"))
        self.companies.setMinimumHeight(96)
        self.companies.itemChanged.connect(lambda _item: self._count())
        self._unreachable = label(look="amber", wrap=True)
        self._language = SearchCombo(self.tr("Język tekstu"))
        self._language.fill([(one, language_name(one)) for one in LANGUAGES])
        self._language.currentIndexChanged.connect(lambda _place: self._ask_text())
        self.subject = QLineEdit()
        self.subject.setMaxLength(LONGEST_SUBJECT)
        self.subject.setAccessibleName(self.tr("Temat"))
        self.body = QPlainTextEdit()
        self.body.setAccessibleName(self.tr("Treść"))
        self.body.setTabChangesFocus(True)
        self.body.setMinimumHeight(120)
        self._places = label(
            self.tr("Miejsca do wypełnienia: {places}").format(
                places=", ".join(f"{{{name}}}" for name in PLACES)
            ),
            "faint",
            wrap=True,
        )
        self._shown = label(look="muted", wrap=True)
        self.subject.textEdited.connect(lambda _text: self._edited())
        self.body.textChanged.connect(self._edited)
        self._keep = button(self.tr("Zapisz tekst"), self._store)
        self._reset = button(self.tr("Tekst programu"), self._put_back, look="flat")
        self.send = button("", self._send, look="primary")
        self._arrange()
        self.hide()

    def open(self, month: Month, rows: Sequence[BoardRow]) -> None:
        """Offer to remind these companies of ``month``."""
        self._month = month
        self._title.setText(self.tr("Przypomnienie: {month}").format(month=format_month(month)))
        self.strip.dismiss()
        self.companies.blockSignals(True)
        self.companies.clear()
        for one in rows:
            if one.reachable:
                item = QListWidgetItem(one.company)
                item.setData(_COMPANY, one.company_id)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked)
                self.companies.addItem(item)
        self.companies.setCurrentRow(0)
        self.companies.blockSignals(False)
        missing = [one.company for one in rows if not one.reachable]
        self._unreachable.setVisible(bool(missing))
        self._unreachable.setText(
            self.tr("Bez dostępu do panelu, więc bez przypomnienia: {names}").format(
                names=", ".join(missing[:8]) + (" …" if len(missing) > 8 else "")
            )
        )
        self._documents = {
            one.company_id: next((cell.documents for cell in one.cells if cell.month == month), 0)
            for one in rows
        }
        self.show()
        self._count()
        self._ask_text()
        (self.send if self.send.isEnabled() else self.companies).setFocus(Qt.FocusReason.OtherFocusReason)

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
        head = row(
            self._title,
            icon_button("close", self.tr("Zamknij"), self.close_drawer),
            margins=(16, 8, 8, 8),
        )
        head.setStretch(0, 1)
        inside = column(margins=(16, 4, 12, 8), gap=8)
        inside.addWidget(label(self.tr("Do kogo"), "strong"))
        inside.addWidget(self.companies, 2)
        inside.addWidget(self._unreachable)
        inside.addLayout(row(label(self.tr("Tekst"), "strong"), None, self._language))
        inside.addWidget(self.subject)
        inside.addWidget(self.body, 3)
        inside.addWidget(self._places)
        inside.addLayout(row(self._keep, self._reset, None))
        inside.addWidget(label(self.tr("Tak to przeczyta klient"), "strong"))
        inside.addWidget(self._shown)
        body = QWidget()
        body.setProperty("look", "form")
        body.setLayout(inside)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        whole = column(gap=0)
        whole.addLayout(head)
        whole.addWidget(self.strip)
        whole.addWidget(scroll, 1)
        whole.addLayout(row(None, self.send, margins=(16, 8, 16, 12)))
        self.setLayout(whole)
        self.setMinimumWidth(_WIDTH)

    def preview(self) -> str:
        """The letter as it is shown."""
        return self._shown.text()

    def chosen(self) -> list[int]:
        """The companies that are ticked."""
        items = [self.companies.item(position) for position in range(self.companies.count())]
        return [one.data(_COMPANY) for one in items if one.checkState() is Qt.CheckState.Checked]

    def _count(self) -> None:
        count = len(self.chosen())
        self.send.setText(self.tr("Wyślij przypomnienia: {count}").format(count=count))
        self.send.setEnabled(count > 0 and self._can_send)
        self._preview()

    def _language_chosen(self) -> str:
        language = self._language.value()
        return language if isinstance(language, str) else "pl"

    def _ask_text(self) -> None:
        panel, reminders, language = self._panel, self._reminders, self._language_chosen()

        def ask() -> tuple[ReminderText, bool]:
            return reminders.text(language), panel.can_send

        self._asked.run(ask, self._fill, self._no_text)

    def _fill(self, found: tuple[ReminderText, bool]) -> None:
        text, self._can_send = found
        self._kept = text
        self._enable(True)
        if not self._can_send:
            self._say_off()
        for each in (self.subject, self.body):
            each.blockSignals(True)
        self.subject.setText(text.subject)
        self.body.setPlainText(text.body)
        for each in (self.subject, self.body):
            each.blockSignals(False)
        self._edited()
        self._count()

    def _no_text(self, error: BaseException) -> None:
        self._can_send = False
        self._enable(False)
        self._count()
        if getattr(error, "code", "") == "mail_off":
            self._say_off()
        else:
            self._failed(error)

    def _enable(self, possible: bool) -> None:
        for each in (self.subject, self.body, self._language, self._keep, self._reset):
            each.setEnabled(possible)

    def _say_off(self) -> None:
        self.strip.say(
            Tone.CHECK, self.tr("Wysyłanie poczty nie jest ustawione: przypomnień nie da się wysłać.")
        )

    def _written(self) -> ReminderText:
        return ReminderText(self.subject.text(), self.body.toPlainText(), self._kept.is_own)

    def _edited(self) -> None:
        self._keep.setEnabled(self._changed)
        self._reset.setEnabled(self._kept.is_own or self._changed)
        self._preview()

    @property
    def _changed(self) -> bool:
        written = self._written()
        return (written.subject, written.body) != (self._kept.subject, self._kept.body)

    def _preview(self) -> None:
        month = self._month
        if month is None or self.isHidden() or not self.body.isEnabled():
            return
        first = self.companies.item(0)
        company = self.tr("Firma") if first is None else first.text()
        documents = 0 if first is None else self._documents.get(first.data(_COMPANY), 0)
        written = self._written()
        call = partial(
            self._reminders.preview,
            company,
            month,
            documents,
            self._language_chosen(),
            written.subject,
            written.body,
        )
        self._previewed.run(call, self._show_preview, self._no_preview)

    def _show_preview(self, text: ReminderText) -> None:
        set_property(self._shown, "look", "muted")
        self._shown.setText(f"{text.subject}\n\n{text.body}")

    def _no_preview(self, error: BaseException) -> None:
        """What is wrong with the text, where the letter would stand."""
        set_property(self._shown, "look", "error")
        self._shown.setText(told(error))

    def _store(self) -> None:
        written, language = self._written(), self._language_chosen()

        def done(_nothing: None) -> None:
            self.strip.say(Tone.GOOD, self.tr("Zapisano tekst przypomnienia."))
            self._ask_text()

        call = partial(self._reminders.keep, language, written.subject, written.body)
        self._background.run(call, done, self._failed)

    def _put_back(self) -> None:
        call = partial(self._reminders.reset, self._language_chosen())
        self._background.run(call, lambda _nothing: self._ask_text(), self._failed)

    def _send(self) -> None:
        month, companies = self._month, self.chosen()
        if month is None or not companies or not self.send.isEnabled():
            return
        self.send.setEnabled(False)
        reminders, language = self._reminders, self._language_chosen()
        written = self._written() if self._changed else None

        def call() -> int:
            if written is not None:
                # What stands here is what is sent: nobody should have to save first.
                reminders.keep(language, written.subject, written.body)
            return reminders.send(companies, month)

        self._background.run(call, self._sent, self._failed)

    def _sent(self, count: int) -> None:
        self.strip.say(
            Tone.GOOD if count else Tone.CHECK, self.tr("Wysyłam przypomnienia: {count}.").format(count=count)
        )
        for position in range(self.companies.count()):
            self.companies.item(position).setCheckState(Qt.CheckState.Unchecked)
        self._ask_text()

    def _failed(self, error: BaseException) -> None:
        self.strip.say(Tone.BAD, told(error))
        self.send.setEnabled(bool(self.chosen()) and self._can_send)
