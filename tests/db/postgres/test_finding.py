"""The same archive on SQLite and on a server: the same searches find the same documents in the same order."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import delete, select, text

from desktop.db import counting, erasing, listing, reach, textindex, vocabulary
from desktop.db.engine import Database
from desktop.db.finding.words import phrase, together
from desktop.db.migrate import migrate
from desktop.db.rowcopy import copy_rows
from desktop.db.search_tables import SearchStemTable
from desktop.db.tables import DocumentTable, SettingTable
from desktop.domain.listing import Column, DocumentFilter, Sort
from desktop.services.overview import Overviews
from tests.bench.archive_fill import fill_archive
from tests.db.finding.test_pages import SEARCHES, TODAY, in_words
from tests.db.postgres.documents import document
from tests.postgres import Cluster

_DOCUMENTS = 200
_SORTS = [Sort(column, descending=down) for column in Column for down in (False, True)]
_TYPED = {
    Column.FILE: "SKAN",
    Column.NUMBER: "fv/1",
    Column.CONTRACTOR: "Orlen",
    Column.COMPANY: "a",
    Column.GROSS: "100-300",
    Column.MONTH: "2020-05",
    Column.ISSUE_DATE: "2020-05",
    Column.CURRENCY: "pln",
    Column.RECEIVED: "2020-05",
    Column.STATUS: "EXPORT",
}


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory, postgres: Cluster) -> Iterator[tuple[Database, Database]]:
    """A small archive in a file, and all its rows on a server."""
    path = tmp_path_factory.mktemp("archiwum") / "bezdotyk.db"
    file = Database.at(path)
    migrate(file)
    fill_archive(path, _DOCUMENTS, companies=5)
    with file.write() as session:
        while vocabulary.take_some(session, 5000) is not None:
            pass
    server = Database(postgres.new())
    with file.read() as old, server.write() as new:
        copy_rows(old.connection(), new.connection(), lambda _share: None)
    yield file, server
    file.close()
    server.close()


def _ids(database: Database, wanted: DocumentFilter, sort: Sort) -> list[int]:
    with database.read() as session:
        whole = list(listing.ids(session, wanted, sort))
        first = listing.first(session, wanted, sort)
        assert list(first.ids) == whole[: len(first.ids)]
        return whole


@pytest.mark.parametrize("typed", SEARCHES)
def test_a_search_finds_the_same(both: tuple[Database, Database], typed: str) -> None:
    file, server = both
    assert _ids(server, in_words(typed), Sort()) == _ids(file, in_words(typed), Sort())


@pytest.mark.parametrize("sort", _SORTS, ids=lambda sort: f"{sort.column.value}-{sort.descending}")
def test_the_order_is_the_same(both: tuple[Database, Database], sort: Sort) -> None:
    file, server = both
    everything = DocumentFilter()
    assert _ids(server, everything, sort) == _ids(file, everything, sort)


@pytest.mark.parametrize("column", _TYPED)
def test_what_is_typed_above_a_column_finds_the_same(both: tuple[Database, Database], column: Column) -> None:
    file, server = both
    wanted = DocumentFilter(columns={column: _TYPED[column]})
    assert _ids(server, wanted, Sort()) == _ids(file, wanted, Sort())


@pytest.mark.parametrize("typed", ["", *SEARCHES])
def test_whoever_works_for_some_companies_finds_theirs_only(
    both: tuple[Database, Database], typed: str
) -> None:
    file, server = both
    theirs = frozenset({1, 3})
    wanted = in_words(typed) if typed else DocumentFilter()
    with reach.within(theirs):
        found = _ids(server, wanted, Sort())
        assert found == _ids(file, wanted, Sort())
        with server.read() as session:
            assert {row[0] for row in counting.numbers(session)} == theirs
    with server.read() as session:
        whose = session.scalars(select(DocumentTable.company_id).where(DocumentTable.id.in_(found)))
        assert set(whose) <= theirs
    assert typed or found


def test_counts_and_figures_are_the_same(both: tuple[Database, Database]) -> None:
    file, server = both
    with file.read() as one, server.read() as other:
        assert listing.counts(other) == listing.counts(one)
        counted = [tuple(row) for row in counting.numbers(other)]
        assert counted == [tuple(row) for row in counting.numbers(one)]
    days = (2500, TODAY)
    assert Overviews(server).since(*days) == Overviews(file).since(*days)


def test_words_are_taken_in_anew_from_the_texts(both: tuple[Database, Database]) -> None:
    _, server = both
    with server.write() as session:
        before = set(session.execute(select(SearchStemTable.stem, SearchStemTable.word)).all())
        session.execute(delete(SearchStemTable))
        session.execute(delete(SettingTable).where(SettingTable.key == "search_words"))
    while True:
        with server.write() as session:
            if vocabulary.take_some(session, 20_000) is None:
                break
    with server.read() as session:
        assert vocabulary.is_ready(session)
        assert set(session.execute(select(SearchStemTable.stem, SearchStemTable.word)).all()) == before


def test_the_index_of_words_is_gone_by(both: tuple[Database, Database]) -> None:
    _, server = both
    with server.read() as session:
        session.execute(text("SET LOCAL enable_seqscan = off"))
        query = together(session, [phrase("paliwo")]).ids()
        compiled = query.compile(server.engine, compile_kwargs={"literal_binds": True})
        plan = session.scalars(text("EXPLAIN " + str(compiled).replace(":", "\\:"))).all()
    assert any("ix_document_text_words" in line for line in plan), plan


def test_a_text_of_any_kind_is_found_by_its_words(shared: Database) -> None:
    hostile = "o'brien \\back " + "x" * 5000 + " łódź " + "słowo " * 20_000 + "zupełny koniec"
    with shared.write() as session:
        one = document(session)
        other = document(session)
        textindex.put_text(session, one, hostile)
        textindex.put_facts(session, one, ["FV/7/2026", "525-22-48-481"])
        textindex.put_text(session, other, "")

    def found(typed: str) -> list[int]:
        return _ids(shared, DocumentFilter(text=typed), Sort())

    for typed in ("O'Brien", "\\back", "lodz", "ŁÓDŹ", "zupełnego końca", "x" * 5000, "FV/7/2026", "słowa"):
        assert found(typed) == [one], typed[:20]
    assert found("nieobecny") == []
    assert _ids(shared, in_words('"zupełny koniec"'), Sort()) == [one]
    assert _ids(shared, in_words('"koniec zupełny"'), Sort()) == []
    assert _ids(shared, in_words("-koniec"), Sort()) == [other]


def test_what_is_erased_is_found_by_nothing(shared: Database) -> None:
    with shared.write() as session:
        one, other = document(session), document(session)
        textindex.put_text(session, one, "tajemnica biura")
        textindex.put_text(session, other, "biura rachunkowe")
    with erasing.erasing(shared) as session:
        words = erasing.words_of(session, [one])
        session.execute(delete(DocumentTable).where(DocumentTable.id == one))
        session.flush()
        erasing.forget_words(session, words)
    erasing.tidy(shared)
    with shared.read() as session:
        assert set(session.scalars(select(SearchStemTable.word))) == {"biura", "rachunkowe"}
