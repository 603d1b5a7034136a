"""Folders and ZIPs: whole or not at all."""

from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path, PurePosixPath

import pytest
from filelock import FileLock

from desktop.domain.errors import UserError
from desktop.export.originals.bundle import (
    check_room,
    folder_bundle,
    placed,
    unfinished,
    zip_bundle,
)


def write_two(bundle) -> None:  # type: ignore[no-untyped-def]
    bundle.add(PurePosixPath("Żółw/a.pdf"), io.BytesIO(b"%PDF" * 1000))
    bundle.add_bytes(PurePosixPath("spis.csv"), b"x;y")


def write_and_fail(target: Path, error: Exception) -> None:
    with zip_bundle(target, replace=True) as bundle:
        write_two(bundle)
        raise error


def left(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_a_folder_appears_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "wynik"
    with folder_bundle(target) as bundle:
        write_two(bundle)
        assert not target.exists()
    assert (target / "Żółw" / "a.pdf").read_bytes() == b"%PDF" * 1000
    assert left(tmp_path) == ["wynik"]


def test_an_empty_folder_is_filled_a_full_one_refused(tmp_path: Path) -> None:
    target = tmp_path / "wynik"
    target.mkdir()
    with folder_bundle(target) as bundle:
        write_two(bundle)
    with pytest.raises(UserError) as caught, folder_bundle(target):
        pass
    assert caught.value.code == "originals.exists"
    assert (target / "spis.csv").exists()


def test_the_same_files_give_the_same_zip(tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        with zip_bundle(tmp_path / name) as bundle:
            write_two(bundle)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["Żółw/a.pdf", "spis.csv"]
    assert left(tmp_path) == ["a.zip", "b.zip"]


def test_a_file_that_is_there_stays_unless_it_may_be_replaced(tmp_path: Path) -> None:
    target = tmp_path / "a.zip"
    target.write_bytes(b"mine")
    with pytest.raises(UserError), zip_bundle(target):
        pass
    assert target.read_bytes() == b"mine"
    with zip_bundle(target, replace=True) as bundle:
        write_two(bundle)
    assert zipfile.is_zipfile(target)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_a_disk_that_refuses_leaves_nothing(tmp_path: Path, number: int) -> None:
    target = tmp_path / "a.zip"
    with pytest.raises(UserError) as caught:
        write_and_fail(target, OSError(number, os.strerror(number)))
    assert caught.value.code == ("originals.no_room" if number == errno.ENOSPC else "originals.not_written")
    assert left(tmp_path) == []


def test_giving_up_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "a.zip"
    target.write_bytes(b"mine")
    with pytest.raises(UserError):
        write_and_fail(target, UserError("work.cancelled"))
    assert target.read_bytes() == b"mine"
    assert left(tmp_path) == ["a.zip"]


def test_what_a_power_cut_left_is_swept_by_the_next(tmp_path: Path) -> None:
    target = tmp_path / "wynik"
    rest = unfinished(target)
    (rest / "Żółw").mkdir(parents=True)
    (rest / "Żółw" / "half.pdf").write_bytes(b"%P")
    with folder_bundle(target) as bundle:
        write_two(bundle)
    assert left(target) == ["spis.csv", "Żółw"]
    assert left(tmp_path) == ["wynik"]


def test_two_do_not_write_the_same_at_once(tmp_path: Path) -> None:
    target = tmp_path / "a.zip"
    lock = FileLock(target.with_name(f"{unfinished(target).name}.lock"))
    with lock, pytest.raises(UserError) as caught, placed(target):
        pass
    assert caught.value.code == "originals.busy"


def test_where_there_is_no_folder_or_no_room(tmp_path: Path) -> None:
    for call in (
        lambda: check_room(tmp_path / "x" / "a.zip", 1),
        lambda: zip_bundle(tmp_path / "x" / "a.zip").__enter__(),
    ):
        with pytest.raises(UserError) as caught:
            call()
        assert caught.value.code == "originals.no_folder"
    check_room(tmp_path / "a.zip", 10, lambda _folder: 10)
    with pytest.raises(UserError) as caught:
        check_room(tmp_path / "a.zip", 11, lambda _folder: 10)
    assert caught.value.code == "originals.no_room"


@pytest.mark.parametrize("kind", ["folder_bundle", "zip_bundle"])
def test_a_writer_that_is_killed_leaves_none_and_the_next_is_whole(tmp_path: Path, kind: str) -> None:
    target = tmp_path / "wynik"
    code = (
        "import sys\n"
        "from pathlib import Path, PurePosixPath\n"
        f"from desktop.export.originals.bundle import {kind}\n"
        f"with {kind}(Path(sys.argv[1])) as bundle:\n"
        "    bundle.add_bytes(PurePosixPath('a/b.pdf'), b'x' * 100000)\n"
        "    print('ready', flush=True)\n"
        "    sys.stdin.read()\n"
    )
    root = Path(__file__).parents[3]
    writer = subprocess.Popen(
        [sys.executable, "-c", code, str(target)],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert writer.stdout is not None
    assert writer.stdout.readline().strip() == b"ready"
    writer.kill()
    writer.communicate()
    assert not target.exists()
    with (folder_bundle if kind == "folder_bundle" else zip_bundle)(target) as bundle:
        write_two(bundle)
    assert left(tmp_path) == ["wynik"]
