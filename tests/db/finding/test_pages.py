"""Whichever way the list is found, it is the same list; its beginning is the beginning of the whole."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy import select

from desktop.db import listing, vocabulary
from desktop.db.engine import Database
from desktop.db.finding import pages
from desktop.db.migrate import migrate
from desktop.db.tables import DocumentTable, DocumentTextTable
from desktop.domain.dates import Month
from desktop.domain.kinds import DocumentKind
from desktop.domain.listing import Column, DocumentFilter, Sort
from desktop.domain.search import understand
from desktop.domain.statuses import Status
from tests.bench.archive_fill import fill_archive

TODAY = date(2026, 11, 26)
DOCUMENTS = 1500


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """A small archive of the same make as the large one."""
    path = tmp_path_factory.mktemp("archiwum") / "bezdotyk.db"
    database = Database.at(path)
    migrate(database)
    fill_archive(path, DOCUMENTS, companies=5)
    with database.write() as session:
        while vocabulary.take_some(session, 5000) is not None:
            pass
    yield database
    database.close()


@pytest.fixture(params=["narrow", "walked", "hurried"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Everything listed from an index; everything walked along the order; with no time for it."""
    if request.param != "narrow":
        monkeypatch.setattr(pages, "_FEW", 3)
        monkeypatch.setattr(pages, "MOST", 150)
    if request.param == "hurried":
        monkeypatch.setattr(pages, "_BUDGET", 0.0)
        monkeypatch.setattr(pages, "_STEPS", 50)
        monkeypatch.setattr(pages, "_PIECE", 7)
        monkeypatch.setattr(pages, "_CHARACTERS", 20)
    else:
        monkeypatch.setattr(pages, "_BUDGET", 60.0)
    return str(request.param)


def in_words(text: str) -> DocumentFilter:
    return DocumentFilter(query=understand(text, TODAY))


SEARCHES = [
    "",
    "kontrahent:orlen",
    "kontrahent:nieznany",
    "maj 2020",
    "od maja 2019 do lipca 2021",
    "300-400 zł",
    ">1000",
    "do sprawdzenia",
    "kosz",
    "koszt",
    "mail",
    "niezapłacone",
    "zapłacone koszt mail",
    "paliwo",
    "paliwami",
    "fakturze paliwo",
    '"faktura"',
    "-paliwo koszt",
    "-koszt -mail",
    "EUR",
    "wystawione 2020",
    "otrzymane od 1.01.2019 do 1.06.2019",
    "FV/1200/",
    "kontrahent:orlen 2020 >100 niezapłacone",
    "paliwo maj 2020",
    "faktura do sprawdzenia",
    "firma:bor",
    "-kontrahent:orlen paliwo 2021",
    "tekst:zzzzzz",
]
SORTS = [
    Sort(),
    Sort(descending=False),
    Sort(Column.GROSS),
    Sort(Column.COMPANY, descending=False),
    Sort(Column.STATUS),
]


@pytest.mark.parametrize("text", SEARCHES)
def test_the_first_are_the_beginning_of_all(archive: Database, way: str, text: str) -> None:
    with archive.read() as session:
        for sort in SORTS:
            beginning = listing.first(session, in_words(text), sort)
            whole = list(pages._Finder(session, pages.conditions(session, in_words(text)), sort).all())
            assert list(beginning.ids) == whole[: len(beginning.ids)], sort
            assert not beginning.complete or len(beginning.ids) == len(whole), sort
            if way == "narrow":
                assert beginning.complete
            assert list(listing.ids(session, in_words(text), sort)) == whole


def found(archive: Database, text: str) -> set[int]:
    with archive.read() as session:
        return set(listing.ids(session, in_words(text), Sort()))


def rows(archive: Database) -> list[tuple[DocumentTable, str]]:
    with archive.read() as session:
        query = select(DocumentTable, DocumentTextTable).join(
            DocumentTextTable, DocumentTextTable.document_id == DocumentTable.id
        )
        return [(one, f" {text.body} {text.facts} ") for one, text in session.execute(query)]


def test_every_condition_means_what_it_says(archive: Database) -> None:
    kept = [(one, text) for one, text in rows(archive) if one.status is not Status.BINNED]
    assert found(archive, "maj 2020") == {one.id for one, _ in kept if one.month == Month(2020, 5)}
    assert found(archive, "300-400 zł") == {
        one.id
        for one, _ in kept
        if one.gross is not None and 30000 <= one.gross <= 40000 and one.currency == "PLN"
    }
    assert found(archive, "koszt") == {one.id for one, _ in kept if one.kind is DocumentKind.COST_INVOICE}
    assert found(archive, "kosz") == {one.id for one, _ in rows(archive) if one.status is Status.BINNED}
    assert found(archive, "niezapłacone") == {one.id for one, _ in kept if one.settled is False}
    assert found(archive, "kontrahent:orlen") == {
        one.id for one, _ in kept if one.contractor.startswith("Orlen")
    }
    forms = (" paliw", " paliwo ")
    assert found(archive, "paliwem") == {one.id for one, text in kept if any(form in text for form in forms)}
    assert found(archive, "-koszt") == {
        one.id for one, _ in kept if one.kind is not DocumentKind.COST_INVOICE
    }
