"""A program that backs up or restores, for tests that kill it: by themselves, or itself.

Each line of its input is a run: ``backup`` or ``restore``, and the step at which it kills itself, 0 for none.
A step is what something outside can see: a transaction that is committed, a file that is made, flushed,
renamed or removed, and is two instants, before and after.  Every run is a process of its own, born of this
one so that it need not load the program anew; its number is printed, and how it ended.
"""

from __future__ import annotations

import argparse
import os
import pathlib
import sys
from pathlib import Path

from sqlalchemy import event

from desktop.app import DataFolder, open_office
from desktop.domain.backup import FolderPlace
from desktop.services.backup import restoring
from desktop.services.backup.sealing import Key
from desktop.services.secrets import secrets_of
from tests.tools.hand_over import Fate


def run(options: argparse.Namespace, what: str, die_at: int) -> None:
    """Back up or restore; raises what that raises."""
    fate = Fate(die_at)
    if what == "backup":
        office = open_office(DataFolder(options.data), workers=1, user="test")
        event.listen(office.backup._database.engine, "commit", lambda _connection: fate.step())
    for name in ("replace", "unlink", "mkdir", "write_text"):
        fate.watch(pathlib.Path, name)
    fate.watch(os, "fsync")
    if what == "backup":
        office.backup.run()
        return
    source = restoring.find(FolderPlace(str(options.place)))
    key = Key.read(options.key)
    restoring.restore(source, key, options.into, secrets_of(options.into))


def main() -> None:
    """Run as often as the input says."""
    parser = argparse.ArgumentParser()
    for name in ("data", "place", "key", "into"):
        parser.add_argument(name, type=Path)
    options = parser.parse_args()
    for line in sys.stdin:
        what, die_at = line.split()
        born = os.fork()
        if born == 0:
            code = 1
            try:
                run(options, what, int(die_at))
                code = 0
            finally:
                sys.stderr.flush()
                os._exit(code)
        print(born, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(born, 0)[1]), flush=True)


if __name__ == "__main__":
    main()
