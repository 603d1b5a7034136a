"""Connections: whoever opens one has to ask something soon, and nobody opens too many."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

PATIENCE = 20.0
"""Seconds in which the head of a request must be there; uvicorn itself would wait for ever."""
MOST = 200
"""Connections of one address; a company's computers may share one."""


class Impatient(H11Protocol):
    """HTTP/1.1 with an end to waiting; made by :func:`protocol`."""

    is_proxy: Callable[[str], bool]
    patience: float
    most: int
    open_ones: Counter[str]

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._address = ""
        self._timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Count it, and hang up if there are too many."""
        super().connection_made(transport)
        self._address = self.client[0] if self.client else ""
        self.open_ones[self._address] += 1
        if self.open_ones[self._address] > self.most and not type(self).is_proxy(self._address):
            transport.close()
            return
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Count it no longer."""
        super().connection_lost(exc)
        self._wait_no_longer()
        self.open_ones[self._address] -= 1
        if self.open_ones[self._address] <= 0:
            del self.open_ones[self._address]

    def handle_events(self) -> None:
        """A request whose head has come may take its time."""
        before = self.cycle
        super().handle_events()
        if self.cycle is not before:
            self._wait_no_longer()

    def on_response_complete(self) -> None:
        """The next one has to come soon, too."""
        super().on_response_complete()
        if not self.transport.is_closing():
            self._wait()

    def _wait(self) -> None:
        self._wait_no_longer()
        self._timer = self.loop.call_later(self.patience, self.transport.close)

    def _wait_no_longer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


def protocol(
    is_proxy: Callable[[str], bool], patience: float = PATIENCE, most: int = MOST
) -> type[H11Protocol]:
    """The protocol for one server; proxies of the office may open as many connections as they like."""
    own = {"is_proxy": staticmethod(is_proxy), "patience": patience, "most": most, "open_ones": Counter()}
    return type("Impatient", (Impatient,), own)
