"""The steps in words, and the marks of their states."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.domain.firstrun import Step, StepState
from desktop.domain.sentences import QT_TRANSLATE_NOOP
from desktop.ui.style.tokens import Tone

_STEPS: dict[Step, str] = {
    Step.OFFICE: QT_TRANSLATE_NOOP("first run", "Nazwa biura"),
    Step.PLACE: QT_TRANSLATE_NOOP("first run", "Gdzie są dane"),
    Step.COMPANY: QT_TRANSLATE_NOOP("first run", "Pierwsza firma"),
    Step.SCANNER: QT_TRANSLATE_NOOP("first run", "Folder skanera"),
    Step.SAMPLES: QT_TRANSLATE_NOOP("first run", "Biuro przykładowe"),
}
_STATES: dict[StepState, str] = {
    StepState.OPEN: QT_TRANSLATE_NOOP("first run", "do zrobienia"),
    StepState.SKIPPED: QT_TRANSLATE_NOOP("first run", "na później"),
    StepState.DONE: QT_TRANSLATE_NOOP("first run", "gotowe"),
}
MARKS: dict[StepState, tuple[Tone, str]] = {
    StepState.OPEN: (Tone.QUIET, "circle"),
    StepState.SKIPPED: (Tone.CHECK, "dot"),
    StepState.DONE: (Tone.GOOD, "check"),
}
"""Tone, and the name of the icon that is the shape."""


def step_name(step: Step) -> str:
    """What a step is called in the list of steps."""
    return QCoreApplication.translate("first run", _STEPS[step])


def state_name(state: StepState) -> str:
    """How far a step is, in a word."""
    return QCoreApplication.translate("first run", _STATES[state])
