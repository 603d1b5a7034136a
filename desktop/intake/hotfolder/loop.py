"""The thread that watches one folder.

A thread for each folder, so that a share which takes a minute to say that it is gone holds up
nobody else.  It sleeps until something is due: an event, the quiet time of a file, a retry, the
periodic listing.  Events are hints; the listing is the truth.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from desktop.domain.documents import Hints
from desktop.domain.folders import FolderState, WatchedFolder
from desktop.intake.hotfolder.handover import HandOver
from desktop.intake.hotfolder.inbox import Inbox, Mail
from desktop.intake.hotfolder.listing import Fingerprint, lies_open, look_at, walk
from desktop.intake.hotfolder.observation import Observation
from desktop.intake.hotfolder.probe import Opener, probe
from desktop.intake.hotfolder.stability import Patience, StabilityTracker, TakeResult, Waiting

_log = logging.getLogger(__name__)

_IN_FLIGHT = 4
"""Files of one folder handed on at a time: enough to keep the pool busy, few enough to be fresh."""
_LISTING_SHARE = 50
"""A listing that takes a second (a hundred thousand files) is repeated after 50 at the earliest."""


@dataclass(frozen=True, slots=True)
class Timing:
    """How often things are done, in seconds."""

    rescan: float = 10.0
    """Between two listings of a folder."""
    settle: float = 0.1
    """After the first event of a burst, before it is looked into."""
    poll: float = 2.0
    """Between two looks of a polling observer."""
    patience: Patience = field(default_factory=Patience)

    def scaled(self, speed: float) -> Timing:
        """All times divided by ``speed``."""
        patience = Patience(
            self.patience.incomplete_after / speed,
            self.patience.retry_first / speed,
            self.patience.retry_last / speed,
        )
        return Timing(self.rescan / speed, self.settle / speed, self.poll / speed, patience)


@dataclass(frozen=True, slots=True)
class LoopContext:
    """What a folder's thread gets from the watcher; the callables may be called on any thread."""

    hand_over: HandOver
    hints: Callable[[WatchedFolder, Path], Hints]
    on_state: Callable[[int, FolderState], None]
    progress: Callable[[], None]
    """Called after every turn."""
    died: Callable[[FolderLoop], None]
    opener: Opener
    timing: Timing
    observing: bool = True
    """``False``: listings only."""


