"""The installer on a Windows: what is there before and after, and what stays."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from steps.installer import compile_installer

from tests.packaging.windows import Windows

ROOT = Path(__file__).parents[2]
PROGRAM = Path(__file__).with_name("program.nsi")
KEY = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\Bezdotyk"
RUN = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run"
FOLDER = r"C:\Próba\Biuro rachunkowe"
TARGET = "amd64-unicode"
"""Under Wine of 64 bits alone, an installer of 32 does nothing and says that all went well."""

pytestmark = pytest.mark.slow


def _payload(folder: Path, makensis: str, files: dict[str, str], *options: str) -> Path:
    """A program's folder with ``files`` in its inner folder."""
    inner = folder / "_internal"
    inner.mkdir(parents=True)
    for name, text in files.items():
        (inner / name).parent.mkdir(parents=True, exist_ok=True)
        (inner / name).write_text(text, encoding="utf-8")
    for name in ("bezdotyk", "bezdotyk-cli", "bezdotyk-worker"):
        words = [
            makensis,
            "-V1",
            f"-XTarget {TARGET}",
            f"-DOUTPUT={folder / name}.exe",
            *options,
            str(PROGRAM),
        ]
        subprocess.run(words, check=True)
    return folder


@pytest.fixture(scope="module")
def setups(makensis: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Installers by version: 1.2.0, the newer 1.10.0, and 1.3.0 of a program that does not close."""
    work = tmp_path_factory.mktemp("setups")
    files = {
        "1.2.0": {"old.txt": "stary", "both.txt": "1.2.0", "ąę/śledź.txt": "1"},
        "1.10.0": {"new.txt": "nowy", "both.txt": "1.10.0"},
        "1.3.0": {"both.txt": "1.3.0"},
    }
    made = {}
    for version, content in files.items():
        options = ["-DDEAF"] if version == "1.3.0" else []
        payload = _payload(work / version, makensis, content, *options)
        made[version] = work / f"{version}.exe"
        compile_installer(ROOT, payload, made[version], version, target=TARGET, defines={"PATIENCE": "4"})
    return made


@pytest.fixture(autouse=True)
def _nothing_left(windows: Windows) -> Iterator[None]:
    yield
    of_user = rf"C:\users\{windows.profile.name}\AppData\Local\Programs\Bezdotyk"
    for folder in (FOLDER, r"C:\Program Files\Bezdotyk", of_user):
        if (_on_disk(windows, folder) / "uninstall.exe").exists():
            windows.run(f"{folder}\\uninstall.exe", "/S")
    shutil.rmtree(_data(windows), ignore_errors=True)


def _on_disk(windows: Windows, path: str) -> Path:
    return windows.drive.joinpath(*path.split("\\")[1:])


def _install(windows: Windows, setup: Path, *options: str, folder: str = FOLDER) -> int:
    # NSIS takes the rest of the line as the folder, without quotes; so its words come one by one.
    return windows.run(setup, "/S", *options, *f"/D={folder}".split(" "))


def _data(windows: Windows) -> Path:
    return windows.profile / "AppData" / "Local" / "bezdotyk"


@contextmanager
def _open(windows: Windows) -> Iterator[subprocess.Popen[bytes]]:
    """The installed program, open; it is closed afterwards, also where it does not listen to others."""
    running = windows.start(f"{FOLDER}\\bezdotyk.exe")
    try:
        windows.wait_for(windows.temp / "bezdotyk-test.open")
        yield running
    finally:
        if running.poll() is None:
            (windows.temp / "bezdotyk-test.quit").touch()
        assert running.wait(20) == 0


def test_install_and_uninstall_leave_nothing_behind(windows: Windows, setups: dict[str, Path]) -> None:
    files, registry = windows.files(), windows.registry()
    assert _install(windows, setups["1.2.0"]) == 0
    new = {name for name in windows.files() - files if not name.startswith("users/")}
    assert new == {
        "Próba",
        "Próba/Biuro rachunkowe",
        *(
            f"Próba/Biuro rachunkowe/{name}"
            for name in (
                "_internal",
                "_internal/both.txt",
                "_internal/old.txt",
                "_internal/ąę",
                "_internal/ąę/śledź.txt",
                "bezdotyk-cli.exe",
                "bezdotyk-worker.exe",
                "bezdotyk.exe",
                "uninstall.exe",
            )
        ),
    }
    assert [name for name in windows.files() - files if name.endswith("Start Menu/Programs/Bezdotyk.lnk")]
    assert windows.value(f"HKCU\\{KEY}", "DisplayVersion") == "1.2.0"
    assert windows.value(RUN, "Bezdotyk") == f'"{FOLDER}\\bezdotyk.exe" --hidden'
    windows.run(f"{FOLDER}\\uninstall.exe", "/S")
    assert windows.files() - files == {"Próba"}
    _on_disk(windows, r"C:\Próba").rmdir()
    assert windows.registry() == registry


def test_open_with_is_offered_beside_the_others(windows: Windows, setups: dict[str, Path]) -> None:
    pdf = r"HKCU\Software\Classes\.pdf"
    windows.run("reg", "add", pdf, "/ve", "/d", "Other.Reader", "/f")
    windows.run("reg", "add", f"{pdf}\\OpenWithProgids", "/v", "Other.Reader", "/f")
    try:
        before = windows.registry()
        assert _install(windows, setups["1.2.0"], "/AUTOSTART=0") == 0
        new = windows.registry() - before
        assert before <= windows.registry()
        for kind in ("pdf", "jpg", "jpeg", "png", "tif", "tiff", "xml", "eml"):
            assert any(f'\\\\.{kind}\\\\OpenWithProgids] | "Bezdotyk.Document"' in line for line in new), kind
        assert any('bezdotyk.exe\\" open \\"%1\\"' in line for line in new)
        assert windows.value(RUN, "Bezdotyk") is None
        windows.run(f"{FOLDER}\\uninstall.exe", "/S")
        assert windows.registry() == before
    finally:
        windows.run("reg", "delete", pdf, "/f")


def test_upgrade_replaces_the_program_and_keeps_choices_and_data(
    windows: Windows, setups: dict[str, Path]
) -> None:
    assert _install(windows, setups["1.2.0"], "/AUTOSTART=0", "/OPENWITH=0") == 0
    data = _data(windows)
    data.mkdir(parents=True)
    (data / "bezdotyk.db").write_text("dokumenty")
    # Without its folder: it is found where it is.
    assert windows.run(setups["1.10.0"], "/S") == 0
    inner = _on_disk(windows, FOLDER) / "_internal"
    assert {path.name: path.read_text() for path in inner.iterdir()} == {
        "new.txt": "nowy",
        "both.txt": "1.10.0",
    }
    assert sorted(path.name for path in inner.parent.iterdir()) == [
        "_internal",
        "bezdotyk-cli.exe",
        "bezdotyk-worker.exe",
        "bezdotyk.exe",
        "uninstall.exe",
    ]
    assert windows.value(f"HKCU\\{KEY}", "DisplayVersion") == "1.10.0"
    assert windows.value(RUN, "Bezdotyk") is None
    assert not any("Bezdotyk.Document" in line for line in windows.registry())
    # An older one would not know the data of the newer.
    assert windows.run(setups["1.2.0"], "/S") == 4
    assert windows.value(f"HKCU\\{KEY}", "DisplayVersion") == "1.10.0"
    assert windows.run(setups["1.2.0"], "/S", "/DOWNGRADE") == 0
    assert (inner / "old.txt").exists()
    windows.run(f"{FOLDER}\\uninstall.exe", "/S")
    assert (data / "bezdotyk.db").read_text() == "dokumenty"
    assert _install(windows, setups["1.2.0"]) == 0
    windows.run(f"{FOLDER}\\uninstall.exe", "/S", "/PURGE")
    assert not data.exists()


def test_per_machine_then_upgraded_for_all(windows: Windows, setups: dict[str, Path]) -> None:
    files, registry = windows.files(), windows.registry()
    assert windows.run(setups["1.2.0"], "/S", "/AllUsers") == 0
    assert windows.value(f"HKLM\\{KEY}", "DisplayVersion") == "1.2.0"
    assert windows.value(f"HKCU\\{KEY}", "DisplayVersion") is None
    assert (windows.drive / "ProgramData/Microsoft/Windows/Start Menu/Programs/Bezdotyk.lnk").exists()
    assert windows.run(setups["1.10.0"], "/S") == 0
    assert windows.value(f"HKLM\\{KEY}", "DisplayVersion") == "1.10.0"
    assert (windows.drive / "Program Files/Bezdotyk/_internal/new.txt").exists()
    windows.run(windows.value(f"HKLM\\{KEY}", "UninstallString").split('"')[1], "/AllUsers", "/S")
    assert windows.files() == files
    assert windows.registry() == registry


def test_an_open_program_is_asked_to_close(windows: Windows, setups: dict[str, Path]) -> None:
    assert _install(windows, setups["1.2.0"]) == 0
    with _open(windows) as running:
        assert _install(windows, setups["1.10.0"]) == 0
        assert running.wait(20) == 0
    assert (_on_disk(windows, FOLDER) / "_internal" / "new.txt").exists()


def test_a_program_that_stays_open_keeps_its_version(windows: Windows, setups: dict[str, Path]) -> None:
    assert _install(windows, setups["1.3.0"]) == 0
    with _open(windows) as running:
        before = windows.files()
        code = windows.start(setups["1.10.0"], "/S").wait(60)
        assert code == 3
        assert before == windows.files()
        assert (_on_disk(windows, FOLDER) / "_internal" / "both.txt").read_text() == "1.3.0"
        assert running.poll() is None


def test_old_windows_is_refused(windows: Windows, setups: dict[str, Path]) -> None:
    before = windows.files()
    windows.be("win7")
    try:
        assert _install(windows, setups["1.2.0"]) == 5
    finally:
        windows.be("win10")
    assert before == windows.files()


def test_what_others_put_into_the_folder_stays(windows: Windows, setups: dict[str, Path]) -> None:
    assert _install(windows, setups["1.2.0"]) == 0
    notes = _on_disk(windows, FOLDER) / "notatki.txt"
    notes.write_text("moje")
    windows.run(f"{FOLDER}\\uninstall.exe", "/S")
    assert sorted(path.name for path in notes.parent.iterdir()) == ["notatki.txt"]
    notes.unlink()
