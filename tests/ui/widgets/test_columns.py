"""Equal columns, as many as there is room for."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.columns import ColumnsLayout

NARROWEST, GAP = 200, 16


@pytest.mark.parametrize(("width", "columns"), [(900, 4), (848, 4), (847, 2), (500, 2), (415, 1), (100, 1)])
def test_four_stand_side_by_side_in_pairs_or_one_under_the_other(
    qtbot: QtBot, width: int, columns: int
) -> None:
    parts = [QLabel(str(number)) for number in range(4)]
    box = QWidget()
    qtbot.addWidget(box)
    layout = ColumnsLayout(*parts, narrowest=NARROWEST, gap=GAP)
    box.setLayout(layout)
    box.resize(width, layout.heightForWidth(width))
    box.show()

    assert len({part.y() for part in parts}) == 4 // columns
    assert len({part.x() for part in parts}) == columns
    # Only what cannot be shared out makes a difference.
    assert max(part.width() for part in parts) - min(part.width() for part in parts) < columns
    assert parts[columns - 1].geometry().right() == width - 1
    assert parts[-1].geometry().bottom() < box.height()


def test_a_long_text_makes_its_whole_row_higher(qtbot: QtBot) -> None:
    short, long = QLabel("18"), QLabel("dokumentów przyszło w tym okresie " * 4)
    long.setWordWrap(True)
    box = QWidget()
    qtbot.addWidget(box)
    layout = ColumnsLayout(short, long, narrowest=100)
    box.setLayout(layout)
    box.resize(300, layout.heightForWidth(300))
    box.show()

    assert short.height() == long.height() >= long.heightForWidth(long.width())
