"""The test of a scanner's folder sees what the watcher sees, and says what may be wrong."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.demo.scanner import Habit, Scanner
from desktop.domain.firstrun import ScanLook, ScanStage
from desktop.domain.folders import FolderState, FolderStatus, WatchedFolder
from desktop.domain.messages import Message
from desktop.services.firstrun import scantest
from desktop.services.firstrun.scantest import ScanTest, Since
from desktop.services.office import Office
from tests.builders import make_pdf

_PATIENCE = 60.0


@pytest.fixture
def scans(tmp_path: Path) -> Path:
    path = tmp_path / "biuro" / "Skany"
    path.mkdir(parents=True)
    return path


@pytest.fixture
def folder(office: Office, scans: Path) -> WatchedFolder:
    return office.folders.add(WatchedFolder(id=0, path=scans, quiet_seconds=0.3))


@pytest.fixture
def working(office: Office) -> Iterator[Office]:
    assert office.start()
    yield office
    office.stop()


@pytest.fixture(autouse=True)
def no_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "dom"
    home.mkdir()
    monkeypatch.setattr(Path, "home", lambda: home)
    return home


def seen(test: ScanTest, folder: WatchedFolder, since: Since, until: Callable[[ScanLook], bool]) -> ScanLook:
    """The first look that is ``until``."""
    pause = threading.Event()
    for _ in range(int(_PATIENCE / 0.05)):
        look = test.look(folder, since, patient=True)
        if until(look):
            return look
        pause.wait(0.05)
    raise AssertionError(look)


def codes(look: ScanLook) -> list[str]:
    return [one.code for one in look.says]


@pytest.mark.parametrize("habit", [Habit.WHOLE, Habit.PAGE_BY_PAGE, Habit.TEMPORARY_NAME, Habit.MOVED_IN])
def test_a_page_arrives_however_the_scanner_writes(
    working: Office, folder: WatchedFolder, tmp_path: Path, habit: Habit
) -> None:
    test = working.scan_test
    since = test.begin()
    assert test.look(folder, since, patient=True).stage is ScanStage.NOTHING
    data = make_pdf(tmp_path / "strona.pdf").read_bytes()
    Scanner(folder.path, speed=20).deliver("SCAN0001.PDF", data, habit)
    look = seen(test, folder, since, lambda one: one.stage is ScanStage.ARRIVED)
    assert look.arrival is not None
    assert (look.arrival.name, look.arrival.size) == ("SCAN0001.PDF", len(data))
    assert working.documents.rows([look.arrival.document_id])[0].channel_label == folder.channel_label


def test_what_came_before_the_test_does_not_count(
    working: Office, folder: WatchedFolder, tmp_path: Path
) -> None:
    test = working.scan_test
    first = test.begin()
    Scanner(folder.path).whole("stary.pdf", make_pdf(tmp_path / "a.pdf").read_bytes())
    seen(test, folder, first, lambda one: one.stage is ScanStage.ARRIVED)
    again = test.begin()
    # Its file is on its way to the taken ones still, perhaps.
    assert seen(test, folder, again, lambda one: one.stage is not ScanStage.WRITING).arrival is None


def test_a_file_that_is_still_written_is_said(working: Office, folder: WatchedFolder, tmp_path: Path) -> None:
    test = working.scan_test
    since = test.begin()
    data = make_pdf(tmp_path / "strona.pdf").read_bytes()
    Scanner(folder.path).cut_short("urwany.pdf", data)
    look = seen(test, folder, since, lambda one: codes(one) == ["scan.unfinished"])
    assert look.stage is ScanStage.WRITING
    assert look.says[0].details["name"] == "urwany.pdf"


def test_an_empty_file_is_said(working: Office, folder: WatchedFolder) -> None:
    test = working.scan_test
    since = test.begin()
    (folder.path / "pusty.pdf").touch()
    assert seen(test, folder, since, lambda one: "scan.empty" in codes(one)).stage is ScanStage.WRITING


def test_after_a_while_what_may_be_wrong_is_said(office: Office, folder: WatchedFolder) -> None:
    test = office.scan_test
    since = test.begin()
    assert codes(test.look(folder, since, patient=True)) == ["scan.stopped"]
    office.start()
    assert codes(seen(test, folder, since, lambda one: not one.says)) == []
    assert codes(test.look(folder, since, patient=False)) == ["scan.nothing"]


def test_a_folder_that_is_gone_is_said_at_once(
    working: Office, folder: WatchedFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = FolderStatus(
        folder.id, folder.path, FolderState.OFFLINE, Message("folder.offline", {"path": str(folder.path)})
    )
    monkeypatch.setattr(working.folders, "states", lambda: (gone,))
    test = working.scan_test
    assert codes(test.look(folder, test.begin(), patient=True)) == ["folder.offline"]


def test_a_file_that_is_left_alone_is_named(working: Office, folder: WatchedFolder) -> None:
    test = working.scan_test
    since = test.begin()
    (folder.path / "skan.tmp").write_bytes(b"x")
    look = test.look(folder, since, patient=False)
    assert codes(look) == ["scan.ignored"]
    assert look.says[0].details["name"] == "skan.tmp"


@pytest.mark.parametrize("where", ["..", "../inny", "dom/Pictures"])
def test_a_scan_that_went_astray_is_found(
    working: Office, folder: WatchedFolder, tmp_path: Path, where: str
) -> None:
    elsewhere = (tmp_path / where if where.startswith("dom") else folder.path / where).resolve()
    elsewhere.mkdir(parents=True, exist_ok=True)
    (elsewhere / "stary.pdf").write_bytes(b"%PDF")
    import os

    os.utime(elsewhere / "stary.pdf", (1, 1))
    test = working.scan_test
    since = test.begin()
    assert codes(test.look(folder, since, patient=False)) == ["scan.nothing"]
    (elsewhere / "SCAN0002.PDF").write_bytes(b"%PDF")
    (elsewhere / "notatki.docx").write_bytes(b"PK")
    look = test.look(folder, since, patient=False)
    assert codes(look) == ["scan.elsewhere"]
    assert look.elsewhere == elsewhere
    assert look.says[0].details["name"] == "SCAN0002.PDF"


def test_a_crowded_folder_nearby_is_not_searched_for_ever(
    working: Office, folder: WatchedFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scantest, "_MOST_ENTRIES", 3)
    for number in range(10):
        (folder.path.parent / f"plik{number}.txt").touch()
    test = working.scan_test
    assert codes(test.look(folder, test.begin(), patient=False)) == ["scan.nothing"]
