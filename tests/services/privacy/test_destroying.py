"""What was kept long enough is listed, and goes by a person's word, with a protocol; killed or not."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import select, update

from desktop.app import DataFolder
from desktop.db.account_tables import BankAccountTable
from desktop.db.engine import Database
from desktop.db.exporting_tables import ExportItemTable, ExportTable
from desktop.db.panel_tables import PanelActTable
from desktop.db.statement_tables import (
    BankLineTable,
    BankPairTable,
    BankStatementLineTable,
    BankStatementTable,
)
from desktop.db.tables import AuditTable, DeliveryTable, DocumentTable, OriginalTable
from desktop.db.transfer_tables import PaymentBatchTable, PaymentItemTable, PaymentMarkTable
from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.documents import Channel
from desktop.domain.errors import UserError
from desktop.domain.fields import FieldName
from desktop.domain.privacy.periods import KeptKind, Periods
from desktop.domain.privacy.protocols import Due, ProtocolKind
from desktop.services.office import Office
from tests.builders import INVOICE_VALUES, add_document, give_reading, make_reading

_REPOSITORY = Path(__file__).parents[3]
OLD = datetime(2017, 3, 10, 9, tzinfo=UTC)
WHY = "upłynął okres przechowywania"


@pytest.fixture
def old(office: Office, database: Database, company: Company, tmp_path: Path) -> list[int]:
    """Two invoices of March 2017, handed over, and one of this year."""
    ids = []
    for number, issued in enumerate(("2017-03-01", "2017-03-02", "2026-11-12"), 1):
        ids.append(add_document(office, tmp_path / "in", name=f"{number}.pdf", company_id=company.id))
        values = {**INVOICE_VALUES, FieldName.NUMBER: f"FV/{number}", FieldName.ISSUE_DATE: issued}
        give_reading(database, ids[-1], make_reading(values))
    target = tmp_path / "przekazane"
    target.mkdir()
    office.documents.set_month(ids[:2], Month(2017, 3))
    office.documents.approve(ids)
    office.exporting.export(ids[:2], target, "csv")
    with database.write() as session:
        session.execute(update(DocumentTable).values(received_at=OLD))
        session.execute(update(ExportTable).values(at=OLD, month=Month(2017, 3)))
    return ids


def of(office: Office, *kinds: KeptKind) -> list[Due]:
    return [one for one in office.privacy.due() if one.kind in kinds]


def test_the_list_says_what_and_since_when(office: Office, company: Company, old: list[int]) -> None:
    due = office.privacy.due()
    assert [(one.company, one.kind, one.year, one.count, one.until) for one in due] == [
        ("Żółw", KeptKind.ACCOUNTING, 2017, 2, date(2023, 12, 31)),
        ("Żółw", KeptKind.EXPORTS, 2017, 1, date(2023, 12, 31)),
    ]
    office.privacy.set_periods(Periods({KeptKind.ACCOUNTING: 10}))
    assert of(office, KeptKind.ACCOUNTING) == []
    assert office.privacy.periods().of(KeptKind.ACCOUNTING) == 10


def test_destroying_leaves_the_protocol_and_nothing_else(
    office: Office, database: Database, data: DataFolder, old: list[int]
) -> None:
    kept = {path for path in data.exports.glob("??/*") if path.parent.name != "incoming"}
    assert kept

    protocol = office.privacy.destroy(office.privacy.due(), WHY)

    assert (protocol.kind, protocol.who, protocol.ground) == (ProtocolKind.DESTRUCTION, "anna", WHY)
    assert protocol.counts == {"accounting": 2, "exports": 1}
    named = [(one.number, one.day, one.company, one.contractor) for one in protocol.lines if one.day]
    assert named == [
        ("FV/1", date(2017, 3, 1), "Żółw", "„Bór” S.A."),
        ("FV/2", date(2017, 3, 2), "Żółw", "„Bór” S.A."),
    ]
    assert office.privacy.protocols() == [replace(protocol, lines=())]
    assert office.privacy.due() == []
    with database.read() as session:
        assert list(session.scalars(select(DocumentTable.id))) == old[2:]
        assert len(session.scalars(select(OriginalTable)).all()) == 1
        assert session.scalars(select(ExportItemTable)).all() == []
        values = session.execute(
            select(AuditTable.old, AuditTable.new).where(AuditTable.document_id.in_(old[:2]))
        )
        assert {tuple(row) for row in values} == {(None, None)}
    assert not any(path.exists() for path in kept)


def test_what_is_no_longer_as_it_was_seen_stays(office: Office, database: Database, old: list[int]) -> None:
    (seen,) = of(office, KeptKind.ACCOUNTING)
    for chosen, code in (
        ([replace(seen, count=3)], "privacy.changed"),
        ([replace(seen, year=2018)], "privacy.not_due"),
        ([], "privacy.nothing"),
    ):
        with pytest.raises(UserError) as refused:
            office.privacy.destroy(chosen, WHY)
        assert refused.value.code == code
    with pytest.raises(UserError) as refused:
        office.privacy.destroy([seen], "  ")
    assert refused.value.code == "privacy.no_ground"
    with database.read() as session:
        assert len(session.scalars(select(DocumentTable)).all()) == 3


def test_mail_panel_and_trail_have_periods_of_their_own(
    office: Office, database: Database, company: Company, old: list[int]
) -> None:
    with database.write() as session:
        session.add(DeliveryTable(channel=Channel.MAIL, at=OLD, company_id=company.id, sender="a@b.example"))
        with_document = DeliveryTable(channel=Channel.MAIL, at=OLD, company_id=company.id)
        session.add(with_document)
        session.flush()
        session.get_one(DocumentTable, old[2]).delivery_id = with_document.id
        session.add(PanelActTable(at=OLD, what="logged_in", company_id=company.id))
        session.add(AuditTable(document_id=999, at=OLD, who="anna", what="received"))
    found = of(office, KeptKind.DELIVERIES, KeptKind.PANEL, KeptKind.TRAIL)
    assert [(one.kind, one.company, one.year, one.count) for one in found] == [
        (KeptKind.TRAIL, "", 2017, 1),
        (KeptKind.DELIVERIES, "Żółw", 2017, 1),
        (KeptKind.PANEL, "Żółw", 2017, 1),
    ]
    protocol = office.privacy.destroy(found, WHY)
    assert [(one.kind, one.number, one.count) for one in protocol.lines] == [
        ("trail", "2017", 1),
        ("deliveries", "2017", 1),
        ("panel", "2017", 1),
    ]
    assert of(office, KeptKind.DELIVERIES, KeptKind.PANEL, KeptKind.TRAIL) == []


def test_movements_that_another_statement_has_too_stay(
    office: Office, database: Database, company: Company
) -> None:
    with database.write() as session:
        account = BankAccountTable(company_id=company.id, account="PL1", currency="PLN")
        session.add(account)
        session.flush()
        common = {"company_id": company.id, "account_id": account.id}
        statements = [
            BankStatementTable(
                **common, format="mt940", last_day=last, sha256=f"{number}", imported_at=OLD, imported_by="a"
            )
            for number, last in enumerate((date(2017, 1, 31), date(2026, 1, 31)))
        ]
        lines = [
            BankLineTable(**common, booked_on=date(2017, 1, day), amount=1, currency="PLN") for day in (1, 2)
        ]
        session.add_all([*statements, *lines])
        session.flush()
        for statement, line in ((0, 0), (0, 1), (1, 1)):
            session.add(
                BankStatementLineTable(
                    statement_id=statements[statement].id, position=line, line_id=lines[line].id
                )
            )
        stays = lines[1].id
    office.privacy.destroy(of(office, KeptKind.STATEMENTS), WHY)
    with database.read() as session:
        assert list(session.scalars(select(BankLineTable.id))) == [stays]


@pytest.mark.parametrize("by", ["order", "line"])
def test_what_was_paid_is_not_owed_again_once_nothing_tells_of_its_payment(
    office: Office, database: Database, company: Company, old: list[int], by: str
) -> None:
    """A document may stay longer than its payment: for a law suit, or as one of the next year."""
    paid, open_one = old[:2]
    with database.write() as session:
        if by == "order":
            batch = PaymentBatchTable(
                company_id=company.id, at=OLD, who="anna", format="elixir", account="PL1", day=OLD.date(),
                transfers=1, totals={},
            )  # fmt: skip
            session.add(batch)
            session.flush()
            session.add(
                PaymentItemTable(
                    batch_id=batch.id, transfer=0, document_id=paid, amount=123000, currency="PLN",
                    number="FV/1", number_key="fv1", contractor="Bór", nip="", account="PL2", title="FV/1",
                    checks={},
                )
            )  # fmt: skip
        else:
            account = BankAccountTable(company_id=company.id, account="PL1", currency="PLN")
            session.add(account)
            session.flush()
            common = {"company_id": company.id, "account_id": account.id}
            statement = BankStatementTable(
                **common, format="mt940", last_day=OLD.date(), sha256="1", imported_at=OLD, imported_by="a"
            )
            line = BankLineTable(**common, booked_on=OLD.date(), amount=-123000, currency="PLN")
            session.add_all([statement, line])
            session.flush()
            session.add(BankStatementLineTable(statement_id=statement.id, position=0, line_id=line.id))
            session.add(BankPairTable(line_id=line.id, document_id=paid, amount=-123000, who="anna", at=OLD))
    owed = {one.document_id for one in office.transfers.payables(company.id)}
    assert (paid in owed, open_one in owed) == (False, True)

    office.privacy.destroy(of(office, KeptKind.EXPORTS, KeptKind.STATEMENTS), WHY)

    assert {one.document_id for one in office.transfers.payables(company.id)} == owed
    marked = {one.document_id: one for one in office.transfers.payables(company.id, marked=True)}
    assert marked[paid].marked == "anna"
    # What goes itself leaves nothing behind.
    office.privacy.destroy(of(office, KeptKind.ACCOUNTING), WHY)
    with database.read() as session:
        assert session.scalars(select(PaymentMarkTable)).all() == []


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="a program that is born of another")
@pytest.mark.timeout(300)
@pytest.mark.of_sqlite("its file, killed")
def test_killed_at_every_step(
    data: DataFolder, make_office: Callable[[], Office], office: Office, database: Database, old: list[int]
) -> None:
    """Either nothing has happened or all; files that are left go when the next program starts."""
    command = [sys.executable, "-m", "tests.tools.destroy", str(data.root)]
    outcomes = []
    step = 0
    while True:
        step += 1
        ended = subprocess.run([*command, str(step)], cwd=_REPOSITORY, check=False).returncode
        assert ended in {0, -signal.SIGKILL}
        protocols = office.privacy.protocols()
        with database.read() as session:
            left = len(session.scalars(select(DocumentTable)).all())
        assert (len(protocols), left) in {(0, 3), (1, 1)}
        outcomes.append(bool(protocols))
        if protocols:
            break
    assert outcomes[0] is False
    assert outcomes[-1] is True
    assert make_office().start()
    originals = [path for path in data.store.glob("??/*") if path.parent.name != "incoming"]
    assert len(originals) == 1
    assert [path for path in data.exports.glob("??/*") if path.parent.name != "incoming"] == []
