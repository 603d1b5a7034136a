"""The service behind the watcher, as tests need it: it notes what it gets and moves the source away."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.documents import Hints
from desktop.domain.folders import ACCEPTED_FOLDER, FolderState, WatchedFolder
from desktop.intake.hotfolder.loop import Timing
from desktop.intake.hotfolder.stability import TakeResult

SPEED = 20.0
"""Real devices' times are divided by this."""
QUIET = 3.0 / SPEED
FAST = Timing().scaled(SPEED)
PATIENCE_SECONDS = 30.0
"""After this a test fails; nothing waits for so long when all is well."""


def pdf(text: str = "", size: int = 4000) -> bytes:
    """Something that begins and ends as a PDF does; ``text`` makes it different from others."""
    return b"%PDF-1.4\n" + text.encode() + b"x" * size + b"\nstartxref\n9\n%%EOF\n"


@dataclass(frozen=True)
class Taken:
    """One file that the office got."""

    folder_id: int
    path: Path
    data: bytes
    hints: Hints


class Office:
    """Takes files: ``before`` may look at, hold up or refuse each try."""

    def __init__(self, *, leave: bool = False) -> None:
        self.before: Callable[[Path], TakeResult] = lambda _path: TakeResult.DONE
        self.taken: list[Taken] = []
        self.tries: list[Path] = []
        self.states: list[tuple[int, FolderState]] = []
        self.overlaps: list[Path] = []
        self._leave = leave
        self._running: set[Path] = set()
        self._news = threading.Condition()

    def take(self, folder: WatchedFolder, path: Path, hints: Hints) -> TakeResult:
        with self._news:
            self.tries.append(path)
            if path in self._running:
                self.overlaps.append(path)
            self._running.add(path)
            self._news.notify_all()
        try:
            result = self.before(path)
            if result is TakeResult.DONE:
                self._keep(folder, path, hints)
            return result
        finally:
            with self._news:
                self._running.discard(path)
                self._news.notify_all()

    def on_state(self, folder_id: int, state: FolderState) -> None:
        with self._news:
            self.states.append((folder_id, state))
            self._news.notify_all()

    def wait_until(self, reached: Callable[[], bool], seconds: float = PATIENCE_SECONDS) -> None:
        """Wait for news of the watcher's threads until ``reached`` holds."""
        with self._news:
            assert self._news.wait_for(reached, seconds), "it did not come to that"

    def wait_for_files(self, count: int) -> list[Taken]:
        self.wait_until(lambda: len(self.taken) >= count)
        return list(self.taken)

    def wait_for_state(self, state: FolderState) -> None:
        self.wait_until(lambda: bool(self.states) and self.states[-1][1] is state)

    def _keep(self, folder: WatchedFolder, path: Path, hints: Hints) -> None:
        data = path.read_bytes()
        if not self._leave:
            aside = path.parent / ACCEPTED_FOLDER / "2026-11-23"
            aside.mkdir(parents=True, exist_ok=True)
            with self._news:
                number = len(self.taken)
            path.replace(aside / f"{number}-{path.name}")
        with self._news:
            self.taken.append(Taken(folder.id, path, data, hints))
            self._news.notify_all()
