"""The log of letters: what went, what waits, what failed and why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QHeaderView,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from desktop.domain.sending import LetterState, LoggedLetter
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.dates_and_amounts import format_exact_moment, format_moment
from desktop.ui.settings.sending.words import kind_name, state_name, state_tone
from desktop.ui.style.icons import icon
from desktop.ui.style.tokens import Tone, current
from desktop.ui.widgets.boxes import label, row, set_property
from desktop.ui.widgets.cards import Card, card_column
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.tips import plain_tip

if TYPE_CHECKING:
    from desktop.services.office import Office

_ROW_HEIGHT = 32
_HEIGHT = 320
_TEXT_HEIGHT = 180
_SHAPES = {
    Tone.GOOD: "check",
    Tone.BAD: "cross",
    Tone.QUIET: "info",
    Tone.BUSY: "working",
    Tone.CHECK: "bang",
}
_OPEN = (LetterState.QUEUED, LetterState.SENDING)


class LogCard(Card):
    """The newest letters; the chosen one can be read, sent again or stopped."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._background = background
        self._asked = Newest(background)
        self._read = Newest(background)
        self._letters: list[LoggedLetter] = []
        self._states = SearchCombo(self.tr("Które listy"))
        choices: tuple[tuple[tuple[LetterState, ...], str], ...] = (
            ((), self.tr("wszystkie")),
            (_OPEN, self.tr("czekające")),
            ((LetterState.FAILED,), self.tr("niewysłane")),
            ((LetterState.SENT,), self.tr("wysłane")),
        )
        self._states.fill(choices)
        self._states.currentIndexChanged.connect(lambda _place: self.refresh())
        self._table = _table(
            [self.tr("Stan"), self.tr("Kiedy"), self.tr("Rodzaj"), self.tr("Do"), self.tr("Temat")],
            self.tr("Dziennik listów"),
        )
        self._table.itemSelectionChanged.connect(self._chosen)
        self._empty = label(self.tr("Nie ma jeszcze żadnych listów."), "muted")
        self._why = label(wrap=True)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("Treść listu"))
        self._text.setMinimumHeight(_TEXT_HEIGHT)
        self._text.setTabChangesFocus(True)
        self._again = button(self.tr("Wyślij ponownie"), self._retry, icon_name="export")
        self._stop = button(self.tr("Wstrzymaj"), self._cancel, icon_name="close")
        self._arrange()
        self._chosen()

    def refresh(self) -> None:
        """Ask for the letters again."""
        states = self._states.value()
        wanted = states if isinstance(states, tuple) else ()
        self._asked.run(partial(self._office.outgoing.log, states=wanted), self._fill)

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        inside = card_column()
        inside.addLayout(row(label(self.tr("Dziennik listów"), "heading"), None, self._states))
        for widget in (self._empty, self._table, self._why, self._text):
            inside.addWidget(widget)
        inside.addLayout(row(None, self._stop, self._again))
        self.setLayout(inside)

    def _fill(self, letters: Sequence[LoggedLetter]) -> None:
        chosen = self._letter()
        self._letters = list(letters)
        self._table.blockSignals(True)
        self._table.setRowCount(len(letters))
        self._table.clearSelection()
        self._table.setCurrentCell(-1, -1)
        for place, letter in enumerate(letters):
            self._fill_row(place, letter)
        for place, letter in enumerate(letters):
            if chosen is not None and letter.id == chosen.id:
                self._table.selectRow(place)
        self._table.blockSignals(False)
        self._empty.setVisible(not letters)
        self._table.setVisible(bool(letters))
        self._chosen()

    def _fill_row(self, place: int, letter: LoggedLetter) -> None:
        tone = state_tone(letter.state)
        at = letter.sent_at or letter.queued_at
        state = QTableWidgetItem(
            icon(_SHAPES[tone], tone.colors(current())[0]), self._state_and_attempts(letter)
        )
        when = QTableWidgetItem(format_moment(at))
        when.setToolTip(format_exact_moment(at))
        rest = (kind_name(letter.kind), letter.to, letter.subject)
        for column_, item in enumerate((state, when, *map(QTableWidgetItem, rest))):
            if column_ >= 2:
                item.setToolTip(plain_tip(item.text()))
            self._table.setItem(place, column_, item)

    def _state_and_attempts(self, letter: LoggedLetter) -> str:
        name = state_name(letter.state)
        if letter.attempts > 1:
            return self.tr("{state}, prób: {count}").format(state=name, count=letter.attempts)
        return name

    def _letter(self) -> LoggedLetter | None:
        places = self._table.selectionModel().selectedRows()
        return self._letters[places[0].row()] if places and places[0].row() < len(self._letters) else None

    def _chosen(self) -> None:
        letter = self._letter()
        message = None if letter is None else letter.message
        self._why.setText("" if message is None else self._reason(letter, texts.say(message)))
        failed = letter is not None and letter.state is LetterState.FAILED
        set_property(self._why, "look", "error" if failed else "muted")
        self._why.setVisible(message is not None)
        self._text.setVisible(letter is not None)
        self._again.setEnabled(letter is not None and letter.state is not LetterState.SENDING)
        waits = letter is not None and letter.state is LetterState.QUEUED
        self._again.setText(self.tr("Wyślij teraz") if waits else self.tr("Wyślij ponownie"))
        stoppable = letter is not None and letter.state in {LetterState.QUEUED, LetterState.FAILED}
        self._stop.setEnabled(stoppable)
        if letter is not None:
            self._read.run(
                partial(self._office.outgoing.text, letter.id), self._text.setPlainText, self._fail
            )

    def _reason(self, letter: LoggedLetter | None, said: str) -> str:
        if letter is None or letter.state is not LetterState.QUEUED:
            return said
        due = self.tr("Następna próba: {moment}.").format(moment=format_moment(letter.due_at))
        return f"{said} {due}"

    def _retry(self) -> None:
        self._do(self._office.outgoing.retry)

    def _cancel(self) -> None:
        self._do(self._office.outgoing.cancel)

    def _do(self, what: Callable[[int], object]) -> None:
        letter = self._letter()
        if letter is not None:
            self._background.run(partial(what, letter.id), lambda _done: self.refresh(), self._fail)

    def _fail(self, error: BaseException) -> None:
        set_property(self._why, "look", "error")
        self._why.setText(texts.say(message_of(error)))
        self._why.show()


def _table(headings: Sequence[str], name: str) -> QTableWidget:
    table = QTableWidget(0, len(headings))
    table.setProperty("look", "plain")
    table.setAccessibleName(name)
    table.setHorizontalHeaderLabels(list(headings))
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setIconSize(QSize(16, 16))
    table.setMinimumHeight(_HEIGHT)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    for place in range(len(headings) - 1):
        header.setSectionResizeMode(place, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(len(headings) - 1, QHeaderView.ResizeMode.Stretch)
    return table
