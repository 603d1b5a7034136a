"""What looks for cut parts finds them on every side."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.geometry import cut

SIDES = [(-20, 40), (340, 40), (100, -20), (100, 290)]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(400, 300)
    qtbot.addWidget(made)
    return made


def _button(parent: QWidget, left: int, top: int) -> None:
    made = QPushButton("Tak", parent)
    made.setGeometry(left, top, max(80, made.sizeHint().width()), 30)


def test_what_is_inside_is_not_cut(window: QWidget) -> None:
    _button(window, 100, 40)
    window.show()
    assert cut(window) == set()


@pytest.mark.parametrize("place", SIDES)
def test_a_part_outside_of_the_window_is_cut(window: QWidget, place: tuple[int, int]) -> None:
    _button(window, *place)
    window.show()
    assert len(cut(window)) == 1


@pytest.mark.parametrize("place", SIDES)
def test_a_part_outside_of_its_box_is_cut(window: QWidget, place: tuple[int, int]) -> None:
    box = QWidget(window)
    box.setGeometry(0, 0, 400, 300)
    window.resize(800, 600)
    box.move(100, 100)
    _button(box, *place)
    window.show()
    assert len(cut(window)) == 1


@pytest.mark.parametrize("scrolls", [True, False])
@pytest.mark.parametrize("place", [(340, 40), (100, 290)])
def test_what_can_be_scrolled_to_is_not_cut(
    window: QWidget, place: tuple[int, int], *, scrolls: bool
) -> None:
    area = QScrollArea(window)
    area.setGeometry(0, 0, 400, 300)
    inside = QWidget()
    inside.resize(800, 600)
    _button(inside, *place)
    area.setWidget(inside)
    if not scrolls:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    window.show()
    assert len(cut(window)) == (0 if scrolls else 1)
