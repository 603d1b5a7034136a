"""``quit``: ends the program that has its window open; the installer does so before an update."""

from __future__ import annotations

import argparse

from desktop.app import DataFolder
from desktop.cli.run import OK


def quit(options: argparse.Namespace, data: DataFolder) -> int:  # noqa: A001 - the command's name
    """Ask the program to end, as from its menu; it is fine if there is none."""
    del options
    from desktop.ui.desk.messages import Call
    from desktop.ui.desk.single import Single

    alone = Single.claim(data.root, Call(quietly=True, ends=True))
    if alone is not None:
        alone.close()
    return OK
