"""Bringing the database of a large archive up to date, step by step.

python -m tests.bench.upgrading [--documents N] [--from REVISION]
"""

from __future__ import annotations

import argparse
import sqlite3
import tempfile
import time
from pathlib import Path
from typing import Any
from unittest.mock import patch

from alembic import command

from desktop.db import migrate as module
from desktop.db.engine import Database
from desktop.domain.names import in_polish
from desktop.domain.upgrading import UpgradeStep
from tests.bench import archive_fill


def main() -> None:
    """Make the archive as the earlier version had it, and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=1_000_000)
    parser.add_argument("--from", dest="revision", default="0014")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bezdotyk.db"
        database = Database.at(path)
        _make(database, options.revision)
        with patch.object(archive_fill, "_insert", _insert_what_fits):
            archive_fill.fill_archive(path, options.documents)
        _pay_to_accounts(path)
        size = path.stat().st_size / 1024**2
        print(f"{options.documents} dokumentów, wersja {options.revision}, {size:.0f} MB", flush=True)
        begun = time.perf_counter()
        module.migrate(database, Path(folder) / "kopie", _Watch())
        print(f"razem {time.perf_counter() - begun:.1f} s")
        database.close()


class _Watch:
    """Prints how long each step took once the next begins."""

    def __init__(self) -> None:
        self._number = 0
        self._since = time.perf_counter()

    def __call__(self, step: UpgradeStep) -> None:
        if step.number == self._number:
            return
        now = time.perf_counter()
        if self._number:
            print(f"  {now - self._since:6.1f} s", flush=True)
        print(f"{step.what:8} {in_polish(step.name):36}", end="", flush=True)
        self._number, self._since = step.number, now


def _make(database: Database, revision: str) -> None:
    config = module._config()
    with database.engine.connect() as connection:
        config.attributes["connection"] = connection
        with connection.begin():
            command.upgrade(config, revision)


def _insert_what_fits(connection: sqlite3.Connection, table: str, rows: list[dict[str, Any]]) -> None:
    """Leave out the columns and tables that the earlier version did not have yet."""
    columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
    if columns and rows:
        names = [name for name in rows[0] if name in columns]
        places = ", ".join("?" * len(names))
        connection.executemany(
            f'INSERT INTO "{table}" ({", ".join(names)}) VALUES ({places})',
            [[row[name] for name in names] for row in rows],
        )


def _pay_to_accounts(path: Path) -> None:
    """Purchases name the account of their seller."""
    connection = sqlite3.connect(path)
    connection.executescript(
        """
        INSERT OR IGNORE INTO field (document_id, name, value, raw, certain, why, candidates)
        SELECT id, 'seller_nip', contractor_nip, contractor_nip, 1, '[]', '[]' FROM document
        WHERE kind = 'cost_invoice';
        INSERT OR IGNORE INTO field (document_id, name, value, raw, certain, why, candidates)
        SELECT id, 'bank_account', 'PL61109010140000' || contractor_nip || '99', '', 1, '[]', '[]'
        FROM document WHERE kind = 'cost_invoice';
        """
    )
    connection.close()


if __name__ == "__main__":
    main()
