"""The window goes and comes back, later starts are heard, news are told outside of it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QDesktopServices, QFileOpenEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import DataFolder
from desktop.db.engine import Database
from desktop.db.panel_tables import PanelMessageTable
from desktop.domain.companies import Company
from desktop.domain.documents import Channel
from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.domain.users import Role, UserData
from desktop.services.desk import updates
from desktop.services.desk.crashes.describing import Where
from desktop.services.desk.crashes.reporter import Reporter
from desktop.services.desk.updates import Update
from desktop.services.events import Resumed
from desktop.services.office import Office
from desktop.ui.desk import companion as companion_module
from desktop.ui.desk import notifications as notifications_module
from desktop.ui.desk.companion import Companion
from desktop.ui.desk.messages import Call
from desktop.ui.desk.notifying import Kind, Notice
from desktop.ui.desk.preferences import Preferences, PreferencesStore
from desktop.ui.desk.qapp import the_application
from desktop.ui.desk.single import Single
from desktop.ui.desk.tray import Tray
from desktop.ui.handover.shown import Wanted
from desktop.ui.main_window import MainWindow
from desktop.ui.tree.scope import Place
from tests.builders import add_document


class Told:
    """The system's notifications, in a test's hands."""

    def __init__(self) -> None:
        self.shown: list[tuple[str, str]] = []

    def tell(self, title: str, text: str) -> None:
        self.shown.append((title, text))


@pytest.fixture
def has_tray(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system with a place for the icon, which the offscreen one has not."""
    monkeypatch.setattr(Tray, "is_there", staticmethod(lambda: True))
    monkeypatch.setattr(Tray, "can_tell", staticmethod(lambda: True))


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    shown = Told()
    monkeypatch.setattr(Tray, "tell", lambda _tray, title, text: shown.tell(title, text))
    monkeypatch.setattr(notifications_module, "_SETTLE_MS", 50)
    return shown


@pytest.fixture
def make(
    qtbot: QtBot,
    office: Office,
    company: Company,
    settings: QSettings,
    tmp_path: Path,
) -> Iterator[Callable[..., Companion]]:
    """Opens the program's window with its companion, as a start of the program does."""
    made: list[tuple[MainWindow, Companion]] = []

    def one(call: Call | None = None, **changes: object) -> Companion:
        if changes:
            PreferencesStore(settings).save(Preferences(**changes))  # type: ignore[arg-type]
        single = Single.claim(tmp_path / "dane", Call())
        assert single is not None
        window = MainWindow(office, settings)
        companion = Companion(window, office, single, call)
        made.append((window, companion))
        qtbot.waitUntil(lambda: window.page.settled and companion.notifications._announcer is not None)
        return companion

    yield one
    for window, companion in made:
        window.will_leave()
        window.close()
        companion.close()
        window.deleteLater()


def window_of(companion: Companion) -> MainWindow:
    return companion._window


def press(window: MainWindow, text: str) -> None:
    (found,) = (one for one in window.notices.findChildren(QPushButton) if one.text() == text)
    found.click()


# -- the window --------------------------------------------------------------------------------------


def test_window_stays_once_with_a_word_and_is_hidden_then(
    has_tray: None, make: Callable[..., Companion]
) -> None:
    window = window_of(make())
    assert not window.close()
    assert window.isVisible()
    assert "obok zegara" in window.notices.text("tray")
    assert not window.close()
    assert not window.isVisible()


def test_word_is_said_only_once_ever(has_tray: None, make: Callable[..., Companion]) -> None:
    companion = make()
    window = window_of(companion)
    window.close()
    window.close()
    companion.bring()
    assert window.isVisible()
    assert window.notices.text("tray") == ""
    window.close()
    assert not window.isVisible()


def test_quitting_ends_the_program(qtbot: QtBot, has_tray: None, make: Callable[..., Companion]) -> None:
    companion = make()
    window = window_of(companion)
    with qtbot.waitSignal(window.closing):
        companion.tray.quit_wanted.emit()
    assert not window.isVisible()


def test_ctrl_q_quits(qtbot: QtBot, has_tray: None, make: Callable[..., Companion]) -> None:
    window = window_of(make())
    with qtbot.waitSignal(window.closing):
        qtbot.keyClick(window.page.pane.view, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)


