"""Putting the office of a data folder away, once another one is opened from there."""

from __future__ import annotations

import shutil
import sqlite3
import uuid
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from desktop.db.replacing import replace
from desktop.services.backup.office import Ground
from desktop.services.place.layout import DATABASE
from desktop.services.place.restoring import holds_nothing
from desktop.services.place.shared.marks import STORES

LEFTOVERS = tuple(f"{DATABASE}{end}" for end in ("-wal", "-shm"))


def put_away(root: Path) -> Path | None:
    """Give the database in ``root`` another name, so that nobody goes on working in it by mistake.

    Its originals stay where they are, until a person removes them; an office without anything in it leaves
    nothing.  Returns the database's new name, ``None`` if there was none or it was empty.
    """
    database = root / DATABASE
    if not database.exists():
        return None
    with closing(sqlite3.connect(database)) as opened:
        opened.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    empty = holds_nothing(database)
    today = datetime.now().astimezone().date().isoformat()
    left = root / f"przeniesiona-{today}-{uuid.uuid4().hex[:4]}.db"
    replace(database, left)
    # Once the office is here again, backups made meanwhile would seem another computer's.
    for leftover in (*(root / name for name in LEFTOVERS), Ground(root).lineage):
        with suppress(OSError):
            leftover.unlink(missing_ok=True)
    if not empty:
        return left
    left.unlink(missing_ok=True)
    for store in STORES:
        shutil.rmtree(root / store, ignore_errors=True)
    return None
