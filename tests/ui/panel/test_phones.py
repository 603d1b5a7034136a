"""Connecting a client's phone from the drawer, and disconnecting it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread, current_thread, main_thread

import pytest
import zxingcpp
from PIL import ImageQt
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.companies import Company
from desktop.domain.devices import USUAL_PHONES, Device, NewPairing
from desktop.services.office import Office
from desktop.services.panel.refusals import Refused
from desktop.ui.background import Background
from desktop.ui.dates_and_amounts import format_exact_moment
from desktop.ui.main_window import MainWindow
from desktop.ui.panel.access import AccessDrawer
from desktop.ui.panel.phones import Phones
from tests.builders import SELLER_NIP

ADDRESS = "10.0.0.7"


@pytest.fixture
def drawer(qtbot: QtBot, office: Office, company: Company, background: Background) -> AccessDrawer:
    made = AccessDrawer(office, background)
    qtbot.addWidget(made)
    made.resize(440, 600)
    made.open(company)
    qtbot.waitUntil(lambda: made.loaded)
    return made


def connect(qtbot: QtBot, drawer: AccessDrawer) -> str:
    """The code that the button shows."""
    QTest.mouseClick(drawer.phones.connect_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(drawer.phones.box.code()) and drawer.loaded)
    return drawer.phones.box.code()


def pair(office: Office, company: Company, name: str = "Telefon Anny") -> Device:
    made = office.panel.devices.new_pairing(company.id, by="anna")
    return office.panel.devices.pair(made.code, ADDRESS, name=name).device


def names(phones: Phones) -> list[str]:
    return [card.device.name for card in phones.cards]


def test_the_picture_and_the_typed_code_both_let_a_phone_in(
    qtbot: QtBot, office: Office, company: Company, drawer: AccessDrawer
) -> None:
    typed = connect(qtbot, drawer)
    picture = drawer.phones.box.picture
    assert picture.isVisibleTo(drawer)
    image = picture.pixmap().toImage()
    read = zxingcpp.read_barcodes(ImageQt.fromqimage(image))
    assert [one.text for one in read] == [f"{office.panel.base_url()}/p/{typed.replace('-', '')}"]
    assert office.panel.devices.open_code(typed, ADDRESS).company == company.short_name
    scanned = read[0].text.rpartition("/")[2]
    assert office.panel.devices.pair(scanned, ADDRESS).device.company_id == company.id


def test_the_quiet_zone_is_white_and_four_modules_wide(qtbot: QtBot, drawer: AccessDrawer) -> None:
    connect(qtbot, drawer)
    image = drawer.phones.box.picture.pixmap().toImage()
    side = image.width()
    module = next(at for at in range(side) if image.pixelColor(at, at) != QColor("white")) // 4
    assert module >= 3, "a module is large enough for a phone's camera"
    assert side % module == 0, "and all are equally large"
    for edge in range(4 * module):
        for at in range(side):
            assert image.pixelColor(edge, at) == image.pixelColor(at, edge) == QColor("white")


def test_the_code_is_scrolled_into_sight(qtbot: QtBot, drawer: AccessDrawer) -> None:
    drawer.show()
    connect(qtbot, drawer)
    box = drawer.phones.box
    qtbot.waitUntil(lambda: box.visibleRegion().boundingRect() == box.rect())


def test_until_when_and_for_how_many_is_said_and_counted_down(
    qtbot: QtBot, office: Office, company: Company, make_window: Callable[[], MainWindow]
) -> None:
    window = make_window()
    window.page.share_panel(company.id)
    drawer = window.page.access
    qtbot.waitUntil(lambda: drawer.loaded)
    code = connect(qtbot, drawer)
    (pairing,) = office.panel.devices.pairings(company.id)
    text = drawer.phones.box.text()
    assert f"Działa do {format_exact_moment(pairing.expires_at)}." in text
    assert f"Wpuści jeszcze {USUAL_PHONES} telefony." in text
    # The window hears of phones from the panel, not from the drawer.
    office.panel.devices.pair(code, ADDRESS, name="Pierwszy")
    qtbot.waitUntil(lambda: names(drawer.phones) == ["Pierwszy"])
    assert "Wpuści jeszcze 2 telefony." in drawer.phones.box.text()
    for _more in range(USUAL_PHONES - 1):
        office.panel.devices.pair(code, ADDRESS)
    qtbot.waitUntil(lambda: len(drawer.phones.cards) == USUAL_PHONES)
    assert drawer.phones.box.code() == ""
    assert "Kod już nie działa" in drawer.strip.text()


def test_a_paired_phone_is_told_of_with_its_moments(
    qtbot: QtBot, office: Office, company: Company, drawer: AccessDrawer
) -> None:
    pair(office, company, "<b>Telefon</b> Anny")
    drawer.refresh()
    qtbot.waitUntil(lambda: names(drawer.phones) == ["<b>Telefon</b> Anny"])
    told = drawer.phones.cards[0].accessibleName()
    assert told.startswith("<b>Telefon</b> Anny: połączono ")
    assert " · ostatnio " in told


def test_disconnecting_asks_first(
    qtbot: QtBot, office: Office, company: Company, drawer: AccessDrawer
) -> None:
    pair(office, company)
    drawer.refresh()
    qtbot.waitUntil(lambda: len(drawer.phones.cards) == 1)
    drawer.phones.cards[0].revoke.click()
    assert "Odłączyć telefon na dobre: Telefon Anny?" in drawer.strip.text()
    assert len(office.panel.devices.all(company.id)) == 1
    drawer.strip.dismiss()
    assert len(office.panel.devices.all(company.id)) == 1
    drawer.phones.cards[0].revoke.click()
    drawer.strip.act()
    qtbot.waitUntil(lambda: not drawer.phones.cards)
    assert office.panel.devices.all(company.id) == []
    assert "Odłączono telefon: Telefon Anny" in drawer.strip.text()
    assert office.panel.acts.newest(company.id)[0].who == office.user


def test_a_phone_disconnected_meanwhile_is_said_to_be(
    qtbot: QtBot, office: Office, company: Company, drawer: AccessDrawer
) -> None:
    device = pair(office, company)
    drawer.refresh()
    qtbot.waitUntil(lambda: len(drawer.phones.cards) == 1)
    drawer.phones.cards[0].revoke.click()
    office.panel.devices.revoke(device.id, by="jan")
    drawer.strip.act()
    qtbot.waitUntil(lambda: "jest już odłączony" in drawer.strip.text())
    qtbot.waitUntil(lambda: not drawer.phones.cards)


def test_a_code_can_be_withdrawn_or_only_hidden(
    qtbot: QtBot, office: Office, company: Company, drawer: AccessDrawer
) -> None:
    hidden = connect(qtbot, drawer)
    drawer.phones.box.hide_button.click()
    assert drawer.phones.box.code() == ""
    assert drawer.phones.box.picture.pixmap().isNull()
    office.panel.devices.open_code(hidden, ADDRESS)
    withdrawn = connect(qtbot, drawer)
    drawer.phones.box.withdraw.click()
    qtbot.waitUntil(lambda: "Wycofano kod." in drawer.strip.text())
    with pytest.raises(Refused):
        office.panel.devices.open_code(withdrawn, ADDRESS)
    office.panel.devices.open_code(hidden, ADDRESS)


def test_closing_or_another_company_takes_the_code_away(
    qtbot: QtBot, office: Office, company: Company, drawer: AccessDrawer
) -> None:
    pair(office, company)
    connect(qtbot, drawer)
    other = office.companies.add(short_name="Bór", full_name="", nip=SELLER_NIP, email="")
    drawer.open(other)
    assert drawer.phones.box.code() == ""
    qtbot.waitUntil(lambda: drawer.loaded)
    assert drawer.phones.cards == []
    connect(qtbot, drawer)
    assert len(office.panel.devices.pairings(other.id)) == 1
    drawer.close_drawer()
    assert drawer.phones.box.code() == ""


class Held:
    """A service's method that lasts as long as the test wants."""

    def __init__(self, call: Callable[..., NewPairing]) -> None:
        self._call = call
        self.go_on = Event()
        self.thread: Thread | None = None

    def __call__(self, company_id: int, *, by: str) -> NewPairing:
        self.thread = current_thread()
        assert self.go_on.wait(30)
        return self._call(company_id, by=by)


