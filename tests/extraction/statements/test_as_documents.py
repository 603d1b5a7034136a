"""Statements among the documents: never lost, and never taken for an invoice."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.errors import UserError
from desktop.domain.reading import Engine, MediaType
from desktop.extraction.reader import examine_batch, read_document
from desktop.intake.mail.contents import Form, judge
from desktop.intake.mail.filing import PICTURES

GOLDEN = Path(__file__).parent / "golden"
EVERY = sorted(path for path in GOLDEN.iterdir() if path.suffix != ".json")
each_file = pytest.mark.parametrize("path", EVERY, ids=lambda path: path.name)


@each_file
def test_a_reader_of_documents_says_what_it_is(path: Path) -> None:
    for read in (lambda: examine_batch(path), lambda: read_document(path, Engine.TEXT)):
        with pytest.raises(UserError) as caught:
            read()
        assert caught.value.code == "file.bank_statement"


@each_file
def test_a_mail_with_it_brings_a_document(path: Path) -> None:
    content = judge(path.read_bytes(), "application/octet-stream", path.name)
    assert content.form is Form.DOCUMENT
    assert content.media in {MediaType.MT940, MediaType.XML}
    assert content.media not in PICTURES


def test_a_text_that_only_mentions_a_field_is_no_statement() -> None:
    assert judge(b"Prosze o wyciag, pole :20: jest puste", "text/plain", "a.txt").form is Form.TEXT
