"""An invoice that comes as XML and as PDF is one document, whichever comes first; nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select, text

from desktop.app import DataFolder
from desktop.db.engine import Database
from desktop.db.filestore import FileStore, sha256_of
from desktop.db.tables import KSEF_FIELDS, DocumentTable, FieldTable, IntakeTable
from desktop.domain.companies import Company
from desktop.domain.documents import Channel, Hints
from desktop.domain.fields import FieldName, Source
from desktop.domain.folders import ACCEPTED_FOLDER, WatchedFolder
from desktop.domain.listing import DocumentFilter, Sort
from desktop.domain.statuses import Status
from desktop.services.audit import Act
from desktop.services.office import Office
from desktop.services.receiving import NewDelivery, NewPart
from tests.builders import make_pdf
from tests.extraction.einvoice import samples

TIMEOUT = 120.0
_LINES = (
    "FAKTURA VAT nr FV 12/05/2026",
    "Data wystawienia: 2026-05-11",
    "Sprzedawca: Piekarnia Zorza sp. z o.o.",
    f"NIP: {samples.SELLER_NIP}",
    "Nabywca: Hurtownia Przyklad",
    f"NIP: {samples.BUYER_NIP}",
    "Razem do zaplaty: 1280,00 PLN",
)


@pytest.fixture
def working(make_office: Callable[[], Office]) -> Office:
    """An office whose readers are at work."""
    office = make_office()
    assert office.start()
    return office


@pytest.fixture
def client(working: Office) -> Company:
    """The buyer of the invoice."""
    return working.companies.add(short_name="Hurtownia", full_name="Hurtownia", nip=samples.BUYER_NIP)


@pytest.fixture
def xml(tmp_path: Path) -> Path:
    """The invoice as XML."""
    path = tmp_path / "faktura.xml"
    path.write_bytes(samples.ksef(samples.TOTALS, lines=samples.LINE))
    return path


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    """The invoice as its seller prints it."""
    return make_pdf(tmp_path / "faktura.pdf", _LINES)


def _take(office: Office, *paths: Path, company: Company | None = None) -> list[int]:
    """Take files in one after the other, each read before the next comes."""
    ids = []
    for path in paths:
        hints = Hints(company_id=None if company is None else company.id, channel=Channel.ADDED)
        ids.append(office.receiving.receive(path, hints))
        assert office.reading.wait_until_idle(TIMEOUT)
    return ids


def _all(office: Office) -> list[int]:
    return list(office.documents.ids(DocumentFilter(), Sort()))


def _is_joined(office: Office, database: Database, document_id: int, xml: Path, pdf: Path) -> None:
    """The document shows the PDF, its values are the XML's, and both files are in the store."""
    detail = office.documents.detail(document_id)
    assert (detail.sha256, detail.media_type) == (sha256_of(pdf), "application/pdf")
    assert detail.row.file_name == pdf.name
    number, gross = detail.fields[FieldName.NUMBER], detail.fields[FieldName.GROSS]
    assert (number.value, number.source) == ("FV 12/05/2026", Source.XML)
    assert (gross.value, gross.source, gross.certain) == ("1280.00", Source.XML, True)
    assert number.box is not None
    assert [item.name for item in detail.line_items] == ["Chleb żytni", "Szkolenie"]
    assert detail.row.status is Status.TO_REVIEW
    with database.read() as session:
        row = session.get_one(DocumentTable, document_id)
        assert (row.xml_sha256, row.xml_name) == (sha256_of(xml), xml.name)


@pytest.mark.parametrize("xml_first", [True, False])
def test_the_two_files_become_one_document_whichever_comes_first(
    working: Office,
    client: Company,
    database: Database,
    data: DataFolder,
    xml: Path,
    pdf: Path,
    xml_first: bool,
) -> None:
    first, second = _take(working, *((xml, pdf) if xml_first else (pdf, xml)), company=client)
    assert _all(working) == [first]
    _is_joined(working, database, first, xml, pdf)
    assert [line.what for line in working.documents.history(second)][-1] is Act.JOINED
    assert Act.XML_JOINED in [line.what for line in working.documents.history(first)]

    (again,) = _take(working, xml)
    (row,) = working.documents.rows([again])
    assert (row.status, row.reason and row.reason.details) == (Status.DUPLICATE, {"id": str(first)})
    working.documents.bin([again])
    working.documents.empty_bin()
    assert all(FileStore(data.store).is_intact(sha256_of(path)) for path in (xml, pdf))


