"""Checking documents in a large archive: one document, and the list by what is open."""

from __future__ import annotations

import argparse
import random
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from desktop.app import DataFolder, open_database, open_office
from desktop.db.checking_tables import DocumentCheckTable, FindingTable
from desktop.db.contractor_tables import (
    ContractorAccountTable,
    ContractorDocumentTable,
    ContractorKeyTable,
    ContractorTable,
)
from desktop.db.engine import Database
from desktop.db.tables import DocumentTable, FieldTable
from desktop.domain.fields import FieldName
from desktop.domain.listing import DocumentFilter, Sort
from desktop.domain.rules.findings import Severity
from desktop.domain.statuses import Status
from tests.bench.bulk import fill
from tests.bench.timing import measure
from tests.builders import ACCOUNT, INVOICE_VALUES, SELLER_NIP

_BATCH = 5000
_LARGE = 20_000
"""Documents of the one supplier that has the most."""


def main() -> None:
    """Make the database and time what the program does all day."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=1_000_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = DataFolder(Path(folder))
        database = open_database(data)
        fill(database, options.documents)
        one = _check_all(database)
        database.close()
        office = open_office(data)
        print(f"{options.documents} dokumentów; najkrócej, mediana, najdłużej")
        measure("kontrola jednego dokumentu, bez zmian", lambda: office.checking.recheck([one]), limit_ms=15)
        for severity in (Severity.ALARM, Severity.WARNING):
            wanted = DocumentFilter(concerns=frozenset({severity}))
            found = office.documents.ids(wanted, Sort())
            name = f"lista: {severity.value} ({len(found)})"
            measure(name, lambda wanted=wanted: office.documents.ids(wanted, Sort()), limit_ms=150)
        everything = office.documents.ids(DocumentFilter(), Sort())
        page = everything[len(everything) // 2 :][:100]
        measure("strona przewijania: 100 wierszy", lambda: office.documents.rows(page), limit_ms=30)
        office.stop()


def _check_all(database: Database) -> int:
    """Every document has been checked, one in fifty has something open; returns one to be checked."""
    chance = random.Random(3)
    now = datetime.now(UTC)
    with database.read() as session:
        ids = list(session.scalars(select(DocumentTable.id)))
    for start in range(0, len(ids), _BATCH):
        some = ids[start : start + _BATCH]
        levels = {one: chance.choice((1, 1, 1, 2)) if chance.random() < 0.02 else 0 for one in some}
        with database.write() as session:
            session.execute(
                insert(DocumentCheckTable),
                [{"document_id": one, "level": level, "checked_at": now} for one, level in levels.items()],
            )
            marked = [one for one, level in levels.items() if level]
            session.execute(insert(FindingTable), [_finding(one, levels[one], now) for one in marked])
    large = ids[: min(_LARGE, len(ids) // 2)]
    with database.write() as session:
        _give_history(session, large, chance)
        document = session.get_one(DocumentTable, ids[-1])
        document.status = Status.TO_REVIEW
        document.fields = [
            FieldTable(document_id=document.id, name=FieldName(name), value=value, why=[], candidates=[])
            for name, value in INVOICE_VALUES.items()
        ]
        session.flush()
        session.connection().exec_driver_sql("ANALYZE")
    return ids[-1]


def _give_history(session: Session, documents: list[int], chance: random.Random) -> None:
    """A contractor whose account stands on all of these."""
    contractor = ContractorTable(number=SELLER_NIP, origin="documents", changed_at=datetime.now(UTC))
    contractor.given_names, contractor.given_addresses = [], []
    session.add(contractor)
    session.flush()
    session.add(ContractorKeyTable(key=SELLER_NIP, contractor_id=contractor.id))
    rows = [
        {
            "document_id": one,
            "contractor_id": contractor.id,
            "company_id": chance.randrange(1, 100),
            "day": date(2025, 1, 1) + timedelta(chance.randrange(500)),
        }
        for one in documents
    ]
    session.execute(insert(ContractorDocumentTable), [{**row, "number": SELLER_NIP} for row in rows])
    session.execute(insert(ContractorAccountTable), [{**row, "account": ACCOUNT} for row in rows])


def _finding(document_id: int, level: int, now: datetime) -> dict[str, object]:
    return {
        "document_id": document_id,
        "key": "date_in_future",
        "position": 0,
        "severity": "alarm" if level == 2 else "warning",
        "code": "date_in_future",
        "body": {
            "details": {"date": "2027-01-01"},
            "fields": [],
            "actions": [],
            "facts": [],
            "subject": "",
            "proof": None,
        },
        "facts": "0" * 64,
        "since": now,
    }


if __name__ == "__main__":
    main()
