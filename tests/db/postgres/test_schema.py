"""The schema on a server: from nothing to the newest revision, and what is put on beside it."""

from __future__ import annotations

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import String, delete, select, text, update

from desktop.db import counting
from desktop.db import migrate as module
from desktop.db.engine import Database
from desktop.db.migrate import NEWEST, migrate, revision_of
from desktop.db.tables import Base, CompanyTable, DocumentTable, OriginalTable
from desktop.domain.errors import UserError
from desktop.domain.statuses import Status
from tests.db.postgres.documents import document
from tests.postgres import Cluster

_BESIDE = ("bezdotyk_commit", "ix_document_text_words")
"""What the tables do not know of."""


def _same_type(
    _context: object, _inspected: object, _known: object, found: object, wanted: object
) -> bool | None:
    # How long a text may be is the program's affair: see ``dress``.
    kept = getattr(wanted, "impl", wanted)
    return False if isinstance(found, String) and isinstance(kept, String) else None


def test_migrations_give_exactly_the_tables_of_the_models(postgres: Cluster) -> None:
    database = Database(postgres.empty())
    migrate(database)
    with database.engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"include_name": lambda name, _kind, _: name not in _BESIDE, "compare_type": _same_type},
        )
        assert compare_metadata(context, Base.metadata) == []
    assert revision_of(database) == NEWEST
    database.close()


def test_texts_are_in_the_order_of_their_characters_whatever_the_server_speaks(shared: Database) -> None:
    with shared.read() as session:
        other = session.scalars(
            text("""SELECT table_name || '.' || column_name FROM information_schema.columns
            WHERE table_schema = 'public' AND data_type IN ('text', 'character varying')
            AND table_name <> 'alembic_version' AND collation_name IS DISTINCT FROM 'C'""")
        ).all()
    assert other == []


def test_a_second_start_changes_nothing(shared: Database) -> None:
    with shared.read() as session:
        before = session.scalars(text("SELECT indexrelid::text FROM pg_index ORDER BY 1")).all()
    migrate(shared)
    with shared.read() as session:
        assert session.scalars(text("SELECT indexrelid::text FROM pg_index ORDER BY 1")).all() == before


def test_a_database_of_a_newer_program_is_refused(shared: Database) -> None:
    with shared.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    other = Database(shared.url)
    with pytest.raises(UserError) as caught:
        migrate(other)
    other.close()
    assert caught.value.code == "database.newer"


def test_a_program_that_runs_while_another_changes_the_schema_writes_no_more(shared: Database) -> None:
    migrate(shared)
    newer = Database(shared.url)
    with newer.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    newer.close()
    with pytest.raises(UserError) as caught, shared.write():
        pass
    assert caught.value.code == "database.newer"
    assert caught.value.message.details == {"version": "9999"}


def test_an_older_database_is_brought_up_and_dressed_again(
    shared: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    with shared.write() as session:
        session.execute(text("DROP TABLE document_claim"))
        session.execute(text("DROP TRIGGER document_counted ON document"))
        session.execute(text("UPDATE alembic_version SET version_num = '0031'"))
        document(session, status=Status.TO_REVIEW)
    monkeypatch.setattr(module, "NEWEST", "0032")
    migrate(shared)
    assert revision_of(shared) == "0032"
    with shared.read() as session:
        assert list(counting.numbers(session)) == [(0, "", 1, 1, 0, 0)]


def test_counts_follow_every_change(shared: Database) -> None:
    def counted() -> list[tuple[object, ...]]:
        with shared.read() as session:
            return [tuple(row) for row in counting.numbers(session)]

    with shared.write() as session:
        company = CompanyTable(
            short_name="Żółw", sort_name="z", full_name="Żółw", nip="5252248481", folder="Ż"
        )
        session.add(company)
        session.flush()
        first = document(session, status=Status.TO_REVIEW)
        second = document(session, status=Status.BINNED)
    assert counted() == [(0, "", 1, 1, 0, 1)]
    with shared.write() as session:
        session.execute(update(DocumentTable).values(company_id=company.id, month="2026-11"))
    assert counted() == [(company.id, "2026-11", 1, 1, 0, 1)]
    with shared.write() as session:
        session.execute(update(DocumentTable).where(DocumentTable.id == first).values(status=Status.HELD))
        session.execute(delete(DocumentTable).where(DocumentTable.id == second))
    assert counted() == [(company.id, "2026-11", 1, 0, 1, 0)]


def test_a_number_that_was_given_once_is_not_given_again(shared: Database) -> None:
    with shared.write() as session:
        one = document(session)
        session.execute(delete(DocumentTable))
    with shared.write() as session:
        assert document(session) > one


def test_texts_that_no_text_may_hold_are_kept_without_it(shared: Database) -> None:
    with shared.write() as session:
        document(session, file_name="a\x00b.pdf", note="długie " * 3000, number="9" * 900)
    with shared.read() as session:
        row = session.scalars(select(DocumentTable)).one()
        assert (row.file_name, len(row.note), row.number) == ("ab.pdf", 21_000, "9" * 900)
        assert session.scalar(select(OriginalTable.size)) == 3_000_000_000
