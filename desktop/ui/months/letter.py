"""The letter that asks a client for what is missing: ready, and to be changed before it goes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QWidget

from desktop.domain.dates import Month
from desktop.services.panel.texts import LANGUAGES
from desktop.ui.background import Background, Newest
from desktop.ui.panel.words import language_name, told
from desktop.ui.widgets.boxes import column, label, row, set_property
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.services.months.letter import ReadyLetter
    from desktop.services.office import Office

_LONGEST_SUBJECT = 200


class LetterCard(QFrame):
    """Hidden until a letter is wanted; what is changed here is for this letter alone."""

    sent = Signal(int)
    """To how many it goes."""
    ready = Signal()
    """The letter stands there now."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._office = office
        self._background = background
        self._asked = Newest(background)
        self._ready: ReadyLetter | None = None
        self._about: tuple[int, Month] | None = None
        self._to = label(look="muted", wrap=True)
        self._trouble = label(look="error", wrap=True)
        self.language = SearchCombo(self.tr("Język listu"))
        self.language.fill([(one, language_name(one)) for one in LANGUAGES])
        self.language.currentIndexChanged.connect(lambda _place: self._ask())
        self.subject = QLineEdit()
        self.subject.setMaxLength(_LONGEST_SUBJECT)
        self.subject.setAccessibleName(self.tr("Temat listu"))
        self.body = QPlainTextEdit()
        self.body.setAccessibleName(self.tr("Treść listu"))
        self.body.setTabChangesFocus(True)
        self.body.setMinimumHeight(200)
        self.send = button(self.tr("Wyślij"), self._send, look="primary")
        hint = label(
            self.tr("Podpis dopisze program. Stały tekst zmienia się w ustawieniach wysyłania."),
            "faint",
            wrap=True,
        )
        inside = column(margins=(12, 8, 12, 12), gap=8)
        inside.addLayout(row(label(self.tr("List do klienta"), "strong"), None, self.language))
        inside.addWidget(self._to)
        inside.addWidget(self._trouble)
        inside.addWidget(self.subject)
        inside.addWidget(self.body)
        inside.addWidget(hint)
        inside.addLayout(row(None, button(self.tr("Nie wysyłaj"), self.hide, look="flat"), self.send))
        self.setLayout(inside)
        self.hide()

    @property
    def loading(self) -> bool:
        """Whether the letter is awaited."""
        return self._asked.busy

    def open(self, company_id: int, month: Month) -> None:
        """Show the letter for a month, in its reader's language."""
        self._about, self._ready = (company_id, month), None
        self.show()
        self._ask(first=True)

    # -- inside ------------------------------------------------------------------------------------

    def _ask(self, *, first: bool = False) -> None:
        if self._about is None or self.isHidden():
            return
        self._enable(False)
        language = self.language.value()
        chosen = language if isinstance(language, str) and not first else None
        self._asked.run(
            partial(self._office.months.ready_letter, *self._about, chosen), self._show, self._failed
        )

    def _show(self, ready: ReadyLetter) -> None:
        self._ready = ready
        self._trouble.hide()
        self._to.setText(self.tr("Do: {names}").format(names=", ".join(ready.to)))
        self.language.blockSignals(True)
        self.language.choose(ready.language)
        self.language.blockSignals(False)
        self.subject.setText(ready.subject)
        self.subject.setCursorPosition(0)
        self.body.setPlainText(ready.text)
        self._enable(True)
        if not self._office.outgoing.account().is_set:
            text = self.tr("Wysyłanie poczty nie jest ustawione: list poczeka, aż je ustawisz.")
            self._say(text, look="amber")
        self.ready.emit()
        self.body.setFocus(Qt.FocusReason.OtherFocusReason)

    def _send(self) -> None:
        ready = self._ready
        if ready is None:
            return
        self._enable(False)
        written = replace(ready, subject=self.subject.text(), text=self.body.toPlainText())
        self._background.run(partial(self._office.months.send_letter, written), self._sent, self._not_sent)

    def _sent(self, numbers: Sequence[int]) -> None:
        self.hide()
        self.sent.emit(len(numbers))

    def _not_sent(self, error: BaseException) -> None:
        self._enable(True)
        self._say(told(error))

    def _failed(self, error: BaseException) -> None:
        self._to.setText("")
        self._say(told(error))

    def _say(self, text: str, look: str = "error") -> None:
        set_property(self._trouble, "look", look)
        self._trouble.setText(text)
        self._trouble.show()

    def _enable(self, possible: bool) -> None:
        for each in (self.subject, self.body, self.send):
            each.setEnabled(possible)
