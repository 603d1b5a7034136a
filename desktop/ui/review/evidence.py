"""What is known of the field in use: how sure it is, why, and which other values it might have."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.domain.clauses import is_clause, likelihood, told
from desktop.domain.fields import VALUE_TYPES, Field, FieldName, ValueType
from desktop.domain.messages import Message
from desktop.domain.reading import Check
from desktop.ui import keys
from desktop.ui.review.display import short, shown_value
from desktop.ui.review.marks import StateMark
from desktop.ui.review.states import FieldState, state_word
from desktop.ui.texts import field_name, say, source_name
from desktop.ui.widgets.flow import FlowLayout, remove_widget
from desktop.ui.widgets.tips import plain_tip


class EvidencePanel(QFrame):
    """A strip of fixed place under the form, so that nothing jumps when another field is in use."""

    chosen = Signal(int)
    """A candidate was clicked: its number from 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("evidence")
        self._title = QLabel(self)
        self._title.setProperty("look", "strong")
        self._mark = StateMark(self)
        self._word = QLabel(self)
        self._word.setProperty("look", "muted")
        self._why = QLabel(self)
        self._why.setWordWrap(True)
        self._why.setProperty("look", "muted")
        self._why.setTextFormat(Qt.TextFormat.PlainText)
        self._why.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._others = QWidget(self)
        self._flow = FlowLayout(self._others, 4)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._mark)
        head.addWidget(self._title)
        head.addWidget(self._word)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._why)
        layout.addWidget(self._others)
        layout.addStretch(1)
        self.setAccessibleName(self.tr("Dlaczego"))
        self.setMinimumHeight(104)
        self.clear()

    def clear(self) -> None:
        """No field is in use."""
        self._mark.set_state(FieldState.NOTHING)
        self._mark.hide()
        self._title.setText("")
        self._word.setText("")
        self._why.setText(
            self.tr("Wejdź w pole, a zobaczysz, skąd jest jego wartość i dlaczego jest pewna lub nie.")
        )
        self._show_candidates(None)

    def show_field(self, field: Field, state: FieldState, checks: Sequence[Check]) -> None:
        """Say what is known of ``field``; ``checks`` are those that were tried on the document."""
        self._mark.setVisible(state is not FieldState.NOTHING)
        self._mark.set_state(state)
        self._title.setText(field_name(field.name))
        self._word.setText(state_word(state))
        spoken = [check for check in checks if field.name in check.fields]
        messages = [
            *(check.message for check in spoken if not check.passed),
            *field.why,
        ]
        if not any(is_clause(message) for message in field.why):
            messages.extend(check.message for check in spoken if check.passed)
        if not field.certain and field.probability is not None and field.changed_by is None:
            messages.append(Message(likelihood(field.probability)))
        sentences = told(messages, say)
        if field.source is not None and field.value and field.changed_by is None:
            source = source_name(field.source)
            sentences.append(f"{source[0].upper()}{source[1:]}.")
        if not sentences:
            sentences.append(
                self.tr("Wpisz wartość albo kliknij ją na obrazie strony.")
                if not field.value
                else self.tr("Żadne sprawdzenie nie potwierdza tej wartości. Porównaj z obrazem strony.")
            )
        self._why.setText(" ".join(sentences))
        self._show_candidates(field)

    def _show_candidates(self, field: Field | None) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            remove_widget(item)
        candidates = field.candidates if field is not None else ()
        others = len(candidates) > 1 or (
            len(candidates) == 1 and field and field.value != candidates[0].value
        )
        self._others.setVisible(bool(others))
        if field is None or not others:
            return
        for number, candidate in enumerate(candidates[:5]):
            self._flow.addWidget(
                self._candidate(field.name, number, candidate.value, chosen=candidate.value == field.value)
            )
        self._others.updateGeometry()

    def _candidate(self, name: FieldName, number: int, value: str, *, chosen: bool) -> QPushButton:
        shown = shown_value(name, value)
        key = keys.shown(keys.CANDIDATES[number])
        # In a date a digit is a day.
        cap = key if VALUE_TYPES[name] is ValueType.DATE else str(number + 1)
        button = QPushButton(f"{cap}   {short(shown, 34)}".replace("&", "&&"), self._others)
        button.setProperty("look", "candidate")
        button.setProperty("chosen", chosen)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if VALUE_TYPES[name] is not ValueType.DATE:
            key = self.tr("{digit} lub {key}").format(digit=number + 1, key=key)
        button.setToolTip(plain_tip(f"{shown} ({key})"))
        button.setAccessibleName(
            self.tr("Inna wartość {number}: {value}").format(number=number + 1, value=shown)
        )
        button.clicked.connect(_emitter(self.chosen.emit, number))
        button.show()
        return button


def _emitter(emit: Callable[[int], None], number: int) -> Callable[[], None]:
    return lambda: emit(number)
