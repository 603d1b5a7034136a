"""Tables of many rows cost no more than those in sight."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.messages import Message
from desktop.export.csv_files import CsvExporter
from desktop.export.drafts import Draft, DraftFile, Notice, Sheet, SheetColumn, SheetRow, Weight
from desktop.services.exporting.formats import info_of
from desktop.services.exporting.values import Preview
from desktop.ui.handover.preview_page import PreviewPage
from desktop.ui.handover.sheets import SheetModel
from desktop.ui.handover.shown import FileText, Shown

ROWS = tuple(
    SheetRow(number, tuple(f"{number}/{place}" for place in range(10))) for number in range(1, 10_001)
)
SHEET = Sheet("Dokumenty", tuple(SheetColumn(f"Kolumna {place}") for place in range(10)), lambda: ROWS)


def shown() -> Shown:
    notices = tuple(
        Notice(row.document, Weight.CHANGED, Message("export.letters", {"field": "Nazwa"})) for row in ROWS
    )
    draft = Draft((DraftFile(".csv", b"x", "utf-8"),), tuple(row.document for row in ROWS), (SHEET,), notices)
    preview = Preview(info_of(CsvExporter()), 1, None, draft, (), (), (), (), "plik", 0)
    weights = dict.fromkeys((row.document for row in ROWS), Weight.CHANGED)
    texts = (FileText(".csv", "x", False, 1),)
    return Shown(preview, {row.document: str(row.document) for row in ROWS}, (ROWS,), texts, weights)


def test_ten_thousand_rows(qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = 0
    plain = SheetModel.data

    def counted(self: SheetModel, index: Any, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        nonlocal asked
        asked += role == Qt.ItemDataRole.DisplayRole
        return plain(self, index, role)

    monkeypatch.setattr(SheetModel, "data", counted)
    page = PreviewPage()
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.show_preview(shown())
    qapp.processEvents()
    assert page.tabs.count() == 2
    assert 0 < asked < len(ROWS)
    assert "10000" in page.notices.groups()[0]
