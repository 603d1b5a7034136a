"""Many documents are described at once, and that is taken back at once."""

from __future__ import annotations

import pytest

from desktop.domain.kinds import DocumentKind
from desktop.domain.listing import ActionResult
from desktop.services.booking.bulk import BulkChange
from desktop.services.office import Office
from tests.services.booking.conftest import AddInvoice


def categories(office: Office, *documents: int) -> list[list[str]]:
    return [[line.category for line in office.booking.shown(one).entry.lines] for one in documents]


def test_the_preview_says_what_will_happen_and_changes_nothing(
    described: Office, add_invoice: AddInvoice
) -> None:
    first, second, letter = (add_invoice(("Papier", "10.00")) for _ in range(3))
    described.documents.set_kind([letter], DocumentKind.LETTER)
    described.booking.bulk.apply([first], BulkChange(category="BIUROWE"))
    found = described.booking.bulk.preview([first, second, letter, 4711], BulkChange(category="BIUROWE"))
    assert (found.changes, found.same) == (1, 1)
    assert [message.code for _one, message in found.refused] == ["booking.not_booked", "document.gone"]
    assert categories(described, second) == [[""]]


def test_it_changes_what_is_asked_for_and_nothing_else(described: Office, add_invoice: AddInvoice) -> None:
    document = add_invoice(("Papier", "10.00"))
    bulk = described.booking.bulk
    bulk.apply([document], BulkChange(category="BIUROWE", description="Papier do drukarki"))
    bulk.apply([document], BulkChange(register="ZAKUP IMP", payment="karta", add_marks=("MK",)))
    entry = described.booking.shown(document).entry
    assert (entry.register, entry.payment) == ("ZAKUP IMP", "karta")
    assert entry.lines[0].category == "BIUROWE"
    assert entry.lines[0].description == "Papier do drukarki"
    assert "MK" in entry.marks.texts()
    bulk.apply([document], BulkChange(remove_marks=("MK",), add_marks=("DI",)))
    assert described.booking.shown(document).entry.marks.texts() == ("DI",)


def test_pieces_of_one_action_are_undone_as_one_step(described: Office, add_invoice: AddInvoice) -> None:
    documents = [add_invoice(("Papier", "10.00")) for _ in range(4)]
    described.booking.bulk.apply(documents[:1], BulkChange(category="MEDIA"))
    action = described.booking.bulk.action(BulkChange(category="BIUROWE"))
    action(documents[:2])
    action(documents[2:])
    assert categories(described, *documents) == [["BIUROWE"]] * 4
    result = described.booking.bulk.undo()
    assert sorted(result.changed) == documents
    assert categories(described, *documents) == [["MEDIA"], [""], [""], [""]]
    described.booking.bulk.undo()
    assert categories(described, documents[0]) == [[""]]
    assert described.booking.bulk.undo() == ActionResult((), ())


def test_undo_leaves_what_was_changed_or_approved_since(described: Office, add_invoice: AddInvoice) -> None:
    changed, approved = add_invoice(("Papier", "10.00")), add_invoice(("Papier", "10.00"))
    bulk = described.booking.bulk
    bulk.apply([changed, approved], BulkChange(category="BIUROWE"))
    described.documents.approve([approved])
    entry = described.booking.shown(changed).entry
    from dataclasses import replace

    described.booking.save(changed, replace(entry, payment="karta"))
    result = bulk.undo()
    assert result.changed == ()
    assert {message.code for _one, message in result.refused} == {"booking.changed_since", "document.closed"}
    assert categories(described, changed, approved) == [["BIUROWE"], ["BIUROWE"]]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (BulkChange(category="NIE MA"), "booking.unknown_category"),
        (BulkChange(category="SPRZEDAŻ"), "booking.category_of_other_side"),
        (BulkChange(register="SPRZEDAŻ"), "booking.register_of_other_side"),
        (BulkChange(register="NIE MA"), "booking.unknown_register"),
        (BulkChange(add_marks=("GTU_01",)), "booking.marks_of_other_side"),
    ],
)
def test_what_cannot_be_right_is_refused(
    described: Office, add_invoice: AddInvoice, change: BulkChange, code: str
) -> None:
    result = described.booking.bulk.apply([add_invoice(("Papier", "10.00"))], change)
    assert [message.code for _one, message in result.refused] == [code]


def test_nothing_to_undo_is_fine(described: Office) -> None:
    assert described.booking.bulk.undo().changed == ()
