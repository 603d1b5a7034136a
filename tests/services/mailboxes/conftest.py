"""A mail server, and an office that looks into it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.services.events import Event, EventBus
from desktop.services.office import Office
from tests.mailservers import Server, pymap


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """Its mail is gone with the test."""
    with pymap(tmp_path) as made:
        yield made


class Waiting:
    """Waits for something to become true: looked at after every event."""

    def __init__(self, events: EventBus) -> None:
        self._changed = threading.Condition()
        events.subscribe(self._heard)

    def until(self, true: Callable[[], bool], timeout: float = 60) -> None:
        with self._changed:
            # States may change without an event of their own.
            end = threading.TIMEOUT_MAX if timeout is None else timeout
            while not true():
                if end <= 0:
                    pytest.fail("it never became true")
                self._changed.wait(0.2)
                end -= 0.2

    def _heard(self, _event: Event) -> None:
        with self._changed:
            self._changed.notify_all()


@pytest.fixture
def waiting(office: Office) -> Waiting:
    """For what happens in the background."""
    return Waiting(office.events)
