"""The page "Przegląd biura"."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.dates import Month
from desktop.domain.documents import Channel
from desktop.services.judging.office import Count, Quality
from desktop.services.office import Office
from desktop.services.overview import Arrivals, Overview, Wait
from desktop.services.panel.board import Board, BoardRow, MonthCell, Standing
from desktop.ui.background import Background
from desktop.ui.main_window import MainWindow
from desktop.ui.overview.page import Figures, OverviewPage
from desktop.ui.tree.scope import Place, Scope

NOVEMBER, OCTOBER = Month(2026, 11), Month(2026, 10)


@pytest.fixture
def page(qtbot: QtBot, office: Office, background: Background) -> OverviewPage:
    made = OverviewPage(office, background)
    qtbot.addWidget(made)
    made.resize(1200, 900)
    made.show()
    return made


def figures() -> Figures:
    first = date(2026, 11, 1)
    arrivals = [
        Arrivals(first + timedelta(days=one), Counter({Channel.SCANNER: one, Channel.MAIL: 2}))
        for one in range(20)
    ]
    overview = Overview(230, False, tuple(arrivals), {Wait.SAME_DAY: 8, Wait.WEEK: 2}, timedelta(hours=27))
    monday = date(2026, 11, 2)
    good = Count(10, 9, 160, 158, 150, 0)
    quality = Quality(good, [(monday, good), (monday + timedelta(weeks=1), good)])
    rows = [
        BoardRow(one, f"Firma {one}", (MonthCell(NOVEMBER, Standing.RUNNING), MonthCell(OCTOBER, standing)))
        for one, standing in enumerate(
            (Standing.CLOSED, Standing.EXPORTED, Standing.LATE, Standing.COMPLETE, Standing.NOTHING)
        )
    ]
    return Figures(overview, quality, Board((NOVEMBER, OCTOBER), tuple(rows)))


def test_figures_are_told_in_words_too(page: OverviewPage) -> None:
    page.show_figures(figures())

    assert [tile.accessibleName() for tile in page._tiles] == [
        "230 dokumentów przyszło w tym okresie",
        "1 d. 3 godz. od otrzymania do zatwierdzenia, w połowie przypadków",
        "98,8 % pól dobrze odczytanych za pierwszym razem",
        "50 % firm ma poprzedni miesiąc zamknięty albo przekazany",
    ]
    assert "3.11: 4" in page._arrivals.accessibleDescription()
    assert page._waits.accessibleDescription() == "tego samego dnia: 8; do tygodnia: 2"
    assert page._months.accessibleDescription() == "październik 2026: 4; listopad 2026: 5"


def test_an_office_without_anything_is_told_what_will_stand_here(qtbot: QtBot, page: OverviewPage) -> None:
    page.refresh()

    qtbot.waitUntil(lambda: page._stack.currentIndex() == 1)
    assert "Nie ma jeszcze" in page._empty.title()


def test_it_is_shown_in_the_place_of_the_list(qtbot: QtBot, window: MainWindow, filled: list[int]) -> None:
    window.page.tree.choose(Scope(Place.OVERVIEW))

    qtbot.waitUntil(lambda: window.page.overview._stack.currentIndex() == 0 and window.page.settled)
    assert window.page.overview.isVisible()
    assert window.page.overview._tiles[0].accessibleName().startswith(f"{len(filled)} ")

    window.page.tree.choose(Scope(Place.ALL))
    assert window.page.pane.isVisible()
