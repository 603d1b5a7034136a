"""The panel behind "+ Dodaj"."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.documents import Channel, Hints, Stage
from desktop.domain.kinds import DocumentKind
from desktop.ui.adding.panel import AddPanel
from desktop.ui.documents.months import months_around
from desktop.ui.tree.scope import Place, Scope

ZOLW = Company(2, "Żółw", "Żółw sp. z o.o.", "5252248481")


def open_panel(qtbot: QtBot, scope: Scope | None = None) -> AddPanel:
    panel = AddPanel()
    qtbot.addWidget(panel)
    panel.open([ZOLW], scope if scope is not None else Scope())
    return panel


def test_it_begins_with_the_place_in_the_tree(qtbot: QtBot) -> None:
    month = months_around()[1]
    panel = open_panel(qtbot, Scope(Place.MONTH, 2, "Żółw", month))
    panel.put([Path("/skany/a.pdf")])
    with qtbot.waitSignal(panel.add_wanted) as told:
        panel._confirm()
    assert told.args == [[Path("/skany/a.pdf")], Hints(2, month, channel=Channel.ADDED)]
    assert panel.isHidden()


def test_what_the_person_says_is_passed_on(qtbot: QtBot) -> None:
    panel = open_panel(qtbot)
    panel.put([Path("/skany/a.pdf"), Path("/skany/b.pdf"), Path("/skany/a.pdf")])
    panel._kind.choose(DocumentKind.CONTRACT)
    panel._stage.choose(Stage.FILE)
    with qtbot.waitSignal(panel.add_wanted) as told:
        panel._confirm()
    expected = Hints(kind=DocumentKind.CONTRACT, stage=Stage.FILE, channel=Channel.ADDED)
    assert told.args == [[Path("/skany/a.pdf"), Path("/skany/b.pdf")], expected]


def test_files_are_taken_off_the_list(qtbot: QtBot) -> None:
    panel = open_panel(qtbot)
    panel.put([Path("/skany/a.pdf"), Path("/skany/b.pdf")])
    panel._files.setCurrentRow(0)
    panel._remove_selected()
    with qtbot.waitSignal(panel.add_wanted) as told:
        panel._confirm()
    assert told.args is not None
    assert told.args[0] == [Path("/skany/b.pdf")]


def test_without_files_there_is_nothing_to_add(qtbot: QtBot) -> None:
    assert not open_panel(qtbot)._add.isEnabled()


def test_months_go_two_years_back() -> None:
    from datetime import date

    months = months_around(date(2026, 12, 31))
    assert months[:3] == [Month(2027, 1), Month(2026, 12), Month(2026, 11)]
    assert Month(2024, 12) in months
