"""The frozen program where nothing else of it is: neither its source nor Python's libraries."""

from __future__ import annotations

import json
import shutil
import sys
import time
from pathlib import Path

import pytest
from PIL import Image
from steps import sizes

from tests.packaging.frozen import Frozen

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "resources" / "samples"
_PATIENCE = 60.0

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1800)]


def _wait(what: str, *, until: object) -> None:
    end = time.monotonic() + _PATIENCE
    while not until():  # type: ignore[operator]
        assert time.monotonic() < end, what
        time.sleep(0.1)


def test_folder_is_no_larger_than_it_may_be(frozen_folder: Path) -> None:
    assert sizes.size_of(frozen_folder) <= sizes.MOST_MEGABYTES * 1e6, sizes.report(frozen_folder)


def test_scan_is_read_by_workers_and_nothing_is_written_elsewhere(frozen: Frozen) -> None:
    before = {path: path.stat().st_mtime_ns for path in frozen.folder.rglob("*")}
    out = frozen.data.parent / "wynik"
    trace = frozen.data.parent / "trace"
    spied = ("strace", "-f", "-e", "trace=openat,execve", "-o", str(trace)) if shutil.which("strace") else ()
    done = frozen.run("read", SAMPLES / "SCAN0018.JPG", SAMPLES / "SCAN0017.TIF", "--out", out, before=spied)
    assert done.returncode == 0, done.stderr
    read = json.loads((out / "SCAN0018.json").read_text("utf-8"))
    assert (read["seller_nip"], read["gross"]) == ("9691422807", "428.20")
    assert read["number"] == "F 8812/2026"
    assert (out / "SCAN0017.json").exists()
    assert {path: path.stat().st_mtime_ns for path in frozen.folder.rglob("*")} == before
    # Only PaddleX's folder, which was given to it.
    assert {name for name in frozen.written() if not name.startswith("dom/.cache/bezdotyk/")} == set()
    if spied:
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
    assert frozen.run(*data, "company", "add", "5261040828", "--name", "Żółw sp. z o.o.").returncode == 0
    assert [one["nip"] for one in frozen.json(*data, "company", "list", "--json")] == ["5261040828"]
    done = frozen.run(*data, "doctor")
    assert done.returncode == 0, done.stdout
    sheets = frozen.data.parent / "separatory.pdf"
    assert frozen.run(*data, "separators", "--to", sheets).returncode == 0
    assert sheets.read_bytes().startswith(b"%PDF")


def test_panel_is_served_and_no_worker_loads_qt(frozen: Frozen) -> None:
    data = ("--data", frozen.data)
    proxied = ("--plain-http", "--base-url", "https://panel.example")
    server = frozen.start(*data, "serve", "--workers", "1", "--panel", "127.0.0.1:0", *proxied)
    try:
        assert server.stdout is not None
        line = next((line for line in server.stdout if "Panel klienta:" in line), "")
        assert "https://panel.example" in line
        children = Path(f"/proc/{server.pid}/task/{server.pid}/children")
        _wait("no worker came", until=lambda: _programs(children).count("bezdotyk-worker") >= 1)
        for child in children.read_text().split():
            maps = Path(f"/proc/{child}/maps").read_text()
            assert "libQt6" not in maps
    finally:
        server.terminate()
        server.wait(30)


def _programs(children: Path) -> list[str]:
    """The names of the programs that the children run."""
    return [Path(f"/proc/{child}/exe").resolve().name for child in children.read_text().split()]


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


def test_window_shows_its_list_soon(frozen: Frozen) -> None:
    log = frozen.data / "log" / "bezdotyk.log"
    added = frozen.run("--data", frozen.data, "company", "add", "5261040828", "--name", "Żółw sp. z o.o.")
    assert added.returncode == 0, added.stderr
    took = []
    # The first start has nothing of the window in memory yet.
    for _ in range(2):
        log.unlink(missing_ok=True)
        begun = time.monotonic()
        window = frozen.start("--data", frozen.data)
        try:
            _wait("no list", until=lambda: log.exists() and "first list is shown" in log.read_text("utf-8"))
            took.append(time.monotonic() - begun)
        finally:
            window.terminate()
            window.wait(30)
    # Three seconds on a computer that does nothing else (README); here other tests may run beside it.
    assert took[-1] < 15
