"""The film-strip: pages, cuts and documents, by mouse and by keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from desktop.db.engine import Database
from desktop.db.tables import DocumentTable, Work
from desktop.domain.companies import Company
from desktop.domain.splitting import Batch, Cut, Part, SplitPlan
from desktop.domain.statuses import Status
from desktop.services.office import Office
from desktop.ui.background import Background
from desktop.ui.main_window import MainWindow
from desktop.ui.splitting import words
from desktop.ui.splitting.geometry import Hit, Layout
from desktop.ui.splitting.screen import SplittingScreen
from desktop.ui.splitting.words import CutState
from tests.builders import add_document, make_batch, make_reading
from tests.services.splitting.test_dividing import landed


@pytest.fixture
def divided(office: Office, company: Company, database: Database, tmp_path: Path) -> int:
    """A file of four pages in three documents, with one more cut proposed."""
    first = add_document(office, tmp_path, company_id=company.id)
    four = make_batch(*(make_reading() for _ in range(4)))
    third, fourth = four.readings[2:]
    joined = replace(third, pages=(third.pages[0], fourth.pages[0].moved(1)), file_pages=(2, 3))
    cuts = (*four.plan.cuts[:2], Cut(3, 0.62, made=False))
    plan = SplitPlan(four.plan.roles, cuts, (*four.plan.parts[:2], Part((2, 3))))
    landed(database, first, Work.READ, Batch((*four.readings[:2], joined), plan))
    return first


@pytest.fixture
def screen(qtbot: QtBot, office: Office, divided: int) -> Iterator[SplittingScreen]:
    background = Background()
    screen = SplittingScreen(office, background)
    qtbot.addWidget(screen)
    screen.resize(1100, 700)
    screen.show()
    screen.open(divided)
    qtbot.waitUntil(lambda: screen.settled and screen.state is not None)
    yield screen
    background.close()


def groups(screen: SplittingScreen) -> list[tuple[int, ...]]:
    assert screen.state is not None
    found: dict[int, list[int]] = {}
    for sheet in screen.state.sheets:
        if sheet.document is not None:
            found.setdefault(sheet.document, []).append(sheet.page)
    return [tuple(pages) for pages in found.values()]


def press(qtbot: QtBot, screen: SplittingScreen, key: Qt.Key, **modifiers: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(screen.film, key, **modifiers)
    qtbot.waitUntil(lambda: screen.settled)


def layout_of(screen: SplittingScreen) -> Layout:
    assert screen.state is not None
    return Layout(len(screen.state.sheets), screen.film.viewport().width())


def test_cuts_are_told_by_word_shape_and_figure(screen: SplittingScreen) -> None:
    state = screen.state
    assert state is not None
    found = [words.cut_state(state, place) for place in range(1, 4)]
    assert found == [CutState.SURE, CutState.SURE, CutState.PROPOSED]
    assert words.confidence(state, 3) == "62 %"
    assert screen.accept_all.isVisible()


def test_keys_cut_join_rotate_delete_and_undo(qtbot: QtBot, screen: SplittingScreen) -> None:
    press(qtbot, screen, Qt.Key.Key_Right)
    press(qtbot, screen, Qt.Key.Key_Return)
    assert groups(screen) == [(0, 1), (2, 3)]
    press(qtbot, screen, Qt.Key.Key_R)
    assert screen.state is not None
    assert screen.state.sheets[1].turn == 90
    press(qtbot, screen, Qt.Key.Key_Delete)
    assert groups(screen) == [(0,), (2, 3)]
    press(qtbot, screen, Qt.Key.Key_Delete)
    assert groups(screen) == [(0, 1), (2, 3)]
    for _ in range(4):
        press(qtbot, screen, Qt.Key.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert groups(screen) == [(0,), (1,), (2, 3)]
    assert not screen.state.can_undo


def test_a_click_between_pages_cuts_and_joins(qtbot: QtBot, screen: SplittingScreen) -> None:
    for expected in ([(0,), (1,), (2,), (3,)], [(0,), (1,), (2, 3)]):
        gap = layout_of(screen).gap(3).center()
        qtbot.mouseClick(screen.film.viewport(), Qt.MouseButton.LeftButton, pos=gap)
        qtbot.waitUntil(lambda: screen.settled)
        assert groups(screen) == expected
    assert screen.state is not None
    assert words.cut_state(screen.state, 3) is CutState.PROPOSED


def test_proposals_are_made_at_once(qtbot: QtBot, screen: SplittingScreen) -> None:
    qtbot.mouseClick(screen.accept_all, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: screen.settled)
    assert groups(screen) == [(0,), (1,), (2,), (3,)]
    assert not screen.accept_all.isVisible()
    assert screen.state is not None
    assert words.cut_state(screen.state, 3) is CutState.BY_PERSON


def test_pages_are_dragged_into_another_document(qtbot: QtBot, screen: SplittingScreen) -> None:
    film, layout = screen.film, layout_of(screen)
    start, target = layout.page(0).center(), layout.page(3).center() + QPoint(20, 0)
    qtbot.mousePress(film.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(film.viewport(), start + QPoint(30, 0))
    qtbot.mouseMove(film.viewport(), target)
    qtbot.mouseRelease(film.viewport(), Qt.MouseButton.LeftButton, pos=target)
    qtbot.waitUntil(lambda: screen.settled)
    assert groups(screen) == [(1,), (2, 3, 0)]


def test_shift_selects_several_pages(qtbot: QtBot, screen: SplittingScreen) -> None:
    qtbot.keyClick(screen.film, Qt.Key.Key_Right, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert screen.film.selected == {0, 1}
    qtbot.keyClick(screen.film, Qt.Key.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    assert screen.film.selected == {0, 1, 2, 3}


def test_a_refusal_is_said_and_changes_nothing(
    qtbot: QtBot, screen: SplittingScreen, divided: int, database: Database
) -> None:
    with database.write() as session:
        session.get_one(DocumentTable, divided + 1).status = Status.APPROVED
    press(qtbot, screen, Qt.Key.Key_Right)
    press(qtbot, screen, Qt.Key.Key_Return)
    assert groups(screen) == [(0,), (1,), (2, 3)]
    assert "zatwierdzony" in screen.said


def test_what_cannot_be_opened_says_why(
    qtbot: QtBot, screen: SplittingScreen, office: Office, tmp_path: Path
) -> None:
    unknown = add_document(office, tmp_path, name="nowy.pdf")
    screen.open(unknown)
    qtbot.waitUntil(lambda: screen.settled)
    assert screen.state is None
    assert not screen.film.isVisible()


def test_it_opens_from_the_list_and_leads_back(
    qtbot: QtBot, divided: int, make_window: Callable[[], MainWindow]
) -> None:
    window = make_window()
    window.page.commands.split_wanted.emit(divided)
    screen = window.findChild(SplittingScreen)
    assert screen is not None
    qtbot.waitUntil(lambda: screen.settled and screen.state is not None)
    assert screen.isVisible()
    screen.closed.emit()
    assert window.page.isVisible()


@given(st.integers(1, 500), st.integers(0, 3000), st.data())
def test_every_place_is_where_it_is_drawn(count: int, width: int, data: st.DataObject) -> None:
    layout = Layout(count, width)
    place = data.draw(st.integers(0, count - 1))
    assert layout.at(layout.page(place).center()) == Hit(place, is_gap=False)
    assert layout.at(layout.gap(place).center()) == Hit(place, is_gap=True)
    assert place in layout.visible(layout.cell(place).top(), 50)
    assert layout.cell(count - 1).bottom() < layout.height
