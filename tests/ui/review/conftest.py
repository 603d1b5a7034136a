"""A review screen on a real office with a temporary database; only the pictures of pages are made up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QSettings, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.documents import DocumentDetail
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName
from desktop.domain.reading import Reading
from desktop.services.office import Office
from desktop.services.tasks import PageImage
from desktop.ui.background import Background
from desktop.ui.review.screen import ReviewScreen
from tests.builders import add_document, give_reading, make_reading


class DrawnPages:
    """Pictures of blank pages, at once; those of documents in ``broken`` fail, those in ``held`` wait."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, int, int, int]] = []
        self.originals: list[bool] = []
        self.broken: set[int] = set()
        self.held: dict[int, Future[PageImage]] = {}

    def image(
        self, document_id: int, page: int, width_px: int, turn: int = 0, *, original: bool = False
    ) -> Future[PageImage]:
        self.originals.append(original)
        self.asked.append((document_id, page, width_px, turn))
        if document_id in self.held:
            return self.held[document_id]
        answer: Future[PageImage] = Future()
        if document_id in self.broken:
            answer.set_exception(UserError("file.damaged"))
        else:
            answer.set_result(picture())
        return answer


def picture(width: int = 60, height: int = 85) -> PageImage:
    image = QImage(width, height, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return PageImage(width, height, bytes(buffer.data().data()))


@pytest.fixture(autouse=True)
def settings(qapp: QApplication, tmp_path: Path) -> None:
    """Settings of this test only."""
    QCoreApplication.setOrganizationName("bezdotyk-test")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))


@pytest.fixture
def pages() -> DrawnPages:
    return DrawnPages()


AddRead = Callable[..., int]


@pytest.fixture
def add_read(office: Office, database: Database, company: Company, tmp_path: Path) -> AddRead:
    """Adds a document that has been read."""
    count = 0

    def add(reading: Reading | None = None, *, company_id: int | None = company.id) -> int:
        nonlocal count
        count += 1
        document_id = add_document(office, tmp_path / "in", name=f"skan{count}.pdf", company_id=company_id)
        give_reading(database, document_id, reading or make_reading(certain=set(FieldName)))
        return document_id

    return add


class Desk:
    """The screen with hands on its keyboard."""

    def __init__(self, screen: ReviewScreen, office: Office, qtbot: QtBot) -> None:
        self.screen = screen
        self.office = office
        self.qtbot = qtbot

    def open(self, ids: Sequence[int], index: int = 0) -> None:
        self.screen.open(ids, index)
        self.wait_open(ids[index])

    def wait_open(self, document_id: int) -> None:
        def is_open() -> bool:
            current = self.screen.controller.current
            return current is not None and current.document_id == document_id

        self.qtbot.waitUntil(is_open)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.screen, key, modifiers)

    def type(self, text: str) -> None:
        QTest.keyClicks(QApplication.focusWidget(), text)

    def shown(self, name: FieldName) -> str:
        editor = self.screen.form.editors[name]
        return editor.text().replace("\u00a0", " ")

    def stored(self, name: FieldName) -> str | None:
        self.screen.controller.wait_saved()
        found = self.detail().fields.get(name)
        return None if found is None else found.value

    def detail(self) -> DocumentDetail:
        current = self.screen.controller.current
        assert current is not None
        return self.office.documents.detail(current.document_id)

    def settle(self) -> None:
        """Wait until all that was given is stored and its answers have been shown."""
        assert self.screen.controller.wait_saved()
        self.qtbot.wait(1)
        for _ in range(5):
            QApplication.processEvents()

    def wait_shown(self, name: FieldName, text: str) -> None:
        self.qtbot.waitUntil(lambda: self.shown(name) == text)


@pytest.fixture
def desk(office: Office, pages: DrawnPages, qtbot: QtBot) -> Iterator[Desk]:
    background = Background()
    drawn = replace(office, pages=pages)  # type: ignore[arg-type]
    screen = ReviewScreen(drawn, background)
    qtbot.addWidget(screen)
    screen.resize(1440, 900)
    screen.show()
    screen.activateWindow()
    yield Desk(screen, drawn, qtbot)
    screen.stop()
    background.close()