def test_a_mail_that_brought_both_says_of_both_which_document_they_are(
    working: Office, client: Company, xml: Path, pdf: Path
) -> None:
    hints = Hints(company_id=client.id, channel=Channel.MAIL)
    parts = [NewPart(path.name, path, hints) for path in (xml, pdf)]
    delivery = working.receiving.receive_delivery(NewDelivery(Channel.MAIL, client.id, parts=parts))
    assert working.reading.wait_until_idle(TIMEOUT)
    (only,) = _all(working)
    assert [part.document_id for part in working.deliveries.get(delivery.id).parts] == [only, only]


def test_from_a_scanners_folder_in_one_drop(
    working: Office, client: Company, database: Database, tmp_path: Path, xml: Path, pdf: Path
) -> None:
    folder = tmp_path / "skaner"
    folder.mkdir()
    for path in (xml, pdf):
        (folder / path.name).write_bytes(path.read_bytes())
    working.folders.add(WatchedFolder(id=0, path=folder, company_id=client.id, quiet_seconds=0.2))
    assert working.folders.scan_once(60).waiting == ()
    assert working.reading.wait_until_idle(TIMEOUT)

    (only,) = _all(working)
    _is_joined(working, database, only, xml, pdf)
    accepted = {path.name: path.read_bytes() for path in (folder / ACCEPTED_FOLDER).rglob("faktura.*")}
    assert accepted == {path.name: path.read_bytes() for path in (xml, pdf)}
    with database.read() as session:
        assert set(session.scalars(select(IntakeTable.document_id))) == {only}


def test_another_name_is_no_obstacle_if_the_invoice_is_the_same(
    working: Office, client: Company, database: Database, xml: Path, pdf: Path
) -> None:
    other = xml.with_name("5261040828-20260511-export.xml")
    xml.rename(other)
    first, _ = _take(working, other, pdf)
    assert _all(working) == [first]
    _is_joined(working, database, first, other, pdf)


@pytest.mark.parametrize(
    ("line", "instead"),
    [
        ("FAKTURA VAT nr FV 12/05/2026", "FAKTURA VAT nr FV 13/05/2026"),
        ("FAKTURA VAT nr FV 12/05/2026", "WEZWANIE DO ZAPLATY faktury nr FV 12/05/2026"),
        (f"NIP: {samples.SELLER_NIP}", "NIP: 5860104121"),
    ],
    ids=["another number", "a reminder of it", "another seller"],
)
def test_the_same_name_alone_proves_nothing(
    working: Office, client: Company, tmp_path: Path, xml: Path, line: str, instead: str
) -> None:
    lines = [instead if one == line else one for one in _LINES]
    _take(working, xml, make_pdf(tmp_path / "faktura.pdf", lines), company=client)
    assert len(_all(working)) == 2


def test_what_a_person_changed_stays_with_its_document(
    working: Office, client: Company, database: Database, xml: Path, pdf: Path
) -> None:
    (first,) = _take(working, xml, company=client)
    working.review.open(first).change(FieldName.ORDER_NUMBER, "ZAM/7")
    _take(working, pdf, company=client)
    assert _all(working) == [first]
    assert working.documents.detail(first).fields[FieldName.ORDER_NUMBER].value == "ZAM/7"
    _is_joined(working, database, first, xml, pdf)


def test_a_settled_document_is_left_alone_and_the_new_file_waits(
    working: Office, client: Company, xml: Path, pdf: Path
) -> None:
    (first,) = _take(working, xml, company=client)
    assert working.documents.approve([first]).changed == (first,)
    (second,) = _take(working, pdf, company=client)
    rows = working.documents.rows([first, second])
    assert [row.status for row in rows] == [Status.APPROVED, Status.DUPLICATE]
    assert rows[1].reason is not None
    assert rows[1].reason.code == "document.same_invoice"

    working.documents.not_duplicate([second])
    working.reading.request([second])
    assert working.reading.wait_until_idle(TIMEOUT)
    assert working.documents.rows([second])[0].status is Status.TO_REVIEW


def test_pages_that_are_moved_later_keep_the_invoice_as_their_source(
    working: Office, client: Company, database: Database, xml: Path, tmp_path: Path
) -> None:
    pdf = make_pdf(tmp_path / "faktura.pdf", _LINES, pages=2)
    (first, _) = _take(working, xml, pdf, company=client)
    working.division.open(first).delete([1])
    assert working.reading.wait_until_idle(TIMEOUT)
    assert working.documents.detail(first).row.pages == 1
    _is_joined(working, database, first, xml, pdf)


@pytest.mark.of_sqlite("its plan of a query")
def test_the_ksef_number_is_found_by_its_index(database: Database) -> None:
    query = select(FieldTable.document_id).where(text(KSEF_FIELDS), FieldTable.value == "x")
    with database.read() as session:
        compiled = query.compile(session.get_bind(), compile_kwargs={"literal_binds": True})
        plan = session.execute(text(f"EXPLAIN QUERY PLAN {compiled}")).all()
    assert "ix_field_ksef" in str(plan)


