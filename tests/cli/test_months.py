"""Months on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from desktop.app import DataFolder, open_office
from desktop.cli.run import FAILED, OK, run
from desktop.domain.dates import Month
from desktop.domain.documents import Channel, Hints
from tests.builders import COMPANY_NIP, make_pdf


@pytest.fixture
def bezdotyk(data: DataFolder, capsys: pytest.CaptureFixture[str]) -> Any:
    """Runs a command in an office with one company; gives the exit code and what was printed."""
    run(["company", "add", COMPANY_NIP, "--name", "Żółw", "--data", str(data.root)])
    capsys.readouterr()

    def call(*arguments: object) -> tuple[int, str]:
        code = run([*map(str, arguments), "--data", str(data.root)])
        printed = capsys.readouterr()
        return code, printed.out + printed.err

    return call


def test_a_month_is_closed_with_what_is_open_listed_and_reopened(
    bezdotyk: Any, data: DataFolder, tmp_path: Path
) -> None:
    code, printed = bezdotyk("months", "close", COMPANY_NIP, "2025-01")
    assert code == FAILED
    assert "nikt nie potwierdził, że to komplet" in printed
    assert "--anyway" in printed
    code, printed = bezdotyk("months", "close", COMPANY_NIP, "2025-01", "--anyway", "--json")
    assert code == OK
    assert '"unconfirmed": 1' in printed
    assert "jest już zamknięty" in bezdotyk("months", "close", COMPANY_NIP, "2025-01", "--anyway")[1]
    office = open_office(data)
    hints = Hints(office.companies.all()[0].id, Month(2025, 1), channel=Channel.ADDED)
    number = office.receiving.receive(make_pdf(tmp_path / "a.pdf"), hints)
    office.stop()
    code, printed = bezdotyk("months", "reopen", COMPANY_NIP, "2025-01", "--reason", "korekta", "--json")
    assert json.loads(printed) == {"moved": [number]}
    assert bezdotyk("months", "reopen", COMPANY_NIP, "2025-01", "--reason", "x")[0] == FAILED


def test_months_are_listed(bezdotyk: Any) -> None:
    code, printed = bezdotyk("months", "list", "--months", 2, "--json")
    assert code == OK
    assert [row["standing"] for row in json.loads(printed)] == ["nothing", "nothing"]
    assert bezdotyk("months", "list", "--company", COMPANY_NIP)[0] == OK


def test_what_is_missing_is_told(bezdotyk: Any) -> None:
    code, printed = bezdotyk("months", "missing", "2026-10", "--company", COMPANY_NIP, "--json")
    assert code == OK
    nothing: dict[str, list[object]] = {"suppliers": [], "numbers": [], "payments": []}
    assert json.loads(printed) == [{"nip": COMPANY_NIP, "month": "2026-10", **nothing}]
    assert "nic" in bezdotyk("months", "missing", "--company", COMPANY_NIP)[1]
    with pytest.raises(SystemExit):
        bezdotyk("months", "missing", "2026-13")
