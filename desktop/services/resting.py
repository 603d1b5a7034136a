"""How long work that nobody waits for rests, so that whoever works at the desk does not notice it."""

from __future__ import annotations

import time

_SHARE = 4
"""One part in so many of a processor is taken."""
_LEAST = 0.05


def rest_after(begun: float) -> float:
    """Seconds to rest after a piece of work that began at ``begun`` of :func:`time.monotonic`."""
    return max(_LEAST, (time.monotonic() - begun) * (_SHARE - 1))
