"""Importing the office's clients: every row with its verdict first, and then exactly that."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QTableView, QWidget

from desktop.domain import contractor_names
from desktop.domain.company_files import CompaniesImported, CompanyPreview, Verdict
from desktop.domain.contractor_files import ContractorFile, Role, TableOptions
from desktop.domain.errors import UserError
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.contractors.tables import prepare
from desktop.ui.contractors.words import word
from desktop.ui.importing.company_lines import (
    NAME,
    NIP,
    REMARKS,
    ROW,
    VERDICT,
    CompanyLines,
    verdict_word,
)
from desktop.ui.importing.shape import TableShapeBox
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office

_FILTERS = "CSV, XLSX, EPP, XML, TXT (*.csv *.xlsx *.xlsm *.epp *.xml *.txt);;* (*)"
_ROLES = (
    Role.NUMBER,
    Role.NAME,
    Role.SHORT_NAME,
    Role.STREET,
    Role.HOUSE,
    Role.FLAT,
    Role.POST_CODE,
    Role.TOWN,
    Role.EMAIL,
    Role.ACTIVE,
)


class CompanyImportPanel(QWidget):
    """Takes the place of the list of companies until it is closed."""

    closed = Signal()
    imported = Signal()

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._background = background
        self._requests = Newest(background)
        self._path: Path | None = None
        self._options = TableOptions()
        self._preview: CompanyPreview | None = None
        self._working = False
        self._afterwards: tuple[Tone, str] | None = None
        self.strip = Strip()
        self._file = label(look="muted")
        self.shape = TableShapeBox(_ROLES)
        self.shape.options_chosen.connect(self._chosen)
        self.model = CompanyLines(self)
        self.model.chosen_changed.connect(self._show_counts)
        self.lines = QTableView()
        self.lines.setAccessibleName(self.tr("Wiersze pliku i ich ocena"))
        self.lines.setModel(self.model)
        self.only = SearchCombo(self.tr("Pokaż wiersze"))
        self.only.currentIndexChanged.connect(lambda _index: self._narrow())
        self._counts = label(look="muted")
        self.go = button(self.tr("Dodaj firmy"), self.start, look="primary")
        other = button(self.tr("Inny plik…"), self.choose_file, icon_name="folder")
        back = button(self.tr("Wróć do firm"), self.closed.emit, icon_name="chevron-left")
        said = self.tr(
            "Nic nie zostanie dodane, zanim to zobaczysz. Wątpliwe wiersze dodaje się, zaznaczając je spacją"
            " albo myszą."
        )
        prepare(self.lines, REMARKS, {ROW: 64, VERDICT: 130, NIP: 130, NAME: 300})
        inside = column(margins=(20, 16, 20, 16), gap=12)
        inside.addLayout(row(back, label(self.tr("Import firm"), "heading"), self._file, None, other))
        inside.addWidget(self.shape)
        inside.addWidget(label(said, "muted", wrap=True))
        inside.addLayout(row(self.only, self._counts, None, self.go))
        inside.addWidget(self.lines, 1)
        layout = column(self.strip, gap=0)
        layout.addLayout(inside, 1)
        self.setLayout(layout)
        self._show_counts()

    # -- from outside ------------------------------------------------------------------------------

    @property
    def loading(self) -> bool:
        """Whether the preview is being made, or the import runs."""
        return self._requests.busy or self._working

    def choose_file(self) -> None:
        """Ask which file."""
        dialog = QFileDialog(self, self.tr("Wczytaj firmy"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(_FILTERS)
        dialog.fileSelected.connect(lambda name: self.open(Path(name)))
        dialog.open()

    def open(self, path: Path) -> None:
        """Show what importing this file would do."""
        self._path, self._options = path, self.shape.begin()
        self.strip.dismiss()
        self._file.setText(path.name)
        self._ask()

    def start(self) -> None:
        """Do what is shown."""
        preview = self._preview
        if preview is None or self._working:
            return
        self._working = True
        self.go.setEnabled(False)
        self.strip.progress(self.tr("Dodaję firmy…"), 0, 0)
        act = partial(self._office.company_files.add, preview, frozenset(self.model.chosen))
        self._background.run_long(act, self._done, self._broke)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks a doubtful row, Esc goes back."""
        if event.key() == Qt.Key.Key_Space and self.lines.hasFocus():
            self.model.toggle(self.lines.currentIndex().row())
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # -- inside ------------------------------------------------------------------------------------

    def _ask(self) -> None:
        path, options = self._path, self._options
        if path is None or self._working:
            return
        files = self._office.company_files

        def ask() -> tuple[ContractorFile, CompanyPreview | None, UserError | None]:
            file = files.read(path, options)
            try:
                return file, files.preview(file), None
            except UserError as error:
                # The table can still be shown, and its columns named.
                return file, None, error

        self.go.setEnabled(False)
        self._counts.setText(self.tr("Czytam plik…"))
        self._requests.run(ask, self._show, self._failed)

    def _chosen(self, options: TableOptions) -> None:
        self._options = options
        self._ask()

    def _show(self, answer: tuple[ContractorFile, CompanyPreview | None, UserError | None]) -> None:
        file, self._preview, error = answer
        self._file.setText(f"{file.name} · {word(contractor_names.KINDS[file.kind])}")
        self.shape.show_file(file)
        if error is not None:
            self.strip.say(Tone.CHECK, texts.say(error.message))
        elif self._afterwards is not None:
            self.strip.say(*self._afterwards)
            self._afterwards = None
        else:
            self.strip.dismiss()
        self.model.show(() if self._preview is None else self._preview.lines)
        self._fill_filter()
        self._show_counts()

    def _failed(self, error: BaseException) -> None:
        self._preview = None
        self.model.show(())
        self.shape.hide()
        self._fill_filter()
        self._show_counts()
        self.strip.say(Tone.BAD, texts.say(message_of(error)), self.tr("Inny plik…"), self.choose_file)

    def _count(self, verdict: Verdict) -> int:
        return 0 if self._preview is None else self._preview.count(verdict)

    def _fill_filter(self) -> None:
        self.only.fill(
            [
                (None, self.tr("wszystkie wiersze")),
                *((one, f"{verdict_word(one)} ({self._count(one)})") for one in Verdict),
            ]
        )

    def _show_counts(self) -> None:
        said = self.tr("nowe: {new}, już są: {here}, wątpliwe: {doubtful}, odrzucone: {refused}")
        self._counts.setText(
            ""
            if self._preview is None
            else said.format(
                new=self._count(Verdict.NEW),
                here=self._count(Verdict.HERE),
                doubtful=self._count(Verdict.DOUBTFUL),
                refused=self._count(Verdict.REFUSED),
            )
        )
        todo = self._count(Verdict.NEW) + len(self.model.chosen)
        self.go.setEnabled(todo > 0 and not self._working)
        self.go.setText(self.tr("Dodaj %n firm(ę/y)", "", todo) if todo else self.tr("Dodaj firmy"))

    def _narrow(self) -> None:
        value = self.only.value()
        self.model.narrow(value if isinstance(value, Verdict) else None)

    def _done(self, result: CompaniesImported) -> None:
        self._working = False
        said = self.tr("Dodano %n firm(ę/y).", "", result.added)
        if result.overtaken:
            said += " " + self.tr("%n dodał w tym czasie ktoś inny.", "", len(result.overtaken))
        self.imported.emit()
        self._afterwards = (Tone.GOOD, said)
        self._ask()

    def _broke(self, error: BaseException) -> None:
        self._working = False
        self._afterwards = (Tone.BAD, texts.say(message_of(error)))
        self._ask()
