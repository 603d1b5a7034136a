"""A program that has its panel open in a process of its own, for tests that kill it."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import AbstractContextManager
from pathlib import Path

from desktop.app import DataFolder, open_office
from desktop.services.panel.panel import Panel
from desktop.services.panel.settings import PanelSettings


def die() -> AbstractContextManager[Panel]:
    """Make no panel, and end the process that should have one."""
    os._exit(9)


if __name__ == "__main__":
    office = open_office(DataFolder(Path(sys.argv[1])), workers=1, user="test", panel_apart=True)
    url = office.panel.start(PanelSettings(listen="127.0.0.1:0"))
    print(url, flush=True)
    if sys.argv[2:] != ["leave"]:
        threading.Event().wait()
