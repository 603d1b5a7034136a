"""Answers to those who send documents by mail: what was taken, what was not, and never to a machine."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.db.engine import Database
from desktop.db.tables import DocumentTable
from desktop.domain.dates import Month
from desktop.domain.deliveries import DeliveredPart, Delivery
from desktop.domain.errors import UserError
from desktop.domain.letters import Letter, LetterKind
from desktop.domain.messages import Message
from desktop.services.outgoing import words
from desktop.services.outgoing.accounts import load_account, load_answers
from desktop.services.outgoing.addresses import checked_address, domain_of, message_id, one_line
from desktop.services.outgoing.answered import addresses_of_companies, answered_since, is_answered
from desktop.services.outgoing.queue import Clock, now
from desktop.services.outgoing.texts import Texts

_HOUR = timedelta(hours=1)
_LISTED = 50
"""Files named in one answer."""

_NOT_TOLD = frozenset(
    {
        "mail.body",
        "part.small_picture",
        "part.seen_picture",
        "part.twice",
        "part.calendar",
        "part.contact",
        "part.signature",
        "part.report",
        "part.system_file",
    }
)
"""Codes of what was left out because it is no document, or here already: logos, the same file again.

What is written in the mail is none either: of a mail with nothing else it is said that nothing was attached.
"""

_PICTURES = frozenset({"part.small_picture", "part.seen_picture"})
"""Codes of pictures that were taken for logos."""

_MACHINE = re.compile(
    r"mailer[-_.]?daemon|postmaster|(no|not|do[-_.]?not|donot|nie)[-_.]?(reply|odpowiadaj|odpisuj)"
    r"|bounces?|listserv|majordomo|mailman|nobody|root|daemon|null",
    re.IGNORECASE,
)
"""First parts of addresses at which nobody reads."""


class SenderVerdicts(Protocol):
    """What the receiving server found out about the sender."""

    @property
    def spf(self) -> str: ...
    @property
    def dkim(self) -> str: ...
    @property
    def dmarc(self) -> str: ...


class OpenedMail(Protocol):
    """What of an opened mail an answer depends on."""

    @property
    def is_automatic(self) -> bool: ...
    @property
    def verdicts(self) -> SenderVerdicts: ...
    @property
    def delivered_to(self) -> Sequence[str]: ...


@dataclass(frozen=True, slots=True)
class MailFacts:
    """What its channel knows of a mail besides what the delivery keeps."""

    is_automatic: bool = False
    """A program sent it: Auto-Submitted, Precedence bulk, junk or list, List-Id, or no return path."""
    spf: str = ""
    """``pass``, ``fail``, … as the receiving server has it; empty if it says nothing."""
    dkim: str = ""
    dmarc: str = ""
    own_addresses: Sequence[str] = ()
    """Addresses of the office's mailboxes, or ``@domena.pl`` for all of a domain."""
    is_held: bool = False
    """It waits in quarantine: whether anything of it is taken, a person has yet to say."""

    @classmethod
    def of(cls, mail: OpenedMail, own_addresses: Sequence[str], *, is_held: bool) -> MailFacts:
        """The facts of an opened mail; the addresses that it came in at are the office's own."""
        return cls(
            is_automatic=mail.is_automatic,
            spf=mail.verdicts.spf,
            dkim=mail.verdicts.dkim,
            dmarc=mail.verdicts.dmarc,
            own_addresses=(*own_addresses, *mail.delivered_to),
            is_held=is_held,
        )


