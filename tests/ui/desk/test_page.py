"""The settings of this computer: kept at once, never the office's."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from desktop.domain.errors import UserError
from desktop.services.desk import updates
from desktop.services.desk.autostart import Autostart
from desktop.services.desk.updates import Update
from desktop.ui.background import Background
from desktop.ui.desk.page import ThisComputerPage
from desktop.ui.desk.preferences import Preferences, PreferencesStore
from desktop.ui.desk.tray import Tray
from desktop.ui.language import Language, language_of


class Entry:
    """The system's list of what it starts."""

    def __init__(self) -> None:
        self.command: Sequence[str] | None = None
        self.broken = False

    def is_on(self) -> bool:
        return self.command is not None

    def set_on(self, command: Sequence[str] | None) -> None:
        if self.broken:
            raise PermissionError(13, "brak uprawnień")
        self.command = command


@pytest.fixture
def entry() -> Entry:
    return Entry()


@pytest.fixture
def page(
    qtbot: QtBot, background: Background, settings: QSettings, entry: Entry
) -> Iterator[Callable[[], ThisComputerPage]]:
    made: list[ThisComputerPage] = []

    def one() -> ThisComputerPage:
        page = ThisComputerPage(Autostart(entry, ["bezdotyk", "--hidden"]), background, settings)
        made.append(page)
        page.show()
        page.refresh()
        return page

    yield one
    for page in made:
        page.deleteLater()


def box(page: ThisComputerPage, name: str) -> QCheckBox:
    found = page.findChild(QCheckBox, name)
    assert found is not None
    return found


def test_change_is_kept_at_once(
    page: Callable[[], ThisComputerPage], settings: QSettings, qtbot: QtBot
) -> None:
    shown = page()
    with qtbot.waitSignal(shown.changed):
        box(shown, "tell_documents").click()
    shown.apart.setValue(45)
    kept = PreferencesStore(settings).load()
    assert (kept.tell_documents, kept.apart_minutes) == (False, 45)
    again = page()
    assert not box(again, "tell_documents").isChecked()
    assert again.apart.value() == 45


def test_steps_of_a_number_do_not_write_the_file_each(
    qtbot: QtBot, page: Callable[[], ThisComputerPage], settings: QSettings
) -> None:
    file, shown = Path(settings.fileName()), page()
    settings.sync()
    before = file.read_bytes() if file.exists() else b""
    for _ in range(5):
        shown.apart.stepUp()
        assert (file.read_bytes() if file.exists() else b"") == before
    qtbot.waitUntil(lambda: file.exists() and b"apart_minutes=15" in file.read_bytes())


def test_quiet_leaves_nothing_to_choose(page: Callable[[], ThisComputerPage]) -> None:
    shown = page()
    box(shown, "quiet").click()
    assert not box(shown, "tell_troubles").isEnabled()
    assert not shown.apart.isEnabled()


def test_system_without_a_tray_is_explained(
    page: Callable[[], ThisComputerPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Tray, "is_there", staticmethod(lambda: False))
    shown = page()
    assert not shown.stay.isEnabled()
    assert shown._no_tray.isVisible()
    monkeypatch.setattr(Tray, "is_there", staticmethod(lambda: True))
    shown.refresh()
    assert shown.stay.isEnabled()
    assert not shown._no_tray.isVisible()


def test_start_with_the_system_is_what_the_system_says(
    page: Callable[[], ThisComputerPage], entry: Entry, qtbot: QtBot
) -> None:
    shown = page()
    shown.starts.click()
    qtbot.waitUntil(lambda: entry.command == ("bezdotyk", "--hidden"))
    entry.command = None
    shown.refresh()
    qtbot.waitUntil(lambda: not shown.starts.isChecked())


def test_system_that_refuses_is_said(
    page: Callable[[], ThisComputerPage], entry: Entry, qtbot: QtBot
) -> None:
    entry.broken = True
    shown = page()
    shown.starts.click()
    qtbot.waitUntil(lambda: "brak uprawnień" in shown._strip.text())
    qtbot.waitUntil(lambda: not shown.starts.isChecked())


def test_new_versions_are_asked_for_only_with_an_encrypted_address(
    page: Callable[[], ThisComputerPage], settings: QSettings
) -> None:
    shown = page()
    assert not shown.asks.isEnabled()
    shown.address.setText("http://wersje.example/")
    shown._address_typed()
    assert "https://" in shown._answer.text()
    assert not shown.asks.isEnabled()
    shown.address.setText(" https://wersje.example/b.json ")
    shown._address_typed()
    shown.asks.click()
    kept = PreferencesStore(settings).load()
    assert (kept.update_address, kept.ask_updates) == ("https://wersje.example/b.json", True)
    shown.address.clear()
    shown._address_typed()
    assert not PreferencesStore(settings).load().ask_updates


def test_answer_to_asking_now_is_shown(
    page: Callable[[], ThisComputerPage], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, settings: QSettings
) -> None:
    answers: list[Update | UserError | None] = [
        Update("9.0", "https://wersje.example/nowe", {"pl": "Nowości."}),
        None,
        UserError("updates.odd_answer", host="wersje.example"),
    ]

    def ask(_address: str) -> Update | None:
        answer = answers.pop(0)
        if isinstance(answer, UserError):
            raise answer
        return answer

    monkeypatch.setattr(updates, "ask", ask)
    PreferencesStore(settings).save(Preferences(update_address="https://wersje.example/b.json"))
    shown = page()
    for said in ("Nowości.", "najnowsza", "wersje.example nie podaje"):
        shown.ask_now.click()
        qtbot.waitUntil(lambda said=said: said in shown._answer.text())
        qtbot.waitUntil(shown.ask_now.isEnabled)
    assert not shown._open_link.isVisible()


def test_skipped_version_can_be_shown_again(
    page: Callable[[], ThisComputerPage], settings: QSettings
) -> None:
    PreferencesStore(settings).save(Preferences(skipped_version="9.1.0"))
    shown = page()
    assert "9.1.0" in shown._skipped.text()
    shown._forget.click()
    assert PreferencesStore(settings).load().skipped_version == ""
    assert not shown._forget.isVisible()


@pytest.mark.parametrize(("kept", "loaded"), [("0", 1), ("9999", 240), ("dużo", 10), ("15", 15), ("-3", 10)])
def test_odd_settings_do_no_harm(settings: QSettings, kept: str, loaded: int) -> None:
    settings.setValue("desk/apart_minutes", kept)
    settings.setValue("desk/update_asked_at", "wczoraj")
    settings.setValue("desk/quiet", "być może")
    store = PreferencesStore(settings)
    assert store.load().apart_minutes == loaded
    assert store.update_asked_at is None
    assert not store.load().quiet


def test_language_is_kept_for_the_next_start(
    page: Callable[[], ThisComputerPage], settings: QSettings
) -> None:
    shown = page()
    assert shown.language.value() == language_of(settings) == Language.POLISH

    shown.language.choose(Language.UKRAINIAN)
    shown.language.activated.emit(shown.language.currentIndex())

    assert language_of(settings) is Language.UKRAINIAN
    assert "uruchomiony ponownie" in shown._language_says.text()
    assert shown._language_says.isVisible()
    assert page().language.value() == Language.UKRAINIAN
