"""Python's garbage, collected on the window's thread only."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_MS = 1000
_LIMITS = (20_000, 20, 50)
"""When each generation is due, counted as :func:`gc.set_threshold` does."""


class GarbageCollector(QObject):
    """Takes the collecting over from Python.

    Python collects in whichever thread happens to make an object.  A forgotten widget or timer would then
    be destroyed by a thread that is not the window's, which Qt answers with a crash.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self)
        timer.timeout.connect(self.look)
        timer.start(_LOOK_MS)

    def look(self) -> None:
        """Collect the oldest generation that is due."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > _LIMITS[generation]:
                gc.collect(generation)
                return
