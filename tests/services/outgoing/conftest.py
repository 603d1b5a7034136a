"""A mail server on loopback and the sending of an office that uses it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop.db.engine import Database
from desktop.services.events import EventBus
from desktop.services.outgoing.service import Outgoing
from desktop.services.troubles import Troubles
from tests.services.outgoing.post import Clock, MemorySecrets, PostOffice, post_office
from tests.services.signingin.conftest import tokens

__all__ = ["tokens"]


@pytest.fixture
def post() -> Iterator[PostOffice]:
    """An open server that asks for no login."""
    with post_office() as office:
        yield office


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def secrets() -> MemorySecrets:
    return MemorySecrets()


@pytest.fixture
def troubles(database: Database) -> Troubles:
    return Troubles(database, EventBus())


@pytest.fixture
def outgoing(
    database: Database, secrets: MemorySecrets, troubles: Troubles, clock: Clock
) -> Iterator[Outgoing]:
    """Sending that is not started, on a clock of the test's."""
    sending = Outgoing(database, EventBus(), secrets, troubles, clock=clock)
    yield sending
    sending.stop()
