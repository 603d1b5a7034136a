"""Deliveries: all that was handed over at once, or nothing, and a word on every part."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from desktop.domain.companies import Company
from desktop.domain.deliveries import Delivery
from desktop.domain.documents import Channel, Hints
from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.domain.statuses import Status
from desktop.services.audit import Act
from desktop.services.events import DeliveriesChanged, Event
from desktop.services.office import Office
from desktop.services.receiving import NewDelivery, NewPart


def parts(tmp_path: Path, hints: Hints, *names: str) -> list[NewPart]:
    found = []
    for name in names:
        (tmp_path / name).write_bytes(f"%PDF- {name}".encode())
        found.append(NewPart(name, tmp_path / name, hints))
    return found


def delivery(tmp_path: Path, hints: Hints, *names: str) -> NewDelivery:
    return NewDelivery(
        Channel.MAIL,
        hints.company_id,
        "jan@lipowa.example",
        "Faktury",
        "Dzień dobry",
        "<1@lipowa.example>",
        {"spf": "pass"},
        parts(tmp_path, hints, *names),
    )


def test_a_delivery_becomes_documents_that_know_it(office: Office, company: Company, tmp_path: Path) -> None:
    hints = Hints(
        company.id, channel=Channel.MAIL, sender="jan@lipowa.example", arrival=Message("document.unassigned")
    )
    done = office.receiving.receive_delivery(delivery(tmp_path, hints, "a.pdf", "b.pdf"))
    ids = [part.document_id for part in done.parts]
    assert all(ids)
    rows = office.documents.rows([one for one in ids if one is not None])
    assert [(row.file_name, row.sender) for row in rows] == [
        ("a.pdf", "jan@lipowa.example"),
        ("b.pdf", "jan@lipowa.example"),
    ]
    assert office.documents.detail(rows[0].id).delivery_id == done.id
    assert office.documents.detail(rows[0].id).arrival == Message("document.unassigned")
    assert office.deliveries.get(done.id) == done
    assert done.facts == {"spf": "pass"}


def test_what_was_left_out_and_what_cannot_be_opened_stand_in_it_with_the_reason(
    office: Office, tmp_path: Path
) -> None:
    hints = Hints(channel=Channel.MAIL)
    logo = NewPart("logo.png", message=Message("document.unassigned"), size=900, sha256="a" * 64)
    gone = NewPart("znikł.pdf", tmp_path / "znikł.pdf", hints)
    events: list[Event] = []
    office.events.subscribe(events.append)
    done = office.receiving.receive_delivery(NewDelivery(Channel.MAIL, parts=[logo, gone]))
    assert [(part.name, part.document_id) for part in done.parts] == [("logo.png", None), ("znikł.pdf", None)]
    first, second = (part.message for part in done.parts)
    assert first == Message("document.unassigned")
    assert second is not None
    assert second.code == "file.vanished"
    assert events == [DeliveriesChanged(frozenset({done.id}))]


def test_either_all_of_a_delivery_is_there_or_nothing(office: Office, tmp_path: Path) -> None:
    def fail(session: Session, done: Delivery) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        office.receiving.receive_delivery(delivery(tmp_path, Hints(), "a.pdf", "b.pdf"), alongside=fail)
    assert office.documents.counts().total == 0
    assert office.deliveries.newest() == []


def test_what_is_held_is_not_read_until_it_is_released(
    office: Office, company: Company, tmp_path: Path
) -> None:
    hints = Hints(company.id, channel=Channel.MAIL, held=Message("document.unassigned"))
    done = office.receiving.receive_delivery(delivery(tmp_path, hints, "a.pdf"))
    document_id = done.parts[0].document_id
    assert document_id is not None
    (row,) = office.documents.rows([document_id])
    assert (row.status, row.reason) == (Status.HELD, Message("document.unassigned"))
    assert office.documents.counts().held == 1
    assert office.documents.release([document_id]).changed == (document_id,)
    (row,) = office.documents.rows([document_id])
    assert (row.status, row.reason) == (Status.RECEIVED, None)
    assert Act.RELEASED in [entry.what for entry in office.documents.history(document_id)]
    assert office.documents.release([document_id]).refused


def test_a_released_file_that_came_in_otherwise_meanwhile_is_a_duplicate(
    office: Office, company: Company, tmp_path: Path
) -> None:
    hints = Hints(company.id, channel=Channel.MAIL, held=Message("document.unassigned"))
    held = office.receiving.receive_delivery(delivery(tmp_path, hints, "a.pdf")).parts[0].document_id
    assert held is not None
    other = office.receiving.receive(tmp_path / "a.pdf", Hints(company.id))
    assert office.documents.rows([other])[0].status is Status.RECEIVED
    office.documents.release([held])
    assert office.documents.rows([held])[0].status is Status.DUPLICATE
    assert office.documents.detail(held).duplicate_of == other


def test_mails_without_documents_are_counted_until_they_were_looked_at(
    office: Office, company: Company, tmp_path: Path
) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 a")
    taken = NewPart("a.pdf", tmp_path / "a.pdf", Hints(company.id, channel=Channel.MAIL))
    left = NewPart("faktura.docx", message=Message("part.office_file"))
    office.receiving.receive_delivery(NewDelivery(Channel.MAIL, parts=[taken, left]))
    office.receiving.receive_delivery(NewDelivery(Channel.PANEL, parts=[left]))
    assert office.deliveries.not_looked_at() == 0
    first = office.receiving.receive_delivery(NewDelivery(Channel.MAIL, parts=[left]))
    second = office.receiving.receive_delivery(NewDelivery(Channel.MAIL, parts=[left]))
    assert office.deliveries.not_looked_at() == 2
    assert [one.id for one in office.deliveries.newest(without_documents=True)] == [second.id, first.id]
    office.deliveries.looked_at(first.id)
    assert office.deliveries.not_looked_at() == 1
    office.deliveries.looked_at(second.id)
    office.deliveries.looked_at(first.id)
    assert office.deliveries.not_looked_at() == 0


def test_deliveries_are_listed_the_newest_first_page_by_page(office: Office, tmp_path: Path) -> None:
    ids = [office.receiving.receive_delivery(NewDelivery(Channel.PANEL)).id for _ in range(5)]
    office.receiving.receive_delivery(NewDelivery(Channel.MAIL))
    found = office.deliveries.newest(channels=[Channel.PANEL], limit=3)
    assert [one.id for one in found] == ids[:1:-1]
    assert [one.id for one in office.deliveries.newest(before=ids[2])] == ids[1::-1]
    with pytest.raises(UserError, match="gone"):
        office.deliveries.get(999)
