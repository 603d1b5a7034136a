"""The test of a scanner's folder: somebody scans a page, and hears at once what became of it.

Nothing here takes a file in: the watcher does, exactly as on any other day.  This only looks at what it has
done and at what it still waits for.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select

from desktop.db import paths
from desktop.db.engine import Database
from desktop.db.tables import DocumentTable, IntakeTable
from desktop.domain.firstrun import ScanArrival, ScanLook, ScanStage
from desktop.domain.folders import FolderState, WatchedFolder
from desktop.domain.messages import Message
from desktop.intake.hotfolder.names import may_enter, may_take
from desktop.intake.hotfolder.stability import Waiting
from desktop.intake.hotfolder.watcher import WaitingFile
from desktop.services.folders import Folders
from desktop.services.troubles import Troubles

_SLOW_SECONDS = 20.0
"""After which a file that is not taken is worth a word."""
_MOST_ENTRIES = 2_000
"""Of a folder that is searched for a file that went astray."""
_STARTED_BEFORE = 5.0
"""Seconds that the clock of a file server may be behind ours."""
_WAITING = {
    Waiting.RESTING: "scan.resting",
    Waiting.UNFINISHED: "scan.unfinished",
    Waiting.EMPTY: "scan.empty",
    Waiting.LOCKED: "scan.locked",
    Waiting.TAKING: "scan.taking",
    Waiting.REFUSED: "scan.refused",
}


@dataclass(frozen=True, slots=True)
class Since:
    """When a test began: what was taken in before, and the time (of files, seconds since 1970)."""

    intake_id: int
    at: float


class ScanTest:
    """Looks at one folder, as often as it is asked; every look is quick."""

    def __init__(
        self,
        database: Database,
        folders: Folders,
        troubles: Troubles,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._database = database
        self._folders = folders
        self._troubles = troubles
        self._clock = clock

    def begin(self) -> Since:
        """What comes from now on counts."""
        with self._database.read() as session:
            newest = session.scalar(select(func.max(IntakeTable.id))) or 0
        return Since(newest, self._clock())

    def look(self, folder: WatchedFolder, since: Since, *, patient: bool) -> ScanLook:
        """What is seen in ``folder``; once nobody is ``patient`` any more, also what may be wrong."""
        arrival = self._arrived(folder, since)
        if arrival is not None:
            return ScanLook(ScanStage.ARRIVED, arrival)
        waiting = [one for one in self._folders.waiting() if one.folder_id == folder.id]
        if waiting:
            newest = min(waiting, key=lambda one: one.seconds)
            return ScanLook(ScanStage.WRITING, says=tuple(self._of_file(newest, folder)))
        wrong = list(self._of_folder(folder))
        if patient:
            return ScanLook(ScanStage.NOTHING, says=tuple(wrong))
        ignored = _first_new(folder.path, since, taken=False)
        if ignored is not None:
            wrong.append(Message("scan.ignored", {"name": paths.readable(ignored.name)}))
        astray = self._astray(folder, since)
        if astray is not None:
            details = {"name": paths.readable(astray.name), "folder": str(astray.parent)}
            wrong.append(Message("scan.elsewhere", details))
        if not wrong:
            wrong.append(Message("scan.nothing"))
        return ScanLook(ScanStage.NOTHING, None, tuple(wrong), None if astray is None else astray.parent)

    def _arrived(self, folder: WatchedFolder, since: Since) -> ScanArrival | None:
        """The newest document that came of a file in ``folder``."""
        root = paths.to_text(folder.path)
        query = (
            select(IntakeTable.source_path, IntakeTable.document_id, IntakeTable.size)
            .join(DocumentTable, DocumentTable.id == IntakeTable.document_id)
            .where(IntakeTable.id > since.intake_id)
            .order_by(IntakeTable.id.desc())
        )
        with self._database.read() as session:
            for source, document_id, size in session.execute(query):
                if source.startswith(root.rstrip(os.sep) + os.sep):
                    name = paths.readable(paths.from_text(source).name)
                    return ScanArrival(document_id, name, size)
        return None

    def _of_file(self, waiting: WaitingFile, folder: WatchedFolder) -> Iterator[Message]:
        name = paths.readable(waiting.path.name)
        if waiting.reason is Waiting.REFUSED:
            for trouble in self._troubles.all():
                if trouble.path == waiting.path:
                    yield trouble.message
        code = _WAITING[waiting.reason]
        seconds = f"{waiting.seconds:.0f}"
        quiet = f"{folder.quiet_seconds:g}".replace(".", ",")
        yield Message(code, {"name": name, "seconds": seconds, "quiet": quiet})
        if waiting.seconds > _SLOW_SECONDS and waiting.reason in {Waiting.UNFINISHED, Waiting.EMPTY}:
            yield Message("scan.stuck")

    def _of_folder(self, folder: WatchedFolder) -> Iterator[Message]:
        status = next((one for one in self._folders.states() if one.folder_id == folder.id), None)
        if status is None or status.state is FolderState.STOPPED:
            yield Message("scan.stopped")
        elif status.message is not None and status.state is not FolderState.NO_EVENTS:
            yield status.message
        for trouble in self._troubles.all():
            if trouble.folder_id == folder.id:
                yield trouble.message

    def _astray(self, folder: WatchedFolder, since: Since) -> Path | None:
        """A new scan in a folder nearby, or in one where scanners' programs usually put them."""
        root = os.path.realpath(folder.path)
        for place in _nearby(folder.path):
            there = os.path.realpath(place)
            if there == root or there.startswith(root.rstrip(os.sep) + os.sep):
                continue
            found = _first_new(place, since, taken=True)
            if found is not None:
                return found
        return None


