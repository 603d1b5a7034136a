"""The office of samples is marked everywhere, and led out of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from desktop.app import DataFolder, open_office
from desktop.domain.firstrun import Step
from desktop.domain.places import Reopening, Wish
from desktop.services.office import Office
from desktop.services.place.samples import mark_samples
from desktop.ui.firstrun.banner import SampleBanner
from desktop.ui.main_window import MainWindow
from tests.mailservers import Secrets


def test_the_office_of_samples_says_so_and_leads_back(
    qtbot: QtBot, tmp_path: Path, settings: QSettings
) -> None:
    data = DataFolder(tmp_path / "przyklad")
    mark_samples(data.root)
    office = open_office(data, workers=1, user="anna", secrets=Secrets())
    window = MainWindow(office, settings)
    qtbot.addWidget(window)
    window.show()
    window.welcome()
    qtbot.waitUntil(lambda: "(przykład)" in window.windowTitle())
    banner = window.findChild(SampleBanner)
    assert isinstance(banner, SampleBanner)
    assert banner.isVisible()
    # Nobody sets up an office that is to be removed.
    assert not window.page.start_card.isVisible()
    window.open_first_run()
    assert window._first_run is None
    banner.remove.click()
    assert banner.sure.isVisible()
    banner.keep.click()
    assert not banner.sure.isVisible()
    with qtbot.waitSignal(window.reopening_wanted) as wanted:
        banner.home.click()
    assert wanted.args == [Reopening(Wish.HOME)]
    office.stop()


def test_samples_are_offered_and_removed(
    qtbot: QtBot, make_window: Callable[[], MainWindow], office: Office
) -> None:
    window = make_window()
    assert window.findChild(SampleBanner) is None
    window.open_first_run(Step.SAMPLES)
    screen = window._first_run
    assert screen is not None
    qtbot.waitUntil(lambda: screen.step is Step.SAMPLES)
    page = screen.samples_step
    assert not page.remove_button.isVisible()
    mark_samples(office.place.samples)
    (office.place.samples / "bezdotyk.db").touch()
    page.refresh()
    assert page.remove_button.isVisible()
    page.remove_button.click()
    qtbot.waitUntil(lambda: not office.place.samples.exists())
    qtbot.waitUntil(lambda: "Usunięto" in page.strip.text())
    with qtbot.waitSignal(window.reopening_wanted) as wanted:
        page.open_button.click()
    assert wanted.args == [Reopening(Wish.SAMPLES)]
