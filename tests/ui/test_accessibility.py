"""Whatever can be worked with has a name that a screen reader says, and is reached by the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QSplitterHandle,
    QTabBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.ui import keys
from desktop.ui.keys import Command
from desktop.ui.main_window import MainWindow
from tests.ui.screens import SCREENS, shown

WORKED_WITH = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
PARTS = (QHeaderView, QSplitterHandle, QTabBar)
"""Said together with what they are parts of."""


def is_part(widget: QWidget) -> bool:
    """Whether it belongs to a box or view that is named itself."""
    parent = widget.parentWidget()
    return (
        isinstance(widget, PARTS)
        or isinstance(parent, QAbstractSpinBox | QComboBox | QLineEdit | QTabBar | QAbstractItemView)
        or (parent is not None and is_popup(parent))
    )


def is_popup(widget: QWidget) -> bool:
    return widget.metaObject().className() == "QComboBoxPrivateContainer"


def described(widget: QWidget) -> str:
    names = []
    found: QWidget | None = widget
    while found is not None:
        names.append(type(found).__name__)
        found = found.parentWidget()
    return " < ".join(names[:5])


def nameless(widget: QWidget) -> bool:
    said = QAccessible.queryAccessibleInterface(widget)
    return said is None or not said.text(QAccessible.Text.Name).strip()


def has_a_key(button: QAbstractButton) -> bool:
    """Whether its tooltip ends with the key that does the same."""
    return button.toolTip().endswith(tuple(f"({keys.shown(command)})" for command in Command))


@pytest.mark.parametrize("name", SCREENS)
def test_screen_can_be_heard_and_worked_with_by_the_keyboard(
    qtbot: QtBot, window: MainWindow, name: str
) -> None:
    SCREENS[name](window)
    qtbot.waitUntil(lambda: window.page.settled)

    seen = [one for one in shown(window) if isinstance(one, WORKED_WITH) and not is_part(one)]
    buttons = [one for one in seen if isinstance(one, QAbstractButton)]
    unreached = [
        one
        for one in buttons
        if one.focusPolicy() == Qt.FocusPolicy.NoFocus and one.isEnabled() and not has_a_key(one)
    ]

    assert seen
    assert {described(one) for one in seen if nameless(one)} == set()
    assert {f"{described(one)}: {one.text()} {one.accessibleName()}" for one in unreached} == set()
