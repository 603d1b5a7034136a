"""Changing a mailbox and the rules for all mail, as scripts do it."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from typing import Any

import keyring
import pytest

from desktop.app import DataFolder
from desktop.cli.run import FAILED, OK, run
from tests.services.test_secrets import MemoryKeyring

Bezdotyk = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def ring() -> Iterator[MemoryKeyring]:
    before = keyring.get_keyring()
    ring = MemoryKeyring()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


@pytest.fixture
def bezdotyk(
    data: DataFolder, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Bezdotyk:
    def call(*arguments: object, typed: str = "") -> tuple[int, str, str]:
        capsys.readouterr()
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        code = run(["mailbox", *map(str, arguments), "--data", str(data.root)])
        return code, *capsys.readouterr()

    return call


@pytest.fixture
def mailbox(bezdotyk: Bezdotyk) -> Any:
    """One that moves what it took."""
    options = ("--host", "imap.saldo.example", "--user", "dok@saldo.example", "--password-stdin")
    more = ("--after", "move", "--after-name", "Przyjęte", "--since", "2026-11-01", "--json")
    (made,) = json.loads(bezdotyk("add", *options, *more, typed="tajne\n")[1])
    return made


def test_what_is_not_given_stays(bezdotyk: Bezdotyk, mailbox: Any, ring: MemoryKeyring) -> None:
    assert mailbox["port"] == 993
    code, printed, _ = bezdotyk("edit", mailbox["id"], "--folder", "Faktury", "--json")
    assert code == OK
    assert json.loads(printed) == [{**mailbox, "folder": "Faktury"}]
    assert list(ring.kept.values()) == ["tajne"]


def test_what_hangs_together_changes_together(bezdotyk: Bezdotyk, mailbox: Any) -> None:
    change = ("--security", "starttls", "--after", "seen", "--since", "")
    (changed,) = json.loads(bezdotyk("edit", mailbox["id"], *change, "--json")[1])
    assert (changed["port"], changed["after_name"], changed["since"]) == (143, "", None)


def test_the_old_password_is_not_shown_to_another_server(
    bezdotyk: Bezdotyk, mailbox: Any, ring: MemoryKeyring
) -> None:
    change = ("edit", mailbox["id"], "--host", "imap.inny.example")
    code, printed, said = bezdotyk(*change)
    assert (code, printed) == (FAILED, "")
    assert "hasło trzeba podać jeszcze raz" in said
    code, printed, said = bezdotyk(*change, "--password-stdin", typed="nowe\n")
    assert code == OK
    assert "nowe" not in printed + said
    assert list(ring.kept.values()) == ["nowe"]


def test_what_cannot_be_is_refused(bezdotyk: Bezdotyk, mailbox: Any) -> None:
    assert bezdotyk("edit", 99, "--folder", "INBOX")[0] == FAILED
    code, _, said = bezdotyk("edit", mailbox["id"], "--security", "none")
    assert code == FAILED
    assert "TLS" in said
    assert bezdotyk("edit", mailbox["id"], "--host", "a\nb")[0] == FAILED
    assert json.loads(bezdotyk("list", "--json")[1]) == [mailbox]


def test_rules_are_shown_and_changed(bezdotyk: Bezdotyk) -> None:
    nothing = {"catch_all_domains": [], "own_domains": [], "require_verdicts": False}
    assert json.loads(bezdotyk("rules", "--json")[1]) == nothing
    change = ("--catch-all", "dok.saldo.example, @Dok2.saldo.example", "--own", "saldo.example")
    code, printed, _ = bezdotyk("rules", *change, "--verdicts", "tak", "--json")
    assert code == OK
    assert json.loads(printed) == {
        "catch_all_domains": ["dok.saldo.example", "dok2.saldo.example"],
        "own_domains": ["saldo.example"],
        "require_verdicts": True,
    }
    said = bezdotyk("rules", "--own", "")[1]
    assert "Domeny pracowników: żadne" in said
    assert "dok2.saldo.example" in said
    code, printed, said = bezdotyk("rules", "--own", "bez-kropki")
    assert (code, printed) == (FAILED, "")
    assert "bez-kropki" in said
