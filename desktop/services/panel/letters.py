"""The letters that the panel has sent, in the reader's language, with the office's own texts."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from desktop.db.panel_tables import PanelUserTable
from desktop.domain.dates import Month
from desktop.domain.letters import Letter, LetterKind
from desktop.services.outgoing.texts import Texts as Writer
from desktop.services.panel.texts import Texts

_HOURS = "72"


def invitation(writer: Writer, session: Session, user: PanelUserTable, company_id: int, link: str) -> Letter:
    """The way in for a new user."""
    values = {"link": link, "godziny": _HOURS}
    return writer.write(
        LetterKind.INVITATION,
        user.email,
        values,
        language=user.language,
        company_id=company_id,
        session=session,
    )


def new_password(user: PanelUserTable, company_id: int, office: str, link: str) -> Letter:
    """The way to a new password for somebody who forgot theirs."""
    say = Texts(user.language)
    text = say(
        "Dzień dobry,\n\n"
        "ktoś, zapewne Ty, poprosił o nowe hasło do panelu biura {office}.\n\n"
        "Aby je wybrać, otwórz ten link w ciągu 72 godzin:\n{link}\n\n"
        "Jeśli to nie Ty, nic nie rób: dotychczasowe hasło działa dalej.",
        office=office,
        link=link,
    )
    return Letter(
        LetterKind.INVITATION, user.email, say("Nowe hasło do panelu"), text, company_id, say.language
    )


def question(
    writer: Writer, session: Session, user: PanelUserTable, company_id: int, name: str, text: str, link: str
) -> Letter:
    """The office asks about the document called ``name``."""
    values = {"dokument": name, "pytanie": text, "link": link}
    return writer.write(
        LetterKind.QUESTION,
        user.email,
        values,
        language=user.language,
        company_id=company_id,
        session=session,
    )


def reminder(
    writer: Writer,
    session: Session,
    user: PanelUserTable,
    company_id: int,
    month: Month,
    documents: int,
    due: date | None,
    link: str,
) -> Letter:
    """The documents of ``month`` are late; so far there are so many."""
    values = {
        "miesiac": f"{month.month:02}/{month.year}",
        "liczba": str(documents),
        "dokumenty": str(documents),
        "termin": "–" if due is None else due.isoformat(),
        "link": link,
    }
    return writer.write(
        LetterKind.REMINDER,
        user.email,
        values,
        language=user.language,
        company_id=company_id,
        session=session,
    )
