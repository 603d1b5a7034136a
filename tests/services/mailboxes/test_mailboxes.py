"""Mailboxes: mail becomes documents once, with a word on every part, whatever is cut in between."""

from __future__ import annotations

import hashlib
import io
import threading
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from desktop.app import DataFolder
from desktop.db.engine import Database
from desktop.db.filestore import FileStore, StoredFile
from desktop.domain.companies import Company
from desktop.domain.deliveries import Delivery
from desktop.domain.documents import Channel
from desktop.domain.errors import UserError
from desktop.domain.listing import DocumentFilter, Sort
from desktop.domain.mailboxes import AfterMail, Mailbox, MailboxState
from desktop.domain.mailservers import Login, Security
from desktop.domain.messages import Message
from desktop.domain.statuses import Status
from desktop.intake.mail.model import MailPart
from desktop.services import tasks
from desktop.services.mailboxes import keeping
from desktop.services.mailboxes.rules import MailSettings
from desktop.services.office import Office
from desktop.services.retention import Retention
from tests.antivirus import antivirus
from tests.builders import SELLER_NIP, make_invoice
from tests.mailservers import PASSWORD, CuttingWire, Secrets, Server, free_port, pymap
from tests.services import misbehaving
from tests.services.mailboxes.conftest import Waiting
from tests.services.mailboxes.mails import mail


def names(office: Office) -> Counter[str]:
    rows = office.documents.rows(office.documents.ids(DocumentFilter(), Sort()))
    return Counter(row.file_name for row in rows)


def take(office: Office) -> int:
    report = office.mailboxes.take_once()
    assert report.failed == ()
    return report.taken


def place_of(delivery: Delivery, code: str) -> int:
    """The place of the only part of which that is said."""
    (place,) = [
        place
        for place, part in enumerate(delivery.parts)
        if part.message is not None and part.message.code == code
    ]
    return place


@pytest.fixture
def client(office: Office, company: Company) -> Company:
    settings = replace(company.settings, addresses=("dok+zolw@biuro.example",))
    return office.companies.change(replace(company, settings=settings))


# -- taking ------------------------------------------------------------------------------------------


def test_a_mail_becomes_documents_of_the_company_it_was_addressed_to(
    office: Office, client: Company, server: Server
) -> None:
    office.mailboxes.add(server.mailbox(), PASSWORD)
    server.deliver([mail(1, files=2)])
    assert take(office) == 1
    (delivery,) = office.deliveries.newest()
    assert delivery.channel is Channel.MAIL
    assert delivery.company_id == client.id
    assert (delivery.sender, delivery.subject) == ("jan@lipowa.example", "Faktury")
    assert "w załączniku" in delivery.body
    rows = office.documents.rows(office.documents.ids(DocumentFilter(), Sort()))
    assert {row.company_id for row in rows} == {client.id}
    assert {row.sender for row in rows} == {"jan@lipowa.example"}
    assert {row.channel for row in rows} == {Channel.MAIL}
    assert all(row.arrival is not None and row.arrival.code == "mail.by_address" for row in rows)
    assert names(office) == Counter({"faktura 1-0.pdf": 1, "faktura 1-1.pdf": 1})
    assert take(office) == 0
    assert server.flags().popitem()[1] - {"\\Recent"} == set()


def test_mail_of_nobody_waits_unassigned_with_the_reason(office: Office, server: Server) -> None:
    office.mailboxes.add(server.mailbox(), PASSWORD)
    server.deliver([mail(1, to="biuro@biuro.example")])
    take(office)
    (row,) = office.documents.rows(office.documents.ids(DocumentFilter(unassigned=True), Sort()))
    assert row.arrival is not None
    assert row.arrival.code == "mail.no_company"


def test_without_the_pin_it_waits_in_quarantine_and_with_it_it_does_not(
    office: Office, client: Company, server: Server
) -> None:
    settings = replace(client.settings, pin="4711")
    office.companies.change(replace(client, settings=settings))
    office.mailboxes.add(server.mailbox(), PASSWORD)
    server.deliver([mail(1), mail(2, subject="Faktury (4711)")])
    take(office)
    rows = {
        row.file_name: row for row in office.documents.rows(office.documents.ids(DocumentFilter(), Sort()))
    }
    assert rows["faktura 1-0.pdf"].status is Status.HELD
    assert rows["faktura 2-0.pdf"].status is Status.RECEIVED
    assert office.documents.release([rows["faktura 1-0.pdf"].id]).changed


