"""Worker processes: native parsers and models run there, so that none can take the program with it.

A pool feeds its processes in order of priority.  A task that overruns its time or whose process dies
fails alone with an expected error; the process is replaced and the rest go on.
"""

from __future__ import annotations

import heapq
import itertools
import multiprocessing
import os
import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, TypeVar

from pebble import ProcessExpired, ProcessPool

from desktop.domain.errors import UserError
from desktop.services.desk.crashes.reporter import prepare_worker, worker_died
from desktop.services.memory import limit_memory, total_memory
from desktop.services.priority import step_back

T = TypeVar("T")

_STEPS_BACK = 10
"""More than the panel's process: a client waits for an answer, nobody for a document to be read."""

LIGHT_MEMORY = 2 * 1024**3
"""Bytes that a process may take which draws pages and reads text layers.

The largest picture allowed (120 million pixels with transparency) takes half of it.
"""
HEAVY_MEMORY = 3 * 1024**3
"""Bytes that a process with the OCR models may take; it needs half of it for the largest picture allowed."""

_USUAL_MEMORY = 1_200_000_000
"""Bytes that a reading process takes on usual documents."""


class Priority(IntEnum):
    """What comes first: the smaller number."""

    VIEWED = 0
    """A person looks at it."""
    PREFETCHED = 1
    """A person will look at it next."""
    NORMAL = 2


@dataclass(order=True)
class _Waiting:
    priority: int
    number: int
    future: Future[Any] = field(compare=False)
    function: Callable[..., Any] = field(compare=False)
    arguments: tuple[Any, ...] = field(compare=False)
    timeout: float = field(compare=False)


class WorkerPool:
    """``workers`` processes, made when first needed; each is renewed after ``renew_after`` tasks.

    None of them gets more than ``memory`` bytes, where the system can hold it to that.
    """

    def __init__(self, workers: int, *, renew_after: int = 0, memory: int = HEAVY_MEMORY) -> None:
        self.workers = workers
        self._memory = memory
        self._renew_after = renew_after
        self._lock = threading.Lock()
        self._waiting: list[_Waiting] = []
        self._running: dict[Future[Any], _Waiting] = {}
        self._numbers = itertools.count()
        self._pool: ProcessPool | None = None
        self._stopped = False

    def submit(
        self,
        function: Callable[..., T],
        *arguments: object,
        timeout: float,
        priority: Priority = Priority.NORMAL,
    ) -> Future[T]:
        """Run ``function`` (importable, with picklable arguments) in a worker process.

        The future may be cancelled also while it runs: the worker is then replaced.  It fails with
        :class:`UserError` ``file.timeout`` after ``timeout`` seconds of work, ``file.too_heavy`` when
        it was refused more memory, or ``file.crashed``.
        """
        future: Future[T] = Future()
        with self._lock:
            if self._stopped:
                future.cancel()
                return future
            task = _Waiting(priority, next(self._numbers), future, function, arguments, timeout)
            heapq.heappush(self._waiting, task)
        self._feed()
        return future

    def warm_up(self, function: Callable[[], object]) -> None:
        """Start every process and have it run ``function`` (imports), before real work comes."""
        for _ in range(self.workers):
            self.submit(function, timeout=120)

    def cancel(self, future: Future[Any]) -> None:
        """Give a task up, waiting or running."""
        if future.cancel():
            return
        with self._lock:
            inner = next((inner for inner, task in self._running.items() if task.future is future), None)
        if inner is not None:
            inner.cancel()

    def stop(self) -> None:
        """Give up all that waits or runs, and end the processes."""
        with self._lock:
            self._stopped = True
            waiting, self._waiting = self._waiting, []
            pool, self._pool = self._pool, None
        for task in waiting:
            task.future.cancel()
        if pool is not None:
            pool.stop()
            pool.join()
        with self._lock:
            left, self._running = list(self._running.values()), {}
        for task in left:
            task.future.set_exception(UserError("work.cancelled"))

    def _feed(self) -> None:
        while (started := self._start_next()) is not None:
            started.add_done_callback(self._settle)

    def _start_next(self) -> Future[Any] | None:
        with self._lock:
            if self._stopped:
                return None
            while self._waiting and len(self._running) < self.workers:
                task = heapq.heappop(self._waiting)
                if not task.future.set_running_or_notify_cancel():
                    continue
                inner: Future[Any] = self._made_pool().schedule(
                    task.function, args=list(task.arguments), timeout=task.timeout
                )
                self._running[inner] = task
                return inner
        return None

    def _made_pool(self) -> ProcessPool:
        if self._pool is None:
            self._pool = ProcessPool(
                max_workers=self.workers,
                max_tasks=self._renew_after,
                initializer=_prepare_worker,
                initargs=(self._memory,),
                # Forking a process that has threads hangs now and then.
                context=multiprocessing.get_context("spawn"),
            )
        return self._pool

    def _settle(self, inner: Future[Any]) -> None:
        with self._lock:
            task = self._running.pop(inner, None)
        if task is None:
            return
        outer = task.future
        try:
            result = inner.result()
        except CancelledError:
            outer.set_exception(UserError("work.cancelled"))
        except FutureTimeoutError as error:
            seconds = next((part for part in reversed(error.args) if isinstance(part, int | float)), 0)
            outer.set_exception(UserError("file.timeout", seconds=round(seconds)))
        except ProcessExpired as death:
            worker_died(task.function, death.exitcode, death.pid)
            outer.set_exception(UserError("file.crashed"))
        except MemoryError:
            outer.set_exception(UserError("file.too_heavy"))
        except BaseException as error:  # noqa: BLE001 - handed on to whoever waits for the future
            outer.set_exception(error)
        else:
            outer.set_result(result)
        self._feed()


def _prepare_worker(memory: int) -> None:
    prepare_worker()
    limit_memory(memory)
    # One thread a process: threads inside one OCR session waste more than they give.
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"
    step_back(_STEPS_BACK)


def reading_workers(configured: int) -> int:
    """How many reading processes: as configured, or from the cores and the memory of this computer.

    One core is left to the person at the window where there are more than two.
    """
    if configured > 0:
        return configured
    cores = os.cpu_count() or 1
    fitting = total_memory() // _USUAL_MEMORY
    return max(1, min(8, cores if cores <= 2 else cores - 1, fitting))
