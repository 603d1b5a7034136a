"""The screen "Kontrahenci" as a person uses it, with the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.contractor_files import Outcome
from desktop.domain.contractors import Address, ContractorData, ContractorSettings
from desktop.domain.registers import AskState, Proof, Register, RegisteredName
from desktop.services.office import Office
from desktop.ui.background import Background
from desktop.ui.contractors.chooser import ContractorChooser
from desktop.ui.contractors.screen import ContractorsScreen
from desktop.ui.main_window import MainWindow
from tests.builders import ACCOUNT, SELLER_NIP, add_document, give_reading
from tests.intake.contractor_files import samples

BOR = ContractorData(SELLER_NIP, "Bór S.A.", address=Address("Długa 2", "30-001", "Kraków"))
LAKA = ContractorData("7811993406", "Łąka Jan", address=Address(town="Gdynia"))


@pytest.fixture
def screen(qtbot: QtBot, office: Office, background: Background) -> ContractorsScreen:
    made = ContractorsScreen(office, background)
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    return made


@pytest.fixture
def opened(qtbot: QtBot, screen: ContractorsScreen, office: Office) -> ContractorsScreen:
    """With two contractors listed."""
    office.contractors.create(BOR)
    office.contractors.create(LAKA)
    screen.open()
    qtbot.waitUntil(lambda: listed(screen) == ["Bór S.A.", "Łąka Jan"])
    return screen


def listed(screen: ContractorsScreen) -> list[str]:
    model = screen.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def choose(qtbot: QtBot, screen: ContractorsScreen, row: int) -> None:
    screen.table.selectRow(row)
    wanted = screen.model.ids[row]
    qtbot.waitUntil(lambda: screen.card.contractor is not None and screen.card.contractor.id == wanted)


def press(screen: ContractorsScreen, text: str) -> None:
    next(one for one in screen.findChildren(QPushButton) if one.text() == text).click()


def test_an_empty_base_says_what_to_do(qtbot: QtBot, screen: ContractorsScreen) -> None:
    screen.open()
    qtbot.waitUntil(lambda: "Baza jest pusta" in texts(screen))
    press(screen, "Nowy kontrahent")
    assert screen.card.form.lines["number"].hasFocus() or not screen.isActiveWindow()


def texts(screen: ContractorsScreen) -> str:
    from PySide6.QtWidgets import QLabel

    return "\n".join(one.text() for one in screen.findChildren(QLabel) if one.isVisible())


def test_typing_narrows_the_list(qtbot: QtBot, opened: ContractorsScreen) -> None:
    QTest.keyClicks(opened.search, "laka")
    qtbot.waitUntil(lambda: listed(opened) == ["Łąka Jan"])
    opened.search.setText("586-010-41-21")
    qtbot.waitUntil(lambda: listed(opened) == ["Bór S.A."])
    opened.search.setText("nikt taki")
    qtbot.waitUntil(lambda: "Nie ma takiego kontrahenta" in texts(opened))
    press(opened, "Pokaż wszystkich")
    qtbot.waitUntil(lambda: len(listed(opened)) == 2)


def test_a_contractor_is_added_with_the_keyboard(
    qtbot: QtBot, opened: ContractorsScreen, office: Office
) -> None:
    QTest.keyClick(opened, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    lines = opened.card.form.lines
    lines["number"].setText("5260250995")
    assert "złą cyfrę" not in texts(opened)
    lines["number"].setText("5260250996")
    assert "złą cyfrę" in texts(opened)
    lines["number"].setText("DE136695976")
    lines["name"].setText("Wald GmbH")
    QTest.keyClick(opened, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Wald GmbH" in listed(opened))
    found = office.contractors.find("DE136695976")
    assert found is not None
    assert found.data.country == "DE"


def test_what_is_typed_outlives_an_arrow_key_and_goes_with_esc(
    qtbot: QtBot, opened: ContractorsScreen, office: Office
) -> None:
    choose(qtbot, opened, 0)
    opened.card.form.lines["town"].setText("Radom")
    opened.table.selectRow(1)
    assert "Zmiany w karcie nie są zapisane." in texts(opened)
    assert opened.card.form.lines["town"].text() == "Radom"
    QTest.keyClick(opened, Qt.Key.Key_Escape)
    assert opened.card.form.lines["town"].text() == "Kraków"
    with qtbot.waitSignal(opened.closed):
        QTest.keyClick(opened, Qt.Key.Key_Escape)


def test_a_number_that_is_taken_is_said(qtbot: QtBot, opened: ContractorsScreen) -> None:
    choose(qtbot, opened, 1)
    opened.card.form.lines["number"].setText(SELLER_NIP)
    opened.card.store()
    qtbot.waitUntil(lambda: "ma już kontrahent Bór S.A." in texts(opened))
    assert opened.card.dirty


def test_accounts_and_settings_are_kept_at_once(
    qtbot: QtBot, opened: ContractorsScreen, office: Office, company: Company
) -> None:
    choose(qtbot, opened, 0)
    card = opened.card
    card._account.setText("61 1090 1014 0000 0712 1981 2874")
    card._give_account()
    qtbot.waitUntil(lambda: card.accounts.rowCount() == 1)
    assert office.contractors.accounts_seen(SELLER_NIP)[0].account == ACCOUNT

    contractor = card.contractor
    assert contractor is not None
    office.contractors.change_settings(contractor.id, company.id, ContractorSettings(category="A"))
    opened.contractors_changed()
    qtbot.waitUntil(lambda: card.relations.table.rowCount() == 1)
    cell = card.relations.table.item(0, 1)
    assert cell is not None
    cell.setText("zaraz")
    assert "nie liczba dni" in texts(opened)
    cell = card.relations.table.item(0, 1)
    assert cell is not None
    cell.setText("21")
    qtbot.waitUntil(
        lambda: office.contractors.card(contractor.id).companies[0].settings == ContractorSettings(21, "A")
    )


def test_two_are_merged_and_separated(qtbot: QtBot, opened: ContractorsScreen, office: Office) -> None:
    choose(qtbot, opened, 0)
    opened.card.choose_merge()
    (chooser,) = opened.card.findChildren(ContractorChooser)
    chooser.search("laka")
    qtbot.waitUntil(lambda: chooser.list.count() == 1)
    QTest.keyClick(chooser._search, Qt.Key.Key_Return)
    assert "Scalić? Łąka Jan" in texts(opened)
    opened.card.strip.act()
    qtbot.waitUntil(lambda: listed(opened) == ["Bór S.A."])
    qtbot.waitUntil(lambda: opened.card.history.rowCount() >= 2)
    opened.card.history.setCurrentCell(0, 0)
    opened.card._separate.click()
    opened.card.strip.act()
    qtbot.waitUntil(lambda: listed(opened) == ["Bór S.A.", "Łąka Jan"])


def test_doubles_are_decided_one_by_one(qtbot: QtBot, opened: ContractorsScreen, office: Office) -> None:
    office.contractors.create(ContractorData("BG7811993406", "Louka"))
    office.contractors.create(ContractorData(name="Bór", address=Address(town="Kraków")))
    QTest.keyClick(opened, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: opened.doubles.table.rowCount() == 2)
    press(opened, "To dwaj różni")
    qtbot.waitUntil(lambda: opened.doubles.table.rowCount() == 1)
    press(opened, "Scal, zostaje pierwszy")
    qtbot.waitUntil(lambda: opened.doubles.table.rowCount() == 0)
    qtbot.waitUntil(lambda: len(office.contractors.ids()) == 3)
    QTest.keyClick(opened, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(listed(opened)) == 3)


class Answers:
    """A register of names that knows one number."""

    def name(self, number: str) -> RegisteredName | AskState:
        if number != SELLER_NIP:
            return AskState.OFFLINE
        proof = Proof(Register.GUS, datetime(2026, 11, 1, tzinfo=UTC))
        return RegisteredName(SELLER_NIP, "BÓR SPÓŁKA AKCYJNA", proof, "Leśna 3", "30-002", "Kraków")


def test_the_register_fills_the_form_only_on_a_word(
    qtbot: QtBot, opened: ContractorsScreen, office: Office
) -> None:
    choose(qtbot, opened, 0)
    opened.card.fill_from_register()
    qtbot.waitUntil(lambda: "Rejestr jest wyłączony" in texts(opened))
    office.contractors.use_register(Answers())
    opened.card.fill_from_register()
    qtbot.waitUntil(lambda: "W rejestrze: BÓR SPÓŁKA AKCYJNA, Leśna 3, 30-002 Kraków" in texts(opened))
    assert opened.card.form.lines["street"].text() == "Długa 2"
    opened.card.strip.act()
    assert opened.card.form.lines["street"].text() == "Leśna 3"
    assert opened.card.dirty
    choose_other = opened.card.form.lines["number"]
    choose_other.setText("7811993406")
    opened.card.fill_from_register()
    qtbot.waitUntil(lambda: "Nie ma połączenia" in texts(opened))


class LateAnswers(Answers):
    """One that has to be asked over the network first."""

    asked = False

    def name(self, number: str) -> RegisteredName | AskState:
        answer = super().name(number) if self.asked else AskState.ASKING
        self.asked = True
        return answer


def test_what_a_register_says_later_is_shown_by_itself(
    qtbot: QtBot, opened: ContractorsScreen, office: Office
) -> None:
    office.contractors.use_register(LateAnswers())
    choose(qtbot, opened, 0)
    opened.card.fill_from_register()
    qtbot.waitUntil(lambda: "Program pyta rejestr w tle" in texts(opened))
    opened.card.registers_answered()
    qtbot.waitUntil(lambda: "W rejestrze: BÓR SPÓŁKA AKCYJNA" in texts(opened))


# -- importing -----------------------------------------------------------------------------------------


def test_an_import_is_shown_put_right_and_done(
    qtbot: QtBot, opened: ContractorsScreen, office: Office, company: Company, tmp_path: Path
) -> None:
    path = tmp_path / "baza.csv"
    path.write_text(samples.CSV, encoding="cp852")
    opened.import_from(path)
    panel = opened.importing
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2)
    assert panel.shape.encoding.value() == "cp852"
    assert [line.outcome for line in panel.model.lines] == [Outcome.CHANGED, Outcome.NEW]
    box = panel.shape.columns.cellWidget(0, 1)
    assert isinstance(box, QComboBox)
    assert box.currentText() == "Nazwa"
    panel.overwrite.setChecked(False)
    qtbot.waitUntil(
        lambda: (
            panel.model.rowCount() == 2
            and [change[0] for change in panel.model.lines[0].changes] == ["account"]
        )
    )
    qtbot.waitUntil(lambda: not panel.loading)
    panel.company.choose(company.id)
    qtbot.waitUntil(lambda: not panel.loading and len(panel.model.lines[0].changes) == 3)
    panel.start()
    qtbot.waitUntil(lambda: "Nowi: 1, zmienieni: 1, odrzuceni: 0." in texts(opened))
    found = office.contractors.find(SELLER_NIP)
    assert found is not None
    assert office.contractors.card(found.id).companies[0].settings.code == "BOR"
    press(opened, "Wróć do kontrahentów")
    qtbot.waitUntil(lambda: len(listed(opened)) == 3)


def test_what_became_of_an_import_is_not_said_of_another_file(
    qtbot: QtBot, opened: ContractorsScreen, tmp_path: Path
) -> None:
    path = tmp_path / "baza.csv"
    path.write_text(samples.CSV, encoding="cp852")
    opened.import_from(path)
    panel = opened.importing
    qtbot.waitUntil(lambda: not panel.loading)
    path.unlink()
    panel.start()
    qtbot.waitUntil(lambda: not panel.loading)
    assert "Nowi: 1, zmienieni: 1" in panel.strip.text()

    other = tmp_path / "inna.csv"
    other.write_text("NIP;Nazwa\n5260250995;Zażółć\n", encoding="utf-8")
    opened.import_from(other)
    qtbot.waitUntil(lambda: not panel.loading)
    assert "Nowi" not in panel.strip.text()


def test_preview_is_for_the_company_that_is_shown(
    qtbot: QtBot, opened: ContractorsScreen, company: Company, tmp_path: Path
) -> None:
    path = tmp_path / "baza.csv"
    path.write_text(samples.CSV, encoding="cp852")
    opened.import_from(path)
    panel = opened.importing
    qtbot.waitUntil(lambda: not panel.loading and panel.company.count() == 2)
    panel.company.choose(company.id)
    qtbot.waitUntil(lambda: not panel.loading)
    assert panel._preview is not None
    assert panel._preview.company_id == company.id
    opened.import_from(path)
    qtbot.waitUntil(lambda: not panel.loading)
    assert panel.company.value() is None
    assert panel._preview is not None
    assert panel._preview.company_id is None


def test_columns_that_mean_nothing_are_named_by_hand(
    qtbot: QtBot, opened: ContractorsScreen, tmp_path: Path
) -> None:
    path = tmp_path / "baza.csv"
    path.write_text("Alfa;Beta\n1;x\n2;y\n", encoding="utf-8")
    opened.import_from(path)
    qtbot.waitUntil(lambda: "Nie wskazano kolumny" in texts(opened))
    opened.importing.shape.header.click()
    qtbot.waitUntil(lambda: not opened.importing.loading)
    assert opened.importing.shape.header.isChecked()
    box = opened.importing.shape.columns.cellWidget(0, 1)
    assert isinstance(box, QComboBox)
    box.setCurrentText("Nazwa")
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: [line.outcome for line in opened.importing.model.lines] == [Outcome.NEW] * 2)


def test_a_file_of_another_kind_is_said(qtbot: QtBot, opened: ContractorsScreen, tmp_path: Path) -> None:
    path = tmp_path / "obraz.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    opened.import_from(path)
    qtbot.waitUntil(lambda: "Tego pliku program nie zna" in texts(opened))


def test_the_list_is_written(qtbot: QtBot, opened: ContractorsScreen, tmp_path: Path) -> None:
    opened.search.setText("laka")
    qtbot.waitUntil(lambda: listed(opened) == ["Łąka Jan"])
    opened.export_to(tmp_path / "k.csv")
    qtbot.waitUntil(lambda: "Zapisano" in texts(opened))
    assert "Bór" not in (tmp_path / "k.csv").read_text("utf-8-sig")


# -- in the window -------------------------------------------------------------------------------------


def test_from_a_document_to_its_contractor_and_back(
    qtbot: QtBot,
    make_window: Callable[[], MainWindow],
    office: Office,
    database: Database,
    company: Company,
    tmp_path: Path,
) -> None:
    document = add_document(office, tmp_path, company_id=company.id)
    give_reading(database, document)
    window = make_window()
    window.open_review([document], 0)
    review = window._review
    assert review is not None
    qtbot.waitUntil(lambda: review.controller.current is not None)
    review.header.contractor.click()
    screen = window._contractors
    assert screen is not None
    qtbot.waitUntil(lambda: screen.card.form.lines["name"].text() == "„Bór” S.A.")
    assert screen.card.contractor is None
    screen.card.store()
    qtbot.waitUntil(lambda: listed(screen) == ["„Bór” S.A."])
    screen.closed.emit()
    assert review.isVisible()
    window.show_main()
    window.page.commands.contractor_wanted.emit(document)
    qtbot.waitUntil(lambda: screen.card.contractor is not None and screen.isVisible())
    screen.closed.emit()
    assert window.page.isVisible()


def test_what_the_base_knows_is_taken_in_the_review(
    qtbot: QtBot,
    make_window: Callable[[], MainWindow],
    office: Office,
    database: Database,
    company: Company,
    tmp_path: Path,
) -> None:
    made = office.contractors.create(ContractorData(SELLER_NIP, "Las Państwowy"))
    office.contractors.change_settings(made.id, company.id, ContractorSettings(payment_days=14))
    document = add_document(office, tmp_path, company_id=company.id)
    give_reading(database, document)
    window = make_window()
    window.open_review([document], 0)
    review = window._review
    assert review is not None
    qtbot.waitUntil(lambda: "W bazie ten NIP ma inną nazwę: „Las Państwowy”." in review.known.text)
    assert "Zwykły termin to 14 dni: 2026-11-26." in review.known.text
    review.known.take()

    def taken() -> bool:
        fields = office.documents.detail(document).fields
        return {fields[name].value for name in fields} >= {"Las Państwowy", "2026-11-26"}

    qtbot.waitUntil(taken)
    # What was taken is asked about once more; until that is answered the old line stands.
    qtbot.waitUntil(lambda: review.known.text == "")
