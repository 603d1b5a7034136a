"""Backups are set up, made, looked at and taken along in the window."""

from __future__ import annotations

import stat
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import time
from pathlib import Path

import pymupdf
import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import QTime
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from desktop.app import DataFolder
from desktop.domain.backup import FolderPlace, Keep, Opening, S3Place
from desktop.domain.companies import Company
from desktop.services.backup import moving, restoring
from desktop.services.backup.sealing import Key
from desktop.services.office import Office
from desktop.ui.background import Background
from desktop.ui.backup.opening_form import save_key
from desktop.ui.backup.page import BackupPage
from desktop.ui.backup.printing import groups, key_sheet
from desktop.ui.main_window import MainWindow
from tests.builders import add_document
from tests.mailservers import Secrets
from tests.services.backup.conftest import KEY


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    folder = tmp_path / "dysk"
    folder.mkdir()
    return folder


@pytest.fixture
def make_page(qtbot: QtBot, office: Office, background: Background) -> Callable[[], BackupPage]:
    def make() -> BackupPage:
        page = BackupPage(office, background)
        qtbot.addWidget(page)
        page.resize(900, 900)
        page.show()
        page.refresh()
        qtbot.waitUntil(lambda: not page.leaving.isHidden())
        return page

    return make


@pytest.fixture
def documents(office: Office, company: Company, tmp_path: Path) -> list[int]:
    return [
        add_document(office, tmp_path / "in", name=f"{number}.pdf", company_id=company.id)
        for number in range(3)
    ]


@pytest.fixture
def page(office: Office, documents: list[int], disk: Path, make_page: Callable[[], BackupPage]) -> BackupPage:
    """Backups are set up, and one is there."""
    office.backup.set_up(FolderPlace(str(disk)), key=KEY, proof=KEY.text)
    office.backup.run()
    return make_page()


def said(page: BackupPage) -> str:
    return page.strip.text()


def test_a_key_is_made_saved_proven_and_the_first_backup_made(
    qtbot: QtBot,
    office: Office,
    documents: list[int],
    disk: Path,
    make_page: Callable[[], BackupPage],
    tmp_path: Path,
) -> None:
    page = make_page()
    form = page.setting_up
    assert form.isVisible()
    assert page.state.isHidden()
    assert not form.turn_on.isEnabled()
    form.place.folder.setText(str(disk))
    assert not form.turn_on.isEnabled()
    file = tmp_path / "klucz.txt"
    form.opening.save_to(file)
    qtbot.waitUntil(lambda: "Klucz zapisano" in form.strip.text())
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    form.opening.prove_by(file)
    qtbot.waitUntil(lambda: "jest ten klucz" in form.strip.text())
    form.turn_on.click()
    qtbot.waitUntil(lambda: "Kopia jest zrobiona" in said(page))
    assert office.backup.key() == Key.read(file)
    qtbot.waitUntil(lambda: page.state.isVisible() and "Ostatnia dobra kopia" in page.state.state.text())
    assert form.isHidden()
    assert str(disk) in page.state.particulars.text()
    assert "tym samym dysku" in page.state.warning.text()
    assert form.opening.proof.text() == ""


def test_a_wrong_proof_and_a_bad_folder_are_said(
    qtbot: QtBot, office: Office, disk: Path, make_page: Callable[[], BackupPage], tmp_path: Path
) -> None:
    page = make_page()
    form = page.setting_up
    form.place.folder.setText(str(tmp_path / "nie ma"))
    form.opening.proof.setText(Key.new().text)
    form.turn_on.click()
    qtbot.waitUntil(lambda: "Nie ma folderu" in form.strip.text())
    form.place.folder.setText(str(disk))
    form.turn_on.click()
    qtbot.waitUntil(lambda: "To nie jest ten klucz" in form.strip.text())
    assert office.backup.status().settings.place is None
    form.opening.prove_by(tmp_path / "nie ma klucza")
    qtbot.waitUntil(lambda: "nie da się odczytać" in form.strip.text())
    other = tmp_path / "inny.txt"
    save_key(Key.new(), other)
    form.opening.prove_by(other)
    qtbot.waitUntil(lambda: "To nie jest ten klucz" in form.strip.text())
    form.opening.save_to(tmp_path / "nie ma" / "klucz.txt")
    qtbot.waitUntil(lambda: "klucz.txt" in form.strip.text())


