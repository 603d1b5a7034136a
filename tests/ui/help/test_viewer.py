"""The help window on the real pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSettings, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.help.viewer import HelpViewer


@pytest.fixture(autouse=True)
def settings(qapp: QApplication, tmp_path: Path) -> None:
    """Settings of this test only."""
    QCoreApplication.setOrganizationName("bezdotyk-test")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))


@pytest.fixture(params=["pl", "en"])
def viewer(request: pytest.FixtureRequest, qtbot: QtBot) -> HelpViewer:
    viewer = HelpViewer(request.param)
    qtbot.addWidget(viewer)
    return viewer


def test_begins_with_the_first_page(viewer: HelpViewer) -> None:
    assert viewer.page == "index"
    assert viewer.browser.toPlainText()


def test_opens_at_the_page_asked_for(viewer: HelpViewer) -> None:
    viewer.show_page("review")

    assert viewer.page == "review"
    assert "Ctrl+Enter" in viewer.browser.toPlainText()


def test_unknown_page_is_the_first(viewer: HelpViewer) -> None:
    viewer.show_page("no-such-page")

    assert viewer.page == "index"


def test_message_code_opens_its_place(viewer: HelpViewer) -> None:
    viewer.show_code("file.no_text")

    assert viewer.page == "troubles"
    assert viewer.browser.verticalScrollBar().value() > 0


def test_search_lists_pages_and_escape_brings_the_contents_back(viewer: HelpViewer) -> None:
    viewer.show_page()
    everything = viewer.contents.count()
    viewer.wanted.setText("Excel")
    found = viewer.contents.count()
    assert 0 < found < everything
    QTest.keyClick(viewer, Qt.Key.Key_Escape)

    assert viewer.contents.count() == everything


def test_search_without_a_hit_says_so(viewer: HelpViewer) -> None:
    viewer.show_page()
    viewer.wanted.setText("qqqq")

    assert viewer.contents.count() == 0
    assert not viewer._nothing.isHidden()


def test_links_lead_to_pages_and_nowhere_else(viewer: HelpViewer) -> None:
    viewer.show_page()
    viewer.browser.anchorClicked.emit(QUrl("review.md"))
    assert viewer.page == "review"
    viewer.browser.anchorClicked.emit(QUrl("https://example.com/index.md"))
    assert viewer.page == "review"


def test_pictures_are_as_wide_as_the_room_at_most(viewer: HelpViewer, qtbot: QtBot) -> None:
    viewer.show()
    viewer.show_page("review")
    wide, narrow = 1500, 700
    seen = []
    for width in (wide, narrow):
        viewer.resize(width, 600)
        QApplication.processEvents()
        picture = viewer.browser.document().resource(
            QTextDocument.ResourceType.ImageResource.value,
            QUrl(f"../images/{viewer.language}/review.png"),
        )
        assert isinstance(picture, QImage)
        assert not picture.isNull()
        assert picture.width() / picture.devicePixelRatioF() <= viewer.browser.viewport().width()
        seen.append(picture.width())

    assert seen[0] > seen[1]


def test_pictures_come_from_the_help_only(viewer: HelpViewer) -> None:
    for name in (
        "../../../icons/list.svg",
        "https://example.com/a.png",
        "/etc/hostname",
        "file:///etc/hostname",
    ):
        kind = QTextDocument.ResourceType.ImageResource.value
        assert viewer.browser.loadResource(kind, QUrl(name)) is None
