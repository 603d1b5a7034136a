"""The strip "Rozmowa" of the review: what office and client said about the document, and asking."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPlainTextEdit, QScrollArea, QWidget

from desktop.domain import users
from desktop.domain.panel import PanelMessage, Right
from desktop.services.panel.talk import MOST
from desktop.ui.background import Background, Newest
from desktop.ui.dates_and_amounts import format_moment
from desktop.ui.keys import Command
from desktop.ui.panel.words import told
from desktop.ui.style.tokens import Tone, current
from desktop.ui.users.allowing import allow
from desktop.ui.widgets.boxes import column, label, row, set_property
from desktop.ui.widgets.elements import button, icon_button

if TYPE_CHECKING:
    from desktop.services.office import Office

_MOST_HEIGHT = 160
_LINES_HEIGHT = 54


@dataclass(frozen=True, slots=True)
class _Found:
    document_id: int
    messages: list[PanelMessage]
    reachable: bool
    """Whether anybody of the company may answer."""


class TalkStrip(QFrame):
    """Takes no room until it is opened; opens by itself when the client has written.

    ``opener`` is the button that opens it; the screen has a place for it.
    """

    seen = Signal()
    """Messages of the client were read, or the office wrote: what is counted has changed."""
    opened = Signal(bool)
    """It takes room from what is around it, or gives it back."""
    left = Signal()
    """Back to the document."""
    share_wanted = Signal(int)
    """Somebody of this company is to be given access."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("talk")
        self._talk = office.panel.talk
        self._accounts = office.panel.accounts
        self._background = background
        self._asked = Newest(background)
        self._document: int | None = None
        self._company: int | None = None
        self._messages: list[PanelMessage] = []
        self._drafts: dict[int, str] = {}
        self._reachable = True
        self.opener = button(
            self.tr("Rozmowa"),
            self.toggle,
            icon_name="talk",
            command=Command.TALK,
            tip=self.tr("Rozmowa z klientem o tym dokumencie"),
        )
        self.opener.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._summary = label(look="muted")
        close = icon_button("chevron-down", self.tr("Zwiń rozmowę"), self.leave)
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = row(
            label(self.tr("Rozmowa z klientem"), "strong"), self._summary, close, margins=(16, 4, 8, 0)
        )
        head.setStretch(1, 1)
        self._lines = column(gap=8, margins=(16, 4, 12, 4))
        inside = QWidget()
        inside.setProperty("look", "form")
        inside.setLayout(self._lines)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        self._scroll.setMaximumHeight(_MOST_HEIGHT)
        self._scroll.verticalScrollBar().rangeChanged.connect(
            lambda _low, high: self._scroll.verticalScrollBar().setValue(high)
        )
        self.says = label(look="muted", wrap=True)
        self.share = button(self.tr("Udostępnij panel…"), self._want_share, look="link")
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Wiadomość do klienta"))
        self.text.setPlaceholderText(
            self.tr("O co zapytać klienta? Ctrl+Enter wysyła, Esc wraca do dokumentu")
        )
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(_LINES_HEIGHT)
        self.text.installEventFilter(self)
        self.text.textChanged.connect(self._typed)
        self.ask = button(self.tr("Zadaj pytanie"), partial(self._send, question=True), look="primary")
        self.tell = button(
            self.tr("Napisz bez pytania"),
            partial(self._send, question=False),
            tip=self.tr("Klient zobaczy wiadomość w panelu, ale nikt nie czeka na odpowiedź"),
        )
        self.settle = button(
            self.tr("Wyjaśnione"),
            self._settle,
            tip=self.tr("Odpowiedź nie jest już potrzebna: zamknij otwarte pytania"),
        )
        allow(office.seat, users.Right.TALK, self.text, self.ask, self.tell, self.settle)
        body = column(gap=6, margins=(0, 0, 0, 8))
        body.addLayout(head)
        body.addWidget(self._scroll)
        said = row(self.says, self.share, margins=(16, 0, 12, 0))
        said.setStretch(0, 1)
        body.addLayout(said)
        body.addLayout(row(self.text, margins=(16, 0, 12, 0)))
        body.addLayout(row(self.settle, None, self.tell, self.ask, margins=(16, 0, 12, 0)))
        self.setLayout(body)
        self.hide()
        self._show([], reachable=True)

    # -- from outside ------------------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether it is shown."""
        return not self.isHidden()

    @property
    def loaded(self) -> bool:
        """Whether what was asked for is shown."""
        return not self._asked.busy

    def show_document(self, document_id: int | None, company_id: int | None) -> None:
        """Another document is under review, or none; or it was given to another company."""
        if document_id == self._document and company_id == self._company:
            return
        if document_id != self._document:
            self._keep_draft()
            self._document, self._messages = document_id, []
            self._open_body(False)
            self._show([], reachable=True)
            self.text.setPlainText(self._drafts.pop(document_id, "") if document_id is not None else "")
        self._company = company_id
        self.opener.setVisible(document_id is not None)
        self.refresh()

    def panel_changed(self, companies: frozenset[int]) -> None:
        """Something changed in the panel of these companies."""
        if self._company in companies:
            self.refresh()

    def refresh(self) -> None:
        """Ask for what was said."""
        document, company = self._document, self._company
        if document is None:
            return
        talk, accounts = self._talk, self._accounts

        def ask() -> _Found:
            people = [] if company is None else accounts.of_company(company)
            return _Found(
                document, talk.of_document(document), any(Right.ANSWER in one.rights for one in people)
            )

        self._asked.run(ask, self._found, self._failed)

    def open_to_write(self) -> None:
        """Open, with the cursor where one writes; again: back to the document."""
        if self.is_open and self.text.hasFocus():
            self.leave()
            return
        self._open()
        if self.text.isEnabled():
            self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def holds_focus(self) -> bool:
        """Whether the keyboard is in here."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def leave(self) -> None:
        """Close, and back to the document; what was typed stays."""
        # What was in sight until now is news no longer.
        read = [one if one.from_office else replace(one, seen=True) for one in self._messages]
        self._show(read, reachable=self._reachable)
        self._open_body(False)
        self.left.emit()

    def toggle(self) -> None:
        """Open or close."""
        if self.is_open:
            self.leave()
        else:
            self._open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter sends, Esc leads back to the document; the review's own keys stay out of the text."""
        if watched is self.text and isinstance(event, QKeyEvent):
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if event.type() is QEvent.Type.KeyPress and enter and control:
                self._send(question=True)
                return True
            if event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
        return super().eventFilter(watched, event)

    # -- inside ------------------------------------------------------------------------------------

    def _open_body(self, wanted: bool) -> None:
        if wanted != self.is_open:
            self.setVisible(wanted)
            self.opened.emit(wanted)

    def _keep_draft(self) -> None:
        text = self.text.toPlainText()
        if self._document is not None and text.strip():
            self._drafts[self._document] = text

    def _open(self) -> None:
        self._open_body(True)
        self._note_seen()

    def _found(self, found: _Found) -> None:
        if found.document_id != self._document:
            return
        news = [one for one in found.messages if not one.from_office and not one.seen]
        self._show(found.messages, reachable=found.reachable)
        if news and not self.is_open:
            self._open_body(True)
        if self.is_open:
            self._note_seen()

    def _note_seen(self) -> None:
        """What is shown counts as read."""
        document = self._document
        if document is not None and any(not one.from_office and not one.seen for one in self._messages):
            self._background.run(
                partial(self._talk.seen_by_office, document), lambda _nothing: self.seen.emit(), self._failed
            )

    def _show(self, messages: list[PanelMessage], *, reachable: bool) -> None:
        if messages != self._messages or not messages:
            while self._lines.count():
                item = self._lines.takeAt(0)
                widget = None if item is None else item.widget()
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()
            for one in messages:
                self._lines.addWidget(self._line(one))
        self._messages, self._reachable = messages, reachable
        self._scroll.setVisible(bool(messages))
        self._scroll.setFixedHeight(min(_MOST_HEIGHT, max(60, self._height_of_lines())))
        waiting = [one for one in messages if one.is_question and not one.answered]
        news = sum(not one.from_office and not one.seen for one in messages)
        self.settle.setVisible(bool(waiting))
        self._summarise(len(messages), len(waiting), news)
        can = self._company is not None
        for widget in (self.text, self.ask, self.tell):
            widget.setEnabled(can)
        self.share.setVisible(can and not reachable)
        if not can:
            self._say(Tone.CHECK, self.tr("Najpierw przypisz dokument do firmy, wtedy będzie kogo zapytać."))
        elif not reachable:
            self._say(
                Tone.CHECK,
                self.tr(
                    "Nikt z tej firmy nie może odpowiadać w panelu. Pytanie poczeka, aż dasz komuś dostęp."
                ),
            )
        else:
            self.says.hide()
        self._typed()

    def _height_of_lines(self) -> int:
        width = max(280, self._scroll.viewport().width())
        if self._lines.hasHeightForWidth():
            return self._lines.totalHeightForWidth(width)
        return self._lines.sizeHint().height()

    def _summarise(self, count: int, waiting: int, news: int) -> None:
        parts = []
        if news:
            parts.append(self.tr("nowe: {count}").format(count=news))
        if waiting:
            parts.append(self.tr("pytanie czeka na odpowiedź"))
        if count and not parts:
            parts.append(self.tr("wiadomości: {count}").format(count=count))
        self._summary.setText(" · ".join(parts))
        set_property(self._summary, "look", "amber" if news or waiting else "muted")
        name = self.tr("Rozmowa")
        if news:
            name = f"{name} · {parts[0]}"
        elif waiting:
            name = self.tr("Rozmowa · pytanie")
        elif count:
            name = f"{name} ({count})"
        self.opener.setText(name)
        self.opener.setAccessibleName(" · ".join((self.tr("Rozmowa z klientem"), *parts)))
        set_property(self.opener, "look", "chosen" if news or waiting else "")

    def _line(self, one: PanelMessage) -> QLabel:
        tokens = current()
        who = self.tr("biuro, {who}").format(who=one.who) if one.from_office else one.who
        facts = [who, format_moment(one.at)]
        if one.is_question:
            facts.append(self.tr("pytanie, z odpowiedzią") if one.answered else self.tr("pytanie"))
        elif one.from_office and one.seen:
            facts.append(self.tr("przeczytane"))
        line = QLabel()
        # Built from escaped parts only: what a client wrote is never taken for markup.
        line.setTextFormat(Qt.TextFormat.RichText)
        line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        line.setWordWrap(True)
        colour = tokens.muted if one.from_office else tokens.accent
        said = escape(one.text).replace("\n", "<br>")
        line.setText(f'<span style="color:{colour}">{escape(" · ".join(facts))}</span><br>{said}')
        line.setAccessibleName(f"{' · '.join(facts)}: {one.text}")
        return line

    def _typed(self) -> None:
        text = self.text.toPlainText().strip()
        ready = bool(text) and self._company is not None and len(text) <= MOST
        self.ask.setEnabled(ready)
        self.tell.setEnabled(ready)
        if len(text) > MOST:
            self._say(Tone.BAD, self.tr("Tekst jest za długi: najwyżej {most} znaków.").format(most=MOST))

    def _send(self, *, question: bool) -> None:
        document, text = self._document, self.text.toPlainText()
        if document is None or not self.ask.isEnabled():
            return
        self.ask.setEnabled(False)
        self.tell.setEnabled(False)
        call = partial(self._talk.ask, document, text, question=question)
        self._background.run(call, partial(self._sent, document, text), self._failed)

    def _sent(self, document: int, text: str, _number: int) -> None:
        self.seen.emit()
        if document == self._document and self.text.toPlainText() == text:
            self.text.clear()
        self.refresh()

    def _settle(self) -> None:
        waiting = [one.id for one in self._messages if one.is_question and not one.answered]
        talk = self._talk

        def call() -> None:
            for one in waiting:
                talk.settle(one)

        def done(_nothing: None) -> None:
            self.seen.emit()
            self.refresh()

        self._background.run(call, done, self._failed)

    def _want_share(self) -> None:
        if self._company is not None:
            self.share_wanted.emit(self._company)

    def _failed(self, error: BaseException) -> None:
        self._say(Tone.BAD, told(error))
        text = self.text.toPlainText().strip()
        self.ask.setEnabled(bool(text))
        self.tell.setEnabled(bool(text))

    def _say(self, tone: Tone, text: str) -> None:
        looks = {Tone.BAD: "error", Tone.CHECK: "amber"}
        set_property(self.says, "look", looks.get(tone, "muted"))
        self.says.setText(text)
        self.says.show()
