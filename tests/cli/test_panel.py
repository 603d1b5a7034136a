"""``invite`` and ``serve --panel``, as scripts run them."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from desktop.app import DataFolder, open_office
from desktop.domain.panel import Right
from tests.builders import COMPANY_NIP
from tests.cli.test_commands import ROOT, answer, bezdotyk


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """An office with one company."""
    folder = tmp_path / "dane"
    bezdotyk("company", "add", COMPANY_NIP, "--name", "Żółw", "--data", folder)
    return folder


def test_a_link_is_printed_for_whoever_hands_it_over_otherwise(data: Path) -> None:
    invite = ("invite", COMPANY_NIP, "--email", "Jan@Zolw.example", "--data", data)
    done = bezdotyk(*invite, "--print-link", "--rights", "add,list")
    assert re.search(r"https://\S+/invitation/\S{40,}", done.stdout)
    found = answer(*invite, "--print-link", "--language", "uk")
    assert found["access"]["email"] == "jan@zolw.example"
    assert found["link"].startswith("https://")
    office = open_office(DataFolder(data))
    (access,) = office.panel.accounts.all()
    assert access.rights == {Right.ADD, Right.LIST, Right.AMOUNTS, Right.ANSWER}
    office.stop()


def test_what_cannot_be_is_said(data: Path) -> None:
    bad = bezdotyk("invite", COMPANY_NIP, "--email", "jan", "--print-link", "--data", data, code=1)
    assert "jan" in bad.stderr
    bezdotyk("invite", "5860104121", "--email", "a@b.example", "--print-link", "--data", data, code=1)
    bezdotyk("invite", COMPANY_NIP, "--email", "a@b.example", "--rights", "fly", "--data", data, code=2)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM")
def test_the_panel_is_served_without_a_window_and_stops_when_told(data: Path) -> None:
    command = [sys.executable, "-m", "desktop", "serve", "--panel", "127.0.0.1:0", "--data", str(data)]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    ) as process:  # fmt: skip
        assert process.stdout is not None
        line = next(line for line in process.stdout if line.startswith("Panel klienta:"))
        url = line.partition(": ")[2].strip()
        # The certificate is the office's own; this only asks whether somebody is there.
        with httpx.Client(verify=False) as client:
            assert client.get(f"{url}/login").status_code == 200
        # A program beside it writes links that lead there.
        made = bezdotyk("invite", COMPANY_NIP, "--email", "a@b.example", "--print-link", "--data", data)
        assert made.stdout.startswith(f"{url}/invitation/")
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=60) == 0


def test_a_panel_that_cannot_be_served_ends_with_the_reason(data: Path) -> None:
    done = bezdotyk("serve", "--panel", "wszędzie", "--data", data, code=1)
    assert "0.0.0.0:8443" in done.stderr
