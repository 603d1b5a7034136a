"""What is missing of a month, and the letter that asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from desktop.app import DataFolder, open_office
from desktop.db.engine import Database
from desktop.db.tables import DocumentTable, OriginalTable, Work
from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.documents import Channel, Stage
from desktop.domain.errors import UserError
from desktop.domain.kinds import DocumentKind
from desktop.domain.letters import LetterKind
from desktop.domain.months.numbering import Gap
from desktop.domain.months.state import Open
from desktop.domain.statuses import Status
from desktop.services.months.wording import gap_line, supplier_line
from desktop.services.office import Office
from tests.builders import SELLER_NIP
from tests.mailservers import Secrets
from tests.panel_office import come_in

NOVEMBER = Month(2026, 11)
NOW = datetime(2026, 12, 9, 12, 0, tzinfo=UTC)


@pytest.fixture
def office(data: DataFolder) -> Iterator[Office]:
    """An office on the 9th of December."""
    office = open_office(data, workers=1, user="anna", secrets=Secrets(), clock=lambda: NOW)
    yield office
    office.stop()


@pytest.fixture
def book(office: Office, database: Database, company: Company) -> Callable[..., int]:
    """Writes a document into the list as if it had been read."""

    def put(day: str, **values: object) -> int:
        issued = date.fromisoformat(day)
        with database.write() as session:
            sha256 = f"{len(values)}{day}".ljust(64, "0")
            session.merge(OriginalTable(sha256=sha256, size=1, stored_at=NOW, media_type=""))
            session.flush()
            row = DocumentTable(
                **{
                    "company_id": company.id,
                    "month": Month.of(issued),
                    "kind": DocumentKind.COST_INVOICE,
                    "status": Status.APPROVED,
                    "work": Work.NONE,
                    "stage": Stage.READ,
                    "channel": Channel.ADDED,
                    "received_at": NOW,
                    "sha256": sha256,
                    "file_name": "a.pdf",
                    "issue_date": issued,
                }
                | values
            )
            session.add(row)
            session.flush()
            return row.id

    return put


def orange(book: Callable[..., int], *months: int) -> None:
    for month in months:
        book(f"2026-{month:02}-12", contractor="Orange", contractor_nip=SELLER_NIP)


def test_a_supplier_of_every_month_is_missed_with_the_reason(
    office: Office, company: Company, book: Callable[..., int]
) -> None:
    orange(book, 5, 6, 7, 8, 9, 10)
    (one,) = office.months.missing(company.id, NOVEMBER).suppliers
    assert supplier_line(one, NOVEMBER) == "Orange: co miesiąc od maja, ok. 12."
    assert supplier_line(one, NOVEMBER, "en") == "Orange: monthly since May, about the 12th"
    assert one.is_due
    assert office.months.missing_of_all(NOVEMBER) == {company.id: office.months.missing(company.id, NOVEMBER)}
    orange(book, 11)
    assert office.months.missing(company.id, NOVEMBER).suppliers == ()
    assert office.months.missing_of_all(NOVEMBER) == {}


def test_before_its_day_an_invoice_is_awaited_and_not_missed(
    office: Office, company: Company, book: Callable[..., int]
) -> None:
    orange(book, 9, 10, 11)
    (one,) = office.months.missing(company.id, Month(2026, 12)).suppliers
    assert not one.is_due
    assert office.months.missing(company.id, Month(2026, 12)).count == 0


def test_an_invoice_filed_in_another_month_is_there(
    office: Office, company: Company, book: Callable[..., int]
) -> None:
    orange(book, 8, 9, 10)
    number = book("2026-11-12", contractor="Orange", contractor_nip=SELLER_NIP, month=Month(2026, 12))
    assert office.months.missing(company.id, NOVEMBER).suppliers == ()
    office.documents.reject([number], "obca")
    # Approved cannot be rejected; thrown away it is missed.
    office.documents.bin([number])
    assert len(office.months.missing(company.id, NOVEMBER).suppliers) == 1


def test_gaps_are_told_unless_the_number_was_seen_anywhere(
    office: Office, company: Company, book: Callable[..., int]
) -> None:
    for number in (1, 2, 4, 7):
        book(f"2026-11-{number:02}", number=f"FV/{number}/2026", kind=DocumentKind.SALES_INVOICE)
    missing = office.months.missing(company.id, NOVEMBER)
    assert missing.numbers == (
        Gap("FV/3/2026", "FV/3/2026", 1, "FV/2/2026", "FV/4/2026"),
        Gap("FV/5/2026", "FV/6/2026", 2, "FV/4/2026", "FV/7/2026"),
    )
    assert missing.count == 3
    assert gap_line(missing.numbers[1]) == "numery od FV/5/2026 do FV/6/2026 (między FV/4/2026 a FV/7/2026)"
    book("2026-12-03", number="fv / 3 / 2026", kind=DocumentKind.OTHER, status=Status.HELD)
    assert [gap.first for gap in office.months.missing(company.id, NOVEMBER).numbers] == ["FV/5/2026"]
    assert (Open.NUMBERS, 2) in office.months.detail(company.id, NOVEMBER).still_open


def test_the_letter_is_ready_can_be_changed_and_goes_to_those_who_send(
    office: Office, company: Company, book: Callable[..., int]
) -> None:
    orange(book, 8, 9, 10)
    ready = office.months.ready_letter(company.id, NOVEMBER)
    assert ready.to == ("biuro@zolw.example",)
    assert "– Orange: co miesiąc od sierpnia, ok. 12." in ready.text
    assert "panelu" not in ready.text
    come_in(office, company.id, "jan@zolw.example")
    ready = office.months.ready_letter(company.id, NOVEMBER, "en")
    assert ready.to == ("jan@zolw.example",)
    assert "monthly since August" in ready.text
    assert "/documents?month=2026-11" in ready.text
    (number,) = office.months.send_letter(replace(ready, text="Proszę o fakturę Orange.\n"))
    letter = office.outgoing.get(number)
    assert (letter.kind, letter.to, letter.company_id) == (
        LetterKind.MISSING, "jan@zolw.example", company.id,
    )  # fmt: skip
    assert office.outgoing.text(number) == "Proszę o fakturę Orange."
    (row,) = office.panel.boards.load().rows
    assert next(cell for cell in row.cells if cell.month == NOVEMBER).reminded_at == NOW
    with pytest.raises(UserError, match=r"outgoing\.no_text"):
        office.months.send_letter(replace(ready, text="  "))


def test_without_any_address_nobody_can_be_written_to(office: Office, company: Company) -> None:
    office.companies.change(replace(company, email=""))
    with pytest.raises(UserError, match=r"month\.nobody_to_write"):
        office.months.ready_letter(company.id, NOVEMBER)


@pytest.mark.parametrize("language", ["pl", "en", "uk", "de"])
def test_hostile_names_stay_text(
    language: str, office: Office, company: Company, book: Callable[..., int]
) -> None:
    for month in (8, 9, 10):
        book(f"2026-{month:02}-12", contractor="{link}{0.__class__} %s", contractor_nip=SELLER_NIP)
    ready = office.months.ready_letter(company.id, NOVEMBER, language)
    assert "{link}{0.__class__} %s" in ready.text
