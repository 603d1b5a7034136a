"""``bezdotyk bench``: documents of known content are read and judged."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from desktop.cli.run import FAILED, OK, run
from tests.builders import COMPANY_NIP, SELLER_NIP, make_invoice


def _truth(**changed: object) -> dict[str, Any]:
    return {
        "doc": "a.pdf",
        "kind": "invoice",
        "number": "FV/1/11/2026",
        "issue_date": "2026-11-12",
        "seller_nip": SELLER_NIP,
        "buyer_nip": COMPANY_NIP,
        "currency": "PLN",
        "net": "1000.00",
        "vat": "230.00",
        "gross": "1230.00",
        "vat_rates": [{"rate": "23", "net": "1000.00", "vat": "230.00", "gross": "1230.00"}],
        "line_items": [],
        "_ignore": ["line_items"],
        **changed,
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One right document in two states, and one whose truth says something else."""
    made = tmp_path / "zbiór"
    (made / "truth").mkdir(parents=True)
    for state, name in (("clean", "a"), ("clean", "b"), ("scan", "a")):
        make_invoice(made / state / f"{name}.pdf")
    (made / "truth" / "a.json").write_text(json.dumps(_truth()), encoding="utf-8")
    (made / "truth" / "b.json").write_text(json.dumps(_truth(gross="1230.10")), encoding="utf-8")
    return made


def test_what_is_right_and_what_is_wrong_is_counted(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target, out = tmp_path / "wynik.json", tmp_path / "odczyty"
    assert run(["bench", str(folder), "--json", str(target), "--out", str(out), "--workers", "1"]) == OK
    result = json.loads(target.read_text(encoding="utf-8"))
    assert result["total"]["documents"] == 3
    assert result["total"]["right"] == 2
    assert result["total"]["fields"]["gross"]["wrong"] == 1
    assert result["total"]["fields"]["number"]["exact"] == 3
    assert result["total"]["tables"]["vat_rates"]["whole"] == 3
    assert (result["states"]["clean"]["right"], result["states"]["scan"]["right"]) == (1, 1)
    assert result["cost"]["pages"] == 3
    assert result["cost"]["peak_memory"] > 2**20
    # A wrong value that was called certain is what matters most.
    assert result["total"]["fields"]["gross"]["silent"] == int(
        "gross" in json.loads((out / "clean" / "b.json").read_text(encoding="utf-8"))["_certain"]
    )
    printed = capsys.readouterr().out
    assert "clean/b.pdf: Brutto: jest 1230.10, odczytano 1230.00" in printed


def test_a_document_that_cannot_be_read_counts_as_nothing_found(folder: Path, tmp_path: Path) -> None:
    (folder / "scan" / "a.pdf").write_bytes(b"%PDF-1.7\n nothing more")
    target = tmp_path / "wynik.json"
    assert run(["bench", str(folder), "--json", str(target), "--workers", "1"]) == FAILED
    total = json.loads(target.read_text(encoding="utf-8"))["total"]
    assert (total["unread"], total["fields"]["number"]["missing"]) == (1, 1)


def test_a_folder_without_truth_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_invoice(tmp_path / "a.pdf")
    assert run(["bench", str(tmp_path)]) == FAILED
    assert "nie ma dokumentu z plikiem prawdy" in capsys.readouterr().err


def test_a_broken_truth_file_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "truth" / "b.json").write_text("[]", encoding="utf-8")
    assert run(["bench", str(folder)]) == FAILED
    assert "b.json" in capsys.readouterr().err
