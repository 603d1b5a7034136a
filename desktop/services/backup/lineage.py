"""Telling the snapshots of this office from those of another computer that has the same one.

An office that was moved or restored may go on at its old computer too, and both back up to the same place
with the same key.  Each would take the other's snapshots for older ones of its own and let them go.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from desktop.domain.backup import SnapshotName
from desktop.services.backup.disk import flushed_text

_CLOCKS = timedelta(days=1)
"""How far the clocks of two computers may differ."""
_LEFT_ALONE = timedelta(days=30)
"""So long another computer's snapshot is nobody else's to let go; by then somebody has decided."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """What an office knows of its own snapshots, kept in ``file``, which no backup takes along."""

    letters: str
    """At the end of the names of its snapshots."""
    since: datetime
    inherited: frozenset[str]
    """Snapshots that were there when it began: its own now."""

    @classmethod
    def at(cls, file: Path, owner: str, there: Iterable[SnapshotName]) -> Lineage:
        """The one in ``file``; a new one, which inherits what is ``there``, if that is not the ``owner``'s.

        Raises :class:`UserError` ``backup.target_*``.
        """
        found = _read(file, owner)
        if found is not None:
            return found
        new = cls(secrets.token_hex(4), datetime.now(UTC), frozenset(map(str, there)))
        said = {
            "owner": owner,
            "letters": new.letters,
            "since": new.since.isoformat(),
            "inherited": sorted(new.inherited),
        }
        flushed_text(file, json.dumps(said, indent=1))
        return new

    def others(self, there: Iterable[SnapshotName]) -> list[SnapshotName]:
        """Those of ``there`` that another computer made lately."""
        now = datetime.now(UTC)
        return [
            one
            for one in there
            if not one.endswith(f"-{self.letters}.age")
            and one not in self.inherited
            and one.moment > self.since - _CLOCKS
            and now - one.moment < _LEFT_ALONE
        ]


def _read(file: Path, owner: str) -> Lineage | None:
    try:
        said: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
        # A data folder that was copied by hand takes the file along.
        if said["owner"] != owner:
            return None
        since = datetime.fromisoformat(said["since"]).astimezone(UTC)
        return Lineage(str(said["letters"]), since, frozenset(map(str, said["inherited"])))
    except (OSError, ValueError, KeyError, TypeError):
        return None
