"""Watched folders: which there are, their companies' sub-folders, and the watcher over them."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db import paths, records
from desktop.db.engine import Database
from desktop.db.tables import CompanyTable, WatchedFolderTable
from desktop.domain.documents import Hints
from desktop.domain.errors import UserError
from desktop.domain.folders import FolderState, FolderStatus, WatchedFolder
from desktop.domain.messages import Message
from desktop.intake.hotfolder.loop import Timing
from desktop.intake.hotfolder.stability import TakeResult
from desktop.intake.hotfolder.watcher import PassReport, WaitingFile, Watcher
from desktop.services.companies import Companies
from desktop.services.events import CompaniesChanged, Event, EventBus, FolderStates
from desktop.services.scanned import ScannedFiles
from desktop.services.troubles import Troubles

_LOG = logging.getLogger(__name__)

_STATE_MESSAGES = {
    FolderState.OFFLINE: "folder.offline",
    FolderState.NO_PERMISSION: "folder.no_permission",
    FolderState.PARTLY: "folder.partly",
    FolderState.NO_EVENTS: "folder.no_events",
}
_REACHABLE = frozenset({FolderState.OK, FolderState.PARTLY, FolderState.NO_EVENTS})


class Folders:
    """Keeps the watched folders and runs the watcher over them."""

    def __init__(
        self,
        database: Database,
        companies: Companies,
        scanned: ScannedFiles,
        troubles: Troubles,
        events: EventBus,
        timing: Timing | None = None,
    ) -> None:
        self._database = database
        self._companies = companies
        self._scanned = scanned
        self._events = events
        self._lock = threading.Lock()
        self._states: dict[int, FolderState] = {}
        self._watcher = Watcher(self._take, self._state_changed, timing=timing)
        self._watching = False
        troubles.when_retried(self.rescan)
        events.subscribe(self._on_event)

    # -- which there are -----------------------------------------------------------------------------

    def all(self) -> list[WatchedFolder]:
        """All watched folders."""
        with self._database.read() as session:
            rows = session.scalars(select(WatchedFolderTable).order_by(WatchedFolderTable.id))
            return [records.folder(row) for row in rows]

    def add(self, folder: WatchedFolder) -> WatchedFolder:
        """Watch ``folder`` from now on (its ``id`` is given here); a root gets its companies' folders.

        Raises :class:`UserError` ``folder.missing`` if it is not there, ``folder.taken`` if it is
        watched already, ``folder.no_permission`` if files could not be moved in it.
        """
        check_usable(folder.path)
        with self._database.write() as session:
            _refuse_taken(session, folder.path, None)
            row = WatchedFolderTable(path=paths.to_text(folder.path))
            _fill(row, folder)
            session.add(row)
            session.flush()
            added = records.folder(row)
        self._changed()
        return added

    def change(self, folder: WatchedFolder) -> WatchedFolder:
        """Keep what ``folder`` says now; raises what :meth:`add` raises, and ``folder.gone``."""
        check_usable(folder.path)
        with self._database.write() as session:
            row = session.get(WatchedFolderTable, folder.id)
            if row is None:
                raise UserError("folder.gone")
            _refuse_taken(session, folder.path, folder.id)
            _fill(row, folder)
            session.flush()
            changed = records.folder(row)
        self._changed()
        return changed

    def remove(self, folder_id: int) -> None:
        """Watch the folder no longer; what lies in it stays there.  Unknown is fine."""
        with self._database.write() as session:
            row = session.get(WatchedFolderTable, folder_id)
            if row is not None:
                session.delete(row)
        self._changed()

    # -- watching ------------------------------------------------------------------------------------

    def states(self) -> tuple[FolderStatus, ...]:
        """How each folder is doing."""
        with self._lock:
            states = dict(self._states)
        return tuple(_status(folder, states.get(folder.id), self._watching) for folder in self.all())

    def waiting(self) -> list[WaitingFile]:
        """The files that this program has seen and not taken yet, and why."""
        return self._watcher.waiting()

    def start(self) -> None:
        """Begin to watch, and close what a power cut left open."""
        # Beside it, not before: asking a share that does not answer takes minutes.
        threading.Thread(target=self._scanned.recover, name="recovery", daemon=True).start()
        self._watching = True
        self._refresh()
        self._watcher.start()
        self._publish()

    def stop(self) -> None:
        """End watching; copies under way are waited for, but not for ever: see :meth:`when_ended`."""
        self._watching = False
        self._watcher.stop()

    def when_ended(self, call: Callable[[], None]) -> None:
        """After :meth:`stop`: ``call`` once no file is being taken in any longer.

        That is now, or on the thread that finishes the last copy.
        """
        self._watcher.when_ended(call)

    def renew(self) -> None:
        """Another program has changed the folders or companies: watch what there is now."""
        self._changed()

    def rescan(self) -> None:
        """Look into every folder now."""
        self._watcher.rescan()

    def scan_once(self, timeout: float) -> PassReport:
        """Take in all that is there, waiting for files that are still being written, and end."""
        self._scanned.recover()
        self._refresh()
        return self._watcher.scan_once(wait=True, timeout=timeout)

    def _take(self, folder: WatchedFolder, path: Path, hints: Hints) -> TakeResult:
        return TakeResult.DONE if self._scanned.take(folder, path, hints) else TakeResult.RETRY

    def _state_changed(self, folder_id: int, state: FolderState) -> None:
        with self._lock:
            self._states[folder_id] = state
        if state in _REACHABLE:
            # On the folder's own thread: its share may have been away when the companies came.
            self._make_company_folders(folder for folder in self.all() if folder.id == folder_id)
        self._publish()

    def _publish(self) -> None:
        self._events.publish(FolderStates(self.states()))

    def _changed(self) -> None:
        self._refresh()
        self._publish()

    def _on_event(self, event: Event) -> None:
        if isinstance(event, CompaniesChanged):
            self._refresh()

    def _refresh(self) -> None:
        """Tell the watcher which folders and companies there are; make the companies' folders."""
        folders = self.all()
        with self._database.read() as session:
            rows = session.execute(select(CompanyTable.folder, CompanyTable.id))
            names = {row.folder: row.id for row in rows}
        with self._lock:
            reachable = {one for one, state in self._states.items() if state in _REACHABLE}
        # A watched folder that has not answered gets them when it does; nobody waits for it here.
        self._make_company_folders(one for one in folders if not self._watching or one.id in reachable)
        self._watcher.set_folders(folders, names)

    def _make_company_folders(self, folders: Iterable[WatchedFolder]) -> None:
        active = [company.folder for company in self._companies.all()]
        for folder in folders:
            if folder.is_root:
                _make_folders(folder.path, active)


