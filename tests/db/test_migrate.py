"""The schema: made once, never lost, never downgraded."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import select, text

from desktop.db import migrate as module
from desktop.db.engine import Database
from desktop.db.migrate import NEWEST, migrate, revision_of
from desktop.db.tables import Base, CompanyTable
from desktop.domain.errors import UserError


def test_the_newest_revision_is_the_one_the_program_names() -> None:
    assert ScriptDirectory.from_config(module._config()).get_current_head() == NEWEST


def test_migrations_give_exactly_the_tables_of_the_models(database: Database) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"include_name": lambda name, kind, _: not (name or "").startswith("document_search")},
        )
        assert compare_metadata(context, Base.metadata) == []


def test_a_second_start_changes_nothing_and_makes_no_backup(database: Database, tmp_path: Path) -> None:
    backups = tmp_path / "kopie"
    migrate(database, backups)
    assert not backups.exists()


def test_a_newer_database_is_refused(database: Database) -> None:
    with database.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(UserError) as caught:
        migrate(database)
    assert caught.value.code == "database.newer"
    assert revision_of(database) == "9999"


def test_an_older_database_is_copied_before_it_is_changed(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with database.write() as session:
        session.add(
            CompanyTable(
                short_name="Żółw", sort_name="z", full_name="Żółw", nip="5252248481", folder="Ż", email=""
            )
        )
    monkeypatch.setattr(module, "NEWEST", "later")
    monkeypatch.setattr(module, "_upgrade", lambda *_: None)
    migrate(database, tmp_path / "kopie")
    (backup,) = (tmp_path / "kopie").glob("*.db")
    copy = Database.at(backup)
    with copy.read() as session:
        assert session.scalar(select(CompanyTable.short_name)) == "Żółw"
    copy.close()


_together: Barrier


def _meet(barrier: Barrier) -> None:
    global _together  # noqa: PLW0603 - how a worker process is given something that cannot be pickled
    _together = barrier


def _first_start(path: Path) -> str | None:
    _together.wait(60)
    database = Database.at(path)
    migrate(database)
    revision = revision_of(database)
    database.close()
    return revision


def test_programs_that_start_together_for_the_first_time_all_begin(tmp_path: Path) -> None:
    spawned = multiprocessing.get_context("spawn")
    barrier = spawned.Barrier(3)
    with ProcessPoolExecutor(3, spawned, _meet, (barrier,)) as pool:
        starts = [pool.submit(_first_start, tmp_path / "biuro.db") for _ in range(3)]
        assert [start.result(60) for start in starts] == [NEWEST] * 3
