"""Public registers are switched on, watched and given their files in the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.registers import AccountAnswer, Register
from desktop.services.office import Office
from desktop.services.registers.settings import RegisterSettings
from desktop.ui.background import Background
from desktop.ui.main_window import MainWindow
from desktop.ui.settings.registers.page import RegistersPage
from tests.registers.flatfile.made import ACCOUNT, NIP, as_json, flat_file
from tests.registers.server import KEY, PublicRegisters, public_registers


@pytest.fixture
def public(office: Office) -> Iterator[PublicRegisters]:
    with public_registers() as public:
        office.registers.settings.move(public.addresses)
        yield public


@pytest.fixture
def page(qtbot: QtBot, office: Office, background: Background) -> RegistersPage:
    made = RegistersPage(office, background)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    qtbot.waitUntil(made.all_on.isEnabled)
    return made


def test_all_is_off_until_one_click(qtbot: QtBot, office: Office, page: RegistersPage) -> None:
    assert not any(one.on.isChecked() for one in page.rows.values())
    assert all("wyłączony" in one.state.text() for one in page.rows.values())
    assert not page.ask_now.isEnabled()
    page.all_on.click()
    qtbot.waitUntil(lambda: all(one.on.isChecked() for one in page.rows.values()))
    assert page.all_on.isHidden()
    assert page.ask_now.isEnabled()
    kept = office.registers.settings.load()
    assert all(kept.is_on(register) for register in Register)


def test_one_register_by_itself(qtbot: QtBot, office: Office, page: RegistersPage) -> None:
    page.rows[Register.NBP].on.click()
    qtbot.waitUntil(lambda: office.registers.settings.load() == RegisterSettings(nbp=True))
    qtbot.waitUntil(lambda: "jeszcze nie pytano" in page.rows[Register.NBP].state.text())
    page.rows[Register.NBP].on.click()
    qtbot.waitUntil(lambda: office.registers.settings.load() == RegisterSettings())


def test_the_key_goes_to_the_keyring(qtbot: QtBot, office: Office, page: RegistersPage) -> None:
    assert page.forget_key.isHidden()
    page.key.setText("nie klucz")
    page.keep_key.click()
    qtbot.waitUntil(lambda: "nie wygląda na klucz" in page.strip.text())
    page.key.setText(KEY)
    page.keep_key.click()
    qtbot.waitUntil(lambda: not page.forget_key.isHidden())
    assert (page.key.text(), office.registers.has_key()) == ("", True)
    page.forget_key.click()
    qtbot.waitUntil(page.forget_key.isHidden)
    assert not office.registers.has_key()


def test_days_and_the_offices_own_number(qtbot: QtBot, office: Office, page: RegistersPage) -> None:
    page.nip.setText("123")
    page.nip.editingFinished.emit()
    qtbot.waitUntil(lambda: "nie jest numerem NIP" in page.strip.text())
    assert office.registers.settings.load() == RegisterSettings()
    qtbot.waitUntil(lambda: page.nip.text() == "")
    page.days.setValue(7)
    page.nip.setText("525-224-84-81")
    page.nip.editingFinished.emit()
    wanted = RegisterSettings(keep_days=7, requester_nip="5252248481")
    qtbot.waitUntil(lambda: office.registers.settings.load() == wanted)


def test_a_flat_file_by_hand(qtbot: QtBot, office: Office, page: RegistersPage, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("{}")
    page.load_file(tmp_path / "x.json")
    assert not page.load.isEnabled()
    qtbot.waitUntil(lambda: "nie jest plik płaski" in page.strip.text(), timeout=30_000)
    page.load_file(as_json(tmp_path / "plik.json", flat_file(day="20261125", times=2)))
    qtbot.waitUntil(lambda: "Wczytano plik płaski z dnia 2026-11-25" in page.strip.text(), timeout=30_000)
    qtbot.waitUntil(lambda: "dane z dnia 2026-11-25" in page.rows[Register.FLAT_FILE].state.text())
    assert isinstance(office.registers.account(NIP, ACCOUNT, date(2026, 11, 25)), AccountAnswer)


def test_what_a_register_says_is_seen_in_the_open_window(
    qtbot: QtBot, office: Office, public: PublicRegisters, make_window: Callable[[], MainWindow]
) -> None:
    window = make_window()
    window.open_settings("registers")
    page = window.findChild(RegistersPage)
    assert page is not None
    qtbot.waitUntil(page.all_on.isEnabled)
    public.white_list_left = 0
    office.registers.save_settings(RegisterSettings(white_list=True))
    office.registers.vat(NIP, date(2026, 11, 2))
    office.registers.work()
    row = page.rows[Register.WHITE_LIST]
    qtbot.waitUntil(lambda: "limit na dziś wyczerpany · czeka pytań: 1" in row.state.text())
    assert "po północy" in row.reason.text()
    assert row.on.isChecked()
