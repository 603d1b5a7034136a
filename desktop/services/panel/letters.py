"""The letters that the panel writes, in the reader's language."""

from __future__ import annotations

from desktop.domain.dates import Month
from desktop.domain.letters import Letter, LetterKind
from desktop.services.panel.texts import Texts


def invitation(to: str, language: str, company_id: int, company: str, office: str, link: str) -> Letter:
    """The way in for a new user."""
    say = Texts(language)
    text = say(
        "Dzień dobry,\n\n"
        "biuro {office} zaprasza do panelu firmy {company}."
        " Tam wygodnie prześlesz faktury i inne dokumenty.\n\n"
        "Aby wybrać hasło, otwórz ten link w ciągu 72 godzin:\n{link}\n\n"
        "Link działa jeden raz. Nikomu go nie przekazuj.",
        office=office,
        company=company,
        link=link,
    )
    return Letter(
        LetterKind.INVITATION,
        to,
        say("Zaproszenie do panelu: {company}", company=company),
        text,
        company_id,
        say.language,
    )


def new_password(to: str, language: str, company_id: int, office: str, link: str) -> Letter:
    """The way to a new password for somebody who forgot theirs."""
    say = Texts(language)
    text = say(
        "Dzień dobry,\n\n"
        "ktoś, zapewne Ty, poprosił o nowe hasło do panelu biura {office}.\n\n"
        "Aby je wybrać, otwórz ten link w ciągu 72 godzin:\n{link}\n\n"
        "Jeśli to nie Ty, nic nie rób: dotychczasowe hasło działa dalej.",
        office=office,
        link=link,
    )
    return Letter(LetterKind.INVITATION, to, say("Nowe hasło do panelu"), text, company_id, say.language)


def question(
    to: str, language: str, company_id: int, company: str, name: str, text: str, link: str
) -> Letter:
    """The office asks about a document."""
    say = Texts(language)
    body = say(
        "Dzień dobry,\n\nbiuro pyta o dokument „{name}” (firma {company}):\n\n{text}\n\n"
        "Odpowiedz w panelu:\n{link}",
        name=name,
        company=company,
        text=text,
        link=link,
    )
    subject = say("Pytanie o dokument „{name}”", name=name)
    return Letter(LetterKind.QUESTION, to, subject, body, company_id, say.language)


def reminder(to: str, language: str, company_id: int, company: str, month: Month, link: str) -> Letter:
    """A month's documents are late."""
    say = Texts(language)
    body = say(
        "Dzień dobry,\n\nprosimy o dokumenty firmy {company} za miesiąc {month}.\n"
        "Jeśli to już wszystkie, zaznacz w panelu „Komplet dokumentów”:\n{link}",
        company=company,
        month=f"{month.month:02}/{month.year}",
        link=link,
    )
    subject = say("Dokumenty za miesiąc {month}", month=f"{month.month:02}/{month.year}")
    return Letter(LetterKind.REMINDER, to, subject, body, company_id, say.language)
