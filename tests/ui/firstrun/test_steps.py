"""What keys mean in each step, and what happens when somebody is faster than the disk."""

from __future__ import annotations

import inspect
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import DataFolder
from desktop.demo.scanner import Scanner
from desktop.domain.errors import UserError
from desktop.domain.firstrun import Step, StepState
from desktop.domain.places import Holds, PlaceFound
from desktop.services.office import Office
from desktop.services.place.service import Place
from desktop.ui.review.keys_overlay import KeysOverlay
from desktop.ui.widgets import cloud
from tests.builders import make_pdf
from tests.ui.firstrun.walking import Open, press, window_of

pytestmark = pytest.mark.usefixtures("no_home")


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    """Data whose place nobody has fixed."""
    return DataFolder(tmp_path / "dane", fixed=False)


class Held:
    """A call that does not end before it is let go."""

    def __init__(self, call: Callable[..., object]) -> None:
        self._call = call
        # The gate of rights notes arguments by their names.
        self.__signature__ = inspect.signature(call)
        self._go = threading.Event()
        self.calls: list[tuple[object, ...]] = []
        self.threads: set[threading.Thread] = set()

    def __call__(self, *args: object, **named: object) -> object:
        self.calls.append(args)
        self.threads.add(threading.current_thread())
        assert self._go.wait(60)
        return self._call(*args, **named)

    def let_go(self) -> None:
        self._go.set()


# -- Enter -------------------------------------------------------------------------------------------


def test_enter_on_a_button_only_presses_it(qtbot: QtBot, open_screen: Open, office: Office) -> None:
    screen = open_screen(Step.PLACE)
    page = screen.place_step
    assert page.ready()
    page.restore_button.setFocus()
    press(Qt.Key.Key_Return)
    assert page.restore.isVisible()
    assert not page.keeping
    leave = next(one for one in screen.findChildren(QPushButton) if one.text() == "Wróć do dokumentów")
    leave.setFocus()
    with qtbot.waitSignal(screen.closed):
        press(Qt.Key.Key_Enter)
    assert not page.keeping
    assert office.first_run.state().steps[Step.PLACE] is StepState.OPEN


def test_enter_in_the_form_for_restoring_does_not_go_on(open_screen: Open) -> None:
    screen = open_screen(Step.PLACE)
    page = screen.place_step
    page.restore_button.click()
    page.restore.of_file.setChecked(True)
    for widget in (page.restore.of_file, page.restore.file, page.restore.key):
        widget.setFocus()
        press(Qt.Key.Key_Return)
        assert not page.keeping
    assert screen.step is Step.PLACE


def test_enter_tries_the_scanner_and_goes_on_once_a_page_has_come(
    qtbot: QtBot, open_screen: Open, office: Office, tmp_path: Path
) -> None:
    office.start()
    screen = open_screen(Step.SCANNER)
    page = screen.scanner_step
    scans = tmp_path / "Skany"
    page.folder.setText(str(scans))
    page.folder.setFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(page.panel.isVisible)
    assert page.ready()
    press(Qt.Key.Key_Return)
    assert not page.keeping
    assert page.panel.isVisible()
    Scanner(scans).whole("SCAN0001.PDF", make_pdf(tmp_path / "strona.pdf").read_bytes())
    qtbot.waitUntil(lambda: page.panel.arrival is not None)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.step is Step.SAMPLES)


def test_enter_that_is_held_down_goes_on_once(open_screen: Open) -> None:
    screen = open_screen(Step.PLACE)
    screen.place_step.folder.setFocus()
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True)
    QApplication.sendEvent(screen.place_step.folder, held)
    assert not screen.place_step.keeping


def test_the_list_of_steps_is_walked_with_arrows_and_left_with_enter(open_screen: Open) -> None:
    screen = open_screen(Step.OFFICE)
    screen.list.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    assert screen.step is Step.COMPANY
    assert QApplication.focusWidget() is screen.list
    press(Qt.Key.Key_Return)
    assert screen.step is Step.COMPANY
    assert QApplication.focusWidget() is screen.company_step.nip


def test_the_key_that_opens_a_box_skips_nothing(open_screen: Open, office: Office) -> None:
    screen = open_screen(Step.PLACE)
    form = screen.place_step.restore
    screen.place_step.restore_button.click()
    form.snapshots.fill([(number, f"kopia {number}") for number in range(3)])
    form.snapshots.show()
    form.snapshots.setFocus()
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert not screen._skipping
    assert form.snapshots.view().isVisible()
    form.snapshots.hidePopup()