@pytest.fixture
def held(office: Office, monkeypatch: pytest.MonkeyPatch) -> Held:
    held = Held(office.panel.devices.new_pairing)
    monkeypatch.setattr(office.panel.devices, "new_pairing", held)
    return held


def test_nothing_waits_for_a_code(qtbot: QtBot, drawer: AccessDrawer, held: Held) -> None:
    drawer.phones.connect_button.click()
    assert not drawer.phones.connect_button.isEnabled(), "a second click makes no second code"
    assert drawer.phones.box.code() == ""
    held.go_on.set()
    qtbot.waitUntil(lambda: bool(drawer.phones.box.code()))
    assert drawer.phones.connect_button.isEnabled()
    assert held.thread not in (None, main_thread())


def test_a_code_that_came_too_late_to_be_seen_is_withdrawn(
    qtbot: QtBot, office: Office, company: Company, drawer: AccessDrawer, held: Held
) -> None:
    drawer.phones.connect_button.click()
    drawer.close_drawer()
    held.go_on.set()
    qtbot.waitUntil(lambda: "pairing_withdrawn" in [one.what for one in office.panel.acts.newest(company.id)])
    assert office.panel.devices.pairings(company.id) == []
    assert drawer.phones.box.code() == ""


def test_a_company_removed_meanwhile_is_said(
    qtbot: QtBot, office: Office, company: Company, drawer: AccessDrawer
) -> None:
    drawer.phones.open(company.id + 1000)
    drawer.phones.connect_button.click()
    qtbot.waitUntil(lambda: bool(drawer.strip.text()))
    assert drawer.phones.connect_button.isEnabled()
    assert drawer.phones.box.code() == ""
