"""A box to choose from by typing any part of a name or a code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QSizePolicy, QWidget

from desktop.domain.collation import fold
from desktop.ui.widgets.tips import plain_tip

_Index = QModelIndex | QPersistentModelIndex
MOST_FOUND = 50


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose: its code, how it is shown, and what else it is found by."""

    code: str
    text: str
    more: str = ""


class _Options(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.options: tuple[Option, ...] = ()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.options)

    def data(self, index: _Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        option = self.options[index.row()]
        if role in {int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.EditRole)}:
            return option.text
        if role == int(Qt.ItemDataRole.ToolTipRole):
            return plain_tip(option.more) or None
        return None

    def show(self, options: Sequence[Option]) -> None:
        self.beginResetModel()
        self.options = tuple(options)
        self.endResetModel()


class Picker(QComboBox):
    """Chooses one of several; ``free`` takes any other text too.

    Typing narrows the list, Enter or Tab takes the first that is left, Escape puts back what was there.
    The wheel scrolls the form and never changes a choice.
    """

    chosen = Signal(str)
    """The code of what was chosen, or the text that was typed where any is taken."""
    entered = Signal()

    def __init__(self, name: str, parent: QWidget | None = None, *, free: bool = False) -> None:
        super().__init__(parent)
        self._free = free
        self._code = ""
        self._options = _Options()
        self.setModel(self._options)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(name)
        self.setMaxVisibleItems(14)
        self.setMinimumContentsLength(4)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._line = QLineEdit(self)
        self.setLineEdit(self._line)
        self.setCompleter(None)  # type: ignore[arg-type]  # the stubs know no way to have none
        # Its own finding knows no diacritics and no order of words: it only shows what was found here.
        self._found = _Options()
        self._finder = QCompleter(self._found, self)
        self._finder.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._finder.setWidget(self._line)
        self._finder.activated.connect(self._take_text)
        self._line.setPlaceholderText("—")
        self._line.textEdited.connect(self._find)
        self._line.editingFinished.connect(self.commit)
        self.activated.connect(self._take_row)

    def show_options(self, options: Sequence[Option], *, required: bool = False) -> None:
        """What there is to choose from; unless ``required``, nothing can be chosen too."""
        wanted = tuple(options) if required else (Option("", ""), *options)
        if wanted != self._options.options:
            self._options.show(wanted)
            self._put()

    @property
    def code(self) -> str:
        """What is chosen."""
        return self._code

    @property
    def typing(self) -> bool:
        """Whether something was typed and not taken yet."""
        return self._line.isModified()

    def show_code(self, code: str) -> None:
        """Show what is stored, unless something is being typed."""
        self._code = code
        if not (self.hasFocus() and self.typing):
            self._put()

    def set_hint(self, text: str) -> None:
        """What stands there while nothing is chosen."""
        self._line.setPlaceholderText(text)

    def _take(self) -> None:
        """Enter: the marked line of the list if there is one, else what was typed."""
        popup = self._finder.popup()
        marked = popup.currentIndex() if popup is not None and popup.isVisible() else QModelIndex()
        if popup is not None:
            popup.hide()
        if marked.isValid() and marked.row() < len(self._found.options):
            self._choose(self._found.options[marked.row()].code)
        else:
            self.commit()

    def commit(self) -> None:
        """Take what was typed: an option found by it, or the text itself where any is taken."""
        popup = self._finder.popup()
        if not self.typing or (popup is not None and popup.isVisible()):
            return
        typed = " ".join(self._line.text().split())
        found = self._best(typed)
        if found is None and not self._free:
            self._put()
            return
        self._choose(typed if found is None else found.code)

    def revert(self) -> bool:
        """Drop what was typed; whether anything was."""
        was = self.typing
        self._put()
        return was

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._line.selectAll()
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The box has the focus for its line; Enter behind something typed takes it, and goes no further.
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.typing:
            event.accept()
            self._take()
            return
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.showPopup()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QEvent) -> None:
        """Leave the wheel to the form."""
        event.ignore()

    def _best(self, typed: str) -> Option | None:
        """The option that is called so, else begins so, else holds all the words; none for other text."""
        if not typed:
            return next((one for one in self._options.options if not one.code), None)
        wanted = fold(typed)
        options = [one for one in self._options.options if one.code]
        for fits in (
            lambda one: wanted in {fold(one.text), fold(one.code)},
            lambda one: not self._free and fold(one.text).startswith(wanted),
            lambda one: not self._free and fold(one.code).startswith(wanted),
            lambda one: not self._free and _holds(one, wanted.split()),
        ):
            found = next(filter(fits, options), None)
            if found is not None:
                return found
        return None

    def _find(self, typed: str) -> None:
        """Show the options that hold every word of what was typed."""
        words = fold(typed).split()
        options = [one for one in self._options.options if one.code]
        found = [one for one in options if _holds(one, words)]
        self._found.show(found[:MOST_FOUND])
        popup = self._finder.popup()
        if found and words:
            self._finder.complete()
        elif popup is not None:
            popup.hide()

    def _take_text(self, text: str) -> None:
        found = next((one for one in self._found.options if one.text == text), None)
        if found is not None:
            self._choose(found.code)

    def _take_row(self, row: int) -> None:
        if 0 <= row < len(self._options.options):
            self._choose(self._options.options[row].code)

    def _choose(self, code: str) -> None:
        changed = code != self._code
        self._code = code
        self._put()
        if changed:
            self.chosen.emit(code)

    def _put(self) -> None:
        place = next((row for row, one in enumerate(self._options.options) if one.code == self._code), -1)
        self.blockSignals(True)
        self.setCurrentIndex(place)
        self.blockSignals(False)
        text = self._options.options[place].text if place >= 0 else self._code
        self._line.setText(text)
        self._line.setModified(False)
        self._line.setCursorPosition(0)
        if self.hasFocus():
            # What is typed next takes the place of what stands there.
            self._line.selectAll()
        option = self._options.options[place] if place >= 0 else None
        self.setToolTip(
            "" if option is None else plain_tip(" · ".join(filter(None, (option.text, option.more))))
        )


def _holds(option: Option, words: Sequence[str]) -> bool:
    """Whether an option's text, code or the rest holds all of the folded words."""
    text = fold(f"{option.text} {option.code} {option.more}")
    return all(word in text for word in words)
