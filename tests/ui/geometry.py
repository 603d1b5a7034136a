"""What is cut on a screen: texts that their widgets are too narrow for, widgets outside what can be seen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtPrintSupport import QPrintPreviewWidget
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QTabBar,
    QToolButton,
    QWidget,
)

_LOOKED_AT = (QAbstractButton, QComboBox, QLineEdit, QLabel)
_ROUGH = 2
"""Pixels that rounding may cost."""


def cut(window: QWidget) -> set[str]:
    """A line for each widget of ``window`` whose text, or part, cannot be seen."""
    found = set()
    for one in window.findChildren(QWidget):
        if not one.isVisible() or not isinstance(one, _LOOKED_AT) or _is_part(one):
            continue
        if _too_narrow(one):
            found.add(f"narrow: {_named(one)} {one.width()} of {one.sizeHint().width()}")
        if _hidden(one):
            found.add(f"outside: {_named(one)}")
    return found


def sideways(window: QWidget) -> set[str]:
    """A line for each part of ``window`` that has to be scrolled sideways to be read; lists may have to."""
    return {
        f"{one.horizontalScrollBar().maximum()} px more: {_named(one.widget())}"
        for one in window.findChildren(QScrollArea)
        if one.isVisible() and one.widget() is not None and one.horizontalScrollBar().maximum() > _ROUGH
    }


def _too_narrow(one: QWidget) -> bool:
    if isinstance(one, QPushButton | QCheckBox | QRadioButton) and one.text():
        return one.width() + _ROUGH < one.sizeHint().width()
    if isinstance(one, QToolButton):
        return one.width() + _ROUGH < one.minimumSizeHint().width() and not one.maximumWidth() < 60
    if isinstance(one, QLabel) and one.text() and not one.wordWrap():
        # A label that may shrink says the rest in its tooltip.
        gives_way = one.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored
        return not gives_way and one.width() + _ROUGH < max(
            map(one.fontMetrics().horizontalAdvance, one.text().splitlines())
        )
    if isinstance(one, QLabel) and one.text():
        return one.height() + _ROUGH < one.heightForWidth(one.width())
    return False


def _hidden(one: QWidget) -> bool:
    """Whether a part lies outside of all that could be scrolled to."""
    whole = QRect(one.mapTo(one.window(), QPoint()), one.size())
    parent = one.parentWidget()
    while parent is not None:
        room = QRect(parent.mapTo(one.window(), QPoint()), parent.size())
        area = parent.parentWidget()
        scrolled = isinstance(area, QScrollArea) and parent is area.viewport()
        fixed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        across = not scrolled or area.horizontalScrollBarPolicy() is fixed
        down = not scrolled or area.verticalScrollBarPolicy() is fixed
        if (across and _sticks_out(whole.left(), whole.right(), room.left(), room.right())) or (
            down and _sticks_out(whole.top(), whole.bottom(), room.top(), room.bottom())
        ):
            return True
        if scrolled or parent is one.window():
            return False
        parent = parent.parentWidget()
    return False


def _sticks_out(first: int, last: int, room_first: int, room_last: int) -> bool:
    return first + _ROUGH < room_first or last > room_last + _ROUGH


def _is_part(one: QWidget) -> bool:
    parent = one.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractItemView | QComboBox | QTabBar | QPrintPreviewWidget):
            return True
        parent = parent.parentWidget()
    return False


def _named(one: QWidget) -> str:
    text = one.text() if isinstance(one, QAbstractButton | QLabel) else ""
    owners = []
    parent = one.parentWidget()
    while parent is not None and len(owners) < 3:
        if type(parent) is not QWidget:
            owners.append(type(parent).__name__)
        parent = parent.parentWidget()
    return f"{type(one).__name__} {text or one.accessibleName()!r} < {' < '.join(owners)}"
