"""What is printed: names from documents are shown, never obeyed; people get words, scripts codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.cli.output import complain, json_text, print_json, print_table, say
from desktop.cli.work import print_documents
from desktop.db.engine import Database
from desktop.domain.companies import Company
from desktop.domain.fields import FieldName
from desktop.domain.messages import Message
from desktop.services.office import Office
from tests.builders import INVOICE_VALUES, add_document, give_reading, make_reading

HOSTILE = "\x1b]0;zly\x07\x1b[2J \x9b31m\u202e\r\nFirma"


def has_controls(text: str) -> bool:
    return any(not char.isprintable() and char not in "\n\u00a0" for char in text)


def test_no_name_reaches_the_terminal_as_a_command(capsys: pytest.CaptureFixture[str]) -> None:
    print_table([HOSTILE, "b"], [[HOSTILE, "1\u00a0230,00"]])
    say(HOSTILE)
    complain(HOSTILE)
    complain(Message("document.rejected", {"reason": HOSTILE}), HOSTILE)
    out, err = capsys.readouterr()
    assert not has_controls(out + err)
    assert len(out.splitlines()) == 4
    assert len(err.splitlines()) == 2
    assert out.count("Firma") == 3
    assert "1\u00a0230,00" in out


def test_a_document_in_the_list(
    office: Office, database: Database, company: Company, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document_id = add_document(office, tmp_path, company_id=company.id)
    give_reading(database, document_id, make_reading({**INVOICE_VALUES, FieldName.SELLER_NAME: HOSTILE}))
    rows = office.documents.rows([document_id])
    print_documents(rows)
    table = capsys.readouterr().out
    assert not has_controls(table)
    assert "do sprawdzenia" in table
    assert "Faktura kosztowa" in table
    print_json(rows)
    text = capsys.readouterr().out
    assert not has_controls(text.replace("\u202e", ""))
    (written,) = json.loads(text)
    assert (written["status"], written["kind"]) == ("to_review", "cost_invoice")


def test_json_keeps_every_character() -> None:
    value = {"nazwa": HOSTILE + "\udcb3ż"}
    text = json_text(value, indent=1)
    assert json.loads(text) == value
    assert "ż" in text
    text.encode("utf-8")


def test_messages_are_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    complain(Message("document.not_ready", {"fields": "number,issue_date"}), 7)
    said = capsys.readouterr().err
    assert said.startswith("7: ")
    assert said.endswith("Numer, Wystawiono.\n")
    print_json(Message("status.not_allowed", {"old": "to_review", "new": "exported"}))
    assert "do sprawdzenia" in capsys.readouterr().out
