"""The conversation beside the document under review, and its marks in tree and list."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.companies import Company
from desktop.domain.listing import Column, Talking
from desktop.domain.panel import Access
from desktop.services.office import Office
from desktop.ui.documents.columns import ORDER
from desktop.ui.main_window import MainWindow
from desktop.ui.panel.talk import TalkStrip
from desktop.ui.panel.words import talking_name
from desktop.ui.review.screen import ReviewScreen
from desktop.ui.tree.scope import Place
from tests.builders import add_document
from tests.panel_office import Post, caller, come_in

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def client(office: Office, company: Company) -> Access:
    """Somebody who may answer."""
    return come_in(office, company.id)


@pytest.fixture
def documents(office: Office, company: Company, tmp_path: Path) -> list[int]:
    """Two documents of the company."""
    return [
        add_document(office, tmp_path / "s", name=name, company_id=company.id) for name in ("a.pdf", "b.pdf")
    ]


def review(qtbot: QtBot, window: MainWindow, ids: list[int]) -> ReviewScreen:
    window.open_review(ids, 0)
    screen = window.findChild(ReviewScreen)
    assert screen is not None
    qtbot.waitUntil(lambda: screen.controller.current is not None and screen.talk.loaded)
    return screen


def lines(talk: TalkStrip) -> list[str]:
    return [one.accessibleName() for one in talk.findChildren(QLabel) if ": " in one.accessibleName()]


def test_a_question_is_asked_without_the_mouse(
    qtbot: QtBot,
    office: Office,
    client: Access,
    documents: list[int],
    post: Post,
    make_window: Callable[[], MainWindow],
) -> None:
    screen = review(qtbot, make_window(), documents)
    talk = screen.talk
    assert not talk.is_open
    QTest.keyClick(QApplication.focusWidget() or screen, Qt.Key.Key_P, CONTROL)
    assert talk.is_open
    assert talk.text.hasFocus()
    QTest.keyClicks(talk.text, "Czyj to numer?")
    QTest.keyClick(talk.text, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: len(lines(talk)) == 1)
    (message,) = office.panel.talk.of_document(documents[0])
    assert message.text == "Czyj to numer?"
    assert message.is_question
    qtbot.waitUntil(lambda: talk.text.toPlainText() == "")
    assert [letter.to for letter in post.letters] == ["jan@zolw.example"]
    QTest.keyClick(talk.text, Qt.Key.Key_Escape)
    assert not talk.is_open
    assert not talk.holds_focus
    assert screen.controller.current is not None, "Esc left the conversation, not the review"


def test_an_answer_opens_by_itself_and_counts_as_read(
    qtbot: QtBot,
    office: Office,
    company: Company,
    client: Access,
    documents: list[int],
    make_window: Callable[[], MainWindow],
) -> None:
    office.panel.talk.ask(documents[0], "Co to jest?")
    office.panel.talk.say(caller(client), documents[0], "Paliwo. <b>Pilne</b> & ważne")
    window = make_window()
    assert window.page.tree.model.counts.unseen == {company.id: 1}
    screen = review(qtbot, window, documents)
    assert screen.talk.is_open
    assert "Paliwo. <b>Pilne</b> & ważne" in lines(screen.talk)[1]
    shown = [one.text() for one in screen.talk.findChildren(QLabel) if "Paliwo" in one.text()]
    assert shown[0].endswith("Paliwo. &lt;b&gt;Pilne&lt;/b&gt; &amp; ważne")
    qtbot.waitUntil(lambda: window.page.tree.model.counts.unseen == {}, timeout=8000)
    assert screen.talk.opener.text() == "Rozmowa · nowe: 1"
    screen.talk.leave()
    assert screen.talk.opener.text() == "Rozmowa (2)"
    screen.talk.toggle()
    screen.controller.go(1)
    qtbot.waitUntil(lambda: not screen.talk.is_open)


def test_what_comes_while_the_document_is_open_is_shown(
    qtbot: QtBot, office: Office, client: Access, documents: list[int], make_window: Callable[[], MainWindow]
) -> None:
    office.panel.talk.ask(documents[0], "Co to jest?")
    screen = review(qtbot, make_window(), documents)
    qtbot.waitUntil(lambda: len(lines(screen.talk)) == 1)
    office.panel.talk.say(caller(client), documents[0], "Paliwo.")
    qtbot.waitUntil(lambda: len(lines(screen.talk)) == 2)
    assert screen.talk.is_open


def test_what_was_typed_stays_with_its_document(
    qtbot: QtBot, client: Access, documents: list[int], make_window: Callable[[], MainWindow]
) -> None:
    screen = review(qtbot, make_window(), documents)
    screen.talk.open_to_write()
    QTest.keyClicks(screen.talk.text, "Nie koncz")
    screen.controller.go(1)
    qtbot.waitUntil(lambda: screen.controller.position == (2, 2) and screen.controller.current is not None)
    assert screen.talk.text.toPlainText() == ""
    screen.controller.go(-1)
    qtbot.waitUntil(lambda: screen.talk.text.toPlainText() == "Nie koncz")


def test_keys_of_the_review_do_nothing_while_one_writes(
    qtbot: QtBot, client: Access, documents: list[int], make_window: Callable[[], MainWindow]
) -> None:
    screen = review(qtbot, make_window(), documents)
    screen.talk.open_to_write()
    QTest.keyClicks(screen.talk.text, "12")
    QTest.keyClick(screen.talk.text, Qt.Key.Key_Return)
    QTest.keyClick(screen.talk.text, Qt.Key.Key_Down)
    screen.talk.ask.setFocus()
    QTest.keyClick(screen.talk.tell, Qt.Key.Key_Return)
    assert screen.controller.position == (1, 2)
    assert screen.talk.text.toPlainText() == "12\n"


def test_a_word_without_a_question_and_settling(
    qtbot: QtBot, office: Office, client: Access, documents: list[int], make_window: Callable[[], MainWindow]
) -> None:
    office.panel.talk.ask(documents[0], "Co to jest?")
    screen = review(qtbot, make_window(), documents)
    screen.talk.open_to_write()
    qtbot.waitUntil(screen.talk.settle.isVisible)
    screen.talk.settle.click()
    qtbot.waitUntil(lambda: not screen.talk.settle.isVisible())
    screen.talk.text.setPlainText("Już wiemy, dziękujemy.")
    screen.talk.tell.click()
    qtbot.waitUntil(lambda: len(office.panel.talk.of_document(documents[0])) == 2)
    qtbot.waitUntil(lambda: len(lines(screen.talk)) == 2)
    assert [one.is_question for one in office.panel.talk.of_document(documents[0])] == [True, False]
    assert list(office.documents.counts().unseen) == []


def test_without_anybody_to_answer_access_is_offered(
    qtbot: QtBot,
    office: Office,
    company: Company,
    documents: list[int],
    make_window: Callable[[], MainWindow],
) -> None:
    window = make_window()
    screen = review(qtbot, window, documents)
    screen.talk.open_to_write()
    assert "Nikt z tej firmy" in screen.talk.says.text()
    screen.talk.share.click()
    assert window.page.access.company_id == company.id


def test_a_document_without_a_company_cannot_be_asked_about(
    qtbot: QtBot, office: Office, tmp_path: Path, make_window: Callable[[], MainWindow]
) -> None:
    made = add_document(office, tmp_path / "s")
    screen = review(qtbot, make_window(), [made])
    screen.talk.open_to_write()
    assert "Najpierw przypisz" in screen.talk.says.text()
    assert not screen.talk.text.isEnabled()


def test_tree_list_and_filter_know_what_is_talked_about(
    qtbot: QtBot,
    office: Office,
    company: Company,
    client: Access,
    documents: list[int],
    make_window: Callable[[], MainWindow],
) -> None:
    window = make_window()
    page = window.page
    office.panel.talk.ask(documents[0], "Co to jest?")
    office.panel.talk.ask(documents[1], "A to?")
    office.panel.talk.say(caller(client), documents[1], "Czynsz.")
    qtbot.waitUntil(lambda: page.tree.model.counts.unseen == {company.id: 1}, timeout=8000)
    QTest.keyClick(page.pane.view, Qt.Key.Key_P, CONTROL)
    assert page.tree.scope.place is Place.TALKS
    qtbot.waitUntil(lambda: sorted(page.pane.model.ids) == documents)
    status = ORDER.index(Column.STATUS)
    tips = {
        document: lambda place=place: page.pane.model.index(place, status).data(Qt.ItemDataRole.ToolTipRole)
        for place, document in enumerate(page.pane.model.ids)
    }
    qtbot.waitUntil(lambda: tips[documents[0]]() == "pytanie bez odpowiedzi")
    assert tips[documents[1]]() == "nowa wiadomość klienta"
    name = talking_name(Talking.UNSEEN)
    tick = next(one for one in page.pane.bar.findChildren(QAction) if one.text() == name)
    tick.trigger()
    qtbot.waitUntil(lambda: list(page.pane.model.ids) == documents[1:])
    index = page.tree.model.find(page.tree.scope)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Pytania i odpowiedzi, 1"
