"""The icon beside the clock: how the program is doing, and what is wanted most often."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from desktop.ui.desk.state import LOOKS, DeskState, Look
from desktop.ui.style import tokens
from desktop.ui.style.icons import renderer
from desktop.ui.style.tokens import Tone

_SIZES = (16, 20, 22, 24, 32, 44, 48, 64)
_SHOWN_MS = 10_000


class Tray(QObject):
    """The icon and its menu, where the system has a place for it."""

    open_wanted = Signal()
    add_wanted = Signal()
    pause_wanted = Signal(bool)
    troubles_wanted = Signal()
    questions_wanted = Signal()
    quiet_wanted = Signal(bool)
    quit_wanted = Signal()
    message_clicked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = DeskState()
        self._icon = QSystemTrayIcon(self)
        self.menu = QMenu()
        self._said = self.menu.addAction("")
        self._said.setEnabled(False)
        self.menu.addSeparator()
        self.open_action = self.menu.addAction(self.tr("Otwórz okno"), self.open_wanted.emit)
        self.menu.addAction(self.tr("Dodaj pliki…"), self.add_wanted.emit)
        self.pause_action = self.menu.addAction("", self._pause)
        self.menu.addSeparator()
        self.questions_action = self.menu.addAction("", self.questions_wanted.emit)
        self.troubles_action = self.menu.addAction("", self.troubles_wanted.emit)
        self.quiet_action = QAction(self.tr("Nie przeszkadzaj"), self.menu)
        self.quiet_action.setCheckable(True)
        self.quiet_action.toggled.connect(self.quiet_wanted)
        self.menu.addAction(self.quiet_action)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Zakończ"), self.quit_wanted.emit)
        self.menu.setDefaultAction(self.open_action)
        self._icon.setContextMenu(self.menu)
        self._icon.activated.connect(self._activated)
        self._icon.messageClicked.connect(self.message_clicked)
        self.show_state(self._state)
        # Where the system has no place for it now, it appears once there is one.
        self._icon.show()

    @staticmethod
    def is_there() -> bool:
        """Whether the system has a place for the icon, so that a hidden window can be found again."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @staticmethod
    def can_tell() -> bool:
        """Whether the system shows notifications of the icon."""
        return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()

    def show_state(self, state: DeskState) -> None:
        """Show how the program is doing."""
        changed = state.look is not self._state.look or self._icon.icon().isNull()
        self._state = state
        if changed:
            self._icon.setIcon(tray_icon(state.look))
        lines = state.lines()
        self._icon.setToolTip("\n".join(["Bezdotyk", *lines]))
        self._said.setText(" · ".join(lines))
        paused = state.reading.paused
        self.pause_action.setText(self.tr("Wznów odczyt") if paused else self.tr("Wstrzymaj odczyt"))
        self.questions_action.setText(
            self.tr("Wiadomości od klientów: {count}").format(count=state.questions)
        )
        self.questions_action.setEnabled(state.questions > 0)
        self.troubles_action.setText(self.tr("Kłopoty: {count}").format(count=state.troubles))
        self.troubles_action.setEnabled(state.troubles > 0)

    def show_quiet(self, quiet: bool) -> None:
        """Whether notifications are switched off."""
        blocked = self.quiet_action.blockSignals(True)
        self.quiet_action.setChecked(quiet)
        self.quiet_action.blockSignals(blocked)

    def tell(self, title: str, text: str) -> None:
        """Show a notification."""
        self._icon.showMessage(title, text, tray_icon(self._state.look), _SHOWN_MS)

    def close(self) -> None:
        """Take the icon away."""
        self._icon.hide()
        self.menu.deleteLater()

    def _pause(self) -> None:
        self.pause_wanted.emit(not self._state.reading.paused)

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        clicks = {QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick}
        if reason in clicks:
            self.open_wanted.emit()


def tray_icon(look: Look) -> QIcon:
    """The program's sign, with a small one of the state in its corner: shape and colour."""
    result = QIcon()
    for size in _SIZES:
        result.addPixmap(_drawn(look, size))
    return result


def _drawn(look: Look, size: int) -> QPixmap:
    # The task bar has colours of its own: the same picture has to be seen on all of them.
    colors = tokens.LIGHT
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colors.accent))
    painter.drawRoundedRect(QRectF(0, 0, size, size), size * 0.2, size * 0.2)
    inside = size * 0.1
    renderer("review", colors.on_accent).render(
        painter, QRectF(inside, inside, size - 2 * inside, size - 2 * inside)
    )
    mark = LOOKS[look]
    if mark is not None:
        _draw_mark(painter, mark, size)
    painter.end()
    return picture


def _draw_mark(painter: QPainter, mark: tuple[Tone, str], size: int) -> None:
    tone, shape = mark
    colors = tokens.LIGHT
    wide = size * 0.6
    place = QRectF(size - wide, size - wide, wide, wide)
    painter.setBrush(QColor(colors.on_accent))
    painter.drawEllipse(place)
    ring = size * 0.04
    ground = place.adjusted(ring, ring, -ring, -ring)
    painter.setBrush(QColor(tone.colors(colors)[0]))
    painter.drawEllipse(ground)
    inner = ground.width() * 0.12
    renderer(shape, colors.on_accent).render(painter, ground.adjusted(inner, inner, -inner, -inner))
