"""Enter on a button outside a dialog, where Qt leaves it to whatever the button lies in."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QToolButton, QWidget


def press_by_enter(focus: QWidget) -> bool:
    """Press ``focus`` if it is a button; whether it is one, so that Enter has no other meaning there."""
    if not isinstance(focus, QPushButton | QToolButton):
        return False
    focus.click()
    return True
