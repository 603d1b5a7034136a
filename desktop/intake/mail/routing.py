"""Whose a mail is, where it is filed, and whether it has to wait: each with the sentence that says why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from desktop.domain.dates import Month
from desktop.domain.identifiers import nip_digits
from desktop.domain.kinds import DocumentKind
from desktop.domain.messages import Message
from desktop.intake.mail.addresses import domain_of, normalised, normalised_domain, without_tag
from desktop.intake.mail.model import Mail
from desktop.intake.mail.subject import has_a_pin, has_pin, read_subject
from desktop.intake.mail.verdicts import speaks_for

_PASSED = frozenset({"pass", "bestguesspass"})
"""The second is Microsoft's word for a domain without a policy that would have passed a usual one."""
_FAILED = frozenset({"fail", "softfail", "hardfail"})


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
    """Whose ``mail`` is: the company whose address it was sent to, else the one that trusts its sender.

    It never fails and drops nothing: what nobody owns has no company, and the reason says why.
    """
    client, arrival = _owner(mail, clients, rules)
    words = read_subject(mail.subject, today)
    held = None if client is None else reason_to_hold(mail, client, rules)
    return Route(None if client is None else client.company_id, words.month, words.kind, arrival, held)


def reason_to_hold(mail: Mail, client: MailClient, rules: MailRules) -> Message | None:
    """Why ``mail`` must wait if it is for ``client``; for companies found otherwise than by :func:`route`.

    A trusted sender who is contradicted is held even with the right PIN: PINs stand in old mails.
    """
    if _is_trusted(mail.sender, client, rules):
        standing = standing_of(mail)
        if not mail.is_sender_certain:
            return Message("mail.held_several_senders")
        if standing is Standing.CONTRADICTED:
            return Message("mail.held_forged", _shown(mail))
        is_proved = standing is Standing.PROVED and not mail.verdicts.below_received
        if not rules.require_verdicts or is_proved:
            return None
        if not has_pin(mail.subject, client.pin):
            return Message("mail.held_unproved", _shown(mail))
        return None
    if not client.pin.strip() or has_pin(mail.subject, client.pin):
        return None
    return Message("mail.held_wrong_pin" if has_a_pin(mail.subject) else "mail.held_no_pin")


class Standing(Enum):
    """What the receiving server's verdicts mean for the sender that a mail names."""

    PROVED = "proved"
    UNKNOWN = "unknown"
    CONTRADICTED = "contradicted"


def standing_of(mail: Mail) -> Standing:
    """DMARC decides where it was asked; else SPF and DKIM, which count if they speak of the sender's domain.

    An SPF failure alone is the fate of every forwarded mail: it counts unless a signature passed.
    """
    verdicts = mail.verdicts
    if verdicts.dmarc in _PASSED:
        return Standing.PROVED
    if verdicts.dmarc == "fail":
        return Standing.CONTRADICTED
    passed = [
        domain
        for result, domain in (
            (verdicts.spf, verdicts.spf_domain),
            (verdicts.dkim, verdicts.dkim_domain),
        )
        if result in _PASSED
    ]
    if any(speaks_for(domain, mail.sender) for domain in passed):
        return Standing.PROVED
    if verdicts.spf in _FAILED and verdicts.dkim not in _PASSED:
        return Standing.CONTRADICTED
    return Standing.UNKNOWN


def _shown(mail: Mail) -> dict[str, str]:
    verdicts = mail.verdicts
    return {"spf": verdicts.spf or "–", "dkim": verdicts.dkim or "–", "dmarc": verdicts.dmarc or "–"}


def _owner(mail: Mail, clients: Sequence[MailClient], rules: MailRules) -> tuple[MailClient | None, Message]:
    """The company and why; what the receiving server wrote down comes before what the sender wrote."""
    for recipients in (mail.delivered_to, mail.recipients):
        found = _by_address(recipients, clients, rules)
        if len(found) > 1:
            return None, Message("mail.several_addresses")
        for client, message in found.values():
            return client, message
    found_by_sender = _by_sender(mail.sender, clients)
    if len(found_by_sender) == 1:
        return found_by_sender[0], Message("mail.by_sender")
    if found_by_sender:
        return None, Message("mail.several_trust")
    unknown = next((one for one in mail.recipients if _is_for_some_company(one, rules)), None)
    if unknown is not None:
        return None, Message("mail.unknown_address", {"address": unknown})
    return None, Message("mail.no_company")


def _by_address(
    recipients: Iterable[str], clients: Sequence[MailClient], rules: MailRules
) -> dict[int, tuple[MailClient, Message]]:
    by_address = [(normalised(address), client) for client in clients for address in client.addresses]
    by_nip = [(client.nip, client) for client in clients]
    found: dict[int, tuple[MailClient, Message]] = {}
    for recipient in recipients:
        forms = {recipient, without_tag(recipient)[0]}
        for address, client in by_address:
            if address in forms:
                message = Message("mail.by_address", {"address": recipient})
                found.setdefault(client.company_id, (client, message))
        label = nip_digits(_label(recipient, rules))
        for nip, client in by_nip:
            if label and label == nip:
                message = Message("mail.by_nip_in_address", {"address": recipient})
                found.setdefault(client.company_id, (client, message))
    return found


def _label(recipient: str, rules: MailRules) -> str:
    """What names the company in an address of the office: the plus-tag, or what stands before ``@``."""
    plain, tag = without_tag(recipient)
    if tag and plain in map(normalised, rules.own_addresses):
        return tag
    if domain_of(recipient) in map(normalised_domain, rules.catch_all_domains):
        return plain.partition("@")[0]
    return ""


def _is_for_some_company(recipient: str, rules: MailRules) -> bool:
    return bool(_label(recipient, rules)) and recipient not in map(normalised, rules.own_addresses)


def _by_sender(sender: str, clients: Sequence[MailClient]) -> list[MailClient]:
    """The companies that trust the address; only if there is none, those that trust its domain."""
    if not sender:
        return []
    for wanted in (sender, "@" + domain_of(sender)):
        found = [client for client in clients if wanted in map(_trusted_entry, client.trusted)]
        if found:
            return found
    return []


def _is_trusted(sender: str, client: MailClient, rules: MailRules) -> bool:
    if not sender:
        return False
    entries = set(map(_trusted_entry, client.trusted))
    own = set(map(normalised_domain, rules.own_domains))
    return sender in entries or "@" + domain_of(sender) in entries or domain_of(sender) in own


def _trusted_entry(entry: str) -> str:
    """An entry of a list of trusted senders in the form that addresses have here."""
    local, at, domain = entry.strip().rpartition("@")
    return f"{local.lower()}{at}{normalised_domain(domain)}"
