"""What tests of the first run get: a home folder of the test's own, and the screen at a step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.firstrun import Step
from desktop.ui.firstrun.screen import FirstRunScreen
from desktop.ui.main_window import MainWindow
from tests.ui.firstrun.walking import Open


@pytest.fixture
def no_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "dom"
    home.mkdir()
    monkeypatch.setattr(Path, "home", lambda: home)
    return home


@pytest.fixture
def open_screen(qtbot: QtBot, make_window: Callable[[], MainWindow]) -> Open:
    """Opens the first run at a step, in a window."""

    def make(step: Step | None = None) -> FirstRunScreen:
        window = make_window()
        window.open_first_run(step)
        screen = window._first_run
        assert screen is not None
        qtbot.waitUntil(lambda: screen._state is not None)
        if step is not None:
            qtbot.waitUntil(lambda: screen.step is step)
        return screen

    return make
