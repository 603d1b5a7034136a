"""What a client sent and said stays with the document, whatever becomes of its file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.companies import Company
from desktop.domain.documents import Channel, Hints
from desktop.domain.listing import DocumentFilter, Sort
from desktop.domain.panel import Right
from desktop.services.office import Office
from desktop.services.panel.announced import NewUpload
from desktop.services.panel.callers import Caller
from desktop.services.panel.refusals import Refused
from tests.builders import make_pdf
from tests.extraction.einvoice import samples
from tests.services.splitting.batches import batch_pdf

TIMEOUT = 120.0
_LINES = (
    "FAKTURA VAT nr FV 12/05/2026",
    "Data wystawienia: 2026-05-11",
    f"Sprzedawca: Piekarnia Zorza sp. z o.o. NIP: {samples.SELLER_NIP}",
    f"Nabywca: Hurtownia NIP: {samples.BUYER_NIP}",
    "Razem do zaplaty: 1280,00 PLN",
)


@pytest.fixture
def working(make_office: Callable[[], Office]) -> Office:
    office = make_office()
    assert office.start()
    return office


@pytest.fixture
def client(working: Office) -> Company:
    return working.companies.add(short_name="Hurtownia", full_name="Hurtownia", nip=samples.BUYER_NIP)


@pytest.fixture
def sender(client: Company) -> Caller:
    """Somebody who only sends, and sees nothing but what they sent."""
    rights = frozenset({Right.ADD, Right.ANSWER})
    return Caller("user:1", "Jan", client.id, "", rights, user_id=1, email="jan@zolw.example")


def _send(office: Office, caller: Caller, path: Path) -> int:
    """Upload a file; the document that the receipt names, not read yet."""
    content = path.read_bytes()
    uploads = office.panel.uploads
    begun = uploads.begin(caller, NewUpload(path.name, len(content)))
    writing = uploads.open(caller, begun.id, 0)
    writing.write(content)
    writing.close()
    return uploads.finish(caller, begun.id).document


def _seen(office: Office, caller: Caller) -> list[int]:
    return sorted(one.id for one in office.panel.shelf.documents(caller)[0])


def _is_read(office: Office) -> list[int]:
    assert office.reading.wait_until_idle(TIMEOUT)
    return sorted(office.documents.ids(DocumentFilter(), Sort()))


def test_what_was_said_of_a_file_that_joined_another_stays_and_is_seen(
    working: Office, client: Company, sender: Caller, tmp_path: Path
) -> None:
    xml = tmp_path / "faktura.xml"
    xml.write_bytes(samples.ksef(samples.TOTALS, lines=samples.LINE))
    first = working.receiving.receive(xml, Hints(company_id=client.id, channel=Channel.ADDED))
    _is_read(working)
    sent = _send(working, sender, make_pdf(tmp_path / "faktura.pdf", _LINES))
    working.panel.talk.say(sender, sent, "Proszę nie księgować.")
    assert _is_read(working) == [first]
    assert [one.text for one in working.panel.talk.of_document(first)] == ["Proszę nie księgować."]
    assert _seen(working, sender) == [first]
    listing = replace(sender, owner="user:2", user_id=2, rights=frozenset({Right.LIST, Right.ADD}))
    assert _seen(working, listing) == [first]
    # It is the office's own, too.
    with pytest.raises(Refused):
        working.panel.shelf.withdraw(sender, first)


def test_the_number_on_a_receipt_leads_to_the_document_that_took_its_place(
    working: Office, client: Company, sender: Caller, tmp_path: Path
) -> None:
    xml = tmp_path / "faktura.xml"
    xml.write_bytes(samples.ksef(samples.TOTALS, lines=samples.LINE))
    first = working.receiving.receive(xml, Hints(company_id=client.id, channel=Channel.ADDED))
    _is_read(working)
    receipt = _send(working, sender, make_pdf(tmp_path / "faktura.pdf", _LINES))
    assert _is_read(working) == [first]
    panel = working.panel
    assert panel.shelf.get(sender, receipt).id == first
    panel.talk.say(sender, receipt, "Proszę o fakturę korygującą.")
    assert [one.text for one in panel.talk.seen_by(sender, receipt)] == ["Proszę o fakturę korygującą."]
    assert [one.text for one in panel.talk.of_document(first)] == ["Proszę o fakturę korygującą."]
    stranger = replace(sender, owner="user:2", user_id=2)
    for someone in (stranger, replace(sender, company_id=client.id + 1)):
        with pytest.raises(Refused):
            panel.shelf.get(someone, receipt)


def test_whoever_sent_a_file_sees_all_its_parts_and_nobody_elses(
    working: Office, sender: Caller, tmp_path: Path
) -> None:
    _send(working, sender, batch_pdf(tmp_path / "plik.pdf"))
    other = replace(sender, owner="user:2", user_id=2)
    parts = _is_read(working)
    assert len(parts) == 3
    assert _seen(working, sender) == parts
    assert _seen(working, other) == []
    working.documents.bin(parts[:1])
    working.documents.empty_bin()
    assert _seen(working, sender) == parts[1:]


def test_messages_follow_pages_that_are_joined_and_come_back(
    working: Office, sender: Caller, tmp_path: Path
) -> None:
    first = _send(working, sender, batch_pdf(tmp_path / "plik.pdf"))
    parts = _is_read(working)
    working.panel.talk.say(sender, parts[1], "To jest pilne.")
    division = working.division.open(first)
    division.toggle(1)
    assert _is_read(working) == [parts[0], parts[2]]
    assert [one.text for one in working.panel.talk.of_document(first)] == ["To jest pilne."]
    division.undo()
    assert _is_read(working) == parts
    assert working.panel.talk.of_document(first) == []
    assert [one.text for one in working.panel.talk.of_document(parts[1])] == ["To jest pilne."]
