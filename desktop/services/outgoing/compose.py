"""Making the mail of a letter: every head line safe, the same bytes every time it is tried."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import format_datetime

from desktop.domain.letters import LetterKind
from desktop.domain.sending import SendingAccount
from desktop.services.outgoing.addresses import domain_of, message_id, one_line, plain_text

_IDS = frozenset({"message-id", "in-reply-to", "references"})


class _Policy(EmailPolicy):
    """SMTP's rules, with Message-IDs left whole: the standard one encodes those that are too long."""

    def fold_binary(self, name: str, value: str) -> bytes:
        if name.lower() in _IDS:
            return f"{name}: {value}\r\n".encode("ascii")
        return super().fold_binary(name, value)


_POLICY = _Policy(linesep="\r\n", cte_type="7bit", raise_on_defect=True)


@dataclass(frozen=True, slots=True)
class Envelope:
    """All of a letter that its mail is made of."""

    kind: LetterKind
    to: str
    subject: str
    body: str
    language: str
    message_id: str
    in_reply_to: str
    at: datetime
    """When it was queued: the mail's date."""


def new_message_id(account: SendingAccount) -> str:
    """A Message-ID nobody can guess; a letter keeps its own however often it is tried."""
    return f"<{secrets.token_hex(16)}@{domain_of(account.sender) or 'bezdotyk.invalid'}>"


def compose(envelope: Envelope, account: SendingAccount) -> bytes:
    """The mail, its lines ending in CR LF, in ASCII only.

    Raises :class:`ValueError` if an address is none; both are checked before they are kept.
    """
    mail = EmailMessage(policy=_POLICY)
    mail["From"] = Address(one_line(account.sender_name, 120), addr_spec=account.sender)
    mail["To"] = Address(addr_spec=envelope.to)
    if account.reply_to:
        mail["Reply-To"] = Address(addr_spec=account.reply_to)
    mail["Subject"] = one_line(envelope.subject)
    mail["Date"] = format_datetime(envelope.at)
    mail["Message-ID"] = envelope.message_id
    answered = message_id(envelope.in_reply_to)
    if answered:
        mail["In-Reply-To"] = answered
        mail["References"] = answered
    if envelope.kind is LetterKind.ANSWER:
        # RFC 3834: no other program answers an answer; the second is what Exchange heeds.
        mail["Auto-Submitted"] = "auto-replied"
        mail["X-Auto-Response-Suppress"] = "All"
    elif envelope.kind is not LetterKind.QUESTION:
        mail["Auto-Submitted"] = "auto-generated"
        mail["X-Auto-Response-Suppress"] = "OOF, AutoReply"
    mail["Content-Language"] = envelope.language
    mail.set_content(plain_text(envelope.body) + "\n", charset="utf-8", cte="quoted-printable")
    return mail.as_bytes()
