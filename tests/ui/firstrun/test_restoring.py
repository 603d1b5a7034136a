"""A backup is restored from the first run: here if the office is empty, elsewhere if it is not."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.app import DataFolder, open_office
from desktop.assets import asset
from desktop.cli import window as cli
from desktop.domain.backup import FolderPlace
from desktop.domain.errors import UserError
from desktop.domain.firstrun import Step
from desktop.domain.places import Reopening, Wish
from desktop.domain.upgrading import UpgradeStep
from desktop.services.backup.sealing import Key
from desktop.services.office import Office
from desktop.services.place import restoring
from desktop.services.place.restoring import Restore, is_unfinished, make_room
from desktop.ui.background import Background
from desktop.ui.backup.printing import key_sheet
from desktop.ui.firstrun.restore_form import RestoreForm
from desktop.ui.firstrun.unfinished import UnfinishedWindow
from desktop.ui.main_window import MainWindow
from tests.builders import add_document
from tests.mailservers import Secrets
from tests.services.backup.conftest import KEY
from tests.ui.firstrun.walking import Open

WORDS = "cztery słowa na kartce"


@pytest.fixture(autouse=True)
def keyring(monkeypatch: pytest.MonkeyPatch) -> Secrets:
    secrets = Secrets()
    monkeypatch.setattr(restoring, "secrets_of", lambda _folder: secrets)
    return secrets


@pytest.fixture
def place(tmp_path: Path) -> FolderPlace:
    """A disk with a backup of an office with one company and one document."""
    folder = tmp_path / "dysk"
    folder.mkdir()
    office = open_office(DataFolder(tmp_path / "stare"), workers=1, user="anna", secrets=Secrets())
    company = office.companies.add(short_name="Żółw", full_name="Żółw sp. z o.o.", nip="5252248481")
    add_document(office, tmp_path / "skany", name="skan.pdf", company_id=company.id)
    office.backup.set_up(FolderPlace(str(folder)), key=KEY, proof=KEY.text)
    office.backup.run()
    office.stop()
    return FolderPlace(str(folder))


@pytest.fixture
def form(qtbot: QtBot, background: Background) -> Iterator[RestoreForm]:
    form = RestoreForm(background)
    qtbot.addWidget(form)
    form.show()
    return form


def proved(qtbot: QtBot, form: RestoreForm, place: FolderPlace) -> Restore:
    """What the form wants to have done."""
    form.place.folder.setText(place.path)
    form.look()
    qtbot.waitUntil(form.snapshots.isVisible)
    form.key.setText(KEY.text)
    with qtbot.waitSignal(form.restore_wanted, timeout=60_000) as wanted:
        form.start()
    restore: Restore = wanted.args[0]
    return restore


def test_backups_are_found_and_the_key_is_proved(
    qtbot: QtBot, form: RestoreForm, place: FolderPlace, tmp_path: Path
) -> None:
    assert not form.go.isEnabled()
    restore = proved(qtbot, form, place)
    told: list[UpgradeStep] = []
    restore(tmp_path / "nowe", told.append)
    assert {one.what for one in told} == {"restoring"}
    office = open_office(DataFolder(tmp_path / "nowe"), workers=1, user="anna", secrets=Secrets())
    assert [one.short_name for one in office.companies.all()] == ["Żółw"]
    office.stop()


def test_a_folder_without_backups_is_said(qtbot: QtBot, form: RestoreForm, tmp_path: Path) -> None:
    form.place.folder.setText(str(tmp_path))
    form.look()
    qtbot.waitUntil(lambda: bool(form.strip.text()) and not form._finding.busy)
    assert not form.snapshots.isVisible()
    assert not form.go.isEnabled()


def test_a_wrong_key_is_said_before_anything_is_done(
    qtbot: QtBot, form: RestoreForm, place: FolderPlace
) -> None:
    form.place.folder.setText(place.path)
    form.look()
    qtbot.waitUntil(form.snapshots.isVisible)
    form.key.setText(KEY.text[:-2] + "QQ")
    with qtbot.assertNotEmitted(form.restore_wanted, wait=0):
        form.start()
        qtbot.waitUntil(form.go.isEnabled)
    assert form.strip.text()


@pytest.fixture
def move_file(tmp_path: Path) -> Path:
    """An office in one file, under the words ``WORDS``."""
    office = open_office(DataFolder(tmp_path / "stare"), workers=1, user="anna", secrets=Secrets())
    office.companies.add(short_name="Żółw", full_name="Żółw sp. z o.o.", nip="5252248481")
    file = tmp_path / "biuro.bezdotyk"
    office.backup.move_out(file, WORDS)
    office.stop()
    return file


def test_a_file_and_its_passphrase_are_proved_before_the_office_is_closed(
    qtbot: QtBot, form: RestoreForm, move_file: Path, tmp_path: Path
) -> None:
    form.of_file.setChecked(True)
    for file, words, said in (
        ("biuro.bezdotyk", WORDS, "pełna ścieżka"),
        (str(tmp_path / "nie ma"), WORDS, "nie da się otworzyć"),
        (str(move_file), "inne słowa na kartce", "hasło"),
    ):
        form.file.setText(file)
        form.key.setText(words)
        with qtbot.assertNotEmitted(form.restore_wanted, wait=0):
            form.start()
            assert "Sprawdzam hasło" in form.strip.text()
            qtbot.waitUntil(form.go.isEnabled)
        assert said.casefold() in form.strip.text().casefold()
    form.file.setText(f'"{move_file}"')
    form.key.setText(WORDS)
    with qtbot.waitSignal(form.restore_wanted, timeout=60_000):
        QTest.keyClick(form.key, Qt.Key.Key_Return)


def test_a_key_file_is_read_in_the_background_and_told_of(
    qtbot: QtBot, form: RestoreForm, place: FolderPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []
    read = Key.read

    def noted(file: Path) -> Key:
        threads.append(threading.current_thread())
        return read(file)

    monkeypatch.setattr(Key, "read", noted)
    form.place.folder.setText(place.path)
    QTest.keyClick(form.place.folder, Qt.Key.Key_Return)
    qtbot.waitUntil(form.key_file.isVisible)
    file = tmp_path / "klucz.txt"
    file.write_text(KEY.as_file(), encoding="utf-8")
    form.read_key(file)
    qtbot.waitUntil(lambda: "Odczytano klucz" in form.strip.text())
    assert form.key.text() == KEY.text
    form.read_key(tmp_path / "nie ma")
    qtbot.waitUntil(lambda: "nie da się odczytać" in form.strip.text())
    assert threading.main_thread() not in threads


def test_what_was_found_at_another_place_is_not_offered(
    qtbot: QtBot, form: RestoreForm, place: FolderPlace, tmp_path: Path
) -> None:
    form.place.folder.setText(place.path)
    form.look()
    form.place.folder.setText(str(tmp_path))
    qtbot.waitUntil(lambda: not form._finding.busy)
    assert not form.snapshots.isVisible()
    assert form.strip.text() == ""


def test_a_folder_that_is_not_fit_is_said_when_something_is_to_be_restored_there(
    qtbot: QtBot, tmp_path: Path, settings: QSettings
) -> None:
    office = open_office(
        DataFolder(tmp_path / "dane", fixed=False), workers=1, user="anna", secrets=Secrets()
    )
    window = MainWindow(office, settings)
    qtbot.addWidget(window)
    window.show()
    window.open_first_run(Step.PLACE)
    screen = window._first_run
    assert screen is not None
    qtbot.waitUntil(lambda: screen.step is Step.PLACE)
    page = screen.place_step
    page.restore_button.click()
    page.folder.setText(str(tmp_path / "OneDrive" / "Biuro"))
    with qtbot.assertNotEmitted(window.reopening_wanted, wait=0):
        page.restore.restore_wanted.emit(lambda _into, _tell: None)
        qtbot.waitUntil(lambda: "OneDrive" in page.restore.strip.text())
    office.stop()


def test_what_lies_beside_the_backups_names_the_button_that_restores(open_screen: Open) -> None:
    name = open_screen(Step.PLACE).place_step.restore_button.text().rstrip("…")
    told = {
        "sheet": key_sheet(KEY, "Saldo", "/dysk").toPlainText(),
        **{file: asset("backup", file).read_text(encoding="utf-8") for file in ("README.txt", "MOVE.txt")},
        "help": asset("help", "pl", "backup.md").read_text(encoding="utf-8"),
    }
    assert [one for one, text in told.items() if name not in " ".join(text.split())] == []


def test_an_office_that_holds_something_is_not_replaced(
    qtbot: QtBot, tmp_path: Path, settings: QSettings, place: FolderPlace
) -> None:
    office = open_office(
        DataFolder(tmp_path / "dane", fixed=False), workers=1, user="anna", secrets=Secrets()
    )
    office.companies.add(short_name="Bór", full_name="Bór", nip="5860104121")
    window = MainWindow(office, settings)
    qtbot.addWidget(window)
    window.show()
    window.open_first_run(Step.PLACE)
    screen = window._first_run
    assert screen is not None
    qtbot.waitUntil(lambda: screen.step is Step.PLACE)
    screen.place_step.restore_button.click()
    form = screen.place_step.restore
    assert form.isVisible()
    restore = proved(qtbot, form, place)
    qtbot.waitUntil(lambda: "innym" in form.strip.text() or "inny" in form.strip.text())
    screen.place_step.folder.setText(str(tmp_path / "nowe"))
    qtbot.waitUntil(screen.place_step.ready)
    with qtbot.waitSignal(window.reopening_wanted) as wanted:
        form.restore_wanted.emit(restore)
    assert wanted.args == [Reopening(Wish.RESTORE, tmp_path / "nowe", restore)]
    office.stop()


def test_the_program_restores_and_opens_what_was_restored(
    qtbot: QtBot, form: RestoreForm, place: FolderPlace, tmp_path: Path
) -> None:
    home = DataFolder(tmp_path / "dane")
    open_office(home, workers=1, user="anna", secrets=Secrets()).stop()
    restore = proved(qtbot, form, place)
    now, shown, said = cli._follow(Reopening(Wish.RESTORE, home.root, restore), home)
    assert (now, shown) == (home, home)
    assert said is not None
    assert said.message.code == "place.restored"
    office = open_office(home, workers=1, user="anna", secrets=Secrets())
    assert [one.short_name for one in office.companies.all()] == ["Żółw"]
    office.stop()


def test_what_the_backup_does_not_hold_is_said_when_the_office_opens(
    qtbot: QtBot, form: RestoreForm, place: FolderPlace, tmp_path: Path
) -> None:
    (victim,) = (tmp_path / "stare" / "originals").rglob("??/*")
    name = KEY.name_of(victim.parent.name + victim.name)
    (Path(place.path) / "bezdotyk-kopie" / "objects" / name[:2] / name).unlink()
    home = DataFolder(tmp_path / "dane")
    open_office(home, workers=1, user="anna", secrets=Secrets()).stop()
    restore = proved(qtbot, form, place)
    _now, _shown, said = cli._follow(Reopening(Wish.RESTORE, home.root, restore), home)
    assert said is not None
    assert not said.well
    assert said.message.code == "place.restored_partly"
    assert said.message.details["count"] == "1"
    assert said.message.details["file"] == f"originals/{victim.parent.name}/{victim.name}"


def test_a_restore_that_was_broken_off_goes_on(
    qtbot: QtBot, form: RestoreForm, place: FolderPlace, tmp_path: Path
) -> None:
    root = tmp_path / "nowe"
    restore = proved(qtbot, form, place)

    def pulled(_step: UpgradeStep) -> None:
        raise OSError("the stick was pulled out")

    with pytest.raises(OSError, match="pulled"):
        restore(root, pulled)
    assert is_unfinished(root)
    window = UnfinishedWindow(root)
    qtbot.addWidget(window)
    window.show()
    window.form.restore_wanted.emit(restore)
    assert window.restore is restore
    restore(root, lambda _step: None)
    assert not is_unfinished(root)


def test_an_empty_office_can_be_begun_instead(qtbot: QtBot, tmp_path: Path) -> None:
    root = tmp_path / "nowe"
    root.mkdir()
    (root / "restore.unfinished").write_text("x", encoding="utf-8")
    (root / "originals").mkdir()
    window = UnfinishedWindow(root)
    qtbot.addWidget(window)
    window.show()
    window.begin_anew.setFocus()
    QTest.keyClick(window.begin_anew, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.anew)
    assert not is_unfinished(root)
    assert not (root / "originals").exists()


def test_room_is_made_only_where_nothing_is(office: Office, data: DataFolder) -> None:
    office.companies.add(short_name="Bór", full_name="Bór", nip="5860104121")
    office.stop()
    with pytest.raises(UserError, match="has_data"):
        make_room(data.root)
    assert data.database.exists()
