"""Processes in the background let the window, and whatever else a person does, come first."""

from __future__ import annotations

import os
import sys

_BELOW_NORMAL = 0x4000
"""Windows' BELOW_NORMAL_PRIORITY_CLASS."""


def step_back(by: int) -> None:
    """Lower this process' priority, by ``by`` of POSIX's steps; Windows has one step below normal."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
    else:
        os.nice(by)
