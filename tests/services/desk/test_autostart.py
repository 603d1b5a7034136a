"""Starting with the system: what each system's entry says, and that only the truth is shown."""

from __future__ import annotations

import plistlib
import shlex
from collections.abc import Sequence
from pathlib import Path

import pytest

from desktop.domain.errors import UserError
from desktop.services.desk.autostart import Autostart, command_for, own_command, windows_command_line
from desktop.services.desk.autostart_linux import DesktopEntry, entry_text
from desktop.services.desk.autostart_macos import LABEL, LaunchAgent
from desktop.services.desk.autostart_windows import APPROVED, NAME, RUN, RunValue

COMMAND = ["/opt/Biuro rachunkowe/bezdotyk", "--data", '/srv/50% "akt" $HOME\\x', "--hidden"]


class Registry:
    """A registry in memory."""

    def __init__(self) -> None:
        self.values: dict[tuple[str, str], object] = {}

    def read(self, key: str, name: str) -> object:
        return self.values.get((key, name))

    def write(self, key: str, name: str, value: str) -> None:
        self.values[key, name] = value

    def remove(self, key: str, name: str) -> None:
        self.values.pop((key, name), None)


def test_linux_entry_is_written_read_and_taken_away(tmp_path: Path) -> None:
    entry = DesktopEntry(tmp_path / "autostart")
    assert not entry.is_on()
    entry.set_on(COMMAND)
    assert entry.is_on()
    assert [path.name for path in (tmp_path / "autostart").iterdir()] == ["bezdotyk.desktop"]
    entry.set_on(None)
    assert not entry.is_on()
    entry.set_on(None)


def test_linux_command_survives_two_layers_of_escaping() -> None:
    (line,) = (one for one in entry_text(COMMAND).splitlines() if one.startswith("Exec="))
    # First the string of the file, then the argument (Desktop Entry Specification, "The Exec key").
    once = line.removeprefix("Exec=").replace("\\\\", "\\")
    # In quotes a shell's parser leaves the backslash before a dollar, which the specification takes away.
    parts = [part.replace("%%", "%").replace("\\$", "$") for part in shlex.split(once)]
    assert parts == COMMAND


@pytest.mark.parametrize("off", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_linux_entry_that_the_session_leaves_out_is_off(tmp_path: Path, off: str) -> None:
    file = tmp_path / "bezdotyk.desktop"
    name = off.partition("=")[0]
    kept = [line for line in entry_text(COMMAND).splitlines() if not line.startswith(name)]
    file.write_text("\n".join([*kept, off]), "utf-8")
    assert not DesktopEntry(tmp_path).is_on()


def test_macos_agent_runs_the_program_at_log_in_and_no_oftener(tmp_path: Path) -> None:
    agent = LaunchAgent(tmp_path)
    assert not agent.is_on()
    agent.set_on(COMMAND)
    assert agent.is_on()
    (file,) = tmp_path.iterdir()
    content = plistlib.loads(file.read_bytes())
    assert file.name == f"{LABEL}.plist"
    assert content["ProgramArguments"] == COMMAND
    assert content["RunAtLoad"] is True
    assert content["KeepAlive"] is False
    agent.set_on(None)
    assert not agent.is_on()


def test_macos_agent_that_is_damaged_or_switched_off_does_not_run(tmp_path: Path) -> None:
    file = tmp_path / f"{LABEL}.plist"
    file.write_bytes(b"to nie jest plist")
    assert not LaunchAgent(tmp_path).is_on()
    file.write_bytes(plistlib.dumps({"RunAtLoad": True, "Disabled": True}))
    assert not LaunchAgent(tmp_path).is_on()


def test_windows_value_is_that_of_the_installer() -> None:
    registry = Registry()
    value = RunValue(registry)
    value.set_on([r"C:\Program Files\Bezdotyk\Bezdotyk.exe", "--hidden"])
    assert registry.values == {(RUN, NAME): r'"C:\Program Files\Bezdotyk\Bezdotyk.exe" --hidden'}
    assert value.is_on()
    value.set_on(None)
    assert registry.values == {}


def test_windows_task_manager_has_the_last_word_until_it_is_switched_on_again() -> None:
    registry = Registry()
    value = RunValue(registry)
    value.set_on(["bezdotyk.exe"])
    registry.values[APPROVED, NAME] = bytes([3, 0, 0, 0]) + bytes(8)
    assert not value.is_on()
    registry.values[APPROVED, NAME] = bytes([2, 0, 0, 0]) + bytes(8)
    assert value.is_on()
    registry.values[APPROVED, NAME] = bytes([3])
    value.set_on(["bezdotyk.exe"])
    assert value.is_on()


def test_data_folder_is_named_only_where_it_is_not_the_usual_one() -> None:
    assert command_for(None)[-1:] == ["--hidden"]
    assert "--data" not in command_for(None)
    assert command_for(Path("/srv/dane"))[-3:] == ["--data", "/srv/dane", "--hidden"]


def test_installed_program_starts_itself_and_others_python_without_a_console(tmp_path: Path) -> None:
    assert own_command(True, "/opt/bezdotyk/Bezdotyk") == ["/opt/bezdotyk/Bezdotyk"]
    python = tmp_path / "python.exe"
    assert own_command(False, str(python)) == [str(python), "-m", "desktop"]
    (tmp_path / "pythonw.exe").touch()
    assert own_command(False, str(python)) == [str(tmp_path / "pythonw.exe"), "-m", "desktop"]


def test_windows_line_is_quoted_where_it_must_be() -> None:
    line = windows_command_line(["C:\\b.exe", "--data", "D:\\Moje biuro", "--hidden"])
    assert line == '"C:\\b.exe" --data "D:\\Moje biuro" --hidden'


def test_a_system_that_refuses_is_said_to_the_person() -> None:
    class Broken:
        def is_on(self) -> bool:
            raise PermissionError(13, "brak uprawnień")

        def set_on(self, command: Sequence[str] | None) -> None:
            raise PermissionError(13, "brak uprawnień")

    autostart = Autostart(Broken(), ["bezdotyk"])
    assert not autostart.is_on()
    with pytest.raises(UserError) as told:
        autostart.set_on(True)
    assert told.value.code == "desk.autostart"
    assert told.value.message.details["reason"] == "brak uprawnień"