def test_the_month_and_the_kind_stand_in_the_subject(office: Office, client: Company, server: Server) -> None:
    office.mailboxes.add(server.mailbox(), PASSWORD)
    server.deliver([mail(1, subject="(05/2026) {P}")])
    take(office)
    (row,) = office.documents.rows(office.documents.ids(DocumentFilter(), Sort()))
    assert str(row.month) == "2026-05"
    assert row.kind is not None
    assert row.kind.value == "letter"


def test_a_company_found_by_the_nip_asks_for_its_pin_too(
    office: Office, company: Company, server: Server, tmp_path: Path, waiting: Waiting
) -> None:
    settings = replace(company.settings, pin="4711")
    office.companies.change(replace(company, settings=settings))
    first = make_invoice(tmp_path / "a.pdf").read_bytes()
    second = make_invoice(tmp_path / "b.pdf", "FV/2/11/2026").read_bytes()
    office.mailboxes.add(server.mailbox(), PASSWORD)
    server.deliver(
        [
            mail(1, to="biuro@biuro.example", again=first),
            mail(2, to="biuro@biuro.example", again=second, subject="[4711]"),
        ]
    )
    assert office.start()

    def statuses() -> dict[str, Status]:
        rows = office.documents.rows(office.documents.ids(DocumentFilter(), Sort()))
        return {row.file_name: row.status for row in rows if row.company_id == company.id}

    expected = {"faktura 1-0.pdf": Status.HELD, "faktura 2-0.pdf": Status.TO_REVIEW}
    waiting.until(lambda: statuses() == expected)
    held = office.documents.ids(DocumentFilter(statuses=frozenset({Status.HELD})), Sort())
    (row,) = office.documents.rows(held)
    assert row.arrival is not None
    assert row.arrival.code == "arrival.by_nip"
    assert office.documents.release(held).changed
    waiting.until(lambda: statuses()["faktura 1-0.pdf"] is Status.TO_REVIEW)


def test_a_company_found_later_believes_no_results_that_may_have_come_with_the_mail(
    office: Office, company: Company, server: Server
) -> None:
    from desktop.db.tables import DocumentTable
    from desktop.services.mailboxes.standing import reason_against

    trusting = replace(company.settings, trusted=("@lipowa.example",))
    office.companies.change(replace(company, settings=trusting))
    office.mailboxes.rules.save(MailSettings(require_verdicts=True))
    office.mailboxes.add(server.mailbox(authserv="mx.biuro.example"), PASSWORD)
    proof = b"Authentication-Results: mx.biuro.example; dmarc=pass header.from=lipowa.example\r\n"
    received = b"Received: from a by mx.biuro.example; Mon, 02 Nov 2026 08:00:00 +0100\r\n"
    # Nobody's by their address, and the sender names nobody either.
    raws = [mail(number, to="biuro@biuro.example", sender="jan@lipowa.example") for number in (1, 2)]
    server.deliver([proof + received + raws[0], received + proof + raws[1]])
    assert office.mailboxes.take_once().taken == 2
    with office.mailboxes._database.read() as session:
        found = {
            row.file_name: reason_against(session, row, company.id) for row in session.query(DocumentTable)
        }
    assert found["faktura 1-0.pdf"] is None
    second = found["faktura 2-0.pdf"]
    assert second is not None
    assert second.code == "mail.held_unproved"


# -- once --------------------------------------------------------------------------------------------


def test_the_same_mail_twice_is_taken_once(office: Office, client: Company, server: Server) -> None:
    office.mailboxes.add(server.mailbox(), PASSWORD)
    server.deliver([mail(1), mail(1)])
    assert take(office) == 1
    assert names(office) == Counter({"faktura 1-0.pdf": 1})


def test_a_message_id_that_two_mails_share_hides_neither(
    office: Office, client: Company, server: Server
) -> None:
    office.mailboxes.add(server.mailbox(), PASSWORD)
    server.deliver([mail(1, message_id="<zawsze@ten.sam>"), mail(2, message_id="<zawsze@ten.sam>")])
    assert take(office) == 2
    assert len(names(office)) == 2


def test_mails_without_a_message_id_are_told_apart(office: Office, client: Company, server: Server) -> None:
    office.mailboxes.add(server.mailbox(), PASSWORD)
    server.deliver([mail(1, message_id=""), mail(2, message_id=""), mail(1, message_id="")])
    assert take(office) == 2


def test_a_server_that_numbers_anew_gives_nothing_twice(
    office: Office, client: Company, tmp_path: Path
) -> None:
    port = free_port()
    mails = [mail(1), mail(2, message_id=""), mail(3)]
    with pymap(tmp_path, port=port) as server:
        office.mailboxes.add(server.mailbox(), PASSWORD)
        server.deliver(mails)
        assert take(office) == 3
    with pymap(tmp_path, port=port) as server:
        server.deliver([mail(9), *mails])
        assert take(office) == 1
    assert sum(names(office).values()) == 4


