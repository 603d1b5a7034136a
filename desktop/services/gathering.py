"""The files that a person means by choosing or dropping files and folders."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from desktop.domain.messages import Message
from desktop.intake.hotfolder.names import is_plain_file, is_plain_folder, may_enter, may_take


def files(paths: Iterable[Path], troubles: list[tuple[Path, Message]]) -> Iterator[Path]:
    """The chosen files, and those beneath the chosen folders by the rules of watched folders, in order.

    What was chosen itself is meant, whatever its name.  Folders that cannot be listed are added to
    ``troubles``, sub-folders beneath links are not entered.  Walks only as far as it is asked to.
    """

    def refused(error: OSError) -> None:
        troubles.append((Path(os.fsdecode(error.filename)), Message("file.not_readable")))

    for path in paths:
        if not os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises for a share that is down
            yield path
            continue
        for folder, folders, names in os.walk(path, onerror=refused):
            folders[:] = sorted(
                one for one in folders if may_enter(one) and _is(Path(folder, one), is_plain_folder)
            )
            for name in sorted(names):
                if may_take(name) and _is(Path(folder, name), is_plain_file):
                    yield Path(folder, name)


def _is(path: Path, kind: Callable[[os.stat_result], bool]) -> bool:
    try:
        return kind(path.lstat())
    except OSError:
        return False  # gone since it was listed
