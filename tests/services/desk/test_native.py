"""Dumps of the fault handler are taken apart; nothing that is not understood goes on."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from desktop.services.desk.crashes.describing import written
from desktop.services.desk.crashes.native import read_dump

ROOT = Path(__file__).parents[3]
NOW = datetime(2026, 11, 26, tzinfo=UTC)


def dump(
    first: str, *frames: str, heading: str = "Current thread 0x00007f1c (most recent call first):"
) -> bytes:
    return "\n".join([first, "", heading, *frames, "", "Extension modules: numpy.core (total: 1)"]).encode()


def test_signal_and_frames_are_understood() -> None:
    raw = dump(
        "Fatal Python error: Segmentation fault",
        f'  File "{ROOT}/desktop/services/tasks.py", line 12 in read',
        f'  File "{ROOT}/desktop/__main__.py", line 3 in <module>',
    )
    report = read_dump(raw)
    assert report is not None
    (fault,) = report.faults
    assert fault.name == "segmentation fault"
    assert [str(frame) for frame in fault.frames] == [
        "desktop.services.tasks:12 read",
        "desktop.__main__:3 <module>",
    ]


def test_crash_under_windows_is_understood() -> None:
    report = read_dump(dump("Windows fatal exception: access violation"))
    assert report is not None
    assert report.faults[0].name == "access violation"
    report = read_dump(dump("Windows fatal exception: code 0xc0000374"))
    assert report is not None
    assert report.faults[0].name == "code 0xc0000374"


def test_thread_that_crashed_counts() -> None:
    raw = (
        "Fatal Python error: Aborted\n\n"
        "Thread 0x01 (most recent call first):\n"
        f'  File "{ROOT}/desktop/app.py", line 1 in other\n\n'
        "Current thread 0x02 (most recent call first):\n"
        f'  File "{ROOT}/desktop/app.py", line 2 in guilty\n'
    ).encode()
    report = read_dump(raw)
    assert report is not None
    assert [frame.function for frame in report.faults[0].frames] == ["guilty"]


def test_paths_of_the_user_are_left_out() -> None:
    raw = dump(
        "Fatal Python error: Aborted: Żółw sp. z o.o.",
        '  File "/home/anna/Żółw/faktura.py", line 7 in zolw',
        '  File "/home/anna/a", line 1 in b", line 2 in c',
    )
    report = read_dump(raw)
    assert report is not None
    text = written(report, NOW)
    assert "fatal error" in text
    for word in ("anna", "Żółw", "zolw", "faktura"):
        assert word not in text


def test_nothing_fatal_is_no_report() -> None:
    assert read_dump(b"") is None
    assert read_dump(b"Timeout (0:00:05)!\nThread 0x1 (most recent call first):\n") is None


@given(st.binary(max_size=2000))
def test_anything_can_be_read(raw: bytes) -> None:
    report = read_dump(b"Fatal Python error: Aborted\n" + raw)
    assert report is not None
    assert written(report, NOW).isascii()
