"""The client panel is set up, opened and closed in the window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.app import DataFolder
from desktop.db.engine import Database
from desktop.domain.errors import UserError
from desktop.services.office import Office
from desktop.services.panel.settings import PanelSettings, Tls
from desktop.ui.background import Background
from desktop.ui.main_window import MainWindow
from desktop.ui.settings.panel import PanelPage
from desktop.ui.status.bar import StatusLine
from desktop.ui.status.panel import PanelState
from tests.panel_office import Doors, Post, with_panel


@pytest.fixture
def doors() -> Doors:
    """What opens the panel's door."""
    return Doors()


@pytest.fixture
def office(make_office: Callable[[], Office], data: DataFolder, database: Database, doors: Doors) -> Office:
    """An office whose panel has a door of the test's own."""
    return with_panel(make_office(), data, database, Post(), doors=doors)


@pytest.fixture
def page(qtbot: QtBot, office: Office, background: Background) -> PanelPage:
    made = PanelPage(office, background)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    qtbot.waitUntil(made.save.isEnabled)
    return made


def saved(qtbot: QtBot, page: PanelPage) -> None:
    with qtbot.waitSignal(page.applied):
        page.store()
    qtbot.waitUntil(page.save.isEnabled)


def test_the_panel_is_opened_and_closed_by_saving(qtbot: QtBot, office: Office, page: PanelPage) -> None:
    assert "wyłączony" in page.state()
    page.on.setChecked(True)
    page.base_url.setText("https://panel.saldo.example")
    page.proxies.setText("127.0.0.1")
    saved(qtbot, page)
    assert office.panel.url == "https://panel.saldo.example"
    qtbot.waitUntil(lambda: "Panel działa" in page.state())
    kept = office.panel.settings.load()
    assert (kept.on, kept.base_url, kept.proxies) == (True, "https://panel.saldo.example", "127.0.0.1")
    page.on.setChecked(False)
    saved(qtbot, page)
    assert office.panel.url is None


@pytest.mark.parametrize(
    ("fill", "said"),
    [
        (lambda page: page.listen.setText("wszędzie"), "wszędzie"),
        (lambda page: page.base_url.setText("panel.saldo.example"), "https://panel.biuro.pl"),
        (lambda page: page.proxies.setText("mój router"), "mój router"),
    ],
)
def test_what_cannot_work_is_said_and_not_kept(
    qtbot: QtBot, office: Office, page: PanelPage, fill: Callable[[PanelPage], None], said: str
) -> None:
    fill(page)
    saved(qtbot, page)
    assert said in page.strip.text()
    assert office.panel.settings.load() == PanelSettings()


def test_a_door_that_cannot_be_opened_is_said(
    qtbot: QtBot, office: Office, page: PanelPage, doors: Doors
) -> None:
    doors.problem = UserError("panel.port_taken", listen="0.0.0.0:8443", reason="zajęty")
    page.on.setChecked(True)
    saved(qtbot, page)
    assert "0.0.0.0:8443" in page.strip.text()
    assert office.panel.settings.load().on, "what was set is kept, and tried at the next start"


def test_files_are_asked_for_only_where_they_are_used(qtbot: QtBot, page: PanelPage) -> None:
    assert not page.certificate.isVisible()
    page.tls.choose(Tls.FILES)
    assert page.certificate.isVisible()
    page.certificate.setText("/nie/ma/cert.pem")
    page.tls.choose(Tls.OWN)
    assert not page.certificate.isVisible()


def test_the_status_line_tells_of_the_panel(
    qtbot: QtBot, office: Office, doors: Doors, make_window: Callable[[], MainWindow]
) -> None:
    office.panel.settings.save(PanelSettings(on=True))
    window = make_window()
    assert panel_text(window.page.status) == ""
    window.start_work()
    qtbot.waitUntil(lambda: panel_text(window.page.status) == "Panel: działa", timeout=20000)
    assert office.panel.url is not None
    window.wait_until_started()


def test_that_the_panel_does_not_open_stops_nothing_else(
    qtbot: QtBot, office: Office, doors: Doors, make_window: Callable[[], MainWindow]
) -> None:
    doors.problem = UserError("panel.port_taken", listen="0.0.0.0:8443", reason="zajęty")
    office.panel.settings.save(PanelSettings(on=True))
    window = make_window()
    window.start_work()
    qtbot.waitUntil(lambda: panel_text(window.page.status) == "Panel: nie działa", timeout=20000)
    assert "0.0.0.0:8443" in window.page.pane.strip.text()
    window.wait_until_started()


def test_a_panel_that_stops_is_opened_again_but_not_over_and_over(
    qtbot: QtBot, office: Office, doors: Doors, make_window: Callable[[], MainWindow]
) -> None:
    office.panel.settings.save(PanelSettings(on=True))
    window = make_window()
    window.start_work()
    qtbot.waitUntil(lambda: len(doors.opened) == 1, timeout=20000)
    doors.opened[0].give_way(office.panel)
    qtbot.waitUntil(lambda: len(doors.opened) == 2)
    qtbot.waitUntil(lambda: panel_text(window.page.status) == "Panel: działa")
    doors.opened[1].give_way(office.panel)
    qtbot.waitUntil(lambda: "przestał działać" in panel_text(window.page.status))
    qtbot.mouseClick(window.page.status.panel_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel_text(window.page.status) == "Panel: działa")
    assert len(doors.opened) == 3
    window.wait_until_started()


def panel_text(status: StatusLine) -> str:
    """What the status line says of the panel; nothing if it says nothing."""
    return status.panel_button.text() if status.panel_button.isVisible() else ""


def test_states_of_the_panel_are_told_apart(qtbot: QtBot) -> None:
    status = StatusLine()
    qtbot.addWidget(status)
    status.show()
    told = set()
    for state in PanelState:
        status.show_panel(state, "")
        told.add(panel_text(status))
    assert told == {
        "",
        "Panel: działa",
        "Panel: w innym programie",
        "Panel: nie działa",
        "Panel: przestał działać – uruchom ponownie",
    }
