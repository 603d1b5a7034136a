"""Which files are meant by what a person drops."""

from __future__ import annotations

import os
import sys
from itertools import islice
from pathlib import Path

import pytest

from desktop.domain.folders import ACCEPTED_FOLDER
from desktop.domain.messages import Message
from desktop.services.gathering import files


def _put(*paths: Path) -> None:
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(path.name)


def test_folders_are_walked_by_the_rules_of_watched_folders(tmp_path: Path) -> None:
    wanted = [tmp_path / "a.pdf", tmp_path / "sub" / "deep" / "b.pdf"]
    _put(
        *wanted,
        tmp_path / "Thumbs.db",
        tmp_path / ".ukryty.pdf",
        tmp_path / "~$c.docx",
        tmp_path / "d.pdf.part",
        tmp_path / ACCEPTED_FOLDER / "2026-11-23" / "e.pdf",
        tmp_path / ".git" / "f.pdf",
    )
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "rura.pdf")
        (tmp_path / "link.pdf").symlink_to(tmp_path / "a.pdf")
        (tmp_path / "kolo").symlink_to(tmp_path)
    troubles: list[tuple[Path, Message]] = []
    assert list(files([tmp_path], troubles)) == wanted
    assert troubles == []


def test_what_was_chosen_itself_is_meant(tmp_path: Path) -> None:
    chosen = [tmp_path / "Thumbs.db", tmp_path / "nie ma.pdf"]
    _put(chosen[0])
    assert list(files(chosen, [])) == chosen


def test_a_folder_that_cannot_be_listed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _put(tmp_path / "a.pdf", tmp_path / "tajne" / "b.pdf")
    scandir = os.scandir

    def deny(path: str) -> object:
        if Path(path) == tmp_path / "tajne":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", deny)
    troubles: list[tuple[Path, Message]] = []
    assert list(files([tmp_path], troubles)) == [tmp_path / "a.pdf"]
    assert troubles == [(tmp_path / "tajne", Message("file.not_readable"))]


def test_no_more_is_walked_than_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _put(*(tmp_path / f"{folder}" / "a.pdf" for folder in range(5)))
    listed: list[str] = []
    scandir = os.scandir

    def note(path: str) -> object:
        listed.append(path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", note)
    assert len(list(islice(files([tmp_path], []), 2))) == 2
    assert len(listed) == 3, "the folder itself and two of the five in it"
