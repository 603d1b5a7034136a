"""Saying where a bug was without saying what it was about."""

from __future__ import annotations

import traceback
from pathlib import PurePath


def place_of(error: BaseException) -> str:
    """The error's type and where it was raised, innermost first: ``KeyError at a.py:12 < b.py:7``.

    Its text is left out: it may hold what stands on a client's document.
    """
    frames = reversed(traceback.extract_tb(error.__traceback__)[-4:])
    places = " < ".join(f"{PurePath(frame.filename).name}:{frame.lineno}" for frame in frames)
    return f"{type(error).__name__} at {places}" if places else type(error).__name__
