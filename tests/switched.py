"""``BEZDOTYK_TEST_DATABASE=postgresql``: every data folder of the tests has its database on a server.

For seeing what of the whole suite holds there; the ordinary suite runs a chosen part on PostgreSQL, by the
fixture ``shared``.
"""

from __future__ import annotations

import atexit
import os
from pathlib import Path

from sqlalchemy import URL

import desktop.app
from desktop.db.engine import Database
from desktop.db.migrate import migrate
from desktop.domain.upgrading import Tell, nobody
from desktop.services.backup.restoring import refuse_unfinished
from tests.postgres import Cluster, programs

ON_SERVER = os.environ.get("BEZDOTYK_TEST_DATABASE") == "postgresql"
_OF_FILES = ("tests/services/backup/", "tests/services/place/", "tests/db/test_")
"""What copies, moves or repairs the SQLite file itself, or has its like in ``tests/db/postgres``."""
_NOT_OF_FILES = ("tests/db/test_listing", "tests/db/test_records", "tests/db/test_filestore")
_known: dict[Path, URL] = {}
_on = [False]


def switch() -> None:
    """Have data folders opened on a server from now on, in this process."""
    binaries = programs()
    if binaries is None:
        raise RuntimeError("PostgreSQL is not installed")
    cluster = Cluster(binaries)
    atexit.register(cluster.remove)
    cluster.start()
    at = Database.at

    def open_database(data: desktop.app.DataFolder, tell: Tell = nobody) -> Database:
        refuse_unfinished(data.root)
        data.root.mkdir(parents=True, exist_ok=True)
        if data.database.exists() or not _on[0]:
            # A test brought its own, or is about such a file.
            database = at(data.database)
            migrate(database, data.backups, tell)
            return database
        if data.database not in _known:
            _known[data.database] = cluster.new()
        database = Database(_known[data.database])
        migrate(database, None, tell)
        return database

    def opened(path: Path) -> Database:
        return Database(_known[path]) if path in _known else at(path)

    desktop.app.open_database = open_database
    Database.at = opened  # type: ignore[method-assign, assignment]


def begin(test: str, *, of_sqlite: bool) -> None:
    """Have the databases of this test on the server, unless it is about SQLite itself."""
    _on[0] = not of_sqlite and (test.startswith(_NOT_OF_FILES) or not test.startswith(_OF_FILES))
    _known.clear()
