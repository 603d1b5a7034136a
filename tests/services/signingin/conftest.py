"""A provider for each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.services.signingin.provider import Tokens


@pytest.fixture
def tokens() -> Iterator[Tokens]:
    made = Tokens()
    yield made
    made.server.shutdown()
    made.server.server_close()
