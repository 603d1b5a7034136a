"""A closed month lets nothing in, and nothing that came for it is out of sight."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.app import DataFolder, open_office
from desktop.db.engine import Database
from desktop.db.tables import DocumentTable
from desktop.domain.companies import Company, MonthRule
from desktop.domain.dates import Month
from desktop.domain.documents import Channel, Hints
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName
from desktop.domain.listing import DocumentFilter, Sort
from desktop.domain.messages import Message
from desktop.domain.months.state import Open
from desktop.domain.statuses import Status
from desktop.services.events import DocumentsChanged, PanelChanged
from desktop.services.office import Office
from desktop.services.panel.board import Standing
from desktop.services.receiving import NewDelivery, NewPart
from desktop.services.splitting.automatic import put_batch
from tests.builders import INVOICE_VALUES, SELLER_NIP, give_reading, make_batch, make_pdf, make_reading
from tests.mailservers import Secrets

OCTOBER, NOVEMBER, DECEMBER = Month(2026, 10), Month(2026, 11), Month(2026, 12)
NOW = datetime(2026, 12, 9, 12, 0, tzinfo=UTC)


@pytest.fixture
def office(data: DataFolder) -> Office:
    """An office on the 9th of December."""
    office = open_office(data, workers=1, user="anna", secrets=Secrets(), clock=lambda: NOW)
    yield office
    office.stop()


@pytest.fixture
def send(office: Office, company: Company, tmp_path: Path) -> Callable[..., int]:
    """Takes a file in for a month."""
    names = iter(range(1000))

    def take(month: Month | None = OCTOBER, **hints: object) -> int:
        path = make_pdf(tmp_path / f"{next(names)}.pdf", [f"plik {next(names)}"])
        found = Hints(**{"company_id": company.id, "month": month, "channel": Channel.ADDED} | hints)
        return office.receiving.receive(path, found)

    return take


def month_of(office: Office, number: int) -> tuple[Month | None, Month | None]:
    """The month that a document is in, and the closed one that it waits for."""
    (row,) = office.documents.rows([number])
    return row.month, row.late_for


def late(office: Office) -> list[int]:
    return sorted(office.documents.ids(DocumentFilter(late=True), Sort()))


def test_what_comes_for_a_closed_month_waits_in_sight_with_the_next_open_one(
    office: Office, database: Database, company: Company, send: Callable[..., int]
) -> None:
    before = send()
    office.months.close(company.id, OCTOBER)
    office.months.close(company.id, NOVEMBER)
    with database.read() as session:
        assert office.months.is_closed(session, company.id, OCTOBER)
        assert not office.months.is_closed(session, company.id, DECEMBER)
    first, second, other = send(), send(), send(DECEMBER)
    assert month_of(office, before) == (OCTOBER, None)
    assert month_of(office, first) == (None, OCTOBER)
    assert month_of(office, other) == (DECEMBER, None)
    assert late(office) == [first, second]
    assert office.documents.counts().late == 2
    detail = office.months.detail(company.id, OCTOBER)
    assert (detail.late, detail.offered) == (2, DECEMBER)
    assert office.months.move_late([first, before]).changed == (first,)
    assert month_of(office, first) == (DECEMBER, None)
    assert month_of(office, before) == (OCTOBER, None)
    assert late(office) == [second]


def test_a_person_is_told_and_offered_the_next_open_month(
    office: Office, company: Company, send: Callable[..., int]
) -> None:
    inside, number = send(), send(DECEMBER)
    office.months.close(company.id, OCTOBER)
    result = office.documents.set_month([number, inside], OCTOBER)
    assert result.changed == (inside,)
    ((_id, reason),) = result.refused
    assert reason == Message("month.closed", {"month": "2026-10", "offered": "2026-11"})
    waiting = send()
    office.documents.set_month([waiting], NOVEMBER)
    assert month_of(office, waiting) == (NOVEMBER, None)


def test_reopening_needs_a_reason_and_takes_in_what_waited(
    office: Office, company: Company, send: Callable[..., int]
) -> None:
    office.months.close(company.id, OCTOBER)
    number = send()
    with pytest.raises(UserError, match=r"month\.no_reason"):
        office.months.reopen(company.id, OCTOBER, "  ")
    heard: list[object] = []
    office.events.subscribe(heard.append)
    assert office.months.reopen(company.id, OCTOBER, "Korekta  od klienta") == (number,)
    assert month_of(office, number) == (OCTOBER, None)
    assert DocumentsChanged(frozenset({number})) in heard
    assert PanelChanged(frozenset({company.id})) in heard
    with pytest.raises(UserError, match=r"month\.not_closed"):
        office.months.reopen(company.id, OCTOBER, "x")
    acts = office.months.detail(company.id, OCTOBER).acts
    assert [(one.what, one.who, one.reason) for one in acts] == [
        ("reopened", "anna", "Korekta od klienta"),
        ("closed", "anna", ""),
    ]
    assert acts[1].left_open == ((Open.UNCONFIRMED, 1),)


def test_what_is_open_is_listed_before_it_is_closed(
    office: Office, database: Database, company: Company, send: Callable[..., int]
) -> None:
    numbers = [send() for _ in range(5)]
    states = (Status.TO_REVIEW, Status.DUPLICATE, Status.APPROVED, Status.RECEIVED, Status.EXPORTED)
    with database.write() as session:
        for number, status in zip(numbers, states, strict=True):
            session.get_one(DocumentTable, number).status = status
    send(held=Message("mail.held_no_pin"))
    office.panel.talk.ask(numbers[0], "Czyje to?")
    detail = office.months.detail(company.id, OCTOBER)
    assert detail.still_open == (
        (Open.UNCONFIRMED, 1),
        (Open.UNREAD, 1),
        (Open.WAITING, 2),
        (Open.HELD, 1),
        (Open.QUESTIONS, 1),
        (Open.TO_EXPORT, 1),
    )
    closed = office.months.close(company.id, OCTOBER)
    assert (closed.closed_by, closed.closed_at) == ("anna", NOW)
    assert closed.acts[0].left_open == detail.still_open
    with pytest.raises(UserError, match=r"month\.already_closed"):
        office.months.close(company.id, OCTOBER)


def test_a_month_that_is_not_over_cannot_be_closed(office: Office, company: Company) -> None:
    with pytest.raises(UserError, match=r"month\.to_come"):
        office.months.close(company.id, DECEMBER)
    assert not office.months.detail(company.id, DECEMBER).is_over


def test_reading_does_not_file_into_a_closed_month(
    office: Office, database: Database, company: Company, send: Callable[..., int]
) -> None:
    settings = replace(company.settings, month_rule=MonthRule.ISSUED)
    office.companies.change(replace(company, settings=settings))
    reading = make_reading(INVOICE_VALUES | {FieldName.ISSUE_DATE: "2026-10-05"})
    number = send(None)
    office.months.close(company.id, OCTOBER)
    give_reading(database, number, reading)
    assert month_of(office, number) == (None, OCTOBER)
    # Read again it waits as before, and once the month is open it goes there.
    with database.write() as session:
        session.get_one(DocumentTable, number).status = Status.RECEIVED
    give_reading(database, number, reading)
    assert late(office) == [number]
    office.months.reopen(company.id, OCTOBER, "Doszła faktura")
    assert month_of(office, number) == (OCTOBER, None)


def test_the_bin_and_the_quarantine_lead_into_no_closed_month(
    office: Office, company: Company, send: Callable[..., int]
) -> None:
    binned, held = send(), send(held=Message("mail.held_no_pin"))
    office.documents.bin([binned])
    office.months.close(company.id, OCTOBER)
    office.documents.restore([binned])
    office.documents.release([held])
    assert late(office) == [binned, held]
    office.documents.bin([binned])
    assert office.documents.counts().late == 1
    office.documents.restore([binned])
    assert late(office) == [binned, held]


def test_another_company_has_its_own_months(
    office: Office, company: Company, send: Callable[..., int]
) -> None:
    other = office.companies.add(short_name="Lipowa", full_name="Lipowa", nip=SELLER_NIP)
    office.months.close(company.id, OCTOBER)
    waits, unowned = send(), send(company_id=None)
    office.documents.assign([waits], other.id)
    assert month_of(office, waits) == (OCTOBER, None)
    office.documents.assign([unowned, waits], company.id)
    assert month_of(office, unowned) == (None, OCTOBER)
    assert month_of(office, waits) == (None, OCTOBER)


def test_undoing_in_review_leaves_it_waiting(
    office: Office, database: Database, company: Company, send: Callable[..., int]
) -> None:
    office.months.close(company.id, OCTOBER)
    number = send()
    give_reading(database, number)
    review = office.review.open(number)
    review.set_month(NOVEMBER)
    assert month_of(office, number) == (NOVEMBER, None)
    review.undo()
    assert month_of(office, number) == (None, OCTOBER)


def test_a_document_in_a_closed_month_moves_on_and_undoing_brings_it_back(
    office: Office, database: Database, company: Company, send: Callable[..., int]
) -> None:
    number = send()
    give_reading(database, number)
    office.months.close(company.id, OCTOBER)
    office.months.close(company.id, NOVEMBER)
    review = office.review.open(number)
    review.change(FieldName.NUMBER, "FV/9")
    review.set_open_month()
    assert month_of(office, number) == (DECEMBER, None)
    review.undo()
    assert month_of(office, number) == (OCTOBER, None), "it was there when the month was closed"
    review.undo()
    assert month_of(office, number) == (OCTOBER, None), "a step about another matter moves nothing"
    with pytest.raises(UserError) as caught:
        office.review.open(send(month=DECEMBER)).set_open_month()
    assert caught.value.code == "month.still_open"


def test_a_month_that_was_closed_since_the_step_takes_nothing_in_by_undoing(
    office: Office, database: Database, company: Company, send: Callable[..., int]
) -> None:
    number = send()
    give_reading(database, number)
    review = office.review.open(number)
    review.set_month(NOVEMBER)
    office.months.close(company.id, OCTOBER)
    review.undo()
    assert month_of(office, number) == (None, OCTOBER)


def test_what_waits_moves_on_in_the_review_too(
    office: Office, database: Database, company: Company, send: Callable[..., int]
) -> None:
    office.months.close(company.id, OCTOBER)
    number = send()
    give_reading(database, number)
    review = office.review.open(number)
    review.set_open_month()
    assert month_of(office, number) == (NOVEMBER, None)
    review.undo()
    assert month_of(office, number) == (None, OCTOBER)
    with pytest.raises(UserError) as caught:
        office.review.open(send(company_id=None, month=None)).set_open_month()
    assert caught.value.code == "month.none"


def test_the_delivery_says_why_its_document_waits(office: Office, company: Company, tmp_path: Path) -> None:
    office.months.close(company.id, OCTOBER)
    hints = Hints(company_id=company.id, month=OCTOBER, channel=Channel.MAIL)
    part = NewPart("fv.pdf", make_pdf(tmp_path / "fv.pdf"), hints)
    done = office.receiving.receive_delivery(NewDelivery(Channel.MAIL, company.id, parts=[part]))
    assert done.parts[0].message == Message("month.late", {"month": "2026-10", "offered": "2026-11"})


def test_parts_of_a_file_that_waits_wait_as_well(
    office: Office, database: Database, company: Company, send: Callable[..., int]
) -> None:
    office.months.close(company.id, OCTOBER)
    number = send()
    with database.write() as session:
        batch = make_batch(make_reading(), make_reading())
        put_batch(session, session.get_one(DocumentTable, number), batch)
    assert late(office) == [number, number + 1]


def test_the_board_tells_how_far_each_month_is(
    office: Office, database: Database, company: Company, send: Callable[..., int]
) -> None:
    number = send()

    def standing() -> Standing:
        (row,) = office.panel.boards.load().rows
        return next(cell.standing for cell in row.cells if cell.month == OCTOBER)

    def put(status: Status) -> None:
        with database.write() as session:
            session.get_one(DocumentTable, number).status = status

    assert standing() is Standing.UNCONFIRMED
    office.panel.boards.set_complete([(company.id, OCTOBER)], True)
    assert standing() is Standing.COMPLETE
    put(Status.APPROVED)
    assert standing() is Standing.REVIEWED
    put(Status.EXPORTED)
    assert standing() is Standing.EXPORTED
    office.months.close(company.id, OCTOBER)
    assert standing() is Standing.CLOSED
    send()
    (row,) = office.panel.boards.load().rows
    cell = next(cell for cell in row.cells if cell.month == OCTOBER)
    assert (cell.late, cell.documents, cell.closed_by) == (1, 1, "anna")
    office.months.reopen(company.id, OCTOBER, "Doszła faktura")
    assert standing() is Standing.COMPLETE


def test_what_is_in_no_month_cannot_be_approved(
    office: Office, database: Database, company: Company, send: Callable[..., int]
) -> None:
    office.months.close(company.id, OCTOBER)
    number = send()
    give_reading(database, number)
    result = office.documents.approve([number])
    ((_number, reason),) = result.refused
    assert reason == Message("month.late", {"month": "2026-10", "offered": "2026-11"})
    office.months.move_late([number])
    assert office.documents.approve([number]).changed == (number,)
