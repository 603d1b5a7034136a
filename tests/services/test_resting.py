"""Work that nobody waits for takes a share of the processor only."""

from __future__ import annotations

import time

from desktop.services.resting import rest_after


def test_the_longer_the_work_the_longer_the_rest() -> None:
    assert rest_after(time.monotonic()) > 0
    assert rest_after(time.monotonic() - 2) >= 6