def test_the_keys_of_the_steps_are_listed_over_them(qtbot: QtBot, open_screen: Open) -> None:
    screen = open_screen(Step.OFFICE)
    press(Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    (overlay,) = screen.findChildren(KeysOverlay)
    assert overlay.isVisible()
    texts = {one.text() for one in overlay.findChildren(QLabel)}
    assert {"F8", "pomiń krok na razie"} <= texts
    assert "(F8)" in screen.skip.toolTip()
    press(Qt.Key.Key_Escape)
    assert screen.isVisible()
    assert not overlay.isVisible()


# -- faster than the disk ----------------------------------------------------------------------------


def test_a_step_is_stored_once_however_often_one_presses(
    qtbot: QtBot, open_screen: Open, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(office.settings.save)
    monkeypatch.setattr(office.settings, "save", held)
    screen = open_screen(Step.OFFICE)
    qtbot.waitUntil(lambda: screen.office_step._loaded is not None)
    screen.office_step.name.setText("Saldo")
    screen.next.setFocus()
    for _time in range(3):
        press(Qt.Key.Key_Return)
        assert QApplication.focusWidget() is screen.next
    screen.skip_step()
    held.let_go()
    qtbot.waitUntil(lambda: screen.step is Step.PLACE)
    assert len(held.calls) == 1


def test_after_a_failure_it_can_be_stored_again(
    qtbot: QtBot, open_screen: Open, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_step: Step) -> None:
        raise UserError("place.in_use")

    monkeypatch.setattr(office.first_run, "finish", refuse)
    screen = open_screen(Step.SAMPLES)
    screen.go_on()
    qtbot.waitUntil(lambda: bool(screen.samples_step.strip.text()))
    assert screen.next.isEnabled()


def test_whoever_has_gone_elsewhere_stays_there(
    qtbot: QtBot, open_screen: Open, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(office.settings.save)
    monkeypatch.setattr(office.settings, "save", held)
    screen = open_screen(Step.OFFICE)
    qtbot.waitUntil(lambda: screen.office_step._loaded is not None)
    screen.office_step.name.setText("Saldo")
    screen.go_on()
    screen.list.setCurrentRow(3)
    held.let_go()
    qtbot.waitUntil(lambda: not screen.office_step.keeping)
    assert screen.step is Step.SCANNER


def test_what_was_set_elsewhere_is_not_undone_by_the_step(
    qtbot: QtBot, open_screen: Open, office: Office
) -> None:
    screen = open_screen(Step.OFFICE)
    page = screen.office_step
    qtbot.waitUntil(lambda: page._loaded is not None)
    page.name.setText("Saldo")
    office.settings.save(replace(office.settings.load(), office_phone="22 123 45 67"))
    screen.come_back()
    qtbot.waitUntil(lambda: page.phone.text() == "22 123 45 67")
    assert page.name.text() == "Saldo"
    screen.go_on()
    qtbot.waitUntil(lambda: screen.step is Step.PLACE)
    assert office.settings.load().office_phone == "22 123 45 67"


def test_a_folder_on_a_slow_disk_can_be_left_for_later(
    qtbot: QtBot, open_screen: Open, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(office.folders.add)
    monkeypatch.setattr(office.folders, "add", held)
    screen = open_screen(Step.SCANNER)
    screen.scanner_step.folder.setText(str(tmp_path / "Skany"))
    screen.scanner_step.start_watching()
    assert "Zakładam" in screen.scanner_step.says.text()
    screen.skip_step()
    qtbot.waitUntil(lambda: screen.step is Step.SAMPLES)
    held.let_go()
    qtbot.waitUntil(screen.scanner_step.ready)
    assert screen.step is Step.SAMPLES


def test_a_step_is_skipped_once(
    qtbot: QtBot, open_screen: Open, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(office.first_run.skip)
    monkeypatch.setattr(office.first_run, "skip", held)
    screen = open_screen(Step.OFFICE)
    screen.skip_step()
    screen.skip_step()
    held.let_go()
    qtbot.waitUntil(lambda: screen.step is Step.PLACE)
    assert held.calls == [(Step.OFFICE,)]


def test_a_late_word_about_another_folder_moves_nothing(
    qtbot: QtBot, open_screen: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(lambda folder: PlaceFound(folder, Holds.NOTHING, 10**12))
    monkeypatch.setattr(Place, "judge", held)
    screen = open_screen(Step.PLACE)
    page = screen.place_step
    page.folder.setText(str(tmp_path / "pierwszy"))
    qtbot.waitUntil(lambda: bool(held.calls))
    page.folder.setText(str(tmp_path / "drugi"))
    page._soon.stop()
    held.let_go()
    qtbot.waitUntil(lambda: not page._judging.busy)
    assert not page.ready()
    assert "Sprawdzam" in page.says.text()


def test_restoring_can_be_given_up_and_leaves_no_secret_in_the_lines(open_screen: Open) -> None:
    screen = open_screen(Step.PLACE)
    page = screen.place_step
    page.restore_button.click()
    page.restore.of_file.setChecked(True)
    page.restore.key.setText("cztery słowa na kartce")
    page.no_restore.click()
    assert not page.restore.isVisible()
    assert page.restore_button.isVisible()
    assert page.restore.key.text() == ""


def test_what_is_opened_below_is_scrolled_to_in_a_low_window(qtbot: QtBot, open_screen: Open) -> None:
    screen = open_screen(Step.PLACE)
    window_of(screen).resize(960, 540)
    page = screen.place_step
    page.restore_button.click()
    seen = screen._stack.currentWidget()
    go = page.restore.go
    qtbot.waitUntil(lambda: seen.rect().contains(go.mapTo(seen, go.rect().center())))


# -- the scanner's folder ----------------------------------------------------------------------------


def test_the_cloud_is_asked_for_in_the_background_and_once(
    qtbot: QtBot, open_screen: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(lambda _path: "Dropbox")
    screen = open_screen(Step.SCANNER)
    page = screen.scanner_step
    qtbot.waitUntil(lambda: not page._requests.busy and page.cloud.settled)
    monkeypatch.setattr(cloud, "cloud_of", held)
    page.folder.clear()
    page.folder.setFocus()
    wanted = tmp_path / "praca"
    qtbot.keyClicks(page.folder, str(wanted))
    qtbot.waitUntil(lambda: (wanted,) in held.calls)
    assert len(held.calls) == 1
    assert threading.main_thread() not in held.threads
    page.folder.setText(str(tmp_path / "inny"))
    page.cloud._soon.stop()
    held.let_go()
    qtbot.waitUntil(lambda: page.cloud.settled)
    assert page.says.text() == ""


def test_a_test_goes_on_when_the_step_is_shown_again(
    qtbot: QtBot, open_screen: Open, office: Office, tmp_path: Path
) -> None:
    office.start()
    screen = open_screen(Step.SCANNER)
    page = screen.scanner_step
    page.folder.setText(str(tmp_path / "Skany"))
    page.start_watching()
    qtbot.waitUntil(page.panel.isVisible)
    for leave in (screen.go_back, lambda: screen.settings_wanted.emit("registers")):
        qtbot.waitUntil(page.panel._timer.isActive)
        leave()
        assert not page.panel._timer.isActive()
        if screen.isVisible():
            screen.list.setCurrentRow(3)
        else:
            screen.window()._setup.closed.emit()  # type: ignore[attr-defined]  # the settings are open
    qtbot.waitUntil(page.panel._timer.isActive)
    assert page.panel.bar.isVisible()
    Scanner(tmp_path / "Skany").whole("SCAN0001.PDF", make_pdf(tmp_path / "strona.pdf").read_bytes())
    qtbot.waitUntil(lambda: page.panel.arrival is not None)


def test_an_answer_that_comes_after_leaving_is_not_shown(
    qtbot: QtBot, open_screen: Open, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(office.scan_test.begin)
    monkeypatch.setattr(office.scan_test, "begin", held)
    screen = open_screen(Step.SCANNER)
    page = screen.scanner_step
    page.folder.setText(str(tmp_path / "Skany"))
    page.start_watching()
    qtbot.waitUntil(lambda: bool(held.calls))
    screen.go_back()
    held.let_go()
    qtbot.waitUntil(lambda: not page.panel._looking.busy)
    assert not page.panel._timer.isActive()


def test_a_folder_that_is_made_after_leaving_is_not_tried_out_unseen(
    qtbot: QtBot, open_screen: Open, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(office.folders.add)
    monkeypatch.setattr(office.folders, "add", held)
    screen = open_screen(Step.SCANNER)
    page = screen.scanner_step
    page.folder.setText(str(tmp_path / "Skany"))
    page.start_watching()
    page.start_watching()
    screen.go_back()
    held.let_go()
    qtbot.waitUntil(page.ready)
    assert len(held.calls) == 1
    assert not page.panel._timer.isActive()
    assert not page.panel._looking.busy
    screen.list.setCurrentRow(3)
    qtbot.waitUntil(page.panel._timer.isActive)


def test_what_was_typed_before_the_folders_are_known_stays(
    qtbot: QtBot, open_screen: Open, office: Office, tmp_path: Path
) -> None:
    screen = open_screen(Step.SCANNER)
    page = screen.scanner_step
    qtbot.waitUntil(lambda: not page._requests.busy)
    page.folder.selectAll()
    page.folder.setFocus()
    qtbot.keyClicks(page.folder, str(tmp_path / "moje"))
    (tmp_path / "w ustawieniach").mkdir()
    page.start_watching()
    qtbot.waitUntil(page.ready)
    screen.come_back()
    qtbot.waitUntil(lambda: not page._requests.busy)
    assert page.folder.text() == str(tmp_path / "moje")


@pytest.mark.parametrize("step", [Step.PLACE, Step.SCANNER])
def test_nobodys_home_folder_is_explained(qtbot: QtBot, open_screen: Open, step: Step) -> None:
    screen = open_screen(step)
    page = screen.place_step if step is Step.PLACE else screen.scanner_step
    page.folder.setText("~nikogo-takiego/Skany")
    qtbot.waitUntil(lambda: "nie ma takiego użytkownika" in page.says.text())
    assert not screen.next.isEnabled()
