"""What a run of the program leaves behind when something in it goes wrong."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.domain.errors import UserError
from desktop.services.desk.crashes.describing import Where
from desktop.services.desk.crashes.reporter import Reporter
from desktop.services.desk.crashes.shelf import ReportShelf
from desktop.services.workers import WorkerPool

ROOT = Path(__file__).parents[3]


@pytest.fixture
def hooks() -> Iterator[None]:
    """Python's hooks as they were."""
    kept = sys.excepthook, threading.excepthook, sys.unraisablehook
    yield
    sys.excepthook, threading.excepthook, sys.unraisablehook = kept


@pytest.fixture
def reporter(tmp_path: Path, hooks: None) -> Iterator[Reporter]:
    made = Reporter(tmp_path / "raporty")
    made.start()
    yield made
    made.stop()


def texts(reporter: Reporter) -> list[str]:
    return [reporter.shelf.text(path) for path in reporter.shelf.all()]


def run(folder: Path, code: str) -> int:
    """A program of its own that keeps reports in ``folder``."""
    begin = (
        "import sys, os, ctypes, signal\nfrom pathlib import Path\n"
        "from desktop.services.desk.crashes.reporter import Reporter\n"
        f"reporter = Reporter(Path({str(folder)!r}))\nreporter.start()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", begin + code],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=60,
    )
    return done.returncode


def test_error_that_nobody_caught_is_kept(reporter: Reporter, capsys: pytest.CaptureFixture[str]) -> None:
    error = ValueError("Żółw 7811993406")
    sys.excepthook(ValueError, error, None)
    (text,) = texts(reporter)
    assert "where: window" in text
    assert "error: ValueError" in text
    assert "Żółw" not in text


def test_error_in_a_thread_is_kept(reporter: Reporter) -> None:
    def work() -> None:
        raise LookupError("tajne")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    (text,) = texts(reporter)
    assert "where: thread" in text
    assert "test_reporter:" in text
    assert "tajne" not in text


def test_error_while_something_is_thrown_away_is_kept(reporter: Reporter) -> None:
    class Dropped:
        def __del__(self) -> None:
            raise RuntimeError("tajne")

    Dropped()
    (text,) = texts(reporter)
    assert "where: cleaning" in text


def test_the_same_bug_makes_one_report_that_counts(reporter: Reporter) -> None:
    for _ in range(25):
        reporter.note(ValueError(), Where.WINDOW)
    (text,) = texts(reporter)
    assert "times: 10" in text


def test_interrupting_is_no_bug(reporter: Reporter, capsys: pytest.CaptureFixture[str]) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert texts(reporter) == []


def test_disk_that_refuses_makes_a_bug_no_worse(tmp_path: Path, hooks: None) -> None:
    blocked = tmp_path / "raporty"
    blocked.write_text("to plik, nie folder")
    reporter = Reporter(blocked)
    reporter.start()
    reporter.note(ValueError(), Where.WINDOW)
    reporter.stop()
    assert blocked.read_text() == "to plik, nie folder"


def test_orderly_end_leaves_nothing(tmp_path: Path) -> None:
    assert run(tmp_path, "reporter.stop()") == 0
    assert list(tmp_path.rglob("*native*")) == []
    assert ReportShelf(tmp_path).all() == []


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_crash_of_native_code_is_told_after_the_next_start(tmp_path: Path) -> None:
    assert run(tmp_path, "os.kill(os.getpid(), signal.SIGSEGV)") == -signal.SIGSEGV
    assert ReportShelf(tmp_path).all() == []
    assert run(tmp_path, "reporter.stop()") == 0
    (path,) = ReportShelf(tmp_path).all()
    text = path.read_text()
    assert "where: native code" in text
    assert "segmentation fault" in text
    assert str(ROOT) not in text
    assert list((tmp_path / "running").iterdir()) == []


def test_killed_program_is_no_bug(tmp_path: Path) -> None:
    run(tmp_path, "os._exit(1)")
    assert run(tmp_path, "reporter.stop()") == 0
    assert ReportShelf(tmp_path).all() == []


def test_what_runs_still_is_left_alone(tmp_path: Path, reporter: Reporter) -> None:
    other = Reporter(reporter.shelf.folder)
    other.start()
    other.stop()
    runs = list((reporter.shelf.folder / "running").iterdir())
    assert len(runs) == 1


def _crash() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_worker_that_dies_is_told_with_its_task(reporter: Reporter) -> None:
    pool = WorkerPool(1)
    try:
        with pytest.raises(UserError) as told:
            pool.submit(_crash, timeout=60).result(60)
    finally:
        pool.stop()
    assert told.value.code == "file.crashed"
    (text,) = texts(reporter)
    assert "where: worker process" in text
    assert f"exit code {-signal.SIGSEGV}" in text
    assert "caused by: segmentation fault" in text
    assert "_crash" in text


def test_old_reports_go_and_new_ones_are_unseen_until_told(tmp_path: Path, reporter: Reporter) -> None:
    shelf = reporter.shelf
    from desktop.services.desk.crashes.describing import report_of

    report = report_of(ValueError(), Where.WINDOW)
    begin = datetime(2026, 11, 1, tzinfo=UTC)
    for number in range(55):
        shelf.put(report, begin + timedelta(minutes=number))
    assert len(shelf.all()) == 50
    assert shelf.unseen() == 50
    shelf.see()
    assert shelf.unseen() == 0
    shelf.put(report, begin + timedelta(days=1))
    assert shelf.unseen() == 1
    shelf.clear()
    assert shelf.all() == []
