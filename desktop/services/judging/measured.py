"""Reading a document in a worker process, and what that cost there."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.reading import Engine, Limits, Reading
from desktop.domain.splitting import SplitRule
from desktop.services import tasks
from desktop.services.memory import peak_memory


@dataclass(frozen=True, slots=True)
class Measured:
    """The readings of a file and their cost: processor seconds, and the most bytes the worker ever had."""

    readings: tuple[Reading, ...]
    """Of the documents that the file was cut into."""
    cpu_seconds: float
    peak_memory: int


def read(path: Path, engine: Engine, limits: Limits) -> Measured:
    """Read the file at ``path``.  Raises what :func:`desktop.services.tasks.read` raises."""
    before = time.process_time()
    readings = tasks.read(path, engine, limits, frozenset(), SplitRule()).readings
    return Measured(readings, time.process_time() - before, peak_memory())
