"""The panel behind "+ Dodaj": files, and what the person knows of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QGridLayout, QListWidget, QWidget

from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.documents import Channel, Hints, Stage
from desktop.domain.kinds import DocumentKind
from desktop.domain.splitting import SplitRule
from desktop.ui import texts
from desktop.ui.dates_and_amounts import format_month
from desktop.ui.documents.months import months_around
from desktop.ui.splitting.rules import split_rules
from desktop.ui.tree.scope import Scope
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.dropping import dropped_files
from desktop.ui.widgets.elements import button

_PATTERNS = "*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.webp *.bmp *.heic *.heif *.gif *.xml"


class AddPanel(QFrame):
    """Any number of files with company, month, kind, and whether to read them now."""

    add_wanted = Signal(object, object)
    """``list[Path]`` and :class:`Hints`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "panel")
        self.setAcceptDrops(True)
        self._paths: list[Path] = []
        self._files = QListWidget()
        self._files.setAccessibleName(self.tr("Wybrane pliki"))
        self._files.setFixedHeight(96)
        self._files.setProperty("look", "files")
        self._summary = label(look="muted")
        self._company = SearchCombo(self.tr("Firma"))
        self._month = SearchCombo(self.tr("Miesiąc"))
        self._kind = SearchCombo(self.tr("Rodzaj"))
        self._stage = SearchCombo(self.tr("Odczyt"))
        self._month.fill(
            [(None, self.tr("według ustawień firmy"))] + [(m, format_month(m)) for m in months_around()]
        )
        self._kind.fill([(None, self.tr("rozpoznaj"))] + [(k, texts.kind_name(k)) for k in DocumentKind])
        self._stage.fill([(stage, texts.stage_name(stage)) for stage in Stage])
        self._split = SearchCombo(self.tr("Podział pliku"))
        self._split.fill(split_rules())
        self._add = button(self.tr("Dodaj"), self._confirm, look="primary")
        self._take_off = button(self.tr("Usuń z listy"), self._remove_selected, look="flat")
        self.setLayout(self._arrange())
        self._show_paths()
        self.hide()

    def open(self, companies: Sequence[Company], scope: Scope) -> None:
        """Show the panel for the place that is chosen in the tree."""
        self.set_companies(companies)
        self._company.choose(scope.company_id)
        self._month.choose(scope.month)
        self.show()

    def set_companies(self, companies: Sequence[Company]) -> None:
        """The companies to choose from."""
        chosen = self._company.value()
        self._company.fill(
            [(None, self.tr("rozpoznaj po NIP"))] + [(one.id, one.short_name) for one in companies]
        )
        self._company.choose(chosen)

    def put(self, paths: Sequence[Path]) -> None:
        """Add files and folders to those chosen."""
        self._paths = list(dict.fromkeys([*self._paths, *paths]))
        self._show_paths()

    def choose_files(self) -> None:
        """Let the person choose files; several at once."""
        dialog = QFileDialog(self, self.tr("Wybierz pliki"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        documents = self.tr("Dokumenty ({patterns})").format(patterns=_PATTERNS)
        dialog.setNameFilters([documents, self.tr("Wszystkie pliki (*)")])
        dialog.filesSelected.connect(lambda names: self.put([Path(name) for name in names]))
        dialog.open()

    def choose_folder(self) -> None:
        """Let the person choose a folder with all that is in it."""
        dialog = QFileDialog(self, self.tr("Wybierz folder"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.filesSelected.connect(lambda names: self.put([Path(name) for name in names]))
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped on the panel."""
        if dropped_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """They join those chosen."""
        event.acceptProposedAction()
        self.put(dropped_files(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the panel, Delete takes files off the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        elif event.key() == Qt.Key.Key_Delete and self._files.hasFocus():
            self._remove_selected()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> QGridLayout:
        choose = row(
            button(self.tr("Wybierz pliki…"), self.choose_files, icon_name="file"),
            button(self.tr("Wybierz folder…"), self.choose_folder, icon_name="folder"),
            self._summary,
            None,
            self._take_off,
        )
        self._files.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        left = column(gap=8)
        left.addLayout(choose)
        left.addWidget(self._files)
        grid = QGridLayout()
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.addLayout(left, 0, 0, 5, 1)
        combos = (self._company, self._month, self._kind, self._stage, self._split)
        for line, combo in enumerate(combos):
            name = label(combo.accessibleName(), "muted")
            name.setBuddy(combo)
            grid.addWidget(name, line, 1)
            grid.addWidget(combo, line, 2)
        buttons = column(self._add, button(self.tr("Zamknij"), self.hide), None)
        grid.addLayout(buttons, 0, 3, 5, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(2, 2)
        return grid

    def _show_paths(self) -> None:
        self._files.clear()
        for path in self._paths:
            self._files.addItem(str(path))
        count = len(self._paths)
        self._summary.setText(
            self.tr("Wybrano %n pozycję(e/i).", "", count)
            if count
            else self.tr("Wybierz pliki albo przeciągnij je tutaj.")
        )
        self._add.setEnabled(count > 0)
        self._take_off.setVisible(count > 0)

    def _remove_selected(self) -> None:
        rows = {self._files.row(item) for item in self._files.selectedItems()}
        self._paths = [path for position, path in enumerate(self._paths) if rows and position not in rows]
        self._show_paths()

    def _confirm(self) -> None:
        month, kind, stage = self._month.value(), self._kind.value(), self._stage.value()
        company_id, split = self._company.value(), self._split.value()
        hints = Hints(
            company_id=company_id if isinstance(company_id, int) else None,
            month=month if isinstance(month, Month) else None,
            kind=kind if isinstance(kind, DocumentKind) else None,
            stage=stage if isinstance(stage, Stage) else Stage.AUTO,
            channel=Channel.ADDED,
            split=split if isinstance(split, SplitRule) and split != SplitRule() else None,
        )
        paths, self._paths = self._paths, []
        self._show_paths()
        self.hide()
        self.add_wanted.emit(paths, hints)