def test_end_of_the_session_is_not_held_up(
    qtbot: QtBot, has_tray: None, make: Callable[..., Companion]
) -> None:
    window = window_of(make())
    with qtbot.waitSignal(window.closing):
        # The event itself would end the tests' own loops as well.
        the_application().quit_wanted.emit()


def test_end_of_the_session_closes_a_window_beside_the_clock_too(
    qtbot: QtBot, has_tray: None, make: Callable[..., Companion]
) -> None:
    window = window_of(make())
    window.close()
    window.close()
    assert not window.isVisible()
    with qtbot.waitSignal(window.closing):
        the_application().quit_wanted.emit()


def test_window_stays_after_an_end_of_the_session_that_was_called_off(
    has_tray: None, make: Callable[..., Companion]
) -> None:
    companion = make()
    window = window_of(companion)
    companion._session_ends()
    companion._state_changed(Qt.ApplicationState.ApplicationActive)
    assert not window.close()


def test_nothing_typed_is_left_for_files_or_news(
    has_tray: None, make: Callable[..., Companion], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    companion = make()
    window = window_of(companion)
    window.open_handover(Wanted((), None))
    assert window._handover is not None
    monkeypatch.setattr(window._handover, "may_leave", lambda: False)

    companion.hear(Call((tmp_path,)))
    companion.go_to(Kind.DOCUMENT)
    window.leave()

    assert window._stack.currentWidget() is window._handover
    assert window.isVisible()
    assert window.page.add_panel.isVisibleTo(window.page)


def test_skipped_version_stays_skipped_when_told_to_be_quiet(make: Callable[..., Companion]) -> None:
    companion = make()
    store = PreferencesStore(window_of(companion).desk_settings)
    store.save(replace(store.load(), skipped_version="9.9"))
    companion.tray.quiet_wanted.emit(True)
    assert store.load() == replace(store.load(), skipped_version="9.9", quiet=True)


def test_without_a_tray_closing_ends_the_program(make: Callable[..., Companion]) -> None:
    window = window_of(make())
    assert window.close()


def test_closing_ends_the_program_where_somebody_wants_that(
    has_tray: None, make: Callable[..., Companion]
) -> None:
    assert window_of(make(stay_in_tray=False)).close()


def test_start_with_the_system_shows_nothing(has_tray: None, make: Callable[..., Companion]) -> None:
    companion = make(Call(quietly=True))
    window = window_of(companion)
    assert not window.isVisible()
    companion.tray.open_wanted.emit()
    assert window.isVisible()


def test_hidden_start_without_a_tray_leaves_the_window_in_the_task_bar(
    qtbot: QtBot, make: Callable[..., Companion], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(companion_module, "_TRAY_WAIT", 0.0)
    monkeypatch.setattr(companion_module, "_LOOK_MS", 50)
    window = window_of(make(Call(quietly=True)))
    qtbot.waitUntil(lambda: window.isMinimized() and window.isVisible())


def test_window_whose_icon_vanished_comes_back(
    qtbot: QtBot, has_tray: None, make: Callable[..., Companion], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(companion_module, "_TRAY_WAIT", 0.0)
    monkeypatch.setattr(companion_module, "_LOOK_MS", 50)
    window = window_of(make())
    window.close()
    window.close()
    assert not window.isVisible()
    monkeypatch.setattr(Tray, "is_there", staticmethod(lambda: False))
    qtbot.waitUntil(window.isVisible)


# -- later starts ------------------------------------------------------------------------------------


def test_files_of_a_later_start_are_offered(
    qtbot: QtBot, has_tray: None, make: Callable[..., Companion], office: Office, tmp_path: Path
) -> None:
    companion = make(Call(quietly=True))
    window = window_of(companion)
    file = tmp_path / "faktura.pdf"
    file.write_text("x")
    companion.hear(Call((file,)))
    assert window.isVisible()
    assert window.page.add_panel.isVisible()
    window.page.add_panel._confirm()
    qtbot.waitUntil(lambda: window.page.pane.strip.text() == "Dodano 1 dokument.")
    assert office.documents.counts().total == 1


def test_files_of_the_first_start_wait_for_the_companies(
    qtbot: QtBot, make: Callable[..., Companion], tmp_path: Path
) -> None:
    file = tmp_path / "faktura.pdf"
    file.write_text("x")
    window = window_of(make(Call((file,))))
    qtbot.waitUntil(window.page.add_panel.isVisible)
    assert window.page.add_panel._paths == [file]


def test_files_that_macos_hands_over_are_offered(make: Callable[..., Companion], tmp_path: Path) -> None:
    window = window_of(make())
    file = tmp_path / "faktura.pdf"
    file.write_text("x")
    QApplication.sendEvent(the_application(), QFileOpenEvent(str(file)))
    assert window.page.add_panel._paths == [file]


def test_quiet_later_start_leaves_the_window_hidden(has_tray: None, make: Callable[..., Companion]) -> None:
    companion = make(Call(quietly=True))
    companion.hear(Call(quietly=True))
    assert not window_of(companion).isVisible()


# -- notifications -----------------------------------------------------------------------------------


def hide(window: MainWindow) -> None:
    window.close()
    window.close()
    assert not window.isVisible()


def scanned(office: Office, company: Company, folder: Path, name: str) -> int:
    """A document of the company that a scanner brings."""
    return add_document(office, folder / "skany", name=name, company_id=company.id, channel=Channel.SCANNER)


def say(database: Database, company: Company, document_id: int) -> None:
    with database.write() as session:
        session.add(
            PanelMessageTable(
                company_id=company.id,
                document_id=document_id,
                at=datetime.now(UTC),
                from_office=False,
                who="Anna",
                text="Czy to już?",
            )
        )


def test_documents_that_come_are_told_together_and_then_not_for_a_while(
    qtbot: QtBot,
    has_tray: None,
    told: Told,
    make: Callable[..., Companion],
    office: Office,
    company: Company,
    tmp_path: Path,
) -> None:
    companion = make()
    hide(window_of(companion))
    for name in "abc":
        scanned(office, company, tmp_path, f"{name}.pdf")
    qtbot.waitUntil(lambda: len(told.shown) == 1)
    assert told.shown[0][0] == "3 nowe dokumenty"
    assert "Żółw" not in "".join(told.shown[0])
    scanned(office, company, tmp_path, "d.pdf")
    qtbot.waitUntil(lambda: companion.notifications.timer.remainingTime() > 60_000)
    assert len(told.shown) == 1


def test_click_opens_the_right_place(
    qtbot: QtBot,
    has_tray: None,
    told: Told,
    make: Callable[..., Companion],
    office: Office,
    company: Company,
    database: Database,
    tmp_path: Path,
) -> None:
    companion = make()
    window = window_of(companion)
    document = scanned(office, company, tmp_path, "a.pdf")
    hide(window)
    qtbot.waitUntil(lambda: not companion.notifications.timer.isActive())
    told.shown.clear()
    say(database, company, document)
    companion.notifications.look()
    qtbot.waitUntil(lambda: len(told.shown) == 1)
    assert told.shown[0][0] == "1 nowa wiadomość od klientów"
    companion.tray.message_clicked.emit()
    assert window.isVisible()
    assert window.page.tree.scope.place is Place.TALKS
    window.close()
    office.troubles.report(Message("file.empty"), path=Path("/skany/a.pdf"))
    qtbot.waitUntil(lambda: len(told.shown) == 2)
    companion.tray.message_clicked.emit()
    assert window.page.troubles.isVisible()


@pytest.mark.parametrize("locked", [True, False])
def test_names_are_told_only_where_wanted_and_never_on_a_locked_screen(
    qtbot: QtBot,
    has_tray: None,
    told: Told,
    make: Callable[..., Companion],
    office: Office,
    company: Company,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    locked: bool,
) -> None:
    asked_on: list[threading.Thread] = []

    def is_locked() -> bool:
        asked_on.append(threading.current_thread())
        return locked

    monkeypatch.setattr(notifications_module, "is_locked", is_locked)
    hide(window_of(make(tell_names=True)))
    scanned(office, company, tmp_path, "a.pdf")
    qtbot.waitUntil(lambda: len(told.shown) == 1)
    assert ("Żółw" in told.shown[0][0]) is not locked
    assert asked_on
    assert threading.main_thread() not in asked_on, "a system that is slow to answer keeps no window waiting"


def test_quiet_means_quiet_and_afterwards_no_flood(
    qtbot: QtBot,
    has_tray: None,
    told: Told,
    make: Callable[..., Companion],
    office: Office,
    company: Company,
    tmp_path: Path,
) -> None:
    companion = make()
    hide(window_of(companion))
    companion.tray.quiet_action.setChecked(True)
    assert PreferencesStore(window_of(companion).desk_settings).load().quiet
    scanned(office, company, tmp_path, "a.pdf")
    qtbot.waitUntil(companion.notifications.timer.isActive)
    qtbot.waitUntil(
        lambda: not companion.notifications.timer.isActive() and not companion.notifications._asking.busy
    )
    companion.tray.quiet_action.setChecked(False)
    companion.notifications.look()
    qtbot.waitUntil(lambda: not companion.notifications._asking.busy)
    assert told.shown == []


def test_who_looks_at_the_window_is_not_told(
    qtbot: QtBot,
    has_tray: None,
    told: Told,
    make: Callable[..., Companion],
    office: Office,
    company: Company,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    companion = make()
    monkeypatch.setattr(window_of(companion), "isActiveWindow", lambda: True)
    scanned(office, company, tmp_path, "a.pdf")
    companion.notifications.look()
    qtbot.waitUntil(lambda: not companion.notifications._asking.busy)
    monkeypatch.setattr(window_of(companion), "isActiveWindow", lambda: False)
    companion.notifications.look()
    qtbot.waitUntil(lambda: not companion.notifications._asking.busy)
    assert told.shown == []


def test_one_can_be_tried_out(has_tray: None, told: Told, make: Callable[..., Companion]) -> None:
    companion = make()
    notices: list[Notice] = []
    companion.notifications.told.connect(notices.append)
    window_of(companion).trial_wanted.emit()
    assert told.shown == [("1 nowy dokument", "Kliknij, aby zobaczyć.")]
    assert notices[0].kind is Kind.DOCUMENT


# -- state, sleep, updates, reports ------------------------------------------------------------------


def test_icon_follows_troubles(qtbot: QtBot, make: Callable[..., Companion], office: Office) -> None:
    companion = make()
    office.troubles.report(Message("file.empty"), path=Path("/skany/a.pdf"))
    qtbot.waitUntil(lambda: companion.tray.troubles_action.text() == "Kłopoty: 1")


def test_coming_back_has_the_clocks_looked_at(
    make: Callable[..., Companion], office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    companion = make()
    looked: list[bool] = []
    monkeypatch.setattr(office.resuming, "look", lambda: looked.append(True))
    companion._state_changed(Qt.ApplicationState.ApplicationInactive)
    assert looked == []
    companion._state_changed(Qt.ApplicationState.ApplicationActive)
    assert looked == [True]


def test_panel_is_looked_at_after_sleep(qtbot: QtBot, make: Callable[..., Companion], office: Office) -> None:
    window = window_of(make())
    with qtbot.waitSignal(window.panel_told):
        office.events.publish(Resumed())


def test_newer_version_is_one_line_that_can_be_skipped(
    qtbot: QtBot, make: Callable[..., Companion], monkeypatch: pytest.MonkeyPatch
) -> None:
    update = Update("9.1.0", "https://bezdotyk.example/nowe", {"pl": "Szybciej."})
    monkeypatch.setattr(updates, "ask", lambda _address: update)
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    companion = make(ask_updates=True, update_address="https://bezdotyk.example/w.json")
    window = window_of(companion)
    store = PreferencesStore(window.desk_settings)
    companion.updating.look()
    qtbot.waitUntil(lambda: "9.1.0" in window.notices.text("update"))
    assert "Szybciej." in window.notices.text("update")
    press(window, "Otwórz stronę")
    assert opened == ["https://bezdotyk.example/nowe"]
    # Asked today already: the line is gone until tomorrow.
    companion.updating.look()
    assert window.notices.text("update") == ""
    store.update_was_asked(datetime(2020, 1, 1, tzinfo=UTC))
    companion.updating.look()
    qtbot.waitUntil(lambda: window.notices.text("update") != "")
    press(window, "Pomiń tę wersję")
    assert store.load().skipped_version == "9.1.0"
    store.update_was_asked(datetime(2020, 1, 1, tzinfo=UTC))
    companion.updating.look()
    asked = store.update_asked_at
    assert asked is not None
    assert asked.year > 2020
    assert window.notices.text("update") == ""


def test_nothing_is_asked_unless_switched_on(
    make: Callable[..., Companion], monkeypatch: pytest.MonkeyPatch
) -> None:
    companion = make(ask_updates=False, update_address="https://bezdotyk.example/w.json")
    companion.updating.look()
    assert PreferencesStore(window_of(companion).desk_settings).update_asked_at is None


def test_server_that_is_away_bothers_nobody(
    qtbot: QtBot, make: Callable[..., Companion], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def away(address: str) -> None:
        asked.append(address)
        raise UserError("registers.no_connection", host="bezdotyk.example")

    monkeypatch.setattr(updates, "ask", away)
    companion = make(ask_updates=True, update_address="https://bezdotyk.example/w.json")
    companion.updating.look()
    qtbot.waitUntil(lambda: len(asked) == 1)
    assert window_of(companion).notices.text("update") == ""


def test_reports_of_an_earlier_run_are_told_once(
    qtbot: QtBot, make: Callable[..., Companion], data: DataFolder, office: Office
) -> None:
    Reporter(data.crashes).note(ValueError(), Where.WINDOW)
    window = window_of(make())
    qtbot.waitUntil(lambda: "raport" in window.notices.text("reports"))
    qtbot.waitUntil(lambda: office.support.reports.unseen() == 0)
    press(window, "Zobacz raporty")
    support = window._support
    assert support is not None
    qtbot.waitUntil(lambda: "error: ValueError" in support.reports.text.toPlainText())


# -- where people sign in ----------------------------------------------------------------------------

PASSWORD = "sześć zielonych żółwi"


@pytest.fixture
def people(office: Office, company: Company) -> None:
    """An owner, who sits here, and somebody for one company."""
    accounts = office.users.accounts
    accounts.add(UserData("anna", "Anna Nowak", Role.OWNER), PASSWORD)
    data = UserData("ewa", "Ewa Lis", Role.ASSISTANT, all_companies=False, companies=frozenset({company.id}))
    accounts.add(data, PASSWORD)


def test_files_wait_before_a_locked_screen(
    qtbot: QtBot, people: None, make: Callable[..., Companion], tmp_path: Path
) -> None:
    companion = make()
    window = window_of(companion)
    page = window.page
    file = tmp_path / "tajna.pdf"
    file.write_text("x")
    window.desk.lock()

    companion.hear(Call((file,)))
    companion.go_to(Kind.TROUBLE)
    companion.tray.add_wanted.emit()
    window.open_printing()
    window.open_support()

    assert window.isVisible()
    assert not window.desk.is_open
    assert not page.add_panel.isVisibleTo(page)
    assert not page.troubles.isVisibleTo(page)
    window.desk.page.password.setText(PASSWORD)
    window.desk.page.submit()
    qtbot.waitUntil(page.add_panel.isVisible)
    assert page.add_panel._paths == [file]


def test_nobody_is_named_while_the_screen_is_locked(
    qtbot: QtBot,
    has_tray: None,
    people: None,
    told: Told,
    make: Callable[..., Companion],
    office: Office,
    company: Company,
    tmp_path: Path,
) -> None:
    companion = make(tell_names=True)
    window = window_of(companion)
    window.desk.lock()
    scanned(office, company, tmp_path, "a.pdf")

    qtbot.waitUntil(lambda: len(told.shown) == 1)
    assert "Żółw" not in "".join(told.shown[0])


def test_whoever_signs_in_next_is_told_of_what_they_may_see(
    qtbot: QtBot,
    has_tray: None,
    people: None,
    told: Told,
    make: Callable[..., Companion],
    office: Office,
    company: Company,
    tmp_path: Path,
) -> None:
    other = office.companies.add(short_name="Tajna", full_name="Tajna sp. z o.o.", nip="5260250274")
    companion = make(tell_names=True)
    window = window_of(companion)
    owner = office.seat.person
    window.desk.sign_out()
    qtbot.waitUntil(lambda: not window.desk.is_open)
    with office.seat.acts(owner):
        scanned(office, company, tmp_path, "nikt.pdf")
    companion.notifications.look()
    window.desk.page.login.setText("ewa")
    window.desk.page.password.setText(PASSWORD)
    window.desk.page.submit()
    qtbot.waitUntil(lambda: window.desk.is_open and window.page.settled)
    qtbot.waitUntil(lambda: companion.notifications._announcer is not None)
    assert told.shown == []

    hide(window)
    with office.seat.acts(owner):
        scanned(office, other, tmp_path, "tajna.pdf")
        scanned(office, company, tmp_path, "jawna.pdf")
    qtbot.waitUntil(lambda: len(told.shown) == 1)
    assert told.shown[0][0].startswith("1 now")
    assert "Tajna" not in "".join(told.shown[0])
