"""Mailboxes: where clients' mail arrives, and what is to be done with it there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desktop.domain.mailservers import Login, Security, is_loopback
from desktop.domain.messages import Message


class AfterMail(StrEnum):
    """What becomes of a mail on the server once its documents are safe."""

    NOTHING = "nothing"
    SEEN = "seen"
    MOVE = "move"
    LABEL = "label"


class MailboxState(StrEnum):
    """How a mailbox is doing."""

    LISTENING = "listening"
    """Connected; the server tells of new mail at once."""
    POLLING = "polling"
    """Connected; the server cannot tell, so it is asked now and then."""
    CONNECTING = "connecting"
    OFFLINE = "offline"
    """Cannot be reached just now; tried again by itself."""
    REFUSED = "refused"
    """Something that a person has to put right: the password, the folder, a certificate."""
    STOPPED = "stopped"
    """Nobody looks: another desk does, or the program is ending."""


USUAL_PORTS = {Security.TLS: 993, Security.STARTTLS: 143, Security.NONE: 143}

_HOST_LENGTH = 253
_LINE_END = frozenset("\r\n\0")


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A folder of a mailbox that clients' mail arrives in."""

    id: int
    host: str
    port: int
    user: str
    security: Security = Security.TLS
    login: Login = Login.PASSWORD
    client_id: str = ""
    """What the office's own application is called at Google or Microsoft; for OAuth 2 only."""
    folder: str = "INBOX"
    after: AfterMail = AfterMail.NOTHING
    after_name: str = ""
    """The folder to move to, or the label to give."""
    authserv: str = ""
    """As whom the receiving server signs its Authentication-Results; empty: as usual for ``host``."""
    since: date | None = None
    """Mail that arrived before this day is left alone; ``None``: all there is."""

    def __post_init__(self) -> None:
        if not 0 < self.port < 65536:
            raise ValueError(f"not a port: {self.port}")
        if not self.host or len(self.host) > _HOST_LENGTH:
            raise ValueError("not a host name")
        for text in (self.host, self.user, self.folder, self.after_name, self.client_id, self.authserv):
            # A line end would let a setting speak to the server in our name.
            if _LINE_END & set(text):
                raise ValueError("line ends cannot stand in a mailbox's settings")

    @property
    def name(self) -> str:
        """What people call it: ``biuro@saldo.example``, with the folder if that is not the usual one."""
        owner = self.user if "@" in self.user else f"{self.user}@{self.host}"
        return owner if self.folder.upper() == "INBOX" else f"{owner}/{self.folder}"

    @property
    def is_safe(self) -> bool:
        """Whether nobody on the way can listen: without protection only on this computer."""
        return self.security is not Security.NONE or is_loopback(self.host)


@dataclass(frozen=True, slots=True)
class MailboxStatus:
    """How it goes with the mailbox ``mailbox_id`` just now."""

    mailbox_id: int
    name: str
    state: MailboxState
    message: Message | None = None
    seen: datetime | None = None
    """When the server last answered, UTC."""
