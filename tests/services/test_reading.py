"""The readers' queue, with real worker processes."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from desktop.app import DataFolder
from desktop.db.engine import Database
from desktop.db.tables import DocumentTable, PageTable, Work
from desktop.domain.companies import Company, CompanySettings
from desktop.domain.documents import Channel, Hints, Stage
from desktop.domain.kinds import DocumentKind
from desktop.domain.listing import DocumentFilter, Sort
from desktop.domain.reading import Engine, Inspection, MediaType
from desktop.domain.statuses import Status
from desktop.services import outcomes, tasks
from desktop.services.events import DocumentsChanged, Event, ReadingProgress
from desktop.services.office import Office
from desktop.services.outcomes import Outcome
from tests.builders import COMPANY_NIP, make_batch, make_invoice, make_pdf, make_reading
from tests.services import misbehaving

TIMEOUT = 120.0


@pytest.fixture
def working(make_office: Callable[[], Office]) -> Office:
    """An office whose readers are at work."""
    office = make_office()
    assert office.start()
    return office


@pytest.fixture
def client(working: Office) -> Company:
    """A client of that office."""
    return working.companies.add(short_name="Żółw", full_name="Żółw", nip=COMPANY_NIP)


def _add(office: Office, path: Path, company: Company | None, **hints: object) -> int:
    known = Hints(
        company_id=None if company is None else company.id,
        channel=Channel.ADDED,
        **hints,  # type: ignore[arg-type]
    )
    return office.receiving.receive(path, known)


def test_a_born_digital_invoice_is_read_by_itself(working: Office, client: Company, tmp_path: Path) -> None:
    document_id = _add(working, make_invoice(tmp_path / "f.pdf", "FV/77/11/2026"), None)
    assert working.reading.wait_until_idle(TIMEOUT)
    (row,) = working.documents.rows([document_id])
    assert (row.status, row.kind) == (Status.TO_REVIEW, DocumentKind.COST_INVOICE)
    assert (row.number, row.gross, row.company_id) == ("FV/77/11/2026", Decimal("1230.00"), client.id)
    assert list(working.documents.ids(DocumentFilter(text="sprzedazy"), Sort())) == [document_id]


def test_what_cannot_be_opened_says_why(working: Office, client: Company, tmp_path: Path) -> None:
    cases = {"file.unknown_type": b"MZ\x90 nie dokument", "file.empty": b"", "file.damaged": b"%PDF-1.7\nxx"}
    ids = {}
    for code, content in cases.items():
        path = tmp_path / f"{code}.pdf"
        path.write_bytes(content)
        ids[code] = _add(working, path, client)
    assert working.reading.wait_until_idle(TIMEOUT)
    for code, document_id in ids.items():
        (row,) = working.documents.rows([document_id])
        assert row.status is Status.UNREADABLE
        assert row.reason is not None
        assert row.reason.code in {code, "file.incomplete"}


def test_letters_are_filed_unread_and_still_found(working: Office, client: Company, tmp_path: Path) -> None:
    letter = make_pdf(tmp_path / "pismo.pdf", ["Szanowni Panstwo, w sprawie kominka"])
    document_id = _add(working, letter, client, kind=DocumentKind.LETTER)
    assert working.reading.wait_until_idle(TIMEOUT)
    (row,) = working.documents.rows([document_id])
    assert (row.status, row.pages, row.number) == (Status.FILED, 1, "")
    assert list(working.documents.ids(DocumentFilter(text="kominka"), Sort())) == [document_id]


@pytest.mark.parametrize("by_company", [True, False])
def test_reading_only_when_asked(working: Office, tmp_path: Path, by_company: bool) -> None:
    company = working.companies.add(
        short_name="Bór",
        full_name="Bór",
        nip=COMPANY_NIP,
        settings=CompanySettings(read_at_once=not by_company),
    )
    stage = Stage.AUTO if by_company else Stage.LATER
    document_id = _add(working, make_invoice(tmp_path / "f.pdf"), company, stage=stage)
    assert working.reading.wait_until_idle(TIMEOUT)
    (row,) = working.documents.rows([document_id])
    assert (row.status, row.number, row.pages) == (Status.RECEIVED, "", 1)
    working.reading.request([document_id])
    assert working.reading.wait_until_idle(TIMEOUT)
    assert working.documents.rows([document_id])[0].number == "FV/1/11/2026"


def test_a_paused_queue_waits_and_goes_on(working: Office, client: Company, tmp_path: Path) -> None:
    working.reading.pause()
    events: list[Event] = []
    working.events.subscribe(events.append)
    document_id = _add(working, make_invoice(tmp_path / "f.pdf"), client)
    assert not working.reading.wait_until_idle(0.5)
    assert working.documents.rows([document_id])[0].status is Status.RECEIVED
    working.reading.resume()
    assert working.reading.wait_until_idle(TIMEOUT)
    assert working.documents.rows([document_id])[0].status is Status.TO_REVIEW
    progress = [event for event in events if isinstance(event, ReadingProgress)]
    assert any(event.paused and event.total == 1 for event in progress)
    assert any(event.done == event.total == 1 for event in progress)


def test_what_waits_can_be_given_up(working: Office, client: Company, tmp_path: Path) -> None:
    working.reading.pause()
    document_id = _add(working, make_invoice(tmp_path / "f.pdf"), client)
    working.reading.cancel()
    working.reading.resume()
    assert working.reading.wait_until_idle(TIMEOUT)
    assert working.documents.rows([document_id])[0].status is Status.RECEIVED


def test_a_file_that_kills_its_reader_is_marked_and_the_rest_go_on(
    working: Office, client: Company, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(tasks, "examine", misbehaving.die)
        killer = _add(working, make_invoice(tmp_path / "zly.pdf"), client)
        assert working.reading.wait_until_idle(TIMEOUT)
    good = _add(working, make_invoice(tmp_path / "dobry.pdf", "FV/2"), client)
    assert working.reading.wait_until_idle(TIMEOUT)
    bad_row, good_row = working.documents.rows([killer, good])
    assert bad_row.status is Status.UNREADABLE
    assert bad_row.reason is not None
    assert bad_row.reason.code == "file.crashed"
    assert good_row.status is Status.TO_REVIEW


def test_a_bug_in_a_reader_is_no_end_either(
    working: Office, client: Company, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(tasks, "examine", misbehaving.stumble)
        document_id = _add(working, make_invoice(tmp_path / "zly.pdf"), client)
        assert working.reading.wait_until_idle(TIMEOUT)
    (row,) = working.documents.rows([document_id])
    assert row.reason is not None
    assert row.reason.code == "file.reader_failed"
    working.reading.request([document_id])
    assert working.reading.wait_until_idle(TIMEOUT)
    assert working.documents.rows([document_id])[0].status is Status.TO_REVIEW


def test_what_a_power_cut_interrupted_is_read_after_the_next_start(
    make_office: Callable[[], Office], database: Database, tmp_path: Path
) -> None:
    office = make_office()
    document_id = _add(office, make_invoice(tmp_path / "f.pdf"), None)
    with database.write() as session:
        document = session.get_one(DocumentTable, document_id)
        document.status, document.work = Status.READING, Work.EXAMINE
    assert office.start()
    assert office.reading.wait_until_idle(TIMEOUT)
    assert office.documents.rows([document_id])[0].status is Status.TO_REVIEW


def test_only_one_program_works_on_the_same_data(
    working: Office, make_office: Callable[[], Office], data: DataFolder
) -> None:
    assert not make_office().start()


def test_pages_are_rendered_in_a_worker(working: Office, client: Company, tmp_path: Path) -> None:
    document_id = _add(working, make_pdf(tmp_path / "f.pdf", pages=3), client)
    assert working.reading.wait_until_idle(TIMEOUT)
    assert working.pages.count(document_id) == 3
    image = working.pages.image(document_id, 2, 640).result(TIMEOUT)
    assert image.width == 700
    assert image.height > image.width
    turned = working.pages.image(document_id, 2, 640, turn=90).result(TIMEOUT)
    assert turned.width > turned.height
    assert working.pages.image(document_id, 2, 650).result(0).png == image.png


def test_a_straightened_page_is_rendered_straightened(
    working: Office, client: Company, tmp_path: Path, database: Database
) -> None:
    document_id = _add(working, make_pdf(tmp_path / "f.pdf"), client)
    assert working.reading.wait_until_idle(TIMEOUT)
    with database.write() as session:
        row = session.get_one(PageTable, (document_id, 0))
        row.corners = [[0.0, 0.0], [1.0, 0.0], [1.0, 0.25], [0.0, 0.25]]
    image = working.pages.image(document_id, 0, 600).result(TIMEOUT)
    assert image.height < image.width
    whole = working.pages.image(document_id, 0, 600, original=True).result(TIMEOUT)
    assert whole.height > whole.width


def test_closing_the_program_spoils_nothing_that_waits(
    make_office: Callable[[], Office], database: Database, tmp_path: Path
) -> None:
    office = make_office()
    ids = {_add(office, make_invoice(tmp_path / f"{one}.pdf", f"FV/{one}"), None) for one in range(30)}
    begun = threading.Event()
    office.events.subscribe(lambda event: begun.set() if isinstance(event, DocumentsChanged) else None)
    office.start()
    assert begun.wait(TIMEOUT)
    office.stop()
    with database.read() as session:
        documents = list(session.scalars(select(DocumentTable)))
    assert {document.id for document in documents} == ids
    for document in documents:
        read = document.status is Status.TO_REVIEW
        waits = document.status is Status.RECEIVED and document.work is not Work.NONE
        assert read or waits, (document.status, document.work, document.reason)


def test_a_document_binned_while_it_waits_is_let_go_and_read_when_restored(
    make_office: Callable[[], Office], tmp_path: Path
) -> None:
    office = make_office()
    document_id = _add(office, make_invoice(tmp_path / "f.pdf"), None)
    office.documents.bin([document_id])
    office.start()
    assert office.reading.wait_until_idle(TIMEOUT)
    office.documents.restore([document_id])
    office.reading.wake()
    assert office.reading.wait_until_idle(TIMEOUT)
    assert office.documents.rows([document_id])[0].status is Status.TO_REVIEW


def test_what_hangs_and_what_waits_behind_it_can_be_given_up(
    working: Office, client: Company, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(tasks, "examine", misbehaving.hang)
        ids = [_add(working, make_invoice(tmp_path / f"{one}.pdf", f"FV/{one}"), client) for one in range(4)]
        assert not working.reading.wait_until_idle(1)
        working.reading.cancel()
        assert working.reading.wait_until_idle(TIMEOUT)
    rows = working.documents.rows(ids)
    assert [(row.status, row.reason) for row in rows] == [(Status.RECEIVED, None)] * 4


def test_a_late_result_does_not_undo_what_a_person_decided(
    office: Office, database: Database, tmp_path: Path
) -> None:
    document_id = _add(office, make_invoice(tmp_path / "f.pdf"), None)
    office.documents.reject([document_id], "nie nasza")
    future: Future[tasks.Examined] = Future()
    future.set_result(tasks.Examined(Inspection(MediaType.PDF, 1), make_batch(make_reading())))
    with database.write() as session:
        outcomes.apply(session, Outcome(document_id, Work.EXAMINE, future), Engine.AUTO)
    (row,) = office.documents.rows([document_id])
    assert (row.status, row.number) == (Status.REJECTED, "")
    assert row.reason is not None


def test_a_busy_database_delays_results_and_loses_none(
    working: Office, client: Company, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    applied = outcomes.apply
    busy = [True, True]

    def apply_when_free(*arguments: Any) -> outcomes.Applied:
        if busy:
            busy.pop()
            raise OperationalError("UPDATE", {}, Exception("database is locked"))
        return applied(*arguments)

    monkeypatch.setattr(outcomes, "apply", apply_when_free)
    document_id = _add(working, make_invoice(tmp_path / "f.pdf"), client)
    assert working.reading.wait_until_idle(TIMEOUT)
    assert not busy
    assert working.documents.rows([document_id])[0].status is Status.TO_REVIEW
