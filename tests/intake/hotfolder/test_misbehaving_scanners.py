"""Everything that real scanners do, done to a running watcher: each file is taken once, and whole."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import BinaryIO

import pytest

from desktop.demo.file_lock import held
from desktop.demo.scanner import Habit, Scanner
from desktop.domain.folders import FolderState, WatchedFolder
from desktop.intake.hotfolder.loop import Timing
from desktop.intake.hotfolder.probe import open_for_reading
from desktop.intake.hotfolder.stability import Patience, TakeResult
from desktop.intake.hotfolder.watcher import Watcher
from tests.intake.hotfolder.office import FAST, QUIET, Office, pdf


def only(office: Office) -> tuple[str, bytes]:
    """Name and content of the one file that came."""
    (taken,) = office.wait_for_files(1)
    return taken.path.name, taken.data


@pytest.mark.parametrize("habit", list(Habit))
def test_every_habit_delivers_the_whole_file_once(
    habit: Habit, watcher: Watcher, office: Office, scanner: Scanner
) -> None:
    watcher.start()
    office.wait_for_state(FolderState.OK)
    data = pdf(habit.value)

    scanner.deliver("skan.pdf", data, habit)

    assert only(office) == ("skan.pdf", data)
    assert watcher.scan_once(timeout=20).waiting == ()
    assert len(office.tries) == 1


def test_pages_with_pauses_longer_than_the_quiet_time(
    watcher: Watcher, office: Office, scanner: Scanner
) -> None:
    watcher.start()
    data = pdf()
    scanner.page_by_page("strony.pdf", data, pauses=(0.2, 4, 0.2, 4, 3.5, 1))
    assert only(office) == ("strony.pdf", data)


def test_an_empty_placeholder_is_never_taken_for_a_document(
    watcher: Watcher, office: Office, scanner: Scanner
) -> None:
    watcher.start()
    data = pdf()
    scanner.placeholder("puste.pdf", data, after=15)  # five quiet times
    assert only(office) == ("puste.pdf", data)


def test_a_placeholder_that_stays_empty_is_handed_on_in_the_end(inbox: Path, office: Office) -> None:
    watcher = Watcher(office.take, timing=Timing(settle=0.01, patience=Patience(incomplete_after=0.05)))
    watcher.set_folders([WatchedFolder(1, inbox, quiet_seconds=0.02)], {})
    (inbox / "puste.pdf").touch()
    watcher.scan_once(timeout=20)
    assert only(office) == ("puste.pdf", b"")


def test_a_temporary_name_is_left_alone_until_it_is_final(
    watcher: Watcher, office: Office, scanner: Scanner
) -> None:
    watcher.start()
    scanner.temporary_name("gotowe.pdf", pdf(), seconds=12)
    assert only(office) == ("gotowe.pdf", pdf())
    assert [path.name for path in office.tries] == ["gotowe.pdf"]


def test_a_file_is_moved_in_whole(watcher: Watcher, office: Office, scanner: Scanner) -> None:
    watcher.start()
    office.wait_for_state(FolderState.OK)
    scanner.moved_in("przeniesiony.pdf", pdf())
    assert only(office) == ("przeniesiony.pdf", pdf())


def test_a_whole_folder_is_moved_in(watcher: Watcher, office: Office, inbox: Path, tmp_path: Path) -> None:
    watcher.start()
    office.wait_for_state(FolderState.OK)
    outside = tmp_path / "obok"
    outside.mkdir()
    (outside / "a.pdf").write_bytes(pdf("a"))
    (outside / "b.pdf").write_bytes(pdf("b"))
    outside.rename(inbox / "partia")
    assert {taken.path.name for taken in office.wait_for_files(2)} == {"a.pdf", "b.pdf"}


def test_a_file_that_another_program_holds(watcher: Watcher, office: Office, inbox: Path) -> None:
    """With a lock that the operating system really enforces."""
    path = inbox / "zajety.pdf"
    path.write_bytes(pdf())
    with held(path) as bound:
        if not bound:
            pytest.skip("this file system has no lock that binds others")
        report = watcher.scan_once(timeout=8 * QUIET)
        assert not office.tries
        assert [(one.path, one.reason.value) for one in report.waiting] == [(path, "locked")]
    watcher.scan_once(timeout=20)
    assert only(office) == ("zajety.pdf", pdf())


@pytest.mark.parametrize("code", [errno.EBUSY, errno.EAGAIN, errno.EACCES, errno.ETXTBSY, errno.EIO])
def test_a_file_that_the_share_says_is_busy(code: int, inbox: Path, office: Office) -> None:
    refused: list[str] = []

    def opener(path: str) -> BinaryIO:
        if len(refused) < 3:
            refused.append(path)
            raise OSError(code, "busy", path)
        return open_for_reading(path)

    watcher = Watcher(office.take, timing=FAST, opener=opener)
    watcher.set_folders([WatchedFolder(1, inbox, quiet_seconds=QUIET / 3)], {})
    (inbox / "zajety.pdf").write_bytes(pdf())
    watcher.scan_once(timeout=20)
    assert only(office) == ("zajety.pdf", pdf())
    assert len(refused) == 3


def test_a_file_that_vanishes_is_forgotten(inbox: Path, office: Office, scanner: Scanner) -> None:
    watcher = Watcher(office.take, timing=FAST)
    watcher.set_folders([WatchedFolder(1, inbox, quiet_seconds=1.0)], {})
    watcher.start()
    scanner.vanishing("cofniety.pdf", pdf())
    scanner.whole("zostaje.pdf", pdf())
    assert only(office) == ("zostaje.pdf", pdf())
    assert watcher.scan_once(timeout=20).waiting == ()
    watcher.stop()
    assert [path.name for path in office.tries] == ["zostaje.pdf"]


def test_a_thousand_files_at_once(watcher: Watcher, office: Office, scanner: Scanner) -> None:
    watcher.start()
    names = [f"skan{number:04}.pdf" for number in range(1000)]
    scanner.many(names, lambda name: pdf(name, 200))
    taken = office.wait_for_files(1000)
    assert sorted(one.path.name for one in taken) == names
    assert all(one.data == pdf(one.path.name, 200) for one in taken)
    assert not office.overlaps
    assert len(office.tries) == 1000


def test_the_same_name_twice(watcher: Watcher, office: Office, scanner: Scanner) -> None:
    """The device's counter begins anew: the name comes again after the first one was moved away."""
    watcher.start()
    scanner.whole("00001.pdf", pdf("first"))
    office.wait_for_files(1)
    scanner.whole("00001.pdf", pdf("other"))  # of the same size
    assert [taken.data for taken in office.wait_for_files(2)] == [pdf("first"), pdf("other")]


