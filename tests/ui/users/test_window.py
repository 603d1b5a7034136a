"""Signing in, the lock and rights in the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.fields import FieldName
from desktop.domain.users import Role, UserData
from desktop.services.office import Office
from desktop.ui.main_window import MainWindow
from desktop.ui.settings.sections import Tab
from tests.builders import INVOICE_VALUES, add_document, give_reading, make_reading

PASSWORD = "sześć zielonych żółwi"
OTHER_NIP = "5260250274"


@pytest.fixture
def open_window(office: Office, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[], MainWindow]]:
    """Opens the window on the office as it is now."""
    made: list[MainWindow] = []

    def make() -> MainWindow:
        settings = QSettings(str(tmp_path / f"okno{len(made)}.ini"), QSettings.Format.IniFormat)
        window = MainWindow(office, settings)
        qtbot.addWidget(window)
        window.show()
        made.append(window)
        return window

    yield make
    for window in made:
        window.close()


@pytest.fixture
def other(office: Office) -> Company:
    return office.companies.add(short_name="Tajna", full_name="Tajna sp. z o.o.", nip=OTHER_NIP)


def add_people(office: Office, company: Company, role: Role = Role.ASSISTANT) -> None:
    """An owner, who sits here, and somebody for one company."""
    accounts = office.users.accounts
    accounts.add(UserData("anna", "Anna Nowak", Role.OWNER), PASSWORD)
    data = UserData("ewa", "Ewa Lis", role, all_companies=False, companies=frozenset({company.id}))
    accounts.add(data, PASSWORD)


def sign_in(window: MainWindow, login: str) -> None:
    page = window.desk.page
    page.login.setText(login)
    page.password.setText(PASSWORD)
    QTest.keyClick(page.password, Qt.Key.Key_Return)


def companies_of(window: MainWindow) -> list[str]:
    return [one.short_name for one in window.page.tree.model.companies]


def test_without_users_the_work_is_there_at_once(
    office: Office, company: Company, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = open_window()

    qtbot.waitUntil(lambda: window.page.settled)
    assert window.desk.is_open
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.desk.is_open
    assert "Użytkownicy" in window.page.pane.strip.text()


def test_sign_in_before_anything_is_shown(
    office: Office,
    company: Company,
    other: Company,
    open_window: Callable[[], MainWindow],
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    add_document(office, tmp_path / "a", name="jawny.pdf", company_id=company.id)
    add_document(office, tmp_path / "b", name="tajny.pdf", company_id=other.id)
    add_people(office, company)
    office.seat.leave()
    window = open_window()
    assert not window.desk.is_open
    assert not window.page.isVisible()
    assert not window.desk.page.login.isHidden()

    window.desk.page.login.setText("ewa")
    window.desk.page.password.setText("nie to hasło wcale")
    window.desk.page.submit()
    qtbot.waitUntil(lambda: "nie zgadza" in window.desk.page.strip.text())
    sign_in(window, "ewa")

    qtbot.waitUntil(lambda: window.desk.is_open and companies_of(window) == ["Żółw"])
    qtbot.waitUntil(lambda: window.page.settled and len(window.page.pane.model.ids) == 1)
    assert window.desk.page.password.text() == ""


def test_locked_screen_shows_nothing_until_the_same_or_another_person_comes(
    office: Office, company: Company, other: Company, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    add_people(office, company)
    window = open_window()
    qtbot.waitUntil(lambda: window.page.settled)
    page = window.page

    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    assert not window.desk.is_open
    assert not page.isVisible()
    assert "Anna Nowak" in window.desk.page.says.text()
    assert office.user == "Anna Nowak"
    window.desk.page.password.setText(PASSWORD)
    window.desk.page.submit()
    qtbot.waitUntil(lambda: window.desk.is_open)
    assert window.page is page, "the same person goes on where they were"

    menu = QMenu(window)
    menu.addAction("tajne")
    menu.popup(window.pos())
    window.desk.lock()
    assert not menu.isVisible()
    window.desk.page.other.click()
    sign_in(window, "ewa")
    qtbot.waitUntil(lambda: window.desk.is_open and companies_of(window) == ["Żółw"])
    assert window.page is not page, "another person gets a page of their own"
    assert office.user == "Ewa Lis"


def test_screen_is_locked_when_nobody_touches_anything(
    office: Office, company: Company, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    add_people(office, company)
    window = open_window()
    qtbot.waitUntil(lambda: window.page.settled)
    now = [0.0]
    idle = window.desk.idle
    idle._clocks = (lambda: now[0],)
    idle.set_minutes(15)
    now[0] = 14 * 60
    idle.look()
    assert window.desk.is_open
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    now[0] = 28 * 60
    idle.look()
    assert window.desk.is_open, "somebody pressed a key meanwhile"

    now[0] = 30 * 60
    idle.look()

    assert not window.desk.is_open


def test_what_a_role_may_not_do_is_off_and_says_why(
    office: Office, company: Company, open_window: Callable[[], MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    add_document(office, tmp_path, name="jawny.pdf", company_id=company.id)
    add_people(office, company)
    window = open_window()
    sign_out_and_in(window, qtbot, "ewa")
    qtbot.waitUntil(lambda: len(window.page.pane.model.ids) == 1)
    window.page.select_first()
    commands = window.page.commands

    assert commands.assign.isEnabled()
    assert not commands.approve.isEnabled()
    assert not commands.hand_over.isEnabled()
    assert "trzeba mieć rolę: właściciel, księgowość" in commands.approve.toolTip()


def sign_out_and_in(window: MainWindow, qtbot: QtBot, login: str) -> None:
    qtbot.waitUntil(lambda: window.page.settled)
    window.desk.sign_out()
    qtbot.waitUntil(lambda: not window.desk.is_open)
    sign_in(window, login)
    qtbot.waitUntil(lambda: window.desk.is_open)


def test_first_owner_is_made_in_the_settings_and_sees_the_code(
    office: Office, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    window.open_settings("people")
    people = window._setup.people
    qtbot.waitUntil(lambda: "nie ma użytkowników" in people.strip.text())
    assert window._setup._sections.tab == Tab.PEOPLE
    people.login.setText("anna")
    people.name.setText("Anna Nowak")
    people.password.setText(PASSWORD)
    people.again.setText("inne hasło zupełnie")
    people.store()
    assert "takie same" in people.strip.text()
    people.again.setText(PASSWORD)

    people.store()

    qtbot.waitUntil(lambda: people.code.text() != "")
    assert people.code.isVisible()
    qtbot.waitUntil(lambda: people.list.count() == 1)
    assert window._setup.people is people, "the page with the code stays"
    assert office.user == "Anna Nowak"
    people.add_new()
    assert people.role.value() is Role.ASSISTANT
    people.login.setText("ewa")
    people.name.setText("Ewa Lis")
    people.all_companies.setChecked(False)
    people.password.setText(PASSWORD)
    people.again.setText(PASSWORD)
    people.store()
    qtbot.waitUntil(lambda: "przynajmniej jedną firmę" in people.strip.text())
    people.all_companies.setChecked(True)
    people.store()
    qtbot.waitUntil(lambda: people.list.count() == 2)
    people.minutes.setValue(3)
    people.minutes.editingFinished.emit()
    qtbot.waitUntil(lambda: office.settings.load().lock_minutes == 3)
    qtbot.waitUntil(lambda: window.desk.idle._minutes == 3)


def test_person_who_is_removed_elsewhere_loses_the_window(
    office: Office, company: Company, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    add_people(office, company, Role.OWNER)
    window = open_window()
    qtbot.waitUntil(lambda: window.page.settled)
    anna = office.users.accounts.by_login("anna")

    office.users.accounts.remove(anna.id)

    qtbot.waitUntil(lambda: not window.desk.is_open)


def test_who_does_not_set_the_office_up_cannot_be_led_through_it(
    office: Office, company: Company, open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    add_people(office, company, Role.ACCOUNTANT)
    window = open_window()
    sign_out_and_in(window, qtbot, "ewa")
    qtbot.waitUntil(lambda: window.page.settled)

    QTest.keyClick(window.page.pane.view, Qt.Key.Key_F12)
    window._do_from_help("first-run")

    assert window._first_run is None
    assert "trzeba mieć rolę: właściciel" in window.page.pane.strip.text()


def test_what_was_typed_before_the_lock_is_stored_whoever_comes(
    office: Office,
    company: Company,
    other: Company,
    database: Database,
    open_window: Callable[[], MainWindow],
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    document = add_document(office, tmp_path, name="tajny.pdf", company_id=other.id)
    give_reading(database, document, make_reading(INVOICE_VALUES))
    add_people(office, company, Role.READER)
    anna = office.seat.sitting
    window = open_window()
    qtbot.waitUntil(lambda: window.page.settled)
    window.open_review([document], 0)
    review = window._review
    qtbot.waitUntil(lambda: review.controller.current is not None)
    ewa = office.users.accounts.by_login("ewa").person
    window.desk.lock()
    office.seat.sit(ewa)
    # As if typed before: where another program's window is in front, no line loses the focus by the lock.
    review.form.editors[FieldName.NUMBER].setText("FV/777/2026")
    window.desk.page.done.emit()
    qtbot.waitUntil(lambda: window.desk.is_open and companies_of(window) == ["Żółw"])

    with office.seat.acts(anna):
        changed = [one for one in office.documents.history(document) if one.field == FieldName.NUMBER]
    assert [(one.who, one.new) for one in changed[-1:]] == [("Anna Nowak", "FV/777/2026")]
