"""This computer at its office: who gathers, what a backup is made of, where secrets are.

An office of one computer has it all to itself; what differs in a shared one is here, in one hand.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from filelock import FileLock

from desktop.db.engine import Database
from desktop.domain.shared import GatheringState, SharedPlace
from desktop.services.backup.office import Ground
from desktop.services.backup.service import Lock
from desktop.services.events import EventBus, GatheringChanged
from desktop.services.place.shared.backing import SharedGround
from desktop.services.place.shared.kept import keep_shared, shared_of
from desktop.services.place.shared.opening import check_office, password_of
from desktop.services.place.shared.presence import BackupLock, Presence
from desktop.services.place.shared.secrets import SharedSecrets
from desktop.services.secrets import Secrets


class OwnDesk:
    """An office in the data folder ``root`` of one computer, whose secrets are ``own``."""

    shared: None = None

    def __init__(self, root: Path, own: Secrets) -> None:
        self.secrets: Secrets = own
        self.ground = Ground(root)
        self._root = root

    def backup_lock(self) -> Lock:
        """Held by whoever backs up."""
        return FileLock(self._root / "backup.lock", thread_local=False)

    def start(self, begin: Callable[[], None], _end: Callable[[], None], _events: EventBus) -> None:
        """Gather at once; raises what ``begin`` does."""
        begin()

    def look(self) -> None:
        """Nobody else can have begun meanwhile."""

    def stop(self) -> None:
        """Whoever ends the office ends the gathering."""

    def leave(self) -> None:
        """Nobody waits for it."""


@dataclass
class SharedDesk:
    """An office that several computers share."""

    root: Path
    place: SharedPlace
    password: str
    presence: Presence
    secrets: Secrets
    ground: Ground

    @property
    def shared(self) -> SharedDesk:
        """Itself."""
        return self

    def backup_lock(self) -> Lock:
        """Held by whoever backs up."""
        return BackupLock(self.place, self.password)

    @property
    def state(self) -> GatheringState:
        """Who gathers, as it was known some seconds ago at the most."""
        return self.presence.state

    def set_gathers(self, *, may: bool) -> None:
        """Whether this computer may gather for the office; raises ``place.not_remembered``."""
        self.place = replace(self.place, gathers=may)
        keep_shared(self.root, self.place)
        self.presence.set_may(may=may)

    def start(self, begin: Callable[[], None], end: Callable[[], None], events: EventBus) -> None:
        """Gather as soon as nobody else does; that it changes is told by :class:`GatheringChanged`."""
        self.presence.start(begin, end, lambda state: events.publish(GatheringChanged(state)))

    def look(self) -> None:
        """The computer slept: see how things stand."""
        self.presence.look()

    def stop(self) -> None:
        """Gather no more; what is just beginning has begun and ended when this returns."""
        self.presence.stop()

    def leave(self) -> None:
        """Have the office open no longer."""
        self.presence.leave()


def desk_of(root: Path, database: Database, own: Secrets) -> OwnDesk | SharedDesk:
    """The desk in the data folder ``root``, whose ``database`` is open; ``own`` are this computer's secrets.

    Raises :class:`UserError` ``shared.others_change`` while another computer moves or upgrades the office,
    ``shared.no_key``.
    """
    place = shared_of(root)
    if place is None:
        return OwnDesk(root, own)
    password = password_of(own)
    presence = Presence(place, password)
    try:
        presence.enter()
        # Between opening and entering somebody may have moved it away.
        check_office(database, place)
        secrets = SharedSecrets(database, own, password, place.office)
        secrets.settle()
    except BaseException:
        presence.leave()
        database.close()
        raise
    ground = SharedGround(root, place.folder, database, place.office)
    return SharedDesk(root, place, password, presence, secrets, ground)
