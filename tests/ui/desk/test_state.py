"""The icon beside the clock shows the most urgent, in shape, colour and words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from desktop.services.events import ReadingProgress
from desktop.ui.desk.state import DeskState, Look
from desktop.ui.desk.tray import Tray, tray_icon
from desktop.ui.status.panel import PanelState

READS = ReadingProgress(3, 17, 1)


@pytest.mark.parametrize(
    ("state", "look"),
    [
        (DeskState(), Look.WORKS),
        (DeskState(READS), Look.READS),
        (DeskState(ReadingProgress(3, 17, 0, paused=True)), Look.PAUSED),
        (DeskState(READS, questions=1), Look.QUESTIONS),
        (DeskState(READS, questions=1, troubles=2), Look.TROUBLE),
    ],
)
def test_most_urgent_is_shown(state: DeskState, look: Look) -> None:
    assert state.look is look


def test_all_of_it_is_said(qapp: QApplication) -> None:
    state = DeskState(READS, questions=2, troubles=1, panel=PanelState.OPEN)
    assert state.lines() == [
        "1 kłopot",
        "2 dokumenty z wiadomością od klienta",
        "Odczyt: 3 z 17",
        "Panel: działa",
    ]
    assert DeskState().lines() == ["Czeka na dokumenty"]
    assert DeskState(works=False).lines() == ["Pracuje inne okno albo serwer"]


def test_icons_differ_by_shape_and_not_by_colour_alone(qapp: QApplication) -> None:
    pictures = []
    for look in Look:
        image = tray_icon(look).pixmap(QSize(32, 32)).toImage()
        grey = image.convertToFormat(image.Format.Format_Grayscale8)
        pictures.append(bytes(grey.constBits()))
    assert len(set(pictures)) == len(Look)


def test_menu_offers_what_can_be_done(qapp: QApplication) -> None:
    tray = Tray()
    try:
        tray.show_state(DeskState(READS, troubles=2))
        assert tray.pause_action.text() == "Wstrzymaj odczyt"
        assert tray.troubles_action.text() == "Kłopoty: 2"
        assert tray.troubles_action.isEnabled()
        assert not tray.questions_action.isEnabled()
        asked: list[bool] = []
        tray.pause_wanted.connect(asked.append)
        tray.pause_action.trigger()
        tray.show_state(DeskState(ReadingProgress(3, 17, 0, paused=True)))
        assert tray.pause_action.text() == "Wznów odczyt"
        tray.pause_action.trigger()
        assert asked == [True, False]
    finally:
        tray.close()
