"""Sending: the office's way to the post, and what its letters have come to."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from desktop.domain.letters import LetterKind
from desktop.domain.mailservers import Login, Security
from desktop.domain.messages import Message

LANGUAGES = ("pl", "en", "uk", "de")
"""Languages that letters are written in."""

DEFAULT_PORTS = {"tls": 465, "starttls": 587, "none": 25}


@dataclass(frozen=True, slots=True)
class SendingAccount:
    """The server that takes the office's letters, and who they are from; the password is a secret."""

    host: str = ""
    port: int = 587
    security: Security = Security.STARTTLS
    user: str = ""
    """Empty: the server asks nobody who he is."""
    login: Login = Login.PASSWORD
    client_id: str = ""
    """What the office's own application is called at Google or Microsoft; for OAuth 2 only."""
    sender: str = ""
    """The address letters come from."""
    sender_name: str = ""
    reply_to: str = ""
    """Where answers to letters go; empty: to ``sender``."""
    phone: str = ""
    """For the signature while the office's settings have none; earlier versions asked for it here."""
    per_hour: int = 200
    """Letters in an hour, to all; what is beyond waits."""
    per_recipient: int = 20
    """Letters in an hour to one address; what is beyond waits."""

    @property
    def is_set(self) -> bool:
        """Whether anything can be sent with it."""
        return bool(self.host and self.sender)


class LetterState(StrEnum):
    """Where a letter is."""

    QUEUED = "queued"
    SENDING = "sending"
    """Being handed over: the server may have it already."""
    SENT = "sent"
    FAILED = "failed"
    """Given up; a person may send it again."""
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class LoggedLetter:
    """A line of the log of letters; moments are UTC."""

    id: int
    kind: LetterKind
    state: LetterState
    to: str
    subject: str
    company_id: int | None
    queued_at: datetime
    due_at: datetime
    """When it is tried next, if it is queued."""
    sent_at: datetime | None
    attempts: int
    message: Message | None
    """Why it is not sent, or not yet."""
    message_id: str


@dataclass(frozen=True, slots=True)
class AnswerRules:
    """Whether senders of documents are told what became of their mail."""

    on: bool = False
    """The office's own choice, for companies without one of theirs."""
    per_hour: int = 5
    """Answers in an hour to one sender; no more are written."""
    companies: dict[int, bool] = field(default_factory=dict)
    """Companies that have it otherwise."""
    languages: dict[int, str] = field(default_factory=dict)
    """Companies that are written to in another language than Polish."""

    def on_for(self, company_id: int | None) -> bool:
        """Whether answers are written for this company; mail of nobody's has the office's choice."""
        return self.on if company_id is None else self.companies.get(company_id, self.on)

    def language_of(self, company_id: int | None) -> str:
        """The language that letters for this company are written in."""
        return "pl" if company_id is None else self.languages.get(company_id, "pl")
