"""Files that were made to do harm: each gives a result or a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.domain.reading import Limits, Reading
from desktop.domain.sentences import polish
from desktop.extraction.media import inspect
from desktop.extraction.pageways import OCR_DPI
from desktop.extraction.reader import read_text_only
from desktop.extraction.rendering import open_pages
from tests.hostile import MAKERS, make_files


def outcome(path: Path) -> Reading | Message | None:
    """What comes of reading the file; its first pages are drawn as for OCR, too."""
    try:
        media_type = inspect(path, Limits()).media_type
        with open_pages(path, media_type, Limits()) as pages:
            for index in range(min(2, pages.count)):
                pages.image(index, OCR_DPI)
        return read_text_only(path)
    except UserError as error:
        return error.message


def test_nothing_but_reasons_and_results(tmp_path: Path) -> None:
    for file in make_files(tmp_path, 4 * len(MAKERS), seed=20):
        result = outcome(file.path)
        if isinstance(result, Message):
            assert polish(result)


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("empty", "file.empty"),
        ("text", "file.unknown_type"),
        ("zip", "file.unknown_type"),
        ("pdf-encrypted", "file.encrypted"),
        ("page-bomb", "file.too_many_pages"),
        ("content-bomb", "file.too_heavy"),
        ("filter-chain", "file.too_heavy"),
        ("text-bomb", "file.too_heavy"),
        ("indirect-size", "file.too_many_pixels"),
        ("inline-picture", "file.too_many_pixels"),
        ("giant-picture-in-pdf", "file.too_many_pixels"),
        ("png-giant", "file.too_many_pixels"),
        ("tiff-giant", "file.too_many_pixels"),
        ("png-cut", "file.incomplete"),
        ("page-tree-loop", "file.damaged"),
    ],
)
def test_the_reason_names_what_is_wrong(tmp_path: Path, kind: str, code: str) -> None:
    number = list(MAKERS).index(kind)
    file = make_files(tmp_path, number + 1, seed=3)[number]
    result = outcome(file.path)
    assert isinstance(result, Message)
    assert result.code == code


def test_the_same_seed_makes_the_same_files(tmp_path: Path) -> None:
    kinds = len(MAKERS)
    first, second = (make_files(tmp_path / name, kinds, seed=5) for name in ("a", "b"))
    same = [
        one.path.read_bytes() == other.path.read_bytes() for one, other in zip(first, second, strict=True)
    ]
    assert sum(same) > kinds - 8  # PDF writers put a random identity into some
