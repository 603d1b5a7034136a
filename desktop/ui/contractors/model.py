"""Contractors for Qt: all ids at once, rows page by page as they come into sight."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.domain.contractors import Contractor, ContractorData, Origin
from desktop.domain.identifiers import format_nip
from desktop.ui.background import Background
from desktop.ui.dates_and_amounts import format_day
from desktop.ui.widgets.tips import plain_tip

if TYPE_CHECKING:
    from desktop.services.office import Office

Index = QModelIndex | QPersistentModelIndex
NAME, NUMBER, TOWN, DOCUMENTS, LAST = range(5)
_PAGE = 100


class ContractorsModel(QAbstractTableModel):
    """Shows the contractors of these ids, in their order."""

    def __init__(self, office: Office, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._background = background
        self.ids: Sequence[int] = ()
        self._rows: dict[int, Contractor] = {}
        self._asked: set[int] = set()
        self._round = 0

    def show(self, ids: Sequence[int]) -> None:
        """Show these; rows are asked for anew."""
        self.beginResetModel()
        self.ids = ids
        self._rows, self._asked = {}, set()
        self._round += 1
        self.endResetModel()

    def contractor(self, row: int) -> Contractor | None:
        """The contractor in a row, if it has been loaded."""
        return self._rows.get(self.ids[row]) if 0 <= row < len(self.ids) else None

    @property
    def loading(self) -> bool:
        """Whether rows that were asked for have not come yet."""
        return bool(self._asked)

    def _need(self, row: int) -> None:
        page = row // _PAGE
        if page in self._asked:
            return
        self._asked.add(page)
        some = self.ids[page * _PAGE : (page + 1) * _PAGE]
        ask = partial(self._office.contractors.rows, some)
        self._background.run(ask, partial(self._came, self._round, page))

    def _came(self, of: int, page: int, rows: Sequence[Contractor]) -> None:
        if of != self._round:
            return
        self._asked.discard(page)
        self._rows.update({one.id: one for one in rows})
        first = page * _PAGE
        last = min(first + _PAGE, len(self.ids)) - 1
        for row in range(first, last + 1):
            # One that is gone meanwhile is not asked for again and again.
            self._rows.setdefault(self.ids[row], _gone(self.ids[row]))
        self.dataChanged.emit(self.index(first, 0), self.index(last, LAST))

    # -- Qt's interface ----------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """One row a contractor."""
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Name, number, town, documents, the last."""
        return 0 if parent.isValid() else LAST + 1

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Texts; figures to the right."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == DOCUMENTS:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        contractor = self.contractor(index.row())
        if contractor is None:
            self._need(index.row())
            return "…" if index.column() == NAME and role == Qt.ItemDataRole.DisplayRole else None
        text = self._text(contractor, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(contractor.data.name if index.column() == NAME else text)
        return text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        """The headings."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            NAME: self.tr("Nazwa"),
            NUMBER: self.tr("NIP"),
            TOWN: self.tr("Miejscowość"),
            DOCUMENTS: self.tr("Dokumenty"),
            LAST: self.tr("Ostatni"),
        }[section]

    def _text(self, contractor: Contractor, column: int) -> str:
        match column:
            case 0:
                name = contractor.shown_name
                return name if contractor.data.active else self.tr("{name} (nieaktywny)").format(name=name)
            case 1:
                return format_nip(contractor.data.number)
            case 2:
                return contractor.data.address.town
            case 3:
                return str(contractor.documents) if contractor.documents else ""
        return format_day(contractor.last)


def _gone(contractor_id: int) -> Contractor:
    return Contractor(contractor_id, ContractorData(name="—"), Origin.DOCUMENTS)
