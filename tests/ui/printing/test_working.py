"""Long printouts: drawn where nobody waits for them, a page at a time, and stopped when somebody wants."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from functools import partial
from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import QBuffer, QFile, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.services.tasks import PageImage
from desktop.services.workers import Priority
from desktop.ui import texts
from desktop.ui.background import Background
from desktop.ui.printing.documents import DocumentsPrintout, Leaf
from desktop.ui.printing.jobs import Body, Job, Sheet
from desktop.ui.printing.paper import page_layout, save_pdf
from desktop.ui.printing.screen import PrintScreen

PAGES = 60


def picture(width: int) -> bytes:
    image = QImage(width, round(width * 1.414), QImage.Format.Format_Grayscale8)
    image.fill(200)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


class Pages:
    """The pages of documents in a test's hands; those that are wanted in full wait at the gate."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.asked: list[tuple[int, int]] = []
        self.bad: frozenset[int] = frozenset()

    def get(self, place: int, width: int, priority: Priority) -> Future[PageImage]:
        self.asked.append((place, width))
        made: Future[PageImage] = Future()
        if place in self.bad:
            made.set_exception(UserError("file.encrypted"))
        elif priority is Priority.VIEWED:
            made.set_result(PageImage(width, round(width * 1.414), picture(width)))
        else:
            threading.Thread(target=self._late, args=(made, width)).start()
        return made

    def _late(self, made: Future[PageImage], width: int) -> None:
        self.gate.wait(60)
        made.set_result(PageImage(width, round(width * 1.414), picture(width)))

    def printout(self, count: int = PAGES) -> DocumentsPrintout:
        leaves = [Leaf(partial(self.get, place), f"strona nr {place}") for place in range(count)]
        return DocumentsPrintout("dokumenty", leaves)


@pytest.fixture
def pages() -> Iterator[Pages]:
    made = Pages()
    yield made
    made.gate.set()


@pytest.fixture
def screen(qtbot: QtBot, background: Background) -> PrintScreen:
    made = PrintScreen(background)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    return made


def show(qtbot: QtBot, screen: PrintScreen, printout: DocumentsPrintout) -> None:
    screen.open([Job("documents", "Dokumenty", lambda: printout, has_notes=True)])
    qtbot.waitUntil(lambda: screen.settled)


def kept(screen: PrintScreen) -> list[QImage]:
    return [one for one in screen.preview.pictures.values() if isinstance(one, QImage)]


