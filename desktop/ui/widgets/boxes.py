"""Layouts and labels in one line, with the distances of the 8-pixel grid."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget


def row(
    *widgets: QWidget | None, margins: tuple[int, int, int, int] = (0, 0, 0, 0), gap: int = 8
) -> QHBoxLayout:
    """The widgets side by side; ``None`` is a stretch."""
    layout = QHBoxLayout()
    _fill(layout, widgets, margins, gap)
    return layout


def column(
    *widgets: QWidget | None, margins: tuple[int, int, int, int] = (0, 0, 0, 0), gap: int = 8
) -> QVBoxLayout:
    """The widgets one under the other; ``None`` is a stretch."""
    layout = QVBoxLayout()
    _fill(layout, widgets, margins, gap)
    return layout


def at_left(widget: QWidget, widest: int) -> QHBoxLayout:
    """``widget`` with all the width there is, up to ``widest`` pixels, at the left edge."""
    widget.setMaximumWidth(widest)
    layout = row(gap=0)
    layout.addWidget(widget, 1)
    layout.addStretch(0)
    return layout


def label(text: str = "", look: str = "", *, wrap: bool = False) -> QLabel:
    """A label with one of the style sheet's looks; its text is never taken for markup."""
    result = QLabel(text)
    result.setTextFormat(Qt.TextFormat.PlainText)
    result.setWordWrap(wrap)
    if look:
        result.setProperty("look", look)
    return result


def form_row(form: QFormLayout, name: str, widget: QWidget) -> None:
    """Add ``widget`` to ``form`` behind its ``name``, which a screen reader says too."""
    title = label(name, "muted")
    title.setBuddy(widget)
    if not widget.accessibleName():
        widget.setAccessibleName(name)
    form.addRow(title, widget)


def set_property(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet asks for, and have the widget drawn by it."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def _fill(
    layout: QBoxLayout, widgets: tuple[QWidget | None, ...], margins: tuple[int, int, int, int], gap: int
) -> None:
    layout.setContentsMargins(*margins)
    layout.setSpacing(gap)
    for widget in widgets:
        if widget is None:
            layout.addStretch(1)
        else:
            layout.addWidget(widget)
