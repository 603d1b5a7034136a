"""A template for enova out of one document that it exported: which one, which file, what was found."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QTableWidget, QWidget

from desktop.domain.errors import UserError
from desktop.export.enova.exporter import options_of
from desktop.export.enova.parsing import MAX_BYTES
from desktop.export.enova.proposing import Proposal
from desktop.ui.contractors.tables import fill, prepare
from desktop.ui.handover.asking import Asking
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button

if TYPE_CHECKING:
    from desktop.services.office import Office

_TALLEST = 8
"""Rows of the report that are seen without moving it."""


class EnovaMaker(QFrame):
    """Asks for the two halves of an example; the template that comes of it is somebody else's to keep."""

    made = Signal(str, str)
    """The key of the option that it is for, and the template."""

    def __init__(self, office: Office, asking: Asking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._asking = asking
        self.document = SearchCombo(self.tr("Dokument, który jest też w enova"))
        self.document.setMinimumContentsLength(38)
        self.choose = button(self.tr("Wybierz plik z enova…"), self.choose_file)
        self.told = label(wrap=True)
        self.report = QTableWidget(0, 3)
        self.report.setAccessibleName(self.tr("Co sprawdzić w szablonie"))
        prepare(self.report, 2, {0: 176, 1: 240})
        self.report.setHorizontalHeaderLabels([self.tr("Co"), self.tr("Element"), self.tr("Tekst")])
        self._hint = label(look="faint", wrap=True)
        inside = column(margins=(0, 4, 0, 8), gap=8)
        inside.addWidget(label(self.tr("Szablon z przykładu"), "heading"))
        inside.addWidget(self._hint)
        inside.addLayout(row(label(self.tr("Dokument")), self.document, self.choose, None))
        inside.addWidget(self.told)
        inside.addWidget(self.report)
        self.setLayout(inside)

    def open(self, documents: Mapping[int, str]) -> None:
        """Offer these documents, by their ids, with what tells them apart."""
        self.document.fill(list(documents.items()))
        self.choose.setEnabled(bool(documents))
        self._hint.setText(
            self.tr(
                "Wybierz dokument z dwiema stawkami VAT, który jest i tu, i w enova, wyeksportuj go z enova"
                " do XML i wskaż ten plik. Program zamieni znane wartości na miejsca."
            )
            if documents
            else self.tr("W podglądzie nie ma dokumentów. Zatwierdź ten, który wyeksportujesz z enova.")
        )
        self.told.hide()
        self.report.hide()

    def choose_file(self) -> None:
        """Ask for the file that enova exported."""
        dialog = QFileDialog(self, self.tr("Plik wyeksportowany z enova"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Pliki XML (*.xml)"), self.tr("Wszystkie pliki (*)")])
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, path: Path) -> None:
        """Make a template of the chosen document, as enova exported it to the file at ``path``."""
        document = self.document.value()
        if isinstance(document, int):
            self._asking.run(partial(_proposed, self._office, document, path), self._show)

    def _show(self, made: Proposal) -> None:
        said = [self.tr("Znalezione miejsca: {places}.").format(places=", ".join(made.found))]
        if made.missing:
            said.append(
                self.tr("Nie ma w pliku i nie będzie wypełniane: {places}.").format(
                    places=", ".join(made.missing)
                )
            )
        said.append(self.tr("Przejrzyj, co poniżej, i zapisz ustawienia."))
        self.told.setText(" ".join(said))
        self.told.show()
        doubtful = [[self.tr("wątpliwe"), element, f"{{{{{place}}}}}"] for element, place in made.doubtful]
        fixed = [[self.tr("zawsze takie samo"), element, text] for element, text in made.fixed]
        rows = doubtful + fixed
        fill(self.report, rows)
        self.report.setFixedHeight(min(_TALLEST, len(rows)) * 32 + 40)
        self.report.setVisible(bool(rows))
        self.made.emit(options_of(made.side), made.template)


def _proposed(office: Office, document_id: int, path: Path) -> Proposal:
    try:
        with path.open("rb") as file:
            # One more than may be: what is too large is told by its length.
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise UserError("file.not_readable") from error
    return office.exporting.enova_template(document_id, data)
