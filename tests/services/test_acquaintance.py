"""Contractors of approved documents are known to the next reading."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop.db.engine import Database
from desktop.db.tables import LearntSupplierTable, LessonTable, SettingTable, SupplierMarkTable
from desktop.domain.known import NOTHING_KNOWN, KnownContractor
from desktop.services import acquaintance, lessons
from tests.builders import SELLER_NIP

ACCOUNT = "PL61109010140000071219812874"


def keep(database: Database, supplier: str, *marks: str, off: bool = False) -> None:
    with database.write() as session:
        session.add(
            LearntSupplierTable(supplier=supplier, name="Orlik", sort_name="orlik", off=off, off_fields=[])
        )
        session.flush()
        session.add(
            LessonTable(
                supplier=supplier,
                document_id=None,
                company_id=None,
                at=datetime(2026, 5, 1, tzinfo=UTC),
                weight=1,
                body=b"",
            )
        )
        session.add_all(SupplierMarkTable(mark=mark, supplier=supplier) for mark in marks)


def test_a_contractor_is_known_with_its_valid_accounts(database: Database) -> None:
    keep(database, SELLER_NIP, f"account:{ACCOUNT}", "account:PL00", "name:orlik")
    keep(database, "~beznumeru", "name:beznumeru")
    keep(database, "7811993406", off=True)
    with database.read() as session:
        known = acquaintance.known_contractors(session)
    assert known.contractors == {SELLER_NIP: KnownContractor("Orlik", frozenset({ACCOUNT}))}


def test_nothing_is_known_where_learning_is_not_used(database: Database) -> None:
    keep(database, SELLER_NIP)
    with database.write() as session:
        session.merge(SettingTable(key=lessons.SWITCHES_KEY, value={"use": False}))
    with database.read() as session:
        assert acquaintance.known_contractors(session) == NOTHING_KNOWN


def test_only_the_newest_approvals_count(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(acquaintance, "MAX_LESSONS", 1)
    keep(database, "7811993406")
    keep(database, SELLER_NIP)
    with database.read() as session:
        assert set(acquaintance.known_contractors(session).contractors) == {SELLER_NIP}
