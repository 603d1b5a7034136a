"""The client panel: who may come in, what they may do, what is asked and answered there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from desktop.domain.dates import Month


class Right(StrEnum):
    """What a client may do in the panel of one company."""

    ADD = "add"
    """Send documents, and take back what nobody has worked on."""
    LIST = "list"
    """See all that the company has sent; without it only what the user sent."""
    AMOUNTS = "amounts"
    """See numbers, contractors and amounts that were read."""
    ANSWER = "answer"
    """Answer the office's questions, write to it, and say that a month is complete."""
    USERS = "users"
    """Invite and remove users of the company."""


USUAL_RIGHTS = frozenset({Right.ADD, Right.LIST, Right.AMOUNTS, Right.ANSWER})
"""What a new user may do if nobody says otherwise."""


class AccessState(StrEnum):
    """Where a user's access to a company stands."""

    INVITED = "invited"
    """The link was sent and waits."""
    OPENED = "opened"
    """The link was opened, no password chosen yet."""
    EXPIRED = "expired"
    """The link was not used in time."""
    ACTIVE = "active"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True)
class Access:
    """One user's access to one company.  Moments are UTC."""

    id: int
    user_id: int
    company_id: int
    email: str
    name: str
    rights: frozenset[Right]
    state: AccessState
    invited_at: datetime | None = None
    expires_at: datetime | None = None
    """When the last link stops working."""
    opened_at: datetime | None = None
    used_at: datetime | None = None
    seen_at: datetime | None = None
    """When the user was last in the panel."""
    second_factor: bool = False


@dataclass(frozen=True, slots=True)
class NewInvitation:
    """An invitation just made; the link is shown this once, only its hash is kept."""

    access: Access
    link: str
    letter_id: int | None = None
    """The letter that carries it, ``None`` if the program cannot send mail."""


class ClientStatus(StrEnum):
    """Where a document stands, as its client is told."""

    RECEIVED = "received"
    READING = "reading"
    BOOKED = "booked"
    QUESTION = "question"
    """The office asks something about it."""
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class PanelMessage:
    """Something that the office or the client wrote about a document, or about no document."""

    id: int
    company_id: int
    document_id: int | None
    at: datetime
    """UTC."""
    from_office: bool
    who: str
    text: str
    is_question: bool = False
    answered: bool = False
    seen: bool = True
    """Whether the other side has seen it."""


@dataclass(frozen=True, slots=True)
class MonthState:
    """A month of a company: how much came in, and whether the client says that this is all."""

    company_id: int
    month: Month
    documents: int
    complete_at: datetime | None = None
    complete_by: str = ""
    reminded_at: datetime | None = None
    is_closed: bool = False
    """The office closed it: what comes for it now waits for the office's decision."""


@dataclass(frozen=True, slots=True)
class PanelAct:
    """A line of the panel's trail: who did what, from where."""

    at: datetime
    what: str
    who: str
    company_id: int | None
    about: str = ""
    address: str = ""
