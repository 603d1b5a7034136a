"""What is to be printed, shown as it will be on paper; then to a printer or into a PDF."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo, QPrintPreviewWidget
from PySide6.QtWidgets import QCheckBox, QFileDialog, QFrame, QStackedWidget, QWidget

from desktop.domain.messages import Message
from desktop.export.atomic import write_files
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.keys import Command
from desktop.ui.printing.documents import DocumentsPrintout
from desktop.ui.printing.jobs import Job, Printout
from desktop.ui.printing.paper import lay_out, pdf_of, put_on
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button, icon_button
from desktop.ui.widgets.empty import EmptyState
from desktop.ui.widgets.strip import Strip


class PrintScreen(QWidget):
    """Takes the place of the list until it is closed."""

    closed = Signal()
    help_wanted = Signal()

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._background = background
        self._loading = Newest(background)
        self._jobs: Sequence[Job] = ()
        self._printout: Printout | None = None
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._strip = Strip()
        self.what = SearchCombo(self.tr("Co drukować"))
        self.what.currentIndexChanged.connect(lambda _place: self._load())
        self.notes = QCheckBox(self.tr("dopisek pod stroną: numer, firma, data"))
        self.notes.setChecked(True)
        self.notes.toggled.connect(lambda _on: self._show())
        self.save = button(self.tr("Zapisz PDF…"), self._save, icon_name="export")
        self.print_button = button(self.tr("Drukuj…"), self._print, look="primary")
        self._preview = QPrintPreviewWidget(self._printer)
        self._preview.setAccessibleName(self.tr("Podgląd wydruku"))
        self._preview.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._preview.paintRequested.connect(self._paint)
        self._empty = EmptyState()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._preview)
        bar = QFrame()
        bar.setProperty("look", "bar")
        bar.setLayout(
            row(
                button(self.tr("Wróć"), self.closed.emit, icon_name="chevron-left"),
                label(self.tr("Wydruk"), "heading"),
                self.what,
                self.notes,
                None,
                self.save,
                self.print_button,
                icon_button(
                    "help", self.tr("Pomoc"), self.help_wanted.emit, command=Command.MANUAL, look="round"
                ),
                margins=(12, 8, 12, 8),
            )
        )
        layout = column(bar, self._strip, gap=0)
        layout.addWidget(self._stack, 1)
        self.setLayout(layout)

    @property
    def settled(self) -> bool:
        """Whether what was chosen is shown."""
        return not self._loading.busy

    @property
    def printout(self) -> Printout | None:
        """What would be printed now."""
        return self._printout

    def help_topic(self) -> str:
        """The page of the help about this screen."""
        return "printing"

    def open(self, jobs: Sequence[Job]) -> None:
        """Offer ``jobs`` and show the first; there is at least one."""
        self._strip.dismiss()
        self._jobs = jobs
        self.what.blockSignals(True)
        self.what.fill([(job.key, job.name) for job in jobs])
        self.what.setCurrentIndex(0)
        self.what.blockSignals(False)
        self._load()
        self.setFocus()

    def save_to(self, target: Path) -> None:
        """Write what is shown into this file."""
        printout = self._printout
        if printout is None:
            return
        # Painted here: Qt's fonts belong to the window's thread.
        data = pdf_of(printout)
        self._background.run_long(
            lambda: write_files({target: data}),
            lambda _nothing: self._strip.say(
                Tone.GOOD, self.tr("Zapisano wydruk: {file}").format(file=target.name)
            ),
            lambda error: self._strip.say(Tone.BAD, texts.say(message_of(error))),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # -- inside ------------------------------------------------------------------------------------

    def _load(self) -> None:
        job = next((one for one in self._jobs if one.key == self.what.value()), None)
        if job is None:
            return
        self._printout = None
        self._ready(False)
        self.notes.setVisible(job.has_notes)
        self._empty.show_state("working", self.tr("Przygotowuję wydruk…"), job.name)
        self._stack.setCurrentWidget(self._empty)
        self._loading.run(job.load, self._loaded, lambda error: self._failed(message_of(error)))

    def _loaded(self, printout: Printout) -> None:
        self._printout = printout
        lay_out(self._printer, printout)
        self._ready(True)
        self._stack.setCurrentWidget(self._preview)
        self._show()

    def _show(self) -> None:
        if isinstance(self._printout, DocumentsPrintout):
            self._printout.notes = self.notes.isChecked()
        if self._printout is not None:
            self._preview.updatePreview()

    def _failed(self, message: Message) -> None:
        self._empty.show_state("warning", self.tr("Nie da się tego wydrukować"), texts.say(message))

    def _ready(self, ready: bool) -> None:
        self.save.setEnabled(ready)
        self.print_button.setEnabled(ready)

    def _paint(self, printer: QPrinter) -> None:
        if self._printout is not None:
            put_on(printer, self._printout)

    def _save(self) -> None:
        if self._printout is None:
            return
        name = "".join(one if one.isalnum() or one in " -_.," else "-" for one in self._printout.title)
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Zapisz wydruk"), f"{name.strip() or 'wydruk'}.pdf", "PDF (*.pdf)"
        )
        if chosen:
            target = Path(chosen)
            self.save_to(target if target.suffix else target.with_suffix(".pdf"))

    def _print(self) -> None:
        if self._printout is None:
            return
        if not QPrinterInfo.availablePrinterNames():
            self._strip.say(
                Tone.CHECK,
                self.tr(
                    "Ten komputer nie ma żadnej drukarki. Dodaj ją w ustawieniach systemu albo zapisz PDF."
                ),
                self.tr("Zapisz PDF…"),
                self._save,
            )
            return
        dialog = QPrintDialog(self._printer, self)
        if dialog.exec() != QPrintDialog.DialogCode.Accepted:
            return
        if put_on(self._printer, self._printout):
            name = self._printer.printerName()
            self._strip.say(Tone.GOOD, self.tr("Wysłano do drukarki {name}.").format(name=name))
        else:
            self._strip.say(
                Tone.BAD,
                self.tr("Drukarka nie przyjęła wydruku. Sprawdź, czy jest włączona, i spróbuj jeszcze raz."),
            )
