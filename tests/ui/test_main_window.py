"""The window on a real office: what is done in it arrives in the database, and the other way round."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QToolButton
from pytestqt.qtbot import QtBot

from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.documents import Channel, Hints
from desktop.domain.fields import FieldName
from desktop.domain.folders import FolderState, FolderStatus
from desktop.domain.listing import Column, DocumentFilter, Sort
from desktop.domain.statuses import Status
from desktop.services.events import FolderStates
from desktop.services.office import Office
from desktop.ui.documents.columns import ORDER
from desktop.ui.handover.shown import Wanted
from desktop.ui.keys import KEYS, Command, KeyGroup, combination, sequences
from desktop.ui.main_window import MainWindow
from desktop.ui.review.keys_overlay import KeysOverlay
from desktop.ui.style import tokens
from desktop.ui.tree.scope import Place, Scope
from desktop.ui.widgets.chooser import Chooser
from desktop.ui.widgets.empty import EmptyState
from tests.builders import add_document, give_reading


def status_of(office: Office, document_id: int) -> Status:
    return office.documents.rows([document_id])[0].status


def titles(window: MainWindow) -> list[str]:
    """The headings of what stands in place of an empty list."""
    return [one.title() for one in window.findChildren(EmptyState) if one.isVisible()]


def test_the_list_is_shown(window: MainWindow, filled: list[int]) -> None:
    model = window.page.pane.model
    assert list(model.ids) == filled[::-1]
    assert model.index(0, ORDER.index(Column.FILE)).data() == "skan_29.pdf"
    assert "30 dokumentów" in window.page.pane.bar.subtitle()


def test_a_new_office_is_told_where_to_begin(
    qtbot: QtBot, make_window: Callable[[], MainWindow], office: Office
) -> None:
    window = make_window()
    assert window.page.start_card.isVisible()
    window.page.start_card.hide_button.click()
    qtbot.waitUntil(lambda: titles(window) == ["Dodaj pierwszą firmę"])


def test_an_office_without_documents_is_told_what_to_do(
    office: Office, company: Company, make_window: Callable[[], MainWindow]
) -> None:
    office.first_run.hide()
    assert titles(make_window()) == ["Brak dokumentów"]


def test_a_document_that_comes_in_appears(
    qtbot: QtBot, window: MainWindow, office: Office, tmp_path: Path
) -> None:
    window.page.pane.view.selectRow(0)
    chosen = window.page.pane.view.selected_ids()
    new = add_document(office, tmp_path / "skany", name="nowy.pdf")
    qtbot.waitUntil(lambda: window.page.pane.model.position(new) == 0)
    assert window.page.pane.view.selected_ids() == chosen
    qtbot.waitUntil(lambda: window.page.tree.model.counts.unassigned == 1)


def test_that_another_program_works_is_said_until_this_one_takes_over(
    qtbot: QtBot, window: MainWindow, office: Office, tmp_path: Path
) -> None:
    window.page.show_not_working()
    assert "inne okno" in window.page.pane.strip.text()
    stopped = FolderStatus(1, tmp_path, FolderState.STOPPED)
    office.events.publish(FolderStates((stopped,)))
    office.events.publish(FolderStates((replace(stopped, state=FolderState.OK),)))
    qtbot.waitUntil(lambda: not window.page.pane.strip.isVisible())


def test_a_place_in_the_tree_is_shown(qtbot: QtBot, window: MainWindow, company: Company) -> None:
    window.page.tree.choose(Scope(Place.TO_REVIEW))
    qtbot.waitUntil(lambda: window.page.pane.model.rowCount() == 0)
    assert titles(window) == ["Wszystko sprawdzone"]
    window.page.tree.choose(Scope(Place.COMPANY, company.id))
    qtbot.waitUntil(lambda: window.page.pane.model.rowCount() == 30)
    assert window.page.pane.view.isColumnHidden(ORDER.index(Column.COMPANY))


def test_search_narrows_and_can_be_taken_off(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window.page.pane.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    search = window.page.toolbar.search
    qtbot.waitUntil(search.hasFocus)
    qtbot.keyClicks(search, "skan_07")
    qtbot.waitUntil(lambda: window.page.pane.model.rowCount() == 1)
    qtbot.keyClicks(search, "xyz")
    qtbot.waitUntil(lambda: titles(window) == ["Nic nie znaleziono"])
    qtbot.keyClick(search, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(search, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: window.page.pane.model.rowCount() == 30)


def test_delete_moves_to_the_bin_and_back(qtbot: QtBot, window: MainWindow, office: Office) -> None:
    page = window.page
    page.pane.view.selectRow(0)
    qtbot.keyClick(page.pane.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    two = page.pane.view.selected_ids()
    qtbot.keyClick(page.pane.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.pane.model.rowCount() == 28)
    assert page.pane.strip.text() == "Przeniesiono do kosza 2 dokumenty."
    page.tree.choose(Scope(Place.BIN))
    qtbot.waitUntil(lambda: sorted(page.pane.model.ids) == sorted(two))
    page.pane.view.selectAll()
    assert not page.commands.bin.isEnabled()
    page.commands.restore.trigger()
    qtbot.waitUntil(lambda: page.pane.model.rowCount() == 0)
    assert status_of(office, two[0]) is Status.RECEIVED


def test_the_bin_is_emptied_only_after_a_question(qtbot: QtBot, window: MainWindow, office: Office) -> None:
    page = window.page
    page.pane.view.selectAll()
    page.commands.bin.trigger()
    qtbot.waitUntil(lambda: page.tree.model.counts.binned == 30)
    page._ask_empty_bin()
    assert "30 dokumentów" in page.pane.strip.text()
    assert office.documents.counts().binned == 30
    page.pane.strip.act()
    qtbot.waitUntil(lambda: office.documents.counts().binned == 0)


def test_rejecting_asks_for_the_reason(qtbot: QtBot, window: MainWindow, office: Office) -> None:
    page = window.page
    page.pane.view.selectRow(3)
    (one,) = page.pane.view.selected_ids()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page.pane.view, Qt.Key.Key_R, keys)
    line = page.focusWidget()
    assert isinstance(line, QLineEdit)
    qtbot.keyClicks(line, "nie ta firma")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: status_of(office, one) is Status.REJECTED)
    reason = office.documents.rows([one])[0].reason
    assert reason is not None
    assert reason.details["reason"] == "nie ta firma"


def test_a_company_is_chosen_by_typing(qtbot: QtBot, window: MainWindow, office: Office) -> None:
    other = office.companies.add(short_name="„Bór” S.A.", full_name="", nip="5860104121")
    page = window.page
    qtbot.waitUntil(lambda: len(page.tree.model.companies) == 2)
    page.pane.view.selectRow(0)
    (one,) = page.pane.view.selected_ids()
    qtbot.keyClick(page.pane.view, Qt.Key.Key_F4)
    chooser = page.findChild(Chooser)
    assert chooser is not None
    line, choices = chooser.findChild(QLineEdit), chooser.findChild(QListWidget)
    assert line is not None
    assert choices is not None
    qtbot.keyClicks(line, "bor")
    assert choices.count() == 1
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: office.documents.rows([one])[0].company_id == other.id)


def test_what_cannot_be_done_is_said_once(qtbot: QtBot, window: MainWindow) -> None:
    page = window.page
    page.pane.view.selectAll()
    page.commands.approve.trigger()
    qtbot.waitUntil(lambda: "Pominięto 30 dokumentów" in page.pane.strip.text())


def test_enter_opens_review_and_back(
    qtbot: QtBot, window: MainWindow, office: Office, database: Database, filled: list[int]
) -> None:
    give_reading(database, filled[5])
    window.page.pane.view.go_to(filled[5])
    with qtbot.waitSignal(window.page.review_wanted) as told:
        qtbot.keyClick(window.page.pane.view, Qt.Key.Key_Return)
    assert told.args is not None
    ids, position = told.args
    assert ids[position] == filled[5]
    assert not window.page.isVisible()
    window.show_main()
    assert window.page.isVisible()


def test_review_goes_through_what_waits(
    qtbot: QtBot, window: MainWindow, database: Database, filled: list[int]
) -> None:
    for one in filled[:3]:
        give_reading(database, one)
    window.page._refresh()
    qtbot.waitUntil(lambda: window.page.tree.model.counts.to_review == 3)
    with qtbot.waitSignal(window.page.review_wanted) as told:
        window.page.toolbar.review_wanted.emit()
    assert told.args == [filled[:3], 0]


def test_files_are_added_by_the_panel(
    qtbot: QtBot, window: MainWindow, office: Office, company: Company, tmp_path: Path
) -> None:
    files = [tmp_path / "nowe" / f"{name}.pdf" for name in "abc"]
    for file in files:
        file.parent.mkdir(exist_ok=True)
        file.write_text(file.name)
    window.page.tree.choose(Scope(Place.COMPANY, company.id, company.short_name))
    panel = window.page.add_panel
    panel.open(window.page.tree.model.companies, window.page.tree.scope)
    panel.put(files)
    panel.put(files[:1])
    panel._confirm()
    qtbot.waitUntil(lambda: window.page.pane.strip.text() == "Dodano 3 dokumenty.")
    rows = office.documents.rows(office.documents.ids(DocumentFilter(), Sort()))
    new = [row for row in rows if row.file_name in {"a.pdf", "b.pdf", "c.pdf"}]
    assert len(new) == 3
    assert {row.company_id for row in new} == {company.id}
    assert {row.channel for row in new} == {Channel.ADDED}
    assert all(file.exists() for file in files)


def test_dropped_files_that_cannot_be_read_are_named(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    good, missing = tmp_path / "dobry.pdf", tmp_path / "brak.pdf"
    good.write_text("x")
    window.page._add([good, missing], Hints())
    qtbot.waitUntil(
        lambda: "Nie dodano" in window.page.pane.strip.text() or "Dodano" in window.page.pane.strip.text()
    )
    assert "Dodano 1 dokument." in window.page.pane.strip.text()


def test_the_arrangement_is_remembered(
    qtbot: QtBot, window: MainWindow, make_window: Callable[[], MainWindow], settings: QSettings
) -> None:
    section = ORDER.index(Column.FILE)
    window.page.pane.view.setColumnHidden(section, False)
    window.page.pane.toggle_preview()
    window.page.pane.toggle_filters()
    window.close()
    again = make_window()
    assert not again.page.pane.view.isColumnHidden(section)
    assert again.page.pane.preview.isHidden()
    assert again.page.pane.view.header.filters_shown


def test_f3_shows_and_hides_the_preview(qtbot: QtBot, window: MainWindow) -> None:
    page = window.page
    page.pane.view.selectRow(0)
    qtbot.keyClick(page.pane.view, Qt.Key.Key_F3)
    assert page.pane.preview.isHidden()
    qtbot.keyClick(page.pane.view, Qt.Key.Key_F3)
    assert page.pane.preview.isVisible()


def test_shift_f1_lists_the_keys(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window.page.pane.view, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert window._keys is not None
    assert window._keys.isVisible()
    qtbot.keyClick(window._keys, Qt.Key.Key_Escape)
    assert window.page.pane.view.hasFocus() or not window._keys.isVisible()


@pytest.mark.parametrize("screen", ["handover", "transfers", "statements"])
def test_shift_f1_lists_the_keys_of_a_screen_and_gives_the_keyboard_back(
    qtbot: QtBot, window: MainWindow, screen: str
) -> None:
    getattr(window, f"open_{screen}")(*((Wanted(),) if screen == "handover" else ()))
    shown = window._stack.currentWidget()
    assert shown is not None
    qtbot.waitUntil(lambda: shown.settled)  # type: ignore[attr-defined]
    before = shown.focusWidget()
    qtbot.keyClick(before or shown, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    (overlay,) = shown.findChildren(KeysOverlay)
    assert overlay.isVisible()
    qtbot.keyClick(overlay, Qt.Key.Key_Escape)
    assert not overlay.isVisible()
    assert shown.focusWidget() is before
    assert window._stack.currentWidget() is shown


def test_the_office_is_named_in_the_title(
    qtbot: QtBot, office: Office, make_window: Callable[[], MainWindow]
) -> None:
    from dataclasses import replace

    office.settings.save(replace(office.settings.load(), office_name="Biuro „Saldo”"))
    window = make_window()
    qtbot.waitUntil(lambda: window.windowTitle() == "Bezdotyk · Biuro „Saldo”")


def test_the_window_process_imports_no_reader(window: MainWindow) -> None:
    import subprocess
    import sys

    code = (
        "import desktop.ui.application, desktop.ui.main_window, desktop.app, sys;"
        "bad = {'cv2', 'paddleocr', 'pymupdf', 'onnxruntime', 'openpyxl', 'numpy',"
        " 'desktop.ui.review.screen', 'desktop.ui.settings.screen', 'desktop.ui.help.viewer'};"
        "print(sorted(bad & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "[]", done.stderr


@pytest.mark.parametrize("count", [1, 2, 5, 22])
def test_polish_plurals(qapp: QApplication, count: int) -> None:
    from PySide6.QtCore import QCoreApplication

    said = QCoreApplication.translate("BulkActions", "Pominięto %n dokument(y/ów):", None, count)
    word = {1: "dokument", 2: "dokumenty", 5: "dokumentów", 22: "dokumenty"}[count]
    assert said == f"Pominięto {count} {word}:"


def test_closing_while_typing_loses_nothing(
    qtbot: QtBot, window: MainWindow, office: Office, database: Database, filled: list[int]
) -> None:
    give_reading(database, filled[0])
    window.open_review(filled, 0)
    review = window._review
    assert review is not None
    qtbot.waitUntil(lambda: review.controller.current is not None)
    review.form.go_to(FieldName.NUMBER)
    QTest.keyClicks(review.form.editors[FieldName.NUMBER], "A/99")
    window.close()
    assert office.documents.detail(filled[0]).row.number == "A/99"


def test_every_command_of_the_list_has_its_key(window: MainWindow) -> None:
    page = window.page
    actions = [*page.actions(), *page.pane.view.actions(), *window.actions()]
    bound = {sequence.toString() for action in actions for sequence in action.shortcuts()}
    for command, key in KEYS.items():
        if key.group in {KeyGroup.DOCUMENTS, KeyGroup.SELECTED, KeyGroup.EVERYWHERE}:
            assert {sequence.toString() for sequence in sequences(command)} <= bound, command


def test_documents_are_restored_by_keyboard(
    qtbot: QtBot, window: MainWindow, office: Office, filled: list[int]
) -> None:
    office.documents.bin(filled[:1])
    window.page.tree.choose(Scope(Place.BIN))
    view = window.page.pane.view
    qtbot.waitUntil(lambda: list(window.page.pane.model.ids) == filled[:1])
    view.selectAll()
    stroke = combination(sequences(Command.RESTORE)[0])
    qtbot.keyClick(view, stroke.key(), stroke.keyboardModifiers())
    qtbot.waitUntil(lambda: status_of(office, filled[0]) is Status.RECEIVED)


def test_the_window_follows_the_system_into_the_dark(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ink() -> str:
        button = next(one for one in window.findChildren(QToolButton) if one.property("iconName"))
        picture = button.icon().pixmap(16, 16).toImage()
        spots = [picture.pixelColor(x, y) for x in range(16) for y in range(16)]
        return max(spots, key=lambda spot: spot.alpha()).name()

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    before = ink()
    try:
        with monkeypatch.context() as patch:
            patch.setattr(tokens, "_dark", lambda: True)
            app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
            qtbot.waitUntil(lambda: ink() != before)
            assert window.grab().toImage().pixelColor(700, 400).lightness() < 80
    finally:
        app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    qtbot.waitUntil(lambda: ink() == before)
