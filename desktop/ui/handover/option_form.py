"""The options of a format as a form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from desktop.export.options import Option, OptionKind
from desktop.ui.handover.words import word
from desktop.ui.widgets.boxes import label, row
from desktop.ui.widgets.elements import button

_LARGEST = 4_000_000
"""Bytes of a file that is read into a field."""


class OptionForm(QWidget):
    """One input for each option, its hint below it."""

    too_large = Signal()
    """A file that was to be read into a field is larger than anything the field is for, or unreadable."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, QWidget] = {}
        """The inputs by their options' keys."""
        self._options: Sequence[Option] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnMinimumWidth(0, 240)
        self._grid.setColumnStretch(1, 1)

    def make(self, options: Sequence[Option]) -> None:
        """Show inputs for these options."""
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = None if item is None else item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._options = options
        self.fields = {option.key: self._input(option) for option in options}
        line = 0
        for option in options:
            field = self.fields[option.key]
            if isinstance(field, QCheckBox):
                field.setText(word(option.label))
            else:
                star = " *" if option.required else ""
                name = label(f"{word(option.label)}{star}", wrap=True)
                name.setBuddy(field)
                self._grid.addWidget(name, line, 0)
            self._grid.addWidget(field, line, 1)
            line += 1
            if option.kind is OptionKind.LONG:
                read = button(self.tr("Wczytaj z pliku…"), partial(self._ask_file, option.key))
                holder = QWidget()
                holder.setLayout(row(read, None))
                self._grid.addWidget(holder, line, 1)
                line += 1
            if option.hint:
                self._grid.addWidget(label(word(option.hint), "faint", wrap=True), line, 1)
                line += 1
            self._grid.setRowMinimumHeight(line, 4)
            line += 1

    def show_values(self, values: Mapping[str, str]) -> None:
        """Show what is set, and the defaults of the rest."""
        for option in self._options:
            _fill(self.fields[option.key], values.get(option.key, option.default))

    def values(self) -> dict[str, str]:
        """The options as they are shown."""
        return {key: _value(field) for key, field in self.fields.items()}

    def focus_first_missing(self) -> None:
        """Put the cursor into the first required input that is empty, else into the first one."""
        missing = [one for one in self._options if one.required and not _value(self.fields[one.key]).strip()]
        for option in (*missing, *self._options)[:1]:
            self.fields[option.key].setFocus()

    def read_file(self, key: str, path: Path) -> None:
        """Put the text of a file into an input."""
        field = self.fields.get(key)
        if not isinstance(field, QPlainTextEdit):
            return
        try:
            if path.stat().st_size > _LARGEST:
                self.too_large.emit()
                return
            data = path.read_bytes()
        except OSError:
            self.too_large.emit()
            return
        field.setPlainText(_decoded(data))

    def _ask_file(self, key: str) -> None:
        dialog = QFileDialog(self, self.tr("Wczytaj z pliku"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.read_file(key, Path(name)))
        dialog.open()

    def _input(self, option: Option) -> QWidget:
        field = _made(option)
        field.setAccessibleName(word(option.label))
        if not isinstance(field, QPlainTextEdit | QCheckBox):
            field.setMaximumWidth(480)
        return field


def _made(option: Option) -> QWidget:
    match option.kind:
        case OptionKind.CHOICE:
            combo = QComboBox()
            for choice in option.choices:
                combo.addItem(word(choice.label), choice.value)
            return combo
        case OptionKind.FLAG:
            return QCheckBox()
        case OptionKind.LONG:
            text = QPlainTextEdit()
            text.setTabChangesFocus(True)
            text.setMinimumHeight(160)
            return text
        case OptionKind.NUMBER:
            number = QLineEdit()
            number.setMaxLength(len(str(option.limit)))
            number.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), number))
            return number
        case OptionKind.TEXT:
            line = QLineEdit()
            line.setMaxLength(option.limit)
            return line


def _value(widget: QWidget) -> str:
    match widget:
        case QComboBox():
            return str(widget.currentData() or "")
        case QCheckBox():
            return "1" if widget.isChecked() else ""
        case QPlainTextEdit():
            return widget.toPlainText()
        case QLineEdit():
            return widget.text()
    raise TypeError(widget)


def _fill(widget: QWidget, value: str) -> None:
    match widget:
        case QComboBox():
            widget.setCurrentIndex(max(0, widget.findData(value)))
        case QCheckBox():
            widget.setChecked(value == "1")
        case QPlainTextEdit():
            widget.setPlainText(value)
        case QLineEdit():
            widget.setText(value)


def _decoded(data: bytes) -> str:
    """The text of a file that an accounting program made: UTF with or without mark, else Windows' Polish."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1250", errors="replace")
