"""The owner's overview counts what came in, by channel and day, and how long it waited."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop.db.engine import Database
from desktop.db.tables import AuditTable, DocumentTable
from desktop.domain.companies import Company
from desktop.domain.documents import Channel
from desktop.domain.statuses import Status
from desktop.services.audit import Act, record
from desktop.services.office import Office
from desktop.services.overview import Overviews, Wait
from tests.builders import add_document

TODAY = date(2026, 11, 20)
Arrive = Callable[..., int]


@pytest.fixture
def arrive(office: Office, database: Database, company: Company, tmp_path: Path) -> Arrive:
    numbers = count(1)

    def made(
        day: int, channel: Channel = Channel.SCANNER, *, hour: int = 10, approved: timedelta | None = None
    ) -> int:
        received = datetime(2026, 11, day, hour, tzinfo=UTC)
        number = add_document(office, tmp_path / "skany", name=f"{next(numbers)}.pdf", company_id=company.id)
        with database.write() as session:
            document = session.get_one(DocumentTable, number)
            document.received_at, document.channel = received, channel
            if approved is not None:
                document.status = Status.APPROVED
                record(session, number, "anna", Act.STATUS, old="to_review", new="approved")
                session.flush()
                query = select(AuditTable).where(AuditTable.document_id == number)
                session.scalars(query.where(AuditTable.new == "approved")).one().at = received + approved
        return number

    return made


def test_an_empty_office_has_days_without_bars(database: Database) -> None:
    seen = Overviews(database).since(30, TODAY)

    assert (seen.documents, seen.middle, dict(seen.waits)) == (0, None, {})
    assert [seen.arrivals[0].day, seen.arrivals[-1].day, len(seen.arrivals)] == [
        date(2026, 10, 22), TODAY, 30,
    ]  # fmt: skip


def test_documents_are_counted_by_day_and_channel(database: Database, arrive: Arrive) -> None:
    arrive(20)
    arrive(20)
    arrive(20, Channel.MAIL)
    arrive(18, Channel.PHONE)

    seen = Overviews(database).since(30, TODAY)

    assert seen.documents == 4
    assert {one.day: dict(one.counts) for one in seen.arrivals if one.counts} == {
        date(2026, 11, 18): {Channel.PHONE: 1},
        date(2026, 11, 20): {Channel.SCANNER: 2, Channel.MAIL: 1},
    }


def test_a_year_is_told_by_weeks_that_begin_on_mondays(database: Database, arrive: Arrive) -> None:
    arrive(16)
    arrive(20)
    arrive(15)

    seen = Overviews(database).since(365, TODAY)

    assert seen.weekly
    assert all(one.day.weekday() == 0 for one in seen.arrivals)
    assert [sum(one.counts.values()) for one in seen.arrivals[-2:]] == [1, 2]


def test_what_lies_in_the_bin_or_came_before_is_left_out(database: Database, arrive: Arrive) -> None:
    binned = arrive(19)
    arrive(1)
    with database.write() as session:
        session.get_one(DocumentTable, binned).status = Status.BINNED

    assert Overviews(database).since(10, TODAY).documents == 0


def test_waits_are_told_in_calendar_days(database: Database, arrive: Arrive) -> None:
    for waited in (
        timedelta(minutes=20),
        timedelta(days=1),
        timedelta(days=3),
        timedelta(days=7),
        timedelta(days=8),
    ):
        arrive(5, approved=waited)
    arrive(6)

    seen = Overviews(database).since(30, TODAY)

    assert dict(seen.waits) == dict.fromkeys(Wait, 1)
    assert seen.middle == timedelta(days=3)


def test_only_the_first_approval_counts(database: Database, arrive: Arrive) -> None:
    number = arrive(5, approved=timedelta(hours=1))
    with database.write() as session:
        record(session, number, "anna", Act.STATUS, old="to_review", new="approved")

    assert dict(Overviews(database).since(30, TODAY).waits) == {Wait.SAME_DAY: 1}
