"""What every format keeps to."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from desktop.export.drafts import Weight
from desktop.export.registry import FORMATS, Exporter
from tests.export.samples import broken, job, sold, sound

pytestmark = pytest.mark.parametrize("exporter", FORMATS.values(), ids=FORMATS)


def test_the_same_job_gives_the_same_bytes(exporter: Exporter, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = job(exporter, sound(), sold(id=8, number="=1+1"))
    first = exporter.draft(asked)
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 100_000)

    assert exporter.draft(asked).files == first.files
    assert first.files


def test_a_document_is_in_the_file_or_refused_with_a_reason(exporter: Exporter) -> None:
    draft = exporter.draft(job(exporter, sound(), broken(), sold()))

    refused = {one.document for one in draft.notices if one.weight is Weight.REFUSED}
    assert {*draft.documents} | refused == {7, 9, 10}
    assert not {*draft.documents} & refused


def test_the_preview_shows_only_what_is_handed_over(exporter: Exporter) -> None:
    draft = exporter.draft(job(exporter, sound(), sold()))

    assert draft.sheets
    for sheet in draft.sheets:
        for row in sheet.rows():
            assert row.document in draft.documents
            assert len(row.cells) == len(sheet.columns)


def test_no_documents_are_no_error(exporter: Exporter) -> None:
    empty = replace(job(exporter), documents=())

    assert exporter.draft(empty).documents == ()
