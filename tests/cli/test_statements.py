"""``bezdotyk statements`` for scripts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from desktop.app import DataFolder
from desktop.cli.run import FAILED, OK, run
from tests.builders import COMPANY_NIP

GOLDEN = Path(__file__).parents[1] / "extraction" / "statements" / "golden"


@pytest.fixture
def bezdotyk(data: DataFolder, capsys: pytest.CaptureFixture[str]) -> Any:
    """Runs a command in an office with one company; gives the exit code and what was printed."""
    run(["company", "add", COMPANY_NIP, "--name", "Żółw", "--data", str(data.root)])
    capsys.readouterr()

    def call(*arguments: object) -> tuple[int, str, str]:
        code = run(["statements", *map(str, arguments), "--data", str(data.root)])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return call


def test_statements_are_imported_listed_and_confirmed(bezdotyk: Any) -> None:
    golden = GOLDEN / "tilde-cp1250.sta"
    code, _said, complained = bezdotyk("import", golden)
    assert code == FAILED
    assert "Nie wiadomo, czyj jest rachunek 31 1020" in complained
    code, said, _ = bezdotyk("import", golden, "--company", COMPANY_NIP, "--json")
    (done,) = json.loads(said)
    assert (code, done["new_lines"], done["already"]) == (OK, 3, False)
    assert "nic nie zmieniono" in bezdotyk("import", golden)[1]
    (listed,) = json.loads(bezdotyk("list", "--json")[1])
    assert (listed["number"], listed["closing"], listed["lines"]) == ("11/2026", "13678.00", 3)
    assert "31 1020 1042" in bezdotyk("list", "--company", COMPANY_NIP)[1]

    lines = json.loads(bezdotyk("lines", listed["id"], "--json")[1])
    assert [one["state"] for one in lines] == ["open", "open", "proposed"]
    assert lines[2]["no_document"] == "fee"
    assert len(json.loads(bezdotyk("lines", listed["id"], "--open", "--json")[1])) == 2
    assert "opłata albo odsetki banku" in bezdotyk("lines", listed["id"])[1]
    assert json.loads(bezdotyk("confirm", listed["id"], "--json")[1]) == {"confirmed": 0}


def test_a_bad_file_does_not_keep_the_others_out(bezdotyk: Any, tmp_path: Path) -> None:
    bad = tmp_path / "zly.sta"
    bad.write_text("nic\n", encoding="utf-8")
    code, said, complained = bezdotyk("import", bad, GOLDEN / "camt053-02.xml", "--company", COMPANY_NIP)
    assert code == FAILED
    assert "nowe pozycje: 2" in said
    assert "zly.sta: To nie jest wyciąg" in complained


def test_a_statement_that_is_not_there_is_said_to_be(bezdotyk: Any) -> None:
    code, _said, complained = bezdotyk("lines", 7)
    assert (code, complained.strip()) == (FAILED, "Tego wyciągu już nie ma. Odśwież listę.")
