"""The panel of separator sheets: for which company, and onto paper or into a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QFrame, QWidget

from desktop.domain.companies import Company
from desktop.services.sheets import sheet_pictures, write_sheets
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.separators.printing import a4_printer, print_pages
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button, icon_button

if TYPE_CHECKING:
    from desktop.services.office import Office

Say = Callable[[Tone, str], None]


class SheetsPanel(QFrame):
    """Opens above the page it belongs to; Esc closes it."""

    closed = Signal()

    def __init__(
        self, office: Office, background: Background, say: Say, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "panel")
        self._office = office
        self._background = background
        self._say = say
        self._requests = Newest(background)
        self.company = SearchCombo(self.tr("Firma na kartkach"))
        self.company.setMinimumContentsLength(24)
        self.company.fill([(None, self.tr("każda: firmę rozpozna program"))])
        self.print_button = button(self.tr("Drukuj…"), self._ask_printer, look="primary", icon_name="file")
        self.save_button = button(self.tr("Zapisz PDF…"), self._ask_file)
        close = icon_button("close", self.tr("Zamknij"), self.leave)
        said = self.tr(
            "Jedna kartka między dokumentami, druga przed załącznikiem: cały stos skanuje się naraz, a"
            " program"
            " dzieli go sam. Kartki z firmą mówią też, czyje są dokumenty za nimi. Wystarczy wydrukować raz."
        )
        inside = column(margins=(24, 12, 16, 12), gap=8)
        inside.addLayout(row(label(self.tr("Kartki rozdzielające"), "heading"), None, close))
        inside.addWidget(label(said, "muted", wrap=True))
        inside.addLayout(
            row(label(self.tr("Firma"), "muted"), self.company, self.print_button, self.save_button, None)
        )
        self.setLayout(inside)
        self.hide()

    def open(self, company_id: int | None = None) -> None:
        """Show the panel, with this company chosen."""
        self.show()
        self.company.setFocus()
        self._requests.run(self._office.companies.all, partial(self._fill, company_id))

    def leave(self) -> None:
        """Close the panel."""
        self.hide()
        self.closed.emit()

    def save(self, target: Path) -> None:
        """Write the sheets as a PDF."""
        said = self.tr("Zapisano kartki do wydruku: {file}").format(file=target.name)
        self._background.run_long(
            partial(write_sheets, target, self._chosen()),
            lambda _done: self._say(Tone.GOOD, said),
            self._failed,
        )

    def print_on(self, printer: QPrinter) -> None:
        """Print the sheets."""
        self.print_button.setEnabled(False)

        def ready(pages: Sequence[bytes]) -> None:
            self.print_button.setEnabled(True)
            if print_pages(printer, pages):
                self._say(Tone.GOOD, self.tr("Kartki poszły do drukarki."))
            else:
                self._say(
                    Tone.BAD,
                    self.tr("Drukarka nie przyjęła kartek. Sprawdź, czy jest włączona, albo zapisz PDF."),
                )

        def failed(error: BaseException) -> None:
            self.print_button.setEnabled(True)
            self._failed(error)

        self._background.run_long(partial(sheet_pictures, self._chosen()), ready, failed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    # -- inside ------------------------------------------------------------------------------------

    def _chosen(self) -> Company | None:
        value = self.company.value()
        return value if isinstance(value, Company) else None

    def _fill(self, chosen: int | None, companies: Sequence[Company]) -> None:
        before = self._chosen()
        wanted = chosen if chosen is not None or before is None else before.id
        self.company.fill(
            [(None, self.tr("każda: firmę rozpozna program")), *((one, one.short_name) for one in companies)]
        )
        self.company.choose(next((one for one in companies if one.id == wanted), None))

    def _ask_file(self) -> None:
        company = self._chosen()
        name = self.tr("kartki rozdzielające.pdf") if company is None else ""
        if company is not None:
            name = self.tr("kartki {company}.pdf").format(company=company.folder)
        dialog = QFileDialog(self, self.tr("Zapisz kartki"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("PDF (*.pdf)")
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: self.save(Path(chosen)))
        dialog.open()

    def _ask_printer(self) -> None:
        printer = a4_printer()
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Drukuj kartki rozdzielające"))
        dialog.accepted.connect(partial(self.print_on, printer))
        QDialog.open(dialog)

    def _failed(self, error: BaseException) -> None:
        self._say(Tone.BAD, texts.say(message_of(error)))
