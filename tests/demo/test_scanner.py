"""The simulator does what it says."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from desktop.demo.file_lock import held
from desktop.demo.scanner import Habit, Scanner, Stopped
from desktop.intake.hotfolder.probe import Obstacle, probe

DATA = bytes(range(256)) * 20


@pytest.mark.parametrize("habit", list(Habit))
def test_every_habit_ends_with_the_whole_file_and_nothing_else(habit: Habit, tmp_path: Path) -> None:
    folder = tmp_path / "skany"
    folder.mkdir()
    path = Scanner(folder, speed=2000).deliver("Dąb/skan.pdf", DATA, habit)
    assert path == folder / "Dąb" / "skan.pdf"
    assert path.read_bytes() == DATA
    assert [one for one in tmp_path.rglob("*") if one.is_file()] == [path]


def test_states_are_appended_or_written_anew(tmp_path: Path) -> None:
    path = Scanner(tmp_path, speed=2000).states("a.tif", [b"one", b"one two", b"three"], [1, 1])
    assert path.read_bytes() == b"three"


def test_a_vanishing_and_a_broken_file(tmp_path: Path) -> None:
    scanner = Scanner(tmp_path, speed=2000)
    assert not scanner.vanishing("a.pdf", DATA).exists()
    assert DATA.startswith(scanner.cut_short("b.pdf", DATA).read_bytes())
    assert scanner.late_end("c.pdf", DATA).read_bytes() == DATA


def test_offline_takes_the_files_along(tmp_path: Path) -> None:
    folder = tmp_path / "skany"
    folder.mkdir()
    scanner = Scanner(folder)
    scanner.whole("a.pdf", DATA)
    with scanner.offline():
        assert not folder.exists()
    assert (folder / "a.pdf").read_bytes() == DATA


def test_switching_off_ends_all_pauses(tmp_path: Path) -> None:
    scanner = Scanner(tmp_path)
    ended = threading.Event()

    def grow() -> None:
        with pytest.raises(Stopped):
            scanner.growing("a.pdf", DATA)
        ended.set()

    thread = threading.Thread(target=grow)
    thread.start()
    scanner.stop()
    assert ended.wait(10)
    thread.join()
    assert (tmp_path / "a.pdf").stat().st_size < len(DATA)


def test_a_held_file_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(DATA)
    with held(path) as bound:
        if not bound:
            pytest.skip("this file system has no lock that binds others")
        assert probe(str(path)) is Obstacle.LOCKED
    assert not isinstance(probe(str(path)), Obstacle)
