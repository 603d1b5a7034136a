"""The store keeps what it was given, or says why it cannot."""

from __future__ import annotations

import errno
import hashlib
import io
import os
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.db import filestore
from desktop.db.filestore import FileStore
from desktop.domain.errors import UserError


def _file(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "źródło.pdf"
    path.write_bytes(content)
    return path


@given(st.binary(max_size=4096))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
def test_content_is_kept_under_its_hash(store: FileStore, tmp_path: Path, content: bytes) -> None:
    stored = store.put(_file(tmp_path, content))
    assert stored.sha256 == hashlib.sha256(content).hexdigest()
    assert stored.size == len(content)
    assert store.path(stored.sha256).read_bytes() == content
    assert store.is_intact(stored.sha256)


def test_what_the_program_made_is_kept_as_well(store: FileStore, tmp_path: Path) -> None:
    sha256 = store.put_bytes(b"gotowy plik")
    assert sha256 == hashlib.sha256(b"gotowy plik").hexdigest()
    assert store.path(sha256).read_bytes() == b"gotowy plik"
    assert store.put(_file(tmp_path, b"gotowy plik")).sha256 == sha256
    store.path(sha256).write_bytes(b"zepsuty")
    assert store.put_bytes(b"gotowy plik") == sha256
    assert store.is_intact(sha256)


def test_the_source_is_left_alone(store: FileStore, tmp_path: Path) -> None:
    source = _file(tmp_path, b"abc")
    before = source.stat()
    store.put(source)
    assert source.stat().st_mtime_ns == before.st_mtime_ns
    assert source.read_bytes() == b"abc"


def test_an_original_that_rotted_is_replaced_by_the_good_copy(store: FileStore, tmp_path: Path) -> None:
    source = _file(tmp_path, b"dobra tresc")
    stored = store.put(source)
    store.path(stored.sha256).write_bytes(b"zepsuta")
    assert not store.is_intact(stored.sha256)
    store.put(source)
    assert store.is_intact(stored.sha256)


def test_a_file_that_grows_while_it_is_copied_is_not_taken(
    store: FileStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = _file(tmp_path, b"pierwsza strona")
    copy = filestore._copy

    def copy_while_growing(path: Path, target: Path) -> str:
        digest = copy(path, target)
        path.write_bytes(b"pierwsza strona i druga")
        return digest

    monkeypatch.setattr(filestore, "_copy", copy_while_growing)
    with pytest.raises(UserError) as caught:
        store.put(source)
    assert caught.value.code == "file.changing"
    assert not [path for path in (tmp_path / "oryginaly").rglob("*") if path.is_file()]


def test_a_disk_that_writes_something_else_is_noticed(
    store: FileStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = _file(tmp_path, b"tresc")
    copy = filestore._copy

    def bad_copy(path: Path, target: Path) -> str:
        digest = copy(path, target)
        target.write_bytes(b"tresx")
        return digest

    monkeypatch.setattr(filestore, "_copy", bad_copy)
    with pytest.raises(UserError) as caught:
        store.put(source)
    assert caught.value.code == "store.bad_copy"


def test_a_file_that_is_gone(store: FileStore, tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        store.put(tmp_path / "nie ma.pdf")
    assert caught.value.code == "file.vanished"


def test_a_full_disk(store: FileStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filestore, "_RESERVE", 1 << 60)
    with pytest.raises(UserError) as caught:
        store.put(_file(tmp_path, b"x"))
    assert caught.value.code == "store.full"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "store.full"),
        (errno.EDQUOT, "store.full"),
        (errno.EIO, "store.not_written"),
        (errno.EACCES, "store.not_written"),
        (errno.EROFS, "store.not_written"),
    ],
)
def test_a_disk_that_refuses_the_copy(
    store: FileStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    source = _file(tmp_path, b"tresc")

    def refuse(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(UserError) as caught:
        store.put(source)
    assert caught.value.code == code
    assert not [path for path in (tmp_path / "oryginaly").rglob("*") if path.is_file()]


def test_a_source_on_a_dying_disk(store: FileStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = _file(tmp_path, b"tresc")
    open_path = Path.open

    class Dying(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError(errno.EIO, "Input/output error")

    def open_dying(self: Path, *arguments: Any, **settings: Any) -> Any:
        return Dying() if self == source else open_path(self, *arguments, **settings)

    monkeypatch.setattr(Path, "open", open_dying)
    with pytest.raises(UserError) as caught:
        store.put(source)
    assert caught.value.code == "file.not_readable"


def test_what_is_no_file_is_not_readable(store: FileStore, tmp_path: Path) -> None:
    beneath_a_file = _file(tmp_path, b"x") / "skan.pdf"
    for path in (tmp_path, beneath_a_file):
        with pytest.raises(UserError) as caught:
            store.put(path)
        assert caught.value.code == "file.not_readable"


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes among files there")
def test_a_pipe_holds_nobody_up(store: FileStore, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rura.pdf")
    with pytest.raises(UserError) as caught:
        store.put(tmp_path / "rura.pdf")
    assert caught.value.code == "file.not_readable"


def test_leftovers_of_a_power_cut_are_swept_but_no_copy_of_another_program(tmp_path: Path) -> None:
    store = FileStore(tmp_path / "sklad")
    leftover, under_way = (tmp_path / "sklad" / "incoming" / name for name in ("abc", "def"))
    for part in (leftover, under_way):
        part.write_bytes(b"pol pliku")
    two_days_ago = time.time() - 48 * 3600
    os.utime(leftover, (two_days_ago, two_days_ago))
    store.sweep()
    assert not leftover.exists()
    assert under_way.exists()
