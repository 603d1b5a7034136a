"""A snapshot's words are read back as they were, and hostile ones are refused."""

from __future__ import annotations

import io
import tarfile
from datetime import UTC, datetime
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.db.copying import TableDigest
from desktop.services.backup.sealing import SpoiltError
from desktop.services.backup.snapshot import PLAIN, FileLine, Snapshot, is_safe

SNAPSHOT = Snapshot(
    made_at=datetime(2026, 11, 26, 2, 0, 0, 123456, tzinfo=UTC),
    program="1.0",
    revision="0028",
    files=(FileLine("a" * 64, "b" * 64, 7, PLAIN, "originals/ab/żółw"),),
    tables={"document": TableDigest(3, "c" * 64)},
    secrets={"mailbox:1": "zażółć"},
    missing=("d" * 64,),
)


def test_it_is_read_back_as_it_was() -> None:
    assert Snapshot.unpack(SNAPSHOT.pack()) == SNAPSHOT
    with tarfile.open(fileobj=io.BytesIO(SNAPSHOT.pack())) as archive:
        assert archive.getnames() == ["about.json", "files.tsv", "secrets.json", "restore.sh"]


@given(st.binary(max_size=2000))
def test_anything_else_is_refused(content: bytes) -> None:
    with pytest.raises(SpoiltError):
        Snapshot.unpack(content)


@given(st.integers(0, 10_000), st.integers(0, 255))
def test_a_changed_byte_is_refused_or_tells_nothing_unsafe(at: int, value: int) -> None:
    packed = bytearray(SNAPSHOT.pack())
    packed[at % len(packed)] = value
    try:
        read = Snapshot.unpack(bytes(packed))
    except SpoiltError:
        return
    assert all(is_safe(line.path) for line in read.files)


@pytest.mark.parametrize(
    "path",
    [
        "", "/etc/passwd", "../x", "a/../../x", "a//b", "./a", "C:/x", "a\\b", "\\\\host\\x", "a/nul",
        "a/COM1.txt", "a/b ", "a.", "a\x00b", "a\tb", "a\nb", "a/LPT1",
    ],
)  # fmt: skip
def test_paths_that_lead_out_or_are_devices_are_refused(path: str) -> None:
    assert not is_safe(path)
    line = FileLine("a" * 64, "b" * 64, 7, PLAIN, path)
    hostile = Snapshot(SNAPSHOT.made_at, "1", "1", (line,), {})
    with pytest.raises(SpoiltError):
        Snapshot.unpack(hostile.pack())


@given(st.text(max_size=30))
def test_a_safe_path_stays_within_its_folder(path: str) -> None:
    if is_safe(path):
        assert not PureWindowsPath(path).drive
        assert not PureWindowsPath(path).is_absolute()
        assert ".." not in PurePosixPath(path).parts
