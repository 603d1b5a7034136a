"""Notices bugs and crashes in a run of the program, and keeps a report of each."""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
import shutil
import sys
import threading
import uuid
import weakref
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import IO

from filelock import FileLock, Timeout

from desktop.db.postgres.errors import ServerError
from desktop.domain.faults import place_of
from desktop.services.desk.crashes.describing import Report, Where, report_of, worker_death
from desktop.services.desk.crashes.native import read_dump
from desktop.services.desk.crashes.shelf import ReportShelf

_LOG = logging.getLogger(__name__)

VARIABLE = "BEZDOTYK_RUN_FOLDER"
"""Tells worker processes where to put what their fault handler writes."""
_RUNNING = "running"
_DUMP = "native-{pid}.txt"
_AGAIN = frozenset({10, 100, 1000, 10_000})
"""How often the same bug has to come before its report is written once more."""


def _now() -> datetime:
    return datetime.now(UTC)


class Reporter:
    """Keeps reports in ``folder``; from :meth:`start` to :meth:`stop` it notices what nobody caught.

    Safe from any thread.  It never raises: a disk that is full must not make a bug worse.
    """

    def __init__(self, folder: Path, clock: Callable[[], datetime] = _now) -> None:
        self.shelf = ReportShelf(folder)
        self._running = folder / _RUNNING
        self._run = self._running / uuid.uuid4().hex
        self._clock = clock
        self._lock = threading.Lock()
        self._seen: dict[tuple[object, ...], tuple[int, Path | None]] = {}
        self._held: FileLock | None = None
        self._dump: IO[bytes] | None = None

    def start(self) -> None:
        """Notice bugs of this process from now on, and make reports of what crashed earlier ones."""
        global _current  # noqa: PLW0603 - one process has one set of hooks
        try:
            self._run.mkdir(parents=True)
            self._held = FileLock(self._run / "held.lock", thread_local=False)
            self._held.acquire(timeout=0)
            self._collect_earlier()
            self._dump = _begin_dump(self._run)
        except OSError as error:
            _LOG.warning("crashes cannot be noticed: %s", place_of(error))
        os.environ[VARIABLE] = str(self._run)
        _current = self
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread
        sys.unraisablehook = self._on_unraisable

    def stop(self) -> None:
        """The process ends in good order; its worker processes have ended."""
        global _current  # noqa: PLW0603
        _current = None
        os.environ.pop(VARIABLE, None)
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        if self._dump is not None:
            faulthandler.disable()
            self._dump.close()
        with contextlib.suppress(OSError):
            self._collect(self._run)
        if self._held is not None:
            self._held.release()
        shutil.rmtree(self._run, ignore_errors=True)

    def note(self, error: BaseException, where: Where) -> None:
        """Keep a report of a bug."""
        self.keep(report_of(error, where))

    def note_worker(self, task: object, exit_code: int, pid: int | None) -> None:
        """Keep a report of a worker process that died while it ran the function ``task``."""
        death = worker_death(task, exit_code)
        dumped = None if pid is None else self._dumped(self._run / _DUMP.format(pid=pid))
        faults = death.faults if dumped is None else (*death.faults, *dumped.faults)
        self.keep(Report(Where.WORKER, faults))

    def keep(self, report: Report) -> None:
        """Put a report on the shelf; of the same bug there is one, with how often it came."""
        with self._lock:
            times, path = self._seen.get(report.same, (0, None))
            times += 1
            if times == 1 or times in _AGAIN:
                try:
                    path = self.shelf.put(report, self._clock(), times, path)
                except OSError as error:
                    _LOG.warning("a report of a bug cannot be kept: %s", type(error).__name__)
            self._seen[report.same] = (times, path)

    # -- Python's hooks ----------------------------------------------------------------------------

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """A bug is kept and written to the log; the window goes on, what was done is stored already."""
        if issubclass(kind, KeyboardInterrupt | SystemExit):
            sys.__excepthook__(kind, error, trace)
            return
        if isinstance(error, ServerError):
            _LOG.warning("the window could not do something: %s", error.code)
            tell_of_server(error)
            return
        _LOG.error("unexpected error in the window: %s", place_of(error))
        self.note(error, Where.WINDOW)
        sys.__excepthook__(kind, error, trace)

    def _on_thread(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is None or issubclass(told.exc_type, SystemExit):
            return
        if isinstance(told.exc_value, ServerError):
            _LOG.warning("a thread has ended: %s", told.exc_value.code)
            return
        _LOG.error("unexpected error in a thread: %s", place_of(told.exc_value))
        self.note(told.exc_value, Where.THREAD)

    def _on_unraisable(self, told: sys.UnraisableHookArgs) -> None:
        if told.exc_value is None:
            return
        _LOG.error("unexpected error while something was thrown away: %s", place_of(told.exc_value))
        self.note(told.exc_value, Where.CLEANING)

    # -- crashes of native code --------------------------------------------------------------------

    def _collect_earlier(self) -> None:
        """Make reports of what earlier runs left, and clear up behind them."""
        for run in sorted(self._running.iterdir()):
            if run == self._run or not run.is_dir():
                continue
            lock = FileLock(run / "held.lock", thread_local=False)
            try:
                lock.acquire(timeout=0)
            except (Timeout, OSError):
                continue  # that program runs still
            self._collect(run)
            lock.release()
            shutil.rmtree(run, ignore_errors=True)

    def _collect(self, run: Path) -> None:
        for path in sorted(run.glob(_DUMP.format(pid="*"))):
            report = self._dumped(path)
            if report is not None:
                self.keep(report)

    def _dumped(self, path: Path) -> Report | None:
        """What the fault handler of a process wrote; the raw file goes."""
        try:
            raw = path.read_bytes()
            path.unlink()
        except OSError:
            return None
        return read_dump(raw)


_current: Reporter | None = None
_listener: weakref.WeakMethod[Callable[[BaseException], None]] | None = None


def when_server_fails(call: Callable[[BaseException], None]) -> None:
    """Have ``call``, a method of the window that is open, show that the shared database cannot be used.

    Anything in the window may stumble over that; it is no bug, and a later try succeeds.
    """
    global _listener  # noqa: PLW0603
    _listener = weakref.WeakMethod(call)


def tell_of_server(error: BaseException) -> None:
    """Show it, if a window is open."""
    call = None if _listener is None else _listener()
    if call is not None:
        call(error)


def worker_died(task: object, exit_code: int, pid: int | None) -> None:
    """Tell this process' reporter, if it has one, of a worker process that died."""
    reporter = _current
    if reporter is not None:
        reporter.note_worker(task, exit_code, pid)


def prepare_worker() -> None:
    """In a worker process: have crashes of native code written where the program finds them."""
    folder = os.environ.get(VARIABLE, "")
    if folder:
        with contextlib.suppress(OSError):
            # It stays open, and with it the handler, for as long as the process lives.
            _open_dumps.append(_begin_dump(Path(folder)))


_open_dumps: list[IO[bytes]] = []


def _begin_dump(folder: Path) -> IO[bytes]:
    path = folder / _DUMP.format(pid=os.getpid())
    file = path.open("wb")
    faulthandler.enable(file, all_threads=False)
    return file
