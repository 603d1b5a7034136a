"""Buttons as the whole window has them: icon, text, the key in the tooltip."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QMenu, QPushButton, QToolButton, QWidget

from desktop.ui import keys
from desktop.ui.keys import Command
from desktop.ui.style.icons import icon
from desktop.ui.style.textscale import scaled
from desktop.ui.style.tokens import current
from desktop.ui.widgets.tips import plain_tip


def button(
    text: str,
    on_click: Callable[[], object] | None = None,
    *,
    look: str = "",
    icon_name: str = "",
    command: Command | None = None,
    tip: str = "",
) -> QPushButton:
    """A push button; ``command`` names the key in its tooltip."""
    result = QPushButton(text)
    if look:
        result.setProperty("look", look)
    set_icon(result, icon_name)
    describe(result, tip or text, command)
    result.setAutoDefault(False)
    if on_click is not None:
        result.clicked.connect(lambda _checked=False: on_click())
    return result


def menu_button(
    text: str, *, look: str = "", icon_name: str = "", command: Command | None = None, tip: str = ""
) -> tuple[QPushButton, QMenu]:
    """A button that opens a menu, and the menu."""
    result = button(
        f"{text} ▾" if text else "", look=look, icon_name=icon_name, command=command, tip=tip or text
    )
    menu = QMenu(result)
    result.setMenu(menu)
    return result, menu


def icon_button(
    icon_name: str,
    tip: str,
    on_click: Callable[[], object] | None = None,
    *,
    command: Command | None = None,
    look: str = "flat",
) -> QToolButton:
    """A button of an icon alone; ``tip`` is its name for screen readers as well."""
    result = QToolButton()
    result.setProperty("look", look)
    result.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    set_icon(result, icon_name)
    describe(result, tip, command)
    if on_click is not None:
        result.clicked.connect(lambda _checked=False: on_click())
    return result


def describe(widget: QWidget, text: str, command: Command | None = None) -> None:
    """Set tooltip and accessible name."""
    widget.setToolTip(plain_tip(keys.tooltip(text, command) if command is not None else text))
    widget.setAccessibleName(text)


def set_icon(target: QAbstractButton, name: str) -> None:
    """Give ``target`` the icon in the colour of its look, now and when the colours change."""
    target.setProperty("iconName", name)
    if name:
        tokens = current()
        color = tokens.on_accent if target.property("look") == "primary" else tokens.text
        target.setIcon(icon(name, color, tokens.faint))
        target.setIconSize(QSize(scaled(16), scaled(16)))


def recolor_icons(root: QWidget) -> None:
    """Draw the icons of all buttons under ``root`` in the present colours."""
    for each in [*root.findChildren(QPushButton), *root.findChildren(QToolButton)]:
        set_icon(each, each.property("iconName") or "")
