"""The command line, run as scripts run it: in a process of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.builders import COMPANY_NIP, make_invoice

ROOT = Path(__file__).parents[2]


def bezdotyk(*arguments: object, code: int = 0) -> subprocess.CompletedProcess[str]:
    """Run the command and check its exit code."""
    done = subprocess.run(
        [sys.executable, "-m", "desktop", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=240,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done


def answer(*arguments: object) -> Any:
    """What the command prints as JSON."""
    return json.loads(bezdotyk(*arguments, "--json").stdout)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """An office's data folder."""
    return tmp_path / "dane"


def test_from_the_scanner_to_the_spreadsheet(data: Path, tmp_path: Path) -> None:
    scanner = tmp_path / "skaner"
    scanner.mkdir()
    bezdotyk("company", "add", COMPANY_NIP, "--name", "Żółw", "--data", data)
    bezdotyk("folder", "add", scanner, "--root", "--quiet", "0.3", "--data", data)
    make_invoice(scanner / "Żółw" / "koszty" / "skan.pdf", "FV/7/2026")
    (scanner / "śmieci.pdf").write_bytes(b"nie pdf")
    bezdotyk("serve", "--once", "--data", data)

    rows = {row["file_name"]: row for row in answer("documents", "--data", data)}
    assert rows["skan.pdf"]["number"] == "FV/7/2026"
    assert rows["skan.pdf"]["gross"] == "1230.00"
    assert rows["śmieci.pdf"]["status"] == "unreadable"
    assert "rodzaju" in rows["śmieci.pdf"]["reason"]
    assert "FV/7/2026" in bezdotyk("documents", "--company", COMPANY_NIP, "--data", data).stdout
    assert answer("documents", "--status", "unreadable", "--data", data)[0]["file_name"] == "śmieci.pdf"

    refused = bezdotyk("approve", rows["śmieci.pdf"]["id"], "--data", data, code=1)
    assert "firm" in refused.stderr
    bezdotyk("approve", rows["skan.pdf"]["id"], "--data", data)
    target = tmp_path / "eksport"
    target.mkdir()
    report = answer("export", "--to", target, "--format", "xlsx", "--data", data)
    assert report["documents"] == 1
    assert Path(report["files"][0]).exists()
    again = bezdotyk("export", "--to", target, "--data", data, rows["skan.pdf"]["id"])
    assert "Ponownie" in again.stdout


def test_companies_and_folders_are_set_up_and_changed(data: Path, tmp_path: Path) -> None:
    bezdotyk("company", "add", COMPANY_NIP, "--name", "Żółw", "--data", data)
    wrong = bezdotyk("company", "add", "5252248482", "--name", "X", "--data", data, code=1)
    assert "cyfra kontrolna" in wrong.stderr
    bezdotyk(
        "company", "edit", COMPANY_NIP, "--name", "Żółwik", "--read-at-once", "nie", "--month-rule", "issued",
        "--data", data,
    )  # fmt: skip
    (company,) = answer("company", "list", "--data", data)
    assert company["short_name"] == "Żółwik"
    assert company["settings"] == {"read_at_once": False, "month_rule": "issued"}
    (folder,) = answer("folder", "add", tmp_path, "--company", COMPANY_NIP, "--data", data)
    assert folder["company_id"] == company["id"]
    bezdotyk("folder", "remove", folder["id"], "--data", data)
    assert answer("folder", "list", "--data", data) == []
    assert "company" not in bezdotyk("folder", "add", tmp_path / "brak", "--data", data, code=1).stderr


def test_read_writes_one_json_a_document_and_names_what_failed(tmp_path: Path) -> None:
    good = make_invoice(tmp_path / "dobra.pdf", "FV/8/2026")
    bad = tmp_path / "zla.pdf"
    bad.write_bytes(b"")
    done = bezdotyk(
        "read", good, bad, "--out", tmp_path / "out", "--engine", "text", "--workers", "1", code=1
    )
    assert "zla.pdf" in done.stderr
    report = json.loads((tmp_path / "out" / "dobra.json").read_text(encoding="utf-8"))
    assert report["number"] == "FV/8/2026"
    assert report["gross"] == "1230.00"
    assert not (tmp_path / "out" / "zla.json").exists()


def test_doctor_says_what_is_well_and_what_to_do(data: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "doctor", "--json", "--data", str(data)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    findings = json.loads(done.stdout)
    assert any(finding["well"] and "Modele" in finding["message"] for finding in findings)
    assert done.returncode == (0 if all(finding["well"] for finding in findings) else 1)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to end a service with")
def test_a_server_stops_when_told_and_a_second_one_does_not_start(data: Path) -> None:
    command = [sys.executable, "-m", "desktop", "serve", "--data", str(data)]
    first = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    assert first.stdout is not None
    assert "Pracuję" in first.stdout.readline()
    second = bezdotyk("serve", "--data", data, code=1)
    assert "Inny program" in second.stderr
    first.send_signal(signal.SIGTERM)
    assert first.wait(30) == 0
    first.stdout.close()


def test_bad_usage_is_told_apart_from_bad_luck(data: Path) -> None:
    bezdotyk("documents", "--status", "wesoły", "--data", data, code=2)
    bezdotyk("nic takiego", code=2)
    assert "bezdotyk" in bezdotyk("--version").stdout
