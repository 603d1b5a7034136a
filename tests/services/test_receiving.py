"""The one door."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path

import pytest

from desktop.domain.companies import Company, CompanySettings, MonthRule
from desktop.domain.dates import Month
from desktop.domain.documents import Channel, Hints
from desktop.domain.errors import UserError
from desktop.domain.kinds import DocumentKind
from desktop.domain.statuses import Status
from desktop.services import receiving
from desktop.services.audit import Act
from desktop.services.events import DocumentsChanged, Event, IntakeProgress
from desktop.services.office import Office
from tests.builders import add_document


def test_a_file_becomes_a_document_with_its_hints(office: Office, company: Company, tmp_path: Path) -> None:
    source = tmp_path / "zażółć.pdf"
    source.write_bytes(b"%PDF-")
    hints = Hints(
        company_id=company.id,
        month=Month(2026, 9),
        kind=DocumentKind.CONTRACT,
        channel=Channel.ADDED,
        channel_label="biurko",
    )
    document_id = office.receiving.receive(source, hints)
    (row,) = office.documents.rows([document_id])
    assert (row.company, row.month, row.kind) == ("Żółw", Month(2026, 9), DocumentKind.CONTRACT)
    assert (row.channel, row.channel_label, row.file_name) == (Channel.ADDED, "biurko", "zażółć.pdf")
    assert row.status is Status.RECEIVED
    assert source.exists()
    assert [entry.what for entry in office.documents.history(document_id)] == [Act.RECEIVED]


def test_the_same_content_is_listed_again_and_said_to_be_a_duplicate(office: Office, tmp_path: Path) -> None:
    first = add_document(office, tmp_path, name="a.pdf", content="to samo")
    second = add_document(office, tmp_path, name="b.pdf", content="to samo")
    (row,) = office.documents.rows([second])
    assert row.status is Status.DUPLICATE
    assert row.reason is not None
    assert row.reason.details == {"id": str(first)}
    assert office.documents.detail(second).duplicate_of == first


def test_a_duplicate_of_a_binned_document_is_none(office: Office, tmp_path: Path) -> None:
    office.documents.bin([add_document(office, tmp_path, name="a.pdf", content="to samo")])
    second = add_document(office, tmp_path, name="b.pdf", content="to samo")
    assert office.documents.rows([second])[0].status is Status.RECEIVED


@pytest.mark.parametrize("rule", [MonthRule.RECEIVED, MonthRule.PREVIOUS])
def test_the_company_says_which_month(office: Office, tmp_path: Path, rule: MonthRule) -> None:
    company = office.companies.add(
        short_name="Bór", full_name="Bór", nip="5860104121", settings=CompanySettings(month_rule=rule)
    )
    document_id = add_document(office, tmp_path, company_id=company.id)
    now = Month.of(datetime.now().astimezone().date())
    expected = now if rule is MonthRule.RECEIVED else now.previous()
    assert office.documents.rows([document_id])[0].month == expected


def test_added_folders_are_walked_and_troubles_named(office: Office, tmp_path: Path) -> None:
    (tmp_path / "paczka" / "sub").mkdir(parents=True)
    for name in ("a.pdf", "sub/b.pdf", "sub/.ukryty", "~$c.docx"):
        (tmp_path / "paczka" / name).write_text(name)
    seen: list[tuple[int, int]] = []
    events: list[Event] = []
    office.events.subscribe(events.append)
    result = office.receiving.add_files(
        [tmp_path / "paczka", tmp_path / "nie ma.pdf"],
        Hints(channel=Channel.ADDED),
        lambda done, total: seen.append((done, total)),
    )
    names = {row.file_name for row in office.documents.rows(result.documents)}
    assert names == {"a.pdf", "b.pdf"}
    assert [(path.name, message.code) for path, message in result.troubles] == [
        ("nie ma.pdf", "file.vanished")
    ]
    assert seen[0] == (0, 3)
    assert seen[-1] == (3, 3)
    assert IntakeProgress(3, 3) in events
    assert sum(isinstance(event, DocumentsChanged) for event in events) == 2


def test_a_file_that_cannot_be_taken_changes_nothing(office: Office, tmp_path: Path) -> None:
    with pytest.raises(UserError):
        office.receiving.receive(tmp_path / "brak.pdf", Hints())
    assert office.documents.counts().total == 0


def test_a_name_that_is_no_text_becomes_one_that_can_be_read(office: Office, tmp_path: Path) -> None:
    source = tmp_path / "zwykły.pdf"
    source.write_bytes(b"%PDF-")
    if sys.platform == "linux":
        source = source.rename(Path(os.fsdecode(os.fsencode(tmp_path) + b"/faktura_\xb3\xb9ka.pdf")))
    else:
        pytest.skip("names are text there")
    document_id = office.receiving.receive(source, Hints(channel=Channel.ADDED))
    assert office.documents.rows([document_id])[0].file_name == "faktura_łąka.pdf"


def test_a_disk_that_fails_on_one_file_does_not_hold_up_the_others(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = [tmp_path / name for name in ("a.pdf", "b.pdf")]
    for source in sources:
        source.write_text(source.name)
    fsync, failed = os.fsync, []

    def fail_once(handle: int) -> None:
        if not failed:
            failed.append(handle)
            raise OSError(5, "Input/output error")
        fsync(handle)

    monkeypatch.setattr(os, "fsync", fail_once)
    result = office.receiving.add_files(sources, Hints(channel=Channel.ADDED))
    assert [(path, message.code) for path, message in result.troubles] == [(sources[0], "store.not_written")]
    assert [row.file_name for row in office.documents.rows(result.documents)] == ["b.pdf"]


def test_files_beyond_the_limit_are_said_to_be_left_out(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receiving, "ADDED_LIMIT", 2)
    (tmp_path / "paczka").mkdir()
    for name in "abcd":
        (tmp_path / "paczka" / f"{name}.pdf").write_text(name)
    result = office.receiving.add_files([tmp_path / "paczka"], Hints(channel=Channel.ADDED))
    assert len(result.documents) == 2
    ((path, message),) = result.troubles
    assert (path.name, message.code, message.details) == ("c.pdf", "intake.too_many", {"limit": "2"})
