"""Files of several documents: divided by the machine, then by people, with nothing lost."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path
from typing import Any

import pymupdf
import pytest
from sqlalchemy import select

from desktop.db.engine import Database
from desktop.db.tables import AuditTable, BundleTable, DocumentTable, IntakeTable, PageTable, Work
from desktop.domain.companies import Company
from desktop.domain.documents import Channel, Hints
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName
from desktop.domain.listing import DocumentFilter, Sort
from desktop.domain.messages import Message
from desktop.domain.reading import Engine, Limits
from desktop.domain.splitting import Batch, Cut, SplitPlan, SplitPolicy, SplitRule
from desktop.domain.statuses import Status
from desktop.export.separators import SheetOwner, separator_sheets
from desktop.services import outcomes, tasks
from desktop.services.audit import Act
from desktop.services.office import Office
from desktop.services.outcomes import Outcome
from desktop.services.receiving import NewDelivery, NewPart
from desktop.services.splitting.automatic import KEPT_WORDS
from desktop.services.splitting.session import DivisionSession
from tests.builders import COMPANY_NIP, add_document, make_batch, make_reading
from tests.services.splitting.batches import batch_pdf

TIMEOUT = 120.0
TRUSTED = "jan@zolw.example"


@pytest.fixture
def working(make_office: Callable[[], Office]) -> Office:
    office = make_office()
    assert office.start()
    return office


@pytest.fixture
def client(working: Office) -> Company:
    return working.companies.add(short_name="Żółw", full_name="Żółw", nip=COMPANY_NIP)


def receive(office: Office, path: Path, split: SplitRule | None = None) -> int:
    document_id = office.receiving.receive(path, Hints(channel=Channel.ADDED, split=split))
    assert office.reading.wait_until_idle(TIMEOUT)
    return document_id


def listed(office: Office) -> dict[int, str]:
    rows = office.documents.rows(list(office.documents.ids(DocumentFilter(), Sort())))
    return {row.id: row.number for row in sorted(rows, key=lambda row: row.id)}


def pages_of(database: Database) -> dict[int, list[int]]:
    with database.read() as session:
        rows = session.execute(
            select(PageTable.document_id, PageTable.file_page).order_by(
                PageTable.document_id, PageTable.number
            )
        )
        found: dict[int, list[int]] = {}
        for document_id, page in rows:
            found.setdefault(document_id, []).append(page)
    return found


@pytest.fixture
def division(working: Office, client: Company, tmp_path: Path) -> DivisionSession:
    """A file of three invoices that was divided into three documents."""
    return working.division.open(receive(working, batch_pdf(tmp_path / "plik.pdf")))


def numbers(office: Office) -> list[str]:
    assert office.reading.wait_until_idle(TIMEOUT)
    return list(listed(office).values())


def test_a_batch_becomes_documents_that_share_the_original(
    working: Office, client: Company, database: Database, tmp_path: Path
) -> None:
    first = receive(working, batch_pdf(tmp_path / "plik.pdf"))
    assert listed(working) == {first: "FV/1/2026", first + 1: "FV/2/2026", first + 2: "FV/3/2026"}
    assert list(pages_of(database).values()) == [[0], [1], [2]]
    with database.read() as session:
        documents = list(session.scalars(select(DocumentTable)))
        assert len({document.sha256 for document in documents}) == 1
        assert {document.pages for document in documents} == {1}
        assert {document.company_id for document in documents} == {client.id}
    found = working.documents.ids(DocumentFilter(text="101,00"), Sort())
    assert list(found) == [first + 1]


_MANY = tuple(f"FV/{number}/2026" for number in range(1, 26))
"""So many that not all is written in one transaction."""


def test_a_large_batch_is_written_bit_by_bit_and_read_once(
    working: Office, client: Company, database: Database, tmp_path: Path
) -> None:
    receive(working, batch_pdf(tmp_path / "plik.pdf", _MANY))
    assert tuple(listed(working).values()) == _MANY
    assert list(pages_of(database).values()) == [[page] for page in range(len(_MANY))]
    with database.read() as session:
        read = session.scalars(select(AuditTable).where(AuditTable.what == Act.READ.value)).all()
        documents = session.scalars(select(DocumentTable)).all()
    assert len(read) == len(_MANY)
    assert KEPT_WORDS not in {line.reader for line in read}
    assert {(one.status, one.work, one.company_id) for one in documents} == {
        (Status.TO_REVIEW, Work.NONE, client.id)
    }


def test_a_large_batch_that_a_power_cut_left_half_written_is_finished(
    make_office: Callable[[], Office], database: Database, tmp_path: Path
) -> None:
    office = make_office()
    office.companies.add(short_name="Żółw", full_name="Żółw", nip=COMPANY_NIP)
    path = batch_pdf(tmp_path / "plik.pdf", _MANY)
    document_id = office.receiving.receive(path, Hints(channel=Channel.ADDED))
    future: Future[Any] = Future()
    future.set_result(tasks.examine(path, Limits(), frozenset(), SplitRule()))
    with database.write() as session:
        owed = outcomes.apply(session, Outcome(document_id, Work.EXAMINE, future), Engine.AUTO).owed
    assert len(owed) == len(_MANY)
    with database.write() as session:
        for outcome in owed[:10]:
            outcomes.apply(session, outcome, Engine.AUTO)

    assert office.start()
    assert office.reading.wait_until_idle(TIMEOUT)
    assert tuple(listed(office).values()) == _MANY
    assert list(pages_of(database).values()) == [[page] for page in range(len(_MANY))]


def test_the_rule_that_was_given_counts(working: Office, client: Company, tmp_path: Path) -> None:
    receive(working, batch_pdf(tmp_path / "plik.pdf"), SplitRule(SplitPolicy.NONE))
    assert len(listed(working)) == 1


def test_reading_again_reads_the_documents_own_pages(
    working: Office, client: Company, database: Database, tmp_path: Path
) -> None:
    first = receive(working, batch_pdf(tmp_path / "plik.pdf"))
    working.reading.request([first + 1])
    assert numbers(working) == ["FV/1/2026", "FV/2/2026", "FV/3/2026"]
    assert pages_of(database)[first + 1] == [1]


def test_the_same_file_again_is_a_duplicate_of_the_first(
    working: Office, client: Company, tmp_path: Path
) -> None:
    first = receive(working, batch_pdf(tmp_path / "plik.pdf"))
    again = receive(working, tmp_path / "plik.pdf")
    (row,) = working.documents.rows([again])
    assert (row.status, row.reason) == (Status.DUPLICATE, Message("document.same_file", {"id": str(first)}))
    with pytest.raises(UserError) as caught:
        working.division.open(again).cut({1})
    assert caught.value.code == "split.duplicate"


def test_pages_are_joined_parted_and_read_anew(
    division: DivisionSession, working: Office, database: Database
) -> None:
    first = division.document_id
    state = division.toggle(1)
    assert [state.begins(place) for place in range(3)] == [False, False, True]
    assert numbers(working) == ["FV/1/2026", "FV/3/2026"]
    assert pages_of(database) == {first: [0, 1], first + 2: [2]}
    division.toggle(1)
    assert numbers(working) == ["FV/1/2026", "FV/3/2026", "FV/2/2026"]
    division.move({2}, first, 0)
    assert numbers(working) == ["FV/3/2026", "FV/2/2026"]
    assert pages_of(database)[first] == [2, 0]


def test_everything_can_be_undone_fields_and_all(
    division: DivisionSession, working: Office, database: Database
) -> None:
    first = division.document_id
    review = working.review.open(first + 1)
    review.change(FieldName.NUMBER, "FV/2/POPRAWIONA")
    before = listed(working), pages_of(database)
    division.join({1, 2})
    assert numbers(working) == ["FV/1/2026"]
    division.delete({1})
    division.rotate({0}, 90)
    assert division.state.sheets[0].turn == 90
    for _ in range(3):
        division.undo()
    assert numbers(working) == ["FV/1/2026", "FV/2/POPRAWIONA", "FV/3/2026"]
    assert (listed(working), pages_of(database)) == before
    assert not division.state.can_undo
    assert division.undo() == division.state
    assert working.documents.ids(DocumentFilter(text="POPRAWIONA"), Sort()) == [first + 1]


def test_a_page_taken_out_comes_back_with_its_words(
    division: DivisionSession, working: Office, database: Database
) -> None:
    first = division.document_id
    state = division.delete({1})
    assert [sheet.document for sheet in state.sheets] == [first, None, first + 2]
    assert numbers(working) == ["FV/1/2026", "FV/3/2026"]
    division.restore({1})
    division.cut({1})
    assert sorted(numbers(working)) == ["FV/1/2026", "FV/2/2026", "FV/3/2026"]


def test_what_a_person_entered_stays_and_points_at_its_page(
    division: DivisionSession, working: Office, database: Database
) -> None:
    first = division.document_id
    review = working.review.open(first)
    review.confirm(FieldName.NUMBER)
    division.move({2}, first, 0)
    assert working.reading.wait_until_idle(TIMEOUT)
    field = working.documents.detail(first).fields[FieldName.NUMBER]
    assert (field.value, field.box is not None and field.box.page) == ("FV/1/2026", 1)


def test_approvals_are_respected(division: DivisionSession, working: Office, database: Database) -> None:
    first = division.document_id
    with database.write() as session:
        session.get_one(DocumentTable, first + 1).status = Status.APPROVED
    assert division.reload().documents[first + 1].locked == Message("document.closed")
    before = pages_of(database)
    for change in (
        lambda: division.join({1}),
        lambda: division.join({2}),
        lambda: division.delete({1}),
        lambda: division.rotate({1}, 90),
        lambda: division.move({0}, first + 1, 0),
    ):
        with pytest.raises(UserError) as caught:
            change()
        assert caught.value.code == "document.closed"
    assert pages_of(database) == before


def test_what_others_did_since_is_not_undone(division: DivisionSession, working: Office) -> None:
    division.join({1})
    assert working.reading.wait_until_idle(TIMEOUT)
    working.review.open(division.document_id).change(FieldName.NUMBER, "INNY")
    with pytest.raises(UserError) as caught:
        division.undo()
    assert caught.value.code == "split.changed_since"
    assert numbers(working)[0] == "INNY"


def test_changes_stand_in_the_trail(division: DivisionSession, working: Office, database: Database) -> None:
    first = division.document_id
    division.join({1})
    with database.read() as session:
        query = select(AuditTable.document_id, AuditTable.what, AuditTable.old, AuditTable.new)
        rows = {tuple(row) for row in session.execute(query.where(AuditTable.who == "anna"))}
    assert (first, "pages", "1", "1, 2") in rows
    assert (first + 1, "joined", None, str(first)) in rows


def test_the_bin_keeps_what_others_need(division: DivisionSession, working: Office) -> None:
    first = division.document_id
    working.documents.bin([first])
    assert working.documents.empty_bin() == 1
    assert [sheet.page for sheet in division_again(working, first + 1).state.sheets] == [1, 2]
    working.documents.bin([first + 1, first + 2])
    working.documents.empty_bin()
    assert listed(working) == {}


def division_again(office: Office, document_id: int) -> DivisionSession:
    return office.division.open(document_id)


# -- a sheet of somebody's company, by mail ----------------------------------------------------------


def mailed_with_sheet(office: Office, client: Company, path: Path, invoices: int, sender: str) -> None:
    """A mail to nobody in particular: invoices behind a separator sheet with the client's NIP."""
    settings = replace(client.settings, pin="4711", trusted=(TRUSTED,))
    office.companies.change(replace(client, settings=settings))
    numbers = tuple(f"FV/{number}/2026" for number in range(1, invoices + 1))
    with (
        pymupdf.open() as whole,
        pymupdf.open("pdf", separator_sheets(SheetOwner(COMPANY_NIP, "Żółw"))) as sheets,
        pymupdf.open(batch_pdf(path.with_name("bez.pdf"), numbers)) as rest,
    ):
        whole.insert_pdf(sheets, from_page=0, to_page=0)
        whole.insert_pdf(rest)
        whole.save(path)
    part = NewPart(path.name, path, Hints(channel=Channel.MAIL, sender=sender))
    office.receiving.receive_delivery(
        NewDelivery(Channel.MAIL, None, sender, "Faktury", "", "<1@poczta.example>", {}, [part])
    )
    assert office.reading.wait_until_idle(TIMEOUT)


