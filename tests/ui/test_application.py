"""Picture and run of the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desktop.services.office import Office
from desktop.ui.application import run, screenshot
from desktop.ui.main_window import MainWindow


def test_a_picture_of_the_window_is_saved(office: Office, filled: list[int], tmp_path: Path) -> None:
    target = tmp_path / "okno.png"
    screenshot(office, target, (1200, 700))
    image = QImage(str(target))
    assert (image.width(), image.height()) == (1200, 700)
    assert len({image.pixel(x, y) for x in range(0, 1200, 7) for y in range(0, 700, 7)}) > 20


def test_a_picture_that_cannot_be_written_is_an_error(office: Office, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="cannot write"):
        screenshot(office, tmp_path / "nie ma" / "okno.png")


def test_the_program_runs_until_its_window_is_closed(office: Office) -> None:
    closed: list[str] = []

    def close() -> None:
        for one in QApplication.topLevelWidgets():
            if isinstance(one, MainWindow) and one.isVisible():
                closed.append(one.windowTitle())
                one.close()

    QTimer.singleShot(300, close)
    assert run(office) == 0
    assert closed == ["Bezdotyk"]
