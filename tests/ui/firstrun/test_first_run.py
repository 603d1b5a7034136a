"""A new office is set up in the window, in whole and in part, with scanners that work and that do not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from desktop.app import DataFolder
from desktop.demo.scanner import Scanner
from desktop.domain.companies import Company
from desktop.domain.firstrun import Step, StepState
from desktop.domain.listing import DocumentFilter, Sort
from desktop.domain.messages import Message
from desktop.domain.places import Afterwards, Reopening, Wish
from desktop.domain.registers import AskState, Proof, Register, RegisteredName
from desktop.domain.statuses import Status
from desktop.services.events import RegistersAnswered
from desktop.services.office import Office
from desktop.services.place.layout import DATABASE
from desktop.ui.firstrun.card import StartCard
from desktop.ui.main_window import MainWindow
from tests.builders import add_document, make_pdf
from tests.ui.firstrun.walking import Open, press, type_in, window_of

NIP = "5252248481"

pytestmark = pytest.mark.usefixtures("no_home")


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    """Data whose place nobody has fixed."""
    return DataFolder(tmp_path / "dane", fixed=False)


# -- the whole walk ----------------------------------------------------------------------------------


def test_an_office_is_set_up_by_keyboard_alone(
    qtbot: QtBot, open_screen: Open, office: Office, tmp_path: Path
) -> None:
    screen = open_screen()
    assert screen.step is Step.OFFICE
    office.start()
    qtbot.waitUntil(lambda: screen.office_step._loaded is not None)
    screen.office_step.name.setFocus()
    type_in("Biuro Saldo")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.step is Step.PLACE)
    assert office.settings.load().office_name == "Biuro Saldo"
    assert "Biuro Saldo" in window_of(screen).windowTitle()

    assert screen.place_step.ready()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.step is Step.COMPANY)

    type_in(NIP)
    qtbot.waitUntil(screen.company_step.register_on.isVisible)
    assert not screen.next.isEnabled()
    screen.company_step.full.setFocus()
    type_in("Zolw SPOLKA Z OGRANICZONA ODPOWIEDZIALNOSCIA")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.step is Step.SCANNER)
    (company,) = office.companies.all()
    assert (company.nip, company.short_name) == (NIP, "Zolw sp. z o.o.")

    scanner = screen.scanner_step
    scans = tmp_path / "biurko" / "Skany"
    scanner.folder.selectAll()
    type_in(str(scans))
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(scanner.panel.isVisible)
    qtbot.waitUntil((scans / company.folder).is_dir)
    assert "Zeskanuj teraz" in scanner.panel.title.text()
    Scanner(scans / company.folder, speed=20).page_by_page(
        "SCAN0001.PDF", make_pdf(tmp_path / "strona.pdf").read_bytes()
    )
    qtbot.waitUntil(lambda: scanner.panel.arrival is not None)
    qtbot.waitUntil(scanner.panel.picture.isVisible)
    qtbot.waitUntil(lambda: "1 strona" in scanner.panel.says.text())
    assert "SCAN0001.PDF" in scanner.panel.says.text()
    assert not scanner.panel.picture.pixmap().isNull()

    scanner.panel.throw.click()
    qtbot.waitUntil(lambda: "w koszu" in scanner.panel.says.text())
    (document,) = office.documents.ids(DocumentFilter(statuses=frozenset({Status.BINNED})), Sort())
    assert document == scanner.panel.arrival.document_id

    press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: screen.step is Step.SAMPLES)
    press(Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: screen.step is None)
    assert office.first_run.state().done
    qtbot.waitUntil(screen.end.title.isVisible)
    with qtbot.waitSignal(screen.closed):
        press(Qt.Key.Key_Return)


def test_every_step_can_be_skipped_and_come_back_to(qtbot: QtBot, open_screen: Open, office: Office) -> None:
    screen = open_screen()
    for step in Step:
        qtbot.waitUntil(lambda step=step: screen.step is step)
        screen.skip.click()
    qtbot.waitUntil(lambda: screen.step is None)
    qtbot.waitUntil(lambda: "Nazwa biura" in screen.end.left.text())
    state = office.first_run.state()
    assert set(state.steps.values()) == {StepState.SKIPPED}
    screen.list.setCurrentRow(2)
    assert screen.step is Step.COMPANY
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert screen.step is Step.PLACE


def test_esc_leaves_and_the_work_goes_on(qtbot: QtBot, open_screen: Open) -> None:
    screen = open_screen()
    window = window_of(screen)
    press(Qt.Key.Key_Escape)
    assert window._stack.currentWidget() is window.page


# -- restarting in the middle ------------------------------------------------------------------------


def test_a_new_office_is_led_to_its_first_run(qtbot: QtBot, make_window: Callable[[], MainWindow]) -> None:
    window = make_window()
    window.welcome()
    qtbot.waitUntil(lambda: window._first_run is not None and window._first_run.isVisible())


def test_an_office_that_works_is_not(
    qtbot: QtBot, make_window: Callable[[], MainWindow], company: Company
) -> None:
    window = make_window()
    window.welcome(Afterwards(Message("place.opened", {"folder": "D:\\Biuro"})))
    qtbot.waitUntil(lambda: "D:\\Biuro" in window.page.pane.strip.text())
    assert window._first_run is None


def test_after_a_restart_it_goes_on_where_it_was(
    qtbot: QtBot, open_screen: Open, office: Office, make_office: Callable[[], Office], settings: QSettings
) -> None:
    screen = open_screen()
    qtbot.waitUntil(lambda: screen.office_step._loaded is not None)
    screen.office_step.name.setText("Saldo")
    screen.go_on()
    qtbot.waitUntil(lambda: screen.step is Step.PLACE)
    window_of(screen).close()
    office.stop()

    again = MainWindow(make_office(), settings)
    qtbot.addWidget(again)
    again.show()
    again.welcome(Afterwards(Message("place.moved", {"folder": "D:\\Biuro"}), first_run=True))
    qtbot.waitUntil(lambda: again._first_run is not None and again._first_run.step is Step.PLACE)
    assert again._first_run is not None
    assert "D:\\Biuro" in again._first_run.strip.text()
    again.close()


def test_the_card_leads_there_until_all_is_done(
    qtbot: QtBot, make_window: Callable[[], MainWindow], office: Office
) -> None:
    window = make_window()
    card = window.page.start_card
    assert isinstance(card, StartCard)
    assert card.isVisible()
    assert "0 z 5" in card.says.text()
    card.buttons[Step.COMPANY].click()
    screen = window._first_run
    assert screen is not None
    qtbot.waitUntil(lambda: screen.step is Step.COMPANY)
    screen.skip.click()
    qtbot.waitUntil(lambda: screen.step is Step.SCANNER)
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: card.marks[Step.COMPANY].accessibleName() == "na później")
    card.hide_button.click()
    qtbot.waitUntil(lambda: not card.isVisible())
    assert office.first_run.state().hidden


def test_the_card_gives_way_to_documents(
    qtbot: QtBot, make_window: Callable[[], MainWindow], office: Office, tmp_path: Path
) -> None:
    window = make_window()
    assert window.page.start_card.isVisible()
    add_document(office, tmp_path, name="skan.pdf")
    qtbot.waitUntil(window.page.pane.view.isVisible)
    assert not window.page.start_card.isVisible()


# -- where the data lie ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("folder", "said"),
    [("OneDrive/Biuro", "OneDrive"), ("pelny", "inne pliki"), ("plik.txt", "to plik"), ("", "pełna ścieżka")],
)
def test_a_folder_that_is_not_fit_is_explained(
    qtbot: QtBot, open_screen: Open, tmp_path: Path, folder: str, said: str
) -> None:
    (tmp_path / "pelny").mkdir()
    (tmp_path / "pelny" / "zdjecie.jpg").touch()
    (tmp_path / "plik.txt").touch()
    screen = open_screen(Step.PLACE)
    screen.place_step.folder.setText(str(tmp_path / folder) if folder else "gdziekolwiek")
    qtbot.waitUntil(lambda: said in screen.place_step.says.text())
    assert not screen.next.isEnabled()


def test_going_on_with_another_folder_moves_the_data(
    qtbot: QtBot, open_screen: Open, office: Office, tmp_path: Path
) -> None:
    screen = open_screen(Step.PLACE)
    target = tmp_path / "duzy dysk" / "Bezdotyk"
    screen.place_step.folder.setText(str(target))
    qtbot.waitUntil(screen.next.isEnabled)
    assert screen.next.text() == "Przenieś dane i dalej"
    with qtbot.waitSignal(window_of(screen).reopening_wanted) as wanted:
        screen.go_on()
    assert wanted.args == [Reopening(Wish.MOVE, target)]
    # Kept with the office, so that it is known at the new place.
    assert office.first_run.state().steps[Step.PLACE] is StepState.DONE


def test_an_office_that_is_there_already_can_be_opened(
    qtbot: QtBot, open_screen: Open, tmp_path: Path
) -> None:
    other = tmp_path / "stare biuro"
    other.mkdir()
    (other / DATABASE).touch()
    screen = open_screen(Step.PLACE)
    screen.place_step.folder.setText(str(other))
    qtbot.waitUntil(screen.place_step.open_button.isVisible)
    assert not screen.next.isEnabled()
    with qtbot.waitSignal(window_of(screen).reopening_wanted) as wanted:
        screen.place_step.open_button.click()
    assert wanted.args == [Reopening(Wish.OPEN, other)]


def test_a_typed_start_decides_the_place(
    qtbot: QtBot, open_screen: Open, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    object.__setattr__(office, "place", replace(office.place, fixed=True))
    screen = open_screen(Step.PLACE)
    assert "--data" in screen.place_step.says.text()
    assert not screen.place_step.folder.isEnabled()
    assert screen.next.isEnabled()


# -- the first company -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("586-01", "Brakuje jeszcze 5 cyfr."),
        ("5860104122", "Cyfra kontrolna się nie zgadza"),
        ("58601041211", "NIP ma 10 cyfr."),
        ("PL 586-010-41-21", "Cyfra kontrolna się zgadza."),
        (NIP, "Ten NIP ma już firma Żółw."),
    ],
)
def test_the_nip_is_checked_while_it_is_typed(
    qtbot: QtBot, open_screen: Open, company: Company, typed: str, said: str
) -> None:
    screen = open_screen(Step.COMPANY)
    qtbot.waitUntil(lambda: bool(screen.company_step._companies))
    screen.company_step.nip.setText(typed)
    assert screen.company_step.nip_says.text().startswith(said)


def test_with_a_company_one_can_go_on(qtbot: QtBot, open_screen: Open, company: Company) -> None:
    screen = open_screen(Step.COMPANY)
    qtbot.waitUntil(screen.next.isEnabled)
    screen.go_on()
    qtbot.waitUntil(lambda: screen.step is Step.SCANNER)


class FakeRegister:
    """Answers of the register in the order in which they come."""

    def __init__(self, *answers: RegisteredName | AskState) -> None:
        self.answers = list(answers)

    def name(self, _number: str) -> RegisteredName | AskState:
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


def zolw() -> RegisteredName:
    from datetime import UTC, datetime

    proof = Proof(Register.WHITE_LIST, datetime(2026, 11, 26, tzinfo=UTC))
    name = "ŻÓŁW SPÓŁKA Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ"
    return RegisteredName(NIP, name, proof, "ul. Długa 2", "00-001", "Warszawa")


def test_the_register_is_switched_on_and_fills_the_form(
    qtbot: QtBot, open_screen: Open, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    register = FakeRegister(AskState.OFF, AskState.ASKING, zolw())
    monkeypatch.setattr(office.registers, "name", register.name)
    screen = open_screen(Step.COMPANY)
    page = screen.company_step
    page.nip.setText(NIP)
    qtbot.waitUntil(page.register_on.isVisible)
    assert "Ministerstwa Finansów" in page.register_says.text()
    assert not office.registers.settings.load().white_list
    page.register_on.click()
    qtbot.waitUntil(lambda: page.register_says.text() == "Pytam rejestr…")
    assert office.registers.settings.load().white_list
    page.address.setText("wpisany ręcznie")
    office.events.publish(RegistersAnswered(frozenset({NIP})))
    qtbot.waitUntil(lambda: bool(page.full.text()))
    assert page.short.text() == "ŻÓŁW sp. z o.o."
    assert page.address.text() == "wpisany ręcznie"
    screen.go_on()
    qtbot.waitUntil(lambda: screen.step is Step.SCANNER)
    (company,) = office.companies.all()
    assert company.full_name == zolw().name
    assert company.address == "wpisany ręcznie"


def test_what_a_register_filled_goes_with_its_nip(
    qtbot: QtBot, open_screen: Open, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office.registers, "name", FakeRegister(zolw()).name)
    screen = open_screen(Step.COMPANY)
    page = screen.company_step
    page.nip.setText(NIP)
    qtbot.waitUntil(lambda: page.address.text() == "ul. Długa 2, 00-001 Warszawa")
    page.nip.setText(NIP[:-1])
    assert (page.full.text(), page.address.text()) == ("", "")


@pytest.mark.parametrize(
    ("state", "said"),
    [(AskState.OFFLINE, "nie odpowiada"), (AskState.LIMIT, "już dzisiaj"), (AskState.NONE, "nie zna")],
)
def test_a_register_without_an_answer_stops_nobody(
    qtbot: QtBot,
    open_screen: Open,
    office: Office,
    monkeypatch: pytest.MonkeyPatch,
    state: AskState,
    said: str,
) -> None:
    monkeypatch.setattr(office.registers, "name", FakeRegister(state).name)
    screen = open_screen(Step.COMPANY)
    screen.company_step.nip.setText(NIP)
    qtbot.waitUntil(lambda: said in screen.company_step.register_says.text())
    screen.company_step.full.setText("Żółw")
    assert screen.next.isEnabled()


# -- the scanner -------------------------------------------------------------------------------------


def test_a_scanner_that_writes_elsewhere_is_found(
    qtbot: QtBot, open_screen: Open, office: Office, tmp_path: Path
) -> None:
    office.start()
    screen = open_screen(Step.SCANNER)
    page = screen.scanner_step
    page.folder.setText(str(tmp_path / "biurko" / "Skany"))
    page.start_watching()
    qtbot.waitUntil(page.panel.isVisible)
    page.panel.patience_ms = 0
    qtbot.waitUntil(page.panel.help.isVisible)
    assert "nic się nie pojawiło" in page.panel.says.text()
    wrong = tmp_path / "biurko" / "Stary folder"
    Scanner(wrong).whole("SCAN0007.PDF", make_pdf(tmp_path / "strona.pdf").read_bytes())
    qtbot.waitUntil(page.panel.watch_there.isVisible)
    assert "SCAN0007.PDF" in page.panel.says.text()
    page.panel.watch_there.click()
    qtbot.waitUntil(lambda: page.panel.arrival is not None)
    assert page.folder.text() == str(wrong)
    assert {one.path for one in office.folders.all()} == {tmp_path / "biurko" / "Skany", wrong}


def test_a_page_that_cannot_be_read_is_said(
    qtbot: QtBot, open_screen: Open, office: Office, tmp_path: Path
) -> None:
    office.start()
    screen = open_screen(Step.SCANNER)
    page = screen.scanner_step
    page.folder.setText(str(tmp_path / "Skany"))
    page.start_watching()
    qtbot.waitUntil(page.panel.isVisible)
    Scanner(tmp_path / "Skany").whole("notatki.docx", b"PK\x03\x04" + b"x" * 100)
    qtbot.waitUntil(lambda: "nie da się go odczytać" in page.panel.title.text())
    assert page.panel.reason.text()


def test_a_folder_that_cannot_be_made_is_said(
    qtbot: QtBot, open_screen: Open, office: Office, tmp_path: Path
) -> None:
    (tmp_path / "plik").touch()
    screen = open_screen(Step.SCANNER)
    screen.scanner_step.folder.setText(str(tmp_path / "plik"))
    screen.scanner_step.start_watching()
    qtbot.waitUntil(lambda: "to plik" in screen.scanner_step.says.text())
    assert office.folders.all() == []
    assert not screen.next.isEnabled()


def test_a_cloud_folder_for_scans_is_warned_of(qtbot: QtBot, open_screen: Open, tmp_path: Path) -> None:
    screen = open_screen(Step.SCANNER)
    screen.scanner_step.folder.setText(str(tmp_path / "Dropbox" / "Skany"))
    qtbot.waitUntil(lambda: "Dropbox" in screen.scanner_step.says.text())


def test_without_a_test_the_step_stays_for_later(
    qtbot: QtBot, open_screen: Open, office: Office, tmp_path: Path
) -> None:
    screen = open_screen(Step.SCANNER)
    screen.scanner_step.folder.setText(str(tmp_path / "Skany"))
    screen.scanner_step.start_watching()
    qtbot.waitUntil(screen.next.isEnabled)
    assert screen.next.text() == "Dalej, bez próby"
    screen.go_on()
    qtbot.waitUntil(lambda: screen.step is Step.SAMPLES)
    assert office.first_run.state().steps[Step.SCANNER] is StepState.SKIPPED


# -- the end -----------------------------------------------------------------------------------------


def test_the_end_leads_on(qtbot: QtBot, open_screen: Open) -> None:
    screen = open_screen()
    window = window_of(screen)
    screen.settings_wanted.emit("registers")
    assert window._setup is not None
    assert window._stack.currentWidget() is window._setup
    window._setup.closed.emit()
    assert window._stack.currentWidget() is screen
    screen.settings_wanted.emit("sheets")
    assert window._setup._folders.sheets.isVisible()