# -- by mail from whom nobody vouches for ------------------------------------------------------------

_TRUSTED = "jan@zolw.example"
_BUYER = f"<tns:NIP>{samples.BUYER_NIP}</tns:NIP>"


def _mail(office: Office, *paths: Path, sender: str) -> list[int]:
    """What a mail brings whose company its address does not tell."""
    parts = [NewPart(path.name, path, Hints(channel=Channel.MAIL, sender=sender)) for path in paths]
    mail = NewDelivery(Channel.MAIL, None, sender, "Faktura", "", "<1@poczta.example>", {}, parts)
    delivery = office.receiving.receive_delivery(mail)
    assert office.reading.wait_until_idle(TIMEOUT)
    return [part.document_id for part in delivery.parts if part.document_id is not None]


def _guard(office: Office, client: Company) -> None:
    settings = replace(client.settings, pin="4711", trusted=(_TRUSTED,))
    office.companies.change(replace(client, settings=settings))


def _without_buyer(path: Path, xml: Path) -> Path:
    """The invoice as XML that does not say whose it is, with another sum."""
    raw = xml.read_text(encoding="utf-8")
    assert _BUYER in raw
    path.write_text(
        raw.replace(_BUYER, "<tns:BrakID>1</tns:BrakID>").replace("1280.00", "9280.00"), encoding="utf-8"
    )
    return path


@pytest.mark.parametrize("sender", ["obcy@obcy.example", _TRUSTED])
def test_a_strangers_invoice_changes_nothing_of_a_clients_picture(
    working: Office, client: Company, tmp_path: Path, xml: Path, pdf: Path, sender: str
) -> None:
    _guard(working, client)
    (first,) = _take(working, pdf, company=client)
    (mailed,) = _mail(working, _without_buyer(tmp_path / "inna.xml", xml), sender=sender)
    gross = working.documents.detail(first).fields[FieldName.GROSS].value
    if sender == _TRUSTED:
        assert (_all(working), gross) == ([first], "9280.00")
        return
    assert sorted(_all(working)) == [first, mailed]
    assert gross == "1280.00"
    assert working.documents.detail(mailed).row.company_id is None


@pytest.mark.parametrize("sender", ["obcy@obcy.example", _TRUSTED])
@pytest.mark.parametrize("mailed_first", [True, False])
def test_a_strangers_picture_does_not_join_a_clients_invoice(
    working: Office, client: Company, tmp_path: Path, xml: Path, sender: str, mailed_first: bool
) -> None:
    _guard(working, client)
    picture = make_pdf(tmp_path / "faktura.pdf", [line for line in _LINES if samples.BUYER_NIP not in line])
    if mailed_first:
        _mail(working, picture, sender=sender)
        _take(working, xml, company=client)
    else:
        _take(working, xml, company=client)
        _mail(working, picture, sender=sender)
    assert len(_all(working)) == (1 if sender == _TRUSTED else 2)


def test_what_nobody_owns_takes_in_nothing_of_another_mail(
    working: Office, client: Company, tmp_path: Path, xml: Path
) -> None:
    picture = make_pdf(tmp_path / "skan.pdf", [line for line in _LINES if samples.BUYER_NIP not in line])
    invoice = _without_buyer(tmp_path / "inna.xml", xml)
    _take(working, picture)
    _mail(working, invoice, sender="obcy@obcy.example")
    assert len(_all(working)) == 2


def test_one_mail_of_a_stranger_with_both_is_one_document(
    working: Office, client: Company, tmp_path: Path, xml: Path
) -> None:
    _guard(working, client)
    picture = make_pdf(tmp_path / "skan.pdf", [line for line in _LINES if samples.BUYER_NIP not in line])
    _mail(working, picture, _without_buyer(tmp_path / "inna.xml", xml), sender="obcy@obcy.example")
    assert len(_all(working)) == 1


def test_an_invoice_made_out_to_another_is_not_joined(
    working: Office, client: Company, tmp_path: Path, xml: Path, pdf: Path
) -> None:
    other = tmp_path / "inna.xml"
    raw = xml.read_text(encoding="utf-8")
    other.write_text(raw.replace(samples.BUYER_NIP, "5860104121"), encoding="utf-8")
    _take(working, pdf, other, company=client)
    assert len(_all(working)) == 2


def test_a_sale_is_joined_whoever_its_buyer_is(working: Office, xml: Path, pdf: Path) -> None:
    seller = working.companies.add(short_name="Zorza", full_name="Zorza", nip=samples.SELLER_NIP)
    first, _ = _take(working, pdf, xml, company=seller)
    assert _all(working) == [first]
