"""The command line, run as scripts run it: in a process of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from alembic import command

from desktop.app import DataFolder, open_office
from desktop.cli.run import FAILED, OK, USAGE, run
from desktop.db import migrate
from desktop.db.engine import Database
from desktop.domain.fields import FieldName
from desktop.domain.folders import AfterIntake
from desktop.domain.messages import Message
from desktop.services.doctor import Finding
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


def answer(*arguments: object, code: int = 0) -> Any:
    """What the command prints as JSON."""
    return json.loads(bezdotyk(*arguments, "--json", code=code).stdout)


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
    table = bezdotyk("documents", "--company", COMPANY_NIP, "--data", data).stdout
    assert "FV/7/2026" in table
    assert "do sprawdzenia" in table
    assert "Faktura kosztowa" in table
    checked = answer("documents", "--findings", "--search", "FV/7/2026", "--data", data)[0]
    assert [(one["severity"], one["open"]) for one in checked["findings"]] == [("note", False)]
    assert "KSeF" in checked["findings"][0]["text"]
    assert checked["concern"] == ""
    assert answer("documents", "--concerns", "--data", data) == []
    assert answer("documents", "--status", "unreadable", "--data", data)[0]["file_name"] == "śmieci.pdf"
    wanted = answer("documents", "--find", "Żółw 1 200-1 300 zł do sprawdzenia", "--data", data)
    assert [row["file_name"] for row in wanted] == ["skan.pdf"]
    assert answer("documents", "--find", "FV/7/2026 kosz", "--data", data) == []
    assert len(answer("documents", "--limit", "1", "--data", data)) == 1
    said = bezdotyk("documents", "--find", "do sprawdzenia", "--data", data).stdout
    assert said.startswith("Szukam: stan:to_review")

    refused = bezdotyk("approve", rows["śmieci.pdf"]["id"], "--data", data, code=1)
    assert "firm" in refused.stderr
    number = rows["skan.pdf"]["id"]
    open_office(DataFolder(data)).review.open(number).change(FieldName.BUYER_NIP, "7811993406")
    alarmed = bezdotyk("approve", number, "--data", data, code=1)
    assert "jest alarm" in alarmed.stderr
    assert "--despite" in alarmed.stderr
    empty = bezdotyk("approve", number, "--despite", " ", "--data", data, code=1)
    assert "dlaczego" in empty.stderr
    bezdotyk("approve", number, "--despite", "cesja", "--data", data)
    assert "cesja" in [one.new for one in open_office(DataFolder(data)).documents.history(number)]
    target = tmp_path / "eksport"
    target.mkdir()
    report = answer("export", "--to", target, "--format", "xlsx", "--data", data)
    assert report["documents"] == 1
    assert Path(report["files"][0]).exists()
    again = bezdotyk("export", "--to", target, "--data", data, rows["skan.pdf"]["id"])
    assert "Ponownie" in again.stdout


def test_a_command_says_how_it_brings_an_older_database_up_to_date(data: Path) -> None:
    data.mkdir()
    database = Database.at(DataFolder(data).database)
    config = migrate._config()
    with database.engine.connect() as connection, connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, "0020")
    database.close()
    done = bezdotyk("company", "list", "--json", "--data", data)
    assert json.loads(done.stdout) == []
    lines = done.stderr.splitlines()
    assert lines[0].startswith("Aktualizacja bazy danych, krok 1 z ")
    assert lines[0].endswith(": kopia zapasowa bazy…")
    assert lines[1].endswith(": wyszukiwanie w archiwum…")
    assert lines[-1] == "Baza danych jest aktualna."
    assert bezdotyk("company", "list", "--data", data).stderr == ""


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
    assert company["settings"]["read_at_once"] is False
    assert company["settings"]["month_rule"] == "issued"
    (folder,) = answer("folder", "add", tmp_path, "--company", COMPANY_NIP, "--data", data)
    assert folder["company_id"] == company["id"]
    bezdotyk("folder", "remove", folder["id"], "--data", data)
    assert answer("folder", "list", "--data", data) == []
    missing = bezdotyk("folder", "add", tmp_path / "brak", "--data", data, code=1)
    assert missing.stderr == f"Nie ma folderu {tmp_path / 'brak'}. Sprawdź ścieżkę lub dysk.\n"


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
    data.mkdir()
    (data / "bezdotyk.db").write_bytes(b"nie baza" * 1000)
    findings = {finding["message"]: finding["well"] for finding in answer("doctor", "--data", data, code=1)}
    assert any(well and "Modele" in message for message, well in findings.items())
    (damaged,) = (message for message in findings if "Baza danych" in message)
    assert not findings[damaged]
    assert str(data / "backups") in damaged


@pytest.mark.parametrize(("well", "code", "mark"), [(True, OK, "✔"), (False, FAILED, "✖")])
def test_doctor_fails_if_anything_needs_somebody(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], well: bool, code: int, mark: str
) -> None:
    findings = [Finding(True, Message("doctor.models")), Finding(well, Message("doctor.fonts"))]
    monkeypatch.setattr("desktop.cli.doctor.examine", lambda *_: findings)
    assert run(["doctor"]) == code
    assert capsys.readouterr().out.splitlines()[1].startswith(mark)


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


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to end a service with")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_work_done_once_stops_when_told(data: Path, tmp_path: Path, number: signal.Signals) -> None:
    scanner = tmp_path / "skaner"
    scanner.mkdir()
    whole = make_invoice(scanner / "cala.pdf")
    (scanner / "urwana.pdf").write_bytes(b"%PDF-1.4 skaner jeszcze zapisuje")
    bezdotyk("folder", "add", scanner, "--quiet", "0.2", "--data", data)
    command = [sys.executable, "-m", "desktop", "serve", "--once", "--data", str(data)]
    once = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True, encoding="utf-8")
    try:
        deadline = time.monotonic() + 60
        while whole.exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        assert not whole.exists()
        once.send_signal(number)
        _, said = once.communicate(timeout=30)
    finally:
        once.kill()
    assert once.returncode == FAILED
    assert said == "Przerwano.\n"


def test_bad_usage_is_told_apart_from_bad_luck(data: Path) -> None:
    bezdotyk("documents", "--status", "wesoły", "--data", data, code=2)
    bezdotyk("nic takiego", code=2)
    assert "bezdotyk" in bezdotyk("--version").stdout


@pytest.mark.parametrize(
    "arguments",
    [
        *(["folder", "add", ".", "--quiet", seconds] for seconds in ("0", "-1", "nan", "inf", "3601", "x")),
        *(["approve", number] for number in ("0", "9" * 30, "x")),
        ["export", "--to", ".", "9" * 30],
        ["folder", "remove", "9" * 30],
        ["serve", "--workers", "0"],
    ],
    ids=" ".join,
)
def test_numbers_out_of_bounds_are_bad_usage(arguments: list[str], data: Path) -> None:
    with pytest.raises(SystemExit) as caught:
        run([*arguments, "--data", str(data)])
    assert caught.value.code == USAGE
    assert not data.exists()


@pytest.mark.parametrize(
    "command", [["documents"], ["folder", "list"], ["approve", "1"], ["serve", "--once"]]
)
def test_a_damaged_database_is_said(
    data: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    data.mkdir()
    (data / "bezdotyk.db").write_bytes(b"nie baza" * 1000)
    assert run([*command, "--data", str(data)]) == FAILED
    assert f"Baza danych jest uszkodzona. Przywróć kopię: {data / 'backups'}." in capsys.readouterr().err


def test_a_folder_gets_what_the_office_has_set(data: Path, tmp_path: Path) -> None:
    office = open_office(DataFolder(data))
    settings = replace(office.settings.load(), quiet_seconds=7.5, keep_source=AfterIntake.DELETE)
    office.settings.save(settings)
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    assert run(["folder", "add", str(tmp_path / "a"), "--data", str(data)]) == OK
    said = ["--quiet", "1", "--after", "move"]
    assert run(["folder", "add", str(tmp_path / "b"), *said, "--data", str(data)]) == OK
    assert [(one.quiet_seconds, one.after) for one in office.folders.all()] == [
        (7.5, AfterIntake.DELETE),
        (1.0, AfterIntake.MOVE),
    ]
    office.stop()


def test_companies_come_from_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = str(tmp_path / "dane")
    file = tmp_path / "firmy.csv"
    file.write_text(
        "NIP;Nazwa;E-mail\n5252248481;Żółw;\n5860104122;Pomyłka;\n5860104121;Bór;zły\n", encoding="cp1250"
    )
    assert run(["--data", data, "company", "import", str(file), "--dry-run"]) == 0
    shown = capsys.readouterr().out
    assert "odrzucona" in shown
    assert "cyfrę kontrolną" in shown
    assert run(["--data", data, "company", "list"]) == 0
    assert "Żółw" not in capsys.readouterr().out
    assert run(["--data", data, "company", "import", str(file)]) == 1
    said = capsys.readouterr()
    assert "Dodano firmy: 1" in said.out
    assert "wiersz 3" in said.err
    assert run(["--data", data, "company", "import", str(file), "--doubtful", "--json"]) == 1
    assert '"added": 1' in capsys.readouterr().out
