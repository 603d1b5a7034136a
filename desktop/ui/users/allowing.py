"""What somebody may not do cannot be chosen, and says why."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain.errors import UserError
from desktop.domain.users import Right
from desktop.services.users.seat import Seat
from desktop.ui import texts
from desktop.ui.widgets.tips import plain_tip


def why_not(seat: Seat, right: Right) -> str:
    """Why whoever sits here may not do that; empty if they may."""
    try:
        seat.require(right)
    except UserError as error:
        return texts.say(error.message)
    return ""


def allow(seat: Seat, right: Right, *targets: QWidget | QAction) -> bool:
    """Whether that may be done here; if not, ``targets`` are switched off for good, and their tips say why.

    The window is furnished anew for whoever sits down next.
    """
    reason = why_not(seat, right)
    if not reason:
        return True
    for target in targets:
        target.setToolTip(plain_tip(reason))
        target.setEnabled(False)
        if isinstance(target, QAction):
            target.enabledChanged.connect(_Off(target).again)
            _show_tips(target)
        else:
            target.installEventFilter(_Off(target))
    return False


class _Off(QObject):
    """Keeps switched off what something else would switch on."""

    def __init__(self, target: QWidget | QAction) -> None:
        super().__init__(target)
        self._target = target

    def again(self, enabled: bool) -> None:
        """Switch it off again."""
        if enabled:
            self._target.setEnabled(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The widget was switched on."""
        if event.type() is QEvent.Type.EnabledChange and isinstance(watched, QWidget):
            self.again(watched.isEnabled())
        return False


def _show_tips(action: QAction) -> None:
    for menu in action.associatedObjects():
        if isinstance(menu, QMenu):
            menu.setToolTipsVisible(True)
