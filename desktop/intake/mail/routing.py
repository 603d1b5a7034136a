"""Whose a mail is, where it is filed, and whether it has to wait: each with the sentence that says why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.dates import Month
from desktop.domain.kinds import DocumentKind
from desktop.domain.messages import Message
from desktop.intake.mail.model import Mail


@dataclass(frozen=True, slots=True)
class MailClient:
    """A company as far as its mail goes; the fields are those of its settings."""

    company_id: int
    nip: str
    addresses: tuple[str, ...] = ()
    trusted: tuple[str, ...] = ()
    pin: str = ""


@dataclass(frozen=True, slots=True)
class MailRules:
    """What the office decided for all its mail."""

    own_addresses: tuple[str, ...] = ()
    """Of its mailboxes, without a company's tag: ``dok@biuro.pl``."""
    catch_all_domains: tuple[str, ...] = ()
    """Domains all of whose addresses end in its mailboxes: ``dok.biuro.pl``."""
    own_domains: tuple[str, ...] = ()
    """Whose senders work at the office: they are trusted for every company."""
    require_verdicts: bool = False
    """A trusted sender is believed only if the receiving server vouches for it."""


@dataclass(frozen=True, slots=True)
class Route:
    """Where a mail goes."""

    company_id: int | None
    """``None``: the documents themselves may tell, by their buyer's NIP."""
    month: Month | None
    """From the subject; ``None``: as the company's rule says."""
    kind: DocumentKind | None
    """From the subject."""
    arrival: Message
    """Why this company, or none."""
    held: Message | None = None
    """Why it waits in quarantine."""


def route(mail: Mail, clients: Sequence[MailClient], rules: MailRules, today: date) -> Route:
    """Whose ``mail`` is.  It never fails and drops nothing: what nobody owns has no company."""
    raise NotImplementedError


def reason_to_hold(mail: Mail, client: MailClient, rules: MailRules) -> Message | None:
    """Why ``mail`` must wait if it is for ``client``; for companies found otherwise than by :func:`route`."""
    raise NotImplementedError
