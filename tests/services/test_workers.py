"""Worker processes: one bad document fails alone."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from desktop.domain.errors import UserError
from desktop.services import workers
from desktop.services.workers import Priority, WorkerPool, reading_workers
from tests.services import misbehaving


@pytest.fixture(scope="module")
def pool() -> Iterator[WorkerPool]:
    """One worker process for all tests here: they also show that it is replaced."""
    pool = WorkerPool(1)
    yield pool
    pool.stop()


def test_results_come_back(pool: WorkerPool) -> None:
    futures = [pool.submit(misbehaving.double, number, timeout=60) for number in range(20)]
    assert [future.result(60) for future in futures] == [2 * number for number in range(20)]


def test_a_dead_worker_is_replaced_and_only_its_task_fails(pool: WorkerPool) -> None:
    guilty = pool.submit(misbehaving.die, timeout=60)
    innocent = pool.submit(misbehaving.double, 4, timeout=60)
    with pytest.raises(UserError) as caught:
        guilty.result(60)
    assert caught.value.code == "file.crashed"
    assert innocent.result(60) == 8


def test_a_hung_worker_is_replaced(pool: WorkerPool) -> None:
    with pytest.raises(UserError) as caught:
        pool.submit(misbehaving.hang, timeout=0.5).result(60)
    assert caught.value.code == "file.timeout"
    assert pool.submit(misbehaving.double, 5, timeout=60).result(60) == 10


def test_expected_errors_keep_their_message(pool: WorkerPool) -> None:
    with pytest.raises(UserError) as caught:
        pool.submit(misbehaving.refuse, timeout=60).result(60)
    assert caught.value.code == "file.damaged"


def test_bugs_stay_bugs(pool: WorkerPool) -> None:
    with pytest.raises(ZeroDivisionError):
        pool.submit(misbehaving.stumble, timeout=60).result(60)


def test_what_is_looked_at_comes_first(pool: WorkerPool, tmp_path: Path) -> None:
    order = tmp_path / "kolejnosc"
    tasks = [pool.submit(misbehaving.append, order, "a", timeout=60)]
    for priority, name in [(Priority.NORMAL, "n"), (Priority.VIEWED, "v"), (Priority.PREFETCHED, "p")]:
        tasks.append(pool.submit(misbehaving.append, order, name, timeout=60, priority=priority))
    for task in tasks:
        task.result(60)
    assert order.read_text() == "avpn"


def test_running_and_waiting_tasks_can_be_given_up(pool: WorkerPool, tmp_path: Path) -> None:
    running = pool.submit(misbehaving.leave_mark_and_hang, tmp_path / "zaczal", timeout=60)
    waiting = pool.submit(misbehaving.double, 1, timeout=60)
    pool.cancel(waiting)
    with pytest.raises(CancelledError):
        waiting.result(60)
    pool.cancel(running)
    with pytest.raises(UserError) as caught:
        running.result(60)
    assert caught.value.code == "work.cancelled"
    assert pool.submit(misbehaving.double, 3, timeout=60).result(60) == 6


def test_a_stopped_pool_takes_nothing_and_leaves_nothing_running() -> None:
    pool = WorkerPool(1)
    pool.submit(misbehaving.double, 1, timeout=60).result(60)
    hanging = pool.submit(misbehaving.hang, timeout=60)
    done = threading.Event()
    hanging.add_done_callback(lambda _: done.set())
    pool.stop()
    assert done.wait(10)
    assert pool.submit(misbehaving.double, 1, timeout=60).cancelled()


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS holds no process to a limit of its memory")
def test_a_task_gets_no_more_memory_than_allowed() -> None:
    pool = WorkerPool(1, memory=600 * 1024**2)
    try:
        assert pool.submit(misbehaving.take, 100_000_000, timeout=60).result(60) == 100_000_000
        with pytest.raises(UserError) as caught:
            pool.submit(misbehaving.take, 1_000_000_000, timeout=60).result(60)
        assert caught.value.code == "file.too_heavy"
        assert pool.submit(misbehaving.double, 6, timeout=60).result(60) == 12
    finally:
        pool.stop()


@pytest.mark.parametrize("configured", [1, 3])
def test_a_configured_number_of_workers_is_obeyed(configured: int) -> None:
    assert reading_workers(configured) == configured


def test_from_the_cores_otherwise() -> None:
    assert 1 <= reading_workers(0) <= 8


@pytest.mark.parametrize(("cores", "gigabytes", "expected"), [(8, 32, 7), (8, 4, 3), (8, 1, 1), (2, 32, 2)])
def test_no_more_readers_than_the_memory_holds(
    monkeypatch: pytest.MonkeyPatch, cores: int, gigabytes: int, expected: int
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: cores)
    monkeypatch.setattr(workers, "total_memory", lambda: gigabytes * 1024**3)
    assert reading_workers(0) == expected
