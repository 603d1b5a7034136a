"""Start of the frozen program: the window and the command line."""

from __future__ import annotations

import multiprocessing
import os
import sys
from pathlib import Path


def _worker() -> Path:
    """The program for worker processes, which lies beside this one and has no Qt in it."""
    own = Path(sys.executable)
    return own.with_name(f"bezdotyk-worker{own.suffix if sys.platform == 'win32' else ''}")


def _give_streams() -> None:
    # A Windows program without a console has none, and libraries write to them nevertheless.
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115


if __name__ == "__main__":
    _give_streams()
    # The resource tracker of POSIX systems is started from here, not from the worker.
    multiprocessing.freeze_support()
    # Processes started from here would look for the file of this module, which is inside the program.
    del __file__
    multiprocessing.set_executable(str(_worker()))
    from desktop.__main__ import main

    sys.exit(main())
