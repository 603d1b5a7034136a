"""Lines of goods under review: kept at once, undone, and never overwritten once a person changed them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.fields import Box, LineItem
from desktop.services.audit import Act
from desktop.services.office import Office
from desktop.services.review import ReviewSession
from tests.builders import add_document, give_reading, make_reading

COAL = LineItem(
    "Węgiel orzech",
    Decimal("1.500"),
    "t",
    Decimal("666.6667"),
    None,
    "5%",
    "23",
    Decimal("1000.00"),
    Decimal("230.00"),
    Decimal("1230.00"),
    Box(0, 0.1, 0.4, 0.9, 0.42),
    certain=True,
)
READING = replace(make_reading(), line_items=(COAL,))


@pytest.fixture
def document_id(office: Office, database: Database, company: Company, tmp_path: Path) -> int:
    found = add_document(office, tmp_path, company_id=company.id)
    give_reading(database, found, READING)
    return found


@pytest.fixture
def session(office: Office, document_id: int) -> ReviewSession:
    return office.review.open(document_id)


def test_lines_are_kept_as_they_were_read(office: Office, document_id: int) -> None:
    assert office.documents.detail(document_id).line_items == (COAL,)


def test_a_change_is_kept_with_its_history_and_undone(office: Office, session: ReviewSession) -> None:
    changed = replace(COAL, quantity=Decimal(2))
    state = session.change_items([changed, LineItem("Transport")])

    assert [item.name for item in state.detail.line_items] == ["Węgiel orzech", "Transport"]
    assert not state.detail.line_items[0].certain
    entry = office.documents.history(session.document_id)[-1]
    assert (entry.what, entry.who) == (Act.LINE_ITEMS, "anna")

    assert session.undo().detail.line_items == (COAL,)


def test_a_line_left_as_it_was_stays_certain(session: ReviewSession) -> None:
    assert session.change_items([COAL, LineItem("Transport")]).detail.line_items[0] == COAL


def test_reading_again_leaves_what_a_person_changed(
    office: Office, database: Database, session: ReviewSession
) -> None:
    session.change_items([])
    office.reading.request([session.document_id])
    give_reading(database, session.document_id, READING)

    assert office.documents.detail(session.document_id).line_items == ()


def test_after_undo_reading_again_counts(office: Office, database: Database, session: ReviewSession) -> None:
    session.change_items([])
    session.undo()
    office.reading.request([session.document_id])
    give_reading(database, session.document_id, replace(READING, line_items=(COAL, COAL)))

    assert office.documents.detail(session.document_id).line_items == (COAL, COAL)
