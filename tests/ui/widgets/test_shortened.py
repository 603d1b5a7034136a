"""A text that does not fit ends in an ellipsis, and is in the tip."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.ui.widgets.shortened import Shortened

LONG = "Zielarnia Żurawinka · listopad 2026 · 1 z 14"


def test_shows_all_where_there_is_room(qtbot: QtBot) -> None:
    line = Shortened()
    qtbot.addWidget(line)
    line.resize(800, 20)
    line.show_text(LONG)
    line.show()

    assert (line.text(), line.toolTip(), line.accessibleName()) == (LONG, "", LONG)


def test_says_the_rest_in_the_tip(qtbot: QtBot) -> None:
    line = Shortened()
    qtbot.addWidget(line)
    line.resize(800, 20)
    line.show_text(LONG)
    line.show()
    line.resize(90, 20)

    assert line.text().endswith("…")
    assert LONG.startswith(line.text()[:-1])
    assert (line.toolTip(), line.accessibleName()) == (LONG, LONG)


def test_a_name_that_looks_like_markup_is_shown_as_it_is(qtbot: QtBot) -> None:
    line = Shortened()
    qtbot.addWidget(line)
    line.resize(40, 20)
    line.show_text("<img src=file:///x> spółka z o.o.")

    assert "<img" not in line.toolTip()
