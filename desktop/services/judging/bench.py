"""Reads documents that have truth files, and counts what is right and what it cost."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, as_completed
from dataclasses import dataclass, field
from typing import Any

from desktop.domain.errors import UserError
from desktop.domain.reading import Engine, Limits, Reading
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
    files: int = 0
    cut_right: int = 0
    """Files that were cut into just the documents they hold; one document is to be left whole."""

    def add(self, case: Case, readings: Sequence[Reading]) -> list[tuple[str, dict[str, object]]]:
        """Count a file; returns each document that was right to be one, with a name of its own."""
        from desktop.extraction.report import to_bench_json

        parts = case.parts
        whole = len(parts) == 1 and parts[0].pages is None
        found = {_stretch(reading): reading for reading in readings}
        if whole:
            found = {None: readings[0]} if readings else {}
        self.files += 1
        self.cut_right += len(readings) == 1 if whole else set(found) == {part.pages for part in parts}
        records = []
        for number, part in enumerate(parts, 1):
            name = case.file.stem if whole else f"{case.file.stem}-{number:02d}"
            reading = found.get(part.pages)
            record = None if reading is None else to_bench_json(reading, case.file.name)
            self._add_document(case.state, name, part.truth, record)
            if record is not None:
                records.append((name, record))
        return records

    def _add_document(
        self, state: str, name: str, truth: Mapping[str, Any], record: Mapping[str, Any] | None
    ) -> None:
        scores = [self.total, self.kinds.setdefault(str(truth.get("kind")), Score())]
        if state:
            scores.append(self.states.setdefault(state, Score()))
        for score in scores:
            score.add(f"{state}/{name}" if state else name, truth, record)


def _stretch(reading: Reading) -> tuple[int, int] | None:
    pages = reading.file_pages
    return (min(pages), max(pages)) if pages else None


def run(
    cases: Sequence[Case],
    engine: Engine,
    workers: int,
    keep: Callable[[Case, str, Mapping[str, object]], None],
    progress: Callable[[int, int], None],
) -> Result:
    """Read every case in ``workers`` processes and judge it.

    ``keep`` is given each document's name and the document as ``bezdotyk read`` writes it, ``progress`` how
    many of how many files are done.
    """
    result = Result()
    pool = WorkerPool(workers)
    began = time.perf_counter()
    try:
        waiting = {
            pool.submit(measured.read, case.file, engine, Limits(), timeout=_TIMEOUT): case for case in cases
        }
        for done, (case, one) in enumerate(_finished(waiting), 1):
            for name, record in result.add(case, () if one is None else one.readings):
                keep(case, name, record)
            if one is not None:
                result.cost.pages += sum(len(reading.pages) for reading in one.readings)
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
