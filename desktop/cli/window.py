"""The window: one office after another, as the person who sits before it wishes."""

from __future__ import annotations

import argparse
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.app import DataFolder, awaits_upgrade, open_office, reporting, start_log, stop_log, upgrade
from desktop.cli.output import complain
from desktop.cli.run import FAILED, OK
from desktop.demo.office import TIMING, DemoOffice
from desktop.domain.backup import Restored
from desktop.domain.errors import UserError
from desktop.domain.messages import Message
from desktop.domain.places import Afterwards, Reopening, Wish
from desktop.domain.upgrading import Tell
from desktop.services.place.moving import move
from desktop.services.place.remembering import remember
from desktop.services.place.restoring import Restore, is_unfinished, make_room, outcome
from desktop.services.place.samples import mark_samples, remove_samples
from desktop.services.place.service import check_office
from desktop.services.place.shared.kept import PASSWORD, has_shared
from desktop.services.place.shared.opening import reach
from desktop.services.place.shared.wishing import SharedWork
from desktop.services.secrets import secrets_of

if TYPE_CHECKING:
    from desktop.ui.desk.messages import Call
    from desktop.ui.desk.single import Single

_SCANNER_AFTER = 1.0
"""Seconds after which the simulated scanner begins, when somebody can see it."""


def window(options: argparse.Namespace, data: DataFolder) -> int:
    """Show the window, or have the one that is open come to the front and offer the files.

    Where the data lie otherwise afterwards, or samples are wanted, another follows it.
    """
    from desktop.ui.desk.messages import Call
    from desktop.ui.desk.single import Single
    from desktop.ui.platform.foreground import own_token

    files, missing = _files(getattr(options, "files", []))
    if missing and not files:
        return FAILED
    call = Call(files, quietly=options.hidden, token=own_token())
    says: Afterwards | None = None
    home = data
    if not data.fixed:
        from desktop.ui.firstrun.missing import find_data

        found = find_data(lambda: DataFolder.chosen().root, _open_elsewhere)
        if found is None:
            return FAILED
        home = data = DataFolder(found, fixed=False)
    while True:
        single = Single.claim(data.root, call)
        if single is None:
            return FAILED if missing else OK
        try:
            start_log(data)
            with reporting(data):
                restored: list[Restored] = []
                if not (_is_whole(data, restored.append) and _is_reached(data) and _is_current(data)):
                    return FAILED
                for one in restored:
                    says = _of_restored(one, data.root)
                wish = _show(data, says, single, call)
        finally:
            single.close()
        if wish is None:
            return OK
        # What is open in a folder keeps Windows from moving or removing it.
        stop_log()
        home, data, says = _follow(wish, home)
        call = Call()


def _files(named: list[Path]) -> tuple[tuple[Path, ...], bool]:
    """The files that are there, by their whole paths, and whether some were not."""
    found, missing = [], False
    for path in named:
        if path.exists():
            found.append(path.absolute())
        else:
            missing = True
            complain(Message("desk.no_files", {"path": str(path)}))
    return tuple(found), missing


open = window  # noqa: A001 - the command's name
"""The same with files."""


def _is_whole(data: DataFolder, hear: Callable[[Restored], None]) -> bool:
    """Go on with a restore that was broken off; ``False`` if that did not go well, which was said."""
    if not is_unfinished(data.root):
        return True
    from desktop.ui.firstrun.unfinished import finish_restoring

    return finish_restoring(data.root, hear)


def _is_reached(data: DataFolder) -> bool:
    """Wait for the office's server where there is one; ``False`` if the person gave up."""
    if not has_shared(data.root):
        return True
    from desktop.ui.shared.away import reach_office

    own = secrets_of(data.root)
    return reach_office(partial(reach, data.root, own), partial(own.put, PASSWORD))


def _is_current(data: DataFolder) -> bool:
    """Bring an earlier version's database up to date; ``False`` if that did not go well, which was said."""
    if not awaits_upgrade(data):
        return True
    from desktop.ui.upgrading import show_upgrade

    return show_upgrade(partial(upgrade, data))