def test_the_same_name_again_while_the_first_is_being_taken(
    watcher: Watcher, office: Office, scanner: Scanner, inbox: Path
) -> None:
    def move_away_and_see_the_next_come(path: Path) -> TakeResult:
        if len(office.tries) == 1:
            path.rename(inbox.parent / "first")
            scanner.whole(path.name, pdf("other"))
            return TakeResult.RETRY  # not the office's own way of moving: it must be asked again
        return TakeResult.DONE

    office.before = move_away_and_see_the_next_come
    watcher.start()
    scanner.whole("00001.pdf", pdf("first"))
    assert only(office) == ("00001.pdf", pdf("other"))


def test_a_file_is_replaced_that_was_taken_and_could_not_be_moved(inbox: Path, scanner: Scanner) -> None:
    office = Office(leave=True)
    watcher = Watcher(office.take, timing=FAST)
    watcher.set_folders([WatchedFolder(1, inbox, quiet_seconds=QUIET)], {})
    watcher.start()
    scanner.whole("00001.pdf", pdf("first"))
    office.wait_for_files(1)
    watcher.scan_once(timeout=20)
    assert len(office.taken) == 1  # still there, not taken again
    scanner.moved_in("00001.pdf", pdf("other"))
    assert [taken.data for taken in office.wait_for_files(2)] == [pdf("first"), pdf("other")]
    watcher.stop()


def test_the_same_content_twice_is_handed_on_twice(
    watcher: Watcher, office: Office, scanner: Scanner
) -> None:
    watcher.start()
    scanner.whole("a.pdf", pdf())
    scanner.whole("b.pdf", pdf())
    assert {taken.path.name for taken in office.wait_for_files(2)} == {"a.pdf", "b.pdf"}


def test_the_end_of_a_pdf_comes_long_after_the_quiet_time(
    watcher: Watcher, office: Office, scanner: Scanner
) -> None:
    watcher.start()
    scanner.late_end("pozny.pdf", pdf(), after=15)
    assert only(office) == ("pozny.pdf", pdf())


def test_a_pdf_whose_end_never_comes_is_handed_on_as_it_is(
    watcher: Watcher, office: Office, scanner: Scanner
) -> None:
    watcher.start()
    scanner.cut_short("urwany.pdf", pdf())
    name, data = only(office)
    assert name == "urwany.pdf"
    assert b"%%EOF" not in data


def test_a_folder_disappears_and_comes_back(watcher: Watcher, office: Office, scanner: Scanner) -> None:
    watcher.start()
    office.wait_for_state(FolderState.OK)
    with scanner.offline() as away:
        office.wait_for_state(FolderState.OFFLINE)
        (away / "w-przerwie.pdf").write_bytes(pdf("a"))
    office.wait_for_state(FolderState.OK)
    scanner.moved_in("potem.pdf", pdf("b"))
    assert {taken.path.name for taken in office.wait_for_files(2)} == {"w-przerwie.pdf", "potem.pdf"}
    assert [state for _, state in office.states] == [FolderState.OK, FolderState.OFFLINE, FolderState.OK]


def test_a_folder_that_is_deleted_and_made_again(watcher: Watcher, office: Office, inbox: Path) -> None:
    watcher.start()
    office.wait_for_state(FolderState.OK)
    inbox.rmdir()
    office.wait_for_state(FolderState.OFFLINE)
    inbox.mkdir()
    office.wait_for_state(FolderState.OK)
    (inbox / "nowy.pdf").write_bytes(pdf())
    assert only(office) == ("nowy.pdf", pdf())
