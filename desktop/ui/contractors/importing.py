"""Importing contractors: the file, how it is understood, what would be done, doing it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QTableView, QWidget

from desktop.domain import contractor_names
from desktop.domain.companies import Company
from desktop.domain.contractor_files import (
    ContractorFile,
    ImportPreview,
    ImportResult,
    Outcome,
    TableOptions,
)
from desktop.domain.errors import UserError
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.contractors.lines_model import DETAILS, NAME, NUMBER, OUTCOME, ROW, LinesModel
from desktop.ui.contractors.tables import prepare
from desktop.ui.contractors.words import word
from desktop.ui.importing.shape import TableShapeBox
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.office import Office

_FILTERS = "CSV, XLSX, EPP, XML, TXT (*.csv *.xlsx *.xlsm *.epp *.xml *.txt);;* (*)"


class ImportPanel(QWidget):
    """Takes the place of list and card until it is closed."""

    closed = Signal()
    imported = Signal()
    _progressed = Signal(int, int)

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._background = background
        self._requests = Newest(background)
        self._path: Path | None = None
        self._options = TableOptions()
        self._preview: ImportPreview | None = None
        self._stop_wanted = False
        self._working = False
        self._afterwards: tuple[Tone, str] | None = None
        """What became of an import, to be said once the preview is shown anew."""
        self.strip = Strip()
        self._title = label(self.tr("Import kontrahentów"), "heading")
        self._file = label(look="muted")
        self.company = SearchCombo(self.tr("Z programu firmy"))
        self.company.setToolTip(
            self.tr("Kody, terminy, kategorie i rejestry z pliku będą zapisane dla tej firmy")
        )
        self.overwrite = QCheckBox(self.tr("Plik zastępuje to, co jest w bazie"))
        self.overwrite.setToolTip(
            self.tr("Bez tego plik tylko uzupełnia puste pola. Puste pole w pliku niczego nie kasuje.")
        )
        self.overwrite.setChecked(True)
        self.shape = TableShapeBox()
        self.shape.options_chosen.connect(self._chosen)
        self.model = LinesModel(self)
        self.lines = QTableView()
        self.lines.setAccessibleName(self.tr("Co się stanie z wierszami pliku"))
        self.lines.setModel(self.model)
        self.only = SearchCombo(self.tr("Pokaż wiersze"))
        self._counts = label(look="muted")
        self._go = button(self.tr("Wczytaj"), self.start, look="primary")
        self._other = button(self.tr("Inny plik…"), self.choose_file, icon_name="folder")
        self._arrange()
        self.company.currentIndexChanged.connect(lambda _index: self._ask())
        self.overwrite.toggled.connect(lambda _on: self._ask())
        self.only.currentIndexChanged.connect(lambda _index: self._narrow())
        self._progressed.connect(self._show_progress)

    # -- from outside ------------------------------------------------------------------------------

    @property
    def loading(self) -> bool:
        """Whether the preview is being made, or the import runs."""
        return self._requests.busy or self._working

    def choose_file(self) -> None:
        """Ask which file."""
        dialog = QFileDialog(self, self.tr("Wczytaj kontrahentów"))
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
        self._background.run(self._office.companies.all, self._show_companies)
        self._ask()

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        back = button(self.tr("Wróć do kontrahentów"), self._leave, icon_name="chevron-left")
        choices = row(label(self.tr("Plik z programu firmy"), "muted"), self.company, self.overwrite, None)
        prepare(self.lines, DETAILS, {ROW: 64, OUTCOME: 110, NUMBER: 130, NAME: 320})
        layout = column(self.strip, gap=0)
        inside = column(margins=(20, 16, 20, 16), gap=12)
        inside.addLayout(row(back, self._title, self._file, None, self._other))
        inside.addLayout(choices)
        inside.addWidget(self.shape)
        inside.addLayout(row(self.only, self._counts, None, self._go))
        inside.addWidget(self.lines, 1)
        layout.addLayout(inside, 1)
        self.setLayout(layout)
        self._show_counts(None)

    def _show_companies(self, companies: Sequence[Company]) -> None:
        self.company.fill(
            [(None, self.tr("żadnej, tylko dane")), *((one.id, one.short_name) for one in companies)]
        )

    def _ask(self) -> None:
        path, options = self._path, self._options
        if path is None or self._working:
            return
        company, overwrite = self.company.value(), self.overwrite.isChecked()
        base = self._office.contractors

        def ask() -> tuple[ContractorFile, ImportPreview | None, UserError | None]:
            file = base.read(path, options)
            try:
                company_id = company if isinstance(company, int) else None
                return file, base.preview_of(file, company_id=company_id, overwrite=overwrite), None
            except UserError as error:
                # The table can still be shown, and its columns named.
                return file, None, error

        self._go.setEnabled(False)
        self._counts.setText(self.tr("Czytam plik…"))
        self._requests.run(ask, self._show, self._failed)

    def _failed(self, error: BaseException) -> None:
        self._preview = None
        self.model.show((), None)
        self.shape.hide()
        self._show_counts(None)
        self.strip.say(Tone.BAD, texts.say(message_of(error)), self.tr("Inny plik…"), self.choose_file)

    def _show(self, answer: tuple[ContractorFile, ImportPreview | None, UserError | None]) -> None:
        file, preview, error = answer
        self._preview = preview
        self._file.setText(f"{file.name} · {word(contractor_names.KINDS[file.kind])}")
        self.shape.show_file(file)
        if error is not None:
            self.strip.say(Tone.CHECK, texts.say(error.message))
        elif self._afterwards is not None:
            self.strip.say(*self._afterwards)
            self._afterwards = None
        else:
            self.strip.dismiss()
        self.model.show(() if preview is None else preview.lines, None)
        self._show_counts(preview)

    def _chosen(self, options: TableOptions) -> None:
        self._options = options
        self._ask()

    def _show_counts(self, preview: ImportPreview | None) -> None:
        count = {one: 0 if preview is None else preview.count(one) for one in Outcome}
        self.only.fill(
            [
                (None, self.tr("wszystkie wiersze")),
                *((one, f"{word(contractor_names.OUTCOMES[one])} ({count[one]})") for one in Outcome),
            ]
        )
        said = self.tr("nowi: {new}, zmiany: {changed}, bez zmian: {same}, odrzuceni: {refused}")
        self._counts.setText(
            ""
            if preview is None
            else said.format(
                new=count[Outcome.NEW],
                changed=count[Outcome.CHANGED],
                same=count[Outcome.SAME],
                refused=count[Outcome.REFUSED],
            )
        )
        todo = count[Outcome.NEW] + count[Outcome.CHANGED]
        self._go.setEnabled(todo > 0)
        self._go.setText(self.tr("Wczytaj (%n)", "", todo) if todo else self.tr("Wczytaj"))

    def _narrow(self) -> None:
        value = self.only.value()
        self.model.narrow(value if isinstance(value, Outcome) else None)

    # -- doing -------------------------------------------------------------------------------------

    def start(self) -> None:
        """Do what is shown."""
        preview = self._preview
        if preview is None or self._working:
            return
        self._working, self._stop_wanted = True, False
        self._go.setEnabled(False)
        self._show_progress(0, preview.count(Outcome.NEW) + preview.count(Outcome.CHANGED))

        def progress(done: int, total: int) -> bool:
            self._progressed.emit(done, total)
            return not self._stop_wanted

        act = partial(self._office.contractors.import_, preview, progress)
        self._background.run_long(act, self._done, self._broke)

    def _show_progress(self, done: int, total: int) -> None:
        if self._working:
            self.strip.progress(self.tr("Wczytuję kontrahentów…"), done, total, self._stop)

    def _stop(self) -> None:
        self._stop_wanted = True

    def _done(self, result: ImportResult) -> None:
        self._working = False
        said = self.tr("Nowi: {new}, zmienieni: {changed}, odrzuceni: {refused}.").format(
            new=result.created, changed=result.changed, refused=result.refused
        )
        if self._stop_wanted:
            said += " " + self.tr("Zatrzymano; wczytaj ten plik jeszcze raz, aby dokończyć.")
        self.imported.emit()
        self._afterwards = (Tone.GOOD, said)
        self._ask()

    def _broke(self, error: BaseException) -> None:
        self._working = False
        self._afterwards = (Tone.BAD, texts.say(message_of(error)))
        self._ask()

    def _leave(self) -> None:
        self._stop_wanted = True
        self.closed.emit()