class Answers:
    """Writes answers where the office wants them and nothing speaks against it."""

    def __init__(self, database: Database, texts: Texts, clock: Clock = now) -> None:
        self._database = database
        self._texts = texts
        self._clock = clock

    def answer_to(
        self, delivery: Delivery, facts: MailFacts, session: Session | None = None
    ) -> Letter | None:
        """The answer to a mail, ``None`` if there must be none; :meth:`why_not` says why."""
        if session is None:
            with self._database.read() as own:
                return self.answer_to(delivery, facts, own)
        if self.why_not(delivery, facts, session) is not None:
            return None
        return self._write(delivery, session)

    def why_not(self, delivery: Delivery, facts: MailFacts, session: Session | None = None) -> Message | None:
        """What speaks against an answer, ``None`` if nothing does."""
        if session is None:
            with self._database.read() as own:
                return self.why_not(delivery, facts, own)
        rules = load_answers(session)
        if not rules.on_for(delivery.company_id):
            return Message("answer.off")
        if not load_account(session).is_set:
            # Whoever sets an account later does not mean to answer the mail of days.
            return Message("outgoing.not_set")
        against = _against_sender(delivery.sender, facts)
        if against is not None:
            return against
        sender = checked_address(delivery.sender)
        if _is_own(sender, _own_addresses(session, facts)):
            return Message("answer.own_address")
        if facts.is_held:
            # Strangers learn nothing of what became of their mail.
            return Message("answer.held")
        reference = message_id(delivery.reference)
        if reference and is_answered(session, reference):
            return Message("answer.already")
        if answered_since(session, sender, self._clock() - _HOUR) >= rules.per_hour:
            return Message("answer.too_many")
        return None

    def _write(self, delivery: Delivery, session: Session) -> Letter:
        language = load_answers(session).language_of(delivery.company_id)
        taken = [part for part in delivery.parts if part.document_id is not None]
        left_out = [part for part in delivery.parts if part.document_id is None]
        refused = [part for part in left_out if not _is_silent(part, alone=not taken)]
        refusals = [f"– {_name(part)}: {words.reason(part.message, language)}" for part in refused]
        if not taken and not refused:
            refusals = [f"– {words.reason(None, language)}"]
        months = _months(session, [part.document_id for part in taken if part.document_id is not None])
        values = {
            "liczba": str(len(taken)) if taken else "",
            "dokumenty": words.documents(len(taken), language) if taken else "",
            "lista": _lines([_taken(part, language) for part in taken]),
            "nieprzyjete": _lines(refusals),
            "miesiac": ", ".join(words.month_name(month, language) for month in months),
            "temat": _harmless(re.sub(r"(?i)^((re|odp|fwd|fw|pd)\s*:\s*)+", "", delivery.subject), 120),
        }
        return self._texts.write(
            LetterKind.ANSWER,
            delivery.sender,
            values,
            language=language,
            company_id=delivery.company_id,
            in_reply_to=message_id(delivery.reference),
            session=session,
        )


def _against_sender(sender: str, facts: MailFacts) -> Message | None:
    """What the mail's own head says against an answer."""
    if facts.is_automatic:
        return Message("answer.automatic")
    try:
        address = checked_address(sender)
    except UserError:
        return Message("answer.no_sender")
    if _MACHINE.fullmatch(address.rpartition("@")[0].split("+")[0]):
        return Message("answer.machine")
    if _is_forged(facts):
        return Message("answer.forged")
    return None


def _is_forged(facts: MailFacts) -> bool:
    """Whether the receiving server found that somebody else may have written it.

    A forwarded mail fails SPF; a passed DMARC (RFC 7489) says that it is the sender's nevertheless.
    """
    if facts.dmarc == "pass":
        return False
    return any(verdict in {"fail", "softfail"} for verdict in (facts.dmarc, facts.spf, facts.dkim))


def _own_addresses(session: Session, facts: MailFacts) -> set[str]:
    account = load_account(session)
    own = {one.strip().lower() for one in facts.own_addresses} | addresses_of_companies(session)
    own |= {account.sender.lower(), account.reply_to.lower(), account.user.lower()}
    return own - {""}


def _is_own(address: str, own: set[str]) -> bool:
    """Whether the address is one of the office's, with any tag behind a plus."""
    small = address.lower()
    local, _, domain = small.rpartition("@")
    bare = {f"{one.rpartition('@')[0].split('+')[0]}@{domain_of(one)}" for one in own if "@" in one}
    return small in own or f"@{domain}" in own or f"{local.split('+')[0]}@{domain}" in bare


def _is_silent(part: DeliveredPart, *, alone: bool) -> bool:
    """Whether a part is not named; of a mail from which nothing was taken, its pictures are (``alone``)."""
    if part.message is None or (alone and part.message.code in _PICTURES):
        return False
    return part.message.code in _NOT_TOLD


def _months(session: Session, ids: Sequence[int]) -> list[Month]:
    query = select(DocumentTable.month).where(DocumentTable.id.in_(ids), DocumentTable.month.is_not(None))
    return sorted({month for month in session.scalars(query.distinct()) if month is not None})


def _taken(part: DeliveredPart, language: str) -> str:
    remark = words.remark(part.message, language)
    return f"– {_name(part)}: {remark}" if remark else f"– {_name(part)}"


def _lines(lines: list[str]) -> str:
    more = len(lines) - _LISTED
    return "\n".join(lines[:_LISTED] + ([f"– … + {more}"] if more > 0 else []))


def _name(part: DeliveredPart) -> str:
    return _harmless(part.name, 100) or "?"


def _harmless(text: str, longest: int) -> str:
    """A text of the sender's that an answer repeats, of no use to advertise an address with."""
    return one_line(re.sub(r"[/\\]{2,}|www\.", " ", text), longest)
