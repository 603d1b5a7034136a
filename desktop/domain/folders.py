"""Watched folders (hot folders): where scanners put files, and what is to be done with them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desktop.domain.companies import MonthRule
from desktop.domain.documents import Stage
from desktop.domain.kinds import DocumentKind
from desktop.domain.messages import Message
from desktop.domain.splitting import SplitRule

QUIET_SECONDS = 3.0
"""How long a file must rest before it is taken, unless the office sets another time."""

ACCEPTED_FOLDER = "_przyjete"
"""Sub-folder that taken files are moved to, one folder a day in it; never looked into."""


class ObserverKind(StrEnum):
    """How changes in a folder are noticed between two listings."""

    AUTO = "auto"
    """Polling on network file systems, which send no events; else native."""
    NATIVE = "native"
    """The system's own events (inotify, ReadDirectoryChangesW, FSEvents)."""
    POLLING = "polling"


class AfterIntake(StrEnum):
    """What becomes of a source file once its document is safe."""

    MOVE = "move"
    DELETE = "delete"


class FolderState(StrEnum):
    """How a watched folder is doing."""

    OK = "ok"
    OFFLINE = "offline"
    """Not there or not reachable: a share that is switched off, a stick pulled out."""
    NO_PERMISSION = "no_permission"
    PARTLY = "partly"
    """Some sub-folder cannot be listed; the rest is watched."""
    NO_EVENTS = "no_events"
    """No observer can be had at the moment: files are found, but only by the periodic listing."""
    STOPPED = "stopped"
    """Nobody watches: another desk does, or the program is ending."""


@dataclass(frozen=True, slots=True)
class WatchedFolder:
    """A folder that scans drop into.

    ``quiet_seconds`` is how long size and time of a file must not change before it is taken.
    A root folder holds one sub-folder per company; any other folder belongs to ``company_id``,
    or to nobody yet (``None``: its documents wait in the unassigned tray until a NIP on them or a
    person says whose they are).
    """

    id: int
    path: Path
    is_root: bool = False
    company_id: int | None = None
    kind: DocumentKind | None = None
    month_rule: MonthRule | None = None
    """``None``: as the company's settings say."""
    channel_label: str = ""
    observer: ObserverKind = ObserverKind.AUTO
    quiet_seconds: float = QUIET_SECONDS
    after: AfterIntake = AfterIntake.MOVE
    stage: Stage = Stage.AUTO
    split: SplitRule | None = None
    """How batches are cut into documents; ``None``: as the program thinks best."""

    def __post_init__(self) -> None:
        if not self.path.is_absolute():
            raise ValueError("a watched folder needs an absolute path")
        if not 0 < self.quiet_seconds <= 3600:
            raise ValueError(f"not a quiet time: {self.quiet_seconds}")


@dataclass(frozen=True, slots=True)
class FolderStatus:
    """How it goes with watching the folder ``folder_id`` just now."""

    folder_id: int
    path: Path
    state: FolderState
    message: Message | None = None