@pytest.mark.parametrize("invoices", [1, 3, len(_MANY)])
@pytest.mark.parametrize("sender", ["obcy@obcy.example", TRUSTED])
def test_a_strangers_sheet_does_not_open_the_company(
    working: Office, client: Company, tmp_path: Path, sender: str, invoices: int
) -> None:
    mailed_with_sheet(working, client, tmp_path / "poczta.pdf", invoices, sender)
    rows = working.documents.rows(list(working.documents.ids(DocumentFilter(), Sort())))
    assert len(rows) == invoices
    assert {row.company_id for row in rows} == {client.id}
    if sender == TRUSTED:
        assert {row.status for row in rows} == {Status.TO_REVIEW}
        return
    assert {row.status for row in rows} == {Status.HELD}
    assert all(row.reason == Message("mail.held_no_pin") for row in rows)


def test_what_a_person_lets_in_is_read_and_is_no_duplicate_of_its_neighbour(
    working: Office, client: Company, tmp_path: Path
) -> None:
    mailed_with_sheet(working, client, tmp_path / "poczta.pdf", 3, "obcy@obcy.example")
    ids = sorted(working.documents.ids(DocumentFilter(), Sort()))
    working.documents.release(ids[:2])
    working.documents.release(ids[2:])
    assert numbers(working) == ["FV/1/2026", "FV/2/2026", "FV/3/2026"]
    assert {row.status for row in working.documents.rows(ids)} == {Status.TO_REVIEW}


