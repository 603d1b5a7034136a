from __future__ import annotations

import time
from pathlib import Path

import pytest

from desktop.domain.errors import UserError
from desktop.export import atomic
from desktop.export.registry import FORMATS
from tests.export.samples import document

pytestmark = pytest.mark.parametrize("name", FORMATS)


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_same_documents_give_the_same_bytes(tmp_path: Path, name: str, monkeypatch) -> None:
    exporter = FORMATS[name]
    documents = [document(), document(number="=1+1")]
    exporter.write(documents, tmp_path / f"a{exporter.suffix}")
    first = content(tmp_path)
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 100_000)

    exporter.write(documents, tmp_path / f"a{exporter.suffix}")

    assert content(tmp_path) == first


def test_names_the_files_it_writes(tmp_path: Path, name: str) -> None:
    exporter = FORMATS[name]
    target = tmp_path / f"a{exporter.suffix}"
    exporter.write([], target)

    assert set(tmp_path.iterdir()) == set(exporter.files(target))


def test_failure_leaves_the_old_files_and_nothing_else(tmp_path: Path, name: str, monkeypatch) -> None:
    exporter = FORMATS[name]
    target = tmp_path / f"a{exporter.suffix}"
    exporter.write([document()], target)
    before = content(tmp_path)

    def full_disk(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(atomic.os, "fsync", full_disk)
    with pytest.raises(UserError) as caught:
        exporter.write([document(), document()], target)

    assert caught.value.code == "export.not_written"
    assert content(tmp_path) == before


def test_file_open_in_another_program_is_said(tmp_path: Path, name: str, monkeypatch) -> None:
    exporter = FORMATS[name]

    def sharing_violation(self: Path, target: Path) -> Path:
        raise PermissionError(13, "The process cannot access the file")

    monkeypatch.setattr(Path, "replace", sharing_violation)
    with pytest.raises(UserError) as caught:
        exporter.write([document()], tmp_path / f"a{exporter.suffix}")

    assert caught.value.code == "export.locked"
    assert content(tmp_path) == {}


def test_missing_folder_is_said(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match=r"export\.not_written"):
        FORMATS[name].write([document()], tmp_path / "nowhere" / "a")
