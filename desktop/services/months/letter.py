"""The letter that asks a client for what is missing of a month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from desktop.db.tables import CompanyTable
from desktop.domain.dates import Month
from desktop.domain.errors import UserError
from desktop.domain.letters import Letter, LetterKind
from desktop.domain.months.state import Missing
from desktop.domain.panel import Right
from desktop.services.months.wording import gap_line, payment_line, supplier_line
from desktop.services.outgoing.places import LONGEST, LONGEST_SUBJECT
from desktop.services.outgoing.service import Outgoing
from desktop.services.outgoing.texts import Texts
from desktop.services.panel.accessrows import access_rights
from desktop.services.panel.talk import users_of


@dataclass(frozen=True, slots=True)
class ReadyLetter:
    """A letter as it would go out, without the signature; whoever sends it may change subject and text."""

    company_id: int
    month: Month
    to: tuple[str, ...]
    subject: str
    text: str
    language: str = "pl"


def ready(
    session: Session,
    texts: Texts,
    company: CompanyTable,
    missing: Missing,
    base_url: str,
    language: str | None,
) -> ReadyLetter:
    """The letter with the office's text; raises :class:`UserError` ``month.nobody_to_write``."""
    users = [user for access, user in users_of(session, company.id) if Right.ADD in access_rights(access)]
    to = tuple(user.email for user in users) or ((company.email,) if company.email else ())
    if not to:
        raise UserError("month.nobody_to_write")
    chosen = language or (users[0].language if users else "pl")
    suppliers, numbers, payments = missing.to_ask_for
    lines = [f"– {supplier_line(one, missing.month, chosen)}" for one in suppliers]
    lines += [f"– {gap_line(gap, chosen)}" for gap in numbers]
    lines += [f"– {payment_line(one, chosen)}" for one in payments]
    written = texts.write(
        LetterKind.MISSING,
        to[0],
        {
            "miesiac": f"{missing.month.month:02}/{missing.month.year}",
            "lista": "\n".join(lines),
            "link": f"{base_url}/documents?month={missing.month}" if users else "",
        },
        language=chosen,
        company_id=company.id,
        session=session,
    )
    return ReadyLetter(company.id, missing.month, to, written.subject, written.text, chosen)


def send(session: Session, outgoing: Outgoing, letter: ReadyLetter) -> Sequence[int]:
    """Queue it, in the caller's transaction; returns the letters' numbers.

    Raises :class:`UserError` ``outgoing.no_text``, ``outgoing.text_too_long`` or ``outgoing.bad_address``.
    """
    subject, text = letter.subject.strip(), letter.text.strip()
    if not subject or not text:
        raise UserError("outgoing.no_text")
    if len(text) > LONGEST or len(subject) > LONGEST_SUBJECT:
        raise UserError("outgoing.text_too_long", limit=LONGEST)
    return [
        outgoing.send(
            Letter(LetterKind.MISSING, to, subject, text, letter.company_id, letter.language), session
        )
        for to in letter.to
    ]
