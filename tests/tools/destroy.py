"""A program that destroys all that is due and kills itself at a step, for tests.

A step is what something outside can see: a transaction that is committed, before and after, and a file that
is removed, before and after.
"""

from __future__ import annotations

import argparse
import pathlib
from pathlib import Path

from sqlalchemy import event

from desktop.app import DataFolder, open_office
from tests.tools.hand_over import Fate


def main() -> None:
    """Destroy; be killed at the step that is told, or end."""
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("die_at", type=int)
    options = parser.parse_args()
    office = open_office(DataFolder(options.data), workers=1, user="test")
    fate = Fate(options.die_at)
    fate.watch(pathlib.Path, "unlink")
    event.listen(office.privacy._database.engine, "commit", lambda _connection: fate.step())
    office.privacy.destroy(office.privacy.due(), "upłynął okres przechowywania")


if __name__ == "__main__":
    main()
