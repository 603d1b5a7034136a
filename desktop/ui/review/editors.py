"""The editors of single fields: typing, the short timer that saves it, and what the keys find there."""

from __future__ import annotations

from itertools import count

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from desktop.domain.fields import VALUE_TYPES, Field, FieldName, ValueType
from desktop.ui.review.display import shown_value
from desktop.ui.review.states import FieldState, state_word
from desktop.ui.texts import field_name

SAVE_AFTER_MS = 900
"""Typing is stored this long after its first unsaved keystroke: no more is lost with the power."""


SPELLS = count(1)
"""Numbers for spells of typing, each used once: what belongs to one spell is undone at once."""


class TextFieldEditor(QLineEdit):
    """A line for one field.

    It is *fresh* from arriving until the first keystroke; then a digit key may mean a candidate.
    ``spell`` numbers the spells of typing: what is typed between two arrivals is undone at once.
    """

    drafted = Signal(object, str)
    """Typed, but not finished: :class:`FieldName` and text."""
    committed = Signal(object, str)
    """Finished by leaving the field or by a key: :class:`FieldName` and text."""
    entered = Signal(object)
    """The field got the focus."""
    candidate_wanted = Signal(object, int)
    """A digit key asks for a candidate: :class:`FieldName` and its number from 0."""

    def __init__(self, name: FieldName, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.spell = next(SPELLS)
        self.fresh = True
        self.drafts_stored = False
        """Whether something of what is being typed is in the store already."""
        self._digit = ""
        self._field = Field(name)
        self._saved = ""
        self._committed: str | None = None
        self._refused: str | None = None
        self._state = FieldState.NOTHING
        self._timer = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._timer.timeout.connect(self._draft)
        self.setMaxLength(400)
        self.setAccessibleName(field_name(name))
        if VALUE_TYPES[name] is ValueType.TAX_ID:
            self.ensurePolished()
            self.setMinimumWidth(self.fontMetrics().horizontalAdvance("000-000-00-00") + 28)
        self.textEdited.connect(self._typed)

    @property
    def typed(self) -> bool:
        """Whether something was typed since arriving."""
        return not self.fresh

    @property
    def refused(self) -> bool:
        """Whether the text in it could not be stored."""
        return self._refused is not None

    # From the store

    def show_field(self, field: Field, state: FieldState, *, settled: bool) -> None:
        self._field = field
        typing = self.hasFocus() and not self.fresh and self.text() != self._saved
        if settled and not typing and self._refused is None:
            shown = shown_value(self.name, field.value)
            if self.hasFocus() and not self.fresh and self._committed is None:
                self._saved = self.text()
            else:
                self._set(shown)
        self._set_state(FieldState.ERROR if self._refused is not None else state)

    def stored(self, text: str) -> None:
        if self._committed == text:
            self._committed = None
        else:
            self.drafts_stored = not self.fresh
        if self.text() == text:
            self._saved = text
            self._refused = None

    def refuse(self, text: str) -> None:
        self._committed = None
        if self.text() != text and not self.hasFocus():
            self.setText(text)
        self._refused = self.text()
        self._set_state(FieldState.ERROR)

    def preview(self, text: str) -> None:
        """Show ``text`` as if it were stored already: what a candidate's key just took."""
        self._timer.stop()
        self._refused = self._committed = None
        self._set(text)
        if self.hasFocus():
            self._select_whole()

    # From the person

    def commit(self) -> None:
        self._timer.stop()
        text = self.text()
        if self._refused == text:
            return
        if text == self._committed:
            return
        if text != self._saved:
            self._committed = text
            self.committed.emit(self.name, text)
        elif not self.fresh:
            self._set(shown_value(self.name, self._field.value))
        self.begin(keep_spell=False)

    def begin(self, *, keep_spell: bool = True) -> None:
        """Be as on arrival: everything selected, nothing typed."""
        self.fresh = True
        self.drafts_stored = False
        self._digit = ""
        if not keep_spell:
            self.spell = next(SPELLS)
        if self.hasFocus():
            self._select_whole()

    def revert(self) -> bool:
        self._timer.stop()
        typed = not self.fresh or self._refused is not None
        self._refused = self._committed = None
        if typed:
            self._set(shown_value(self.name, self._field.value))
            self._set_state(self._state)
            self.begin()
        return typed

    def type_on(self) -> None:
        """Put the cursor behind the value; digit keys are text from now on."""
        self.fresh = False
        self._digit = ""
        self.deselect()
        self.setCursorPosition(len(self.text()))

    def _candidate_key(self, event: QKeyEvent) -> int | None:
        """The candidate, from 0, that this keystroke takes; ``None`` if it is typing.

        Only the first keystroke after arriving can take one, and not in a date, where "5" is a day.
        Whoever goes on typing meant text: then the digit stands before it, see :meth:`_typed_behind`.
        """
        text = event.text()
        if not self.fresh or self._digit or VALUE_TYPES[self.name] is ValueType.DATE:
            return None
        if text not in {"1", "2", "3", "4", "5"} or int(text) > len(self._field.candidates):
            return None
        self._digit = text
        return int(text) - 1

    def _typed_behind(self, event: QKeyEvent) -> None:
        """A keystroke after a digit key shows that the digit was text after all: put it back."""
        if self._digit and event.text() and event.text().isprintable():
            digit, self._digit = self._digit, ""
            self.fresh = False
            self.setText(digit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = self._candidate_key(event)
        if number is not None:
            self.candidate_wanted.emit(self.name, number)
            return
        self._typed_behind(event)
        super().keyPressEvent(event)

    def arrive(self) -> None:
        """Take the focus; where it is already, begin as if it had just come."""
        if not self.hasFocus():
            self.setFocus(Qt.FocusReason.TabFocusReason)
            return
        self.begin(keep_spell=False)
        self.entered.emit(self.name)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.arrive()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.deselect()
        self.commit()

    def _typed(self) -> None:
        self.fresh = False
        self._refused = None
        if not self._timer.isActive():
            self._timer.start()

    def _draft(self) -> None:
        if self.text() != self._saved:
            self.drafted.emit(self.name, self.text())

    def _set(self, text: str) -> None:
        if self.text() != text:
            selected = self.hasFocus() and self.fresh
            self.setText(text)
            self.setCursorPosition(0)
            if selected:
                self._select_whole()
        self._saved = text

    def _select_whole(self) -> None:
        """Select everything with the cursor before it: a long name is seen from its beginning."""
        self.end(False)
        self.home(True)

    def _set_state(self, state: FieldState) -> None:
        self._state = state
        if self.property("state") != state.value:
            self.setProperty("state", state.value)
            self.setAccessibleDescription(state_word(state))
            self.style().unpolish(self)
            self.style().polish(self)


class FlagFieldEditor(QComboBox):
    """Yes, no, or not said."""

    drafted = Signal(object, str)
    committed = Signal(object, str)
    entered = Signal(object)

    def __init__(self, name: FieldName, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.spell = next(SPELLS)
        self.addItem("—", "")
        self.addItem(self.tr("tak"), "true")
        self.addItem(self.tr("nie"), "false")
        self.setAccessibleName(field_name(name))
        self.refused = False
        self.activated.connect(lambda: self.committed.emit(self.name, str(self.currentData())))

    def show_field(self, field: Field, state: FieldState, *, settled: bool) -> None:
        if settled:
            self.setCurrentIndex(max(0, self.findData(field.value or "")))
        self.setAccessibleDescription(state_word(state))

    def commit(self) -> None:
        self.spell = next(SPELLS)

    def stored(self, text: str) -> None:
        del text

    def refuse(self, text: str) -> None:
        self.setCurrentIndex(max(0, self.findData(text)))

    def revert(self) -> bool:
        return False

    def arrive(self) -> None:
        """Take the focus; where it is already, begin as if it had just come."""
        if self.hasFocus():
            self.entered.emit(self.name)
        else:
            self.setFocus(Qt.FocusReason.TabFocusReason)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit(self.name)
        return super().event(event)

    def wheelEvent(self, event: QEvent) -> None:
        """Leave the wheel to the form: a value must not change by scrolling."""
        event.ignore()