class FolderLoop:
    """Watches ``folder`` on a thread of its own, leaving out the folders in ``skip``."""

    def __init__(self, folder: WatchedFolder, skip: frozenset[str], context: LoopContext) -> None:
        self.folder = folder
        self.skip = skip
        self.state: FolderState | None = None
        self.done = 0
        """Files that the service took."""
        self._root = str(folder.path)
        self._context = context
        self._timing = context.timing
        self._inbox = Inbox()
        self._tracker = StabilityTracker(folder.quiet_seconds, time.monotonic, self._timing.patience)
        self._lock = threading.Lock()
        """Of what other threads may ask about: the tracker and the three counts below."""
        self._in_flight = 0
        self._listings_begun = 0
        self._listings = 0
        self._next_listing = 0.0
        self._no_listing_before = 0.0
        self._observe_from = 0.0
        self._identity: tuple[int, int] | None = None
        self._observation: Observation | None = None
        self._thread = threading.Thread(target=self._run, name=f"folder-{folder.id}", daemon=True)

    def start(self, delay: float = 0.0) -> None:
        """Begin to watch, after ``delay`` seconds."""
        self._next_listing = time.monotonic() + delay
        self._thread.start()

    def stop(self) -> None:
        """Ask the thread to end; see :meth:`join`."""
        self._inbox.stop()

    def join(self, timeout: float) -> bool:
        """Wait for the thread's end; ``False`` if a share holds it for longer than ``timeout`` seconds."""
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def rescan(self) -> int:
        """Have the folder listed now; :meth:`has_listed` tells by the number returned when that is done."""
        with self._lock:
            number = self._listings_begun + 1
        self._inbox.ask_listing()
        return number

    def has_listed(self, number: int) -> bool:
        """Whether the listing is done that :meth:`rescan` asked for, and what was ready is being taken."""
        with self._lock:
            return self._listings >= number

    @property
    def busy(self) -> bool:
        """Some file is being taken or could be."""
        with self._lock:
            due = self._tracker.next_due()
            return self._in_flight > 0 or (due is not None and due <= time.monotonic())

    @property
    def idle(self) -> bool:
        """No file waits and none is being taken."""
        with self._lock:
            return self._tracker.idle and self._in_flight == 0

    def waiting(self) -> list[tuple[str, Waiting, float]]:
        """The files not taken yet: path, why, seconds without a change."""
        with self._lock:
            return self._tracker.waiting()

    def _run(self) -> None:
        try:
            while self._inbox.sleep(self._next_turn):
                self._turn(self._inbox.collect())
        finally:
            self._end_observation()
            if not self._inbox.stopped:
                self._context.died(self)

    def _next_turn(self, mail: Mail) -> float:
        if mail.finished or mail.list_asked:
            return 0.0
        times = [self._next_listing]
        if mail.hinted_at is not None:
            settled = mail.hinted_at + self._timing.settle
            times.append(settled if mail.hinted else max(settled, self._no_listing_before))
        with self._lock:
            due = self._tracker.next_due()
        if due is not None and self._in_flight < _IN_FLIGHT:
            times.append(due)
        return min(times)

    def _turn(self, mail: Mail) -> None:
        for path, result in mail.finished:
            self._settle(path, result)
        now = time.monotonic()
        hinted = mail.list_hinted and now >= self._no_listing_before
        if mail.list_hinted and not hinted:
            self._next_listing = min(self._next_listing, self._no_listing_before)
        list_now = mail.list_asked or hinted or now >= self._next_listing
        if list_now:
            self._list()
        self._look(mail.hinted)
        self._hand_on()
        if list_now:
            with self._lock:
                self._listings = self._listings_begun
        self._context.progress()

    def _settle(self, path: str, result: TakeResult) -> None:
        mark = look_at(path)
        with self._lock:
            self._tracker.finished(path, result, mark)
            self._in_flight -= 1
            self.done += result is TakeResult.DONE

    def _list(self) -> None:
        started = time.monotonic()
        with self._lock:
            self._listings_begun += 1
        unreadable: list[str] = []
        seen: dict[str, Fingerprint] = {}
        try:
            status = self.folder.path.stat()
            for path, mark in walk(self._root, unreadable, self.skip):
                seen[path] = mark
                if self._inbox.stopped:
                    return
        except OSError as error:
            denied = isinstance(error, PermissionError)
            self._lost(FolderState.NO_PERMISSION if denied else FolderState.OFFLINE)
        else:
            with self._lock:
                for path, mark in seen.items():
                    self._tracker.see(path, mark)
                self._tracker.keep_only(seen.keys(), tuple(folder + os.sep for folder in unreadable))
            self._keep_observing((status.st_dev, status.st_ino))
            if self._context.observing and self._observation is None:
                self._report(FolderState.NO_EVENTS)
            else:
                self._report(FolderState.PARTLY if unreadable else FolderState.OK)
        now = time.monotonic()
        self._no_listing_before = now + (now - started) * _LISTING_SHARE
        self._next_listing = max(now + self._timing.rescan, self._no_listing_before)

    def _lost(self, state: FolderState) -> None:
        with self._lock:
            self._tracker.forget_pending()
        self._end_observation()
        self._observe_from = 0.0
        self._report(state)

    def _keep_observing(self, identity: tuple[int, int]) -> None:
        """See that an observer runs, and on this very folder, not on one that was here before."""
        if self._observation is not None and not (self._observation.alive and identity == self._identity):
            _log.warning("The observer of folder %d has ended, another will be started", self.folder.id)
            self._end_observation()
            self._report(FolderState.NO_EVENTS)
        now = time.monotonic()
        if not self._context.observing or self._observation is not None or now < self._observe_from:
            return
        self._observe_from = now + self._timing.rescan  # not over and over, if it dies at once
        with suppress(OSError):
            kind, poll = self.folder.observer, self._timing.poll
            self._observation = Observation(self.folder.path, kind, poll, self._inbox.hint)
            self._identity = identity
            self._inbox.hint(None)  # for what came between the listing and the observer's start

    def _end_observation(self) -> None:
        if self._observation is not None:
            self._observation.stop()
            self._observation = None

    def _report(self, state: FolderState) -> None:
        if state is not self.state and not self._inbox.stopped:
            self.state = state
            self._context.on_state(self.folder.id, state)

    def _look(self, hinted: set[str]) -> None:
        for path in hinted:
            if not lies_open(self._root, path, self.skip):
                continue
            mark = look_at(path)
            with self._lock:
                if mark is None:
                    self._tracker.gone(path)
                else:
                    self._tracker.see(path, mark, touched=True)

    def _hand_on(self) -> None:
        """Look into what is due, hand on what is ready, as long as the pool has room."""
        while not self._inbox.stopped and self._in_flight < _IN_FLIGHT:
            with self._lock:
                paths = self._tracker.due(_IN_FLIGHT - self._in_flight)
            if not paths:
                return
            for path in paths:
                look = probe(path, self._context.opener)
                with self._lock:
                    ready = self._tracker.judge(path, look)
                    self._in_flight += ready
                if ready:
                    self._take(path)

    def _take(self, path: str) -> None:
        hints = self._context.hints(self.folder, Path(path))
        if not self._context.hand_over.offer(self.folder, path, hints, self._inbox.finish):
            self._inbox.finish(path, TakeResult.RETRY)
