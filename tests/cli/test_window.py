"""The window follows what the person in front of it wishes: other folders, the samples, and back."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import DataFolder, open_office
from desktop.cli import run as cli_run
from desktop.cli import window as cli
from desktop.domain.errors import UserError
from desktop.domain.places import Afterwards, Reopening, Wish
from desktop.services.office import Office
from desktop.services.place.layout import SAMPLES_MARK
from desktop.services.place.remembering import remember, remembered
from desktop.ui.application import application
from desktop.ui.desk.messages import Call
from desktop.ui.desk.single import Single
from desktop.ui.firstrun import missing
from tests.mailservers import Secrets


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application as the program makes it."""
    return application([])


@pytest.fixture
def home(tmp_path: Path) -> DataFolder:
    """An office with a company, whose place nobody has fixed."""
    data = DataFolder(tmp_path / "dane", fixed=False)
    office = open_office(data, workers=1, user="anna", secrets=Secrets())
    office.companies.add(short_name="Żółw", full_name="Żółw", nip="5252248481")
    office.stop()
    return data


Sat = list[tuple[DataFolder, Afterwards | None]]


@pytest.fixture
def sit(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Sat]:
    """Runs the window with these wishes, one a window; returns where each window was, and what it said."""

    def run(data: DataFolder, *wishes: Reopening | None) -> Sat:
        shown: Sat = []
        left = list(wishes)

        def show(data: DataFolder, says: Afterwards | None, _single: object, _call: Call) -> Reopening | None:
            shown.append((data, says))
            return left.pop(0)

        monkeypatch.setattr(cli, "_show", show)
        assert cli.window(argparse.Namespace(hidden=False), data) == cli_run.OK
        return shown

    return run


def companies(data: DataFolder) -> list[str]:
    office = open_office(data, workers=1, user="anna", secrets=Secrets())
    try:
        return [one.short_name for one in office.companies.all()]
    finally:
        office.stop()


