"""The texts of letters, with a letter to look at beside them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.letters import LetterKind
from desktop.domain.messages import Message
from desktop.domain.sending import LANGUAGES
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.settings.sending.words import (
    SIGNATURE,
    kind_name,
    language_name,
    place_name,
    samples,
)
from desktop.ui.widgets.boxes import column, label, row, set_property
from desktop.ui.widgets.cards import Card, card_column
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button

if TYPE_CHECKING:
    from desktop.services.office import Office
    from desktop.services.outgoing.texts import LetterText

_PAUSE_MS = 250
"""How long typing has to rest before the letter beside it follows."""
_HEIGHT = 260
_KINDS: tuple[str, ...] = (
    LetterKind.ANSWER,
    LetterKind.INVITATION,
    LetterKind.QUESTION,
    LetterKind.REMINDER,
    LetterKind.MISSING,
    SIGNATURE,
)


class TextsCard(Card):
    """One text at a time, of a kind, a language and the office or a company."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._background = background
        self._asked = Newest(background)
        self._previewed = Newest(background)
        self._kind = SearchCombo(self.tr("Rodzaj listu"))
        self._kind.fill([(kind, kind_name(kind)) for kind in _KINDS])
        self._language = SearchCombo(self.tr("Język"))
        self._language.fill([(one, language_name(one)) for one in LANGUAGES])
        self._company = SearchCombo(self.tr("Czyj tekst"))
        self._company.fill([(None, self.tr("całe biuro"))])
        for combo in (self._kind, self._language, self._company):
            combo.currentIndexChanged.connect(lambda _place: self._ask())
        self._subject = QLineEdit()
        self._subject.setMaxLength(200)
        self._subject.setAccessibleName(self.tr("Temat"))
        self._subject.setPlaceholderText(self.tr("Temat"))
        self._body = QPlainTextEdit()
        self._body.setAccessibleName(self.tr("Treść"))
        self._body.setMinimumHeight(_HEIGHT)
        self._body.setTabChangesFocus(True)
        self._places = label(look="faint", wrap=True)
        self._shown_subject = label(look="strong", wrap=True)
        self._shown = QPlainTextEdit()
        self._shown.setReadOnly(True)
        self._shown.setAccessibleName(self.tr("Podgląd"))
        self._shown.setMinimumHeight(_HEIGHT)
        self._shown.setTabChangesFocus(True)
        self._says = label(look="muted", wrap=True)
        self._save = button(self.tr("Zapisz tekst"), self._store, look="primary")
        self._reset = button(self.tr("Przywróć poprzedni wzór"), self._forget)
        self._drafts: dict[tuple[str, str, int | None], LetterText] = {}
        """What was typed and is not kept yet: looking at another text must not lose it."""
        self._filling = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.preview)
        self._subject.textEdited.connect(lambda _text: self._edited())
        self._body.textChanged.connect(self._edited)
        self._arrange()

    def refresh(self) -> None:
        """Ask for the companies and the text again."""
        self._background.run(self._office.companies.all, self._fill_companies)

    def preview(self) -> None:
        """Show the letter anew."""
        from desktop.services.outgoing.words import documents, month_name, reason

        self._timer.stop()
        kind, language, _company = self._choice()
        values = {
            **samples(),
            "dokumenty": documents(3, language),
            "miesiac": month_name(Month.of(datetime.now(UTC).astimezone().date()), language),
            "nieprzyjete": f"– umowa.pdf: {reason(Message('file.encrypted'), language)}",
        }
        show = partial(self._office.outgoing.texts.preview, kind, self._typed(), language, values)
        self._previewed.run(show, self._show, self._fail)

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        inside = card_column(
            label(self.tr("Teksty listów"), "heading"),
            label(
                self.tr(
                    "W klamrach stoją pola, które program wypełni. Wiersz, którego pole jest puste, znika"
                    " razem z zapowiadającym go wierszem (takim, który kończy się dwukropkiem)."
                ),
                "muted",
                wrap=True,
            ),
        )
        choices = row(self._kind, self._language, self._company)
        for place in range(3):
            choices.setStretch(place, 1)
        inside.addLayout(choices)
        left = column(self._subject, self._body, self._places)
        right = column(label(self.tr("Podgląd"), "muted"), self._shown_subject, self._shown)
        left.setStretch(1, 1)
        right.setStretch(2, 1)
        both = row(gap=16)
        both.addLayout(left, 1)
        both.addLayout(right, 1)
        inside.addLayout(both)
        inside.addWidget(self._says)
        inside.addLayout(row(self._reset, None, self._save))
        self.setLayout(inside)

    def _fill_companies(self, companies: Sequence[Company]) -> None:
        chosen = self._company.value()
        office = [(None, self.tr("całe biuro"))]
        self._company.fill([*office, *((one.id, one.short_name) for one in companies)])
        self._company.choose(chosen)
        self._ask()

    def _choice(self) -> tuple[str, str, int | None]:
        kind, language, company = self._kind.value(), self._language.value(), self._company.value()
        return (
            kind if isinstance(kind, str) else _KINDS[0],
            language if isinstance(language, str) else LANGUAGES[0],
            company if isinstance(company, int) and kind != SIGNATURE else None,
        )

    def _ask(self) -> None:
        choice = self._choice()
        self._asked.run(partial(self._office.outgoing.texts.get, *choice), partial(self._fill, choice))

    def _fill(self, choice: tuple[str, str, int | None], kept: LetterText) -> None:
        from desktop.services.outgoing.places import PLACES

        kind, _language, _owner = choice
        text = self._drafts.get(choice, kept)
        self._filling = True
        self._company.setEnabled(kind != SIGNATURE)
        self._subject.setVisible(kind != SIGNATURE)
        self._subject.setText(text.subject)
        self._body.setPlainText(text.body)
        self._places.setText("\n".join(f"{{{one}}} – {place_name(one)}" for one in PLACES[kind]))
        self._filling = False
        self._reset.setEnabled(kept.is_own or choice in self._drafts)
        self._say(self.tr("Ten tekst nie jest jeszcze zapisany.") if choice in self._drafts else "", "muted")
        self.preview()

    def _typed(self) -> LetterText:
        from desktop.services.outgoing.texts import LetterText

        return LetterText(self._subject.text(), self._body.toPlainText())

    def _edited(self) -> None:
        if self._filling:
            return
        self._drafts[self._choice()] = self._typed()
        self._reset.setEnabled(True)
        self._timer.start()

    def _show(self, text: LetterText) -> None:
        self._shown_subject.setText(text.subject)
        self._shown_subject.setVisible(bool(text.subject))
        self._shown.setPlainText(text.body)
        self._save.setEnabled(True)
        if self._says.property("look") == "error":
            self._say("", "muted")

    def _store(self) -> None:
        kind, language, company = self._choice()
        keep = partial(self._office.outgoing.texts.set, kind, language, self._typed(), company)
        self._background.run(keep, lambda _done: self._stored((kind, language, company)), self._fail)

    def _forget(self) -> None:
        choice = self._choice()

        def done(_done: None) -> None:
            self._drafts.pop(choice, None)
            self._ask()

        self._background.run(partial(self._office.outgoing.texts.reset, *choice), done, self._fail)

    def _stored(self, choice: tuple[str, str, int | None]) -> None:
        self._drafts.pop(choice, None)
        self._reset.setEnabled(True)
        self._say(self.tr("Zapisano tekst."), "good")

    def _fail(self, error: BaseException) -> None:
        self._save.setEnabled(False)
        self._say(texts.say(message_of(error)), "error")

    def _say(self, said: str, look: str) -> None:
        set_property(self._says, "look", look)
        self._says.setText(said)