def test_key_files_are_written_and_read_in_the_background(
    qtbot: QtBot, make_page: Callable[[], BackupPage], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick may take its time, and a form that was emptied meanwhile stays empty."""
    threads: list[threading.Thread] = []
    go = threading.Event()
    read = Key.read

    def slow(file: Path) -> Key:
        threads.append(threading.current_thread())
        assert go.wait(60)
        return read(file)

    form = make_page().setting_up
    file = tmp_path / "klucz.txt"
    form.opening.save_to(file)
    qtbot.waitUntil(lambda: "Klucz zapisano" in form.strip.text())
    monkeypatch.setattr(Key, "read", slow)
    form.opening.prove_by(file)
    assert "Czytam" in form.strip.text()
    form.opening.clear()
    go.set()
    qtbot.waitUntil(lambda: not form.opening._files.busy)
    assert threads
    assert threading.main_thread() not in threads
    assert form.opening.proof.text() == ""


def test_a_passphrase_in_place_of_a_key(
    qtbot: QtBot, office: Office, disk: Path, make_page: Callable[[], BackupPage]
) -> None:
    page = make_page()
    form = page.setting_up
    form.place.folder.setText(str(disk))
    form.opening.by_passphrase.setChecked(True)
    form.opening.passphrase.setText("cztery słowa na kartce")
    assert not form.turn_on.isEnabled()
    form.opening.again.setText("cztery słowa na kartce")
    form.turn_on.click()
    qtbot.waitUntil(lambda: "Kopia jest zrobiona" in said(page))
    assert restoring.find(FolderPlace(str(disk))).opening is Opening.PASSPHRASE


def test_backups_that_are_there_are_joined_with_their_key(
    qtbot: QtBot,
    office: Office,
    page: BackupPage,
    disk: Path,
    make_page: Callable[[], BackupPage],
    secrets: Secrets,
) -> None:
    settings = office.backup.settings.load()
    secrets.remove("backup:key")
    office.backup.settings.save(replace(settings, place=None))
    other = make_page()
    form = other.setting_up
    form.place.folder.setText(str(disk))
    form.opening.proof.setText("x")
    form.turn_on.click()
    qtbot.waitUntil(form.others_key.isVisible)
    assert not form.opening.isVisible()
    form.others_key.setText(KEY.text.lower())
    form.turn_on.click()
    qtbot.waitUntil(lambda: "Kopia jest zrobiona" in said(other))
    assert len(office.backup.snapshots()) >= 1
    assert office.backup.key() == KEY


def test_made_verified_checked_and_listed(qtbot: QtBot, office: Office, page: BackupPage) -> None:
    page.state.run_now.click()
    assert not page.state.verify.isEnabled()
    qtbot.waitUntil(lambda: "Kopia jest zrobiona" in said(page))
    qtbot.waitUntil(page.state.verify.isEnabled)
    page.state.verify.click()
    qtbot.waitUntil(lambda: "Wszystko się zgadza" in said(page))
    qtbot.waitUntil(page.state.check.isEnabled)
    page.state.check.click()
    qtbot.waitUntil(lambda: "nienaruszone" in said(page))
    qtbot.waitUntil(page.state.check.isEnabled)
    page.snapshots.show_list.click()
    qtbot.waitUntil(page.snapshots.table.isVisible)
    assert page.snapshots.table.topLevelItemCount() == len(office.backup.snapshots())
    assert page.snapshots.table.topLevelItem(0).text(1) == "tak"
    page.snapshots.verify.click()
    qtbot.waitUntil(lambda: "Wszystko się zgadza" in said(page))


def test_damage_is_shown_and_mended(qtbot: QtBot, page: BackupPage, data: DataFolder) -> None:
    victim = next(path for path in sorted(data.store.rglob("??/*")))
    before = victim.read_bytes()
    victim.write_bytes(b"zgnilo")
    assert page.state.mend.isHidden()
    page.state.check.click()
    qtbot.waitUntil(page.state.mend.isVisible)
    assert victim.name in page.state.faults.text()
    qtbot.waitUntil(page.state.mend.isEnabled)
    page.state.mend.click()
    qtbot.waitUntil(lambda: "Naprawiono z kopii: 1" in said(page))
    assert victim.read_bytes() == before
    qtbot.waitUntil(page.state.mend.isHidden)


def test_a_place_that_is_gone_is_said_and_shown(
    qtbot: QtBot, page: BackupPage, disk: Path, tmp_path: Path
) -> None:
    disk.rename(tmp_path / "wypiety")
    page.state.run_now.click()
    qtbot.waitUntil(lambda: "niedostępne" in said(page))
    qtbot.waitUntil(lambda: "niedostępne" in page.state.warning.text())
    page.snapshots.show_list.click()
    qtbot.waitUntil(page.snapshots.show_list.isEnabled)


def test_when_and_how_many(qtbot: QtBot, office: Office, page: BackupPage) -> None:
    page.state.at.setTime(QTime(18, 30))
    page.state.days.setValue(14)
    page.state.days.editingFinished.emit()
    qtbot.waitUntil(lambda: office.backup.settings.load().at == time(18, 30))
    assert office.backup.settings.load().keep == Keep(14, 4, 12)
    page.state.daily.click()
    qtbot.waitUntil(lambda: not office.backup.settings.load().on)
    qtbot.waitUntil(lambda: "wyłączone" in page.state.state.text())


def test_another_place_takes_the_same_key(
    qtbot: QtBot, office: Office, page: BackupPage, tmp_path: Path
) -> None:
    second = tmp_path / "drugi"
    second.mkdir()
    page.state.move_away.click()
    form = page.setting_up
    assert form.isVisible()
    assert form.opening.isHidden()
    form.place.folder.setText(str(second))
    form.turn_on.click()
    qtbot.waitUntil(lambda: "Kopia jest zrobiona" in said(page))
    assert office.backup.settings.load().place == FolderPlace(str(second))
    assert office.backup.key() == KEY


def test_an_s3_place_is_typed(qtbot: QtBot, make_page: Callable[[], BackupPage]) -> None:
    place = make_page().setting_up.place
    place.in_bucket.setChecked(True)
    assert place.place() is None
    place.endpoint.setText("https://s3.example.pl/")
    place.bucket.setText("kopie")
    place.access_key.setText("KLUCZ")
    place.prefix.setText("/biuro/")
    assert place.place() == S3Place("https://s3.example.pl", "kopie", "KLUCZ", prefix="biuro")
    assert place.secret.echoMode() is place.secret.EchoMode.Password


def test_the_office_goes_into_one_file_and_originals_into_folders(
    qtbot: QtBot, office: Office, page: BackupPage, documents: list[int], tmp_path: Path
) -> None:
    words = "cztery słowa na kartce"
    page.leaving.passphrase.setText(words)
    assert not page.leaving.move_out.isEnabled()
    page.leaving.again.setText(words)
    qtbot.waitUntil(page.leaving.move_out.isEnabled)
    file = tmp_path / "biuro.bezdotyk"
    page.leaving.move_out_wanted.emit(file, words)
    qtbot.waitUntil(lambda: "Całe biuro jest w pliku" in said(page))
    assert page.leaving.passphrase.text() == ""
    moving.prove_file(file, words)

    qtbot.waitUntil(page.leaving.originals.isEnabled)
    target = tmp_path / "Oryginały biura"
    page.leaving.originals_wanted.emit(target)
    qtbot.waitUntil(lambda: "Zapisano dokumenty: 3" in said(page))
    assert len(list(target.rglob("*.pdf"))) == 3
    assert {path.parent.parent.name for path in target.rglob("*.pdf")} == {"Żółw"}


def test_the_key_is_printed_saved_and_given_again(
    qtbot: QtBot, office: Office, page: BackupPage, secrets: Secrets, tmp_path: Path
) -> None:
    file = tmp_path / "klucz.txt"
    page.leaving.save_wanted.emit(file)
    qtbot.waitUntil(lambda: "Klucz zapisano" in said(page))
    assert Key.read(file) == KEY
    secrets.remove("backup:key")
    page.leaving.save_wanted.emit(tmp_path / "b")
    qtbot.waitUntil(lambda: "nie ma klucza" in said(page))
    page.leaving.load_wanted.emit(file)
    qtbot.waitUntil(lambda: "Klucz przyjęto" in said(page))
    assert office.backup.key() == KEY

    sheet = key_sheet(KEY, "Biuro <Saldo>", "E:\\Kopie")
    text = sheet.toPlainText().replace("\xa0", " ")
    assert "Biuro <Saldo>" in text
    typed = "".join(line for line in groups(KEY).splitlines())
    assert Key.parse(typed) == KEY
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "klucz.pdf"))
    sheet.print_(printer)
    with pymupdf.open(tmp_path / "klucz.pdf") as printed:
        assert len(printed) == 1
        pixmap = printed[0].get_pixmap(dpi=150)
        printed_text = printed[0].get_text()
    picture = Image.frombytes("RGB", (pixmap.width, pixmap.height), pixmap.samples)
    (code,) = zxingcpp.read_barcodes(picture)
    assert code.text == KEY.text
    assert "AGE-SECRET-KEY-1" in printed_text


def test_the_status_line_tells_that_nothing_is_set_up_and_leads_there(
    qtbot: QtBot, office: Office, make_window: Callable[[], MainWindow], disk: Path
) -> None:
    window = make_window()
    shown = window.page.status.backup
    qtbot.waitUntil(lambda: "nie ustawiona" in shown.text())
    shown.click()
    qtbot.waitUntil(lambda: window._setup is not None and window._setup.backup.setting_up.isVisible())
    office.backup.set_up(FolderPlace(str(disk)), key=KEY, proof=KEY.text)
    qtbot.waitUntil(lambda: "nie ustawiona" not in shown.text())
    office.backup.run()
    qtbot.waitUntil(lambda: not shown.isVisible())
