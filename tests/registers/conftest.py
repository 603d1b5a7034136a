"""The registers on loopback."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop.registers.web import Web
from tests.registers.server import HURRIED, PublicRegisters, public_registers


@pytest.fixture
def registers() -> Iterator[PublicRegisters]:
    """What the registers know; nobody has asked yet."""
    with public_registers() as registers:
        yield registers


@pytest.fixture
def web() -> Iterator[Web]:
    """A way to ask, in a hurry."""
    web = Web(HURRIED)
    yield web
    web.abort()