@pytest.mark.usefixtures("qapp")
def test_the_data_move_and_are_found_there_from_then_on(
    home: DataFolder, tmp_path: Path, sit: Callable[..., Sat], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(DataFolder, "standard", classmethod(lambda _cls: home))
    target = tmp_path / "duzy dysk"
    before, after = sit(home, Reopening(Wish.MOVE, target), None)
    assert before == (home, None)
    assert after[0].root == target
    assert after[1] is not None
    assert after[1].message.code == "place.moved"
    assert after[1].first_run
    assert companies(after[0]) == ["Żółw"]
    assert remembered() == target
    assert DataFolder.chosen().root == target


@pytest.mark.usefixtures("qapp")
def test_a_move_that_fails_opens_the_office_where_it_was(
    home: DataFolder, tmp_path: Path, sit: Callable[..., Sat], monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.ui.firstrun import moving

    monkeypatch.setattr(DataFolder, "standard", classmethod(lambda _cls: home))
    monkeypatch.setattr(moving, "show_work", lambda _work, _words: False)
    _before, after = sit(home, Reopening(Wish.MOVE, tmp_path / "nowe"), None)
    assert after[0] == home
    assert after[1] is not None
    assert not after[1].well
    assert remembered() is None


def test_another_office_is_opened_and_remembered(
    home: DataFolder, tmp_path: Path, sit: Callable[..., Sat], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(DataFolder, "standard", classmethod(lambda _cls: home))
    other = DataFolder(tmp_path / "inne", fixed=False)
    open_office(other, workers=1, user="anna", secrets=Secrets()).stop()
    _before, after = sit(home, Reopening(Wish.OPEN, other.root), None)
    assert after[0].root == other.root
    assert remembered() == other.root


def test_a_folder_without_an_office_is_said(
    home: DataFolder, tmp_path: Path, sit: Callable[..., Sat], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(DataFolder, "standard", classmethod(lambda _cls: home))
    _before, after = sit(home, Reopening(Wish.OPEN, tmp_path / "pusty"), None)
    assert after[0] == home
    assert after[1] is not None
    assert (after[1].message.code, after[1].well) == ("place.no_office", False)


def test_samples_are_opened_left_and_removed(tmp_path: Path, sit: Callable[..., Sat]) -> None:
    data = DataFolder(tmp_path / "dane")
    samples = data.samples
    windows = sit(
        data,
        Reopening(Wish.SAMPLES),
        Reopening(Wish.HOME),
        Reopening(Wish.SAMPLES),
        Reopening(Wish.REMOVE_SAMPLES),
        None,
    )
    assert [one.root for one, _says in windows] == [
        data.root,
        samples.root,
        data.root,
        samples.root,
        data.root,
    ]
    says = windows[-1][1]
    assert says is not None
    assert says.message.code == "place.samples_removed"
    assert not samples.root.exists()


def test_the_samples_come_by_a_scanner_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from desktop.services.place.samples import mark_samples
    from desktop.ui import application

    data = DataFolder(tmp_path / "przyklad")
    mark_samples(data.root)
    seen: list[Office] = []

    def sit_down(office: Office, *_how: object) -> None:
        seen.append(office)
        assert office.place.is_sample
        assert len(office.companies.all()) == 3
        office.stop()

    monkeypatch.setattr(application, "run_until", sit_down)
    for _ in range(2):
        single = Single.claim(data.root, Call())
        assert single is not None
        assert cli._show(data, None, single, Call()) is None
        single.close()
    assert len(seen) == 2
    assert (data.root / SAMPLES_MARK).exists()
    assert (data.root / "skaner").is_dir()


# -- data that are not there ---------------------------------------------------------------------------


def test_the_command_line_says_that_the_data_are_gone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    remember(tmp_path / "stick")
    assert cli_run.run(["company", "list"]) == cli_run.FAILED
    assert "Nie ma danych biura" in capsys.readouterr().err
    assert not (tmp_path / "stick").exists()


def test_a_typed_folder_goes_before_the_remembered_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    remember(tmp_path / "stick")
    assert cli_run.run(["--data", str(tmp_path / "typed"), "company", "list"]) == cli_run.OK
    capsys.readouterr()


def test_missing_data_are_waited_for_and_shown_where_they_are_now(
    qtbot: QtBot, home: DataFolder, tmp_path: Path
) -> None:
    def gone() -> Path:
        raise UserError("place.gone", folder=tmp_path / "stick")

    places: list[Callable[[], Path]] = [gone, lambda: home.root]

    def find() -> Path:
        return places.pop(0)()

    window = missing.MissingWindow(
        UserError("place.gone", folder=tmp_path / "stick"), find, cli._open_elsewhere
    )
    window.show()
    qtbot.keyClick(window.retry, Qt.Key.Key_Return)
    qtbot.keyClick(window.retry, Qt.Key.Key_Return)
    assert "Szukam" in window.says.text()
    qtbot.waitUntil(lambda: "stick" in window.says.text())
    assert window.isVisible()
    window.take(tmp_path / "pusty")
    qtbot.waitUntil(lambda: "bezdotyk.db" in window.says.text())
    window.retry.click()
    qtbot.waitUntil(lambda: window.found == home.root)
    assert not window.isVisible()
    window.deleteLater()


@pytest.mark.usefixtures("qapp")
def test_data_that_are_there_are_just_opened(home: DataFolder) -> None:
    assert missing.find_data(lambda: home.root, cli._open_elsewhere) == home.root


def test_the_log_goes_with_the_office(tmp_path: Path) -> None:
    import logging

    from desktop.app import start_log, stop_log

    one, other = DataFolder(tmp_path / "jedno"), DataFolder(tmp_path / "drugie")
    start_log(one)
    logging.getLogger("próba").warning("first")
    start_log(other)
    logging.getLogger("próba").warning("second")
    stop_log()
    logging.getLogger("próba").warning("third")
    assert "second" not in one.log.read_text(encoding="utf-8")
    assert "second" in other.log.read_text(encoding="utf-8")
    assert "third" not in other.log.read_text(encoding="utf-8")
