"""One line of a statement in full: what the bank says, what is proposed and why, what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.identifiers import format_account
from desktop.domain.statements.state import LineState, LineView
from desktop.ui import texts
from desktop.ui.dates_and_amounts import format_day, format_moment
from desktop.ui.keys import Command
from desktop.ui.statements.words import (
    answer,
    document_line,
    mark,
    reason_word,
    state_word,
    with_currency,
)
from desktop.ui.style.icons import icon
from desktop.ui.style.tokens import current
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.tips import plain_tip


class LineDetail(QWidget):
    """Speaks of the current line; its buttons act on all that are selected."""

    confirm_wanted = Signal()
    pair_wanted = Signal()
    no_document_wanted = Signal()
    take_back_wanted = Signal()
    forget_wanted = Signal(int)
    """The rule."""
    document_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line: LineView | None = None
        self._payee = label(look="strong", wrap=True)
        self._amount = label(look="heading")
        self._facts = label(look="muted", wrap=True)
        self._title = label(wrap=True)
        for each in (self._payee, self._facts, self._title):
            each.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._shape = QLabel()
        self._state = label(look="strong", wrap=True)
        self._said = column(gap=4)
        self._nothing = label(self.tr("Wybierz pozycję wyciągu."), "muted")
        self.confirm = button(
            self.tr("Potwierdź"), self.confirm_wanted.emit, look="primary", command=Command.CONFIRM_LINE
        )
        self.pair = button(self.tr("Połącz z…"), self.pair_wanted.emit, command=Command.PAIR_LINE)
        self.no_document = button(
            self.tr("Bez dokumentu…"), self.no_document_wanted.emit, command=Command.NO_DOCUMENT
        )
        self.always = QCheckBox(self.tr("pamiętaj dla takich płatności"))
        self.always.setToolTip(self.tr("Po rachunku drugiej strony, a gdy go nie ma, po nazwie albo tytule"))
        self.take_back = button(
            self.tr("Cofnij decyzję"), self.take_back_wanted.emit, icon_name="undo", command=Command.TAKE_BACK
        )
        self.open_document = button(
            self.tr("Pokaż dokument"), self._open, icon_name="file", command=Command.OPEN_PAID
        )
        self.forget = button(self.tr("Nie pamiętaj tej reguły"), self._forget)
        self._arrange()
        self.show_line(None, 0)

    def show_line(self, one: LineView | None, selected: int) -> None:
        """Speak of ``one``; ``selected`` lines are selected with it."""
        self.line = one
        for each in (self._body, self._foot):
            each.setVisible(one is not None)
        self._nothing.setVisible(one is None)
        if one is None:
            return
        line = one.line
        self._payee.setText(line.name or line.kind or self.tr("Bez nazwy"))
        self._amount.setText(with_currency(line.amount, line.currency))
        facts = [
            self.tr("zaksięgowano {day}").format(day=format_day(line.booked_on)),
            format_account(line.account) if line.account else "",
            line.kind if line.name else "",
        ]
        if line.original is not None:
            facts.append(self.tr("zlecono {amount}").format(amount=with_currency(*line.original)))
        self._facts.setText(" · ".join(fact for fact in facts if fact))
        self._title.setText(line.title)
        tone, shape = mark(one)
        self._shape.setPixmap(icon(shape, tone.colors(current())[0]).pixmap(QSize(16, 16)))
        self._state.setText(self._state_text(one))
        self._say(self._lines(one))
        self._enable(one, selected)

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        head = row(self._payee, self._amount, gap=12)
        head.setStretch(0, 1)
        state = row(self._shape, self._state)
        state.setStretch(1, 1)
        inside = column(gap=8, margins=(16, 12, 16, 8))
        inside.addLayout(head)
        inside.addWidget(self._facts)
        inside.addWidget(self._title)
        inside.addLayout(state)
        inside.addLayout(self._said)
        inside.addStretch(1)
        self._body = QWidget()
        self._body.setProperty("look", "form")
        self._body.setLayout(inside)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._body)
        foot = column(gap=8, margins=(16, 8, 16, 12))
        foot.addLayout(row(self.confirm, self.pair, None, self.take_back))
        foot.addLayout(row(self.no_document, self.always, None, self.forget, self.open_document))
        self._foot = QWidget()
        self._foot.setLayout(foot)
        self._nothing.setContentsMargins(16, 12, 16, 12)
        whole = column(self._nothing, gap=0)
        whole.addWidget(scroll, 1)
        whole.addWidget(self._foot)
        self.setLayout(whole)

    def _state_text(self, one: LineView) -> str:
        match one.state:
            case LineState.OPEN:
                return self.tr("Do tej płatności brak dokumentu")
            case LineState.PROPOSED if one.no_document is not None:
                said = self.tr("Propozycja ({certainty}): bez dokumentu, {reason}")
            case LineState.PROPOSED:
                said = self.tr("Propozycja ({certainty})")
            case LineState.NO_DOCUMENT:
                said = self.tr("Nie potrzebuje dokumentu: {reason}")
            case _:
                said = self.tr("Połączona z dokumentem")
        reason = "" if one.no_document is None else reason_word(one.no_document)
        return said.format(certainty=state_word(one), reason=reason)

    def _lines(self, one: LineView) -> list[tuple[str, str]]:
        paid = self.tr("z tej płatności")
        said = [("", document_line(document, paid)) for document in one.documents]
        if one.beyond:
            over = with_currency(one.beyond, one.line.currency)
            said.append(("", self.tr("Nie przypada na żaden dokument: {amount}").format(amount=over)))
        if one.why:
            said.append(("muted", " ".join(texts.say(why) for why in one.why)))
        if one.decided_by and one.decided_at is not None:
            text = self.tr("{who}, {when}")
            when = format_moment(one.decided_at)
            said.append(("muted", text.replace("{when}", when).replace("{who}", one.decided_by)))
        if one.state is LineState.OPEN:
            said.append(
                (
                    "muted",
                    self.tr(
                        "Gdy dokument przyjdzie, program sam go tu zaproponuje. Do tego czasu płatność stoi"
                        " na liście braków miesiąca."
                    ),
                )
            )
        return said

    def _say(self, lines: Sequence[tuple[str, str]]) -> None:
        _empty(self._said)
        for look, text in lines:
            shown = label(text, look, wrap=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._said.addWidget(shown)

    def _enable(self, one: LineView, selected: int) -> None:
        many = selected > 1
        self.confirm.setEnabled(many or one.state is LineState.PROPOSED)
        self.pair.setEnabled(not many)
        by_person = one.is_settled and one.rule_id is None
        self.take_back.setVisible(many or by_person)
        self.no_document.setEnabled(many or one.state is not LineState.NO_DOCUMENT)
        self.always.setVisible(self.no_document.isEnabled())
        self.forget.setVisible(one.rule_id is not None and not many)
        self.open_document.setVisible(bool(one.documents) and not many)
        self.open_document.setToolTip(plain_tip(answer(one)))

    def _open(self) -> None:
        if self.line is not None and self.line.documents:
            self.document_wanted.emit(self.line.documents[0].id)

    def _forget(self) -> None:
        if self.line is not None and self.line.rule_id is not None:
            self.forget_wanted.emit(self.line.rule_id)


def _empty(layout: QVBoxLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget = None if item is None else item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
