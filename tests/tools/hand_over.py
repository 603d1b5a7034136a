"""A program that hands all approved documents over, for tests that kill it: by themselves, or itself.

Each line of its input is a run: the step at which it kills itself, 0 for none.  A step is what something
outside can see: a transaction that is committed, a file that is made, flushed, renamed or removed, and is
two instants, before and after.  Every run is a process of its own, born of this one so that it need not
load the program anew; its number is printed, and how it ended.
"""

from __future__ import annotations

import argparse
import os
import pathlib
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import event

from desktop.app import DataFolder, open_office


class Fate:
    """Counts steps, and ends the program at one of them."""

    def __init__(self, die_at: int) -> None:
        self._left = die_at

    def step(self) -> None:
        """A step is taken."""
        self._left -= 1
        if self._left == 0:
            # Not an exit: nothing may be tidied up on the way.
            os.kill(os.getpid(), signal.SIGKILL)

    def watch(self, owner: Any, name: str) -> None:
        """Each call of ``owner.name`` is a step before and one after."""
        known: Callable[..., Any] = getattr(owner, name)

        def watched(*arguments: Any, **options: Any) -> Any:
            self.step()
            result = known(*arguments, **options)
            self.step()
            return result

        setattr(owner, name, watched)


def run(data: Path, target: Path, kind: str, die_at: int) -> None:
    """Hand over; raises what that raises."""
    office = open_office(DataFolder(data), workers=1, user="test")
    fate = Fate(die_at)
    for name in ("replace", "unlink", "touch"):
        fate.watch(pathlib.Path, name)
    fate.watch(os, "fsync")
    event.listen(office.exporting._database.engine, "commit", lambda _connection: fate.step())
    assert office.exporting.export(None, target, kind).documents


def main() -> None:
    """Run as often as the input says."""
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("format")
    options = parser.parse_args()
    import desktop.export.registry  # noqa: F401 - loaded once for all runs

    for line in sys.stdin:
        born = os.fork()
        if born == 0:
            code = 1
            try:
                run(options.data, options.target, options.format, int(line))
                code = 0
            finally:
                sys.stderr.flush()
                os._exit(code)
        print(born, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(born, 0)[1]), flush=True)


if __name__ == "__main__":
    main()
