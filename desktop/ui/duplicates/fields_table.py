"""The values of both documents beside each other, those that differ first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from desktop.domain.documents import DocumentDetail
from desktop.domain.fields import FieldName
from desktop.services.review import REVIEW_ORDER
from desktop.ui.review.display import shown_value
from desktop.ui.style.tokens import current
from desktop.ui.texts import field_name, kind_name
from desktop.ui.widgets.tips import plain_tip

_FIELD, _SUSPECT, _OTHER = range(3)


class FieldsTable(QTableWidget):
    """Three columns: the field, its value in the one document and in the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self.setProperty("look", "plain")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAccessibleName(self.tr("Wartości obu dokumentów"))
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(_FIELD, QHeaderView.ResizeMode.ResizeToContents)
        for section in (_SUSPECT, _OTHER):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)

    @property
    def differing(self) -> list[str]:
        """The names of the fields that are marked as different."""
        cells = [self.item(row, _FIELD) for row in range(self.rowCount())]
        texts = [cell.text() for cell in cells if cell is not None]
        return [text.removeprefix("≠ ") for text in texts if text.startswith("≠ ")]

    def show_both(self, roles: tuple[str, str], suspect: DocumentDetail, other: DocumentDetail) -> None:
        """Compare two documents, called so."""
        self.setHorizontalHeaderLabels([self.tr("Pole"), *roles])
        rows = [(field_name(name), *(_value(one, name) for one in (suspect, other))) for name in REVIEW_ORDER]
        rows.insert(0, (self.tr("Rodzaj"), kind_name(suspect.row.kind), kind_name(other.row.kind)))
        rows = [row for row in rows if row[1] or row[2]]
        rows.sort(key=lambda row: row[1] == row[2])
        self.setRowCount(len(rows))
        for number, (name, mine, theirs) in enumerate(rows):
            differs = mine != theirs
            for section, text in enumerate((f"≠ {name}" if differs else name, mine, theirs)):
                self.setItem(number, section, _cell(text, differs=differs))
        self.scrollToTop()


def _value(detail: DocumentDetail, name: FieldName) -> str:
    field = detail.fields.get(name)
    return "" if field is None else shown_value(name, field.value)


def _cell(text: str, *, differs: bool) -> QTableWidgetItem:
    cell = QTableWidgetItem(text)
    cell.setToolTip(plain_tip(text))
    tokens = current()
    if differs:
        cell.setForeground(QColor(tokens.amber))
        font = QFont(cell.font())
        font.setBold(True)
        cell.setFont(font)
    else:
        cell.setForeground(QColor(tokens.muted))
    return cell
