"""Handing over as a person does it: looking, mending, writing, and what is said when it cannot be done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QTableView, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.statuses import Status
from desktop.services.exporting.values import Profile
from desktop.services.office import Office
from desktop.ui.handover.screen import HandoverScreen
from desktop.ui.handover.shown import Wanted
from desktop.ui.main_window import MainWindow
from tests.ui.handover.conftest import LONG_NUMBER, look


def tabs(screen: HandoverScreen) -> list[str]:
    shown = screen.preview.tabs
    return [shown.tabText(place) for place in range(shown.count())]


def table(screen: HandoverScreen, place: int = 0) -> QTableView:
    found = screen.preview.tabs.widget(place)
    assert isinstance(found, QTableView)
    return found


def file_text(screen: HandoverScreen, title: str) -> str:
    screen.preview.tabs.setCurrentIndex(tabs(screen).index(title))
    found = screen.preview.tabs.currentWidget()
    assert isinstance(found, QPlainTextEdit)
    return found.toPlainText()


def lines(screen: HandoverScreen) -> list[QTreeWidgetItem]:
    """All lines about documents."""
    notices = screen.preview.notices
    found: list[QTreeWidgetItem] = []

    def walk(item: QTreeWidgetItem) -> None:
        for place in range(item.childCount()):
            child = item.child(place)
            found.append(child)
            walk(child)

    for place in range(notices.topLevelItemCount()):
        top = notices.topLevelItem(place)
        assert top is not None
        walk(top)
    return [one for one in found if one.data(0, int(Qt.ItemDataRole.UserRole))]


def press(screen: HandoverScreen, text: str) -> None:
    shown = [one for one in screen.findChildren(QPushButton) if one.text() == text and one.isVisible()]
    shown[0].click()


def test_the_preview_is_what_the_file_holds(
    qtbot: QtBot, screen: HandoverScreen, company: Company, approved: list[int], target: Path
) -> None:
    look(qtbot, screen, Wanted(company_id=company.id, format="epp"))
    model = table(screen).model()
    assert model.rowCount() == 3
    assert tabs(screen)[-2:] == ["Plik .epp", "Sumy w złotych"]
    assert screen.preview.tabs.tabToolTip(len(tabs(screen)) - 2) == f"{screen.shown.preview.stem}.epp"
    shown = file_text(screen, "Plik .epp")
    screen.write(target)
    qtbot.waitUntil(lambda: screen.settled)
    (written,) = target.iterdir()
    assert shown == written.read_bytes().decode("cp1250").replace("\r\n", "\n")
    assert "Przekazano 3 dokument" in screen.preview.empty.title()


def test_amounts_stand_below(
    qtbot: QtBot, screen: HandoverScreen, company: Company, approved: list[int]
) -> None:
    look(qtbot, screen, Wanted(company_id=company.id, format="epp"))
    totals = screen.preview.totals.text().replace("\xa0", " ")
    assert "3 000,00" in totals
    assert "3 690,00 PLN" in totals


def test_the_result_leads_to_the_folder(
    qtbot: QtBot,
    screen: HandoverScreen,
    office: Office,
    company: Company,
    approved: list[int],
    target: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    look(qtbot, screen, Wanted(company_id=company.id, format="epp"))
    screen.write(target)
    qtbot.waitUntil(lambda: screen.settled)
    press(screen, "Otwórz folder")
    assert opened == [str(target)]
    assert {row.status for row in office.documents.rows(approved[:3])} == {Status.EXPORTED}
    screen.write(target)  # nothing is shown that could be written
    assert len(list(target.iterdir())) == 1


def test_what_was_changed_is_said_and_its_document_is_a_key_away(
    qtbot: QtBot, screen: HandoverScreen, company: Company, approved: list[int]
) -> None:
    look(qtbot, screen, Wanted(company_id=company.id, format="epp"))
    assert any("Zmieniono" in one for one in screen.preview.notices.groups())
    line = next(one for one in lines(screen) if LONG_NUMBER in one.text(0))
    screen.preview.notices.setCurrentItem(line)
    assert table(screen).currentIndex().row() == 1
    with qtbot.waitSignal(screen.review_wanted) as wanted:
        QTest.keyClick(screen.preview.notices, Qt.Key.Key_Return)
    assert wanted.args == [[approved[1]], 0]


def test_a_row_leads_to_its_document(
    qtbot: QtBot, screen: HandoverScreen, company: Company, approved: list[int]
) -> None:
    look(qtbot, screen, Wanted(company_id=company.id, format="epp"))
    table(screen).selectRow(2)
    with qtbot.waitSignal(screen.review_wanted) as wanted:
        QTest.keyClick(table(screen), Qt.Key.Key_Return)
    assert wanted.args == [[approved[2]], 0]


def test_back_from_the_review_the_preview_is_the_same_and_new(
    qtbot: QtBot,
    make_window: Callable[[], MainWindow],
    office: Office,
    company: Company,
    approved: list[int],
) -> None:
    window = make_window()
    window.open_handover(Wanted(company_id=company.id, format="epp"))
    screen = window._handover
    assert screen is not None
    qtbot.waitUntil(lambda: screen.settled)
    screen.preview.tabs.setCurrentIndex(1)
    line = next(one for one in lines(screen) if LONG_NUMBER in one.text(0))
    screen.preview.notices.setCurrentItem(line)
    screen.preview.notices.itemClicked.emit(line, 0)
    review = window._review
    assert review is not None
    qtbot.waitUntil(lambda: review.isVisible() and not screen.isVisible())
    office.documents.reopen([approved[0]])
    review.closed.emit()
    qtbot.waitUntil(lambda: screen.isVisible() and screen.settled)
    assert table(screen).model().rowCount() == 2
    assert screen.preview.tabs.currentIndex() == 1
    current = screen.preview.notices.currentItem()
    assert current is not None
    assert LONG_NUMBER in current.text(0)


def test_a_format_of_one_company_says_whose_documents_it_takes(
    qtbot: QtBot, screen: HandoverScreen, company: Company, other: Company, approved: list[int]
) -> None:
    look(qtbot, screen, Wanted(format="csv"))
    assert table(screen).model().rowCount() == 4
    screen.format.choose("epp")
    qtbot.waitUntil(lambda: screen.settled)
    assert screen.company.value() == company.id
    screen.format.choose("csv")
    qtbot.waitUntil(lambda: screen.settled)
    assert screen.company.value() is None
    screen.company.choose(other.id)
    qtbot.waitUntil(lambda: screen.settled)
    assert table(screen).model().rowCount() == 1


def test_the_companys_usual_format_comes_first(
    qtbot: QtBot,
    screen: HandoverScreen,
    office: Office,
    company: Company,
    other: Company,
    approved: list[int],
) -> None:
    office.exporting.set_favourite(company.id, "symfonia")
    office.exporting.set_favourite(other.id, "epp")
    look(qtbot, screen, Wanted(company_id=company.id))
    assert screen.format.value() == "symfonia"
    assert screen.format.itemText(0).startswith("Symfonia")
    screen.company.choose(other.id)
    qtbot.waitUntil(lambda: screen.settled)
    assert screen.format.value() == "epp"


def test_selected_documents_alone(
    qtbot: QtBot, screen: HandoverScreen, company: Company, approved: list[int]
) -> None:
    look(qtbot, screen, Wanted(ids=(approved[2],), format="epp"))
    assert table(screen).model().rowCount() == 1
    press(screen, "pokaż wszystkie zatwierdzone")
    qtbot.waitUntil(lambda: screen.settled)
    assert table(screen).model().rowCount() == 3


def test_documents_that_left_before_are_only_shown_when_asked_for(
    qtbot: QtBot, screen: HandoverScreen, office: Office, company: Company, approved: list[int], target: Path
) -> None:
    office.exporting.export(approved[:3], target, "epp")
    look(qtbot, screen, Wanted(company_id=company.id, month=Month(2026, 11), format="csv"))
    assert "Nie ma nic" in screen.preview.empty.title()
    press(screen, "Pokaż też już przekazane")
    qtbot.waitUntil(lambda: screen.settled)
    assert table(screen).model().rowCount() == 3
    assert any("wcześniej" in one for one in screen.preview.notices.groups())


def test_missing_settings_are_one_step_away(
    qtbot: QtBot, screen: HandoverScreen, company: Company, office: Office, approved: list[int]
) -> None:
    look(qtbot, screen, Wanted(company_id=company.id, month=Month(2026, 11), format="jpk_v7m"))
    assert "ustawienia" in screen.preview.empty.title()
    press(screen, "Ustawienia formatu…")
    qtbot.waitUntil(lambda: screen.setup.isVisible() and screen.settled)
    fields = screen.setup.form.fields
    for key, value in (("office", "1438"), ("email", "biuro@zolw.example")):
        screen.setup.form.show_values({**screen.setup.form.values(), key: value})
    assert fields
    QTest.keyClick(screen, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: screen.preview.isVisible() and screen.settled)
    assert screen.shown is not None
    assert screen.shown.preview.ready


def test_a_document_that_changes_meanwhile_makes_a_new_preview_and_says_so(
    qtbot: QtBot, screen: HandoverScreen, office: Office, company: Company, approved: list[int], target: Path
) -> None:
    look(qtbot, screen, Wanted(company_id=company.id, format="epp"))
    office.documents.reopen([approved[0]])
    screen.write(target)
    qtbot.waitUntil(lambda: screen.settled and screen.strip.text() != "Zapisuję…")
    assert "podgląd" in screen.strip.text().lower()
    assert table(screen).model().rowCount() == 2
    assert list(target.iterdir()) == []
    screen.write(target)
    qtbot.waitUntil(lambda: screen.settled)
    assert len(list(target.iterdir())) == 1


def test_a_folder_that_is_gone_keeps_the_preview(
    qtbot: QtBot, screen: HandoverScreen, company: Company, approved: list[int], target: Path
) -> None:
    look(qtbot, screen, Wanted(company_id=company.id, format="epp"))
    screen.write(target / "nie ma")
    qtbot.waitUntil(lambda: screen.settled)
    assert "nie ma" in screen.strip.text()
    screen.strip.dismiss()
    screen.write(target)
    qtbot.waitUntil(lambda: screen.settled)
    assert len(list(target.iterdir())) == 1


def test_nothing_approved(qtbot: QtBot, screen: HandoverScreen, company: Company) -> None:
    look(qtbot, screen, Wanted(company_id=company.id, format="epp"))
    assert "Nie ma nic do przekazania" in screen.preview.empty.title()
    write = next(one for one in screen.findChildren(QPushButton) if one.text() == "Zapisz plik…")
    assert not write.isEnabled()


def test_a_document_reopened_by_somebody_else_leaves_the_preview(
    qtbot: QtBot, make_window: Callable[[], MainWindow], office: Office, company: Company, approved: list[int]
) -> None:
    window = make_window()
    window.open_handover(Wanted(company_id=company.id, format="epp"))
    screen = window._handover
    assert screen is not None
    qtbot.waitUntil(lambda: screen.settled)
    office.documents.reopen([approved[0]])
    qtbot.waitUntil(lambda: screen.settled and table(screen).model().rowCount() == 2)


def test_esc_leads_back_step_by_step(
    qtbot: QtBot, screen: HandoverScreen, company: Company, approved: list[int]
) -> None:
    look(qtbot, screen, Wanted(company_id=company.id, format="epp"))
    screen.show_batches()
    qtbot.waitUntil(lambda: screen.settled)
    QTest.keyClick(screen, Qt.Key.Key_Escape)
    assert screen.preview.isVisible()
    with qtbot.waitSignal(screen.closed):
        QTest.keyClick(screen, Qt.Key.Key_Escape)


def test_the_list_hands_over_what_is_selected_and_what_is_approved(
    qtbot: QtBot, make_window: Callable[[], MainWindow], office: Office, company: Company, approved: list[int]
) -> None:
    window = make_window()
    wanted: list[Wanted] = []
    window.page.handover_wanted.disconnect()
    window.page.handover_wanted.connect(wanted.append)
    window.page.pane.view.selectRow(0)
    QTest.keyClick(window.page, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.page, Qt.Key.Key_H, both)
    assert [one.ids for one in wanted] == [tuple(window.page.pane.view.selected_ids()), None]


def test_the_menu_names_the_usual_format(
    qtbot: QtBot, make_window: Callable[[], MainWindow], office: Office
) -> None:
    office.exporting.set_favourite(None, "epp")
    window = make_window()
    menu = window.page.toolbar._export_menu
    qtbot.waitUntil(lambda: "EDI++" in menu.actions()[0].text())


def test_settings_that_are_kept_count_in_the_next_preview(
    qtbot: QtBot, screen: HandoverScreen, office: Office, company: Company, approved: list[int]
) -> None:
    office.exporting.save_profile(company.id, "epp", Profile({"version": "1.05.3"}))
    look(qtbot, screen, Wanted(company_id=company.id, format="epp"))
    assert '"1.05' in file_text(screen, "Plik .epp")


def test_what_changed_behind_the_dialog_is_looked_at_first(
    qtbot: QtBot, screen: HandoverScreen, office: Office, company: Company, approved: list[int], target: Path
) -> None:
    look(qtbot, screen, Wanted(company_id=company.id, format="epp"))
    looked_at = screen.shown
    office.documents.reopen([approved[0]])
    screen.refresh()
    qtbot.waitUntil(lambda: screen.settled)
    screen._write_looked_at(looked_at, target)
    assert "Obejrzyj" in screen.strip.text()
    assert list(target.iterdir()) == []


def test_nothing_is_looked_at_anew_while_it_is_written(
    qtbot: QtBot, screen: HandoverScreen, company: Company, approved: list[int], target: Path
) -> None:
    look(qtbot, screen, Wanted(company_id=company.id, format="epp"))
    screen.write(target)
    screen.refresh()
    screen.write(target)
    qtbot.waitUntil(lambda: screen.settled)
    assert "Przekazano" in screen.preview.empty.title()
    assert len(list(target.iterdir())) == 1


def test_a_file_that_is_ready_after_something_else_was_asked_for_is_said(
    qtbot: QtBot, screen: HandoverScreen, company: Company, approved: list[int], target: Path
) -> None:
    look(qtbot, screen, Wanted(company_id=company.id, format="epp"))
    screen.write(target)
    screen.open(Wanted(format="csv"))
    qtbot.waitUntil(lambda: "Przekazano 3 dokument" in screen.strip.text() and screen.settled)
