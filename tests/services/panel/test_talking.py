"""The list and the tree know which documents are talked about."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.companies import Company
from desktop.domain.listing import DocumentFilter, Sort, Talking
from desktop.services.office import Office
from desktop.services.panel.refusals import Refused
from tests.builders import add_document
from tests.panel_office import caller, come_in


def found(office: Office, *talking: Talking) -> list[int]:
    return list(office.documents.ids(DocumentFilter(talking=frozenset(talking)), Sort(descending=False)))


def test_open_questions_and_unread_answers_are_found_and_counted(
    office: Office, company: Company, tmp_path: Path
) -> None:
    user = come_in(office, company.id)
    asked, answered, silent = (
        add_document(office, tmp_path / "s", name=name, company_id=company.id)
        for name in ("a.pdf", "b.pdf", "c.pdf")
    )
    talk = office.panel.talk
    talk.ask(asked, "Czyj to samochód?")
    talk.ask(answered, "Co to jest?")
    assert found(office, Talking.OPEN) == [asked, answered]
    assert office.documents.counts().unseen == {}
    talk.say(caller(user), answered, "Paliwo.")
    assert found(office, Talking.OPEN) == [asked]
    assert found(office, Talking.UNSEEN) == [answered]
    assert found(office, *Talking) == [asked, answered]
    assert office.documents.counts().unseen == {company.id: 1}
    rows = office.documents.rows([asked, answered, silent])
    assert [row.talking for row in rows] == ["open", "unseen", ""]
    talk.seen_by_office(answered)
    assert office.documents.counts().unseen == {}
    assert [row.talking for row in office.documents.rows([answered])] == [""]
    assert [one.seen for one in talk.of_document(answered)] == [False, True]


def test_a_binned_document_does_not_wait(office: Office, company: Company, tmp_path: Path) -> None:
    user = come_in(office, company.id)
    made = add_document(office, tmp_path / "s", company_id=company.id)
    office.panel.talk.ask(made, "?")
    office.panel.talk.say(caller(user), made, "Proszę.")
    office.documents.bin([made])
    assert found(office, Talking.UNSEEN) == []
    assert office.documents.counts().unseen == {}


def test_whoever_is_asked_about_a_scan_can_see_it(office: Office, company: Company, tmp_path: Path) -> None:
    user = caller(come_in(office, company.id))
    made = add_document(office, tmp_path / "s", company_id=company.id)
    with pytest.raises(Refused):
        office.panel.shelf.get(user, made)
    office.panel.talk.ask(made, "Co to jest?")
    assert office.panel.shelf.get(user, made).messages == 1
