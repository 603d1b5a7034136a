"""Reading a document in a worker process, and what that cost there."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.reading import Engine, Limits, Reading
from desktop.domain.splitting import SplitPolicy, SplitRule
from desktop.services import tasks
from desktop.services.memory import peak_memory


@dataclass(frozen=True, slots=True)
class Measured:
    """A reading and its cost: seconds of the processor, bytes that the worker had at its highest so far."""

    reading: Reading
    cpu_seconds: float
    peak_memory: int


def read(path: Path, engine: Engine, limits: Limits) -> Measured:
    """Read the document at ``path``.  Raises what :func:`desktop.services.tasks.read` raises."""
    before = time.process_time()
    reading = tasks.read(path, engine, limits, frozenset(), SplitRule(SplitPolicy.NONE)).readings[0]
    return Measured(reading, time.process_time() - before, peak_memory())
