"""Notifications are grouped, rare, and end with being seen."""

from __future__ import annotations

from desktop.services.desk.news import Came, Marks, News
from desktop.ui.desk.notifying import Announcer, Gathered, Kind, Notice, gathered

ALL = frozenset(Kind)


class Office:
    """News in a test's hands: document numbers grow."""

    def __init__(self) -> None:
        self.newest = 10
        self.asked = 0

    def marks(self) -> Marks:
        return Marks(document=self.newest)

    def since(self, marks: Marks) -> News:
        self.asked += 1
        count = self.newest - marks.document
        return News(self.marks(), Came(count, ("Żółw",) if count else ()), Came(), 0)


def test_first_news_are_told_and_then_not_for_a_while() -> None:
    now = 0.0
    office = Office()
    announcer = Announcer(office.marks(), lambda: now, apart=600.0)
    assert gathered(announcer, office.since, ALL).kinds() == frozenset()

    office.newest += 3
    found = gathered(announcer, office.since, ALL)
    assert found.kinds() == {Kind.DOCUMENT}
    assert announcer.may_tell(Kind.DOCUMENT)
    assert found.only(found.kinds()).notice() == Notice(documents=Came(3, ("Żółw",)))
    announcer.told(found.only(found.kinds()).news)

    now += 60.0
    office.newest += 2
    assert gathered(announcer, office.since, ALL).kinds() == {Kind.DOCUMENT}
    assert not announcer.may_tell(Kind.DOCUMENT)
    assert announcer.may_tell(Kind.TROUBLE)
    assert announcer.wait({Kind.DOCUMENT}) == 540.0

    now += 541.0
    office.newest += 1
    found = gathered(announcer, office.since, ALL)
    assert announcer.may_tell(Kind.DOCUMENT)
    assert found.notice().documents.count == 3


def test_what_was_seen_is_told_no_more() -> None:
    office = Office()
    announcer = Announcer(office.marks(), lambda: 0.0, apart=600.0)
    office.newest += 3
    announcer.seen(office.marks())
    assert gathered(announcer, office.since, ALL).kinds() == frozenset()


def test_database_is_asked_once_where_all_kinds_are_equally_old() -> None:
    office = Office()
    announcer = Announcer(office.marks(), lambda: 0.0, apart=600.0)
    gathered(announcer, office.since, ALL)
    assert office.asked == 1


def test_unwanted_kinds_are_not_told() -> None:
    office = Office()
    announcer = Announcer(office.marks(), lambda: 0.0, apart=600.0)
    office.newest += 1
    assert gathered(announcer, office.since, frozenset({Kind.TROUBLE})).kinds() == frozenset()


def test_click_leads_to_the_most_urgent() -> None:
    assert Notice(1, Came(1), Came(5)).kind is Kind.TROUBLE
    assert Notice(0, Came(1), Came(5)).kind is Kind.QUESTION
    assert Notice(0, Came(), Came(5)).kind is Kind.DOCUMENT
    assert Gathered({}).notice().is_empty
