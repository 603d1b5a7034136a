"""One register: its switch, what it is told, how it goes, and what belongs to it."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLayout, QWidget

from desktop.domain.registers import Register
from desktop.services.registers.conditions import RegisterStatus
from desktop.ui.settings.registers.words import (
    exact,
    mark_of,
    reason,
    register_name,
    state_line,
    what_it_is_told,
)
from desktop.ui.style.icons import icon
from desktop.ui.style.tokens import current
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.tips import plain_tip

_INDENT = 24
"""Pixels that what belongs to a switch stands to the right of it."""


class RegisterRow(QWidget):
    """``more`` stands below: a key, a number, a file."""

    switched = Signal(object, bool)
    """The :class:`Register`, and whether a person let it be asked."""

    def __init__(self, register: Register, more: QLayout | None = None) -> None:
        super().__init__()
        self.register = register
        self.on = QCheckBox(register_name(register))
        self.on.setEnabled(False)
        self.on.toggled.connect(lambda on: self.switched.emit(register, on))
        self._told = label(what_it_is_told(register), "faint", wrap=True)
        self._shape = QLabel()
        self._shape.setFixedSize(QSize(16, 16))
        self.state = label(look="muted", wrap=True)
        self.reason = label(look="amber", wrap=True)
        state = row(self._shape, self.state)
        state.setStretch(1, 1)
        below = column(self._told, gap=4)
        below.addLayout(state)
        below.addWidget(self.reason)
        if more is not None:
            below.addLayout(more)
        below.setContentsMargins(_INDENT, 0, 0, 0)
        whole = column(self.on, gap=4)
        whole.addLayout(below)
        self.setLayout(whole)
        self.reason.hide()

    def show_status(self, status: RegisterStatus) -> None:
        """How it goes now."""
        with QSignalBlocker(self.on):
            self.on.setChecked(status.on)
        self.on.setEnabled(True)
        tone, shape = mark_of(status)
        self._shape.setPixmap(icon(shape, tone.colors(current())[0]).pixmap(QSize(16, 16)))
        self.state.setText(state_line(status))
        self.state.setToolTip(plain_tip(exact(status)))
        why = reason(status)
        self.reason.setText(why)
        self.reason.setVisible(bool(why))
        self.on.setAccessibleDescription(f"{self.state.text()} {why}".strip())
