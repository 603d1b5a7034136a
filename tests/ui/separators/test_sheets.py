"""Separator sheets leave the window on paper and as a file, and are read back from both."""

from __future__ import annotations

from pathlib import Path

import pymupdf
import zxingcpp
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from desktop.domain.companies import Company
from desktop.domain.separators import Separator, SeparatorKind, parse_separator
from desktop.services.office import Office
from desktop.ui.background import Background
from desktop.ui.help.viewer import ACTIONS, HelpViewer
from desktop.ui.separators.panel import SheetsPanel
from desktop.ui.separators.printing import a4_printer
from desktop.ui.settings.folders import FoldersPage
from desktop.ui.style.tokens import Tone


def codes(pdf: Path) -> list[Separator | None]:
    """What the reader would take each page for."""
    found = []
    with pymupdf.open(pdf) as document:
        for page in document:
            pixmap = page.get_pixmap(dpi=200, alpha=False)
            image = Image.frombytes("RGB", (pixmap.width, pixmap.height), pixmap.samples)
            read = zxingcpp.read_barcodes(image)
            assert len(read) == 3
            found.append(parse_separator(read[0].text))
    return found


Said = list[tuple[Tone, str]]


def open_panel(
    qtbot: QtBot, office: Office, background: Background, company: int | None
) -> tuple[SheetsPanel, Said]:
    said: Said = []
    panel = SheetsPanel(office, background, lambda tone, text: said.append((tone, text)))
    qtbot.addWidget(panel)
    panel.open(company)
    qtbot.waitUntil(lambda: not panel._requests.busy)
    return panel, said


def test_sheets_of_a_company_are_saved(
    qtbot: QtBot, office: Office, background: Background, company: Company, tmp_path: Path
) -> None:
    panel, _said = open_panel(qtbot, office, background, company.id)
    assert panel.company.currentText() == "Żółw"
    target = tmp_path / "kartki.pdf"
    panel.save(target)
    qtbot.waitUntil(target.exists)
    assert codes(target) == [
        Separator(SeparatorKind.NEXT, company.nip),
        Separator(SeparatorKind.ATTACHMENT, company.nip),
    ]


def test_printed_sheets_are_read_back(
    qtbot: QtBot, office: Office, background: Background, company: Company, tmp_path: Path
) -> None:
    panel, said = open_panel(qtbot, office, background, None)
    printer = a4_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    target = tmp_path / "papier.pdf"
    printer.setOutputFileName(str(target))
    panel.print_on(printer)
    qtbot.waitUntil(lambda: bool(said))
    assert codes(target) == [Separator(SeparatorKind.NEXT, None), Separator(SeparatorKind.ATTACHMENT, None)]
    with pymupdf.open(target) as document:
        width, height = document[0].rect.width, document[0].rect.height
    assert (round(width), round(height)) == (595, 842)


def test_the_folders_page_offers_them(
    qtbot: QtBot, office: Office, background: Background, company: Company
) -> None:
    page = FoldersPage(office, background)
    qtbot.addWidget(page)
    page.show()
    page.open_sheets()
    assert page.sheets.isVisible()
    qtbot.keyClick(page.sheets, Qt.Key.Key_Escape)
    assert not page.sheets.isVisible()


def test_a_help_page_leads_to_them(qtbot: QtBot) -> None:
    from PySide6.QtCore import QUrl

    viewer = HelpViewer("pl")
    qtbot.addWidget(viewer)
    assert "sheets" in ACTIONS
    with qtbot.waitSignal(viewer.action_wanted) as wanted:
        viewer._follow(QUrl("bezdotyk:sheets"))
    assert wanted.args == ["sheets"]
    with qtbot.assertNotEmitted(viewer.action_wanted):
        viewer._follow(QUrl("bezdotyk:format-disk"))
