"""Importing the office's clients: every row with its verdict first, and then exactly that."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.company_files import CompaniesImported, CompanyPreview, Verdict
from desktop.domain.contractor_files import ContractorFile, Role, TableOptions
from desktop.ui.background import Background
from desktop.ui.importing.company_lines import (
    NAME,
    NIP,
    REMARKS,
    ROW,
    VERDICT,
    CompanyLines,
    verdict_word,
)
from desktop.ui.importing.preview_panel import TablePreviewPanel
from desktop.ui.importing.shape import TableShapeBox
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button

if TYPE_CHECKING:
    from desktop.services.office import Office

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


class CompanyImportPanel(TablePreviewPanel[CompanyPreview, Verdict]):
    """Takes the place of the list of companies until it is closed."""

    def __init__(self, office: Office, background: Background, parent: QWidget | None = None) -> None:
        names = {one: verdict_word(one) for one in Verdict}
        super().__init__(background, TableShapeBox(_ROLES), names, parent)
        self._office = office
        self.model = CompanyLines(self)
        self.model.chosen_changed.connect(self._show_counts)
        back = button(self.tr("Wróć do firm"), self.closed.emit, icon_name="chevron-left")
        said = self.tr(
            "Nic nie zostanie dodane, zanim to zobaczysz. Wątpliwe wiersze dodaje się, zaznaczając je spacją"
            " albo myszą."
        )
        inside = column(margins=(20, 16, 20, 16), gap=12)
        inside.addLayout(row(back, label(self.tr("Import firm"), "heading"), self._file, None, self._other))
        inside.addWidget(self.shape)
        inside.addWidget(label(said, "muted", wrap=True))
        inside.addLayout(row(self.only, self._counts, None, self.go))
        inside.addWidget(self.lines, 1)
        layout = column(self.strip, gap=0)
        layout.addLayout(inside, 1)
        self.setLayout(layout)
        name = self.tr("Wiersze pliku i ich ocena")
        self._prepare(self.model, name, REMARKS, {ROW: 84, VERDICT: 130, NIP: 130, NAME: 300})

    @property
    def rows(self) -> CompanyLines:
        """The rows that are shown."""
        return self.model

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks a doubtful row, Esc goes back."""
        if event.key() == Qt.Key.Key_Space and self.lines.hasFocus():
            self.model.toggle(self.lines.currentIndex().row())
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # -- inside ------------------------------------------------------------------------------------

    def _title_of_dialog(self) -> str:
        return self.tr("Wczytaj firmy")

    def _readers(
        self, path: Path, options: TableOptions
    ) -> tuple[Callable[[], ContractorFile], Callable[[ContractorFile], CompanyPreview]]:
        files = self._office.company_files
        return partial(files.read, path, options), files.preview

    def _said_counts(self) -> str:
        return self.tr("nowe: {new}, już są: {here}, wątpliwe: {doubtful}, odrzucone: {refused}").format(
            new=self._count(Verdict.NEW),
            here=self._count(Verdict.HERE),
            doubtful=self._count(Verdict.DOUBTFUL),
            refused=self._count(Verdict.REFUSED),
        )

    def _to_do(self) -> tuple[int, str]:
        count = self._count(Verdict.NEW) + len(self.model.chosen)
        return count, self.tr("Dodaj %n firm(ę/y)", "", count) if count else self.tr("Dodaj firmy")

    def _begin(self, preview: CompanyPreview) -> None:
        self.strip.progress(self.tr("Dodaję firmy…"), 0, 0)
        act = partial(self._office.company_files.add, preview, frozenset(self.model.chosen))
        self._background.run_long(act, self._done, self._broke)

    def _done(self, result: CompaniesImported) -> None:
        said = self.tr("Dodano %n firm(ę/y).", "", result.added)
        if result.overtaken:
            said += " " + self.tr("%n dodał w tym czasie ktoś inny.", "", len(result.overtaken))
        self.imported.emit()
        self._after(Tone.GOOD, said)
