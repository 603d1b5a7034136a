"""``bezdotyk bench``: documents of known content are read and judged."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pymupdf
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
    assert "clean/b: Brutto: jest 1230.10, odczytano 1230.00" in printed


def test_a_document_that_cannot_be_read_counts_as_nothing_found(folder: Path, tmp_path: Path) -> None:
    (folder / "scan" / "a.pdf").write_bytes(b"%PDF-1.7\n nothing more")
    target = tmp_path / "wynik.json"
    assert run(["bench", str(folder), "--json", str(target), "--workers", "1"]) == FAILED
    total = json.loads(target.read_text(encoding="utf-8"))["total"]
    assert (total["unread"], total["fields"]["number"]["missing"]) == (1, 1)


def test_a_batch_is_judged_by_its_cuts_and_by_each_document_in_it(tmp_path: Path) -> None:
    made = tmp_path / "partie"
    made.mkdir()
    first, second = (
        make_invoice(tmp_path / "1.pdf"),
        make_invoice(tmp_path / "2.pdf", "FV/2/11/2026", "500,00"),
    )
    with pymupdf.open() as batch:
        for one in (first, second):
            with pymupdf.open(one) as part:
                batch.insert_pdf(part)
        batch.save(made / "partia.pdf")
    other = {"number": "FV/2/11/2026", "net": "500.00", "vat": "115.00", "gross": "615.00"}
    rows = [{"rate": "23", "net": "500.00", "vat": "115.00", "gross": "615.00"}]
    documents = [
        {"first_page": 1, "last_page": 1, "truth": _truth()},
        {"first_page": 2, "last_page": 2, "truth": _truth(**other, vat_rates=rows)},
    ]
    truth = {"doc": "partia.pdf", "kind": "batch", "documents": documents}
    (made / "partia.json").write_text(json.dumps(truth), encoding="utf-8")
    target = tmp_path / "wynik.json"
    assert run(["bench", str(made), "--json", str(target), "--workers", "1"]) == OK
    result = json.loads(target.read_text(encoding="utf-8"))
    assert (result["files"], result["cut_right"]) == (1, 1)
    assert (result["total"]["documents"], result["total"]["right"]) == (2, 2)


def test_a_folder_without_truth_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_invoice(tmp_path / "a.pdf")
    assert run(["bench", str(tmp_path)]) == FAILED
    assert "nie ma dokumentu z plikiem prawdy" in capsys.readouterr().err


def test_a_broken_truth_file_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "truth" / "b.json").write_text("[]", encoding="utf-8")
    assert run(["bench", str(folder)]) == FAILED
    assert "b.json" in capsys.readouterr().err
