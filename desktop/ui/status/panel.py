"""How it goes with the client panel, for the status line."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.ui.style.tokens import Tone

if TYPE_CHECKING:
    from desktop.services.panel.panel import Panel


class PanelState(Enum):
    """Whether clients can reach the panel."""

    OFF = "off"
    OPEN = "open"
    ELSEWHERE = "elsewhere"
    """Another program does the office's background work, the panel included."""
    CLOSED = "closed"
    """It is to be served, and is not."""
    STOPPED = "stopped"
    """It was served here, and its server ended by itself."""


_NAMES: dict[PanelState, str] = {
    PanelState.OFF: QT_TRANSLATE_NOOP("panel state", "wyłączony"),
    PanelState.OPEN: QT_TRANSLATE_NOOP("panel state", "działa"),
    PanelState.ELSEWHERE: QT_TRANSLATE_NOOP("panel state", "w innym programie"),
    PanelState.CLOSED: QT_TRANSLATE_NOOP("panel state", "nie działa"),
    PanelState.STOPPED: QT_TRANSLATE_NOOP("panel state", "przestał działać – uruchom ponownie"),
}

PANEL_MARKS: dict[PanelState, tuple[Tone, str]] = {
    PanelState.OFF: (Tone.QUIET, "circle"),
    PanelState.OPEN: (Tone.GOOD, "check"),
    PanelState.ELSEWHERE: (Tone.QUIET, "dot"),
    PanelState.CLOSED: (Tone.BAD, "cross"),
    PanelState.STOPPED: (Tone.BAD, "cross"),
}
"""Tone and shape of each state."""


def panel_state_name(state: PanelState) -> str:
    """The state in words: "działa"."""
    return QCoreApplication.translate("panel state", _NAMES[state])


def panel_state(panel: Panel, *, works_here: bool) -> tuple[PanelState, str]:
    """The panel's state and address; asks the database."""
    url = panel.url
    if url is not None:
        return PanelState.OPEN, url
    if panel.has_stopped:
        return PanelState.STOPPED, ""
    if not panel.settings.load().on:
        return PanelState.OFF, ""
    return (PanelState.CLOSED if works_here else PanelState.ELSEWHERE), ""
