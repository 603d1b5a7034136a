"""The first run: its steps, how far each is, and what the test of a scanner saw."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desktop.domain.messages import Message


class Step(StrEnum):
    """The steps, in order."""

    OFFICE = "office"
    """What the office is called, and how clients reach it."""
    PLACE = "place"
    """Where the data lie."""
    COMPANY = "company"
    """The first client."""
    SCANNER = "scanner"
    """The scanner's folder, with a page that came through."""
    SAMPLES = "samples"
    """Sample documents, for whoever wants to look around first."""


class StepState(StrEnum):
    """How far a step is."""

    OPEN = "open"
    SKIPPED = "skipped"
    """Left for later."""
    DONE = "done"


@dataclass(frozen=True, slots=True)
class FirstRunState:
    """How far all of it is.  ``hidden``: the office does not want to be reminded."""

    steps: Mapping[Step, StepState]
    hidden: bool = False
    empty: bool = False
    """Whether it has neither a company nor a document."""
    begun: bool = True
    """Whether anybody has done anything yet: a name, a company, a document, or a step skipped."""

    @property
    def next(self) -> Step | None:
        """The first step that is open, else the first that was left for later."""
        for wanted in (StepState.OPEN, StepState.SKIPPED):
            for step in Step:
                if self.steps[step] is wanted:
                    return step
        return None

    @property
    def done(self) -> bool:
        """Whether there is nothing left to do; looking at samples is nobody's duty."""
        return all(state is StepState.DONE for step, state in self.steps.items() if step is not Step.SAMPLES)

    @property
    def count(self) -> int:
        """How many steps are done."""
        return sum(1 for state in self.steps.values() if state is StepState.DONE)


class ScanStage(StrEnum):
    """What the test of a scanner's folder sees."""

    NOTHING = "nothing"
    """No file yet."""
    WRITING = "writing"
    """A file that the scanner has not finished."""
    ARRIVED = "arrived"
    """A document came of it."""


@dataclass(frozen=True, slots=True)
class ScanArrival:
    """A document that came of a scanner's file: its name and size in bytes."""

    document_id: int
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class ScanLook:
    """One look at a scanner's folder."""

    stage: ScanStage
    arrival: ScanArrival | None = None
    says: tuple[Message, ...] = ()
    """What is seen, or what may be wrong, the most likely first."""
    elsewhere: Path | None = None
    """Another folder in which a new file has appeared meanwhile."""
