"""The office's own names are told from words; searches are kept; older words are taken in."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import delete, select

from desktop.db import counting, vocabulary
from desktop.db.contractor_names import put_contractor
from desktop.db.engine import Database
from desktop.db.search_tables import DocumentCountTable, SearchStemTable
from desktop.db.tables import DocumentTable, SettingTable
from desktop.db.textindex import put_text
from desktop.domain.collation import sort_key
from desktop.domain.companies import Company
from desktop.domain.dates import Month
from desktop.domain.errors import UserError
from desktop.domain.listing import Column, DocumentFilter, Sort
from desktop.domain.search.meanings import CompanyName, Contractor, Meaning, Words
from desktop.domain.search.views import SavedView
from desktop.domain.statuses import Status
from desktop.services.office import Office
from desktop.services.search.archive import Archive
from desktop.services.search.views import MOST, Views
from tests.builders import add_document


@pytest.fixture
def take(tmp_path: Path) -> Callable[..., int]:
    """Takes a small file in, each another one."""
    numbers = count()

    def take_one(office: Office, company_id: int | None = None) -> int:
        return add_document(office, tmp_path, name=f"skan_{next(numbers)}.pdf", company_id=company_id)

    return take_one


def know(database: Database, *names: str) -> None:
    with database.write() as session:
        for name in names:
            put_contractor(session, sort_key(name), name)


@pytest.fixture
def archive(database: Database) -> Archive:
    return Archive(database, "anna")


def meanings(archive: Archive, typed: str) -> list[Meaning]:
    return [part.meaning for part in archive.understand(typed).parts]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("orlen", Contractor("orlen")),
        ("Orlenu", Contractor("orlen")),
        ("żabka polska", Contractor("zabka polska")),
        ("Huta", Contractor("huta")),
        ("orl", Words("orl")),
        ("hotel", Words("hotel")),
        ("hotel bór", Contractor("hotel bor")),
        ("bankowi", Words("bankowi")),
    ],
)
def test_names_are_told_from_words(database: Database, archive: Archive, typed: str, meant: Meaning) -> None:
    know(database, "PKN ORLEN S.A.", "Żabka Polska sp. z o.o.", "Hotel Bór", "„Huta” S.A.", "Bank Łąka S.A.")
    know(database, "Orlenpol s.c.")
    assert meanings(archive, typed) == [meant]


def test_a_name_that_came_just_now_is_known(database: Database, archive: Archive) -> None:
    know(database, "Zorza s.c.")
    assert meanings(archive, "młyn zorza") == [Words("młyn"), Contractor("zorza")]
    know(database, "Młyn Zorza s.c.", "Adamant")
    assert meanings(archive, "młyn zorza") == [Contractor("mlyn zorza")]
    assert meanings(archive, "adamant") == [Contractor("adamant")]


def test_a_company_of_the_office_is_a_company(
    office: Office, company: Company, take: Callable[..., int]
) -> None:
    (meaning,) = meanings(office.archive, company.short_name)
    assert isinstance(meaning, CompanyName)
    query = office.archive.understand(company.short_name)
    one = take(office, company.id)
    take(office)
    assert office.documents.ids(DocumentFilter(query=query), Sort()) == [one]


def test_suggestions(database: Database, archive: Archive) -> None:
    know(database, 'Orlen "Paliwa" S.A.', "Orlik s.c.", "Bór")
    found = [one.text for one in archive.suggest("maj orl", 7)]
    assert found == ['kontrahent:"Orlen Paliwa S.A."', 'kontrahent:"Orlik s.c."']
    assert all(text.startswith("miesiąc:") for text in [one.text for one in archive.suggest("stycz", 5)])
    assert "zapłacono:nie" in [one.text for one in archive.suggest("niezap", 6)]
    assert archive.suggest("kontrahent:orl", 14) == []
    assert archive.suggest("o", 1) == []
    (one, *_) = archive.suggest("maj orl", 7)
    assert ("maj orl"[: one.start], one.end) == ("maj ", 7)


# -- kept searches ------------------------------------------------------------------------------------


def test_a_view_is_kept_for_its_person(database: Database) -> None:
    mine, other = Views(database, "anna"), Views(database, "jan")
    sort = Sort(Column.GROSS, descending=False)
    view = mine.save(SavedView("  Paliwo   maj ", "paliwo maj", sort, b"\x01", counted=True))
    assert mine.all() == [view]
    assert (view.name, view.sort, view.columns, view.counted) == ("Paliwo maj", sort, b"\x01", True)
    assert other.all() == []
    other.remove(view.id)
    other.rename(view.id, "Cudze")
    assert [one.name for one in mine.all()] == ["Paliwo maj"]
    again = mine.save(SavedView("Paliwo maj", "paliwo"))
    assert [(one.id, one.query) for one in mine.all()] == [(view.id, "paliwo")]
    mine.rename(again.id, "Tankowanie")
    mine.set_counted(again.id, True)
    assert [(one.name, one.counted) for one in mine.all()] == [("Tankowanie", True)]
    mine.remove(again.id)
    assert mine.all() == []


def test_what_cannot_be_kept_is_refused(database: Database) -> None:
    views = Views(database, "anna")
    for view, code in ((SavedView(" ", "x"), "view.no_name"), (SavedView("x", " "), "view.no_query")):
        with pytest.raises(UserError) as caught:
            views.save(view)
        assert caught.value.code == code
    made = [views.save(SavedView(str(number), "x")) for number in range(MOST)]
    with pytest.raises(UserError) as caught:
        views.save(SavedView("jeszcze", "x"))
    assert caught.value.code == "view.too_many"
    with pytest.raises(UserError) as caught:
        views.rename(made[0].id, "1")
    assert caught.value.code == "view.name_taken"


# -- the index of words ---------------------------------------------------------------------------------


def put(database: Database, number: int, body: str) -> None:
    with database.write() as session:
        put_text(session, number, body)


def found(office: Office, typed: str) -> list[int]:
    query = office.archive.understand(typed)
    return sorted(office.documents.ids(DocumentFilter(query=query), Sort()))


@pytest.mark.of_sqlite("its triggers and its index")
def test_forms_are_found_at_once_and_in_an_older_database(
    office: Office, database: Database, take: Callable[..., int]
) -> None:
    one, other = take(office), take(office)
    put(database, one, "Opłata za wywóz śmieci, dwie opłaty")
    put(database, other, "W opłacie zawarto usługi")
    assert found(office, "opłatami") == [one, other]
    assert found(office, '"opłatami"') == []
    # As an older database is: the words are in the index only.
    with database.write() as session:
        session.execute(delete(SearchStemTable))
        session.execute(delete(SettingTable))
    assert found(office, "opłat") == [one]
    assert found(office, "opł") == [one, other]
    with database.write() as session:
        steps = 0
        while vocabulary.take_some(session, 3) is not None:
            steps += 1
    assert steps > 2
    assert found(office, "opłatami") == [one, other]
    assert found(office, "usłudze") == [other]


def test_the_words_are_taken_in_by_the_office_that_works(
    make_office: Callable[[], Office], database: Database, take: Callable[..., int]
) -> None:
    office = make_office()
    number = take(office)
    put(database, number, "Konserwacja dźwigu")
    with database.write() as session:
        session.execute(delete(SearchStemTable))
        session.execute(delete(SettingTable))
    office.archive.start()
    assert office.archive._thread is not None
    office.archive._thread.join(30)
    with database.read() as session:
        assert vocabulary.is_ready(session)
    assert found(office, "konserwacjami") == [number]


# -- counts ------------------------------------------------------------------------------------------------


def counted_by_hand(database: Database) -> dict[tuple[int, str], list[int]]:
    numbers: dict[tuple[int, str], list[int]] = {}
    with database.read() as session:
        for one in session.scalars(select(DocumentTable)):
            key = (one.company_id or 0, "" if one.month is None else str(one.month))
            row = numbers.setdefault(key, [0, 0])
            row[one.status is Status.BINNED] += 1
    return numbers


def kept(database: Database) -> dict[tuple[int, str], list[int]]:
    with database.read() as session:
        rows = session.scalars(select(DocumentCountTable))
        return {(row.company_id, row.month): [row.kept, row.binned] for row in rows if row.kept or row.binned}


@pytest.mark.of_sqlite("its triggers and its index")
def test_the_counts_follow_every_change(
    office: Office, company: Company, database: Database, take: Callable[..., int]
) -> None:
    ids = [take(office, company.id) for _ in range(4)] + [take(office)]
    assert kept(database) == counted_by_hand(database)
    office.documents.bin(ids[:2])
    office.documents.set_month(ids[2:], Month(2025, 1))
    office.documents.assign(ids[4:], company.id)
    assert kept(database) == counted_by_hand(database)
    office.documents.restore(ids[:1])
    office.documents.empty_bin()
    assert kept(database) == counted_by_hand(database)
    counts = office.documents.counts()
    assert counts.total == 4
    assert counts.binned == 0
    with database.engine.connect() as connection, connection.begin():
        counting.install(connection)
    assert kept(database) == counted_by_hand(database)
    assert office.documents.counts() == counts
