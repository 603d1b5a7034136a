"""``bezdotyk contractors``: what scripts see."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.app import DataFolder
from desktop.cli.run import FAILED, OK, run
from desktop.domain.companies import Company
from desktop.services.office import Office
from tests.builders import COMPANY_NIP, SELLER_NIP
from tests.intake.contractor_files import samples

Bezdotyk = Callable[..., int]


@pytest.fixture
def bezdotyk(data: DataFolder, company: Company) -> Bezdotyk:
    return lambda *words: run(["contractors", *map(str, words), "--data", str(data.root)])


def test_a_base_is_imported_listed_merged_and_exported(
    bezdotyk: Bezdotyk, office: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "baza.csv"
    path.write_text(samples.CSV + ";Sowa;;;;;;;\n5860104122;Zły;;;;;;;\n", encoding="cp1250")
    assert bezdotyk("import", path, "--company", COMPANY_NIP, "--dry-run") == OK
    said = capsys.readouterr().out
    assert "nowy" in said
    assert "złą cyfrę kontrolną" in said
    assert office.contractors.ids() == []

    assert bezdotyk("import", path, "--company", COMPANY_NIP) == FAILED, "a line was refused"
    said = capsys.readouterr()
    assert "Nowi: 3, zmienieni: 0, bez zmian: 0, odrzuceni: 1" in said.out
    assert said.err.startswith("wiersz 5: ")

    assert bezdotyk("list", "--search", "bor", "--json") == OK
    (found,) = json.loads(capsys.readouterr().out)
    assert found["data"]["number"] == SELLER_NIP

    assert bezdotyk("merge", SELLER_NIP, "Sowa") == OK
    assert bezdotyk("list") == OK
    assert "Sowa" not in capsys.readouterr().out
    assert bezdotyk("merge", SELLER_NIP, "Nie ma takiego") == FAILED
    assert "Nie ma takiego" in capsys.readouterr().err

    target = tmp_path / "wynik.xlsx"
    assert bezdotyk("export", target) == OK
    assert target.stat().st_size > 1000
    assert bezdotyk("export", tmp_path / "wynik.pdf") == FAILED
