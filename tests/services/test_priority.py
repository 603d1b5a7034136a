"""A process that steps back lets others come first."""

from __future__ import annotations

import os
import subprocess
import sys

import psutil
import pytest


@pytest.mark.skipif(os.name == "nt", reason="Windows has classes for steps")
def test_a_process_steps_back_by_so_much() -> None:
    script = "import os; from desktop.services.priority import step_back; step_back(3); print(os.nice(0))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert int(done.stdout) == min(psutil.Process().nice() + 3, 19)
