"""Copies that the readers find themselves, and what clients learn of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.domain.companies import Company
from desktop.domain.documents import Channel, Hints
from desktop.domain.duplicates import Level
from desktop.domain.panel import ClientStatus, Right
from desktop.domain.statuses import Status
from desktop.services.office import Office
from desktop.services.panel.callers import Caller
from tests.builders import make_invoice, make_pdf

TIMEOUT = 120.0


@pytest.fixture
def working(make_office: Callable[[], Office]) -> Office:
    office = make_office()
    assert office.start()
    return office


def take(office: Office, path: Path, company: Company, channel: Channel = Channel.ADDED) -> int:
    number = office.receiving.receive(path, Hints(company_id=company.id, channel=channel))
    assert office.reading.wait_until_idle(TIMEOUT)
    return number


def status(office: Office, number: int) -> Status:
    return office.documents.rows([number])[0].status


def test_the_same_page_saved_twice_is_the_same_paper(
    working: Office, company: Company, tmp_path: Path
) -> None:
    first = take(working, make_invoice(tmp_path / "a.pdf"), company)
    # Saved again, the file is another one.
    other = make_invoice(tmp_path / "b.pdf")
    other.write_bytes(other.read_bytes() + b"\n% saved again\n")
    second = take(working, other, company)
    (pair,) = working.duplicates.of(second)
    assert (pair.other, pair.level, status(working, second)) == (first, Level.PICTURE, Status.DUPLICATE)


def test_the_next_invoice_is_another(working: Office, company: Company, tmp_path: Path) -> None:
    take(working, make_invoice(tmp_path / "a.pdf"), company)
    second = take(working, make_invoice(tmp_path / "b.pdf", number="FV/2/11/2026", net="1250,00"), company)
    assert status(working, second) is Status.TO_REVIEW


def test_a_letter_that_is_filed_unseen_is_not_filed_twice(
    working: Office, company: Company, tmp_path: Path
) -> None:
    lines = [
        "Szanowni Panstwo,",
        "informujemy, ze od dnia 1.12.2026",
        "zmieniaja sie godziny otwarcia biura.",
    ]
    for name in "ab":
        path = make_pdf(tmp_path / f"{name}.pdf", lines)
        path.write_bytes(path.read_bytes() + name.encode())
    first = take(working, tmp_path / "a.pdf", company)
    second = take(working, tmp_path / "b.pdf", company)
    assert [pair.other for pair in working.duplicates.of(second)] == [first]
    assert status(working, second) is Status.DUPLICATE


def test_the_client_reads_why_without_the_name_of_another_client(
    working: Office, company: Company, tmp_path: Path
) -> None:
    neighbour = working.companies.add(short_name="Kielnia", full_name="Kielnia", nip="5261040828")
    first = take(working, make_invoice(tmp_path / "a.pdf"), neighbour)
    other = make_invoice(tmp_path / "b.pdf")
    other.write_bytes(other.read_bytes() + b"\n% saved again\n")
    second = take(working, other, company, Channel.PANEL)
    caller = _caller(company)
    (sent,), _ = working.panel.shelf.documents(caller)
    assert (sent.status, sent.refusal) == (ClientStatus.RECEIVED, "")
    working.duplicates.same(first, second)
    (sent,), _ = working.panel.shelf.documents(caller)
    assert (sent.id, sent.status, sent.refusal) == (second, ClientStatus.REFUSED, "już mamy ten dokument")


def _caller(company: Company) -> Caller:
    return Caller("user:1", "Ewa", company.id, company.short_name, frozenset(Right))


def test_two_tickets_of_one_day_differ_in_their_numbers_alone(
    working: Office, company: Company, tmp_path: Path
) -> None:
    taken = [
        take(working, make_invoice(tmp_path / f"{number}.pdf", number=f"FV/{number}/11/2026"), company)
        for number in (3, 8)
    ]
    assert [status(working, one) for one in taken] == [Status.TO_REVIEW, Status.TO_REVIEW]
