"""Importing contractors: the file, how it is understood, what would be done, doing it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.domain import contractor_names
from desktop.domain.companies import Company
from desktop.domain.contractor_files import (
    ContractorFile,
    ImportPreview,
    ImportResult,
    Outcome,
    TableOptions,
)
from desktop.ui.background import Background
from desktop.ui.contractors.lines_model import DETAILS, NAME, NUMBER, OUTCOME, ROW, LinesModel
from desktop.ui.contractors.words import word
from desktop.ui.importing.preview_panel import TablePreviewPanel
from desktop.ui.importing.shape import TableShapeBox
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button

if TYPE_CHECKING:
    from desktop.services.office import Office


class ImportPanel(TablePreviewPanel[ImportPreview, Outcome]):
    """Takes the place of list and card until it is closed."""

    _progressed = Signal(int, int)

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        names = {one: word(contractor_names.OUTCOMES[one]) for one in Outcome}
        super().__init__(background, TableShapeBox(), names, parent)
        self._office = office
        self._stop_wanted = False
        self.company = SearchCombo(self.tr("Z programu firmy"))
        self.company.setToolTip(
            self.tr("Kody, terminy, kategorie i rejestry z pliku będą zapisane dla tej firmy")
        )
        self.overwrite = QCheckBox(self.tr("Plik zastępuje to, co jest w bazie"))
        self.overwrite.setToolTip(
            self.tr("Bez tego plik tylko uzupełnia puste pola. Puste pole w pliku niczego nie kasuje.")
        )
        self.overwrite.setChecked(True)
        self.model = LinesModel(self)
        self._arrange()
        self.company.currentIndexChanged.connect(lambda _index: self._ask())
        self.overwrite.toggled.connect(lambda _on: self._ask())
        self._progressed.connect(self._show_progress)

    @property
    def rows(self) -> LinesModel:
        """The rows that are shown."""
        return self.model

    def open(self, path: Path) -> None:
        """Show what importing this file would do."""
        blocked = self.company.blockSignals(True)
        self.company.choose(None)
        self.company.blockSignals(blocked)
        self._background.run(self._office.companies.all, self._show_companies)
        super().open(path)

    # -- inside ------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        back = button(self.tr("Wróć do kontrahentów"), self._leave, icon_name="chevron-left")
        title = label(self.tr("Import kontrahentów"), "heading")
        choices = row(label(self.tr("Plik z programu firmy"), "muted"), self.company, self.overwrite, None)
        layout = column(self.strip, gap=0)
        inside = column(margins=(20, 16, 20, 16), gap=12)
        inside.addLayout(row(back, title, self._file, None, self._other))
        inside.addLayout(choices)
        inside.addWidget(self.shape)
        inside.addLayout(row(self.only, self._counts, None, self.go))
        inside.addWidget(self.lines, 1)
        layout.addLayout(inside, 1)
        self.setLayout(layout)
        name = self.tr("Co się stanie z wierszami pliku")
        self._prepare(self.model, name, DETAILS, {ROW: 84, OUTCOME: 110, NUMBER: 130, NAME: 320})

    def _show_companies(self, companies: Sequence[Company]) -> None:
        # Somebody may have chosen one of those shown before: the preview is that one's.
        chosen = self.company.value()
        self.company.fill(
            [(None, self.tr("żadnej, tylko dane")), *((one.id, one.short_name) for one in companies)]
        )
        self.company.choose(chosen)

    def _title_of_dialog(self) -> str:
        return self.tr("Wczytaj kontrahentów")

    def _readers(
        self, path: Path, options: TableOptions
    ) -> tuple[Callable[[], ContractorFile], Callable[[ContractorFile], ImportPreview]]:
        base, company = self._office.contractors, self.company.value()
        preview = partial(
            base.preview_of,
            company_id=company if isinstance(company, int) else None,
            overwrite=self.overwrite.isChecked(),
        )
        return partial(base.read, path, options), preview

    def _said_counts(self) -> str:
        return self.tr("nowi: {new}, zmiany: {changed}, bez zmian: {same}, odrzuceni: {refused}").format(
            new=self._count(Outcome.NEW),
            changed=self._count(Outcome.CHANGED),
            same=self._count(Outcome.SAME),
            refused=self._count(Outcome.REFUSED),
        )

    def _to_do(self) -> tuple[int, str]:
        count = self._count(Outcome.NEW) + self._count(Outcome.CHANGED)
        return count, self.tr("Wczytaj (%n)", "", count) if count else self.tr("Wczytaj")

    # -- doing -------------------------------------------------------------------------------------

    def _begin(self, preview: ImportPreview) -> None:
        self._stop_wanted = False
        self._show_progress(0, preview.count(Outcome.NEW) + preview.count(Outcome.CHANGED))

        def progress(done: int, total: int) -> bool:
            self._progressed.emit(done, total)
            return not self._stop_wanted

        act = partial(self._office.contractors.import_, preview, progress)
        self._background.run_long(act, self._done, self._broke)

    def _show_progress(self, done: int, total: int) -> None:
        if self.working:
            self.strip.progress(self.tr("Wczytuję kontrahentów…"), done, total, self._stop)

    def _stop(self) -> None:
        self._stop_wanted = True

    def _done(self, result: ImportResult) -> None:
        said = self.tr("Nowi: {new}, zmienieni: {changed}, odrzuceni: {refused}.").format(
            new=result.created, changed=result.changed, refused=result.refused
        )
        if self._stop_wanted:
            said += " " + self.tr("Zatrzymano; wczytaj ten plik jeszcze raz, aby dokończyć.")
        self.imported.emit()
        self._after(Tone.GOOD, said)

    def _leave(self) -> None:
        self._stop_wanted = True
        self.closed.emit()
