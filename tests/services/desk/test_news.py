"""What came since somebody was last told."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import update

from desktop.db.engine import Database
from desktop.db.panel_tables import PanelMessageTable
from desktop.db.tables import DocumentTable
from desktop.domain.companies import Company
from desktop.domain.documents import Channel
from desktop.domain.messages import Message
from desktop.services.desk.news import Came
from desktop.services.office import Office
from tests.builders import add_document


def say(database: Database, company: Company, document_id: int, *, from_office: bool = False) -> None:
    with database.write() as session:
        session.add(
            PanelMessageTable(
                company_id=company.id,
                document_id=document_id,
                at=datetime.now(UTC),
                from_office=from_office,
                who="Anna",
                text="Czy to już?",
            )
        )


def set_channel(database: Database, document_id: int, channel: Channel) -> None:
    with database.write() as session:
        session.execute(update(DocumentTable).where(DocumentTable.id == document_id).values(channel=channel))


def test_nothing_new_is_nothing(office: Office) -> None:
    marks = office.news.marks()
    news = office.news.since(marks)
    assert (news.marks, news.documents, news.questions, news.troubles) == (marks, Came(), Came(), 0)


def test_documents_are_counted_with_their_companies(
    office: Office, company: Company, database: Database, tmp_path: Path
) -> None:
    old = add_document(office, tmp_path / "skany", name="stary.pdf", company_id=company.id)
    marks = office.news.marks()
    new = [
        add_document(office, tmp_path / "skany", name=f"{number}.pdf", company_id=company.id)
        for number in "ab"
    ]
    nobodys = add_document(office, tmp_path / "skany", name="c.pdf")
    by_hand = add_document(office, tmp_path / "skany", name="d.pdf", company_id=company.id)
    for one in (old, *new, nobodys):
        set_channel(database, one, Channel.SCANNER)
    set_channel(database, by_hand, Channel.ADDED)
    news = office.news.since(marks)
    assert news.documents == Came(3, ("Żółw",))
    assert office.news.since(news.marks).documents == Came()


def test_messages_of_clients_count_until_they_are_read(
    office: Office, company: Company, database: Database, tmp_path: Path
) -> None:
    document = add_document(office, tmp_path / "skany", name="a.pdf", company_id=company.id)
    marks = office.news.marks()
    say(database, company, document, from_office=True)
    assert office.news.since(marks).questions == Came()
    say(database, company, document)
    assert office.news.since(marks).questions == Came(1, ("Żółw",))
    office.panel.talk.seen_by_office(document)
    assert office.news.since(marks).questions == Came()


def test_trouble_counts_though_its_number_is_given_again(office: Office) -> None:
    office.troubles.report(Message("file.empty"), path=Path("/skany/a.pdf"))
    marks = office.news.marks()
    office.troubles.dismiss(office.troubles.all()[0].id)
    assert office.news.since(marks).troubles == 0
    office.troubles.report(Message("file.empty"), path=Path("/skany/b.pdf"))
    assert office.news.since(marks).troubles == 1
