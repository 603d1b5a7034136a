"""One program works, the others wait for their turn."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from filelock import FileLock, Timeout

from desktop.services import turn as module
from desktop.services.turn import Turn

_PATIENCE = 30.0


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_AGAIN_AFTER", 0.02)


def _lock(tmp_path: Path) -> FileLock:
    # Not the singleton of the path: each stands for another program.
    return FileLock(tmp_path / "work.lock", thread_local=False)


def test_the_next_takes_over_when_the_first_ends(tmp_path: Path) -> None:
    first, second = _lock(tmp_path), _lock(tmp_path)
    begun = threading.Event()
    assert Turn(first, lambda: None).start()
    waiting = Turn(second, begun.set)
    assert not waiting.start()
    assert not begun.is_set()
    first.release()
    assert begun.wait(_PATIENCE)
    assert second.is_locked
    waiting.stop()
    second.release()
    assert not second.is_locked, "taken on another thread, and free all the same"


def test_who_has_stopped_takes_nothing_over(tmp_path: Path) -> None:
    first, second = _lock(tmp_path), _lock(tmp_path)
    first.acquire()
    waiting = Turn(second, pytest.fail)
    assert not waiting.start()
    waiting.stop()
    first.release()
    assert not second.is_locked


def test_work_that_cannot_begin_leaves_the_turn_to_others(tmp_path: Path) -> None:
    def fail() -> None:
        raise RuntimeError

    first, second = _lock(tmp_path), _lock(tmp_path)
    with pytest.raises(RuntimeError):
        Turn(first, fail).start()
    try:
        second.acquire(timeout=0)
    except Timeout:
        pytest.fail("the lock is still held")
    second.release()
