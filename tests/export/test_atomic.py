"""Files take their names together as far as a file system allows, and no name is taken twice."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest

from desktop.domain.errors import UserError
from desktop.export import atomic
from desktop.export.atomic import claim_of, claimed, write_files


def itself(target: Path) -> tuple[Path, ...]:
    return (target,)


@pytest.fixture
def refuse(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Makes the system refuse one name, as it does for a file open in Excel."""
    replace = Path.replace

    def refuse(name: str) -> None:
        def refusing(self: Path, target: Path) -> Path:
            if target.name == name:
                raise PermissionError(13, "The process cannot access the file")
            return replace(self, target)

        monkeypatch.setattr(Path, "replace", refusing)

    return refuse


def test_a_refused_second_name_frees_the_first(tmp_path: Path, refuse: Callable[[str], None]) -> None:
    refuse("b")
    with pytest.raises(UserError) as caught:
        write_files({tmp_path / "a": b"1", tmp_path / "b": b"2"})
    assert caught.value.message.code == "export.locked"
    assert caught.value.message.details["file"] == "b"
    assert list(tmp_path.iterdir()) == []


def test_what_was_there_is_not_taken_away(tmp_path: Path, refuse: Callable[[str], None]) -> None:
    (tmp_path / "a").write_bytes(b"0")
    refuse("b")
    with pytest.raises(UserError):
        write_files({tmp_path / "a": b"1", tmp_path / "b": b"2"})
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_names_in_use_are_passed_over(tmp_path: Path) -> None:
    candidates = [tmp_path / name for name in "abcd"]
    (tmp_path / "b").touch()
    with ExitStack() as stack:
        names = [stack.enter_context(claimed(candidates, itself)).name for _ in range(3)]
    assert names == ["a", "c", "d"]
    assert [path.name for path in tmp_path.iterdir()] == ["b"]


def test_a_name_is_given_back_when_writing_fails(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), claimed([tmp_path / "a"], itself):
        raise ZeroDivisionError
    with claimed([tmp_path / "a"], itself) as target:
        assert target == tmp_path / "a"


def test_a_name_that_a_power_cut_left_taken_is_free_after_a_day(tmp_path: Path) -> None:
    left = claim_of(tmp_path / "a")
    left.touch()
    with claimed([tmp_path / "a", tmp_path / "b"], itself) as target:
        assert target.name == "b"
    yesterday = time.time() - 25 * 3600
    os.utime(left, (yesterday, yesterday))
    with claimed([tmp_path / "a", tmp_path / "b"], itself) as target:
        assert target.name == "a"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught, claimed([tmp_path / "brak" / "a"], itself):
        pass
    assert caught.value.code == "export.not_written"


def test_no_free_name_is_said(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    with pytest.raises(UserError) as caught, claimed([tmp_path / "a"], itself):
        pass
    assert caught.value.code == "export.not_written"


def test_a_full_disk_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files({tmp_path / "a": b"old"})

    def full_disk(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(atomic.os, "fsync", full_disk)
    with pytest.raises(UserError) as caught:
        write_files({tmp_path / "a": b"new"})

    assert caught.value.code == "export.not_written"
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a": b"old"}


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"export\.not_written"):
        write_files({tmp_path / "nowhere" / "a": b""})
