"""Phones on the command line: a code, the page to print, the list, and the end."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pymupdf
import pytest

from desktop.app import DataFolder, open_office
from desktop.cli.run import FAILED, OK, run
from tests.builders import COMPANY_NIP


@pytest.fixture
def bezdotyk(data: DataFolder, capsys: pytest.CaptureFixture[str]) -> Any:
    """Runs a command in an office with one company; gives the exit code and what was printed."""
    run(["company", "add", COMPANY_NIP, "--name", "Żółw", "--data", str(data.root)])
    capsys.readouterr()

    def call(*arguments: object) -> tuple[int, str]:
        code = run([*map(str, arguments), "--data", str(data.root)])
        return code, capsys.readouterr().out

    return call


def test_a_code_is_made_and_shown(bezdotyk: Any) -> None:
    code, printed = bezdotyk("phone", "pair", COMPANY_NIP, "--json", "--days", 2, "--phones", 1)
    made = json.loads(printed)
    assert code == OK
    assert made["link"].endswith("/p/" + made["code"].replace("-", ""))
    assert made["pairing"]["left"] == 1
    code, printed = bezdotyk("phone", "pair", COMPANY_NIP)
    assert code == OK
    assert "Kod: " in printed
    assert "█" in printed


def test_the_page_is_written(bezdotyk: Any, tmp_path: Path) -> None:
    code, _ = bezdotyk("phone", "guide", COMPANY_NIP, "--to", tmp_path / "kartka.pdf", "--language", "de")
    assert code == OK
    with pymupdf.open(tmp_path / "kartka.pdf") as document:
        text = document[0].get_text()
    assert "So senden Sie Belege" in text
    assert "Żółw" in text


def test_phones_are_listed_and_revoked(bezdotyk: Any, data: DataFolder) -> None:
    _, printed = bezdotyk("phone", "pair", COMPANY_NIP, "--json")
    office = open_office(data)
    office.panel.devices.pair(json.loads(printed)["code"], "192.0.2.7", name="Anna, sklep")
    office.stop()
    (phone,) = json.loads(bezdotyk("phone", "list", "--json")[1])
    assert phone["name"] == "Anna, sklep"
    assert "Anna, sklep" in bezdotyk("phone", "list", "--company", COMPANY_NIP)[1]
    assert bezdotyk("phone", "revoke", phone["id"])[0] == OK
    assert json.loads(bezdotyk("phone", "list", "--json")[1]) == []
    assert bezdotyk("phone", "revoke", phone["id"])[0] == FAILED


def test_a_company_has_to_be_there(bezdotyk: Any) -> None:
    assert bezdotyk("phone", "pair", "1234563218")[0] == FAILED
