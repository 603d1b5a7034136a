"""``shared`` on the command line: from one computer to a server and back."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import keyring
import pytest

from desktop.cli.run import FAILED, OK, run
from desktop.domain.shared import SharedPlace
from desktop.services.place.remembering import remember
from desktop.services.place.shared.kept import PASSWORD as KEPT_PASSWORD
from desktop.services.place.shared.kept import shared_of
from desktop.services.secrets import secrets_of
from tests.builders import COMPANY_NIP
from tests.cli.filekeyring import FileKeyring
from tests.postgres import PASSWORD
from tests.services.place.shared import conftest as shared_offices

place = shared_offices.place


@pytest.fixture(autouse=True)
def keys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A keyring of the test's own."""
    # First, so that the library does not find this one by itself and keep it.
    before = keyring.get_keyring()
    monkeypatch.setenv("BEZDOTYK_TEST_KEYRING", str(tmp_path / "klucze.json"))
    keyring.set_keyring(FileKeyring())
    yield
    keyring.set_keyring(before)


def server(place: SharedPlace) -> list[str]:
    where = [place.server, place.name, str(place.folder)]
    return [*where, "--db-user", place.user, "--port", str(place.port), "--tls", "off", "--db-password-stdin"]


def typed(monkeypatch: pytest.MonkeyPatch, password: str = PASSWORD) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{password}\n"))


def test_an_office_goes_to_the_server_and_comes_back(
    place: SharedPlace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    first, second = ["--data", str(tmp_path / "a")], ["--data", str(tmp_path / "b")]
    assert run(["company", "add", COMPANY_NIP, "--name", "Saldo", *first]) == OK
    typed(monkeypatch)
    assert run(["shared", "check", *server(place), *first]) == OK
    assert "Baza jest pusta" in capsys.readouterr().out
    typed(monkeypatch)
    assert run(["shared", "move", *server(place), *first]) == OK
    assert "skopiowano i porównano" in capsys.readouterr().out
    typed(monkeypatch)
    assert run(["shared", "join", *server(place), *second]) == OK
    assert run(["shared", "status", *second]) == OK
    assert "firm: 1" in capsys.readouterr().out
    assert run(["shared", "gathers", "nie", *second]) == OK
    secrets_of(tmp_path / "b").remove(KEPT_PASSWORD)
    assert run(["shared", "status", *second]) == FAILED
    typed(monkeypatch)
    assert run(["shared", "password", "--db-password-stdin", *second]) == OK
    assert run(["shared", "status", *second]) == OK
    kept = shared_of(tmp_path / "b")
    assert kept is not None
    assert not kept.gathers
    assert run(["shared", "leave", *first]) == OK
    assert shared_of(tmp_path / "a") is None
    capsys.readouterr()
    assert run(["company", "list", *first]) == OK
    assert "Saldo" in capsys.readouterr().out
    assert run(["company", "list", *second]) == FAILED
    assert "przeniesiono" in capsys.readouterr().err


def test_what_is_wrong_is_said_and_nothing_is_kept(
    place: SharedPlace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    data = ["--data", str(tmp_path / "a")]
    typed(monkeypatch, "inne")
    assert run(["shared", "join", *server(place), *data]) == FAILED
    assert "nie przyjął hasła" in capsys.readouterr().err
    typed(monkeypatch)
    assert run(["shared", "join", *server(replace(place, name="nie_ma")), *data]) == FAILED
    assert "CREATE DATABASE" in capsys.readouterr().err
    assert shared_of(tmp_path / "a") is None
    assert run(["shared", "leave", *data]) == FAILED
    assert run(["shared", "status", *data]) == OK


def test_a_changed_password_is_given_again(
    place: SharedPlace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    data = ["--data", str(tmp_path / "a")]
    typed(monkeypatch)
    assert run(["shared", "join", *server(place), *data]) == OK
    # As if the password that is kept were that from before it was changed on the server.
    secrets_of(tmp_path / "a").put(KEPT_PASSWORD, "dawne")
    assert run(["company", "list", *data]) == FAILED
    secrets_of(tmp_path / "a").remove(KEPT_PASSWORD)
    assert run(["company", "list", *data]) == FAILED
    assert "bezdotyk shared password" in capsys.readouterr().err

    typed(monkeypatch)
    assert run(["shared", "password", "--db-password-stdin", *data]) == OK

    assert run(["company", "list", *data]) == OK


def test_only_who_may_set_the_office_up_says_where_it_lies(
    place: SharedPlace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    data = ["--data", str(tmp_path / "a")]
    own, others = "sześć zielonych żółwi", "osiem modrych modrzewi"
    typed(monkeypatch, own)
    add = ["users", "add", "--new-password-stdin"]
    assert run([*add, "anna", "--name", "Anna Nowak", "--role", "owner", *data]) == OK
    typed(monkeypatch, f"{own}\n{others}")
    anna, ewa = (["--user", login, "--password-stdin", *data] for login in ("anna", "ewa"))
    assert run([*add, "ewa", "--name", "Ewa Lis", "--role", "reader", *anna]) == OK

    typed(monkeypatch, f"{others}\n{PASSWORD}")
    assert run(["shared", "move", *server(place), *ewa]) == FAILED
    assert "trzeba mieć rolę: właściciel" in capsys.readouterr().err
    assert shared_of(tmp_path / "a") is None
    typed(monkeypatch, f"{own}\n{PASSWORD}")
    assert run(["shared", "move", *server(place), *anna]) == OK
    for command in (["leave"], ["gathers", "nie"], ["join", *server(place)]):
        typed(monkeypatch, f"{others}\n{PASSWORD}")
        assert run(["shared", *command, *ewa]) == FAILED
    kept = shared_of(tmp_path / "a")
    assert kept is not None
    assert kept.gathers
    typed(monkeypatch, others)
    assert run(["shared", "status", *ewa]) == OK
    typed(monkeypatch, own)
    assert run(["shared", "leave", *anna]) == OK
    assert shared_of(tmp_path / "a") is None


def test_looking_at_a_server_makes_no_office_here(
    place: SharedPlace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = ["--data", str(tmp_path / "a")]
    typed(monkeypatch)
    assert run(["shared", "check", *server(place), *data]) == OK
    assert run(["shared", "status", *data]) == OK
    assert not (tmp_path / "a").exists()


def test_no_office_is_made_where_a_disk_is_missing(
    place: SharedPlace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    missing = tmp_path / "dysk" / "biuro"
    missing.mkdir(parents=True)
    remember(missing)
    for command in (["status"], ["move", *server(place)], ["join", *server(place)]):
        typed(monkeypatch)
        assert run(["shared", *command]) == FAILED
        assert str(missing) in capsys.readouterr().err
    assert not list(missing.iterdir())
