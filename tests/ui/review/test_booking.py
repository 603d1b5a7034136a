"""The section "Opis księgowy" with hands on the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from desktop.domain.booking.rules import Conditions, Outcome, Rule
from desktop.domain.companies import Company
from desktop.domain.fields import FieldName, LineItem, VatRow
from desktop.domain.kinds import DocumentKind
from desktop.domain.statuses import Status
from desktop.services.office import Office
from desktop.ui.booking.card import BookingCard
from tests.builders import INVOICE_VALUES, make_reading
from tests.ui.review.conftest import AddRead, Desk

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def described(office: Office) -> Office:
    """An office that has begun with the starting set."""
    office.booking.dictionaries.begin()
    return office


def card_of(desk: Desk) -> BookingCard:
    return desk.screen.form.booking


def open_card(desk: Desk, document: int) -> BookingCard:
    desk.open([document])
    wait(desk, lambda: desk.screen.booking.state is not None)
    return card_of(desk)


def wait(desk: Desk, until: Callable[[], bool]) -> None:
    desk.qtbot.waitUntil(until, timeout=10_000)


def shown_text(desk: Desk) -> str:
    return " ".join(label.text() for label in desk.screen.notice.findChildren(QLabel))


def stored(desk: Desk, document: int, until: Callable[[list[str]], bool]) -> None:
    """Wait until the categories that are kept are so."""

    def is_so() -> bool:
        desk.screen.controller.wait_saved()
        QApplication.processEvents()
        state = desk.office.booking.shown(document)
        return state.kept_by == "anna" and until([line.category for line in state.entry.lines])

    wait(desk, is_so)


def test_a_category_is_chosen_by_typing_a_part_of_it(
    described: Office,
    desk: Desk,
    add_read: AddRead,
) -> None:
    document = add_read()
    open_card(desk, document)
    desk.press(Qt.Key.Key_F4)
    desk.type("biur")
    desk.press(Qt.Key.Key_Return)
    stored(desk, document, lambda found: found == ["BIUROWE"])
    # Enter took the category and did not approve the document.
    assert desk.office.documents.detail(document).row.status is Status.TO_REVIEW


def test_one_key_accepts_everything_that_is_proposed(
    described: Office,
    desk: Desk,
    add_read: AddRead,
) -> None:
    described.booking.rules.save(
        Rule(name="Bór", when=Conditions(contractor=("bór",)), then=Outcome(category="TOWARY"))
    )
    document = add_read()
    card = open_card(desk, document)
    assert card.rows[0].category.code == "TOWARY"
    assert "Bór" in card.rows[0].why.text()
    desk.press(Qt.Key.Key_B, CTRL)
    stored(desk, document, lambda found: found == ["TOWARY"])
    wait(desk, lambda: "anna" in card.state_label.text())


def test_a_split_computes_the_rest_and_adds_up(
    described: Office,
    desk: Desk,
    add_read: AddRead,
) -> None:
    document = add_read()
    card = open_card(desk, document)
    desk.press(Qt.Key.Key_F4)
    desk.type("paliwo")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_D, CTRL)
    wait(desk, lambda: len(card.rows) == 2)
    desk.type("reprez")
    desk.press(Qt.Key.Key_Return)
    cell = card.rows[0].net
    cell.setFocus()
    desk.type("60%")
    desk.press(Qt.Key.Key_Tab)
    stored(desk, document, lambda found: found == ["PALIWO", "REPREZENTACJA"])
    state = described.booking.shown(document)
    assert [line.amounts.net for line in state.entry.lines] == [Decimal("600.00"), Decimal("400.00")]
    assert [line.amounts.gross for line in state.entry.lines] == [Decimal("738.00"), Decimal("492.00")]
    assert state.problems == ()
    cell = card.rows[0].net
    cell.setFocus()
    desk.type("70%")
    desk.press(Qt.Key.Key_Return)
    wait(desk, lambda: described.booking.shown(document).entry.lines[0].amounts.net == Decimal("700.00"))
    desk.screen.controller.wait_saved()
    assert described.documents.rows([document])[0].status is Status.TO_REVIEW, (
        "Enter took the amount, no more"
    )


def test_undo_takes_the_description_back_step_by_step(
    described: Office,
    desk: Desk,
    add_read: AddRead,
) -> None:
    document = add_read()
    card = open_card(desk, document)
    for word in ("biur", "media"):
        desk.press(Qt.Key.Key_F4)
        desk.type(word if word == "biur" else "energia")
        desk.press(Qt.Key.Key_Return)
        stored(desk, document, lambda found, word=word: found == ["BIUROWE" if word == "biur" else "MEDIA"])
    desk.press(Qt.Key.Key_Z, CTRL)
    stored(desk, document, lambda found: found == ["BIUROWE"])
    wait(desk, lambda: card.rows[0].category.code == "BIUROWE")
    desk.press(Qt.Key.Key_Z, CTRL)
    wait(desk, lambda: described.booking.shown(document).kept_by is None)


def test_escape_drops_what_is_typed_and_then_leaves_the_section(
    described: Office,
    desk: Desk,
    add_read: AddRead,
) -> None:
    document = add_read()
    card = open_card(desk, document)
    desk.press(Qt.Key.Key_F4)
    desk.type("xyz")
    desk.press(Qt.Key.Key_Escape)
    assert not card.rows[0].category.typing
    desk.press(Qt.Key.Key_Escape)
    assert not card.in_use
    assert described.booking.shown(document).kept_by is None


def test_an_office_without_lists_is_offered_the_starting_set(
    office: Office,
    desk: Desk,
    add_read: AddRead,
) -> None:
    document = add_read()
    card = open_card(desk, document)
    assert card.isHidden()
    desk.press(Qt.Key.Key_F4)
    assert not card.isHidden()
    assert not card.beginner.isHidden()
    card.beginner.click()
    wait(desk, lambda: card.beginner.isHidden() and len(card.rows) == 1)
    assert office.booking.shown(document).dictionaries.categories


def test_a_wrong_split_is_said_and_not_approved(
    described: Office,
    desk: Desk,
    add_read: AddRead,
) -> None:
    document = add_read()
    state = described.booking.shown(document)
    line = replace(state.entry.lines[0], category="PALIWO")
    described.booking.save(document, replace(state.entry, lines=(line, line)))
    card = open_card(desk, document)
    assert not card.rest.isHidden()
    desk.screen.go_to_approve()
    desk.press(Qt.Key.Key_Return)
    wait(desk, lambda: "nie sumuje" in shown_text(desk))
    card.give_rest()
    stored(desk, document, lambda found: len(found) == 2)
    wait(desk, card.rest.isHidden)
    assert described.booking.shown(document).problems == ()


def test_marks_are_chips_with_their_reasons(
    described: Office,
    desk: Desk,
    add_read: AddRead,
) -> None:
    card = open_card(desk, add_read())
    (chip,) = card.marks.chips
    assert (chip.text, chip.sure) == ("BFK", False)
    assert "KSeF" in chip.toolTip()
    card.marks._toggle("DI", ["NrKSeF", "OFF", "BFK", "DI"], checked=True)
    wait(desk, lambda: [one.text for one in card.marks.chips] == ["DI"])


def test_lines_of_goods_make_a_split_that_is_shown(
    described: Office,
    desk: Desk,
    add_read: AddRead,
) -> None:
    for word, category in (("węgiel", "MEDIA"), ("łopata", "WYPOSAŻENIE")):
        described.booking.rules.save(
            Rule(name=word, when=Conditions(words=(word,)), then=Outcome(category=category))
        )
    reading = make_reading(certain=set(FieldName))
    items = (
        LineItem("Węgiel orzech", net=Decimal("900.00"), rate="23"),
        LineItem("Łopata", net=Decimal("100.00"), rate="23"),
    )
    card = open_card(desk, add_read(replace(reading, line_items=items)))
    assert [shown.category.code for shown in card.rows] == ["MEDIA", "WYPOSAŻENIE"]
    assert [shown.net.text() for shown in card.rows] == ["900,00", "100,00"]


def test_a_margin_is_typed_where_the_sale_is_taxed_by_it(
    described: Office, desk: Desk, add_read: AddRead, company: Company
) -> None:
    amounts = {FieldName.NET: "5000.00", FieldName.VAT: "0.00", FieldName.GROSS: "5000.00"}
    values = {**INVOICE_VALUES, **amounts, FieldName.SELLER_NIP: company.nip}
    row = VatRow("marża", Decimal("5000.00"), Decimal("0.00"), Decimal("5000.00"))
    document = add_read(make_reading(values, vat_rows=(row,)))
    described.documents.set_kind([document], DocumentKind.SALES_INVOICE)
    (line,) = open_card(desk, document).rows
    assert line.margin.isVisible()
    assert line.margin.text() == ""

    line.margin.setFocus()
    desk.type("1230")
    desk.press(Qt.Key.Key_Tab)
    line.own_rate._choose("8")

    def kept() -> bool:
        desk.screen.controller.wait_saved()
        QApplication.processEvents()
        found = desk.office.booking.shown(document).entry.lines[0]
        return (found.margin, found.own_rate) == (Decimal("1230.00"), 8)

    wait(desk, kept)


def test_a_plain_purchase_asks_for_no_own_tax(described: Office, desk: Desk, add_read: AddRead) -> None:
    (line,) = open_card(desk, add_read()).rows

    assert not line.margin.isVisible()
    assert not line.own_rate.isVisible()