def test_a_new_mail_with_an_old_message_id_is_found_after_a_renumbering(
    office: Office, client: Company, tmp_path: Path
) -> None:
    port = free_port()
    first = mail(1, message_id="<zawsze@ten.sam>", subject="Faktura 1")
    second = mail(2, message_id="<zawsze@ten.sam>", subject="Faktura 2")
    assert len(first) == len(second)
    with pymap(tmp_path, port=port) as server:
        office.mailboxes.add(server.mailbox(), PASSWORD)
        server.deliver([first])
        assert take(office) == 1
    with pymap(tmp_path, port=port) as server:
        server.deliver([first, second])
        assert take(office) == 1
    assert len(names(office)) == 2


def test_a_mailbox_that_is_removed_and_set_up_again_gives_nothing_twice(
    office: Office, client: Company, server: Server
) -> None:
    added = office.mailboxes.add(server.mailbox(), PASSWORD)
    server.deliver([mail(1)])
    assert take(office) == 1
    office.mailboxes.remove(added.id)
    office.mailboxes.add(server.mailbox(), PASSWORD)
    assert take(office) == 0


def test_a_copy_for_each_company_goes_to_each(office: Office, client: Company, server: Server) -> None:
    other = office.companies.add(short_name="Lipa", full_name="Lipa", nip=SELLER_NIP)
    settings = replace(other.settings, addresses=("dok+lipa@biuro.example",))
    office.companies.change(replace(other, settings=settings))
    office.mailboxes.add(server.mailbox(), PASSWORD)
    both = mail(1, to="dok+zolw@biuro.example, dok+lipa@biuro.example")
    first = b"Delivered-To: dok+zolw@biuro.example\r\n" + both
    second = b"Delivered-To: dok+lipa@biuro.example\r\n" + both
    server.deliver([first, second, first])
    assert take(office) == 2
    assert {one.company_id for one in office.deliveries.newest()} == {client.id, other.id}


# -- what cannot be taken ----------------------------------------------------------------------------