def _make_folders(root: Path, names: Iterable[str]) -> None:
    try:
        if not root.is_dir():
            return
    except OSError as error:
        _LOG.warning("a watched folder cannot be asked: %s", type(error).__name__)
        return
    for name in names:
        try:
            (root / name).mkdir(exist_ok=True)
        except OSError as error:
            # The share may refuse it; documents put into the root itself are still assigned by NIP.
            _LOG.warning("a company's folder cannot be made: %s", type(error).__name__)


def check_usable(path: Path) -> None:
    """Raise :class:`UserError` unless files can be found and moved in the folder ``path``."""
    try:
        if not path.is_dir():
            raise UserError("folder.missing", path=path)
    except PermissionError as error:
        raise UserError("folder.no_permission", path=path) from error
    except OSError as error:
        raise UserError("folder.missing", path=path) from error
    probe = path / ".bezdotyk-proba"
    try:
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise UserError("folder.no_permission", path=path) from error


def _refuse_taken(session: Session, path: Path, own_id: int | None) -> None:
    taken = session.scalar(select(WatchedFolderTable).where(WatchedFolderTable.path == paths.to_text(path)))
    if taken is not None and taken.id != own_id:
        raise UserError("folder.taken", path=path)


def _fill(row: WatchedFolderTable, folder: WatchedFolder) -> None:
    row.path = paths.to_text(folder.path)
    row.is_root = folder.is_root
    row.company_id = None if folder.is_root else folder.company_id
    row.kind = folder.kind
    row.month_rule = folder.month_rule
    row.channel_label = folder.channel_label.strip()[:100]
    row.observer = folder.observer
    row.quiet_seconds = folder.quiet_seconds
    row.after = folder.after
    row.stage = folder.stage
    row.split_policy = "" if folder.split is None else folder.split.as_text()


def _status(folder: WatchedFolder, state: FolderState | None, watching: bool) -> FolderStatus:
    if not watching:
        return FolderStatus(folder.id, folder.path, FolderState.STOPPED)
    state = state or FolderState.OK
    code = _STATE_MESSAGES.get(state)
    message = None if code is None else Message(code, {"path": str(folder.path)})
    return FolderStatus(folder.id, folder.path, state, message)
