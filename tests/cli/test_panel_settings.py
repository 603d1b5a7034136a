"""How the panel is served, shown and changed by scripts."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.app import DataFolder, open_office
from desktop.cli.run import FAILED, OK, USAGE, run
from desktop.server.certificate import own_certificate
from desktop.services.panel.settings import PanelSettings, Tls

Bezdotyk = Callable[..., tuple[int, str, str]]


@pytest.fixture
def bezdotyk(data: DataFolder, capsys: pytest.CaptureFixture[str]) -> Bezdotyk:
    def call(*arguments: object) -> tuple[int, str, str]:
        capsys.readouterr()
        code = run(["panel", *map(str, arguments), "--data", str(data.root)])
        return code, *capsys.readouterr()

    return call


def kept(data: DataFolder) -> PanelSettings:
    office = open_office(data)
    found = office.panel.settings.load()
    office.stop()
    return found


def test_settings_change_by_what_is_given(bezdotyk: Bezdotyk, data: DataFolder) -> None:
    change = ("--on", "tak", "--listen", "127.0.0.1:9443", "--names", "panel.biuro.lan, 192.168.1.5")
    more = ("--max-file-mb", 20, "--idle-minutes", 30, "--clamd", "127.0.0.1:3310")
    code, printed, _ = bezdotyk("set", *change, *more, "--json")
    assert code == OK
    assert json.loads(printed)["settings"]["names"] == "panel.biuro.lan, 192.168.1.5"
    assert kept(data) == PanelSettings(
        on=True,
        listen="127.0.0.1:9443",
        names="panel.biuro.lan, 192.168.1.5",
        max_file_mb=20,
        idle_minutes=30,
        clamd="127.0.0.1:3310",
    )
    assert (
        "ponownym uruchomieniu" in bezdotyk("set", "--names", "", "--base-url", "https://p.biuro.example")[1]
    )
    assert kept(data).names == ""
    shown = bezdotyk("show")[1]
    assert "Adres dla klientów: https://p.biuro.example" in shown
    assert "Panel: włączony" in shown


def test_certificates_that_cannot_serve_are_refused(
    bezdotyk: Bezdotyk, data: DataFolder, tmp_path: Path
) -> None:
    certificate, key = own_certificate(tmp_path / "tls", ["panel.biuro.lan"], datetime.now(UTC))
    files = ("--certificate", certificate, "--key", key)
    code, printed, _ = bezdotyk("set", *files, "--json")
    assert code == OK
    assert json.loads(printed)["fingerprint"].count(":") == 31
    assert kept(data).tls is Tls.FILES
    code, printed, said = bezdotyk("set", "--key", tmp_path / "brak.pem")
    assert (code, printed) == (FAILED, "")
    assert said
    assert kept(data).key == str(key)
    assert bezdotyk("set", "--tls", "own")[0] == OK
    assert kept(data).tls is Tls.OWN


def test_what_cannot_work_is_refused_and_nothing_is_kept(bezdotyk: Bezdotyk, data: DataFolder) -> None:
    for bad in (("--listen", "wszędzie"), ("--base-url", "http://p.example"), ("--tls", "none"),
                ("--names", "nie nazwa"), ("--proxies", "x")):  # fmt: skip
        code, printed, said = bezdotyk("set", "--on", "tak", *bad)
        assert (code, printed) == (FAILED, ""), bad
        assert said
    assert kept(data) == PanelSettings()
    with pytest.raises(SystemExit) as ended:
        bezdotyk("set", "--max-file-mb", 0)
    assert ended.value.code == USAGE
