"""Whatever a document says is remembered, so that no change goes unsaid."""

from __future__ import annotations

import dataclasses
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.contractors import Address
from desktop.domain.dates import Month
from desktop.domain.documents import Channel
from desktop.domain.fields import LineItem, VatRow
from desktop.domain.kinds import DocumentKind
from desktop.domain.rules.exchange import Conversion, Purpose, Rate
from desktop.export.booked import BookedPart, BookedRecord
from desktop.export.records import ExportDocument, KnownContractor, Party
from desktop.services.exporting.facts import LABELS, changes, facts_of, packed, unpacked
from tests.export.samples import document

_RATE = Rate(Purpose.VAT, "EUR", Decimal("4.2371"), "221/A/NBP/2026", date(2026, 11, 11), date(2026, 11, 12))
_PART = BookedPart("paliwo", "Paliwo", "23", Decimal(1), Decimal(2), Decimal(3), Decimal(1), Decimal(2))
OTHERWISE: dict[str, Any] = {
    "company": "Inna", "month": Month(2026, 12), "kind": DocumentKind.CORRECTION, "number": "9",
    "seller": Party("X"), "buyer": Party("Y", "1"), "received_on": date(2026, 1, 2),
    "issue_date": date(2026, 1, 1), "sale_date": date(2026, 1, 1), "due_date": None, "net": Decimal(1),
    "vat": Decimal(1), "gross": None, "currency": "EUR", "amount_due": Decimal(5), "payment_method": "karta",
    "bank_account": "", "split_payment": True, "ksef_number": "1", "corrected_number": "2",
    "vat_rows": (VatRow("8", Decimal(1), None, None),),
    "line_items": (LineItem(name="wąż", quantity=Decimal("1.5"), net=Decimal(3)),), "paid": Decimal(2),
    "order_number": "3", "corrected_date": date(2026, 1, 3), "correction_reason": "zwrot",
    "advance_numbers": "4", "recipient": Party("Z"), "second_account": "5", "exemption_basis": "art. 113",
    "reverse_charge": True, "cash_method": True, "margin_scheme": "biura", "discount": Decimal(1),
    "vehicle": "PO 1", "odometer": "7", "booked": BookedRecord(register="zakup", register_name="Zakup"),
    "for_vat": Conversion(_RATE, Decimal(1)), "for_income": Conversion(_RATE, Decimal(2)),
    "contractor_known": KnownContractor(address=Address("Długa 1")),
}  # fmt: skip
"""A value for every field, other than the sample's."""
NOT_SAID = {"id", "company_nip", "channel", "file_name", "exported_before", "original", "split_missing"}
"""What no accounting program is told, or what changes without the document."""


def test_every_field_of_a_document_is_accounted_for() -> None:
    assert {one.name for one in dataclasses.fields(ExportDocument)} == set(OTHERWISE) | NOT_SAID


@pytest.mark.parametrize("name", OTHERWISE)
def test_no_change_goes_unsaid(name: str) -> None:
    old = document(contractor_known=KnownContractor("Bór"))
    found = changes(facts_of(old), facts_of(dataclasses.replace(old, **{name: OTHERWISE[name]})))
    assert found
    assert all(one.label == LABELS[one.key] and one.old != one.new for one in found)


@pytest.mark.parametrize("name", sorted(NOT_SAID - {"id", "original"}))
def test_what_is_no_change_of_the_document_is_not_said(name: str) -> None:
    old = document()
    other = {
        "company_nip": "1",
        "channel": Channel.PANEL,
        "file_name": "x",
        "exported_before": True,
        "split_missing": True,
    }[name]
    assert changes(facts_of(old), facts_of(dataclasses.replace(old, **{name: other}))) == ()


@pytest.mark.parametrize(
    "changed",
    [
        {"category_name": "Najem"}, {"account": "402"}, {"column": "13"}, {"net": Decimal(9)}, {"rate": "8"},
        {"cost_share": 75}, {"vat_share": 50}, {"vehicle": "PO 1"}, {"description": "auto"},
        {"dimensions": (("Projekt", "A"),)}, {"purchase": "fuel"},
    ],
    ids=str,
)  # fmt: skip
def test_no_change_of_the_description_goes_unsaid(changed: dict[str, Any]) -> None:
    old = document(booked=BookedRecord(parts=(_PART,)))
    new = document(booked=BookedRecord(parts=(dataclasses.replace(_PART, **changed),)))
    assert [one.key for one in changes(facts_of(old), facts_of(new))] == ["parts"]


def test_a_contractor_that_the_base_forgot_is_no_change() -> None:
    old = document(contractor_known=KnownContractor("Bór"))
    assert changes(facts_of(old), facts_of(document())) == ()


def test_what_was_not_asked_for_then_is_no_change() -> None:
    old = facts_of(document(vehicle="PO 1"))
    del old["vehicle"]
    assert changes(old, facts_of(document(vehicle="PO 2"))) == ()


@settings(deadline=None)
@given(st.dictionaries(st.text(max_size=20), st.text()))
def test_facts_are_kept_as_they_are(facts: dict[str, str]) -> None:
    assert unpacked(packed(facts)) == facts