# -- without workers ---------------------------------------------------------------------------------


def landed(database: Database, document_id: int, work: Work, result: object) -> None:
    future: Future[Any] = Future()
    future.set_result(result)
    with database.write() as session:
        session.get_one(DocumentTable, document_id).work = work
    with database.write() as session:
        outcomes.apply(session, Outcome(document_id, work, future), Engine.AUTO)


def test_unsure_cuts_are_proposed(
    office: Office, company: Company, database: Database, tmp_path: Path
) -> None:
    document_id = add_document(office, tmp_path, company_id=company.id)
    one = make_batch(make_reading())
    cut = Cut(0, 0.6, made=False, why=(Message("split.title"),))
    unsure = Batch(one.readings, SplitPlan(one.plan.roles, (cut,), one.plan.parts))
    landed(database, document_id, Work.READ, unsure)
    (row,) = office.documents.rows([document_id])
    assert row.status is Status.TO_REVIEW
    assert row.reason == Message("document.maybe_several", {"count": "2"})
    assert office.division.open(document_id).state.cuts == {0: cut}


def test_a_failure_in_the_middle_leaves_nothing(
    office: Office, company: Company, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document_id = add_document(office, tmp_path, company_id=company.id)
    calls = []
    real = outcomes.recording.put_reading

    def breaks(*arguments: Any) -> None:
        calls.append(arguments)
        if len(calls) == 2:
            raise RuntimeError("prąd")
        real(*arguments)

    monkeypatch.setattr(outcomes.recording, "put_reading", breaks)
    with pytest.raises(RuntimeError):
        landed(database, document_id, Work.READ, make_batch(make_reading(), make_reading()))
    with database.read() as session:
        assert session.scalars(select(BundleTable)).all() == []
        assert [document.work for document in session.scalars(select(DocumentTable))] == [Work.READ]
    monkeypatch.undo()
    landed(database, document_id, Work.READ, make_batch(make_reading(), make_reading()))
    assert len(listed(office)) == 2


def test_a_result_for_other_pages_is_dropped(
    office: Office, company: Company, database: Database, tmp_path: Path
) -> None:
    document_id = add_document(office, tmp_path, company_id=company.id)
    landed(database, document_id, Work.READ, make_batch(make_reading(), make_reading()))
    office.division.open(document_id).join({1})
    landed(database, document_id, Work.FIELDS, make_batch(make_reading()).readings[0])
    with database.read() as session:
        assert session.get_one(DocumentTable, document_id).work is Work.FIELDS
        assert session.get_one(DocumentTable, document_id).pages == 2


def test_the_proof_of_intake_follows_the_pages(
    office: Office, company: Company, database: Database, tmp_path: Path
) -> None:
    document_id = add_document(office, tmp_path, company_id=company.id)
    landed(database, document_id, Work.READ, make_batch(make_reading(), make_reading()))
    with database.write() as session:
        proof = IntakeTable(
            source_path="x", size=1, mtime_ns=1, sha256="0" * 64, document_id=document_id, finished=False
        )
        session.add(proof)
    division = office.division.open(document_id)
    division.move({0}, document_id + 1, 1)
    with database.read() as session:
        assert session.scalar(select(IntakeTable.document_id)) == document_id + 1
    division.undo()
    assert list(listed(office)) == [document_id, document_id + 1]


def test_a_file_that_nobody_looked_into_cannot_be_divided(office: Office, tmp_path: Path) -> None:
    document_id = add_document(office, tmp_path)
    with pytest.raises(UserError) as caught:
        office.division.open(document_id)
    assert caught.value.code == "split.not_looked"
    with pytest.raises(UserError) as caught:
        office.division.open(document_id + 1)
    assert caught.value.code == "document.gone"


def test_a_person_dividing_a_held_file_lets_nothing_in(
    working: Office, client: Company, database: Database, tmp_path: Path
) -> None:
    mailed_with_sheet(working, client, tmp_path / "poczta.pdf", 3, "obcy@obcy.example")
    first, *_others = sorted(working.documents.ids(DocumentFilter(), Sort()))

    def states() -> dict[int, Status]:
        assert working.reading.wait_until_idle(TIMEOUT)
        return {row.id: row.status for row in working.documents.rows(list(listed(working)))}

    division = working.division.open(first)
    division.join({2})
    division.cut({2})
    division.delete({3})
    assert set(states().values()) == {Status.HELD}
    assert set(listed(working).values()) == {""}
    # One page that nobody let in keeps out the document that it is put into.
    working.documents.release([first])
    assert states()[first] is Status.TO_REVIEW
    held = next(one for one, status in states().items() if status is Status.HELD)
    page = pages_of(database)[held][0]
    division = working.division.open(first)
    division.move({page}, first, 1)
    assert states()[first] is Status.HELD
    division.undo()
    assert states()[first] is Status.TO_REVIEW
    # Nor does a page get in that was taken out of one in quarantine.
    division.delete({page})
    division.restore({page})
    assert states()[first] is Status.HELD
