"""Asking where files are to be written; the folder chosen last is offered again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

_LAST_FOLDER = "export/folder"


def ask_folder(
    parent: QWidget, settings: QSettings, chosen: Callable[[Path], None], first: Path | None = None
) -> None:
    """Call ``chosen`` with the folder that the person picks, if any; ``first`` is offered if it exists."""
    title = QCoreApplication.translate("folders", "Dokąd zapisać?")
    dialog = QFileDialog(
        parent, title, str(first) if first is not None and first.is_dir() else _last(settings)
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)

    def picked(name: str) -> None:
        settings.setValue(_LAST_FOLDER, name)
        chosen(Path(name))

    dialog.fileSelected.connect(picked)
    dialog.open()


def _last(settings: QSettings) -> str:
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return str(settings.value(_LAST_FOLDER, documents))
