"""Which folders may hold an office's data, and why the others may not."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from desktop.domain.errors import UserError
from desktop.domain.places import Holds
from desktop.services.place import judging
from desktop.services.place.clouds import cloud_of
from desktop.services.place.judging import judge
from desktop.services.place.layout import DATABASE, SAMPLES_MARK, STAGING


def why_not(folder: Path, *watched: Path) -> str:
    with pytest.raises(UserError) as raised:
        judge(folder, watched=watched)
    return raised.value.code


def test_an_empty_folder_and_one_that_is_not_there_yet_are_fit(tmp_path: Path) -> None:
    assert judge(tmp_path).holds is Holds.NOTHING
    assert judge(tmp_path / "nowy" / "Bezdotyk").holds is Holds.NOTHING
    assert not (tmp_path / "nowy").exists()
    assert list(tmp_path.iterdir()) == []


def test_what_a_move_left_behind_does_not_count(tmp_path: Path) -> None:
    (tmp_path / STAGING).mkdir()
    assert judge(tmp_path).holds is Holds.NOTHING


def test_an_office_is_known(tmp_path: Path) -> None:
    (tmp_path / DATABASE).touch()
    (tmp_path / "originals").mkdir()
    assert judge(tmp_path).holds is Holds.OFFICE


def test_other_files_are_not_mixed_with_ours(tmp_path: Path) -> None:
    (tmp_path / "zdjecie.jpg").touch()
    assert why_not(tmp_path) == "place.not_empty"
    assert why_not(tmp_path / "zdjecie.jpg") == "place.is_file"


def test_a_relative_folder_is_refused() -> None:
    assert why_not(Path("dane")) == "place.not_absolute"


def test_a_name_too_long_for_the_disk_is_said(tmp_path: Path) -> None:
    assert why_not(tmp_path / ("x" * 300)) == "place.not_writable"
    assert cloud_of(tmp_path / ("x" * 300), {}, tmp_path) is None


def test_samples_are_no_place_for_real_data(tmp_path: Path) -> None:
    (tmp_path / SAMPLES_MARK).touch()
    assert why_not(tmp_path) == "place.is_sample"


def test_a_network_folder_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "is_network_path", lambda path: path == tmp_path)
    assert why_not(tmp_path / "dane") == "place.network"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="rights do not bind root")
def test_a_folder_without_rights_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert why_not(tmp_path) == "place.not_writable"
    tmp_path.chmod(0o700)


def test_a_folder_that_refuses_a_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path, _data: bytes) -> int:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    assert why_not(tmp_path) == "place.not_writable"


def test_a_full_disk_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "LEAST_FREE", 1 << 62)
    assert why_not(tmp_path) == "place.full"


@pytest.mark.parametrize("name", ["", "dane", "dane/glebiej"])
def test_data_do_not_lie_with_scans(tmp_path: Path, name: str) -> None:
    scans = tmp_path / "dane"
    scans.mkdir()
    assert why_not(tmp_path / name, scans) == "place.watched"


@pytest.mark.parametrize(
    ("path", "cloud"),
    [
        ("OneDrive/dane", "OneDrive"),
        ("OneDrive - Biuro Saldo/Dokumenty", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Google Drive/x", "Google Drive"),
        ("Nextcloud/x", "Nextcloud"),
        ("Library/CloudStorage/OneDrive-Personal/x", "OneDrive"),
        ("Library/CloudStorage/GoogleDrive-anna@saldo.example/x", "GoogleDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
    ],
)
def test_folders_of_clouds_are_known_by_their_names(tmp_path: Path, path: str, cloud: str) -> None:
    assert cloud_of(tmp_path / path, {}, tmp_path / "dom") == cloud
    assert why_not(tmp_path / path) == "place.cloud"


def test_other_folders_are_not_taken_for_clouds(tmp_path: Path) -> None:
    for name in ("Dropboxy", "MojeOneDrive", "Box na buty", "Dokumenty"):
        assert cloud_of(tmp_path / name, {}, tmp_path / "dom") is None


@pytest.mark.parametrize("mark", [".dropbox.cache", ".stfolder", ".tmp.drivedownload"])
def test_folders_of_clouds_are_known_by_what_lies_in_them(tmp_path: Path, mark: str) -> None:
    (tmp_path / "praca" / mark).mkdir(parents=True)
    assert cloud_of(tmp_path / "praca" / "dane", {}, tmp_path / "dom") is not None


def test_the_settings_of_dropbox_are_no_folder_of_it(tmp_path: Path) -> None:
    (tmp_path / ".dropbox").mkdir()
    assert cloud_of(tmp_path / "dane", {}, tmp_path) is None


def test_clouds_tell_where_their_folders_are(tmp_path: Path) -> None:
    settings = tmp_path / "AppData" / "Dropbox"
    settings.mkdir(parents=True)
    told = {"personal": {"path": str(tmp_path / "moje")}, "business": {"path": str(tmp_path / "firmowe")}}
    (settings / "info.json").write_text(json.dumps(told), encoding="utf-8")
    environ = {"APPDATA": str(tmp_path / "AppData"), "OneDriveCommercial": str(tmp_path / "Biuro")}
    home = tmp_path / "dom"
    assert cloud_of(tmp_path / "firmowe" / "x", environ, home) == "Dropbox"
    assert cloud_of(tmp_path / "Biuro", environ, home) == "OneDrive"
    assert cloud_of(tmp_path / "inne", environ, home) is None


@pytest.mark.parametrize("content", ["", "[]", "{", '{"personal": 1}', '{"personal": {"path": 7}}'])
def test_settings_that_cannot_be_understood_tell_nothing(tmp_path: Path, content: str) -> None:
    (tmp_path / ".dropbox").mkdir()
    (tmp_path / ".dropbox" / "info.json").write_text(content, encoding="utf-8")
    assert cloud_of(tmp_path / "dane", {}, tmp_path) is None
