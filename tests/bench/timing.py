"""Printing measurements the same way everywhere."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable


def measure(name: str, call: Callable[[], object], *, runs: int = 7, limit_ms: float | None = None) -> float:
    """Run ``call`` once to warm up and ``runs`` times counted; prints and returns the median in ms."""
    call()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        call()
        times.append((time.perf_counter() - start) * 1000)
    median = statistics.median(times)
    limit = "" if limit_ms is None else f"   (granica {limit_ms:g} ms)"
    print(f"{name:46} {min(times):8.1f} {median:8.1f} {max(times):8.1f} ms{limit}", flush=True)
    return median
