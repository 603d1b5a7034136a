"""A document is proposed a description, described, approved, and teaches the next."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.db.engine import Database
from desktop.domain.booking.dictionaries import Category, Vehicle
from desktop.domain.booking.entry import BookingEntry, BookingLine, divided
from desktop.domain.booking.marks import Gtu, KsefMark, Marks
from desktop.domain.companies import Company
from desktop.domain.contractors import ContractorData, ContractorSettings
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName, VatRow
from desktop.domain.kinds import DocumentKind
from desktop.domain.statuses import Status
from desktop.services.audit import MACHINE, Act
from desktop.services.booking.booking import OwnTax
from desktop.services.booking.store import BookingSettings
from desktop.services.office import Office
from tests.builders import INVOICE_VALUES, add_document, give_reading, make_reading
from tests.services.booking.conftest import AddInvoice

KSEF = "5860104121-20261112-0100001AF629-00"


def put_in(office: Office, document: int, category: str) -> None:
    """A person says where all of a document goes."""
    state = office.booking.shown(document)
    line = replace(state.entry.lines[0], category=category, items=())
    office.booking.save(document, replace(state.entry, lines=(line,)))


def approve(office: Office, *documents: int) -> None:
    result = office.documents.approve(documents)
    assert result.refused == ()


def test_before_anything_is_known_nothing_is_kept(described: Office, add_invoice: AddInvoice) -> None:
    state = described.booking.shown(add_invoice(("Olej napędowy", "100.00")))
    assert state.kept_by is None
    assert [line.category for line in state.entry.lines] == [""]
    assert state.entry.register == "ZAKUP"
    assert state.entry.marks.ksef is KsefMark.BFK


def test_approved_descriptions_teach(described: Office, add_invoice: AddInvoice) -> None:
    for _ in range(3):
        document = add_invoice(("Olej napędowy", "100.00"))
        put_in(described, document, "PALIWO")
        approve(described, document)
    state = described.booking.shown(add_invoice(("OLEJ NAPĘDOWY ON", "50.00")))
    assert [line.category for line in state.entry.lines] == ["PALIWO"]
    assert any(reason.why.code == "booking.why_text" for reason in state.proposal.reasons)


def test_reopening_takes_the_lesson_back(described: Office, add_invoice: AddInvoice) -> None:
    document = add_invoice(("Olej napędowy", "100.00"))
    put_in(described, document, "PALIWO")
    approve(described, document)
    described.documents.reopen([document])
    state = described.booking.shown(add_invoice(("Olej napędowy", "50.00")))
    assert [line.category for line in state.entry.lines] == [""]
    assert described.booking.shown(document).entry.lines[0].category == "PALIWO"


def test_a_description_that_is_not_approved_teaches_nothing(
    described: Office, add_invoice: AddInvoice
) -> None:
    put_in(described, add_invoice(("Olej napędowy", "100.00")), "PALIWO")
    state = described.booking.shown(add_invoice(("Olej napędowy", "50.00")))
    assert [line.category for line in state.entry.lines] == [""]


def test_approving_writes_the_trail(described: Office, add_invoice: AddInvoice) -> None:
    document = add_invoice(("Olej napędowy", "100.00"))
    put_in(described, document, "PALIWO")
    approve(described, document)
    booked = [one for one in described.documents.history(document) if one.what is Act.BOOKED]
    assert booked[-1].who == "anna"
    assert "PALIWO: 100.00 + 23.00 = 123.00" in (booked[-1].new or "")


def test_a_sure_proposal_is_taken_over_at_approval_and_does_not_teach_unseen(
    described: Office, add_invoice: AddInvoice
) -> None:
    for _ in range(4):
        document = add_invoice(("Olej napędowy", "100.00"), ksef_number=KSEF)
        state = described.booking.shown(document)
        line = replace(state.entry.lines[0], category="PALIWO", items=())
        described.booking.save(document, replace(state.entry, register="ZAKUP", lines=(line,)))
        approve(described, document)
    document = add_invoice(("Olej napędowy", "77.00"), ksef_number=KSEF)
    assert described.booking.shown(document).proposal.sure
    approve(described, document)
    state = described.booking.shown(document)
    assert state.kept_by == MACHINE
    assert state.entry.lines[0].category == "PALIWO"
    assert state.entry.lines[0].amounts.net == Decimal("77.00")


def test_a_guess_is_not_taken_over(described: Office, add_invoice: AddInvoice) -> None:
    document = add_invoice(("Olej napędowy", "100.00"))
    approve(described, document)
    assert described.booking.shown(document).kept_by is None


def test_taking_over_can_be_switched_off(described: Office) -> None:
    described.booking.set_settings(BookingSettings(take_at_approval=False))
    assert described.booking.settings() == BookingSettings(take_at_approval=False)


def test_an_office_without_lists_approves_as_before(office: Office, add_invoice: AddInvoice) -> None:
    document = add_invoice(("Olej napędowy", "100.00"))
    approve(office, document)
    assert office.documents.detail(document).row.status is Status.APPROVED


def test_a_split_that_does_not_add_up_is_kept_said_and_not_approved(
    described: Office, add_invoice: AddInvoice
) -> None:
    document = add_invoice(("Olej napędowy", "100.00"))
    state = described.booking.shown(document)
    assert state.amounts is not None
    one, other = divided(state.amounts, [Decimal(1), Decimal(1)])
    wrong = replace(one, net=one.net + Decimal("0.01"), gross=one.gross + Decimal("0.01"))
    lines = (BookingLine("PALIWO", amounts=wrong), BookingLine("MEDIA", amounts=other))
    kept = described.booking.save(document, replace(state.entry, lines=lines))
    assert [problem.code for problem in kept.problems] == ["booking.sums"]
    refused = described.documents.approve([document]).refused
    assert [message.code for _one, message in refused] == ["booking.sums"]
    assert described.documents.detail(document).row.status is Status.TO_REVIEW


def test_marks_that_the_side_must_not_bear_are_refused_at_approval(
    described: Office, add_invoice: AddInvoice
) -> None:
    document = add_invoice(("Olej napędowy", "100.00"))
    state = described.booking.shown(document)
    described.booking.save(document, replace(state.entry, marks=Marks(gtu=(Gtu.GTU_02,))))
    refused = described.documents.approve([document]).refused
    assert [message.code for _one, message in refused] == ["booking.marks_of_other_side"]


def test_what_is_not_split_follows_the_documents_amounts(described: Office, add_invoice: AddInvoice) -> None:
    document = add_invoice(("Olej napędowy", "100.00"))
    put_in(described, document, "PALIWO")
    review = described.review.open(document)
    review.change_vat([VatRow("23", Decimal(200), Decimal(46), Decimal(246))])
    assert described.booking.shown(document).entry.amounts.gross == Decimal("246.00")


def test_undo_in_review_takes_a_description_back(described: Office, add_invoice: AddInvoice) -> None:
    document = add_invoice(("Olej napędowy", "100.00"))
    review = described.review.open(document)
    entry = described.booking.shown(document).entry
    review.describe(replace(entry, lines=(replace(entry.lines[0], category="MEDIA"),)))
    review.describe(replace(entry, lines=(replace(entry.lines[0], category="PALIWO"),)))
    review.undo()
    assert described.booking.shown(document).entry.lines[0].category == "MEDIA"
    review.undo()
    assert described.booking.shown(document).kept_by is None


def test_accepting_keeps_what_is_proposed(described: Office, add_invoice: AddInvoice) -> None:
    described.booking.dictionaries.save(Vehicle(code="WX1234A"))
    document = add_invoice(("Olej napędowy WX1234A", "100.00"))
    proposed = described.booking.shown(document).entry
    assert described.booking.take_over(document).kept_by == "anna"
    assert described.booking.shown(document).entry == proposed
    assert described.booking.clear(document).kept_by is None


def test_closed_documents_are_not_described(described: Office, add_invoice: AddInvoice) -> None:
    document = add_invoice(("Olej napędowy", "100.00"))
    approve(described, document)
    with pytest.raises(UserError) as caught:
        described.booking.save(document, BookingEntry())
    assert caught.value.code == "document.closed"
    assert described.booking.shown(document).closed


def test_a_ksef_number_that_came_later_counts(described: Office, add_invoice: AddInvoice) -> None:
    document = add_invoice(("Olej napędowy", "100.00"))
    put_in(described, document, "PALIWO")
    assert described.booking.shown(document).entry.marks.ksef is KsefMark.BFK
    described.review.open(document).change(FieldName.KSEF_NUMBER, KSEF)
    assert described.booking.shown(document).entry.marks.ksef is KsefMark.NUMBER


def test_letters_are_not_described(described: Office, add_invoice: AddInvoice) -> None:
    document = add_invoice(("pismo", "1.00"))
    described.documents.set_kind([document], DocumentKind.LETTER)
    assert described.booking.shown(document).side is None


def test_a_document_that_is_gone(described: Office) -> None:
    with pytest.raises(UserError) as caught:
        described.booking.shown(4711)
    assert caught.value.code == "document.gone"


def test_what_is_handed_over_has_a_row_for_every_category_and_rate(
    described: Office, add_invoice: AddInvoice
) -> None:
    document = add_invoice(("Olej napędowy", "100.00"), ("Kawa", "10.00"))
    state = described.booking.shown(document)
    assert state.amounts is not None
    parts = divided(state.amounts, [Decimal(100), Decimal(10)])
    lines = (
        BookingLine("PALIWO", amounts=parts[0], items=(0,)),
        BookingLine("REPREZENTACJA", amounts=parts[1], items=(1,)),
    )
    described.booking.save(document, replace(state.entry, lines=lines))
    undescribed = add_invoice(("x", "1.00"))
    found = described.booking.booked([document, undescribed])
    assert list(found) == [document]
    assert [(one.rate, one.line.category) for one in found[document].by_rate] == [
        ("23", "PALIWO"),
        ("23", "REPREZENTACJA"),
    ]


def test_what_comes_back_from_the_bin_teaches_again(described: Office, add_invoice: AddInvoice) -> None:
    document = add_invoice(("Olej napędowy", "100.00"))
    put_in(described, document, "PALIWO")
    approve(described, document)
    described.documents.bin([document])
    other = add_invoice(("Olej napędowy", "50.00"))
    assert [line.category for line in described.booking.shown(other).entry.lines] == [""]
    described.documents.restore([document])
    assert [line.category for line in described.booking.shown(other).entry.lines] == ["PALIWO"]


def test_the_contractors_card_is_proposed(described: Office, add_invoice: AddInvoice) -> None:
    document = add_invoice(("Papier", "100.00"))
    detail = described.documents.detail(document)
    assert detail.row.company_id is not None
    contractor = described.contractors.create(
        ContractorData(number=detail.fields[FieldName.SELLER_NIP].value or "", name="„Bór” S.A.")
    )
    described.contractors.change_settings(
        contractor.id,
        detail.row.company_id,
        ContractorSettings(category="BIUROWE", description="Papier do biura"),
    )
    (line,) = described.booking.shown(document).entry.lines
    assert (line.category, line.description) == ("BIUROWE", "Papier do biura")


def test_the_tax_that_the_company_counts_is_kept_with_a_part(
    described: Office, add_invoice: AddInvoice
) -> None:
    document = add_invoice(("Auto używane", "100.00"))
    state = described.booking.shown(document)
    line = replace(state.entry.lines[0], own_rate=8, margin=Decimal("12.30"), dimensions={"P": "1"})
    described.booking.save(document, replace(state.entry, lines=(line,)))

    kept = described.booking.shown(document).entry.lines[0]
    assert (kept.own_rate, kept.margin, kept.dimensions) == (8, Decimal("12.30"), {"P": "1"})


def test_a_category_may_have_a_rate_for_what_the_buyer_taxes(described: Office) -> None:
    (books,) = (one for one in described.booking.dictionaries.all(None) if one.code == "TOWARY")
    assert isinstance(books, Category)
    described.booking.dictionaries.save(replace(books, own_rate=5))

    found = described.booking.dictionaries.for_company(None).category("TOWARY")
    assert found is not None
    assert found.own_rate == 5


@pytest.mark.parametrize(
    ("seller", "rows", "own"),
    [
        ("DE136695976", (), OwnTax.BUYER),
        ("5860100005", (), None),
        ("5860100005", ("oo",), OwnTax.BUYER),
        ("5860100005", ("np",), OwnTax.BUYER),
    ],
)
def test_the_review_asks_for_a_rate_where_the_company_counts_the_tax(
    described: Office, database: Database, company: Company, tmp_path: Path,
    seller: str, rows: tuple[str, ...], own: OwnTax | None,
) -> None:  # fmt: skip
    hundred, nought = Decimal("100.00"), Decimal("0.00")
    values = {
        **INVOICE_VALUES, FieldName.SELLER_NIP: seller, FieldName.NET: "100.00", FieldName.VAT: "0.00",
        FieldName.GROSS: "100.00",
    }  # fmt: skip
    table = tuple(VatRow(rate, hundred, nought, hundred) for rate in rows)
    document = add_document(described, tmp_path / "in", company_id=company.id)
    give_reading(database, document, make_reading(values, vat_rows=table))

    assert described.booking.shown(document).own_tax is own


def test_a_sale_by_margin_asks_for_its_margin(
    described: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    values = {
        **INVOICE_VALUES, FieldName.SELLER_NIP: company.nip, FieldName.BUYER_NIP: "5860100005",
        FieldName.NET: "100.00", FieldName.VAT: "0.00", FieldName.GROSS: "100.00",
    }  # fmt: skip
    row = VatRow("marża", Decimal("100.00"), Decimal("0.00"), Decimal("100.00"))
    document = add_document(described, tmp_path / "in", company_id=company.id)
    give_reading(database, document, make_reading(values, vat_rows=(row,)))
    described.documents.set_kind([document], DocumentKind.SALES_INVOICE)

    assert described.booking.shown(document).own_tax is OwnTax.MARGIN
