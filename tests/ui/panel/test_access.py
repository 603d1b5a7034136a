"""Giving a client access from the company's row, and what can be done about it afterwards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.app import DataFolder
from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.errors import UserError
from desktop.domain.panel import USUAL_RIGHTS, AccessState, PanelAct, Right
from desktop.services.office import Office
from desktop.services.panel.acts import Did
from desktop.services.panel.refusals import Refused
from desktop.ui.background import Background
from desktop.ui.main_window import MainWindow
from desktop.ui.panel.access import AccessDrawer
from desktop.ui.panel.trail import act_sentence
from desktop.ui.panel.user_card import UserCard
from desktop.ui.panel.words import told
from desktop.ui.tree.scope import Place, Scope
from desktop.ui.widgets.chooser import Chooser
from tests.builders import SELLER_NIP
from tests.panel_office import NOW, PASSWORD, Post, come_in, with_panel


@pytest.fixture
def drawer(qtbot: QtBot, office: Office, company: Company, background: Background) -> AccessDrawer:
    return open_drawer(qtbot, office, company, background)


def open_drawer(qtbot: QtBot, office: Office, company: Company, background: Background) -> AccessDrawer:
    made = AccessDrawer(office, background)
    qtbot.addWidget(made)
    made.resize(440, 800)
    made.open(company)
    qtbot.waitUntil(lambda: made.loaded)
    return made


def card_of(drawer: AccessDrawer, email: str) -> UserCard:
    return next(card for card in drawer.cards if card.access.email == email)


def state(office: Office, company: Company, email: str) -> AccessState | None:
    return next(
        (one.state for one in office.panel.accounts.of_company(company.id) if one.email == email), None
    )


def test_access_is_given_in_four_clicks_from_the_companys_row(
    qtbot: QtBot, office: Office, company: Company, post: Post, make_window: Callable[[], MainWindow]
) -> None:
    window = make_window()
    window.page.tree.choose(Scope(Place.COMPANY, company.id, company.short_name))
    menu = QMenu()
    # A click on the row with the other button, a click on the menu's line …
    window.page.tree.menu_wanted.emit(menu, window.page.tree.scope)
    share = next(one for one in menu.actions() if one.text().startswith("Udostępnij panel"))
    assert share.text().endswith("Ctrl+U")
    share.trigger()
    drawer = window.page.access
    qtbot.waitUntil(lambda: drawer.loaded)
    # … the company's own address is there already, so the third click sends.
    assert drawer.email.text() == "biuro@zolw.example"
    QTest.mouseClick(drawer.send, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(post.letters) == 1)
    qtbot.waitUntil(lambda: bool(drawer.cards))
    assert post.letters[0].to == "biuro@zolw.example"
    assert drawer.link.link() in post.letters[0].text
    assert drawer.cards[0].access.rights == USUAL_RIGHTS
    assert state(office, company, "biuro@zolw.example") is AccessState.INVITED


def test_the_key_shares_with_the_chosen_company_or_asks_which(
    qtbot: QtBot, office: Office, company: Company, make_window: Callable[[], MainWindow]
) -> None:
    other = office.companies.add(short_name="Bór", full_name="", nip=SELLER_NIP, email="")
    window = make_window()
    QTest.keyClick(window.page.pane.view, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    chooser = window.page.findChild(Chooser)
    assert chooser is not None
    chooser.chosen.emit(other.id)
    chooser.close()
    assert window.page.access.company_id == other.id
    QTest.keyClick(window.page.access, Qt.Key.Key_Escape)
    assert window.page.access.company_id is None
    window.page.tree.choose(Scope(Place.COMPANY, company.id, company.short_name))
    window.page.share_panel()
    assert window.page.access.company_id == company.id


def test_without_sending_there_is_a_link_to_copy(
    qtbot: QtBot,
    office: Office,
    company: Company,
    background: Background,
    data: DataFolder,
    database: Database,
) -> None:
    mute = with_panel(office, data, database, Post(is_set=False))
    drawer = open_drawer(qtbot, mute, company, background)
    assert drawer.send.text() == "Utwórz link"
    drawer.email.setText("jan@zolw.example")
    QTest.keyClick(drawer.email, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(drawer.link.link()))
    QTest.mouseClick(drawer.link.copy_button, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied == drawer.link.link()
    token = copied.rpartition("/")[2]
    mute.panel.links.use(token, PASSWORD, PASSWORD)
    assert state(mute, company, "jan@zolw.example") is AccessState.ACTIVE
    drawer.close_drawer()
    assert drawer.link.link() == ""


def test_the_states_are_shown_as_they_change(
    qtbot: QtBot, office: Office, company: Company, make_window: Callable[[], MainWindow]
) -> None:
    made = office.panel.accounts.invite(company.id, "jan@zolw.example", by="anna", send=False)
    window = make_window()
    window.page.share_panel(company.id)
    drawer = window.page.access
    qtbot.waitUntil(lambda: len(drawer.cards) == 1)
    assert "zaproszenie czeka" in drawer.cards[0].accessibleName()
    token = made.link.rpartition("/")[2]
    office.panel.links.open(token)
    qtbot.waitUntil(lambda: "otwarto zaproszenie" in drawer.cards[0].accessibleName())
    office.panel.links.use(token, PASSWORD, PASSWORD, name="Jan Żółw")
    qtbot.waitUntil(lambda: "Jan Żółw: ma dostęp" in drawer.cards[0].accessibleName())


def test_locking_unlocking_and_a_new_link(
    qtbot: QtBot, office: Office, company: Company, post: Post, drawer: AccessDrawer
) -> None:
    come_in(office, company.id)
    drawer.refresh()
    qtbot.waitUntil(lambda: len(drawer.cards) == 1)
    drawer.cards[0].lock.click()
    qtbot.waitUntil(lambda: drawer.cards[0].access.state is AccessState.LOCKED)
    assert not drawer.cards[0].resend.isVisibleTo(drawer)
    drawer.cards[0].lock.click()
    qtbot.waitUntil(lambda: drawer.cards[0].access.state is AccessState.ACTIVE)
    drawer.cards[0].resend.click()
    qtbot.waitUntil(lambda: len(post.letters) == 1)
    qtbot.waitUntil(lambda: bool(drawer.link.link()))


def test_withdrawing_asks_first(qtbot: QtBot, office: Office, company: Company, drawer: AccessDrawer) -> None:
    come_in(office, company.id)
    drawer.refresh()
    qtbot.waitUntil(lambda: len(drawer.cards) == 1)
    drawer.cards[0].withdraw.click()
    assert "Odebrać dostęp na dobre: Jan Żółw?" in drawer.strip.text()
    assert state(office, company, "jan@zolw.example") is AccessState.ACTIVE
    drawer.strip.act()
    qtbot.waitUntil(lambda: not drawer.cards)
    assert state(office, company, "jan@zolw.example") is None


def test_rights_are_changed_in_place_and_one_must_stay(
    qtbot: QtBot, office: Office, company: Company, drawer: AccessDrawer
) -> None:
    access = come_in(office, company.id)
    drawer.refresh()
    qtbot.waitUntil(lambda: len(drawer.cards) == 1)
    card = drawer.cards[0]
    card.more.click()
    card.rights.box(Right.AMOUNTS).click()
    qtbot.waitUntil(lambda: Right.AMOUNTS not in office.panel.accounts.get(access.id).rights)
    qtbot.waitUntil(lambda: drawer.cards[0] is not card)
    assert drawer.cards[0].more.isChecked(), "the boxes stay in sight"
    office.panel.accounts.set_rights(access.id, [Right.ADD], by="anna")
    drawer.refresh()
    qtbot.waitUntil(lambda: drawer.cards[0].access.rights == {Right.ADD})
    drawer.cards[0].rights.box(Right.ADD).click()
    qtbot.waitUntil(lambda: "uprawnienie" in drawer.strip.text())
    assert drawer.cards[0].rights.rights() == {Right.ADD}
    assert office.panel.accounts.get(access.id).rights == {Right.ADD}


@pytest.mark.parametrize(
    ("typed", "said"), [("", "Wpisz adres"), ("jan(at)zolw", "To nie jest adres e-mail")]
)
def test_a_bad_address_is_said_in_place(
    qtbot: QtBot, office: Office, company: Company, drawer: AccessDrawer, typed: str, said: str
) -> None:
    drawer.email.setText(typed)
    drawer.send.click()
    qtbot.waitUntil(lambda: said in drawer.strip.text())
    assert office.panel.accounts.of_company(company.id) == []
    assert drawer.send.isEnabled()


def test_an_address_that_has_access_is_not_offered_again(
    qtbot: QtBot, office: Office, company: Company, background: Background
) -> None:
    come_in(office, company.id, company.email)
    drawer = open_drawer(qtbot, office, company, background)
    assert drawer.email.text() == ""


def test_that_the_panel_is_off_is_said_with_the_way_to_turn_it_on(
    qtbot: QtBot, office: Office, company: Company, drawer: AccessDrawer
) -> None:
    assert drawer.off.isVisibleTo(drawer)
    office.panel.start()
    drawer.refresh()
    qtbot.waitUntil(lambda: not drawer.off.isVisibleTo(drawer))


def test_what_happened_is_told_with_who_and_from_where(
    qtbot: QtBot, office: Office, company: Company, drawer: AccessDrawer
) -> None:
    made = office.panel.accounts.invite(company.id, "jan@zolw.example", by="anna", send=False)
    office.panel.links.open(made.link.rpartition("/")[2], "10.0.0.7")
    drawer.refresh()
    qtbot.waitUntil(lambda: bool(drawer.cards))
    assert drawer.trail.text() == ""
    drawer.trail.open.click()
    opened, invited = drawer.trail.text().split("\n")
    assert opened.endswith("jan@zolw.example · otwarto link · 10.0.0.7")
    assert invited.endswith("anna · wysłano link: jan@zolw.example")


def test_every_act_has_words() -> None:
    for what in Did:
        told = act_sentence(PanelAct(NOW, what, "", None, "{about}"))
        assert not told.endswith(what.value), what
    assert act_sentence(PanelAct(NOW, "new_act", "", None)).endswith("new_act")


def test_refusals_are_told_as_the_office_should_hear_them() -> None:
    assert "Najpierw go odblokuj" in told(Refused("locked"))
    assert told(Refused("long_text", most=4000)) == "Tekst jest za długi: najwyżej 4000 znaków."
    assert told(UserError("company.gone"))
    with pytest.raises(ZeroDivisionError):
        told(ZeroDivisionError())


def test_another_company_takes_the_drawer_over(
    qtbot: QtBot, office: Office, company: Company, drawer: AccessDrawer
) -> None:
    come_in(office, company.id)
    other = office.companies.add(short_name="Bór", full_name="", nip=SELLER_NIP, email="")
    drawer.open(replace(other, email="ewa@bor.example"))
    qtbot.waitUntil(lambda: drawer.loaded)
    assert drawer.cards == []
    assert drawer.email.text() == "ewa@bor.example"
