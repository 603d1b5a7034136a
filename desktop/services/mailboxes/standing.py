"""Whether a company that was found later, by the NIP on a document, takes mail from this sender."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.orm import Session

from desktop.db import records
from desktop.db.tables import CompanyTable, DeliveryTable, DocumentTable
from desktop.domain.deliveries import Delivery
from desktop.domain.documents import Channel
from desktop.domain.messages import Message
from desktop.intake.mail.model import Mail, Verdicts
from desktop.services.mailboxes import rules

_VERDICTS = ("spf", "dkim", "dmarc", "spf_domain", "dkim_domain")
_CERTAIN = "sender_certain"
_BELOW = "below_received"


def facts_of(mail: Mail) -> dict[str, str]:
    """What is kept of a mail with its delivery, beyond what everybody keeps; empty facts are left out."""
    facts = {name: getattr(mail.verdicts, name) for name in _VERDICTS}
    facts["to"] = ", ".join(mail.delivered_to or mail.recipients)[:2000]
    facts["name"] = mail.sender_name[:200]
    facts["date"] = "" if mail.date is None else mail.date.isoformat()
    facts["automatic"] = "1" if mail.is_automatic else ""
    facts[_CERTAIN] = "" if mail.is_sender_certain else "0"
    facts[_BELOW] = "1" if mail.verdicts.below_received else ""
    return {name: value for name, value in facts.items() if value}


def reason_to_hold(session: Session, document: DocumentTable) -> Message | None:
    """Why a document that came by mail must wait, now that its company is known; ``None``: it need not."""
    return None if document.company_id is None else reason_against(session, document, document.company_id)


def reason_against(session: Session, document: DocumentTable, company_id: int) -> Message | None:
    """Why a document that came by mail would have to wait as this company's; ``None``: it need not."""
    from desktop.intake.mail.routing import reason_to_hold as judged

    if document.channel is not Channel.MAIL or document.delivery_id is None:
        return None
    row = session.get(DeliveryTable, document.delivery_id)
    company = session.get(CompanyTable, company_id)
    if row is None or company is None:
        return None
    return judged(_mail_of(records.delivery(row)), rules.client(company), rules.rules(session))


def _mail_of(delivery: Delivery) -> Mail:
    facts = delivery.facts or {}
    addresses = tuple(part.strip() for part in facts.get("to", "").split(",") if part.strip())
    return Mail(
        message_id=delivery.reference,
        sender=delivery.sender,
        sender_name=facts.get("name", ""),
        recipients=addresses,
        delivered_to=addresses,
        subject=delivery.subject,
        date=None,
        text=delivery.body,
        is_automatic=bool(facts.get("automatic")),
        verdicts=_verdicts_of(facts),
        parts=(),
        is_sender_certain=facts.get(_CERTAIN) != "0",
    )


def _verdicts_of(facts: Mapping[str, str]) -> Verdicts:
    spf, dkim, dmarc, spf_domain, dkim_domain = (facts.get(name, "") for name in _VERDICTS)
    return Verdicts(spf, dkim, dmarc, spf_domain, dkim_domain, below_received=bool(facts.get(_BELOW)))
