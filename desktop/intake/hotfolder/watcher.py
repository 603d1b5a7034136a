"""The watcher of all watched folders: finds incoming files and says so."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from desktop.domain.documents import Hints
from desktop.domain.folders import FolderState, WatchedFolder
from desktop.intake.hotfolder.folders import hints_for
from desktop.intake.hotfolder.handover import HandOver, Take
from desktop.intake.hotfolder.listing import folder_key
from desktop.intake.hotfolder.loop import FolderLoop, LoopContext, Timing
from desktop.intake.hotfolder.probe import Opener, open_for_reading
from desktop.intake.hotfolder.stability import Waiting

_log = logging.getLogger(__name__)

_STOP_SECONDS = 10.0
"""How long :meth:`Watcher.stop` waits for copies that are under way."""

OnState = Callable[[int, FolderState], None]


@dataclass(frozen=True, slots=True)
class WaitingFile:
    """A file that was seen and not taken yet."""

    folder_id: int
    path: Path
    reason: Waiting
    seconds: float
    """Since it was last seen to change."""


@dataclass(frozen=True, slots=True)
class PassReport:
    """What one pass over all folders did."""

    taken: int
    waiting: tuple[WaitingFile, ...]
    states: Mapping[int, FolderState]
    """Of every folder that could be asked; one that is missing has not answered yet."""


class Watcher:
    """Watches folders and hands ready files to ``take``, on threads of its own.

    ``take(folder, path, hints)`` is called for one path at most once at a time; it brings the
    document to safety and moves or deletes the source.  ``RETRY``, or an exception, means that the file
    is tried again after a growing pause.  A file that ``take`` leaves where it is will not be
    handed on again until it changes - in this process: across restarts the service knows what it has.

    ``on_state`` is told of every change of a folder's state, on the folder's thread; of ``STOPPED`` on
    the thread that calls :meth:`stop`.
    """

    def __init__(
        self,
        take: Take,
        on_state: OnState | None = None,
        *,
        timing: Timing | None = None,
        opener: Opener = open_for_reading,
        workers: int = 2,
    ) -> None:
        self._take = take
        self._on_state = on_state
        self._timing = timing or Timing()
        self._opener = opener
        self._workers = workers
        self._folders: tuple[WatchedFolder, ...] = ()
        self._companies: Mapping[str, int] = {}
        self._loops: dict[int, FolderLoop] = {}
        self._context: LoopContext | None = None
        self._hand_overs: list[HandOver] = []
        """Of every start, for a copy may outlast a stop."""
        self._lock = threading.RLock()
        self._progress = threading.Condition()

    def set_folders(self, folders: Iterable[WatchedFolder], companies: Mapping[str, int]) -> None:
        """Watch exactly ``folders`` from now on; ``companies`` as in :func:`hints_for`.

        Folders that have not changed are watched on without a gap.  A watched folder inside
        another keeps its files to itself; of two with the same path only the first counts.
        """
        with self._lock:
            self._companies = dict(companies)
            self._folders = tuple(folders)
            if self._context is not None:
                self._adjust(self._context)

    def start(self) -> None:
        """Begin to watch."""
        self._begin(observing=True)

    def stop(self) -> None:
        """End watching.  Copies under way are waited for, a share that does not answer is not.

        What is still being taken in then is told by :meth:`when_ended`.
        """
        deadline = time.monotonic() + _STOP_SECONDS
        with self._lock:
            context, self._context = self._context, None
            loops, self._loops = list(self._loops.values()), {}
        for loop in loops:
            loop.stop()
        for loop in loops:
            if not loop.join(max(0.0, deadline - time.monotonic())):
                _log.warning("The thread of folder %d does not end", loop.folder.id)
        if context is not None and not context.hand_over.stop(max(0.0, deadline - time.monotonic())):
            _log.warning("Files are still being taken in while the watcher ends")
        for loop in loops:
            self._report(loop.folder.id, FolderState.STOPPED)
        self._moved_on()

    def when_ended(self, call: Callable[[], None]) -> None:
        """After :meth:`stop`: ``call`` once nothing is being taken any longer, now or on another thread."""
        for hand_over in reversed(self._hand_overs):
            call = partial(hand_over.when_empty, call)
        call()

    def rescan(self) -> None:
        """List all folders now."""
        with self._lock:
            for loop in self._loops.values():
                loop.rescan()

    def states(self) -> dict[int, FolderState]:
        """The folders' states by id; one that has not been listed yet is missing."""
        with self._lock:
            return {loop.folder.id: loop.state for loop in self._loops.values() if loop.state is not None}

    def waiting(self) -> list[WaitingFile]:
        """The files that were seen and not taken yet, and why."""
        with self._lock:
            loops = list(self._loops.values())
        return [
            WaitingFile(loop.folder.id, Path(path), reason, seconds)
            for loop in loops
            for path, reason, seconds in loop.waiting()
        ]

    def scan_once(self, *, wait: bool = True, timeout: float = 120.0) -> PassReport:
        """List every folder and take what is ready.

        With ``wait`` also what becomes ready within ``timeout`` seconds; without, a watcher that
        was not started takes nothing, for it has not seen any file rest yet.  Works on a started
        watcher and on one that is not; that one is stopped again at the end.
        """
        started_here = self._begin(observing=False)
        try:
            return self._one_pass(wait=wait, deadline=time.monotonic() + timeout)
        finally:
            if started_here:
                self.stop()

    def _one_pass(self, *, wait: bool, deadline: float) -> PassReport:
        with self._lock:
            loops = list(self._loops.values())
        before = sum(loop.done for loop in loops)
        goals = [(loop, loop.rescan()) for loop in loops]

        def finished() -> bool:
            return all(
                loop.has_listed(goal) and not loop.busy and (loop.idle or not wait) for loop, goal in goals
            )

        with self._progress:
            self._progress.wait_for(finished, max(0.0, deadline - time.monotonic()))
        taken = sum(loop.done for loop in loops) - before
        return PassReport(taken, tuple(self.waiting()), self.states())

    def _begin(self, *, observing: bool) -> bool:
        with self._lock:
            if self._context is not None:
                return False
            hand_over = HandOver(self._take, self._workers)
            self._hand_overs = [*(one for one in self._hand_overs if one.busy), hand_over]
            self._context = LoopContext(
                hand_over=hand_over,
                hints=self._hints,
                on_state=self._report,
                progress=self._moved_on,
                died=self._revive,
                opener=self._opener,
                timing=self._timing,
                observing=observing,
            )
            self._adjust(self._context)
            return True

    def _adjust(self, context: LoopContext) -> None:
        """Start and stop threads so that there is one for each folder."""
        wanted = _without_twins(self._folders)
        keys = {folder.id: folder_key(folder.path) for folder in wanted}
        skips = {
            folder_id: frozenset(other for other in keys.values() if _lies_inside(other, key))
            for folder_id, key in keys.items()
        }
        settings = {folder.id: (folder, skips[folder.id]) for folder in wanted}
        for folder_id, loop in list(self._loops.items()):
            if settings.get(folder_id) != (loop.folder, loop.skip):
                loop.stop()
                del self._loops[folder_id]
        for folder_id, (folder, skip) in settings.items():
            if folder_id not in self._loops:
                self._loops[folder_id] = loop = FolderLoop(folder, skip, context)
                loop.start()

    def _revive(self, dead: FolderLoop) -> None:
        """A folder's thread has ended by a fault (which Python reports): start another, a little later."""
        with self._lock:
            if self._context is None or self._loops.get(dead.folder.id) is not dead:
                return
            loop = FolderLoop(dead.folder, dead.skip, self._context)
            self._loops[dead.folder.id] = loop
            loop.start(delay=self._timing.rescan)

    def _hints(self, folder: WatchedFolder, path: Path) -> Hints:
        return hints_for(folder, self._companies, path)

    def _report(self, folder_id: int, state: FolderState) -> None:
        if self._on_state is not None:
            self._on_state(folder_id, state)

    def _moved_on(self) -> None:
        with self._progress:
            self._progress.notify_all()


def _lies_inside(inner: str, outer: str) -> bool:
    return inner.startswith(outer.rstrip(os.sep) + os.sep)


def _without_twins(folders: Iterable[WatchedFolder]) -> list[WatchedFolder]:
    seen: set[str] = set()
    kept: list[WatchedFolder] = []
    for folder in folders:
        key = folder_key(folder.path)
        if key in seen:
            _log.warning("Folder %d has the path of another watched folder and is left out", folder.id)
            continue
        seen.add(key)
        kept.append(folder)
    return kept
