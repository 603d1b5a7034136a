"""Tests of the window with an office whose panel is the test's own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.app import DataFolder
from desktop.db.engine import Database
from desktop.services.office import Office
from tests.panel_office import Doors, Post, with_panel


@pytest.fixture
def post() -> Post:
    """What letters go out by."""
    return Post()


@pytest.fixture
def doors() -> Doors:
    """What opens the panel's door."""
    return Doors()


@pytest.fixture
def office(
    make_office: Callable[[], Office], data: DataFolder, database: Database, post: Post, doors: Doors
) -> Office:
    """An office that can send and serve."""
    return with_panel(make_office(), data, database, post, doors=doors)
