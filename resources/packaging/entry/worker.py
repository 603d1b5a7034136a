"""Start of the frozen program's worker processes; :mod:`multiprocessing` tells each what to run."""

from __future__ import annotations

import multiprocessing
import os
import sys

if __name__ == "__main__":
    # A Windows program without a console has no streams, and libraries write to them nevertheless.
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115
    multiprocessing.freeze_support()
    # Processes started from here would look for the file of this module, which is inside the program.
    del __file__
    # Whoever starts it by hand learns nothing but that there is nothing to do.
    sys.exit(2)
