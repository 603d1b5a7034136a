"""How a table is understood: encoding, separator, headings, what each column holds; all can be changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QTableWidget, QWidget

from desktop.domain import contractor_names
from desktop.domain.contractor_files import ENCODINGS, ContractorFile, FileKind, Role, TableOptions
from desktop.ui.contractors.tables import fill
from desktop.ui.contractors.words import word
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.combo import SearchCombo

_SAMPLE_ROWS = 4
_MOST_COLUMNS = 40
"""Columns whose content can be chosen here; those beyond are guessed."""


class TableShapeBox(QWidget):
    """Shows what the program guessed, and emits what a person chose instead."""

    options_chosen = Signal(object)
    """:class:`TableOptions`."""

    def __init__(
        self, roles: Iterable[Role] = tuple(contractor_names.ROLES), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._roles = tuple(roles)
        self._options = TableOptions()
        self.encoding = SearchCombo(self.tr("Kodowanie"))
        self.encoding.fill([(one, one.upper()) for one in ENCODINGS])
        self.separator = SearchCombo(self.tr("Znak między kolumnami"))
        self.separator.fill(
            [
                (";", self.tr("średnik ;")),
                (",", self.tr("przecinek ,")),
                ("\t", self.tr("tabulator")),
                ("|", self.tr("kreska |")),
            ]
        )
        self.header = QCheckBox(self.tr("Pierwszy wiersz to nagłówki"))
        self.columns = QTableWidget(0, 0)
        self.columns.setAccessibleName(self.tr("Co zawierają kolumny"))
        self.columns.setShowGrid(False)
        self.columns.setWordWrap(False)
        self.columns.verticalHeader().hide()
        self.columns.horizontalHeader().hide()
        self.columns.setFixedHeight(32 * (_SAMPLE_ROWS + 1) + 24)
        self.columns.verticalHeader().setDefaultSectionSize(32)
        layout = column(gap=8)
        layout.addLayout(
            row(
                label(self.tr("Kodowanie"), "muted"),
                self.encoding,
                label(self.tr("Kolumny dzieli"), "muted"),
                self.separator,
                self.header,
                None,
            )
        )
        said = self.tr("Co zawierają kolumny? Program zgadł; popraw, jeśli trzeba.")
        layout.addWidget(label(said, "muted"))
        layout.addWidget(self.columns)
        self.setLayout(layout)
        self.encoding.currentIndexChanged.connect(lambda _index: self._chosen())
        self.separator.currentIndexChanged.connect(lambda _index: self._chosen())
        self.header.clicked.connect(lambda _on: self._chosen())
        self.hide()

    def begin(self) -> TableOptions:
        """Of another file: everything is guessed."""
        self._options = TableOptions()
        return self._options

    def show_file(self, file: ContractorFile) -> None:
        """Show how the table was understood; files of programs have nothing to choose."""
        shape = file.shape
        self.setVisible(shape is not None)
        if shape is None:
            return
        of_text = file.kind is FileKind.CSV
        for each in (self.encoding, self.separator):
            each.setEnabled(of_text)
        options = shape.options
        if of_text:
            name = (options.encoding or "utf-8").removesuffix("-sig").removesuffix("-le").removesuffix("-be")
            for combo, value in ((self.encoding, name), (self.separator, options.separator)):
                combo.blockSignals(True)
                combo.choose(value)
                combo.blockSignals(False)
        self.header.setChecked(bool(options.header))
        columns = options.columns or ()
        sample = [list(cells[:_MOST_COLUMNS]) for cells in shape.sample[:_SAMPLE_ROWS]]
        width = min(max([len(columns), *(len(cells) for cells in sample)], default=0), _MOST_COLUMNS)
        self.columns.setColumnCount(width)
        padded = [[*cells, *[""] * (width - len(cells))] for cells in sample]
        fill(self.columns, [[""] * width, *padded])
        for section in range(width):
            self.columns.setCellWidget(
                0, section, self._role_box(section, columns[section] if section < len(columns) else None)
            )
            self.columns.setColumnWidth(section, 150)

    def _role_box(self, section: int, chosen: Role | None) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Kolumna {number}").format(number=section + 1))
        box.addItem(self.tr("(pomiń)"), None)
        for role in self._roles:
            box.addItem(word(contractor_names.ROLES[role]), role.value)
        box.setCurrentIndex(0 if chosen not in self._roles else 1 + self._roles.index(chosen))
        box.activated.connect(lambda _index: self._chosen_columns())
        return box

    def _chosen(self) -> None:
        """Encoding, separator or headings were chosen: the columns are guessed anew."""
        encoding, separator = self.encoding.value(), self.separator.value()
        self._options = TableOptions(
            encoding=encoding if isinstance(encoding, str) and self.encoding.isEnabled() else None,
            separator=separator if isinstance(separator, str) and self.separator.isEnabled() else None,
            header=self.header.isChecked(),
        )
        self.options_chosen.emit(self._options)

    def _chosen_columns(self) -> None:
        roles: list[Role | None] = []
        for section in range(self.columns.columnCount()):
            box = self.columns.cellWidget(0, section)
            value = box.currentData() if isinstance(box, QComboBox) else None
            roles.append(Role(value) if value else None)
        self._options = replace(self._options, header=self.header.isChecked(), columns=tuple(roles))
        self.options_chosen.emit(self._options)
