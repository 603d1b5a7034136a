"""Reads documents that have truth files, and counts what is right and what it cost."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, as_completed
from dataclasses import dataclass, field
from typing import Any

from desktop.domain.errors import UserError
from desktop.domain.reading import Engine, Limits
from desktop.services.judging import measured
from desktop.services.judging.measured import Measured
from desktop.services.judging.score import Score
from desktop.services.judging.truth import Case
from desktop.services.workers import WorkerPool

_TIMEOUT = 600.0


@dataclass(slots=True)
class Cost:
    """What reading cost; the workers' start is in ``wall_seconds``, not in ``cpu_seconds``."""

    pages: int = 0
    wall_seconds: float = 0.0
    cpu_seconds: float = 0.0
    peak_memory: int = 0
    """Bytes, of the worker that needed most."""

    @property
    def pages_per_minute(self) -> float:
        """Of all workers together."""
        return 60 * self.pages / self.wall_seconds if self.wall_seconds else 0.0

    @property
    def cpu_per_page(self) -> float:
        """Seconds."""
        return self.cpu_seconds / self.pages if self.pages else 0.0


@dataclass(slots=True)
class Result:
    """The whole verdict: over all documents, per kind as the truth has it, per state (clean, scan, …)."""

    total: Score = field(default_factory=Score)
    kinds: dict[str, Score] = field(default_factory=dict)
    states: dict[str, Score] = field(default_factory=dict)
    cost: Cost = field(default_factory=Cost)

    def add(self, case: Case, read: Mapping[str, Any] | None) -> None:
        """Count one document."""
        kind = str(case.truth.get("kind"))
        scores = [self.total, self.kinds.setdefault(kind, Score())]
        if case.state:
            scores.append(self.states.setdefault(case.state, Score()))
        name = f"{case.state}/{case.file.name}" if case.state else case.file.name
        for score in scores:
            score.add(name, case.truth, read)


def run(
    cases: Sequence[Case],
    engine: Engine,
    workers: int,
    keep: Callable[[Case, Mapping[str, Any]], None],
    progress: Callable[[int, int], None],
) -> Result:
    """Read every case in ``workers`` processes and judge it.

    ``keep`` is given each document as ``bezdotyk read`` writes it, ``progress`` how many of how many are
    done.
    """
    from desktop.extraction.report import to_bench_json

    result = Result()
    pool = WorkerPool(workers)
    began = time.perf_counter()
    try:
        waiting = {
            pool.submit(measured.read, case.file, engine, Limits(), timeout=_TIMEOUT): case for case in cases
        }
        for done, (case, one) in enumerate(_finished(waiting), 1):
            if one is None:
                result.add(case, None)
            else:
                record = to_bench_json(one.reading, case.file.name)
                keep(case, record)
                result.add(case, record)
                result.cost.pages += len(one.reading.pages)
                result.cost.cpu_seconds += one.cpu_seconds
                result.cost.peak_memory = max(result.cost.peak_memory, one.peak_memory)
            progress(done, len(cases))
    finally:
        pool.stop()
    result.cost.wall_seconds = time.perf_counter() - began
    return result


def _finished(waiting: Mapping[Future[Measured], Case]) -> Iterator[tuple[Case, Measured | None]]:
    """The cases as they are read; ``None`` for what cannot be."""
    for future in as_completed(waiting):
        try:
            yield waiting[future], future.result()
        except UserError:
            yield waiting[future], None
