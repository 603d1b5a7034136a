"""A program that takes mail in, for tests that kill it."""

from __future__ import annotations

import argparse
import os
import threading
from pathlib import Path

from desktop.app import DataFolder, open_office
from tests.mailservers import Secrets


class OneSecret(Secrets):
    """The same for everything, given by the test in the environment."""

    def get(self, name: str) -> str | None:
        return os.environ["BEZDOTYK_TEST_PASSWORD"]


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    options = parser.parse_args()
    office = open_office(DataFolder(options.data), workers=1, user="test", secrets=OneSecret())
    office.mailboxes.start()
    print("gotowy", flush=True)
    threading.Event().wait()
