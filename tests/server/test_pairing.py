"""Pairing a phone over the web: what a sender that is slow, or another site's page, can do to it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest

from desktop.server import visit as module
from tests.server.visitor import Visitor

Browser = Callable[..., Visitor]


@pytest.mark.parametrize("path", ["/api/phone/pair", "/login"])
def test_whoever_sends_drop_by_drop_is_given_up(
    browser: Browser, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    monkeypatch.setattr(module, "_BODY_WITHIN", 0.05)

    async def drops() -> AsyncIterator[bytes]:
        yield b" "
        await asyncio.Event().wait()

    answer = browser().ask("POST", path, content=drops(), headers={"x-bezdotyk": "phone"})
    assert answer.status_code == 413
