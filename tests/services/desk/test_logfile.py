"""The log is read whole over its rotated files, followed, and large ones are quick."""

from __future__ import annotations

import logging
import logging.handlers
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.app import DataFolder, start_log
from desktop.services.desk.logfile import Entry, Level, LogReader, parsed

LINE = "2026-11-26 10:15:{second:02d},123 {level} desktop.services.reading: dokument {number}\n"


def line(number: int, level: str = "INFO") -> str:
    return LINE.format(second=number % 60, level=level, number=number)


def test_entry_is_taken_apart() -> None:
    (entry,) = parsed(line(7, "WARNING").encode())
    assert entry == Entry("2026-11-26 10:15:07", Level.WARNING, "desktop.services.reading", "dokument 7")
    assert str(entry) == "2026-11-26 10:15:07 WARNING desktop.services.reading: dokument 7"


def test_traceback_belongs_to_its_entry() -> None:
    text = line(1, "ERROR") + "Traceback (most recent call last):\n  File…\n\nKeyError\n" + line(2)
    first, second = parsed(text.encode())
    assert first.text == "dokument 1\nTraceback (most recent call last):\n  File…\n\nKeyError"
    assert second.text == "dokument 2"


def test_what_the_program_writes_is_understood(data: DataFolder) -> None:
    root = logging.getLogger()
    before = list(root.handlers), root.level
    start_log(data)
    (handler,) = (one for one in root.handlers if one not in before[0])
    try:
        logging.getLogger("desktop.proba").warning("żółw: %s", 5)
    finally:
        root.removeHandler(handler)
        handler.close()
        root.setLevel(before[1])
    (entry,) = LogReader(data.log).load()
    assert (entry.level, entry.source, entry.text) == (Level.WARNING, "desktop.proba", "żółw: 5")


def test_rotated_files_come_in_order(tmp_path: Path) -> None:
    path = tmp_path / "bezdotyk.log"
    for name, number in (
        ("bezdotyk.log.10", 0),
        ("bezdotyk.log.2", 1),
        ("bezdotyk.log.1", 2),
        ("bezdotyk.log", 3),
    ):
        (tmp_path / name).write_text(line(number))
    (tmp_path / "bezdotyk.log.bak").write_text(line(9))
    assert [entry.text for entry in LogReader(path).load()] == [f"dokument {one}" for one in range(4)]


def test_log_is_followed_over_half_lines_and_turning(tmp_path: Path) -> None:
    path = tmp_path / "bezdotyk.log"
    path.write_text(line(0) + "2026-11-26 10:15:01,1")
    reader = LogReader(path)
    assert [entry.text for entry in reader.load()] == ["dokument 0"]
    assert reader.new() == []
    with path.open("a") as file:
        file.write("23 ERROR desktop.x: dokument 1\n" + line(2)[:10])
    came = reader.new()
    assert came is not None
    assert [entry.text for entry in came] == ["dokument 1"]
    path.rename(tmp_path / "bezdotyk.log.1")
    path.write_text(line(3))
    assert reader.new() is None
    assert [entry.text for entry in reader.load()][-1] == "dokument 3"


def test_no_log_yet_is_an_empty_one(tmp_path: Path) -> None:
    reader = LogReader(tmp_path / "bezdotyk.log")
    assert reader.load() == []
    assert reader.new() == []
    (tmp_path / "bezdotyk.log").write_text(line(1))
    assert reader.new() is None


def test_large_files_are_read_from_their_end(tmp_path: Path) -> None:
    path = tmp_path / "bezdotyk.log"
    some = "".join(line(number) for number in range(1000))
    with path.open("w") as file:
        for _ in range(600):
            file.write(some)
    assert path.stat().st_size > 40_000_000
    entries = LogReader(path).load()
    assert 200_000 < len(entries) < 300_000
    assert entries[-1].text == "dokument 999"


@given(st.binary(max_size=500))
def test_anything_can_be_read(raw: bytes) -> None:
    parsed(raw)
    assert parsed(line(1).encode() + raw)[0].text.startswith("dokument 1")


def test_folder_that_cannot_be_read_is_an_error_of_the_system(tmp_path: Path) -> None:
    path = tmp_path / "bezdotyk.log"
    path.mkdir()
    with pytest.raises(OSError):
        LogReader(path).load()
