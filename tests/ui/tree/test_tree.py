"""The tree shows what waits where, and keeps its place while numbers change."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QModelIndex, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QTreeView
from pytestqt.qtbot import QtBot

from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.listing import Counts, MonthCount
from desktop.domain.statuses import WAITING, Status
from desktop.ui.tree.model import NODE_ROLE, TreeModel
from desktop.ui.tree.nodes import Node
from desktop.ui.tree.scope import Place, Scope
from desktop.ui.tree.view import TreePanel

BOR = Company(1, "„Bór” S.A.", "„Bór” Spółka Akcyjna", "5860104121")
ZOLW = Company(2, "Żółw", "Żółw sp. z o.o.", "5252248481")
NOVEMBER, OCTOBER = Month(2026, 11), Month(2026, 10)
COUNTS = Counts(
    waiting={1: 2, 2: 3, None: 1},
    months={2: (MonthCount(NOVEMBER, 9, 3), MonthCount(OCTOBER, 4, 0))},
    to_review=6,
    unassigned=1,
    binned=2,
    total=20,
)


def lines(model: TreeModel, parent: QModelIndex | None = None) -> list[tuple[str, int]]:
    """All lines with their numbers, from the top."""
    above = parent if parent is not None else QModelIndex()
    found: list[tuple[str, int]] = []
    for row in range(model.rowCount(above)):
        index = model.index(row, 0, above)
        node: Node = index.data(NODE_ROLE)
        found += [(node.text, node.number), *lines(model, index)]
    return found


def make_model() -> TreeModel:
    model = TreeModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.fill([BOR, ZOLW], COUNTS)
    return model


def test_it_shows_what_waits(qtbot: QtBot) -> None:
    shown = lines(make_model())
    assert ("Do sprawdzenia", 6) in shown
    assert ("Nierozpoznane", 1) in shown
    assert ("„Bór” S.A.", 2) in shown
    assert ("listopad 2026", 3) in shown
    assert ("październik 2026", 0) in shown
    assert ("Kosz", 2) in shown


def test_search_finds_by_any_name_and_nip(qtbot: QtBot) -> None:
    model = make_model()
    for typed in ("zolw", "ŻÓŁW", "sp z o", "525224"):
        model.search(typed)
        names = [text for text, _ in lines(model)]
        assert "Żółw" in names
        assert "„Bór” S.A." not in names
    model.search("")
    assert "„Bór” S.A." in [text for text, _ in lines(model)]


def test_numbers_change_in_place(qtbot: QtBot) -> None:
    model = make_model()
    index = model.find(Scope(Place.COMPANY, 2))
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    with qtbot.waitSignal(model.dataChanged):
        model.fill([BOR, ZOLW], Counts(waiting={2: 4}, months=COUNTS.months, to_review=4, total=21))
    node: Node = index.data(NODE_ROLE)
    assert node.number == 4
    assert not resets


def test_an_index_of_an_older_tree_finds_nothing(qtbot: QtBot) -> None:
    model = make_model()
    old = model.index(0, 0)
    model.search("nic takiego")
    assert old.data() is None


def test_the_choice_lives_on(qtbot: QtBot) -> None:
    panel = TreePanel()
    qtbot.addWidget(panel)
    panel.fill([BOR, ZOLW], COUNTS)
    chosen: list[Scope] = []
    panel.scope_chosen.connect(chosen.append)
    panel.choose(Scope(Place.MONTH, 2, "Żółw", NOVEMBER))
    assert [one.key() for one in chosen] == [(Place.MONTH, 2, NOVEMBER)]
    panel.fill([ZOLW], COUNTS)
    assert panel.scope.month == NOVEMBER
    assert len(chosen) == 1


def test_places_are_filters_and_hints() -> None:
    assert Scope(Place.TO_REVIEW).filter().statuses == WAITING
    assert Scope(Place.BIN).filter().statuses == {Status.BINNED}
    assert Scope(Place.UNASSIGNED).filter().unassigned
    month = Scope(Place.MONTH, 2, "Żółw", NOVEMBER)
    assert (month.filter().company_id, month.filter().month) == (2, NOVEMBER)
    assert (month.hints().company_id, month.hints().month) == (2, NOVEMBER)
    assert (month.title(), month.subtitle()) == ("Żółw", "listopad 2026")


def test_the_whole_tree_works_by_keyboard(qtbot: QtBot) -> None:
    panel = TreePanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.fill([BOR, ZOLW], COUNTS)
    panel.focus_search()
    qtbot.keyClicks(panel.focusWidget(), "zolw")
    qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Return)
    assert panel.scope.company_id == 2
    tree = panel.findChild(QTreeView)
    assert tree is not None
    qtbot.keyClick(tree, Qt.Key.Key_Right)
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert panel.scope.month == NOVEMBER
    with qtbot.waitSignal(panel.entered):
        qtbot.keyClick(tree, Qt.Key.Key_Return)


def test_files_are_dropped_on_a_company(qtbot: QtBot, tmp_path: Path) -> None:
    panel = TreePanel()
    qtbot.addWidget(panel)
    panel.resize(260, 600)
    panel.show()
    panel.fill([BOR, ZOLW], COUNTS)
    tree = panel.findChild(QTreeView)
    assert tree is not None
    middle = tree.visualRect(panel.model.find(Scope(Place.COMPANY, 1))).center()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    drop = QDropEvent(
        QPointF(middle),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(panel.files_dropped) as told:
        tree.dropEvent(drop)
    assert told.args is not None
    assert told.args[0] == [tmp_path]
    assert told.args[1].company_id == 1
