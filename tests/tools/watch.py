"""A program that takes files in, for tests that kill it: watching alone, or all that ``serve`` does."""

from __future__ import annotations

import argparse
import sys
import threading
from pathlib import Path

from desktop.app import DataFolder, open_office
from tests.conftest import FAST

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("--whole", action="store_true", help="read as well, and hold the lock")
    options = parser.parse_args()
    office = open_office(DataFolder(options.data), workers=1, timing=FAST, user="test")
    if not options.whole:
        office.folders.start()
    elif not office.start():
        sys.exit("the program that was killed still holds the lock")
    print("gotowy", flush=True)
    threading.Event().wait()
