"""Takes the pictures of the README: ``python -m tests.tools.make_screenshots`` (no display needed)."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["BEZDOTYK_LANG"] = "pl"

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from desktop.app import DataFolder, open_office
from desktop.demo.office import TIMING, DemoOffice
from desktop.domain.listing import DocumentFilter, Sort
from desktop.services.office import Office
from desktop.ui.application import application
from desktop.ui.main_window import MainWindow

TARGET = Path(__file__).parents[2] / "resources" / "help" / "images"
SIZE = (1440, 900)
SETTLING_MS = 6000
REVIEWED = "Skan_20261117_101140.pdf"


def main() -> None:
    """Run the demo, take the list and one document under review."""
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as root:
        office = open_office(DataFolder(Path(root) / "dane"), user="anna", timing=TIMING)
        play = DemoOffice(office, Path(root) / "skaner")
        play.set_up()
        office.start()
        play.deliver()
        if not play.wait(600):
            raise SystemExit("przykłady nie zostały odczytane")
        try:
            take(office, Path(root) / "okno.ini")
        finally:
            play.stop()
            office.stop()


def take(office: Office, settings: Path) -> None:
    """Open the window and save its pictures."""
    application()
    window = MainWindow(office, QSettings(str(settings), QSettings.Format.IniFormat))
    window.resize(*SIZE)
    window.show()
    settle()
    window.page.select_first()
    settle()
    window.grab().save(str(TARGET / "list.png"))
    ids = list(office.documents.ids(DocumentFilter(), Sort()))
    names = [row.file_name for row in office.documents.rows(ids)]
    window.open_review(ids, names.index(REVIEWED))
    settle()
    window.grab().save(str(TARGET / "review.png"))
    window.close()
    QApplication.processEvents()


def settle() -> None:
    """Let everything that was asked for be shown."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLING_MS, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
