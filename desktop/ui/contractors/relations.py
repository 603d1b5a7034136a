"""What is usual with each of the office's clients: a table to write in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem, QWidget

from desktop.domain.companies import Company
from desktop.domain.contractors import ContractorSettings, Relation
from desktop.ui.contractors.tables import prepare
from desktop.ui.contractors.words import field_word
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.tips import plain_tip

_NAMES = tuple(one.name for one in fields(ContractorSettings))
_COMPANY, _DOCUMENTS = 0, len(_NAMES) + 1


class RelationsTable(QWidget):
    """Every change of a cell is emitted at once."""

    changed = Signal(int, object)
    """Of which client, and the whole :class:`ContractorSettings`."""
    not_understood = Signal(str)
    """What was typed and is no number of days."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._relations: list[Relation] = []
        self._companies: Sequence[Company] = ()
        self.table = QTableWidget(0, _DOCUMENTS + 1)
        self.table.setAccessibleName(self.tr("Ustalenia z firmami"))
        words = [self.tr("Kod") if name == "code" else field_word(name) for name in _NAMES]
        headings = [self.tr("Firma"), *words, self.tr("Dok.")]
        self.table.setHorizontalHeaderLabels(headings)
        widths = {0: 104, 1: 112, 2: 90, 3: 104, 5: 72, _DOCUMENTS: 52}
        prepare(self.table, 4, widths)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.table.itemChanged.connect(self._edited)
        self._add = SearchCombo(self.tr("Dodaj firmę"))
        self._add.activated.connect(lambda _index: self._add_company())
        said = self.tr(
            "Termin, kategoria, rejestr i opis są proponowane przy następnym dokumencie tego kontrahenta."
            " Zmień komórkę i naciśnij Enter."
        )
        self.setLayout(column(label(said, "muted", wrap=True), self.table, margins=(0, 8, 0, 0), gap=8))
        line = row(self._add, None)
        self.layout().addLayout(line)  # type: ignore[union-attr]  # set above

    def set_companies(self, companies: Sequence[Company]) -> None:
        """The office's clients."""
        self._companies = companies
        self._offer()

    def show_relations(self, relations: Sequence[Relation]) -> None:
        """Show these instead of what stands there."""
        self._relations = list(relations)
        self._fill()
        self._offer()

    def _offer(self) -> None:
        known = {one.company_id for one in self._relations}
        rest = [one for one in self._companies if one.id not in known]
        self._add.fill([(None, self.tr("dodaj firmę…")), *((one.id, one.short_name) for one in rest)])
        self._add.setVisible(bool(rest))

    def _add_company(self) -> None:
        company = next((one for one in self._companies if one.id == self._add.value()), None)
        if company is None:
            return
        self._relations.append(Relation(company.id, company.short_name, ContractorSettings(), 0))
        self._fill()
        self._offer()
        self.table.setCurrentCell(len(self._relations) - 1, 1)
        self.table.setFocus()

    def _fill(self) -> None:
        self.table.blockSignals(True)
        self.table.setRowCount(len(self._relations))
        for line, relation in enumerate(self._relations):
            values = [getattr(relation.settings, name) for name in _NAMES]
            cells = [
                relation.company,
                *("" if value is None else str(value) for value in values),
                str(relation.documents) if relation.documents else "",
            ]
            for section, text in enumerate(cells):
                item = QTableWidgetItem(text)
                if section in {_COMPANY, _DOCUMENTS}:
                    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                if section in {1, _DOCUMENTS}:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                item.setToolTip(plain_tip(text))
                self.table.setItem(line, section, item)
        self.table.blockSignals(False)

    def _edited(self, item: QTableWidgetItem) -> None:
        relation = self._relations[item.row()]
        values: dict[str, object] = {
            name: self._cell(item.row(), section) or None for section, name in enumerate(_NAMES, 1)
        }
        days = values["payment_days"]
        if isinstance(days, str):
            if not days.isdecimal():
                self.not_understood.emit(days)
                self._fill()
                return
            values["payment_days"] = int(days)
        self.changed.emit(relation.company_id, ContractorSettings(**values))  # type: ignore[arg-type]

    def _cell(self, line: int, section: int) -> str:
        item = self.table.item(line, section)
        return "" if item is None else " ".join(item.text().split())
