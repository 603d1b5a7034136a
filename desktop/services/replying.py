"""Answers to those who sent documents: where taking mail in and sending letters meet."""

from __future__ import annotations

from sqlalchemy.orm import Session

from desktop.domain.deliveries import Delivery
from desktop.intake.mail.model import Mail
from desktop.intake.mail.routing import Route
from desktop.services.mailboxes import rules
from desktop.services.mailboxes.taking import Answer
from desktop.services.outgoing.answers import MailFacts
from desktop.services.outgoing.service import Outgoing


def replies(outgoing: Outgoing) -> Answer:
    """What to do in the transaction that takes a mail in: queue the answer, if there is to be one."""

    def reply(session: Session, mail: Mail, done: Delivery, where: Route) -> None:
        office = rules.rules(session)
        own = (*office.own_addresses, *(f"@{domain}" for domain in office.catch_all_domains))
        outgoing.answer(done, MailFacts.of(mail, own, is_held=where.held is not None), session)

    return reply
