"""How the program is doing, in one shape and a few words: for the icon beside the clock."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from PySide6.QtCore import QCoreApplication

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
        lines = []
        if self.troubles:
            lines.append(_say("%n kłopot(y/ów)", self.troubles))
        if self.questions:
            lines.append(_say("%n dokument(y/ów) z wiadomością od klienta", self.questions))
        reading = self.reading
        if reading.paused:
            lines.append(_say("Odczyt wstrzymany"))
        elif reading.done < reading.total:
            words = _say("Odczyt: {done} z {total}")
            lines.append(words.format(done=reading.done, total=reading.total))
        elif not self.works:
            lines.append(_say("Pracuje inne okno albo serwer"))
        else:
            lines.append(_say("Czeka na dokumenty"))
        if self.panel is not PanelState.OFF:
            lines.append(_say("Panel: {state}").format(state=panel_state_name(self.panel)))
        return lines


def _say(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("DeskState", text, None, count)
