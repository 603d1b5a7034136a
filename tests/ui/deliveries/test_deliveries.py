"""The journal shows every delivery with the fate of every part; parts are called back from it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from desktop.db.filestore import FileStore
from desktop.domain.companies import Company
from desktop.domain.deliveries import Delivery
from desktop.domain.documents import Channel, Hints
from desktop.domain.listing import DocumentFilter, Sort
from desktop.domain.messages import Message
from desktop.services.mailboxes import keeping
from desktop.services.office import Office
from desktop.services.receiving import NewDelivery, NewPart
from desktop.ui import texts
from desktop.ui.background import Background
from desktop.ui.deliveries.screen import DeliveriesScreen
from desktop.ui.main_window import MainWindow
from tests.builders import make_pdf
from tests.conftest import DataFolder


def deliver(office: Office, data: DataFolder, tmp_path: Path, company: Company | None) -> Delivery:
    """A mail with an invoice that was taken in and a logo that was not."""
    hints = Hints(None if company is None else company.id, channel=Channel.MAIL, sender="jan@lipowa.example")
    invoice, logo = make_pdf(tmp_path / "fv.pdf"), make_pdf(tmp_path / "logo.pdf", ["logo"])

    store = FileStore(data.store)
    put = keeping.Put(logo, store.put(logo))

    def keep(session: Session, done: Delivery) -> None:
        keeping.keep(session, store, done.id, 1, put)

    return office.receiving.receive_delivery(
        NewDelivery(
            Channel.MAIL,
            hints.company_id,
            "jan@lipowa.example",
            "Faktury",
            "Dzień dobry",
            "<1@lipowa.example>",
            {"spf": "pass", "name": "Jan Lipowy"},
            [
                NewPart("fv.pdf", invoice, hints),
                NewPart("logo.pdf", message=Message("part.twice"), size=10),
            ],
        ),
        alongside=keep,
    )


def shown(screen: DeliveriesScreen) -> str:
    return "\n".join(one.text() for one in screen.detail.findChildren(QLabel))


def test_every_part_is_shown_and_one_is_called_back(
    qtbot: QtBot,
    office: Office,
    background: Background,
    company: Company,
    data: DataFolder,
    tmp_path: Path,
) -> None:
    deliver(office, data, tmp_path, company)
    screen = DeliveriesScreen(office, background)
    qtbot.addWidget(screen)
    screen.show()
    screen.open()
    qtbot.waitUntil(lambda: "logo.pdf" in shown(screen))
    text = shown(screen)
    for part in ("Faktury", "Jan Lipowy (jan@lipowa.example)", "SPF: pass", "fv.pdf", "Żółw"):
        assert part in text
    assert screen._table.item(0, 5).text() == "1"
    assert screen._table.item(0, 6).text() == "1"
    call_back = next(one for one in screen.detail.findChildren(QPushButton) if one.text() == "Przywołaj")
    call_back.click()
    qtbot.waitUntil(lambda: "Przywołano" in screen._strip.text())
    assert office.documents.counts().total == 2
    qtbot.waitUntil(lambda: screen._table.item(0, 6).text() == "")


def test_a_mail_without_any_file_stands_out_and_says_why_a_part_is_not_kept(
    qtbot: QtBot, office: Office, background: Background
) -> None:
    body = NewPart("treść wiadomości.pdf", message=Message("mail.body"))
    lost = NewPart("a.txt", message=Message("part.text"), unkept=Message("part.not_kept", {"parts": "60"}))
    for parts in ([lost], [body]):
        office.receiving.receive_delivery(NewDelivery(Channel.MAIL, None, "jan@lipowa.example", parts=parts))
    screen = DeliveriesScreen(office, background)
    qtbot.addWidget(screen)
    screen.show()
    screen.open()
    qtbot.waitUntil(lambda: screen._table.rowCount() == 2)
    assert screen._table.item(0, 5).text() == "bez plików"
    assert screen._table.item(1, 5).text() == "0"
    screen._table.setCurrentCell(1, 0)
    qtbot.waitUntil(lambda: "a.txt" in shown(screen))
    assert "nie można też przywołać" in shown(screen)
    assert texts.say(Message("part.text")) in shown(screen)


def test_whoever_assigns_a_mail_is_offered_to_trust_its_sender(
    qtbot: QtBot,
    office: Office,
    company: Company,
    data: DataFolder,
    tmp_path: Path,
    make_window: Callable[[], MainWindow],
) -> None:
    deliver(office, data, tmp_path, None)
    window = make_window()
    qtbot.waitUntil(lambda: window.page.pane.model.rowCount() == 1)
    window.page.pane.view.selectRow(0)
    window.page.commands._assign(company.id)
    strip = window.page.pane.strip
    qtbot.waitUntil(lambda: "jan@lipowa.example" in strip.text())
    strip.act()
    qtbot.waitUntil(lambda: office.companies.get(company.id).settings.trusted == ("jan@lipowa.example",))
    ids = office.documents.ids(DocumentFilter(company_id=company.id), Sort())
    assert office.mailboxes.senders_to_trust(ids, company.id) == ()


def test_the_journal_is_opened_from_the_list(
    qtbot: QtBot, office: Office, make_window: Callable[[], MainWindow]
) -> None:
    window = make_window()
    window.page.deliveries_wanted.emit()
    assert isinstance(window._stack.currentWidget(), DeliveriesScreen)
    window._stack.currentWidget().closed.emit()
    assert window._stack.currentWidget() is window.page


def test_a_mail_without_documents_is_told_of_until_somebody_has_looked(
    qtbot: QtBot, office: Office, make_window: Callable[[], MainWindow]
) -> None:
    window = make_window()
    told = window.page.status._empty
    assert told.isHidden()
    part = NewPart("faktura.docx", message=Message("part.office_file"))
    office.receiving.receive_delivery(NewDelivery(Channel.MAIL, None, "jan@lipowa.example", parts=[part]))
    office.receiving.receive_delivery(NewDelivery(Channel.PANEL, None, "jan@lipowa.example", parts=[part]))
    qtbot.waitUntil(lambda: told.text() == "Przesyłki bez dokumentów: 1")
    assert not told.isHidden()
    told.click()
    screen = window._stack.currentWidget()
    assert isinstance(screen, DeliveriesScreen)
    qtbot.waitUntil(lambda: screen._table.rowCount() == 1)
    qtbot.waitUntil(told.isHidden)
    screen.closed.emit()
    window.page.deliveries_wanted.emit()
    qtbot.waitUntil(lambda: screen._table.rowCount() == 2)