def _nearby(path: Path) -> Iterator[Path]:
    yield path.parent
    try:
        with os.scandir(path.parent) as entries:
            for number, entry in enumerate(entries):
                if number >= _MOST_ENTRIES:
                    break
                if may_enter(entry.name) and entry.is_dir(follow_symlinks=False):
                    yield Path(entry.path)
    except OSError:
        return
    home = Path.home()
    for names in _USUAL:
        yield home.joinpath(*names)


_USUAL: Sequence[tuple[str, ...]] = (
    ("Documents", "Scanned Documents"),
    ("Documents", "Zeskanowane dokumenty"),
    ("Documents",),
    ("Dokumenty",),
    ("Pictures",),
    ("Obrazy",),
    ("Pictures", "ControlCenter4", "Scan"),
    ("Pictures", "ScanSnap"),
    ("Documents", "ScanSnap Home"),
    ("Desktop",),
    ("Pulpit",),
    ("Scans",),
    ("Downloads",),
)
"""Beneath the home folder: where Windows' and the makers' own programs put scans."""
_SCANS = frozenset({".pdf", ".tif", ".tiff", ".jpg", ".jpeg", ".png", ".bmp"})


def _first_new(folder: Path, since: Since, *, taken: bool) -> Path | None:
    """The newest file straight in ``folder`` since the test began; ``taken``: of those that could be a scan,
    else of those that the watcher leaves alone."""
    newest: tuple[float, Path] | None = None
    try:
        with os.scandir(folder) as entries:
            for number, entry in enumerate(entries):
                if number >= _MOST_ENTRIES:
                    break
                if may_take(entry.name) is not taken or not entry.is_file(follow_symlinks=False):
                    continue
                if taken and Path(entry.name).suffix.lower() not in _SCANS:
                    continue
                changed = entry.stat(follow_symlinks=False).st_mtime
                if changed >= since.at - _STARTED_BEFORE and (newest is None or changed > newest[0]):
                    newest = changed, Path(entry.path)
    except OSError:
        return None
    return None if newest is None else newest[1]
