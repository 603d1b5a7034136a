"""watchdog's observers for one folder.  Their events are hints: look here, soon."""

from __future__ import annotations

import logging
import os
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserverVFS

from desktop.domain.folders import ObserverKind
from desktop.intake.hotfolder.names import may_enter, may_take
from desktop.intake.hotfolder.network import is_network_path

_log = logging.getLogger(__name__)

# Told of a folder that is made and looked into at the same moment, watchdog warns of itself, in public and
# with full paths; nothing is wrong then.
warnings.filterwarnings("ignore", "Callback with id", RuntimeWarning, r"watchdog\.")

# Not "opened" and "closed_no_write": our own looks into files would wake us for ever.
_TELLING = frozenset({"created", "modified", "moved", "deleted", "closed"})
_JOIN_SECONDS = 5.0

Hint = Callable[[str | None], None]
"""Told the path of a file that something happened to, or ``None``: list the folder again."""


class Observation:
    """A running observer of ``path``; :attr:`alive` tells whether it still is one.

    Raises :class:`OSError` if the folder cannot be observed at all.  Where native events cannot
    be had (the system's watches are used up), it polls.
    """

    def __init__(self, path: Path, kind: ObserverKind, poll_seconds: float, hint: Hint) -> None:
        if kind is ObserverKind.AUTO:
            kind = ObserverKind.POLLING if is_network_path(path) else ObserverKind.NATIVE
        self._handler = _Handler(str(path), hint)
        self._poll_seconds = poll_seconds
        try:
            self._observer = self._start(path, kind)
        except OSError as error:
            if kind is ObserverKind.POLLING or not path.is_dir():
                raise
            _log.warning("No native events for a watched folder (%s), polling it", error.strerror)
            kind = ObserverKind.POLLING
            self._observer = self._start(path, kind)
        self.kind = kind
        """How it observes, never ``AUTO``."""

    @property
    def alive(self) -> bool:
        """Whether all its threads run; an observer ends when its folder vanishes."""
        emitters = self._observer.emitters
        return self._observer.is_alive() and bool(emitters) and all(one.is_alive() for one in emitters)

    def stop(self) -> None:
        """End it; waits a moment for its threads, but not for a share that does not answer."""
        self._observer.stop()
        self._observer.join(_JOIN_SECONDS)

    def _start(self, path: Path, kind: ObserverKind) -> BaseObserver:
        observer: BaseObserver
        if kind is ObserverKind.POLLING:
            observer = PollingObserverVFS(os.lstat, _entries, polling_interval=self._poll_seconds)
        else:
            observer = Observer()
        observer.schedule(self._handler, str(path), recursive=True)
        observer.start()
        return observer


def _entries(folder: str | None) -> Iterator[os.DirEntry[str]]:
    # Without the folders of what was taken: years of files that polling would ask for, one by one.
    with os.scandir(folder) as entries:
        yield from [entry for entry in entries if may_enter(entry.name)]


class _Handler(FileSystemEventHandler):
    def __init__(self, root: str, hint: Hint) -> None:
        self._root = root
        self._hint = hint

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in _TELLING:
            return
        source, target = os.fsdecode(event.src_path), os.fsdecode(event.dest_path)
        if event.is_directory:
            if event.event_type != "modified" and (source == self._root or self._matters(source, target)):
                self._hint(None)
            return
        for path in (source, target):
            if path and may_take(Path(path).name):
                self._hint(path)

    @staticmethod
    def _matters(*folders: str) -> bool:
        return any(may_enter(Path(folder).name) for folder in folders if folder)
