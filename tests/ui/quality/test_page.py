"""The page "Jakość odczytu" shows what the approved documents tell."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.fields import FieldName
from desktop.services.judging.office import Count, Quality, Supplier
from desktop.services.office import Office
from desktop.ui.background import Background
from desktop.ui.quality.page import QualityPage
from tests.builders import INVOICE_VALUES, add_document, give_reading, make_reading


@pytest.fixture
def page(qtbot: QtBot, office: Office, background: Background) -> QualityPage:
    made = QualityPage(office, background)
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show()
    return made


def _quality() -> Quality:
    monday = date(2026, 9, 7)
    good, poor = Count(10, 9, 160, 158, 150, 0), Count(5, 1, 80, 70, 60, 2)
    total = Count()
    total.add(good)
    total.add(poor)
    return Quality(
        total,
        [(monday, good), (monday + timedelta(weeks=1), poor)],
        [Supplier("5860104121", "„Bór” S.A.", good), Supplier("", "Łąka", poor)],
        [(FieldName.NUMBER, poor), (FieldName.GROSS, good)],
    )


def _column(page: QualityPage, place: int) -> list[str]:
    table = page._suppliers
    items = [table.item(row, place) for row in range(table.rowCount())]
    return [item.text() for item in items if item is not None]


def test_an_office_without_approved_documents_is_told_what_will_stand_here(
    qtbot: QtBot, page: QualityPage
) -> None:
    page.refresh()
    qtbot.waitUntil(lambda: page._stack.currentIndex() == 1)
    assert "nie zatwierdzono" in page._empty.title()


def test_figures_of_approved_documents_are_shown(
    qtbot: QtBot, page: QualityPage, office: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    document = add_document(office, tmp_path, company_id=company.id)
    give_reading(database, document, make_reading(certain=INVOICE_VALUES))
    office.review.open(document).change(FieldName.NUMBER, "FV/9")
    office.documents.approve([document])
    page.refresh()
    qtbot.waitUntil(lambda: page._suppliers.rowCount() == 1)
    assert _column(page, 0) == ["„Bór” S.A."]
    assert _column(page, 4) == ["1"]
    assert page._tiles[3].accessibleName().startswith("1 ")


def test_suppliers_are_sorted_by_the_figure_and_not_by_its_text(page: QualityPage) -> None:
    page.show_quality(_quality())
    table = page._suppliers
    assert _column(page, 1) == ["10", "5"]
    table.sortItems(1)
    assert _column(page, 1) == ["5", "10"]


def test_the_plot_marks_every_week_and_shows_the_whole_of_both_lines(page: QualityPage) -> None:
    page.show_quality(_quality())
    plot = page._plot._plot
    lines = plot.listDataItems()
    assert [[round(y, 2) for y in line.yData] for line in lines] == [[98.75, 87.5], [93.75, 75.0]]
    low, high = plot.viewRange()[1]
    assert low < 75.0
    assert high > 100.0


def test_tab_does_not_stop_at_the_plot(page: QualityPage) -> None:
    page.show_quality(_quality())
    assert page._plot._plot.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert "tydzień po tygodniu" in page._plot.accessibleName()
