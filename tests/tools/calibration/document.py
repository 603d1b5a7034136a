"""The reliability curve for the documentation."""

from __future__ import annotations

from tests.tools.calibration.training import Trained


def write(trained: Trained) -> None:
    """Write it."""
