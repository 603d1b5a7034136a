"""The office's own documents tell how well they were read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.fields import FieldName
from desktop.services.office import Office
from tests.builders import INVOICE_VALUES, SELLER_NIP, add_document, give_reading, make_reading


@pytest.fixture
def read(office: Office, database: Database, company: Company, tmp_path: Path) -> list[int]:
    """Three invoices of one supplier, everything certain but the number."""
    ids = [
        add_document(office, tmp_path, name=f"skan {number}.pdf", company_id=company.id)
        for number in range(3)
    ]
    for one in ids:
        give_reading(
            database, one, make_reading(certain=set(INVOICE_VALUES) - {FieldName.NUMBER}, vat_rows=())
        )
    return ids


def _correct(office: Office, document_id: int, values: Mapping[FieldName, str]) -> None:
    session = office.review.open(document_id)
    for name, value in values.items():
        session.change(name, value)


def test_nothing_is_judged_before_somebody_approved(office: Office, read: list[int]) -> None:
    assert office.quality.since(30).total.documents == 0


def test_a_corrected_field_was_wrong_and_a_confirmed_one_right(office: Office, read: list[int]) -> None:
    _correct(office, read[0], {FieldName.NUMBER: "FV/8", FieldName.SELLER_NAME: "„Bór” S.A."})
    assert not office.documents.approve(read).refused
    total = office.quality.since(30).total
    fields = len(INVOICE_VALUES) + 1  # the kind
    assert (total.documents, total.untouched) == (3, 2)
    assert (total.fields, total.right) == (3 * fields, 3 * fields - 1)
    assert total.silent == 0


def test_a_certain_value_that_had_to_be_corrected_is_a_silent_error(office: Office, read: list[int]) -> None:
    _correct(office, read[1], {FieldName.GROSS: "99,00"})
    office.documents.approve(read)
    quality = office.quality.since(30)
    assert quality.total.silent == 1
    assert quality.fields[0][0] is FieldName.GROSS
    assert quality.fields[0][1].silent == 1


def test_a_field_that_a_person_had_to_add_was_not_read(
    office: Office, database: Database, company: Company, tmp_path: Path
) -> None:
    one = add_document(office, tmp_path, company_id=company.id)
    give_reading(database, one, make_reading({**INVOICE_VALUES, FieldName.DUE_DATE: ""}))
    _correct(office, one, {FieldName.DUE_DATE: "2026-12-01"})
    office.documents.approve([one])
    due = dict(office.quality.since(30).fields)[FieldName.DUE_DATE]
    assert (due.fields, due.right) == (1, 0)


def test_suppliers_and_weeks_add_up_to_the_whole(office: Office, read: list[int]) -> None:
    office.documents.approve(read)
    quality = office.quality.since(30)
    assert [(one.nip, one.name, one.count.documents) for one in quality.suppliers] == [
        (SELLER_NIP, "„Bór” S.A.", 3)
    ]
    assert sum(count.documents for _, count in quality.weeks) == 3
    assert all(monday.weekday() == 0 for monday, _ in quality.weeks)


def test_reading_again_what_a_person_corrected_does_not_hide_the_first_error(
    office: Office, database: Database, read: list[int]
) -> None:
    _correct(office, read[0], {FieldName.NUMBER: "FV/8"})
    office.reading.request(read[:1])
    give_reading(database, read[0], make_reading({**INVOICE_VALUES, FieldName.NUMBER: "FV/8"}))
    office.documents.approve(read[:1])
    assert dict(office.quality.since(30).fields)[FieldName.NUMBER].right == 0
