"""Originals on the command line."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from desktop.app import DataFolder, open_office
from desktop.cli.run import FAILED, OK, USAGE, run
from desktop.domain.dates import Month
from desktop.domain.documents import Channel, Hints
from tests.builders import COMPANY_NIP, make_pdf


@pytest.fixture
def document(data: DataFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> int:
    """A document of November in an office with one company."""
    run(["company", "add", COMPANY_NIP, "--name", "Żółw", "--data", str(data.root)])
    capsys.readouterr()
    office = open_office(data)
    hints = Hints(office.companies.all()[0].id, Month(2026, 11), channel=Channel.ADDED)
    number = office.receiving.receive(make_pdf(tmp_path / "a.pdf"), hints)
    office.stop()
    return number


@pytest.fixture
def bezdotyk(data: DataFolder, capsys: pytest.CaptureFixture[str]) -> Any:
    """Runs a command; gives the exit code and what was printed."""

    def call(*arguments: object) -> tuple[int, str]:
        code = run([*map(str, arguments), "--data", str(data.root)])
        printed = capsys.readouterr()
        return code, printed.out + printed.err

    return call


def test_a_companys_month_goes_into_a_zip(bezdotyk: Any, document: int, tmp_path: Path) -> None:
    target = tmp_path / "a.zip"
    common = ("originals", "--company", COMPANY_NIP, "--month", "2026-11", "--to", target)
    code, printed = bezdotyk(
        *common, "--format", "zip", "--pattern", "{firma}/{id}", "--keep-pattern", "--json"
    )
    assert code == OK
    assert json.loads(printed) == {
        "path": str(target),
        "documents": 1,
        "files": 1,
        "missing": 0,
        "remarks": [],
    }
    with zipfile.ZipFile(target) as archive:
        assert archive.namelist() == [f"Żółw/{document}.pdf", "spis.csv"]
    code, printed = bezdotyk(*common, "--format", "zip")
    assert code == FAILED
    assert "już istnieje" in printed
    assert bezdotyk(*common, "--format", "zip", "--replace")[0] == OK


def test_single_documents_go_into_a_folder(bezdotyk: Any, document: int, tmp_path: Path) -> None:
    code, printed = bezdotyk("originals", document, "--to", tmp_path / "wynik", "--pattern", "{plik}")
    assert code == OK
    assert "Zapisano dokumentów: 1, plików: 1" in printed
    assert sorted(one.name for one in (tmp_path / "wynik").iterdir()) == ["a.pdf", "spis.csv"]


def test_nothing_chosen_or_a_bad_pattern_is_said(bezdotyk: Any, document: int, tmp_path: Path) -> None:
    code, printed = bezdotyk(
        "originals", "--company", COMPANY_NIP, "--month", "2020-01", "--to", tmp_path / "a"
    )
    assert code == FAILED
    assert "Nie ma dokumentów" in printed
    code, printed = bezdotyk("originals", document, "--to", tmp_path / "a", "--pattern", "{numr}")
    assert code == FAILED
    assert "{numr}" in printed
    with pytest.raises(SystemExit) as caught:
        bezdotyk("originals", document, "--to", tmp_path / "a", "--format", "rar")
    assert caught.value.code == USAGE
