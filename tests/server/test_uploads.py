"""Uploads: resumed, judged by content, taken in once, and never more than allowed."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from desktop.db.panel_tables import PanelUploadTable
from desktop.domain.companies import Company
from desktop.domain.documents import Channel, Hints
from desktop.domain.kinds import DocumentKind
from desktop.domain.messages import Message
from desktop.domain.panel import Right
from desktop.domain.statuses import Status
from desktop.services.office import Office
from desktop.services.panel import uploads as module
from desktop.services.panel.callers import Caller
from desktop.services.panel.refusals import Refused
from desktop.services.panel.settings import PanelSettings
from tests.antivirus import antivirus
from tests.builders import make_pdf
from tests.server.conftest import JAN
from tests.server.visitor import BASE, Clock, Visitor, pdf, settle_in

Browser = Callable[..., Visitor]


def limit(office: Office, **values: Any) -> None:
    office.panel.settings.save(replace(office.panel.settings.load(), **values))


def parts(office: Office) -> list[Path]:
    return list((office.panel.folder / "uploads").glob("*"))


def code(answer: Any) -> str:
    found: str = answer.json()["error"]["code"]
    return found


def test_a_file_becomes_a_document_that_knows_where_it_came_from(
    office: Office, company: Company, jan: Visitor
) -> None:
    content = pdf()
    number = jan.upload(
        content, "Faktura 1/2026.pdf", month="2026-10", kind="cost_invoice", note="pilne", batch="abc"
    )
    detail = office.documents.detail(number)
    row = detail.row
    assert (row.company_id, str(row.month), row.kind) == (company.id, "2026-10", DocumentKind.COST_INVOICE)
    assert (row.channel, row.sender, row.file_name) == (Channel.PANEL, JAN, "2026.pdf")
    assert (detail.note, detail.sha256) == ("pilne", hashlib.sha256(content).hexdigest())
    assert detail.arrival is not None
    assert detail.delivery_id is not None
    delivery = office.deliveries.get(detail.delivery_id)
    assert (delivery.channel, delivery.sender) == (Channel.PANEL, JAN)
    assert (delivery.facts or {})["batch"] == "abc"
    assert parts(office) == []


def test_a_broken_upload_goes_on_where_it_stopped(office: Office, jan: Visitor) -> None:
    content = pdf("długi" * 20_000)
    upload = jan.begin(content).json()["id"]
    assert jan.piece(upload, 0, content[:70_000]).status_code == 204
    head = jan.api("HEAD", f"/api/uploads/{upload}")
    assert head.headers["upload-offset"] == "70000"
    assert head.headers["upload-length"] == str(len(content))
    for wrong in (0, 69_999, 70_001):
        answer = jan.piece(upload, wrong, content[wrong : wrong + 10])
        assert (answer.status_code, code(answer)) == (409, "other_offset")
        assert answer.headers["upload-offset"] == "70000"
    # The page was loaded anew: the same file finds its beginning.
    again = jan.begin(content)
    assert again.json() == {"id": upload, "offset": 70_000}
    done = jan.piece(upload, 70_000, content[70_000:])
    assert done.status_code == 200
    number = done.json()["receipt"]["document"]
    assert office.documents.detail(number).sha256 == hashlib.sha256(content).hexdigest()


def test_asking_to_finish_again_gives_the_same_receipt(office: Office, jan: Visitor) -> None:
    content = pdf()
    upload = jan.begin(content).json()["id"]
    first = jan.piece(upload, 0, content).json()["receipt"]
    assert jan.piece(upload, len(content), b"").json()["receipt"] == first
    assert jan.api("GET", f"/api/uploads/{upload}").json()["receipt"] == first
    assert jan.api("DELETE", f"/api/uploads/{upload}").status_code == 204
    assert office.documents.counts().total == 1


def test_a_power_cut_between_the_last_byte_and_the_document_loses_nothing(
    office: Office, jan: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = pdf()
    upload = jan.begin(content).json()["id"]

    def cut(*_: object, **__: object) -> None:
        raise KeyError

    with monkeypatch.context() as patch:
        patch.setattr(office.receiving, "receive_delivery", cut)
        assert jan.piece(upload, 0, content).status_code == 500
    assert jan.api("HEAD", f"/api/uploads/{upload}").headers["upload-offset"] == str(len(content))
    assert jan.piece(upload, len(content), b"").status_code == 200
    assert office.documents.counts().total == 1


def test_the_same_file_is_told_at_once_and_not_taken_twice(
    office: Office, jan: Visitor, company: Company
) -> None:
    content = pdf()
    number = jan.upload(content)
    answer = jan.begin(content, "inna nazwa.pdf")
    assert answer.status_code == 200
    assert answer.json()["known"] is True
    assert answer.json()["receipt"]["document"] == number
    # Without a hash it is noticed when it is whole.
    begun = jan.api("POST", "/api/uploads", json={"name": "b.pdf", "size": len(content)})
    done = jan.piece(begun.json()["id"], 0, content)
    assert done.json()["receipt"] == {**answer.json()["receipt"], "name": "b.pdf"}
    assert office.documents.counts().total == 1
    assert parts(office) == []


def test_another_companys_same_file_is_nobodys_business(office: Office, jan: Visitor, ewa: Visitor) -> None:
    jan.upload(pdf())
    assert ewa.begin(pdf()).status_code == 201


def test_a_withdrawn_file_may_be_sent_again(office: Office, jan: Visitor) -> None:
    number = jan.upload(pdf())
    jan.get(f"/documents/{number}")
    assert jan.post(f"/documents/{number}/withdraw").status_code == 303
    assert jan.begin(pdf()).status_code == 201


# -- what is refused ---------------------------------------------------------------------------------


def test_the_type_is_judged_by_content_with_the_first_kilobyte(office: Office, jan: Visitor) -> None:
    program = b"MZ\x90\x00" + b"\0" * 5000
    upload = jan.begin(program, "faktura.pdf").json()["id"]
    answer = jan.piece(upload, 0, program[:2000])
    assert (answer.status_code, code(answer)) == (415, "bad_type")
    assert parts(office) == []
    assert office.documents.counts().total == 0
    # The office sees what was tried, and why it is not there.
    (delivery,) = office.deliveries.newest()
    (part,) = delivery.parts
    assert (part.name, part.document_id) == ("faktura.pdf", None)
    assert part.message is not None
    assert part.message.code == "file.unknown_type"


def test_tiny_pieces_do_not_smuggle_a_type(office: Office, jan: Visitor) -> None:
    page = b"<html><script>alert(1)</script>" + b" " * 1000
    upload = jan.begin(page, "a.pdf").json()["id"]
    answers = [jan.piece(upload, at, page[at : at + 400]).status_code for at in range(0, len(page), 400)]
    assert 415 in answers
    assert office.documents.counts().total == 0


def test_sizes_are_bounded(office: Office, jan: Visitor) -> None:
    limit(office, max_file_mb=1)
    large = jan.api("POST", "/api/uploads", json={"name": "a.pdf", "size": 1024 * 1024 + 1})
    assert (large.status_code, code(large)) == (413, "large_file")
    assert "1 MB" in large.json()["error"]["text"]
    empty = jan.api("POST", "/api/uploads", json={"name": "a.pdf", "size": 0})
    assert (empty.status_code, code(empty)) == (415, "empty_file")
    content = pdf()
    upload = jan.begin(content).json()["id"]
    assert code(jan.piece(upload, 0, content + b"!")) == "more_than_said"
    assert office.documents.counts().total == 0


def test_counts_and_sums_of_a_day_are_bounded(office: Office, jan: Visitor, clock: Clock) -> None:
    limit(office, max_files_a_day=2)
    jan.upload(pdf("1"))
    jan.upload(pdf("2"))
    third = jan.begin(pdf("3"))
    assert (third.status_code, code(third)) == (429, "many_today")
    limit(office, max_files_a_day=100, max_mb_a_day=1)
    much = jan.api("POST", "/api/uploads", json={"name": "a.pdf", "size": 1024 * 1024})
    assert (much.status_code, code(much)) == (413, "much_today")
    limit(office, max_mb_a_day=100, max_open=1)
    assert jan.begin(pdf("4")).status_code == 201
    assert code(jan.begin(pdf("5"))) == "many_open"
    clock.forward(hours=25)
    jan.login(JAN)
    limit(office, max_open=10, max_files_a_day=2)
    assert jan.begin(pdf("6")).status_code == 201


def test_what_was_given_up_counts_for_a_day(office: Office, jan: Visitor, clock: Clock) -> None:
    def give_up(text: str, came: int) -> None:
        upload = jan.begin(pdf(text)).json()["id"]
        assert jan.piece(upload, 0, pdf(text)[:came]).status_code == 204
        assert jan.api("DELETE", f"/api/uploads/{upload}").status_code == 204
        for method in ("HEAD", "DELETE"):
            assert jan.api(method, f"/api/uploads/{upload}").status_code == 404
        assert jan.piece(upload, came, b"x").status_code == 404

    limit(office, max_files_a_day=2, max_open=1)
    give_up("1", 1500)
    give_up("1", 1500)
    office.panel.sweep()
    assert code(jan.begin(pdf("2"))) == "many_today"
    limit(office, max_files_a_day=100, max_mb_a_day=1)
    # Only what came of them: 3000 bytes.
    for size, status in ((1024 * 1024 - 2999, 413), (1024 * 1024 - 3000, 201)):
        answer = jan.api("POST", "/api/uploads", json={"name": "a.pdf", "size": size})
        assert answer.status_code == status
    assert jan.api("DELETE", answer.headers["location"]).status_code == 204
    clock.forward(hours=25)
    office.panel.sweep()
    with office.panel.uploads._database.read() as session:
        assert session.scalars(select(PanelUploadTable)).all() == []
    assert list(office.deliveries.newest()) == []
    jan.login(JAN)
    limit(office, max_files_a_day=1)
    jan.upload(pdf("1"))


def test_what_others_have_announced_is_kept_free_on_the_disk(
    office: Office, jan: Visitor, ewa: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = module._RESERVE + 2 * 1024 * 1024
    usage = shutil.disk_usage(".")._replace(free=free)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    asked = {"name": "a.pdf", "size": 1024 * 1024 + 1}
    begun = jan.api("POST", "/api/uploads", json=asked)
    assert begun.status_code == 201
    answer = ewa.api("POST", "/api/uploads", json=asked)
    assert (answer.status_code, code(answer)) == (503, "disk_full")
    # What has come lies on the disk already, and is not reckoned twice.
    assert jan.piece(begun.json()["id"], 0, pdf()).status_code == 204
    assert ewa.api("POST", "/api/uploads", json=asked).status_code == 201


def test_a_full_disk_is_said_before_anything_is_sent(
    office: Office, jan: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_RESERVE", 2**60)
    answer = jan.begin(pdf())
    assert (answer.status_code, code(answer)) == (503, "disk_full")


def test_a_file_that_changed_on_the_way_is_not_taken(office: Office, jan: Visitor) -> None:
    upload = jan.begin(pdf("a")).json()["id"]
    answer = jan.piece(upload, 0, pdf("b"))
    assert (answer.status_code, code(answer)) == (409, "changed_file")
    assert parts(office) == []
    (part,) = office.deliveries.newest()[0].parts
    assert part.message is not None
    assert part.message.code == "panel.changed"
    assert jan.begin(pdf("a")).status_code == 201


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"size": 5},
        {"name": "a", "size": -1},
        {"name": "a", "size": "5"},
        {"name": "a", "size": 5.5},
        {"name": "a", "size": True},
        {"name": ["a"], "size": 5},
        {"name": "a", "size": 5, "sha256": "xyz"},
        {"name": "a", "size": 5, "month": "2026-13"},
        {"name": "a", "size": 5, "month": "0001-01"},
        {"name": "a", "size": 5, "kind": "bomb"},
        {"name": "\ud800", "size": 5},
        {"name": "a", "size": 5, "note": "x" * 20_000},
        {"name": "a", "size": 10**30},
    ],
)
def test_nonsense_is_refused(jan: Visitor, body: dict[str, Any]) -> None:
    import json

    answer = jan.api("POST", "/api/uploads", content=json.dumps(body).encode())
    assert answer.status_code in {201, 400, 413}
    assert answer.status_code != 201 or set(body) == {"size"}  # a file may come without a name


@pytest.mark.parametrize("offset", ["", "-1", "1e3", "０", "9" * 40, "x"])
def test_offsets_are_numbers(jan: Visitor, offset: str) -> None:
    upload = jan.begin(pdf()).json()["id"]
    headers = {"Upload-Offset": offset.encode()}
    answer = jan.api("PATCH", f"/api/uploads/{upload}", content=b"x", headers=headers)
    assert answer.status_code == 400


def test_names_from_outside_never_become_paths(office: Office, jan: Visitor) -> None:
    for number, (name, kept) in enumerate(
        {
            "../../etc/passwd": "passwd",
            "C:\\Windows\\x.pdf": "x.pdf",
            "a\x00\n\u202eb.pdf": "a b.pdf",
            "..": "dokument",
            "/": "dokument",
            "x" * 300 + ".pdf": "x" * 196 + ".pdf",
        }.items()
    ):
        document = jan.upload(pdf(str(number)), name)
        assert " ".join(office.documents.detail(document).row.file_name.split()) == kept


def test_whoever_may_not_add_cannot(office: Office, company: Company, browser: Browser) -> None:
    settle_in(office, company, "widz@zolw.example", frozenset({Right.LIST}))
    visitor = browser("192.0.2.90")
    visitor.login("widz@zolw.example")
    answer = visitor.begin(pdf())
    assert (answer.status_code, code(answer)) == (403, "not_allowed")
    assert 'id="files"' not in visitor.get("/documents").text


def test_errors_speak_the_users_language(jan: Visitor) -> None:
    jan.post("/language", language="de")
    answer = jan.api("POST", "/api/uploads", json={"name": "a.pdf", "size": 0})
    assert answer.json()["error"]["text"] == "Die Datei ist leer."


def test_nobody_uploads_without_a_login(browser: Browser) -> None:
    visitor = browser()
    visitor.get("/login")
    assert visitor.begin(pdf()).status_code == 401


# -- tidying up --------------------------------------------------------------------------------------


def test_given_up_uploads_are_removed_after_two_days(office: Office, jan: Visitor, clock: Clock) -> None:
    content = pdf()
    jan.piece(jan.begin(content).json()["id"], 0, content[:1500])
    cancelled = jan.begin(pdf("b")).json()["id"]
    jan.piece(cancelled, 0, pdf("b")[:1500])
    assert len(parts(office)) == 2
    assert jan.api("DELETE", f"/api/uploads/{cancelled}").status_code == 204
    assert jan.api("HEAD", f"/api/uploads/{cancelled}").status_code == 404
    assert len(parts(office)) == 1
    clock.forward(hours=47)
    office.panel.sweep()
    assert len(parts(office)) == 1
    (office.panel.folder / "uploads" / "stray.part").write_bytes(b"x")
    clock.forward(hours=2)
    office.panel.sweep()
    assert parts(office) == []


def test_what_is_given_up_stands_in_the_journal(
    office: Office, company: Company, jan: Visitor, clock: Clock
) -> None:
    content = pdf()
    jan.piece(jan.begin(content, "niedokończona.pdf").json()["id"], 0, content[:1500])
    clock.forward(hours=49)
    office.panel.sweep()
    office.panel.sweep()
    (delivery,) = office.deliveries.newest()
    (part,) = delivery.parts
    assert (delivery.company_id, delivery.sender) == (company.id, JAN)
    assert (part.name, part.document_id) == ("niedokończona.pdf", None)
    assert part.message is not None
    assert part.message.code == "panel.abandoned"
    # It may be sent again.
    jan.login(JAN)
    jan.upload(content)


def test_what_came_another_way_is_not_missed(office: Office, jan: Visitor, clock: Clock) -> None:
    content = pdf()
    jan.piece(jan.begin(content).json()["id"], 0, content[:1500])
    begun = jan.api("POST", "/api/uploads", json={"name": "b.pdf", "size": len(content)})
    jan.piece(begun.json()["id"], 0, content)
    clock.forward(hours=49)
    office.panel.sweep()
    assert parts(office) == []
    (delivery,) = office.deliveries.newest()
    assert delivery.parts[0].document_id is not None


def test_the_age_of_a_part_is_that_of_its_last_byte(office: Office, jan: Visitor, clock: Clock) -> None:
    content = pdf()
    upload = jan.begin(content).json()["id"]
    jan.piece(upload, 0, content[:1500])
    clock.forward(hours=60)
    (part,) = parts(office)
    os.utime(part, (clock.now.timestamp() - 3600,) * 2)
    office.panel.sweep()
    assert parts(office) == [part]
    assert list(office.deliveries.newest()) == []


@pytest.mark.parametrize("hours", [1, 49])
def test_a_whole_file_that_nobody_finished_is_taken_in(
    office: Office, company: Company, jan: Visitor, clock: Clock, hours: int
) -> None:
    content = pdf()
    upload = jan.begin(content, "cała.pdf", month="2026-10").json()["id"]
    writing = office.panel.uploads.open(caller_of(office, jan), upload, 0)
    assert writing is not None
    writing.write(content)
    office.panel.sweep()
    writing.close()
    office.panel.sweep()
    # Its sender may still be about to.
    assert office.documents.counts().total == 0
    clock.forward(hours=hours)
    office.panel.sweep()
    assert parts(office) == []
    (delivery,) = office.deliveries.newest()
    assert (delivery.company_id, delivery.sender) == (company.id, JAN)
    (part,) = delivery.parts
    assert part.document_id is not None
    assert office.documents.detail(part.document_id).sha256 == hashlib.sha256(content).hexdigest()
    jan.login(JAN)
    receipt = jan.api("GET", f"/api/uploads/{upload}").json()["receipt"]
    assert (receipt["document"], receipt["known"]) == (part.document_id, False)


def test_a_whole_file_outlives_a_scanner_that_is_down(
    office: Office, jan: Visitor, clock: Clock, clamd: str
) -> None:
    limit(office, clamd="127.0.0.1:1")
    content, bad = pdf(), pdf("EICAR")
    for file in (content, bad):
        assert jan.piece(jan.begin(file).json()["id"], 0, file).status_code == 503
    clock.forward(hours=100)
    office.panel.sweep()
    assert len(parts(office)) == 2
    limit(office, clamd=clamd)
    office.panel.sweep()
    assert parts(office) == []
    told = [part for delivery in office.deliveries.newest() for part in delivery.parts]
    assert sorted(part.message.code for part in told if part.message) == ["panel.infected"]
    assert office.documents.counts().total == 1


def test_one_bad_part_holds_up_no_other(
    office: Office, jan: Visitor, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    for text in "ab":
        jan.piece(jan.begin(pdf(text)).json()["id"], 0, pdf(text)[:1500])
    clock.forward(hours=49)
    receive, calls = office.receiving.receive_delivery, []

    def once(*given: Any, **more: Any) -> Any:
        calls.append(given)
        if len(calls) == 1:
            raise KeyError
        return receive(*given, **more)

    monkeypatch.setattr(office.receiving, "receive_delivery", once)
    office.panel.sweep()
    assert len(parts(office)) == 1
    office.panel.sweep()
    assert parts(office) == []
    assert len(list(office.deliveries.newest())) == 2


def test_who_may_not_list_does_not_learn_what_others_sent(
    office: Office, company: Company, jan: Visitor, browser: Callable[..., Visitor]
) -> None:
    content = pdf("lista płac")
    jan.upload(content)
    other = "ola@zolw.example"
    settle_in(office, company, other, frozenset({Right.ADD}))
    ola = browser("192.0.2.9")
    ola.login(other)
    begun = ola.begin(content)
    assert begun.status_code == 201
    receipt = ola.piece(begun.json()["id"], 0, content).json()["receipt"]
    assert (receipt["document"], receipt["known"]) == (2, False)
    assert ola.get("/documents/2").status_code == 200
    # What she sent herself she may know.
    assert ola.begin(content).json()["receipt"]["document"] == 2


def test_a_file_of_too_many_pages_is_refused_with_the_reason(
    office: Office, jan: Visitor, tmp_path: Path
) -> None:
    office.settings.save(replace(office.settings.load(), max_pages=20))
    within = make_pdf(tmp_path / "a.pdf", pages=20).read_bytes()
    beyond = make_pdf(tmp_path / "b.pdf", pages=21).read_bytes()
    jan.upload(within)
    answer = jan.piece(jan.begin(beyond).json()["id"], 0, beyond)
    assert (answer.status_code, code(answer)) == (413, "many_pages")
    assert "ponad 20 stron" in answer.text
    assert parts(office) == []
    assert office.documents.counts().total == 1
    (part,) = office.deliveries.newest()[0].parts
    assert part.message is not None
    assert part.message.code == "file.too_many_pages"
    # What cannot be looked into is taken in all the same: the office sees why.
    jan.upload(pdf("zepsuty" * 1000))


# -- the antivirus -----------------------------------------------------------------------------------


@pytest.fixture
def clamd() -> Iterator[str]:
    with antivirus() as address:
        yield address


def test_the_antivirus_is_asked_and_its_word_counts(office: Office, jan: Visitor, clamd: str) -> None:
    limit(office, clamd=clamd)
    jan.upload(pdf("czysty"))
    bad = pdf("EICAR")
    upload = jan.begin(bad).json()["id"]
    answer = jan.piece(upload, 0, bad)
    assert (answer.status_code, code(answer)) == (415, "infected")
    assert parts(office) == []
    assert office.documents.counts().total == 1
    (part,) = office.deliveries.newest()[0].parts
    assert part.message is not None
    assert part.message.code == "panel.infected"
    assert part.message.details["threat"] == "Eicar-Test-Signature"


def test_an_antivirus_that_was_named_and_does_not_answer_holds_files_up(
    office: Office, jan: Visitor, clamd: str
) -> None:
    limit(office, clamd="127.0.0.1:1")
    content = pdf()
    upload = jan.begin(content).json()["id"]
    answer = jan.piece(upload, 0, content)
    assert (answer.status_code, code(answer)) == (503, "no_scanner")
    limit(office, clamd=clamd)
    assert jan.piece(upload, len(content), b"").status_code == 200


def test_two_tabs_do_not_write_into_the_same_part(office: Office, jan: Visitor) -> None:
    content = pdf()
    upload = jan.begin(content).json()["id"]
    caller = caller_of(office, jan)
    writing = office.panel.uploads.open(caller, upload, 0)
    assert writing is not None
    answer = jan.piece(upload, 0, content)
    assert (answer.status_code, code(answer)) == (409, "busy")
    writing.close()
    assert jan.piece(upload, 0, content).status_code == 200


def caller_of(office: Office, visitor: Visitor) -> Caller:
    found = office.panel.sessions.caller(visitor.http.cookies["__Host-panel"])
    assert found is not None
    return found


def test_closing_twice_lets_nobody_in_beside_the_next_writer(office: Office, jan: Visitor) -> None:
    uploads, caller = office.panel.uploads, caller_of(office, jan)
    upload = jan.begin(pdf()).json()["id"]
    first = uploads.open(caller, upload, 0)
    assert first is not None
    first.close()
    second = uploads.open(caller, upload, 0)
    assert second is not None
    first.close()
    with pytest.raises(Refused, match="busy"):
        uploads.open(caller, upload, 0)
    # Nor is a file given up while somebody writes it.
    with pytest.raises(Refused, match="busy"):
        uploads.cancel(caller, upload)
    second.close()
    uploads.cancel(caller, upload)
    assert parts(office) == []


def test_a_file_that_is_being_given_up_is_not_written(
    office: Office, jan: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    uploads, caller = office.panel.uploads, caller_of(office, jan)
    upload = jan.begin(pdf()).json()["id"]
    give_up, refused = uploads._give_up, []

    def meanwhile(row: PanelUploadTable) -> None:
        with pytest.raises(Refused, match="busy"):
            uploads.open(caller, upload, 0)
        refused.append(row.id)
        give_up(row)

    monkeypatch.setattr(uploads, "_give_up", meanwhile)
    uploads.cancel(caller, upload)
    assert refused == [upload]


def test_a_file_that_lies_in_quarantine_is_taken_in(
    office: Office, company: Company, jan: Visitor, tmp_path: Path
) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(pdf())
    held = Hints(company_id=company.id, channel=Channel.MAIL, held=Message("mail.held_no_pin"))
    first = office.receiving.receive(file, held)
    number = jan.upload(pdf())
    assert number != first
    assert jan.get(f"/documents/{number}").status_code == 200


def test_a_rejected_document_may_be_sent_again(office: Office, jan: Visitor) -> None:
    number = jan.upload(pdf())
    office.documents.reject([number], "nieczytelne")
    assert office.documents.rows([number])[0].status is Status.REJECTED
    assert jan.begin(pdf()).status_code == 201


def test_settings_survive_what_another_version_kept(office: Office) -> None:
    assert office.panel.settings.load() == PanelSettings(base_url=BASE)
