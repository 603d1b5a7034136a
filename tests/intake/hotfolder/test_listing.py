"""What a listing shows, and what it leaves out."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from desktop.intake.hotfolder.listing import MAX_DEPTH, folder_key, lies_open, look_at, walk
from desktop.intake.hotfolder.names import may_take
from desktop.intake.hotfolder.probe import Obstacle, probe


def listed(root: Path, skip: frozenset[str] = frozenset()) -> set[str]:
    unreadable: list[str] = []
    found = {Path(path).relative_to(root).as_posix() for path, _ in walk(str(root), unreadable, skip)}
    assert not unreadable
    return found


@pytest.mark.parametrize(
    "name",
    [
        ".ukryty.pdf",
        "~$umowa.docx",
        ".~lock.a.ods#",
        "a.tmp",
        "a.pdf.TMP",
        "a.part",
        "a.partial",
        "a.pdf.crdownload",
        "a.filepart",
        "desktop.ini",
        "Desktop.INI",
        "Thumbs.db",
        ".DS_Store",
    ],
)
def test_names_never_taken(name: str) -> None:
    assert not may_take(name)


@pytest.mark.parametrize(
    "name", ["a.pdf", "bez_rozszerzenia", "tmp", "part.pdf", "~a.pdf", "ąę ź.PDF", "a.exe"]
)
def test_names_taken(name: str) -> None:
    assert may_take(name)


def test_folders_out_of_sight_are_not_entered(tmp_path: Path) -> None:
    for place in ("a/b", "_przyjete/2026-11-23", "a/_Przyjete", ".ukryty", "@eaDir"):
        folder = tmp_path / place
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "x.pdf").touch()
    assert listed(tmp_path) == {"a/b/x.pdf"}


def test_depth_is_limited(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(MAX_DEPTH + 2):
        folder /= "d"
        folder.mkdir()
        (folder / "x.pdf").touch()
    assert len(listed(tmp_path)) == MAX_DEPTH
    assert all(lies_open(str(tmp_path), str(tmp_path / name)) for name in listed(tmp_path))
    assert not lies_open(str(tmp_path), str(folder / "x.pdf"))


def test_another_watched_folder_inside_keeps_its_files(tmp_path: Path) -> None:
    inner = tmp_path / "kopiarka"
    inner.mkdir()
    (inner / "x.pdf").touch()
    skip = frozenset({folder_key(inner)})
    assert listed(tmp_path, skip) == set()
    assert not lies_open(str(tmp_path), str(inner / "x.pdf"), skip)
    assert lies_open(str(inner), str(inner / "x.pdf"), skip)


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of Unix")
def test_links_and_special_files_are_not_followed(tmp_path: Path) -> None:
    inside, outside = tmp_path / "skany", tmp_path / "tajne"
    inside.mkdir()
    outside.mkdir()
    (outside / "secret.pdf").write_bytes(b"%PDF-")
    (inside / "link.pdf").symlink_to(outside / "secret.pdf")
    (inside / "folder").symlink_to(outside, target_is_directory=True)
    (inside / "loop").symlink_to(inside, target_is_directory=True)
    os.mkfifo(inside / "pipe.pdf")
    assert listed(inside) == set()
    assert look_at(str(inside / "link.pdf")) is None
    assert look_at(str(inside / "pipe.pdf")) is None
    # Even one that takes a file's place between listing and opening: no hanging, no following.
    assert probe(str(inside / "pipe.pdf")) is Obstacle.GONE
    assert isinstance(probe(str(inside / "link.pdf")), Obstacle)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(walk(str(tmp_path / "nie ma"), []))
    assert look_at(str(tmp_path / "nie ma.pdf")) is None
    assert look_at("a\0b.pdf") is None


def test_a_sub_folder_that_cannot_be_listed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = tmp_path / "zamkniety"
    closed.mkdir()
    (tmp_path / "a.pdf").touch()
    scandir = os.scandir

    def refusing(path: str) -> object:
        if path == str(closed):
            raise PermissionError(path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    unreadable: list[str] = []
    assert [Path(path).name for path, _ in walk(str(tmp_path), unreadable)] == ["a.pdf"]
    assert unreadable == [str(closed)]
