"""What is to be printed, shown as it will be on paper; then to a printer or into a PDF."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QCheckBox, QFileDialog, QFrame, QStackedWidget, QWidget

from desktop.domain.messages import Message
from desktop.ui import texts
from desktop.ui.background import Background, Newest, message_of
from desktop.ui.keys import Command
from desktop.ui.printing.jobs import Job, Printout, Sheet
from desktop.ui.printing.paper import Going, StoppedError, page_layout, page_size, put_on, save_pdf
from desktop.ui.printing.preview import PagesPreview, draft_body
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.combo import SearchCombo
from desktop.ui.widgets.elements import button, icon_button
from desktop.ui.widgets.empty import EmptyState
from desktop.ui.widgets.strip import Strip

_NAMED = 3
"""Files that are left out, named one by one."""


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
        self._printer: QPrinter | None = None
        self._stop: threading.Event | None = None
        """Of the work that puts pages on paper or into a file, while it runs."""
        self._strip = Strip()
        self.what = SearchCombo(self.tr("Co drukować"))
        self.what.currentIndexChanged.connect(lambda _place: self._load())
        self.notes = QCheckBox(self.tr("dopisek pod stroną: numer, firma, data"))
        self.notes.setChecked(True)
        self.notes.toggled.connect(lambda _on: self._lay_out())
        self.save = button(self.tr("Zapisz PDF…"), self._save, icon_name="export")
        self.print_button = button(self.tr("Drukuj…"), self._print, look="primary")
        self.preview = PagesPreview(background)
        self.preview.setAccessibleName(self.tr("Podgląd wydruku"))
        self._empty = EmptyState()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.preview)
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
        application = QCoreApplication.instance()
        if application is not None:
            # Nobody waits at the end of the program for two hundred pages.
            application.aboutToQuit.connect(self.stop)

    @property
    def settled(self) -> bool:
        """Whether what was chosen is shown."""
        return not self._loading.busy and self.preview.settled

    @property
    def working(self) -> bool:
        """Whether pages are being put on paper or into a file."""
        return self._stop is not None

    @property
    def printout(self) -> Printout | None:
        """What would be printed now."""
        return self._printout

    def help_topic(self) -> str:
        """The page of the help about this screen."""
        return "printing"

    def open(self, jobs: Sequence[Job]) -> None:
        """Offer ``jobs`` and show the first; there is at least one."""
        if not self.working:
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
        printout, notes = self._printout, self.notes.isChecked()
        if printout is None or self.working:
            return

        def save(going: Going) -> bool:
            save_pdf(target, printout, going, notes=notes)
            return True

        said = self.tr("Zapisano wydruk: {file}").format(file=target.name)
        stopped = self.tr("Zatrzymano, pliku nie zapisano.")
        self._begin(self.tr("Zapisuję PDF…"), save, said, stopped)

    def stop(self) -> None:
        """Have the work end soon."""
        if self._stop is not None:
            self._stop.set()

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
        self._ready()
        self.notes.setVisible(job.has_notes)
        self._empty.show_state("working", self.tr("Przygotowuję wydruk…"), job.name)
        self._stack.setCurrentWidget(self._empty)
        self.preview.show_sheets((), QSizeF(1, 1))
        load, notes = job.load, self.notes.isChecked()

        def ask() -> tuple[Printout, Sequence[Sheet]]:
            printout = load()
            return printout, _drafts(printout, notes=notes)

        self._loading.run(ask, self._loaded, lambda error: self._failed(message_of(error)))

    def _loaded(self, answer: tuple[Printout, Sequence[Sheet]]) -> None:
        self._printout, sheets = answer
        self._ready()
        self._stack.setCurrentWidget(self.preview)
        self._show(sheets)
        left_out = self._printout.left_out
        if left_out and not self.working:
            names = ", ".join(left_out[:_NAMED]) + (", …" if len(left_out) > _NAMED else "")
            said = self.tr("Tych plików nie da się wydrukować, więc ich tu nie ma ({count}): {names}")
            self._strip.say(Tone.CHECK, said.format(count=len(left_out), names=names))

    def _lay_out(self) -> None:
        printout = self._printout
        if printout is not None:
            self._loading.run(partial(_drafts, printout, notes=self.notes.isChecked()), self._show)

    def _show(self, sheets: Sequence[Sheet]) -> None:
        if self._printout is not None:
            self.preview.show_sheets(sheets, page_size(self._printout))

    def _failed(self, message: Message) -> None:
        self._empty.show_state("warning", self.tr("Nie da się tego wydrukować"), texts.say(message))

    def _ready(self) -> None:
        ready = self._printout is not None and not self.working
        self.save.setEnabled(ready)
        self.print_button.setEnabled(ready)
        # What is being loaded is laid out as this was: the paper would not be as the preview.
        self.notes.setEnabled(self._printout is not None)

    # -- the work ----------------------------------------------------------------------------------

    def _begin(self, doing: str, work: Callable[[Going], bool], done: str, stopped: str) -> None:
        """Do ``work`` in the background; it answers whether the printer took the pages."""
        stop = self._stop = threading.Event()
        self._ready()
        self._strip.progress(doing, 0, 0, self.stop)

        def going(place: int, of: int) -> bool:
            self._background.on_window_thread(partial(self._show_progress, stop, doing, place, of))
            return not stop.is_set()

        self._background.run_long(
            partial(work, going), partial(self._done, done), partial(self._broken, stopped)
        )

    def _show_progress(self, stop: threading.Event, doing: str, place: int, of: int) -> None:
        if stop is self._stop:
            self._strip.progress(doing, place, of, self.stop)

    def _done(self, said: str, taken: bool) -> None:
        self._stop = None
        self._ready()
        if taken:
            self._strip.say(Tone.GOOD, said)
        else:
            self._strip.say(
                Tone.BAD,
                self.tr("Drukarka nie przyjęła wydruku. Sprawdź, czy jest włączona, i spróbuj jeszcze raz."),
            )

    def _broken(self, stopped: str, error: BaseException) -> None:
        self._stop = None
        self._ready()
        if isinstance(error, StoppedError):
            self._strip.say(Tone.QUIET, stopped)
            return
        self._strip.say(Tone.BAD, texts.say(message_of(error)))
        if not self.isVisible():
            self._background.report(error)

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
        if self._printer is None:
            self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setPageLayout(page_layout(self._printout))
        self._printer.setDocName(self._printout.title)
        dialog = QPrintDialog(self._printer, self)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            self.print_on(self._printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print what is shown, or those pages of it that the printer was set to."""
        printout, notes = self._printout, self.notes.isChecked()
        if printout is None or self.working:
            return
        wanted = slice(None)
        if printer.printRange() is QPrinter.PrintRange.PageRange and printer.fromPage():
            wanted = slice(printer.fromPage() - 1, printer.toPage() or None)
        said = self.tr("Wysłano do drukarki {name}.").format(name=printer.printerName())
        stopped = self.tr("Zatrzymano. Strony, które drukarka już ma, mogą jeszcze wyjść.")
        self._begin(
            self.tr("Drukuję…"),
            lambda going: put_on(printer, printout, going, notes=notes, wanted=wanted),
            said,
            stopped,
        )


def _drafts(printout: Printout, *, notes: bool) -> Sequence[Sheet]:
    return printout.sheets(draft_body(page_size(printout)), draft=True, notes=notes)
