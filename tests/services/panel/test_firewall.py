"""The rule of Windows' firewall: only for a panel that is on and meant for others."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PureWindowsPath

import pytest

from desktop.domain.errors import UserError
from desktop.services.panel.firewall import RULE, allow_panel, forbid_panel, is_allowed
from desktop.services.panel.settings import PanelSettings

ROOT = Path(__file__).parents[3]
PROGRAM = Path("C/Bezdotyk/bezdotyk.exe")


class Recorder:
    """Runs nothing, keeps what it was given."""

    def __init__(self, well: bool = True) -> None:
        self.well = well
        self.commands: list[list[str]] = []

    def __call__(self, command: Sequence[str]) -> bool:
        self.commands.append(list(command))
        return self.well


def test_rule_is_for_the_panels_port_and_programs() -> None:
    run = Recorder()
    assert allow_panel(PanelSettings(on=True, listen="0.0.0.0:9443"), PROGRAM, run) == 9443
    programs = [command[-1].removeprefix("program=") for command in run.commands]
    assert [PureWindowsPath(name).name for name in programs] == ["bezdotyk-worker.exe", "bezdotyk-cli.exe"]
    for command in run.commands:
        assert command[:4] == ["netsh.exe", "advfirewall", "firewall", "add"]
        assert {f"name={RULE}", "dir=in", "localport=9443", "protocol=TCP", "profile=private,domain"} <= set(
            command
        )


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        (PanelSettings(on=False), "firewall.panel_off"),
        (PanelSettings(on=True, listen="127.0.0.1:8443"), "firewall.only_here"),
        (PanelSettings(on=True, listen="[::1]:8443"), "firewall.only_here"),
    ],
)
def test_nothing_is_opened_for_a_panel_that_nobody_else_reaches(settings: PanelSettings, code: str) -> None:
    run = Recorder()
    with pytest.raises(UserError) as refused:
        allow_panel(settings, PROGRAM, run)
    assert refused.value.code == code
    assert run.commands == []


def test_a_refusal_is_said() -> None:
    with pytest.raises(UserError, match=r"firewall\.refused"):
        allow_panel(PanelSettings(on=True), PROGRAM, Recorder(well=False))
    with pytest.raises(UserError, match=r"firewall\.refused"):
        forbid_panel(Recorder(well=False))


def test_whether_there_is_a_rule_says_netsh() -> None:
    assert is_allowed(lambda command: 0)
    assert not is_allowed(lambda command: 1)


def test_uninstaller_removes_the_same_rule() -> None:
    script = (ROOT / "installer.nsi").read_text("utf-8-sig")
    assert f'!define FIREWALL_RULE "{RULE}"' in script
