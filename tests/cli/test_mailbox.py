"""What the window can set up for mail, scripts can too; passwords never stand in the arguments."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import COMPANY_NIP, make_invoice
from tests.mailservers import PASSWORD, USER, Server, pymap
from tests.services.mailboxes.mails import mail

_REPOSITORY = Path(__file__).parents[2]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with pymap(tmp_path) as made:
        yield made


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """With a keyring in a file: every command is a process of its own."""
    return {
        **os.environ,
        "PYTHON_KEYRING_BACKEND": "tests.cli.filekeyring.FileKeyring",
        "BEZDOTYK_TEST_KEYRING": str(tmp_path / "keyring.json"),
        "PYTHONPATH": str(_REPOSITORY),
        "QT_QPA_PLATFORM": "offscreen",
    }


class Program:
    """The command line with a data folder of its own."""

    def __init__(self, data: Path, environment: dict[str, str]) -> None:
        self._data = data
        self._environment = environment

    def run(self, *arguments: object, typed: str = "", code: int = 0) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "desktop", *map(str, arguments), "--data", str(self._data)],
            cwd=_REPOSITORY,
            env=self._environment,
            input=typed,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=240,
        )
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout + done.stderr

    def json(self, *arguments: object) -> list[dict[str, object]]:
        found: list[dict[str, object]] = json.loads(self.run(*arguments, "--json"))
        return found


@pytest.fixture
def program(tmp_path: Path, environment: dict[str, str]) -> Program:
    return Program(tmp_path / "dane", environment)


@pytest.mark.slow
def test_from_an_empty_office_to_documents_by_mail(program: Program, server: Server, tmp_path: Path) -> None:
    program.run("company", "add", COMPANY_NIP, "--name", "Żółw")
    program.run(
        *("company", "edit", COMPANY_NIP, "--address", "Zolw@dok.biuro.example"),
        *("--trusted", "jan@lipowa.example", "--pin", "1234"),
    )
    (company,) = program.json("company", "list")
    assert isinstance(company["settings"], dict)
    assert company["settings"]["addresses"] == ["zolw@dok.biuro.example"]
    assert company["settings"]["trusted"] == ["jan@lipowa.example"]
    assert company["settings"]["pin"] == "1234"

    options = ("--host", "localhost", "--port", server.port, "--user", USER, "--security", "none")
    said = program.run("mailbox", "add", *options, "--password-stdin", typed=PASSWORD + "\n")
    assert PASSWORD not in said
    (mailbox,) = program.json("mailbox", "list")
    assert (mailbox["host"], mailbox["folder"], mailbox["security"]) == ("localhost", "INBOX", "none")
    assert "działa" in program.run("mailbox", "test")

    invoice = make_invoice(tmp_path / "faktura.pdf").read_bytes()
    other = make_invoice(tmp_path / "inna.pdf", "FV/2/11/2026").read_bytes()
    server.deliver(
        [
            mail(1, to="zolw@dok.biuro.example", again=invoice),
            mail(2, to="zolw@dok.biuro.example", sender="obcy@gdzies.example", again=other),
        ]
    )
    assert "Przyjęto wiadomości: 2" in program.run("serve", "--once")
    table = program.run("documents")
    assert "Poczta" in table
    assert "obcy@gdzies.example" in table
    by_sender = {row["sender"]: row for row in program.json("documents")}
    trusted, stranger = by_sender["jan@lipowa.example"], by_sender["obcy@gdzies.example"]
    assert trusted["channel"] == "mail"
    assert trusted["status"] == "to_review"
    assert "zolw@dok.biuro.example" in str(trusted["arrival"])
    assert stranger["status"] == "held"
    assert stranger["reason"]
    assert "Przyjęto wiadomości: 0" in program.run("serve", "--once")
    assert len(program.json("documents")) == 2

    program.run("mailbox", "remove", mailbox["id"])
    assert program.json("mailbox", "list") == []
    assert json.loads((tmp_path / "keyring.json").read_text()) == {}


def test_what_cannot_work_is_said(program: Program, server: Server) -> None:
    said = program.run(
        *("mailbox", "add", "--host", "poczta.example", "--user", "a", "--security", "none"), code=1
    )
    assert "TLS" in said
    options = ("--host", "localhost", "--port", server.port, "--user", USER, "--security", "none")
    program.run("mailbox", "add", *options, "--password-stdin", typed="złe hasło\n")
    said = program.run("mailbox", "test", code=1)
    assert "odrzucił hasło" in said
    program.run("company", "add", COMPANY_NIP, "--name", "Żółw")
    assert "PIN" in program.run("company", "edit", COMPANY_NIP, "--pin", "1 2", code=1)
    assert "adresem" in program.run("company", "edit", COMPANY_NIP, "--address", "zolw", code=1)
    program.run("mailbox", "add", *options, "--password", "x", code=2)
