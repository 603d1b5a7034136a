"""Handmade files in the dialects of banks, and what they say."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from desktop.cli.output import plain
from desktop.domain.reading import Limits
from desktop.extraction.statements.reader import read

GOLDEN = Path(__file__).parent / "golden"
EXPECTED = json.loads((GOLDEN / "expected.json").read_text(encoding="utf-8"))


def test_every_file_is_expected() -> None:
    assert {path.name for path in GOLDEN.iterdir()} - {"expected.json"} == set(EXPECTED)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_file_says_what_was_written_into_it(name: str) -> None:
    found = read(GOLDEN / name, Limits())
    assert plain(found) == EXPECTED[name]
    assert all(one.difference == Decimal(0) for one in found)
