"""Documents loaded by the hundred are the same as loaded one by one."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.app import DataFolder
from desktop.db.engine import Database
from desktop.db.filestore import FileStore
from desktop.domain.companies import Company
from desktop.domain.contractors import ContractorSettings
from desktop.export.booked import record_of
from desktop.export.records import KnownContractor, from_detail
from desktop.services.exporting import gathering
from desktop.services.exporting.gathering import gathered
from desktop.services.office import Office
from tests.builders import SELLER_NIP
from tests.services.booking.conftest import AddInvoice, add_invoice, described

__all__ = ["add_invoice", "described"]


@pytest.fixture
def many(described: Office, add_invoice: AddInvoice) -> list[int]:
    """Invoices with lines of goods, one of them in a foreign currency; all but the last approved."""
    ids = [
        add_invoice(("Olej napędowy", "100.00"), ("Kawa", "20.50")),
        add_invoice(("Najem lokalu", "1000.00"), currency="EUR"),
        add_invoice(),
        add_invoice(),
    ]
    described.booking.take_over(ids[0])
    assert described.documents.approve(ids[:3]).changed == tuple(ids[:3])
    return ids


def test_loaded_together_they_are_as_loaded_alone(
    office: Office,
    data: DataFolder,
    database: Database,
    many: list[int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(gathering, "_AT_ONCE", 3)
    wanted = [many[2], 999, many[0], many[3], many[1]]
    with database.read() as session:
        found = list(gathered(session, wanted, {many[0]}, FileStore(data.store)))
    assert [one.id for one in found] == [many[2], many[0], many[3], many[1]]
    booked = office.booking.booked(many)
    for one in found:
        entry = booked.get(one.id)
        assert one == from_detail(
            office.documents.detail(one.id),
            exported_before=one.id == many[0],
            booked=None if entry is None else record_of(entry.entry, entry.by_rate, entry.dictionaries),
            contractor=one.contractor_known,
        )
    assert found[1].booked is not None
    assert len(found[1].line_items) == 2


def test_what_the_base_says_of_contractors_comes_along(
    office: Office, database: Database, data: DataFolder, company: Company, many: list[int]
) -> None:
    seller = office.contractors.find(SELLER_NIP)
    assert seller is not None
    office.contractors.change_settings(seller.id, company.id, ContractorSettings(code="BOR-1"))
    with database.read() as session:
        approved, _, _, waiting = gathered(session, many, frozenset(), FileStore(data.store))
    assert approved.contractor_known == KnownContractor(name="„Bór” S.A.", country="PL", code="BOR-1")
    # Known by its number alone, before its approval says more.
    assert waiting.contractor_known == approved.contractor_known


def test_a_contractor_that_the_base_does_not_hold(
    office: Office, database: Database, data: DataFolder, add_invoice: AddInvoice
) -> None:
    one = add_invoice()
    with database.read() as session:
        (found,) = gathered(session, [one], frozenset(), FileStore(data.store))
    assert found.contractor_known is None


def test_an_electronic_invoice_can_be_read(
    office: Office, database: Database, data: DataFolder, company: Company, tmp_path: Path, many: list[int]
) -> None:
    from desktop.db.tables import DocumentTable

    with database.write() as session:
        row = session.get_one(DocumentTable, many[0])
        row.xml_sha256 = row.sha256
        session.get_one(DocumentTable, many[1]).xml_sha256 = "0" * 64
    store = FileStore(data.store)
    with database.read() as session:
        shown, lost, plain, _ = gathered(session, many, frozenset(), store)
    assert shown.original is not None
    assert shown.original() == store.path(office.documents.detail(many[0]).sha256).read_bytes()
    assert lost.original is None
    assert plain.original is None


def test_split_payment_is_missed_until_a_person_gives_a_reason(
    office: Office, database: Database, data: DataFolder, add_invoice: AddInvoice
) -> None:
    ids = [add_invoice(("Pręty żebrowane stalowe", net)) for net in ("20000.00", "100.00")]
    office.checking.recheck(ids)

    def missed() -> list[bool]:
        with database.read() as session:
            return [one.split_missing for one in gathered(session, ids, frozenset(), FileStore(data.store))]

    assert missed() == [True, False]
    (finding,) = (
        one.finding for one in office.checking.of(ids[0]).findings if one.finding.code == "split_missing"
    )
    office.checking.answer(ids[0], finding.key, "To nie są towary z załącznika")
    assert missed() == [False, False]
