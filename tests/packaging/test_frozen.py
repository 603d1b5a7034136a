"""The frozen program where nothing else of it is: neither its source nor Python's libraries."""

from __future__ import annotations

import json
import shutil
import socket
import sys
import urllib.error
import urllib.request
from pathlib import Path

import psutil
import pytest
from PIL import Image
from steps import sizes

from tests.packaging.frozen import Frozen

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "resources" / "samples"
NIP = "5261040828"

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1800)]


def test_folder_is_no_larger_than_it_may_be(frozen_folder: Path) -> None:
    assert sizes.size_of(frozen_folder) <= sizes.MOST_MEGABYTES * 1e6, sizes.report(frozen_folder)


def test_scan_is_read_by_workers_and_nothing_is_written_elsewhere(frozen: Frozen) -> None:
    before = {path: path.stat().st_mtime_ns for path in frozen.folder.rglob("*")}
    out = frozen.data.parent / "wynik"
    done = frozen.run("read", SAMPLES / "SCAN0018.JPG", SAMPLES / "SCAN0017.TIF", "--out", out)
    assert done.returncode == 0, done.stderr
    read = json.loads((out / "SCAN0018.json").read_text("utf-8"))
    assert (read["seller_nip"], read["gross"]) == ("9691422807", "428.20")
    assert read["number"] == "F 8812/2026"
    assert (out / "SCAN0017.json").exists()
    assert {path: path.stat().st_mtime_ns for path in frozen.folder.rglob("*")} == before
    # Only PaddleX's folder, which was given to it.
    assert {name for name in frozen.written() if not name.startswith("dom/.cache/bezdotyk/")} == set()


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace tells which files are opened")
def test_nothing_is_opened_of_python_or_of_the_source(frozen: Frozen) -> None:
    trace = frozen.data.parent / "trace"
    spy = ("strace", "-f", "-e", "trace=openat,execve", "-o", str(trace))
    out = frozen.data.parent / "wynik"
    done = frozen.run("read", SAMPLES / "SCAN0018.JPG", "--out", out, before=spy)
    assert done.returncode == 0, done.stderr
    calls = trace.read_text("utf-8", "replace")
    assert "bezdotyk-worker" in calls
    for place in (Path(sys.prefix) / "lib", ROOT / "desktop"):
        assert f'"{place.as_posix()}/' not in calls, place


def test_new_office_is_set_up_and_examined(frozen: Frozen) -> None:
    key = frozen.home / "klucz"
    key.write_text("k" * 40)
    key.chmod(0o600)
    frozen.environment["BEZDOTYK_SECRETS_KEY_FILE"] = str(key)
    data = ("--data", frozen.data)
    _add_company(frozen)
    assert [one["nip"] for one in frozen.json(*data, "company", "list", "--json")] == [NIP]
    done = frozen.run(*data, "doctor")
    assert done.returncode == 0, done.stdout
    sheets = frozen.data.parent / "separatory.pdf"
    assert frozen.run(*data, "separators", "--to", sheets).returncode == 0
    assert sheets.read_bytes().startswith(b"%PDF")


def test_panel_is_served_while_workers_read_without_qt(frozen: Frozen) -> None:
    data = ("--data", frozen.data)
    scans = frozen.data.parent / "skany"
    scans.mkdir()
    _add_company(frozen)
    assert frozen.run(*data, "folder", "add", scans, "--company", NIP).returncode == 0
    port = _free_port()
    panel = ("--panel", f"127.0.0.1:{port}", "--plain-http", "--base-url", "https://panel.example")
    with frozen.running(*data, "serve", "--workers", "1", *panel) as server:
        server.wait_until(lambda: "Panel klienta: https://panel.example" in server.said(), "no panel")
        server.wait_until(lambda: _answers(port), "the panel does not answer")
        shutil.copy(SAMPLES / "SCAN0018.JPG", scans)
        server.wait_until(lambda: "9691422807" in frozen.run(*data, "documents", "--json").stdout, "not read")
        workers = [
            one
            for one in psutil.Process(server.pid).children(recursive=True)
            if Path(one.exe()).name == "bezdotyk-worker"
        ]
        loaded = [{Path(area.path).name for area in one.memory_maps()} for one in workers]
    # Those that have read, not just begun.
    assert any(name.startswith("onnxruntime") for names in loaded for name in names)
    assert not [name for names in loaded for name in names if "Qt6" in name]


def _add_company(frozen: Frozen) -> None:
    added = frozen.run("--data", frozen.data, "company", "add", NIP, "--name", "Żółw sp. z o.o.")
    assert added.returncode == 0, added.stderr


def _free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


def _answers(port: int) -> bool:
    asked = urllib.request.Request(f"http://127.0.0.1:{port}/", headers={"Host": "panel.example"})
    try:
        with urllib.request.urlopen(asked, timeout=30) as answer:
            return "text/html" in answer.headers["Content-Type"]
    except urllib.error.URLError:
        return False


def test_demo_shows_its_documents_in_a_window(frozen: Frozen) -> None:
    picture = frozen.data.parent / "okno.png"
    done = frozen.run("demo", "--no-window", "--screenshot", picture)
    assert done.returncode == 0, done.stderr
    for text in ("FV/1182/11/2026", "E/0726/2026/110345", "ZAL/6/11/2026", "428.20"):
        assert text in done.stdout
    with Image.open(picture) as shown:
        assert shown.width >= 1400
        assert len(shown.convert("RGB").getcolors(1 << 24) or []) > 500
    assert not [name for name in frozen.written() if name.startswith(("tmp/", "tu/"))]


def test_window_shows_its_list(frozen: Frozen) -> None:
    log = frozen.data / "log" / "bezdotyk.log"
    _add_company(frozen)
    log.unlink(missing_ok=True)
    with frozen.running("--data", frozen.data) as window:
        window.wait_until(
            lambda: log.exists() and "first list is shown" in log.read_text("utf-8"), "no list is shown"
        )
