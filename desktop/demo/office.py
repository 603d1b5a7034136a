"""A throw-away office: sample companies, a scanner that delivers sample documents, and nothing else."""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import cycle
from pathlib import Path
from typing import Any

from desktop.assets import asset
from desktop.demo.scanner import Habit, Scanner, Stopped
from desktop.domain.folders import WatchedFolder
from desktop.intake.hotfolder.loop import Timing
from desktop.services.events import DocumentsChanged, Event
from desktop.services.office import Office

QUIET_SECONDS = 1.0
"""The demo's scanner is quicker than a real one, and so is the quiet time."""
_SPEED = 4.0
TIMING = Timing().scaled(_SPEED)
"""The watcher's times in the demo, in step with its scanner."""
_HABITS = (Habit.WHOLE, Habit.PAGE_BY_PAGE, Habit.TEMPORARY_NAME, Habit.MOVED_IN, Habit.PLACEHOLDER)


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample document; ``company_nip`` is the owner of the folder it is dropped into, if any."""

    file: str
    company_nip: str | None
    kind_folder: str | None


class DemoOffice:
    """Sets an empty office up with the samples and plays its scanner."""

    def __init__(self, office: Office, root: Path) -> None:
        self._office = office
        self._root = root
        self._samples: list[Sample] = []
        self._scanner_threads: list[threading.Thread] = []
        self._scanners: list[Scanner] = []
        self._folders: dict[str | None, Path] = {}
        self._arrived = threading.Condition()
        self._unsubscribe = office.events.subscribe(self._on_event)

    @property
    def count(self) -> int:
        """How many documents the scanner delivers."""
        return len(self._samples)

    def set_up(self) -> None:
        """Make the companies and the scanner's folder."""
        description = json.loads(asset("samples", "office.json").read_text(encoding="utf-8"))
        self._root.mkdir(parents=True, exist_ok=True)
        self._folders[None] = self._root
        for entry in description["companies"]:
            company = self._office.companies.add(**entry)
            self._folders[company.nip] = self._root / company.folder
        self._office.folders.add(
            WatchedFolder(
                id=0, path=self._root, is_root=True, channel_label="Skaner", quiet_seconds=QUIET_SECONDS
            )
        )
        settings = self._office.settings
        settings.save(replace(settings.load(), office_name=description["office"]))
        self._samples = [_sample(entry) for entry in description["samples"]]

    def deliver(self) -> None:
        """Start the scanner: every document in a way of its own, several folders at once."""
        by_folder: dict[Path, list[tuple[Sample, Habit]]] = {}
        for sample, habit in zip(self._samples, cycle(_HABITS), strict=False):
            folder = self._folders[sample.company_nip]
            if sample.kind_folder is not None:
                folder = folder / sample.kind_folder
            by_folder.setdefault(folder, []).append((sample, habit))
        for folder, work in by_folder.items():
            folder.mkdir(parents=True, exist_ok=True)
            scanner = Scanner(folder, speed=_SPEED)
            thread = threading.Thread(target=_scan, args=(scanner, work), name="scanner", daemon=True)
            self._scanners.append(scanner)
            self._scanner_threads.append(thread)
            thread.start()

    def wait(self, timeout: float) -> bool:
        """Wait until all is delivered, taken in and read; whether that came in time (seconds)."""
        for thread in self._scanner_threads:
            thread.join(timeout)
        with self._arrived:
            all_there = self._arrived.wait_for(
                lambda: self._office.documents.counts().total >= self.count, timeout
            )
        return all_there and self._office.reading.wait_until_idle(timeout)

    def stop(self) -> None:
        """Switch the scanner off."""
        self._unsubscribe()
        for scanner in self._scanners:
            scanner.stop()

    def _on_event(self, event: Event) -> None:
        if isinstance(event, DocumentsChanged):
            with self._arrived:
                self._arrived.notify_all()


def _sample(entry: Mapping[str, Any]) -> Sample:
    folders = {"letter": "pisma", "contract": "umowy", "sales_invoice": "sprzedaż"}
    return Sample(entry["file"], entry["folder"], folders.get(entry["kind"] or ""))


def _scan(scanner: Scanner, work: list[tuple[Sample, Habit]]) -> None:
    try:
        for sample, habit in work:
            scanner.deliver(sample.file, asset("samples", sample.file).read_bytes(), habit)
    except Stopped:
        return
