"""``python -m desktop`` and the command ``bezdotyk``."""

from __future__ import annotations

import multiprocessing
import sys


def main() -> int:
    """Run the command line; returns the exit code."""
    # In the frozen program a worker process starts here too and must go no further.
    multiprocessing.freeze_support()
    from desktop.cli.run import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
