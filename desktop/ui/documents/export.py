"""Export from the list: choose a folder, write, say what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.ui import texts
from desktop.ui.background import Background, message_of
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from desktop.services.exporting.values import ExportReport
    from desktop.services.office import Office

_LAST_FOLDER = "export/folder"


class ExportRunner(QObject):
    """One export at a time; the folder chosen last is offered again."""

    def __init__(
        self, office: Office, background: Background, strip: Strip, settings: QSettings, window: QWidget
    ) -> None:
        super().__init__(window)
        self._office = office
        self._background = background
        self._strip = strip
        self._settings = settings
        self._window = window

    def choose(self, ids: Sequence[int] | None, format_name: str) -> None:
        """Ask for the folder, then export ``ids`` (``None``: all approved ones)."""
        dialog = QFileDialog(self._window, self.tr("Dokąd wyeksportować?"), self._last_folder())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.export(ids, Path(name), format_name))
        dialog.open()

    def export(self, ids: Sequence[int] | None, folder: Path, format_name: str) -> None:
        """Export to ``folder``."""
        self._settings.setValue(_LAST_FOLDER, str(folder))
        self._strip.progress(self.tr("Eksportuję…"), 0, 0)
        self._background.run_long(
            partial(self._office.exporting.export, ids, folder, format_name),
            partial(self._done, folder),
            lambda error: self._strip.say(Tone.BAD, texts.say(message_of(error))),
        )

    def _last_folder(self) -> str:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return str(self._settings.value(_LAST_FOLDER, documents))

    def _done(self, folder: Path, report: ExportReport) -> None:
        refused = len(report.refused)
        said = []
        if report.documents:
            said.append(self.tr("Wyeksportowano %n dokument(y/ów).", "", report.documents))
            said.append(
                self.tr("Pliki: {names}.").format(names=", ".join(file.name for file in report.files))
            )
        elif not refused:
            said.append(self.tr("Nie ma zatwierdzonych dokumentów do wyeksportowania."))
        if report.again:
            said.append(
                self.tr("%n z nich był(y/o) już wyeksportowany(e/ch) wcześniej.", "", len(report.again))
            )
        if refused:
            said.append(
                self.tr("Pominięto %n dokument(y/ów):", "", refused) + " " + texts.say(report.refused[0][1])
            )
        tone = Tone.GOOD if report.documents and not refused else Tone.CHECK
        if report.documents:
            self._strip.say(tone, " ".join(said), self.tr("Otwórz folder"), partial(_open, folder))
        else:
            self._strip.say(tone, " ".join(said))


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