def test_a_mail_above_the_limit_is_not_fetched_but_told_of(
    office: Office, client: Company, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.intake.mail.model import MailLimits
    from desktop.services.mailboxes.taking import Taking

    monkeypatch.setattr(Taking, "limits", lambda _self: MailLimits(max_bytes=2000))
    office.mailboxes.add(server.mailbox(), PASSWORD)
    server.deliver([mail(1, text="długi list " * 1000), mail(2, text="krótki")])
    assert take(office) == 1
    assert names(office) == Counter({"faktura 2-0.pdf": 1})
    told = [one for one in office.deliveries.newest() if one.reference == "<1@lipowa.example>"]
    assert told[0].sender == "jan@lipowa.example"
    assert told[0].parts[0].message is not None
    assert told[0].parts[0].message.code == "mail.too_large"
    (trouble,) = office.troubles.all()
    assert trouble.message.code == "mail.too_large"
    assert take(office) == 0
    # With a higher limit somebody may say "try again".
    monkeypatch.undo()
    office.troubles.retry(trouble.id)
    assert take(office) == 1
    assert office.troubles.all() == []


@pytest.mark.parametrize(
    ("task", "code"),
    [(misbehaving.die, "file.crashed"), (misbehaving.stumble, "mail.unopenable")],
)
def test_a_killer_mail_is_told_of_and_left_alone_until_somebody_wants_it_tried_again(
    office: Office,
    client: Company,
    server: Server,
    monkeypatch: pytest.MonkeyPatch,
    task: Callable[..., None],
    code: str,
) -> None:
    office.mailboxes.add(server.mailbox(after=AfterMail.MOVE, after_name="Przyjęte"), PASSWORD)
    server.deliver([mail(1, subject="Faktura zabójca")])
    with monkeypatch.context() as patch:
        patch.setattr(tasks, "open_mail", task)
        assert take(office) == 0
        assert take(office) == 0
    (delivery,) = office.deliveries.newest()
    assert (delivery.sender, delivery.subject) == ("jan@lipowa.example", "Faktura zabójca")
    assert delivery.parts[0].message is not None
    assert delivery.parts[0].message.code == code
    # It stays where it lay, and the whole of it is kept here as well.
    assert len(server.flags()) == 1
    assert office.mailboxes.kept.of(delivery.id) == {0}
    (trouble,) = office.troubles.all()
    assert trouble.shown_name == "jan@lipowa.example"
    office.troubles.retry(trouble.id)
    assert take(office) == 1
    assert names(office) == Counter({"faktura 1-0.pdf": 1})
    assert office.troubles.all() == []


def test_stopping_in_the_middle_of_a_mail_takes_it_the_next_time(
    office: Office,
    make_office: Callable[[], Office],
    client: Company,
    server: Server,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    waiting: Waiting,
) -> None:
    office.mailboxes.add(server.mailbox(), PASSWORD)
    server.deliver([mail(1)])
    with monkeypatch.context() as patch:
        patch.setattr(tasks, "open_mail", misbehaving.hang)
        office.mailboxes.start()
        waiting.until(lambda: any((tmp_path / "dane" / "mail").glob("*/mail.eml")))
        office.stop()
    assert office.deliveries.newest() == []
    again = make_office()
    assert take(again) == 1
    assert again.troubles.all() == []


def test_a_mail_that_the_server_cannot_give_does_not_stop_those_behind_it(
    office: Office, client: Company, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.intake.mail.imap.connection import Connection, Head
    from desktop.intake.mail.imap.faults import Refusal

    whole = Connection.raw

    def broken(self: Connection, head: Head, limit: int) -> bytes | None:
        if b"<1@" in head.lines:
            raise Refusal("FETCH", "message is corrupt")
        return whole(self, head, limit)

    monkeypatch.setattr(Connection, "raw", broken)
    office.mailboxes.add(server.mailbox(), PASSWORD)
    server.deliver([mail(1), mail(2)])
    (failed,) = office.mailboxes.take_once().failed
    assert failed[1].code == "mailbox.said_no"
    assert take(office) == 1
    assert names(office) == Counter({"faktura 2-0.pdf": 1})
    assert [one.message.code for one in office.troubles.all()] == ["mailbox.said_no"]


def test_a_mail_of_which_the_server_says_nothing_is_told_of(
    office: Office, client: Company, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.intake.mail.imap.connection import Connection, Head

    heads = Connection.heads

    def without_the_first(self: Connection, uids: Sequence[int]) -> Iterator[Head]:
        return (head for head in heads(self, uids) if b"<1@" not in head.lines)

    monkeypatch.setattr(Connection, "heads", without_the_first)
    office.mailboxes.add(server.mailbox(), PASSWORD)
    server.deliver([mail(1), mail(2)])
    (failed,) = office.mailboxes.take_once().failed
    assert failed[1].code == "mailbox.said_no"
    assert take(office) == 1
    assert names(office) == Counter({"faktura 2-0.pdf": 1})
    assert [one.message.code for one in office.troubles.all()] == ["mailbox.said_no"]
    told = [part.message for one in office.deliveries.newest() for part in one.parts if part.message]
    assert "mailbox.said_no" in {one.code for one in told}


def test_a_head_that_is_missing_among_many_is_asked_for_alone(
    office: Office, client: Company, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.intake.mail.imap.connection import Connection, Head

    heads = Connection.heads

    def hurried(self: Connection, uids: Sequence[int]) -> Iterator[Head]:
        return (head for head in heads(self, uids) if len(uids) == 1 or b"<1@" not in head.lines)

    monkeypatch.setattr(Connection, "heads", hurried)
    office.mailboxes.add(server.mailbox(), PASSWORD)
    server.deliver([mail(1), mail(2)])
    assert take(office) == 2


def test_a_server_that_says_less_than_it_sends_does_not_stop_the_others_either(
    office: Office, client: Company, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.intake.mail.imap import connection
    from desktop.intake.mail.model import MailLimits
    from desktop.services.mailboxes.taking import Taking

    large = mail(1, text="długi list " * 1000)
    monkeypatch.setattr(Taking, "limits", lambda _self: MailLimits(max_bytes=3000))
    monkeypatch.setattr(connection, "_SLACK", 0)
    heads = connection.Connection.heads

    def modest(self: connection.Connection, uids: list[int]) -> list[connection.Head]:
        return [replace(head, size=100) for head in heads(self, uids)]

    monkeypatch.setattr(connection.Connection, "heads", modest)
    office.mailboxes.add(server.mailbox(), PASSWORD)
    server.deliver([large, mail(2)])
    assert office.mailboxes.take_once().failed
    assert take(office) == 1
    assert names(office) == Counter({"faktura 2-0.pdf": 1})


def test_the_antivirus_is_asked_of_every_part_and_mail_waits_while_it_is_silent(
    office: Office, client: Company, server: Server, tmp_path: Path
) -> None:
    store = office.panel.settings
    office.mailboxes.add(server.mailbox(), PASSWORD)
    bad, large = b"%PDF-1.4 EICAR", b"%PDF-1.4 OGROMNY"
    server.deliver([mail(1, again=bad), mail(2), mail(3, again=large)])
    store.save(replace(store.load(), clamd="127.0.0.1:1"))
    report = office.mailboxes.take_once()
    assert [message.code for _, message in report.failed] == ["antivirus.silent"]
    assert office.deliveries.newest() == []
    with antivirus() as address:
        store.save(replace(store.load(), clamd=address))
        assert take(office) == 3
    assert names(office) == Counter({"faktura 2-0.pdf": 1})
    third, _, first = office.deliveries.newest()
    kept = office.mailboxes.kept
    place = place_of(first, "part.infected")
    assert first.parts[place].message == Message("part.infected", {"threat": "Eicar-Test-Signature"})
    assert place not in kept.of(first.id)
    assert not FileStore(tmp_path / "dane" / "originals").path(hashlib.sha256(bad).hexdigest()).exists()
    assert place_of(third, "part.not_judged") in kept.of(third.id)


def test_the_database_takes_part_or_nothing_happens(
    office: Office, client: Company, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.services.receiving import Receiving

    office.mailboxes.add(server.mailbox(), PASSWORD)
    server.deliver([mail(1)])

    def full(*_arguments: object, **_options: object) -> None:
        raise UserError("store.full", folder="x")

    with monkeypatch.context() as patch:
        patch.setattr(Receiving, "receive_delivery", full)
        report = office.mailboxes.take_once()
        assert [message.code for _, message in report.failed] == ["store.full"]
    assert office.deliveries.newest() == []
    assert take(office) == 1


# -- after it is taken -------------------------------------------------------------------------------


def test_mail_is_moved_once_it_is_safe_and_what_was_missed_is_made_up_for(
    office: Office, client: Company, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.intake.mail.imap.connection import Connection

    office.mailboxes.add(server.mailbox(after=AfterMail.MOVE, after_name="Przyjęte"), PASSWORD)
    server.deliver([mail(1)])

    def cut(_self: Connection, _uid: int) -> None:
        raise ConnectionResetError

    with monkeypatch.context() as patch:
        patch.setattr(Connection, "finish", cut)
        assert office.mailboxes.take_once().failed
    assert names(office) == Counter({"faktura 1-0.pdf": 1})
    server.deliver([mail(2)])
    assert take(office) == 1
    assert server.flags() == {}
    assert len(server.flags("Przyj&ARk-te")) == 2
    assert sum(names(office).values()) == 2


def test_marking_begins_with_the_mail_that_comes_then(
    office: Office, client: Company, server: Server
) -> None:
    added = office.mailboxes.add(server.mailbox(), PASSWORD)
    server.deliver([mail(1)])
    take(office)
    office.mailboxes.change(replace(added, after=AfterMail.SEEN), None)
    server.deliver([mail(2)])
    take(office)
    seen = ["\\Seen" in flags for _, flags in sorted(server.flags().items())]
    assert seen == [False, True]


# -- parts -------------------------------------------------------------------------------------------


def test_what_was_left_out_is_kept_and_can_be_called_back(
    office: Office, client: Company, server: Server
) -> None:
    office.mailboxes.add(server.mailbox(), PASSWORD)
    server.deliver([mail(1, again=b"%PDF-1.4\n%same\n%%EOF\n", files=2)])
    take(office)
    (delivery,) = office.deliveries.newest()
    position = place_of(delivery, "part.twice")
    assert office.mailboxes.kept.of(delivery.id) == {position, place_of(delivery, "mail.body")}
    assert delivery.parts[position].document_id is None
    document_id = office.mailboxes.kept.call_back(delivery.id, position)
    row = office.documents.rows([document_id])[0]
    assert row.company_id == client.id
    assert row.file_name == delivery.parts[position].name
    assert office.deliveries.get(delivery.id).parts[position].document_id == document_id
    with pytest.raises(UserError) as caught:
        office.mailboxes.kept.call_back(delivery.id, position)
    assert caught.value.code == "delivery.not_kept"


def test_what_was_left_out_survives_the_emptying_of_the_bin(
    office: Office, client: Company, server: Server
) -> None:
    office.mailboxes.add(server.mailbox(), PASSWORD)
    server.deliver([mail(1, again=b"%PDF-1.4\n%same\n%%EOF\n", files=2)])
    take(office)
    ids = office.documents.ids(DocumentFilter(), Sort())
    office.documents.bin(ids)
    office.documents.empty_bin()
    (delivery,) = office.deliveries.newest()
    assert office.mailboxes.kept.call_back(delivery.id, place_of(delivery, "part.twice"))


def test_of_a_mail_full_of_other_files_so_many_are_kept_and_the_rest_is_named(
    office: Office, client: Company, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    writing, stored = [0], [0]
    write, put = Database.write, FileStore.put

    @contextmanager
    def counted(database: Database) -> Iterator[Session]:
        with write(database) as session:
            writing[0] += 1
            try:
                yield session
            finally:
                writing[0] -= 1

    def watched(store: FileStore, source: Path) -> StoredFile:
        assert not writing[0], "nobody else can write while files are copied"
        stored[0] += 1
        return put(store, source)

    monkeypatch.setattr(Database, "write", counted)
    monkeypatch.setattr(FileStore, "put", watched)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for number in range(70):
            archive.writestr(f"{number}.txt", f"nic {number}")
    office.mailboxes.add(server.mailbox(), PASSWORD)
    server.deliver([mail(1, archive=made.getvalue())])
    assert take(office) == 1
    (delivery,) = office.deliveries.newest()
    kept = office.mailboxes.kept.of(delivery.id)
    left_out = {place for place, part in enumerate(delivery.parts) if part.document_id is None}
    lost = {
        place
        for place, part in enumerate(delivery.parts)
        if part.unkept is not None and part.unkept.code == "part.not_kept"
    }
    # What it is, is said all the same.
    assert all(delivery.parts[place].message == Message("part.text") for place in lost)
    assert (len(kept), len(lost), kept | lost) == (60, 11, left_out)
    assert place_of(delivery, "mail.body") in kept
    assert stored[0] == 61
    assert office.mailboxes.kept.call_back(delivery.id, place_of(delivery, "mail.body"))


def test_what_was_left_out_is_thrown_away_after_the_offices_time(
    office: Office, database: Database, client: Company, server: Server, tmp_path: Path
) -> None:
    office.mailboxes.add(server.mailbox(), PASSWORD)
    server.deliver([mail(1, again=b"%PDF-1.4\n%same\n%%EOF\n", files=2)])
    take(office)
    (delivery,) = office.deliveries.newest()
    store, now = FileStore(tmp_path / "dane" / "originals"), datetime.now(UTC)
    office.settings.save(replace(office.settings.load(), keep_parts_days=30))

    def sweep(days: int) -> frozenset[int]:
        moment = now + timedelta(days=days)
        unused = office.documents.remove_unused
        Retention(database, office.settings, office.events, unused, lambda: moment).sweep()
        return office.mailboxes.kept.of(delivery.id)

    body = delivery.parts[place_of(delivery, "mail.body")].sha256
    assert sweep(29)
    assert store.path(body).exists()
    office.settings.save(replace(office.settings.load(), keep_parts_days=0))
    assert sweep(3000)
    office.settings.save(replace(office.settings.load(), keep_parts_days=30))
    assert sweep(31) == frozenset()
    assert not store.path(body).exists()
    # Documents and the journal stay.
    assert office.documents.counts().total == 1
    assert office.deliveries.get(delivery.id).parts == delivery.parts


def test_a_mail_that_could_not_be_opened_is_not_thrown_away(
    office: Office, database: Database, client: Company, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.mailboxes.add(server.mailbox(), PASSWORD)
    server.deliver([mail(1)])
    monkeypatch.setattr(tasks, "open_mail", misbehaving.stumble)
    take(office)
    (delivery,) = office.deliveries.newest()
    unused, later = office.documents.remove_unused, datetime.now(UTC) + timedelta(days=2000)
    Retention(database, office.settings, office.events, unused, lambda: later).sweep()
    assert office.mailboxes.kept.of(delivery.id) == {0}


def test_more_megabytes_than_are_kept_are_named_too(tmp_path: Path) -> None:
    half, body = 30 * 1024 * 1024, Message("mail.body")
    parts = [
        MailPart("a", tmp_path, size, "", None, Message("part.unknown_type")) for size in (half, half, 5)
    ]
    parts.append(MailPart("b", tmp_path, half, "", None, body))
    assert keeping.within_limits(parts, range(4)) == (3, 2)


def test_what_a_mail_says_can_be_filed_as_a_document(office: Office, client: Company, server: Server) -> None:
    office.mailboxes.add(server.mailbox(), PASSWORD)
    server.deliver([mail(1, files=0, text="Paragon: usługa 100,00 PLN")])
    take(office)
    assert office.documents.counts().total == 0
    (delivery,) = office.deliveries.newest()
    document_id = office.mailboxes.kept.call_back(delivery.id, place_of(delivery, "mail.body"))
    (row,) = office.documents.rows([document_id])
    assert (row.file_name, row.company_id) == ("treść wiadomości.pdf", client.id)
    assert row.sender == "jan@lipowa.example"


# -- the watch ---------------------------------------------------------------------------------------


def test_new_mail_is_taken_at_once_and_the_watch_survives_a_cut(
    office: Office, client: Company, server: Server, waiting: Waiting
) -> None:
    wire = CuttingWire(server.port)
    office.mailboxes.add(server.mailbox(port=wire.port), PASSWORD)
    assert office.start()
    waiting.until(lambda: office.mailboxes.states()[0].state is MailboxState.LISTENING)
    server.deliver([mail(1)])
    waiting.until(lambda: names(office)["faktura 1-0.pdf"] == 1)
    wire.cut_now()
    server.deliver([mail(2)])
    waiting.until(lambda: names(office)["faktura 2-0.pdf"] == 1)
    office.stop()
    wire.close()
    assert {one.state for one in office.mailboxes.states()} == {MailboxState.STOPPED}


def test_a_refused_password_is_told_and_a_new_one_is_used_at_once(
    office: Office, client: Company, server: Server, waiting: Waiting
) -> None:
    added = office.mailboxes.add(server.mailbox(), "złe hasło")
    assert office.start()
    waiting.until(lambda: office.mailboxes.states()[0].state is MailboxState.REFUSED)
    (state,) = office.mailboxes.states()
    assert state.message is not None
    assert state.message.code == "mailbox.login_refused"
    office.mailboxes.change(added, PASSWORD)
    waiting.until(lambda: office.mailboxes.states()[0].state is MailboxState.LISTENING)


def test_a_password_that_comes_later_is_found_soon(
    office: Office, secrets: Secrets, server: Server, waiting: Waiting
) -> None:
    added = office.mailboxes.add(server.mailbox(), None)
    office.mailboxes.start()
    waiting.until(lambda: office.mailboxes.states()[0].state is MailboxState.REFUSED)
    secrets.put(f"mailbox:{added.id}", PASSWORD)
    waiting.until(lambda: office.mailboxes.states()[0].state is MailboxState.LISTENING)


def test_a_server_that_is_away_is_waited_for(
    office: Office, client: Company, tmp_path: Path, waiting: Waiting
) -> None:
    port = free_port()
    office.mailboxes.add(Server(port).mailbox(), PASSWORD)
    assert office.start()
    waiting.until(lambda: office.mailboxes.states()[0].state is MailboxState.OFFLINE)
    with pymap(tmp_path, port=port) as server:
        server.deliver([mail(1)])
        waiting.until(lambda: names(office)["faktura 1-0.pdf"] == 1)


def test_stopping_never_waits_for_the_server(
    office: Office, client: Company, server: Server, waiting: Waiting
) -> None:
    office.mailboxes.add(server.mailbox(), PASSWORD)
    assert office.start()
    waiting.until(lambda: office.mailboxes.states()[0].state is MailboxState.LISTENING)
    # The server has no news, and says so every half an hour at the most.
    office.mailboxes.stop()
    assert not [one for one in threading.enumerate() if one.name.startswith("mail-")]


def test_a_mailbox_that_another_program_adds_is_watched_as_well(
    office: Office,
    make_office: Callable[[], Office],
    client: Company,
    server: Server,
    waiting: Waiting,
) -> None:
    assert office.start()
    server.deliver([mail(1)])
    added = make_office().mailboxes.add(server.mailbox(), PASSWORD)
    waiting.until(lambda: names(office)["faktura 1-0.pdf"] == 1)
    make_office().mailboxes.remove(added.id)
    waiting.until(lambda: office.mailboxes.states() == ())


# -- setting up --------------------------------------------------------------------------------------


def test_mailboxes_are_kept_without_their_passwords(
    office: Office, data: DataFolder, secrets: Secrets, server: Server
) -> None:
    added = office.mailboxes.add(server.mailbox(), PASSWORD)
    assert office.mailboxes.all() == [added]
    assert secrets.kept == {f"mailbox:{added.id}": PASSWORD}
    assert PASSWORD.encode() not in data.database.read_bytes()
    office.mailboxes.remove(added.id)
    assert office.mailboxes.all() == []
    assert secrets.kept == {}


def test_what_cannot_work_is_refused(office: Office, server: Server) -> None:
    def code(mailbox: Mailbox) -> str:
        with pytest.raises(UserError) as caught:
            office.mailboxes.add(mailbox, PASSWORD)
        return caught.value.code

    assert code(server.mailbox(host="poczta.example")) == "mailbox.unsafe"
    assert code(server.mailbox(after=AfterMail.MOVE)) == "mailbox.incomplete"
    assert code(server.mailbox(after=AfterMail.MOVE, after_name="INBOX")) == "mailbox.same_folder"
    assert code(server.mailbox(login=Login.GOOGLE)) == "mailbox.no_client_id"
    office.mailboxes.add(server.mailbox(), PASSWORD)
    assert code(server.mailbox()) == "mailbox.taken"


def test_an_old_password_is_not_shown_to_another_server(office: Office, server: Server) -> None:
    added = office.mailboxes.add(server.mailbox(), PASSWORD)
    with pytest.raises(UserError) as caught:
        office.mailboxes.change(replace(added, host="inny.example", security=Security.TLS), None)
    assert caught.value.code == "mailbox.password_again"


def test_a_connection_test_says_what_it_found(office: Office, server: Server) -> None:
    added = office.mailboxes.add(server.mailbox(), PASSWORD)
    server.deliver([mail(1), mail(2)])
    result = office.mailboxes.test(added)
    assert (result.mails, result.idle) == (2, True)
    with pytest.raises(UserError) as caught:
        office.mailboxes.test(added, "złe")
    assert caught.value.code == "mailbox.login_refused"


def test_whoever_answers_is_told_in_the_same_transaction(
    office: Office, client: Company, server: Server
) -> None:
    told: list[tuple[str, int]] = []
    office.mailboxes.when_taken(
        lambda session, opened, done, _route: told.append(
            (opened.message_id, done.id if isinstance(session, Session) else 0)
        )
    )
    office.mailboxes.add(server.mailbox(), PASSWORD)
    server.deliver([mail(1)])
    take(office)
    (delivery,) = office.deliveries.newest()
    assert told == [("<1@lipowa.example>", delivery.id)]


def test_two_who_take_the_same_mail_at_once_give_it_once(
    office: Office, make_office: Callable[[], Office], client: Company, server: Server
) -> None:
    office.mailboxes.add(server.mailbox(), PASSWORD)
    server.deliver([mail(number) for number in range(1, 9)])
    other = make_office()
    threads = [threading.Thread(target=one.mailboxes.take_once) for one in (office, other)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert names(office) == Counter({f"faktura {number}-0.pdf": 1 for number in range(1, 9)})


def test_an_access_token_is_asked_for_once_and_its_new_grant_is_kept(
    office: Office, secrets: Secrets, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.services.mailboxes import mailboxes
    from desktop.services.signingin import oauth

    asked: list[str] = []
    shown: list[str] = []

    def renew(
        _provider: oauth.Provider, _client: str, grant: oauth.Grant, _user: str
    ) -> tuple[oauth.Access, oauth.Grant]:
        asked.append(grant.refresh_token)
        return oauth.Access("zeton", float("inf")), oauth.Grant("r2")

    def connect(_mailbox: Mailbox, secret: str, _waker: object) -> None:
        shown.append(secret)
        raise ConnectionRefusedError

    monkeypatch.setattr(oauth, "renew", renew)
    monkeypatch.setattr(mailboxes, "Connection", connect)
    mailbox = Mailbox(0, "imap.gmail.com", 993, "dok@biuro.example", login=Login.GOOGLE, client_id="b1")
    added = office.mailboxes.add(mailbox, oauth.Grant("r1").as_text())
    for _ in range(3):
        (failed,) = office.mailboxes.take_once().failed
        assert failed[1].code == "mailbox.refused"
    assert asked == ["r1"]
    assert shown == ["zeton"] * 3
    assert oauth.Grant.from_text(secrets.kept[f"mailbox:{added.id}"]) == oauth.Grant("r2")


def test_after_sleep_every_mailbox_is_connected_to_anew(
    office: Office, client: Company, server: Server, waiting: Waiting
) -> None:
    wire = CuttingWire(server.port)
    office.mailboxes.add(server.mailbox(port=wire.port), PASSWORD)
    assert office.start()
    waiting.until(lambda: office.mailboxes.states()[0].state is MailboxState.LISTENING)
    before = wire.connections
    office.mailboxes.reconnect()
    waiting.until(lambda: wire.connections > before)
    waiting.until(lambda: office.mailboxes.states()[0].state is MailboxState.LISTENING)
    server.deliver([mail(1)])
    waiting.until(lambda: names(office)["faktura 1-0.pdf"] == 1)
    office.stop()
    wire.close()
