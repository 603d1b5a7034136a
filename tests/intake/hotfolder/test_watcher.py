"""The watcher's own promises: threads, observers, retries, changes of settings, one pass."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.demo.scanner import Scanner
from desktop.domain.folders import FolderState, ObserverKind, WatchedFolder
from desktop.intake.hotfolder import loop as loop_module
from desktop.intake.hotfolder import watcher as watcher_module
from desktop.intake.hotfolder.listing import Fingerprint, walk
from desktop.intake.hotfolder.loop import Timing
from desktop.intake.hotfolder.observation import Observation
from desktop.intake.hotfolder.stability import Patience, TakeResult, Waiting
from desktop.intake.hotfolder.watcher import Watcher
from tests.intake.hotfolder.office import FAST, PATIENCE_SECONDS, QUIET, Office, pdf


@pytest.mark.parametrize("kind", list(ObserverKind))
def test_events_alone_are_enough(kind: ObserverKind, inbox: Path, office: Office, scanner: Scanner) -> None:
    hourly = Timing(rescan=3600, settle=0.01, poll=0.05)
    watcher = Watcher(office.take, office.on_state, timing=hourly)
    watcher.set_folders([WatchedFolder(1, inbox, observer=kind, quiet_seconds=QUIET)], {})
    watcher.start()
    office.wait_for_state(FolderState.OK)
    scanner.whole("Dąb/koszty/a.pdf", pdf("a"))
    scanner.moved_in("b.pdf", pdf("b"))
    scanner.growing("c.pdf", pdf("c"), seconds=10)
    assert {one.path.name for one in office.wait_for_files(3)} == {"a.pdf", "b.pdf", "c.pdf"}
    watcher.stop()


def test_listings_alone_are_enough(
    inbox: Path, office: Office, scanner: Scanner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none_to_be_had(*_: object) -> Observation:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(loop_module, "Observation", none_to_be_had)
    watcher = Watcher(office.take, office.on_state, timing=FAST)
    watcher.set_folders([WatchedFolder(1, inbox, quiet_seconds=QUIET)], {})
    watcher.start()
    office.wait_for_state(FolderState.NO_EVENTS)
    scanner.whole("a.pdf", pdf())
    office.wait_for_files(1)
    watcher.stop()


def test_native_events_that_cannot_be_had_are_replaced_by_polling(
    inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.intake.hotfolder import observation

    class NoWatchesLeft:
        def schedule(self, *_: object, **__: object) -> None:
            raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr(observation, "Observer", NoWatchesLeft)
    observed = Observation(inbox, ObserverKind.NATIVE, 0.05, lambda _path: None)
    assert observed.kind is ObserverKind.POLLING
    assert observed.alive
    observed.stop()
    assert not observed.alive


def test_a_dead_observer_is_noticed_and_replaced(watcher: Watcher, office: Office, scanner: Scanner) -> None:
    watcher.start()
    office.wait_for_state(FolderState.OK)
    (loop,) = watcher._loops.values()
    assert loop._observation is not None
    dead = loop._observation
    dead.stop()
    office.wait_until(lambda: len(office.states) >= 3)
    assert [state for _, state in office.states] == [FolderState.OK, FolderState.NO_EVENTS, FolderState.OK]
    assert loop._observation is not dead
    assert loop._observation.alive
    scanner.whole("a.pdf", pdf())
    office.wait_for_files(1)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_dead_thread_is_replaced(inbox: Path, office: Office, scanner: Scanner) -> None:
    def faulty_once(folder_id: int, state: FolderState) -> None:
        office.on_state(folder_id, state)
        if len(office.states) == 1:
            raise RuntimeError("a fault of the listener")

    watcher = Watcher(office.take, faulty_once, timing=FAST)
    watcher.set_folders([WatchedFolder(1, inbox, quiet_seconds=QUIET)], {})
    watcher.start()
    scanner.whole("a.pdf", pdf())
    office.wait_for_files(1)
    watcher.stop()


@pytest.mark.parametrize(
    ("error", "state"),
    [(PermissionError(13, "no"), FolderState.NO_PERMISSION), (OSError(112, "down"), FolderState.OFFLINE)],
)
def test_a_folder_that_cannot_be_listed(
    error: OSError,
    state: FolderState,
    watcher: Watcher,
    office: Office,
    scanner: Scanner,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refusing(*_: object) -> None:
        raise error

    with monkeypatch.context() as patched:
        patched.setattr(loop_module, "walk", refusing)
        watcher.start()
        office.wait_for_state(state)
        assert watcher.states() == {1: state}
    office.wait_for_state(FolderState.OK)
    scanner.whole("a.pdf", pdf())
    office.wait_for_files(1)


def test_a_folder_that_can_be_listed_in_part(
    watcher: Watcher, office: Office, scanner: Scanner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def all_but_one(
        root: str, unreadable: list[str], skip: frozenset[str]
    ) -> Iterator[tuple[str, Fingerprint]]:
        yield from walk(root, unreadable, skip)
        unreadable.append(f"{root}/zamkniety")

    monkeypatch.setattr(loop_module, "walk", all_but_one)
    watcher.start()
    office.wait_for_state(FolderState.PARTLY)
    scanner.whole("a.pdf", pdf())
    office.wait_for_files(1)


def test_a_callback_that_raises_kills_nobody_and_betrays_nothing(
    watcher: Watcher, office: Office, scanner: Scanner, caplog: pytest.LogCaptureFixture
) -> None:
    def fails_twice(path: Path) -> TakeResult:
        if len(office.tries) < 3:
            raise RuntimeError(f"cannot take {path}")
        return TakeResult.DONE

    office.before = fails_twice
    watcher.start()
    with caplog.at_level(logging.DEBUG, logger="desktop"):
        scanner.whole("Kowalska Anna.pdf", pdf())
        office.wait_for_files(1)
    assert len(office.tries) == 3
    assert "RuntimeError" in caplog.text
    assert "Kowalska" not in caplog.text


def test_a_refused_file_waits_and_is_tried_again(watcher: Watcher, office: Office, scanner: Scanner) -> None:
    office.before = lambda _path: TakeResult.RETRY if len(office.tries) < 3 else TakeResult.DONE
    watcher.start()
    scanner.whole("a.pdf", pdf())
    office.wait_for_files(1)
    assert len(office.tries) == 3


def test_a_slow_copy_does_not_hold_the_others(watcher: Watcher, office: Office, scanner: Scanner) -> None:
    go_on = threading.Event()

    def slow(path: Path) -> TakeResult:
        if path.name == "wolny.pdf":
            assert go_on.wait(PATIENCE_SECONDS)
        return TakeResult.DONE

    office.before = slow
    watcher.start()
    scanner.whole("wolny.pdf", pdf())
    office.wait_until(lambda: bool(office.tries))
    scanner.many([f"{number}.pdf" for number in range(20)], pdf)
    office.wait_for_files(20)
    watcher.rescan()
    assert [one.reason for one in watcher.waiting() if one.path.name == "wolny.pdf"] == [Waiting.TAKING]
    go_on.set()
    office.wait_for_files(21)
    assert office.tries.count(scanner.folder / "wolny.pdf") == 1
    assert not office.overlaps


def test_no_path_is_taken_twice_at_once_when_a_folder_is_set_anew(
    watcher: Watcher, office: Office, scanner: Scanner, inbox: Path
) -> None:
    go_on = threading.Event()

    def slow(path: Path) -> TakeResult:
        if path.name == "wolny.pdf":
            assert go_on.wait(PATIENCE_SECONDS)
        return TakeResult.DONE

    office.before = slow
    watcher.start()
    scanner.whole("wolny.pdf", pdf())
    office.wait_until(lambda: bool(office.tries))
    watcher.set_folders([WatchedFolder(1, inbox, quiet_seconds=QUIET / 2, channel_label="nowa")], {})
    scanner.whole("inny.pdf", pdf())
    office.wait_for_files(1)
    report = watcher.scan_once(timeout=0.5)
    assert [one.path.name for one in report.waiting] == ["wolny.pdf"]
    go_on.set()
    office.wait_for_files(2)
    assert not office.overlaps
    assert office.tries.count(inbox / "wolny.pdf") == 1


def test_folders_change_while_watching(watcher: Watcher, office: Office, tmp_path: Path, inbox: Path) -> None:
    watcher.start()
    office.wait_for_state(FolderState.OK)
    (loop,) = watcher._loops.values()
    first = loop.folder
    other = tmp_path / "inny"
    other.mkdir()
    root = WatchedFolder(2, other, is_root=True, quiet_seconds=QUIET)
    watcher.set_folders([first, root], {"Dąb": 5})
    assert loop in watcher._loops.values(), "what has not changed is watched on"
    (other / "Dąb").mkdir()
    (other / "Dąb" / "a.pdf").write_bytes(pdf())
    (taken,) = office.wait_for_files(1)
    assert (taken.folder_id, taken.hints.company_id) == (2, 5)

    watcher.set_folders([root], {"Dąb": 6})
    (inbox / "nikt-nie-patrzy.pdf").write_bytes(pdf())
    (other / "Dąb" / "b.pdf").write_bytes(pdf())
    assert office.wait_for_files(2)[1].hints.company_id == 6
    assert watcher.scan_once(timeout=20).waiting == ()
    assert (inbox / "nikt-nie-patrzy.pdf").exists()


def test_of_nested_folders_the_inner_one_counts_and_of_twins_the_first(
    inbox: Path, office: Office, scanner: Scanner
) -> None:
    inner = inbox / "kopiarka"
    inner.mkdir()
    watcher = Watcher(office.take, timing=FAST)
    folders = [
        WatchedFolder(1, inbox, quiet_seconds=QUIET),
        WatchedFolder(2, inner, company_id=9, quiet_seconds=QUIET),
        WatchedFolder(3, inner, company_id=8, quiet_seconds=QUIET),
    ]
    watcher.set_folders(folders, {})
    scanner.whole("a.pdf", pdf())
    scanner.whole("kopiarka/b.pdf", pdf())
    assert watcher.scan_once(timeout=20).taken == 2
    assert {(one.path.name, one.folder_id) for one in office.taken} == {("a.pdf", 1), ("b.pdf", 2)}


def test_one_pass_without_a_running_watcher(watcher: Watcher, office: Office, scanner: Scanner) -> None:
    scanner.many(["a.pdf", "b.pdf"], pdf)
    report = watcher.scan_once(timeout=20)
    assert (report.taken, report.waiting, report.states) == (2, (), {1: FolderState.OK})
    assert watcher.scan_once(timeout=20).taken == 0


def test_one_pass_is_bounded_and_says_what_is_not_ready(inbox: Path, office: Office) -> None:
    watcher = Watcher(office.take, timing=Timing(settle=0.01, patience=Patience(incomplete_after=3600)))
    watcher.set_folders([WatchedFolder(1, inbox, quiet_seconds=0.05)], {})
    (inbox / "urwany.pdf").write_bytes(pdf()[:-9])
    (inbox / "dobry.pdf").write_bytes(pdf())
    report = watcher.scan_once(timeout=0.6)
    assert report.taken == 1
    assert [(one.path.name, one.reason) for one in report.waiting] == [("urwany.pdf", Waiting.UNFINISHED)]


def test_one_pass_that_does_not_wait(inbox: Path, office: Office) -> None:
    watcher = Watcher(office.take)
    watcher.set_folders([WatchedFolder(1, inbox, quiet_seconds=3600)], {})
    (inbox / "a.pdf").write_bytes(pdf())
    report = watcher.scan_once(wait=False, timeout=3600)
    assert (report.taken, [one.reason for one in report.waiting]) == (0, [Waiting.RESTING])


def test_one_pass_over_a_folder_that_is_not_there(tmp_path: Path, office: Office) -> None:
    watcher = Watcher(office.take, timing=FAST)
    watcher.set_folders([WatchedFolder(4, tmp_path / "nie ma")], {})
    assert watcher.scan_once(timeout=20).states == {4: FolderState.OFFLINE}


def test_it_stops_and_starts_again(watcher: Watcher, office: Office, scanner: Scanner) -> None:
    watcher.start()
    office.wait_for_state(FolderState.OK)
    watcher.stop()
    watcher.stop()
    assert office.states[-1] == (1, FolderState.STOPPED)
    assert watcher.states() == {}
    assert not [one for one in threading.enumerate() if one.name.startswith(("folder-", "intake"))]
    scanner.whole("a.pdf", pdf())
    watcher.start()
    office.wait_for_files(1)


def test_nothing_is_done_while_nothing_happens(inbox: Path, office: Office) -> None:
    """No busy loop: a turn comes with the periodic listing only."""
    watcher = Watcher(office.take, office.on_state, timing=Timing(rescan=3600))
    watcher.set_folders([WatchedFolder(1, inbox)], {})
    watcher.start()
    office.wait_for_state(FolderState.OK)
    watcher.scan_once(timeout=20)
    turned = threading.Event()
    (loop,) = watcher._loops.values()
    loop._turn = lambda mail: turned.set() if not mail.list_hinted else None  # type: ignore[method-assign]
    assert not turned.wait(0.5)
    watcher.stop()


def test_the_end_is_told_when_the_last_copy_is_done_not_before(
    watcher: Watcher, office: Office, scanner: Scanner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watcher_module, "_STOP_SECONDS", 0.05)
    go_on, ended = threading.Event(), threading.Event()

    def slow_share(_path: Path) -> TakeResult:
        assert go_on.wait(PATIENCE_SECONDS)
        return TakeResult.DONE

    office.before = slow_share
    watcher.start()
    scanner.whole("a.pdf", pdf())
    office.wait_until(lambda: bool(office.tries))
    watcher.stop()
    watcher.when_ended(ended.set)
    assert not ended.is_set()
    go_on.set()
    assert ended.wait(PATIENCE_SECONDS)
    assert len(office.taken) == 1


def test_without_a_copy_under_way_the_end_is_told_at_once(watcher: Watcher) -> None:
    calls: list[str] = []
    watcher.when_ended(lambda: calls.append("never started"))
    watcher.start()
    watcher.stop()
    watcher.when_ended(lambda: calls.append("stopped"))
    assert calls == ["never started", "stopped"]
