"""Shift+F1 on a screen: its keys over it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.ui import keys
from desktop.ui.keys import Command, KeyGroup


def offer_keys(screen: QWidget, columns: Sequence[Sequence[KeyGroup]], manual: Callable[[], object]) -> None:
    """Have the key list the keys of some groups over ``screen``; from there it leads to the pages of help."""
    action = QAction(screen)
    action.setShortcuts(keys.sequences(Command.HELP))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda _checked=False: _show(screen, columns, manual))
    screen.addAction(action)


def _show(screen: QWidget, columns: Sequence[Sequence[KeyGroup]], manual: Callable[[], object]) -> None:
    from desktop.ui.review.keys_overlay import KeysOverlay

    before = screen.focusWidget()
    overlay = KeysOverlay(columns, screen)
    overlay.manual.connect(manual)
    overlay.closed.connect(partial(_leave, overlay, before))
    overlay.show()


def _leave(overlay: QWidget, before: QWidget | None) -> None:
    """Give the keyboard back to where it was."""
    overlay.deleteLater()
    if before is not None:
        before.setFocus()
