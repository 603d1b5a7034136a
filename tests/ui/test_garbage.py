"""Garbage is collected by the window's thread, and by no other."""

from __future__ import annotations

import gc
import threading
import weakref

from PySide6.QtWidgets import QApplication

from desktop.ui.garbage import GarbageCollector


class Knot:
    """Holds itself."""

    def __init__(self) -> None:
        self.me = self


def test_workers_leave_garbage_to_the_window(qapp: QApplication) -> None:
    gc.collect()
    knot = weakref.ref(Knot())
    made = threading.Thread(target=lambda: [[] for _ in range(100_000)])
    made.start()
    made.join()
    kept = [[] for _ in range(100_000)]  # type: ignore[var-annotated]
    assert knot() is not None
    GarbageCollector(qapp).look()
    assert knot() is None
    assert len(kept) == 100_000