def test_only_pages_in_sight_are_fetched_and_few_are_kept(
    qtbot: QtBot, screen: PrintScreen, pages: Pages
) -> None:
    show(qtbot, screen, pages.printout())
    assert {place for place, _ in pages.asked} <= {0, 1}
    assert {width for _, width in pages.asked} == {1000}

    bar = screen.preview.verticalScrollBar()
    for part in range(1, 21):
        bar.setValue(bar.maximum() * part // 20)
        qtbot.waitUntil(lambda: screen.settled)
    assert PAGES - 1 in screen.preview.pictures
    assert sum(one.sizeInBytes() for one in kept(screen)) < 60_000_000
    QTest.keyClick(screen.preview, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: 0 in screen.preview.pictures)
    screen.hide()
    assert kept(screen) == [], "pictures that nobody sees take no memory"


def test_notes_are_chosen_of_what_is_shown(qtbot: QtBot, screen: PrintScreen, pages: Pages) -> None:
    loaded = threading.Event()

    def load() -> DocumentsPrintout:
        loaded.wait(60)
        return pages.printout(1)

    screen.open([Job("documents", "Dokumenty", load, has_notes=True)])
    assert not screen.notes.isEnabled(), "it is being laid out as the box was"
    loaded.set()
    qtbot.waitUntil(lambda: screen.settled)
    assert screen.notes.isEnabled()


def test_pdf_is_written_while_the_window_goes_on(
    qtbot: QtBot, screen: PrintScreen, pages: Pages, tmp_path: Path
) -> None:
    show(qtbot, screen, pages.printout(3))
    target = tmp_path / "d.pdf"
    screen.save_to(target)
    # Its first page is not there yet, and the window is not waiting for it.
    assert screen.working
    assert not screen.save.isEnabled()
    assert "Zapisuję" in screen._strip.text()
    pages.gate.set()
    qtbot.waitUntil(lambda: "Zapisano" in screen._strip.text())
    assert screen.save.isEnabled()
    with pymupdf.open(target) as document:
        assert [page.get_text().strip() for page in document] == [f"strona nr {one}" for one in range(3)]
        assert document[0].get_images()[0][2] == 2000


def test_pdf_that_is_stopped_leaves_what_was_there(
    qtbot: QtBot, screen: PrintScreen, pages: Pages, tmp_path: Path
) -> None:
    show(qtbot, screen, pages.printout())
    target = tmp_path / "d.pdf"
    target.write_bytes(b"stary")
    screen.save_to(target)
    qtbot.waitUntil(lambda: (0, 2000) in pages.asked)
    screen._strip.act()
    pages.gate.set()
    qtbot.waitUntil(lambda: "Zatrzymano" in screen._strip.text())
    assert target.read_bytes() == b"stary"
    assert [one.name for one in tmp_path.iterdir()] == ["d.pdf"]
    assert len(pages.asked) < PAGES


def test_page_that_cannot_be_drawn_says_why_and_no_file_goes_without_it(
    qtbot: QtBot, screen: PrintScreen, pages: Pages, tmp_path: Path
) -> None:
    pages.bad = frozenset({1})
    pages.gate.set()
    show(qtbot, screen, pages.printout(2))
    screen.preview.verticalScrollBar().setValue(screen.preview.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: screen.settled)
    assert screen.preview.pictures[1] == Message("file.encrypted")
    screen.save_to(tmp_path / "d.pdf")
    qtbot.waitUntil(lambda: screen._strip.text() == texts.say(Message("file.encrypted")))
    assert list(tmp_path.iterdir()) == []


def test_chosen_pages_are_printed(qtbot: QtBot, screen: PrintScreen, pages: Pages, tmp_path: Path) -> None:
    pages.gate.set()
    show(qtbot, screen, pages.printout(5))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "p.pdf"))
    printer.setPageLayout(page_layout(pages.printout()))
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    screen.notes.setChecked(False)
    screen.notes.setChecked(True)
    screen.print_on(printer)
    qtbot.waitUntil(lambda: "Wysłano" in screen._strip.text())
    with pymupdf.open(tmp_path / "p.pdf") as document:
        assert [page.get_text().strip() for page in document] == ["strona nr 1", "strona nr 2"]


class Slow:
    """A printout that takes its time to be laid out."""

    title = "x"
    orientation = QPageLayout.Orientation.Portrait
    left_out: Sequence[str] = ("a.pdf", "b.pdf", "c.pdf", "d.pdf")

    def __init__(self) -> None:
        self.threads: set[threading.Thread] = set()

    def sheets(self, body: Body, *, draft: bool = False, notes: bool = True) -> Sequence[Sheet]:
        del body, draft, notes
        self.threads.add(threading.current_thread())
        return [self._draw]

    def _draw(self, painter: QPainter) -> None:
        self.threads.add(threading.current_thread())
        painter.drawRect(QRectF(0, 0, 10, 10))


def test_nothing_is_laid_out_or_drawn_on_the_window_s_thread(
    qtbot: QtBot, screen: PrintScreen, tmp_path: Path
) -> None:
    slow = Slow()
    screen.open([Job("list", "Lista", lambda: slow)])
    qtbot.waitUntil(lambda: screen.settled)
    assert "(4): a.pdf, b.pdf, c.pdf, …" in screen._strip.text()
    screen.save_to(tmp_path / "x.pdf")
    qtbot.waitUntil(lambda: "Zapisano" in screen._strip.text())
    assert threading.main_thread() not in slow.threads


def test_file_that_cannot_be_written_is_said(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"export\."):
        save_pdf(tmp_path / "nie ma" / "x.pdf", Slow(), lambda _done, _of: True)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_full_disk_is_said(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.ui.printing.paper.QFile", _Full)
    with pytest.raises(UserError, match=r"export\.not_written"):
        save_pdf(tmp_path / "x.pdf", Slow(), lambda _done, _of: True)
    assert list(tmp_path.iterdir()) == []


class _Full(QFile):
    def __init__(self, _name: str) -> None:
        super().__init__("/dev/full")

    def open(self, _mode: QIODevice.OpenModeFlag) -> bool:  # type: ignore[override]
        return super().open(QIODevice.OpenModeFlag.WriteOnly)
