"""How late the window's event loop is, while the list is scrolled: a timer asks to be called every 5 ms."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow

PROBE_MS = 5
SCROLL_MS = 30


class Loop:
    """Watches the loop from now on; ``is_over`` is asked each time and ends the program's loop."""

    def __init__(self, window: MainWindow, is_over: Callable[[], bool]) -> None:
        # Here and not above: every worker process loads the benchmark's module first.
        from PySide6.QtCore import QTimer

        self._bar = window.page.pane.view.verticalScrollBar()
        self._chance = random.Random(3)
        self._is_over = is_over
        self._gaps: list[tuple[float, float]] = []
        self._start = self._last = time.perf_counter()
        self._timers = [QTimer(), QTimer()]
        self._run(self._timers[0], PROBE_MS, self._probe)
        self._run(self._timers[1], SCROLL_MS, self._scroll)

    def report(self) -> str:
        """The usual delay, the rare ones, and when the longest were; in Polish, as the other benchmarks."""
        gaps = sorted(self._gaps)
        late = [gap for gap, _ in gaps]
        middle, often, rare = (late[int((len(late) - 1) * part)] for part in (0.5, 0.99, 0.999))
        worst = ", ".join(f"{gap:.0f} ms w {at:.1f} s" for gap, at in reversed(gaps[-6:]))
        return (
            f"opóźnienie pętli okna: mediana {middle:.1f} ms, 99 % {often:.1f} ms, 99,9 % {rare:.1f} ms,\n"
            f"najdłuższe: {worst} (granica 100 ms)"
        )

    @staticmethod
    def _run(timer, interval: int, call: Callable[[], None]) -> None:  # type: ignore[no-untyped-def]
        from PySide6.QtCore import Qt

        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(call)
        timer.start(interval)

    def _probe(self) -> None:
        from PySide6.QtWidgets import QApplication

        now = time.perf_counter()
        self._gaps.append(((now - self._last) * 1000 - PROBE_MS, now - self._start))
        self._last = now
        if self._is_over():
            QApplication.quit()

    def _scroll(self) -> None:
        jump, most = self._chance.random() < 0.1, self._bar.maximum()
        self._bar.setValue(
            self._chance.randrange(most + 1) if jump else (self._bar.value() + 3) % max(1, most)
        )
