"""People of the office on the command line, and signing in for other commands."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from desktop.app import DataFolder
from desktop.cli.run import FAILED, OK, run
from desktop.services.users import service
from tests.builders import COMPANY_NIP

PASSWORD = "sześć zielonych żółwi"
OTHER_NIP = "5260250274"


@pytest.fixture
def bezdotyk(data: DataFolder, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Any:
    """Runs a command with lines of input at a computer that calls its user "nikt" unless told otherwise."""

    def call(*arguments: object, typed: str = "", account: str = "nikt") -> tuple[int, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        monkeypatch.setattr(service.users_of, "__defaults__", (lambda: account,))
        code = run([*map(str, arguments), "--data", str(data.root)])
        printed = capsys.readouterr()
        return code, printed.out + printed.err

    call("company", "add", COMPANY_NIP, "--name", "Żółw")
    call("company", "add", OTHER_NIP, "--name", "Wilk")
    return call


@pytest.fixture
def owner(bezdotyk: Any) -> str:
    """The first user; gives the recovery code."""
    code, printed = bezdotyk(
        "users", "add", "anna", "--name", "Anna Nowak", "--role", "owner", "--new-password-stdin", "--json",
        typed=f"{PASSWORD}\n",
    )  # fmt: skip
    assert code == OK, printed
    recovery: str = json.loads(printed)["recovery"]
    return recovery


def as_anna(*arguments: object) -> tuple[object, ...]:
    return ("--user", "anna", "--password-stdin", *arguments)


def test_nobody_signs_in_where_there_are_no_users(bezdotyk: Any) -> None:
    assert bezdotyk("documents")[0] == OK
    code, printed = bezdotyk("--user", "anna", "documents")
    assert code == FAILED
    assert "nie ma jeszcze użytkowników" in printed
    code, printed = bezdotyk(
        "users", "add", "ewa", "--name", "Ewa Lis", "--role", "reader", "--new-password-stdin",
        typed=f"{PASSWORD}\n",
    )  # fmt: skip
    assert code == FAILED
    assert "musi być właścicielem" in printed


def test_command_is_given_by_somebody(bezdotyk: Any, owner: str) -> None:
    code, printed = bezdotyk("company", "list")
    assert code == FAILED
    assert "bezdotyk --user LOGIN" in printed
    code, printed = bezdotyk(*as_anna("company", "list"), typed="nie to hasło wcale\n")
    assert code == FAILED
    assert "Login albo hasło się nie zgadza" in printed

    code, printed = bezdotyk(*as_anna("company", "list"), typed=f"{PASSWORD}\n")
    assert code == OK
    assert "Żółw" in printed
    code, printed = bezdotyk("company", "list", "--user", "anna", "--password-stdin", typed=f"{PASSWORD}\n")
    assert code == OK


def test_account_of_the_computer_signs_in_without_a_word(bezdotyk: Any, owner: str) -> None:
    code, printed = bezdotyk(
        *as_anna(
            "users", "add", "ewa", "--name", "Ewa Lis", "--role", "assistant",
            "--company", COMPANY_NIP, "--account", "BIURO\\ewa",
        ),
        typed=f"{PASSWORD}\n",
    )  # fmt: skip
    assert code == OK, printed

    code, printed = bezdotyk("company", "list", account="BIURO\\ewa")

    assert code == OK
    assert "Żółw" in printed
    assert "Wilk" not in printed
    code, printed = bezdotyk("months", "close", COMPANY_NIP, "2025-01", "--anyway", account="BIURO\\ewa")
    assert code == FAILED
    assert "Żeby zamykać miesiące, trzeba mieć rolę: właściciel, księgowość. Twoja rola to:" in printed
    assert bezdotyk("users", "list", account="BIURO\\ewa")[0] == FAILED


def test_list_edit_password_and_remove(bezdotyk: Any, owner: str) -> None:
    line = f"{PASSWORD}\n"
    bezdotyk(
        *as_anna("users", "add", "ewa", "--name", "Ewa Lis", "--role", "reader", "--new-password-stdin"),
        typed=line * 2,
    )
    code, printed = bezdotyk(
        *as_anna("users", "edit", "ewa", "--role", "accountant", "--company", OTHER_NIP, "--json"), typed=line
    )
    assert code == OK, printed
    changed = json.loads(printed)[0]
    assert (changed["role"], changed["all_companies"]) == ("accountant", False)
    code, printed = bezdotyk(*as_anna("users", "list"), typed=line)
    assert "księgowość" in printed
    assert "Wilk" in printed
    code, printed = bezdotyk(
        *as_anna("users", "password", "ewa", "--new-password-stdin"), typed=f"{line}osiem modrych modrzewi\n"
    )
    assert code == OK
    assert bezdotyk("--user", "ewa", "--password-stdin", "company", "list", typed=line)[0] == FAILED
    code, printed = bezdotyk(
        "--user", "ewa", "--password-stdin", "company", "list", typed="osiem modrych modrzewi\n"
    )
    assert "Wilk" in printed
    assert "Żółw" not in printed
    assert bezdotyk(*as_anna("users", "remove", "ewa"), typed=line)[0] == OK
    code, printed = bezdotyk(*as_anna("users", "remove", "anna"), typed=line)
    assert code == FAILED
    assert "ostatni czynny właściciel" in printed


def test_forgotten_password_is_set_by_the_code(bezdotyk: Any, owner: str) -> None:
    new = "osiem modrych modrzewi"
    code, printed = bezdotyk(
        "users", "recover", "anna", "--code", owner, "--new-password-stdin", typed=f"{new}\n"
    )
    assert code == OK, printed
    assert "Kod odzyskiwania: " in printed
    assert owner not in printed
    assert bezdotyk(*as_anna("company", "list"), typed=f"{new}\n")[0] == OK


def test_audit_is_printed_in_words_and_saved(bezdotyk: Any, owner: str, tmp_path: Path) -> None:
    line = f"{PASSWORD}\n"
    bezdotyk(*as_anna("company", "edit", COMPANY_NIP, "--name", "Żółw Duży"), typed=line)

    code, printed = bezdotyk(*as_anna("audit", "--people"), typed=line)
    assert code == OK
    assert "zmiana w danych firmy" in printed
    assert "nazwa skrócona: Żółw → Żółw Duży" in printed
    assert "Anna Nowak" in printed
    code, printed = bezdotyk(
        *as_anna("audit", "--who", "Anna Nowak", "--act", "company", "--json"), typed=line
    )
    assert [one["act"] for one in json.loads(printed)] == ["company"]
    target = tmp_path / "kto.csv"
    code, printed = bezdotyk(*as_anna("audit", "--csv", target, "--company", COMPANY_NIP), typed=line)
    assert code == OK
    text = target.read_text(encoding="utf-8-sig")
    assert text.startswith("Kiedy;Kto;Co;Firma;Czego dotyczy;Nr dokumentu;Zmiana\n")
    assert "Żółw Duży" in text
    assert not list(tmp_path.glob("*.part"))
    code, printed = bezdotyk(*as_anna("audit", "--csv", tmp_path / "nie ma" / "kto.csv"), typed=line)
    assert code == FAILED
    assert "Nie udało się zapisać pliku" in printed


def test_only_who_sets_the_office_up_says_where_it_is(bezdotyk: Any, owner: str) -> None:
    code, printed = bezdotyk(
        *as_anna("users", "add", "ewa", "--name", "Ewa Lis", "--role", "accountant", "--new-password-stdin"),
        typed=f"{PASSWORD}\n{PASSWORD}\n",
    )
    assert code == OK, printed
    as_ewa = ("--user", "ewa", "--password-stdin")
    for action in (("leave",), ("gathers", "nie")):
        code, printed = bezdotyk(*as_ewa, "shared", *action, typed=f"{PASSWORD}\n")
        assert code == FAILED
        assert "trzeba mieć rolę: właściciel" in printed, action
    assert bezdotyk(*as_ewa, "shared", "status", typed=f"{PASSWORD}\n")[0] == OK
    code, printed = bezdotyk(*as_anna("shared", "leave"), typed=f"{PASSWORD}\n")
    assert "trzeba mieć rolę" not in printed
