"""A program that only watches folders and takes files in, for tests that kill it."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

from desktop.app import DataFolder, open_office
from tests.conftest import FAST

if __name__ == "__main__":
    office = open_office(DataFolder(Path(sys.argv[1])), workers=1, timing=FAST, user="test")
    office.folders.start()
    print("gotowy", flush=True)
    threading.Event().wait()
