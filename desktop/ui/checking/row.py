"""One finding: shape, colour and word, its sentence, and what can be done about it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from desktop.domain.rules.findings import Action, ActionKind, Severity, Shown
from desktop.ui import keys
from desktop.ui.checking.words import COMMANDS, MARKS, action_name, answer_text, proof_text, severity_name
from desktop.ui.style import tokens
from desktop.ui.style.icons import paint_icon
from desktop.ui.style.tokens import Tone
from desktop.ui.texts import say
from desktop.ui.widgets.boxes import label
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.tips import plain_tip

_SIDE = 16
_CHANGES = frozenset(
    {
        ActionKind.MOVE,
        ActionKind.MONTH,
        ActionKind.OPEN_MONTH,
        ActionKind.KIND,
        ActionKind.SPLIT_PAYMENT,
    }
)
"""What can be done only while the document is open for changes."""
_LOOKS = {Tone.BAD: "error", Tone.CHECK: "amber", Tone.GOOD: "good"}


class Mark(QWidget):
    """The shape of a severity in its colour."""

    def __init__(self, severity: Severity, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._severity = severity
        self.setFixedSize(QSize(_SIDE, _SIDE + 2))

    def show_severity(self, severity: Severity) -> None:
        """Be the shape of ``severity``."""
        self._severity = severity
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        tone, shape = MARKS[self._severity]
        painter = QPainter(self)
        paint_icon(painter, shape, tone.colors(tokens.current())[0], QRectF(0, 2, _SIDE, _SIDE))
        painter.end()


class ActionButton(QPushButton):
    """A button that Enter presses too: elsewhere in the review Enter approves."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


class FindingRow(QWidget):
    """A finding.  It passes on what the person wants; it changes nothing."""

    wanted = Signal(object)
    """An :class:`Action` was chosen."""
    answer_wanted = Signal(str)
    """The finding with this key is to be answered."""
    take_back_wanted = Signal(str)
    pointed = Signal(object)
    """The field that it speaks of is to be shown: :class:`FieldName`."""

    def __init__(self, shown: Shown, *, settled: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = shown
        self.buttons: list[QPushButton] = []
        finding = shown.finding
        word = severity_name(finding.severity)
        sentence = say(finding.message)
        text = label(f"{word.capitalize()}: {sentence}" if shown.is_open else sentence, wrap=True)
        tone = MARKS[finding.severity][0]
        text.setProperty("look", _LOOKS.get(tone, "muted") if shown.is_open else "muted")
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if finding.proof is not None:
            text.setToolTip(plain_tip(proof_text(finding.proof)))
        self.setAccessibleName(f"{word}: {sentence}")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.addWidget(Mark(finding.severity, self), 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(text, 0, 1)
        grid.setColumnStretch(1, 1)
        line = 1
        if shown.answer is not None:
            said = label(answer_text(shown.answer), "faint", wrap=True)
            grid.addWidget(said, line, 1)
            line += 1
        self._add_buttons(settled=settled)
        if self.buttons:
            box = QWidget(self)
            flow = FlowLayout(box, 6)
            for each in self.buttons:
                flow.addWidget(each)
            grid.addWidget(box, line, 1)

    def _add_buttons(self, *, settled: bool) -> None:
        finding, answer = self.shown.finding, self.shown.answer
        for action in finding.actions:
            if answer is None and not (settled and action.kind in _CHANGES):
                made = self._button(action_name(action), partial(self._want, action))
                if action.kind in COMMANDS:
                    made.setToolTip(keys.tooltip(action_name(action), COMMANDS[action.kind]))
        if self.shown.is_open:
            self._button(self.tr("Wiem, w porządku…"), partial(self.answer_wanted.emit, finding.key))
        elif answer is not None and answer.reason:
            self._button(self.tr("Cofnij odpowiedź"), partial(self.take_back_wanted.emit, finding.key))
        if finding.fields and self.shown.is_open:
            self._button(self.tr("Pokaż pole"), partial(self.pointed.emit, finding.fields[0]))

    def _want(self, action: Action) -> None:
        self.wanted.emit(action)

    def _button(self, text: str, call: object) -> QPushButton:
        button = ActionButton(text, self)
        button.setProperty("look", "candidate")
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: call())  # type: ignore[operator]
        self.buttons.append(button)
        return button
