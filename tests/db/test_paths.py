"""Paths whose names are no text, as text."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.db import paths

_NAMES = st.binary(min_size=1, max_size=40).filter(lambda name: not set(name) & set(b"/\0"))
_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="names are text there")


@_POSIX
@given(st.lists(_NAMES, min_size=1, max_size=5))
def test_any_path_becomes_text_and_comes_back(names: list[bytes]) -> None:
    path = Path(os.fsdecode(b"/" + b"/".join(names)))
    text = paths.to_text(path)
    text.encode()
    assert paths.from_text(text) == path


@_POSIX
@given(_NAMES, _NAMES)
def test_different_paths_stay_different(one: bytes, other: bytes) -> None:
    first, second = (Path("/skany", os.fsdecode(name)) for name in (one, other))
    assert (paths.to_text(first) == paths.to_text(second)) == (first == second)


@_POSIX
@given(_NAMES)
def test_a_readable_name_is_text(name: bytes) -> None:
    assert paths.readable(os.fsdecode(name)).encode()


def test_ordinary_paths_are_their_own_text(tmp_path: Path) -> None:
    path = tmp_path / "zażółć.pdf"
    assert paths.to_text(path) == str(path)
    assert paths.from_text(str(path)) == path
    assert paths.readable("zażółć.pdf") == "zażółć.pdf"


def test_an_old_scanners_polish_letters_can_be_read() -> None:
    assert paths.readable("faktura_\udcb3\udcb9ka.pdf") == "faktura_łąka.pdf"
    assert paths.readable("\ud800.pdf") == "\N{REPLACEMENT CHARACTER}.pdf"
