"""How the program is doing, in one shape and a few words: for the icon beside the clock."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import QObject

from desktop.services.events import ReadingProgress
from desktop.ui.status.panel import PanelState, panel_state_name
from desktop.ui.style.tokens import Tone


class Look(Enum):
    """What the icon shows: the most urgent that is true."""

    TROUBLE = "trouble"
    QUESTIONS = "questions"
    PAUSED = "paused"
    READS = "reads"
    WORKS = "works"


LOOKS: dict[Look, tuple[Tone, str] | None] = {
    Look.TROUBLE: (Tone.BAD, "cross"),
    Look.QUESTIONS: (Tone.CHECK, "talk"),
    Look.PAUSED: (Tone.QUIET, "pause"),
    Look.READS: (Tone.BUSY, "working"),
    Look.WORKS: None,
}
"""Tone and shape of the small sign; none where there is nothing to say."""


@dataclass(frozen=True, slots=True)
class DeskState:
    """What is known of the program's work."""

    reading: ReadingProgress = field(default_factory=ReadingProgress)
    questions: int = 0
    """Documents with a message of the client that nobody has read."""
    troubles: int = 0
    panel: PanelState = PanelState.OFF
    works: bool = True
    """``False``: another program does the work for the same data."""

    @property
    def look(self) -> Look:
        """What the icon shows."""
        if self.troubles:
            return Look.TROUBLE
        if self.questions:
            return Look.QUESTIONS
        if self.reading.paused:
            return Look.PAUSED
        return Look.READS if self.reading.done < self.reading.total else Look.WORKS

    def lines(self) -> list[str]:
        """The same in words, the most urgent first; never empty."""
        return StateWords().lines(self)


class StateWords(QObject):
    """How the program is doing, for people."""

    def lines(self, state: DeskState) -> list[str]:
        """The most urgent first; never empty."""
        lines = []
        if state.troubles:
            lines.append(self.tr("%n kłopot(y/ów)", "", state.troubles))
        if state.questions:
            lines.append(self.tr("%n dokument(y/ów) z wiadomością od klienta", "", state.questions))
        lines.append(self._work(state))
        if state.panel is not PanelState.OFF:
            lines.append(self.tr("Panel: {state}").format(state=panel_state_name(state.panel)))
        return lines

    def _work(self, state: DeskState) -> str:
        done, total = state.reading.done, state.reading.total
        if state.reading.paused:
            return self.tr("Odczyt wstrzymany")
        if done < total:
            return self.tr("Odczyt: {done} z {total}").format(done=done, total=total)
        if not state.works:
            return self.tr("Pracuje inne okno albo serwer")
        return self.tr("Czeka na dokumenty")
