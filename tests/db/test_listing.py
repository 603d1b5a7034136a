"""Filters over the columns: whatever is typed finds something or nothing."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from desktop.db import listing
from desktop.db.engine import Database
from desktop.domain.listing import Column, DocumentFilter, Sort


@pytest.fixture(params=["Europe/Warsaw", "America/New_York"], autouse=True)
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A local time before UTC, and one behind it."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system has one time zone for all programs")
    with monkeypatch.context() as changed:
        changed.setenv("TZ", request.param)
        time.tzset()
        yield
    time.tzset()


@pytest.mark.parametrize("column", Column)
@pytest.mark.parametrize(
    "typed",
    [
        "9999-12",
        "31.12.9999",
        "0001-01-01",
        "0000-00",
        "9" * 30,
        "9" * 5000,
        f"1.{'9' * 30}",
        "x" * 60_000,
        "-",
        "><",
        "%_\\",
        "\0",
    ],
)
def test_nothing_that_can_be_typed_breaks_the_list(database: Database, column: Column, typed: str) -> None:
    with database.read() as session:
        assert not listing.ids(session, DocumentFilter(columns={column: typed}), Sort())
