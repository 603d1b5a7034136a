"""Tables of which rows can be ticked, and files that are chosen to save into."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from desktop.ui.style.textscale import scaled
from desktop.ui.widgets.tips import plain_tip

_ROW_HEIGHT = 32
_FEWEST, _MOST = 2, 8
"""Rows that are in sight."""
_BOX_WIDTH = 28
"""Of a row's box, which the style draws larger than Qt reckons with."""
_FILES = {"PDF (*.pdf)": "pdf", "HTML (*.html)": "html", "JSON (*.json)": "json"}


def table(headings: Sequence[str], name: str) -> QTableWidget:
    """An empty table whose last column takes the room that is left."""
    made = QTableWidget(0, len(headings))
    made.setProperty("look", "plain")
    made.setAccessibleName(name)
    made.setHorizontalHeaderLabels(list(headings))
    made.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    made.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    made.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    made.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
    made.setTabKeyNavigation(False)
    made.setShowGrid(False)
    made.setWordWrap(False)
    made.verticalHeader().hide()
    made.verticalHeader().setDefaultSectionSize(scaled(_ROW_HEIGHT))
    header = made.horizontalHeader()
    header.setHighlightSections(False)
    for place in range(len(headings) - 1):
        header.setSectionResizeMode(place, QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(len(headings) - 1, QHeaderView.ResizeMode.Stretch)
    return made


def fill(made: QTableWidget, rows: Iterable[Sequence[str]]) -> None:
    """Show other rows; none is chosen."""
    every = list(rows)
    made.blockSignals(True)
    made.setRowCount(len(every))
    for place, texts in enumerate(every):
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setToolTip(plain_tip(text))
            made.setItem(place, column, item)
    made.clearSelection()
    made.setCurrentCell(-1, -1)
    made.blockSignals(False)
    rows_height = min(max(len(every), _FEWEST), _MOST) * made.verticalHeader().defaultSectionSize()
    made.setFixedHeight(made.horizontalHeader().sizeHint().height() + rows_height + 2)


def give_boxes(made: QTableWidget, boxes: Sequence[bool | None]) -> None:
    """Give each row a box, ticked or not; ``None``: this row has none."""
    made.blockSignals(True)
    for place, tick in enumerate(boxes):
        item = made.item(place, 0)
        if item is not None and tick is not None:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if tick else Qt.CheckState.Unchecked)
    made.blockSignals(False)
    header = made.horizontalHeader()
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
    made.setColumnWidth(0, max(made.sizeHintForColumn(0) + _BOX_WIDTH, header.sectionSizeHint(0)))


def ticked(made: QTableWidget) -> list[int]:
    """The rows that are ticked."""
    found = []
    for place in range(made.rowCount()):
        item = made.item(place, 0)
        if item is not None and item.checkState() is Qt.CheckState.Checked:
            found.append(place)
    return found


def selected(made: QTableWidget) -> int | None:
    """The row that is chosen."""
    places = made.selectionModel().selectedRows()
    return places[0].row() if places else None


def choose_file(parent: QWidget, title: str, name: str, chosen: Callable[[Path], None]) -> None:
    """Ask where to save, by the usual name; ``chosen`` is called with the answer."""
    dialog = QFileDialog(parent, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(_FILES))
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(name)
    dialog.filterSelected.connect(partial(_end_as, dialog))
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()


def _end_as(dialog: QFileDialog, kind: str) -> None:
    """Have the file be of the kind that was chosen: its ending says what is written."""
    ending = _FILES[kind]
    dialog.setDefaultSuffix(ending)
    for path in dialog.selectedFiles()[:1]:
        if Path(path).suffix.lstrip(".").lower() in _FILES.values():
            dialog.selectFile(Path(path).with_suffix(f".{ending}").name)


def translate(context: str, text: str) -> str:
    """The text in the window's language."""
    return QCoreApplication.translate(context, text)
