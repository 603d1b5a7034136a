"""Selection, columns and keys of the list."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from desktop.domain.listing import Column, DocumentFilter
from desktop.ui.background import Background
from desktop.ui.documents.columns import ORDER
from desktop.ui.documents.model import DocumentModel
from desktop.ui.documents.view import DocumentView
from tests.ui.documents.test_model import Source


def open_view(qtbot: QtBot, background: Background, source: Source) -> DocumentView:
    model = DocumentModel(source, background, background)
    view = DocumentView(model)
    qtbot.addWidget(view)
    view.resize(1400, 700)
    view.show()
    with qtbot.waitSignal(model.listed):
        model.show(DocumentFilter())
    qtbot.waitUntil(lambda: not model.loading)
    return view


def test_everything_can_be_selected_and_scrolled_at_two_hundred_thousand(
    qtbot: QtBot, background: Background
) -> None:
    source = Source(list(range(200_000)))
    view = open_view(qtbot, background, source)
    view.selectAll()
    assert view.selected_count() == 200_000
    assert len(view.selected_ids()) == 200_000
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.currentIndex().row() == 199_999
    qtbot.waitUntil(lambda: view.model().index(199_999, 2).data() == "FV/199999")
    assert len(source.asked) < 1000


def test_the_selection_follows_the_documents(qtbot: QtBot, background: Background) -> None:
    source = Source(list(range(50)))
    view = open_view(qtbot, background, source)
    view.go_to(10)
    source.order = [100, *range(50)]
    model = view.model()
    assert isinstance(model, DocumentModel)
    with qtbot.waitSignal(model.rowsInserted):
        model.documents_changed(frozenset({100}))
    assert view.selected_ids() == [10]
    assert view.current_id() == 10
    source.order = list(reversed(source.order))
    with qtbot.waitSignal(model.renewed):
        model.requery()
    assert view.selected_ids() == [10]
    assert view.current_id() == 10


def test_the_keyboard_selects_several(qtbot: QtBot, background: Background) -> None:
    view = open_view(qtbot, background, Source(list(range(10))))
    view.selectRow(2)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_ids() == [2, 3, 4]


def test_columns_are_kept(qtbot: QtBot, background: Background) -> None:
    view = open_view(qtbot, background, Source([1]))
    file_column, status = ORDER.index(Column.FILE), ORDER.index(Column.STATUS)
    view.setColumnHidden(file_column, False)
    view.header.moveSection(view.header.visualIndex(file_column), 0)
    view.setColumnWidth(status, 222)
    view.hide_company(True)
    other = open_view(qtbot, background, Source([1]))
    other.restore_columns(view.save_columns())
    assert not other.isColumnHidden(file_column)
    assert other.header.visualIndex(file_column) == 0
    assert other.columnWidth(status) == 222
    assert not other.isColumnHidden(ORDER.index(Column.COMPANY))


def test_nonsense_instead_of_columns_changes_nothing(qtbot: QtBot, background: Background) -> None:
    view = open_view(qtbot, background, Source([1]))
    before = view.save_columns()
    view.restore_columns(before.left(7))
    assert view.save_columns() == before


def test_filters_are_typed_above_the_columns(qtbot: QtBot, background: Background) -> None:
    view = open_view(qtbot, background, Source([1]))
    header = view.header
    height = header.height()
    header.show_filters(True)
    qtbot.waitUntil(lambda: header.height() > height)
    header.focus_filter(Column.GROSS)
    with qtbot.waitSignal(header.filters_changed) as told:
        qtbot.keyClicks(view.focusWidget(), "100-300")
    assert told.args == [{Column.GROSS: "100-300"}]
    with qtbot.waitSignal(header.filters_changed) as told:
        header.show_filters(False)
    assert told.args == [{}]


def test_dropped_files_are_told(qtbot: QtBot, background: Background, tmp_path: Path) -> None:
    view = open_view(qtbot, background, Source([1]))
    file = tmp_path / "skan.pdf"
    file.write_bytes(b"%PDF")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)), QUrl("https://example.com/a.pdf")])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    nothing = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, nothing)
    view.dragEnterEvent(enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(view.files_dropped) as told:
        view.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, nothing))
    assert told.args == [[file]]


def test_the_contractor_takes_the_spare_width(qtbot: QtBot, background: Background) -> None:
    view = open_view(qtbot, background, Source([1]))
    contractor = ORDER.index(Column.CONTRACTOR)
    view.resize(2400, 600)
    assert view.header.length() == view.viewport().width()
    wide = view.columnWidth(contractor)
    view.setColumnWidth(ORDER.index(Column.NUMBER), 300)
    assert view.header.length() == view.viewport().width()
    assert view.columnWidth(contractor) < wide
    view.resize(700, 600)
    assert view.columnWidth(contractor) >= 100


def test_the_main_columns_fit_a_usual_screen(qtbot: QtBot, background: Background) -> None:
    view = open_view(qtbot, background, Source([1]))
    view.resize(1440 - 240, 600)
    for column in (Column.CONTRACTOR_NIP, Column.CHANNEL, Column.RECEIVED):
        section = ORDER.index(column)
        end = view.columnViewportPosition(section) + view.columnWidth(section)
        assert end <= view.viewport().width(), column
    for section in range(len(ORDER)):
        if not view.isColumnHidden(section):
            assert view.columnWidth(section) >= view.header.room_for_heading(section)