def _show(data: DataFolder, says: Afterwards | None, single: Single, call: Call) -> Reopening | None:
    """One office, until its window is closed; what is to be opened next."""
    from desktop.ui.application import run_until

    fresh = data.place.is_sample and not data.database.exists()
    office = open_office(data, timing=TIMING if fresh else None, panel_apart=True)
    if not fresh:
        return run_until(office, says, single, call)
    play = DemoOffice(office, data.root / "skaner")
    play.set_up()
    threading.Timer(_SCANNER_AFTER, play.deliver).start()
    try:
        return run_until(office, says, single, call)
    finally:
        play.stop()


def _follow(wish: Reopening, home: DataFolder) -> tuple[DataFolder, DataFolder, Afterwards | None]:
    """The own office from now on, the one to open next, and what to say in its window."""
    try:
        match wish:
            case Reopening(Wish.MOVE, folder) if folder is not None:
                return _moved(home, folder)
            case Reopening(Wish.OPEN, folder) if folder is not None:
                home = DataFolder(_open_elsewhere(folder), fixed=False)
                return home, home, _well("place.opened", folder=home.root)
            case Reopening(Wish.RESTORE, folder, restore) if folder is not None and restore is not None:
                return _restored(home, folder, restore)
            case Reopening(Wish.SHARED, work=work) if work is not None:
                return home, home, _shared(home, work)
            case Reopening(Wish.SAMPLES):
                if not home.samples.database.exists():
                    mark_samples(home.samples.root)
                return home, home.samples, _well("place.samples_opened")
            case Reopening(Wish.REMOVE_SAMPLES):
                remove_samples(home.samples.root)
                return home, home, _well("place.samples_removed")
    except UserError as error:
        return home, home, Afterwards(error.message, well=False)
    return home, home, None


def _moved(home: DataFolder, folder: Path) -> tuple[DataFolder, DataFolder, Afterwards | None]:
    from desktop.ui.firstrun.moving import show_move

    went_well, left = show_move(partial(move, home.root, folder, partial(remember, folder)), folder)
    if not went_well:
        said = Message("place.not_copied", {"folder": str(folder)})
        return home, home, Afterwards(said, well=False, first_run=True)
    home = DataFolder(folder, fixed=False)
    said = Message("place.moved", {"folder": str(folder)})
    if left is not None:
        said = Message("place.moved_leaving", {"folder": str(folder), "left": str(left)})
    return home, home, Afterwards(said, first_run=True)


def _shared(home: DataFolder, work: SharedWork) -> Afterwards | None:
    from desktop.ui.firstrun.moving import show_shared

    message = show_shared(partial(work, home.root))
    return None if message is None else Afterwards(message, first_run=True)


def _restored(
    home: DataFolder, folder: Path, restore: Restore
) -> tuple[DataFolder, DataFolder, Afterwards | None]:
    from desktop.ui.firstrun.moving import show_restore

    here = folder == home.root.resolve() or folder == home.root
    restored = show_restore(partial(_restore_into, folder, restore, here=here), folder)
    if restored is None and not here:
        return home, home, None
    if not here:
        remember(folder)
        home = DataFolder(folder, fixed=False)
    return home, home, None if restored is None else _of_restored(restored, folder)


def _restore_into(folder: Path, restore: Restore, tell: Tell, *, here: bool) -> Restored:
    if here:
        make_room(folder)
    return restore(folder, tell)


def _of_restored(restored: Restored, folder: Path) -> Afterwards:
    return Afterwards(outcome(restored, folder), well=not (restored.damaged or restored.lost))


def _well(code: str, **details: object) -> Afterwards:
    return Afterwards(Message(code, {name: str(value) for name, value in details.items()}))


def _open_elsewhere(folder: Path) -> Path:
    """Open the office in ``folder`` from now on; raises what :func:`check_office` and ``remember`` raise."""
    found = check_office(folder).folder
    remember(found)
    return found
