"""Sending as scripts set it up; passwords come from standard input."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import keyring
import pytest

from desktop.cli.run import FAILED, OK, run
from desktop.domain.letters import LetterKind
from tests.services.outgoing.post import PASSWORD, USER, PostOffice, post_office
from tests.services.test_secrets import MemoryKeyring


@pytest.fixture(autouse=True)
def ring() -> Iterator[MemoryKeyring]:
    before = keyring.get_keyring()
    ring = MemoryKeyring()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


@pytest.fixture
def post() -> Iterator[PostOffice]:
    with post_office(login=True) as office:
        yield office


def test_from_the_account_to_the_log(
    tmp_path: Path,
    post: PostOffice,
    ring: MemoryKeyring,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def bezdotyk(*arguments: object) -> int:
        return run(["outgoing", *map(str, arguments), "--data", str(tmp_path)])

    def answer(*arguments: object) -> Any:
        capsys.readouterr()
        assert bezdotyk(*arguments, "--json") == OK
        return json.loads(capsys.readouterr().out)

    assert bezdotyk("test", "--to", "jan@lipowa.example") == FAILED
    assert "nie jest ustawione" in capsys.readouterr().err
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    kept = answer(
        "set", "--host", "127.0.0.1", "--port", post.port, "--security", "none", "--user", USER,
        "--password-stdin", "--sender", "biuro@saldo.example", "--sender-name", "Saldo", "--answers", "tak",
    )  # fmt: skip
    assert kept["account"]["sender"] == "biuro@saldo.example"
    assert kept["answers"]["on"] is True
    assert PASSWORD not in json.dumps(kept)
    assert list(ring.kept.values()) == [PASSWORD]
    changed = answer("set", "--phone", "22 123 45 67")
    assert changed["account"]["host"] == "127.0.0.1"
    assert changed["phone"] == "22 123 45 67"

    assert bezdotyk("test", "--to", "jan@lipowa.example") == OK
    assert post.recipients == ["jan@lipowa.example"]
    post.answers["rcpt"] = ["550 unknown"]
    assert bezdotyk("test", "--to", "ewa@lipowa.example") == FAILED
    assert "550 unknown" in capsys.readouterr().err

    bad, good = answer("list")
    assert (good["state"], bad["state"]) == ("sent", "failed")
    assert good["kind"] == LetterKind.TEST
    assert "550 unknown" in bad["message"]
    assert bezdotyk("list") == OK
    table = capsys.readouterr().out
    assert "nie wysłany" in table
    assert "ewa@lipowa.example" in table
    assert bezdotyk("retry", bad["id"]) == OK
    assert answer("list")[0]["state"] == "queued"
    assert bezdotyk("cancel", bad["id"]) == OK
    assert answer("list")[0]["state"] == "cancelled"
    assert bezdotyk("cancel", good["id"]) == FAILED
    assert bezdotyk("retry", 999) == FAILED


def test_the_usual_port_goes_with_the_way_of_encrypting(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base = ["outgoing", "set", "--data", str(tmp_path), "--json"]
    assert (
        run([*base, "--host", "smtp.saldo.example", "--sender", "b@saldo.example", "--security", "tls"]) == OK
    )
    assert json.loads(capsys.readouterr().out)["account"]["port"] == 465
    assert run([*base, "--security", "none"]) == FAILED
    assert "tylko z tym komputerem" in capsys.readouterr().err


def test_what_waits_is_sent_by_the_program_that_works(
    tmp_path: Path, post: PostOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.app import DataFolder, open_office
    from desktop.domain.letters import Letter

    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    account = ["--host", "127.0.0.1", "--port", str(post.port), "--security", "none", "--user", USER]
    base = ["--data", str(tmp_path)]
    assert run(["outgoing", "set", *base, *account, "--sender", "b@saldo.example", "--password-stdin"]) == OK
    office = open_office(DataFolder(tmp_path), workers=1)
    office.outgoing.send(Letter(LetterKind.QUESTION, "jan@lipowa.example", "Pytanie", "Co to?"))
    office.stop()
    assert post.got == []
    assert run(["serve", "--once", "--workers", "1", *base]) == OK
    assert post.recipients == ["jan@lipowa.example"]
