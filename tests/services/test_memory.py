"""How much memory there is."""

from __future__ import annotations

from desktop.services.memory import total_memory


def test_this_computer_has_memory() -> None:
    assert 256 * 1024**2 < total_memory() < 2**50
