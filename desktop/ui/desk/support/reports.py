"""The reports of bugs: what they say, where they lie, removing them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit, QSplitter, QWidget

from desktop.services.desk.crashes.shelf import ReportShelf
from desktop.ui.background import Background, Newest
from desktop.ui.dates_and_amounts import format_exact_moment
from desktop.ui.style.tokens import Tone
from desktop.ui.widgets.boxes import column, label, row
from desktop.ui.widgets.elements import button
from desktop.ui.widgets.strip import Strip

_PATH = Qt.ItemDataRole.UserRole


class ReportsPage(QWidget):
    """Lists the reports, the newest first; a person reads one before giving it to anybody."""

    def __init__(self, shelf: ReportShelf, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "page")
        self._shelf = shelf
        self._background = background
        self._listing = Newest(background)
        self._reading = Newest(background)
        self._strip = Strip()
        self.list = QListWidget()
        self.list.setProperty("look", "plain")
        self.list.setAccessibleName(self.tr("Raporty błędów"))
        self.list.currentItemChanged.connect(lambda item, _old: self._read(item))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(self.tr("Treść raportu"))
        self.copy = button(self.tr("Kopiuj"), self._copy)
        self.remove = button(self.tr("Usuń wszystkie"), self._ask_remove)
        explained = label(
            self.tr(
                "Gdy program natrafi na błąd, zapisuje tu, w którym miejscu kodu. Raport nie zawiera treści"
                " dokumentów, nazw plików, NIP-ów ani adresów i zostaje na tym komputerze. Możesz go wysłać"
                " temu, kto opiekuje się programem."
            ),
            "muted",
            wrap=True,
        )
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.list)
        split.addWidget(self.text)
        split.setSizes([280, 700])
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        layout = column(self._strip, gap=0)
        top = row(
            explained,
            button(self.tr("Otwórz folder"), self._open_folder, icon_name="folder"),
            self.copy,
            self.remove,
            margins=(24, 16, 24, 12),
        )
        top.setStretch(0, 1)
        layout.addLayout(top)
        layout.addWidget(split, 1)
        self.setLayout(layout)
        self._show(())

    def refresh(self) -> None:
        """List the reports that are there."""
        self._listing.run(self._shelf.all, self._show)

    def _show(self, paths: Sequence[Path]) -> None:
        self.list.clear()
        for path in paths:
            item = QListWidgetItem(_title(path), self.list)
            item.setData(_PATH, str(path))
        if paths:
            self.list.setCurrentRow(0)
        else:
            self.text.setPlainText(self.tr("Nie ma żadnych raportów."))
        for act in (self.copy, self.remove):
            act.setEnabled(bool(paths))

    def _read(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            path = Path(item.data(_PATH))
            self._reading.run(partial(self._shelf.text, path), self.text.setPlainText, self._failed)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())

    def _ask_remove(self) -> None:
        count = self.list.count()
        self._strip.say(
            Tone.CHECK, self.tr("Usunąć %n raport(y/ów)?", "", count), self.tr("Usuń"), self._remove
        )

    def _remove(self) -> None:
        self._strip.dismiss()
        self._background.run(self._shelf.clear, lambda _nothing: self.refresh(), self._failed)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, OSError):
            raise error
        reason = error.strerror or type(error).__name__
        said = self.tr("Nie udało się: {reason}. Sprawdź dysk i prawa do folderu.")
        self._strip.say(Tone.BAD, said.format(reason=reason))

    def _open_folder(self) -> None:
        self._shelf.folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._shelf.folder)))


def _title(path: Path) -> str:
    """``report-20261126-101500-ab12.txt`` as this computer writes the moment."""
    try:
        at = datetime.strptime(path.stem[:22], "report-%Y%m%d-%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return path.stem
    return format_exact_moment(at)
